import type { Script } from "../../src/shell/command.js";
import { parseShell } from "../../src/shell/parse.js";
import { rawWords, readJson, readShell, show, showWord } from "./read-shell.js";

const heredoc = { kind: "heredoc" } as const;

const parseWhole = (text: string, kind: "instruction" | "heredoc" = "heredoc"): Script | undefined =>
  parseShell({ text, span: { start: 0, end: text.length }, kind, escape: "\\", interpreter: "sh" });

describe("commands and how they hang together", () => {
  test.each<[string, readonly string[]]>([
    ["", []],
    ["pip install x", ["pip install x"]],
    ["a && b || c", ["a ·&&", "&&· b ·||", "||· c"]],
    ["a; b;", ["a ·;", ";· b"]],
    ["a & b", ["a ·&", "&· b"]],
    ["a &", ["a ·&"]],
    ["a && b & c", ["[subshell] a ·&&", "[subshell] &&· b ·&", "&· c"]],
    ["a | b |& c && d", ["a ·|", "|· b ·|&", "|&· c ·&&", "&&· d"]],
    ["! a | b && c", ["[negation] a ·|", "[negation] |· b ·&&", "&&· c"]],
    ["! ! a", ["[negation] a"]],
    ["(a; b) && c", ["[subshell] a ·;", "[subshell] ;· b", "&&· c"]],
    ["{ a; b; } | c", ["[group] a ·;", "[group] ;· b", "|· c"]],
    [
      "if a; then b; elif c; then d; else e; fi; f",
      ["[condition] a", "[if] b", "[if condition] c", "[if] d", "[if] e", ";· f"],
    ],
    ["if ! a && b; then c; fi", ["[condition negation] a ·&&", "[condition] &&· b", "[if] c"]],
    ["for x in a $(b); do c $x; done", ["[substitution] b", "[loop] c $x"]],
    ["for ((i=$(a); i<3; i++)); do b; done", ["[substitution] a", "[loop] b"]],
    ["while a; do b; done < <(c)", ["[loop condition] a", "[loop] b", "[substitution] c"]],
    ["for ((;;)); do b; done", ["[loop] b"]],
    ["for x; do b; done", ["[loop] b"]],
    ["time -p a | b", ["<time -p> a ·|", "|· b"]],
    ["until a; do b; done", ["[loop condition] a", "[loop] b"]],
    ["select x in a; do b; done", ["[loop] b"]],
    [
      "case $(a) in x|$(b)) c; d;; *) e;; esac",
      ["[substitution] a", "[substitution] b", "[case] c ·;", "[case] ;· d", "[case] e"],
    ],
    ["f() { a; }; f", ["[function group] a", ";· f"]],
    ["f() (a) > x", ["[function subshell] a"]],
    ["coproc a", ["[subshell] a"]],
    ["[[ $(a) == x ]] && (( $(b) > 1 )) || c", ["[substitution] a", "[substitution] b", "||· c"]],
    ["x=$(a | b) c", ["x=¿ c", "[substitution] a ·|", "[substitution] |· b"]],
    ["a $(b $(c)) `d`", ["a ¿ ¿", "[substitution] b ¿", "[substitution substitution] c", "[substitution] d"]],
    [
      'a "$(b "$(c)")" $((1 + $(d)))',
      ["a ¿ ¿", "[substitution] b ¿", "[substitution substitution] c", "[substitution] d"],
    ],
    ["a ${X:-$(b)} ${Y[$(c)]}", ["a ¿ ¿", "[substitution] b", "[substitution] c"]],
    ["a <(b) > $(c)", ["a ¿ {> ¿}", "[substitution] b", "[substitution] c"]],
    ["> x", ["{> x}"]],
    ["a # b && c", ["a"]],
  ])("%s", (text, expected) => {
    expect(show(readShell(text))).toEqual(expected);
    expect(show(readShell(text, heredoc))).toEqual(expected);
  });

  test("line ends join as semicolons do", () => {
    const expected = ["set -e ·;", ";· a ·&&", "&&· b"];
    expect(show(readShell("set -e\n\n# c\na &&\n  b\n", heredoc))).toEqual(expected);
    expect(show(readShell("set -e\r\n\r\n# c\r\na &&\r\n  b\r\n", heredoc))).toEqual(expected);
  });

  test("commands of substitutions have a script of their own and stand in the outer one too", () => {
    const script = readShell("a $(b; c)")!;
    const [outer, first, second] = script.commands;
    expect(outer!.script).toBe(script);
    expect(first!.script).not.toBe(script);
    expect(first!.script.commands).toEqual([first, second]);
    expect(first!.within).toMatchObject({ kind: "substitution", within: undefined, script });
    expect(first!.within).toBe(second!.within);
  });

  test("an enclosure knows its own place", () => {
    const [, second] = readShell("a && { b; } || c")!.commands;
    expect(second!.within).toMatchObject({ kind: "group", previous: "&&", next: "||" });
  });
});

