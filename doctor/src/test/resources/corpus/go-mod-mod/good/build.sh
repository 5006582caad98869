#!/bin/sh
set -eu
# GOFLAGS=-mod=mod is no answer
export GOFLAGS="-mod=readonly"
go build ./...
