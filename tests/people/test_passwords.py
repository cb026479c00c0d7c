"""Passwords: long rather than complicated, never a common one, kept with argon2id."""

import unicodedata

import pytest
from flask import Flask

from portal.people import passwords
from tests import databases

COMMON = """
    passwordpassword 123456789012345 1234567890123456 qwertyuiopasdfgh wachtwoord12345 aaaaaaaaaaaaaaa
    iloveyouiloveyou welkom01welkom01 Welkom2024welkom letmeinletmein12 1qaz2wsx3edc4rfv q1w2e3r4t5y6u7i8
    manchesterunited administrator123 changemechangeme lalalalalalalala abcdefghijklmnop P@ssw0rd12345678
    ditismijnwachtwoord Wachtwoord2024! wachtwoord-2024-wachtwoord politiepolitie1 W3lk0mT3rug2026
    correcthorsebatterystaple amsterdam2024!! 12345678987654321 Maandag!Dinsdag1 poiuytrewqlkjhgf
    zomer2025winter2025 welkomwelkomwel ............... wijkteamnoord2026 wijkgericht-werken
""".split()  # noqa: SIM905 - easier to read and to add to
GOOD = [
    "de gans fietst naar zolder",
    "mijn fiets staat scheef",
    "een dag zonder koffie",
    "ochtendmist boven het veen",
    "groene stoel zingt zacht",
    "xK4#kk2lPq9vvTz",
    "            ja maar toch niet",
    "пароль которого нет в списке",
    "🦆🚲🏠 met de buren",
]


@pytest.mark.parametrize("password", COMMON)
def test_common_password_is_refused(app: Flask, password: str) -> None:
    with app.app_context():
        assert "te raden" in str(passwords.weakness(password))


@pytest.mark.parametrize("password", GOOD)
def test_any_characters_make_a_good_password(app: Flask, password: str) -> None:
    with app.app_context():
        assert passwords.weakness(password, ["Anna Agent", "anna.agent@politie.example"]) is None


@pytest.mark.parametrize("length", [0, 1, 14, 201, 5000])
def test_password_is_neither_too_short_nor_too_long(app: Flask, length: int) -> None:
    with app.app_context():
        assert passwords.weakness(("gans fietst scheef " * 300)[:length])


@pytest.mark.parametrize("length", [15, 200])
def test_password_may_have_from_15_to_200_characters(app: Flask, length: int) -> None:
    scattered = "".join(chr(97 + number * number * 7 % 26) + "kx"[number % 2] for number in range(100))
    with app.app_context():
        assert passwords.weakness(scattered[:length]) is None


@pytest.mark.parametrize(
    "password",
    [
        "annaagent123456",
        "Anna.Agent@politie.example",
        "agent-anna-politie",
        "annaannaanna-agent",
        "@nna@gent-welkom",
    ],
)
def test_own_name_and_address_make_no_password(app: Flask, password: str) -> None:
    with app.app_context():
        assert "te raden" in str(passwords.weakness(password, ["Anna Agent", "anna.agent@politie.example"]))


@pytest.mark.parametrize(
    "address", ["anna.van.den.berg+wijk@zuid.politie.example", "a4nn4.j.p.q@b1.c2.example"]
)
def test_own_address_is_no_password_however_many_parts_it_has(app: Flask, address: str) -> None:
    with app.app_context():
        for password in (address, address.upper(), f"{address}2026!", f"{address} {address}"):
            assert "te raden" in str(passwords.weakness(password, ["Anna Agent", address])), password


@pytest.mark.parametrize(("demo", "good"), [(True, True), (False, False)])
def test_demo_password_is_for_the_demo_alone(app: Flask, demo: bool, good: bool) -> None:
    config = app.extensions["config"]
    other = databases.make_app(config.instance, config.database_url, demo=demo)
    with other.app_context():
        assert (passwords.weakness("wijkgericht-werken-demo") is None) is good
        assert passwords.weakness("Wijkgericht-Werken-Demo1")
    databases.close(other)


def test_password_is_kept_with_argon2id_at_the_cost_that_is_set(app: Flask) -> None:
    config = app.extensions["config"]
    other = databases.make_app(config.instance, config.database_url, argon2_kib=128, argon2_passes=3)
    with other.app_context():
        assert passwords.hash_password("de gans fietst").startswith("$argon2id$v=19$m=128,t=3,p=1$")
    databases.close(other)


def test_password_is_right_letter_by_letter(app: Flask) -> None:
    with app.app_context():
        kept = passwords.hash_password("De gans fietst")
        assert passwords.matches(kept, "De gans fietst")
        for other in ("de gans fietst", "De gans fietst ", "De gans", "", "De gans fietst\0"):
            assert not passwords.matches(kept, other)


def test_password_is_the_same_on_every_keyboard(app: Flask) -> None:
    with app.app_context():
        kept = passwords.hash_password(unicodedata.normalize("NFD", "het café om de hoek"))
        assert passwords.matches(kept, unicodedata.normalize("NFC", "het café om de hoek"))


@pytest.mark.parametrize("kept", [None, "", "plain", "$argon2id$broken"])
def test_account_without_a_good_hash_matches_nothing(app: Flask, kept: str | None) -> None:
    with app.app_context():
        assert not passwords.matches(kept, "")
        assert not passwords.matches(kept, "plain")
