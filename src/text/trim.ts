/** The text without the characters of `set` at its end; one look at each, where `/[set]+$/` would look again from every place. */
export function trimEndOf(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && set.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
