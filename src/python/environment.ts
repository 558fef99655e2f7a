/** What pip takes for a boolean, by its own list; undefined for anything else, which stops it with an error. */
export function pipBoolean(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (["y", "yes", "t", "true", "on", "1"].includes(word)) return true;
  return ["n", "no", "f", "false", "off", "0"].includes(word) ? false : undefined;
}

/**
 * Whether a value of PIP_NO_CACHE_DIR disables the cache: since pip 19.0 every boolean does, `off` and `0` too; empty
 * is ignored. undefined for values that stop pip.
 */
export function disablesPipCache(value: string): boolean | undefined {
  return value === "" ? false : pipBoolean(value) === undefined ? undefined : true;
}

/** Variables that pip reads the other way round: a true value leaves things as they are, a false one does what the name says. */
export const invertedPipVariables: readonly string[] = [
  "PIP_NO_COMPILE",
  "PIP_NO_BUILD_ISOLATION",
  "PIP_NO_WARN_SCRIPT_LOCATION",
];

/** Whether a value of PYTHONUNBUFFERED (or another of Python 3's on/off variables) switches it on. */
export function isPythonSwitchOn(value: string): boolean {
  return value !== "" && value !== "0";
}

/** Whether uv takes a value of one of its boolean variables for true; undefined for what it refuses. */
export function uvBoolean(value: string): boolean | undefined {
  if (value === "") return false;
  return pipBoolean(value);
}

/** Gives a variable's value, or undefined when it is not set. */
export type Lookup = (name: string) => string | undefined;

/** The folder in which a tool keeps its downloads, absolute; undefined when HOME is needed and not known. */
export function cacheFolder(tool: "pip" | "uv" | "poetry" | "pipenv", variable: Lookup): string | undefined {
  const own = { pip: "PIP_CACHE_DIR", uv: "UV_CACHE_DIR", poetry: "POETRY_CACHE_DIR", pipenv: "PIPENV_CACHE_DIR" }[
    tool
  ];
  const given = variable(own);
  if (given !== undefined && given !== "") return given;
  const home = variable("HOME");
  const base = variable("XDG_CACHE_HOME") ?? (home === undefined ? undefined : `${home}/.cache`);
  return base === undefined ? undefined : `${base}/${tool === "poetry" ? "pypoetry" : tool}`;
}
