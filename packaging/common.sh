# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What run.sh and test.sh share: one line for what goes on, one line for what failed, and the build.
# Needs bash, coreutils, dpkg and util-linux, which every Debian has.

unset CDPATH
ME=$(basename -- "$0")
ROOT=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
LOG=/dev/null
export LANG="${LANG:-C.UTF-8}"
# A closed stream would hand its number to the next file that is opened.
{ : 9<&0; } 2>/dev/null || exec </dev/null
: 9>&2 || exec 2>/dev/null
{ : 9>&1; } 2>/dev/null || exec >/dev/null
# Progress goes here. A caller whose stdout is read by a program points it elsewhere.
exec 3>&1

say() { # words...
  printf '%s: %s\n' "$ME" "$*" >&3
}

# One line on stderr, the log named where there is one, and out.
fail() { # words...
  local where=
  [ "$LOG" = /dev/null ] || where=" (log: $LOG)"
  printf '%s: failed: %s%s\n' "$ME" "$(tr '\n' ' ' <<<"$*" | sed 's/ *$//')" "$where" >&2
  exit 1
}

# The line of the log that says most: a network that is away before what apt makes of it.
last_error_of() { # apt | build
  local line
  if [ "$1" = apt ]; then
    line=$(grep -m 1 -E 'Temporary failure|Could not (resolve|connect)|Failed to fetch' -- "$LOG" ||
      grep -E '^E: ' -- "$LOG" | tail -n 1)
  else
    line=$(grep -m 1 -E 'error:|CMake Error|undefined reference|No space left|Killed' -- "$LOG")
  fi
  line=$(sed 's/^[[:space:]]*//' <<<"${line:-see the log}")
  printf '%s' "${line:0:300}"
}

ensure_home() {
  [ -n "${HOME:-}" ] && return 0
  HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
  export HOME="${HOME:-/}"
}

open_log() { # folder, name
  mkdir -p -- "$ROOT/$1" 2>/dev/null || fail "cannot make the folder $ROOT/$1"
  : 2>/dev/null >"$ROOT/$1/$2" || fail "cannot write in the folder $ROOT/$1"
  LOG=$ROOT/$1/$2
}

as_invoker() { # command...
  setpriv --reuid="$SUDO_UID" --regid="$SUDO_GID" --init-groups -- "$@"
}

# True where somebody called us through sudo from a checkout of their own.
called_through_sudo() {
  [ "$EUID" -eq 0 ] && [ "${SUDO_UID:-0}" != 0 ] && [ -n "${SUDO_GID:-}" ] && as_invoker test -w "$ROOT" 2>/dev/null
}

# Root was needed for the packages only: gives the build folder to the person and starts over as that person.
leave_root() { # build folder, script arguments...
  called_through_sudo || return 0
  local folder=$ROOT/$1 home
  shift
  chown -Rh -- "$SUDO_UID:$SUDO_GID" "$folder" || fail "cannot hand $folder over to $SUDO_USER"
  home=$(getent passwd "$SUDO_UID" | cut -d: -f6)
  local session=(HOME="${home:-/}" USER="${SUDO_USER:-}" LOGNAME="${SUDO_USER:-}")
  if [ -d "/run/user/$SUDO_UID" ]; then
    session+=(XDG_RUNTIME_DIR="/run/user/$SUDO_UID")
    [ -S "/run/user/$SUDO_UID/bus" ] && session+=(DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$SUDO_UID/bus")
  fi
  exec setpriv --reuid="$SUDO_UID" --regid="$SUDO_GID" --init-groups -- \
    env -u SUDO_UID -u SUDO_GID -u SUDO_USER -u SUDO_COMMAND "${session[@]}" \
    "$BASH" "$ROOT/packaging/$ME" "$@" 3>&-
}

# One compiler a core, and no more than the memory carries: a unity file takes up to a gigabyte.
build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null)
  [ "${memory:-$cores}" -lt "$cores" ] && cores=$memory
  [ "$cores" -ge 1 ] && echo "$cores" || echo 1
}

# Nobody else builds in this folder until the shell ends or unlock_build is called.
lock_build() { # folder
  exec 8>"$ROOT/$1/.lock"
  flock -n 8 && return 0
  say "another run builds here; waiting for it"
  flock 8
}

unlock_build() {
  exec 8>&-
}

# A line at every tenth of the way; everything goes to the log.
show_progress() {
  local line shown=0 percent
  while IFS= read -r line; do
    printf '%s\n' "$line" >>"$LOG"
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    percent=$((BASH_REMATCH[1] * 100 / BASH_REMATCH[2]))
    if [ "${BASH_REMATCH[2]}" -ge 20 ] && [ $((percent / 10)) -gt "$shown" ]; then
      shown=$((percent / 10))
      say "building, $((shown * 10)) %"
    fi
  done
}

configure() { # preset, folder
  local cache=$ROOT/$2/CMakeCache.txt
  # A build folder that came along with a moved or copied checkout is worth nothing.
  if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$ROOT" "$cache"; then
    rm -rf -- "$cache" "$ROOT/$2/CMakeFiles" "$ROOT/$2/build.ninja"
  fi
  [ -f "$ROOT/$2/build.ninja" ] && return 0
  say "configuring $2/"
  (cd -- "$ROOT" && LC_ALL=C.UTF-8 cmake --preset "$1") >>"$LOG" 2>&1 8>&- 3>&- </dev/null ||
    fail "configuring: $(last_error_of build)"
}

build() { # folder, targets...
  local folder=$1
  shift
  LC_ALL=C.UTF-8 NINJA_STATUS='[%f/%t] ' ninja -C "$ROOT/$folder" -j "$(build_jobs)" "$@" 2>&1 8>&- 3>&- </dev/null |
    show_progress
  [ "${PIPESTATUS[0]}" -eq 0 ] || fail "building: $(last_error_of build)"
}
