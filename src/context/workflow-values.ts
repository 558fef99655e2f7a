/* What stands for `${{ … }}` in a workflow, as far as the file itself tells. */
import { listOf, tableOf, textOf, type Table } from "./plain-values.js";

/** Names and what they stand for. */
export type Values = Table;

/** A matrix of more is taken for its first ones. */
const mostCombinations = 64;
const mostLists = 20;

/** The combinations of a matrix; one without values where there is no matrix, or where it is made at run time. */
export function combinations(matrix: unknown): readonly Values[] {
  const { include, exclude, ...lists } = tableOf(matrix);
  let all: Values[] = [{}];
  for (const [name, values] of Object.entries(lists).slice(0, mostLists)) {
    const first = listOf(values).slice(0, mostCombinations);
    if (first.length > 0)
      all = all.flatMap((one) => first.map((value) => ({ ...one, [name]: value }))).slice(0, mostCombinations);
  }
  const left = all.filter((one) => !listOf(exclude).some((gone) => isPart(tableOf(gone), one)));
  const added: Values[] = [];
  for (const entry of listOf(include).map(tableOf).slice(0, mostCombinations)) {
    const isOf = (one: Values): boolean =>
      Object.keys(entry).every((key) => !(key in lists) || one[key] === entry[key]);
    const extended = Object.keys(lists).length > 0 && left.some(isOf);
    if (!extended) added.push(entry);
    else left.forEach((one, index) => isOf(one) && (left[index] = { ...one, ...entry }));
  }
  const kept = Object.keys(lists).length === 0 && added.length > 0 ? added : [...left, ...added];
  return kept.slice(0, mostCombinations);
}

function isPart(part: Values, whole: Values): boolean {
  const keys = Object.keys(part);
  return keys.length > 0 && keys.every((key) => whole[key] === part[key]);
}

/** A text with its expressions filled in; what is not known stands as `${UNKNOWN}`. */
export function fill(text: string, { env, matrix }: { readonly env: Values; readonly matrix: Values }): string {
  let filled = "";
  let done = 0;
  for (let at = text.indexOf("${{"); at !== -1; at = text.indexOf("${{", done)) {
    const end = text.indexOf("}}", at);
    if (end === -1) break;
    filled += text.slice(done, at) + (valueOf(text.slice(at + 3, end).trim(), env, matrix) ?? "${UNKNOWN}");
    done = end + 2;
  }
  return filled + text.slice(done);
}

function valueOf(expression: string, env: Values, matrix: Values): string | undefined {
  if (expression === "github.workspace") return ".";
  const [from, ...path] = expression.split(".");
  if (path.length === 0 || !path.every((part) => /^[\w-]+$/.test(part))) return undefined;
  let value: unknown = from === "matrix" ? matrix : from === "env" ? env : undefined;
  for (const part of path) value = Object.hasOwn(tableOf(value), part) ? tableOf(value)[part] : undefined;
  const text = textOf(value);
  return text?.includes("${{") ? undefined : text;
}
