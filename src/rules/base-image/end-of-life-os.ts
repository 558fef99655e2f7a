import { endOfSupport, releaseOf, releaseOfImage, type Release } from "../../data/end-of-life.js";
import type { ImageReference } from "../../dockerfile/image.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { pythonAge, pythonMinorOf } from "../../python/image-python.js";

const names: Readonly<Record<string, string>> = {
  debian: "Debian",
  ubuntu: "Ubuntu",
  alpine: "Alpine",
  centos: "CentOS",
  "centos-stream": "CentOS Stream",
  fedora: "Fedora",
  amazonlinux: "Amazon Linux",
  rockylinux: "Rocky Linux",
  almalinux: "AlmaLinux",
  rhel: "Red Hat",
  "opensuse-leap": "openSUSE Leap",
};

export default defineRule({
  id: "base-image/end-of-life-os",
  level: "warning",
  summary: "The image's operating system release gets no more security fixes",
  since: "0.1.0",
  messages: {
    ended: "{system} of `{image}` has had no security fixes since {end}.",
    "long-term": "{system} of `{image}` is in long-term support until {end}: fewer packages, fixed later.",
  },
  why: "Holes that are found in its packages stay open, and its package index will move to an archive, which breaks the build.",
  *check({ dockerfile, today }) {
    const seen = new Set<Release>();
    const shipped = shippedStages(dockerfile);
    // What ships comes first, so that a release that stands there too is reported there.
    const stages = [...shipped, ...dockerfile.stages.filter((stage) => !shipped.includes(stage))];
    for (const stage of stages) {
      const { from, base, image } = stage;
      const release = base ? undefined : releaseNamedBy(image);
      const end = release && endOfSupport(release);
      if (!release || end === undefined || seen.has(release) || !from.imageWord || hasOldPython(image, today)) continue;
      const isPast = end < today;
      if (!isPast && (release.security ?? today) >= today) continue;
      seen.add(release);
      const system = `${names[release.product] ?? release.product} ${release.release}`;
      yield {
        at: from.imageWord,
        message: isPast ? "ended" : "long-term",
        data: { system, image: image.resolved ?? image.raw, end },
        subject: system,
        ...(isPast ? (shipped.includes(stage) ? {} : { level: "info" }) : { level: "info", profile: "strict" }),
      };
    }
  },
});

/** Then base-image/end-of-life-python says it: a newer Python comes with a newer system. */
function hasOldPython(image: ImageReference, today: string): boolean {
  const minor = pythonMinorOf(image);
  return minor !== undefined && pythonAge(minor, today)?.isPast === true;
}

function releaseNamedBy({ os, repository, tag, registry }: ImageReference): Release | undefined {
  if (os?.release !== undefined && os.family !== "windows" && os.family !== "rhel")
    return releaseOf(os.family, os.release);
  if (repository === undefined || tag === undefined) return undefined;
  const isVendors =
    registry === undefined ||
    /^(?:public\.ecr\.aws|quay\.io|registry\.(?:access\.)?redhat\.com|registry\.fedoraproject\.org)$/.test(registry);
  return isVendors ? releaseOfImage(repository, tag) : undefined;
}
