import type { OptionTable } from "../shell/options.js";

const globalValued = [
  "--cache-dir",
  "--python-preference",
  "--python-fetch",
  "--allow-insecure-host --trusted-host",
  "--color",
  "--directory",
  "--project",
  "--config-file",
];

const globalFlags = [
  "-n --no-cache-dir --no-cache",
  "-q --quiet",
  "-v --verbose",
  "--offline",
  "--no-progress",
  "--no-config",
  "--native-tls",
  "--system-certs",
  "--managed-python",
  "--no-managed-python",
  "--no-python-downloads",
  "-h --help",
  "-V --version",
];

const resolverValued = [
  "--index",
  "--default-index",
  "-i --index-url",
  "--extra-index-url",
  "-f --find-links",
  "--index-strategy",
  "--keyring-provider",
  "--resolution",
  "--prerelease",
  "--fork-strategy",
  "--exclude-newer",
  "--exclude-newer-package",
  "-P --upgrade-package",
  "--upgrade-group",
  "--reinstall-package",
  "--refresh-package",
  "--link-mode",
  "-C --config-setting --config-settings",
  "--config-settings-package",
  "--no-build-isolation-package",
  "--no-build-package",
  "--no-binary-package",
  "--no-sources-package",
  "-p --python",
  "--python-platform",
];

const projectValued = [
  "--extra",
  "--no-extra",
  "--group",
  "--no-group",
  "--only-group",
  "--package",
  "--no-install-package",
  "--no-editable-package",
  "--env-file",
  "--script",
  "-o --output-file",
  "--format",
];

/** What stands between `uv` and its subcommand. */
export const uvGlobalOptions: OptionTable = { valued: globalValued, flags: globalFlags };

/** `uv run`: what follows the first operand belongs to the program that it starts. */
export const uvRunOptions: OptionTable = {
  valued: [
    ...globalValued,
    ...resolverValued,
    ...projectValued.filter((name) => name !== "--script"),
    "-w --with",
    "--with-editable",
    "--with-requirements",
  ],
  flags: [...globalFlags, "-m --module", "-s --script", "--gui-script"],
  stopsAtOperand: true,
};

/** `uv sync`, `uv export`, `uv lock`, `uv venv`, `uv python …` and the like. */
export const uvProjectOptions: OptionTable = {
  valued: [...globalValued, ...resolverValued, ...projectValued, "--prompt"],
  flags: [...globalFlags, "--no-default-groups", "-U --upgrade"],
};

/** `uv python install` and kin. */
export const uvPythonOptions: OptionTable = {
  valued: [...globalValued, "-i --install-dir", "--mirror", "--pypy-mirror"],
  flags: [...globalFlags, "-r --reinstall", "-f --force", "-U --upgrade", "--default", "--all"],
};

/** `uv pip install` and `uv pip sync`. */
export const uvPipOptions: OptionTable = {
  valued: [
    ...globalValued,
    ...resolverValued,
    "-r --requirement --requirements",
    "-c --constraint --constraints",
    "--override --overrides",
    "--exclude --excludes",
    "-b --build-constraint --build-constraints",
    "-e --editable",
    "--extra",
    "--group",
    "-t --target",
    "--prefix",
    "--torch-backend",
    "--no-binary",
    "--only-binary",
    "--python-version",
    "--dependency-metadata",
  ],
  flags: [...globalFlags, "-U --upgrade", "--reinstall --force-reinstall", "--compile-bytecode --compile"],
};

/** `uv tool install`, `uv tool run` and `uvx`. */
export const uvToolOptions: OptionTable = {
  valued: [
    ...globalValued,
    ...resolverValued,
    "--from",
    "-w --with",
    "--with-editable",
    "--with-requirements",
    "--with-executables-from",
    "-c --constraints",
    "--overrides",
    "-b --build-constraints",
    "--env-file",
    "--torch-backend",
  ],
  flags: [...globalFlags, "-U --upgrade", "-e --editable", "--force"],
};
