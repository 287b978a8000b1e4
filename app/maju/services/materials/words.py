"""Words by which rules tell schools, companies, courses, certificates and issuers apart."""

import re

SCHOOL = re.compile(
    r"(?:[가-힣A-Za-z0-9&.()]+\s)??[가-힣A-Za-z0-9&.()·]*(?:대학교|대학원|전문대학|사이버대|방송통신대|폴리텍대?학?|전문학교|고등학교|중학교|초등학교|검정고시|대학(?![가-힣])|[가-힣]{2,}고(?=\s|$|,|\())"
    r"(?:\s?[가-힣A-Za-z]{0,8}(?:대학원|캠퍼스|단과대학|대학(?=\s)))*"
    r"|(?:[A-Z][\w&.'-]*\s){0,5}(?:University|College|High School|Academy|Institute of Technology|Polytechnic)(?:\s(?:of|Graduate School of|Graduate School)(?:\s(?:[A-Z][\w&.'-]*|and|of))+)?(?:\s(?:High School|Graduate School))?"
)
MAJOR = re.compile(
    r"(?:[가-힣A-Za-z·&()]+\s?){0,3}?[가-힣A-Za-z·&()]*(?:학과|학부|전공|계열|[가-힣]과|[가-힣]학|인문계?|자연계?|이과|문과)(?=\s|$|[,()/])"
)
DEGREE = re.compile(
    r"(?:전문)?(?:학사|석사|박사)(?:\s?과정)?|(?:Bachelor|Master|Associate|Doctor|Ph\.?D|B\.?[AS]\.?|M\.?[AS]\.?|MBA)\b[^,/|()]*"
)
STATUS = re.compile(
    r"(?:전기\s?|후기\s?|조기\s?|수석\s?)?(?:졸업|재학|휴학|수료|중퇴|자퇴|편입|입학|복학)(?:\s?(?:예정|중|함|생|자))?(?:\s?\([^()]*\))?|(?:GPA|학점|평점)\s*:?\s*[\d./ ]+|\d\.\d{1,2}\s*/\s*4\.[35]|Graduated|Expected|Enrolled|GED",
    re.IGNORECASE,
)
COURSE = re.compile(
    r"(?:교육|과정|연수|훈련|캠프|부트캠프|아카데미|강좌|특강|세미나|워크숍|수료|이수|스쿨|양성|[Pp]rogram(?:me)?|[Cc]ourse|[Tt]raining|[Bb]ootcamp|[Ww]orkshop|[Ss]eminar)(?=\s|$|[,()/:])"
)
CERTIFICATE = re.compile(
    r"(?:기사|기능사|기능장|산업기사|기술사|자격증?|면허증?|지도사|관리사|상담사|교사|회계사|세무사|노무사|조리사|미용사|복지사|보호사|간호사|영양사|중개사|분석사|운용사|설계사|치료사|사서|능력시험|검정시험|\d급|TOEIC|TOEFL|OPIc|JLPT|HSK|TEPS|IELTS|SQLD|ADsP|토익|오픽|토플)"
)
AWARD = re.compile(
    r"(?:대상|최우수상|우수상|장려상|금상|은상|동상|특별상|공로상|표창|감사패|입상|수상|입선|[가-힣]상|Award|Prize|Winner|of the (?:Year|Quarter|Month))(?=\s|$|[,()/])"
)
ISSUER = re.compile(
    r"(?:공단|협회|상공회의소|진흥원|교육부|보건복지부|고용노동부|[가-힣]{2,}부|[가-힣]{2,}청|위원회|평생교육원|연구원|재단|학회|공사|센터|[가-힣]{2,}원|[가-힣]{2,}회|대학교|학교|은행|조합|[가-힣]+[시도군구]|광역시|특별시|도지사|시장|장관|본부|㈜.*|.*㈜|주식회사.*|YBM|ETS|Foundation|Korea|Association|Institute|Society|Board|Council|AWS|Google|Microsoft|Oracle|Cisco)$"
)
COMPANY_END = re.compile(
    r"^(?:㈜|\(주\)|주식회사|농업회사법인|사단법인|재단법인)|(?:㈜|\(주\)|주식회사|\(유\)|\(재\)|\(사\)|법인|병원|의원|의료원|센터|요양원|복지관|어린이집|유치원|학교|학원|호텔|리조트|레스토랑|식당|카페|마트|백화점|은행|증권|보험|공사|공단|재단|협회|구청|시청|군청|도청|교육청|경찰서|소방서|부대|육군|해군|공군|연구소|연구원|연구실|스튜디오|상사|산업|전자|건설|물산|물류|푸드|테크|시스템|시스템즈|소프트|컴퍼니|그룹|코리아|정밀|중공업|제약|화학|섬유|봉제|디자인|미디어|엔지니어링|네트웍스|솔루션|에너지|모터스|조선|항공|출판사|신문사|방송|서점|약국|농장|공방|빵집|베이커리|미용실|헤어|편의점|대리점|점|사무소|Inc\.?|Ltd\.?|LLC|Corp\.?|Hotel|Company|Group)$"
)
ROLE_START = re.compile(
    r"^(?:[가-힣A-Za-z0-9]*(?:팀|부|과|실|반|조|파트|본부|사업부|지점|매장|주방|병동|라인|센터장)|.*(?:사원|주임|대리|과장|차장|부장|팀장|실장|원장|조장|반장|점장|계장|이사|대표|인턴|연구원|교사|강사|간호사|조무사|보호사|요원|기사|조교|아르바이트|알바|매니저|직원|실습생|수습|보조|담당자?|디자이너|개발자|엔지니어|부사관|장교|비서|상담사|승무원|조리사|요리사|재봉사|용접사|정비사|미화원|경비원|계약직|정규직|파트타임|현장실습생?)(?:\(.*\))?"
    r"|(?:.*\s)?(?:Manager|Engineer|Developer|Designer|Nurse|Officer|Agent|Assistant|Analyst|Intern|Teacher|Lead|Director|Specialist|Consultant|Associate|Representative|Coordinator|Staff|Clerk|Accountant|Researcher|Barista|Technician|Supervisor|Executive|Administrator|Instructor|Tutor|Editor|Chef|Cook))$"
)
SCORE = re.compile(
    r"^(?:\d{1,4}\s?점?|[A-D][12]|N[1-5]|\d\s?급|[IA][HLM]\d?|Level\s?\d|Lv\.?\s?\d|[상중하]|AL|IH|IM[1-3]?|IL)$",
    re.IGNORECASE,
)
SIZE = re.compile(
    r"^(?:총\s?)?[\d,.]+\s?(?:시간|일|주|개월|차시|학점|회|명|hours?|weeks?|hrs?)(?:\s?(?:과정|이수|수료))?$",
    re.IGNORECASE,
)
LEVEL = re.compile(
    r"\s*[(\[]\s*(?:상|중|하|최상|중상|중하|고급|중급|초급|능숙|숙련|기초|우수|보통|가능|[1-5]\s?/\s?5|★+☆*|Advanced|Intermediate|Basic|Expert|Proficient)\s*[)\]]",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?:[다요죠]|[가-힣][음함임됨]|습니다|니다)[.!]?$")
"""How a line ends that tells something, beside one that names it."""
