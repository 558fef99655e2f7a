/* What no file that a person or a tool wrote for a project goes beyond; of one that does, nothing is said. */

/** Requirements of one file or project. */
export const mostRequirements = 10_000;

/** Characters of a file with settings, such as `pyproject.toml` or `setup.py`. */
export const longestSettings = 256 * 1024;

/** Patterns of a `.dockerignore`: every path is compared with all of them. */
export const mostPatterns = 5000;
