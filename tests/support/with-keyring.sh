#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command beside a real Secret Service of its own: a private session bus, a private home, an unlocked
# gnome-keyring with the password "pw". Everything is gone afterwards.
#   with-keyring.sh COMMAND [ARGUMENT...]     exit code of the command; 77 and a reason where a part is missing
for part in gnome-keyring-daemon dbus-run-session; do
    if ! command -v "$part" >/dev/null 2>&1; then
        echo "SKIP: $part is not installed"
        exit 77
    fi
done
set -eu
base=$(mktemp -d "${TMPDIR:-/tmp}/keyring.XXXXXX")
child=
cleanup() {
    code=$?
    trap - EXIT INT TERM
    [ -z "$child" ] || kill "$child" 2>/dev/null || true
    [ ! -s "$base/daemon.pid" ] || kill "$(cat "$base/daemon.pid")" 2>/dev/null || true
    rm -rf "$base"
    exit "$code"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -p "$base/home/.local/share" "$base/home/.config" "$base/home/.cache" "$base/run"
chmod 700 "$base/run"
export HOME="$base/home" XDG_RUNTIME_DIR="$base/run" XDG_DATA_HOME="$base/home/.local/share"
export XDG_CONFIG_HOME="$base/home/.config" XDG_CACHE_HOME="$base/home/.cache"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP KDE_FULL_SESSION || true
# In the background, so that a signal to this script reaches cleanup at once. The daemon would outlive a
# command that ends before it has found its bus, so cleanup ends it by its number.
export KEYRING_PID_FILE="$base/daemon.pid"
dbus-run-session -- sh -c '
    # A write beyond a limit is an error to it and not its end: so a test can make its disk full.
    printf pw | (trap "" XFSZ; exec gnome-keyring-daemon --foreground --unlock --components=secrets) >/dev/null 2>&1 &
    echo $! > "$KEYRING_PID_FILE"
    if command -v gdbus >/dev/null 2>&1; then
        gdbus wait --session --timeout 10 org.freedesktop.secrets || true
    else
        sleep 1
    fi
    exec "$@"' with-keyring "$@" </dev/null &
child=$!
code=0
wait "$child" || code=$?
child=
exit "$code"
