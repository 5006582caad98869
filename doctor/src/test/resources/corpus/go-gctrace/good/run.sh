#!/bin/sh
set -eu
# GODEBUG=gctrace=1 prints too much
export APP_DEBUG="gctrace=1"
exec ./shop
