import rule from "../../../src/rules/pip/unquoted-specifier.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install «flask>=3.0»`,
      fixed: `${from}RUN pip install "flask>=3.0"`,
      message:
        "The shell reads `flask>=3.0` as a redirection: it writes to a file called `=3.0`, and pip installs any version of `flask`.",
      safety: "safe",
    },
    {
      code: `${from}RUN pip install a==1 «b[c]>=2,<3» d`,
      fixed: `${from}RUN pip install a==1 "b[c]>=2,<3" d`,
    },
    {
      code: `${from}RUN python -m pip install «numpy<2» && true`,
      fixed: `${from}RUN python -m pip install "numpy<2" && true`,
      message: "The shell reads `numpy<2` as a redirection: it looks for a file called `2`, and the build fails.",
    },
    {
      code: `${from}RUN pip install \\\n    «a>1» \\\n    # both\n    «b>=2.0»`,
      fixed: `${from}RUN pip install \\\n    "a>1" \\\n    # both\n    "b>=2.0"`,
    },
    {
      code: `${from}RUN uv pip install --system «x>=$VERSION»`,
      fixed: `${from}RUN uv pip install --system "x>=$VERSION"`,
    },
    {
      code: `${from}RUN <<EOF\npip install «x>=1»\nEOF`,
      fixed: `${from}RUN <<EOF\npip install "x>=1"\nEOF`,
    },
    { code: `${from}RUN bash -c "pip install «x>=1»"` },
    { code: `${from}RUN ["sh", "-c", "pip install «x>=1»"]` },
  ],
  [
    { code: `${from}RUN pip install "flask>=3.0" 'x<2'`, because: "the quotes are there" },
    { code: `${from}RUN pip install flask\\>=3.0`, because: "an escape does what quotes do" },
    { code: `${from}RUN pip install flask==3.0 x~=1 y!=2`, because: "nothing in it means anything to a shell" },
    { code: `${from}RUN pip install flask >/dev/null 2>&1`, because: "the output is thrown away on purpose" },
    { code: `${from}RUN pip install flask>install.log`, because: "the target is a file, not a version" },
    { code: `${from}RUN pip install flask >=3`, because: "a blank stands between them" },
    { code: `${from}RUN ["pip", "install", "flask>=3.0"]`, because: "no shell reads the JSON form" },
    { code: `${from}RUN echo flask>=3.0`, because: "it is no install" },
    { code: `${from}RUN pip freeze>2`, because: "freeze takes no requirement" },
    { code: `${from}RUN pip install flask 2>1`, because: "it redirects the error stream" },
  ],
);
