FROM golang:latest AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/tool ./cmd/tool

FROM gcr.io/distroless/static:nonroot
COPY --from=build /out/tool /tool
ENTRYPOINT ["/tool"]
