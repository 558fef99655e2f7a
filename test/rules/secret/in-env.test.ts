import rule from "../../../src/rules/secret/in-env.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}ENV «DB_PASSWORD=h7Gq!29xw» PORT=8000\n`,
      message: "`DB_PASSWORD` is given a secret here, and everybody who gets the image can read it.",
    },
    { code: `${base}ENV «NPM_TOKEN npm_8s7d6f5g»\n` },
    { code: `${base}ARG «DJANGO_SECRET_KEY="k3#x8s-0qz"»\n` },
    { code: `ARG «PIP_TOKEN=a8f7b6c5d4»\n${base}RUN true\n` },
    {
      code: `${base}ARG API_KEY\nENV «API_KEY=$API_KEY»\n`,
      message:
        "`API_KEY` takes a build argument over, so the secret that is handed in stays in the image for everybody to read.",
    },
    { code: `${base}ARG KEY\nENV «aws_secret_access_key=\${KEY}»\n` },
    {
      code: `${base}ENV «PGADMIN_PASSWORD=pgadmin»\n`,
      level: "warning",
      profile: "strict",
      message:
        "`PGADMIN_PASSWORD` is given a plain word here: whoever starts the image without another value runs it with a password that everybody can read.",
    },
  ],
  [
    { code: `${base}ENV DB_PASSWORD= API_KEY=""\n`, because: "the values are empty" },
    { code: `${base}ENV DB_PASSWORD_FILE=/run/secrets/db TOKEN=/run/secrets/token\n`, because: "a file is named" },
    {
      code: `${base}ENV SECRET_KEY=changeme-in-production JWT_SECRET=your-secret-here\n`,
      because: "they are placeholders",
    },
    { code: `${base}ENV SECRET_KEY=dummy-for-collectstatic\n`, because: "it is a dummy for the build" },
    { code: `${base}ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305\n`, because: "the key is public" },
    {
      code: `${base}ENV ALLOW_EMPTY_PASSWORD=yes MAX_TOKEN=4096 PASSWORD=true\n`,
      because: "these are switches and numbers",
    },
    {
      code: `${base}ENV NEXT_PUBLIC_API_KEY=a8f7b6c5d4 VITE_TOKEN=a8f7b6c5d4\n`,
      because: "the page shows them to everybody",
    },
    { code: `${base}ENV PASSWORD=sha1:98b767162d34:8da1bc3c75a0\n`, because: "it is a hash" },
    { code: `${base}ENV MTP_SECRET=00000000000000000000\n`, because: "zeros stand for nothing" },
    { code: `${base}ARG NPM_TOKEN\nRUN npm ci\n`, because: "the file holds no value" },
    {
      code: `${base}RUN SECRET_KEY=x7s8d6f5 python manage.py collectstatic\n`,
      because: "it is gone behind the command",
    },
    { code: `${base}ENV DB_PASSWORD=h7Gq29xw\n`, path: "Dockerfile.dev", because: "it is for development" },
    {
      code: "FROM python:3.13 AS build\nENV TOKEN=a8f7b6c5\nFROM python:3.13-slim\n",
      because: "the stage does not ship",
    },
    { code: `${base}ENV SMTP_PASSWORD SMTP_PASSWORD\nENV API_TOKEN=api-token\n`, because: "the value is the name" },
    { code: `${base}ENV SSH_PASSWD "root:Docker!"\n`, because: "Azure App Service asks it of every image" },
    { code: `${base}ENV TOKEN=mrlyc/jupyter\n`, because: "it reads like a name" },
    { code: `${base}ENV DB_PASSWORD=$OTHER\n`, because: "nobody knows what the variable holds" },
  ],
);
