#!/bin/sh
# qiangcai: starts the program with the Java, the libraries and the caches that lie beside it.
# Settings: QIANGCAI_LANG, QIANGCAI_JAVA_OPTIONS (more JVM flags, split at spaces).
set -eu

# $0 may be a symbolic link, or a chain of them.
self=$0
case $self in
    */*) ;;
    *) self=$(command -v -- "$self") ;;
esac
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=${self%/*}/$link ;;
    esac
done
home=$(CDPATH='' cd -- "${self%/*}/.." && pwd -P)
jdk=$home
app=$home/app
caches=$home/app
loader=
if [ -x "$home/bin/ld.so" ]; then loader=$home/bin/ld.so; fi
spoken=${QIANGCAI_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
. "$app/start.sh"
start "$@"
