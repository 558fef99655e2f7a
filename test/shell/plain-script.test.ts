import type { Command, Enclosure, Script } from "../../src/shell/command.js";
import { parseShell } from "../../src/shell/parse.js";
import { outermost } from "../../src/shell/place.js";
import { readPlainScript } from "../../src/shell/plain-script.js";
import { viewOf } from "../../src/shell/view.js";

function read(text: string): Script | undefined {
  const span = { start: 0, end: text.length };
  return parseShell({ text, span, kind: "instruction", escape: "\\", interpreter: "/bin/sh" });
}

/** Where a command stands, without the scripts that hold it. */
function shown(command: Command): unknown {
  const enclosure = (one: Enclosure | undefined): unknown =>
    one && { ...one, script: undefined, within: enclosure(one.within) };
  const { within, assignments } = command;
  return { ...command, assignments: [...assignments], within: enclosure(within), script: undefined, memory: undefined };
}

/** A comment behind a text leaves it to the parser. */
function readFully(text: string): Script | undefined {
  return read(`${text} #`);
}

function isPlain(text: string): boolean {
  const span = { start: 0, end: text.length };
  const place = outermost(span, "/bin/sh");
  const isRead = readPlainScript(viewOf(text, span), place);
  expect(isRead).toBe(place.script.commands.length > 0);
  return isRead;
}

describe("what is read without the parser", () => {
  test.each([
    "true",
    "  apt-get update && apt-get install -y curl=7.* libc6:amd64  ",
    "pip install -r requirements.txt;",
    "cd /app; make -j4 || true; ls",
    "ls *.py | sort -u | head -1 && echo done",
    "echo $HOME/a ${A}b$C $_x",
    "export A=1 B=$C",
    `echo "a b"'c d'e "$A"b "" '' "it's $A} \${B}" 'say "x" \\ $C'`,
    `export A="x $B" 'C=d'; "if" a`,
    `sed -i 's/a\\(b\\)/c/' x && python -c "import a; print('x')"`,
    "sudo -H env X=1 pip install a",
    "time_it && doit",
    "apt-get up\\\ndate &&\\\n  # why\n  ls",
  ])("%j is, and as by the parser", (text) => {
    const script = read(text);
    expect(isPlain(text.replace(/\\\n(?: *#.*\n)?/g, ""))).toBe(true);
    expect(script?.commands.length).toBeGreaterThan(0);
    expect(script?.commands.map(shown)).toStrictEqual(readFully(text)?.commands.map(shown));
  });

  test.each([
    "",
    "&& a",
    "a &&",
    "a |",
    "a ; ; b",
    "a &",
    "a & b",
    "a |& b",
    "a ;; b",
    "A=1 b",
    "a=b",
    "export A+=1",
    "if a; then b; fi",
    "time a",
    "a; do",
    "sh -c ls",
    "sudo bash -c ls",
    "ls; su app -c ls",
    "echo $1",
    "echo $",
    "echo ${A:-b}",
    "echo {a,b}",
    "echo a > b",
    'echo "a',
    "echo 'a",
    'echo "$(a)"',
    'echo "\\$A"',
    'echo "`a`"',
    'echo "$"',
    `A='b' c`,
    `sh -c 'ls'`,
    "echo $'a'",
    'echo $"a"',
    "echo a\nb",
    "echo é",
  ])("%j is not", (text) => {
    expect(isPlain(text)).toBe(false);
  });
});

test("whatever is put together from such pieces is read as the parser reads it", () => {
  const pieces =
    "apt-get && || ; | & a b=1 export A=1 A+=1 $A ${A} $ if then fi time for in x* ? -y --a=b ${A}b$C sh -c sudo bash env ! { } function declare do done : . 1 > ${A:-b} su xargs while timeout 5 _a ** nice".split(
      " ",
    );
  pieces.push(
    '"a b"',
    "'c|d'",
    '"$A"x',
    "''",
    '""',
    `"it's"`,
    `'a"b'`,
    '"${A}}"',
    '"a',
    "b'",
    "A='x y'",
    "'if'",
    '"$"',
    "$'a'",
  );
  let seed = 1;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  let plain = 0;
  for (let round = 0; round < 3000; round++) {
    const words = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)] ?? "");
    const text = words.join(next(8) === 0 ? "" : " ");
    if (isPlain(text)) plain++;
    const [fast, full] = [read(text), readFully(text)];
    expect([text, fast?.commands.map(shown), fast?.extensions.length]).toStrictEqual([
      text,
      full?.commands.map(shown),
      full?.extensions.length,
    ]);
  }
  expect(plain).toBeGreaterThan(100);
});
