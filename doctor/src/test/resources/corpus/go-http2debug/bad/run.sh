#!/bin/sh
set -eu
export GODEBUG="http2debug=2"
exec ./shop --listen :8080
