import type * as Crypto from "node:crypto";
import { createRequire } from "node:module";
import { sha256 } from "../text/sha256.js";
import type { Child, Disk } from "./disk.js";

/** What the disk answered: the question, the place, and the imprint of the answer. */
export type Fact = readonly [question: keyof Disk, place: string, imprint: string];

/** A disk, and what was heard of it. */
export interface Watch {
  readonly disk: Disk;
  /** Takes in what another watch took. */
  readonly add: (facts: readonly Fact[] | undefined) => void;
  /**
   * All that was heard since this was last asked; undefined when the disk ever said two things to one question, or more
   * than is remembered.
   */
  readonly take: () => readonly Fact[] | undefined;
}

/** In characters: hundreds of thousands of long paths would not fit into memory. */
const mostHeard = 16 * 1024 * 1024;

/** A disk that remembers what it was asked and answered, but not what its files hold. */
export function watch(disk: Disk): Watch {
  const facts = new Map<string, Fact>();
  const imprint = imprinter();
  let isSure = true;
  let room = mostHeard;
  const note = (fact: Fact): void => {
    const [question, place, answer] = fact;
    const known = facts.get(`${question} ${place}`);
    if (!known) room -= place.length + answer.length;
    if (room < 0 || (known && known[2] !== answer)) giveUp();
    else facts.set(`${question} ${place}`, fact);
  };
  const giveUp = (): void => {
    isSure = false;
    facts.clear();
  };
  const ask =
    <Answer extends Answers>(question: keyof Disk, of: (place: string) => Answer) =>
    (place: string): Answer => {
      const answer = of(place);
      if (isSure) note([question, place, imprint(answer)]);
      return answer;
    };
  return {
    disk: {
      bytes: ask("bytes", disk.bytes),
      children: ask("children", disk.children),
      kind: ask("kind", disk.kind),
      has: ask("has", disk.has),
      real: ask("real", disk.real),
    },
    add(heard) {
      if (!heard) giveUp();
      else if (isSure) for (const fact of heard) note(fact);
    },
    take() {
      const taken = [...facts.values()];
      facts.clear();
      return isSure ? taken : undefined;
    },
  };
}

/** Whether a disk still answers as it did. */
export function isStill(facts: readonly Fact[], disk: Disk): boolean {
  const imprint = imprinter();
  return facts.every(([question, place, answer]) => imprint(disk[question](place)) === answer);
}

type Answers = ReturnType<Disk[keyof Disk]>;

/** What tells an answer from any other that the same question can have. */
function imprinter(): (answer: Answers) => string {
  const digest = digester();
  return (answer) => {
    if (typeof answer !== "object") return String(answer);
    if (Buffer.isBuffer(answer)) return digest(answer);
    return "why" in answer ? `! ${answer.why}` : imprintOfChildren(answer);
  };
}

function imprintOfChildren(children: readonly Child[]): string {
  return children
    .map(({ name, kind }) => `${kind} ${name}`)
    .sort()
    .join("\0");
}

/** Up to here, in bytes, Node's own SHA-256 takes longer to load than it saves. */
const fewBytes = 6000;

function digester(): (bytes: Uint8Array) => string {
  let done = 0;
  return (bytes) => {
    done += bytes.length;
    return done > fewBytes ? digestOfNode(bytes) : sha256(bytes);
  };
}

function digestOfNode(bytes: Uint8Array): string {
  const { createHash } = createRequire(process.execPath)("node:crypto") as typeof Crypto;
  return createHash("sha256").update(bytes).digest("hex");
}
