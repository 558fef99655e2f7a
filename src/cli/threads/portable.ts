import type { Combined } from "../../engine/combine.js";
import type { Finding } from "../../engine/finding.js";
import type { FileReview } from "../../engine/review.js";
import type { Rule } from "../../engine/rule.js";
import type { Proven } from "../../engine/verify.js";
import type { FileReport, LeftOutFix } from "../../report/report.js";

/** A finding that can go from one thread to another: it names its rule by id. */
type PortableFinding = Omit<Finding, "rule"> & { readonly rule: string };

type ProvenOf<One> = Omit<Proven, "finding"> & { readonly finding: One };
type CombinedOf<One> = Omit<Combined, "used"> & { readonly used: readonly ProvenOf<One>[] };
type LeftOutOf<One> =
  Exclude<LeftOutFix, { readonly kind: "overlaps" }> | { readonly kind: "overlaps"; readonly with: One };
type ReportOf<One> = Omit<FileReport, "findings" | "fixed" | "leftOut"> & {
  readonly findings: readonly One[];
  readonly fixed: readonly One[];
  readonly leftOut?: ReadonlyMap<string, LeftOutOf<One>>;
};

/** A review with findings of another kind. */
interface ReviewOf<One> extends Omit<FileReview, "file" | "combined"> {
  readonly file: ReportOf<One>;
  readonly combined: CombinedOf<One> | undefined;
}

export type PortableReview = ReviewOf<PortableFinding>;

/** A review without what cannot be copied between threads, its rules. */
export function portable(review: FileReview): PortableReview {
  return turn<Finding, PortableFinding>(review, (finding) => ({ ...finding, rule: finding.rule.id }));
}

/** The review as it was; throws for a rule that is not among `rules`. */
export function restored(review: PortableReview, rules: ReadonlyMap<string, Rule>): FileReview {
  return turn<PortableFinding, Finding>(review, (finding) => {
    const rule = rules.get(finding.rule);
    if (!rule) throw new Error(`There is no rule ${finding.rule}.`);
    return { ...finding, rule };
  });
}

/** Turns every finding, each once: a fix that is used refers to the same finding as the report. */
function turn<From extends object, To>(review: ReviewOf<From>, by: (finding: From) => To): ReviewOf<To> {
  const turned = new Map<From, To>();
  const one = (finding: From): To => {
    let known = turned.get(finding);
    if (known === undefined) turned.set(finding, (known = by(finding)));
    return known;
  };
  const combined = (all: CombinedOf<From> | undefined): CombinedOf<To> | undefined =>
    all && { ...all, used: all.used.map((each) => ({ ...each, finding: one(each.finding) })) };
  const { leftOut, ...file } = review.file;
  const why = (each: LeftOutOf<From>): LeftOutOf<To> =>
    each.kind === "overlaps" ? { ...each, with: one(each.with) } : each;
  return {
    ...review,
    file: {
      ...file,
      findings: file.findings.map(one),
      fixed: file.fixed.map(one),
      ...(leftOut && { leftOut: new Map([...leftOut].map(([fingerprint, each]) => [fingerprint, why(each)])) }),
    },
    combined: combined(review.combined),
  };
}
