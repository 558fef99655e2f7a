import type { Cmd, Dockerfile, Entrypoint, Stage } from "../dockerfile/model.js";
import { baseImage, startOf } from "../dockerfile/scope.js";
import { programName } from "../shell/program-name.js";
import { replace, type TextEdit } from "../text/edit.js";
import { execForm, insertExec } from "./exec-form.js";

/** How the shell gets out of the way of what a container starts. */
export interface WithoutShell {
  readonly edit: TextEdit;
  /** A shell still stands at the beginning, and then gives way. */
  readonly hasShell: boolean;
  /** The same program is started with the same words for certain. */
  readonly isSame: boolean;
}

/**
 * The edit that leaves the least of the shell in front of what `started`, in shell form, starts in a container of the final
 * stage. undefined where the shell has to stay, or nothing would be won.
 */
export function withoutShell(
  dockerfile: Dockerfile,
  final: Stage,
  started: Cmd | Entrypoint,
): WithoutShell | undefined {
  const form = hasKnownShell(final, started) ? execForm(dockerfile, started) : undefined;
  if (!form) {
    const edit = insertExec(started);
    return edit && { edit, hasShell: true, isSame: false };
  }
  // A script without a `#!` line runs under a shell only.
  const isScript = /^(?:\.\/|\S*\.(?:sh|py|bash)\b)/.test(dockerfile.source.slice(started.body));
  return {
    edit: replace(started.body, form.text),
    hasShell: form.hasShell,
    isSame: !form.hasShell && !isScript,
  };
}

/** The shell does nothing but start things: that of an image that is not known, or has conda, may be made to set things up. */
function hasKnownShell(final: Stage, started: Cmd | Entrypoint): boolean {
  const image = baseImage(final);
  const { entrypoint } = startOf(final);
  const isHandedOver = entrypoint !== undefined && entrypoint !== started;
  return image !== undefined && !image.hasConda && (!isHandedOver || isInit(entrypoint));
}

/** An entrypoint that starts whatever it is given. */
function isInit({ form, commands }: Entrypoint): boolean {
  const [first] = commands ?? [];
  return form === "json" && /^(?:tini|dumb-init|catatonit)$/.test(programName(first?.words[0]) ?? "");
}
