import type { IncomingMessage } from "node:http";
import { isObject, type Json, Refusal } from "./answer.js";

/** A request as it was received, before anything is made of it. */
export interface Incoming {
  readonly method: string;
  /** Without the query, its parts still encoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string | undefined;
  /** Empty when nothing was sent. */
  readonly text: string;
  /** The parsed body; `undefined` when there is none or it is no JSON. */
  readonly json: Json | undefined;
}

const apiVersions = new Set(["2022-11-28", "2026-03-10"]);

/** Reads a whole request. */
export async function readIncoming(message: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = new URL(message.url ?? "/", "http://localhost");
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const text = Buffer.concat(chunks).toString("utf8");
  const [, token] = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? "") ?? [];
  const query = Object.fromEntries(url.searchParams);
  return { method: message.method ?? "GET", path: url.pathname, query, headers, token, text, json: parseJson(text) };
}

/** Throws what GitHub answers to every request that is not well formed, wherever it goes. */
export function demandWellFormed(incoming: Incoming): void {
  const { headers, text, json } = incoming;
  if (!headers["user-agent"]) {
    throw new Refusal(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
    );
  }
  const accept = headers.accept ?? "*/*";
  if (!/\*\/\*|application\/(json|vnd\.github)/.test(accept)) {
    throw new Refusal(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`);
  }
  const version = headers["x-github-api-version"];
  if (version !== undefined && !apiVersions.has(version)) {
    throw new Refusal(400, `"${version}" is not a valid API version.`);
  }
  if (text === "") return;
  if (!/^application\/(vnd\.github\..*)?json\b/.test(headers["content-type"] ?? "")) {
    throw new Refusal(400, "Problems parsing JSON: the content type is not application/json");
  }
  if (json === undefined) throw new Refusal(400, "Problems parsing JSON");
  if (!isObject(json)) throw new Refusal(400, "Body should be a JSON object");
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
