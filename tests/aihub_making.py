"""A small download in the real format of the AI Hub interview data set (71592), written by the test that needs it."""

import json
import zipfile
from pathlib import Path
from typing import Any

SENTENCES = {
    "background": (
        "저는 {school}에서 {major}을 전공하고 졸업했습니다",
        "{place}에서 {years}년 동안 근무한 경력이 있습니다",
        "{major} 자격증을 작년에 취득했습니다",
    ),
    "technology": (
        "{tool}로 자료를 나누고 오류율을 계산합니다",
        "{tool}의 설정값을 바꾸면 처리 시간이 줄어듭니다",
        "측정값은 {tool}에 넣어 평균과 분산을 확인합니다",
    ),
    "attitude": (
        "입사하면 {duty} 일부터 성실하게 하겠습니다",
        "저는 {duty} 원칙을 끝까지 지키겠습니다",
        "어려운 {duty} 업무도 먼저 나서서 배우겠습니다",
    ),
}
TONES = {"positive": "정말 뿌듯하고 기뻤습니다", "negative": "많이 힘들고 속상했습니다"}
_FILL = {
    "school": ("한빛대학교", "새벽대학교", "푸른대학교", "가온대학교"),
    "major": ("회계학", "기계공학", "심리학", "식품공학", "통계학"),
    "place": ("유통 회사", "연구소", "병원", "물류 센터"),
    "years": ("2", "3", "5"),
    "tool": ("엑셀", "파이썬", "현미경", "저울", "데이터베이스"),
    "duty": ("정리", "상담", "점검", "기록", "안내"),
}


def sentence(label: str, number: int) -> str:
    """The ``number``-th sentence of a label; no two of the first sixty are alike."""
    patterns = SENTENCES[label]
    filled = {name: values[(number // len(patterns)) % len(values)] for name, values in _FILL.items()}
    return f"{patterns[number % len(patterns)].format(**filled)}, 그 일이 {number + 1}번째였습니다"


def interview(number: int, *, question: str = "", labels: bool = True) -> dict[str, Any]:
    """One labelling file; sex and age are in it, in changing case, as in the data set."""
    intent = list(SENTENCES)[number % len(SENTENCES)]
    tone = list(TONES)[number % 2]
    said = sentence(intent, number // len(SENTENCES))
    felt = f"{number + 1}번째 일은 {TONES[tone]}"
    return {
        "dataSet": {
            "info": {
                "date": "20220801", "occupation": "BM", "channel": "MOCK", "place": "ONLINE",
                "gender": ("MALE", "Female")[number % 2], "ageRange": "-34", "experience": ("NEW", "Experienced")[number % 2],
            },
            "question": {
                "raw": {"text": question or f"{number // 2 + 1}번째 질문에 답해 주십시오", "wordCount": 4},
                "emotion": "", "intent": "",
            },
            "answer": {
                "raw": {"text": f"{said}. {felt}.", "wordCount": 9},
                "summary": {"text": said, "wordCount": 5},
                "emotion": [{"text": felt, "expression": "e_one", "category": tone}] if labels else [],
                "intent": [{"text": said, "expression": "i_one", "category": intent.upper() if number % 5 == 0 else intent}]
                if labels else "",
            },
        },
        "rawDataInfo": {"answer": {"duration": 9000, "audioPath": "a.wav"}},
    }  # fmt: skip


def write_download(folder: Path, interviews: int, *, packed: int = 0) -> Path:
    """``interviews`` files below ``folder``, the last ``packed`` of them in a ZIP whose names begin with "/"."""
    place = folder / "Training" / "02.라벨링데이터" / "BM_F_New"
    place.mkdir(parents=True)
    for number in range(interviews - packed):
        path = place / f"ckmk_d_bm_f_n_{number:06d}.{'JSON' if number % 7 == 0 else 'json'}"
        path.write_text(json.dumps(interview(number), ensure_ascii=False), encoding="utf-8")
    if packed:
        with zipfile.ZipFile(folder / "TL_02.BM_M_New.ZIP", "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(interviews - packed, interviews):
                name = f"/BM_M_New/ckmk_d_bm_m_n_{number:06d}.json"
                archive.writestr(name, json.dumps(interview(number), ensure_ascii=False))
    return folder