describe("continued instructions", () => {
  test.each<[string, string, readonly string[]]>([
    ["comment and empty lines", "a && \\\n  # b \\\n\n c", ["a ·&&", "&&· c"]],
    ["a word goes on in the next line", "pip ins\\\ntall x", ["pip install x"]],
    ["a comment line in a word", "pip ins\\\n# c\ntall x", ["pip install x"]],
    ["an operator goes on", "a &\\\n& b", ["a ·&&", "&&· b"]],
    ["in single quotes nothing of it is left", "echo 'a\\\nb'", ["echo ab"]],
    ["in double quotes", 'echo "a \\\n  b"', ["echo ‹a   b›"]],
    ["in a variable's name", "echo $FO\\\nO", ["echo $FOO"]],
    ["a shell comment takes all that follows", "a # c \\\n && b", ["a"]],
    ["blanks behind the escape", "a \\ \t\n b", ["a b"]],
  ])("%s", (_, text, expected) => {
    expect(show(readShell(text))).toEqual(expected);
    expect(show(readShell(text.replaceAll("\n", "\r\n")))).toEqual(expected);
  });

  test("raw text and spans keep what was joined", () => {
    expect(rawWords(readShell("pip ins\\\r\n# c\r\ntall 'a\\\r\nb' \\\r\n x"))).toEqual([
      ["pip", "ins\\\r\n# c\r\ntall", "'a\\\r\nb'", "x"],
    ]);
  });

  test("with the backtick as escape", () => {
    expect(show(readShell("a `\n  b\\ c", { escape: "`" }))).toEqual(["a ‹b c›"]);
  });

  test("a swallowed last line", () => {
    expect(show(readShell("pip install x \\"))).toEqual(["pip install x"]);
  });
});

describe("redirections", () => {
  test.each<[string, readonly string[]]>([
    ["pip install x>=1", ["pip install x {> =1}"]],
    ["pip install x<2 'y>=1'", ["pip install x y>=1 {< 2}"]],
    ["a >/dev/null 2>&1 | b", ["a {> /dev/null} {2>& 1} ·|", "|· b"]],
    ["a &> x", ["a {&> x}"]],
    ['a <<< "$X"', ["a {<<< $X}"]],
    ["exec 3> x", ["exec {3> x}"]],
    ["cat <<EOF > x", ["cat {<< EOF} {> x}"]],
  ])("%s", (text, expected) => {
    expect(show(readShell(text))).toEqual(expected);
  });

  test("a specifier without quotes has the spans to quote it", () => {
    const [command] = readShell("pip install x>=1")!.commands;
    const [, , word] = command!.words;
    const [redirect] = command!.redirects;
    expect(redirect!.target!.raw).toBe("=1");
    expect(word!.end).toBe(redirect!.start);
    expect(redirect!.end).toBe(redirect!.target!.end);
  });
});

describe("assignments", () => {
  test.each<[string, readonly string[]]>([
    ['A=1 B="$C d" E= cmd F=2', ["A=1 B=‹$C d› E=‹› cmd F=2"]],
    ["A=1 B=2", ["A=1 B=2"]],
    ["export A=1 B+=2 C", ["export A=1 B+=2 C"]],
    ["declare -a A=(1 2) B[1]=x", ["declare -a ¿ ¿"]],
    ["A=(1 $(a)) B+=x C[1]=y cmd", ["A=¿ B=¿ C=¿ cmd", "[substitution] a"]],
    ["A=1 env B=2 'C=3 4' cmd", ["<env B=2 ‹C=3 4›> A=1 B=2 C=‹3 4› cmd"]],
    ["A=\\\nb c", ["A=b c"]],
  ])("%s", (text, expected) => {
    expect(show(readShell(text))).toEqual(expected);
  });
});

