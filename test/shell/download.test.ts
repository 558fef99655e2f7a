import { download, isLocal, lastPart, plainText } from "../../src/shell/download.js";
import { readShell } from "./read-shell.js";

function first(text: string) {
  const [command] = readShell(text)?.commands ?? [];
  if (!command) throw new Error(`No command in: ${text}`);
  return { found: download(command) };
}

describe("download", () => {
  test.each([
    ["curl -fsSL https://x.example/a", true, [], true],
    ["curl -o /tmp/a https://x.example/b", false, ["a"], false],
    ["curl -sSLo /tmp/a https://x.example/b", false, ["a"], false],
    ["curl -LO https://x.example/d/b.tgz?raw=1", false, ["b.tgz"], false],
    ["curl https://x.example/b > /tmp/c", false, ["c"], false],
    ["curl https://x.example/b 2> /tmp/log", true, [], false],
    ["curl -o- https://x.example/b --fail", true, [], true],
    ["curl -o- -o a https://x.example/{b,c}", false, ["a"], false],
    ["curl https://x.example/b >> /tmp/c", false, ["c"], false],
    ["curl https://x.example/b < /tmp/c", true, [], false],
    ["curl https://x.example/b >&2", true, [], false],
    ["curl https://x.example/b &> /tmp/c", true, [], false],
    ["curl --remote-name-all https://x.example/b https://x.example/c", false, ["b", "c"], false],
    ["curl -O https://x.example/$(uname -m)", false, [], false],
    ["curl -O https://x.example/", false, [], false],
    ["wget https://x.example/b > log", false, ["b"], false],
    ["wget https://x.example/d/b-${V}.tgz", false, ["b-$V.tgz"], false],
    ["wget -qO- https://x.example/b", true, [], false],
    ["wget -nv -O /opt/c https://x.example/b", false, ["c"], false],
    ["/usr/bin/wget -O - https://x.example/b > c", false, ["c"], false],
  ])("%s", (text, isPrinted, files, fails) => {
    const { found } = first(text);
    expect([found?.isPrinted, found?.files, found?.has("--fail")]).toEqual([isPrinted, files, fails]);
  });

  test.each(["echo curl https://x.example", "curlie https://x.example", "apt-get install -y curl wget"])(
    "%s is none",
    (text) => expect(first(text).found).toBeUndefined(),
  );

  test.each([
    ["curl -ksSL https://x.example/a", "-ksSL"],
    ["wget --no-check-cert https://x.example/a", "--no-check-cert"],
    ["curl -sSL https://x.example/a", undefined],
  ])("the check of certificates in %s", (text, option) => expect(first(text).found?.insecure?.value).toBe(option));

  test.each([
    ["curl http://localhost:80/a", true],
    ["curl http://127.0.0.1/a", true],
    ["curl localhost", true],
    ["curl HTTP://[::1]/a", true],
    ["curl file:///a", true],
    ["curl https://x.example/?file:", false],
    ["curl https://localhost.example.com/a", false],
    ["curl https://x.example/localhost", false],
  ])("%s is this machine's: %s", (text, expected) => {
    const [address] = first(text).found?.addresses ?? [];
    expect(address && isLocal(address)).toBe(expected);
  });

  test("an address behind its option", () => {
    expect(first("curl -f --url https://x.example/a").found?.addresses.map(({ value }) => value)).toEqual([
      "https://x.example/a",
    ]);
  });

  test.each([
    ["curl 'https://x.example/a b?c#d'", "https://x.example/a b?c#d", "a b"],
    ["curl https://x.example/${A:-b}.tgz#e", "https://x.example/$A.tgz#e", "$A.tgz"],
    ["curl $(b)/$1", "$()/$()", "$()"],
  ])("the text of the address in %s", (text, plain, last) => {
    const [address] = first(text).found?.addresses ?? [];
    expect(address && [plainText(address), lastPart(address)]).toEqual([plain, last]);
  });
});
