import { buildContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { startedBy } from "../../src/python/started.js";

function started(code: string, files: Readonly<Record<string, string>> = {}) {
  const dockerfile = parseDockerfile(code, { path: "Dockerfile" });
  const texts = new Map([...Object.entries(files), ["Dockerfile", code]]);
  const entries = [...texts.keys()].map((path) => ({ path, kind: "file" as const }));
  const context = buildContext({ dockerfile, entries, texts });
  const { final } = dockerfile;
  const found = final && startedBy(final, context);
  return found && { ...found, last: found.last.map(({ words }) => words.map(({ value }) => value).join(" ")) };
}

const handOver = '#!/bin/sh\nset -e\nexec gosu app "$@"\n';

describe("startedBy", () => {
  it.each([
    ['CMD ["python", "app.py"]', ["python app.py"]],
    ['ENTRYPOINT ["python"]\nCMD ["app.py"]', ["python app.py"]],
    ['ENTRYPOINT ["tini", "--"]\nCMD python app.py', ["python app.py"]],
    ['CMD ["sh", "-c", "a && exec python app.py"]', ["python app.py"]],
    ["CMD if x; then python a.py; else python b.py; fi", ["python a.py", "python b.py"]],
    ['ENTRYPOINT python app.py\nCMD ["x"]', ["python app.py"]],
    ["CMD python app.py | tee log", ["tee log"]],
  ])("%s", (lines, last) => expect(started(`FROM python\n${lines}`)?.last).toEqual(last));

  it.each([
    ["nothing is started", "FROM python", {}],
    ["a script is not known", 'FROM python\nENTRYPOINT ["/start.sh"]\nCMD ["python", "app.py"]', {}],
    [
      "a script does not hand over",
      'FROM python\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["python", "app.py"]',
      { "start.sh": "python other.py\n" },
    ],
    ["a shell form is the argument of a program", 'FROM python\nENTRYPOINT ["python"]\nCMD app.py', {}],
  ])("is undefined when %s", (_, code, files) => expect(started(code, files)).toBeUndefined());

  it("looks through a script that hands over", () => {
    const code = 'FROM python\nCOPY docker/start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["python", "app.py"]';
    const found = started(code, { "docker/start.sh": handOver });
    expect(found?.last).toEqual(["python app.py"]);
    expect(found?.script).toBe(handOver);
  });

  it("sees what runs beside", () => {
    expect(started("FROM python\nCMD python a.py & python b.py")?.hasBackground).toBe(true);
    expect(started("FROM python\nCMD python a.py && python b.py")?.hasBackground).toBe(false);
  });
});
