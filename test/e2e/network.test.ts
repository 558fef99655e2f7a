import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { jest } from "@jest/globals";
import { cached, closeScenarios, dockerfile, type Scenario, scenario } from "./scenario.js";

const before = { Dockerfile: dockerfile() };
const after = { Dockerfile: dockerfile(cached) };

let servers: Server[] = [];
afterEach(async () => {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  servers = [];
  await closeScenarios();
});
jest.setTimeout(60_000);

async function listen(answer: (message: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy for which every host is the fake. Keeps the hosts that were asked for. */
async function startProxy(apiUrl: string) {
  const hosts: string[] = [];
  const port = Number(new URL(apiUrl).port);
  const server = await listen((message, response) => {
    const url = new URL(message.url ?? "/", apiUrl);
    hosts.push(url.host);
    const { method = "GET", headers } = message;
    const onward = request({ port, host: "127.0.0.1", path: url.pathname + url.search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    message.pipe(onward);
  });
  const tunnels = new Set<Socket>();
  server.on("connect", (message, socket: Socket, first) => {
    hosts.push(message.url ?? "");
    const onward = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.write(first);
      socket.pipe(onward).pipe(socket);
    });
    for (const each of [socket, onward]) {
      tunnels.add(each);
      each.on("error", () => each.destroy());
      each.on("close", () => tunnels.delete(each));
    }
  });
  return { url: addressOf(server), hosts, close: () => tunnels.forEach((tunnel) => tunnel.destroy()) };
}

describe("a proxy", () => {
  const api = "http://github.example";

  test.each(["http_proxy", "HTTP_PROXY"])("named by %s carries every request", async (name) => {
    const { github, pull, run } = await scenario(before, after);
    const proxy = await startProxy(github.apiUrl);
    const result = await run({ env: { [name]: proxy.url, GITHUB_API_URL: api } });
    proxy.close();
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1" });
    expect([pull.reviewComments.length, pull.issueComments.length]).toEqual([1, 1]);
    expect(new Set(proxy.hosts.map((host) => host.replace(/:80$/, "")))).toEqual(new Set(["github.example"]));
  });

  test("named by HTTPS_PROXY is asked for a tunnel to an API over TLS", async () => {
    const { github, run } = await scenario(before, after);
    const proxy = await startProxy(github.apiUrl);
    // The fake speaks no TLS, so that the run ends in an error behind the tunnel.
    const result = await run({ env: { HTTPS_PROXY: proxy.url, GITHUB_API_URL: "https://github.example/api/v3" } });
    proxy.close();
    expect(result.outputs.conclusion).toBe("error");
    expect(new Set(proxy.hosts)).toEqual(new Set(["github.example:443"]));
    expect(github.counts.total).toBe(0);
  });

  test.each(["no_proxy", "NO_PROXY"])("is passed by where %s says so", async (name) => {
    const { github, run } = await scenario(before, after);
    const proxy = await startProxy(github.apiUrl);
    const api = github.apiUrl.replace("127.0.0.1", "127.0.0.1");
    const result = await run({ env: { http_proxy: proxy.url, [name]: "127.0.0.1", GITHUB_API_URL: api } });
    expect(result.outputs.findings).toBe("1");
    expect(proxy.hosts).toEqual([]);
  });
});

describe("a redirect", () => {
  const files = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";

  test("to another host is not followed: the token is not sent there", async () => {
    const seen: IncomingMessage[] = [];
    const other = await listen((message, response) => {
      seen.push(message);
      response.writeHead(200, { "content-type": "application/json" }).end("[]");
    });
    const { github, run } = await scenario(before, after);
    github.inject({
      on: files,
      fault: { answer: { status: 302, headers: { location: `${addressOf(other)}/files` }, body: {} } },
      times: 9,
    });
    const result = await run();
    expect(seen).toEqual([]);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    expect(result.summary).toContain("another host");
  });

  test.each([301, 307])("%i on the same host is followed, as for a repository that was renamed", async (status) => {
    const { github, pull, run } = await scenario(before, after);
    const location = (path: string): string => `${github.apiUrl}${path}?per_page=100&page=1`;
    github.inject({
      on: files,
      fault: {
        change: () => ({ status, headers: { location: location("/repos/octo-org/example/pulls/1/files") }, body: {} }),
      },
    });
    expect((await run()).outputs.findings).toBe("1");
    expect(pull.reviewComments).toHaveLength(1);
  });
});

describe("an Enterprise Server", () => {
  const isOutside = ({ calls }: Scenario): boolean => calls.some((call) => call.includes("/outside"));

  test("is asked below /api/v3 and at /api/graphql, and links lead to it", async () => {
    const here = await scenario(before, after, { isEnterprise: true });
    const result = await here.run({ env: { GITHUB_SERVER_URL: "https://git.example.com" } });
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1" });
    expect(isOutside(here)).toBe(false);
    expect(here.github.counts.graphql).toBe(1);
    expect(here.summary).toContain("(https://git.example.com/octo-org/example/pull/1/files#diff-");
    expect(here.summary).not.toContain("https://github.com/octo-org");
  });

  test("is found with a slash behind its address too", async () => {
    const here = await scenario(before, after, { isEnterprise: true });
    const result = await here.run({ env: { GITHUB_API_URL: `${here.github.apiUrl}/` } });
    expect(result.outputs.findings).toBe("1");
    expect(isOutside(here)).toBe(false);
  });
});

test("the token goes to the API alone, and nothing else is asked", async () => {
  const { github, run } = await scenario(before, after);
  const result = await run({ inputs: { "fail-on": "warning" } });
  expect(new Set(github.requests.map(({ token }) => token))).toEqual(new Set([github.token]));
  expect(result.complaints).toEqual([]);
  for (const { body, path, query } of github.requests)
    expect(JSON.stringify([body ?? "", path, query])).not.toContain(github.token);
});
