import rule from "../../../src/rules/yum/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    { code: "FROM rockylinux/rockylinux:8\nRUN yum install -y «git»", message: "No version is asked for of `git`." },
    { code: "FROM rockylinux/rockylinux:8\nRUN yum install -y «git curl»" },
    { code: 'FROM rockylinux/rockylinux:8\nRUN ["yum", "install", "-y", «"git"»]' },
  ],
  [
    { code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git-2.47.3", because: "a version is asked for" },
    { code: "FROM rockylinux/rockylinux:8\nRUN yum install -y ./git.rpm", because: "it is a file" },
    { code: "FROM rockylinux/rockylinux:8\nRUN yum remove -y git", because: "it is removed" },
    { code: "FROM rockylinux/rockylinux:8\nARG P\nRUN yum install -y $P", because: "a variable holds the packages" },
  ],
);
