import type { ImageReference } from "../dockerfile/image.js";
import table from "./images.json" with { type: "json" };
import { matchesStars } from "./stars.js";

/** What is known of an image that no Dockerfile at hand describes. `undefined` means that it is not known. */
export interface KnownImage {
  /** The user that its containers run as: `root`, a name or a number. */
  readonly user: string | undefined;
  /** Whether it has a shell. */
  readonly shell: boolean | undefined;
  readonly workdir: string | undefined;
  /** The folder of its `python3`; `none` when it has none. */
  readonly python: string | undefined;
  readonly hasConda: boolean;
  /** Every variable that it sets of those that Python, its installers and its servers read. */
  readonly environment: ReadonlyMap<string, string> | undefined;
  /** Its entrypoint starts as root and drops to another user. */
  readonly dropsPrivileges: boolean;
  /** It is made to develop in, not to ship. */
  readonly isForDevelopment: boolean;
  /** Its own command starts a server of the application that is copied in. */
  readonly startsServer: boolean;
}

interface Row {
  readonly images: readonly string[];
  readonly tags?: readonly string[];
  readonly user?: string;
  readonly shell?: boolean;
  readonly workdir?: string;
  readonly python?: string;
  readonly conda?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly dropsPrivileges?: boolean;
  readonly development?: boolean;
  readonly starts?: boolean;
}

const mirrors = [
  "public.ecr.aws/docker/library/",
  // A mirror of all of Docker Hub; `library/` is off already.
  "mirror.gcr.io/",
  "docker.io/library/",
  "index.docker.io/library/",
];

/** `ghcr.io/astral-sh/uv`, `python`: registry and repository, official images of Docker Hub and its mirrors by their bare name. */
export function imageName(image: ImageReference): string | undefined {
  if (image.repository === undefined) return undefined;
  const hub = image.registry === undefined || image.registry === "docker.io" || image.registry === "index.docker.io";
  const name = hub ? image.repository : `${image.registry}/${image.repository}`;
  const mirror = mirrors.find((prefix) => name.startsWith(prefix));
  return mirror ? name.slice(mirror.length) : name.startsWith("library/") ? name.slice("library/".length) : name;
}

const known = new WeakMap<ImageReference, { readonly image: KnownImage | undefined }>();

/** What is known of an image; undefined for images that the table does not have. */
export function knownImage(image: ImageReference): KnownImage | undefined {
  let found = known.get(image);
  if (!found) known.set(image, (found = { image: lookUp(image) }));
  return found.image;
}

function lookUp(image: ImageReference): KnownImage | undefined {
  const name = imageName(image);
  if (name === undefined) return undefined;
  const tag = image.tag ?? "latest";
  const row = rowsFor(name[0] ?? "").find(
    (candidate) =>
      candidate.images.some((pattern) => matchesStars(pattern, name)) &&
      (!candidate.tags || candidate.tags.some((pattern) => matchesStars(pattern, tag))),
  );
  return row && describe(row);
}

const byInitial = new Map<string, readonly Row[]>();

/** The rows for images whose name begins with a letter, and those for any name. */
function rowsFor(initial: string): readonly Row[] {
  const key = /^[a-z]$/.test(initial) ? initial : "";
  let rows = byInitial.get(key);
  if (!rows) {
    const mayMatch = (pattern: string): boolean => key === "" || pattern.startsWith(key) || pattern.startsWith("*");
    rows = (table.rows as readonly Row[]).filter(({ images }) => images.some(mayMatch));
    byInitial.set(key, rows);
  }
  return rows;
}

function describe(row: Row): KnownImage {
  return {
    user: row.user,
    shell: row.shell,
    workdir: row.workdir,
    python: row.python,
    hasConda: row.conda === true,
    environment: row.environment && new Map(Object.entries(row.environment)),
    dropsPrivileges: row.dropsPrivileges === true,
    isForDevelopment: row.development === true,
    startsServer: row.starts === true,
  };
}
