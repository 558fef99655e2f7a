import { purposeOf } from "../../src/dockerfile/interactive.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

test.each([
  ["", "nothing"],
  ["CMD bash", "interactive"],
  ['CMD ["/bin/bash", "-l"]', "interactive"],
  ["CMD cd /scan && /bin/bash -l", "interactive"],
  ["CMD . /opt/env.sh; export A=1; exec bash", "interactive"],
  ["CMD tail -f /dev/null", "interactive"],
  ['ENTRYPOINT ["bash"]\nCMD ["python", "app.py"]', "application"],
  ["CMD cd /app && python app.py", "application"],
  ["CMD cd /app", "application"],
  ["CMD A=1; bash", "interactive"],
  ["CMD bash; python app.py", "application"],
  ["CMD if a; then", "application"],
  ['CMD ["sh", "-il"]', "interactive"],
  ['CMD ["bash", "--login"]', "interactive"],
  ['CMD ["bash", "-lc", "a"]', "application"],
  ['CMD ["bash", "x-i"]', "application"],
  ['CMD ["python", "-im", "app"]', "application"],
  ["ENTRYPOINT bash\nCMD tail -f /dev/null", "interactive"],
  ["CMD $A", "application"],
  ['CMD ["bash", "run.sh"]', "application"],
  ['CMD ["python", "app.py"]', "application"],
])("%s: %s", (start, purpose) => {
  const { final } = parseDockerfile(`FROM python:3.13-slim\n${start}\n`);
  expect(final && purposeOf(final)).toBe(purpose);
});
