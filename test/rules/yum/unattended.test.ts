import rule from "../../../src/rules/yum/unattended.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM rockylinux/rockylinux:8\nRUN «yum install» git",
      fixed: "FROM rockylinux/rockylinux:8\nRUN yum install -y git",
      message: "`yum install` asks before it changes anything, and a build cannot answer.",
      safety: "safe",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN «yum update» && yum clean all",
      fixed: "FROM rockylinux/rockylinux:8\nRUN yum update -y && yum clean all",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN sudo «yum remove» git",
      fixed: "FROM rockylinux/rockylinux:8\nRUN sudo yum remove -y git",
    },
    {
      code: 'FROM rockylinux/rockylinux:8\nRUN [«"yum", "install"», "git"]',
      fixed: 'FROM rockylinux/rockylinux:8\nRUN ["yum", "install", "-y", "git"]',
    },
  ],
  [
    { code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git", because: "-y is there" },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN yum -y install git",
      because: "the option stands before the subcommand",
    },
    { code: "FROM rockylinux/rockylinux:8\nRUN yum install --assumeyes git", because: "the long name is there" },
    { code: "FROM rockylinux/rockylinux:8\nRUN yes | yum install git", because: "yes answers" },
    {
      code: "FROM rockylinux/rockylinux:8\nARG OPTS\nRUN yum $OPTS install git",
      because: "the variable may hold the option",
    },
    { code: "FROM rockylinux/rockylinux:8\nRUN yum clean all", because: "nothing is changed" },
    { code: "FROM rockylinux/rockylinux:8\nRUN dnf install git", because: "this is another manager" },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN echo yum install git",
      because: "the words are arguments of another program",
    },
  ],
);
