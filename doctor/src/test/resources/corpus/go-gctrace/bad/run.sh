#!/bin/sh
set -eu
export GODEBUG="gctrace=1"
exec ./shop --listen :8080
