import table from "./end-of-life.json" with { type: "json" };

/** What the table knows by name. `debian` goes by codename, the others by number. */
export type Product =
  | "python"
  | "debian"
  | "ubuntu"
  | "alpine"
  | "centos"
  | "centos-stream"
  | "fedora"
  | "amazonlinux"
  | "rockylinux"
  | "almalinux"
  | "rhel"
  | "opensuse-leap";

/** One release with its dates, `YYYY-MM-DD`; the last day on which it is supported. */
export interface Release {
  readonly product: Product;
  /** Codename for Debian, number for all others. */
  readonly release: string;
  /** Debian's number. */
  readonly number: string | undefined;
  /** Ubuntu's codename. */
  readonly codename: string | undefined;
  readonly released: string | undefined;
  /** End of the ordinary security support; undefined when there is no date yet. */
  readonly security: string | undefined;
  /** End of the free long-term support (Debian's LTS), where there is one. */
  readonly lts: string | undefined;
  /** The minor of the distribution's own `python3`. */
  readonly python: string | undefined;
}

type Row = { product: string; release: string; [key: string]: string };

let index: Map<string, Release> | undefined;

function releases(): Map<string, Release> {
  if (index) return index;
  index = new Map();
  for (const row of table.rows as readonly Row[]) {
    const release: Release = {
      product: row.product as Product,
      release: row.release,
      number: row.number,
      codename: row.codename,
      released: row.released,
      security: row.security,
      lts: row.lts,
      python: row.python,
    };
    for (const name of [release.release, release.number, release.codename])
      if (name !== undefined) index.set(`${row.product} ${name}`, release);
  }
  return index;
}

/** A release by its name, number or codename; undefined when the table does not have it. */
export function releaseOf(product: Product, name: string): Release | undefined {
  return releases().get(`${product} ${name.toLowerCase()}`);
}

/** The last day on which a Python minor (`3.9`) is supported. */
export function pythonEndOfLife(minor: string): string | undefined {
  return releaseOf("python", minor)?.security;
}

/** A Debian release by codename or number (`bookworm`, `12`). */
export function debianRelease(name: string): Release | undefined {
  return releaseOf("debian", name);
}

/** An Ubuntu release by number or codename (`24.04`, `noble`). */
export function ubuntuRelease(name: string): Release | undefined {
  return releaseOf("ubuntu", name);
}

/** The last day of any free support: the end of LTS where there is one, else of security support. */
export function endOfSupport(release: Release): string | undefined {
  return release.lts ?? release.security;
}

/** The Python minors that are released and supported on a date, oldest first. */
export function supportedPythons(today: string): readonly string[] {
  return (table.rows as readonly Row[])
    .filter((row) => row.product === "python" && (row.released ?? "9999") <= today && (row.security ?? "") >= today)
    .map((row) => row.release);
}

const productByRepository: Readonly<Record<string, Product>> = {
  debian: "debian",
  ubuntu: "ubuntu",
  alpine: "alpine",
  centos: "centos",
  "centos/centos": "centos",
  fedora: "fedora",
  "fedora/fedora": "fedora",
  amazonlinux: "amazonlinux",
  "amazonlinux/amazonlinux": "amazonlinux",
  rockylinux: "rockylinux",
  "rockylinux/rockylinux": "rockylinux",
  almalinux: "almalinux",
  "almalinux/almalinux": "almalinux",
  "opensuse/leap": "opensuse-leap",
};

/**
 * The release that an operating system's own image is, by repository (without registry and `library/`) and tag:
 * `centos` and `7.9.2009`, `debian` and `bookworm-20240101-slim`. undefined for all other images and unknown tags.
 */
export function releaseOfImage(repository: string, tag: string): Release | undefined {
  const universal = /^ubi([0-9]{1,2})(?:[/-]|$)/.exec(repository);
  if (universal) return releaseOf("rhel", universal[1] ?? "");
  const product = Object.hasOwn(productByRepository, repository) ? productByRepository[repository] : undefined;
  if (!product) return undefined;
  const word = tag.split("-")[0] ?? "";
  if (product === "centos" && word.startsWith("stream")) return releaseOf("centos-stream", word.slice(6));
  if (product === "debian") return releaseOf("debian", word) ?? releaseOf("debian", word.split(".")[0] ?? "");
  const numbers = word.replace(/^(?:centos|al|leap|v)(?=[0-9])/, "").split(".");
  const byTwo = releaseOf(product, numbers.slice(0, 2).join("."));
  return byTwo ?? releaseOf(product, numbers[0] ?? "");
}

/** What `debian:latest` and `ubuntu:latest` mean on a date: the newest stable release, the newest one with long-term support. */
export function newestRelease(product: "debian" | "ubuntu", today: string): Release | undefined {
  const all = [...new Set(releases().values())].filter((release) => release.product === product);
  if (product === "debian") return all.findLast(({ released }) => released !== undefined && released <= today);
  return all.findLast(({ release }) => {
    const [year = "", month = ""] = release.split(".");
    return month === "04" && Number(year) % 2 === 0 && `20${year}-05-01` <= today;
  });
}
