/** One picture of a page. */
export interface Picture {
  readonly name: string;
  readonly page: "summary" | "review";
  readonly theme: "light" | "dark";
  /** In pixels; 390 is a phone. */
  readonly width: number;
}

export const pictures: readonly Picture[] = (["summary", "review"] as const).flatMap((page) =>
  (["light", "dark"] as const).flatMap((theme) =>
    ([920, 390] as const).map((width) => ({
      name: `${page}-${theme}-${width === 390 ? "narrow" : "wide"}`,
      page,
      theme,
      width,
    })),
  ),
);
