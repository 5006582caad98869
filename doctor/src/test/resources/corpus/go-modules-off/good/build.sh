#!/bin/sh
set -eu
# GO111MODULE=off is no answer
export GO111MODULE="on"
go build ./...
