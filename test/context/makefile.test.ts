import { readMakefile } from "../../src/context/makefile.js";

const read = (text: string, path = "Makefile") =>
  readMakefile(text, path).map(({ dockerfile, context, target, isDevelopment }) => ({
    dockerfile,
    context,
    target,
    isDevelopment,
  }));

const plain = { dockerfile: "Dockerfile", context: "", target: null, isDevelopment: false };

test.each<[string, readonly unknown[]]>([
  ["image:\n\tdocker build -t x .\n", [plain]],
  ["image: a b\n\t@docker build -t $(NAME):$$(git rev-parse HEAD) .\n", [plain]],
  [
    "FILE := docker/api.Dockerfile\nimage:\n\tdocker build -f $(FILE) --target app .\n",
    [{ ...plain, dockerfile: "docker/api.Dockerfile", target: "app" }],
  ],
  ["image:\n\tdocker build \\\n\t  --target app \\\n\t  .\n", [{ ...plain, target: "app" }]],
  ["test:\n\tdocker build --target app .\n", [{ ...plain, target: "app", isDevelopment: true }]],
  ["image:\n\tcd api && docker build .\n", [{ ...plain, dockerfile: "api/Dockerfile", context: "api" }]],
  ["image:\n\tdocker build $(OPTIONS) .\n", []],
  ["image:\n\tdocker build -f $(FILE) .\n", []],
  ["image:\n\t# docker build .\n\techo docker build .\n", []],
  ["docker build .\n", []],
])("%j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("paths start in the Makefile's folder", () => {
  expect(read("image:\n\tdocker build ..\n", "deploy/Makefile")).toEqual([plain]);
});
