import type { BuildContext } from "../context/facts.js";
import { fileSays } from "../dockerfile/file-says.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { baseImage, lineage, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { guarded } from "../text/guard.js";
import { dataFolders } from "./data-folders.js";
import { pipInstall } from "./pip.js";
import { startsPlainly } from "./plain-start.js";
import { uvCommand } from "./uv.js";

/** Programs of which nothing is left that only root can use: they install for all, or are done. */
const harmless = new Set(
  (
    "apt-get apt apk yum dnf microdnf cp mv ln ls cat sed awk grep find cut tr sort head tail tee echo printf cd set export true false : which " +
    "command test [ [[ dpkg ldconfig useradd adduser groupadd addgroup git curl wget tar unzip gzip gunzip xz gpg apt-key apt-mark " +
    "add-apt-repository update-alternatives update-ca-certificates locale-gen dpkg-reconfigure sha256sum sha512sum sha1sum md5sum make cmake " +
    "configure nproc uname arch date mkdir npm yarn pnpm strip autoreconf bzip2 lsb_release locale easy_install"
  ).split(" "),
);

/** `pip check` and the like; installers for all; modules and steps that leave nothing at home. */
const harmlessText =
  /^(?:\S*pip[\d.]* (?:check|list|freeze|show|uninstall|config|cache|debug|--version)\b|\S*python[\d.]* (?:-m (?:pip|venv|compileall|spacy download|ensurepip)\b|(?:\S*\/)?setup\.py (?:install|build|develop)\b|(?:\S*\/)?get-pip\.py\b|(?:\S*\/)?manage\.py (?:collectstatic|compilemessages)\b|--?V)|(?:django-admin|\.\/manage\.py) (?:collectstatic|compilemessages)\b|\S*(?:virtualenv|pipenv install --system|pipenv install --deploy --system|pipenv sync --system|pipenv lock)\b|spacy download\b|\S*poetry (?:config|export|lock|check|--version)\b|\S*gunicorn --version)/;

/** Packages whose programs ask for devices, raw packets or other containers. */
const needsRights = guarded(
  (
    "docker tcpdump nmap iptables nftables iproute ipvsadm ethtool strace wireguard openvpn fuse nfs- cifs bluez libpcap aircrack " +
    "arp-scan arping hping wpasupplicant libusb usbutils i2c kmod systemd samba scapy rpi gpiozero pyusb bluepy pigpio smbus"
  ).split(" "),
  /(?:^|[\s"'/-])(?:docker|tcpdump|nmap|iptables|nftables|iproute2?|ipvsadm|ethtool|strace|wireguard|openvpn|fuse|nfs-|cifs|bluez|libpcap|aircrack|arp-scan|arping|hping|wpasupplicant|libusb|usbutils|i2c|kmod|systemd|samba|scapy|rpi[.-]?gpio|gpiozero|pyusb|bluepy|pigpio|smbus)/i,
);

/** Poetry puts the environment below `/root` unless it is told to make none, or to make it in the project. */
const poetryForAll =
  /virtualenvs\.create["']?[ =]+["']?(?:false|0)\b|POETRY_VIRTUALENVS_CREATE[ =]+["']?(?:false|0)\b|virtualenvs\.in-project["']?[ =]+["']?(?:true|1)\b|POETRY_VIRTUALENVS_IN_PROJECT[ =]+["']?(?:true|1)\b/i;

/** What a stage needs so that its container can be started as a user who owns nothing in the image. */
export interface Unprivileged {
  /** Folders that are made for data, from the root of the image: the user has to own them. */
  readonly folders: readonly string[];
}

/**
 * How a container of a stage can run as another user than root; undefined unless the file shows that it can: one Python
 * program that installs nothing when it starts, and an image in which nothing of use lies in `/root` and the only
 * folders to be written to are those that `mkdir` makes. What the application's own code writes can't be seen. `besides` is a
 * command that is not asked about.
 */
export function unprivileged(
  dockerfile: Dockerfile,
  stage: Stage,
  context: BuildContext,
  besides?: Command,
): Unprivileged | undefined {
  if (!startsPlainly(stage, context) || context.dependencies.some(({ name }) => needsRights(name))) return undefined;
  const isPoetryForAll = (): boolean => fileSays(dockerfile, poetryForAll);
  const isPlainImage = lineage(stage).every(
    (one) =>
      one.instructions.every((instruction) => isPlain(instruction)) &&
      [...dockerfile.commands(one)].every(
        (command) => command === besides || leavesNothingToRoot(command, stage, isPoetryForAll),
      ),
  );
  const folders = isPlainImage ? dataFolders(dockerfile, stage) : undefined;
  return folders && { folders };
}

function isPlain(one: Instruction): boolean {
  if (one.keyword === "VOLUME" || one.keyword === "ONBUILD" || one.keyword === "SHELL") return false;
  if (one.keyword === "RUN") return one.commands !== undefined;
  if (one.keyword === "ENV") return !one.pairs.some(({ value }) => value !== undefined && isHome(value.raw));
  if (one.keyword === "COPY" || one.keyword === "ADD") {
    const mode = one.flags.find(({ name }) => name === "chmod")?.value?.raw;
    // What is downloaded can be read by its owner alone.
    const isClosed = mode === undefined && one.sources.some(({ raw }) => /^["']?https?:/i.test(raw));
    return !isHome(one.destination?.raw ?? "") && !isClosed && (mode === undefined || isForAll(mode));
  }
  return one.keyword !== "WORKDIR" || !isHome(one.path?.raw ?? "");
}

function isHome(text: string): boolean {
  return /\/root(?:\/|:|["']?$)|~|\$\{?HOME\b/.test(text);
}

/** Whether others than the owner can read, and start, what gets a mode. */
function isForAll(mode: string): boolean {
  if (/^[0-7]{3,4}$/.test(mode)) return /[57]$/.test(mode);
  return mode.split(",").every((part) => /^[agou]*\+[rwxX]+$/.test(part) && /^\+|[ao]/.test(part));
}

function leavesNothingToRoot(command: Command, stage: Stage, isPoetryForAll: () => boolean): boolean {
  const [program] = command.words;
  const name = programName(program) ?? "";
  if (!program || name === "rm") return true;
  if (command.words.some((word) => isHome(word.raw) || /^-?-user$/.test(word.raw))) return false;
  const isInstall = command.words.some(({ value }) => value === "install" || value === "add");
  if (isInstall && command.words.some((word) => needsRights(resolveWord(word, command) ?? word.raw))) return false;
  const pip = pipInstall(command);
  if (pip) return pip.tool === "pip" || pip.tool === "uv pip";
  const uv = uvCommand(command);
  // Without a Python in the image, uv puts one below `/root`.
  if (uv) return uv.subcommand === "sync" && baseImage(stage)?.python === "/usr/local/bin";
  if (name === "chmod")
    return isForAll(command.words.find((word, at) => at > 0 && !/^-[A-Za-z]*$/.test(word.raw))?.raw ?? "");
  const text = command.words.map((word) => word.raw).join(" ");
  if (/^\S*poetry install\b/.test(text)) return isPoetryForAll();
  return harmless.has(name) || harmlessText.test(text);
}
