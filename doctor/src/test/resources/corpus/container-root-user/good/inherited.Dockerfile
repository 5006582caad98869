ARG VERSION=3.20
FROM alpine:${VERSION} AS base
RUN adduser -D -u 10001 app
USER app

FROM base
COPY server /usr/local/bin/server
ENTRYPOINT ["server"]
