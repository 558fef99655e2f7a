/** Tells whether a text holds one of some others in lower case, whatever its own case. Each is looked for once. */
export function mentionsIn(text: string): (others: readonly string[]) => boolean {
  const lowered = text.toLowerCase();
  const answers = new Map<string, boolean>();
  return (others) => {
    for (const each of others) {
      let answer = answers.get(each);
      if (answer === undefined) answers.set(each, (answer = lowered.includes(each)));
      if (answer) return true;
    }
    return false;
  };
}
