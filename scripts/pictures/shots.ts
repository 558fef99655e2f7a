/** One picture of a page. */
export interface Picture {
  readonly name: string;
  readonly page: "summary" | "review";
  readonly theme: "light" | "dark";
  /** In pixels; 375 is a phone. */
  readonly width: number;
}

const widths = { wide: 980, narrow: 375 } as const;

export const pictures: readonly Picture[] = (["summary", "review"] as const).flatMap((page) =>
  (["light", "dark"] as const).flatMap((theme) =>
    (["wide", "narrow"] as const).map((size) => ({
      name: `${page}-${theme}-${size}`,
      page,
      theme,
      width: widths[size],
    })),
  ),
);
