"""What somebody types is refused, warned about or left alone by what it holds."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField

from portal.core import personal_fields as personal

BSN, IBAN, PLATE, PHONE = "111222333", "NL91ABNA0417164300", "12-ABC-3", "06-12345678"


class Plain(Form):
    text = StringField(validators=[personal.StoredSafely()])
    purpose = StringField(validators=[personal.StoredSafely(widening=True)])


@pytest.fixture(autouse=True)
def _request(app: Flask):
    with app.test_request_context():
        yield


def errors_of(**values: str) -> dict[str, list[str]]:
    form = Plain(MultiDict(values))
    form.validate()
    return form.errors


@pytest.mark.parametrize(
    "words", [BSN, IBAN, "1.1.1.2.2.2.3.3.3", "１１１２２２３３３", "111\u200b222\u200b333"]
)
def test_what_is_never_stored_is_refused(words: str) -> None:
    refusal = errors_of(text=f"Sprak met {words} op straat.")["text"][0]
    assert "nooit op" in refusal
    assert "Haal het weg" in refusal


@pytest.mark.parametrize("words", [PLATE, PHONE, "jan@voorbeeld.nl", "geboren 12-03-1988"])
def test_other_personal_data_is_stored_with_a_warning_and_refused_to_partners(words: str) -> None:
    assert errors_of(text=f"Sprak met {words} op straat.") == {}
    assert "Partners mogen" in errors_of(purpose=f"Wegens {words}.")["purpose"][0]


def test_a_finding_shows_its_words_with_what_stands_around_them() -> None:
    found = personal.findings_for({"text": f"De auto met {PLATE} stond dubbel.", "place": "Dam 1, 9401 AB"})
    assert list(found) == ["text"]
    one = found["text"][0]
    assert (one["before"], one["words"], one["after"]) == ("De auto met ", PLATE, " stond dubbel.")
    assert one["refused"] is False


def test_far_words_are_left_out_of_a_finding() -> None:
    one = personal.found_in("a" * 50 + f" {PHONE} " + "b" * 50)[0]
    assert one["before"] == "…" + "a" * 29 + " "
    assert one["after"] == " " + "b" * 29 + "…"


def test_widening_refuses_what_the_team_may_store() -> None:
    texts = {"text": f"Bel {PHONE}."}
    assert not personal.refused(personal.findings_for(texts))
    assert personal.refused(personal.findings_for(texts, widening=True))


def test_an_empty_field_holds_nothing() -> None:
    assert personal.findings_for({"text": None, "heard": ""}) == {}
