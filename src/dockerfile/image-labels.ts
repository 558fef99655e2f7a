import { applyEdits, replace, type TextEdit } from "../text/edit.js";
import type { Dockerfile, From } from "./model.js";
import { stagesOn } from "./scope.js";

/**
 * An edit within the image of a FROM, and with it those of the labels that repeat the image word for word
 * (`LABEL base.image="python:3.13-slim"`), so that they go on telling the truth.
 */
export function withImageLabels(dockerfile: Dockerfile, from: From, edit: TextEdit): readonly TextEdit[] {
  const { source } = dockerfile;
  const word = from.imageWord;
  if (word?.value === undefined) return [edit];
  const span = { start: edit.span.start - word.start, end: edit.span.end - word.start };
  const renewed = applyEdits(word.raw, [{ span, text: edit.text }]);
  const below = from.stage ? stagesOn(dockerfile, from.stage).flatMap(({ instructions }) => instructions) : [];
  const labels = below.flatMap((one) => (one.keyword === "LABEL" ? one.pairs.flatMap(({ value }) => value ?? []) : []));
  const repeated = labels.filter(({ value }) => value === word.value);
  return [
    edit,
    ...repeated.map((label) =>
      replace(
        label,
        source.slice(label).replace(word.value ?? "", () => renewed),
      ),
    ),
  ];
}
