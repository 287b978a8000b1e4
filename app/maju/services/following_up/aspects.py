"""What a follow-up asks for, as an aspect of what is talked about, and which words of an answer tell that aspect."""

import re
from collections.abc import Sequence
from enum import StrEnum


class Aspect(StrEnum):
    """One thing that can be asked of whatever was told."""

    CHANGE = "change"
    DURATION = "duration"
    PEOPLE = "people"
    MONEY = "money"
    AMOUNT = "amount"
    WHY = "why"
    HOW = "how"
    VERIFIED = "verified"
    FOUND_OUT = "found_out"
    RESULT = "result"
    REACTION = "reaction"
    LESSON = "lesson"
    SINCE = "since"
    ROLE = "role"
    DIFFICULTY = "difficulty"
    AGAINST = "against"
    ALTERNATIVE = "alternative"
    EXAMPLE = "example"
    WITH_WHOM = "with_whom"
    WHEN = "when"
    FEELING = "feeling"
    FIRST = "first"
    JOB = "job"
    AGAIN = "again"
    WOULD = "would"
    WHAT = "what"


_NUMBER = r"(?:\d[\d,.]*|[일이삼사오육칠팔구십백천만]+|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열\S{0,2}|스물\S{0,2}|스무|서른\S{0,2}|마흔|쉰|몇|수십|수백|절반)\s?"
_TIME = rf"{_NUMBER}(?:년|달|개월|주|일(?=[^을이은가에]|$)|시간|분(?=\s?(?:정도|쯤|동안|만|에서|으로|까지|밖))|초|학기|차례)|이틀|사흘|나흘|닷새|며칠|하루|일주일|반년|내내"
_CHANGED = r"줄[었였어]|늘[었렸어]|올[랐렸라]|높[였아]|낮[췄아]|내려|단축|개선|향상|절감|빨라|짧아|감소|증가|떨어[졌뜨]|나아|달성"
_ENDED = r"결국|결과|덕분|마침내|나중에|그 ?(?:뒤|후)|지금(?:은|도)|됐|되었|완료|끝[났냈]|마쳤|통과|성공|없어[졌지]|안정|완주|합격|수상|인정"

