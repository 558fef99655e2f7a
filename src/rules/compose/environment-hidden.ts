import type { BuildContext, ComposeService, ImageBuild } from "../../context/facts.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { shippedVenvs } from "../../python/shipped-venvs.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "compose/environment-hidden",
  level: "warning",
  summary: "A compose service mounts a folder over the image's virtual environment",
  since: "0.1.0",
  messages: {
    hidden:
      "The service `{service}` mounts `{source}` at `{target}`, which hides the image's environment `{environment}`.",
  },
  why: "What the image installed is not there any more: the service starts only where the mounted folder happens to hold an environment that fits.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || context.builds.every(({ service }) => !service || service.mounts.length === 0)) return;
    const environments = shippedVenvs(dockerfile, final).map(({ folder }) => folder);
    if (environments.length === 0 || startsThroughTool(dockerfile, context)) return;
    for (const build of context.builds) {
      const { service, file } = build;
      if (!service || startsItself(service)) continue;
      const found = hiddenIn(build, service, environments, context);
      if (!found) continue;
      const { source, target, environment } = found;
      const data = { service: service.name, source: source === "" ? "." : source, target, environment };
      yield { at: service.at, file, message: "hidden", data, subject: `${service.name} ${environment}` };
    }
  },
});

/** Tools that make the environment again where it is missing. */
const remaking = /^(?:uv|uvx|poetry|pipenv|pdm|hatch|sh|bash|make|just)$/;

function startsThroughTool({ final }: Dockerfile, context: BuildContext): boolean {
  const started = final && startedBy(final, context);
  return (
    started?.commands.some(({ words, wrappers }) =>
      [...wrappers, ...words].some(({ value }) => remaking.test(value ?? "")),
    ) === true
  );
}

function startsItself({ command, entrypoint }: ComposeService): boolean {
  return [...(entrypoint?.words ?? []), ...(command?.words ?? [])].some(
    (word) => remaking.test(word) || word.endsWith(".sh"),
  );
}

/** The first mount over an environment, unless the file gives that a place of its own. */
function hiddenIn(
  { file }: ImageBuild,
  { mounts }: ComposeService,
  environments: readonly string[],
  context: BuildContext,
) {
  const text = context.repositoryText(file);
  for (const { source, target } of mounts) {
    const folder = target.replace(/\/$/, "");
    for (const environment of environments) {
      if (!environment.startsWith(`${folder}/`) || folder === "") continue;
      // A volume for it, or anything else that is said of it, shows that somebody thought of it.
      const name = environment.slice(folder.length + 1);
      if (text?.includes(environment) !== false || text.includes(`/${name}`)) continue;
      return { source, target, environment };
    }
  }
  return undefined;
}
