"""The application for a server; `tools/serve.py` serves it."""

from portal import create_app
from portal.config import ConfigError

try:
    app = create_app()
except ConfigError as problem:
    raise SystemExit(f"Wijkportaal: {problem}") from None
