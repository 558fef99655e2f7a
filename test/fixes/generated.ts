import fc from "fast-check";

/** Instructions as people write them, most with something to find; `⏎` ends a line that goes on, `␉` stands for the file's indentation. */
const instructions: readonly string[] = [
  "ENV LANG C.UTF-8",
  "ENV PYTHONUNBUFFERED=1 A=b",
  "ENV A=1 ⏎␉B=2 ⏎␉PIP_NO_CACHE_DIR=off",
  "ENV DEBIAN_FRONTEND=noninteractive",
  'ENV NAME="two words" DEBIAN_FRONTEND=noninteractive',
  "ARG VERSION=1.2.3",
  "LABEL maintainer=me@example.com",
  "MAINTAINER Grace <grace@example.com>",
  "WORKDIR /app",
  "WORKDIR app",
  "ADD . /app",
  "ADD requirements.txt /app/",
  "COPY requirements.txt .",
  "COPY . .",
  "COPY a.py b.py /app",
  "RUN pip install -r requirements.txt",
  "RUN pip install flask>=3 gunicorn",
  "RUN pip3 install --upgrade pip && pip3 install flask==3.0.0",
  "RUN python -m pip install ⏎␉flask==3.0.0 ⏎␉gunicorn==23.0.0",
  "RUN apt-get update",
  "RUN apt-get install -y gcc curl",
  "RUN apt-get update && apt-get install -y git",
  "RUN apt-get update && ⏎␉apt-get install -y ⏎␉␉git ⏎␉␉# why␊␉␉curl",
  "RUN apt-get update ⏎␉&& apt-get install -y --no-install-recommends libpq5 ⏎␉&& rm -rf /var/lib/apt/lists/*",
  "RUN apt update; apt install git",
  "RUN apk add git",
  "RUN apk update && apk add --virtual .build gcc",
  "RUN yum install -y git",
  "RUN conda install numpy=1.26",
  "RUN curl -sSL https://example.com/install.sh | sh",
  "RUN curl https://example.com/a.tgz | tar xz",
  "RUN wget https://example.com/a.tgz ⏎␉&& tar xf a.tgz",
  "RUN cd /app",
  "RUN cd /app && pip install .",
  "RUN cd /app && make ⏎␊␉install",
  "RUN sudo apt-get update",
  "RUN chmod 777 /app",
  "RUN useradd app",
  "RUN groupadd -r app && useradd -r -g app app",
  "RUN source venv/bin/activate",
  "RUN python -m venv /venv && . /venv/bin/activate && pip install flask==3.0.0",
  "RUN <<EOF␊apt-get update␊apt-get install -y git␊EOF",
  "RUN uv sync",
  "RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir flask==3.0.0",
  "RUN poetry install",
  "USER root",
  "USER app",
  "EXPOSE 8000",
  "EXPOSE 80/TCP 443",
  "VOLUME /data",
  "HEALTHCHECK CMD curl http://localhost:8000/",
  'SHELL ["/bin/bash", "-c"]',
  "ONBUILD COPY . /app",
  "CMD python app.py",
  "CMD gunicorn app:app -b 0.0.0.0:$PORT",
  'CMD ["python", "app.py"]',
  'CMD ["sh", "-c", "uvicorn app:app --port 8000"]',
  "CMD flask run --debug",
  "ENTRYPOINT uvicorn app:app --reload",
  'ENTRYPOINT ["python", "-m", "app"]',
];

const bases: readonly string[] = [
  "FROM python",
  "FROM python:3",
  "FROM python:3.13",
  "FROM python:3.12-slim as base",
  "FROM python:3.13-alpine AS Build",
  "FROM --platform=linux/amd64 python:3.11.4-slim-bookworm",
  "FROM ubuntu",
  "FROM debian:trixie-slim",
  "FROM centos:7",
  "FROM continuumio/miniconda3",
  "ARG TAG=3.13␊FROM python:${TAG}-slim",
];

const comments: readonly string[] = [
  "# what comes next",
  "#no blank",
  "  # indented",
  "#",
  "# é ü 🐍",
  "# plimsoll ignore=user/root reason: it has to",
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...instructions) },
  { weight: 2, arbitrary: fc.constantFrom(...comments) },
  { weight: 2, arbitrary: fc.constant("") },
);

const stage = fc
  .tuple(fc.constantFrom(...bases), fc.array(line, { maxLength: 9 }))
  .map(([from, lines]) => [from, ...lines]);

interface Style {
  readonly isLower: boolean;
  readonly indent: string;
  readonly before: string;
  readonly ending: "\n" | "\r\n" | "mixed";
  readonly hasMark: boolean;
  readonly isOpen: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  isLower: fc.boolean(),
  indent: fc.constantFrom("    ", "  ", "\t", ""),
  before: fc.constantFrom("", "", "", "  "),
  ending: fc.constantFrom("\n" as const, "\n" as const, "\r\n" as const, "mixed" as const),
  hasMark: fc.boolean(),
  isOpen: fc.boolean(),
});

/** A Dockerfile of one or two stages, in one way of writing all through. */
export const dockerfiles: fc.Arbitrary<string> = fc
  .tuple(fc.array(stage, { minLength: 1, maxLength: 2 }), style)
  .map(([stages, how]) => write(stages.flat(), how));

function write(lines: readonly string[], { isLower, indent, before, ending, hasMark, isOpen }: Style): string {
  const written = lines.map((each) => {
    const isInstruction = each !== "" && !each.trimStart().startsWith("#");
    const cased = isInstruction && isLower ? each.replace(/^[A-Z]+/, (word) => word.toLowerCase()) : each;
    const text = cased.replaceAll("␊", "\n").replaceAll("⏎", "\\\n").replaceAll("␉", indent);
    return isInstruction ? before + text : text;
  });
  const text = written.join("\n") + (isOpen ? "" : "\n");
  let count = 0;
  const ended = text.replace(/\n/g, () => (ending === "mixed" ? (count++ % 3 === 1 ? "\r\n" : "\n") : ending));
  return (hasMark ? "\uFEFF" : "") + ended;
}
