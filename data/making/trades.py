"""What kind of employer offers an occupation, and on what kind of terms: by its name, else by its KECO class."""

import re

_BY_CLASS = {
    "01": ("exec", "office"),
    "02": ("office", "office machine trade"),
    "03": ("finance", "bank invest insurance"),
    "11": ("research", "research"),
    "12": ("research", "institute"),
    "13": ("it", "software"),
    "14": ("engineer", "architect build"),
    "15": ("engineer", "machine electric"),
    "21": ("teach", "academy education"),
    "22": ("law", "law"),
    "23": ("welfare", "welfare"),
    "24": ("civil", "police"),
    "25": ("civil", "army"),
    "30": ("medical", "hospital clinic"),
    "41": ("create", "studio design"),
    "42": ("sport", "sports"),
    "51": ("beauty", "skin"),
    "52": ("travel", "hotel"),
    "53": ("kitchen", "western_food"),
    "54": ("guard", "security"),
    "55": ("care", "care"),
    "56": ("clean", "cleaning"),
    "61": ("sales", "trade office"),
    "62": ("drive", "freight"),
    "70": ("build", "build_trade"),
    "81": ("mechanic", "machine"),
    "82": ("factory", "metal"),
    "83": ("factory", "electric"),
    "84": ("mechanic", "telecom"),
    "85": ("factory", "chemical"),
    "86": ("craft", "textile"),
    "87": ("factory", "food"),
    "88": ("craft", "furniture"),
    "89": ("warehouse", "assembly"),
    "90": ("farm", "farm"),
}

