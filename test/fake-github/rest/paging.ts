import type { Answer, Json } from "../answer.js";
import { largestPage } from "../openapi/check-request.js";
import type { RestCall } from "./route.js";

const defaultPage = 30;

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The `Link` header, when there is more than one page. */
  readonly headers: Readonly<Record<string, string>>;
  readonly number: number;
}

type Paged = Pick<RestCall, "query" | "pageUrl">;

/** Cuts the page that the query asks for; more than a hundred an item is cut in silence, as GitHub does. */
export function cutPage<Item>(call: Paged, all: readonly Item[], defaultSize = defaultPage): Page<Item> {
  const size = Math.min(positive(call.query.per_page) ?? defaultSize, largestPage);
  const number = positive(call.query.page) ?? 1;
  const last = Math.max(1, Math.ceil(all.length / size));
  const items = all.slice((number - 1) * size, number * size);
  const links = [
    ...(number > 1 ? [link(call, number - 1, "prev")] : []),
    ...(number < last ? [link(call, number + 1, "next"), link(call, last, "last")] : []),
    ...(number > 1 ? [link(call, 1, "first")] : []),
  ];
  return { items, number, headers: links.length === 0 ? {} : { link: links.join(", ") } };
}

/** Answers with one page of a list. */
export function answerPage<Item>(call: RestCall, all: readonly Item[], render: (item: Item) => Json): Answer {
  const page = cutPage(call, all);
  return { status: 200, headers: page.headers, body: page.items.map(render) };
}

function link(call: Paged, page: number, relation: string): string {
  const query = new URLSearchParams({ ...call.query, page: String(page) });
  return `<${call.pageUrl}?${query.toString()}>; rel="${relation}"`;
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
