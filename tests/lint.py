"""What every page and fragment must hold; each rule yields what is wrong in words that say where."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from tests.markup import Element, parse_strictly

Rule = Callable[[Element], Iterator[str]]

WRITES = {"hx-post", "hx-put", "hx-patch", "hx-delete"}
ADDRESSES = {"src", "href", "action", "formaction", "poster", "hx-get", *WRITES}
REFERENCES = {
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "list",
    "form",
}
JUMPS = {"href", "hx-target", "hx-target:inherited", "hx-select", "hx-include"}
UNLABELLED = {"hidden", "submit", "button", "reset", "image"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CODE = re.compile(r"\s*(javascript|js|vbscript):", re.IGNORECASE)
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
JUMP = re.compile(r"#[\w-]+")
LEFTOVER = re.compile(r"\{\{|\{%|%\(\w+\)|lazy_|LazyString|Undefined|<(?:built-in|function|bound|\w+ object)")


def lint(markup: str) -> list[str]:
    """Everything that is wrong with a page, or with a fragment, which has no frame of its own."""
    root, broken = parse_strictly(markup)
    whole = root.find("html") is not None
    rules = EVERYWHERE + PAGE_ALONE if whole else EVERYWHERE
    return broken + [complaint for rule in rules for complaint in rule(root)]


def has_language(root: Element) -> Iterator[str]:
    html = root.find("html")
    if not (html and html.get("lang") in {"nl", "en"}):
        yield "the page does not say its language"


def has_one_h1_that_starts_the_title(root: Element) -> Iterator[str]:
    headings = list(root.all("h1"))
    if len(headings) != 1:
        yield f"there are {len(headings)} h1, not one"
    title = root.find("title")
    for heading in headings:
        if not heading.text or not title or not title.text.startswith(heading.text):
            yield f"the title {title.text if title else ''!r} does not start with the h1 {heading.text!r}"


def fields_have_a_label(root: Element) -> Iterator[str]:
    named = {label.get("for") for label in root.all("label") if label.text}
    for one in root.all("input", "select", "textarea"):
        if one.tag == "input" and one.get("type") in UNLABELLED:
            continue
        wrapped = any(above.tag == "label" and above.text for above in one.ancestors())
        labelled = one.get("aria-label").strip() or one.get("aria-labelledby")
        if not (wrapped or labelled or (one.get("id") and one.get("id") in named)):
            yield f"{one} has no label"


def ids_are_unique(root: Element) -> Iterator[str]:
    counted = Counter(one.get("id") for one in root.all() if "id" in one.attributes)
    yield from (
        f"id {name!r} occurs {times} times" for name, times in counted.items() if times > 1 or not name
    )


def references_lead_somewhere(root: Element) -> Iterator[str]:
    ids = {one.get("id") for one in root.all()}
    for one in root.all():
        for name in REFERENCES & one.attributes.keys():
            yield from (f"{one}: {name} names no id: {id}" for id in one.get(name).split() if id not in ids)


def jumps_lead_somewhere(root: Element) -> Iterator[str]:
    """Links within the page and the places where htmx puts an answer."""
    ids = {one.get("id") for one in root.all()}
    for one in root.all():
        for name in JUMPS & one.attributes.keys():
            target = one.get(name)
            if one.tag != "use" and JUMP.fullmatch(target) and target[1:] not in ids:
                yield f"{one}: nothing has the id {target}"


def has_no_inline_code(root: Element) -> Iterator[str]:
    for one in root.all():
        if one.tag == "style" or (one.tag == "script" and (one.text or not one.get("src"))):
            yield f"{one} holds code in the page"
        for name, value in one.attributes.items():
            handler = name == "style" or name.startswith(("on", "hx-on", "data-hx-on"))
            if handler or CODE.match(value):
                yield f'{one} holds code in an attribute: {name}="{value}"'


def has_no_trigger_filters(root: Element) -> Iterator[str]:
    for one in root.all():
        for name, value in one.attributes.items():
            if name.startswith("hx-trigger") and "[" in value:
                yield f"{one} has a trigger filter, which needs eval: {value}"


def names_no_other_host(root: Element) -> Iterator[str]:
    for one in root.all():
        for name in ADDRESSES & one.attributes.keys():
            address = one.get(name).strip()
            if OUTSIDE.match(address) and not _may_go_out(one, name, address):
                yield f"{one} goes to another host: {address}"


def _may_go_out(one: Element, name: str, address: str) -> bool:
    if one.tag == "a" and name == "href":
        return address.startswith(("mailto:", "tel:")) or "external" in one.get("rel").split()
    picture = one.tag == "img" or (one.tag == "link" and one.get("rel") == "icon")
    return picture and address.startswith("data:image/")


def forms_carry_a_token(root: Element) -> Iterator[str]:
    for form in root.all("form"):
        token = form.find("input", name="csrf_token")
        if form.get("method").lower() == "post" and not (token and token.get("value")):
            yield f"{form} has no csrf_token"
        if form.get("method").lower() != "post" and token:
            yield f"{form} would put its csrf_token in the address"
    for one in root.all():
        writes = any(name.split(":")[0] in WRITES for name in one.attributes)
        if writes and not any(near.tag == "form" for near in (one, *one.ancestors())):
            yield f"{one} writes without a form around it, so not without JavaScript"


def pictures_have_words(root: Element) -> Iterator[str]:
    yield from (f"{one} has no alt" for one in root.all("img", "area") if "alt" not in one.attributes)


def controls_have_words(root: Element) -> Iterator[str]:
    for one in root.all("a", "button", "summary"):
        pictures = any(inner.get("alt") or inner.get("aria-label") for inner in one.all("img", "svg"))
        if not (one.text or one.get("aria-label").strip() or one.get("aria-labelledby") or pictures):
            yield f"{one} has no words"
    for one in root.all("input"):
        if one.get("type") in {"submit", "button"} and not one.get("value"):
            yield f"{one} has no words"


def headings_go_down_in_steps(root: Element) -> Iterator[str]:
    before = None
    for heading in root.all(*HEADINGS):
        level = int(heading.tag[1])
        if before is not None and level > before + 1:
            yield f"{heading} {heading.text!r} follows a h{before}"
        if not heading.text:
            yield f"{heading} is empty"
        before = level


def has_no_leftovers(root: Element) -> Iterator[str]:
    """Text that a template or a translation forgot to fill in."""
    for one in root.all():
        texts = [child for child in one.children if isinstance(child, str)]
        for value in (*texts, *one.attributes.values()):
            if value.strip() == "None" or LEFTOVER.search(value):
                yield f"{one} shows {value.strip()[:60]!r}"


def links_and_buttons_stay_apart(root: Element) -> Iterator[str]:
    for one in root.all("a", "button", "form", "label"):
        twice = {above.tag for above in one.ancestors()} & _KEPT_OUT[one.tag]
        yield from (f"{one} stands inside a <{tag}>" for tag in twice)


_KEPT_OUT = {"a": {"a", "button"}, "button": {"a", "button"}, "form": {"form"}, "label": {"label"}}

EVERYWHERE: tuple[Rule, ...] = (
    fields_have_a_label,
    ids_are_unique,
    references_lead_somewhere,
    has_no_inline_code,
    has_no_trigger_filters,
    names_no_other_host,
    forms_carry_a_token,
    pictures_have_words,
    controls_have_words,
    headings_go_down_in_steps,
    has_no_leftovers,
    links_and_buttons_stay_apart,
)
PAGE_ALONE: tuple[Rule, ...] = (has_language, has_one_h1_that_starts_the_title, jumps_lead_somewhere)
