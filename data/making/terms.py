"""Terms of each kind of work: pay, employment, schooling, teams. Plausible for 2026, and never a real statistic."""

from dataclasses import dataclass

MINIMUM_HOURLY = 10_320
"""Won an hour in 2026 (2,156,880 won a month of the usual 209 hours). The samples begin at 11,000 won, so that they do not fall
under the minimum of the years after it at once."""

Pair = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Terms:
    """Pay: ``year`` (of a beginner) and ``month`` in 만원, ``hour`` and ``day`` in won, None where it is not paid so.
    ``employment`` and ``education`` are drawn evenly: each stands there as often as it weighs. ``newcomers``: how open to
    beginners, 0 to 1; ``weight``: how often such jobs are offered."""

    year: Pair
    month: Pair
    hour: Pair
    day: Pair
    employment: tuple[str, ...]
    education: tuple[str, ...]
    newcomers: float
    weight: float
    teams: tuple[str, ...]


_SCHOOLING = {
    "any": "학력무관 8 고졸 2",
    "school": "학력무관 4 고졸 4 초대졸 1",
    "college": "학력무관 3 초대졸 4 대졸 4",
    "degree": "학력무관 1 초대졸 2 대졸 8",
    "higher": "대졸 4 석사 5 박사 1",
}
_TABLE = """
exec | 6500~9500 | - | - | - | 정규직 9 계약직 1 | degree | 0.0 | 0.5 | 경영본부, 기획실, 본사
office | 2800~3700 | 235~300 | - | - | 정규직 7 계약직 2 인턴 1 | college | 0.45 | 2.2 | 경영지원팀, 관리부, 사업관리팀, 운영지원팀, 본사, 총괄지원팀
market | 2900~3800 | - | - | - | 정규직 7 계약직 2 인턴 2 | college | 0.4 | 1.8 | 마케팅팀, 브랜드팀, 사업기획팀, 콘텐츠팀, 상품팀
phone | 2800~3100 | 235~280 | 11000~12500 | - | 정규직 4 계약직 4 파견직 2 아르바이트 2 | any | 0.6 | 1.6 | 상담1팀, 고객지원팀, 운영센터
finance | 3400~4800 | - | - | - | 정규직 7 계약직 3 | degree | 0.35 | 1.2 | 금융사업부, 본점, 리테일부문, 사업지원부
research | 3400~4600 | - | - | - | 정규직 5 계약직 4 인턴 1 | higher | 0.35 | 0.8 | 연구1실, 분석팀, 기반기술연구실, 기획조사실
it | 3200~4800 | - | - | - | 정규직 9 계약직 2 인턴 1 프리랜서 1 | college | 0.3 | 3.0 | 플랫폼개발팀, 기술연구소, 서비스개발실, 데이터팀, 인프라팀, 개발본부
engineer | 3200~4500 | - | - | - | 정규직 8 계약직 2 | degree | 0.4 | 1.8 | 설계팀, 기술연구소, 생산기술팀, 공무팀, 기술1팀, 품질팀
safety | 3200~4300 | 270~340 | - | - | 정규직 6 계약직 4 | college | 0.35 | 1.8 | 안전보건팀, 환경안전팀, 현장관리팀
school | - | - | - | - | 계약직 6 기간제 4 | 대졸 1 | 0.6 | 0.8 | 교무부, 교육과정부, 학년부
professor | - | - | - | - | 정규직 5 계약직 5 | 석사 3 박사 7 | 0.3 | 0.4 | 단과대학, 교무처, 입학처
teach | 2800~3600 | 235~330 | 14000~30000 | - | 정규직 5 계약직 3 아르바이트 3 프리랜서 2 | college | 0.4 | 1.5 | 교육팀, 교수부, 강의팀, 교육운영팀
nursery | 2800~3100 | 235~270 | - | - | 정규직 6 계약직 4 | 초대졸 5 대졸 2 | 0.5 | 1.5 | 해님반, 별님반, 통합반
law | 4500~7500 | - | - | - | 정규직 7 계약직 3 | degree | 0.4 | 0.6 | 자문팀, 업무1팀, 전문위원실
civil | - | - | - | - | 정규직 6 계약직 4 | any | 0.8 | 0.5 | 총무과, 민원과, 현장대응과, 기획과
welfare | 2800~3300 | 235~280 | - | - | 정규직 6 계약직 4 | college | 0.45 | 1.8 | 사례관리팀, 복지사업팀, 지역연계팀, 상담팀
doctor | 12000~20000 | 1000~1700 | - | - | 정규직 7 계약직 3 | 대졸 1 | 0.2 | 0.6 | 진료부, 의국
pharmacist | 5000~7500 | 420~620 | - | - | 정규직 7 계약직 3 | 대졸 1 | 0.3 | 0.7 | 약제부, 본점
medical | 2900~4200 | 245~340 | - | - | 정규직 8 계약직 2 | 학력무관 2 초대졸 5 대졸 3 | 0.45 | 2.6 | 진료지원부, 의료지원팀, 본원, 진료부
create | 2800~3900 | - | - | - | 정규직 6 계약직 3 프리랜서 3 인턴 1 | college | 0.35 | 1.4 | 제작팀, 콘텐츠팀, 문화사업팀
artist | - | - | - | - | 프리랜서 6 계약직 4 | any | 0.4 | 0.5 | 제작팀, 콘텐츠팀, 기획제작팀
sport | 2800~3300 | 235~300 | 13000~25000 | - | 정규직 4 계약직 3 프리랜서 4 아르바이트 2 | any | 0.5 | 1.1 | 지도팀, 회원관리팀, 운영팀
beauty | 2800~3200 | 235~300 | 11000~13000 | - | 정규직 5 계약직 2 프리랜서 4 | any | 0.5 | 1.2 | 본점, 고객관리팀, 지점
travel | 2800~3400 | 235~290 | 11000~12500 | - | 정규직 5 계약직 4 아르바이트 2 | college | 0.55 | 1.4 | 고객서비스팀, 운영팀, 서비스팀
kitchen | 2900~3600 | 250~340 | 11000~13000 | - | 정규직 6 계약직 1 아르바이트 4 | any | 0.45 | 2.2 | 매장, 본점, 직영점
guard | - | 235~285 | 11000~12000 | - | 정규직 4 계약직 5 파견직 2 | any | 0.6 | 1.8 | 보안팀, 시설관리팀, 상황실
care | - | 235~290 | 12500~15000 | - | 정규직 3 계약직 5 아르바이트 3 | any | 0.6 | 2.6 | 돌봄팀, 방문서비스팀, 생활지원팀
clean | - | 235~275 | 11000~12500 | - | 정규직 3 계약직 5 파견직 2 아르바이트 2 | any | 0.7 | 2.2 | 미화팀, 시설팀, 관리팀
sales | 2900~4000 | 240~320 | - | - | 정규직 7 계약직 2 인턴 1 | college | 0.4 | 2.4 | 영업1팀, 국내영업부, 해외사업부, 기술영업팀
store | 2800~3200 | 235~280 | 11000~12500 | - | 정규직 4 계약직 3 아르바이트 5 | any | 0.6 | 2.4 | 매장운영팀, 판매팀, 점포운영부
drive | 3000~4200 | 270~400 | 11500~14000 | - | 정규직 6 계약직 3 일용직 1 | any | 0.4 | 2.2 | 운행팀, 운송부, 영업소
pilot | 4500~8500 | - | - | - | 정규직 8 계약직 2 | college | 0.35 | 0.5 | 운항본부, 운영팀, 운영본부
warehouse | - | 235~290 | 11000~13500 | 100000~130000 | 정규직 3 계약직 4 일용직 4 아르바이트 3 | any | 0.7 | 2.6 | 입출고팀, 현장팀
build | - | 300~450 | - | 150000~260000 | 일용직 6 계약직 3 정규직 2 | any | 0.3 | 1.4 | 공사팀, 시공팀, 현장
mechanic | 2900~3900 | 250~370 | - | - | 정규직 8 계약직 2 | school | 0.4 | 1.8 | 정비팀, 설비팀, 기술지원팀, 공무팀
factory | 2800~3700 | 240~330 | 11000~13000 | - | 정규직 6 계약직 4 파견직 2 | school | 0.55 | 2.4 | 생산1팀, 제조팀, 생산부, 가공반, 2공장
craft | - | 235~320 | 11000~13500 | - | 정규직 5 계약직 2 프리랜서 3 | any | 0.4 | 0.6 | 공방, 제작실
farm | 2900~3600 | 240~300 | - | 110000~150000 | 정규직 4 계약직 4 일용직 3 | any | 0.6 | 1.0 | 생산팀, 현장관리팀, 운영팀
state | - | - | - | - | 정규직 1 | any | 0.8 | 0.4 | 현장대응과, 운영지원과, 본청
judge | - | - | - | - | 정규직 1 | 대졸 1 | 0.5 | 0.2 | 본원, 지원
"""
"""Kind, year, month, hour, day, employment, schooling, newcomers, weight, teams."""


def _pair(text: str) -> Pair:
    low, mark, high = text.partition("~")
    return (int(low), int(high)) if mark else None


def _mix(text: str) -> tuple[str, ...]:
    words = text.split()
    return tuple(name for name, share in zip(words[::2], words[1::2], strict=True) for _ in range(int(share)))


def _read(line: str) -> tuple[str, Terms]:
    kind, year, month, hour, day, employment, schooling, newcomers, weight, teams = line.split(" | ")
    pay = _pair(year), _pair(month), _pair(hour), _pair(day)
    education = _mix(_SCHOOLING.get(schooling, schooling))
    return kind, Terms(*pay, _mix(employment), education, float(newcomers), float(weight), tuple(teams.split(", ")))


TERMS = dict(_read(line) for line in _TABLE.strip().splitlines())
