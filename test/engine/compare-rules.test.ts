import { buildContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Finding } from "../../src/engine/finding.js";
import { reviewFile, type Version } from "../../src/engine/review.js";
import type { Rule } from "../../src/engine/rule.js";
import endOfLifeOs from "../../src/rules/base-image/end-of-life-os.js";
import endOfLifePython from "../../src/rules/base-image/end-of-life-python.js";
import fullPython from "../../src/rules/base-image/full-python.js";
import latest from "../../src/rules/base-image/latest.js";
import muslPython from "../../src/rules/base-image/musl-python.js";
import noSecurityUpdates from "../../src/rules/apt/no-security-updates.js";
import portNotExposed from "../../src/rules/server/port-not-exposed.js";
import unusedStage from "../../src/rules/stage/unused.js";
import unverifiedDownload from "../../src/rules/supply/unverified-download.js";
import noDockerignore from "../../src/rules/copy/no-dockerignore.js";
import sourceBeforeDependencies from "../../src/rules/copy/source-before-dependencies.js";
import cacheInLayer from "../../src/rules/pip/cache-in-layer.js";
import invertedVariable from "../../src/rules/pip/inverted-variable.js";
import partialHashes from "../../src/rules/pip/partial-hashes.js";
import unpinned from "../../src/rules/pip/unpinned.js";
import unpinnedRequirements from "../../src/rules/pip/unpinned-requirements.js";
import unquotedSpecifier from "../../src/rules/pip/unquoted-specifier.js";
import bufferedOutput from "../../src/rules/python/buffered-output.js";
import bytecodeWritten from "../../src/rules/python/bytecode-written.js";
import implicitUid from "../../src/rules/user/implicit-uid.js";
import root from "../../src/rules/user/root.js";
import { today } from "./sample.js";

const rules: readonly Rule[] = [
  endOfLifeOs,
  endOfLifePython,
  fullPython,
  latest,
  muslPython,
  noDockerignore,
  noSecurityUpdates,
  portNotExposed,
  unusedStage,
  unverifiedDownload,
  sourceBeforeDependencies,
  cacheInLayer,
  invertedVariable,
  partialHashes,
  unpinned,
  unpinnedRequirements,
  unquotedSpecifier,
  bufferedOutput,
  bytecodeWritten,
  implicitUid,
  root,
];

type Files = Readonly<Record<string, string>>;

function versionOf(text: string, files: Files | undefined): Version {
  const path = "Dockerfile";
  const parse = (copy: string) => parseDockerfile(copy, { path });
  const texts = new Map([...Object.entries(files ?? {}), [path, text]]);
  const context = buildContext({
    dockerfile: parse(text),
    entries: [...texts.keys()].map((name) => ({ path: name, kind: "file" as const })),
    texts,
  });
  return { text, isUtf8: true, parse, context, rebuildContext: () => context };
}

function compared(base: string, head: string, baseFiles?: Files, headFiles = baseFiles) {
  const { file } = reviewFile({
    path: "Dockerfile",
    base: versionOf(base, baseFiles),
    head: versionOf(head, headFiles),
    today,
    rules,
    profile: "strict",
  });
  const idsOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule.id).sort();
  return {
    introduced: idsOf(file.findings.filter(({ status }) => status === "introduced")),
    existing: idsOf(file.findings.filter(({ status }) => status === "existing")),
    fixed: idsOf(file.fixed),
  };
}

const digest = `sha256:${"a".repeat(64)}`;
const start = "COPY . .\nRUN pip install -r requirements.txt\nCMD python app.py\n";
const files = { "requirements.txt": "flask==3.1.0\n", "app.py": "" };

