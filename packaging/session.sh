# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# A private session: a bus, an unlocked keyring and a home that are gone afterwards. Sourced by run.sh and test.sh.

secret_service_property() { # object path, interface, property
  timeout 10 dbus-send --session --print-reply=literal --reply-timeout=8000 --dest=org.freedesktop.secrets "$1" \
    org.freedesktop.DBus.Properties.Get "string:$2" "string:$3" 2>/dev/null
}

# Without an address libdbus would start a bus of its own that nobody ends.
find_session_bus() {
  if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ] && [ -S "${XDG_RUNTIME_DIR:-/nonexistent}/bus" ]; then
    export DBUS_SESSION_BUS_ADDRESS="unix:path=$XDG_RUNTIME_DIR/bus"
  fi
  [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ]
}

# A Secret Service that answers: with a window it may ask for its password, without one it has to be open.
has_secret_service() { # window | terminal
  find_session_bus && command -v dbus-send >/dev/null || return 1
  if [ "$1" = window ]; then
    secret_service_property /org/freedesktop/secrets org.freedesktop.Secret.Service Collections >/dev/null
  else
    keyring_is_open
  fi
}

keyring_is_open() {
  [[ $(secret_service_property /org/freedesktop/secrets/aliases/default org.freedesktop.Secret.Collection Locked) \
    == *"boolean false"* ]]
}

# Asks the bus, not the service: a question to the service would start another one, locked, in front of ours.
secret_service_is_up() {
  dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}

private_keyring_is_open() {
  secret_service_is_up && keyring_is_open
}

wait_until() { # seconds, command...
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -le "$end" ] || return 1
    sleep 0.05
  done
}

has_ended() { # process id
  ! kill -0 "$1" 2>/dev/null
}

end_process() { # process id of a child
  kill -TERM "$1" 2>/dev/null || return 0
  wait_until 10 has_ended "$1" || kill -KILL "$1"
  wait "$1"
} 2>/dev/null

end_private_session() {
  local pid
  for pid in "${SESSION_CHILD:-}" "${SESSION_KEYRING:-}" "${SESSION_BUS:-}"; do
    [ -z "$pid" ] || end_process "$pid"
  done
  SESSION_CHILD='' SESSION_KEYRING='' SESSION_BUS=''
  [ -z "${SESSION_HOME:-}" ] || rm -rf -- "$SESSION_HOME"
  SESSION_HOME=''
}

start_private_bus() {
  dbus-daemon --session --nofork --nopidfile --print-address=4 4>"$SESSION_HOME/address" 2>"$SESSION_HOME/bus.log" \
    3>&- </dev/null &
  SESSION_BUS=$!
  wait_until 10 test -s "$SESSION_HOME/address" || fail "the private session bus does not start: $(cat "$SESSION_HOME/bus.log")"
  DBUS_SESSION_BUS_ADDRESS=$(cat -- "$SESSION_HOME/address")
  export DBUS_SESSION_BUS_ADDRESS
}

# The password is made up here, passed through a pipe and forgotten: the keyring dies with the run.
start_private_keyring() {
  head -c 24 /dev/urandom | base64 |
    gnome-keyring-daemon --foreground --unlock --components=secrets >"$SESSION_HOME/keyring.log" 2>&1 3>&- &
  SESSION_KEYRING=$!
  wait_until 15 private_keyring_is_open && return 0
  fail "the private keyring does not open: $(cat "$SESSION_HOME/keyring.log")"
}

# Moves this shell and what it starts into the private session. A window keeps the person's home, so that a
# document saved from it stays; everything the program keeps by itself goes to the temporary one.
enter_private_session() { # window | terminal
  local base=${TMPDIR:-/tmp}
  # A socket's path may have 107 characters.
  [ "${#base}" -le 50 ] && [ -w "$base" ] || base=/tmp
  SESSION_HOME=$(mktemp -d "$base/jonction.XXXXXX") || fail "cannot make a temporary home in $base"
  trap end_private_session EXIT
  # A second signal does not disturb the clearing away.
  trap 'trap "" HUP INT TERM; exit 129' HUP
  trap 'trap "" HUP INT TERM; exit 130' INT
  trap 'trap "" HUP INT TERM; exit 143' TERM
  mkdir -m 700 -- "$SESSION_HOME"/{home,data,config,cache,state,runtime} || fail "cannot write in $SESSION_HOME"
  if [ "$1" = window ]; then
    [ -n "${XAUTHORITY:-}" ] || [ ! -f "${HOME:-}/.Xauthority" ] || export XAUTHORITY="$HOME/.Xauthority"
    case ${WAYLAND_DISPLAY:-} in
      '' | /*) ;;
      *) export WAYLAND_DISPLAY="${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ;;
    esac
  else
    export HOME="$SESSION_HOME/home"
  fi
  export XDG_DATA_HOME="$SESSION_HOME/data" XDG_CONFIG_HOME="$SESSION_HOME/config" \
    XDG_CACHE_HOME="$SESSION_HOME/cache" XDG_STATE_HOME="$SESSION_HOME/state" XDG_RUNTIME_DIR="$SESSION_HOME/runtime"
  unset GNOME_KEYRING_CONTROL
  start_private_bus
  start_private_keyring
}

# Runs a command inside and returns its exit code. In the background, so that a signal ends it at once.
in_private_session() { # command...
  local code
  exec 5<&0
  "$@" <&5 5<&- 3>&- &
  SESSION_CHILD=$!
  exec 5<&-
  wait "$SESSION_CHILD"
  code=$?
  SESSION_CHILD=''
  return "$code"
}
