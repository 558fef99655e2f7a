import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { pipAge } from "../../src/python/pip-version.js";

/** How the pip of the file's last command stands to a version. */
function ageAtEnd(code: string, version: string): string | undefined {
  const dockerfile = parseDockerfile(`${code}\nRUN pip list`);
  const last = [...dockerfile.commands()].at(-1);
  return last && pipAge(dockerfile, last, version);
}

test.each([
  ["FROM python:3.12", "25.0", "at least"],
  ["FROM python:3.12", "25.3", "older"],
  ["FROM python:3.12.1", "23.1", "unknown"],
  ["FROM python", "25.3", "at least"],
  ["FROM python:3.14", "25.3", "unknown"],
  ["FROM python:3.8\nRUN pip install -U pip", "25.0", "at least"],
  ["FROM python:3.8\nRUN pip install -U pip", "25.3", "older"],
  ["FROM python:3.13\nRUN pip install pip==22.3.1", "23.1", "held back"],
  ["FROM python:3.13\nRUN pip install pip==23.1", "23.1.0", "at least"],
  ["FROM python:3.13\nRUN pip install 'pip<24'", "25.3", "held back"],
  ["FROM python:3.13\nRUN pip install 'pip<30'", "25.3", "unknown"],
  ["FROM python:3.13\nRUN pip install pip==20.1\nRUN pip install -U pip", "25.3", "at least"],
  ["FROM python:3.13 AS a\nRUN pip install pip==20.1\nFROM a", "25.3", "held back"],
  ["FROM python:3.8\nRUN python get-pip.py", "23.1", "unknown"],
  ["FROM ubuntu:20.04", "23.1", "older"],
  ["FROM debian:trixie", "23.1", "at least"],
  ["FROM example.com/x", "10.0", "unknown"],
])("%s and pip %s: %s", (code, version, age) => expect(ageAtEnd(code, version)).toBe(age));
