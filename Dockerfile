# One image for every process; docker-compose.yml says which entry point each service runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/cli/package.json apps/cli/
COPY apps/federation/package.json apps/federation/
COPY apps/matcher/package.json apps/matcher/
COPY apps/registry/package.json apps/registry/
COPY libs/generator/package.json libs/generator/
COPY libs/matching/package.json libs/matching/
COPY libs/platform/package.json libs/platform/
COPY libs/shared/package.json libs/shared/
COPY bench/package.json bench/
COPY test/package.json test/
# No install scripts and no optional packages: they are the embedded PostgreSQL and Node of `npm start`.
RUN npm ci --ignore-scripts --omit=optional
COPY . .
RUN npx tsc -b && npm prune --ignore-scripts --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER node
# Under Docker's PID 1 a process must take SIGTERM itself: no npm, no shell in between.
ENTRYPOINT ["node"]
CMD ["apps/registry/dist/main.js"]
