# Readies the database and serves the portal, with demo data when it is still empty.
set -eu
export PORTAL_DEMO="${PORTAL_DEMO:-1}"
flask="env FLASK_SKIP_DOTENV=1 .venv/bin/flask --app wsgi"

instance="${PORTAL_INSTANCE:-instance}"

if [ -z "${SECRET_KEY:-}" ] && [ ! -s "$instance/secret-key" ]; then
    mkdir -p "$instance"
    (umask 077 && .venv/bin/python -c 'import secrets; print(secrets.token_urlsafe(48))' >"$instance/secret-key")
fi

$flask db upgrade
if [ "$PORTAL_DEMO" = 1 ]; then
    $flask load-demo
fi
echo
echo "Sign in at http://127.0.0.1:${PORT:-8000} (stop with Ctrl-C)"
if [ -n "${SMTP_URL:-}" ]; then
    $flask send-mail --every 15 & # stops when the server does
fi
exec sh tools/serve.sh
