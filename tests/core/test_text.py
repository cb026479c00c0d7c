"""Text is made comparable and tidy, the quick way for plain letters too."""

import unicodedata

from portal.core.text import fold, tidy

LEFT_OUT = "\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HALVES = {chr(code) for code in range(0xD800, 0xE000)}
EVERY = [one for one in map(chr, range(0x10000)) if one not in HALVES]


def test_every_character_is_folded_as_its_letter_without_accents() -> None:
    for one in EVERY:
        letters = unicodedata.normalize("NFKD", one.casefold())
        assert fold(one) == "".join(mark for mark in letters if not unicodedata.combining(mark))
    assert fold("Café Überstraße İ") == "cafe uberstrasse i"


def test_what_does_not_show_or_turns_text_around_is_left_out() -> None:
    for one in EVERY:
        hidden = one in LEFT_OUT or unicodedata.category(one) == "Cc" or one.isspace()
        assert tidy(f"a{one}") == ("a" if hidden else f"a{one}")
    assert tidy("a" + "".join(sorted(HALVES))) == "a"
    assert tidy(" a\tb \r\n\u202ec\x00d ") == "a b\nc d"
