"""Finds questions that 채용절차법 제4조의3 (and good sense) forbid: what has nothing to do with the work.

Each pattern is made for interview speech. The exceptions are words of the trade that only look alike: 키우다 and 공개 키 are
not a body height, 장애 대응 is not a disability, 전역 변수 is not a discharge from the army, 지식 재산 is not property.
A pattern cannot judge meaning; what it misses must be caught by a reader.
"""

import re

#: No Korean letter before: 찾아내 must not be read as 아내, 기술을 not as 술을.
_START = r"(?<![가-힣])"

#: Taken out of a text before the patterns are tried.
_HARMLESS = (
    r"장애\s?(대응|조치|복구|처리|원인|신고|경보|알림|상황|보고|이력|시간|훈련|예방|전파|발생|전환|격리|허용)",
    r"(지식|지적|국유|공유|무형)\s?재산(권|세)?",
    r"재산세",
    r"부모\s?(클래스|요소|컴포넌트|노드|프로세스|객체|테이블)",
    r"자식\s?(클래스|요소|컴포넌트|노드|프로세스|객체)",
    r"학부모\s?(대상|고객|민원|회)",
    r"정치적\s?중립",
    r"연령대|연령별",
    r"건강\s?(기능\s?)?(식품|보험|보조)",
    r"얼굴을\s?(맞대|붉히|보고|보며|보지|마주)",
    r"가족\s?친화|1인\s?가구",
    r"저출산|저출생",
    r"육아\s?(용품|시장|앱|박람회)|유아\s?용품",
    r"결혼\s?(식장|이민|박람회)",
    r"(첫|종합|마지막)\s?인상",
    r"여성\s?(고객|소비자|의류|복|패션)|남성\s?(고객|소비자|의류|복|패션)",
    r"유지\s?보수|보수\s?(공사|교육|작업|적)",
    r"전역\s?(변수|상태|설정|객체|스코프|예외)",
    r"대출\s?(심사|상품|업무|상담|금리|고객)",
    r"사내\s?정치",
    r"(팀|부서|회사)(의|에서)?\s?막내|막내\s?(사원|직원|팀원)",
    r"(공개|개인|대칭|비밀|접속|외래|기본|인증|암호|멱등성|샤드|캐시|단축|방향)\s?키",
)

