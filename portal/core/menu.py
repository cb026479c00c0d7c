"""One registry for the menu and the start page: features add to it, core knows none of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from flask import Flask, current_app, request, url_for

from portal.core import news
from portal.core.language import language
from portal.core.policy import MATRIX, Action, Role, may
from portal.core.templating import piece
from portal.core.viewer import required_viewer, viewer_if_known

Label = Any  # a str or a lazy translation


@dataclass(frozen=True, slots=True)
class Item:
    """A place in the menu; shown only to who may do `action`. `order` runs from 10 to 90.

    `count` says in SQL how much is new there for this viewer. A `tool` stands beside the search, out of the
    menu. `also` is what it is called for a role to which it means something else.
    """

    label: Label
    endpoint: str
    icon: str
    action: Action
    order: int
    primary: bool = False
    count: news.Number | None = None
    tool: bool = False
    also: dict[Role, Label] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the start page: a template and what it needs, or None when there is nothing to say."""

    template: str
    context: Callable[[], dict[str, Any] | None]
    action: Action
    order: int


@dataclass(slots=True)
class Registry:
    """What the features offered, in the order in which it is shown; `open_to` is what a role may open."""

    items: list[Item] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    open_to: dict[Role, list[Item]] = field(default_factory=dict)


def init_app(app: Flask) -> None:
    app.extensions["menu"] = Registry()
    app.jinja_env.globals.update(menu=menu, side_bar=side_bar)


def registry(app: Flask | None = None) -> Registry:
    found: Registry = (app or current_app).extensions["menu"]
    return found


def add_item(app: Flask, item: Item) -> None:
    registry(app).items.append(item)
    registry(app).items.sort(key=lambda one: one.order)
    registry(app).open_to.clear()


def add_block(app: Flask, block: Block) -> None:
    registry(app).blocks.append(block)
    registry(app).blocks.sort(key=lambda one: one.order)


def menu() -> list[dict[str, Any]]:
    """What this viewer may open, with which of it is open now."""
    viewer = viewer_if_known()
    return _places(viewer.role, _here(), _counts(viewer.role)) if viewer else []


def side_bar() -> str:
    """The header with the menu; kept, for most pages have the same one."""
    viewer = viewer_if_known()
    if viewer is None:
        return piece("frame/side.html", language(), places=[], name="")
    return _side_bar(viewer.role, viewer.name, _here(), language(), _counts(viewer.role))


@lru_cache(maxsize=1024)
def _side_bar(role: Role, name: str, here: str | None, speech: str, counts: news.Numbers) -> str:
    return piece("frame/side.html", speech, places=_places(role, here, counts), name=name)


def _counts(role: Role) -> news.Numbers:
    """How much is new at each place, by its endpoint."""
    return news.numbers({item.endpoint: item.count for item in _open_to(role) if item.count})


def new_at(endpoint: str) -> int:
    """How much is new at this place in the menu, which asks it for each page anyway."""
    return dict(_counts(required_viewer().role)).get(endpoint, 0)


def _open_to(role: Role) -> list[Item]:
    """Each page asks, and it stays the same once all features are there."""
    known = registry().open_to
    if role not in known:
        known[role] = [item for item in registry().items if role in MATRIX.get(item.action, {})]
    return known[role]


def _places(role: Role, here: str | None, counts: news.Numbers) -> list[dict[str, Any]]:
    new = dict(counts)
    return [
        {
            "label": item.also.get(role, item.label),
            "url": _url_of(item.endpoint),
            "icon": item.icon,
            "primary": item.primary,
            "tool": item.tool,
            "current": item.endpoint == here,
            "count": new.get(item.endpoint, 0),
        }
        for item in _open_to(role)
    ]


def _here() -> str | None:
    """The place that this page is, or lies below."""
    path = request.path
    return next((one.endpoint for one in registry().items if _leads_to(path, _url_of(one.endpoint))), None)


@lru_cache(maxsize=256)
def _url_of(endpoint: str) -> str:
    return url_for(endpoint)


def _leads_to(path: str, url: str) -> bool:
    """Whether a page is the place at the address, or lies below it."""
    return path == url or (url != "/" and path.startswith(url + "/"))


def start_blocks() -> list[dict[str, Any]]:
    """The blocks with something to say to this viewer."""
    viewer = viewer_if_known()
    allowed = (block for block in registry().blocks if may(viewer, block.action))
    filled = ((block.template, block.context()) for block in allowed)
    return [{"template": template, **context} for template, context in filled if context is not None]
