ARG GO=1.23.3
FROM golang:${GO} AS build
COPY . .
RUN go build -o /out/tool .

FROM build AS test
RUN go test ./...

FROM scratch
COPY --from=build /out/tool /tool
USER 65534
ENTRYPOINT ["/tool"]
