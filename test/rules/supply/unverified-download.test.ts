import rule from "../../../src/rules/supply/unverified-download.js";
import { ruleTable } from "../table.js";

const from = "FROM debian:trixie\n";
const url = "https://example.com/tool-1.2.tar.gz";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «curl -fsSL ${url}» | tar -xz -C /opt`,
      message: `\`${url}\` is unpacked without a checksum or a signature being checked.`,
    },
    { code: `${from}RUN «wget ${url}» && tar xf tool-1.2.tar.gz && rm tool-1.2.tar.gz` },
    { code: `${from}RUN «curl -fsSLO ${url}»\nRUN tar -xzf tool-*.tar.gz` },
    {
      code: `${from}RUN «curl -fsSL https://example.com/tool -o /usr/local/bin/tool» && chmod +x /usr/local/bin/tool`,
      message: "`https://example.com/tool` is installed without a checksum or a signature being checked.",
    },
    {
      code: `${from}RUN «wget -q https://example.com/i.sh -O /tmp/i.sh» && bash /tmp/i.sh -b`,
      message: "`https://example.com/i.sh` is run without a checksum or a signature being checked.",
    },
    { code: `${from}RUN «curl -sS https://bootstrap.pypa.io/get-pip.py -o get-pip.py» && python3 get-pip.py` },
    { code: `${from}RUN «wget https://example.com/x.deb» && apt-get install -y ./x.deb` },
    { code: `${from}ARG V=1\nRUN «curl -L "https://example.com/x-\${V}.zip" > x.zip» && unzip x.zip` },
    {
      code: `${from}RUN «curl -L https://example.com/$(uname -m)/x.tgz» | tar xz`,
      message: "`https://example.com/$(uname -m)/x.tgz` is unpacked without a checksum or a signature being checked.",
    },
    {
      code: `FROM debian:trixie AS build\nRUN «wget ${url}» && tar xf tool-1.2.tar.gz\n${from}COPY --from=build /tool /tool`,
    },
    {
      code: `${from}RUN «curl -fsSL https://example.com/t» | tee /usr/local/bin/t > /dev/null && chmod +x /usr/local/bin/t`,
    },
    { code: `${from}RUN «curl -fsSL https://example.com/x.gz» | gunzip > /usr/local/bin/x` },
  ],
  [
    {
      code: `FROM debian:trixie\nRUN wget https://example.com/a-1.tar.gz\nRUN echo "1f3a  a-1.tar.gz" > a.sum\nRUN shasum -a 256 -c a.sum\nRUN tar xf a-1.tar.gz`,
      because: "the file's checksum is checked by a list",
    },
    {
      code: `${from}RUN curl -fsSLO ${url} && echo "2445  tool-1.2.tar.gz" | sha256sum -c - && tar xf tool-1.2.tar.gz`,
      because: "the checksum is checked",
    },
    { code: `${from}RUN wget ${url} && shasum -a 256 -c SUMS && tar xf tool-1.2.tar.gz`, because: "shasum checks it" },
    {
      code: `${from}RUN wget ${url} ${url}.asc && gpg --batch --verify tool-1.2.tar.gz.asc && tar xf tool-1.2.tar.gz`,
      because: "the signature is checked",
    },
    {
      code: `${from}RUN wget ${url} && [ "$(sha256sum tool-1.2.tar.gz | cut -d' ' -f1)" = "$SUM" ] && tar xf tool-1.2.tar.gz`,
      because: "the hash is compared in the shell",
    },
    {
      code: `${from}RUN curl -fsSLO ${url}\nRUN echo "2445  tool-1.2.tar.gz" | sha512sum -c\nRUN tar xf tool-1.2.tar.gz`,
      because: "a later step checks it",
    },
    { code: `${from}RUN wget ${url} && cosign verify-blob x && tar xf tool-1.2.tar.gz`, because: "cosign checks it" },
    {
      code: `${from}ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d ${url} /\nRUN tar xf tool-1.2.tar.gz`,
      because: "BuildKit checks it",
    },
    { code: `${from}RUN curl -fsSL https://example.com/i.sh | sh`, because: "what is piped is another rule's matter" },
    {
      code: `${from}RUN curl -fsSL https://download.docker.com/linux/debian/gpg -o /etc/apt/keyrings/docker.asc && chmod a+r /etc/apt/keyrings/docker.asc`,
      because: "a key is not run",
    },
    { code: `${from}RUN curl -fsSL https://example.com/key | gpg --dearmor > /k.gpg`, because: "a key is not run" },
    {
      code: `${from}FROM debian:trixie AS test\nRUN wget ${url} && tar xf tool-1.2.tar.gz`,
      because: "nothing of the stage for tests ships",
    },
    {
      code: `${from}RUN wget $(curl -s https://example.com/latest) && tar xf *.tar.gz $(cat list)`,
      because: "which file it is, nobody can tell",
    },
    { code: `${from}RUN wget https://example.com/data.csv`, because: "nothing is run or unpacked" },
    { code: `${from}RUN curl -f http://127.0.0.1/x.tgz | tar xz`, because: "it is this machine's" },
    { code: `${from}RUN curl -L ${url} | tar xz`, path: "dev/Dockerfile", because: "the file is for development" },
  ],
);