test.each<[string, string, string, readonly string[]]>([
  [
    "a patch version and a digest",
    `FROM python:3.9.1-slim\n${start}`,
    `FROM python:3.9.2-slim@${digest}\n${start}`,
    ["base-image/end-of-life-python", "python/buffered-output", "python/bytecode-written", "user/root"],
  ],
  [
    "another digest",
    `FROM python:3.9-slim@${digest}\n${start}`,
    `FROM python:3.9-slim@${digest.replaceAll("a", "b")}\n${start}`,
    ["base-image/end-of-life-python"],
  ],
  [
    "a patch version of the full image",
    `FROM python:3.12.1\n${start}`,
    `FROM python:3.12.2\n${start}`,
    ["base-image/full-python"],
  ],
  [
    "a release that is written out",
    "FROM debian:buster-slim\nUSER root\n",
    `FROM debian:10@${digest}\nUSER 0\n`,
    ["base-image/end-of-life-os", "user/root"],
  ],
  ["latest that is written out", "FROM python\n", "FROM python:latest\n", ["base-image/latest"]],
  [
    "another name of pip",
    "FROM python:3.13-slim\nRUN pip install a==1\n",
    "FROM python:3.13-slim\nRUN pip3 install a==1\n",
    ["pip/cache-in-layer"],
  ],
  [
    "another true value",
    "FROM python:3.13-slim\nENV PIP_NO_BUILD_ISOLATION=1\n",
    "FROM python:3.13-slim\nENV PIP_NO_BUILD_ISOLATION=true\n",
    ["pip/inverted-variable"],
  ],
  [
    "another version that pip does not see",
    "FROM python:3.13-slim\nRUN pip install flask>=2\n",
    "FROM python:3.13-slim\nRUN pip install flask>=3\n",
    ["pip/unquoted-specifier"],
  ],
  [
    "another folder to copy into",
    `FROM python:3.13-slim\n${start}`,
    `FROM python:3.13-slim\n${start.replace("COPY . .", "COPY ./ /app/")}`,
    ["copy/no-dockerignore", "copy/source-before-dependencies"],
  ],
  [
    "another program that makes the user",
    "FROM python:3.13-slim\nRUN useradd app\nUSER app\n",
    "FROM python:3.13-slim\nRUN adduser app\nUSER app\n",
    ["user/implicit-uid"],
  ],
  [
    "another tag of an image that is never upgraded",
    "FROM python:3.12.1-slim\nRUN apt-get update && apt-get install -y curl\n",
    "FROM python:3.13.2-slim\nRUN apt-get update && apt-get install -y curl\n",
    ["apt/no-security-updates"],
  ],
  [
    "a stage by another name",
    "FROM python:3.13-slim AS base\nFROM base\nRUN apt-get update && apt-get install -y curl\n",
    "FROM python:3.13-slim AS start\nFROM start\nRUN apt-get update && apt-get install -y curl\n",
    ["apt/no-security-updates"],
  ],
  [
    "one unpinned package less, far away",
    "FROM python:3.13-slim\nRUN pip install a b c d e f g\nUSER 1000\nENV A=1\n",
    "FROM python:3.13-slim\nUSER 1000\nENV A=1\nRUN pip install g f e d c b\n",
    ["pip/unpinned"],
  ],
  [
    "another version of what is downloaded",
    "FROM python:3.13-slim\nARG V=1\nRUN curl -sL https://example.com/1.2.3/tool-$V.tgz | tar xz\n",
    "FROM python:3.13-slim\nARG W=1\nRUN curl -sL https://example.com/1.2.4/tool-$W.tgz | tar xz\n",
    ["supply/unverified-download"],
  ],
  [
    "another name of a stage that nothing uses",
    "FROM busybox:1.37 AS notes\nFROM python:3.13-slim\n",
    "FROM busybox:1.37 AS remarks\nFROM python:3.13-slim\n",
    ["stage/unused"],
  ],
  [
    "a port that is not the server's",
    'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--port", "8000"]\n',
    'FROM python:3.13-slim\nEXPOSE 9000\nCMD ["uvicorn", "app:app", "--port", "8000"]\n',
    ["server/port-not-exposed"],
  ],
])("%s is no other problem", (_, before, after, ids) => {
  const { introduced, existing, fixed } = compared(before, after, files);
  expect({ introduced, fixed }).toEqual({ introduced: [], fixed: [] });
  expect(existing).toEqual(expect.arrayContaining([...ids]));
});

test.each<[string, string, string, string]>([
  ["another old Python", "FROM python:3.9-slim\n", "FROM python:3.8-slim\n", "base-image/end-of-life-python"],
  ["another old system", "FROM debian:buster\n", "FROM debian:stretch\n", "base-image/end-of-life-os"],
  ["another image without a tag", "FROM python\n", "FROM node\n", "base-image/latest"],
])("%s is a new one", (_, before, after, id) => {
  const { introduced, fixed } = compared(before, after);
  expect(introduced).toContain(id);
  expect(fixed).toContain(id);
});

test("a requirements file that changes has its findings as before", () => {
  const text = `FROM python:3.13-slim\n${start}`;
  const open = { ...files, "requirements.txt": "flask\n" };
  const other = { ...files, "requirements.txt": "# the web\nflask\nrequests\n" };
  expect(compared(text, text.replace("pip", "pip3"), open, other)).toMatchObject({
    introduced: [],
    existing: expect.arrayContaining(["pip/unpinned-requirements"]) as unknown,
    fixed: [],
  });
  const hashed = { ...files, "requirements.txt": `a==1 --hash=${digest}\nb==1\n` };
  const later = { ...files, "requirements.txt": `a==1 --hash=${digest}\n\nb==1\n` };
  expect(compared(text, text.replace("pip", "pip3"), hashed, later)).toMatchObject({
    introduced: [],
    existing: expect.arrayContaining(["pip/partial-hashes"]) as unknown,
    fixed: [],
  });
});
