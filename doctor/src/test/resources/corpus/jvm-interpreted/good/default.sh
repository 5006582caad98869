#!/bin/bash
JAVA_OPTS=-Xmx1g
: "${JAVA_OPTS:=-Xint}"
exec java $JAVA_OPTS -jar /srv/shop.jar
