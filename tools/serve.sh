# Serves the portal the way it is meant to be served: behind a proxy, or on this machine alone.
set -eu

exec .venv/bin/granian --interface wsgi --host 127.0.0.1 --port "${PORT:-8000}" \
    --workers "${WORKERS:-2}" --blocking-threads "${THREADS:-4}" --backlog 1024 \
    --respawn-failed-workers --no-access-log --log-level warning "${APP:-wsgi:app}"
