import rule from "../../../src/rules/go/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM golang:1.25\nRUN go install «github.com/acme/tool@latest»",
      message: "`github.com/acme/tool@latest` is another program with every release.",
    },
    { code: "FROM golang:1.25\nRUN go install -ldflags=-s «golang.org/x/tools/cmd/stringer@latest»" },
    {
      code: "FROM golang:1.25 AS build\nRUN go install «github.com/acme/tool@main»\nFROM python:3.13-slim\nCOPY --from=build /go/bin/tool /usr/local/bin/",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: "FROM golang:1.25\nRUN go install github.com/acme/tool@v1.2.3", because: "a version is asked for" },
    { code: "FROM golang:1.25\nRUN go install ./cmd/tool", because: "it is the module at hand" },
    { code: "FROM golang:1.25\nRUN go install github.com/acme/tool", because: "go.mod says the version" },
    { code: "FROM golang:1.25\nRUN go build -o /app .", because: "nothing is fetched by name" },
  ],
);
