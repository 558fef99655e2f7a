import rule from "../../../src/rules/supply/git-unpinned.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13\n";
const url = "https://github.com/a/b.git";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install «git+${url}»`,
      message: `\`git+${url}\` is installed as it is on the day of the build: it names no tag and no commit.`,
    },
    { code: `${from}RUN pip install "x==1" «"b @ git+${url}@main"»` },
    { code: `${from}RUN uv tool install «git+${url}»` },
    { code: `${from}RUN pip install -e «git+${url}#egg=b»` },
    {
      code: `${from}RUN git clone --depth 1 «${url}» /src && make -C /src`,
      message: `\`${url}\` is cloned as it is on the day of the build: no tag and no commit is checked out.`,
    },
    { code: `${from}RUN git clone -b develop «${url}»` },
    { code: `${from}RUN git clone «git@github.com:a/b.git» && cd b && git checkout master` },
    {
      code: `FROM python:3.13 AS build\nRUN git clone «${url}»\nFROM python:3.13-slim\nCOPY --from=build /b /b`,
      profile: "strict",
    },
  ],
  [
    {
      code: "FROM gcr.io/oss-fuzz-base/base-builder-python\nRUN git clone --depth 1 https://github.com/pallets/jinja",
      because: "the newest is to be fuzzed",
    },
    { code: `${from}RUN pip install git+${url}@v1.2 "b @ git+${url}@0123abc"`, because: "a tag or a commit is named" },
    { code: `${from}RUN pip install git+${url}@$REV`, because: "a variable may hold it" },
    { code: `${from}RUN git clone --branch v1.2 ${url}`, because: "a tag is named" },
    { code: `${from}ARG V\nRUN git clone -b "$V" ${url}`, because: "a build argument holds it" },
    { code: `${from}RUN git clone ${url} && cd b && git checkout 0123abc`, because: "a commit is checked out" },
    {
      code: `${from}RUN git clone ${url} /b\nRUN git -C /b reset --hard 0123abc`,
      because: "a later step picks the commit",
    },
    { code: `${from}RUN git clone --revision=0123abc ${url}`, because: "the option names the commit" },
    { code: `${from}RUN git clone /mnt/repo b`, because: "it is a folder here" },
    { code: `${from}ARG OPTS\nRUN git clone $OPTS ${url}`, because: "the variable may hold the option" },
    { code: `${from}RUN git clone ${url}`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${from}RUN git config --global user.name x`, because: "nothing is fetched" },
  ],
);
