import { join, relative, sep } from "node:path";
import type { Finding } from "../engine/finding.js";
import type { Report } from "../report/report.js";

/** How a path below the root is called in the folder that the program runs in: as a terminal could open it. */
export function shownPath(root: string, folder: string, path: string): string {
  if (root === folder || path === "-") return path;
  const place = join(root, path);
  const isNear = !relative(folder, root).startsWith("..") || !relative(root, folder).startsWith("..");
  return (isNear ? relative(folder, place) || "." : place).split(sep).join("/");
}

/** The report with its paths as they are called in the folder. */
export function withShownPaths(report: Report, root: string, folder: string): Report {
  if (root === folder) return report;
  const show = (path: string): string => shownPath(root, folder, path);
  const relocate = (finding: Finding): Finding => ({
    ...finding,
    path: show(finding.path),
    dockerfile: show(finding.dockerfile),
    fix: finding.fix && { ...finding.fix, file: show(finding.fix.file) },
  });
  return {
    ...report,
    files: report.files.map((file) => ({
      ...file,
      path: show(file.path),
      findings: file.findings.map(relocate),
      fixed: file.fixed.map(relocate),
    })),
  };
}
