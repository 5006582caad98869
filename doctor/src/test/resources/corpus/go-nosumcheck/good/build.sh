#!/bin/sh
set -eu
export GONOSUMDB=corp.example
go build ./...
