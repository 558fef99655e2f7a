import { isLoopback, serverStart } from "../../src/python/servers.js";
import { serverKinds } from "../../src/data/servers.js";
import { allCommands, firstCommand } from "./commands.js";

describe("serverStart knows a server however it is started", () => {
  test.each([
    ['CMD ["uvicorn", "app:app"]', "uvicorn", '"uvicorn"', "app:app"],
    ["CMD uvicorn app:app --host 0.0.0.0 --port 80", "uvicorn", "uvicorn", "app:app"],
    ["CMD uvicorn --workers 4 --log-level info app:app --reload", "uvicorn", "uvicorn", "app:app"],
    ["CMD exec gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD gunicorn -w 4 -k uvicorn.workers.UvicornWorker -b :80 app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD python -m gunicorn app:app", "gunicorn", "python -m gunicorn", "app:app"],
    ["CMD hypercorn -k uvloop app:app", "hypercorn", "hypercorn", "app:app"],
    ["CMD daphne -v 2 app.asgi:application", "daphne", "daphne", "app.asgi:application"],
    ["CMD granian --interface asgi app:app", "granian", "granian", "app:app"],
    ["CMD flask run", "flask run", "flask run", undefined],
    ["CMD flask --app main --debug run --port 80", "flask run", "flask --app main --debug run", undefined],
    ["CMD python3 -m flask run", "flask run", "python3 -m flask run", undefined],
    ["CMD python manage.py runserver", "runserver", "python manage.py runserver", undefined],
    ["CMD ./manage.py runserver --noreload", "runserver", "./manage.py runserver", undefined],
    [
      "CMD python -u /app/manage.py runserver_plus",
      "runserver_plus",
      "python -u /app/manage.py runserver_plus",
      undefined,
    ],
    ["CMD django-admin runserver", "runserver", "django-admin runserver", undefined],
    ["CMD fastapi run app/main.py", "fastapi run", "fastapi run", "app/main.py"],
    ["CMD fastapi dev", "fastapi dev", "fastapi dev", undefined],
    ["CMD waitress-serve --port=80 --call app:make", "waitress-serve", "waitress-serve", "app:make"],
    ["CMD streamlit run app.py --server.port 80", "streamlit run", "streamlit run", "app.py"],
    ["CMD jupyter lab --ip=0.0.0.0 --allow-root", "jupyter", "jupyter lab", undefined],
    ["CMD jupyter-notebook", "jupyter", "jupyter-notebook", undefined],
    ["CMD python -m http.server 80", "http.server", "python -m http.server", undefined],
    ["CMD uv run uvicorn app:app", "uvicorn", "uvicorn", "app:app"],
    ["CMD uv run --no-sync --env-file .env uvicorn app:app", "uvicorn", "uvicorn", "app:app"],
    ["CMD uv run -m uvicorn app:app", "uvicorn", "uvicorn", "app:app"],
    ["CMD uv run python -m uvicorn app:app", "uvicorn", "python -m uvicorn", "app:app"],
    ["CMD poetry run gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD pipenv run gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD conda run --no-capture-output -n env uvicorn app:app", "uvicorn", "uvicorn", "app:app"],
    ["CMD micromamba run -n base uvicorn app:app", "uvicorn", "uvicorn", "app:app"],
    ["CMD opentelemetry-instrument --service_name x uvicorn app:app", "uvicorn", "uvicorn", "app:app"],
    ["CMD ddtrace-run gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD newrelic-admin run-program gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD tini -g -- gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD dumb-init gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD gosu app gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD tini -- ddtrace-run python -m gunicorn app:app", "gunicorn", "python -m gunicorn", "app:app"],
    ["CMD ./wait-for-it.sh -t 30 db:5432 -- gunicorn app:app", "gunicorn", "gunicorn", "app:app"],
    ["CMD python -m debugpy --listen 0.0.0.0:5678 -m uvicorn app:app", "uvicorn", undefined, "app:app"],
    ["CMD /app/.venv/bin/uvicorn app:app", "uvicorn", "/app/.venv/bin/uvicorn", "app:app"],
    ["CMD mlflow server --backend-store-uri x", "mlflow", "mlflow server", undefined],
  ])("%s", (instruction, name, place, application) => {
    const { command, textOf } = firstCommand(instruction);
    const server = serverStart(command);
    expect(server?.name).toBe(name);
    if (place !== undefined) expect(server && textOf(server.start)).toBe(place);
    expect(server?.application?.value).toBe(application);
  });

  test.each([
    "CMD python app.py",
    "CMD celery -A app worker",
    "CMD flask db upgrade",
    "CMD python manage.py migrate",
    "CMD streamlit hello",
    "CMD jupyter nbconvert x.ipynb",
    "RUN jupyter lab clean",
    "RUN jupyter notebook --generate-config -y",
    "RUN gunicorn --check-config app:app",
    "RUN uvicorn --version",
    "CMD ./gunicorn.sh",
    "CMD echo uvicorn",
    "CMD which gunicorn",
    "CMD $SERVER app:app",
    "CMD pip install uvicorn",
  ])("%s is none", (instruction) => {
    expect(serverStart(firstCommand(instruction).command)).toBeUndefined();
  });

  test("inside sh -c", () => {
    const found = allCommands(`CMD ["sh", "-c", "python manage.py migrate && exec gunicorn -b 0.0.0.0:8000 app:app"]`)
      .map(({ command }) => serverStart(command)?.name)
      .filter((name) => name !== undefined);
    expect(found).toEqual(["gunicorn"]);
  });
});

