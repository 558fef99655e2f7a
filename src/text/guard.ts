/**
 * A test for a large expression that asks it only of texts which hold one of `stems` (in lower case), whatever their case. To
 * make an expression of many words ready costs as much as looking for stems in thousands of texts, and most runs never need it.
 */
export function guarded(stems: readonly string[], expression: RegExp): (text: string) => boolean {
  return (text) => {
    const lower = text.toLowerCase();
    return stems.some((stem) => lower.includes(stem)) && expression.test(text);
  };
}