_INDUSTRY_RULES = """
공공기관=public|병원 행정|원무|의료 코디네이터=hospital clinic|정보기술 부서장=software|호텔|객실 관리원=hotel|공장장|생산관리|품질관리=machine electric food
현장소장|건설 안전=build|매장 점장=retail|교육훈련=office training|노무사|급여=labour office|경영 컨설턴트=consulting|^회계사=accounting|세무사=tax
관세사=customs|물류 관리자=warehouse freight|무역=trade|마케팅|디지털 마케|브랜드|홍보|광고 기획=agency commerce|상품기획=commerce retail|시장조사=survey|전시=event
서비스 기획자=software|안내·접수=office hospital|콜센터|텔레마케터=callcenter|행정직 공무원|사회복지 공무원=city|법무 사무원=law scrivener|특허|변리사=patent
기록물=public city|통계 조사원=survey public|은행=bank|여신=bank credit|애널리스트|펀드|증권|PB|외환=invest|보험|손해사정=insurance|신용 분석|채권=credit
금융 상품|리스크=bank insurance|감정평가=appraisal|핀테크=fintech|통계학자=research pharma|생명과학|의약품 연구|임상시험=pharma institute|기상=weather
식품 연구|식품공학=food|화학 연구=chemical institute|게임=game|임베디드|통신공학=electric telecom|ERP|정보기술 컨설턴트=software consulting
로봇 소프트웨어|로봇공학|산업용 로봇=robot|지리정보|측량=gis|데이터 사이언티스트|머신러닝=software electric|조경=landscape|건축 구조|건축 설계|도시계획|교통 기술|BIM=architect
건축 시공|토목|건축 감리=build|건축 설비|냉난방|냉동=hvac|자동차 설계|자동차 조립=automotive|조선 기술|선박 정비=shipyard|항공우주|항공기 정비=aerospace
금형=mold|금속·재료=steel|반도체|디스플레이|전자회로|전자제품 조립|가전제품 개발=electric|배터리=electric energy|전기공학=electric power|화학공학=chemical oil
섬유공학=textile|산업안전=safety machine|품질보증|생산기술=machine automotive|환경공학|대기환경|환경 과학=environment|수질|하수=water|폐기물|소각=waste
에너지 기술=energy|원자력=nuclear|소방 설비=firework|의료기기 개발|의료기기 영업=medical_device|화장품=cosmetic|비파괴=inspection|대학 교수|입학사정관=university
초등 교사=primary|중등 교사|사서 교사|보건 교사=secondary|특수 교사=special_school|유치원=kindergarten|학습지|교육과정=education|직업훈련|컴퓨터 강사=training
기업 교육=consulting training|한국어 교원=academy university|방과후학교|방과후 돌봄=primary youth|판사=court|^검사$=prosecution|법무사=scrivener|변호사=law
상담 심리|임상 심리=counsel|청소년=youth|직업 상담=employment|보육 교사=daycare|노인복지=care|다문화=welfare public|성직자=religion|해양 경찰=coastguard
소방관=fire|교도관=prison|경찰관|과학수사=police|간호 관리자|간병=nursing|치과기공=dental_lab|치과=dental|한의사=oriental|약사=pharmacy hospital|조산사=maternity
안경=optics|수의사|동물보건=animal|보건 교육사=nurse_school|영양사=hospital catering|물리치료|작업치료=hospital nursing|언어치료=counsel hospital
패션|패턴|재단|재봉=textile|실내 디자|인테리어=interior|내선|전기 공사=electrician|웹툰|소설=webtoon|방송|아나운서=broadcast|기자=newspaper|음향=music stage|무대|조명|배우|공연=stage
작곡=music|연주=orchestra|무용=dance|화가|큐레이터|보존 처리=gallery|출판 편집=publisher|번역|통역=translation|^사서$=library|성우=broadcast studio
UX|웹 디자|그래픽|캐릭터=design software|제품 디자=design electric|수영=pool|필라테스=pilates|경기 심판=association|스포츠 에이전트=sport_agency|캐디=golf
미용사\\(헤어=hair|네일=nail|메이크업=makeup|반려동물=pet|웨딩=wedding|장례=funeral|여행=travel|승무원|공항|항공기 조종|항공 교통=airline|카지노=casino|해설사=heritage
놀이=park|캠핑=camp|한식=korean_food|중식=chinese_food|일식=japanese_food|단체급식=catering|제과|제빵=bakery|바리스타=cafe|바텐더|소믈리에=bar
홀 서빙|주방 보조=korean_food western_food chinese_food|패스트푸드=fast_food|음식 배달=delivery|청원 경찰=public bank|육아|산후|가사=homecare|장애인 활동=welfare care
요양보호=care|청소원=cleaning|환경미화=city recycling|방역=pest|세탁=laundry|주차=parking|아파트=apartment|재활용=recycling|제약 영업=pharma|자동차 영업=cars
부동산 중개=realestate|매장 판매|매장 관리=retail|백화점=department|편의점=convenience|마트 계산=retail|쇼핑몰=commerce|쇼호스트=broadcast commerce|통신 기기=phone
렌탈=rental|광고 영업=agency|버스=bus|택시=taxi|택배=parcel|지하철|철도=rail|선박=shipping|지게차|물류센터|상하차|배송 관제=warehouse|우편=post|드론=drone
타워크레인=crane|채석=quarry|도로 포장|철골|비계|콘크리트|철근=build|자동차 정비=garage|승강기=elevator|농기계=agri_machine|건설기계|굴삭기=construction_machine
이륜차=motorcycle|보일러=boiler|제철|주조|단조=steel|도금|열처리=furnace|발전 설비|송배전=power|태양광=solar|가전제품=appliance|컴퓨터 수리=computer|CCTV=security telecom
플라스틱=plastic|고무=rubber|정유=oil|의약품 제조=pharma|신발=shoes|한복=hanbok|수선사=tailor|육가공|도축=meat|수산물=seafood|김치=kimchi|음료=drink|떡=ricecake
식품 위생=food|인쇄|제책|조판=press|귀금속=jewel|도예=pottery|악기=instrument|간판=sign|3D=design machine|포장원=food warehouse|벼농사=rice_farm|과수=orchard|화훼=flower
스마트팜=smartfarm|한우=cattle|낙농=dairy|양돈=pig|양계=poultry|양봉=bee|임업|산림|산불=forest|어업인=fishery|양식업=fishfarm|해녀=haenyeo|곤충=insect|버섯=mushroom
농산물 품질=produce|도시농업=public farm|체형=skin pilates|토목공=build
"""
_TERMS_RULES = """
마케팅|디지털 마케|브랜드|홍보|광고 기획|상품기획|시장조사|전시·|서비스 기획자=market|콜센터|텔레마케터|데이터 입력=phone|정보시스템 감리=it|안전관리자|산업안전|감리|소방 설비=safety
판사|^검사$=judge|경찰관|소방관|교도관|과학수사|육군|부사관=state|현장소장|총지배인|간호 관리자=exec|행정직 공무원|사회복지 공무원|기상 예보관|우편 집배원=civil|대학 교수|입학사정관=professor
초등 교사|중등 교사|특수 교사|사서 교사=school|유치원|보육 교사=nursery|의사\\(|외과 의사|치과의사|한의사|수의사=doctor|약사=pharmacist|성직자|시설장=welfare|회계사|세무사|노무사|관세사=law|법률 상담원=office
기자|출판 편집|사서|큐레이터|음향|영상|UX|디자이너|애니메이터|방송 PD|번역=create|작가|배우|성우|무용|화가|연주|작곡|아나운서|통역|크리에이터|쇼호스트=artist|심판=sport
육아|산후|방과후 돌봄=care|매장|백화점|편의점|마트 계산|통신 기기|렌탈=store|온라인 쇼핑몰=market|기관사|조종사|항해사|관제사=pilot|물류센터|배송 관제|지게차=warehouse
타워크레인|굴삭기=build|내선|송배전|전기 공사|태양광|가전제품 설치|장비 유지보수=mechanic|도축|수산물 가공=factory|인쇄|제책|3D|조판=factory|아파트 관리소장=office
식품 위생 검사원|비파괴=engineer|자동차 조립|공작기계|로봇 조작|금형공=factory|무인 경비=guard
"""


def _rules(text: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """``pattern|pattern=value`` separated by bars and line ends; patterns of one value stand together before it."""
    rules, waiting = [], []
    for part in re.split(r"[|\n]", text.strip()):
        pattern, mark, value = part.rpartition("=")
        waiting.append(pattern if mark else part)
        if mark:
            rules.append((re.compile("|".join(waiting)), value))
            waiting = []
    return tuple(rules)


_INDUSTRIES = _rules(_INDUSTRY_RULES)
_KINDS = _rules(_TERMS_RULES)


def industries(name: str, keco: str) -> tuple[str, ...]:
    """Kinds of employers that look for this occupation."""
    return tuple(_look_up(_INDUSTRIES, name, _BY_CLASS[keco[:2]][1]).split())


def kind_of_terms(name: str, keco: str) -> str:
    """Key of ``terms.TERMS``."""
    return _look_up(_KINDS, name, _BY_CLASS[keco[:2]][0])


def _look_up(rules: tuple[tuple[re.Pattern[str], str], ...], name: str, usual: str) -> str:
    return next((value for pattern, value in rules if pattern.search(name)), usual)
