import { debianPackage } from "../../src/data/debian-packages.js";
import {
  debianRelease,
  endOfSupport,
  pythonEndOfLife,
  releaseOfImage,
  supportedPythons,
  ubuntuRelease,
} from "../../src/data/end-of-life.js";
import { knownImage } from "../../src/data/images.js";
import { muslSupport } from "../../src/data/musllinux.js";
import {
  defaultAlpine,
  defaultSuite,
  minorListing,
  patchListing,
  variantListing,
} from "../../src/data/python-images.js";
import { removedPipOptions } from "../../src/data/removed-pip-options.js";
import {
  isInFullImage,
  isSourceOnly,
  needsOpenMp,
  runtimeLibraries,
  stayingPackages,
} from "../../src/data/runtime-libs.js";
import { matchesStars } from "../../src/data/stars.js";
import { readImage } from "../../src/dockerfile/image.js";

describe("ends of life", () => {
  test("by name, number and codename", () => {
    expect(pythonEndOfLife("3.9")).toBe("2025-10-31");
    expect(pythonEndOfLife("3.99")).toBeUndefined();
    expect(debianRelease("bookworm")).toBe(debianRelease("12"));
    expect(debianRelease("bookworm")).toMatchObject({ security: "2026-07-11", lts: "2028-06-30", python: "3.11" });
    expect(ubuntuRelease("noble")).toMatchObject({ release: "24.04", security: "2029-05-31" });
    expect(debianRelease("__proto__")).toBeUndefined();
  });

  test("the end of free support is that of LTS where there is one", () => {
    const end = (name: string) => {
      const release = debianRelease(name);
      return release && endOfSupport(release);
    };
    expect([end("buster"), end("forky")]).toEqual(["2024-06-30", undefined]);
  });

  test.each([
    ["debian", "bookworm-20240101-slim", "bookworm"],
    ["debian", "12.5-slim", "bookworm"],
    ["debian", "11", "bullseye"],
    ["debian", "stable-slim", undefined],
    ["ubuntu", "22.04", "22.04"],
    ["ubuntu", "jammy-20240212", "22.04"],
    ["ubuntu", "latest", undefined],
    ["alpine", "3.18.4", "3.18"],
    ["alpine", "edge", undefined],
    ["centos", "7.9.2009", "7"],
    ["centos", "centos7", "7"],
    ["centos/centos", "stream9", "9"],
    ["fedora", "38", "38"],
    ["amazonlinux", "2.0.20240101.0", "2"],
    ["amazonlinux", "2023", "2023"],
    ["rockylinux", "8.9-minimal", "8"],
    ["ubi8/python-39", "latest", "8"],
    ["ubi9-minimal", "9.3", "9"],
    ["opensuse/leap", "15.5", "15.5"],
    ["node", "20-bookworm", undefined],
    ["constructor", "7", undefined],
  ])("%s:%s is %s", (repository, tag, release) => {
    expect(releaseOfImage(repository, tag)?.release).toBe(release);
  });

  test("supported Pythons of a date", () => {
    expect(supportedPythons("2026-11-21")).toEqual(["3.11", "3.12", "3.13", "3.14", "3.15"]);
    expect(supportedPythons("2025-10-31")).toContain("3.9");
  });
});

describe("official Python images", () => {
  test("listings", () => {
    expect(minorListing("3.8")?.last).toBe("2024-10-01");
    expect(minorListing("3.13")).toMatchObject({ last: undefined });
    expect(minorListing("3.99")).toBeUndefined();
    expect(variantListing("3.12", "slim-bullseye")?.last).toBe("2025-08-07");
    expect(variantListing("3.13", "slim-buster")).toBeUndefined();
    expect(patchListing("3.12.4")).toMatchObject({ first: expect.stringMatching(/^2024-06/) as string });
  });

  test.each([
    ["3.13", "2026-11-21", "trixie"],
    [undefined, "2024-01-01", "bookworm"],
    ["3.8", "2026-11-21", "bookworm"],
    ["3.6", "2026-11-21", "bullseye"],
    ["3.5", "2026-11-21", "buster"],
  ])("python:%s meant on %s: %s", (minor, today, suite) => {
    expect(defaultSuite(minor, today)).toBe(suite);
  });

  test("the floating Alpine", () => {
    expect(defaultAlpine("3.13", "2026-11-21")).toBe("3.24");
    expect(defaultAlpine("3.13", "2025-06-01")).toBe("3.22");
    expect(defaultAlpine("3.8", "2026-11-21")).toBe("3.20");
  });
});

