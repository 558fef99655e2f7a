const safe = /^[A-Za-z0-9_\-./:@%+,][A-Za-z0-9_\-./:=@%+,]*$/;

/**
 * A word that every Bourne-like shell reads as this value. Left bare where nothing in it means anything to a shell,
 * else in the quotes asked for; with single quotes where the value holds some, they are taken out of the string.
 */
export function quoteWord(value: string, quote: '"' | "'" = '"'): string {
  if (safe.test(value)) return value;
  if (quote === "'") return `'${value.replaceAll("'", "'\\''")}'`;
  return `"${value.replace(/[\\"$`]/g, "\\$&")}"`;
}
