/** Puts content between `<!-- begin:NAME -->` and `<!-- end:NAME -->`; undefined when the text has no such marks. */
export function replaceMarked(text: string, name: string, content: string): string | undefined {
  const [begin, end] = marksOf(name);
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) return undefined;
  return `${text.slice(0, from)}${marked(name, content)}${text.slice(to + end.length)}`;
}

/** Content between its marks. */
export function marked(name: string, content: string): string {
  const [begin, end] = marksOf(name);
  return `${begin}\n\n${content.trim()}\n\n${end}`;
}

function marksOf(name: string): readonly [string, string] {
  return [`<!-- begin:${name} -->`, `<!-- end:${name} -->`];
}
