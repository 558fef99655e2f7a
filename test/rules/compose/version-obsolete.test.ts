import rule from "../../../src/rules/compose/version-obsolete.js";
import { ruleTable } from "../table.js";

const code = "FROM python:3.13-slim\n";
const services = "services:\n  web:\n    build: .\n";

ruleTable(
  rule,
  [
    {
      code,
      files: { "compose.yml": `version: "3.8"\n\n${services}` },
      marked: { "compose.yml": `«version: "3.8"»\n\n${services}` },
      fixedFiles: { "compose.yml": services },
      message: 'Compose no longer reads `version: "3.8"`, and warns of it at every start.',
      safety: "safe",
    },
    {
      code,
      files: { "docker-compose.yml": `# the site\nversion: '2'\n${services}` },
      marked: { "docker-compose.yml": `# the site\n«version: '2'»\n${services}` },
      fixedFiles: { "docker-compose.yml": `# the site\n${services}` },
    },
    {
      code,
      files: { "docker-compose.dev.yml": `${services}version: 3` },
      marked: { "docker-compose.dev.yml": `${services}«version: 3»` },
      fixedFiles: { "docker-compose.dev.yml": services },
    },
    {
      code,
      files: { "compose.yml": `version: "3" # for swarm\n${services}` },
      marked: { "compose.yml": `«version: "3"» # for swarm\n${services}` },
    },
    {
      code,
      files: { "compose.yml": `version: "3"\nservices:\n  worker:\n    build: { context: ., target: x }\n` },
      marked: { "compose.yml": `«version: "3"»\nservices:\n  worker:\n    build: { context: ., target: x }\n` },
      fixedFiles: { "compose.yml": "services:\n  worker:\n    build: { context: ., target: x }\n" },
    },
  ],
  [
    { code, files: { "compose.yml": services }, because: "there is none" },
    { code, files: { "compose.yml": `# version: "3"\n${services}` }, because: "it is a comment" },
    {
      code,
      files: { "compose.yml": 'version: "3"\nservices: { db: { image: postgres } }\n' },
      because: "the file builds nothing",
    },
    {
      code,
      files: { "compose.yml": 'version: "3"\nservices: { web: { build: ./web } }\n', "web/Dockerfile": code },
      because: "the file builds another Dockerfile",
    },
    {
      code,
      files: { "compose.yml": `x-info:\n  version: "3"\n${services}` },
      because: "it is the version of something else",
    },
    { code, files: { "pyproject.toml": '[project]\nname = "a"\nversion = "3"\n' }, because: "it is no compose file" },
    { code, because: "nothing is known of what lies beside it" },
  ],
);
