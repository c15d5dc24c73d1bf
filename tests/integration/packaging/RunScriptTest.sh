#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh with its surroundings played: dpkg, apt, cmake and ninja are small scripts, so that each way of failing
# can be had. Bus and keyring are real.
# RunScriptTest.sh <project folder>
set -u
for tool in dbus-daemon dbus-send gnome-keyring-daemon; do
  command -v "$tool" >/dev/null || { echo "SKIP   : $tool is not installed" && exit 77; }
done
STAGE=$(mktemp -d) || exit 1
trap 'rm -rf -- "$STAGE"' EXIT
TREE="$STAGE/a folder"
mkdir -p "$TREE" "$STAGE/bin" "$STAGE/tmp" "$STAGE/home"
cp -r "$1/packaging" "$TREE/"
failures=0

play() { # name, lines of its script
  printf '#!/usr/bin/env bash\n%s\n' "$2" >"$STAGE/bin/$1"
  chmod +x "$STAGE/bin/$1"
}

# A machine that has all packages, and a build that makes the program below.
play_good_machine() {
  play dpkg-query 'echo installed'
  play apt-get "echo \"\$*\" >>'$STAGE/apt'; exit 1"
  play apt-cache 'exit 0'
  play sudo 'exit 1'
  play cmake "mkdir -p build && touch build/build.ninja && echo configured >>'$STAGE/configured'"
  play ninja "mkdir -p \"\$2/bin\" && cp '$STAGE/program' \"\$2/bin/jonctionctl\""
}

cat >"$STAGE/program" <<'END'
#!/usr/bin/env bash
printf 'arguments:'
printf ' <%s>' "$@"
dbus-send --session --print-reply=literal --dest=org.freedesktop.secrets /org/freedesktop/secrets/aliases/default \
  org.freedesktop.DBus.Properties.Get string:org.freedesktop.Secret.Collection string:Locked
printf 'home: %s\n' "$HOME"
[ "${2:-}" != wait ] || exec sleep 60
exit 7
END
chmod +x "$STAGE/program"

run() { # arguments of run.sh; the rest of the environment is empty
  env -i PATH="$STAGE/bin:$PATH" TMPDIR="$STAGE/tmp" HOME="$STAGE/home" "$TREE/packaging/run.sh" "$@" \
    >"$STAGE/out" 2>"$STAGE/err" </dev/null
}

expect() { # what, command...
  local what=$1
  shift
  "$@" && return
  failures=$((failures + 1))
  echo "FAIL: $what"
  sed 's/^/  out: /' "$STAGE/out"
  sed 's/^/  err: /' "$STAGE/err"
}

said() { grep -qF -- "$1" "$STAGE/out"; }
one_line_of_error() { [ "$(wc -l <"$STAGE/err")" = 1 ] && grep -qF -- "$1" "$STAGE/err"; }
nothing_left() { [ -z "$(find "$STAGE/tmp" -mindepth 1 | tee -a "$STAGE/err")" ]; }

play_good_machine
cd / || exit 1
run --one 'two three'
code=$?
expect "the program's exit code is kept, not $code" test "$code" = 7
expect "says that there is no display" said "there is no display"
expect "says that the session is private" said "using a private one"
expect "passes the command line on" said "arguments: <practice> <--one> <two three>"
expect "the keyring is open" said "boolean false"
expect "the home is a temporary one" said "home: $STAGE/tmp/"
expect "nothing is left" nothing_left
expect "no apt where nothing is missing" test ! -e "$STAGE/apt"
expect "silent on stderr" test ! -s "$STAGE/err"

run --headless --json
expect "with --json only the program speaks on stdout" test "$(head -c 10 "$STAGE/out")" = arguments:
expect "configured once" test "$(wc -l <"$STAGE/configured")" = 1

TMPDIR=$STAGE/tmp timeout -k 20 -s TERM 3 env -i PATH="$STAGE/bin:$PATH" TMPDIR="$STAGE/tmp" \
  "$TREE/packaging/run.sh" wait >"$STAGE/out" 2>"$STAGE/err" </dev/null
expect "ended from outside, nothing is left" nothing_left

play ninja 'echo "src/base/Job.cpp:3:1: error: planted"; exit 1'
run
code=$?
expect "a broken build is a failure" test "$code" = 1
expect "the first error is named in one line" one_line_of_error "src/base/Job.cpp:3:1: error: planted (log: "

play_good_machine
play dpkg-query 'exit 1'
play apt-get "echo 'E: planted'; exit 100"
[ "$EUID" -ne 0 ] || { run; expect "apt's own error is named" one_line_of_error "E: planted"; }
[ "$EUID" -eq 0 ] || { run; expect "the missing packages are named" one_line_of_error "apt-get install"; }

rm -rf "$TREE/build"
echo >"$TREE/build"
run
expect "a folder that cannot be made is named" one_line_of_error "cannot make the folder"

[ "$failures" -eq 0 ] && echo "run.sh does as it says"
