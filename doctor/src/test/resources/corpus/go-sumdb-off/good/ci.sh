#!/bin/sh
set -eu
export GOPRIVATE="*.corp.example,github.com/acme/*"
go mod download
