"""E-mail addresses: one that a form takes, and those that stand in a text.

In a text also broken off at a line's end, or with spaces and words around the at sign and dots.
"""

import re

from portal.core.plain_text import Spans

# What a mail program would take for more than one address, or for none, is none here.
_PLAIN = r"\s@,;:<>()\[\]\\\""
ADDRESS = re.compile(rf"[^{_PLAIN}]{{1,64}}@[^.{_PLAIN}]{{1,63}}(?:\.[^.{_PLAIN}]{{1,63}}){{1,20}}\Z")

_AT = re.compile(
    r"[ \n]{0,3}(?:@|[(\[{<] ?(?:at|apenstaartje) ?[)\]}>])[ \n]{0,3}|[ \n](?:at|apenstaartje)[ \n]", re.I
)
_LOCAL_REVERSED = re.compile(r"[\w.+%'-]{0,63}\w")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}", re.I)
_DOT = r"(?:[ \n]{0,3}\.[ \n]{0,3}|[ \n]?[(\[{] ?(?:\.|dot|punt) ?[)\]}][ \n]?|[ \n](?:dot|punt)[ \n])"
_SPELLED_DOMAIN = re.compile(
    rf"[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,3}}?{_DOT}"
    r"(?:nl|com|net|org|eu|be|de|info|nu|frl|io|NL|COM|NET|ORG|EU)\b"
)
_LETTER_BY_LETTER = re.compile(
    r"(?<!\w)(?:[\w.+-] ){2,64}@(?: [\w-]){2,63}(?: \.(?: [\w-]){2,24}){1,4}(?!\w)"
)
_MAIL_HOST = re.compile(r"gmail|hotmail|outlook|live|yahoo|icloud|kpn|ziggo|planet|proton|hetnet", re.I)


def email_addresses(text: str) -> Spans:
    """Where addresses stand in plain text; overlapping readings are all given."""
    spans = [match.span() for match in _LETTER_BY_LETTER.finditer(text)]
    for at in _AT.finditer(text):
        local = _LOCAL_REVERSED.match(text[max(0, at.start() - 64) : at.start()][::-1])
        domain = _mail_domain(at[0], text, at.end())
        if local and domain:
            spans.append((at.start() - local.end(), domain.end()))
    return spans


def _mail_domain(at: str, text: str, start: int) -> re.Match[str] | None:
    """Written with spaces or words it must end as usual, and the Dutch verb "at" needs a known mail host."""
    tight = _DOMAIN.match(text, start) if at == "@" else None
    if tight or (at.strip().lower() == "at" and not _MAIL_HOST.match(text, start)):
        return tight
    return _SPELLED_DOMAIN.match(text, start)
