#!/usr/bin/env bash
# Makes the recordings of assets/voices that are missing or whose words have changed. Needed only when a scenario's lines change:
# the recordings are committed. Works on Debian/amd64; RHVoice 1.8 is unpacked from the bookworm packages, nothing is installed.
# usage: scripts/voices.sh [FOLDER TO UNPACK RHVOICE INTO]
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$here/.cache/rhvoice}
if [ ! -x "$folder/root/usr/bin/RHVoice-test" ]; then
  mkdir -p "$folder"/{lists/partial,archives/partial,root}
  mirror=$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/debian.sources)
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main non-free" > "$folder/sources.list"
  options=(-o "Dir::Etc::sourcelist=$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$folder/lists"
    -o "Dir::Cache::archives=$folder/archives" -o APT::Sandbox::User=root)
  apt-get "${options[@]}" -qq update
  (cd "$folder" && apt-get "${options[@]}" -qq download rhvoice rhvoice-russian librhvoice-core7 librhvoice-audio2 libao4 libao-common \
    libsonic0 libportaudio2 libjack-jackd2-0 libdb5.3)
  for package in "$folder"/*.deb; do dpkg -x "$package" "$folder/root"; done
fi
PATH="$here/node_modules/.bin:$PATH" node "$here/services/training-line/voices/makeVoices.ts" "$folder/root"
