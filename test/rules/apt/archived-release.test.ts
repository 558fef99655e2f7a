import rule from "../../../src/rules/apt/archived-release.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.9-slim-buster\nRUN «apt-get update» && apt-get install -y git",
      message:
        "`apt-get update` fails: the packages of Debian buster, which `python:3.9-slim-buster` is, have moved to archive.debian.org.",
    },
    { code: "FROM debian:9\nRUN «apt-get update»" },
    {
      code: "FROM ubuntu:21.10\nRUN «apt update» && apt install -y git",
      message:
        "`apt update` fails: the packages of Ubuntu 21.10, which `ubuntu:21.10` is, have moved to old-releases.ubuntu.com.",
    },
    { code: "FROM python:2.7\nRUN «apt-get update»" },
    { code: "FROM node:12-stretch AS base\nFROM base\nRUN «apt-get update»" },
    { code: "FROM debian:buster AS a\nRUN «apt-get update»\nFROM debian:buster\nRUN apt-get update" },
  ],
  [
    { code: "FROM debian:bullseye\nRUN apt-get update", because: "the mirrors still have bullseye" },
    { code: "FROM ubuntu:18.04\nRUN apt-get update", because: "Ubuntu keeps its long-term releases" },
    {
      code: "FROM debian:buster\nRUN sed -i s/deb.debian.org/archive.debian.org/ /etc/apt/sources.list && apt-get update",
      because: "the archive is asked",
    },
    {
      code: "FROM debian:buster\nCOPY sources.list /etc/apt/sources.list\nRUN apt-get update",
      because: "other sources are copied",
    },
    {
      code: "FROM debian:buster\nRUN echo 'deb http://archive.debian.org/debian buster main' > /etc/apt/sources.list\nRUN apt-get update",
      because: "the sources are written before",
    },
    { code: "FROM debian/eol:stretch\nRUN apt-get update", because: "this image asks the archive" },
    { code: "FROM acme/python:3.9-buster\nRUN apt-get update", because: "another publisher may have other sources" },
    { code: "FROM debian:buster\nRUN pip install flask", because: "apt is not used" },
  ],
);
