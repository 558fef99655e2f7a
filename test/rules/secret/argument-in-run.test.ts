import rule from "../../../src/rules/secret/argument-in-run.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}ARG GITHUB_TOKEN\nRUN git clone https://«$GITHUB_TOKEN»@github.com/a/b.git`,
      message: "`GITHUB_TOKEN` is a build argument: `docker history` shows the value that it had in this `RUN`.",
    },
    { code: `${from}ARG DB_PASSWORD=\nRUN echo "user:«\${DB_PASSWORD}»" | chpasswd && echo $DB_PASSWORD` },
    { code: `${from}ARG NPM_TOKEN\nRUN echo "//registry/:_authToken=«\${NPM_TOKEN}»" > .npmrc && npm ci && rm .npmrc` },
    { code: `ARG API_KEY\n${from}ARG API_KEY\nRUN <<EOF\ncurl -H "X-Key: «$API_KEY»" https://example.com/x\nEOF` },
    { code: `${from}ARG NPM_TOKEN\nRUN NPM_AUTH=«$NPM_TOKEN» npm ci` },
    {
      code: `FROM python:3.13 AS build\nARG TOKEN\nRUN x --token «$TOKEN»\nFROM python:3.13-slim\nCOPY --from=build /x /x`,
      level: "info",
      profile: "strict",
    },
  ],
  [
    {
      code: `${from}RUN --mount=type=secret,id=t,env=GITHUB_TOKEN git clone https://$GITHUB_TOKEN@github.com/a/b.git`,
      because: "the secret is mounted",
    },
    {
      code: `${from}ARG GITHUB_TOKEN\nRUN --mount=type=secret,id=t,env=GITHUB_TOKEN x $GITHUB_TOKEN`,
      because: "the mount gives the value",
    },
    { code: `${from}ARG API_KEY=deadbeef\nRUN x $API_KEY`, because: "the default is another rule's matter" },
    { code: `${from}ARG VERSION\nRUN pip install x==$VERSION`, because: "the name is no secret's" },
    { code: `${from}ARG TOKEN_FILE MAX_TOKEN\nRUN x $TOKEN_FILE $MAX_TOKEN`, because: "the names only look like it" },
    { code: `${from}ARG GITHUB_TOKEN\nRUN echo '$GITHUB_TOKEN'`, because: "nothing expands it" },
    { code: `${from}ARG GITHUB_TOKEN\nRUN make`, because: "it is not used here" },
    { code: `${from}RUN TOKEN=$(cat /run/secrets/t) && x $TOKEN`, because: "the shell sets it" },
    {
      code: `${from}ARG PIP_TOKEN\nRUN pip install --index-url https://u:$PIP_TOKEN@example.com/simple x==1`,
      because: "credentials of an index are another rule's matter",
    },
    { code: `ARG TOKEN\n${from}RUN x $TOKEN`, because: "an argument before FROM is not known in the stage" },
  ],
);
