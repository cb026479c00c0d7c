"""One registry for the menu and the start page: features add to it, core knows none of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, current_app, request, url_for

from portal.core.policy import Action, may
from portal.core.viewer import viewer_if_known

Label = Any  # a str or a lazy translation


@dataclass(frozen=True, slots=True)
class Item:
    """A place in the menu; shown only to who may do `action`. `order` runs from 10 to 90."""

    label: Label
    endpoint: str
    icon: str
    action: Action
    order: int
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the start page: a template and what it needs, or None when there is nothing to say."""

    template: str
    context: Callable[[], dict[str, Any] | None]
    action: Action
    order: int


@dataclass(slots=True)
class Registry:
    """What the features offered, in the order in which it is shown."""

    items: list[Item] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def init_app(app: Flask) -> None:
    app.extensions["menu"] = Registry()
    app.jinja_env.globals["menu"] = menu


def registry(app: Flask | None = None) -> Registry:
    found: Registry = (app or current_app).extensions["menu"]
    return found


def add_item(app: Flask, item: Item) -> None:
    registry(app).items.append(item)
    registry(app).items.sort(key=lambda one: one.order)


def add_block(app: Flask, block: Block) -> None:
    registry(app).blocks.append(block)
    registry(app).blocks.sort(key=lambda one: one.order)


def menu() -> Iterator[dict[str, Any]]:
    """What this viewer may open, for the bars in base.html."""
    viewer = viewer_if_known()
    for item in registry().items:
        if may(viewer, item.action):
            url = url_for(item.endpoint)
            yield {
                "label": item.label,
                "url": url,
                "icon": item.icon,
                "primary": item.primary,
                "current": request.path == url or (url != "/" and request.path.startswith(url + "/")),
            }


def start_blocks() -> list[dict[str, Any]]:
    """The blocks with something to say to this viewer."""
    viewer = viewer_if_known()
    allowed = (block for block in registry().blocks if may(viewer, block.action))
    filled = ((block.template, block.context()) for block in allowed)
    return [{"template": template, **context} for template, context in filled if context is not None]
