import rule from "../../../src/rules/apt/recommended-compiler.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM ubuntu:24.04\nRUN apt-get update && «apt-get install» -y python3-pip",
      fixed: "FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y --no-install-recommends python3-pip",
      message:
        "`apt-get install` installs `build-essential` and Python's headers too, because `python3-pip` recommends them.",
      safety: "review",
    },
    {
      code: "FROM ubuntu:24.04\nRUN «apt install» -y python3 python3-pip git",
      fixed: "FROM ubuntu:24.04\nRUN apt install -y --no-install-recommends python3 python3-pip git",
    },
    {
      code: "FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\nRUN «apt-get install» -y python3-pip",
      fixed: "FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\nRUN apt-get install -y --no-install-recommends python3-pip",
    },
    {
      code: 'FROM ubuntu:24.04\nARG P="python3-pip curl"\nRUN «apt-get install» -yq $P',
      fixed: 'FROM ubuntu:24.04\nARG P="python3-pip curl"\nRUN apt-get install -yq --no-install-recommends $P',
    },
    {
      code: "FROM ubuntu:24.04 AS build\nRUN «apt-get install» -y python3-pip\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM ubuntu:24.04 AS build\nRUN apt-get install -y --no-install-recommends python3-pip\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
    {
      code: "FROM ubuntu:18.04\nRUN apt-get update && «apt-get install» -y python3-pip && pip3 install -r requirements.txt",
      fixed:
        "FROM ubuntu:18.04\nRUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-setuptools python3-wheel && pip3 install -r requirements.txt",
    },
  ],
  [
    {
      code: "FROM ubuntu:24.04\nRUN apt-get install -y --no-install-recommends python3-pip",
      because: "the option is there",
    },
    {
      code: "FROM ubuntu:24.04\nRUN apt-get install -y python3-pip build-essential",
      because: "a compiler is asked for",
    },
    {
      code: "FROM ubuntu:24.04\nRUN apt-get install -y gcc\nRUN apt-get install -y python3-pip",
      because: "a compiler is there already",
    },
    { code: "FROM python:3.13\nRUN apt-get install -y python3-pip", because: "the image has a compiler" },
    {
      code: "FROM ubuntu:24.04\nRUN apt-get install -y python3-pip python3-dev",
      because: "who asks for Python's headers compiles",
    },
    {
      code: "FROM gcr.io/oss-fuzz-base/base-builder\nRUN apt-get install -y python3-pip",
      because: "an image to build in has a compiler",
    },
    {
      code: "FROM nvidia/cuda:12.4.1-devel-ubuntu22.04\nRUN apt-get install -y python3-pip",
      because: "the image is for development",
    },
    {
      code: "FROM ubuntu:24.04\nRUN echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/no\nRUN apt-get install -y python3-pip",
      because: "apt is configured",
    },
    { code: "FROM ubuntu:24.04\nRUN apt-get install -y python3", because: "Python alone recommends no compiler" },
    { code: "FROM ubuntu:24.04\nRUN apk add py3-pip", because: "this is no apt" },
  ],
);
