/** Every instruction that BuildKit knows. */
export const keywords: readonly string[] =
  "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(
    " ",
  );

const longest = 20;

/** The one keyword that a word was plainly meant to be: a letter too few or too many, a wrong one, two that changed places; a plural. */
export function nearestKeyword(written: string): string | undefined {
  const word = written.toUpperCase();
  if (word.length > longest || !/^[A-Z]+$/.test(word)) return undefined;
  const near = keywords.filter((keyword) => isNear(word, keyword));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether one slip lies between two words; two in long ones. */
function isNear(word: string, keyword: string): boolean {
  if (keyword.length >= 7 && word.startsWith(keyword.slice(0, 4)) && Math.abs(word.length - keyword.length) <= 2)
    return slips(word, keyword) <= 2;
  return Math.abs(word.length - keyword.length) <= 1 && slips(word, keyword) <= 1;
}

/** Letters that differ between what two words have in common at their start and at their end; letters that changed places count once. */
function slips(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const isSwap = left.length === 2 && right === left.charAt(1) + left.charAt(0);
  return isSwap ? 1 : Math.max(left.length, right.length);
}
