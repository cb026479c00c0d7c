# Fills .venv with exactly what uv.lock names: `run` for serving, `test` with the tools for testing too.
set -eu
UV=uv==0.13.9
purpose=$1

stop() {
    echo "$1" >&2
    exit 1
}

find_python() {
    for candidate in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    stop "Wijkportaal needs Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python3.11 ..."
}

# Debian leaves what `venv` needs out of its Python package.
complete_python() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing python3-venv ..."
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null && return
    fi
    stop "This Python cannot make a virtual environment. Install its venv package, on Debian: apt install python3-venv"
}

make_environment() {
    python=$(find_python)
    complete_python "$python"
    echo "Making .venv ..."
    "$python" -m venv --clear .venv
}

.venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || make_environment
.venv/bin/python -m pip install -q --disable-pip-version-check "$UV"

echo "Installing what uv.lock names ..."
export UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy
export UV_COMPILE_BYTECODE=1 # once here, instead of at the start of each process where Python may not keep it
case $purpose in
    run) .venv/bin/uv sync -q --frozen --no-dev --inexact ;;
    test) .venv/bin/uv sync -q --frozen && touch .venv/ready-to-run ;;
    *) stop "say what for: run or test" ;;
esac
touch ".venv/ready-to-$purpose"
