#!/bin/sh
set -eu
export GONOSUMCHECK=true
go build ./...
