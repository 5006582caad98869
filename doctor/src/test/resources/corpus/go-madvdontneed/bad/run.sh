#!/bin/sh
set -eu
export GODEBUG="madvdontneed=0"
exec ./shop --listen :8080
