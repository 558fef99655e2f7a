import { buildContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { reviewFile, type Version } from "../../src/engine/review.js";
import { rules } from "../../src/rules/index.js";
import { today } from "./sample.js";

/* Edits as people make them every day, on a file with a finding on nearly every line: none brings or mends anything. */

const dirty = `FROM python:3.9.1-slim-buster as builder
ARG TOOL_VERSION=1.2.3
MAINTAINER someone
ENV PIP_NO_BUILD_ISOLATION=1
ENV LANG C.UTF-8
RUN apt-get update && \\
    apt-get install -y \\
    build-essential \\
    curl \\
    git
RUN curl -L https://example.com/releases/1.4.2/tool-$TOOL_VERSION.tgz | tar xz -C /opt
RUN wget -O /tmp/install.sh http://example.com/install.sh && sh /tmp/install.sh
COPY . .
RUN pip install flask requests>=2 gunicorn
RUN pip install -r requirements.txt
RUN cd /srv && make
RUN chmod -R 777 /srv

FROM python:3.9.1-slim-buster
WORKDIR app
COPY --from=builder /usr/local /usr/local
ADD . .
ENV API_KEY=abcdef0123456789
EXPOSE 22
RUN useradd app && chown -R app /srv
USER root
HEALTHCHECK CMD curl http://localhost:8000/
CMD gunicorn app:app
`;
const files = {
  "requirements.txt": "django\nnumpy==1.26.0\n",
  "app.py": "",
  "docker-compose.yml": composeFile("Dockerfile"),
};

function composeFile(dockerfile: string): string {
  return `version: "3"\nservices:\n  web:\n    build:\n      context: .\n      dockerfile: ${dockerfile}\n`;
}

async function versionOf(text: string, path = "Dockerfile", around: Readonly<Record<string, string>> = files) {
  const { readBuildIndex } = await import("../../src/context/build-index.js");
  const texts = new Map([...Object.entries(around), [path, text]]);
  const entries = [...texts.keys()].map((name) => ({ path: name, kind: "file" as const }));
  const index = readBuildIndex(texts, entries);
  const context = buildContext({ dockerfile: parseDockerfile(text, { path }), entries, texts, index });
  const parse = (copy: string) => parseDockerfile(copy, { path });
  return { text, isUtf8: true, parse, context, rebuildContext: () => context } satisfies Version;
}

async function differences(before: string, after: string, path = "Dockerfile", around = files) {
  const { file } = reviewFile({
    path,
    base: await versionOf(before),
    head: await versionOf(after, path, around),
    renames: new Map(path === "Dockerfile" ? [] : [[path, "Dockerfile"]]),
    today,
    rules,
    profile: "strict",
  });
  const introduced = file.findings.filter(({ status }) => status === "introduced");
  return {
    introduced: introduced.map(({ rule, line }) => `${rule.id}:${line}`),
    fixed: file.fixed.map(({ rule, line }) => `${rule.id}:${line}`),
    existing: file.findings.filter(({ status }) => status === "existing").length,
  };
}

const lines = dirty.split("\n");

test.each<[string, string]>([
  ["a note on top", `# What this image is for\n#\n\n${dirty}`],
  ["a note at the end", `${dirty}\n# the end\n`],
  ["other line ends", dirty.replaceAll("\n", "\r\n")],
  ["no final line feed", dirty.trimEnd()],
  ["blanks at the ends of lines", dirty.replace(/([\w.])\n/g, "$1  \n")],
  ["empty lines between instructions", dirty.replace(/\n(?=[A-Z]{3,} )/g, "\n\n")],
  ["no empty lines", dirty.replaceAll("\n\n", "\n")],
  ["another indentation of continued lines", dirty.replace(/\\\n +/g, "\\\n\t\t")],
  ["continued lines joined", dirty.replace(/ *\\\n +/g, " ")],
  ["continued lines broken anew", dirty.replaceAll(" && ", " \\\n    && ")],
  ["comments in a continued line", dirty.replace("    curl \\", "    # for downloads\n    curl \\")],
  ["packages in another order", dirty.replace("build-essential \\\n    curl", "curl \\\n    build-essential")],
  ["another name of a stage", dirty.replace("as builder", "as stage-one").replace("=builder", "=stage-one")],
  ["another name of an argument", dirty.replaceAll("TOOL_VERSION", "TOOL_RELEASE")],
  ["another value of an argument", dirty.replace("=1.2.3", "=1.2.4")],
  ["a new patch version", dirty.replaceAll("3.9.1-", "3.9.2-")],
  ["a new version in an address", dirty.replace("1.4.2", "1.5.0")],
  ["an instruction that says nothing new", dirty.replace("EXPOSE 22", "ENV MODE=fast\nEXPOSE 22")],
  ["a label", dirty.replace("USER root", 'LABEL org.opencontainers.image.title="x"\nUSER root')],
  ["a pinned package more", dirty.replace("install flask", "install six==1.17.0 flask")],
  ["an open package less", dirty.replace("install flask ", "install ")],
  ["another name of pip", dirty.replaceAll("RUN pip ", "RUN pip3 ")],
  ["the order of two variables", swapLines(4, 5)],
  ["the order of two instructions", swapLines(15, 16)],
  ["a stage in between", dirty.replace("\nFROM python", "\nFROM scratch AS notes\nCOPY README /\n\nFROM python")],
  ["another argument of the command", dirty.replace("CMD gunicorn app:app", "CMD gunicorn app:app --workers 4")],
  ["a quoted value", dirty.replace("API_KEY=abcdef0123456789", 'API_KEY="abcdef0123456789"')],
])("%s changes no finding", async (_, after) => {
  expect(after).not.toBe(dirty);
  const { introduced, fixed, existing } = await differences(dirty, after);
  expect(introduced.filter((name) => !isExpected(name))).toEqual([]);
  expect(fixed).toEqual([]);
  expect(existing).toBeGreaterThan(30);
});

/** A stage more is a stage that nothing uses, and that is a finding of its own. */
function isExpected(name: string): boolean {
  return name.startsWith("stage/unused:");
}

function swapLines(first: number, second: number): string {
  const swapped = [...lines];
  [swapped[first - 1], swapped[second - 1]] = [lines[second - 1] ?? "", lines[first - 1] ?? ""];
  return swapped.join("\n");
}

test("a new name of the file, with the compose file that names it, changes no finding", async () => {
  const around = { ...files, "docker-compose.yml": composeFile("Dockerfile.web") };
  const { introduced, fixed, existing } = await differences(dirty, `# moved\n${dirty}`, "Dockerfile.web", around);
  expect({ introduced, fixed }).toEqual({ introduced: [], fixed: [] });
  expect(existing).toBeGreaterThan(30);
});

test("a pinned image is one without a digest less, and nothing else", async () => {
  const digest = `@sha256:${"a".repeat(64)}`;
  const { introduced, fixed } = await differences(dirty, dirty.replaceAll("slim-buster", `slim-buster${digest}`));
  expect(introduced).toEqual([]);
  expect(fixed.every((name) => /^base-image\/|^apt\/package-gone/.test(name))).toBe(true);
});
