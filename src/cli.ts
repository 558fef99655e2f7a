import { readFileSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import type { Host, Outlet } from "./cli/host.js";
import { runCommand } from "./cli/run.js";

// Node 22 keeps compiled code between runs; what is loaded from here on profits.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// Exit code 1 says that there are findings; what goes wrong outside of any command must not look like that.
process.on("uncaughtException", (error) => {
  process.stderr.write(`plimsoll: An internal error; please report it.\n${error.stack ?? error.message}\n`);
  process.exit(2);
});

const outlet = (stream: NodeJS.WriteStream): Outlet => {
  // Who reads the first lines only (`plimsoll lint | head`) shuts the pipe: no fault of anyone.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  // Node leaves both out where there is no terminal.
  const { isTTY = false, columns } = stream as Partial<NodeJS.WriteStream>;
  return { isTerminal: isTTY, columns, write: (text) => void stream.write(text) };
};

const host: Host = {
  words: process.argv.slice(2),
  folder: process.cwd(),
  environment: process.env,
  output: outlet(process.stdout),
  remarks: outlet(process.stderr),
  async readInput() {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts);
  },
  readOwnFile(path) {
    try {
      // Both dist/cli and lib/src lie two folders below the package.
      return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
    } catch {
      return undefined;
    }
  },
  today: () => new Date().toISOString().slice(0, 10),
  clock: () => performance.now(),
};

process.exitCode = await runCommand(host);
