# Makes sure that there is a Chromium for the browser tests: the machine's own, Debian's, or Playwright's.
set -eu

for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi

.venv/bin/playwright install chromium && exit 0

echo "The browser tests need Chromium and it could not be installed. Install it yourself (on Debian:" >&2
echo "apt install chromium) and run this again." >&2
exit 1
