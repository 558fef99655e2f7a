/**
 * Words as BuildKit's own small shell splits them, quotes kept or, `unquoted`, taken off.
 * undefined where a quote stays open: BuildKit then looks for no here-documents.
 */
export function shellWords(text: string, escape: string, form: "raw" | "unquoted" = "raw"): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  const add = (raw: string, plain: string): void => {
    word = (word ?? "") + (form === "raw" ? raw : plain);
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === escape && quote !== "'" && at + 1 < text.length) {
      const next = text.charAt(++at);
      add(char + next, quote === "" || /["$\\]/.test(next) ? next : char + next);
    } else if (quote !== "") {
      add(char, char === quote ? "" : char);
      if (char === quote) quote = "";
    } else if (char === "'" || char === '"') {
      quote = char;
      add(char, "");
    } else if (char === "<" && text.startsWith("<<", at) && /^\d*$/.test(word ?? "")) {
      // Blanks between `<<` and its name belong to the word.
      const marker = /^<<-?[ \t]*/.exec(text.slice(at, at + 200))?.[0] ?? "<<";
      add(marker, marker);
      at += marker.length - 1;
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else add(char, char);
  }
  if (quote !== "") return undefined;
  if (word !== undefined) words.push(word);
  return words;
}
