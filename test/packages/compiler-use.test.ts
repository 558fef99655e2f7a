import { emptyContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { hasUseForCompiler } from "../../src/packages/compiler-use.js";

function ask(code: string): boolean {
  const dockerfile = parseDockerfile(code);
  const { final } = dockerfile;
  return final !== undefined && hasUseForCompiler(dockerfile, final, emptyContext());
}

test.each([
  "FROM python:3.13\n",
  "FROM nvidia/cuda:12.4.1-devel-ubuntu22.04\n",
  "FROM gcc:14\n",
  'FROM python:3.13-slim\nCMD ["jupyter", "lab"]\n',
  'FROM python:3.13-slim\nRUN pip install pymc\nCMD ["python", "app.py"]\n',
])("%j has", (code) => {
  expect(ask(code)).toBe(true);
});

test.each([
  'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
  'FROM python:3.13-slim\nRUN pip install flask\nCMD ["flask", "run"]\n',
  "FROM debian:13\n",
])("%j has not", (code) => {
  expect(ask(code)).toBe(false);
});
