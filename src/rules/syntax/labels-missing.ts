import { lineage, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "syntax/labels-missing",
  level: "info",
  profile: "strict",
  summary: "No label says who made the image or from what",
  since: "0.1.0",
  messages: { missing: "No `LABEL` names authors or source of this image." },
  why: "Who finds the image in a registry can't tell whom to ask, and registries can't link it to its repository.",
  *check({ dockerfile }) {
    const { final, isDevelopment } = dockerfile;
    // A build that exports files makes no image that anybody finds.
    if (!final || isDevelopment || rootImage(final).isScratch) return;
    const instructions = lineage(final).flatMap((stage) => stage.instructions);
    if (instructions.some(({ keyword }) => keyword === "MAINTAINER")) return;
    const labels = instructions.flatMap((one) => (one.keyword === "LABEL" ? one.pairs : []));
    // A name that is made of a variable may be any.
    if (labels.some(({ name }) => name.value === undefined || known.test(name.value))) return;
    yield { at: { start: final.from.start, end: final.from.end }, message: "missing" };
  },
});

const known =
  /^(?:maintainers?|authors?|source|org\.opencontainers\.image\.(?:authors|source|url|vendor)|org\.label-schema\.(?:vcs-url|url|vendor))$/i;
