import { buildContext } from "../../../src/context/read.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import rule from "../../../src/rules/shell/interpreter-missing.js";
import { ruleTable, testDate } from "../table.js";

const copied = 'COPY --chmod=755 start.sh /\nCMD [«"/start.sh"»]';

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-alpine\nCMD [«"bash"», "-c", "python app.py"]',
      message: "`bash` is not in `python:3.13-alpine`: Alpine comes without bash, and nothing installs it.",
    },
    { code: "FROM alpine:3.23\nRUN apk add --no-cache python3 gcc && «/bin/bash» -c 'echo x'" },
    {
      code: `FROM python:3.13-alpine\nRUN chmod +x x\n${copied}`,
      files: { "start.sh": "#!/usr/bin/env bash\nexec python app.py\n" },
      message:
        "`start.sh` asks for bash in its first line, which `python:3.13-alpine` does not have and nothing installs.",
    },
    {
      code: `FROM python:3.13-slim\n${copied}`,
      files: { "start.sh": "#!/bin/sh\r\nexec python app.py\r\n" },
      message: "The lines of `start.sh` end in CR LF: the system looks for an interpreter called `/bin/sh\\r`.",
    },
    {
      code: 'FROM python:3.13-slim\nCOPY start.sh /\nCMD [«"sh"», "/start.sh"]',
      files: { "start.sh": "set -e\r\nexec python app.py\r\n" },
      message: "The lines of `start.sh` end in CR LF: the shell takes the CR for a part of each line.",
    },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["bash", "-c", "python app.py"]', because: "Debian has bash" },
    { code: 'FROM python:3.13-alpine\nRUN apk add --no-cache bash\nCMD ["bash"]', because: "bash is installed" },
    {
      code: 'FROM python:3.13-alpine\nRUN apk add --no-cache libtool\nCMD ["bash"]',
      because: "the package may draw bash in",
    },
    { code: "FROM python:3.13-alpine\nRUN bash -c x || sh -c x", because: "the other shell is tried" },
    { code: 'FROM example/base:alpine\nCMD ["bash"]', because: "the base may have bash" },
    {
      code: "FROM python:3.13-slim\nCOPY start.sh /\nRUN sed -i 's/\\r$//' /start.sh\nCMD [\"/start.sh\"]",
      files: { "start.sh": "#!/bin/sh\r\nexec python app.py\r\n" },
      because: "the CRs are taken off",
    },
    { code: 'FROM python:3.13-slim\nCOPY start.sh /\nCMD ["/start.sh"]', because: "the script is not known" },
  ],
);

describe("a script with the line ends of Linux", () => {
  it("is left alone", () => {
    const dockerfile = parseDockerfile('FROM python:3.13-slim\nCOPY start.sh /\nCMD ["/start.sh"]\n', {
      path: "Dockerfile",
    });
    const texts = new Map([["start.sh", "#!/bin/sh\nexec python app.py\n"]]);
    const context = buildContext({ dockerfile, entries: [{ path: "start.sh", kind: "file" }], texts });
    expect([...rule.check({ dockerfile, context, today: testDate })]).toEqual([]);
  });
});
