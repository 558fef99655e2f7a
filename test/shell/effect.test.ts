import { shellStateOf } from "../../src/shell/effect.js";
import { readJson, readShell } from "./read-shell.js";

test.each([
  ["cd /app", "folder"],
  ["cd", "folder"],
  ["pushd /app", "folder"],
  ["pushd", undefined],
  ["A=1", "variable"],
  ["export A=1", "variable"],
  ["unset A", "variable"],
  ["declare -x A=1", "variable"],
  ["export", undefined],
  ["export -p", undefined],
  ["declare -p A", undefined],
  ["set -e", "option"],
  ["set", undefined],
  ["alias ll='ls -l'", "option"],
  ["umask 022", "option"],
  ["ulimit -n 10", "option"],
  [". /venv/bin/activate", undefined],
  [". ~/.bashrc", "variable"],
  [". $HOME/.profile", "variable"],
  ["source /opt/conda/etc/profile.d/conda.sh", "variable"],
  ["source .env", "variable"],
  ["source setup.sh", "variable"],
  ["source setup.bash", "variable"],
  ["source my-setup.sh", undefined],
  ["source .bashrc.local", undefined],
  ["bash .bashrc", undefined],
  ["service nginx start", "service"],
  ["/usr/sbin/service nginx restart", "service"],
  ["service nginx status", undefined],
  ["service start nginx", undefined],
  ["service $NAME start", "service"],
  ["/etc/init.d/nginx start", "service"],
  ["/etc/init.d/nginx stop", undefined],
  ["/etc/nginx start", undefined],
  ["systemctl start nginx", "service"],
  ["/bin/systemctl restart nginx", "service"],
  ["systemctl enable nginx", undefined],
  ["rc-service start", undefined],
  ["nginx start", undefined],
  ["$TOOL start", undefined],
  ["cd /app > log", undefined],
  ["sudo cd /app", undefined],
  ["> log", undefined],
  ["pip install x", undefined],
])("what %j changes: %s", (text, expected) => {
  expect(shellStateOf(readShell(text)!.commands[0]!)).toBe(expected);
});

test("a JSON form has no shell to change", () => {
  expect(shellStateOf(readJson('["cd", "/app"]')!.commands[0]!)).toBeUndefined();
});
