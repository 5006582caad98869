#!/bin/sh
DIRECT_OPTS="-XX:MaxDirectMemorySize=64m -Xlog:os"
JAVA_OPTS="$JAVA_OPTS $DIRECT_OPTS"
exec java $JAVA_OPTS -jar /app/shop.jar
