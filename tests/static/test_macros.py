"""The macros keep their promises to somebody who listens to a page, and to a phone."""

import re
from pathlib import Path

import pytest
from flask import Flask
from wtforms import Form, HiddenField, RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length

from portal.core.templating import whole_days

TEMPLATES = Path(__file__).resolve().parents[2] / "portal/templates"


class Sample(Form):
    id = HiddenField()
    text = TextAreaField("Wat zag je?", [InputRequired("Schrijf op wat je zag."), Length(max=1000)])
    place = StringField("Plek")
    category = RadioField(
        "Onderwerp", choices=[SelectChoice("waste", "Afval"), SelectChoice("noise", "Geluid")]
    )
    organisations = SelectMultipleField(
        "Organisaties", choices=[SelectChoice("1", "De Brug"), SelectChoice("2", "Welzijn")]
    )


@pytest.fixture(scope="module")
def render():
    app = Flask(__name__, template_folder=str(TEMPLATES))
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_null_translations()
    app.jinja_env.globals["asset"] = lambda name: f"/static/{name}"
    app.jinja_env.filters["whole_days"] = whole_days

    def from_source(source, **values):
        with app.app_context():
            return app.jinja_env.from_string(source).render(values)

    return from_source


def forms(names, call):
    return '{% from "macros/forms.html" import ' + names + " %}" + call


def rows(names, call):
    return '{% from "macros/rows.html" import ' + names + " %}" + call


def refused():
    form = Sample(data={"category": "waste"})
    form.validate()
    return form


def test_error_stands_at_the_field_and_is_tied_to_it(render):
    page = render(forms("field", '{{ field(form.text, hint="Geen namen.") }}'), form=refused())
    assert 'aria-describedby="text-hint text-error"' in page
    assert 'aria-invalid="true"' in page
    assert re.search(r'id="text-error">.*Schrijf op wat je zag\.', page)


def test_field_without_error_claims_none(render):
    page = render(forms("field", "{{ field(form.place) }}"), form=Sample())
    assert "aria-invalid" not in page
    assert "aria-describedby" not in page
    assert "bad" not in page


def test_label_names_its_field_and_says_what_may_stay_empty(render):
    page = render(forms("field", "{{ field(form.place) }}{{ field(form.text) }}"), form=Sample())
    assert '<label for="place">Plek <span class="optional">(niet verplicht)</span></label>' in page
    assert '<label for="text">Wat zag je?</label>' in page


def test_summary_links_to_the_id_that_the_field_has(render):
    page = render(
        forms("error_summary, field", "{{ error_summary(form) }}{{ field(form.text) }}"), form=refused()
    )
    assert '<a href="#text">Schrijf op wat je zag.</a>' in page
    assert re.search(r'<textarea[^>]* id="text"', page)


def test_summary_is_silent_when_all_is_well(render):
    assert render(forms("error_summary", "{{ error_summary(form) }}"), form=Sample()).strip() == ""


def test_counted_field_may_be_too_long_until_the_server_says_so(render):
    page = render(forms("field", "{{ field(form.text, count=True) }}"), form=Sample())
    assert 'data-count="1000"' in page
    assert "maxlength" not in page


def test_chips_are_radios_in_a_named_group(render):
    page = render(forms("chips", "{{ chips(form.category, icons=True) }}"), form=refused())
    assert "<legend>Onderwerp</legend>" in page
    assert re.findall(r'type="radio" name="category" value="(\w+)"( checked)?', page) == [
        ("waste", " checked"),
        ("noise", ""),
    ]
    assert "#noise" in page


def test_several_choices_are_tick_boxes(render):
    page = render(forms("chips", "{{ chips(form.organisations) }}"), form=Sample())
    assert page.count('type="checkbox" name="organisations"') == 2


def test_options_explain_what_each_choice_means(render):
    call = '{% from "macros/options.html" import options %}'
    call += '{{ options(form.organisations, notes={"2": "4 mensen lezen mee"}) }}'
    page = render(call, form=Sample(data={"organisations": ["2"]}))
    assert re.search(r'value="2" checked>\s*<span>Welzijn<br><small class="soft">4 mensen lezen mee', page)
    assert page.count("<small") == 1


