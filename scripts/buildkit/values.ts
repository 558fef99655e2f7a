import { refuse } from "./refused.js";

/** Refuses values that BuildKit does not take once variables are put in; `undefined` ones hold a variable that is not known. */
export function checkExpanded(keyword: string, values: readonly (string | undefined)[]): void {
  const known = values.filter((value) => value !== undefined);
  if (keyword === "EXPOSE") for (const port of known.flatMap((value) => value.split(/\s+/))) checkPort(port);
  if (keyword === "STOPSIGNAL") for (const signal of known) checkSignal(signal);
  if ((keyword === "ENV" || keyword === "LABEL") && values.some((value, index) => index % 2 === 0 && value === ""))
    refuse(`${keyword} has a value without a name`);
}

const mostPorts = 65_535;

/** `[ip:][hostport:]port[-end][/tcp|udp|sctp]` */
function checkPort(text: string): void {
  if (text === "") return;
  const [place = "", protocol, ...more] = text.split("/");
  if (more.length > 0 || (protocol !== undefined && !/^(?:tcp|udp|sctp)?$/i.test(protocol)))
    refuse(`${text} is no port`);
  const ports = place.slice(place.lastIndexOf(":") + 1).split("-");
  const numbers = ports.map((port) => (/^\d{1,5}$/.test(port) ? Number(port) : Infinity));
  if (ports.length > 2 || numbers.some((port) => port > mostPorts)) refuse(`${text} is no port`);
  if (ports.length === 2 && (numbers[0] ?? 0) > (numbers[1] ?? 0)) refuse(`${text} ends before it begins`);
}

const signals = new Set(
  (
    "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP " +
    "TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ"
  ).split(" "),
);

function checkSignal(text: string): void {
  const name = text.toUpperCase().replace(/^SIG/, "");
  const isKnown = signals.has(name) || /^RTM(?:IN(?:\+\d{1,2})?|AX(?:-\d{1,2})?)$/.test(name);
  if (!isKnown && !/^[1-9]\d{0,8}$/.test(text)) refuse(`${text} is no signal`);
}
