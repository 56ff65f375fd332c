# Sourced by ./test and bench/run: installs, with the system's packages, what is not there yet, and says so. Starts a PostgreSQL server of its
# own on a socket in a temporary folder, stopped when the script ends.

have() { command -v "$1" > /dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else
    echo "Needs root or sudo for: $*" >&2
    return 1
  fi
}

install_packages() {
  [ "$#" = 0 ] && return 0
  have apt-get || { echo "Install these by hand, please: $*" >&2; return 1; }
  echo "Installing $*"
  { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" > /dev/null 2>&1 \
    || { as_root apt-get update > /dev/null 2>&1 && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" > /dev/null; }; }
}

packages=()
# Chromium without the windows that nobody sees is the same engine at a fraction of the work; where there is none, the whole browser does.
have chromium-headless-shell || install_packages chromium-headless-shell fonts-noto-core || have chromium || packages+=(chromium fonts-noto-core)
ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || packages+=(postgresql)
have java || packages+=(default-jre-headless)
install_packages ${packages[@]+"${packages[@]}"} || return 1

if [ ! -f tests/node_modules/vnu-jar/build/dist/vnu.jar ]; then
  echo "Installing the HTML checker (npm package vnu-jar)"
  npm ci --prefix tests --no-audit --no-fund --loglevel=error > /dev/null || return 1
fi
export VISNYK_VNU="$PWD/tests/node_modules/vnu-jar/build/dist/vnu.jar"
export VISNYK_CHROMIUM="${VISNYK_CHROMIUM:-$(command -v chromium-headless-shell || command -v chromium)}"

start_postgres() {
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/visnyk-postgres.XXXXXX")
  chmod 755 "$postgres_folder"
  local run=()
  # PostgreSQL refuses to run as root.
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$postgres_folder"
    run=(setpriv --reuid=postgres --regid=postgres --init-groups)
  fi
  "${run[@]}" "$bin/initdb" -D "$postgres_folder/data" -U visnyk -A trust -E UTF8 --locale=C > /dev/null || return 1
  "${run[@]}" "$bin/pg_ctl" -D "$postgres_folder/data" -w -l "$postgres_folder/log" \
    -o "-k $postgres_folder -c listen_addresses='' -c fsync=off -c max_connections=300" start > /dev/null || return 1
  # The words are put in now: what is local here is gone when the script ends.
  local stop
  printf -v stop '%q ' "${run[@]}" "$bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop
  trap "$stop > /dev/null 2>&1; rm -rf ${postgres_folder@Q}" EXIT
  export VISNYK_TEST_POSTGRES="Host=$postgres_folder;Username=visnyk;Database=postgres;Maximum Pool Size=20"
}

[ -n "${VISNYK_TEST_POSTGRES:-}" ] || start_postgres
