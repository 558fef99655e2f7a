/** What means something to some reader, or has broken one somewhere: for every kind of text. */
export const generalTokens: readonly string[] = [
  ..."\n|\r\n|\r|\t| |\0|\\|\\\n|\\\r\n|\"|'|`|\"\"\"|'''".split("|"),
  ..."\uFEFF \u202E \u2066 \u2069 \u200B \u200D \u00A0 \u00AD \u2028 \u0085 \u001B[31m \u007F \uFFFD \u{E0041} é ß İ 漢 𠮷 🐍 e\u0301".split(
    " ",
  ),
  ...[
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    "<",
    ">",
    "=",
    ":",
    ": ",
    ",",
    ";",
    "#",
    " #",
    "/",
    "..",
    "../",
    "*",
    "**/",
    "?",
    "!",
    "@",
    "&",
    "|",
    "~",
    "%",
    "^",
    "+",
    "-",
    "- ",
  ],
  ..."::error::x|##[error]x|<img src=x>|@octocat|[a](b)|]]>|-->|{{|}}|{%|%>|#12|https://a.b|&lt;|$x$|<!--|</details>".split(
    "|",
  ),
  ..."0 -1 1e309 NaN 9007199254740993 2147483648 0x10 1_000 true null ~ __proto__ constructor toString hasOwnProperty length".split(
    " ",
  ),
];

/** For Dockerfiles and the files beside them. */
export const dockerfileTokens: readonly string[] = [
  ..."FROM RUN COPY ADD ENV ARG CMD ENTRYPOINT USER WORKDIR ONBUILD HEALTHCHECK SHELL EXPOSE LABEL VOLUME STOPSIGNAL MAINTAINER AS"
    .split(" ")
    .flatMap((word) => [`${word} `, `\n${word} `]),
  ..."--from=|--mount=type=cache,target=|--mount=type=secret,id=|--mount=type=bind,source=|--platform=|--chown=|--chmod=|--link |--network=none |--exclude=|@sha256:|NONE|scratch".split(
    "|",
  ),
  ...[
    "# escape=`\n",
    "# syntax=docker/dockerfile:1\n",
    "# check=skip=all\n",
    "# plimsoll ignore=",
    "# hadolint ignore=",
    "# plimsoll ignore=*: ",
  ],
  ..."pip install |-r requirements.txt|--no-cache-dir|-e .|uv sync |uv pip install |poetry install |pipenv sync |conda install -y |apt-get update|apt-get install -y |apk add |yum -y install |curl -sSL |wget | -o |chown -R |chmod 777 |useradd |python -m venv |gunicorn |uvicorn |python manage.py runserver|flask run|rm -rf /var/lib/apt/lists/*".split(
    "|",
  ),
  ..."python:3.8-slim|python:latest|debian:buster|alpine|ubuntu:18.04|/opt/venv/bin/|/root/.cache|PATH=|PYTHONPATH=|PIP_NO_CACHE_DIR=1|TOKEN=|requirements.txt|pyproject.toml|uv.lock".split(
    "|",
  ),
];

/** For shell text. */
export const shellTokens: readonly string[] = [
  ..."<<EOF\n|<<-'E F'\n|EOF\n|<<<|${|${A:-|${A#|$(|$((|))|((|`|>|>>|2>&1|&>|<(|$'|$\"|[[ |]] |\\$".split("|"),
  ...["||", "&&", "|", ";", ";;", "&", "! ", "{ ", "}; ", "A=b ", "A=(b c) ", "'\\''", "\\\n# x\n", "*", "{a,b}"],
  ..."if |then |else |elif |fi|for i in |do |done|while |until |case x in |esac|function f |f() {|select |coproc |time |set -e|set -o pipefail|sh -c '|bash -lc \"|sudo -H |env A=b |xargs |exec |nice |eval |cd /x".split(
    "|",
  ),
];

/** For YAML, TOML, JSON and what is written in them. */
export const dataTokens: readonly string[] = [
  ...'&a|*a|<<: *a|? |!!binary |!!str |!x |--- |...|>-\n  |\\|\n  |%YAML 1.2\n|"\\u0000"|"\\ud800"|{a: b}|[a, b]|- - - |a: b: c'.split(
    "|",
  ),
  ..."[tool.uv]\n|[project]\n|[[package]]\n|requires-python = |dependencies = [|'''|\"\"\"|1979-05-27|inf|nan|a.b.c = 1|0b1|name = |version = ".split(
    "|",
  ),
  ..."-e |-c |-r |--hash=sha256:|==|>=|~=|===|; python_version < '3'|[extra]|git+https://|file:///| @ ".split("|"),
  ..."services:\n|build:\n|context: |dockerfile: |target: |args:\n|image: |command: |environment:\n|ports:\n|volumes:\n|extends:\n|${A:-b}|$$|jobs:\n|steps:\n|uses: docker/build-push-action@v6\n|with:\n|matrix:\n|run: |\\|\n|${{ matrix.a }}|docker build -f |--target ".split(
    "|",
  ),
  ...'{|}|[|]|"a":|null|true|1e400|\\u|"target": {|"__proto__": |"version": 1'.split("|"),
];
