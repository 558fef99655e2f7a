import { appendCommand } from "../../src/dockerfile/append-command.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { applyEdits } from "../../src/text/edit.js";

/** The RUN with `clean` behind it; undefined where none may be put there. */
function appended(run: string): string | undefined {
  const text = `FROM debian:trixie\n${run}`;
  const dockerfile = parseDockerfile(text);
  const instruction = dockerfile.instructions.find((one) => one.keyword === "RUN");
  const edit = instruction?.keyword === "RUN" ? appendCommand(dockerfile, instruction, "clean") : undefined;
  return edit && applyEdits(text, [edit]).slice("FROM debian:trixie\n".length);
}

test("what sudo would run is looked for too", () => {
  const dockerfile = parseDockerfile("FROM debian:trixie\nRUN a && apt-get purge -y clean\n");
  const [, run] = dockerfile.instructions;
  expect(run?.keyword === "RUN" && appendCommand(dockerfile, run, "sudo clean x")).toBeUndefined();
  expect(run?.keyword === "RUN" && appendCommand(dockerfile, run, "sudo tidy x")).toBeDefined();
});

describe("appendCommand", () => {
  it.each([
    ["RUN a", "RUN a && clean"],
    ["RUN a || b", "RUN a || b && clean"],
    ["RUN a | b", "RUN a | b && clean"],
    ["RUN a; b", "RUN a; b && clean"],
    ["RUN set -e; a; b", "RUN set -e; a; b; clean"],
    ["RUN a \\\n  && b", "RUN a \\\n  && b \\\n  && clean"],
    ["RUN a && \\\n    b", "RUN a && \\\n    b && \\\n    clean"],
    ["RUN a && b \\\n    c \\\n    d", "RUN a && b \\\n    c \\\n    d \\\n    && clean"],
    ["RUN a && \\ \n    b", "RUN a && \\ \n    b && \\\n    clean"],
    ["RUN a && \\\n\n    b", "RUN a && \\\n\n    b && \\\n    clean"],
    ["RUN a b \\\n             c", "RUN a b \\\n             c \\\n    && clean"],
    ["RUN if a; then b; fi", "RUN if a; then b; fi && clean"],
    ['RUN ["sh", "-c", "a && b"]', 'RUN ["sh", "-c", "a && b && clean"]'],
    ["RUN <<EOF\nset -e\na\nEOF\n", "RUN <<EOF\nset -e\na\nclean\nEOF\n"],
    ["RUN a && \\\n    b \nUSER c", "RUN a && \\\n    b && \\\n    clean\nUSER c"],
    ["RUN a \\\n  && (b; c)", "RUN a \\\n  && (b; c) \\\n  && clean"],
    ["RUN a && \\\n    b  \nUSER c", "RUN a && \\\n    b && \\\n    clean\nUSER c"],
    ["RUN a \\ \n    # last\n", "RUN a && clean \\ \n    # last\n"],
    ["RUN a up --remove clean", "RUN a up --remove clean && clean"],
    ["RUN a removed clean", "RUN a removed clean && clean"],
    ["RUN <<EOF\na && b\n# done\nEOF\n", "RUN <<EOF\na && b && clean\n# done\nEOF\n"],
    ["RUN <<EOF\na && b \\\n\nEOF\n", "RUN <<EOF\na && b && clean \\\n\nEOF\n"],
    [`RUN ${"a".repeat(200)} && \\\n    b`, `RUN ${"a".repeat(200)} && \\\n    b && \\\n    clean`],
    ["RUN set -e; a && b; c", "RUN set -e; a && b; c; clean"],
    ['RUN ["sh", "-c", "a \\\n  b"]', 'RUN ["sh", "-c", "a \\\n  b && clean"]'],
    ["RUN a b \\\n  c", "RUN a b \\\n  c \\\n  && clean"],
    ["RUN a \\\n  \\\n  && b", "RUN a \\\n  \\\n  && b \\\n  \\\n  && clean"],
    ["RUN a && \\\n  \n    b", "RUN a && \\\n  \n    b && \\\n    clean"],
    ["RUN a \\\n  && b; c", "RUN a \\\n  && b; c \\\n  && clean"],
    ["RUN a && b && c \\\n  && d && e", "RUN a && b && c \\\n  && d && e \\\n  && clean"],
    ["RUN a; \\\n  b", "RUN a; \\\n  b && clean"],
    ["RUN a | b && c $(d)", "RUN a | b && c $(d) && clean"],
    [`RUN a \\\n${"  # why\n".repeat(30)}  && b`, `RUN a \\\n${"  # why\n".repeat(30)}  && b && clean`],
    ["RUN a \\\n    # why\n    # more\n", "RUN a && clean \\\n    # why\n    # more\n"],
    ["RUN a \\\n  \\\n\n", "RUN a && clean \\\n  \\\n\n"],
    ["RUN a --force-removed clean", "RUN a --force-removed clean && clean"],
    ["RUN apt-get remove -y b", "RUN apt-get remove -y b && clean"],
    ['RUN ["sh", "-c", "a \\\\\\n b"]', 'RUN ["sh", "-c", "a \\\\\\n b && clean"]'],
    ['RUN ["sh", "-c", "a && sh -c \'b\'"]', 'RUN ["sh", "-c", "a && sh -c \'b\' && clean"]'],
    ["RUN <<EOF\na && b\nEOF\n", "RUN <<EOF\na && b && clean\nEOF\n"],
    ["RUN <<EOF\nset -e\nif a; then\n  b\nfi\n\nEOF\n", "RUN <<EOF\nset -e\nif a; then\n  b\nfi\n\nclean\nEOF\n"],
    ["RUN <<-EOF\n\tset -e\n\ta\n\tEOF\n", "RUN <<-EOF\n\tset -e\n\ta\n\tclean\n\tEOF\n"],
    ["RUN <<EOF\nset -e\na; b\nEOF\n", "RUN <<EOF\nset -e\na; b\nclean\nEOF\n"],
    ["RUN a \\\n    # last\n", "RUN a && clean \\\n    # last\n"],
  ])("puts a command behind %j", (run, expected) => {
    expect(appended(run)).toBe(expected);
  });

  it.each([
    ["a here-document that goes on after a failure", "RUN <<EOF\na\nb\nEOF\n"],
    ["a comment at the end of the line", "RUN a # why"],
    ["a program in JSON form", 'RUN ["a", "b"]'],
    ["a command in the background", "RUN a &"],
    ["a program that the RUN takes away", "RUN a && apt-get remove -y nodejs clean"],
    ["a script that is not understood", "RUN if a; then"],
    ["nothing", "RUN"],
    ["a command in the background of a shell", 'RUN ["sh", "-c", "a &"]'],
    ["a here-document for a file", "RUN a && cat > /b <<EOF\n\nEOF\n"],
    ["a here-document with a comment behind its last command", "RUN <<EOF\na && b # why\nEOF\n"],
    ["a here-document with a comment at its end", "RUN <<EOF\nset -e\na # why\nEOF\n"],
    ["a here-document for another program", "RUN cat <<EOF > /a\nb\nEOF\n"],
    ["two here-documents", "RUN cat <<A > /a && sh <<B\nx\nA\nset -e\ny && z\nB\n"],
    ["a comment behind a continuation", "RUN a \\\n  b # why"],
    ["a program that sudo takes away", "RUN a && sudo apk del clean"],
  ])("leaves %s alone", (_, run) => {
    expect(appended(run)).toBeUndefined();
  });
});
