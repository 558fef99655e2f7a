import { resolveParts, type Lookup } from "./expansion.js";
import type { Assigning } from "./model.js";

/** What BuildKit itself gives to every FROM, and to a stage that names it in an ARG. */
const platformArguments = new Set([
  ...["BUILD", "TARGET"].flatMap((side) =>
    ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part),
  ),
  "TARGETSTAGE",
]);

/** Whether BuildKit sets a build argument; its value is not in the file. */
export function isPlatformArgument(name: string): boolean {
  return platformArguments.has(name);
}

const proxies = new Set(["http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "all_proxy"]);

/** Whether a build may set a variable without any ARG. */
export function isProxyVariable(name: string): boolean {
  return proxies.has(name.toLowerCase());
}

/** The values of the ARGs before the first FROM, filled in file order. */
export interface GlobalArguments {
  readonly lookUp: (name: string) => Lookup;
  readonly add: (argument: Assigning) => void;
}

/** An empty set of global arguments. A later ARG sees those before it; one without a value changes nothing. */
export function globalArguments(): GlobalArguments {
  const values = new Map<string, string | undefined>();
  const lookUp = (name: string): Lookup => {
    if (values.has(name)) return { value: values.get(name) };
    return isPlatformArgument(name) ? { value: undefined } : "unset";
  };
  return {
    lookUp,
    add({ pairs }) {
      for (const { name, value } of pairs)
        if (name.value !== undefined && value) values.set(name.value, resolveParts(value.parts, lookUp));
    },
  };
}
