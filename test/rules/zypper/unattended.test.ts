import rule from "../../../src/rules/zypper/unattended.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM opensuse/leap:15.6\nRUN «zypper install» git",
      fixed: "FROM opensuse/leap:15.6\nRUN zypper install -y git",
      message: "`zypper install` asks before it changes anything, and a build cannot answer.",
      safety: "safe",
    },
    {
      code: "FROM opensuse/leap:15.6\nRUN «zypper update» && zypper clean --all",
      fixed: "FROM opensuse/leap:15.6\nRUN zypper update -y && zypper clean --all",
    },
    {
      code: "FROM opensuse/leap:15.6\nRUN sudo «zypper remove» git",
      fixed: "FROM opensuse/leap:15.6\nRUN sudo zypper remove -y git",
    },
    {
      code: 'FROM opensuse/leap:15.6\nRUN [«"zypper", "install"», "git"]',
      fixed: 'FROM opensuse/leap:15.6\nRUN ["zypper", "install", "-y", "git"]',
    },
  ],
  [
    { code: "FROM opensuse/leap:15.6\nRUN zypper install -y git", because: "-y is there" },
    { code: "FROM opensuse/leap:15.6\nRUN zypper -n install git", because: "the option stands before the subcommand" },
    { code: "FROM opensuse/leap:15.6\nRUN zypper install --no-confirm git", because: "the long name is there" },
    { code: "FROM opensuse/leap:15.6\nRUN yes | zypper install git", because: "yes answers" },
    {
      code: "FROM opensuse/leap:15.6\nARG OPTS\nRUN zypper $OPTS install git",
      because: "the variable may hold the option",
    },
    { code: "FROM opensuse/leap:15.6\nRUN zypper clean --all", because: "nothing is changed" },
    { code: "FROM opensuse/leap:15.6\nRUN dnf install git", because: "this is another manager" },
    {
      code: "FROM opensuse/leap:15.6\nRUN echo zypper install git",
      because: "the words are arguments of another program",
    },
  ],
);
