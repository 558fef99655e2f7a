import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gatherFiles } from "./bench/files.js";
import { measure, ratioTable, type Contender } from "./bench/measure.js";

// npm run bench -- [--corpus DIR] [--rounds N]: measures the committed bundles against a bare start of Node.
const root = process.cwd();
const { values } = parseArgs({ options: { corpus: { type: "string" }, rounds: { type: "string" } } });
const rounds = Number(values.rounds ?? 15);
const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));

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

try {
  const cli = join(root, "dist/cli/index.js");
  const one = join(folder, "one/Dockerfile");
  gatherFiles(root, values.corpus, 1000, join(folder, "many"));
  gatherFiles(root, undefined, 1, join(folder, "one"));
  writeFileSync(one, typical);
  const bare: Contender = { name: "node -e 0", words: ["-e", "0"] };
  console.log(
    ratioTable(
      measure(
        [
          bare,
          { name: "plimsoll --version", words: [cli, "--version"] },
          { name: "plimsoll rules", words: [cli, "rules"] },
          { name: "plimsoll lint, one file", words: [cli, "lint", one] },
          {
            name: "plimsoll lint, one file, no code kept from earlier runs",
            words: [cli, "lint", one],
            environment: { NODE_DISABLE_COMPILE_CACHE: "1" },
          },
          { name: "the action, without a token", words: [join(root, "dist/main/index.js")] },
        ],
        rounds,
      ),
    ),
  );
  console.log();
  const many = { name: "plimsoll lint, 1,000 files", words: [cli, "lint", "--format=json", join(folder, "many")] };
  console.log(ratioTable(measure([bare, many], Math.max(1, Math.floor(rounds / 5)))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
