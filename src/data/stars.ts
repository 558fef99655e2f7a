/**
 * Whether the text matches a pattern in which `*` stands for any run of characters. Linear in practice: every part
 * between stars is looked for once, from left to right, so no pattern can make it backtrack.
 */
export function matchesStars(pattern: string, text: string): boolean {
  // Hundreds of patterns are asked about one name, and most differ from it in the first letter.
  if (pattern.charCodeAt(0) !== text.charCodeAt(0) && !pattern.startsWith("*")) return pattern === text;
  const parts = pattern.split("*");
  const first = parts[0] ?? "";
  if (parts.length === 1) return text === pattern;
  const last = parts[parts.length - 1] ?? "";
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
