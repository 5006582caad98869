#!/bin/sh
set -eu
export GONOSUMDB="*"
go mod download
