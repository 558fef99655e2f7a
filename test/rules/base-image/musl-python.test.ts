import rule from "../../../src/rules/base-image/musl-python.js";
import { ruleTable } from "../table.js";

const wheel = (name: string): string =>
  `{ url = "https://files.pythonhosted.org/packages/${name}", hash = "sha256:0" }`;
const uvLock = (wheels: readonly string[]): string =>
  [
    'version = 1\nrequires-python = ">=3.13"\n',
    '[[package]]\nname = "app"\nversion = "0"\nsource = { virtual = "." }\ndependencies = [\n    { name = "fast" },\n]\n\n[package.metadata]\nrequires-dist = [{ name = "fast" }]\n',
    `[[package]]\nname = "fast"\nversion = "1.0"\nsource = { registry = "https://pypi.org/simple" }\nwheels = [\n${wheels.map((one) => `    ${wheel(one)},`).join("\n")}\n]\n`,
  ].join("\n");
const sync = "\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --locked";
const pyproject = '[project]\nname = "app"\nversion = "0"\ndependencies = ["fast"]\n';

ruleTable(
  rule,
  [
    {
      code: "FROM «python:3.13-alpine»\nRUN pip install scikit-learn==1.7.2",
      fixed: "FROM python:3.13-slim\nRUN pip install scikit-learn==1.7.2",
      message: "On Alpine, scikit-learn can only be built from source: there are wheels for Debian, but none for musl.",
      safety: "review",
    },
    {
      code: "FROM «python:3.13-alpine3.22» AS build\nRUN pip install torch opencv-python\nFROM scratch\nCOPY --from=build /a /a",
      fixed:
        "FROM python:3.13-slim-trixie AS build\nRUN pip install torch opencv-python\nFROM scratch\nCOPY --from=build /a /a",
      message:
        "On Alpine, torch, opencv-python can only be built from source: there are wheels for Debian, but none for musl.",
    },
    {
      code: "FROM «python:3.13-alpine» AS build\nRUN pip install xgboost\nFROM python:3.13-alpine\nRUN addgroup -S app && adduser -SH -G app app\nCOPY --from=build /usr/local /usr/local\nUSER app",
      fixed:
        "FROM python:3.13-slim AS build\nRUN pip install xgboost\nFROM python:3.13-slim\nRUN groupadd --system app && useradd --system --no-create-home --gid app app\nCOPY --from=build /usr/local /usr/local\nUSER app",
    },
    { code: "FROM «python:3.13-alpine»\nRUN apk add --no-cache g++\nRUN pip install xgboost" },
    { code: "FROM «python:3.13-alpine»\nRUN pip install xgboost\nHEALTHCHECK CMD wget -q localhost:80" },
    { code: "# Alpine is small.\nFROM «python:3.13-alpine»\nRUN pip install xgboost" },
    { code: 'FROM «python:3.13-alpine»\nRUN pip install xgboost\nCOPY . .\nENTRYPOINT ["sh", "entrypoint.sh"]' },
    {
      code: "FROM «python:3.13-alpine»\nRUN apk add --no-cache --virtual .build gcc musl-dev && pip install xgboost && apk del .build",
      level: "info",
    },
    {
      code: "FROM «python:3.13-alpine»\nCOPY requirements.txt .\nRUN pip install -r requirements.txt",
      fixed: "FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt",
      files: { "requirements.txt": "flask\nonnxruntime==1.20\n" },
    },
    {
      code: `FROM «python:3.13-alpine»${sync}`,
      fixed: `FROM python:3.13-slim${sync}`,
      files: { "uv.lock": uvLock(["fast-1.0-cp313-cp313-manylinux_2_17_x86_64.whl"]), "pyproject.toml": pyproject },
      message: "On Alpine, fast can only be built from source: there are wheels for Debian, but none for musl.",
    },
  ],
  [
    { code: "FROM python:3.13-alpine\nRUN pip install numpy pandas", because: "they have wheels for musl" },
    { code: "FROM python:3.13-alpine\nRUN pip install flask", because: "it is pure Python" },
    { code: "FROM python:3.13-alpine\nRUN pip install nobody-knows-it", because: "nobody looked at it" },
    { code: "FROM python:3.13-alpine\nRUN pip install psycopg2", because: "slim needs a compiler for it too" },
    { code: "FROM python:3.13-alpine\nRUN pip install watchdog", because: "its source needs no compiler here" },
    { code: "FROM python:3.13-slim\nRUN pip install torch", because: "Debian has wheels" },
    {
      code: "FROM python:3.13-alpine AS unused\nRUN pip install torch\nFROM python:3.13-slim\nCOPY . .",
      because: "nothing is copied from the stage",
    },
    {
      code: "FROM python:3.13-alpine\nRUN pip install \"torch; platform_machine == 's390x'\"",
      because: "it is for another machine",
    },
    {
      code: "FROM alpine:3.22\nRUN apk add py3-scikit-learn\nRUN pip install scikit-learn",
      because: "apk has it built",
    },
    { code: "FROM mambaorg/micromamba:2-alpine3.20\nRUN pip install torch", because: "the image carries glibc" },
    {
      code: `FROM python:3.13-alpine${sync}`,
      files: {
        "uv.lock": uvLock([
          "fast-1.0-cp313-cp313-manylinux_2_17_x86_64.whl",
          "fast-1.0-cp313-cp313-musllinux_1_2_x86_64.whl",
        ]),
        "pyproject.toml": pyproject,
      },
      because: "the lock lists a wheel for musl",
    },
    {
      code: "FROM python:3.13-alpine\nCOPY requirements.txt .\nRUN pip install -r requirements.txt",
      because: "nobody knows what is in the file",
    },
  ],
);
