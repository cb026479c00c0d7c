"""The only globals: each extension is made here and bound to an app in `create_app`."""

from typing import TYPE_CHECKING

from flask import Response
from flask_babel import Babel
from flask_login import LoginManager
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect
from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The root of every model; constraint names are fixed so that migrations can name them."""

    metadata = MetaData(naming_convention=NAMES)


class SignIn(LoginManager):
    """Flask-Login without two things that it works out in each request and the portal has no use for."""

    def _session_protection_failed(self) -> bool:
        return False  # phones change address all day; sessions are in our own table

    def _update_remember_cookie(self, response: Response) -> Response:
        return response  # there is none: a session that has ended stays ended


db = SQLAlchemy(model_class=Base)
if TYPE_CHECKING:
    Model = Base  # db.Model is made at run time, out of a type checker's sight
else:
    Model = db.Model
login = SignIn()
csrf = CSRFProtect()
babel = Babel()
