import table from "./removed-pip-options.json" with { type: "json" };

/** An option that pip no longer takes. */
export interface RemovedOption {
  readonly option: string;
  /** For options of which only one value is gone: `2020-resolver` of `--use-feature`. */
  readonly value: string | undefined;
  readonly short: string | undefined;
  /** The first version known to refuse it. */
  readonly since: string;
  /** That version's release date. */
  readonly date: string | undefined;
  readonly takesValue: boolean;
  readonly subcommands: readonly string[];
}

let options: readonly RemovedOption[] | undefined;

/** Every option that some version of pip dropped. */
export function removedPipOptions(): readonly RemovedOption[] {
  options ??= (table.rows as readonly Partial<RemovedOption>[]).map((row) => ({
    option: row.option ?? "",
    value: row.value,
    short: row.short,
    since: row.since ?? "",
    date: row.date,
    takesValue: row.takesValue === true,
    subcommands: row.subcommands ?? [],
  }));
  return options;
}
