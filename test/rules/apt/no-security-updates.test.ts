import rule from "../../../src/rules/apt/no-security-updates.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:3.13-slim-trixie»\nRUN apt-get update && apt-get install -y git",
      message: "Packages are installed on `python:3.13-slim-trixie`, but those that it brings are never upgraded.",
    },
    { code: "FROM «debian:trixie»\nRUN apt install -y git" },
    { code: "FROM ubuntu:24.04 AS base\nRUN apt-get install -y git\nFROM «base»\nCOPY . ." },
    { code: "FROM gcc AS build\nRUN apt-get upgrade -y\nFROM «debian:trixie»\nRUN apt-get install -y git" },
  ],
  [
    {
      code: "FROM debian:trixie\nRUN apt-get update && apt-get upgrade -y && apt-get install -y git",
      because: "packages are upgraded",
    },
    {
      code: "FROM debian:trixie AS base\nRUN apt-get dist-upgrade -y\nFROM base\nRUN apt-get install -y git",
      because: "packages were upgraded below",
    },
    { code: "FROM debian:trixie\nRUN pip install flask", because: "apt is not used" },
    { code: "FROM alpine\nRUN apk add git", because: "this is Alpine" },
    { code: "FROM acme/base\nRUN apt-get install -y git", because: "nothing is known of the image" },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y unattended-upgrades && unattended-upgrade",
      because: "another program upgrades",
    },
  ],
);
