/* What Alpine has from BusyBox, and how Debian says it. */
import type { Command } from "../shell/command.js";
import { removeWord } from "../shell/insert.js";
import { readArguments, type Arguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { replace, type TextEdit } from "../text/edit.js";
import { createdUser } from "./accounts.js";

/** Programs that every Alpine image has and Debian's slim images lack, or that are others there. */
const onlyThere = new Set(
  (
    "apk ash adduser addgroup deluser delgroup su-exec busybox wget unzip zip nc netcat ping ping6 vi less ps top pgrep pkill killall watch free " +
    "uptime dos2unix unix2dos patch bzip2 bunzip2 xz unxz lzma cpio hexdump xxd ip ifconfig netstat route nslookup telnet traceroute tree bc dc " +
    "cal lsof fuser crond crontab syslogd httpd ftpd tftp microcom sendmail chpasswd mkpasswd setup-alpine rc-service rc-update openrc sv runsv"
  ).split(" "),
);

/** Whether a command, or one that it names, is one that Debian's slim images lack, or understand otherwise. */
export function isAlpineOnly({ words, wrappers }: Command): boolean {
  const [program, ...others] = [...wrappers, ...words];
  if (program && (program.value === undefined || onlyThere.has(programName(program) ?? ""))) return true;
  return others.some(({ raw }) => /(?:^|\/)(?:ash|busybox|apk|su-exec)["']?$|musl|\/etc\/apk/.test(raw));
}

/**
 * The same account or group made by Debian's own tools. undefined for every other command, and where that is not certain.
 * `text` is the whole file's.
 */
export function debianAccount(command: Command, text: string): readonly TextEdit[] | undefined {
  const [program] = command.words;
  const name = programName(program);
  if (!program || command.form === "json" || command.wrappers.length > 0) return undefined;
  if (name === "addgroup") {
    const read = readArguments(command.words.slice(1), groupOptions);
    if (read.operands.length !== 1) return undefined;
    return translated(command, read, new Map([...shared, ["--gid", "--gid"]]), text, replace(program, "groupadd"));
  }
  const created = createdUser(command);
  if (created?.program !== "adduser" || !created.name) return undefined;
  const shell = created.option("--shell");
  if (shell && !/^\/(?:bin\/(?:sh|false)|usr\/sbin\/nologin)$/.test(shell.value ?? "")) return undefined;
  // What BusyBox does unless told not to.
  const home = created.has("--no-create-home") ? "" : " --create-home";
  return translated(command, created, userOptions, text, replace(program, `useradd${home}`));
}

const groupOptions: OptionTable = { valued: ["-g --gid"], flags: ["-S --system"] };

const shared: readonly (readonly [string, string])[] = [["--system", "--system"]];

/** By the names of `createdUser`, in the words of useradd; `` for what it does by itself. */
const userOptions: ReadonlyMap<string, string> = new Map([
  ...shared,
  ["--disabled-password", ""],
  ["--no-create-home", "--no-create-home"],
  ["--uid", "--uid"],
  ["--ingroup", "--gid"],
  ["--home", "--home-dir"],
  ["--shell", "--shell"],
  ["--comment", "--comment"],
]);

/** The words that hold options, each with all of its letters, in other words. */
function translated(
  command: Command,
  { options, isComplete }: Arguments,
  names: ReadonlyMap<string, string>,
  text: string,
  program: TextEdit,
): readonly TextEdit[] | undefined {
  const edits = [program];
  for (const word of new Set(options.map((one) => one.word))) {
    const own = options.filter((one) => one.word === word);
    const whole = own.length === 1 ? own[0]?.written : `-${own.map(({ written }) => written.slice(1)).join("")}`;
    const others = own.map(({ name }) => names.get(name));
    if (word.value !== whole || others.includes(undefined)) return undefined;
    const written = others.filter((one) => one !== "").join(" ");
    const edit = written === "" ? removeWord(command, word, text) : replace(word, written);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return isComplete ? edits : undefined;
}
