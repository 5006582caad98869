#!/bin/sh
set -eu
go build -ldflags "$LDFLAGS" -o dist/shop ./cmd/shop
