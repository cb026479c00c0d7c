"""One registry for what features put beside each other's pages, since they do not import each other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app

from portal.core.policy import Action, may
from portal.core.viewer import viewer_if_known


@dataclass(frozen=True, slots=True)
class Piece:
    """A template and what it needs, out of what the page tells; None when there is nothing to say."""

    template: str
    context: Callable[..., dict[str, Any] | None]
    action: Action


def init_app(app: Flask) -> None:
    app.jinja_env.globals["beside"] = pieces


def add(app: Flask, place: str, piece: Piece) -> None:
    """Show the piece beside every page of this kind."""
    app.extensions.setdefault("beside", {}).setdefault(place, []).append(piece)


def pieces(place: str, **told: Any) -> list[dict[str, Any]]:
    """What the features have to say beside this page; `told` is what the page says it is about."""
    viewer, found = viewer_if_known(), current_app.extensions.get("beside", {}).get(place, ())
    filled = ((one.template, one.context(**told)) for one in found if may(viewer, one.action))
    return [{"template": template, **context} for template, context in filled if context is not None]
