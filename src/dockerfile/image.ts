/** What an official Python tag says. */
export interface PythonTag {
  /** `3.12`, or `3`, or undefined for `latest`, `slim`. */
  readonly version: string | undefined;
  /** `major.minor` when the tag names a minor, e.g. `3.12` for `3.12.4-slim`. */
  readonly minor: string | undefined;
  /** `3.12.4` when the tag names a patch. */
  readonly patch: string | undefined;
  readonly variant: "full" | "slim" | "alpine" | "windows";
}

/** The operating system that an image's name and tag show. */
export interface ImageOs {
  readonly family: "debian" | "ubuntu" | "alpine" | "rhel" | "fedora" | "windows";
  /** A codename for Debian (`bookworm`), a number else (`3.20`, `24.04`); undefined when the name does not say. */
  readonly release: string | undefined;
  readonly libc: "glibc" | "musl" | undefined;
}

/** An image reference after build arguments with defaults were put in. */
export interface ImageReference {
  /** As written. */
  readonly raw: string;
  /** With defaults of build arguments in place; undefined when a variable without value is left. */
  readonly resolved: string | undefined;
  readonly isScratch: boolean;
  /** Host, when the reference names one: `ghcr.io`; undefined means Docker Hub. */
  readonly registry: string | undefined;
  /** Without registry, `library/` taken off: `python`, `astral-sh/uv`. */
  readonly repository: string | undefined;
  readonly tag: string | undefined;
  /** `sha256:…` */
  readonly digest: string | undefined;
  /** For the official Python image (Docker Hub, or its known mirrors on public.ecr.aws and mirror.gcr.io). */
  readonly python: PythonTag | undefined;
  /** What the reference itself shows of the system; the floating default is not filled in. */
  readonly os: ImageOs | undefined;
}

const unknownImage = {
  registry: undefined,
  repository: undefined,
  tag: undefined,
  digest: undefined,
  python: undefined,
  os: undefined,
};

