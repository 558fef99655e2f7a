import type { Command } from "./command.js";
import { literalStart, programName } from "./options.js";
import { trimEndOf } from "../text/trim.js";

/**
 * The paths, as written, of what a command fetches: `curl -o FILE`, `curl -O URL`, `wget -O FILE`, `wget URL`, `git clone`.
 * Empty for everything else.
 */
export function laidDown(command: Command): readonly string[] {
  const values = command.words.map((word) => word.value ?? `${literalStart(word)}\u0000`);
  const found = pathsOf(programName(command.words[0]), values.slice(1));
  const redirected = command.redirects.flatMap(({ operator, target }) =>
    operator === ">" && target?.value !== undefined && /^(?:curl|wget)$/.test(programName(command.words[0]) ?? "")
      ? target.value
      : [],
  );
  return [...found, ...redirected].filter(
    (path) => path !== "" && !path.includes("\u0000") && !path.startsWith("/dev/"),
  );
}

function pathsOf(program: string | undefined, args: readonly string[]): readonly string[] {
  switch (program) {
    case "curl": {
      const given = valuesOf(args, /^(?:-[a-zA-Z]*o|--output)$/, /^--output=(.+)$/);
      const isNamed = args.some((arg) => /^-[a-zA-NP-Z]*O[a-zA-Z]*$|^--remote-name$/.test(arg));
      return [...given, ...(isNamed ? args.flatMap(nameOfUrl) : [])];
    }
    case "wget": {
      const given = valuesOf(args, /^(?:-[a-zA-Z]*O|--output-document)$/, /^(?:--output-document=|-O(?=[\w/.]))(.+)$/);
      if (given.length > 0) return given;
      const [folder] = valuesOf(args, /^(?:-P|--directory-prefix)$/, /^(?:--directory-prefix=|-P(?=[\w/.]))(.+)$/);
      return args.flatMap(nameOfUrl).map((name) => (folder === undefined ? name : `${folder}/${name}`));
    }
    case "git": {
      if (args[0] !== "clone") return [];
      const at = args.findIndex((arg) => /^(?:https?|git|ssh):\/\/|^git@/.test(arg));
      const folder = args[at + 1];
      if (at === -1) return [];
      if (folder !== undefined && !folder.startsWith("-")) return [folder];
      return [
        (
          trimEndOf(args[at] ?? "", "/")
            .split("/")
            .pop() ?? ""
        ).replace(/\.git$/, ""),
      ];
    }
    default:
      return [];
  }
}

function valuesOf(args: readonly string[], apart: RegExp, joined: RegExp): readonly string[] {
  return args.flatMap((arg, index) => {
    const inside = joined.exec(arg)?.[1];
    if (inside !== undefined) return inside;
    return apart.test(arg) ? (args[index + 1] ?? []) : [];
  });
}

/** The name under which an address is saved. */
function nameOfUrl(arg: string): readonly string[] {
  if (!/^(?:https?|ftp):\/\//.test(arg)) return [];
  const name = (arg.split(/[?#]/)[0] ?? "").split("/").slice(3).pop();
  return name === undefined || name === "" ? [] : [name];
}
