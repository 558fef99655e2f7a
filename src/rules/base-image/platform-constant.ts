import type { From } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";

const otherNames: Readonly<Record<string, readonly string[]>> = {
  amd64: ["x86", "x64"],
  arm64: ["aarch64"],
  arm: ["armhf", "armv"],
};

export default defineRule({
  id: "base-image/platform-constant",
  level: "info",
  summary: "FROM is bound to one platform",
  equivalents: { hadolint: "DL3029", buildkit: "FromPlatformFlagConstDisallowed" },
  mentions: ["--platform"],
  since: "0.1.0",
  messages: { constant: "`{flag}` is written out, so the image is built for that platform whatever is asked for." },
  why: "On other machines the image runs in an emulator, many times slower, or not at all.",
  *check({ dockerfile }) {
    const flags = dockerfile.stages.map(({ from }) => platformOf(from)?.value?.value);
    // Stages for different platforms are what the flag is for.
    if (new Set(flags.filter((one) => one !== undefined)).size > 1) return;
    const path = dockerfile.path?.toLowerCase() ?? "";
    for (const { from, name } of dockerfile.stages) {
      const flag = platformOf(from);
      const platform = flag?.value?.value;
      if (!flag || platform === undefined || platform === "") continue;
      const parts = platform.toLowerCase().split("/");
      // The stage's name or the file's says which platform it is for.
      const names = parts.flatMap((part) => [part, ...(otherNames[part] ?? [])]).filter((part) => part !== "linux");
      if (names.some((part) => name?.toLowerCase().includes(part) === true || path.includes(part))) continue;
      yield { at: flag, message: "constant", data: { flag: dockerfile.source.slice(flag) } };
    }
  },
});

function platformOf(from: From) {
  return from.flags.find(({ name }) => name === "platform");
}
