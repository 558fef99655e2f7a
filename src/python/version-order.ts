/** Whether a version comes before another; `23.0` and `23.0.0` are the same. Only numbers are compared. */
export function isBelow(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.split(".").map((part) => parseInt(part, 10) || 0));
  for (let index = 0; index < 4; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
