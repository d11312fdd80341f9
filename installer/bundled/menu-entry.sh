#!/bin/sh
# Adds Newsgloss to the desktop's menu for whoever runs this; with --remove it takes it out again.
# Run it again after this folder was moved.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
entries=${XDG_DATA_HOME:-$HOME/.local/share}/applications
entry=$entries/newsgloss.desktop

if [ "${1-}" = --remove ]; then
    rm -f "$entry"
    exit 0
fi
# A quoted argument of an entry: \ " $ and ` take a backslash, which is doubled, and % is doubled.
quoted=$(printf %s "$here/newsgloss" | sed -e 's/[\\"$`]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
icon=$(printf %s "$here/_internal/resources/icons/newsgloss.svg" | sed -e 's/\\/\\\\/g')
mkdir -p "$entries"
cat >"$entry" <<END
[Desktop Entry]
Type=Application
Name=Newsgloss
Comment=Read the news with questions in mind
Exec="$quoted" %f
Icon=$icon
Categories=Education;
Terminal=false
END
echo "Newsgloss is in the menu now: $entry"
