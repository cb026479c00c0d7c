"""What a page answers when nobody is signed in, or not any more: sign in, and nothing typed is lost."""

from collections.abc import Sequence

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from portal.core import carry, web
from portal.core.database import READS
from portal.people import cookie
from portal.people.sign_in import carried
from portal.people.sign_in.forms import SignInForm, local_path


def show(form: SignInForm, status: int = 200, typed: Sequence[carried.Typed] = ()) -> Response:
    """The sign-in form on its page, or over the page underneath."""
    more = {"form": form, "over": web.wants_fragment(), "typed": typed}
    return web.show("people/sign_in.html", "people/_sign_in.html", status=status, **more)


def ask(by_itself: bool) -> Response:
    """A page leads to sign-in and back; a sent form comes along; htmx gets the form to show over the page.

    A guest has no password to get it back with, so there it stands on the page to be read.
    What a page asks by itself gets no answer: perhaps nobody is there to sign in.
    """
    if web.wants_fragment():
        return web.nothing() if by_itself else _over_the_page()
    if request.method in READS:
        here = request.full_path.rstrip("?")
        return redirect(url_for("sign_in.page", next=here if here != "/" else None), 303)
    form = SignInForm(formdata=None, next=_before(), carried=carried.seal_posted())
    return show(form, 401, carried.typed(carry.posted()) if cookie.is_guests() else ())


def _over_the_page() -> Response:
    response = show(SignInForm(formdata=None), 401)
    response.headers["HX-Retarget"] = "#sign-in-body"
    response.headers["HX-Reswap"] = "innerHTML"
    response.headers["HX-Trigger"] = "session-expired"
    return response


def _before() -> str:
    """The page on which the form stood."""
    host, page = web.told_place(request.referrer or "")
    return local_path(page.partition("?")[0] if host == request.host else "")
