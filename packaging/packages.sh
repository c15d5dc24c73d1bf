# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The Debian packages of Jonction, and how they get installed. Sourced by run.sh and test.sh.
#
# "a|b" means: either will do, because the name changed between Debian releases. The first one that the
# release knows is installed.

# To compile the four programs.
BUILD_PACKAGES=(
  g++ cmake ninja-build pkgconf
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qtkeychain-qt6-dev
  libspdlog-dev nlohmann-json3-dev libcli11-dev libsofia-sip-ua-dev libcpp-httplib-dev
  libphonenumber-dev libprotobuf-dev libssl-dev libsrtp2-dev
)
# To run them. libsecret is loaded at run time by QtKeychain, so no library dependency names it.
RUN_PACKAGES=(libsecret-1-0 "qt6-svg-plugins|libqt6svg6" qt6-translations-l10n ca-certificates dbus-bin)
# A window where there is Wayland and no X at all.
WAYLAND_PACKAGES=(qt6-wayland)
# A private session bus with a Secret Service, where the machine offers none.
SESSION_PACKAGES=(dbus-daemon dbus-bin gnome-keyring)
# To check the sources, build fast and run every test.
TEST_PACKAGES=(
  clang-format ccache mold
  sip-tester baresip-core kamailio kamailio-tls-modules openssl libsecret-tools libglib2.0-bin
  xvfb xauth openbox at-spi2-core fonts-dejavu-core fonts-noto-core
  desktop-file-utils appstream
)

installed_package() { # name
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

known_package() { # name
  apt-cache show "$1" >/dev/null 2>&1
}

# Sets MISSING to the packages that are not installed, an alternative reduced to the one to install.
find_missing() { # packages...
  local wanted name choice
  MISSING=()
  for wanted; do
    choice=
    for name in ${wanted//|/ }; do
      installed_package "$name" && continue 2
    done
    for name in ${wanted//|/ }; do
      if [[ $wanted == *"|"* ]] && ! known_package "$name"; then continue; fi
      choice=$name
      break
    done
    choice=${choice:-${wanted##*|}}
    [[ " ${MISSING[*]} " == *" $choice "* ]] || MISSING+=("$choice")
  done
}

as_root() { # command...
  if [ "$EUID" -eq 0 ]; then
    "$@"
  else
    sudo -n -- "$@"
  fi
}

may_be_root() {
  [ "$EUID" -eq 0 ] || { command -v sudo && sudo -n true; } >/dev/null 2>&1
}

apt_get() { # arguments...
  as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y -o DPkg::Lock::Timeout=300 \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@" </dev/null >>"$LOG" 2>&1
}

have_package_lists() {
  local lists=(/var/lib/apt/lists/*_Packages*)
  [ -e "${lists[0]}" ]
}

# Installs what is missing of the given packages. Calls no apt where nothing is.
install_packages() { # packages...
  command -v apt-get >/dev/null || fail "this machine has no apt; the README says how to build by hand"
  find_missing "$@"
  [ "${#MISSING[@]}" -gt 0 ] || return 0
  may_be_root || fail "packages are missing, and this is neither root nor sudo without a password:" \
    "run it with sudo, or install them with: apt-get install --no-install-recommends ${MISSING[*]}"
  say "installing ${#MISSING[@]} missing packages and what they need"
  if ! have_package_lists; then
    apt_get update || fail "the package lists cannot be loaded: $(last_error_of apt)"
    find_missing "$@"
  fi
  apt_get install --no-install-recommends "${MISSING[@]}" && return 0
  # Lists that are too old name files that are gone.
  if apt_get update; then
    find_missing "$@"
    apt_get install --no-install-recommends "${MISSING[@]}" && return 0
  fi
  fail "packages cannot be installed: $(last_error_of apt)"
}
