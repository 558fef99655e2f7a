import rule from "../../../src/rules/apt/recommends.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && «apt-get install» -y git",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y --no-install-recommends git",
      message: "`apt-get install` also installs what `git` merely recommends: about 22 more packages, 15 MB.",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get install» -y gcc",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get install -y --no-install-recommends gcc libc6-dev",
    },
    {
      code: "FROM debian:trixie\nRUN «apt-get install» -y \\\n    curl \\\n    unzip",
      fixed:
        "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends \\\n    curl \\\n    unzip \\\n    ca-certificates",
    },
    {
      code: "FROM debian:trixie\nRUN «apt-get install» -y \\\n    curl \\\n    # for the archive\n    unzip && a",
      fixed:
        "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends \\\n    curl \\\n    # for the archive\n    unzip \\\n    ca-certificates && a",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get install» -y acme-tool",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get install -y --no-install-recommends acme-tool",
      message: "`apt-get install` also installs what its packages merely recommend.",
      profile: "strict",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends g++\nRUN «apt-get install» -y python3-pip ca-certificates",
      fixed:
        "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends g++\nRUN apt-get install -y --no-install-recommends python3-pip ca-certificates",
      profile: "strict",
    },
    {
      code: "FROM python:3.13\nRUN «apt-get install» -y curl",
      fixed: "FROM python:3.13\nRUN apt-get install -y --no-install-recommends curl",
      profile: "strict",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get install» -y unzip",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get install -y --no-install-recommends unzip",
      profile: "strict",
    },
    {
      code: 'FROM python:3.13-slim-trixie\nRUN [«"apt-get", "install"», "-y", "cmake"]',
      fixed: 'FROM python:3.13-slim-trixie\nRUN ["apt-get", "install", "-y", "--no-install-recommends", "cmake"]',
    },
    {
      code: "FROM debian:trixie AS build\nRUN «apt-get install» -y cmake\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM debian:trixie AS build\nRUN apt-get install -y --no-install-recommends cmake\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      profile: "strict",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends ca-certificates\nRUN «apt-get install» -y git curl",
      fixed:
        "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends ca-certificates\nRUN apt-get install -y --no-install-recommends git curl",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends build-essential\nRUN «apt-get install» -y g++",
      fixed:
        "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends build-essential\nRUN apt-get install -y --no-install-recommends g++",
      profile: "strict",
    },
    {
      code: "FROM python:3.13\nRUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && «apt-get install» -y nodejs",
      fixed:
        "FROM python:3.13\nRUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y --no-install-recommends nodejs",
      profile: "strict",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y --no-install-recommends git",
      because: "the option is there",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get --no-install-recommends install -y git",
      because: "the option stands before the subcommand",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get -o APT::Install-Recommends=false install -y git",
      because: "the setting is given",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y -o APT::Install-Recommends=0 git",
      because: "the setting is given behind the subcommand",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN echo 'APT::Install-Recommends \"false\";' > /etc/apt/apt.conf.d/00norecommends\nRUN apt-get install -y git",
      because: "apt is configured",
    },
    {
      code: "FROM python:3.13-slim-trixie\nCOPY apt.conf /etc/apt/apt.conf\nRUN apt-get install -y git",
      because: "a copied file may configure apt",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y --install-recommends git",
      because: "the recommended ones are wanted",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y python3-pip",
      because: "the compiler is apt/recommended-compiler",
    },
    {
      code: "FROM python:3.13-slim-trixie\nARG OPTS\nRUN apt-get install $OPTS git",
      because: "the variable may hold the option",
    },
    { code: "FROM bitnami/minideb:trixie\nRUN apt-get install -y git", because: "that image sets the option" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y git",
      because: "the file is for development",
      path: "docker/dev/Dockerfile",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y --no-install-recommends git \\\n    && apt-get install -y --no-install-recommends curl",
      because: "both have the option",
    },
    { code: "FROM debian:trixie\nRUN apt-get -y upgrade", because: "nothing new is installed" },
  ],
);
