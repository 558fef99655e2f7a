import { readImage, type ImageReference } from "../../src/dockerfile/image.js";

const read = (text: string): ImageReference => readImage(text, text);

test.each<[string, Partial<ImageReference>]>([
  ["python", { registry: undefined, repository: "python", tag: undefined, digest: undefined }],
  ["python:3.12-slim", { repository: "python", tag: "3.12-slim" }],
  ["python@sha256:abc", { repository: "python", tag: undefined, digest: "sha256:abc" }],
  ["python:3.12@sha256:abc", { repository: "python", tag: "3.12", digest: "sha256:abc" }],
  ["library/python:3", { registry: undefined, repository: "python", tag: "3" }],
  ["docker.io/python:3", { registry: undefined, repository: "python", tag: "3" }],
  ["docker.io/library/python:3", { registry: undefined, repository: "python", tag: "3" }],
  ["index.docker.io/library/python:3", { registry: undefined, repository: "python", tag: "3" }],
  ["registry.docker.io/python:3", { registry: "registry.docker.io", repository: "python" }],
  ["docker.io.example.com/python:3", { registry: "docker.io.example.com", repository: "python" }],
  ["localhost.example/a:b/c", { registry: "localhost.example", repository: "a:b/c", tag: undefined }],
  ["a", { registry: undefined, repository: "a", tag: undefined }],
  ["ghcr.io/astral-sh/uv:0.5", { registry: "ghcr.io", repository: "astral-sh/uv", tag: "0.5" }],
  ["localhost/python:3", { registry: "localhost", repository: "python", tag: "3" }],
  ["localhost:5000/a/b", { registry: "localhost:5000", repository: "a/b", tag: undefined }],
  ["registry:5000/python:3", { registry: "registry:5000", repository: "python", tag: "3" }],
  ["someone/python:3", { registry: undefined, repository: "someone/python", tag: "3" }],
  [
    "public.ecr.aws/docker/library/python:3",
    { registry: "public.ecr.aws", repository: "docker/library/python", tag: "3" },
  ],
])("%s", (text, expected) => {
  expect(read(text)).toMatchObject({ raw: text, resolved: text, isScratch: false, ...expected });
});

test("scratch is no image, and what holds an unknown variable says nothing", () => {
  expect(read("scratch")).toMatchObject({ isScratch: true, repository: undefined });
  const unknown = readImage("$BASE", undefined);
  expect(unknown).toMatchObject({ raw: "$BASE", resolved: undefined, isScratch: false, repository: undefined });
  expect(readImage("$BASE", "")).toEqual({ ...unknown, resolved: undefined });
  expect(unknown.python).toBeUndefined();
  expect(unknown.os).toBeUndefined();
});

describe("official Python images", () => {
  test.each<[string, ImageReference["python"]]>([
    ["python", { version: undefined, minor: undefined, patch: undefined, variant: "full" }],
    ["python:latest", { version: undefined, minor: undefined, patch: undefined, variant: "full" }],
    ["python:slim", { version: undefined, minor: undefined, patch: undefined, variant: "slim" }],
    ["python:3", { version: "3", minor: undefined, patch: undefined, variant: "full" }],
    ["python:3-alpine", { version: "3", minor: undefined, patch: undefined, variant: "alpine" }],
    ["python:3.12", { version: "3.12", minor: "3.12", patch: undefined, variant: "full" }],
    ["python:3.12.4-slim-bookworm", { version: "3.12.4", minor: "3.12", patch: "3.12.4", variant: "slim" }],
    ["python:3.13-alpine3.20", { version: "3.13", minor: "3.13", patch: undefined, variant: "alpine" }],
    ["python:3.14.0rc2-slim", { version: "3.14.0", minor: "3.14", patch: "3.14.0", variant: "slim" }],
    [
      "python:3.11-windowsservercore-ltsc2022",
      { version: "3.11", minor: "3.11", patch: undefined, variant: "windows" },
    ],
    ["docker.io/library/python:2.7", { version: "2.7", minor: "2.7", patch: undefined, variant: "full" }],
    ["public.ecr.aws/docker/library/python:3.9", { version: "3.9", minor: "3.9", patch: undefined, variant: "full" }],
    ["mirror.gcr.io/library/python:3.9", { version: "3.9", minor: "3.9", patch: undefined, variant: "full" }],
    ["python@sha256:abc", { version: undefined, minor: undefined, patch: undefined, variant: "full" }],
    ["python:alpine", { version: undefined, minor: undefined, patch: undefined, variant: "alpine" }],
    ["python:rc-slim", { version: undefined, minor: undefined, patch: undefined, variant: "slim" }],
    ["python:slim-3.12", { version: undefined, minor: undefined, patch: undefined, variant: "slim" }],
    ["python:12.1", { version: "12.1", minor: "12.1", patch: undefined, variant: "full" }],
    ["mirror.gcr.io/someone/python:3.9", undefined],
    ["public.ecr.aws/python:3.9", undefined],
    ["public.ecr.aws/someone/python:3.9", undefined],
    ["quay.io/docker/library/python:3.9", undefined],
    ["mirror.gcr.io/x/docker/library/python:3.9", undefined],
    ["someone/python:3.12", undefined],
    ["ghcr.io/a/python:3.12", undefined],
    ["localhost/python:3.12", undefined],
  ])("%s", (text, expected) => {
    expect(read(text).python).toEqual(expected);
  });
});

