#!/bin/sh
set -eu
export GODEBUG="schedtrace=1000"
exec ./shop --listen :8080
