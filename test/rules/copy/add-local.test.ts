import rule from "../../../src/rules/copy/add-local.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}«ADD» app.py /app/\n`,
      fixed: `${base}COPY app.py /app/\n`,
      safety: "safe",
      message: "`ADD` does no more than `COPY` here, but it also fetches addresses and unpacks archives.",
    },
    { code: `${base}«ADD» . /app\n`, fixed: `${base}COPY . /app\n` },
    {
      code: `${base}«add» --chown=1000:1000 src/ /app/src/\n`,
      fixed: `${base}copy --chown=1000:1000 src/ /app/src/\n`,
    },
    { code: `${base}«ADD» ["requirements.txt", "/"]\n`, fixed: `${base}COPY ["requirements.txt", "/"]\n` },
    { code: `${base}«ADD» a.py b.conf Pipfile \\\n  /app/\n`, fixed: `${base}COPY a.py b.conf Pipfile \\\n  /app/\n` },
    { code: `${base}ARG F=x.py\n«ADD» $F /app/\n`, fixed: `${base}ARG F=x.py\nCOPY $F /app/\n` },
    {
      code: `${base}«ADD» dist/app-1.0-py3-none-any.whl /tmp/\n`,
      fixed: `${base}COPY dist/app-1.0-py3-none-any.whl /tmp/\n`,
    },
  ],
  [
    { code: `${base}COPY app.py /app/\n`, because: "it is a COPY" },
    { code: `${base}ADD rootfs.tar.xz /\n`, because: "the archive is unpacked" },
    { code: `${base}ADD app.py data.tgz /app/\n`, because: "one of them is an archive" },
    { code: `${base}ADD https://example.com/x.py /app/\n`, because: "it is fetched" },
    { code: `${base}ADD git@github.com:a/b.git /src\n`, because: "it is a repository" },
    { code: `${base}ADD rootfs /\n`, because: "what has no ending may be an archive" },
    { code: `${base}ADD *.py /app/\n`, because: "nobody knows what the pattern matches" },
    { code: `${base}ADD $F /app/\n`, because: "nobody knows what the variable holds" },
    { code: `${base}ADD --unpack=false x.py /app/\n`, because: "COPY has no such flag" },
    { code: `${base}ADD <<EOF /app/x.py\nprint(1)\nEOF\n`, because: "the text stands here" },
    { code: `${base}ADD x.gz y.bz2 z.zst /app/\n`, because: "these are archives too" },
  ],
);
