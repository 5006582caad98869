#!/bin/sh
set -eu
# GODEBUG=http2debug=2 prints too much
export APP_DEBUG="http2debug=2"
exec ./shop
