"""HTML as a small tree; what is not well-formed is told rather than repaired."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """A tag with its attributes and what is inside it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    parent: "Element | None" = None
    page: list["Element"] = field(default_factory=list, repr=False)  # all elements, as they open
    begin: int = 0  # where on the page those below this one start
    end: int | None = None  # and where they end; None when nothing closed it

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def all(self, *tags: str) -> Iterator["Element"]:
        """Every element below this one, in the order of the page; only these tags when any are named."""
        below = self.page[self.begin : self.end]
        return (one for one in below if one.tag in tags) if tags else iter(below)

    def find(self, tag: str, **attributes: str) -> "Element | None":
        """The first such element below this one; `class_` and `for_` stand for class and for."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        matches = (one for one in self.all(tag) if wanted.items() <= one.attributes.items())
        return next(matches, None)

    def ancestors(self) -> Iterator["Element"]:
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    @property
    def text(self) -> str:
        """Its words with single spaces, without scripts and templates."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in {"script", "style", "template"}:
                yield from child._texts()

    def __str__(self) -> str:
        shown = "".join(f' {name}="{value}"' for name, value in list(self.attributes.items())[:4])
        return f"<{self.tag}{shown}>"


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("#document")
        self.complaints: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page = self.root.page
        element = Element(tag, {name: value or "" for name, value in attrs}, [], self.open, page)
        page.append(element)
        element.begin = len(page)
        if len(element.attributes) < len(attrs):
            self.complaints.append(f"{element} has an attribute twice")
        self.open.children.append(element)
        if tag in VOID:
            element.end = element.begin
        else:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.open.tag != tag:
            self.complaints.append(f"</{tag}> closes {self.open}")
        inside = [self.open, *self.open.ancestors()]
        closed = next((one for one in inside if one.tag == tag), None)
        if closed and closed.parent:
            for one in inside[: inside.index(closed) + 1]:
                one.end = len(self.root.page)
            self.open = closed.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def parse(markup: str) -> Element:
    """The tree, however broken the markup."""
    return parse_strictly(markup)[0]


def parse_strictly(markup: str) -> tuple[Element, list[str]]:
    """The tree, and what is not closed, or closed in the wrong place."""
    built = _Builder()
    built.feed(markup)
    built.close()
    unclosed = [] if built.open is built.root else [f"{built.open} is never closed"]
    return built.root, built.complaints + unclosed
