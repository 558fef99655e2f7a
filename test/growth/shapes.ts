/** A Dockerfile and what lies beside it, by path; nothing is known of what lies beside it without `files`. */
export interface Sample {
  readonly code: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A file that grows: about `size` lines, or as much of whatever the shape repeats. */
export type Shape = (size: number) => Sample;

const lines = (size: number, line: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => line(index)).join("\n");

const head = "FROM python:3.12-slim\nWORKDIR /app\n";
const tail = '\nCOPY . .\nUSER 1000\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "app.wsgi"]\n';

const inside = (body: string): string => head + body + tail;

const mixed = [
  (index: number) => `ENV NAME_${index}=value PATH="/opt/tool${index}/bin:$PATH"`,
  (index: number) => `ARG VERSION_${index}=1.${index}`,
  (index: number) => `COPY src/part${index}/ ./part${index}/`,
  (index: number) =>
    `RUN apt-get update && apt-get install -y libpq-dev gcc package${index} && rm -rf /var/lib/apt/lists/*`,
  (index: number) => `RUN pip install package${index}==1.0 psycopg2 numpy`,
  (index: number) => `RUN python -m venv /opt/venv${index} && /opt/venv${index}/bin/pip install -r requirements.txt`,
  (index: number) => `RUN mkdir -p /data${index} && chown -R 1000 /data${index}`,
  (index: number) => `RUN curl -sSL https://example.com/tool${index}.tar.gz | tar xz -C /opt`,
  (index: number) => `RUN cd /opt/tool${index} && ./configure && make && make install`,
  (index: number) => `RUN rm -rf /root/.cache /tmp/part${index}`,
  (index: number) => `RUN python manage.py migrate && python build${index}.py`,
  (index: number) => `LABEL label${index}="text"`,
];

/** What is repeated, by name. Real files have a few of each; hostile ones thousands. */
export const shapes: Readonly<Record<string, Shape>> = {
  "pip installs": (size) => ({ code: inside(lines(size, (i) => `RUN pip install package${i}==1.${i} psycopg2`)) }),
  "pip installs from files": (size) => ({
    code: inside(
      lines(size, (i) => (i % 2 === 0 ? `COPY requirements${i}.txt .` : `RUN pip install -r requirements${i - 1}.txt`)),
    ),
    files: Object.fromEntries(Array.from({ length: size }, (_, i) => [`requirements${i}.txt`, `package${i}==1.0\n`])),
  }),
  "files copied": (size) => ({
    code: inside(lines(size, (i) => `COPY src/file${i}.py ./folder${i}/`)),
    files: Object.fromEntries(Array.from({ length: size }, (_, i) => [`src/file${i}.py`, "pass\n"])),
  }),
  "chain of stages": (size) => ({
    code: lines(
      Math.ceil(size / 4),
      (i) =>
        `FROM ${i === 0 ? "python:3.12-slim" : `stage${i - 1}`} AS stage${i}\nRUN pip install --user package${i} psycopg2\nRUN apt-get update && apt-get install -y gcc lib${i}-dev\nENV NAME_${i}=$NAME_${i - 1}`,
    ),
  }),
  "stages that copy from each other": (size) => ({
    code: lines(
      Math.ceil(size / 4),
      (i) =>
        `FROM python:3.12-slim AS stage${i}\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2 package${i}\n` +
        (i === 0
          ? "RUN pip wheel -w /wheels psycopg2"
          : `COPY --from=stage${i - 1} /opt/venv /opt/venv\nCOPY --from=stage${i - 1} /wheels /wheels`),
    ),
  }),
  "stages over one": (size) => ({
    code: `FROM python:3.12-slim AS base\nRUN pip install psycopg2\n${lines(
      Math.ceil(size / 3),
      (i) => `FROM base AS stage${i}\nCOPY --from=base /usr/local /usr/local\nRUN pip install --target /opt/p${i} lxml`,
    )}`,
  }),
  "one stage that takes from many": (size) => ({
    code: `${lines(
      Math.ceil(size / 3),
      (i) =>
        `FROM python:3.12-slim AS stage${i}\nRUN pip wheel -w /wheels${i} psycopg2 && pip install --prefix /p${i} lxml`,
    )}\n${head}${lines(Math.ceil(size / 3), (i) => `COPY --from=stage${i} /p${i} /usr/local`)}${tail}`,
  }),
  "stages of one image": (size) => ({ code: lines(size, (i) => `FROM python:3.8-slim AS stage${i}\nARG NAME`) }),
  "heirs of one stage": (size) => ({
    code: `FROM python:3.12-slim AS base\nARG NAME\n${lines(size, (i) => `FROM base AS stage${i}`)}`,
  }),
  variables: (size) => ({
    code: inside(lines(size, (i) => `ENV VARIABLE_${i}=$VARIABLE_${i - 1} PATH="/opt/tool${i}/bin:$PATH"`)),
  }),
  "build arguments": (size) => ({
    code: `${lines(size / 2, (i) => `ARG GLOBAL_${i}=$GLOBAL_${i - 1}`)}\n${inside(
      lines(size / 2, (i) => `ARG GLOBAL_${i}\nRUN pip install package==$GLOBAL_${i}`),
    )}`,
  }),
  "apt-get installs": (size) => ({
    code: inside(lines(size, (i) => `RUN apt-get update && apt-get install -y libpq-dev gcc git package${i}`)),
  }),
  "packages of one install": (size) => ({
    code: inside(`RUN apt-get update && apt-get install -y \\\n${lines(size, (i) => `  package${i} \\`)}\n  gcc`),
  }),
  "commands in one RUN": (size) => ({
    code: inside(
      `RUN set -e && \\\n${lines(size, (i) => `  pip install package${i} && cd /opt/${i} && rm -rf /tmp/${i} && \\`)}\n  true`,
    ),
  }),
  "pipes and alternatives in one RUN": (size) => ({
    code: inside(`RUN ${lines(size, (i) => `curl -s https://example.com/${i} | sh || echo ${i}; \\`)}\n  true`),
  }),
  "a heredoc": (size) => ({
    code: inside(
      `RUN <<EOF\n${lines(size, (i) => `export NAME_${i}=$NAME_${i - 1}; poetry install; npm install ${i}`)}\nEOF`,
    ),
  }),
  "words of one command": (size) => ({
    code: inside(`RUN echo ${lines(size, (i) => `word${i} $NAME_${i} \\`)}\n  end`),
  }),
  "short steps": (size) => ({
    code: inside(lines(size, (i) => (i % 2 === 0 ? `RUN touch /tmp/file${i}` : `RUN rm -rf /tmp/file${i - 1}`))),
  }),
  "downloads and removals": (size) => ({
    code: inside(
      lines(size, (i) =>
        i % 2 === 0
          ? `RUN curl -o /opt/file${i}.sh https://example.com/${i}`
          : `RUN sh /opt/file${i - 1}.sh && rm /opt/file${i - 1}.sh`,
      ),
    ),
  }),
  "folders and users": (size) => ({
    code: inside(lines(size, (i) => [`WORKDIR /srv/folder${i}`, `USER user${i}`, `RUN useradd user${i}`][i % 3] ?? "")),
  }),
  "starts and checks": (size) => ({
    code: inside(
      lines(size, (i) => ['CMD ["python", "app.py"]', "HEALTHCHECK CMD curl localhost:80", `EXPOSE ${i}`][i % 3] ?? ""),
    ),
  }),
  comments: (size) => ({
    code: inside(
      lines(size, (i) => (i % 2 === 0 ? "# plimsoll ignore=pip/unpinned-version" : `RUN pip install p${i}`)),
    ),
  }),
  "other tools": (size) => ({
    code: inside(
      lines(
        size,
        (i) =>
          [
            "RUN poetry install --no-dev",
            "RUN uv sync --frozen",
            "RUN conda install -y numpy && conda activate base",
            "RUN pipenv install --system",
            `RUN npm install -g tool${i}`,
            `RUN go install example.com/tool${i}@latest && gem install tool${i}`,
            "RUN yum install -y gcc && yum clean all",
            "RUN apk add --virtual .deps gcc && apk del .deps",
          ][i % 8] ?? "",
      ),
    ),
    files: { "pyproject.toml": '[project]\nname = "app"\nrequires-python = ">=3.12"\n', "uv.lock": "version = 1\n" },
  }),
  "secrets and mounts": (size) => ({
    code: inside(
      lines(size, (i) =>
        i % 2 === 0
          ? `ARG TOKEN_${i}`
          : `RUN --mount=type=secret,id=s${i} --mount=type=cache,target=/root/.cache/pip pip install --index-url https://u:$TOKEN_${i - 1}@example.com/simple p${i}`,
      ),
    ),
  }),
  "all kinds of steps": (size) => ({ code: inside(lines(size, (i) => mixed[i % mixed.length]?.(i) ?? "")) }),
  "all kinds of steps in stages": (size) => ({
    code: lines(
      Math.ceil(size / 10),
      (s) => `FROM python:3.12-slim AS s${s}\n${lines(9, (i) => mixed[(s + i) % mixed.length]?.(s) ?? "")}`,
    ),
  }),
  "a long requirements file": (size) => ({
    code: inside("COPY requirements.txt .\nRUN pip install -r requirements.txt"),
    files: { "requirements.txt": lines(size, (i) => `package${i}==1.0.${i} --hash=sha256:${"0".repeat(64)}`) },
  }),
  "many dependencies": (size) => ({
    code: inside("COPY pyproject.toml uv.lock ./\nRUN uv sync --frozen"),
    files: {
      "pyproject.toml": `[project]\nname = "app"\ndependencies = [\n${lines(size, (i) => `  "package${i}>=1",`)}\n]\n`,
      "uv.lock": `version = 1\n${lines(size, (i) => `[[package]]\nname = "package${i}"\nversion = "1.0"\n`)}`,
    },
  }),
  "wheels of one stage": (size) => ({
    code: `FROM python:3.12-slim AS build\nRUN pip wheel -w /wheels psycopg2\n${head}${lines(size, (i) =>
      i % 2 === 0
        ? `COPY --from=build /wheels /wheels${i}`
        : `RUN pip install /wheels${i - 1}/*.whl && rm -rf /wheels${i - 1}`,
    )}${tail}`,
  }),
  "ten stages that copy everything": (size) => ({
    code: lines(10, (s) =>
      [
        `FROM python:3.12-slim AS stage${s}`,
        lines(Math.ceil(size / 10), (i) => (s === 0 ? `COPY src${i} /app/src${i}` : `COPY --from=stage${s - 1} / /`)),
        "RUN pip install -r /app/requirements.txt",
      ].join("\n"),
    ),
  }),
  "editable installs and environments": (size) => ({
    code: `FROM python:3.12-slim AS build\nRUN python -m venv /opt/venv\n${lines(size / 2, (i) => `RUN /opt/venv/bin/pip install -e ./part${i}`)}\n${head}${lines(
      size / 2,
      (i) => `COPY --from=build /opt/venv /opt/venv${i}`,
    )}${tail}`,
  }),
  "names for build packages": (size) => ({
    code: `FROM python:3.12-alpine\n${lines(size, (i) =>
      i % 2 === 0 ? `RUN apk add --no-cache --virtual .build${i} gcc musl-dev` : `RUN apk del .build${i - 1}`,
    )}${tail}`,
  }),
  "packages that come and go": (size) => ({
    code: inside(
      lines(size, (i) =>
        i % 2 === 0 ? `RUN apt-get install -y gcc tool${i}` : `RUN apt-get purge -y gcc tool${i - 1}`,
      ),
    ),
  }),
  "here-documents of one COPY": (size) => ({
    code: inside(`COPY ${lines(size, (i) => `<<E${i} \\`)}\n /files/\n${lines(size, (i) => `x\nE${i}`)}`),
  }),
  "stars of one pattern": (size) => ({
    code: inside("COPY src/ ./src/"),
    files: { ".dockerignore": `${"***".repeat(size)}x`, ".env": "A=1", "src/main.py": "" },
  }),
  "patterns of .dockerignore": (size) => ({
    code: inside("COPY src/ ./src/"),
    files: {
      ".dockerignore": lines(size, (i) => `folder${i}/**/*.py`),
      ".env": "A=1",
      "src/main.py": "",
    },
  }),
  "files beside it": (size) => ({
    code: inside("COPY src/ ./src/"),
    files: {
      ".dockerignore": ".git\n.venv\n**/*.pyc\n",
      ...Object.fromEntries(Array.from({ length: size }, (_, i) => [`src/folder${i % 40}/file${i}.py`, ""])),
    },
  }),
};
