import type { Notice } from "../report/report.js";
import type { Search } from "../source/search.js";

/** What is told of a search that is not whole; `whose` goes behind the name of a folder, such as ` of the base`. */
export function searchNotices({ isWhole, unreadable }: Search, whose = ""): readonly Notice[] {
  const notices: Notice[] = unreadable.map(({ path, why }) => ({
    level: "warning",
    message: `The folder \`${path}\`${whose} ${why}; it was not searched.`,
  }));
  if (!isWhole && unreadable.length === 0)
    notices.push({
      level: "error",
      message: "There are too many files: the search was given up. Name the Dockerfiles, or a smaller folder.",
    });
  return notices;
}
