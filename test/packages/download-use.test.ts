import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { usedDownloads } from "../../src/packages/download-use.js";

function uses(text: string) {
  return usedDownloads(parseDockerfile(text, { path: "Dockerfile" })).map(({ address, subject, use, isVerified }) => [
    address,
    subject,
    use?.kind,
    isVerified,
  ]);
}

const from = "FROM debian:trixie\n";

describe("usedDownloads", () => {
  test.each([
    [
      `${from}ENV V=1.2\nRUN curl -LO https://x.example/a-$V.tgz && tar xf a-1.2.tgz`,
      "https://x.example/a-$V.tgz",
      "https://x.example/a-#.#.tgz",
      "unpacked",
      false,
    ],
    [
      `${from}ARG U=https://x.example/a\nRUN curl -L $U | sh`,
      "https://x.example/a",
      "https://x.example/a",
      "shell",
      false,
    ],
    [
      `${from}RUN wget https://x.example/a.deb\nRUN dpkg -i a.deb`,
      "https://x.example/a.deb",
      "https://x.example/a.deb",
      "installed",
      false,
    ],
    [
      `${from}RUN wget https://x.example/a.deb\nRUN sha256sum -c a.deb.sum\nRUN dpkg -i a.deb`,
      "https://x.example/a.deb",
      "https://x.example/a.deb",
      "installed",
      true,
    ],
    [
      `${from}RUN wget https://x.example/a.deb\nRUN sha256sum -c other.sum\nRUN dpkg -i a.deb`,
      "https://x.example/a.deb",
      "https://x.example/a.deb",
      "installed",
      false,
    ],
    [
      `${from}RUN curl https://x.example/a && gpg --verify a.sig`,
      "https://x.example/a",
      "https://x.example/a",
      undefined,
      true,
    ],
    [
      `${from}RUN curl https://x.example/k | gpg --dearmor`,
      "https://x.example/k",
      "https://x.example/k",
      undefined,
      false,
    ],
  ])("%s", (text, ...expected) => expect(uses(text)).toEqual([expected]));

  it("leaves out this machine, questions, and stages that nothing ships from", () => {
    expect(uses(`${from}RUN curl http://localhost/a | sh && curl -I https://x.example/b`)).toEqual([]);
    expect(uses(`${from}RUN curl -X POST https://x.example/hook`)).toEqual([]);
    expect(uses(`FROM debian AS test\nRUN curl https://x.example/a | sh\n${from}RUN true`)).toEqual([]);
  });
});
