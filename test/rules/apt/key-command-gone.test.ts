import rule from "../../../src/rules/apt/key-command-gone.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM debian:trixie\nRUN curl -fsSL https://example.com/key.asc | «apt-key» add -",
      message: "Debian trixie, which `debian:trixie` is, has no `apt-key`.",
    },
    { code: "FROM python:3.13-slim\nRUN «apt-key» adv --keyserver keyserver.ubuntu.com --recv-keys ABC" },
    { code: "FROM ubuntu:26.04\nRUN sudo «apt-key» add key.asc" },
    {
      code: "FROM debian:bookworm\nRUN wget -qO- https://example.com/key.asc | «apt-key» add -\nRUN apt-key list",
      message:
        "`apt-key` is deprecated in Debian bookworm, newer releases do not have it, and it trusts the key for every source.",
      level: "warning",
    },
    { code: "FROM ubuntu:22.04\nRUN «/usr/bin/apt-key» add key.asc", level: "warning" },
  ],
  [
    {
      code: "FROM debian:trixie\nRUN curl -fsSL https://example.com/key.asc -o /etc/apt/keyrings/example.asc",
      because: "the key has a file of its own",
    },
    { code: "FROM ubuntu:18.04\nRUN apt-key add key.asc", because: "it is the way of that release" },
    { code: "FROM acme/base\nRUN apt-key add key.asc", because: "nothing is known of the image" },
    { code: "FROM debian:trixie\nRUN echo apt-key", because: "the word is an argument" },
    {
      code: "FROM debian:trixie\nRUN apt-key add key.asc || cp key.asc /etc/apt/trusted.gpg.d/",
      because: "another way follows",
    },
  ],
);
