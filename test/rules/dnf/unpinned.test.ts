import rule from "../../../src/rules/dnf/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    { code: "FROM fedora:43\nRUN dnf install -y «git»", message: "No version is asked for of `git`." },
    { code: "FROM fedora:43\nRUN dnf install -y «git curl»" },
    { code: 'FROM fedora:43\nRUN ["dnf", "install", "-y", «"git"»]' },
  ],
  [
    { code: "FROM fedora:43\nRUN dnf install -y git-2.47.3", because: "a version is asked for" },
    { code: "FROM fedora:43\nRUN dnf install -y ./git.rpm", because: "it is a file" },
    { code: "FROM fedora:43\nRUN dnf remove -y git", because: "it is removed" },
    { code: "FROM fedora:43\nARG P\nRUN dnf install -y $P", because: "a variable holds the packages" },
  ],
);
