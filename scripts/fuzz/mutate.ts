import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { generalTokens } from "./tokens.js";

/** What chance may draw from. */
export interface Material {
  readonly random: RandomGenerator;
  readonly seeds: readonly Buffer[];
  readonly tokens: readonly string[];
}

/** In bytes: what grows beyond it is cut. */
export const largestInput = 100_000;

/** The bytes changed in one to eight places. */
export function mutate(bytes: Buffer, material: Material): Buffer {
  let changed = bytes;
  for (let left = 1 + pick(material.random, 8); left > 0; left--) changed = change(changed, material);
  return changed.subarray(0, largestInput);
}

/** A whole number from 0 up to, not including, `below`. */
export function pick(random: RandomGenerator, below: number): number {
  return below <= 1 ? 0 : uniformInt(random, 0, below - 1);
}

/** One of a list. */
export function oneOf<Value>(random: RandomGenerator, values: readonly Value[]): Value | undefined {
  return values[pick(random, values.length)];
}

function change(bytes: Buffer, { random, seeds, tokens }: Material): Buffer {
  const at = pick(random, bytes.length + 1);
  const end = Math.min(bytes.length, at + pick(random, 40));
  const splice = (middle: Buffer, from = at): Buffer =>
    Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(from)]);
  const word = (): Buffer => Buffer.from(oneOf(random, pick(random, 2) === 0 ? tokens : generalTokens) ?? "");
  switch (pick(random, 12)) {
    case 0:
      return splice(Buffer.alloc(0), end);
    case 1:
      return splice(bytes.subarray(at, end));
    case 2:
      return splice(Buffer.from([pick(random, 256)]));
    case 3:
      return splice(Buffer.alloc(1 + pick(random, 3000), bytes[at] ?? 0x5c));
    case 4:
      return splice(sliceOf(random, oneOf(random, seeds) ?? bytes));
    case 5:
      return swapLines(random, bytes);
    case 6:
      return splice(otherCase(bytes.subarray(at, end)), end);
    case 7:
      return repeatLine(random, bytes);
    case 8:
      return splice(Buffer.concat(Array.from({ length: 1 + pick(random, 20) }, word)));
    default:
      return splice(word(), pick(random, 2) === 0 ? at : end);
  }
}

function sliceOf(random: RandomGenerator, bytes: Buffer): Buffer {
  const start = pick(random, bytes.length + 1);
  return bytes.subarray(start, start + pick(random, 400));
}

function otherCase(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").toUpperCase(), "latin1");
}

function swapLines(random: RandomGenerator, bytes: Buffer): Buffer {
  const lines = bytes.toString("latin1").split("\n");
  const [first, second] = [pick(random, lines.length), pick(random, lines.length)];
  [lines[first], lines[second]] = [lines[second] ?? "", lines[first] ?? ""];
  return Buffer.from(lines.join("\n"), "latin1");
}

function repeatLine(random: RandomGenerator, bytes: Buffer): Buffer {
  const lines = bytes.toString("latin1").split("\n");
  const at = pick(random, lines.length);
  const copies = Array.from({ length: 1 + pick(random, 60) }, () => lines[at] ?? "");
  return Buffer.from(
    [...lines.slice(0, at), ...copies, ...lines.slice(at)].join("\n").slice(0, largestInput),
    "latin1",
  );
}
