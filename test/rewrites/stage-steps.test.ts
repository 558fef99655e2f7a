import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { isBuildOnly, worksInFinal } from "../../src/rewrites/stage-steps.js";

const commandsOf = (run: string) => [...parseDockerfile(`FROM python:3.13-slim\nRUN ${run}\n`).commands()];

describe("isBuildOnly", () => {
  test.each([
    "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y gcc && rm -rf /var/lib/apt/lists/*",
    "pip install --upgrade pip; pip3 install -r requirements.txt",
    "python -m pip install flask 'git+https://example.org/x@1'",
    "pip check",
    "python --version",
  ])("%s", (run) => {
    expect(commandsOf(run).map(isBuildOnly)).not.toContain(false);
  });

  test.each([
    "pip install --user flask",
    "pip install --target /lib flask",
    "pip install -e .",
    "pip install ./lib",
    "/usr/bin/pip install flask",
    "sudo pip install flask",
    "PIP_USER=1 pip install flask",
    "uv pip install --system flask",
    "pip install flask || pip install Flask",
    "if true; then pip install flask; fi",
    "pip freeze > list.txt",
    "apt-get upgrade -y",
    "apt-mark hold gcc",
    "mkdir /data",
    "python setup.py install",
  ])("not %s", (run) => {
    expect(commandsOf(run).map(isBuildOnly)).toContain(false);
  });
});

describe("worksInFinal", () => {
  const works = (line: string): boolean => {
    const one = parseDockerfile(`FROM python:3.13-slim\n${line}\n`).instructions[1];
    return one !== undefined && worksInFinal(one);
  };

  test.each([
    "COPY . .",
    "RUN mkdir -p uploads && chmod 777 uploads",
    "RUN useradd -m app && chown -R app /app",
    "RUN python manage.py collectstatic --noinput",
    'RUN python -c "import nltk; nltk.download(1)"',
    "RUN apt-get update && apt-get upgrade -y && apt-get install -y curl",
    "COPY entrypoint.sh /usr/local/bin/entrypoint.sh",
    'ENTRYPOINT ["/usr/local/bin/entrypoint.sh"]',
    'CMD ["/usr/bin/tini", "--", "gunicorn", "app:app"]',
    "CMD exec gunicorn --bind :$PORT app:app",
    "HEALTHCHECK CMD curl -f http://127.0.0.1/ || exit 1",
    "USER app",
    "EXPOSE 80",
  ])("%s", (line) => {
    expect(works(line)).toBe(true);
  });

  test.each([
    "RUN make",
    "RUN ./prepare.sh",
    "RUN pip install flask",
    "RUN python -m pip install flask",
    "RUN python setup.py build",
    "RUN sudo mkdir /data",
    "RUN PATH=/usr/local/bin python manage.py check",
    "RUN apt-get install -y curl",
    "RUN apt-get update && apt-get install -y gcc",
    "RUN rm -rf /usr/local/lib/python3.13/site-packages/x",
    "COPY x /usr/local/lib/python3.13/site-packages/x",
    'CMD ["/usr/local/bin/python", "app.py"]',
    'CMD ["/usr/bin/python3", "app.py"]',
    'CMD ["supervisord", "-n"]',
    'CMD ["bash", "-lc", "python app.py"]',
    "CMD make run",
    "CMD sudo python app.py",
    'SHELL ["/bin/bash", "-c"]',
    "ONBUILD COPY . .",
  ])("not %s", (line) => {
    expect(works(line)).toBe(false);
  });
});
