"""One registry for /beheer: features add a section to it, as they do to the menu."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, request, url_for

from portal.core.policy import Action, may
from portal.core.viewer import viewer_if_known


@dataclass(frozen=True, slots=True)
class Section:
    """A part of /beheer for who may do `action`. `note` says in a few words what is there now.

    `order` runs from 10 to 90; without `tab` it shows on the overview alone.
    """

    label: Any  # a str or a lazy translation
    endpoint: str
    action: Action
    order: int
    note: Callable[[], Any]
    icon: str
    tab: bool = True


def add_section(app: Flask, section: Section) -> None:
    found = app.extensions.setdefault("admin_sections", [])
    found.append(section)
    found.sort(key=lambda one: one.order)


def _open_to_viewer() -> Iterator[Section]:
    viewer = viewer_if_known()
    return (one for one in current_app.extensions["admin_sections"] if may(viewer, one.action))


def overview() -> list[dict[str, Any]]:
    """The sections that this viewer may open, for the first page of /beheer."""
    return [
        {"label": one.label, "url": url_for(one.endpoint), "icon": one.icon, "note": one.note()}
        for one in _open_to_viewer()
    ]


def tabs() -> list[tuple[Any, str, bool]]:
    """The same as links above each of their pages: label, address, whether it is this one."""
    found = [(one.label, url_for(one.endpoint)) for one in _open_to_viewer() if one.tab]
    here = request.path
    return [(label, url, here == url or here.startswith(url + "/")) for label, url in found]
