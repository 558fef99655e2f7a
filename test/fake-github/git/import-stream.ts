import type { FileContent, Tree } from "./tree.js";

/** A commit to be written. */
export interface CommitDraft {
  readonly tree: Tree;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  /** Seconds since 1970. */
  readonly time: number;
}

const importRef = "refs/fake/import";

/** The input for `git fast-import` that writes one commit, points the refs at it and prints its SHA. */
export function importStream(draft: CommitDraft, refs: readonly string[]): Buffer {
  const chunks: Buffer[] = [];
  const line = (text: string): void => void chunks.push(Buffer.from(`${text}\n`));
  const data = (bytes: Buffer): void => {
    line(`data ${bytes.length}`);
    chunks.push(bytes);
    line("");
  };
  line(`commit ${importRef}`);
  line("mark :1");
  line(`committer ${draft.author} <${emailOf(draft.author)}> ${draft.time} +0000`);
  data(Buffer.from(draft.message));
  const [first, ...others] = draft.parents;
  if (first !== undefined) line(`from ${first}`);
  for (const parent of others) line(`merge ${parent}`);
  line("deleteall");
  for (const [path, content] of Object.entries(draft.tree)) {
    if (isSubmodule(content)) {
      line(`M 160000 ${content.submodule} ${quotePath(path)}`);
      continue;
    }
    line(`M ${modeOf(content)} inline ${quotePath(path)}`);
    data(bytesOf(content));
  }
  line("get-mark :1");
  for (const ref of refs) {
    line(`reset ${ref}`);
    line("from :1");
    line("");
  }
  return Buffer.concat(chunks);
}

/** The bytes that git stores for a file; of a symbolic link, its target. */
export function bytesOf(content: Exclude<FileContent, { readonly submodule: string }>): Buffer {
  if (typeof content === "string") return Buffer.from(content);
  if (content instanceof Uint8Array) return Buffer.from(content);
  if ("symlink" in content) return Buffer.from(content.symlink);
  return Buffer.from(content.executable);
}

/** Whether a tree's entry is a submodule. */
export function isSubmodule(content: FileContent): content is { readonly submodule: string } {
  return typeof content === "object" && !(content instanceof Uint8Array) && "submodule" in content;
}

/** The address that the fake gives an account in its commits. */
export function emailOf(author: string): string {
  return `${author.replace(/[^\w-]/g, "")}@users.noreply.example.com`;
}

function modeOf(content: FileContent): string {
  if (typeof content === "string" || content instanceof Uint8Array) return "100644";
  return "symlink" in content ? "120000" : "100755";
}

function quotePath(path: string): string {
  const quoted = path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
  return /^"|\n|\\/.test(path) ? `"${quoted}"` : path;
}
