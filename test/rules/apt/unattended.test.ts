import rule from "../../../src/rules/apt/unattended.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && «apt-get install» git",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git",
      message: "`apt-get install` asks before it installs more than what is named, and a build cannot answer.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN sudo «apt install» --no-install-recommends git",
      fixed: "FROM python:3.13-slim-trixie\nRUN sudo apt install -y --no-install-recommends git",
    },
    {
      code: 'FROM python:3.13-slim-trixie\nRUN [«"apt-get", "install"», "git"]',
      fixed: 'FROM python:3.13-slim-trixie\nRUN ["apt-get", "install", "-y", "git"]',
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN DEBIAN_FRONTEND=noninteractive «apt-get -q install» git",
      fixed: "FROM python:3.13-slim-trixie\nRUN DEBIAN_FRONTEND=noninteractive apt-get -q install -y git",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN <<EOF\napt-get update\n«apt-get install» git\nEOF",
      fixed: "FROM python:3.13-slim-trixie\nRUN <<EOF\napt-get update\napt-get install -y git\nEOF",
    },
    {
      code: 'FROM python:3.13-slim-trixie\nARG PACKAGES="git curl"\nRUN «apt-get install» $PACKAGES',
      fixed: 'FROM python:3.13-slim-trixie\nARG PACKAGES="git curl"\nRUN apt-get install -y $PACKAGES',
    },
    {
      code: "FROM ubuntu:24.04\nRUN apt-get update && «apt-get install» psmisc make",
      fixed: "FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y psmisc make",
      level: "info",
    },
    {
      code: "FROM python:3.13\nRUN apt-get update && «apt-get install» git",
      fixed: "FROM python:3.13\nRUN apt-get update && apt-get install -y git",
      level: "info",
    },
    {
      code: "FROM acme/base:1\nRUN apt-get update && «apt-get install» git",
      fixed: "FROM acme/base:1\nRUN apt-get update && apt-get install -y git",
      level: "info",
    },
    {
      code: "FROM nvidia/cuda:12.6.2-runtime-ubuntu24.04\nRUN apt-get update && «apt-get install» git",
      fixed: "FROM nvidia/cuda:12.6.2-runtime-ubuntu24.04\nRUN apt-get update && apt-get install -y git",
      level: "error",
    },
  ],
  [
    { code: "FROM cimg/python:3.13\nRUN sudo apt-get install gnupg", because: "CircleCI's images assume it" },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y git", because: "-y is there" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get -yq install git",
      because: "-y stands in a cluster before the subcommand",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install git -y", because: "-y stands at the end" },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install -qq git", because: "-qq means it" },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install --assume-yes git", because: "the long name is there" },
    { code: "FROM python:3.13-slim-trixie\nRUN yes | apt-get install git", because: "yes answers" },
    {
      code: "FROM python:3.13-slim-trixie\nARG FLAGS\nRUN apt-get install $FLAGS git",
      because: "the variable may hold it",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install git",
      because: "apt is configured to assume it",
    },
    {
      code: "FROM python:3.13-slim-trixie\nCOPY 90yes /etc/apt/apt.conf.d/\nRUN apt-get install git",
      because: "a copied file may configure it",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get -o APT::Get::Assume-Yes=true install git",
      because: "the option says it",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install --dry-run git", because: "nothing is installed" },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get update", because: "only an install asks" },
    { code: 'FROM python:3.13-slim-trixie\nRUN echo "apt-get install git"', because: "the words are a string" },
  ],
);
