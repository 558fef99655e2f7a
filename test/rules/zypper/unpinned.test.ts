import rule from "../../../src/rules/zypper/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    { code: "FROM opensuse/leap:15.6\nRUN zypper install -y «git»", message: "No version is asked for of `git`." },
    { code: "FROM opensuse/leap:15.6\nRUN zypper install -y «git curl»" },
    { code: 'FROM opensuse/leap:15.6\nRUN ["zypper", "install", "-y", «"git"»]' },
  ],
  [
    { code: "FROM opensuse/leap:15.6\nRUN zypper install -y git=2.47.3", because: "a version is asked for" },
    { code: "FROM opensuse/leap:15.6\nRUN zypper install -y ./git.rpm", because: "it is a file" },
    { code: "FROM opensuse/leap:15.6\nRUN zypper remove -y git", because: "it is removed" },
    { code: "FROM opensuse/leap:15.6\nARG P\nRUN zypper install -y $P", because: "a variable holds the packages" },
  ],
);
