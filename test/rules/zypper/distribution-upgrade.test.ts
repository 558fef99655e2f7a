import rule from "../../../src/rules/zypper/distribution-upgrade.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM opensuse/leap:15.6\nRUN «zypper dup» -y",
      message: "`zypper dup` takes every package to what the repositories have, be it another release.",
    },
    { code: "FROM opensuse/leap:15.6\nRUN «zypper -n dist-upgrade»" },
    { code: "FROM opensuse/leap:15.6\nRUN zypper refresh && «zypper dup» -y && zypper clean --all" },
  ],
  [
    { code: "FROM opensuse/leap:15.6\nRUN zypper update -y", because: "it stays within the release" },
    { code: "FROM opensuse/leap:15.6\nRUN zypper patch -y", because: "only patches are installed" },
    { code: "FROM opensuse/tumbleweed\nRUN zypper dup -y", because: "a rolling release is upgraded so" },
    { code: "FROM opensuse/leap:15.6\nRUN echo zypper dup", because: "the words are arguments of another program" },
  ],
);
