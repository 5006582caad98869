#!/bin/sh
set -eu
export GODEBUG="asyncpreemptoff=1"
exec ./shop --listen :8080
