import { readLines, type Lines } from "../../src/dockerfile/lines.js";
import { createSource } from "../../src/text/source.js";

function read(text: string): Lines {
  return readLines(createSource(text));
}

/** The joined lines, as BuildKit hands them on. */
function joined(text: string): readonly string[] {
  return read(text).instructions.map((one) => one.joined.text);
}

describe("one instruction a line", () => {
  test.each<[string, string, readonly string[]]>([
    ["a last line without a line feed", "FROM a\nRUN b", ["FROM a", "RUN b"]],
    ["blanks before and between", "\n  FROM a\n\t\n\tRUN b\n", ["FROM a", "RUN b"]],
    ["carriage returns before line feeds", "FROM a\r\nRUN b\r\r\n", ["FROM a", "RUN b"]],
    ["a lone carriage return inside a line", "FROM a\rRUN b\n", ["FROM a\rRUN b"]],
    ["a byte order mark at the very start", "\ufeffFROM a\n", ["FROM a"]],
    ["a byte order mark anywhere else", "FROM a\n\ufeffRUN b\n", ["FROM a", "\ufeffRUN b"]],
    ["unusual blanks before a keyword", "\u00a0\u2003\u0085FROM a\n", ["FROM a"]],
    ["a form feed", "FROM a\fAS b", ["FROM a\fAS b"]],
    ["nothing at all", "", []],
    ["comments only", "# a\n\n  # b\n", []],
  ])("%s", (_, text, expected) => {
    expect(joined(text)).toEqual(expected);
  });

  test("first and last lines count from one and include here-documents", () => {
    const { instructions } = read("# c\nFROM a\n\nRUN b \\\n  c\nRUN <<E\nx\nE\nUSER d");
    expect(instructions.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [2, 2],
      [4, 5],
      [6, 8],
      [9, 9],
    ]);
  });
});