_TOPICS: dict[str, tuple[str, ...]] = {
    "appearance": (
        r"외모|용모|생김새|이목구비|몸매|체형|성형\s?수술|잘생|못생|쌍꺼풀",
        _START + r"(본인의?|자신의?|당신의?)\s?(얼굴|인상|피부|머리\s?모양|헤어)",
        _START + r"얼굴(이|은|을|에)",
        r"인상이\s?(좋으|나쁘|세|차갑|무섭)|동안이시|나이\s?들어\s?보",
        r"화장(을|은)\s?(하|안|왜)|문신",
    ),
    "body": (
        _START + r"키(가|는|도)?\s?(몇|얼마(나\s?(되|크)|입|예)|어떻게\s?되|작으|작은|크신|크십|크세|크시|큰\s?편)",
        _START + r"신장(이|은|을)?\s?(몇|얼마|어떻게)",
        r"체중|몸무게|비만|살이\s?(찌|빠|쪘)|살을\s?(빼|뺄|뺀)|다이어트|체격",
    ),
    "age": (
        _START + r"나이(?![테프키지]|로비)",
        _START + r"(연령|연세|몇\s?살|생년|생일|무슨\s?띠|학번)",
        r"(몇\s?년도?생|몇\s?년도에\s?태어|출생\s?연도|출생\s?년|동갑)",
        r"(스물|서른|마흔|쉰)[가-힣]{0,3}\s?(살|의\s?나이)|노처녀|노총각",
    ),
    "birthplace": (
        r"고향|출신지|출생지|본적지|본관이|태어나신|태어난\s?(곳|지역)|어디\s?(출신|태생|분이|사람이)",
        r"출신\s?(지역|학교|대학|고등학교)|어느\s?(대학|학교)를?\s?(나|졸업|다니)|사투리|지역\s?감정|지방\s?출신",
        r"(어디|어느\s?동네)에?서?\s?(사십니까|사세요|사시나요|거주)",
    ),
    "marriage": (
        r"결혼|기혼|미혼|혼인|이혼|재혼|신혼|동거|약혼",
        _START + r"(배우자|남편|아내|부인(?![하한할했해합])|처가|시댁|시부모|장인|장모)",
        r"남자\s?친구|여자\s?친구|이성\s?친구|애인|연애|사귀는\s?(사람|분)|교제하",
    ),
    "children": (
        r"임신|출산|육아|양육|수유|난임|자녀",
        _START + r"(아기|아이)(를|가|는)?\s?(낳|가질|키우|키울|있으|돌보|돌봐|맡기|맡아|계획)",
        _START + r"아이(들)?(은|는)?\s?누가\s?(돌|봐|보)",
        r"아들(이|은)?\s?있|딸(이|은)?\s?있|가족\s?계획",
    ),
    "property": (
        r"재산|부동산(이|을|은)\s?(있|가지|보유|소유|얼마)|자가(입니까|인가요|이신|에\s?사)|월세|전세(?!계)",
        _START + r"(집|차|자가용|아파트)(을|를|이|가|은|는)?\s?(소유|가지고\s?계|있으(신|십|세))",
        r"(개인|본인의?)\s?(빚|대출|채무|부채)|빚이\s?(있|얼마)|(집안|가정)\s?(형편|경제)|생활비|용돈|형편이",
    ),
    "relatives": (
        _START
        + r"(부모|아버지|어머니|아버님|어머님|할아버지|할머니|친척|친인척|형제|자매|남매|외동|장남|장녀|맏이|막내)",
        r"가족|집안|가정\s?환경|가정\s?교육|가훈|학부모",
    ),
    "religion": (
        r"종교|신앙|기독교|개신교|천주교|가톨릭|불교|이슬람|무교|교인|신자(이|입|인)|예배|미사에|법당",
        r"(교회|성당|" + _START + r"절)에?\s?(다니|나가|가십)",
        _START + r"기도(를|하십|하시)",
    ),
    "politics": (
        r"정치|정당(?!한|하|화|성)|대통령|선거|여당|야당|좌파|우파|탄핵|촛불|태극기\s?집회|집회에|시위에",
        r"(진보|보수)\s?(성향|진영|정당|정권|쪽|입니까|이신|라고)|이념\s?성향|투표(하|했|를\s?하)",
        r"(노조|노동조합)에?\s?(가입|활동)",
    ),
    "health": (
        r"질병|지병|병력(이|을|은|사항)|병원에\s?다니|수술을?\s?(받|하)|복용|우울증|공황|정신과|정신\s?질환|완치|앓(고|으|았)",
        r"건강\s?(상태|문제|검진|상\s?이상|이상)|건강(은|이|하십|하신|하세)\s?|아픈\s?(데|곳|적)|약을\s?(드시|먹)",
        r"장애(인\s?등록|\s?등급|\s?여부|를\s?(가지|갖)|가\s?있으(신|십|세)|\s?판정)|보청기|혈액형|색맹|색약",
        r"담배|흡연|" + _START + r"(?:주량|술(을|은|자리|\s?얼마))",
    ),
    "military": (
        r"군대|군\s?복무|병역|군\s?생활|"
        + _START
        + r"입대|미필|군필|예비군|병장|부사관|공익\s?근무|사회\s?복무\s?요원|훈련소",
        _START + r"제대(하|를|는|\s?후)|" + _START + r"전역(하|을|은|\s?후|자)|(군|병역).{0,6}면제",
    ),
    "sex": (
        r"성별|성적\s?지향|성\s?정체성|동성애|생리\s?휴가|" + _START + r"(남자|여자)",
        _START + r"(여성|남성)(으로서|이라서|이라는|이신|인데|이어서|으로)",
    ),
}

_COMPILED = {topic: [re.compile(pattern) for pattern in patterns] for topic, patterns in _TOPICS.items()}
_EXCEPTIONS = re.compile("|".join(_HARMLESS))


def forbidden_topics(text: str) -> list[tuple[str, str]]:
    """(topic, the words that gave it away) for every forbidden topic the text touches."""
    found = []
    rest = _EXCEPTIONS.sub("■", text)
    for topic, patterns in _COMPILED.items():
        match = next(filter(None, (pattern.search(rest) for pattern in patterns)), None)
        if match:
            found.append((topic, match[0]))
    return found
