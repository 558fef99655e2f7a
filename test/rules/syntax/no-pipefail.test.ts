import rule from "../../../src/rules/syntax/no-pipefail.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

const bash = 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\n';

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN «curl -fsSL https://x/install» | bash`,
      fixed: `${slim}${bash}RUN curl -fsSL https://x/install | bash`,
      message: "When `curl` fails, only `bash` is asked how it ended, and the build goes on.",
      safety: "review",
      title: "Let pipelines fail",
      subject: "curl",
    },
    {
      code: `${slim}RUN «curl https://x» | bash; curl https://y | bash`,
      fixed: `${slim}${bash}RUN curl https://x | bash; curl https://y | bash`,
    },
    {
      code: `${slim}RUN «curl https://x» | tar x; «wget -qO- https://y» | tar x`,
      fixed: `${slim}${bash}RUN curl https://x | tar x; wget -qO- https://y | tar x`,
      level: "info",
      profile: "strict",
    },
    {
      code: `${slim}RUN «pip install -r r.txt» | tee /log`,
      fixed: `${slim}${bash}RUN pip install -r r.txt | tee /log`,
      message: "When `pip install` fails, only `tee` is asked how it ended, and the build goes on.",
    },
    {
      code: `${slim}\n# Install uv\n# from its page\nrun «curl -fsSL https://x/install» | bash`,
      fixed: `${slim}\n${bash.replace("SHELL", "shell")}\n# Install uv\n# from its page\nrun curl -fsSL https://x/install | bash`,
    },
    {
      code: `${slim}# Install uv\nRUN «curl -fsSL https://x/install» | bash`,
      fixed: `${slim}${bash}# Install uv\nRUN curl -fsSL https://x/install | bash`,
    },
    {
      code: `FROM ubuntu:24.04\nRUN a && \\\n  «wget -qO- https://x» | sh -s -- -y && \\\n  b`,
      fixed: `FROM ubuntu:24.04\n${bash}RUN a && \\\n  wget -qO- https://x | sh -s -- -y && \\\n  b`,
    },
    {
      code: `${slim}RUN «curl -fsSL https://x.tgz» | tar xz`,
      fixed: `${slim}${bash}RUN curl -fsSL https://x.tgz | tar xz`,
      message: "When `curl` fails, only `tar` can notice, by what it is given.",
      level: "info",
      profile: "strict",
    },
    {
      code: `${slim}SHELL ["/bin/bash", "-c"]\nRUN set -e; «curl https://x» | grep v > /v`,
      fixed: `${slim}SHELL ["/bin/bash", "-c"]\n${bash}RUN set -e; curl https://x | grep v > /v`,
    },
    {
      code: `${slim}RUN <<EOF\nset -e\n«curl https://x» | python3 -\nEOF`,
      fixed: `${slim}${bash}RUN <<EOF\nset -e\ncurl https://x | python3 -\nEOF`,
    },
  ],
  [
    { code: `${slim}${bash}RUN curl https://x | bash`, because: "SHELL has it" },
    { code: `FROM python:3.13-slim AS a\n${bash}FROM a\nRUN curl https://x | bash`, because: "SHELL is inherited" },
    {
      code: `${slim}SHELL ["/bin/bash", "-c"]\nRUN set -euo pipefail && curl https://x | bash`,
      because: "set says so",
    },
    { code: `FROM python:3.13-alpine\nRUN wget -qO- https://x | sh`, because: "there is no bash" },
    { code: `FROM example.com/base\nRUN curl https://x | sh`, because: "the image's SHELL is not known" },
    { code: `${slim}RUN curl https://x | bash || true`, because: "failing is meant to be fine" },
    { code: `${slim}RUN echo yes | pip install x`, because: "the install comes last" },
    { code: `${slim}RUN bash -o pipefail -c "curl https://x | bash"`, because: "the inner shell has it" },
    { code: `${slim}RUN bash -c "curl https://x | bash"`, because: "SHELL says nothing to an inner shell" },
    { code: `${slim}RUN f() { curl https://x | bash; }; f`, because: "nobody knows how the function is called" },
    { code: `${slim}RUN ! curl https://x | grep -q y`, because: "its end is asked for" },
    { code: `${slim}RUN cat x | curl -d @- https://x | cat`, because: "the download does not come first" },
    { code: `${slim}RUN v=$(curl https://x | head -1) && echo $v`, because: "it is a substitution" },
    { code: `${slim}RUN curl -o x https://x && cat x | bash`, because: "the download stands alone" },
    { code: `${slim}RUN if curl https://x | grep -q y; then echo; fi`, because: "it is a condition" },
  ],
);
