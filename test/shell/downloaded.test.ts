import { download } from "../../src/shell/download.js";
import { useOfFile, useOfOutput } from "../../src/shell/downloaded.js";
import { readShell } from "./read-shell.js";

describe("useOfOutput", () => {
  test.each([
    ["curl https://x.example/a | sh -s -- -y", "shell", "sh"],
    ["curl https://x.example/a | sudo -E bash -", "shell", "bash"],
    ["curl https://x.example/a | sed s/a/b/ | tee log | bash", "shell", "bash"],
    ["curl https://x.example/a | bash /dev/stdin -y", "shell", "bash"],
    ["curl https://x.example/a | su -s /bin/bash app", "shell", "su"],
    ["curl https://x.example/a | sudo --unheard-of sh", "shell", "sudo"],
    ["curl https://x.example/a | python3", "python", "python3"],
    ["curl https://x.example/a | python3.12 -", "python", "python3.12"],
    ["curl https://x.example/a | pypy3 /dev/stdin", "python", "pypy3"],
    ["curl https://x.example/a | perl - App::x", "script", "perl"],
    ["curl https://x.example/a | ruby", "script", "ruby"],
    ["curl https://x.example/a | node -- x", "script", "node"],
    ["curl https://x.example/a | tar -C /usr -xz", "unpacked", "tar"],
    ["curl https://x.example/a | bsdtar xf -", "unpacked", "bsdtar"],
    ["curl https://x.example/a | gtar --extract", "unpacked", "gtar"],
    ["curl https://x.example/a | cpio -idm", "unpacked", "cpio"],
    ["curl https://x.example/a | funzip > b", "unpacked", "funzip"],
    ["curl https://x.example/a | gunzip > /b", "unpacked", "gunzip"],
    ["curl https://x.example/a | gunzip | tee /b", "unpacked", "gunzip"],
    ["curl https://x.example/a | gunzip | cat | sh", "shell", "sh"],
    ["curl https://x.example/a | xz -d | tar x", "unpacked", "tar"],
    ['sh -c "$(curl https://x.example/a)"', "shell", "sh"],
    ['sh -c "$(curl https://x.example/a | sed s/a/b/)"', "shell", "sh"],
    ["bash <(curl https://x.example/a)", "shell", "bash"],
    ['true; eval x "$(curl https://x.example/a)"', "shell", "eval"],
    ["source <(curl https://x.example/a)", "shell", "source"],
    [". <(curl https://x.example/a)", "shell", "."],
    ['eval "$(echo $(curl https://x.example/a))"', "shell", "eval"],
  ])("%s", (text, kind, program) => {
    expect(useOfFirst(text)).toEqual([kind, program]);
  });

  test.each([
    'curl https://x.example/a | tar -c "$X"',
    "curl https://x.example/a | tar -t",
    "curl https://x.example/a | cpio -o",
    "curl https://x.example/a | gpg --dearmor",
    "curl https://x.example/a | gpg --dearmor | sh",
    "curl https://x.example/a | jq .",
    "curl https://x.example/a | gunzip | psql",
    "curl https://x.example/a | bash x.sh",
    "curl https://x.example/a | python3 -c x",
    "curl https://x.example/a | python3-config",
    "curl https://x.example/a | ipython",
    "curl https://x.example/a | perl -ne x",
    "curl https://x.example/a | su app",
    "curl https://x.example/a | $TOOL",
    "curl https://x.example/a | $TOOL | sh",
    "curl https://x.example/a | tee log",
    `curl https://x.example/a ${"| cat ".repeat(8)} | sh`,
    "curl https://x.example/a && sh",
    "(curl https://x.example/a)",
    'echo "$(curl https://x.example/a)"',
    'eval x; echo "$(curl https://x.example/a)"',
    'X="$(curl https://x.example/a)" sh x',
    '"$X" "$(curl https://x.example/a)"',
  ])("nothing is made of it in %s", (text) => {
    expect(useOfFirst(text)).toBeUndefined();
  });
});

function useOfFirst(text: string): readonly unknown[] | undefined {
  const [found] = (readShell(text, { interpreter: "bash" })?.commands ?? []).flatMap((one) => download(one) ?? []);
  if (!found) throw new Error(`Nothing is downloaded in: ${text}`);
  const use = useOfOutput(found);
  return use && [use.kind, use.by.words[0]?.value];
}

