import rule from "../../../src/rules/dnf/unattended.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM fedora:43\nRUN «dnf install» git",
      fixed: "FROM fedora:43\nRUN dnf install -y git",
      message: "`dnf install` asks before it changes anything, and a build cannot answer.",
      safety: "safe",
    },
    {
      code: "FROM fedora:43\nRUN «dnf update» && dnf clean all",
      fixed: "FROM fedora:43\nRUN dnf update -y && dnf clean all",
    },
    { code: "FROM fedora:43\nRUN sudo «dnf remove» git", fixed: "FROM fedora:43\nRUN sudo dnf remove -y git" },
    {
      code: 'FROM fedora:43\nRUN [«"dnf", "install"», "git"]',
      fixed: 'FROM fedora:43\nRUN ["dnf", "install", "-y", "git"]',
    },
  ],
  [
    { code: "FROM fedora:43\nRUN dnf install -y git", because: "-y is there" },
    { code: "FROM fedora:43\nRUN dnf -y install git", because: "the option stands before the subcommand" },
    { code: "FROM fedora:43\nRUN dnf install --assumeyes git", because: "the long name is there" },
    { code: "FROM fedora:43\nRUN yes | dnf install git", because: "yes answers" },
    { code: "FROM fedora:43\nARG OPTS\nRUN dnf $OPTS install git", because: "the variable may hold the option" },
    { code: "FROM fedora:43\nRUN dnf clean all", because: "nothing is changed" },
    { code: "FROM fedora:43\nRUN yum install git", because: "this is another manager" },
    { code: "FROM fedora:43\nRUN echo dnf install git", because: "the words are arguments of another program" },
  ],
);
