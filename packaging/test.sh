#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything that proves Jonction: installs what the tests need, checks format and doors first, builds into
# build-ci/ with warnings as errors, and runs every test in a private session.
set -u -o pipefail
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/common.sh" || exit 1
. "$ROOT/packaging/packages.sh"
. "$ROOT/packaging/session.sh"

FOLDER=build-ci
PRISM=5.14

usage() {
  cat <<END
usage: packaging/test.sh [arguments of ctest]

Installs the packages that are missing (as root or with sudo), checks format and doors, builds into $FOLDER/ with
warnings as errors, and runs the tests; "-L scenario" runs those with one label. The last line counts them.
END
}

check_format() {
  local version
  version=$(clang-format --version | sed -nE 's/.*version ([0-9]+).*/\1/p')
  if [ "$version" != 14 ]; then
    say "format not checked: the style is that of clang-format 14, here is ${version:-none}"
    return 0
  fi
  find "$ROOT/src" "$ROOT/tests" -type f \( -name '*.cpp' -o -name '*.h' \) -print0 |
    xargs -0 -r -n 20 -P "$(nproc)" clang-format --dry-run --Werror >>"$LOG" 2>&1 ||
    fail "format: $(last_error_of build); mend it with clang-format -i"
}

# The vendors' published descriptions are run by Prism, a program from npm.
install_prism() {
  JONCTION_PRISM=$ROOT/$FOLDER/node/node_modules/.bin/prism
  if [ ! -x "$JONCTION_PRISM" ]; then
    if ! command -v npm >/dev/null; then
      say "contract tests will be skipped: npm is not installed"
      return 0
    fi
    say "installing Prism"
    if ! timeout 300 npm install --prefix "$ROOT/$FOLDER/node" --ignore-scripts --no-audit --no-fund --no-save \
      "@stoplight/prism-cli@$PRISM" >>"$LOG" 2>&1 8>&- 3>&- </dev/null; then
      say "contract tests will be skipped: Prism cannot be installed"
      return 0
    fi
  fi
  export JONCTION_PRISM
}

find_contracts() {
  local beside=$ROOT/../shared/contracts
  if [ -z "${JONCTION_CONTRACTS:-}" ] && [ -d "$beside" ]; then
    JONCTION_CONTRACTS=$(cd -- "$beside" && pwd -P)
  fi
  if [ -n "${JONCTION_CONTRACTS:-}" ]; then
    export JONCTION_CONTRACTS
  else
    say "contract tests will be skipped: there is no folder of contracts (JONCTION_CONTRACTS names one)"
  fi
}

# The walls first: they need no room to be built.
check_walls() {
  say "checking the doors"
  build "$FOLDER" architecture_{Doors,Forbidden,Headers,Layout}Test
  (cd -- "$ROOT" && ctest --test-dir "$FOLDER" -R '^architecture/(Doors|Forbidden|Headers|Layout)Test$' \
    --output-on-failure) >>"$LOG" 2>&1 && return 0
  grep -A 3 '^FAIL!' "$LOG" >&3
  fail "the architecture tests"
}

run_tests() { # result name, arguments of ctest...
  local result=$ROOT/$FOLDER/results-$1.xml
  shift
  in_private_session ctest --test-dir "$ROOT/$FOLDER" --output-on-failure --no-tests=ignore --output-junit "$result" "$@"
}

# A part that is missing makes a test skipped; here is which, and why.
show_skipped() {
  local reasons
  reasons=$(grep -h '^SKIP  *:' "$ROOT/$FOLDER/Testing/Temporary/LastTest.log" 2>/dev/null | sort -u)
  [ -z "$reasons" ] || printf '\nSkipped, and why:\n%s\n' "$reasons"
}

count() { # attribute of the result files
  cat -- "$ROOT/$FOLDER"/results-*.xml | tr '\n\t' '  ' | grep -oE '<testsuite [^>]*>' |
    grep -oE " $1=\"[0-9]+\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

summary() {
  local all failed skipped
  all=$(count tests)
  failed=$(count failures)
  skipped=$(($(count skipped) + $(count disabled)))
  printf '\n%d passed, %d failed, %d skipped\n' $((all - failed - skipped)) "$failed" "$skipped"
  [ "$failed" -eq 0 ] && [ "$all" -gt 0 ]
}

case ${1:-} in
  -h | --help) usage && exit 0 ;;
esac
ensure_home
open_log "$FOLDER" test.log
install_packages "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}" "${SESSION_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
leave_root "$FOLDER" "$@"
lock_build "$FOLDER"
check_format
configure ci "$FOLDER"
check_walls
install_prism
find_contracts
build "$FOLDER"
rm -f -- "$ROOT/$FOLDER"/results-*.xml
enter_private_session terminal
code=0
if [ $# -gt 0 ]; then
  run_tests chosen "$@" || code=$?
  show_skipped
else
  run_tests all -LE bench -j "$(build_jobs)" || code=$?
  show_skipped
  printf '\nMeasured, not judged:\n'
  run_tests bench -L bench -V || code=$?
fi
summary || code=1
exit "$code"
