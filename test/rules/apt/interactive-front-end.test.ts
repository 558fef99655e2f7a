import rule from "../../../src/rules/apt/interactive-front-end.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt update» && apt install -y git",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git",
      message: "`apt update` is the command for people: its options and output may change with every release.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && «apt install» -y git",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git",
    },
    {
      code: 'FROM python:3.13-slim-trixie\nRUN [«"apt", "update"»]',
      fixed: 'FROM python:3.13-slim-trixie\nRUN ["apt-get", "update"]',
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «/usr/bin/apt update»",
      fixed: "FROM python:3.13-slim-trixie\nRUN /usr/bin/apt-get update",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN sudo «apt -y install» git",
      fixed: "FROM python:3.13-slim-trixie\nRUN sudo apt-get -y install git",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN <<EOF\n«apt update»\napt upgrade -y\nEOF",
      fixed: "FROM python:3.13-slim-trixie\nRUN <<EOF\napt-get update\napt-get upgrade -y\nEOF",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git",
      because: "apt-get is for scripts",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt list --installed", because: "apt-get has no list" },
    { code: "FROM python:3.13-slim-trixie\nRUN apt search git", because: "apt-get has no search" },
    { code: "FROM python:3.13-slim-trixie\nRUN aptitude install -y git", because: "aptitude is another program" },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-cache policy git", because: "apt-cache is another program" },
    { code: "FROM python:3.13-slim-trixie\nRUN rm -rf /etc/apt", because: "it is a folder here" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN echo apt update",
      because: "the words are arguments of another program",
    },
  ],
);