ASKED: tuple[tuple[Aspect, re.Pattern[str]], ...] = tuple(
    (aspect, re.compile(pattern))
    for aspect, pattern in (
        (Aspect.JOB, r"지원하신 (?:일|직무|곳|자리|\S+직)|입사(?:하|한)\S*.*(?:겠|하고 싶|시작)|저희 (?!팀|조)\S+.*(?:겠|쓰|살리|하고 싶)|이번에 지원|현업에서|업무에서 그|일에서는 어떻게 쓰|경험을 일에서"),
        (Aspect.AGAIN, r"다시 (?:하신다면|쓴다면|그 자리|돌아|맡으신다면|그때로)|바꾸고 싶은|고치고 싶은|아쉬(?:운|웠)|같은 (?:결정|선택|판단)을"),
        (Aspect.EXAMPLE, r"(?:분|동료)이?라면 그것을 어떤 행동|가장 최근의 일"),
        (Aspect.WOULD, r"(?<!있)(?:다면|라면)[ ,]|(?:으|하|르|오|되|나|가|지|주|시)면[ ,].*(?:겠|실|합니까|십니까|답하|됩니까)|(?<!주)시겠습니까|으시겠|하실 (?:생각|계획)|[을할볼될]까요"),
        (Aspect.AGAINST, r"(?:반대|불만|불편|싫|감정|다르게 보|받아들이지)\S* .*(?:없었|있었|있습|없습|계셨)|반대하(?:는|신) (?:분|사람|동료)"),
        (Aspect.ALTERNATIVE, r"다른 (?:방법|대안|안|선택)|대안(?:도|은|으로)|함께 놓고 고민|포기해야|말고 (?:다른|다|어)"),
        (Aspect.SINCE, r"(?:뒤로?|후로?|이후)[에 ].*(?:바뀐|바꾸신|습관|버릇|써 보|쓰신|쓰였|만들어 두|적용|방식)|습관|버릇|지금도|방식은 어떻게 달라|지원자님은 어떻게 달라|다시 생기지 않도록|다른 (?:줄|곳|분|자리|문제|사람)\S* .*(?:쓰|넓|퍼|통했)|(?<!준비로 )이어졌습니까|유지되|다음 .*(?:가져간|달라진|반영)"),
        (Aspect.LESSON, r"배우신|배운|(?:느끼신|느낀) (?:점|것|바)|깨달|교훈|무엇을 느끼|얻은 것|얻으신 것"),
        (Aspect.VERIFIED, r"(?:줄|늘|달라졌|내려|올|나아|고쳐졌|바뀌었|좋아졌|되었|잘하고|없는지|맞다는|그 수치|그 값|숫자|건수|변화|효과|결과|고친|제대로|마친|옮긴|끝낸|견주).*(?:확인|재셨|재었|아셨|아십|판단|측정|집계|무엇을 보고|견주어|영향|걸러|살펴보)|어떻게 (?:재|측정|집계|확인)|까닭으로 달라|걸러 내|무엇으로 확인|근거가 된"),
        (Aspect.FOUND_OUT, r"(?:원인|까닭|이유|문제|소문|사실)\S* .*(?:찾으|찾아|알아내|확인|아셨|알게|발견)|발견된|알아차|알아내"),
        (Aspect.REACTION, r"반응|평가를|뭐라고|어떤 (?:말을|말씀을) (?!꺼)|어떤 평가|심사"),
        (Aspect.FEELING, r"심정|기분이|기분은|마음이 어|눈치"),
        (Aspect.ROLE, r"역할|몫|손수|맡으[신셨]|직접 (?:하신|맡|한|만드|결정|짠|고친|정한)|(?:지원자님|본인)(?:이|의) (?:하신 일|기여)|단독으로|온전히|나누어 (?:말|설)|지원자님이 (?:놓친|결정한)"),
        (Aspect.DIFFICULTY, r"어려[웠우운움]|힘들|힘든|막[혔히]|막혀|곤란|난처|뜻대로 되지|망설|고민한|고민하신|계획과 다르|신경이 쓰"),
        (Aspect.MONEY, r"비용은|비용이 얼마|예산은|얼마를 들|돈[은을이]|금액|매출은|요금은 얼마였|원가"),
        (Aspect.CHANGE, rf"얼마(?:나|만큼|쯤)?.*(?:{_CHANGED}|줄|늘|낮|빨라|나아|나았|달라|내려|올)|(?:수율|비율|점수|실적|효율|정확)\S* .*(?:어느 정도|얼마|몇)|수치|숫자로|목표는 어느"),
        (Aspect.DURATION, r"얼마나 (?:오래|걸|되[었셨]|이어)|기간|시간은 (?:어느|얼마)|시간이 얼마|며칠|몇 (?:일|달|주|년|시간|개월|분 (?:이|걸|동))|지는 얼마|들인 시간"),
        (Aspect.PEOPLE, r"몇 (?:명|분|사람)|인원|사람 수"),
        (Aspect.AMOUNT, r"몇 |얼마나 (?:많|되|됩)|얼마였|얼마입|양은|규모|횟수|어느 정도"),
        (Aspect.EXAMPLE, r"사례|장면|예를|예는|실제로 .*(?:적이|경험|일이|있)|(?:하신|보신|겪으신|느끼신|느낀|고민한|찾아낸|처리하신|받은|본) (?:적|경험|일)이? ?(?:있|이 있|은 없|을 하나|하나|가운데)|경험을 하나|일을 하나|뒷받침|이야기를 (?:하나|해)|행동으로 옮|준비로 이어|[가-힣] 적이 (?:있|없)|일이 있(?:습|었)|만한 일"),
        (Aspect.WHY, r"왜|까닭|이유|원인|근거|계기|어째서|때문"),
        (Aspect.WITH_WHOM, r"누구|어느 분|상의|의논|도움을 준|조언|함께하신|함께 일하|보고하셨|알리셨"),
        (Aspect.WHEN, r"언제|어느 시점|때는 언제"),
        (Aspect.FIRST, r"맨 먼저|가장 먼저|무엇부터|첫 ?(?:번째|걸음)|먼저 하신"),
        (Aspect.RESULT, r"결과|얼마나 가까|무엇이 (?:달라|나아)|어떻게 (?:되었|되셨|됐|마무리)|마무리|효과|성과|어땠습니까|어떠셨|변화|이루어졌|끝내셨|되었습니까|나아졌|받으셨|줄었습니까|줄어들었"),
        (Aspect.HOW, r"어떻게|방법|방식|어떤 (?:노력|준비|연습|조치|과정|기준|순서|말로|자료)|무엇을 (?:고치|바꾸|하셨|하고)|과정|순서|하신 일|노력을|준비"),
    )
)  # fmt: skip
"""Aspects with what in a question asks for them, the most particular first: the first that is found is what is asked for."""

