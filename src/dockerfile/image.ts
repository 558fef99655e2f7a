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
  /** For the official Python image (Docker Hub, or its known mirror on public.ecr.aws). */
  readonly python: PythonTag | undefined;
  /** What the reference itself shows of the system; the floating default is not filled in. */
  readonly os: ImageOs | undefined;
}
