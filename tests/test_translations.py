"""Every word that the portal says is there in English too, with the same gaps to fill in."""

import re
from collections.abc import Iterator
from io import StringIO

import pytest
from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po

from portal.config import ROOT

CATALOGUE = ROOT / "portal" / "translations" / "en" / "LC_MESSAGES" / "messages.po"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    **parse_keywords(["_l", "lazy_gettext", "lazy_ngettext:1,2", "lazy_pgettext:1c,2"]),
}
GAP = re.compile(r"%(?:\((\w+)\))?[sd]|\{(\w*)\}")


def said() -> Catalog:
    """What code and templates say, as pybabel would gather it."""
    found = Catalog()
    with (ROOT / "babel.cfg").open() as mapping:
        methods, options = parse_mapping_cfg(mapping)
    for path, line, words, comments, context in extract_from_dir(ROOT, methods, options, KEYWORDS):
        found.add(words, None, [(path, line)], auto_comments=comments, context=context)
    return found


def faults(source: Catalog, translated: Catalog) -> Iterator[str]:
    """What is missing in the translation, left over, in doubt, or has other gaps."""
    for message in source:
        if message.id:
            yield from _message_faults(message, translated.get(_first(message.id), message.context))
    known = {(_first(message.id), message.context) for message in source}
    yield from (
        f"left over: {one.id}" for one in translated if one.id and (_first(one.id), one.context) not in known
    )


def _message_faults(message: Message, there: Message | None) -> Iterator[str]:
    if there is None or not all(_forms(there.string)):
        yield f"missing: {message.id} ({message.locations[0][0]})"
        return
    if there.fuzzy:
        yield f"in doubt: {message.id}"
    if bool(message.pluralizable) != bool(there.pluralizable):
        yield f"one form or several: {message.id}"
    for form in _forms(there.string):
        if _gaps(form) - _gaps(*_forms(message.id)) or _gaps(*_forms(message.id)) - _gaps(form) - {"num"}:
            yield f"other gaps: {message.id}"


def _first(words: object) -> str:
    return str(_forms(words)[0])


def _forms(words: object) -> tuple[str, ...]:
    return tuple(words) if isinstance(words, tuple | list) else (str(words or ""),)


def _gaps(*texts: str) -> set[str]:
    return {match[1] or match[2] or match[0] for text in texts for match in GAP.finditer(text)}


@pytest.fixture(scope="module")
def source() -> Catalog:
    return said()


def test_everything_is_said_in_english_too(source: Catalog) -> None:
    with CATALOGUE.open("rb") as file:
        assert list(faults(source, read_po(file, locale="en"))) == []


def test_code_and_templates_are_both_read(source: Catalog) -> None:
    paths = {path for message in source for path, _line in message.locations}
    assert len(source) > 200
    assert {"portal/core/errors.py", "portal/templates/base.html"} <= paths


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ('msgid "Dag %(name)s"\nmsgstr "Hello %(name)s"\n', None),
        ('msgid "Dag %(name)s"\nmsgstr ""\n', "missing"),
        ("", "missing"),
        ('#, fuzzy\nmsgid "Dag %(name)s"\nmsgstr "Hello %(name)s"\n', "in doubt"),
        ('msgid "Dag %(name)s"\nmsgstr "Hello %(naam)s"\n', "other gaps"),
        ('msgid "Dag %(name)s"\nmsgstr "Hello"\n', "other gaps"),
        ('msgid "Dag %(name)s"\nmsgstr "Hello %(name)s"\n\nmsgid "Oud"\nmsgstr "Old"\n', "left over"),
    ],
)
def test_a_fault_in_the_catalogue_is_seen(translation: str, fault: str | None) -> None:
    source = Catalog()
    source.add("Dag %(name)s", locations=[("portal/x.py", 1)])
    found = list(faults(source, read_po(StringIO(translation), locale="en")))
    assert [one.split(":")[0] for one in found] == ([fault] if fault else [])
