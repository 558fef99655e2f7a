import rule from "../../../src/rules/syntax/undefined-variable.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `ARG V=1\n${slim}COPY «app-$V.tgz» /x/`,
      fixed: `ARG V=1\n${slim}ARG V\nCOPY app-$V.tgz /x/`,
      message: "`V` is declared outside of this stage, which sees it only after an `ARG V` of its own.",
      safety: "review",
    },
    {
      code: `ARG V=1\n${slim}RUN pip install «app==$V»`,
      fixed: `ARG V=1\n${slim}ARG V\nRUN pip install app==$V`,
    },
    { code: `${slim}WORKDIR «$APP_HOME»`, message: "Nothing defines `APP_HOME`: there is nothing in its place." },
    {
      code: `${slim}ENV PATH=«$HOME/.local/bin:$PATH»`,
      message: "There is no `HOME` when an image is built: `$HOME/.local/bin:$PATH` becomes a path without it.",
    },
    {
      code: `${slim}ENV A=/a B=«$A/b»`,
      message: "`A` is set by this very instruction: it holds from the next one on.",
    },
    {
      code: `${slim}ENV PYTHONPATH=«/app:$PYTHONPATH»`,
      message:
        "Nothing defines `PYTHONPATH` before: the list gets an empty entry, which stands for the current folder.",
      level: "info",
    },
    {
      code: `${slim}RUN curl -O «https://x/$TARGETARCH»`,
      fixed: `${slim}ARG TARGETARCH\nRUN curl -O https://x/$TARGETARCH`,
    },
    { code: `${slim}COPY --chown=«$USER» a b` },
    {
      code: `${slim}ENV ARCH=«$TARGETARCH»`,
      fixed: `${slim}ARG TARGETARCH\nENV ARCH=$TARGETARCH`,
    },
  ],
  [
    {
      code: `${slim}RUN apt-get install -y a \\\n# why\nARG TARGETARCH\nRUN echo "$TARGETARCH"`,
      because: "that the RUN goes on into the ARG is another rule's matter",
    },
    { code: `${slim}ENV A=/a\nENV B=$A/b`, because: "it is set before" },
    { code: `${slim}ARG A\nENV B=$A`, because: "the build may give it" },
    { code: `FROM python:3.13-slim AS a\nENV A=1\nFROM a\nWORKDIR /$A`, because: "it is inherited" },
    { code: `ARG V=1\n${slim}ARG V\nCOPY app-$V /x`, because: "the stage declares it" },
    { code: "FROM example.com/base\nWORKDIR $APP_HOME", because: "the image may set it" },
    { code: `${slim}ENV PATH=/x:$PATH`, because: "PATH is always there" },
    { code: `${slim}ENV P=$PYTHON_VERSION`, because: "the image sets it" },
    { code: `${slim}WORKDIR \${D:-/app}`, because: "there is something to fall back on" },
    { code: `${slim}ENV A='$B' C=\\$D`, because: "nothing is put in there" },
    { code: `${slim}ARG TARGETARCH\nRUN curl -O https://x/$TARGETARCH`, because: "the stage declares it" },
    { code: `${slim}RUN echo $ANYTHING`, because: "the shell may know it" },
    { code: `ARG v=1\n${slim}RUN for v in a b; do echo $v; done`, because: "the script sets it" },
    { code: `ARG V=1\n${slim}RUN V=2 && echo $V`, because: "the script sets it" },
    { code: `${slim}ENV MANPATH=/x:$MANPATH`, because: "an empty entry means the usual places" },
    { code: `${slim}ENV P=$http_proxy`, because: "BuildKit hands it on" },
  ],
);
