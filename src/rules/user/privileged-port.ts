import { userAtEnd } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { lowPort } from "../../python/low-port.js";

export default defineRule({
  id: "user/privileged-port",
  level: "info",
  profile: "strict",
  summary: "A user without root's rights is to listen on a port below 1024",
  mentions: ["user"],
  since: "0.1.0",
  messages: { low: "Port {port} is below 1024, and the container runs as `{user}`." },
  why: "Docker since 20.10 allows it, CRI-O, host networking and older clusters do not: there the server cannot start.",
  *check({ dockerfile, context }) {
    const { final, source } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const user = userAtEnd(final);
    if (user.state !== "set" || user.value === undefined || /^(?:root|0)$/.test(user.value)) return;
    if (/\bsetcap\b|cap_net_bind_service|ip_unprivileged_port_start|\bauthbind\b/i.test(source.text)) return;
    const low = lowPort(final, context);
    if (low) yield { at: low.at, message: "low", data: { port: String(low.port), user: user.value } };
  },
});
