#!/bin/sh
set -eu
# GODEBUG=madvdontneed=0 prints too much
export APP_DEBUG="madvdontneed=0"
exec ./shop
