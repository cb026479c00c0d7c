"""The settings for mail: a mistake stops the start and says what to do."""

import pytest

from portal.config import Config, ConfigError

ENOUGH = {"SECRET_KEY": "a secret for tests only, 0123456789"}
BAD = [
    "mail.example",
    "http://mail.example",
    "smtp://",
    "smtp://mail.example:99999",
    "smtp://[",
    "smtp://:25",
]


@pytest.mark.parametrize("url", BAD)
def test_an_address_that_is_no_mail_server_stops_the_start(url: str) -> None:
    with pytest.raises(ConfigError, match="SMTP_URL is not the address of a mail server"):
        Config.from_environment({**ENOUGH, "SMTP_URL": url, "MAIL_FROM": "wijk@town.example"})


def test_the_message_does_not_show_the_password() -> None:
    with pytest.raises(ConfigError) as told:
        Config.from_environment({**ENOUGH, "SMTP_URL": "smtp://portal:hush@:25"})
    assert "hush" not in str(told.value)


@pytest.mark.parametrize("sender", ["", "wijkportaal", "Wijk <wijk@town.example>", "a@b@c"])
def test_mail_needs_a_sender(sender: str) -> None:
    with pytest.raises(ConfigError, match="SMTP_URL needs MAIL_FROM"):
        Config.from_environment({**ENOUGH, "SMTP_URL": "smtp://mail.example", "MAIL_FROM": sender})


def test_mail_is_off_without_settings() -> None:
    assert Config.from_environment(ENOUGH).smtp_url == ""
