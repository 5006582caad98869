#!/bin/sh
set -eu
export GOFLAGS="-trimpath -mod=mod"
go build ./...
