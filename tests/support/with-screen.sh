#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command on a screen of its own, as assistive technology finds one: Xvfb with a window manager, which
# gives the focus, a private home, a private session bus on which the real accessibility bus of the desktop (at-spi2-core) starts when it is asked for.
# Everything is gone afterwards.
#   with-screen.sh COMMAND [ARGUMENT...]     exit code of the command; 77 and a reason where a part is missing
for part in Xvfb openbox dbus-run-session; do
    if ! command -v "$part" >/dev/null 2>&1; then
        echo "SKIP: $part is not installed"
        exit 77
    fi
done
if [ ! -e /usr/share/dbus-1/services/org.a11y.Bus.service ]; then
    echo "SKIP: at-spi2-core is not installed"
    exit 77
fi
set -eu
base=$(mktemp -d "${TMPDIR:-/tmp}/screen.XXXXXX")
screen=
manager=
child=
cleanup() {
    code=$?
    trap - EXIT INT TERM
    [ -z "$child" ] || kill "$child" 2>/dev/null || true
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    [ -z "$screen" ] || wait "$screen" 2>/dev/null || true
    # What the bus started may take a moment to see that it is gone.
    rm -rf "$base" 2>/dev/null || { sleep 1; rm -rf "$base"; }
    exit "$code"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -p "$base/home/.local/share" "$base/home/.config" "$base/home/.cache" "$base/run"
chmod 700 "$base/run"
export HOME="$base/home" XDG_RUNTIME_DIR="$base/run" XDG_DATA_HOME="$base/home/.local/share"
export XDG_CONFIG_HOME="$base/home/.config" XDG_CACHE_HOME="$base/home/.cache"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS XDG_CURRENT_DESKTOP KDE_FULL_SESSION || true
# The server chooses a number that is free and tells it.
mkfifo "$base/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$base/display" >/dev/null 2>&1 &
screen=$!
read -r number <"$base/display" || { echo "SKIP: Xvfb does not start"; exit 77; }
export DISPLAY=":$number"
openbox >/dev/null 2>&1 &
manager=$!
dbus-run-session -- "$@" </dev/null &
child=$!
code=0
wait "$child" || code=$?
child=
exit "$code"
