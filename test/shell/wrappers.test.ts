import { readJson, readShell, showCommand } from "./read-shell.js";

const first = (text: string): string => showCommand(readShell(text)!.commands[0]!);

describe("wrappers are taken off", () => {
  test.each([
    ["sudo pip install x", "<sudo> pip install x"],
    ["sudo -H -u app -E pip x", "<sudo -H -u app -E> pip x"],
    ["sudo -Hu app pip", "<sudo -Hu app> pip"],
    ["sudo --user=app --preserve-env=A,B -- pip", "<sudo --user=app --preserve-env=A,B --> pip"],
    ["sudo --user app pip", "<sudo --user app> pip"],
    ['sudo -u "$USER" A=1 pip', "<sudo -u $USER A=1> A=1 pip"],
    ["sudo -u$USER pip", "<sudo -u$USER> pip"],
    ["env A=1 B=$C pip", "<env A=1 B=$C> A=1 B=$C pip"],
    ["/usr/bin/env -i -u X PATH=/bin pip", "</usr/bin/env -i -u X PATH=/bin> PATH=/bin pip"],
    ["env - A=1 pip", "<env - A=1> A=1 pip"],
    ["time -p pip x", "<time -p> pip x"],
    ["time pip | tee", "<time> pip ·|"],
    ["/usr/bin/time -v -o log pip", "</usr/bin/time -v -o log> pip"],
    ["exec pip", "<exec> pip"],
    ["exec -c -a name pip", "<exec -c -a name> pip"],
    ["command -p pip", "<command -p> pip"],
    ["builtin cd x", "<builtin> cd x"],
    ["nice -n 10 pip", "<nice -n 10> pip"],
    ["nice -10 pip", "<nice -10> pip"],
    ["nice --10 pip", "<nice --10> pip"],
    ["sudo --user=$USER pip", "<sudo --user=$USER> pip"],
    ["sudo $TOOL x", "<sudo> $TOOL x"],
    ["xargs -e pip", "<xargs -e> pip"],
    ["timeout 10 -v pip", "<timeout 10> -v pip"],
    ["nohup nice pip", "<nohup nice> pip"],
    ["ionice -c 3 pip", "<ionice -c 3> pip"],
    ["stdbuf -oL pip", "<stdbuf -oL> pip"],
    ["timeout -k 5 --signal=INT 10m pip x", "<timeout -k 5 --signal=INT 10m> pip x"],
    ["timeout $SECONDS pip", "<timeout $SECONDS> pip"],
    ["xargs -n1 -P 4 -r pip install", "<xargs -n1 -P 4 -r> pip install"],
    ["xargs -I{} --no-run-if-empty pip {}", "<xargs -I{} --no-run-if-empty> pip {}"],
    ["xargs -i pip {}", "<xargs -i> pip {}"],
    ["doas -u app pip", "<doas -u app> pip"],
    ["gosu app:app pip", "<gosu app:app> pip"],
    ["su-exec $USER pip", "<su-exec $USER> pip"],
    ["setpriv --reuid=app --init-groups pip", "<setpriv --reuid=app --init-groups> pip"],
    ["setarch i386 -R pip", "<setarch i386 -R> pip"],
    ["linux32 pip", "<linux32> pip"],
    ["/sbin/tini -s -- pip", "</sbin/tini -s --> pip"],
    ["dumb-init --rewrite 15:3 pip", "<dumb-init --rewrite 15:3> pip"],
    ["eatmydata apt-get install x", "<eatmydata> apt-get install x"],
    ["xvfb-run -a -s '-screen 0' pytest", "<xvfb-run -a -s ‹-screen 0›> pytest"],
    ["sudo env A=1 nice -n 5 pip", "<sudo env A=1 nice -n 5> A=1 pip"],
    ["A=1 exec env A=2 pip", "<exec env A=2> A=2 pip"],
    ["env \\\n A=1 \\\n pip", "<env A=1> A=1 pip"],
  ])("%s", (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  test("in JSON form too", () => {
    const script = readJson('["sudo", "-u", "app", "env", "A=b c", "pip"]')!;
    expect(showCommand(script.commands[0]!)).toBe("<sudo -u app env ‹A=b c›> A=‹b c› pip");
  });
});

describe("what stays a command", () => {
  test.each([
    ["exec > log 2>&1", "exec {> log} {2>& 1}"],
    ["command -v pip", "command -v pip"],
    ["sudo -l pip", "sudo -l pip"],
    ["sudo -v", "sudo -v"],
    ["sudo --unheard-of pip", "sudo --unheard-of pip"],
    ["env", "env"],
    ["env A=1", "env A=1"],
    ["env -S 'A=1 pip'", "env -S ‹A=1 pip›"],
    ["xargs", "xargs"],
    ["xargs -r", "xargs -r"],
    ["ionice -p 1 x", "ionice -p 1 x"],
    ["timeout 10", "timeout 10"],
    ["timeout --help x", "timeout --help x"],
    ["busybox --install -s", "busybox --install -s"],
    ["sudo --$OPTION pip", "sudo --$OPTION pip"],
    ["sudo -$OPTIONS pip", "sudo -$OPTIONS pip"],
    ["sudo --user$USER pip x", "sudo --user$USER pip x"],
    ["nice - pip", "nice - pip"],
    ["nice -10x pip", "nice -10x pip"],
    ["nice --adjust-10 pip", "nice --adjust-10 pip"],
    ["doas -1 pip", "doas -1 pip"],
    ["exec -: pip", "exec -: pip"],
    ["gosu -e app pip", "gosu -e app pip"],
    ["setarch i386 -Q pip", "setarch i386 -Q pip"],
    ["sudoedit x", "sudoedit x"],
    ["$SUDO pip", "$SUDO pip"],
    ["echo sudo pip", "echo sudo pip"],
  ])("%s", (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  test("what is left of several wrappers when the inner one has no command", () => {
    expect(first("sudo env")).toBe("<sudo> env");
  });
});

test("what env sets has the value's own span", () => {
  const file = readShell(`env "A=b c" D='e f' pip`)!;
  const [command] = file.commands;
  expect([...command!.assignments].map(([name, word]) => [name, word.raw, word.value])).toEqual([
    ["A", "b c", "b c"],
    ["D", "'e f'", "e f"],
  ]);
});
