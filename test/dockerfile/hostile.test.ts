/* Texts that would take minutes if anything in the reading were quadratic; each takes well under a second. */
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { envAtEnd, envOf, resolveWord, shellOf, startOf, userOf, workdirOf } from "../../src/dockerfile/scope.js";

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** Reads a text and asks everything about every place in it. */
function askAll(text: string): number {
  const file = parseDockerfile(text);
  for (const one of file.instructions) {
    for (const name of ["A", "A7", "PATH"]) envOf(one, name);
    userOf(one);
    workdirOf(one);
    shellOf(one);
  }
  for (const stage of file.stages) {
    startOf(stage);
    envAtEnd(stage, "A");
  }
  for (const command of file.commands())
    for (const word of command.words) if (envOf(command, "A").state === "set") resolveWord(word, command);
  return file.instructions.length;
}

test.each<[string, string, number]>([
  ["continued lines", `FROM a\nRUN b \\\n${" c \\\n".repeat(60_000)} d`, 2],
  ["comments in a continuation", `FROM a\nRUN b \\\n${"# c\n".repeat(60_000)} d`, 2],
  ["empty lines in a continuation", `FROM a\nRUN b \\\n${"\n".repeat(100_000)} d`, 2],
  ["comments", `${"# c\n".repeat(100_000)}FROM a`, 1],
  ["stages", many(5000, (index) => `FROM a AS s${index}\nRUN b $A`), 10_000],
  ["stages on stages", `FROM a AS s0\n${many(5000, (index) => `FROM s${index} AS s${index + 1}\nENV A=$A$A7\nRUN b $A`)}`, 15_001], // prettier-ignore
  ["global arguments", `${many(5000, (index) => `ARG A${index}=$A${index - 1}`)}\nFROM $A7\nARG A7`, 5002],
  ["variables of variables", `FROM a\n${many(10_000, (index) => `ENV A${index}=$A${index - 1}b`)}`, 10_001],
  ["a variable that doubles", `FROM a\nENV A=b\n${many(5000, () => "ENV A=$A$A")}`, 5002],
  ["a growing PATH", `FROM a\n${many(10_000, () => "ENV PATH=/opt/b:$PATH")}`, 10_001],
  ["relative folders", `FROM scratch\n${many(10_000, () => "WORKDIR b")}`, 10_001],
  ["instructions", `FROM a\nUSER b\n${many(10_000, (index) => `RUN c${index}`)}`, 10_002],
  ["here-documents", `FROM a\n${many(5000, () => "RUN <<E\nb\nE")}`, 5001],
  ["markers on one line", `FROM a\nCOPY ${many(3000, (index) => `<<E${index}`).replaceAll("\n", " ")} /b\n${many(3000, (index) => `E${index}`)}`, 2], // prettier-ignore
  ["one long line", `FROM a\nRUN ${"b".repeat(1_000_000)}`, 2],
  ["open quotes", `FROM a\nENV A=${'\\"'.repeat(300_000)}`, 2],
  ["broken instructions with quotes", `FROM a b c ${'\\"'.repeat(300_000)}`, 1],
  ["substitutions in each other", `FROM a\nENV A=${"${A:-".repeat(50_000)}${"}".repeat(50_000)}`, 2],
  ["open substitutions", `FROM a\nRUN ${"${A:-".repeat(50_000)} <<E`, 2],
  ["dollars", `FROM a\nENV A=${"$".repeat(300_000)}`, 2],
  ["lists in lists", `FROM a\nCMD ${"[".repeat(100_000)}`, 2],
  ["flags", `FROM a\nRUN ${"--mount=type=cache,target=/b ".repeat(20_000)}c`, 2],
  ["triggers of triggers", `FROM a\n${"ONBUILD ".repeat(50_000)}RUN b`, 2],
  ["assignments in one script", `FROM a\nRUN ${many(3000, (index) => `A${index}=$A; export A=$A${index} && b $A`).replaceAll("\n", "; \\\n")}`, 2], // prettier-ignore
  ["hidden assignments", `FROM a\nRUN ${many(2000, () => "(A=1); b $A").replaceAll("\n", "; \\\n")}`, 2],
  ["no instructions", many(20_000, (index) => `{% ${index} %}`), 20_000],
  ["carriage returns", `FROM a\n${"\r".repeat(300_000)}`, 1],
])("%s", (_, text, instructions) => {
  expect(askAll(text)).toBe(instructions);
});