/** Reads a reference as Docker does: the first part is a registry when it holds a dot or a colon or is `localhost`. */
export function readImage(raw: string, resolved: string | undefined): ImageReference {
  if (resolved === undefined || resolved === "") return { raw, resolved: undefined, isScratch: false, ...unknownImage };
  if (resolved.toLowerCase() === "scratch") return { raw, resolved, isScratch: true, ...unknownImage };
  const at = resolved.indexOf("@");
  const digest = at === -1 ? undefined : resolved.slice(at + 1);
  const named = at === -1 ? resolved : resolved.slice(0, at);
  const slash = named.indexOf("/");
  const first = slash === -1 ? "" : named.slice(0, slash);
  const hasRegistry = first.includes(".") || first.includes(":") || first === "localhost";
  const registry = hasRegistry && !/^(?:index\.)?docker\.io$/i.test(first) ? first.toLowerCase() : undefined;
  const rest = hasRegistry ? named.slice(slash + 1) : named;
  const colon = rest.indexOf(":", rest.lastIndexOf("/") + 1);
  const repository = (colon === -1 ? rest : rest.slice(0, colon)).toLowerCase().replace(/^library\//, "");
  const tag = colon === -1 ? undefined : rest.slice(colon + 1);
  const isOfficial =
    registry === undefined ||
    registry === "mirror.gcr.io" ||
    (registry === "public.ecr.aws" && repository.startsWith("docker/library/"));
  const official = isOfficial ? repository.replace(/^docker\/library\//, "") : undefined;
  const python = official === "python" ? readPythonTag(tag) : undefined;
  return {
    raw,
    resolved,
    isScratch: false,
    registry,
    repository,
    tag,
    digest,
    python,
    os: readOs(official, tag, repository),
  };
}

const debianReleases = new Set("jessie stretch buster bullseye bookworm trixie forky wheezy squeeze sid".split(" "));
const debianNumbers: Readonly<Record<string, string>> = {
  "7": "wheezy",
  "8": "jessie",
  "9": "stretch",
  "10": "buster",
  "11": "bullseye",
  "12": "bookworm",
  "13": "trixie",
  "14": "forky",
};

function readPythonTag(tag = ""): PythonTag {
  const version = /^\d+(?:\.\d+)*/.exec(tag)?.[0];
  const numbers = version?.split(".") ?? [];
  const variant = /windowsservercore|nanoserver/.test(tag)
    ? "windows"
    : /(?:^|-)alpine/.test(tag)
      ? "alpine"
      : /(?:^|-)slim(?:-|$)/.test(tag)
        ? "slim"
        : "full";
  return {
    version,
    minor: numbers.length >= 2 ? `${numbers[0]}.${numbers[1]}` : undefined,
    patch: numbers.length >= 3 ? version : undefined,
    variant,
  };
}

const windows = /servercore|nanoserver|^windows\//;

/** What an image's name and tag show of the system below; `official` is the name of an official image. */
function readOs(official: string | undefined, tag: string | undefined, repository: string): ImageOs | undefined {
  const text = tag ?? "";
  if (windows.test(text) || windows.test(repository)) return { family: "windows", release: undefined, libc: undefined };
  const alpine = /(?:^|-)alpine(\d+\.\d+)?/.exec(text);
  if (official === "alpine") return { family: "alpine", release: /^\d+\.\d+/.exec(text)?.[0], libc: "musl" };
  if (alpine) return { family: "alpine", release: alpine[1], libc: "musl" };
  const debian = text.split("-").find((part) => debianReleases.has(part));
  if (official === "debian") {
    const number = /^(\d+)(?:[.-]|$)/.exec(text)?.[1];
    return {
      family: "debian",
      release: debian ?? (number === undefined ? undefined : debianNumbers[number]),
      libc: "glibc",
    };
  }
  if (official === "ubuntu") return { family: "ubuntu", release: ubuntuRelease(text), libc: "glibc" };
  if (official === "fedora") return { family: "fedora", release: /^\d+/.exec(text)?.[0], libc: "glibc" };
  if (official === "centos" || official === "rockylinux" || official === "almalinux")
    return { family: "rhel", release: /^\d+/.exec(text)?.[0] ?? /^centos(\d+)/.exec(text)?.[1], libc: "glibc" };
  if (official === "python") return { family: "debian", release: debian, libc: "glibc" };
  if (debian !== undefined) return { family: "debian", release: debian, libc: "glibc" };
  const ubuntu = ubuntuTag.exec(text);
  if (ubuntu) return { family: "ubuntu", release: ubuntu[1] ?? ubuntuNames[ubuntu[2] ?? ""], libc: "glibc" };
  const distroless = /^distroless\/[a-z0-9-]+-debian(\d{1,2})$/.exec(repository)?.[1];
  return distroless === undefined ? undefined : { family: "debian", release: debianNumbers[distroless], libc: "glibc" };
}

const ubuntuNames: Readonly<Record<string, string>> = {
  trusty: "14.04",
  xenial: "16.04",
  bionic: "18.04",
  focal: "20.04",
  jammy: "22.04",
  noble: "24.04",
  oracular: "24.10",
  plucky: "25.04",
  questing: "25.10",
  resolute: "26.04",
};

/** `12.4.1-runtime-ubuntu22.04`, `v1.49.0-jammy`: how images that are built on Ubuntu say so. */
const ubuntuTag =
  /(?:^|-)(?:ubuntu-?(\d\d\.\d\d)|(trusty|xenial|bionic|focal|jammy|noble|oracular|plucky|questing|resolute))(?=-|$)/;

function ubuntuRelease(tag: string): string | undefined {
  return /^\d\d\.\d\d/.exec(tag)?.[0] ?? ubuntuNames[/^[a-z]+/.exec(tag)?.[0] ?? ""];
}
