import type { Run } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { hasBash, knows, plainShellOf, type PlainShell } from "../../src/dockerfile/plain-shell.js";

/** The first RUN of the last stage that calls `here`, else the last RUN. */
function runOf(text: string): Run {
  const runs = parseDockerfile(text).instructions.filter((one): one is Run => one.keyword === "RUN");
  const found = runs.find(({ commands }) => commands?.some(({ words }) => words[0]?.value === "here")) ?? runs.at(-1);
  if (!found) throw new Error("There is no RUN.");
  return found;
}

function shellOf(text: string): PlainShell | undefined {
  const run = runOf(text);
  const [script] = run.scripts;
  return script && plainShellOf(script, run);
}

test.each<[string, PlainShell | undefined]>([
  ["FROM debian:12\nRUN here", "dash"],
  ["FROM ubuntu:24.04\nRUN here", "dash"],
  ["FROM python:3.13-slim\nRUN here", "dash"],
  ["FROM public.ecr.aws/docker/library/python:3.13\nRUN here", "dash"],
  ["FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\nRUN here", "dash"],
  ["FROM alpine\nRUN here", "busybox"],
  ["FROM python:3.13-alpine\nRUN here", "busybox"],
  ["FROM fedora:40\nRUN here", undefined],
  ["FROM x\nRUN here", undefined],
  ["FROM someone/thing:bookworm\nRUN here", undefined],
  ["FROM gcr.io/distroless/base-debian12:debug\nRUN here", undefined],
  ["FROM scratch\nRUN here", undefined],
  ['FROM debian:12\nSHELL ["/bin/bash", "-c"]\nRUN here', undefined],
  ['FROM fedora:40\nSHELL ["/bin/dash", "-c"]\nRUN here', "dash"],
  ['FROM alpine\nSHELL ["/bin/ash", "-c"]\nRUN here', "busybox"],
  ['FROM debian:12\nRUN ["here"]', undefined],
  ["FROM debian:12\nRUN <<E\n#!/usr/bin/env sh\nhere\nE", "dash"],
  ["FROM debian:12\nRUN <<E\n#!/usr/bin/env  sh\nhere\nE", "dash"],
  ["FROM debian:12\nRUN <<E\n#!/usr/bin/env -S A=1 sh\nhere\nE", "dash"],
  ["FROM debian:12\nRUN <<E\n#! \t /bin/sh -e\nhere\nE", "dash"],
  ["FROM debian:12\nRUN <<E\n#!/usr/bin/env bash\nhere\nE", undefined],
])("%j runs in %s", (text, expected) => expect(shellOf(text)).toBe(expected));

test.each([
  "RUN ln -sf /bin/bash /bin/sh",
  "RUN cd / && ln -sf bash bin/sh",
  "RUN true && mv /bin/bash /bin/sh",
  "RUN dpkg-reconfigure dash",
  "RUN echo 'dash dash/sh boolean false' | debconf-set-selections",
  "RUN /usr/bin/update-alternatives --set sh /bin/sh",
  "RUN apk add bash-binsh",
])("behind %s nobody knows what sh is", (line) => {
  expect(shellOf(`FROM debian:12\n${line}\nRUN here`)).toBeUndefined();
  expect(shellOf(`FROM debian:12\n${line} && here`)).toBeUndefined();
  expect(shellOf(`FROM debian:12 AS a\n${line}\nFROM a AS b\nUSER c\nFROM b\nRUN here`)).toBeUndefined();
  expect(shellOf(`FROM debian:12\nRUN here\n${line}`)).toBe("dash");
  expect(shellOf(`FROM debian:12 AS a\n${line}\nFROM debian:12\nRUN here`)).toBe("dash");
});

test.each([
  "RUN mv /bin/shutdown /tmp",
  "RUN cp /bin/sh-backup /tmp",
  "RUN echo dashboard bash-binsh-dev",
  "RUN apt-get install -y libdash",
  "RUN grep -r dash/sh /etc",
  "RUN install a /usr/sbin/sh",
  "COPY sh /bin/sh",
])("%s leaves sh alone", (line) => {
  expect(shellOf(`FROM debian:12\n${line}\nRUN here`)).toBe("dash");
});

test.each([
  ["debian:12", true],
  ["fedora:40", true],
  ["python:3.13-slim", true],
  ["alpine", false],
  ["python:3.13-windowsservercore-ltsc2022", false],
  ["x", false],
  ["someone/thing:bookworm", false],
  ["scratch", false],
])("%s has bash: %s", (image, expected) => {
  expect(hasBash(runOf(`FROM ${image}\nRUN here`))).toBe(expected);
});

test("before the first FROM there is no bash", () => {
  const [argument] = parseDockerfile("ARG A=1\nFROM debian:12\n").instructions;
  expect(argument && hasBash(argument)).toBe(false);
});

test.each([
  ["debian:bookworm", false],
  ["debian:trixie", false],
  ["debian:forky", true],
  ["debian:sid", true],
  ["debian", false],
  ["ubuntu:24.04", false],
  ["ubuntu:25.10", false],
  ["ubuntu:26.04", true],
  ["ubuntu:rolling", true],
])("dash of %s may know pipefail: %s", (image, expected) => {
  const run = runOf(`FROM ${image}\nRUN here`);
  expect(knows("dash", "pipefail", run)).toBe(expected);
  expect(knows("dash", "[[", run)).toBe(false);
  expect(knows("busybox", "[[", run)).toBe(true);
  expect(knows("busybox", "builtin", run)).toBe(false);
});
