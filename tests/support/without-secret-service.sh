#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command where no keychain can answer, with a private home.
#   without-secret-service.sh no-bus|no-service COMMAND [ARGUMENT...]
#     no-bus       there is no session bus at all
#     no-service   a session bus on which nobody is, or can be started as, the Secret Service
set -eu
mode=$1
shift
if [ "$mode" = no-service ] && ! command -v dbus-run-session >/dev/null 2>&1; then
    echo "SKIP: dbus-run-session is not installed"
    exit 77
fi
base=$(mktemp -d "${TMPDIR:-/tmp}/nokeyring.XXXXXX")
trap 'rm -rf "$base"' EXIT
trap 'exit 143' INT TERM
mkdir -p "$base/home" "$base/run"
chmod 700 "$base/run"
export HOME="$base/home" XDG_RUNTIME_DIR="$base/run" JONCTION_KEYCHAIN_ABSENCE="$mode"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME \
    GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP KDE_FULL_SESSION || true
code=0
if [ "$mode" = no-bus ]; then
    "$@" || code=$?
else
    cat > "$base/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$base/run</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    dbus-run-session --config-file="$base/bus.conf" -- "$@" || code=$?
fi
exit "$code"
