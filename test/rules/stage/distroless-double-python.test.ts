import rule from "../../../src/rules/stage/distroless-double-python.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD [«"python"», "/app/main.py"]`,
      fixed: `FROM gcr.io/distroless/python3-debian13
CMD ["/app/main.py"]`,
      safety: `safe`,
      message: `The entrypoint of \`gcr.io/distroless/python3-debian13\` is Python already: it takes \`python\` for the path of a script.`,
    },
    {
      code: `FROM gcr.io/distroless/python3:nonroot
CMD [«"/usr/bin/python3"», "-m", "app"]`,
      fixed: `FROM gcr.io/distroless/python3:nonroot
CMD ["-m", "app"]`,
    },
    {
      code: `FROM cgr.dev/chainguard/python:latest
CMD [«"python3"»,"main.py"]`,
      fixed: `FROM cgr.dev/chainguard/python:latest
CMD ["main.py"]`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD [«"/venv/bin/python"», "main.py"]`,
      fixed: `FROM gcr.io/distroless/python3-debian13
ENTRYPOINT ["/venv/bin/python", "main.py"]`,
      safety: `review`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD [«"gunicorn"», "app:app"]`,
      message: `The entrypoint of \`gcr.io/distroless/python3-debian13\` is Python: it takes \`gunicorn\` for the path of a script.`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian12:debug AS base
FROM base
CMD [«"python3.11"», "main.py"]`,
      fixed: `FROM gcr.io/distroless/python3-debian12:debug AS base
FROM base
CMD ["main.py"]`,
    },
  ],
  [
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD ["/app/main.py"]`,
      because: `it names the script`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
ENTRYPOINT ["python3"]
CMD ["main.py"]`,
      because: `the entrypoint is replaced`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
ENTRYPOINT []
CMD ["python3", "main.py"]`,
      because: `the entrypoint is taken away`,
    },
    {
      code: `FROM python:3.12-slim
CMD ["python", "main.py"]`,
      because: `this image has no entrypoint`,
    },
    {
      code: `FROM gcr.io/distroless/static-debian12
CMD ["python", "main.py"]`,
      because: `this image has no Python`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD ["-m", "app"]`,
      because: `an option is Python's own`,
    },
    {
      code: `FROM gcr.io/distroless/python3-debian13
CMD python main.py`,
      because: `shell form is another matter`,
    },
    {
      code: `FROM cgr.dev/chainguard/wolfi-base
CMD ["python3", "main.py"]`,
      because: `this image has no entrypoint`,
    },
  ],
);
