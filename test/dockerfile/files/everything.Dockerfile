# syntax=docker/dockerfile:1
# check=skip=all
# A comment with an equals sign: a=b

ARG PYTHON_VERSION=3.12 \
    VARIANT=slim-bookworm

FROM --platform=$BUILDPLATFORM python:${PYTHON_VERSION}-${VARIANT} AS builder
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENV PIP_NO_CACHE_DIR=1 \
    # why not
    PIP_DISABLE_PIP_VERSION_CHECK=1 \

    PATH="/opt/venv/bin:$PATH"
WORKDIR /src
RUN --mount=type=cache,target=/root/.cache/pip \
    --mount=type=bind,source=requirements.txt,target=requirements.txt \
    python -m venv /opt/venv && \
    # the requirements, then the rest
    pip install -r requirements.txt	&& \
    echo "see <<name>" 'it''s' \\ && \
    echo C:\\
RUN <<EOF
set -e
# FROM nothing
pip install . \
  build
EOF
RUN cat <<-"ONE TWO" <<3 3<<'four' > /tmp/all && bash -s <<\FIVE
	RUN no
	ONE TWO
USER nobody
3
four
echo five
FIVE
COPY <<start.sh /usr/local/bin/
#!/bin/sh
exec "$@"
start.sh

  from python:${PYTHON_VERSION}-${VARIANT} as Final
copy --from=builder --chown=1000:1000 /opt/venv /opt/venv
COPY ["a file", "/a file"]
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d \
  https://example.com/a.tar.gz /a/
LABEL a.b="c d" 'e'=f
LABEL old form of it
ONBUILD RUN ["sh", "-c", "cat <<EOF"]
ONBUILD COPY <<E /e
# not a comment
# not a comment
E
EXPOSE 8000/tcp 9000
VOLUME /data
USER 1000:1000
HEALTHCHECK --interval=30s \
  CMD ["python", "-c", "import \
sys"]
STOPSIGNAL SIGINT
ENTRYPOINT ["/usr/local/bin/start.sh"]
CMD ["python", \
  # the program
  "-m", "app"]
