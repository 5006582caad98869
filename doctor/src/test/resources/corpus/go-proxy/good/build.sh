#!/bin/sh
set -eu
export GOPROXY="$CORP_PROXY"
go build ./...