describe("sh -c", () => {
  test.each<[string, readonly string[]]>([
    ["sh -c 'a && b'", ["sh -c ‹a && b›", "[sh -c] a ·&&", "[sh -c] &&· b"]],
    ['bash -lc "a; b" x', ["bash -lc ‹a; b› x", "[sh -c] a ·;", "[sh -c] ;· b"]],
    ["bash -euxo pipefail -c 'a'", ["bash -euxo pipefail -c a", "[sh -c] a"]],
    ["bash -O extglob --login -c a", ["bash -O extglob --login -c a", "[sh -c] a"]],
    ["/bin/sh -c -- 'a'", ["/bin/sh -c -- a", "[sh -c] a"]],
    ["sudo -u app sh -c 'a'", ["<sudo -u app> sh -c a", "[sh -c] a"]],
    ["(sh -c 'a | b') && c", ["[subshell] sh -c ‹a | b›", "[subshell sh -c] a ·|", "[subshell sh -c] |· b", "&&· c"]],
    [`sh -c "a \\"b c\\" \\$X \\\\"`, ['sh -c ‹a "b c" $X \\›', "[sh -c] a ‹b c› $X \\"]],
    [`sh -c 'a '"'"'b c'"'"''`, ["sh -c ‹a 'b c'›", "[sh -c] a ‹b c›"]],
    ["sh -c a\\ b", ["sh -c ‹a b›", "[sh -c] a b"]],
    ["sh -c $'a b'", ["sh -c ‹a b›", "[sh -c] a b"]],
    ['sh -c "a $X"', ["sh -c ‹a $X›", "[sh -c] a $X"]],
    [`sh -c "a '$X' 'b'"`, ["sh -c ‹a '$X' 'b'›", "[sh -c] a ¿ b"]],
    ['sh -c "a $(b "c d") e"', ["sh -c ‹a ¿ e›", "[sh -c] a ¿ e", "[substitution] b ‹c d›"]],
    [`sh -c 'sh -c "a b"'`, ['sh -c ‹sh -c "a b"›', "[sh -c] sh -c ‹a b›", "[sh -c sh -c] a b"]],
    ["su - app -c 'a b'", ["su - app -c ‹a b›", "[sh -c] a b"]],
    ["su -s /bin/bash -c 'a' app", ["su -s /bin/bash -c a app", "[sh -c] a"]],
    ["su -s /usr/bin/python3 -c 'a' app", ["su -s /usr/bin/python3 -c a app"]],
    ["sh -c \"$'x'\"", ["sh -c $'x'", "[sh -c] x"]],
    ["sh script.sh -c 'a'", ["sh script.sh -c a"]],
    ["bash $OPTIONS -c 'a'", ["bash $OPTIONS -c a"]],
    ["python -c 'import x'", ["python -c ‹import x›"]],
    ["zsh -c 'a'", ["zsh -c a"]],
    ["sh -c", ["sh -c"]],
    ["sh -c ''", ["sh -c ‹›"]],
    ["sh -c $'a\\tb'", ["sh -c ‹a\tb›"]],
    ['sh -c "a `b \\"c\\"`"', ["sh -c ‹a ¿›", "[substitution] b c"]],
  ])("%s", (text, expected) => {
    expect(show(readShell(text))).toEqual(expected);
  });

  test("words inside keep their place in the file", () => {
    expect(rawWords(readShell(`sh -c "a \\"b\\" $X c\\\n  d"`))).toEqual([
      ["sh", "-c", `"a \\"b\\" $X c\\\n  d"`],
      ["a", '\\"b\\"', "$X", "c", "d"],
    ]);
    expect(rawWords(readShell(`sh -c 'a '"'"'b'"'"''`))![1]).toEqual(["a", `'"'b'"'`]);
  });

  test("the inner script says which shell reads it", () => {
    const [outer, inner] = readShell("bash -c 'a'")!.commands;
    expect([outer!.script.interpreter, inner!.script.interpreter]).toEqual(["/bin/sh", "bash"]);
    expect(inner!.within!.script).toBe(outer!.script);
  });
});

