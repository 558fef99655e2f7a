import { parseDockerfile } from "../../src/dockerfile/parse.js";

const isTemplate = (text: string): boolean => parseDockerfile(text).isTemplate;

test.each([
  ["Jinja statements", "FROM a\n{% if b %}\nRUN c\n{% endif %}\n"],
  ["Jinja statements that take blanks away", "FROM a\n{%- if b -%}\nRUN c\n{%- endif %}\n"],
  ["a Jinja comment", "FROM a\n{# b #}\nRUN c\n"],
  ["Go before FROM", '{{ if eq .Accelerator "gpu" }}\nFROM a\n{{ else }}\nFROM b\n{{ end }}\n'],
  ["ERB", "FROM a\n<% if b %>\nRUN c\n<% end %>\n"],
  ["an expression as image", "FROM {{cookiecutter.image}}\nRUN a\n"],
  ["an expression with blanks as tag", "FROM a:{{ .Tag }}\nRUN b\n"],
  ["an expression in one of several images", "FROM a AS b\nFROM <%= base %>\n"],
  ["marks of sed", "FROM python:%%TAG%%\n"],
  ["marks of autoconf", "FROM @BASE_IMAGE@\n"],
  ["a pipeline's expression", "FROM ${{ matrix.image }}\n"],
  ["a list that is not whole", "FROM a\nENV {{\nb }}\n"],
  ["an expression behind quotes", `FROM a\nLABEL b="c" 'd' {{ e }}\n`],
  ["an expression behind a quote in other quotes", `FROM a\nLABEL b="c'd" {{ e }}\n`],
  ["an expression behind an escaped quote", 'FROM a\nLABEL b=c\\" {{ d }}\n'],
])("a template: %s", (_, text) => {
  expect(isTemplate(text)).toBe(true);
  // So that no rule speaks: a file with problems is not looked into.
  expect(parseDockerfile(text).problems).not.toEqual([]);
});

test("a template: a place for the first image's name", () => {
  expect(isTemplate("FROM BASEIMAGE\nCROSS_BUILD_COPY a /b\n")).toBe(true);
});

test.each([
  ["a stage's name in capitals", "FROM a AS BASE\nFROM BASE\n"],
  ["an empty image in capitals", "FROM SCRATCH\nCOPY a /b\n"],
  ["a Dockerfile", "FROM a\nRUN b\n"],
  ["a format in quotes", "FROM a\nRUN dpkg-query -W -f '{{.Version}}' b\n"],
  ["a format without quotes", "FROM a\nRUN docker inspect -f {{.Id}} b\n"],
  ["marks in values, all readable", 'FROM a\nLABEL b="{{ c }}"\nWORKDIR /usr/src/{{d}}\n'],
  ["a page that is written", "FROM a\nRUN echo '<% x(); %>' > index.jsp\n"],
  ["an image with a digest", "FROM a@sha256:0123456789abcdef\n"],
  ["a broken file with marks elsewhere", "FROM a\nrm -rf b\nENV C='${{D}}/${{E}}'\n"],
  ["a broken file whose continuation is missing", "FROM a\nRUN docker inspect\n  --format '{{.Id}}' b\n"],
  ["a broken instruction with marks in quotes", "FROM a\nLABEL b=c '{{ d }}'\n"],
  ["marks behind an escaped quote in quotes", 'FROM a\nLABEL b=c "d\\" {{ e }}"\n'],
  ["an escaped mark", "FROM a\nLABEL b=c \\{{ e\n"],
  ["marks in double quotes, one further", 'FROM a\nLABEL bb=c "{{ d }}"\n'],
  ["marks in double quotes", 'FROM a\nLABEL b=c "{{ d }}"\n'],
  ["a build argument in capitals before it", "ARG BASE=a\nFROM $BASE\n"],
  ["a word that ends in marks", "FROM a\nRUN b\nfor x in {{1..3}}\n"],
  ["an example's placeholder", "FROM <image>\nRUN a\n"],
  ["nothing", ""],
])("no template: %s", (_, text) => {
  expect(isTemplate(text)).toBe(false);
});
