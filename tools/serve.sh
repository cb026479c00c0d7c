# Serves the portal the way it is meant to be served: behind a proxy, or on this machine alone.
set -eu
export MALLOC_ARENA_MAX=2 # otherwise each thread keeps memory that it once used to itself
export MALLOC_MMAP_THRESHOLD_=1048576 # and checking a password would keep its 19 MB

exec .venv/bin/python tools/serve.py
