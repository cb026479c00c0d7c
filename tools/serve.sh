# Serves the portal the way it is meant to be served: behind a proxy, or on this machine alone.
set -eu

exec .venv/bin/python tools/serve.py
