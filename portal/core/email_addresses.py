"""E-mail addresses, also when the at sign and the dots are written with spaces or as words."""

import re

from portal.core.plain_text import Spans

_AT = re.compile(r" {0,3}(?:@|[(\[{<] ?(?:at|apenstaartje) ?[)\]}>]) {0,3}| (?:at|apenstaartje) ", re.I)
_LOCAL_REVERSED = re.compile(r"[\w.+%'-]{0,63}\w")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}", re.I)
_DOT = r"(?: {0,3}\. {0,3}| ?[(\[{] ?(?:\.|dot|punt) ?[)\]}] ?| (?:dot|punt) )"
_SPELLED_DOMAIN = re.compile(
    rf"[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,3}}?{_DOT}"
    r"(?:nl|com|net|org|eu|be|de|info|nu|frl|io|NL|COM|NET|ORG|EU)\b"
)
_MAIL_HOST = re.compile(r"gmail|hotmail|outlook|live|yahoo|icloud|kpn|ziggo|planet|proton|hetnet", re.I)


def email_addresses(text: str) -> Spans:
    """Where addresses stand in plain text; only the surroundings of an at sign are read."""
    spans = []
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
