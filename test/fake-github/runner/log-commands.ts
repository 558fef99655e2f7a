/** A command that the runner read in the log. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the runner makes of a step's log. */
export interface StepLog {
  readonly commands: readonly LogCommand[];
  /** What a reader of the log sees: the lines that are no commands. */
  readonly lines: readonly string[];
}

const commandNames = new Set([
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "internal-set-repo-path",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
]);

/** Reads a log as the runner does: `::name …::` where a line begins and `##[name …]` anywhere in a line, until commands are stopped by a token. */
export function readLog(text: string): StepLog {
  const commands: LogCommand[] = [];
  const lines: string[] = [];
  let stopToken: string | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const names = stopToken === undefined ? commandNames : new Set([...commandNames, stopToken.toLowerCase()]);
    const command = readDoubleColon(line, names) ?? readBracket(line, names);
    if (stopToken !== undefined) {
      if (command?.name === stopToken.toLowerCase()) stopToken = undefined;
      else lines.push(line);
      continue;
    }
    if (!command) {
      lines.push(line);
      continue;
    }
    commands.push(command);
    if (command.name === "stop-commands") stopToken = command.message;
  }
  return { commands, lines };
}

function readDoubleColon(line: string, names: ReadonlySet<string>): LogCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf("::", 2);
  if (!text.startsWith("::") || end === -1) return undefined;
  const unescape = (value: string): string => unescapeAll(value, { "%3A": ":", "%2C": "," });
  return readCommand(text.slice(2, end), unescapeAll(text.slice(end + 2)), ",", unescape, names);
}

function readBracket(line: string, names: ReadonlySet<string>): LogCommand | undefined {
  const start = line.indexOf("##[");
  const end = start === -1 ? -1 : line.indexOf("]", start);
  if (end === -1) return undefined;
  const unescape = (value: string): string => unescapeAll(value, { "%3B": ";", "%5D": "]" });
  return readCommand(line.slice(start + 3, end), unescape(line.slice(end + 1)), ";", unescape, names);
}

function readCommand(
  head: string,
  message: string,
  separator: string,
  unescape: (value: string) => string,
  names: ReadonlySet<string>,
): LogCommand | undefined {
  const blank = head.indexOf(" ");
  const name = (blank === -1 ? head : head.slice(0, blank)).toLowerCase();
  if (!names.has(name)) return undefined;
  const pairs =
    blank === -1
      ? []
      : head
          .slice(blank + 1)
          .trim()
          .split(separator);
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf("=");
    return equals === -1 ? [] : [[pair.slice(0, equals), unescape(pair.slice(equals + 1))] as const];
  });
  return { name, properties: Object.fromEntries(properties), message };
}

function unescapeAll(value: string, more: Readonly<Record<string, string>> = {}): string {
  const marks: Readonly<Record<string, string>> = { "%0D": "\r", "%0A": "\n", ...more };
  const unescaped = Object.entries(marks).reduce((text, [mark, character]) => text.replaceAll(mark, character), value);
  return unescaped.replaceAll("%25", "%");
}
