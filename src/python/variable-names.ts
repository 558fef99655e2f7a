import { isNear } from "../text/distance.js";

/** Variables that Python, its installers and its servers read, in which a slip goes unnoticed. */
const targets: readonly string[] =
  "PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE PYTHONFAULTHANDLER PYTHONHASHSEED PYTHONOPTIMIZE PYTHONIOENCODING PYTHONWARNINGS PYTHONASYNCIODEBUG PIP_NO_CACHE_DIR PIP_DISABLE_PIP_VERSION_CHECK PIP_DEFAULT_TIMEOUT PIP_ROOT_USER_ACTION PIP_EXTRA_INDEX_URL PIP_BREAK_SYSTEM_PACKAGES PIP_TRUSTED_HOST UV_COMPILE_BYTECODE UV_LINK_MODE UV_PROJECT_ENVIRONMENT UV_SYSTEM_PYTHON UV_PYTHON_DOWNLOADS UV_PYTHON_INSTALL_DIR UV_HTTP_TIMEOUT POETRY_VIRTUALENVS_CREATE POETRY_VIRTUALENVS_IN_PROJECT POETRY_NO_INTERACTION POETRY_CACHE_DIR DJANGO_SETTINGS_MODULE FLASK_RUN_HOST FLASK_RUN_PORT GUNICORN_CMD_ARGS WEB_CONCURRENCY DEBIAN_FRONTEND".split(
    " ",
  );

/** Names that are close to one of them and right. */
const others: ReadonlySet<string> = new Set(
  "POETRY_VIRTUALENVS_PATH UV_PYTHON_CACHE_DIR UV_PYTHON_BIN_DIR UV_TOOL_INSTALL_DIR PIP_CACHE_DIR UV_CACHE_DIR PYTHONWARNDEFAULTENCODING PIPENV_CACHE_DIR PDM_CACHE_DIR UV_INDEX_URL UV_EXTRA_INDEX_URL UV_DEFAULT_INDEX PYTHON_OPTIMIZE".split(
    " ",
  ),
);

const known: ReadonlySet<string> = new Set(targets);

/** The variable that a name was most likely meant to be; undefined for one that is right, or like none. */
export function intendedVariable(name: string): string | undefined {
  if (known.has(name) || others.has(name) || name.length < 9 || name.length > 40) return undefined;
  const upper = name.toUpperCase();
  const bare = upper.replaceAll("_", "");
  const candidates = byInitial().get(bare[0] ?? "");
  return candidates?.find((target) => {
    if (bare === target.bare) return name === upper;
    return name.startsWith(target.name[0] ?? "") && isNear(name, target.name, target.name.length >= 14 ? 2 : 1);
  })?.name;
}

interface Target {
  readonly name: string;
  /** Without underscores. */
  readonly bare: string;
}

let initials: ReadonlyMap<string, readonly Target[]> | undefined;

/** The variables by their first letter: most names begin with none of theirs. */
function byInitial(): ReadonlyMap<string, readonly Target[]> {
  if (initials) return initials;
  const made = new Map<string, Target[]>();
  for (const name of targets) {
    const initial = name[0] ?? "";
    const target = { name, bare: name.replaceAll("_", "") };
    const list = made.get(initial);
    if (list) list.push(target);
    else made.set(initial, [target]);
  }
  return (initials = made);
}