describe("here-documents", () => {
  test("the outer shell runs the substitutions of an open body, in source order", () => {
    expect(show(readShell("cat <<E | grep b\n$(foo) $X\nE\nbar", heredoc))).toEqual([
      "cat {<< E} ·|",
      "|· grep b ·;",
      "[substitution] foo",
      ";· bar",
    ]);
    expect(show(readShell("cat <<'E'\n$(foo)\nE", heredoc))).toEqual(["cat {<< E}"]);
  });

  test("a shell reads its body as a script", () => {
    expect(show(readShell("bash -e <<'E'\na $X\nb 'c\\d'\nE\nz", heredoc))).toEqual([
      "bash -e {<< E} ·;",
      "[sh -c] a $X ·;",
      "[sh -c] ;· b c\\d",
      ";· z",
    ]);
    expect(show(readShell('sh -s x <<E\na \\$X \\"b\\"\nE', heredoc))).toEqual(["sh -s x {<< E}", '[sh -c] a $X "b"']);
    expect(show(readShell("sh script <<E\na\nE", heredoc))).toEqual(["sh script {<< E}"]);
  });

  test("bodies behind an instruction's own lines", () => {
    const text = "bash <<E && \\\n  x\na \\\n# c\nb\nE";
    const expected = ["bash {<< E} ·&&", "&&· x", "[sh -c] a ·;", "[sh -c] ;· b"];
    expect(show(readShell(text, { heredocsFrom: text.indexOf("a \\") }))).toEqual(expected);
  });

  test("without its body the marker is a redirection", () => {
    expect(show(readShell("python - <<EOF"))).toEqual(["python - {<< EOF}"]);
  });
});

describe("interpreters", () => {
  test.each([
    "/bin/sh",
    "sh",
    "bash",
    "/bin/dash",
    "/busybox/ash",
    "/usr/bin/env bash",
    "/usr/bin/env -S bash -e",
    undefined,
  ])("%s reads it", (interpreter) => {
    expect(show(readShell("a b", { interpreter }))).toEqual(["a b"]);
  });

  test.each(["powershell", "pwsh", "cmd", "/usr/bin/python3", "node", "perl", "zsh", "/usr/bin/env python", "env", ""])(
    "%s does not",
    (interpreter) => {
      expect(readShell("a b", { interpreter })).toBeUndefined();
    },
  );

  test("the first line of a here-document decides", () => {
    expect(show(readShell("#!/bin/bash -e\na", heredoc))).toEqual(["a"]);
    expect(readShell("#!/bin/bash -e\na", heredoc)!.interpreter).toBe("/bin/bash -e");
    expect(readShell("#! /usr/bin/env python3\r\nprint(1)", heredoc)).toBeUndefined();
    expect(show(readShell("#!/bin/sh\na", { kind: "heredoc", interpreter: "powershell" }))).toEqual(["a"]);
    expect(show(readShell("#!/usr/bin/env python3"))).toEqual([]);
  });
});

describe("what is not understood", () => {
  test.each([
    "a && && b",
    "a |",
    "if a; then b",
    "(a",
    "a )",
    '"a',
    "a 'b",
    "a $(b",
    "a `b",
    "echo $(if)",
    'a "${X"',
    "a {{ x | default('y') }}",
    "sh -c 'a && '",
    'bash -c "if a"',
    "f() {",
    "${ a",
    "a ${ \\",
    'a "${| b"',
  ])("%s", (text) => {
    expect(readShell(text)).toBeUndefined();
  });

  test("hostile text does not throw", () => {
    const texts = [
      "$(",
      "`",
      "\\`",
      "<<A ",
      "cat <<A\n",
      "f() ",
      "(",
      "{ ",
      "! ",
      "sh -c '",
      "${a:-",
      '"$(',
      "<(",
      "\0",
      "\ud800",
    ];
    for (const text of texts) {
      const long = text.repeat(Math.ceil(100_000 / text.length));
      for (const one of [long, `a ${long}`, `${long} a`]) {
        const script = parseWhole(one);
        expect(script === undefined || script.commands.every((command) => command.end <= one.length)).toBe(true);
      }
    }
  });

  test("thousands of here-documents opened on one line", () => {
    expect(parseWhole("cat <<A ".repeat(40_000))).toBeUndefined();
    expect(parseWhole("cat <<A\n$(a)\nA\n".repeat(200))!.commands).toHaveLength(400);
  });

  test("scripts nested deeper than anyone writes", () => {
    const nested = (depth: number): string => "$(".repeat(depth) + "a" + ")".repeat(depth);
    expect(readShell(nested(10))).toBeDefined();
    expect(readShell(nested(11))).toBeUndefined();
  });

  test("a long script is read whole", () => {
    const script = parseWhole("pip install 'x' && \\\n  # c\n  ".repeat(30_000) + "a", "instruction");
    expect(script!.commands.length).toBe(30_001);
  });
});

