/* One small text of each kind with most of what its reader knows. */

export const requirements: readonly string[] = [
  "# pinned\nflask[async]==3.1.2 \\\n    --hash=sha256:00 --hash=sha256:11\n-r other.txt\n-c ../constraints.txt\n-e ./src[dev]\n--index-url https://u:p@example.com/simple\nuvicorn>=0.30,<1; python_version < '3.13' # why\ngit+https://github.com/a/b.git@main#egg=b\nname @ https://example.com/name-1.0-py3-none-any.whl\n./wheels/x.whl\n",
];

export const project: readonly string[] = [
  `[build-system]
requires = ["hatchling>=1"]
build-backend = "hatchling.build"
[project]
name = "App.Name"
dynamic = ["version"]
readme = { file = "README.md" }
license = { file = "LICENSE" }
license-files = ["LICEN[CS]E*"]
requires-python = ">=3.12,<4"
dependencies = ["flask==3.1.2", "uvicorn[standard]>=0.30; sys_platform != 'win32'"]
[project.optional-dependencies]
dev = ["pytest"]
[dependency-groups]
lint = ["ruff", { include-group = "dev" }]
[tool.uv]
package = false
[tool.uv.workspace]
members = ["packages/*"]
[tool.uv.sources]
name = { path = "../name", editable = true }
`,
  `[tool.poetry]
name = "app"
package-mode = false
[tool.poetry.dependencies]
python = "^3.12"
flask = { version = "^3.1", extras = ["async"], optional = true }
local = { path = "../local", develop = true }
[tool.poetry.group.dev.dependencies]
pytest = "*"
`,
  '[packages]\nflask = "==3.1.2"\nx = {git = "https://example.com/x", ref = "main"}\n[dev-packages]\npytest = "*"\n[requires]\npython_version = "3.12"\n',
];

export const lock: readonly string[] = [
  'version = 1\nrequires-python = ">=3.12"\n[[package]]\nname = "flask"\nversion = "3.1.2"\nsource = { registry = "https://pypi.org/simple" }\nwheels = [{ url = "https://e.com/flask-3.1.2-py3-none-any.whl", hash = "sha256:00" }]\n[package.dev-dependencies]\ndev = [{ name = "pytest" }]\n',
  '[[package]]\nname = "numpy"\nversion = "2.1.0"\noptional = false\ngroups = ["main"]\nfiles = [{file = "numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl", hash = "sha256:00"}]\n[metadata]\nlock-version = "2.1"\n',
  '{"_meta": {"requires": {"python_version": "3.12"}}, "default": {"flask": {"version": "==3.1.2", "hashes": []}}, "develop": {"pytest": {"version": "==8.0"}}}',
];

export const setup: readonly string[] = [
  "from setuptools import setup\nsetup(\n    name='app',\n    python_requires=\">=3.12\",\n    install_requires=['flask==3.1.2', \"uvicorn\" '[standard]',],  # why\n)\n",
  "[metadata]\nname = app\n[options]\npython_requires = >=3.12\ninstall_requires =\n    flask==3.1.2\n    # why\n    uvicorn; python_version < '3.13'\n",
];

export const compose: readonly string[] = [
  `version: "3.8"
x-common: &common
  environment: { A: "1", B: }
services:
  web:
    <<: *common
    build: { context: ../, dockerfile: docker/Dockerfile, target: production, args: [V=1, W] }
    command: ["gunicorn", "--bind", "0.0.0.0:\${PORT:-8000}", "app:app"]
    entrypoint: /entry.sh --flag "two words"
    ports: ["8000:8000", "127.0.0.1:9000-9001:9000-9001/tcp", { target: 80, published: 8080 }]
    expose: [5000]
    volumes: ["./src:/app:ro", { type: bind, source: ../data, target: /data }]
    healthcheck: { test: ["CMD", "curl", "localhost"] }
    env_file: [.env, { path: ../b.env, required: false }]
    user: "1000:1000"
    develop: { watch: [{ path: ., action: sync }] }
  worker:
    extends: { service: web }
    build: .
    init: true
    tty: true
    stop_signal: SIGINT
`,
];

export const bake: readonly string[] = [
  '{"variable": {"TAG": {"default": "1"}}, "group": {"default": {"targets": ["web"]}}, "target": {"web": {"context": "..", "dockerfile": "docker/Dockerfile", "target": "production", "args": {"A": "${TAG}"}, "inherits": ["base"]}, "base": {"dockerfile-inline": "FROM a"}}}',
];

export const workflow: readonly string[] = [
  `on: push
env: { REGISTRY: ghcr.io }
jobs:
  build:
    strategy:
      matrix: { name: [api, web], include: [{ name: web, file: Dockerfile.web }], exclude: [{ name: api }] }
    defaults: { run: { working-directory: api } }
    steps:
      - uses: actions/checkout@v4
      - uses: docker/build-push-action@v6
        with: { context: ./api, file: "./\${{ matrix.name }}/Dockerfile", target: prod, build-args: "A=1\\nB=\${{ env.REGISTRY }}" }
      - run: |
          cd web && docker build -f Dockerfile.dev --target=dev --build-arg A=1 -t x .
          docker buildx build --push \\
            -f ../Dockerfile ..
`,
];

export const makefile: readonly string[] = [
  "IMAGE ?= app\nTAG := $(shell git rev-parse HEAD)\nDIR = docker\n\n.PHONY: build\nbuild: check ## Build it\n\t@docker build -t $(IMAGE):${TAG} -f $(DIR)/Dockerfile --target prod \\\n\t\t--build-arg A=1 .\n\tcd api && docker compose build\n-include .env\n",
];
