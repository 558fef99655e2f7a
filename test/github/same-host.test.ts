import { staysOnHost, type Fetch } from "../../src/github/same-host.js";

const limits = { answer: 40, whole: 80 };

/** Answers by address; keeps what was asked. */
function network(answers: Readonly<Record<string, () => Response | Promise<Response>>>) {
  const asked: string[] = [];
  const fetch: Fetch = (url, { method, redirect }) => {
    asked.push(`${method ?? "GET"} ${url} ${redirect ?? ""}`);
    return Promise.resolve(answers[url]?.() ?? new Response("none", { status: 404 }));
  };
  return { asked, fetch: staysOnHost(fetch, limits) };
}

const to =
  (location: string, status = 307) =>
  () =>
    new Response(null, { status, headers: { location } });

test("gives the answer as it is", async () => {
  const { fetch, asked } = network({ "https://a.example/x": () => new Response("fine") });
  expect(await (await fetch("https://a.example/x", {})).text()).toBe("fine");
  expect(asked).toEqual(["GET https://a.example/x manual"]);
});

test.each([301, 302, 307, 308])("follows %i on the same host, with the same method", async (status) => {
  const { fetch, asked } = network({
    "https://a.example/x": to("/y", status),
    "https://a.example/y": () => new Response("there"),
  });
  expect(await (await fetch("https://a.example/x", { method: "POST" })).text()).toBe("there");
  expect(asked[1]).toBe("POST https://a.example/y manual");
});

test.each(["https://b.example/x", "http://a.example/x", "https://a.example:8443/x", "//b.example/x"])(
  "does not go to %s",
  async (location) => {
    const { fetch, asked } = network({ "https://a.example/x": to(location) });
    await expect(fetch("https://a.example/x", {})).rejects.toThrow("another host");
    expect(asked).toHaveLength(1);
  },
);

test("does not go round and round", async () => {
  const { fetch, asked } = network({ "https://a.example/x": to("/x") });
  await expect(fetch("https://a.example/x", {})).rejects.toThrow("round and round");
  expect(asked).toHaveLength(4);
});

/** Answers when the signal says so, as a connection without an end does. */
const never: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });

test("gives up waiting for an answer", async () => {
  await expect(staysOnHost(never, limits)("https://a.example/x", {})).rejects.toThrow("took too long");
});

test("gives up waiting for the end of an answer", async () => {
  let isGivenUp: Promise<unknown> | undefined;
  const fetch: Fetch = (_, { signal }) => {
    isGivenUp = new Promise((resolve) => {
      signal?.addEventListener("abort", resolve);
    });
    return Promise.resolve(new Response("half"));
  };
  await staysOnHost(fetch, limits)("https://a.example/x", {});
  const alive = setTimeout(() => undefined, 5_000);
  await isGivenUp;
  clearTimeout(alive);
});
