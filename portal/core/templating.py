"""What every template can use, and templates that speak one language each.

Text in a template is translated when the template is compiled, not each time it is shown: a page has
some forty texts, and looking each up anew took as long as reading its rows.
"""

import re
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any

from flask import Flask, current_app, url_for
from flask.templating import Environment
from flask_babel import force_locale, gettext
from jinja2 import Template, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from portal.config import Config
from portal.core import cookies, dates, text
from portal.core.keeping import Kept
from portal.core.language import LANGUAGES, language
from portal.core.policy import may
from portal.core.prose import to_html
from portal.core.viewer import viewer_if_known

_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
KEPT, KEPT_SECONDS = 256, 600  # parts of some 15 kB, per worker and language


def init_app(app: Flask, config: Config) -> None:
    """Give the templates their few functions and filters; blocks leave no blank lines behind."""
    env = app.jinja_env
    env.trim_blocks = env.lstrip_blocks = True
    env.globals.update(demo_mode=config.demo)
    env.filters.update(
        moment=lambda value: dates.moment(value, language()),
        day_and_hour=lambda value: dates.day_and_hour(value, language()),
        day=lambda value: dates.day(value, language()),
        local_day=lambda value: dates.day(dates.local(value).date(), language()),
        to_input=dates.to_input,
        clock=lambda value: dates.clock(value, language()),
        first_line=text.first_line,
        prose=prose,
        whole_days=whole_days,
    )
    app.extensions["speaking"] = {}


def whole_days(said: str) -> Markup:
    """The words with each day like 2026-11-23 kept on one line."""
    return Markup(_DAY.sub(r'<span class="nowrap">\g<0></span>', str(escape(said))))  # noqa: S704 - escaped first


class Part(Markup):
    """A part of a page as the templates made it, with the bytes in which it is sent.

    Putting a page into bytes takes as long as reading its rows; a part that is kept is put into them once.
    """

    def __init__(self, markup: str) -> None:
        self.encoded = markup.encode()


def render(name: str, /, **context: Any) -> bytes:
    """The template in the language of this request, in UTF-8."""
    pieces = _template(name, language()).generate({**_context(), **context})
    return b"".join([one.encoded if type(one) is Part else one.encode() for one in pieces])


def piece(name: str, speech: str, /, **context: Any) -> Part:
    """A part of a page, safe to print as it is; it knows nothing of the request but what it is given."""
    return Part(_template(name, speech).render(context))


def _escaped(value: Any) -> Markup:
    """What a template prints, safe; a part stays the same object, with its bytes."""
    return value if type(value) is Part else escape(value)


def prose(words: str, names: tuple[str, ...] = ()) -> Markup:
    """What somebody typed as Markdown, safe to print."""
    return Markup(to_html(words, names))  # noqa: S704 - nh3 let through nothing but a few plain tags


def written(name: str, speech: str, /, **values: object) -> str:
    """A plain text, for a mail: nothing in it is escaped."""
    with force_locale(speech):
        return _template(name, speech).render(**values)


def _template(name: str, speech: str) -> Template:
    spoken: dict[str, Environment] = current_app.extensions["speaking"]
    if speech not in spoken:
        spoken[speech] = _speaking(current_app.jinja_env, speech)
    return spoken[speech].get_template(name)


def _speaking(env: Environment, speech: str) -> Environment:
    """The app's environment once more, with templates of its own that are compiled in one language."""
    spoken = env.overlay()
    spoken.template_class = _Template
    spoken.globals = {**env.globals, "kept": _keeper(spoken)}
    spoken.make_globals = lambda _given: spoken.globals  # type: ignore[method-assign,assignment] # nobody gives any
    spoken.get_template = lru_cache(maxsize=None)(spoken.get_template)  # type: ignore[method-assign]
    parse = spoken._parse
    spoken._parse = lambda *source: _Translator(speech).visit(parse(*source))  # type: ignore[method-assign]
    return spoken


def _keeper(spoken: Environment) -> Callable[..., Part]:
    """What templates call `kept`."""
    parts = Kept[Part](KEPT, KEPT_SECONDS)

    def kept(name: str, /, **values: Hashable) -> Part:
        """A part that shows nothing but these values: made once for each set of them.

        So the newest rows, which colleagues read all day, are put into HTML once.
        """
        return parts.get((name, *values.values()), lambda: Part(spoken.get_template(name).render(values)))

    return kept


class _Template(Template):
    """A template that leaves parts as they are, and whose macros are read once.

    Nobody gives it other globals than those of the environment.
    """

    @classmethod
    def _from_namespace(cls, environment: Any, namespace: Any, given: Any) -> Template:
        namespace["escape"] = _escaped
        return super()._from_namespace(environment, namespace, given)

    def _get_default_module(self, ctx: Any = None) -> Any:
        if self._module is None:
            self._module = self.make_module()
        return self._module


class _Translator(NodeTransformer):
    """Works out what is known beforehand: each `_("...")`, each file's address, each page's own address."""

    def __init__(self, speech: str) -> None:
        assert speech in LANGUAGES
        self.speech = speech

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        more = node.kwargs or node.dyn_args or node.dyn_kwargs
        plain = len(node.args) == 1 and not more and isinstance(node.args[0], nodes.Const)
        if not plain or not isinstance(node.node, nodes.Name):
            return node
        name, told = node.node.name, node.args[0].as_const()
        if name == "_":
            with force_locale(self.speech):
                return nodes.Const(gettext(told) % {}, lineno=node.lineno)
        if name == "asset":
            return nodes.Const(current_app.extensions["asset_urls"][told], lineno=node.lineno)
        return nodes.Const(url_for(told), lineno=node.lineno) if name == "url_for" else node


def _context() -> dict[str, Any]:
    viewer = viewer_if_known()
    return {
        "viewer": viewer,
        "lang": language(),
        "csrf_token": cookies.form_token,
        "may": lambda action, row=None: may(viewer, action, row),
    }
