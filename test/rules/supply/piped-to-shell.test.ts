import rule from "../../../src/rules/supply/piped-to-shell.js";
import { ruleTable } from "../table.js";

const from = "FROM debian:trixie\n";
const url = "https://example.com/install.sh";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «curl -fsSL ${url} | sh»`,
      message: `What \`${url}\` answers is run as it comes; nothing checks it.`,
    },
    { code: `${from}RUN apt-get update && «wget -qO- ${url} | bash -s -- -y» && rm -rf /x` },
    { code: `${from}RUN «curl -sL https://deb.nodesource.com/setup_22.x | sudo -E bash -»` },
    { code: `${from}RUN «curl -LsSf https://astral.sh/uv/install.sh | env UV_INSTALL_DIR=/bin sh»` },
    { code: `${from}RUN «sh -c "$(curl -fsSL ${url})"»` },
    { code: `${from}SHELL ["/bin/bash", "-c"]\nRUN «bash <(curl -s ${url})»` },
    { code: `${from}RUN «eval "$(wget -qO- ${url})"»` },
    { code: `${from}RUN ["/bin/bash", "-c", "«curl ${url} | sh»"]` },
    { code: `${from}RUN «curl ${url} | sed 's/a/b/' | bash /dev/stdin»` },
    { code: `${from}RUN «curl -L https://cpanmin.us | perl - App::cpanminus»` },
    {
      code: `${from}ENV U=${url}\nRUN «curl -L $U | sh»`,
      message: `What \`${url}\` answers is run as it comes; nothing checks it.`,
    },
    {
      code: `${from}RUN curl «-ksSL» https://example.com/x.tar.gz -o x.tar.gz`,
      message: "`-ksSL` takes what anybody on the way answers in the place of `https://example.com/x.tar.gz`.",
    },
    { code: `${from}RUN wget «--no-check-certificate» https://example.com/x.zip` },
  ],
  [
    {
      code: `${from}RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /k.gpg`,
      because: "a key is not run",
    },
    { code: `${from}RUN curl -fsSL https://example.com/key | apt-key add -`, because: "a key is not run" },
    {
      code: `${from}RUN curl -sSL https://bootstrap.pypa.io/get-pip.py | python3`,
      because: "Python is another rule's matter",
    },
    { code: `${from}RUN curl -fsSL https://example.com/x.tgz | tar -xz`, because: "nothing is run" },
    {
      code: `${from}RUN curl -fsSLo i.sh ${url} && echo "24454f83  i.sh" | sha256sum -c - && sh i.sh`,
      because: "the checksum is checked",
    },
    { code: `${from}RUN curl -fsSLo i.sh ${url} && sh i.sh`, because: "it is not piped" },
    { code: `${from}RUN curl -s http://localhost:8080/x | sh`, because: "it is this machine's" },
    {
      code: `${from}RUN curl -k https://example.com/x -o x && gpg --verify x.sig x`,
      because: "a signature is checked",
    },
    { code: `${from}RUN echo 'exit 0' | sh`, because: "nothing is downloaded" },
    { code: `${from}RUN curl -s https://example.com/v | grep -o '[0-9]*' > version`, because: "only text is taken" },
    { code: `${from}RUN X="$(curl -s https://example.com/version)" && echo $X`, because: "only a value is taken" },
    { code: `${from}RUN echo "curl ${url} | sh"`, because: "that is text" },
    { code: `${from}RUN curl ${url} | sh`, path: "Dockerfile.dev", because: "the file is for development" },
  ],
);
