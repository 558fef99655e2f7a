import type { Dockerfile, From } from "../../dockerfile/model.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { pythonAge, pythonMinorOf } from "../../python/image-python.js";
import { newerPython, type NewerPython } from "../../python/newer-python.js";
import { namedPythons, type NamedPython } from "../../python/named-pythons.js";

export default defineRule({
  id: "base-image/end-of-life-python",
  level: "warning",
  summary: "The image's Python gets no more security fixes",
  since: "0.1.0",
  messages: {
    ended: "Python {minor} of `{image}` has had no security fixes since {end}.",
    ending: "Python {minor} of `{image}` gets its last security fixes on {end}.",
    "installed-ended": "Python {minor}, which `{by}` brings, has had no security fixes since {end}.",
    "installed-ending": "Python {minor}, which `{by}` brings, gets its last security fixes on {end}.",
  },
  why: "Holes that are found in the interpreter and its standard library from then on stay open in this image.",
  *check({ dockerfile, context, today }) {
    const shipped = shippedStages(dockerfile);
    for (const [minor, [first, ...others]] of imagesByMinor(dockerfile)) {
      const age = pythonAge(minor, today);
      if (!age || !first?.imageWord || (!age.isPast && !age.isNear)) continue;
      const newer = newerPython(dockerfile, [first, ...others], minor, { context, today });
      yield {
        at: first.imageWord,
        message: age.isPast ? "ended" : "ending",
        data: { minor, image: first.image.resolved ?? first.image.raw, end: age.end, wanted: newer?.minor ?? "" },
        subject: `python ${minor}`,
        related: others.map((from) => ({ at: from.imageWord ?? from, message: "The same Python stands here." })),
        ...(age.isPast && shipped.length > 0 ? {} : { level: "info" }),
        fixes: fixesFor(newer),
      };
    }
    const named = installedPython(dockerfile);
    const age = named && pythonAge(named.minor, today);
    if (!named || !age || (!age.isPast && !age.isNear)) return;
    yield {
      at: named.word,
      message: age.isPast ? "installed-ended" : "installed-ending",
      data: { minor: named.minor, by: named.by, end: age.end },
      subject: `python ${named.minor}`,
      ...(age.isPast ? {} : { level: "info" }),
    };
  },
});

function fixesFor(newer: NewerPython | undefined): readonly Fix[] {
  if (!newer) return [];
  const move: Fix = { title: "Move to Python {wanted}", safety: "review", edits: newer.edits };
  const both: Fix = { ...move, title: "Move to Python {wanted}, and name the release", edits: newer.withRelease };
  return newer.withRelease.length > 0 ? [move, both] : [move];
}

function imagesByMinor(dockerfile: Dockerfile): ReadonlyMap<string, readonly From[]> {
  const seen = new Map<string, From[]>();
  for (const { from, base } of dockerfile.stages) {
    const minor = base ? undefined : pythonMinorOf(from.image);
    if (minor === undefined) continue;
    const known = seen.get(minor);
    if (known) known.push(from);
    else seen.set(minor, [from]);
  }
  return seen;
}

/** The one Python that is put into what ships; undefined where several are, to test with all of them. */
function installedPython(dockerfile: Dockerfile): NamedPython | undefined {
  const [nearest] = shippedStages(dockerfile);
  const named = nearest ? namedPythons(dockerfile, nearest) : [];
  return named.every(({ minor }) => minor === named[0]?.minor) ? named[0] : undefined;
}
