#!/bin/sh
# Sets up all that Newsgloss needs in .venv beside this checkout: `sh installer/setup.sh [run|test|bundle]`.
# System libraries come through apt-get where it is there and we may use it; elsewhere they are named.
set -eu
cd "$(dirname "$0")/.."
wish=${1:-run}
stamp=.venv/.newsgloss-$wish

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

first_known() { # of the package names given, the first that this release has
    for name in "$@"; do
        if apt-cache show "$name" >/dev/null 2>&1; then echo "$name"; return; fi
    done
}

system_packages() {
    echo python3-venv ca-certificates libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 \
        libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
    first_known libglib2.0-0t64 libglib2.0-0
    first_known libfreetype6
    # Debian's Python lies in a library of its own, which the bundle needs.
    if [ "$wish" = bundle ]; then echo binutils; first_known libpython3-dev; fi
}

install_system() {
    command -v apt-get >/dev/null || return 0
    missing=
    [ -f /var/lib/apt/lists/lock ] && [ -n "$(ls /var/lib/apt/lists | grep -v -e lock -e partial -e auxfiles || true)" ] || as_root apt-get update -qq || true
    for name in $(system_packages); do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $name"
    done
    [ -z "$missing" ] && return 0
    echo "Installing system libraries:$missing"
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
        { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null; } ||
        echo "These could not be installed; if the window does not open, ask for:$missing" >&2
}

find_python() {
    for name in python3.12 python3.11 python3.13 python3; do
        if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"; return
        fi
    done
    echo "Newsgloss needs Python 3.11 or later; none was found." >&2
    exit 1
}

fetch() {
    .venv/bin/python -m pip install -q --disable-pip-version-check "$@" || {
        echo "Python's packages could not be fetched; pip's reason stands above. Check the network, the proxy (HTTPS_PROXY) and, where your network has a certificate of its own, that PIP_CERT names its file; then try again." >&2
        exit 1
    }
}

if [ -f "$stamp" ] && [ ! pyproject.toml -nt "$stamp" ] && [ ! installer/setup.sh -nt "$stamp" ]; then
    exit 0
fi
install_system
[ -x .venv/bin/python ] && .venv/bin/python -c '' 2>/dev/null || "$(find_python)" -m venv --clear .venv
case $wish in
    test) extra='[dev]' ;;
    bundle) extra='[bundle]' ;;
    *) extra='' ;;
esac
echo "Fetching Python's packages, about 200 MB: this takes some minutes."
# An old pip fails on extras of some packages; a new one first.
fetch --upgrade pip
fetch --editable ".$extra"
touch "$stamp"
