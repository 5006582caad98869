#!/bin/bash
: "${JAVA_OPTS:=-Xint -Xmx1g}"
exec java $JAVA_OPTS -jar /srv/shop.jar