describe("useOfFile", () => {
  test.each([
    ["tar xf /tmp/f.tgz", "unpacked"],
    ["tar xf/tmp/f.tgz /tmp/f.tgz", "unpacked"],
    ["tar -C /usr -xzf f.tgz", "unpacked"],
    ["tar --extract --file f.tgz", "unpacked"],
    ["tar f.tgz --get", "unpacked"],
    ["tar vxf f.tgz", "unpacked"],
    ["tar -C /usr -vxf f.tgz", "unpacked"],
    ["tar -C a-x f.tgz", undefined],
    ["tar -t -f f.tgz", undefined],
    ["tar czf f.tgz /x", undefined],
    ["tar -C x f.tgz", undefined],
    ["tar -tf f.tgz", undefined],
    ["unzip -q *.tgz", "unpacked"],
    ["gunzip f.tgz", "unpacked"],
    ["7z x f.tgz", "unpacked"],
    ["cpio -vid < f.tgz", "unpacked"],
    ["cpio -o f.tgz", undefined],
    ["sh ./f.tgz", "shell"],
    ["sh -ex f.tgz", "shell"],
    ["sh other.sh f.tgz", undefined],
    ["sh -e other.sh f.tgz", undefined],
    ["sh $OPTIONS f.tgz", undefined],
    [". ./f.tgz", "shell"],
    ["source f.tgz", "shell"],
    ["bash < f.tgz", "shell"],
    ["sh > f.tgz", undefined],
    ["sh < other.sh", undefined],
    ["cat < f.tgz", undefined],
    ["cat <<< f.tgz", undefined],
    ["python3 f.tgz", "python"],
    ["python3.12 -u f.tgz", "python"],
    ["python3-config f.tgz", undefined],
    ["python3 x.py f.tgz", undefined],
    ["ipython f.tgz", undefined],
    ["perl f.tgz", "script"],
    ["perl x.pl f.tgz", undefined],
    ["java -jar f.tgz", "script"],
    ["java f.tgz", undefined],
    ["./f.tgz --prefix=/usr", "script"],
    ["chmod +x f.tgz", "installed"],
    ["chmod u+rwx f.tgz", "installed"],
    ["chmod a+xr f.tgz", "installed"],
    ["chmod 0755 f.tgz", "installed"],
    ["chmod 500 f.tgz", "installed"],
    ["chmod 644 f.tgz", undefined],
    ["chmod 0644 f.tgz", undefined],
    ["chmod 7550 f.tgz", "installed"],
    ["chmod 07551 f.tgz", undefined],
    ["chmod a+r f.tgz", undefined],
    ["chmod a-x f.tgz", undefined],
    ["chmod $MODE f.tgz", undefined],
    ["dpkg -i ./f.tgz", "installed"],
    ["apt-get install -y ./f.tgz", "installed"],
    ["install -m 755 f.tgz /usr/bin/x", "installed"],
    ["install -d f.tgz", undefined],
    ["$TOOL f.tgz", undefined],
    ["rm f.tgz", undefined],
    ["mv f.tgz /data/", undefined],
    ["echo hello", undefined],
    ["rm f.tgz; sh f.tgz", "shell"],
  ])("%s", (text, kind) => {
    expect(useOfFile("f.tgz", readShell(text)?.commands ?? [])?.kind).toBe(kind);
  });

  test.each([
    ["tool-1.2.tar.gz", "tar xf tool-*.tar.gz", true],
    ["tool-1.2.tar.gz", "tar xf t*l*.gz", true],
    ["tool-1.2.tar.gz", "tar xf tools-*.tar.gz", false],
    ["tool-1.2.tar.gz", "tar xf tool-*.zip", false],
    ["tool.gz", "tar xf *gz", false],
    ["tool.gz", "tar xf *.gz", true],
    ["tool", "tar xf tools", false],
  ])("%s is what %s means: %s", (name, text, expected) => {
    expect(useOfFile(name, readShell(text)?.commands ?? []) !== undefined).toBe(expected);
  });
});
