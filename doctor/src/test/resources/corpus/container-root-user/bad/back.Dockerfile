FROM node:22.11-slim
WORKDIR /app
USER node
COPY --chown=node . .
RUN npm ci --omit=dev
USER root
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
CMD ["tini", "--", "node", "server.js"]
