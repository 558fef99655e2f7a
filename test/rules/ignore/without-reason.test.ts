import rule from "../../../src/rules/ignore/without-reason.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";
const dirty = "RUN pip install flask==3.1.0\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}«# plimsoll ignore=pip/cache-in-layer»\n${dirty}`,
      message: "This ignore gives no reason.",
    },
    { code: `${slim}«# plimsoll global ignore=pip/*»\n${dirty}` },
    { code: `${slim}«# plimsoll ignore=pip/cache-in-layer, base-image/latest»\n${dirty}` },
    { code: `${slim}RUN a && \\\n    «# plimsoll ignore=pip/cache-in-layer»\n    pip install b\n` },
  ],
  [
    { code: `${slim}# plimsoll ignore=pip/cache-in-layer: squashed\n${dirty}`, because: "there is a reason" },
    { code: `${slim}# plimsoll ignore=pip/cache-in-layer -- squashed\n${dirty}`, because: "there is a reason" },
    { code: `${slim}# plimsoll global ignore=pip/* because\n${dirty}`, because: "there is a reason" },
    { code: `${slim}# hadolint ignore=DL3042\n${dirty}`, because: "it is another tool's" },
    { code: `# check=skip=all\n${slim}${dirty}`, because: "it is another tool's" },
  ],
);
