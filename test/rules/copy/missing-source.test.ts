import rule from "../../../src/rules/copy/missing-source.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\nWORKDIR /app\n";
const files = { "Requirements.txt": "", "app/main.py": "", "docker/start_up.sh": "", "config.yaml": "" };

ruleTable(
  rule,
  [
    {
      code: `${base}COPY «requirements.txt» ./\nCOPY app app\n`,
      files,
      message: "`requirements.txt` does not exist in the build context; there is `Requirements.txt`.",
      safety: "review",
      fixed: `${base}COPY Requirements.txt ./\nCOPY app app\n`,
    },
    {
      code: `${base}COPY app app\nADD «./docker/start-up.sh» /start.sh\n`,
      files,
      fixed: `${base}COPY app app\nADD ./docker/start_up.sh /start.sh\n`,
    },
    { code: `${base}COPY app «config.yml» ./\n`, files, fixed: `${base}COPY app config.yaml ./\n` },
    { code: `${base}COPY «App» config.yaml ./\n`, files, fixed: `${base}COPY app config.yaml ./\n` },
    {
      code: `${base}COPY app app\nRUN «--mount=type=bind,source=requirements.txt,target=r.txt» pip install -r r.txt\n`,
      files,
    },
    { code: `${base}COPY app app\nCOPY ["«config.yml»", "./"]\n`.replace('"«', '«"').replace('»"', '"»'), files },
  ],
  [
    { code: `${base}COPY requirements.txt ./\nCOPY app app\n`, because: "nothing is known of what lies beside it" },
    { code: `${base}COPY Requirements.txt ./\n`, files, because: "it exists" },
    { code: `${base}COPY app dist/app.whl ./\n`, files, because: "it may be made before the build" },
    { code: `${base}COPY requirements.txt ./\n`, files, because: "no source lies where the build is thought to be" },
    { code: `${base}COPY app *.yml ./\n`, files, because: "it is a pattern" },
    { code: `${base}ARG F\nCOPY app $F ./\n`, files, because: "nobody knows what the variable holds" },
    { code: `${base}COPY app app\nCOPY --from=x requirements.txt ./\n`, files, because: "it comes from an image" },
    {
      code: `${base}COPY app a_b.txt ./\n`,
      files: { ...files, "A_b.txt": "", "a-b.txt": "" },
      because: "two files are nearly named so",
    },
  ],
);
