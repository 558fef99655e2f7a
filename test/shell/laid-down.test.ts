import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { laidDown } from "../../src/shell/laid-down.js";

test.each([
  ["curl -fsSLo /tmp/a https://example.com/x", ["/tmp/a"]],
  ["curl -fsSLO https://example.com/x.tgz?y=1", ["x.tgz"]],
  ["curl https://example.com/x > b", ["b"]],
  ["curl https://example.com/x", []],
  ["curl -o /dev/null https://example.com/x", []],
  ["wget -q https://example.com/dir/x.zip", ["x.zip"]],
  ["wget -qO /tmp/x https://example.com/y", ["/tmp/x"]],
  ["wget -P /tmp https://example.com/y", ["/tmp/y"]],
  ["wget https://example.com/$NAME", []],
  ["git clone --depth 1 https://example.com/team/tool.git", ["tool"]],
  ["git clone https://example.com/team/tool /opt/tool", ["/opt/tool"]],
  ["git pull", []],
  ["echo https://example.com/x", []],
])("%s", (text, paths) => {
  const commands = [...parseDockerfile(`FROM python:3.14\nRUN ${text}\n`).commands()];
  expect(commands.flatMap((command) => laidDown(command))).toEqual(paths);
});
