"""One place has one key, however it is typed; a door, an erased word or nothing at all makes no place."""

import pytest

from portal.logbook.place_keys import place_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Kerkstraat 12a", "kerkstraat"),
        ("KERKSTRAAT, nr. 3", "kerkstraat"),
        ("Café 't Hoekje", "cafe t hoekje"),
        ("A28", "a28"),
        ("12", ""),
        ("[verwijderd]", ""),
    ],
)
def test_a_place_is_known_by_its_words_without_its_door(typed: str, key: str) -> None:
    assert place_key(typed) == key
