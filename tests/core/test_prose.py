"""What people type as Markdown: a handful of marks, and nothing that could do harm."""

import importlib.util

import pytest
from markdown_it.ruler import Ruler

from portal.core import prose
from portal.core.prose import named_in, to_html, to_words

SAFE = 'rel="noopener noreferrer"'


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("**Let op** dit", "<p><strong>Let op</strong> dit</p>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("> zo zei hij", "<blockquote>\n<p>zo zei hij</p>\n</blockquote>"),
        ("[hier](https://a.example)", f'<p><a href="https://a.example" {SAFE}>hier</a></p>'),
        (
            "(Zie https://a.example/x?y=1&z=2.)",
            f'<p>(Zie <a href="https://a.example/x?y=1&amp;z=2" {SAFE}>https://a.example/x?y=1&amp;z=2</a>.)</p>',
        ),
        (
            "[https://a.example](https://b.example)",
            f'<p><a href="https://b.example" {SAFE}>https://a.example</a></p>',
        ),
        ("# Geen kop", "<p># Geen kop</p>"),
        ("![nee](https://a.example/x.png)", f'<p>!<a href="https://a.example/x.png" {SAFE}>nee</a></p>'),
        ("<img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>"),
        ("[tik](javascript:alert(1))", "<p>[tik](javascript:alert(1))</p>"),
        ("[tik](data:text/html,x)", "<p>[tik](data:text/html,x)</p>"),
    ],
)
def test_only_plain_marks_get_through(typed, html):
    assert to_html(typed) == html


@pytest.mark.parametrize("marks", ["> ", ">", "- ", "1. ", "> - "])
def test_words_are_shown_however_deep_they_lie(marks):
    assert "diep" in to_html(marks * 100 + "diep")
    assert to_html("- - vijf") == "<ul>\n<li>\n<ul>\n<li>vijf</li>\n</ul>\n</li>\n</ul>"


def test_a_name_stands_out_whole_and_only_behind_its_sign():
    names = ("Anna Agent & Zoon", "Anna Agent")
    assert to_html("@anna agent komt", names) == "<p><strong>@anna agent</strong> komt</p>"
    assert to_html("@Anna Agent & Zoon", names) == "<p><strong>@Anna Agent &amp; Zoon</strong></p>"
    assert to_html("Anna Agent en @Anna Agenten", names) == "<p>Anna Agent en @Anna Agenten</p>"


def test_words_of_a_list_line_have_no_marks():
    assert to_words("> **Let op**\n- een\n1. twee") == "Let op\neen\ntwee"


def test_who_is_named_is_who_stands_out():
    names = ("Anna", "Anna Agent", "De Brug")
    assert named_in("@anna agent, en dag @De Brugwachter", names) == {"Anna Agent"}
    assert named_in("(@Anna) en @de brug.", names) == {"Anna", "De Brug"}
    assert named_in("Anna Agent", names) == named_in("@Anna", ()) == set()


def test_two_threads_can_show_the_first_text(monkeypatch):
    """The parser's rules are complete before anything is shown: half of them would be used meanwhile."""
    spec = importlib.util.spec_from_file_location("fresh_prose", prose.__file__)
    fresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fresh)

    def late(_ruler):
        raise AssertionError("the rules are put together while texts are shown")

    monkeypatch.setattr(Ruler, "__compile__", late)
    assert fresh.to_html("**Let op**\n- een") == "<p><strong>Let op</strong></p>\n<ul>\n<li>een</li>\n</ul>"
