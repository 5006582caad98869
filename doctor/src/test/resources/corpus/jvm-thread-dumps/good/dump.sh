#!/bin/sh
# by hand, when it hangs
jstack -l "$1" > threads.txt
