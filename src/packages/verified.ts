import type { Instruction } from "../dockerfile/model.js";
import { instructionOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";

/** Programs and words that checks of a download are made with. */
const checks =
  /sha-?(?:1|224|256|384|512)|shasum|md5|b[23]sum|checksum|gpgv|--verify\b|cosign|minisign|signify|slsa-verifier|rhash|hash_file|attestation|openssl dgst|--checksig|rpm -K\b|secure-?hash/i;

const known = new WeakMap<Instruction, boolean>();

/** Whether the RUN of a command checks something that was downloaded: a checksum, a signature, in whatever form. */
export function isVerified(command: Command, text: string): boolean {
  const run = instructionOf(command);
  let answer = known.get(run);
  if (answer === undefined) known.set(run, (answer = checks.test(text.slice(run.start, run.end))));
  return answer;
}
