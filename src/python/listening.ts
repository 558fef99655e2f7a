/* Where a server listens in the end: its options, its variables, its files. */
import type { BuildContext } from "../context/facts.js";
import { everyService, serviceVariable } from "../context/shipping.js";
import { envOf, lineage, rootImage } from "../dockerfile/scope.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { insertWords } from "../shell/insert.js";
import { replace, type TextEdit } from "../text/edit.js";
import { guarded } from "../text/guard.js";
import type { Listening, ServerStart } from "./servers.js";
import { isLoopback } from "./servers.js";

/** What runs in the same container and passes requests on, or opens a way to a port of its loopback. */
const isProxy = guarded(
  (
    "nginx supervisor haproxy caddy traefik envoy httpd apache lighttpd socat s6- cloudflared ngrok tailscale sshd " +
    "openssh-server circus honcho pm2 varnish"
  ).split(" "),
  /\b(?:nginx|supervisor(?:d|ctl)?|haproxy|caddy|traefik|envoy|httpd|apache2?|lighttpd|socat|s6-\w+|cloudflared|ngrok|tailscaled?|sshd|openssh-server|circusd?|honcho|pm2|varnish)\b/i,
);

/** Whether an image holds something that passes requests on to a server beside it. */
export function hasProxy({ source }: Dockerfile, final: Stage): boolean {
  if (isProxy(rootImage(final).resolved ?? "")) return true;
  // Nearly always nothing of it stands anywhere.
  if (!isProxy(source.text)) return false;
  return lineage(final).some(({ instructions }) => instructions.some((one) => isProxy(source.slice(one))));
}

/** A server that nothing outside the container can reach. */
export interface LoopbackOnly {
  readonly host: string;
  /** What says so; undefined when it is the server's own default. */
  readonly listening: Listening | undefined;
}

/** How a server comes to listen on the loopback address alone; undefined when it does not, or when that cannot be told. */
export function loopbackOnly(server: ServerStart, context: BuildContext): LoopbackOnly | undefined {
  const { kind, listens } = server;
  // An ENTRYPOINT that is given the rest later.
  if (takesApplication(server) && !server.application) return undefined;
  if (!server.isComplete || server.config || listens.some(({ isSocket }) => isSocket)) return undefined;
  const named = listens.filter(({ hostWord }) => hostWord !== undefined);
  if (named.length > 0) {
    const hosts = named.map(({ host }) => host);
    const [listening] = named;
    const [host] = hosts;
    const isLocal = host !== undefined && hosts.every((one) => one !== undefined && isLoopback(one));
    return isLocal ? { host, listening } : undefined;
  }
  if (kind.address === undefined || !isLoopback(kind.address) || saysElsewhere(server, context)) return undefined;
  return { host: kind.address, listening: listens[0] };
}

const platformFile =
  /^(?:app\.ya?ml|cloudbuild\.ya?ml|Procfile|heroku\.yml|fly\.toml|render\.ya?ml|railway\.(?:json|toml))$/;

function takesApplication({ kind }: ServerStart): boolean {
  return (
    kind.subcommands.length === 0 && kind.django === undefined && kind.parser !== "traitlets" && !kind.positionalPort
  );
}

/** Whether the image is given a file that tells Jupyter where to listen: `jupyter_notebook_config.py`. */
export function hasOwnConfiguration({ source }: Dockerfile, final: Stage, { kind }: ServerStart): boolean {
  return (
    kind.parser === "traitlets" &&
    lineage(final).some((stage) =>
      /jupyter_\w{0,40}config|\.jupyter\b|ipython_config|--generate-config/.test(source.slice(stage)),
    )
  );
}

