#!/bin/sh
set -eu
export GOFLAGS="-gcflags=-l"
go install ./...
