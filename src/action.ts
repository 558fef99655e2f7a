import { loadLocale } from "./locales/load.js";
import { makeReport } from "./engine/make-report.js";
import type { GitHub, Repository } from "./github/client.js";
import { conversation } from "./github/conversation.js";
import { deliver, deliverNothing } from "./github/deliver.js";
import { readAsked } from "./github/event.js";
import { explain } from "./github/explain.js";
import { lineLinks } from "./github/links.js";
import { publish } from "./github/publish.js";
import { findSubject } from "./github/pull-request.js";
import type { Runner } from "./github/runner.js";
import { findTarget } from "./github/target.js";
import { reviewDockerfiles } from "./review-dockerfiles.js";
import { rules } from "./rules/index.js";
import { readSettings } from "./settings.js";

export type Connect = (token: string, apiUrl: string, repository: Repository) => Promise<GitHub>;

/** One run: what is under review, what is wrong with it, and the answer. Never throws; a run that can't end well says so. */
export async function run(runner: Runner, connect: Connect): Promise<void> {
  try {
    await review(runner, connect);
  } catch (error) {
    await explain(runner, error);
  }
}

async function review(runner: Runner, connect: Connect): Promise<void> {
  const settings = readSettings((name) => runner.input(name));
  const { repository, asked } = readAsked(await runner.readEvent());
  const github = await connect(settings.token, runner.apiUrl, repository);
  const { target, because } = await findTarget(github, repository, asked);
  if (!target) return deliverNothing(runner, because);
  const talk = conversation(github, target.pullRequest, settings);
  const subject = await findSubject(github, target, settings, rules, () => talk?.open());
  const locale = await loadLocale(subject.config.language);
  const { reviews, notices } = await reviewDockerfiles({ ...subject, rules, locale, today: runner.today });
  const report = makeReport({ ...subject.config, reviews, notices: [...subject.notices, ...notices] });

  const summary = { locale, lineUrl: lineLinks(runner.serverUrl, target, subject.changes) };
  const published = await publish(github, target, report, subject.changes, {
    ...summary,
    comment: settings.comment ?? "findings",
    reviewComments: settings.reviewComments ?? true,
    conversation: talk,
    isCurrent: subject.isCurrent,
    rest: "the job summary",
  });
  await deliver(runner, published.report, {
    ...summary,
    annotations: settings.annotations ?? true,
    sarifFile: settings.sarifFile,
    reportFile: settings.reportFile,
    commentUrl: published.commentUrl,
    origin: { repository: `${repository.owner}/${repository.repo}`, commit: target.head },
  });
}
