import rule from "../../../src/rules/base-image/floating-os.js";
import { ruleTable } from "../table.js";

const install = "\nRUN apt-get update && apt-get install -y libgl1";

ruleTable(
  rule,
  [
    {
      code: `FROM «python:3.13-slim»${install}`,
      fixed: `FROM python:3.13-slim-trixie${install}`,
      message:
        "`python:3.13-slim` is Debian trixie today and will be the next release one day, while this file installs packages by name.",
      safety: "review",
    },
    { code: `FROM «python:3.13» AS app${install}`, fixed: `FROM python:3.13-trixie AS app${install}` },
    {
      code: `ARG V=3.12\nFROM «python:\${V}-slim»${install}`,
      fixed: `ARG V=3.12\nFROM python:\${V}-slim-trixie${install}`,
    },
    { code: `ARG V=3.12-slim\nFROM «python:\${V}»${install}` },
    {
      code: `FROM «python:3.13-slim» AS base\nFROM base${install}`,
      fixed: `FROM python:3.13-slim-trixie AS base\nFROM base${install}`,
    },
    {
      code: `FROM «python:3.13» AS build${install}\nFROM python:3.13-slim-trixie\nCOPY --from=build /a /a`,
      fixed: `FROM python:3.13-trixie AS build${install}\nFROM python:3.13-slim-trixie\nCOPY --from=build /a /a`,
      profile: "strict",
    },
    {
      code: `FROM «python:3.13-slim» AS app\nLABEL base.image="python:3.13-slim" software="x"${install}\nFROM python:3.13-slim-trixie\nLABEL base.image=python:3.13-slim\nCOPY --from=app /a /a`,
      fixed: `FROM python:3.13-slim-trixie AS app\nLABEL base.image="python:3.13-slim-trixie" software="x"${install}\nFROM python:3.13-slim-trixie\nLABEL base.image=python:3.13-slim\nCOPY --from=app /a /a`,
      profile: "strict",
    },
  ],
  [
    { code: `FROM python:3.13-slim-trixie${install}`, because: "the release is named" },
    { code: "FROM python:3.13-slim\nRUN pip install flask", because: "no package of Debian is installed" },
    { code: `FROM python:3.13-alpine\nRUN apk add curl`, because: "Alpine is not meant" },
    { code: `FROM python:3.8-slim${install}`, because: "the tag does not move any more" },
    { code: `FROM python:3.12.3-slim${install}`, because: "the tag does not move any more" },
    { code: `FROM python:3-slim${install}`, because: "base-image/floating-python says more" },
    { code: `FROM python${install}`, because: "base-image/latest says more" },
    { code: `FROM python:3.13-slim@sha256:${"0".repeat(64)}${install}`, because: "a digest never moves" },
    { code: `FROM example/python:3.13-slim${install}`, because: "it is another image" },
  ],
);
