"""Changing a password, with the same brake on guessing the present one as at sign-in."""

from flask_babel import gettext as _

from portal.people import passwords
from portal.people.labels import too_often
from portal.people.own import queries
from portal.people.own.forms import ChangePasswordForm
from portal.people.sign_in.queries import count_attempt, forgive


def change(form: ChangePasswordForm, user: queries.Credentials) -> int:
    """Keep the new password, or put at its field why not; returns how many seconds to wait, if so."""
    if not form.validate():
        return 0
    wait = count_attempt(user.email)
    if wait:
        form.password.errors = [too_often(wait)]
    elif not passwords.matches(user.password, form.password.data):
        form.password.errors = [_("Dit is niet je huidige wachtwoord.")]
    elif not queries.change_password(user, passwords.hash_password(form.new_password.data)):
        form.password.errors = [_("Je wachtwoord is intussen al veranderd. Laad de pagina opnieuw.")]
    else:
        forgive(user.email)
    return wait