describe("known images", () => {
  test.each([
    ["python:3.13-slim", { user: "root", shell: true, python: "/usr/local/bin" }],
    ["debian:bookworm", { user: "root", python: "none" }],
    ["public.ecr.aws/docker/library/python:3.12", { user: "root" }],
    ["library/ubuntu:22.04", { user: "root" }],
    ["mirror.gcr.io/library/ubuntu:24.04", { user: "root" }],
    ["gcr.io/distroless/python3-debian12", { user: "root", shell: false }],
    ["gcr.io/distroless/python3:nonroot", { user: "65532", shell: false }],
    ["gcr.io/distroless/python3:debug-nonroot", { user: "65532", shell: true }],
    ["gcr.io/distroless/cc:debug", { user: "root", shell: true, python: "none" }],
    ["cgr.dev/chainguard/python:latest", { user: "65532", shell: false }],
    ["cgr.dev/chainguard/python:latest-dev", { user: "65532", shell: true }],
    ["mambaorg/micromamba:1.5", { user: "57439", hasConda: true }],
    ["quay.io/jupyter/scipy-notebook", { user: "1000", workdir: "/home/jovyan" }],
    ["bitnami/python:3.12", { user: "root", environment: undefined }],
    ["bitnami/spark", { user: "1001" }],
    ["ghcr.io/astral-sh/uv:python3.12-bookworm-slim", { shell: true, python: "/usr/local/bin" }],
    ["ghcr.io/astral-sh/uv:0.5-debian", { shell: true, python: "none" }],
    ["ghcr.io/astral-sh/uv:0.5.1", { shell: false }],
    ["registry.access.redhat.com/ubi9/python-311", { user: "1001", workdir: "/opt/app-root/src" }],
    ["registry.access.redhat.com/ubi9/ubi-minimal", { user: "root", python: "none" }],
    ["apache/airflow:2.9.0", { user: "50000" }],
    ["redis:7", { dropsPrivileges: true }],
  ])("%s", (reference, expected) => {
    expect(knownImage(readImage(reference, reference))).toMatchObject(expected);
  });

  test.each(["example/app:1", "registry.example.com/python:3.12", "myorg/debian", "scratch", "pythonista"])(
    "%s is not",
    (reference) => {
      expect(knownImage(readImage(reference, reference))).toBeUndefined();
    },
  );

  test("what Red Hat's images set", () => {
    const image = knownImage(readImage("x", "registry.access.redhat.com/ubi8/python-39"));
    expect(image?.environment?.get("PYTHONUNBUFFERED")).toBe("1");
    expect(knownImage(readImage("x", "python:3.13"))?.environment?.size).toBe(0);
  });
});

test("wheels for musl", () => {
  expect(muslSupport("numpy")).toMatchObject({ hasMuslWheels: true });
  expect(muslSupport("torch")).toMatchObject({ hasMuslWheels: false, hasPureWheel: false });
  expect(muslSupport("black")).toMatchObject({ hasMuslWheels: false, hasPureWheel: true });
  expect(muslSupport("never-heard-of")).toBeUndefined();
});

test("Debian packages by suite", () => {
  expect(debianPackage("libgl1-mesa-glx", "trixie")).toMatchObject({ state: "missing", successor: "libgl1" });
  expect(debianPackage("libgl1-mesa-glx", "bookworm")?.state).toBe("ok");
  expect(debianPackage("libssl1.1", "bookworm")?.successor).toBe("libssl3");
  expect(debianPackage("libssl1.1", "trixie")?.successor).toBe("libssl3t64");
  expect(debianPackage("netcat", "trixie")?.state).toBe("ambiguous");
  expect(debianPackage("curl", "trixie")).toBeUndefined();
  expect(debianPackage("netcat", "toString")).toBeUndefined();
});

test("libraries of header packages", () => {
  expect(runtimeLibraries("libpq-dev", "bookworm")).toEqual(["libpq5"]);
  expect(runtimeLibraries("libpcre3-dev", "trixie")).toBeUndefined();
  expect([isSourceOnly("psycopg2"), isSourceOnly("psycopg2-binary")]).toEqual([true, false]);
  expect([isInFullImage("gcc"), isInFullImage("cmake")]).toEqual([true, false]);
});

test("what stays of a package where nothing is built", () => {
  expect(stayingPackages("gcc-12", undefined)).toEqual([]);
  expect(stayingPackages("libssl-dev", "bullseye")).toEqual([]);
  expect(stayingPackages("libpq-dev", "trixie")).toEqual(["libpq5"]);
  expect(stayingPackages("libpq-dev", "bullseye")).toBeUndefined();
  expect(stayingPackages("gfortran", "bookworm")).toEqual(["libgfortran5"]);
  expect(stayingPackages("tesseract-ocr-deu", undefined)).toEqual(["tesseract-ocr-deu"]);
  expect(stayingPackages("supervisor", "trixie")).toBeUndefined();
  expect([needsOpenMp("lightgbm"), needsOpenMp("flask")]).toEqual([true, false]);
});

test("removed options of pip", () => {
  const find = (name: string) => removedPipOptions().find((one) => one.option === name && one.value === undefined);
  expect(find("--install-option")).toMatchObject({ since: "23.1", takesValue: true });
  expect(find("--egg")).toMatchObject({ since: "10.0", takesValue: false });
  expect(find("--no-cache-dir")).toBeUndefined();
});

test.each([
  ["a*c", "abbc", true],
  ["a*c", "ac", true],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "a-c-b", false],
  ["ab*ba", "aba", false],
  ["*", "", true],
  ["abc", "abc", true],
  ["abc", "abcd", false],
  ["*nonroot*", "debug-nonroot-amd64", true],
])("matchesStars(%s, %s) is %s", (pattern, text, expected) => {
  expect(matchesStars(pattern, text)).toBe(expected);
});