/** A variable or a file may name the address. */
function saysElsewhere(server: ServerStart, context: BuildContext): boolean {
  const { kind, command } = server;
  const variables = [...kind.hostVariables, ...kind.otherVariables, ...(kind.portMeansAll ? kind.portVariables : [])];
  if (variables.some((name) => envOf(command, name).state !== "unset")) return true;
  if (isGivenByCompose(variables, context)) return true;
  const dotenv = kind.name === "flask run" ? [".flaskenv", ".env"] : [];
  if (dotenv.some((name) => context.has(name) === true)) return true;
  // What Cloud Run, Heroku and kin start gets its PORT from them.
  if (kind.portMeansAll && context.files?.some((file) => platformFile.test(file))) return true;
  return hasOwnFile(server, context);
}

function isGivenByCompose(variables: readonly string[], context: BuildContext): boolean {
  return everyService(context, (service) => variables.some((name) => serviceVariable(service, context, name)));
}

/** Whether there may be a file that the server reads by itself. */
function hasOwnFile({ kind }: ServerStart, context: BuildContext): boolean {
  if (kind.configFiles.length === 0) return false;
  // The server looks for them where it is started, which may be any folder of the context.
  return (
    context.files?.some((file) => kind.configFiles.some((name) => file === name || file.endsWith(`/${name}`))) ?? true
  );
}

/**
 * An edit that makes a server listen on all addresses, in its own words; `ports` are those that the image exposes.
 * undefined where the words do not show how.
 */
export function listenEverywhere(
  { source }: Dockerfile,
  { kind, command, application, start }: ServerStart,
  { host, listening }: LoopbackOnly,
  ports: readonly string[],
): TextEdit | undefined {
  const word = listening?.hostWord;
  if (word) {
    const [before, behind, ...more] = source.slice(word).split(host);
    return before === undefined || behind === undefined || more.length > 0
      ? undefined
      : replace(word, `${before}0.0.0.0${behind}`);
  }
  const place = kind.positionalAddress ? listening?.portWord : undefined;
  if (place)
    return replace(
      place,
      source.slice(place).replace(/[0-9]+/, (digits) => `0.0.0.0:${digits}`),
    );
  const option = kind.positionalAddress ? undefined : (kind.host.at(-1) ?? kind.bind.at(-1));
  const takesPort = kind.positionalAddress || kind.host.length === 0;
  const [exposed = ""] = ports.length === 1 ? ports : [];
  const port = /^[0-9]+$/.test(exposed) ? exposed : String(kind.port ?? 8000);
  const address = takesPort ? `0.0.0.0:${port}` : "0.0.0.0";
  // `--NotebookApp.ip 0.0.0.0`, in two words, is not what every Jupyter takes.
  const [short] = kind.host;
  if (kind.parser === "traitlets" && short !== undefined)
    return insertWords(command, application ?? start, `${short}=${address}`);
  const words = option === undefined ? (kind.positionalAddress ? [address] : []) : [option, address];
  // A port that was given by an option of its own says nothing of the address.
  if (words.length === 0 || (listening && takesPort)) return undefined;
  return insertWords(command, application ?? start, ...words);
}

/** The one port that a server listens on, given or its own; undefined when a variable, a file or several say. */
export function portOf(server: ServerStart, context: BuildContext): number | undefined {
  const { kind, listens, command } = server;
  if (!server.isComplete || server.config || listens.some(({ isSocket }) => isSocket)) return undefined;
  if (takesApplication(server) && !server.application) return undefined;
  const given = listens.filter(({ portWord }) => portWord !== undefined);
  const [first, ...others] = given;
  if (first) return others.length === 0 ? first.port : undefined;
  // Left to itself it can be reached by the port alone that the platform names.
  if (kind.portMeansAll && listens.length === 0) return undefined;
  // Django's runserver has no such options; Flask-Script's has, and a port of its own.
  if (kind.django !== undefined && server.addressOptions.length > 0) return undefined;
  // An address that holds a variable may hold the port too.
  if (listens.some(({ host }) => host === undefined) && listens.length > 0) return undefined;
  const variables = [...kind.portVariables, ...kind.otherVariables];
  if (variables.some((name) => envOf(command, name).state !== "unset")) return undefined;
  if (isGivenByCompose(variables, context)) return undefined;
  return hasOwnFile(server, context) ? undefined : kind.port;
}
