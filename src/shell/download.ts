import type { Command, Word } from "./command.js";
import { literalStart } from "./literal.js";
import { readArguments, type Arguments, type OptionTable } from "./options.js";
import { programName } from "./program-name.js";
import { recogniser, type Recogniser } from "./recogniser.js";

const curlOptions: OptionTable = {
  valued:
    "-o --output|-H --header|-d --data|--data-raw|--data-binary|--data-urlencode|-X --request|-u --user|-A --user-agent|-e --referer|-b --cookie|-c --cookie-jar|-F --form|-T --upload-file|-w --write-out|-x --proxy|-U --proxy-user|-m --max-time|--connect-timeout|--retry|--retry-delay|--retry-max-time|--max-redirs|-C --continue-at|-r --range|-K --config|-E --cert|--key|--cacert|--capath|--proto|--proto-default|--proto-redir|--ciphers|--tls-max|--tls13-ciphers|-Y --speed-limit|-y --speed-time|-z --time-cond|--limit-rate|--interface|--resolve|--url|--output-dir|-D --dump-header|--oauth2-bearer|--netrc-file|--create-file-mode|--stderr|-Q --quote|--noproxy|--keepalive-time|--max-filesize".split(
      "|",
    ),
  flags:
    "-f --fail|--fail-with-body|--fail-early|-k --insecure|-L --location|-s --silent|-S --show-error|-O --remote-name|--remote-name-all|-J --remote-header-name|-I --head|-g --globoff|-4 --ipv4|-6 --ipv6|-# --progress-bar|-n --netrc|-v --verbose|-i --include|-N --no-buffer|-q --disable|-G --get|-a --append|-R --remote-time|-0 --http1.0|--http1.1|--http2|-1 --tlsv1|--tlsv1.2|--tlsv1.3|--compressed|--create-dirs|--retry-connrefused|--retry-all-errors|-Z --parallel|--location-trusted|--ssl-reqd".split(
      "|",
    ),
};

const wgetOptions: OptionTable = {
  valued:
    "-O --output-document|-P --directory-prefix|-o --output-file|-a --append-output|-t --tries|-T --timeout|-U --user-agent|-i --input-file|--header|--user|--password|--http-user|--http-password|-e --execute|-w --wait|--waitretry|--retry-on-http-error|--limit-rate|--read-timeout|--connect-timeout|--dns-timeout|--post-data|--post-file|-A --accept|-R --reject|-D --domains|-I --include-directories|-X --exclude-directories|-l --level|--cut-dirs|--ca-certificate|--load-cookies|--save-cookies|--max-redirect|--secure-protocol|-Q --quota|-B --base|--method|--body-data|--progress|--referer".split(
      "|",
    ),
  flags:
    "-q --quiet|-nv --no-verbose|-nc --no-clobber|-N --timestamping|-c --continue|-S --server-response|-d --debug|-v --verbose|-r --recursive|-np --no-parent|-nH --no-host-directories|-nd --no-directories|-x --force-directories|-k --convert-links|-m --mirror|-p --page-requisites|-4 --inet4-only|-6 --inet6-only|--no-check-certificate|--content-disposition|--trust-server-names|--show-progress|--spider".split(
      "|",
    ),
  abbreviates: true,
};

/** A fetch by curl or wget. */
export interface Download extends Arguments {
  readonly command: Command;
  readonly tool: "curl" | "wget";
  /** What is fetched, addresses without a scheme included. */
  readonly addresses: readonly Word[];
  /** Whether the answer goes to standard output; it is written to `files` otherwise. */
  readonly isPrinted: boolean;
  /** The last parts of the paths that it is written to, as the file says them, variables in their shortest form. */
  readonly files: readonly string[];
  /** The option that switches the check of certificates off. */
  readonly insecure: Word | undefined;
}

/** Reads `curl` and `wget`; known variables may be put in by `resolve`. undefined for everything else. */
export const download: Recogniser<Download> = recogniser((command, words) => {
  const tool = programName(words[0]);
  if (tool !== "curl" && tool !== "wget") return undefined;
  const read = readArguments(words.slice(1), tool === "curl" ? curlOptions : wgetOptions);
  const addresses = [...read.operands, ...read.all("--url")];
  const written = command.redirects.find(
    ({ operator, descriptor, target }) =>
      target !== undefined && operator.startsWith(">") && !operator.includes("&") && (descriptor ?? 1) === 1,
  )?.target;
  const given = read.all(tool === "curl" ? "--output" : "--output-document");
  const outputs = given.length > 0 ? given : tool === "curl" && written ? [written] : [];
  const isNamed = tool === "wget" || read.has("--remote-name") || read.has("--remote-name-all");
  const goesOut = outputs.length > 0 ? outputs.every(({ value }) => value === "-") : !isNamed;
  const names = outputs.length > 0 ? [...outputs, ...(goesOut && written ? [written] : [])] : isNamed ? addresses : [];
  return {
    ...read,
    command,
    tool,
    addresses,
    isPrinted: goesOut && !written,
    files: names.map((word) => lastPart(word)).filter((name) => name !== "" && name !== "-" && !name.includes("$()")),
    insecure: read.options.find(({ name }) => name === "--insecure" || name === "--no-check-certificate")?.word,
  };
});

/** A word's text without quotes, with `$NAME` for `${NAME}`. */
export function plainText(word: Word): string {
  if (word.value !== undefined) return word.value;
  return word.parts
    .map((part) => (part.kind === "literal" ? part.value : part.kind === "variable" ? `$${part.name}` : "$()"))
    .join("");
}

/** What stands behind the last `/` of a path or an address, its query left out. */
export function lastPart(word: Word): string {
  const text = plainText(word).split(/[?#]/)[0] ?? "";
  return text.slice(text.lastIndexOf("/") + 1);
}

/** Whether an address is one of this machine, where nothing stands between. */
export function isLocal(word: Word): boolean {
  return /^(?:[a-z]{1,9}:\/\/)?(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\])(?=[:/]|$)|^file:/i.test(literalStart(word));
}
