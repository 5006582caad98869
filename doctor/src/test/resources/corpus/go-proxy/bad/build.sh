#!/bin/sh
set -eu
export GOPROXY="https://proxy.corp.example"
go build ./...
