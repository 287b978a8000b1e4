"""The seventeen 시도 with their 시군구 (as of 2025), drawn about as often as jobs are offered there."""

_DISTRICTS = {
    "서울": (
        27,
        "강남구 강동구 강북구 강서구 관악구 광진구 구로구 금천구 노원구 도봉구 동대문구 동작구 마포구 서대문구 서초구 성동구 성북구 송파구"
        " 양천구 영등포구 용산구 은평구 종로구 중구 중랑구",
    ),
    "부산": (
        6,
        "강서구 금정구 기장군 남구 동구 동래구 부산진구 북구 사상구 사하구 서구 수영구 연제구 영도구 중구 해운대구",
    ),
    "대구": (4, "군위군 남구 달서구 달성군 동구 북구 서구 수성구 중구"),
    "인천": (6, "강화군 계양구 남동구 동구 미추홀구 부평구 서구 연수구 옹진군 중구"),
    "광주": (3, "광산구 남구 동구 북구 서구"),
    "대전": (3, "대덕구 동구 서구 유성구 중구"),
    "울산": (2, "남구 동구 북구 울주군 중구"),
    "세종": (1, ""),
    "경기": (
        24,
        "가평군 고양시_덕양구 고양시_일산동구 고양시_일산서구 과천시 광명시 광주시 구리시 군포시 김포시 남양주시 동두천시 부천시"
        " 성남시_분당구 성남시_수정구 성남시_중원구 수원시_권선구 수원시_영통구 수원시_장안구 수원시_팔달구 시흥시 안산시_단원구"
        " 안산시_상록구 안성시 안양시_동안구 안양시_만안구 양주시 양평군 여주시 연천군 오산시 용인시_기흥구 용인시_수지구 용인시_처인구"
        " 의왕시 의정부시 이천시 파주시 평택시 포천시 하남시 화성시",
    ),
    "강원": (
        3,
        "강릉시 고성군 동해시 삼척시 속초시 양구군 양양군 영월군 원주시 인제군 정선군 철원군 춘천시 태백시 평창군 홍천군 화천군 횡성군",
    ),
    "충북": (
        4,
        "괴산군 단양군 보은군 영동군 옥천군 음성군 제천시 증평군 진천군 청주시_상당구 청주시_서원구 청주시_청원구 청주시_흥덕구 충주시",
    ),
    "충남": (
        4,
        "계룡시 공주시 금산군 논산시 당진시 보령시 부여군 서산시 서천군 아산시 예산군 천안시_동남구 천안시_서북구 청양군 태안군 홍성군",
    ),
    "전북": (
        3,
        "고창군 군산시 김제시 남원시 무주군 부안군 순창군 완주군 익산시 임실군 장수군 전주시_덕진구 전주시_완산구 정읍시 진안군",
    ),
    "전남": (
        3,
        "강진군 고흥군 곡성군 광양시 구례군 나주시 담양군 목포시 무안군 보성군 순천시 신안군 여수시 영광군 영암군 완도군 장성군 장흥군"
        " 진도군 함평군 해남군 화순군",
    ),
    "경북": (
        5,
        "경산시 경주시 고령군 구미시 김천시 문경시 봉화군 상주시 성주군 안동시 영덕군 영양군 영주시 영천시 예천군 울릉군 울진군 의성군"
        " 청도군 청송군 칠곡군 포항시_남구 포항시_북구",
    ),
    "경남": (
        6,
        "거제시 거창군 고성군 김해시 남해군 밀양시 사천시 산청군 양산시 의령군 진주시 창녕군 창원시_마산합포구 창원시_마산회원구"
        " 창원시_성산구 창원시_의창구 창원시_진해구 통영시 하동군 함안군 함양군 합천군",
    ),
    "제주": (2, "서귀포시 제주시"),
}
"""Name → how many in a hundred and its 시군구. The weights follow the population, the capital a little above it."""

CITIES = frozenset({"서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종"})
"""Where nobody farms, fishes or fells trees in these samples."""


def _all(*, rural: bool) -> tuple[str, ...]:
    """Every 시군구 as often as its 시도 weighs, so that one even draw is enough."""
    drawn = []
    for name, (weight, districts) in _DISTRICTS.items():
        if rural and name in CITIES:
            continue
        places = [f"{name} {place.replace('_', ' ')}" for place in districts.split()] or [name]
        if rural:
            places = [place for place in places if not place.endswith("구")]
        drawn += [places[i % len(places)] for i in range(weight * 30)]
    return tuple(drawn)


REGIONS = _all(rural=False)
RURAL_REGIONS = _all(rural=True)
_COASTAL = str.split(
    "강릉시 동해시 삼척시 속초시 양양군 당진시 보령시 서산시 서천군 태안군 군산시 부안군 고흥군 목포시 신안군 여수시 완도군 진도군"
    " 해남군 경주시 영덕군 울진군 거제시 남해군 통영시 사천시 서귀포시 제주시"
)
COAST = tuple(place for place in RURAL_REGIONS if place.rpartition(" ")[2] in _COASTAL)
NAMES = tuple(_DISTRICTS)
