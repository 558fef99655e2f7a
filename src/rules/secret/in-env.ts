import type { Assigning, Pair } from "../../dockerfile/model.js";
import { envOf } from "../../dockerfile/scope.js";
import { isSecretName } from "../../dockerfile/secret-name.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";

/** Values that are no secret: switches, numbers, paths, addresses, hashes. */
const noSecret =
  /^(?:true|false|yes|no|on|off|none|null|nil|undefined|\d{1,5}|\.{0,2}\/.*|~\/.*|file:.*|https?:\/\/[^@]*|(?:sha\d{1,3}|argon2|pbkdf2)[:$_].*)$/i;

/** What stands for a value that comes later, or is known to everybody. */
const placeholder =
  /change|replace|your|example|sample|dummy|fake|placeholder|insecure|unused|todo|tbd|insert|default|build|notset|not[-_ ]|unset|empty|temp|xxx|deadbeef|\*\*\*|\.\.\.|^[<[{%].*[>\]}%]$|^(?:test|dev|local|secret|password|passwd|pass|admin|root|user|guest|postgres|mysql|redis|rabbitmq|token|key|api[-_]?key|foo|bar|baz|a+|x+|1234\d*)$/i;

export default defineRule({
  id: "secret/in-env",
  level: "error",
  summary: "A secret stands in an ENV or in the default of an ARG",
  since: "0.1.0",
  equivalents: { buildkit: "SecretsUsedInArgOrEnv" },
  messages: {
    written: "`{name}` is given a secret here, and everybody who gets the image can read it.",
    common:
      "`{name}` is given a plain word here: whoever starts the image without another value runs it with a password that everybody can read.",
    passed:
      "`{name}` takes a build argument over, so the secret that is handed in stays in the image for everybody to read.",
  },
  why: "Variables are part of the image: `docker inspect` and `docker history` show them.",
  *check({ dockerfile }) {
    const shipped = shippedStages(dockerfile);
    for (const instruction of dockerfile.instructions) {
      if (instruction.keyword !== "ENV" && instruction.keyword !== "ARG") continue;
      if (instruction.stage ? !shipped.includes(instruction.stage) : dockerfile.isDevelopment) continue;
      for (const pair of instruction.pairs) {
        const name = pair.name.value;
        if (name === undefined || !isSecretName(name)) continue;
        const message = given(pair) ?? (isPassed(pair, instruction) ? "passed" : undefined);
        if (!message) continue;
        const found = { at: pair, message, data: { name }, subject: name };
        yield message === "common" ? { ...found, level: "warning", profile: "strict" } : found;
      }
    }
  },
});

function given({ name, value }: Pair): "written" | "common" | undefined {
  const text = value?.value;
  if (text === undefined || noSecret.test(text) || placeholder.test(text) || isKnownToAll(text)) return undefined;
  // `SMTP_PASSWORD=SMTP_PASSWORD` is there to be replaced.
  if (plainName(text) === plainName(name.value ?? "")) return undefined;
  // `000000`, `aaaa`, and what was meant for a shell, stand for nothing.
  if (new Set(text).size < 4 || /\$\(|`|\s/.test(text)) return undefined;
  return /^[a-z]{1,15}$/i.test(text) ? "common" : "written";
}

function plainName(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

/** The password that Azure App Service asks of every image for its own tunnel, and what reads like `owner/name`. */
function isKnownToAll(text: string): boolean {
  return /^(?:root:)?Docker!$/.test(text) || /^[a-z]{2,20}\/[a-z]{2,20}$/.test(text);
}

/** `ENV TOKEN=$TOKEN` behind an ARG without a default: only a hand-in gives it a value. */
function isPassed({ value }: Pair, instruction: Assigning): boolean {
  const [part, ...others] = value?.parts ?? [];
  if (instruction.keyword !== "ENV" || part?.kind !== "variable" || others.length > 0) return false;
  if (part.fallback !== undefined) return false;
  const setting = envOf(instruction, part.name);
  if (setting.state !== "set" || setting.value !== undefined || !setting.by) return false;
  return "keyword" in setting.by && setting.by.keyword === "ARG";
}
