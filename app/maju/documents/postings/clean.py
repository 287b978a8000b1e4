"""Makes every text of a posting plain and inert: no markup, no invisible characters, no formula, no more than a stated length."""

import html
import re
import unicodedata

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc"
    "\ud800-\udfff\ue000-\uf8ff\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Control, format, surrogate and private-use characters (Cc, Cf, Cs, Co), and letters drawn as nothing (Hangul fillers,
variation selectors, blank Braille): where text hides from people."""
_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLOCKS = "address|article|blockquote|br|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|table|tbody|thead|tr|ul"
_INLINE = (
    "a|abbr|b|base|big|body|button|caption|center|cite|code|col|colgroup|em|embed|font|frame|frameset|head|html|i|iframe|img|input|"
    "ins|label|link|main|mark|meta|nav|noscript|object|option|param|q|s|script|select|small|span|strike|strong|style|sub|sup|svg|"
    "math|td|textarea|th|title|tt|u|video|audio|source|template|applet|marquee|del|kbd|dialog|details|summary"
)
_TAG = re.compile(rf"<(?P<close>/?)(?P<name>{_BLOCKS}|{_INLINE})(?=[\s/>])[^<>]*>|<!--|-->|<![a-z\[][^<>]*>", re.I)
"""Only names of HTML: '<협의>' and 'vector<int>' are text."""
_OPENING = re.compile(rf"<(?=/?(?:{_BLOCKS}|{_INLINE})(?!\w)|!)", re.I)
_BLOCK = re.compile(rf"(?:{_BLOCKS})\Z", re.I)
_SILENT = {"script", "style", "svg", "template"}
_FORMULA = re.compile(r"(?:[=@＝＠]\s*|[+\-](?=[^\s(|!]+[(|!]))+")
"""What a spreadsheet would take for a formula, should the text ever be exported: '=HYPERLINK(', '@SUM(', '+cmd|'."""
_CUT = " … (이하 줄임)"
_ROUNDS = 4
"""How often markup may be wrapped in itself (&amp;lt;p&amp;gt;) before what is left is broken up instead."""


def clean_line(text: str, limit: int) -> str:
    """``text`` on one line, at most ``limit`` characters."""
    return _cut(" ".join(_plain(text, limit).split()), limit)


def clean_text(text: str, limit: int) -> str:
    """``text`` with its lines, no two of them empty in a row, at most ``limit`` characters."""
    lines = (" ".join(line.split()) for line in _plain(text, limit).split("\n"))
    return _cut(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), limit)


def _plain(text: str, limit: int) -> str:
    """Inert text with its line breaks. Of a monstrous cell only a beginning is looked at: markup may take up most of it."""
    text = text[: 8 * limit + 4_000]
    text = _INVISIBLE.sub("", _BREAK.sub("\n", text))
    if "<" in text or "&" in text:
        text = _INVISIBLE.sub("", _BREAK.sub("\n", _without_markup(text)))
    text = unicodedata.normalize("NFC", text).strip()
    formula = _FORMULA.match(text)
    return text[formula.end() :] if formula else text


def _without_markup(text: str) -> str:
    for _ in range(_ROUNDS):
        before = text
        text = html.unescape(_strip_tags(text))
        if text == before:
            break
    return _OPENING.sub("‹", text)


def _strip_tags(text: str) -> str:
    """One pass over the tags: blocks become line breaks, list items dashes, scripts and comments nothing."""
    kept: list[str] = []
    at = 0
    silent = ""
    for tag in _TAG.finditer(text):
        name = (tag["name"] or tag.group()).lower()
        if not silent:
            kept.append(text[at : tag.start()])
            broken = not kept[-1].strip(" ") and len(kept) > 1 and kept[-2].startswith("\n")
            kept.append(_instead(name, closing=bool(tag["close"])).removeprefix("\n" if broken else ""))
            silent = _silence(name, closing=bool(tag["close"]))
        elif (silent == "-->" and name == "-->") or (silent == name and tag["close"]):
            silent = ""
        at = tag.end()
    if not silent:
        kept.append(text[at:])
    return "".join(kept)


def _instead(name: str, *, closing: bool) -> str:
    if name == "li" and not closing:
        return "\n- "
    if name in ("td", "th"):
        return " "
    return "\n" if _BLOCK.match(name) else ""


def _silence(name: str, *, closing: bool) -> str:
    if name == "<!--":
        return "-->"
    return name if name in _SILENT and not closing else ""


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - len(_CUT)].rstrip() + _CUT
