import rule from "../../../src/rules/shell/sh-replaced.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";
const bash = 'SHELL ["/bin/bash", "-c"]';

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN «ln -sf /bin/bash /bin/sh»\nRUN a`,
      fixed: `${slim}${bash}\nRUN a`,
      message:
        "`ln -sf /bin/bash /bin/sh` changes the shell of everything in the image; `SHELL` changes that of this build.",
      safety: "review",
    },
    { code: `${slim}RUN rm /bin/sh && «ln -s /bin/bash /bin/sh»`, fixed: `${slim}${bash}` },
    { code: `${slim}RUN mv /bin/sh /bin/sh.old && «ln -s bash /bin/sh»`, fixed: `${slim}${bash}` },
    { code: `${slim}RUN apt-get update && «ln -snf /bin/bash /bin/sh» && make` },
    { code: `${slim}RUN ["«ln", "-sf", "/bin/bash", "/bin/sh"»]`.replace('["«ln"', '[«"ln"') },
  ],
  [
    { code: `${slim}${bash}\nRUN a`, because: "SHELL says it" },
    { code: `${slim}RUN ln -s /bin/bash /usr/local/bin/sh5`, because: "it is another name" },
    { code: `${slim}RUN ln -s /bin/sh /x/sh`, because: "sh is what is linked to" },
    { code: `${slim}RUN ln -sf /bin/dash /bin/sh`, because: "dash is what scripts are written for" },
    { code: `${slim}RUN echo ln -sf /bin/bash /bin/sh`, because: "it is an argument" },
    { code: `${slim}RUN useradd -s /bin/sh x`, because: "it is a user's shell" },
  ],
);