_TOLD: dict[Aspect, str] = {
    Aspect.CHANGE: rf"{_NUMBER}\S*.*(?:{_CHANGED})|(?:{_CHANGED}).*{_NUMBER}|{_NUMBER}(?:%|퍼센트|프로|배|대|건|점|명|분|시간|원|번).*(?:에서|까지|밖에|했|됐|받)|거의 (?:없|안)|한 (?:건|번|명)도",
    Aspect.DURATION: _TIME,
    Aspect.PEOPLE: rf"{_NUMBER}(?:명|분(?![ ]?(?:동안|만|정도))|사람)|둘이서|셋이서|혼자|{_NUMBER}(?:친구|직원|동료)",
    Aspect.MONEY: rf"{_NUMBER}(?:만 ?|천 ?|억 ?)?원|예산|공짜|무료",
    Aspect.AMOUNT: rf"{_NUMBER}(?:명|개|건|번|대|장|통|곳|군데|점|등|시간|분|배|줄|권|만|원|퍼센트|%|잔|마리|쪽|가지|칸)",
    Aspect.WHY: r"때문|이유|까닭|왜냐|니까|[가-힣](?<![에면])서(?:요|\s)|라서|거든요|더라고요|원인|알고 보니|봤더니|덕분|려고|위해|것 같|계기|탓|어야|싶[어었]|거였|던 (?:거|것)",
    Aspect.HOW: r"[가-힣](?:었|았|했|였|렸|졌|났|갔|봤|꿨|췄|웠|눴|냈|뒀|줬|썼|섰|켰|꼈|쳤|뺐|짰|찍었)(?:습니다|어요|는데|고요|더니|던|거든|을|다)|고 있습니다|겠습니다",
    Aspect.VERIFIED: r"측정|쟀|재 (?:보|봤)|재었|집계|통계|로그|설문|비교|견주|기준으로|세어|세 봤|계산|기록(?:을|해|지)|확인(?:했|하|해|한|됐)|시험을 (?:돌|해)|부하|대조|검사|평균|전년|작년|같은 달|다시 (?:보여|봐|봤|재)|영상을|돌려 (?:봤|보)|같이 돌려",
    Aspect.FOUND_OUT: r"원인|알고 보니|봤더니|보니까|들어 보니|찾아[보냈]|알아[보냈]|발견|확인해|대조|조사|기록을|찍어|모아서|맞춰 보|들여다|뒤져|살펴",
    Aspect.RESULT: rf"{_CHANGED}|{_ENDED}|나왔|나온 |없었습니다|됐습니다|되었습니다|았습니다$|었습니다$",
    Aspect.REACTION: r"(?:다고|라고|자고|냐고|으라고|[가-힣]고) (?:\S+ )?(?:하시|하셨|해 주|말씀하|그러|했|좋아|칭찬)|칭찬|고맙|감사하|혼[났이]|인정|좋아하|만족|평가를|반응|다 나가|팔렸|방문객|모은 분|단골|후기|찾아오|들고 (?:오|뛰)|말을 (?:많이 )?들|지적",
    Aspect.LESSON: r"배웠|배우게|배울 수|배운|깨달|깨닫|느꼈|느끼|느낀|교훈|알게 (?:되|됐)|생각하게 (?:되|됐)|낫다는 걸",
    Aspect.SINCE: r"그 ?(?:뒤|후|다음)(?:로|부터)|그때부터|이후로|습관|버릇|지금(?:도|은|까지)|요즘|그 다음|다른 (?:선생|직원|분|팀|줄|사람)\S*(?: \S+){0,3} (?:쓰|하시게|하게)|전체 라인|모두 그렇게|적용",
    Aspect.ROLE: r"(?:제가|저는|저도|제) ",
    Aspect.DIFFICULTY: r"어려웠|어려운|어려움|힘들|힘든|막[혔히]|막막|고비|고민|제일 (?:큰|걱정)|실수|혼났|곤란|당황|안 됐|문제가|안 맞|모자라|틀[렸리린]|속상|다[퉜투툼]|실패|부족|늦어|헷갈",
    Aspect.AGAINST: r"반대(?:하|가|를)|안 된다고|싫어|거절|불평|불만|반발|아니냐고|걱정|부딪|갈렸|다투|안 하시려|오해|분위기가|취소하자|넘기자",
    Aspect.ALTERNATIVE: r"다른 (?:방법|안|대안)|대안|대신|생각했는데|고민|둘 (?:다|중)|포기|도 (?:넣어|해|써|생각해) 봤|(?:았|었|했)다가|말고|보다 훨씬|하려고 했는데",
    Aspect.EXAMPLE: r"예를 들|한번은|한 번은|예전에|적이 있|(?:할|일할|다닐|했을|었을|있을|맡았을) 때|당시|작년|지난|그때|아르바이트|인턴|학기|실습|동아리|프로젝트|공부|배웠|배우고|익혔|직접|써 봤|겪",
    Aspect.WITH_WHOM: r"[가-힣]{1,4}님(?:이랑|과|하고|께|한테|도|이)|(?:선배|동료|친구|동기|팀원|조원|교수|작가|담당자|직원|부모|상사|학생|팀)\S*(?:께|에게|한테|이랑|랑|과|와|하고|도)|여쭤|여쭈|둘이서|다 같이",
    Aspect.WHEN: r"때|당시|작년|지난|학년|학기|월에|전에|시절|어느 날|복학|처음|마지막|하루 전|그날|바로|이틀|사흘|요즘",
    Aspect.FEELING: r"기분|속상|부끄|답답|걱정|뿌듯|기뻤|당황|무서|슬[펐프]|화[가를]|잠을 못|서운|미안|놀라|상처|혼났|마음이",
    Aspect.FIRST: r"먼저|우선|일단|바로|처음|맨 앞",
    Aspect.JOB: r"지원한|지원하게|입사|이 회사|이 병원|귀사|직무|들어가(?:면|서)|앞으로|이곳",
    Aspect.AGAIN: r"다시 (?:한다면|하라면|돌아|그런)|다음(?:부터|에는)|돌아간다면|좋았을|했으면|아쉬|후회",
    Aspect.WOULD: r"겠습니다|겠어요|할 것입니다|할 겁니다|만약|그래도|려고 합니다|면 (?:\S+ ){0,3}(?:합니다|봅니다)|싶습니다",
}  # fmt: skip
TELLS: dict[Aspect, re.Pattern[str]] = {aspect: re.compile(pattern) for aspect, pattern in _TOLD.items()}
"""What in a sentence of an answer may tell each aspect."""

