import rule from "../../../src/rules/stage/distroless-shell.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM gcr.io/distroless/python3-debian13
COPY app.py /app/
«CMD» python /app/app.py`,
      fixed: `FROM gcr.io/distroless/python3-debian13
COPY app.py /app/
CMD ["/app/app.py"]`,
      safety: `safe`,
      message: `\`CMD\` in shell form is started by \`/bin/sh\`, which \`gcr.io/distroless/python3-debian13\` does not have.`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
«RUN» pip install flask`,
      message: `\`RUN\` needs a shell, and \`gcr.io/distroless/python3-debian13\` has none.`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
«ENTRYPOINT» python3 -m app`,
      fixed: `FROM gcr.io/distroless/python3-debian13
ENTRYPOINT ["python3", "-m", "app"]`,
    },
    {
      code: `FROM cgr.dev/chainguard/python:latest
CMD ["app.py"]
«HEALTHCHECK» CMD curl -f http://localhost/ || exit 1`,
    },
    {
      code: `FROM cgr.dev/chainguard/python:latest
ENTRYPOINT [«"sh"», "-c", "python app.py"]`,
      message: `\`sh\` is started, and \`cgr.dev/chainguard/python:latest\` has no shell.`,
    },
    {
      code: `FROM golang:1.23 AS build
RUN go build -o /app
FROM scratch
COPY --from=build /app /app
«CMD» /app --serve`,
      fixed: `FROM golang:1.23 AS build
RUN go build -o /app
FROM scratch
COPY --from=build /app /app
CMD ["/app", "--serve"]`,
    },
    {
      code: `FROM gcr.io/distroless/static-debian12:nonroot AS base
FROM base
«RUN» mkdir /data`,
    },
  ],
  [
    {
      code: `FROM gcr.io/distroless/python3-debian12:debug
RUN ls`,
      because: `the debug image has busybox`,
    },
    {
      code: `FROM cgr.dev/chainguard/python:latest-dev
RUN pip install flask`,
      because: `the -dev image has a shell`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD ["app.py"]`,
      because: `JSON form needs none`,
    },
    {
      code: `FROM scratch
ADD rootfs.tar.xz /
CMD bash`,
      because: `the archive brings one`,
    },
    {
      code: `FROM scratch
COPY --from=build / /
RUN echo hello`,
      because: `a whole system is copied`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
COPY --from=busybox:1.37 /bin/sh /bin/sh
RUN mkdir /data`,
      because: `a shell is copied`,
    },
    {
      code: `FROM gcr.io/distroless/python3
SHELL ["/usr/bin/python3", "-c"]
RUN print(1)`,
      because: `Python is the shell`,
    },
    {
      code: `FROM python:3.12-slim
CMD python app.py`,
      because: `the image has a shell`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
HEALTHCHECK NONE
CMD ["app.py"]`,
      because: `there is no health check`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
RUN ["python3", "-m", "compileall", "/app"]`,
      because: `JSON form needs none`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD ['app.py']`,
      because: `a list that is no JSON is another matter`,
    },
  ],
);
