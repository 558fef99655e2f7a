import rule from "../../../src/rules/shell/failure-hidden.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN «pip install» -r requirements.txt || true`,
      message: "When `pip install` fails, `|| true` makes a success of it.",
    },
    {
      code: `${slim}RUN «apt-get install» -y gcc; rm -rf /var/lib/apt/lists/*`,
      fixed: `${slim}RUN apt-get install -y gcc && rm -rf /var/lib/apt/lists/*`,
      message: "When `apt-get install` fails, the build goes on: `;` does not ask how it ended.",
      safety: "review",
    },
    {
      code: `${slim}RUN «pip install» a ; \\\n    pip install b; \\\n    pip install c`,
      fixed: `${slim}RUN pip install a && \\\n    pip install b && \\\n    pip install c`,
    },
    {
      code: `${slim}RUN <<EOF\napt-get update\n«apt-get install» -y gcc\npip install x\npip install y\nEOF`,
      fixed: `${slim}RUN <<EOF\nset -e\napt-get update\napt-get install -y gcc\npip install x\npip install y\nEOF`,
      message: "When `apt-get install` fails, the build goes on: the here-document has no `set -e`.",
    },
    {
      code: `${slim}RUN for p in a b; do «pip install» $p; done`,
      fixed: `${slim}RUN for p in a b; do pip install $p || exit 1; done`,
      message: "When `pip install` fails, the build goes on: only the loop's last turn counts.",
    },
    {
      code: `${slim}RUN «uv sync» --frozen & wait`,
      message: "When `uv sync` fails, the build goes on: nobody waits for what `&` sends to the background.",
    },
    {
      code: `${slim}RUN «pip install» x && find / -name y || true && pip check`,
      message: "When `pip install` fails, all up to `|| true` is skipped and the build goes on.",
    },
    { code: `${slim}RUN sh -c "«pip install» x; echo done"` },
    { code: `${slim}RUN «npm ci» || echo "no node"` },
    { code: `${slim}RUN [ -f r.txt ] && «pip install» -r r.txt; true` },
  ],
  [
    { code: `${slim}RUN pip install x && rm -f y`, because: "the chain stops" },
    {
      code: `${slim}RUN { apt-get install -y libgtk2.0 || echo 'libgtk2.0 was not installed'; } && ls`,
      because: "it is said that it may be missing",
    },
    { code: `${slim}RUN set -eux; pip install x; rm -f y`, because: "the shell stops at a failure" },
    { code: `${slim}SHELL ["/bin/bash", "-euo", "pipefail", "-c"]\nRUN pip install x; rm y`, because: "SHELL says -e" },
    { code: `${slim}RUN <<EOF\nset -e\npip install x\npip install y\nEOF`, because: "the here-document has set -e" },
    { code: `${slim}RUN <<EOF\npip install x\nEOF`, because: "it is the last command" },
    { code: `${slim}RUN bash -e <<EOF\npip install x\nls\nEOF`, because: "the shell was given -e" },
    { code: `${slim}RUN pip install x || pip install --no-binary :all: x`, because: "something else is tried" },
    { code: `${slim}RUN for i in 1 2 3; do pip install x && break || sleep 5; done`, because: "it is tried again" },
    {
      code: `${slim}RUN for i in 1 2 3; do pip install x && break; sleep 5; done`,
      because: "it is tried again and left",
    },
    { code: `${slim}RUN until pip install x; do sleep 1; done`, because: "it is a condition" },
    { code: `${slim}RUN if ! pip install x; then exit 1; fi`, because: "it is asked for" },
    { code: `${slim}RUN pip install x; status=$?; cat log; exit $status`, because: "the outcome is kept" },
    {
      code: `${slim}RUN pip install x; apt-get clean`.replace("pip install x;", "rm -rf /tmp/x || true;"),
      because: "cleaning up may fail",
    },
    { code: `${slim}RUN f() { pip install x; ls; }; f`, because: "how a function is called is not known" },
    { code: `${slim}RUN pip install x | tee log`, because: "pipelines are told by another rule" },
  ],
);
