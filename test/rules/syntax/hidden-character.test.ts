import { emptyContext } from "../../../src/context/read.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import rule from "../../../src/rules/syntax/hidden-character.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install«\u00a0»flask`,
      fixed: `${from}RUN pip install flask`,
      message: "`U+00A0` looks like a blank and is none: it joins the words on its sides.",
      safety: "review",
    },
    {
      code: `${from}RUN pip install flask «\u200b»&& pip check`,
      fixed: `${from}RUN pip install flask && pip check`,
      message: "`U+200B` cannot be seen: it is a part of the word that it stands in.",
    },
    {
      code: `${from}COPY --chown=app «\u202e»x y/`,
      fixed: `${from}COPY --chown=app x y/`,
      level: "error",
      message: "`U+202E` turns the direction of reading: what is shown here is not what is built.",
    },
    { code: `${from}# only «\u2066»for tests\u2069 begins here\nRUN true`, level: "error" },
    { code: `${from}COPY <<EOF /x\na «\u202d»b\nEOF`, fixed: `${from}COPY <<EOF /x\na b\nEOF`, level: "error" },
    { code: `${from}RUN <<EOF\napt-get«\u3000»update\nEOF`, fixed: `${from}RUN <<EOF\napt-get update\nEOF` },
    { code: `${from}WORKDIR /a«\ufeff»pp\u200b`, fixed: `${from}WORKDIR /app` },
    { code: `${from}ENV A=b«\x1b»[0m`, fixed: `${from}ENV A=b[0m` },
    { code: `${from}RUN pip install fl«\u200b»\u200b\u200cask`, fixed: `${from}RUN pip install flask` },
    { code: `${from}RUN echo "hi«\u{e0069}»\u{e0067}\u{e006e}\u{e007f}"`, fixed: `${from}RUN echo "hi"` },
    { code: `${from}RUN echo "漢«\u{e0069}»\u{e0067}"`, fixed: `${from}RUN echo "漢"` },
    { code: `${from}ENV A=a«\ufe01»\ufe02\u{e0101}b`, fixed: `${from}ENV A=ab` },
    { code: `${from}RUN a«\u2028»b C=d`, fixed: `${from}RUN a b C=d` },
    { code: `${from}ENV A=a«\u2800»b C=d\ufffae`, fixed: `${from}ENV A=ab C=de` },
    { code: `${from}RUN echo "漢«\u202e»字"`, fixed: `${from}RUN echo "漢字"`, level: "error" },
    { code: `${from}ENV A=b«\u{e0041}»\nENV C=«\u00ad»d`, fixed: `${from}ENV A=b\nENV C=d` },
  ],
  [
    { code: "FROM python:3.13-slim\nRUN pip install flask\tgunicorn", because: "blanks are blanks" },
    { code: `${from}# a\u{e0069}\nRUN true`, because: "nothing is built from a comment" },
    { code: `${from}RUN echo "می\u200c\u200cخواهم"`, because: "the script is shaped by them" },
    { code: `${from}RUN echo "👩🏽\u200d💻"`, because: "an emoji is made of several characters" },
    { code: `${from}# siehe\u00a0oben\nRUN true`, because: "nothing is built from a comment" },
    {
      code: `${from}RUN true \\\n  # a\u200bb\n  && false`,
      because: "nothing is built from a comment inside an instruction",
    },
    { code: `${from}RUN echo "完成。\u3000好"`, because: "the blank is a part of a message" },
    { code: `${from}RUN echo 'à\u00a0bientôt'`, because: "the blank is a part of a message" },
    { code: `${from}LABEL owner="👩\u200d🚀"`, because: "an emoji is made of several characters" },
    { code: `${from}RUN echo "می\u200cخواهم"`, because: "the script is shaped by it" },
    {
      code: `${from}RUN echo "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"`,
      because: "it is England's flag",
    },
    {
      code: `${from}RUN echo "👁\ufe0f\u200d🗨\ufe0f 1\ufe0f\u20e3"`,
      because: "signs and keys are made of several characters",
    },
    { code: `${from}# مرحبا\u200f, see below\u200e\nRUN true`, because: "the marks order a comment in Arabic" },
    { code: `${from}RUN echo "✔️"`, because: "it says how the sign is drawn" },
    { code: `${from}COPY <<EOF /x\na\u00a0b\nEOF`, because: "it is text of a file" },
    { code: `${from}ENV NAME=Zoë`, because: "the letter can be seen" },
  ],
);

it("takes a mark of order at the file's start for what it is", () => {
  const at = (text: string) => [
    ...rule.check({ dockerfile: parseDockerfile(text), context: emptyContext(), today: "2026-11-21" }),
  ];
  expect(at("\ufeffFROM python:3.13-slim\n")).toEqual([]);
  expect(at("#\nFROM \ufeffpython:3.13-slim\n")).toHaveLength(1);
});
