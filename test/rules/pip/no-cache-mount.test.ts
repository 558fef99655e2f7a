import rule from "../../../src/rules/pip/no-cache-mount.js";
import { emptyContext } from "../../../src/context/empty-context.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const copy = "COPY requirements.txt .\n";
const mount = "--mount=type=cache,target=/root/.cache/pip";

ruleTable(
  rule,
  [
    {
      code: `${from}${copy}RUN «pip install» --no-cache-dir -r requirements.txt`,
      fixed: `${from}${copy}RUN ${mount} pip install -r requirements.txt`,
      message:
        "Whenever one requirement changes, `pip install` downloads all of them again: no cache mount keeps them between builds.",
      safety: "review",
      title: "Keep pip's cache in a mount",
      subject: "pip install",
    },
    {
      code: `${from}${copy}RUN apt-get update && «pip install» -r requirements.txt`,
      fixed: `${from}${copy}RUN ${mount} apt-get update && pip install -r requirements.txt`,
    },
    {
      code: `${from}${copy}RUN «python -m pip install» -r requirements.txt`,
      fixed: `${from}${copy}RUN ${mount} python -m pip install -r requirements.txt`,
    },
    {
      code: `${from}${copy}RUN pip install --no-cache-dir -U pip \\\n    && «pip install» --no-cache-dir -r requirements.txt`,
      fixed: `${from}${copy}RUN ${mount} \\\n    pip install -U pip \\\n    && pip install -r requirements.txt`,
    },
    {
      code: `${from}ENV PIP_NO_CACHE_DIR=1 \\\n    PYTHONUNBUFFERED=1\n${copy}RUN «pip install» -r requirements.txt`,
      fixed: `${from}ENV PYTHONUNBUFFERED=1\n${copy}RUN ${mount} pip install -r requirements.txt`,
    },
    {
      code: `${from}RUN useradd --create-home --uid 1000 app\nUSER app\n${copy}RUN «pip install» -r requirements.txt`,
      fixed: `${from}RUN useradd --create-home --uid 1000 app\nUSER app\n${copy}RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000,gid=1000 pip install -r requirements.txt`,
    },
    {
      code: `${from}ENV PIP_CACHE_DIR=/var/cache/pip\nUSER 1000\n${copy}RUN «pip install» -r requirements.txt`,
      fixed: `${from}ENV PIP_CACHE_DIR=/var/cache/pip\nUSER 1000\n${copy}RUN --mount=type=cache,target=/var/cache/pip,uid=1000 pip install -r requirements.txt`,
    },
    {
      code: `${from}${copy}RUN «pip install» -r requirements.txt\nCOPY . .\nRUN pip install --no-cache-dir .`,
      fixed: `${from}${copy}RUN ${mount} pip install -r requirements.txt\nCOPY . .\nRUN ${mount} pip install .`,
    },
    {
      code: `${from}${copy}RUN [«"pip", "install"», "--no-cache-dir", "-r", "requirements.txt"]`,
      fixed: `${from}${copy}RUN ${mount} ["pip", "install", "-r", "requirements.txt"]`,
    },
    {
      code: `${from}${copy}RUN <<EOF\n«pip install» --no-cache-dir -r requirements.txt\nEOF\n`,
      fixed: `${from}${copy}RUN ${mount} <<EOF\npip install -r requirements.txt\nEOF\n`,
    },
    // A variable that others are under stays, and a mount would do nothing.
    {
      code: `${from}ENV PIP_NO_CACHE_DIR=1\n${copy}RUN «pip install» -r requirements.txt\nRUN pip install gunicorn==23.0.0`,
    },
    { code: `${from}ENV PIP_CACHE_DIR=$CACHE\n${copy}RUN «pip install» -r requirements.txt` },
    { code: `${from}USER nobody\n${copy}RUN «pip install» -r requirements.txt` },
  ],
  [
    { code: `${from}${copy}RUN ${mount} pip install -r requirements.txt`, because: "there is a mount" },
    {
      code: `${from}${copy}RUN --mount=type=cache,target=/root/.cache pip install -r requirements.txt`,
      because: "the mount holds pip's cache too",
    },
    { code: `${from}RUN pip install --no-cache-dir flask==3.1.2`, because: "it runs again only when it is edited" },
    { code: `${from}RUN pip install -r /opt/other/requirements.txt`, because: "nothing is seen to bring the file" },
    {
      code: `${from}${copy}RUN pip install --no-index --find-links /wheels -r requirements.txt`,
      because: "nothing is downloaded",
    },
    { code: `${from}COPY dist /wheels\nRUN pip install /wheels/*`, because: "the wheels are there already" },
    {
      code: `${from}${copy}RUN pip install -r requirements.txt && rm -rf /root/.cache`,
      because: "the author removes the cache",
    },
    {
      code: `FROM registry.example.com/base\n${copy}RUN pip install -r requirements.txt`,
      because: "nobody knows whom it runs as",
    },
    { code: `${from}${copy}RUN sudo pip install -r requirements.txt`, because: "nobody knows whose home it uses" },
    {
      code: `${from}COPY pip.conf /etc/pip.conf\n${copy}RUN pip install -r requirements.txt`,
      because: "the configuration may say otherwise",
    },
    {
      code: `${from}${copy}RUN pip install -r requirements.txt`,
      path: "Dockerfile.dev",
      because: "the file is for development",
    },
    {
      code: `FROM python:3.13-windowsservercore\n${copy}RUN pip install -r requirements.txt`,
      because: "Windows keeps it elsewhere",
    },
    {
      code: `${from}${copy}RUN pip install -r requirements.txt && sudo pip install -r requirements.txt`,
      because: "the second runs as somebody else",
    },
    {
      code: `${from}${copy}RUN pip install -r requirements.txt && pip install $MORE`,
      because: "nobody knows what the second is told",
    },
    { code: `${from}${copy}CMD pip install -r requirements.txt && python a.py`, because: "it runs in the container" },
    { code: `${from}${copy}RUN pip install --no-deps -r requirements.txt`, because: "the list is held to the letter" },
    { code: `${from}${copy}RUN uv pip install --system -r requirements.txt`, because: "uv is another rule's" },
    { code: `${from}${copy}RUN pip install --dry-run -r requirements.txt`, because: "nothing is installed" },
  ],
);

it("offers no mount where the frontend may not know any", () => {
  const dockerfile = parseDockerfile(
    `# syntax=docker/dockerfile:1.0\n${from}${copy}RUN pip install -r requirements.txt\n`,
  );
  const [problem] = rule.check({ dockerfile, context: emptyContext(), today: "2026-11-21" });
  expect(problem?.message).toBe("unmounted");
  expect(problem?.fixes).toBeUndefined();
});
