/* Makefiles: which recipes build which Dockerfile. */
import { buildsInScript } from "./docker-build.js";
import type { ImageBuild } from "./facts.js";
import { isDevelopmentName } from "./build-files.js";
import { folderOf } from "./paths.js";

const mostBuilds = 50;

/** Reads the `docker build` lines of a Makefile's recipes, each of which a shell of its own runs. Never throws. */
export function readMakefile(text: string, path: string): readonly ImageBuild[] {
  const variables = new Map<string, string>();
  const builds: ImageBuild[] = [];
  let rule = "";
  for (const line of joinedLines(text)) {
    if (builds.length >= mostBuilds) break;
    if (line.startsWith("\t")) {
      if (!/\b(?:docker|podman|buildah|nerdctl)\b/.test(line)) continue;
      const script = expanded(line.replace(/^[\t @+-]+/, ""), variables);
      const isDevelopment = isDevelopmentName(rule);
      for (const build of buildsInScript({ by: "makefile", file: path, text: script, folder: folderOf(path) }))
        builds.push({ ...build, isDevelopment });
      continue;
    }
    const assigned = /^(?:export )?([\w.-]{1,100}) *(?:::?|\?)?= *(.{0,1000})$/.exec(line);
    if (assigned) variables.set(assigned[1] ?? "", (assigned[2] ?? "").trim());
    else if (/^[\w.$(){}/ -]{1,200}:/.test(line)) rule = line.slice(0, line.indexOf(":")).trim();
  }
  return builds;
}

function joinedLines(text: string): readonly string[] {
  const lines: string[] = [];
  let joined = "";
  for (const line of text.split(/\r?\n/)) {
    if (line.endsWith("\\")) {
      joined += `${line.slice(0, -1)} `;
      continue;
    }
    lines.push(joined + line);
    joined = "";
  }
  return lines;
}

/** A recipe with make's variables put in where they are plain text; the others stand as variables of the shell. */
function expanded(recipe: string, variables: ReadonlyMap<string, string>): string {
  return recipe
    .replace(/\$[({]([\w.-]{1,100})[)}]/g, (_, name: string) => {
      const value = variables.get(name);
      return value === undefined || value.includes("$") || value.length > 300 ? "${UNKNOWN}" : value;
    })
    .replace(/\$\([^()]{0,300}\)/g, "${UNKNOWN}")
    .replace(/\$\$/g, "$");
}
