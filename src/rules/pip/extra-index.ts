import { envOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { hostOf, indexAddresses, type IndexAddress } from "../../python/index-addresses.js";
import { listedIndexes } from "../../python/listed-indexes.js";
import { pipInstall } from "../../python/pip.js";

export default defineRule({
  id: "pip/extra-index",
  level: "info",
  summary: "Packages may come from any of several indexes",
  mentions: ["index", "--extra", "pip"],
  since: "0.1.0",
  messages: {
    extra: "`{host}` is asked beside the main index: either may answer for any package, and the higher version wins.",
    listed: "`{file}` asks `{host}` beside the main index (line {line}): either may answer for any package.",
  },
  why: "Whoever registers the name of a private package on the public index gets code into the image.",
  *check({ dockerfile, context }) {
    for (const address of indexAddresses(dockerfile)) {
      if (address.kind !== "extra" || address.value === undefined || isFirstIndexOnly(address)) continue;
      const host = privateHost(address.value);
      if (host !== undefined) yield { at: address.at, message: "extra", data: { host } };
    }
    for (const { at, pip, file, line, value, kind } of listedIndexes(dockerfile, context)) {
      const host = kind === "extra" && pip.tool === "pip" ? privateHost(value) : undefined;
      if (host === undefined) continue;
      yield { at, message: "listed", data: { file, host, line: String(line) }, subject: `${file} ${host}` };
    }
  },
});

/** The first of several addresses that is not one for everybody. */
function privateHost(addresses: string): string | undefined {
  const hosts = addresses
    .trim()
    .split(/\s+/)
    .map((part) => hostOf(part.replace(/^[\w-]+=/, "")));
  return hosts.find((one) => one !== undefined && !isPublic(one));
}

/** uv stops at the first index that has a package, unless it is told otherwise. */
function isFirstIndexOnly({ tool, command }: IndexAddress): boolean {
  if (tool !== "uv") return false;
  if (!command) return true;
  const option = pipInstall(command)?.option("--index-strategy")?.value;
  const setting = envOf(command, "UV_INDEX_STRATEGY");
  const strategy = option ?? (setting.state === "set" ? setting.value : undefined);
  return strategy?.startsWith("unsafe") !== true;
}

const publicHosts: readonly string[] = [
  "download.pytorch.org",
  "pypi.org",
  "pypi.python.org",
  "pypi.nvidia.com",
  "pypi.ngc.nvidia.com",
  "www.piwheels.org",
  "piwheels.org",
  "data.pyg.org",
  "wheels.vllm.ai",
  "flashinfer.ai",
  "storage.googleapis.com",
  "abetlen.github.io",
  "repo.radeon.com",
  "pytorch-extension.intel.com",
  "pypi.tuna.tsinghua.edu.cn",
  "mirrors.aliyun.com",
  "pypi.douban.com",
  "mirrors.cloud.tencent.com",
  "mirrors.ustc.edu.cn",
  "pypi.mirrors.ustc.edu.cn",
];

/** Wheels that everybody may fetch, or a copy of the main index. */
function isPublic(host: string): boolean {
  return publicHosts.includes(host) || !host.includes(".");
}
