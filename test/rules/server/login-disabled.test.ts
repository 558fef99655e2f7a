import rule from "../../../src/rules/server/login-disabled.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.13-slim\nCMD ["jupyter", "lab", "--ip=0.0.0.0", «"--NotebookApp.token=''"»]`,
      message: "`--NotebookApp.token=''` lets everybody who reaches the port run what they like in the container.",
      subject: "login",
    },
    {
      code: `FROM python:3.13-slim\nCMD jupyter lab «--ServerApp.token=""»`,
      message: "`--ServerApp.token=` lets everybody who reaches the port run what they like in the container.",
    },
    { code: `FROM python:3.13-slim\nCMD ["jupyter", "lab", «"--ServerApp.token="», "--ServerApp.password=''"]` },
    { code: "FROM python:3.13-slim\nCMD jupyter notebook --ip 0.0.0.0 «--ServerApp.token=» --allow-root" },
    {
      code: `FROM python:3.13-slim\nENTRYPOINT ["jupyter-lab"]\nCMD [«"--IdentityProvider.token="», "--ServerApp.password="]`,
    },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["jupyter", "lab", "--ip=0.0.0.0"]', because: "it makes up a token" },
    { code: 'FROM python:3.13-slim\nCMD ["jupyter", "lab", "--ServerApp.token=$TOKEN"]', because: "there is a token" },
    {
      code: 'FROM python:3.13-slim\nCMD ["jupyter", "lab", "--ServerApp.token=", "--ServerApp.password=sha1:ab"]',
      because: "there is a password",
    },
    {
      code: 'FROM python:3.13-slim\nRUN apt-get install -y nginx\nCMD ["jupyter", "lab", "--ServerApp.token="]',
      because: "a proxy may ask",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["jupyter", "lab", "--ServerApp.token=", "--PasswordIdentityProvider.hashed_password=x"]',
      because: "a hash of a password is given",
    },
    { code: 'FROM python:3.13-slim\nCMD ["jupyter", "lab"]', because: "nothing is said of the token" },
    { code: 'FROM python:3.13-slim\nCMD ["app", "--ServerApp.token="]', because: "it is no notebook" },
    {
      code: 'FROM python:3.13-slim\nCMD ["jupyter", "lab", "--ServerApp.token="]',
      path: ".devcontainer/Dockerfile",
      because: "it is for development",
    },
  ],
);