describe("the system below", () => {
  test.each<[string, ImageReference["os"]]>([
    ["python:3.12-slim-bookworm", { family: "debian", release: "bookworm", libc: "glibc" }],
    ["python:3.12", { family: "debian", release: undefined, libc: "glibc" }],
    ["python:3.12-bullseye", { family: "debian", release: "bullseye", libc: "glibc" }],
    ["python:3.12-alpine3.20", { family: "alpine", release: "3.20", libc: "musl" }],
    ["python:3.12-alpine", { family: "alpine", release: undefined, libc: "musl" }],
    ["python:3.12-nanoserver", { family: "windows", release: undefined, libc: undefined }],
    ["node:alpine", { family: "alpine", release: undefined, libc: "musl" }],
    ["alpine:13.20", { family: "alpine", release: "13.20", libc: "musl" }],
    ["alpine:edge-3.20", { family: "alpine", release: undefined, libc: "musl" }],
    ["node:20-alpine13.20", { family: "alpine", release: "13.20", libc: "musl" }],
    ["alpine:3.20.1", { family: "alpine", release: "3.20", libc: "musl" }],
    ["alpine", { family: "alpine", release: undefined, libc: "musl" }],
    ["debian:12", { family: "debian", release: "bookworm", libc: "glibc" }],
    ["debian:12-slim", { family: "debian", release: "bookworm", libc: "glibc" }],
    ["debian:bookworm-20240101-slim", { family: "debian", release: "bookworm", libc: "glibc" }],
    ["debian:stable-12", { family: "debian", release: undefined, libc: "glibc" }],
    ["debian:99", { family: "debian", release: undefined, libc: "glibc" }],
    ["debian:stable", { family: "debian", release: undefined, libc: "glibc" }],
    ["ubuntu:22.04", { family: "ubuntu", release: "22.04", libc: "glibc" }],
    ["ubuntu:jammy-20240101", { family: "ubuntu", release: "22.04", libc: "glibc" }],
    ["ubuntu", { family: "ubuntu", release: undefined, libc: "glibc" }],
    ["ubuntu:devel-22.04", { family: "ubuntu", release: undefined, libc: "glibc" }],
    ["ubuntu:22.10-jammy", { family: "ubuntu", release: "22.10", libc: "glibc" }],
    ["ubuntu:1-jammy", { family: "ubuntu", release: undefined, libc: "glibc" }],
    ["nvidia/cuda:12.4.1-runtime-ubuntu22.04", { family: "ubuntu", release: "22.04", libc: "glibc" }],
    ["mcr.microsoft.com/playwright:v1.49.0-jammy", { family: "ubuntu", release: "22.04", libc: "glibc" }],
    ["gcr.io/distroless/python3-debian12", { family: "debian", release: "bookworm", libc: "glibc" }],
    ["quay.io/a/distroless/x-debian12", undefined],
    ["gcr.io/distroless/python3-debian12-x", undefined],
    ["fedora:rawhide", { family: "fedora", release: undefined, libc: "glibc" }],
    ["fedora:latest-40", { family: "fedora", release: undefined, libc: "glibc" }],
    ["fedora:40", { family: "fedora", release: "40", libc: "glibc" }],
    ["rockylinux:9.3", { family: "rhel", release: "9", libc: "glibc" }],
    ["almalinux:9-minimal", { family: "rhel", release: "9", libc: "glibc" }],
    ["rockylinux:10", { family: "rhel", release: "10", libc: "glibc" }],
    ["centos:latest", { family: "rhel", release: undefined, libc: "glibc" }],
    ["centos:old-7", { family: "rhel", release: undefined, libc: "glibc" }],
    ["centos:my-centos7", { family: "rhel", release: undefined, libc: "glibc" }],
    ["centos:centos10", { family: "rhel", release: "10", libc: "glibc" }],
    ["centos:centos7", { family: "rhel", release: "7", libc: "glibc" }],
    ["node:20-alpine3.19", { family: "alpine", release: "3.19", libc: "musl" }],
    ["node:20-bookworm-slim", { family: "debian", release: "bookworm", libc: "glibc" }],
    ["mcr.microsoft.com/windows/servercore:ltsc2022", { family: "windows", release: undefined, libc: undefined }],
    ["mcr.microsoft.com/windows/nanoserver:1809", { family: "windows", release: undefined, libc: undefined }],
    ["mcr.microsoft.com/windows/python", { family: "windows", release: undefined, libc: undefined }],
    ["mcr.microsoft.com/powershell:nanoserver-1809", { family: "windows", release: undefined, libc: undefined }],
    ["ghcr.io/a/b:1", undefined],
    ["someone/thing", undefined],
  ])("%s", (text, expected) => {
    expect(read(text).os).toEqual(expected);
  });
});
