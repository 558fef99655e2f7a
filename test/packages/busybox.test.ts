import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { debianAccount, isAlpineOnly } from "../../src/packages/busybox.js";
import { applyEdits } from "../../src/text/edit.js";

function commandOf(script: string) {
  const dockerfile = parseDockerfile(`FROM alpine:3.22\nRUN ${script}\n`);
  const [command] = [...dockerfile.commands()];
  if (!command) throw new Error(`Not read: ${script}`);
  return { text: dockerfile.source.text, command };
}

describe("debianAccount", () => {
  it.each([
    ["adduser -D app", "useradd --create-home app"],
    ["adduser -D -u 1000 app", "useradd --create-home --uid 1000 app"],
    ["adduser -S app", "useradd --create-home --system app"],
    ["adduser -S app -G app", "useradd --create-home --system app --gid app"],
    ["adduser -SDH -s /bin/false app", "useradd --system --no-create-home --shell /bin/false app"],
    ["adduser -D -h /srv -g 'The app' app", "useradd --create-home --home-dir /srv --comment 'The app' app"],
    ["addgroup -S app", "groupadd --system app"],
    ["addgroup -g 1000 app", "groupadd --gid 1000 app"],
    // A shell that Debian has not got, a member for a group, a folder of templates.
    ["adduser -D -s /bin/ash app", undefined],
    ["addgroup app www-data", undefined],
    ["adduser app www-data", undefined],
    ["adduser -k /etc/skel2 app", undefined],
    ["useradd app", undefined],
    ["deluser app", undefined],
    ["sudo adduser -D app", undefined],
  ])("%s becomes %s", (script, expected) => {
    const { text, command } = commandOf(script);
    const edits = debianAccount(command, text);
    expect(edits && applyEdits(text, edits).slice("FROM alpine:3.22\nRUN ".length).trimEnd()).toBe(expected);
  });
});

describe("isAlpineOnly", () => {
  it.each([
    ["apk add git", true],
    ["wget https://example.com/a", true],
    ["su-exec app python app.py", true],
    ["exec su-exec app python app.py", true],
    ["sh -c /bin/ash", true],
    ["cp /lib/ld-musl-x86_64.so.1 /lib64", true],
    ["pip install flask", false],
    ["mkdir /data", false],
    ["python app.py", false],
  ])("%s: %s", (script, expected) => expect(isAlpineOnly(commandOf(script).command)).toBe(expected));
});