FRAME = re.compile(
    r"^(?:확인|방법|방식|결과|이유|까닭|원인|계기|근거|수치|역할|몫|사례|장면|경험|효과|성과|변화|반응|평가|과정|순서|기준|기간|시간|습관|버릇|"
    r"달라지|바뀌|바꾸|어렵|힘들|배우|느끼|깨닫|깨달음|반대|대안|다르|선택|처음|먼저|맨|마지막|끝내|끝|이루어지|마무리|나중|현재|지금|"
    r"걸리|줄|늘|낮아지|높아지|나아지|내려가|오르|빨라지|오래|누구|상의|의논|함께|직접|손수|맡|노력|행동|옮기|드러나|들|뒷받침|"
    r"가운데|대하|위하|동안|안|어떻|특히|구체|얻|겪|발견|알아내|판단|심정|기분|어려움|분|명|건|양|규모|비용|돈|금액|받|쓰|통하|고르|푸|풀|문제|지원|하시|요즘|평소|주변|부분)(?:다)?$"
)
"""Words that name an aspect or hold a question together: not what it is about."""


def asked_aspect(question: str) -> Aspect:
    """What a follow-up asks for, its quote left out."""
    return next((aspect for aspect, pattern in ASKED if pattern.search(question)), Aspect.WHAT)


def tells(aspect: Aspect, sentence: str) -> bool:
    """Whether a sentence may tell it; what asks for no known aspect is told by no sign."""
    pattern = TELLS.get(aspect)
    return pattern is not None and pattern.search(sentence) is not None


_FOR_MODELS = (
    Aspect.RESULT,
    Aspect.VERIFIED,
    Aspect.ROLE,
    Aspect.DIFFICULTY,
    Aspect.ALTERNATIVE,
    Aspect.AGAINST,
    Aspect.LESSON,
    Aspect.SINCE,
    Aspect.WITH_WHOM,
    Aspect.REACTION,
    Aspect.EXAMPLE,
)
_ALWAYS_OPEN = (Aspect.WHY, Aspect.HOW, Aspect.WOULD)
"""Of which something, at least, is always left untold."""


def open_aspects(said: Sequence[str]) -> tuple[Aspect, ...]:
    """What a language model may ask for: no sentence of ``said`` shows a sign of telling it."""
    untold = (aspect for aspect in _FOR_MODELS if not any(tells(aspect, sentence) for sentence in said))
    return (*untold, *_ALWAYS_OPEN)
