"""Plain Markdown as safe HTML: bold, lists, links and quotes; no headings, no images, no HTML of one's own.

What people type is parsed with HTML off, and whatever comes out passes through nh3, which knows only
these few tags.
"""

import re
from collections.abc import Iterable, Sequence

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from portal.core.keeping import Kept

KEPT, KEPT_SECONDS = 1_024, 600
TAGS = {"p", "br", "strong", "a", "ul", "ol", "li", "blockquote"}
ATTRIBUTES = {"a": {"href"}}
LINKS = {"http", "https", "mailto", "tel"}
REL = "noopener noreferrer"
DEEPEST = 5  # quotes and lists in each other, on one line; the parser leaves out what lies deeper than 12
_ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'*_])")
_MARK = r"(?:> ?|(?:[-*]|\d{1,9}[.)]) )"
_TOO_DEEP = re.compile("^(" + _MARK * DEEPEST + ")" + _MARK + "+", re.MULTILINE)

_made = Kept[str](KEPT, KEPT_SECONDS)
_parser = MarkdownIt("zero", {"html": False, "breaks": True, "maxNesting": 12}).enable(
    ["list", "blockquote", "emphasis", "link", "autolink", "newline", "escape"]
)
# It puts its rules together at the first text; a second thread would meanwhile read with half of them.
_parser.parse("**first**")


def to_html(text: str, names: tuple[str, ...] = ()) -> str:
    """The text as HTML; `@` before one of the names, the longest first, makes it stand out."""
    return _made.get((text, names), lambda: _to_html(text, names))


def _to_html(text: str, names: tuple[str, ...]) -> str:
    tokens = _parser.parse(_TOO_DEEP.sub(r"\1", text))
    for token in tokens:
        if token.children:
            token.children = _with_mentions(_with_links(token.children), names)
    html = str(_parser.renderer.render(tokens, _parser.options, {}))
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=LINKS, link_rel=REL).strip()


def _with_links(tokens: Sequence[Token]) -> list[Token]:
    """An address that somebody pasted, made into a link to itself."""
    found: list[Token] = []
    inside = 0
    for token in tokens:
        inside += token.nesting if token.tag == "a" else 0
        if token.type != "text" or inside:
            found.append(token)
            continue
        for number, piece in enumerate(_ADDRESS.split(token.content)):
            words = Token("text", "", 0, content=piece)
            around = (Token("link_open", "a", 1, attrs={"href": piece}), Token("link_close", "a", -1))
            found += [around[0], words, around[1]] if number % 2 else [words]
    return found


def _with_mentions(tokens: Sequence[Token], names: tuple[str, ...]) -> list[Token]:
    if not names:
        return list(tokens)
    found: list[Token] = []
    pattern = _naming(names)
    for token in tokens:
        if token.type != "text":
            found.append(token)
            continue
        for number, piece in enumerate(pattern.split(token.content)):
            words = Token("text", "", 0, content=piece)
            marked = [Token("strong_open", "strong", 1), words, Token("strong_close", "strong", -1)]
            found += marked if number % 2 else [words]
    return found


def _naming(names: Sequence[str]) -> re.Pattern[str]:
    return re.compile("(@(?:" + "|".join(map(re.escape, names)) + r"))(?!\w)", re.IGNORECASE)


def named_in(text: str, names: Iterable[str]) -> set[str]:
    """Which of these names stand after an `@`, as the text will show them: "@Jansen" names no "Jan"."""
    longest_first = sorted(set(names), key=len, reverse=True)
    found = {one[1:].casefold() for one in _naming(longest_first).findall(text)} if longest_first else set()
    return {name for name in longest_first if name.casefold() in found}


def to_words(text: str) -> str:
    """The text without its marks, for a line in a list."""
    return re.sub(r"\*\*|^[>\-*] +|^\d+\. +", "", text, flags=re.MULTILINE)
