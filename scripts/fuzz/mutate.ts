import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { Tree } from "./seeds.js";

/** A whole number from 0 up to, not including, `below`. */
function pick(random: RandomGenerator, below: number): number {
  return below <= 1 ? 0 : uniformInt(random, 0, below - 1);
}

/** What means something to one of the readers, or has broken one somewhere. */
const tokens: readonly string[] = [
  ...["FROM ", "RUN ", "COPY ", "ADD ", "ENV ", "ARG ", "CMD ", "ENTRYPOINT ", "USER ", "WORKDIR ", "ONBUILD "],
  ...["HEALTHCHECK CMD ", "SHELL ", "EXPOSE ", "LABEL ", "VOLUME ", "STOPSIGNAL ", "MAINTAINER ", "AS ", "--from="],
  ...[
    "--mount=type=cache,target=",
    "--platform=",
    "--chown=",
    "[",
    "]",
    '"',
    "'",
    "`",
    "\\",
    "\\\n",
    "\\\r\n",
    "\r",
    "\n",
  ],
  ...[
    "<<EOF\n",
    "<<-'E F'\n",
    "EOF\n",
    "<<<",
    "$",
    "${",
    "}",
    "${A:-",
    "$(",
    ")",
    "((",
    "`",
    "&&",
    "||",
    "|",
    ";",
    "&",
    ">",
  ],
  ...[
    "# escape=`\n",
    "# syntax=docker/dockerfile:1\n",
    "# plimsoll ignore=",
    "# hadolint ignore=",
    "# check=skip=",
    "#",
  ],
  ...[
    "pip install ",
    "-r requirements.txt",
    "uv sync ",
    "poetry install ",
    "apt-get install -y ",
    "apk add ",
    "conda ",
  ],
  ...[
    "\0",
    "\uFEFF",
    "\u202E",
    "\u200B",
    "\uD800",
    "é",
    "🐍",
    "\t",
    " ",
    "=",
    "@sha256:",
    ":",
    "/",
    "..",
    "*",
    "**/",
    "!",
  ],
  ...["::error::", "##[error]", "<img src=x>", "@octocat", "[a](b)", "]]>", "-->", "{{", "{%", "%>"],
  ...["-e ", "-c ", "--hash=sha256:", "[tool.uv]", "requires-python = ", "&a [*a]", "*a", "? ", ": ", "- "],
];

/** One tree changed in one to eight places; most changes hit the Dockerfile. */
export function mutate(random: RandomGenerator, tree: Tree, others: readonly Tree[]): Tree {
  const changed = new Map(tree);
  for (let left = 1 + pick(random, 8); left > 0; left--) {
    const paths = [...changed.keys()];
    const path = pick(random, 4) === 0 ? (paths[pick(random, paths.length)] ?? "Dockerfile") : "Dockerfile";
    const other = others[pick(random, others.length)]?.get(path) ?? Buffer.alloc(0);
    changed.set(path, change(random, changed.get(path) ?? Buffer.alloc(0), other));
  }
  return changed;
}

const largest = 100_000;

function change(random: RandomGenerator, bytes: Buffer, other: Buffer): Buffer {
  const at = pick(random, bytes.length + 1);
  const end = Math.min(bytes.length, at + pick(random, 40));
  const before = bytes.subarray(0, at);
  const splice = (middle: Buffer, from = at): Buffer =>
    Buffer.concat([before, middle, bytes.subarray(from)]).subarray(0, largest);
  switch (pick(random, 9)) {
    case 0:
      return splice(Buffer.alloc(0), end);
    case 1:
      return splice(bytes.subarray(at, end));
    case 2:
      return splice(Buffer.from([pick(random, 256)]));
    case 3:
      return splice(Buffer.alloc(1 + pick(random, 3000), bytes[at] ?? 0x5c));
    case 4:
      return splice(sliceOf(random, other));
    case 5:
      return swapLines(random, bytes);
    case 6:
      return splice(Buffer.from(bytes.subarray(at, end).toString("latin1").toUpperCase(), "latin1"), end);
    default:
      return splice(Buffer.from(tokens[pick(random, tokens.length)] ?? ""), pick(random, 2) === 0 ? at : end);
  }
}

function sliceOf(random: RandomGenerator, bytes: Buffer): Buffer {
  const start = pick(random, bytes.length + 1);
  return bytes.subarray(start, start + pick(random, 400));
}

function swapLines(random: RandomGenerator, bytes: Buffer): Buffer {
  const lines = bytes.toString("latin1").split("\n");
  const [first, second] = [pick(random, lines.length), pick(random, lines.length)];
  const kept = lines[first] ?? "";
  lines[first] = lines[second] ?? "";
  lines[second] = kept;
  return Buffer.from(lines.join("\n"), "latin1");
}
