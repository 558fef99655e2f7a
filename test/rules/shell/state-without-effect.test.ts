import rule from "../../../src/rules/shell/state-without-effect.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN «export A=1 B='x y'»\nRUN echo $A`,
      fixed: `${slim}ENV A=1 B="x y"\nRUN echo $A`,
      message: "`export A=1 B='x y'` has no effect: the variable is gone when this `RUN` ends.",
      safety: "review",
    },
    { code: `${slim}RUN «export PATH=/opt/bin:$PATH»`, fixed: `${slim}ENV PATH=/opt/bin:$PATH` },
    { code: `${slim}RUN «A=1»`, fixed: `${slim}ENV A=1` },
    {
      code: `${slim}RUN «set -eux»`,
      message: "`set -eux` has no effect: it holds for the shell of this `RUN`, which does nothing else.",
    },
    { code: `${slim}RUN cd /x && «export A=1»` },
    { code: `${slim}RUN «umask 022»` },
    { code: `${slim}RUN «. ~/.bashrc»` },
    {
      code: `${slim}RUN «service postgresql start»`,
      message: "`service postgresql start` has no effect: what it starts is gone when this `RUN` ends.",
    },
    { code: `${slim}RUN <<EOF\n«alias ll="ls -l"»\nEOF` },
  ],
  [
    { code: `${slim}RUN set -eux; pip install flask`, because: "it holds for what follows" },
    { code: `${slim}RUN export A=1 && make`, because: "make sees the variable" },
    { code: `${slim}RUN service postgresql start && psql -c x`, because: "the service is used" },
    { code: `${slim}RUN export -p`, because: "it prints" },
    { code: `${slim}RUN set > /env`, because: "it writes a file" },
    { code: `${slim}RUN cd /app`, because: "a lone cd is told by another rule" },
    { code: `${slim}RUN . /venv/bin/activate`, because: "so is an activation" },
    { code: `${slim}RUN source ~/.bashrc`, because: "that dash has no source is told by another rule" },
    { code: `${slim}RUN systemctl enable x`, because: "it makes a link" },
    { code: `${slim}RUN export A=1; [[ -f x ]]`, because: "there is more than commands" },
    { code: `${slim}RUN . ./install.sh`, because: "the file may do anything" },
  ],
);
