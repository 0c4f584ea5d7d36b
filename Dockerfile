# nutgraf in a container: built from the hashed locks, run by a user of its own, writing nowhere but to /data.
# make image-check replays the steps of the first stage on this machine, without Docker.
FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /opt/nutgraf
COPY requirements.lock requirements-build.lock ./
RUN /opt/nutgraf/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
RUN python -m venv /opt/build
RUN /opt/build/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements-build.lock
COPY pyproject.toml README.md ./
COPY bot bot
COPY briefings briefings
COPY config config
RUN /opt/build/bin/pip wheel --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir /src/dist .
RUN /opt/nutgraf/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-index --find-links /src/dist nutgraf

FROM python:3.12-slim
RUN useradd --system --uid 10001 --no-create-home --home-dir /data nutgraf && install -d -o nutgraf -g nutgraf -m 0700 /data
COPY --from=build /opt/nutgraf /opt/nutgraf
ENV PATH="/opt/nutgraf/bin:$PATH" NUTGRAF_DATA=/data PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER 10001
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m CMD ["nutgraf", "status", "--quiet"]
ENTRYPOINT ["nutgraf"]
CMD ["run"]
