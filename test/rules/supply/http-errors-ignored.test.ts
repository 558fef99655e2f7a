import rule from "../../../src/rules/supply/http-errors-ignored.js";
import { ruleTable } from "../table.js";

const from = "FROM debian:trixie\n";
const url = "https://example.com/tool-1.2.tar.gz";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «curl -sSL ${url}» | tar -xz -C /opt`,
      fixed: `${from}RUN curl -fsSL ${url} | tar -xz -C /opt`,
      message: `Without \`--fail\`, curl takes the error page of \`${url}\` for the file and reports success.`,
      safety: "safe",
      title: "Add -f",
    },
    {
      code: `${from}RUN «curl -L http://example.com/a.tgz» | tar xz`,
      fixed: `${from}RUN curl -fL http://example.com/a.tgz | tar xz`,
    },
    {
      code: `${from}RUN «curl -L example.com/a.tgz» | tar xz`,
      fixed: `${from}RUN curl -fL example.com/a.tgz | tar xz`,
    },
    {
      code: `${from}RUN «curl -L $URL/a.tgz» | tar xz`,
      fixed: `${from}RUN curl -fL $URL/a.tgz | tar xz`,
    },
    {
      code: `${from}RUN «curl -Lo/tmp/a.tgz ${url}» && tar xf /tmp/a.tgz`,
      fixed: `${from}RUN curl -f -Lo/tmp/a.tgz ${url} && tar xf /tmp/a.tgz`,
    },
    {
      code: `${from}RUN «curl https://example.com/tool -o /bin/tool» && chmod 755 /bin/tool`,
      fixed: `${from}RUN curl -f https://example.com/tool -o /bin/tool && chmod 755 /bin/tool`,
    },
    {
      code: `${from}RUN «curl --location --silent https://example.com/i.tgz» | tar xz`,
      fixed: `${from}RUN curl -f --location --silent https://example.com/i.tgz | tar xz`,
    },
    {
      code: `${from}RUN «curl -OL ${url}» && tar xf tool-1.2.tar.gz`,
      fixed: `${from}RUN curl -fOL ${url} && tar xf tool-1.2.tar.gz`,
    },
    {
      code: `${from}RUN «curl -sSLo /tmp/x.sh https://example.com/x.sh» && sh /tmp/x.sh`,
      fixed: `${from}RUN curl -fsSLo /tmp/x.sh https://example.com/x.sh && sh /tmp/x.sh`,
    },
    {
      code: `${from}RUN [«"curl", "-O", "https://example.com/x.deb"»]\nRUN ["dpkg", "-i", "x.deb"]`,
      fixed: `${from}RUN ["curl", "-f", "-O", "https://example.com/x.deb"]\nRUN ["dpkg", "-i", "x.deb"]`,
    },
  ],
  [
    { code: `${from}RUN curl -fsSL ${url} | tar xz`, because: "the letter is in the bundle" },
    {
      code: `${from}RUN curl -sSL https://raw.githubusercontent.com/python-poetry/poetry/master/get-poetry.py | python`,
      because: "that address is gone, which is another rule's matter",
    },
    {
      code: `${from}RUN curl -sL https://example.com/i.sh | bash\nRUN curl https://example.com/i.py | python3 -`,
      because: "a page is no program, and what is run unseen is another rule's matter",
    },
    {
      code: `${from}RUN curl -sSLO https://example.com/get-poetry.py && python get-poetry.py`,
      because: "Poetry's old installer is another rule's matter",
    },
    {
      code: `${from}RUN curl -w '%{http_code}' -LO ${url} && tar xf tool-1.2.tar.gz`,
      because: "the code is looked at",
    },
    { code: `${from}RUN curl -K curl.txt -L ${url} | tar xz`, because: "the file may say it" },
    { code: `${from}RUN curl -L ftp://example.com/a.tgz | tar xz`, because: "FTP has no error pages" },
    { code: `${from}RUN curl -L file:///http:/a.tgz | tar xz`, because: "a file has no error pages" },
    {
      code: `FROM debian:trixie AS a\nRUN echo fail >> ~/.curlrc\nFROM a\nRUN curl -L ${url} | tar xz`,
      because: "curl's configuration in the stage below says it",
    },
    { code: `${from}RUN curl --fail --location ${url} | tar xz`, because: "the option is there" },
    { code: `${from}RUN curl --fail-with-body -L ${url} | tar xz`, because: "the newer option does the same" },
    {
      code: `${from}RUN curl -LO ${url} && echo "1  x" | sha256sum -c && tar xf tool-1.2.tar.gz`,
      because: "a checksum is checked",
    },
    { code: `${from}RUN echo fail >> ~/.curlrc && curl -L ${url} | tar xz`, because: "curl's configuration says it" },
    { code: `${from}RUN wget -qO- ${url} | tar xz`, because: "wget fails by itself" },
    { code: `${from}ARG OPTS\nRUN curl $OPTS ${url} | tar xz`, because: "the variable may hold the option" },
    { code: `${from}RUN curl -s https://example.com/status`, because: "the answer is only shown" },
    { code: `${from}RUN curl -sL https://example.com/key | gpg --dearmor > /k`, because: "gpg refuses an error page" },
    { code: `${from}RUN curl -L ${url} | tar xz`, path: "Dockerfile.test", because: "the file is for tests" },
  ],
);