describe("backticks", () => {
  test("escapes are taken off before they are read, and offsets still hold", () => {
    const script = readShell("a `b \\$X s/\\\\./x/ \\`c d\\`` e");
    expect(show(script)).toEqual(["a ¿ e", "[substitution] b $X s/./x/ ¿", "[substitution substitution] c d"]);
    expect(rawWords(script)).toEqual([
      ["a", "`b \\$X s/\\\\./x/ \\`c d\\``", "e"],
      ["b", "\\$X", "s/\\\\./x/", "\\`c d\\`"],
      ["c", "d"],
    ]);
  });

  test("in double quotes, quotes are escaped too", () => {
    expect(rawWords(readShell('a "`b \\"c d\\"`"'))![1]).toEqual(["b", '\\"c d\\"']);
  });
});

describe("JSON form", () => {
  test.each<[string, readonly string[]]>([
    ["[]", []],
    ['["pip", "install", "x>=1", "$X", ""]', ["pip install x>=1 $X ‹›"]],
    ['["env", "A=$B", "cmd"]', ["<env A=$B> A=$B cmd"]],
    ['["tini", "--", "gunicorn", "-w 4"]', ["<tini --> gunicorn ‹-w 4›"]],
    ['["powershell", "-Command", "a | b"]', ["powershell -Command ‹a | b›"]],
    [
      '["sh", "-c", "a \\"b c\\" $X && exec d"]',
      ['sh -c ‹a "b c" $X && exec d›', "[sh -c] a ‹b c› $X ·&&", "[sh -c] &&· <exec> d"],
    ],
    [
      '["/bin/bash", "-o", "pipefail", "-c", "a | b"]',
      ["/bin/bash -o pipefail -c ‹a | b›", "[sh -c] a ·|", "[sh -c] |· b"],
    ],
    ['["sh", "-c", "a\\tb\\nc \\u0064"]', ["sh -c ‹a\tb\nc d›", "[sh -c] a b ·;", "[sh -c] ;· c d"]],
    ['["sh", "-c", "a \\\n  # c\n  b"]', ["sh -c ‹a   b›", "[sh -c] a b"]],
  ])("%s", (text, expected) => {
    expect(show(readJson(text))).toEqual(expected);
  });

  test("nothing of it is expanded, and its form says so", () => {
    const [outer, inner] = readJson('["sh", "-c", "a $X"]')!.commands;
    expect([outer!.form, inner!.form]).toEqual(["json", "shell"]);
    expect(outer!.words[2]!.value).toBe("a $X");
    expect(showWord(inner!.words[1]!)).toBe("$X");
    expect(inner!.words[1]!.value).toBeUndefined();
  });

  test("spans inside a string with escapes", () => {
    expect(rawWords(readJson('["sh", "-c", "a \\"b c\\" \\u0064"]'))![1]).toEqual(["a", '\\"b c\\"', "\\u0064"]);
  });

  test("with the backtick as escape", () => {
    expect(show(readJson('["sh", "-c", "a `\n b"]', "`"))).toEqual(["sh -c ‹a  b›", "[sh -c] a b"]);
  });

  test("a string that is not understood", () => {
    expect(readJson('["sh", "-c", "a &&"]')).toBeUndefined();
  });
});
