import rule from "../../../src/rules/copy/secret-file.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\nWORKDIR /app\n";

ruleTable(
  rule,
  [
    {
      code: `${base}COPY app.py «.env» ./\n`,
      message: "`.env` is a file for secrets, and everybody who gets the image can read it.",
    },
    { code: `${base}COPY «keys/id_rsa» /root/.ssh/id_rsa\n` },
    { code: `${base}ADD --chmod=600 «deploy_key» /root/.ssh/id_ed25519\n` },
    { code: `${base}COPY «.netrc» «.pypirc» /root/\n` },
    { code: `${base}COPY ["«./service-account.json»", "/app/"]\n`.replace('"«', '«"').replace('»"', '"»') },
    { code: `${base}COPY «config/server.key» /etc/ssl/\n` },
    { code: `${base}ARG FILE=.env.production\nCOPY «$FILE» .env\n` },
    { code: `${base}COPY «credentials» /root/.aws/credentials\n` },
    { code: `${base}COPY «.env» ./\n`, files: { ".env": "PORT=1\n" }, level: "warning" },
    {
      code: `${base}«COPY . .»\n`,
      files: { "app.py": "", ".env": "DB_PASSWORD=x\n", ".dockerignore": ".git\n" },
      fixedFiles: { ".dockerignore": ".git\n.env\n" },
      message: "`COPY . .` takes `.env` along, a file for secrets: everybody who gets the image can read it.",
      level: "warning",
      safety: "review",
    },
    {
      code: `${base}«ADD service /app/»\n`,
      files: { "service/app.py": "", "service/keys/id_rsa": "" },
      level: "warning",
    },
  ],
  [
    {
      code: `${base}COPY . .\n`,
      files: { "app.py": "", ".env": "", ".dockerignore": "**/.env*\n" },
      because: "it is left out",
    },
    {
      code: `${base}COPY . .\n`,
      files: { "app.py": "", ".env.example": "", "tests/id_rsa": "", "ui/.env": "", "ui/package.json": "{}" },
      because: "examples, tests and front ends hold no secrets",
    },
    {
      code: `${base}COPY app ./app\n`,
      files: { "app/main.py": "", ".env": "" },
      because: "it lies beside what is copied",
    },
    { code: `${base}COPY --exclude=.env . .\n`, files: { "app.py": "", ".env": "" }, because: "it is left out" },
    { code: `${base}COPY .env.example .env\n`, because: "it is an example" },
    { code: `${base}COPY .env.test .env.sample ./\n`, because: "these are for tests" },
    { code: `${base}COPY tests/id_rsa /app/\n`, because: "tests bring a key of their own" },
    { code: `${base}COPY id_rsa.pub /root/.ssh/authorized_keys\n`, because: "the key is the public one" },
    { code: `${base}COPY nginx.key.asc public.pem docker.key /etc/apt/keyrings/\n`, because: "public keys look alike" },
    {
      code: "FROM python:3.13 AS build\nCOPY .env ./\nFROM python:3.13-slim\nCOPY --from=build /app /app\n",
      because: "the stage does not ship",
    },
    { code: `${base}COPY --from=build .env ./\n`, because: "it comes from an image" },
    { code: `${base}COPY .env ./\n`, path: "Dockerfile.dev", because: "it is for development" },
    { code: `${base}COPY .env ./\n`, files: { ".dockerignore": ".env\n" }, because: "the build cannot see it at all" },
    { code: `${base}COPY . .\n`, because: "no such file is named" },
    { code: `${base}ARG FILE\nCOPY $FILE .env\n`, because: "nobody knows what the variable holds" },
    { code: `${base}RUN --mount=type=secret,id=env,target=/app/.env ./build\n`, because: "it is mounted as a secret" },
  ],
);
