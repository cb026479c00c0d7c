"""One registry for the daily mail: features add a part, each asked as the person who gets it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app


@dataclass(frozen=True, slots=True)
class Part:
    """A template and what it needs, or None on a day on which there is nothing to say."""

    template: str
    context: Callable[[], dict[str, Any] | None]


def add(app: Flask, part: Part) -> None:
    app.extensions.setdefault("digest", []).append(part)


def parts() -> list[dict[str, Any]]:
    """What the features have to say today to whom we look as."""
    filled = ((one.template, one.context()) for one in current_app.extensions.get("digest", ()))
    return [{"template": template, **context} for template, context in filled if context is not None]
