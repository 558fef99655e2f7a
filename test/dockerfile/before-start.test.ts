import { insertBeforeStart } from "../../src/dockerfile/before-start.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { applyEdits } from "../../src/text/edit.js";

function withUser(text: string): string | undefined {
  const dockerfile = parseDockerfile(text);
  const stage = dockerfile.stages.at(-1);
  const edit = stage && insertBeforeStart(dockerfile, stage, [["USER", "me"]]);
  return edit && applyEdits(text, [edit]);
}

test.each([
  ["before CMD", "FROM a\nRUN b\nCMD c\n", "FROM a\nRUN b\nUSER me\nCMD c\n"],
  ["before the first that starts", "FROM a\nENTRYPOINT b\nCMD c\n", "FROM a\nUSER me\nENTRYPOINT b\nCMD c\n"],
  ["in lower case", "from a\ncmd c\n", "from a\nuser me\ncmd c\n"],
  ["indented as it is", "FROM a\n\n  CMD c\n", "FROM a\n\n  USER me\n\n  CMD c\n"],
  ["indented by a tab", "FROM a\nRUN b\n\tCMD c\n", "FROM a\nRUN b\n\tUSER me\n\tCMD c\n"],
  ["above its comment", "FROM a\nRUN b\n# why\nCMD c\n", "FROM a\nRUN b\nUSER me\n# why\nCMD c\n"],
  ["below what is commented out", "FROM a\n# RUN b\nCMD c\n", "FROM a\n# RUN b\nUSER me\nCMD c\n"],
  ["above a comment that names a step", "FROM a\nRUN b\n# no RUN here\nCMD c\n", "FROM a\nRUN b\nUSER me\n# no RUN here\nCMD c\n"], // prettier-ignore
  ["set off as the start is", "FROM a\nRUN b\n\nCMD c\n", "FROM a\nRUN b\n\nUSER me\n\nCMD c\n"],
  ["not set off by an empty line further up", "FROM a\n\nRUN b\nCMD c\n", "FROM a\n\nRUN b\nUSER me\nCMD c\n"],
  ["behind what sets something only", "FROM a\nENV A=1\nCMD c\n", "FROM a\nENV A=1\nUSER me\nCMD c\n"],
])("%s", (_, text, expected) => expect(withUser(text)).toBe(expected));

test.each([
  ["nothing is started", "FROM a\nRUN b\n"],
  ["the stage goes on behind it", "FROM a\nCMD c\nRUN b\n"],
  ["another stage starts it", "FROM a\nCMD c\nFROM d\n"],
])("not where %s", (_, text) => expect(withUser(text)).toBeUndefined());
