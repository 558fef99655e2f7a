import { isCompilerOrHeader, packageCommand, systemInstall, systemRemove } from "../../src/packages/system.js";
import { firstCommand } from "../python/commands.js";

describe("systemInstall", () => {
  test.each([
    ["RUN apt-get install -y gcc", "apt-get install", "apt-get install", ["gcc"]],
    ["RUN apt-get -y install gcc", "apt-get install", "apt-get -y install", ["gcc"]],
    ["RUN apt-get install --no-install-recommends -yqq gcc g++", "apt-get install", "apt-get install", ["gcc", "g++"]],
    ["RUN apt-get -o Acquire::Retries=3 install -y -t bookworm-backports git", "apt-get install", undefined, ["git"]],
    ["RUN DEBIAN_FRONTEND=noninteractive apt install -y git", "apt install", "apt install", ["git"]],
    ["RUN aptitude install -y git", "aptitude install", "aptitude install", ["git"]],
    ["RUN sudo apt-get install git", "apt-get install", "apt-get install", ["git"]],
    ["RUN apt-get install -y vim nano-", "apt-get install", "apt-get install", ["vim"]],
    ["RUN apk add --no-cache gcc musl-dev", "apk add", "apk add", ["gcc", "musl-dev"]],
    ["RUN apk --no-cache add gcc", "apk add", "apk --no-cache add", ["gcc"]],
    ["RUN apk add --update --virtual .deps gcc", "apk add", "apk add", ["gcc"]],
    ["RUN apk add -t .deps gcc", "apk add", "apk add", ["gcc"]],
    ["RUN apk add --repository http://x/edge py3-numpy@edge", "apk add", "apk add", ["py3-numpy"]],
    ["RUN yum install -y gcc", "yum install", "yum install", ["gcc"]],
    ["RUN dnf -y --setopt=install_weak_deps=0 install gcc", "dnf install", undefined, ["gcc"]],
    ["RUN microdnf install --nodocs gcc", "microdnf install", "microdnf install", ["gcc"]],
    ["RUN yum groupinstall -y 'Development Tools'", "yum groupinstall", "yum groupinstall", ["Development Tools"]],
    ["RUN yum -y group install 'Development Tools'", "yum group install", undefined, ["Development Tools"]],
    ["RUN zypper --non-interactive in -y gcc", "zypper in", undefined, ["gcc"]],
  ])("%s", (instruction, name, place, packages) => {
    const { command, textOf } = firstCommand(instruction);
    const install = systemInstall(command);
    expect(install?.name).toBe(name);
    if (place !== undefined) expect(install && textOf(install.install)).toBe(place);
    expect(install?.packages.map((one) => one.name)).toEqual(packages);
  });

  test.each([
    "RUN apt-get update",
    "RUN apt-get remove gcc",
    "RUN apt-cache search gcc",
    "RUN apt-get build-dep python3",
    "RUN apk del gcc",
    "RUN apk update",
    "RUN pip install gcc",
    "RUN echo apt-get install",
    "RUN apt-get",
    "RUN $APT install gcc",
  ])("%s is none", (instruction) => {
    expect(systemInstall(firstCommand(instruction).command)).toBeUndefined();
  });

  test.each([
    ["RUN apt-get install -y gcc", "--yes", true],
    ["RUN apt-get install -yqq gcc", "--yes", true],
    ["RUN apt-get install --assume-yes gcc", "--yes", true],
    ["RUN apt-get -qq install gcc", "--quiet", true],
    ["RUN apt-get install gcc", "--yes", false],
    ["RUN apt-get install -y --no-install-recommends gcc", "--no-install-recommends", true],
    ["RUN apk add -U gcc", "--update-cache", true],
    ["RUN apk add gcc", "--no-cache", false],
    ["RUN dnf install -y gcc", "--assumeyes", true],
  ])("%s: %s is %s", (instruction, option, isGiven) => {
    expect(systemInstall(firstCommand(instruction).command)?.has(option)).toBe(isGiven);
  });

  test.each([
    ["RUN apt-get install gcc=4:12.2.0-3", [{ name: "gcc", version: "4:12.2.0-3", isPinned: true }]],
    ["RUN apt-get install libssl3:amd64", [{ name: "libssl3", version: undefined, isPinned: false }]],
    ["RUN apt-get install git/bookworm-backports", [{ name: "git", isPinned: false }]],
    ["RUN apt-get install gcc=$V", [{ name: "gcc", version: undefined, isPinned: true }]],
    ["RUN apt-get install $PACKAGES", [{ name: undefined, isPinned: false }]],
    ["RUN apt-get install ./x.deb /tmp/y.deb", [{ isFile: true, name: undefined }, { isFile: true }]],
    ["RUN apk add gcc=12.2-r0", [{ name: "gcc", version: "12.2-r0", isPinned: true }]],
    [
      "RUN apk add 'gcc~12' 'git>2'",
      [
        { name: "gcc", version: "~12" },
        { name: "git", version: ">2", isPinned: true },
      ],
    ],
    ["RUN yum install gcc-4.8.5", [{ name: "gcc", version: "4.8.5", isPinned: true }]],
    ["RUN yum install python3.11 java-11-openjdk-devel", [{ name: "python3.11" }, { name: "java-11-openjdk-devel" }]],
    ["RUN yum install https://x/y.rpm", [{ isFile: true }]],
  ])("%s", (instruction, expected) => {
    const install = systemInstall(firstCommand(instruction).command);
    expect(install?.packages).toHaveLength(expected.length);
    expect(install?.packages).toMatchObject(expected);
  });

  test("apk's virtual package", () => {
    expect(systemInstall(firstCommand("RUN apk add --virtual=.deps gcc").command)?.virtual).toBe(".deps");
    expect(systemInstall(firstCommand("RUN apk add gcc").command)?.virtual).toBeUndefined();
    expect(systemInstall(firstCommand("RUN apt-get install -t x gcc").command)?.virtual).toBeUndefined();
  });

  test("a lone variable may hide options", () => {
    expect(systemInstall(firstCommand("RUN apt-get install $OPTIONS gcc").command)?.isComplete).toBe(false);
    expect(systemInstall(firstCommand("RUN apt-get install gcc=$V").command)?.isComplete).toBe(true);
  });
});

