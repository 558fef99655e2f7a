/** Something that the user can put right: the message says what was wrong, where, and what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