describe("continued lines", () => {
  test.each<[string, string, readonly string[]]>([
    ["joins without a blank of its own", "RUN a\\\nb", ["RUN ab"]],
    ["keeps the blanks at the start of the next line", "RUN a \\\n  b", ["RUN a   b"]],
    ["takes blanks and tabs behind the escape", "RUN a \\ \t \n b", ["RUN a  b"]],
    ["takes the escape before CRLF", "RUN a \\\r\n b\r\n", ["RUN a  b"]],
    ["takes no other blank behind the escape", "RUN a \\\u00a0\nRUN b", ["RUN a \\\u00a0", "RUN b"]],
    ["two escapes are none", "RUN echo C:\\\\\nRUN b", ["RUN echo C:\\\\", "RUN b"]],
    ["three escapes are none either", "RUN a\\\\\\\nRUN b", ["RUN a\\\\\\", "RUN b"]],
    ["escapes with a blank between are one", "RUN a\\ \\\n b", ["RUN a\\  b"]],
    ["drops comments, indented ones too", "RUN a \\\n# one\n\t # two \\\n b", ["RUN a  b"]],
    ["drops empty lines", "RUN a \\\n\n \t\n b\nUSER c", ["RUN a  b", "USER c"]],
    ["keeps a # that does not start its line", "RUN a # x \\\n b", ["RUN a # x  b"]],
    ["an escape alone on its line", "RUN a \\\n\\\n b", ["RUN a  b"]],
    ["an escape alone before the keyword", "\\\nRUN a", ["RUN a"]],
    ["a keyword in two pieces", "RU\\\nN a", ["RUN a"]],
    ["at the end of the file", "RUN a \\", ["RUN a "]],
    ["to the end of the file through comments", "RUN a \\\n# b\n", ["RUN a "]],
    ["a backtick is none by default", "RUN a `\nUSER b", ["RUN a `", "USER b"]],
    ["a backtick where the file says so", "# escape=`\nRUN a `\n  b\\\nUSER c", ["RUN a   b\\", "USER c"]],
  ])("%s", (_, text, expected) => {
    expect(joined(text)).toEqual(expected);
  });

  test("what was dropped and what was kept have their places in the file", () => {
    const text = "RUN a \\\n# c\n\n  b\n";
    const [run] = read(text).instructions;
    expect(run?.dropped.map(({ start, end }) => text.slice(start, end))).toEqual(["# c\n", "\n"]);
    expect(run?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual(["RUN a ", "  b"]);
    expect(run?.joined.span(0, 9)).toEqual({ start: 0, end: 16 });
    expect(run?.joined.span(8, 9)).toEqual({ start: 15, end: 16 });
    expect(run && text.slice(run.start, run.end)).toBe("RUN a \\\n# c\n\n  b");
  });

  test("a span that ends with a line does not reach into the next one", () => {
    const text = "RUN aa\\\n   bb";
    const [run] = read(text).instructions;
    const { start, end } = run?.joined.span(4, 6) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe("aa");
    expect(run?.joined.span(6, 6)).toEqual({ start: 8, end: 8 });
  });
});

describe("directives and comments", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      "the three that there are",
      "# syntax=a\n#check = skip=B\n# ESCAPE=`\nFROM a",
      ["syntax=a", "check=skip=B", "escape=`"],
      [],
    ],
    ["a linter's pragma is a comment", "# hadolint ignore=DL3006\nFROM a", [], ["hadolint ignore=DL3006"]],
    ["an unknown one ends them", "# vim=x\n# escape=`\nFROM a", [], ["vim=x", "escape=`"]],
    ["a comment ends them", "# hello\n# syntax=a\nFROM a", [], ["hello", "syntax=a"]],
    ["an empty line ends them", "\n# syntax=a\nFROM a", [], ["syntax=a"]],
    ["an instruction ends them", "FROM a\n# syntax=a", [], ["syntax=a"]],
    ["one without a value is a comment", "# syntax=\nFROM a", [], ["syntax="]],
    ["behind a byte order mark and blanks", "\ufeff  # syntax=a\nFROM a", ["syntax=a"], []],
    ["with CRLF", "# syntax=a\r\n# b\r\nFROM a", ["syntax=a"], ["b"]],
    [
      "comments inside an instruction",
      "FROM a\nRUN b \\\n  # inner \n c # not one\n#\n# last",
      [],
      ["inner", "", "last"],
    ],
    ["none in a here-document", "FROM a\nRUN <<E\n# body\nE\n# after", [], ["after"]],
  ])("%s", (_, text, directives, comments) => {
    const lines = read(text);
    expect(lines.directives.map(({ name, value }) => `${name}=${value}`)).toEqual(directives);
    expect(lines.comments.map((comment) => comment.text)).toEqual(comments);
    for (const { start, end, line } of lines.comments) {
      expect(text[start]).toBe("#");
      expect(text.slice(start, end)).toBe(text.slice(start, end).trimEnd());
      expect(text.slice(0, start).split("\n")).toHaveLength(line);
    }
  });

  test.each([
    ["# escape=x\nFROM a", "The escape directive takes a backslash or a backtick."],
    ["# escape= \nFROM a", "The escape directive takes a backslash or a backtick."],
    ["# syntax=a\n# syntax=b\nFROM a", 'The parser directive "syntax" is given twice; only one is allowed.'],
  ])("%j is refused", (text, message) => {
    const { problems } = read(text);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems.map(({ at }) => text.slice(at.start, at.end))).toEqual([text.split("\n").at(-2)]);
  });

  test("the escape character may be given as it is anyway", () => {
    const { directives, escape, problems } = read("  # escape=\\\nFROM a\n");
    expect(problems).toEqual([]);
    expect(escape).toBe("\\");
    expect(directives).toEqual([{ start: 2, end: 12, name: "escape", value: "\\" }]);
  });
});