describe("where it was told to listen", () => {
  test.each([
    ["CMD uvicorn app:app", []],
    ["CMD uvicorn app:app --host 0.0.0.0 --port 80", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD uvicorn app:app --host=127.0.0.1", [{ host: "127.0.0.1", port: undefined }]],
    ["CMD uvicorn app:app --port $PORT", [{ host: undefined, hostWord: undefined, port: undefined }]],
    ["CMD uvicorn app:app --host $HOST", [{ host: undefined }]],
    ["CMD uvicorn app:app --uds /run/x.sock", [{ isSocket: true }]],
    ["CMD gunicorn -b 0.0.0.0:8000 app:app", [{ host: "0.0.0.0", port: 8000 }]],
    ["CMD gunicorn -b0.0.0.0:8000 app:app", [{ host: "0.0.0.0", port: 8000 }]],
    ["CMD gunicorn --bind=:8000 app:app", [{ host: "", port: 8000 }]],
    [
      "CMD gunicorn --bind localhost:8000 --bind [::]:9000 app:app",
      [{ host: "localhost" }, { host: "[::]", port: 9000 }],
    ],
    ["CMD gunicorn --bind 0.0.0.0:$PORT app:app", [{ host: "0.0.0.0", port: undefined }]],
    ["CMD gunicorn --bind $HOST:80 app:app", [{ host: undefined, port: 80 }]],
    ["CMD gunicorn --bind unix:/run/x.sock app:app", [{ isSocket: true }]],
    ['CMD ["gunicorn", "-b 0.0.0.0:80", "app:app"]', [{ host: "0.0.0.0", port: 80 }]],
    ["CMD uwsgi --http-auto-chunked --http-socket :80 --wsgi-file app.py", [{ host: "", port: 80 }]],
    ["CMD hypercorn --insecure-bind 0.0.0.0:80 app:app", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD daphne -b 0.0.0.0 -p 80 app:app", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD flask run -h 0.0.0.0 -p 80", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD python manage.py runserver 0.0.0.0:80", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD python manage.py runserver 0:80", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD python manage.py runserver 80", [{ hostWord: undefined, host: undefined, port: 80 }]],
    ["CMD python manage.py runserver --settings x.y [::]:80", [{ host: "[::]", port: 80 }]],
    // Flask-Script's command of the same name.
    ["CMD python manage.py runserver --host 0.0.0.0 -p 80", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD python manage.py runserver -h 0.0.0.0", [{ host: "0.0.0.0", port: undefined }]],
    ["CMD python manage.py runserver $ADDRESS", [{ host: undefined, port: undefined }]],
    ["CMD waitress-serve --listen=*:80 app:app", [{ host: "*", port: 80 }]],
    ["CMD streamlit run a.py --server.address=0.0.0.0 --server.port=80", [{ host: "0.0.0.0", port: 80 }]],
    ["CMD python -m http.server 80 --bind 127.0.0.1", [{ host: "127.0.0.1" }, { port: 80 }]],
  ])("%s", (instruction, expected) => {
    const server = serverStart(firstCommand(instruction).command);
    expect(server?.listens).toHaveLength(expected.length);
    expect(server?.listens).toMatchObject(expected);
  });

  test("places are exact", () => {
    const { command, textOf } = firstCommand('CMD ["gunicorn", "--bind=127.0.0.1:8000", "app:app"]');
    const [listening] = serverStart(command)?.listens ?? [];
    expect(listening?.hostWord && textOf(listening.hostWord)).toBe("127.0.0.1:8000");
    expect(listening?.portWord && textOf(listening.portWord)).toBe("8000");
  });
});

test("short and long options are one", () => {
  const server = serverStart(firstCommand("CMD gunicorn -w 4 --worker-class gthread -t60 app:app").command);
  expect(["--workers", "-k", "--timeout"].map((name) => server?.option(name)?.value)).toEqual(["4", "gthread", "60"]);
  expect(server?.has("--threads")).toBe(false);
});

test("config file and reloading", () => {
  const config = (instruction: string) => serverStart(firstCommand(instruction).command)?.config?.value?.value;
  const reload = (instruction: string) => serverStart(firstCommand(instruction).command)?.reload?.written;
  expect(config("CMD gunicorn -c conf.py app:app")).toBe("conf.py");
  expect(config("CMD gunicorn --config=python:app.conf app:app")).toBe("python:app.conf");
  expect(config("CMD gunicorn app:app")).toBeUndefined();
  expect(config("CMD uvicorn app:app --env-file x")).toBeUndefined();
  expect(reload("CMD uvicorn app:app --reload")).toBe("--reload");
  expect(reload("CMD uvicorn app:app --reload-dir src")).toBeUndefined();
  expect(reload("CMD gunicorn --reload app:app")).toBe("--reload");
});

test.each([
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["localhost", true],
  ["LOCALHOST", true],
  ["[::1]", true],
  ["0.0.0.0", false],
  ["", false],
  ["::", false],
  ["app", false],
  ["127.example.com", false],
])("isLoopback(%s) is %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test("no two servers share a program and a subcommand", () => {
  const seen = serverKinds().flatMap((kind) =>
    kind.programs.flatMap((program) =>
      kind.subcommands.length === 0 ? [program] : kind.subcommands.map((word) => `${program} ${word}`),
    ),
  );
  expect(new Set(seen).size).toBe(seen.length);
});