describe("systemRemove", () => {
  test.each([
    ["RUN apt-get purge -y --auto-remove gcc", ["gcc"], true],
    ["RUN apt-get remove gcc make", ["gcc", "make"], false],
    ["RUN apt-get autoremove -y", [], true],
    ["RUN apt-get -y autoremove gcc", ["gcc"], true],
    ["RUN apk del .build-deps", [".build-deps"], true],
    ["RUN apk --purge del gcc", ["gcc"], true],
    ["RUN yum remove -y gcc", ["gcc"], false],
    ["RUN dnf erase gcc", ["gcc"], false],
    ["RUN zypper rm --clean-deps gcc", ["gcc"], true],
  ])("%s", (instruction, packages, removesUnneeded) => {
    const remove = systemRemove(firstCommand(instruction).command);
    expect(remove?.packages.map((one) => one.name)).toEqual(packages);
    expect(remove?.removesUnneeded).toBe(removesUnneeded);
  });

  test.each(["RUN apt-get install gcc", "RUN apt-get clean", "RUN rm -rf /usr/bin/gcc", "RUN apk add gcc"])(
    "%s is none",
    (instruction) => {
      expect(systemRemove(firstCommand(instruction).command)).toBeUndefined();
    },
  );
});

test.each([
  ["RUN apt-get update", "update"],
  ["RUN apt-get dist-clean", "dist-clean"],
  ["RUN apt-get distclean", "dist-clean"],
  ["RUN yum clean all", "clean"],
  ["RUN apk upgrade", "upgrade"],
  ["RUN apk -U upgrade", "upgrade"],
])("packageCommand: %s is %s", (instruction, subcommand) => {
  expect(packageCommand(firstCommand(instruction).command)?.subcommand).toBe(subcommand);
});

test.each([
  ["apt", "gcc", true],
  ["apt", "gcc-12", true],
  ["apt", "build-essential", true],
  ["apt", "libpq-dev", true],
  ["apt", "python3-dev", true],
  ["apt", "libpq5", false],
  ["apt", "gcc-12-base", false],
  ["apt", "libgcc-s1", false],
  ["apt", "git", false],
  ["apt", "curl", false],
  ["apk", "build-base", true],
  ["apk", "musl-dev", true],
  ["apk", "libpq", false],
  ["apk", "llvm15-libs", false],
  ["rpm", "python3-devel", true],
  ["rpm", "gcc-c++", true],
  ["rpm", "Development Tools", true],
  ["rpm", "libpq", false],
] as const)("isCompilerOrHeader(%s, %s) is %s", (family, name, expected) => {
  expect(isCompilerOrHeader(family, name)).toBe(expected);
});
