/**
 * What of one dated table has to be looked at again by a day (`YYYY-MM-DD`): the table itself, by its `review`, or else the
 * rows whose own `review` has come, in a line each.
 */
export function overdue(name: string, table: unknown, today: string): readonly string[] {
  const review = reviewOf(table);
  if (review === undefined) return [`${name}: says no day on which to look at it again`];
  if (review <= today) return [`${name}: all rows since ${review} (${sourceOf(table)})`];
  return Object.entries(table as object).flatMap(([key, rows]) =>
    (Array.isArray(rows) ? rows : []).flatMap((row: unknown, at) => {
      const own = reviewOf(row);
      return own !== undefined && own <= today ? [`${name}: ${key}[${at}] since ${own}: ${JSON.stringify(row)}`] : [];
    }),
  );
}

function reviewOf(value: unknown): string | undefined {
  const review = fieldOf(value, "review");
  return typeof review === "string" ? review : undefined;
}

function sourceOf(table: unknown): string {
  const source = fieldOf(table, "source");
  return typeof source === "string" ? source : "source unknown";
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
