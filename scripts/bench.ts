import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { filesIn, gatherFiles } from "./bench/files.js";
import { growingFile } from "./bench/growing.js";
import { measurePullRequests, pullRequestTable } from "./bench/pull-request.js";
import { isOnPath, measure, ratioTable, run, type Contender } from "./bench/measure.js";

/*
 * npm run bench -- [--corpus DIR] [--rounds N] [--only start-up|many-files|growth|pull-requests]: measures the committed
 * bundles against a bare start of Node.
 */
const root = process.cwd();
const { values } = parseArgs({
  options: { corpus: { type: "string" }, rounds: { type: "string" }, only: { type: "string" } },
});
const rounds = Number(values.rounds ?? 15);
const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));

// What the command line keeps is made by these runs alone, and not mixed with what the user's own runs keep.
process.env.XDG_CACHE_HOME = join(folder, "caches");

const typical = `FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
RUN pip install -r requirements.txt
COPY . .
EXPOSE 8000
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app.wsgi"]
`;

const cli = join(root, "dist/cli/index.js");
const bare: Contender = { name: "node -e 0", words: ["-e", "0"] };
const print = (contenders: readonly Contender[], times: number): void => {
  console.log(ratioTable(measure([bare, ...contenders], times)));
  console.log();
};
const lint = (name: string, path: string, words: readonly string[] = ["--format=json"]): Contender => ({
  name,
  words: [cli, "lint", "--no-cache", ...words, path],
});
/** What comes after a run that was asked the same of the same files. */
const again = (name: string, words: readonly string[]): Contender => {
  const contender = { name: `${name}, nothing changed since the last run`, words: [cli, ...words] };
  run(contender);
  return contender;
};

function startUp(): void {
  const one = join(folder, "one/Dockerfile");
  mkdirSync(join(folder, "one"));
  writeFileSync(one, typical);
  const environment = { NODE_DISABLE_COMPILE_CACHE: "1" };
  print(
    [
      { name: "plimsoll --version", words: [cli, "--version"] },
      { name: "plimsoll rules", words: [cli, "rules"] },
      lint("plimsoll lint, one file", one, []),
      { ...lint("plimsoll lint, one file, no code kept from earlier runs", one, []), environment },
      again("plimsoll lint, one file", ["lint", one]),
      { name: "the action, without a token", words: [join(root, "dist/main/index.js")] },
    ],
    rounds,
  );
}

/** With `--corpus` real files; all rules without fixes and with verified ones. */
function manyFiles(): void {
  const contenders = [100, 1000].flatMap((count): readonly Contender[] => {
    const place = join(folder, `files-${count}`);
    gatherFiles(root, values.corpus, count, place);
    const hadolint = { name: `hadolint, ${count} files`, program: "hadolint", words: filesIn(place) };
    return [
      lint(`plimsoll lint --no-fixes, ${count} files`, place, ["--format=json", "--no-fixes"]),
      lint(`plimsoll lint, verified fixes, ${count} files`, place),
      again(`plimsoll lint, verified fixes, ${count} files`, ["lint", "--format=json", place]),
      ...(isOnPath("hadolint") ? [hadolint] : []),
    ];
  });
  print(contenders, Math.max(1, Math.floor(rounds / 5)));
}

/** One file of ten and a hundred times the lines. */
function growth(): void {
  const contenders = [100, 1000, 10_000].map((lines) => {
    const path = join(folder, `${lines}.Dockerfile`);
    writeFileSync(path, growingFile(lines));
    return lint(`plimsoll lint, ${lines} lines`, path);
  });
  print(contenders, Math.max(1, Math.floor(rounds / 5)));
}

/** The action against the fake GitHub. */
function pullRequests(): void {
  console.log(pullRequestTable(measurePullRequests(root, folder, Math.max(1, Math.floor(rounds / 5)))));
  console.log();
}

// Each prints a table of its own.
const sections = { "start-up": startUp, "many-files": manyFiles, growth, "pull-requests": pullRequests };

try {
  for (const [name, section] of Object.entries(sections))
    if (values.only === undefined || values.only === name) section();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