describe("here-documents", () => {
  test.each<[string, string, readonly string[]]>([
    ["a script", "RUN <<EOF\na\nb\nEOF\nUSER c", ["EOF:a\nb\n"]],
    ["a file", "COPY <<f.txt /to\nx\nf.txt\nUSER c", ["f.txt:x\n"]],
    ["ADD and lower case", "add <<f /to\nx\nf", ["f:x\n"]],
    ["an empty one", "RUN <<E\nE\nUSER c", ["E:"]],
    ["behind ONBUILD", "ONBUILD RUN <<E\nx\nE", ["E:x\n"]],
    ["behind flags", "RUN --mount=type=cache,target=/a <<E\nx\nE", ["E:x\n"]],
    ["several at once", "RUN cat <<A <<B > c\na\nA\nb\nB\nUSER d", ["A:a\n", "B:b\n"]],
    ["with a descriptor", "RUN cat 3<<E\nx\nE", ["E:x\n"]],
    ["on a continued line", "RUN a && \\\n cat <<E\nx\nE", ["E:x\n"]],
    ["with CRLF", "RUN <<E\r\nx\r\nE\r\nUSER c", ["E:x\r\n"]],
    ["a terminator at the end of the file", "RUN <<E\nx\nE", ["E:x\n"]],
    ["blanks before the name do not end it", "RUN <<E\n E\nE \nE", ["E: E\nE \n"]],
    ["nor do tabs where none are taken off", "RUN <<E\n\tE\nE", ["E:\tE\n"]],
    ["a name in double quotes", 'RUN <<"E F"\nx\nE F', ["E F:x\n"]],
    ["a name in single quotes", "RUN <<'E'\nx\nE", ["E:x\n"]],
    ["a name with an escape", "RUN <<\\E\nx\nE", ["E:x\n"]],
    ["a name with escapes in single quotes", "RUN <<'E\\\\F'\nx\nE\\\\F", ["E\\\\F:x\n"]],
    ["a name with a backslash in double quotes", 'RUN <<"E\\F"\nx\nE\\F', ["E\\F:x\n"]],
    ["a name with escapes in double quotes", 'RUN <<"\\"\\$\\\\"\nx\n"$\\', ['"$\\:x\n']],
    ["a name in two kinds of quotes", `RUN <<'E'"F"\nx\nEF`, ["EF:x\n"]],
    ["a name that ends with a backslash", "# escape=`\nRUN <<E\\\nx\nE", ["E:x\n"]],
    ["a name with a variable", "RUN <<$X\nx\n$X", ["$X:x\n"]],
    ["a name with a quote inside quotes", `RUN <<"it's"\nx\nit's`, ["it's:x\n"]],
    ["tabs before a chomped terminator", "RUN <<-E\n\tx\n\t\tE\nUSER c", ["E:\tx\n"]],
    ["a name that starts with a hyphen", "RUN <<--E\nx\n-E", ["-E:x\n"]],
    ["no comments and continuations inside", "RUN <<E\n# a\nb \\\nE\nUSER c", ["E:# a\nb \\\n"]],
  ])("%s", (_, text, expected) => {
    const { instructions, problems } = read(text);
    expect(problems).toEqual([]);
    const [first] = instructions;
    expect(first?.heredocs.map(({ name, body }) => `${name}:${text.slice(body.start, body.end)}`)).toEqual(expected);
    expect(instructions.slice(1).map((one) => one.joined.text.slice(0, 4))).toEqual(
      text.includes("USER") ? ["USER"] : [],
    );
    for (const { marker, terminator, name } of first?.heredocs ?? []) {
      expect(text.slice(marker.start, marker.end)).toContain("<<");
      expect(text.slice(terminator.start, terminator.end)).toBe(name);
    }
  });

  test.each([
    ["in quotes", 'RUN echo "see <<name>" <x'],
    ["a marker in quotes", 'RUN echo "<<EOF"'],
    ["a here-string", "RUN cat <<<EOF"],
    ["no blank before it", "RUN cat<<EOF"],
    ["JSON form", 'RUN ["sh", "-c", "cat <<EOF"]'],
    ["JSON form behind flags", 'RUN --network=none ["sh", "-c", "cat <<EOF"]'],
    ["JSON form of COPY", 'COPY ["<<a", "/b"]'],
    ["other instructions", "CMD cat <<EOF"],
    ["a pair", "ENV A=<<EOF"],
    ["two ONBUILDs", "ONBUILD ONBUILD RUN <<EOF"],
    ["nothing behind it", "RUN cat << EOF"],
    ["a hyphen only", "RUN cat <<-"],
    ["an empty name", "RUN cat <<''"],
    ["a sign behind it", "RUN cat <<E<F"],
    ["a shift without a blank", "RUN echo $((1<<2))"],
    ["an open quote before it", "RUN echo it's <<EOF"],
    ["a substitution that BuildKit cannot read", "RUN echo ${x^^} <<EOF"],
    ["another one in quotes", 'RUN echo "${x[@]}" <<EOF'],
    ["an open quote behind it", "RUN cat <<EOF > it's"],
    ["an open substitution", "RUN echo ${x:-a <<EOF"],
    ["one at the end of the line", "RUN echo <<EOF ${x"],
    ["a substitution without a name", "RUN echo ${} <<EOF"],
    ["one without a name and with a default", "RUN echo ${:-a} <<EOF"],
    ["one with nothing behind its colon", "RUN echo ${x:} <<EOF"],
    ["one that bash alone knows", "RUN echo ${x^a/b} <<EOF"],
    ["one that replaces and says not with what", "RUN echo ${x/a} <<EOF"],
    ["one that replaces nothing", "RUN echo ${x//} <<EOF"],
  ])("none: %s", (_, text) => {
    expect(read(`${text}\nEOF\n`).instructions.map((one) => one.heredocs.length)).toEqual([0, 0]);
  });

  test.each([
    ["RUN echo ${x} <<E"],
    ["RUN mkdir /{a,b} <<E"],
    ["RUN echo ${x/'/'/b} <<E"],
    ["RUN echo ${x:-'}'} <<E"],
    ["RUN echo ${x:-${y:-b}} <<E"],
    ['RUN echo "${x:-"a b"}" <<E'],
    ["RUN echo ${x/a b/c} <<E"],
    ["RUN echo ${x//a/b} ${y%%.*} ${z#v} $(date) $0 $? <<E"],
    ["RUN echo 'it''s' \\\" <<E"],
    ["RUN echo $((1 <<E"],
  ])("one behind %s", (text) => {
    expect(read(`${text}\nx\nE\n`).instructions.map((one) => one.heredocs.length)).toEqual([1]);
  });

  test("quotes round a part of the name keep variables from being expanded, an escape does not", () => {
    const expands = (marker: string): boolean | undefined =>
      read(`COPY ${marker} /a\nx\nE`).instructions[0]?.heredocs[0]?.expands;
    expect(["<<E", "<<-E", "<<\\E", '<<"E"', "<<'E'", "<<''E"].map(expands)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("one that is never ended takes the rest of the file and is reported at its marker", () => {
    const text = "RUN cat <<A <<B\na\nA\nUSER x\n";
    const { instructions, problems } = read(text);
    expect(instructions).toHaveLength(1);
    expect(problems.map(({ at, message }) => [text.slice(at.start, at.end), message])).toEqual([
      ["<<B", 'The here-document "B" is never ended.'],
    ]);
  });
});

describe("BuildKit's longest line", () => {
  test.each([
    [65_535, "x", 0],
    [65_536, "x", 1],
    [21_845, "€", 0],
    [21_846, "€", 1],
    [16_384, "🐳", 1],
    [16_383, "🐳", 0],
    [16_383, "🏿", 0],
    [16_383, "𐀀", 0],
    [32_767, "é", 0],
    [32_768, "\u0080", 1],
    [21_846, "ࠀ", 1],
    [21_846, "Ａ", 1],
  ])("%i times %s", (count, char, problems) => {
    const text = `FROM a\n${char.repeat(count)}\n`;
    expect(read(text).problems).toHaveLength(problems);
  });

  test("a longer one is shown whole", () => {
    const line = `RUN ${"x".repeat(65_536)}`;
    expect(read(`FROM a\n${line}\nUSER b\n`).problems).toEqual([
      {
        at: { start: 7, end: 7 + line.length },
        message: "This line is longer than 65,535 bytes, the most that BuildKit reads.",
      },
    ]);
  });
});
