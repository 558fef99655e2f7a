import { graphqlFailure } from "./context.js";

/** The arguments that every connection takes. */
export interface ConnectionArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A page of a list, as GraphQL shows it. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

const largestPage = 100;

/** Cuts a page. Throws as GitHub does when neither end is given, or more than a hundred are asked for. */
export function connect<Item, Node>(
  name: string,
  items: readonly Item[],
  args: ConnectionArguments,
  render: (item: Item) => Node,
): Connection<Node> {
  const size = args.first ?? args.last;
  if (size === undefined || size === null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw graphqlFailure("MISSING_PAGINATION_BOUNDARIES", message);
  }
  const end = typeof args.first === "number" ? "first" : "last";
  if (size > largestPage || size < 0) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${end}\` limit of ${largestPage} records.`;
    throw graphqlFailure("EXCESSIVE_PAGINATION", message);
  }
  const from = args.after ? readCursor(args.after) + 1 : 0;
  const to = args.before ? readCursor(args.before) : items.length;
  const start = end === "first" ? from : Math.max(from, to - size);
  const stop = end === "first" ? Math.min(to, from + size) : to;
  const nodes = items.slice(start, stop).map(render);
  return {
    nodes,
    totalCount: items.length,
    pageInfo: {
      startCursor: nodes.length === 0 ? null : cursorOf(start),
      endCursor: nodes.length === 0 ? null : cursorOf(stop - 1),
      hasNextPage: stop < items.length,
      hasPreviousPage: start > 0,
    },
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:${index}`).toString("base64");
}

function readCursor(cursor: string): number {
  const [, index] = /^cursor:(\d+)$/.exec(Buffer.from(cursor, "base64").toString("latin1")) ?? [];
  if (index === undefined)
    throw graphqlFailure("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(index);
}
