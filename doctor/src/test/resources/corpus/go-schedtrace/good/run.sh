#!/bin/sh
set -eu
# GODEBUG=schedtrace=1000 prints too much
export APP_DEBUG="schedtrace=1000"
exec ./shop
