/** The commits that were made and their parents, in the order of their making. */
export class CommitGraph {
  readonly #parents = new Map<string, readonly string[]>();

  add(sha: string, parents: readonly string[]): void {
    if (!this.#parents.has(sha)) this.#parents.set(sha, parents);
  }

  has(sha: string): boolean {
    return this.#parents.has(sha);
  }

  /** The one commit whose SHA begins like this. */
  find(prefix: string): string | undefined {
    const found = [...this.#parents.keys()].filter((sha) => sha.startsWith(prefix));
    return found.length === 1 ? found[0] : undefined;
  }

  /** The best common ancestor of two commits. */
  mergeBase(one: string, other: string): string | undefined {
    const ancestors = this.#ancestors(one);
    const common = this.#inOrder(this.#ancestors(other)).filter((sha) => ancestors.has(sha));
    return common.at(-1);
  }

  /** The commits that `head` has and `base` has not, oldest first. */
  between(base: string, head: string): readonly string[] {
    const old = this.#ancestors(base);
    return this.#inOrder(this.#ancestors(head)).filter((sha) => !old.has(sha));
  }

  /** A commit with all that came before it. */
  #ancestors(sha: string): ReadonlySet<string> {
    const found = new Set([sha]);
    // A set that grows is walked to its new end.
    for (const each of found) for (const parent of this.#parents.get(each) ?? []) found.add(parent);
    return found;
  }

  #inOrder(shas: ReadonlySet<string>): readonly string[] {
    return [...this.#parents.keys()].filter((sha) => shas.has(sha));
  }
}
