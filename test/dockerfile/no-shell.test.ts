import { lacksShell } from "../../src/dockerfile/no-shell.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

function lacks(text: string): boolean {
  const { final, problems } = parseDockerfile(text);
  expect(problems).toEqual([]);
  return final !== undefined && lacksShell(final);
}

test.each([
  ["FROM gcr.io/distroless/python3-debian12", "such an image has none"],
  ["FROM scratch\nCOPY --from=b /app /app", "nothing brings one"],
  ["FROM scratch\nCOPY app.py /bin/", "a file is brought"],
  ["FROM scratch\nCOPY --from=b /usr/bin/tini /usr/bin/tini", "a program is brought"],
  ["FROM scratch\nCOPY --from=b /sbin/tini /bin/", "a program is brought to a folder"],
  ["FROM scratch\nCOPY tools /opt/bin", "it is no folder for shells"],
  ["FROM scratch\nCOPY lib /lib", "libraries are brought"],
])("%j has no shell: %s", (text) => expect(lacks(text)).toBe(true));

test.each([
  ["FROM python:3", "the image has one"],
  ["FROM x", "nothing is known of the image"],
  ['FROM scratch\nSHELL ["/app/sh", "-c"]', "one is asked for"],
  ["FROM scratch\nCOPY busybox /busy", "busybox is brought"],
  ["FROM scratch\nCOPY --from=busybox:1 /x /y", "it comes from an image of shells"],
  ["FROM scratch\nCOPY x /bin/sh", "it is called so"],
  ["FROM scratch\nCOPY x /opt/busybox", "it is called after one"],
  ["FROM scratch\nCOPY .tools.d /bin/", "a hidden folder may hold one"],
  ["FROM scratch\nCOPY tools.d-x /bin/", "a folder may hold one"],
  ["FROM scratch\nCOPY --from=b /usr/bin/tools/ /bin/", "a folder beside programs may hold one"],
  ["FROM scratch\nADD rootfs.tar /", "a whole system is brought"],
  ["FROM scratch\nCOPY --from=b / /", "a whole system is copied"],
  ["FROM scratch\nCOPY --from=b /bin /bin", "a folder of programs is copied"],
  ["FROM scratch\nCOPY --from=b /bin/ /usr/bin/", "a folder of programs is copied"],
  ["FROM scratch\nCOPY . /usr", "anything is copied"],
  ["FROM scratch\nCOPY app.py tools /bin/", "one of several may be one"],
  ["FROM scratch\nADD tools.tar /bin/", "an archive may hold one"],
  ["FROM scratch\nCOPY *.py /bin/", "a pattern may name one"],
  ["FROM scratch\nARG F\nCOPY $F /bin/", "a variable may name one"],
  ["FROM scratch\nARG D\nCOPY tools $D", "nobody knows where it goes"],
  ["FROM scratch AS a\nCOPY busybox /bin/\nFROM a", "the stage below has one"],
])("%j may have a shell: %s", (text) => expect(lacks(text)).toBe(false));
