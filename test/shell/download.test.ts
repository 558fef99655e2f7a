import { download, isLocal } from "../../src/shell/download.js";
import { useOfFile, useOfOutput } from "../../src/shell/downloaded.js";
import { readShell } from "./read-shell.js";

function first(text: string) {
  const commands = readShell(text)?.commands ?? [];
  const [command, ...later] = commands;
  if (!command) throw new Error(`No command in: ${text}`);
  return { found: download(command), later };
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
    ["curl https://localhost.example.com/a", false],
    ["curl https://x.example/localhost", false],
  ])("%s is this machine's: %s", (text, expected) => {
    const [address] = first(text).found?.addresses ?? [];
    expect(address && isLocal(address)).toBe(expected);
  });
});

describe("useOfOutput", () => {
  test.each([
    ["curl https://x.example/a | sh -s -- -y", "shell"],
    ["curl https://x.example/a | sudo -E bash -", "shell"],
    ["curl https://x.example/a | sed s/a/b/ | tee log | bash", "shell"],
    ["curl https://x.example/a | python3 -", "python"],
    ["curl https://x.example/a | perl - App::x", "script"],
    ["curl https://x.example/a | tar -C /usr -xz", "unpacked"],
    ["curl https://x.example/a | gunzip > /b", "unpacked"],
    ['curl https://x.example/a | tar -c "$X"', undefined],
    ["curl https://x.example/a | gpg --dearmor", undefined],
    ["curl https://x.example/a | jq .", undefined],
    ["curl https://x.example/a | bash x.sh", undefined],
    ["curl https://x.example/a && sh", undefined],
  ])("%s", (text, kind) => {
    const { found } = first(text);
    expect(found && useOfOutput(found)?.kind).toBe(kind);
  });
});

describe("useOfFile", () => {
  test.each([
    ["tar xf /tmp/f.tgz", "unpacked"],
    ["tar --extract --file f.tgz", "unpacked"],
    ["tar czf f.tgz /x", undefined],
    ["unzip -q *.tgz", "unpacked"],
    ["sh ./f.tgz", "shell"],
    ["sh other.sh f.tgz", undefined],
    ["bash < f.tgz", "shell"],
    ["python3 f.tgz", "python"],
    ["./f.tgz --prefix=/usr", "script"],
    ["chmod +x f.tgz", "installed"],
    ["chmod 0755 f.tgz", "installed"],
    ["chmod 644 f.tgz", undefined],
    ["chmod a+r f.tgz", undefined],
    ["dpkg -i ./f.tgz", "installed"],
    ["install -m 755 f.tgz /usr/bin/x", "installed"],
    ["rm f.tgz", undefined],
    ["mv f.tgz /data/", undefined],
    ["echo hello", undefined],
  ])("%s", (text, kind) => {
    const { later } = first(`true; ${text}`);
    expect(useOfFile("f.tgz", later)?.kind).toBe(kind);
  });
});
