#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a bare Debian to the practice world: installs what is missing, builds into build/, starts Jonction.
set -u -o pipefail
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh" || exit 1
. "$ROOT/packaging/packages.sh"
. "$ROOT/packaging/session.sh"

usage() {
  cat <<END
usage: packaging/run.sh [--headless] [arguments of the program]

Installs the packages that are missing (as root or with sudo), builds Jonction into build/, and starts
"jonction --sandbox", the practice world in a window. Where there is no display, or with --headless, it runs
"jonctionctl practice" instead. The rest of the command line goes to the program.
END
}

HEADLESS=no
ARGUMENTS=()
ORIGINAL=("$@")

read_command_line() { # arguments...
  while [ $# -gt 0 ]; do
    case $1 in
      --headless) HEADLESS=asked ;;
      -h | --help) usage && exit 0 ;;
      --) ARGUMENTS+=("$@") && return ;;
      # The report is for a program: progress must not stand in it.
      --json) exec 3>&2 && ARGUMENTS+=("$1") ;;
      *) ARGUMENTS+=("$1") ;;
    esac
    shift
  done
}

# A DISPLAY that is left over from elsewhere is no display: a local one has a socket.
has_x_display() {
  local number
  [[ ${DISPLAY:-} =~ ^(unix)?:([0-9]+)(\.[0-9]+)?$ ]] || { [ -n "${DISPLAY:-}" ] && return; }
  number=${BASH_REMATCH[2]:-}
  [ -n "$number" ] || return 1
  [ -S "/tmp/.X11-unix/X$number" ] || grep -q "/tmp/.X11-unix/X$number\$" /proc/net/unix 2>/dev/null
}

has_wayland_display() {
  case ${WAYLAND_DISPLAY:-} in
    '') return 1 ;;
    /*) [ -S "$WAYLAND_DISPLAY" ] ;;
    *) [ -S "${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ] ;;
  esac
}

choose_face() {
  FACE=terminal
  WHY="there is no display"
  if [ "$HEADLESS" = asked ]; then
    WHY="no window is asked for"
  elif has_x_display || has_wayland_display; then
    FACE=window
  fi
}

needed_packages() {
  NEEDED=("${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}")
  if [ "$FACE" = window ] && ! has_x_display; then NEEDED+=("${WAYLAND_PACKAGES[@]}"); fi
  has_secret_service "$FACE" || NEEDED+=("${SESSION_PACKAGES[@]}")
}

start() { # program, arguments...
  if has_secret_service "$FACE"; then
    exec 3>&-
    exec "$@"
  fi
  say "no session bus with an open keyring here: using a private one, in a temporary home that goes at the end"
  enter_private_session "$FACE"
  in_private_session "$@"
  exit
}

read_command_line "$@"
ensure_home
choose_face
open_log build run.log
needed_packages
install_packages "${NEEDED[@]}"
leave_root build ${ORIGINAL[@]+"${ORIGINAL[@]}"}
lock_build build
configure release build
build build
unlock_build
if [ "$FACE" = window ]; then
  start "$ROOT/build/bin/jonction" --sandbox ${ARGUMENTS[@]+"${ARGUMENTS[@]}"}
else
  say "$WHY: running jonctionctl practice instead of the window"
  start "$ROOT/build/bin/jonctionctl" practice ${ARGUMENTS[@]+"${ARGUMENTS[@]}"}
fi
