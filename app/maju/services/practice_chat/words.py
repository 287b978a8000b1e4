"""What the practice chat says of itself. Each is a whole sentence or two and can be translated as such."""

from maju.services.practice_chat.intents import Change

WHAT_CAN_BE_ASKED = "예상 질문을 받거나, 면접 질문을 적어 모범 답변을 볼 수 있습니다. 질문을 받은 뒤에 답변을 적으시면 어떻게 들리는지 알려 드립니다."
NOTHING_TO_CHANGE = (
    "아직 바꿀 글이 없습니다. 질문을 적어 모범 답변을 받거나, 받은 질문에 답변을 적은 뒤에 말씀해 주십시오."
)
WHICH_QUESTION = "어느 질문의 모범 답변인지 알 수 없습니다. 면접 질문을 그대로 적거나 예상 질문을 먼저 받아 주십시오."
NO_MORE_QUESTIONS = (
    "이 직업과 경력에 맞는 질문을 이 대화에서 모두 드렸습니다. 직업을 바꾸거나 새 대화를 시작해 주십시오."
)
NO_SUCH_QUESTION = "이 직업과 경력에 맞는 그런 질문이 더 없습니다. 다른 질문을 받거나 위에서 직업을 바꾸어 주십시오."
NEEDS_A_MODEL = "그렇게 바꾸려면 언어 모델이 있어야 합니다. 지금은 ‘짧게’, ‘더 구체적으로’, ‘두괄식으로’, ‘더 쉽게’, ‘다른 경험으로’ 바꿀 수 있습니다. 글은 그대로입니다."
UNCHANGED = {
    Change.SHORTER: "더 줄이면 답이 되지 않아 그대로 두었습니다.",
    Change.CONCRETE: "더할 만한 사실을 내 자료에서 찾지 못해 그대로 두었습니다. 내 자료에 한 일과 결과를 적어 두시면 여기에 씁니다.",
    Change.FRONT: "이미 첫 문장에서 답하고 있어 그대로 두었습니다.",
    Change.PLAINER: "어려운 말이나 긴 문장을 찾지 못해 그대로 두었습니다.",
    Change.OTHER: "내 자료에 이 질문에 쓸 다른 경험이 없어 그대로 두었습니다. 경험을 더 넣으시면 골라 쓸 수 있습니다.",
}
NOT_NEAR = "내 자료에서 이 질문에 바로 닿는 경험을 찾지 못해 가장 가까운 것으로 썼습니다. 더 맞는 경험이 있으면 그것으로 바꾸어 말씀하십시오."
LOOKED_FOR = "좋은 답변이 보여 주는 것: {points}"
