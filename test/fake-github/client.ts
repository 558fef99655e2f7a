import { request as sendRequest } from "node:http";
import type { Json } from "./answer.js";
import type { FakeGitHub } from "./server.js";

/** What a test gets back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The parsed body, or undefined when it is no JSON. */
  readonly json: unknown;
  /** What stands at a place in the body; undefined when there is no such place. */
  readonly at: (...path: readonly Step[]) => unknown;
  /** A number in the body. Throws when there is none at that place. */
  readonly numberAt: (...path: readonly Step[]) => number;
  /** A text in the body. Throws when there is none at that place. */
  readonly textAt: (...path: readonly Step[]) => string;
  /** A property of each item of a list in the body. Throws when there is no list at that place. */
  readonly each: (property: string, ...path: readonly Step[]) => readonly unknown[];
}

type Step = string | number;

/** What a test may send beside the method and the path. */
export interface CallOptions {
  readonly body?: Json;
  /** Sent as it is, in place of a body. */
  readonly text?: string;
  /** "" sends no token; the fake's own is sent unless told. */
  readonly token?: string;
  /** An empty value leaves the header out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request; a path that begins with `/` goes to REST. */
export function call(github: FakeGitHub, method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  const text = options.text ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  const token = options.token ?? github.token;
  const wanted: Readonly<Record<string, string>> = {
    "user-agent": "test",
    accept: "application/vnd.github+json",
    authorization: token === "" ? "" : `Bearer ${token}`,
    "content-type": text === undefined ? "" : "application/json; charset=utf-8",
    ...options.headers,
  };
  const headers = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ""));
  return new Promise((resolve, reject) => {
    const url = path.startsWith("/") ? `${github.apiUrl}${path}` : path;
    const sent = sendRequest(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve(replyOf(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString("utf8")));
      });
    });
    sent.on("error", reject);
    sent.end(text);
  });
}

/** Sends a GraphQL query. */
export function query(github: FakeGitHub, text: string, variables: Json = {}, token?: string): Promise<Reply> {
  const body = { query: text, variables };
  return call(github, "POST", github.graphqlUrl, token === undefined ? { body } : { body, token });
}

function replyOf(status: number, headers: Reply["headers"], text: string): Reply {
  const json = parse(text);
  const at = (...path: readonly Step[]): unknown => path.reduce(step, json);
  return {
    status,
    headers,
    text,
    json,
    at,
    numberAt(...path) {
      const value = at(...path);
      if (typeof value !== "number") throw new Error(`no number at ${path.join(".")} of ${text}`);
      return value;
    },
    textAt(...path) {
      const value = at(...path);
      if (typeof value !== "string") throw new Error(`no text at ${path.join(".")} of ${text}`);
      return value;
    },
    each(property, ...path) {
      const list = at(...path);
      if (!Array.isArray(list)) throw new Error(`no list at ${path.join(".")} of ${text}`);
      return list.map((item: unknown) => step(item, property));
    },
  };
}

function step(value: unknown, key: Step): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<Step, unknown>>)[key] : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
