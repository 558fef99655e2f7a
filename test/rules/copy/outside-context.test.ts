import rule from "../../../src/rules/copy/outside-context.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\nWORKDIR /app\n";

ruleTable(
  rule,
  [
    {
      code: `${base}COPY «../shared» ./shared\n`,
      level: "warning",
      message:
        "`../shared` leads out of the build context: Docker takes the `..` off and looks for `shared` in the context.",
    },
    { code: `${base}COPY «../shared» ./shared\n`, files: { "app.py": "" } },
    {
      code: `${base}ADD --chown=1000 «../setup.py» app.py ./\n`,
      files: { "setup.py": "", "app.py": "" },
      level: "warning",
      safety: "review",
      fixed: `${base}ADD --chown=1000 setup.py app.py ./\n`,
    },
    { code: `${base}COPY ["«../a b»", "./"]\n`.replace('"«', '«"').replace('»"', '"»'), level: "warning" },
    { code: `${base}COPY «app/../../lib» lib\n`, level: "warning" },
    { code: `${base}COPY «..» .\n`, files: { "app.py": "" }, level: "warning", fixed: `${base}COPY . .\n` },
    { code: `${base}ARG LIB=../lib\nCOPY «$LIB» lib\n`, level: "warning" },
  ],
  [
    { code: `${base}COPY app/../lib lib\n`, because: "the path stays in the context" },
    { code: `${base}COPY --from=build ../app /app\n`, because: "it comes from an image" },
    { code: `${base}COPY app ../srv\n`, because: "the destination may lie where it likes" },
    { code: `${base}COPY ..data/x ./\n`, because: "the folder's name starts with two dots" },
    { code: `${base}ADD https://example.com/../x /x\n`, because: "it is an address" },
    { code: `${base}ADD git@github.com:a/../b.git /x\n`, because: "it is a repository" },
    { code: `${base}ARG LIB\nCOPY $LIB/../x ./\n`, because: "nobody knows what the variable holds" },
    { code: `${base}COPY /../lib lib\n`, files: { lib: "" }, because: "above the root there is nothing" },
  ],
);
