"""Whether a sentence says that somebody does *not* have the skill it names: 파이썬은 아직 못 합니다."""

import re

_VERB = r"(?:하|다루|쓰|사용하|활용하|배우|배워\s?보|익히|따|취득하|해\s?보|써\s?보|다뤄\s?보|만져\s?보|접하|접해\s?보|갖추|알|할\s?줄\s?알|쓸\s?줄\s?알)"
_EXPERIENCE = (
    r"(?:(?:사용|활용|실무|관련|업무|운용|운전|다뤄\s?본|해\s?본|써\s?본|배운|만져\s?본|접해\s?본)\s?)*"
    r"(?:경험|경력|자격증?|면허증?|지식|실력|적|바)?"
)
_HARDLY = r"(?:\s*(?:아직|전혀|거의|별로|아예|따로|한\s?번도|잘))*"
_NOT = re.compile(
    rf"\s*(?:을|를|은|는|도|이|가|에\s?대해서?는?|에\s?대한|의)?{_HARDLY}\s*(?:"
    rf"{_EXPERIENCE}(?:은|는|이|가|도)?{_HARDLY}\s*(?:없(?!이는)|전무|부재)"
    rf"|못\s?(?:하|합|했|해|할|한|다루|다뤄|다룹|다룰|써|씁|쓰|배|땄|따|익)"
    rf"|안\s?(?:해|써|배|다뤄|만져|했|따)"
    rf"|{_VERB}지(?:는|도|를)?{_HARDLY}\s*(?:못|않)"
    rf"|{_EXPERIENCE}(?:은|는|이|가|도|을|를)?{_HARDLY}\s*(?:{_VERB}지(?:는|도|를)?\s*(?:못|않)|못\s?(?:해|했|써|배))"
    rf"|(?:(?:할|쓸|다룰|사용할)\s?줄(?:은|도|을)?\s*)?(?:모르|모릅|몰라|몰랐|모른)"
    rf"|(?:초보|왕초보|문외한|처음(?:입|이에요|이라|이지|이고|이다)))"
)
"""Directly behind the name: what stands between name and denial may only be a particle, '아직', or '경험이', so that
'엑셀로 정리해 실수가 없었습니다' and '고객 응대를 소홀히 하지 않았습니다' deny nothing."""
_MORE_NAMES = re.compile(
    r"\s*(?:,|/|·|및|이나|나|과|와|하고|랑|이랑|또는|혹은|이든|든)\s*[A-Za-z0-9가-힣+#.]+(?:\s[A-Z][A-Za-z0-9+#.]*)?"
)
"""One more name in the same breath: 파이썬과 R은 못 합니다."""
_NAMES_IN_A_BREATH = 3


def is_denied(after: str) -> bool:
    """Whether the words right ``after`` a skill's name, up to the end of the sentence, say that it is lacking."""
    places = {0}
    end = 0
    for _ in range(_NAMES_IN_A_BREATH):
        more = _MORE_NAMES.match(after, end)
        if more is None:
            break
        end = more.end()
        # the last name was read together with its particle: try every place where it may have ended
        places.update(range(max(more.start() + 1, end - 2), end + 1))
    return any(_NOT.match(after, place) for place in places)
