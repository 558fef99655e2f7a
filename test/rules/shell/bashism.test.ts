import rule from "../../../src/rules/shell/bashism.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";
const alpine = "FROM python:3.13-alpine\n";
const bash = 'SHELL ["/bin/bash", "-c"]\n';

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN python -m venv /venv && «source» /venv/bin/activate && pip install x`,
      fixed: `${slim}RUN python -m venv /venv && . /venv/bin/activate && pip install x`,
      message: "`source` is bash's own; the `sh` of this image is dash and does not know it.",
      safety: "review",
    },
    {
      code: `FROM ubuntu:24.04\nRUN if «[[» -f /x && -d /y ]]; then echo; elif [[ -f /z ]]; then true; fi`,
      fixed: `FROM ubuntu:24.04\n${bash}RUN if [[ -f /x && -d /y ]]; then echo; elif [[ -f /z ]]; then true; fi`,
    },
    {
      code: `${slim}RUN mkdir -p «/app/{logs,data}»`,
      fixed: `${slim}${bash}RUN mkdir -p /app/{logs,data}`,
      message:
        "dash, the `sh` of this image, takes `/app/{logs,data}` as it stands: only bash makes several words of it.",
      level: "warning",
    },
    {
      code: `${alpine}RUN for i in «{1..3}»; do echo "$i"; done`,
      message: "BusyBox ash, the `sh` of this image, takes `{1..3}` as it stands: only bash makes several words of it.",
      level: "warning",
    },
    {
      code: `${slim}RUN make «&>» /tmp/log && make install &> /dev/null`,
      fixed: `${slim}RUN make > /tmp/log 2>&1 && make install > /dev/null 2>&1`,
      message: "dash, the `sh` of this image, reads `&>` as `&` and `>`: the command goes to the background.",
    },
    { code: `${slim}RUN cat «<<< "a"» | tee /x`, fixed: `${slim}${bash}RUN cat <<< "a" | tee /x` },
    { code: `${alpine}RUN cat «<<< "a"»` },
    {
      code: `${slim}RUN «files=(a b)» && echo «\${files[0]}»`.replace("«${files[0]}»", "${files[0]}"),
      fixed: `${slim}${bash}RUN files=(a b) && echo \${files[0]}`,
    },
    {
      code: `${slim}RUN set -euxo «pipefail» && curl -fsS https://x | tar x`,
      fixed: `${slim}${bash}RUN set -euxo pipefail && curl -fsS https://x | tar x`,
    },
    {
      code: `${slim}RUN [ "$A" «==» b ] || test c == d`,
      fixed: `${slim}RUN [ "$A" = b ] || test c = d`,
    },
    { code: `${slim}RUN «function» f { echo; }; f`, fixed: `${slim}RUN f() { echo; }; f` },
    { code: `${slim}RUN v=1.2 && echo "«\${v//./}»"`, fixed: `${slim}${bash}RUN v=1.2 && echo "\${v//./}"` },
    {
      code: `${slim}RUN echo «-e» "a\\nb" > /etc/x`,
      fixed: `${slim}${bash}RUN echo -e "a\\nb" > /etc/x`,
      message: "dash, the `sh` of this image, writes the `-e` of `echo` out with the text.",
      level: "warning",
    },
    {
      code: `${slim}RUN <<EOF\nset -e\n«source» ./env.sh\npip install x\nEOF`,
      fixed: `${slim}RUN <<EOF\nset -e\n. ./env.sh\npip install x\nEOF`,
    },
    { code: `${slim}RUN ["sh", "-c", "«[[» -f x ]] && true"]` },
    { code: `${slim}CMD «source» env.sh && python app.py`, fixed: `${slim}${bash}CMD source env.sh && python app.py` },
  ],
  [
    { code: `${slim}${bash}RUN [[ -f /x ]] && source /x`, because: "SHELL is bash" },
    { code: `${slim}RUN bash -c "source /x && [[ -f y ]]"`, because: "bash reads it" },
    { code: `${slim}RUN ["/bin/bash", "-c", "source /x"]`, because: "bash reads it in JSON form" },
    { code: `${slim}RUN bash <<EOF\nsource /x\nEOF`, because: "bash reads the here-document" },
    { code: `${slim}RUN <<EOF\n#!/bin/bash\n[[ -f x ]]\nEOF`, because: "its first line names bash" },
    {
      code: `${alpine}RUN [[ -f /x ]] && source /x && set -o pipefail && ls &> /dev/null`,
      because: "BusyBox knows these",
    },
    { code: `FROM fedora:43\nRUN source /x && [[ -f y ]]`, because: "sh is bash there" },
    { code: `FROM registry.example.com/base\nRUN source /x`, because: "the image is not known" },
    { code: `FROM mambaorg/micromamba:2.0-jammy\nRUN source /x/y`, because: "its SHELL is bash" },
    { code: `${slim}RUN ln -sf /bin/bash /bin/sh\nRUN source /x`, because: "sh was made bash" },
    { code: `${slim}RUN echo "[[ a ]] {a,b} source &> x" '\${x/a/b}'`, because: "it is quoted" },
    { code: `${slim}RUN curl -fO https://x/{a,b}.txt`, because: "curl reads the braces itself" },
    { code: `${slim}RUN echo {} && find . -exec rm {} + && grep -E a{1,3} f`, because: "these are no words in braces" },
    { code: `${slim}RUN . /venv/bin/activate && [ a = b ]`, because: "every shell reads it" },
    { code: `${slim}RUN source /venv/bin/activate`, because: "that it has no effect is told by another rule" },
    { code: `FROM ubuntu:26.04\nRUN set -o pipefail`, because: "that dash may know it" },
    { code: `${slim}RUN echo -e "a\\nb"`, because: "nothing keeps what it writes" },
    { code: `${slim}RUN source $X/y`.replace("source $X/y", "echo source"), because: "it is an argument" },
    { code: `${slim}RUN echo {"a":1,"b":2} > x.json`, because: "it is meant as it stands" },
  ],
);
