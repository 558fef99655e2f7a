import rule from "../../../src/rules/apt/option-unknown.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-bookworm\nRUN apt-get update && apt-get install -y git && «apt-get dist-clean»",
      fixed:
        "FROM python:3.13-slim-bookworm\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
      message: "The apt of Debian bookworm, which `python:3.13-slim-bookworm` is, does not know `apt-get dist-clean`.",
      safety: "safe",
      title: "Remove the lists by rm",
      subject: "apt-get dist-clean",
    },
    {
      code: "ARG RELEASE=22.04\nFROM ubuntu:${RELEASE}\nRUN «apt-get distclean»",
      fixed: "ARG RELEASE=22.04\nFROM ubuntu:${RELEASE}\nRUN rm -rf /var/lib/apt/lists/*",
      message: "The apt of Ubuntu 22.04, which `ubuntu:22.04` is, does not know `apt-get distclean`.",
    },
    { code: "FROM debian:bookworm\nRUN «apt-get dist-clean» lists" },
    { code: "FROM debian:bookworm\nRUN «apt-get -q dist-clean»" },
    { code: 'FROM debian:bookworm\nRUN [«"apt-get", "dist-clean"»]' },
    {
      code: "FROM debian:trixie\nRUN «apt-add-repository ppa:deadsnakes/ppa»",
      subject: "ppa:deadsnakes/ppa",
    },
    {
      code: "FROM ubuntu:22.04\nRUN apt-get update && «apt-get distclean»",
      fixed: "FROM ubuntu:22.04\nRUN apt-get update && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM debian:trixie\nRUN «add-apt-repository -y ppa:deadsnakes/ppa»",
      message: "`ppa:deadsnakes/ppa` is a source for Ubuntu, and `debian:trixie` is Debian trixie.",
    },
    { code: "FROM python:3.12\nRUN «add-apt-repository ppa:git-core/ppa» && apt-get update" },
    {
      code: "FROM debian:bullseye\nRUN «apt-get dist-clean»",
      fixed: "FROM debian:bullseye\nRUN rm -rf /var/lib/apt/lists/*",
    },
  ],
  [
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get dist-clean", because: "trixie's apt knows it" },
    { code: "FROM ubuntu:24.04\nRUN apt-get distclean", because: "noble's apt knows it" },
    { code: "FROM ubuntu:22.04\nRUN add-apt-repository ppa:deadsnakes/ppa", because: "this is Ubuntu" },
    { code: "FROM acme/base\nRUN apt-get dist-clean", because: "nothing is known of the image" },
    { code: "FROM debian:trixie\nRUN add-apt-repository contrib", because: "this is no Ubuntu source" },
    {
      code: "FROM debian:bookworm\nRUN apt-get dist-clean || rm -rf /var/lib/apt/lists/*",
      because: "another way follows",
    },
    { code: "FROM debian:bookworm\nRUN echo ppa:deadsnakes/ppa", because: "it is only a text" },
    { code: "FROM debian:bookworm\nRUN add-apt-repository $SOURCE", because: "nobody knows which source" },
    { code: "FROM debian\nRUN apt-get update", because: "nothing is cleaned" },
    { code: "FROM x\nRUN apt-get dist-clean", because: "the image is not known" },
    { code: "FROM alpine\nRUN apt-get dist-clean", because: "the image has no apt" },
    { code: "FROM debian:bookworm\nRUN apt-get clean", because: "every apt knows it" },
  ],
);
