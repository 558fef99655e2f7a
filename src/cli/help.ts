import type { CommandName } from "./arguments.js";
import { formats } from "./arguments.js";

const overview = `plimsoll: checks Dockerfiles, above all those of Python images

Usage: plimsoll COMMAND [OPTION…]

Commands:
  lint [PATH…]                     check Dockerfiles: files, folders, or - for standard input
  review --base REF|DIR            check what a change does to Dockerfiles
  merge REPORT…                    make one report or table of many, such as those of an organisation
  rules                            list the rules
  explain RULE                     print the page of a rule

Options:
  -h, --help                       show this, or with a command its options
  -V, --version                    print the version

Exit codes: 0 nothing at or above --fail-on, 1 findings at or above it, 2 wrong usage, a fix
that could not be written, or an internal error.
`;

const checking = `  --format FORMAT                  ${formats.join(", ")}; text unless given
  --profile PROFILE                recommended or strict
  --fail-on LEVEL                  error, warning, info or never: what makes the exit code 1; error unless given
  --config FILE                    the configuration; .github/plimsoll.yml of the repository unless given
  --target STAGE                   the stage that ships
  --diff, --diff=safe              print one patch for \`git apply\`, and nothing else: of all fixes, as --fix=all would
                                   write them, or of the safe ones, as --fix would
  --no-fixes                       try no fixes: what is wrong only, in about half the time
  --today YYYY-MM-DD               the day to judge by, for runs that can be repeated
  --color, --no-color              colours always, or never; by default on a terminal, NO_COLOR and FORCE_COLOR count
  -h, --help                       show this`;

const texts: Readonly<Record<CommandName, string>> = {
  lint: `plimsoll lint: checks Dockerfiles

Usage: plimsoll lint [OPTION…] [PATH…]

A PATH is a file, or a folder that is searched for Dockerfiles: Dockerfile, Dockerfile.*, *.Dockerfile,
*.dockerfile, Containerfile*. What Git ignores, node_modules and virtual environments are left out.
Without a PATH the current folder is searched; - is standard input: with --fix its fixed text goes to standard
output, and everything else to standard error.

Options:
  --fix                            write the safe fixes into the files: those that keep the meaning for sure
  --fix=all                        write the fixes that a person should look at, too
  --no-cache                       look at everything anew: say nothing again, and keep nothing that is said
  --stdin-filename PATH            the file that - stands for: gives it a name, a configuration and what lies beside it
${checking}
`,
  review: `plimsoll review: checks what a change does to Dockerfiles

Usage: plimsoll review --base REF|DIR [--head REF|DIR] [OPTION…]

Compares two commits, from where their histories part, or two folders. Without --head the files as they are in
the working tree are compared with the commit, or the current folder with the folder.

Options:
  --base REF|DIR                   what to compare with
  --head REF|DIR                   what to look at
  --scope SCOPE                    introduced by the change, all in changed files, or all; introduced unless given
${checking}
`,
  merge: `plimsoll merge: makes one report or table of many

Usage: plimsoll merge [OPTION…] REPORT…

A REPORT is what --format json or the action's report-file wrote, one that was merged before, or a folder that is
searched for *.json. It belongs to the repository that it names, else to the one that its file is called after:
owner__repo.json. A report that cannot be read is named, and the others are merged all the same.

Options:
  --format FORMAT                  text, json, sarif, markdown; text unless given
  --fail-on LEVEL                  error, warning, info or never: what makes the exit code 1; error unless given
  -h, --help                       show this

The exit code is 2 when a report could not be read, or tells that its run could not look at everything.
`,
  rules: `plimsoll rules: lists the rules

Usage: plimsoll rules [--format text|json]
`,
  explain: `plimsoll explain: prints the page of a rule

Usage: plimsoll explain RULE

RULE is a name such as pip/unpinned, or the one that hadolint or Docker's build checks have for it, such as DL3042.
`,
};

/** The help text of a command, or of the program. */
export function helpText(topic: CommandName | undefined): string {
  return topic === undefined ? overview : texts[topic];
}
