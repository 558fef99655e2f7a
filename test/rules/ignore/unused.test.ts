import rule from "../../../src/rules/ignore/unused.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";
const clean = "RUN pip install --no-cache-dir flask==3.1.0\n";
const dirty = "RUN pip install flask==3.1.0\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}# plimsoll ignore=«pip/cache-in-layer»: small\n${clean}`,
      fixed: `${slim}${clean}`,
      message: "`pip/cache-in-layer` is ignored here, but nothing of it is found.",
      safety: "safe",
    },
    {
      code: `${slim}# plimsoll ignore=pip/cache-in-layer, «base-image/latest»: why\n${dirty}`,
      fixed: `${slim}# plimsoll ignore=pip/cache-in-layer: why\n${dirty}`,
    },
    {
      code: `${slim}# plimsoll ignore=«base-image/latest»,pip/cache-in-layer\n${dirty}`,
      fixed: `${slim}# plimsoll ignore=pip/cache-in-layer\n${dirty}`,
    },
    {
      code: `${slim}# plimsoll ignore=«pip/cash-in-layer»\n${clean}`,
      fixed: `${slim}${clean}`,
      message: "There is no rule `pip/cash-in-layer` that could be ignored.",
    },
    {
      code: `${slim}RUN true && \\\n    # plimsoll ignore=«DL3042»\n    pip install --no-cache-dir flask==3.1.0\n`,
      fixed: `${slim}RUN true && \\\n    pip install --no-cache-dir flask==3.1.0\n`,
    },
    { code: `${slim}${dirty}# plimsoll ignore=«pip/cache-in-layer»\n`, fixed: `${slim}${dirty}` },
  ],
  [
    { code: `${slim}# plimsoll ignore=pip/cache-in-layer: why\n${dirty}`, because: "it silences something" },
    { code: `${slim}# plimsoll global ignore=pip/cache-in-layer\n${dirty}`, because: "it silences something below" },
    { code: `${slim}# plimsoll ignore=pip/*\n${dirty}`, because: "the topic is found" },
    { code: `${slim}# hadolint ignore=DL3042\n${clean}`, because: "it is another tool's" },
    { code: `# check=skip=JSONArgsRecommended\n${slim}${clean}`, because: "it is another tool's" },
    { code: `${slim}# plimsoll ignore=ignore/unused\n${clean}`, because: "what is about ignores is not judged" },
    { code: `${slim}# plimsoll: ignore nothing here\n${clean}`, because: "it is no ignore" },
  ],
);
