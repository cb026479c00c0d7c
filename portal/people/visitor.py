"""What a request tells of who sends it: from which address, and with what kind of device."""

from ipaddress import IPv4Address, IPv6Address, ip_address

from flask import request
from flask_babel import gettext as _

# The first that fits; nearly every browser also names the ones that it descends from.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def address() -> str:
    """The network that the request comes from; of IPv6 the /64, because one device has all of it."""
    try:
        found = ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    if isinstance(found, IPv4Address):
        return str(found)
    return f"{IPv6Address(int(found) >> 64 << 64)}/64"


def device() -> str:
    """Browser and system in a word each, to keep: "Chrome|Android"."""
    agent = request.user_agent.string
    return f"{_first(BROWSERS, agent)}|{_first(SYSTEMS, agent)}"


def device_label(kept: str) -> str:
    """The same in words: "Chrome op Android"."""
    browser, _bar, system = kept.partition("|")
    if browser and system:
        return _("%(browser)s op %(system)s", browser=browser, system=system)
    return browser or system or _("Onbekend apparaat")


def _first(names: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((name for sign, name in names if sign in agent), "")