def test_hidden_fields_have_no_id_so_that_two_forms_fit_on_a_page(render):
    page = render(forms("hidden_fields", "{{ hidden_fields(form) }}"), form=Sample())
    assert 'name="id"' in page
    assert "data-new-id" in page
    assert not re.search(r'(?<!new-)\bid="', page)


def test_findings_mark_the_words_and_escape_the_rest(render):
    finding = {
        "before": "bel <b>",
        "words": "06 12345678",
        "after": "",
        "message": "Telefoon",
        "refused": True,
    }
    page = render(forms("field", "{{ field(form.text, findings=found) }}"), form=Sample(), found=[finding])
    assert "bel &lt;b&gt;<mark>06 12345678</mark>" in page
    assert 'class="found refused"' in page


def test_what_is_only_pointed_out_is_not_as_red_as_what_is_refused(render):
    words = {"before": "", "after": "", "message": "Let op."}
    findings = [{**words, "words": "06-1", "refused": False}, {**words, "words": "111", "refused": True}]
    page = render(
        '{% from "macros/explain.html" import found %}{{ found(findings, "text") }}', findings=findings
    )
    refused, pointed_out = re.findall(r'<ul class="(found(?: refused)?)">(.*?)</ul>', page, re.DOTALL)
    assert (refused[0], pointed_out[0]) == ("found refused", "found")
    assert "111" in refused[1]
    assert "06-1" in pointed_out[1]
    assert 'id="text-found"' in page


@pytest.mark.parametrize(
    ("level", "word"), [("team", "Team"), ("selected", "Gericht"), ("network", "Netwerk")]
)
def test_audience_shows_as_colour_icon_and_word(render, level, word):
    page = render(rows("audience", "{{ audience(level) }}"), level=level)
    assert f'class="badge {level}"' in page
    assert f"#{level}" in page
    assert word in page


def test_audience_says_when_bars_read_along(render):
    assert "ook horeca" in render(rows("audience", '{{ audience("network", hospitality=True) }}'))


@pytest.mark.parametrize(("n", "shown"), [(0, "0"), (999, "999"), (1000, "1.000+"), (4812, "1.000+")])
def test_count_stops_at_a_thousand(render, n, shown):
    assert render(rows("count", "{{ count(n) }}"), n=n).strip() == shown


def test_pager_is_a_plain_link_first(render):
    page = render(rows("pager", '{{ pager("/logboek?after=x") }}'))
    assert '<a class="button second" href="/logboek?after=x"' in page
    assert render(rows("pager", "{{ pager(None) }}")).strip() == ""


def test_filter_chip_says_what_its_link_does(render):
    page = render(rows("filter_chips", "{{ filter_chips(items) }}"), items=[("Noorderpark", "/logboek")])
    assert '<a href="/logboek"><span class="unseen">Haal weg: </span>Noorderpark' in page


def test_saved_notice_tells_the_page_to_forget_the_typed_text(render):
    source = '{% from "macros/page.html" import notice %}{{ notice("ok", "Opgeslagen.", saved=True) }}'
    assert "data-saved" in render(source)


def test_table_cells_carry_their_heading_for_a_phone(render):
    call = '{{ table("Mensen", ["Naam", "Rol"], [["Anouk", "Agent"]]) }}'
    page = render('{% from "macros/page.html" import table %}' + call)
    assert '<th scope="row">Anouk</th>' in page
    assert '<td data-label="Rol">Agent</td>' in page


def places(*icons):
    return [
        {"label": name, "url": f"/{name}", "icon": name, "primary": name == "plus", "current": False}
        for name in icons
    ]


def menu(render, *icons):
    source = '{% from "macros/frame.html" import menu_bar %}{{ menu_bar(items, "Anouk") }}'
    return re.findall(r'<li(?: class="([\w ]*)")?><a href="/(\w+)"', render(source, items=places(*icons)))


def test_phone_bar_shows_three_places_and_keeps_the_rest_for_the_desktop(render):
    shown = menu(render, "home", "logbook", "plus", "dialogue", "users", "chart", "search", "user")
    assert [name for kind, name in shown if kind == "rest"] == ["users", "chart"]
    assert ("late me", "user") in shown
    assert "search" not in [name for _, name in shown]


def test_searching_joins_the_bar_while_there_is_room(render):
    shown = menu(render, "home", "logbook", "plus", "search", "user")
    assert ("late phone", "search") in shown
