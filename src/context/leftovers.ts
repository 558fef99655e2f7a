/** Something that tools leave behind, and the files beside which they do. */
export interface Leftover {
  /** How a line of an ignore file names it, without a closing `/`. */
  readonly pattern: RegExp;
  /** A file by whose name a folder shows that it gets one. */
  readonly beside: RegExp;
  /** What is then left in that folder: a path below it. */
  readonly leaves: string;
}

/** What a program leaves behind wherever it runs; `*.pyo` is missing because no Python since 3.5 writes any. */
const leftovers: readonly Leftover[] = [
  { pattern: /^__pycache__$/, beside: /\.py$/, leaves: "__pycache__/module.pyc" },
  { pattern: /^\*\.py(?:c|\[co?d?\])$/, beside: /\.py$/, leaves: "__pycache__/module.pyc" },
  {
    pattern: /^\.pytest_cache$/,
    beside: /^(?:pytest\.ini|tox\.ini|uv\.lock|poetry\.lock)$/,
    leaves: ".pytest_cache/v",
  },
  { pattern: /^\.mypy_cache$/, beside: /^(?:\.?mypy\.ini|uv\.lock|poetry\.lock)$/, leaves: ".mypy_cache/v" },
  { pattern: /^\.ruff_cache$/, beside: /^(?:\.?ruff\.toml|uv\.lock|poetry\.lock)$/, leaves: ".ruff_cache/v" },
  { pattern: /^\.ipynb_checkpoints$/, beside: /\.ipynb$/, leaves: ".ipynb_checkpoints/notebook.ipynb" },
  { pattern: /^node_modules$/, beside: /^package\.json$/, leaves: "node_modules/module/index.js" },
  {
    pattern: /^\.env$/,
    beside: /^(?:\.env[._-](?:dist|example|sample|template)|(?:example|sample)\.env)$/,
    leaves: ".env",
  },
];

/** What a line of an ignore file (without a closing `/`) is there to leave out; undefined when it is nothing known. */
export function leftoverMatchedBy(pattern: string): Leftover | undefined {
  return leftovers.find((one) => one.pattern.test(pattern));
}

/** The first folder below the root in which a leftover comes to be and from which it is sent; `files` are all paths. */
export function folderWith(
  { beside, leaves }: Leftover,
  files: readonly string[],
  isSent: (path: string) => boolean,
): string | undefined {
  for (const path of files) {
    const slash = path.lastIndexOf("/");
    if (slash === -1 || !beside.test(path.slice(slash + 1))) continue;
    const folder = path.slice(0, slash);
    if (isSent(`${folder}/${leaves}`)) return folder;
  }
  return undefined;
}
