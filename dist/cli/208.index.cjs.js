(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 208;
exports.ids = [208,413];
exports.modules = {

/***/ 9208:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBuildIndex: () => (/* binding */ readBuildIndex)
});

// EXTERNAL MODULE: ./lib/src/context/build-files.js
var build_files = __webpack_require__(5980);
// EXTERNAL MODULE: ./lib/src/context/paths.js
var paths = __webpack_require__(8002);
;// CONCATENATED MODULE: ./lib/src/context/plain-values.js
/* Values of YAML and JSON files, of which nothing is known beforehand. */
function tableOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A string, number or truth value as text; undefined for anything else. */
function textOf(value) {
    if (typeof value === "string")
        return value;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/context/bake.js
/* Bake files in JSON: which targets build which Dockerfile. */



const deepestInherits = 5;
const mostTargets = 200;
/** Reads `docker-bake.json`; `path` is from the repository root. Never throws. */
function readBake(text, path) {
    let whole;
    try {
        whole = tableOf(JSON.parse(text.replace(/^\uFEFF/, "")));
    }
    catch {
        return { path, message: "The file is not valid JSON.", line: undefined };
    }
    const targets = tableOf(whole.target);
    const isDevelopment = (0,build_files/* isDevelopmentFile */.g9)(path);
    return Object.keys(targets)
        .slice(0, mostTargets)
        .filter((name) => !name.startsWith("_"))
        .flatMap((name) => buildOf(name, inherited(targets, name), path, isDevelopment) ?? []);
}
function inherited(targets, name, depth = 0) {
    const own = tableOf(Object.hasOwn(targets, name) ? targets[name] : undefined);
    if (depth === deepestInherits)
        return own;
    const bases = listOf(own.inherits)
        .slice(0, deepestInherits)
        .flatMap((base) => textOf(base) ?? []);
    return Object.assign({}, ...bases.map((base) => inherited(targets, base, depth + 1)), own);
}
function buildOf(name, target, file, isDevelopment) {
    const written = textOf(target.context) ?? ".";
    const dockerfileName = textOf(target.dockerfile) ?? "Dockerfile";
    const isHidden = [written, dockerfileName].some((text) => text.includes("${") || /^[a-z][a-z0-9+.-]*:/i.test(text));
    const context = (0,paths/* folderBelow */.M)((0,paths/* folderOf */.y)(file), written);
    const dockerfile = context === undefined || isHidden ? undefined : (0,paths/* folderBelow */.M)(context, dockerfileName);
    if (dockerfile === undefined || target["dockerfile-inline"] !== undefined)
        return undefined;
    const stage = textOf(target.target);
    return {
        by: "bake",
        file,
        name,
        dockerfile,
        context,
        target: stage === undefined ? null : stage.includes("${") ? undefined : stage,
        arguments: new Map(Object.entries(tableOf(target.args)).map(([key, value]) => {
            const text = textOf(value);
            return [key, text?.includes("${") ? undefined : text];
        })),
        isDevelopment: isDevelopment || (0,build_files/* isDevelopmentName */.D5)(name),
        service: undefined,
    };
}

// EXTERNAL MODULE: ./lib/src/text/yaml.js
var text_yaml = __webpack_require__(4413);
;// CONCATENATED MODULE: ./lib/src/context/interpolation.js
/** The end of `${\u2026}` that begins at an offset, nested ones gone over; -1 when it is not closed. */
function endOfBraces(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        if (text[at] === "}" && --depth === 0)
            return at;
        if (text[at] === "{" && text[at - 1] === "$")
            depth++;
    }
    return -1;
}
const named = /^\$(?:\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-?+])([\s\S]*))?\}|([A-Za-z_][A-Za-z0-9_]*))$/;
/**
 * A value of a compose file with its variables put in as far as the file itself tells: `${X:-1}` is `1`, `$$` is `$`.
 * What is not told stands as `${X}`, and `isKnown` is false.
 */
function interpolate(text) {
    let value = "";
    let isKnown = true;
    let done = 0;
    for (let at = text.indexOf("$"); at !== -1; at = text.indexOf("$", done)) {
        value += text.slice(done, at);
        if (text[at + 1] === "$") {
            value += "$";
            done = at + 2;
            continue;
        }
        const isBraced = text[at + 1] === "{";
        const close = isBraced ? endOfBraces(text, at + 1) : -1;
        const length = isBraced ? close + 1 - at : 1 + nameLength(text, at + 1);
        if (length < 2) {
            // A lone dollar sign, or braces that nobody closed.
            value += text.slice(at);
            return { value, isKnown: false };
        }
        const [, braced, operator, fallback = "", plain = ""] = named.exec(text.slice(at, at + length)) ?? [];
        const isFallback = (operator === ":-" || operator === "-") && !fallback.includes("$");
        value += isFallback ? fallback : `\${${braced ?? plain}}`;
        isKnown &&= isFallback;
        done = at + length;
    }
    return { value: value + text.slice(done), isKnown };
}
function nameLength(text, from) {
    let at = from;
    while (at < text.length && /[A-Za-z0-9_]/.test(text[at] ?? ""))
        at++;
    return at - from;
}
/** Splits a command as compose does: by blanks, with quotes and backslashes, and no shell. */
function splitWords(text) {
    const words = [];
    let word;
    let quote = "";
    for (let at = 0; at < text.length; at++) {
        const character = text[at] ?? "";
        if (quote === "" && /\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (quote === "" && (character === '"' || character === "'")) {
            quote = character;
            word ??= "";
        }
        else if (character === quote)
            quote = "";
        else if (character === "\\" && quote !== "'" && at + 1 < text.length)
            word = (word ?? "") + (text[++at] ?? "");
        else
            word = (word ?? "") + character;
    }
    return word === undefined ? words : [...words, word];
}

// EXTERNAL MODULE: ./lib/src/context/template.js
var template = __webpack_require__(3334);
;// CONCATENATED MODULE: ./lib/src/context/compose.js
/* Compose files: which services build which Dockerfile, and how they run it. */






/** More services than these, or `extends` deeper than this, is no file that anyone wrote. */
const mostServices = 200;
const deepestExtends = 5;
/** Reads a compose file; `path` is from the repository root. undefined for a template. Loads nothing, never throws. */
function readCompose(text, path) {
    if ((0,template/* isTemplate */.F)(text))
        return undefined;
    const yaml = (0,text_yaml.readYaml)(text, { merge: true, mostAliases: 500 });
    if ("faults" in yaml) {
        const [fault] = yaml.faults;
        return { path, message: fault?.message ?? "It is not YAML.", line: fault?.at?.line };
    }
    const services = tableOf(tableOf(yaml.value).services);
    const isDevelopment = (0,build_files/* isDevelopmentFile */.g9)(path);
    const builds = Object.keys(services)
        .slice(0, mostServices)
        .flatMap((name) => compose_buildOf(name, compose_inherited(services, name), { yaml, path, isDevelopment }) ?? []);
    return { file: { path, isDevelopment, version: versionSpan(yaml) }, builds };
}
function versionSpan(yaml) {
    const key = yaml.spanOfKey([], "version");
    const value = yaml.spanOf(["version"]);
    return key && value && { start: key.start, end: value.end };
}
/** A service with what it takes over by `extends` from another one of the same file. */
function compose_inherited(services, name, depth = 0) {
    const own = tableOf(Object.hasOwn(services, name) ? services[name] : undefined);
    const { file, service = own.extends } = tableOf(own.extends);
    if (typeof service !== "string" || file !== undefined || depth === deepestExtends)
        return own;
    const base = compose_inherited(services, service, depth + 1);
    return { ...base, ...own, environment: [...entriesOf(base.environment), ...entriesOf(own.environment)] };
}
function compose_buildOf(name, service, place) {
    const build = typeof service.build === "string" ? { context: service.build } : tableOf(service.build);
    if (service.build === undefined || service.build === null || build.dockerfile_inline !== undefined)
        return undefined;
    const given = interpolate(textOf(build.context) ?? ".");
    const dockerfile = interpolate(textOf(build.dockerfile) ?? "Dockerfile");
    if (!given.isKnown || !dockerfile.isKnown || isAddress(given.value))
        return undefined;
    const context = fromFile(place.path, given.value);
    const path = context === undefined ? undefined : (0,paths/* folderBelow */.M)(context, dockerfile.value);
    if (context === undefined || path === undefined)
        return undefined;
    const target = textOf(build.target);
    const known = target === undefined ? undefined : interpolate(target);
    const profiles = listOf(service.profiles).flatMap((one) => textOf(one) ?? []);
    return {
        by: "compose",
        file: place.path,
        name,
        dockerfile: path,
        context,
        target: known === undefined || known.value === "" ? null : known.isKnown ? known.value : undefined,
        arguments: new Map(entriesOf(build.args).map(compose_valueOf)),
        isDevelopment: place.isDevelopment || (0,build_files/* isDevelopmentName */.D5)(name) || (profiles.length > 0 && profiles.every(build_files/* isDevelopmentName */.D5)),
        service: serviceOf(name, service, place),
    };
}
function serviceOf(name, service, place) {
    const at = place.yaml.spanOfKey(["services"], name) ?? { start: 0, end: 0 };
    const read = (key) => {
        const words = wordsOf(service[key]);
        return words && { at: place.yaml.spanOf(["services", name, key]) ?? at, words };
    };
    return {
        name,
        at,
        user: textOf(service.user),
        command: read("command"),
        entrypoint: read("entrypoint"),
        environment: new Map(entriesOf(service.environment).map(compose_valueOf)),
        environmentFiles: environmentFiles(service.env_file, place.path),
        healthcheck: healthcheckOf(service.healthcheck),
        hasInit: service.init === true || service.init === "true",
        hasTerminal: service.tty === true || service.tty === "true",
        stopSignal: textOf(service.stop_signal),
        ports: [...listOf(service.ports), ...listOf(service.expose)].flatMap((port) => containerPort(port) ?? []),
        mounts: listOf(service.volumes).flatMap((volume) => mountOf(volume, place.path) ?? []),
        isWatched: tableOf(service.develop).watch !== undefined,
    };
}
/** `NAME=value` of a list, or a map's entries. */
function entriesOf(value) {
    if (Array.isArray(value))
        return value.flatMap((one) => textOf(one) ?? []);
    return Object.entries(tableOf(value)).map(([name, one]) => {
        const text = textOf(one);
        return text === undefined ? name : `${name}=${text}`;
    });
}
function compose_valueOf(entry) {
    const equals = entry.indexOf("=");
    if (equals === -1)
        return [entry.trim(), undefined];
    const { value, isKnown } = interpolate(entry.slice(equals + 1));
    return [entry.slice(0, equals).trim(), isKnown ? value : undefined];
}
function wordsOf(value) {
    if (typeof value === "string")
        return splitWords(interpolate(value).value);
    if (!Array.isArray(value))
        return undefined;
    return value.flatMap((one) => textOf(one) ?? []).map((one) => interpolate(one).value);
}
function environmentFiles(value, path) {
    const all = typeof value === "string" ? [value] : listOf(value);
    return all.flatMap((one) => {
        const written = textOf(one) ?? textOf(tableOf(one).path);
        const known = written === undefined ? undefined : interpolate(written);
        return known?.isKnown === true ? (fromFile(path, known.value) ?? []) : [];
    });
}
function healthcheckOf(value) {
    const check = tableOf(value);
    if (check.disable === true || listOf(check.test)[0] === "NONE")
        return "disabled";
    return check.test === undefined ? undefined : "set";
}
/** The last number of `127.0.0.1:8000:80/tcp`; a range is none. */
function containerPort(value) {
    const text = textOf(value) ?? textOf(tableOf(value).target) ?? "";
    const port = /(?:^|:)([0-9]{1,5})(?:\/[a-z]+)?$/.exec(interpolate(text).value)?.[1];
    return port === undefined ? undefined : Number(port);
}
function mountOf(value, path) {
    const long = tableOf(value);
    const [short = "", behind = ""] = typeof value === "string" ? interpolate(value).value.split(":") : [];
    const written = typeof value === "string" ? short : long.type === "bind" ? (textOf(long.source) ?? "") : "";
    const target = typeof value === "string" ? behind : (textOf(long.target) ?? "");
    // What begins otherwise is a named volume, or a place of the host.
    const beside = written.replace(/^\$\{?PWD\}?/, ".");
    const source = /^\.\.?(?:\/|$)/.test(beside) && target !== "" ? fromFile(path, beside) : undefined;
    return source === undefined ? undefined : { source, target };
}
function isAddress(context) {
    return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context) || context.startsWith("~");
}
function fromFile(file, written) {
    return (0,paths/* folderBelow */.M)((0,paths/* folderOf */.y)(file), written);
}

// EXTERNAL MODULE: ./lib/src/shell/options.js
var options = __webpack_require__(3601);
// EXTERNAL MODULE: ./lib/src/shell/program-name.js
var program_name = __webpack_require__(6367);
// EXTERNAL MODULE: ./lib/src/shell/subcommand.js
var subcommand = __webpack_require__(5096);
// EXTERNAL MODULE: ./lib/src/shell/parse.js + 8 modules
var parse = __webpack_require__(6480);
;// CONCATENATED MODULE: ./lib/src/context/docker-build.js





const globalOptions = {
    valued: ["-c --context", "-H --host", "-l --log-level", "--config", "--builder"],
    flags: ["-D --debug"],
};
const buildOptions = {
    valued: [
        "-f --file",
        "--target",
        "--build-arg",
        "-t --tag",
        "-o --output",
        "-c --cpu-shares",
        "-m --memory",
        ...("add-host annotation attest build-context builder cache-from cache-to call cgroup-parent iidfile label " +
            "metadata-file network no-cache-filter platform progress sbom provenance secret shm-size ssh ulimit allow " +
            "cpu-period cpu-quota cpuset-cpus cpuset-mems isolation security-opt memory-swap")
            .split(" ")
            .map((name) => `--${name}`),
    ],
    flags: ["--pull", "--no-cache", "--push", "--load", "-q --quiet", "--rm", "--force-rm", "--squash", "--compress"],
};
const programs = {
    docker: ["build", "buildx build", "buildx b", "image build", "builder build"],
    podman: ["build", "image build", "buildx build"],
    nerdctl: ["build", "image build"],
    buildah: ["build", "bud"],
};
/** The arguments of a command that builds a Dockerfile; undefined for everything else. */
function buildArguments({ words }) {
    const name = (0,program_name/* programName */.k)(words[0]) ?? "";
    const subcommands = Object.hasOwn(programs, name) ? programs[name] : undefined;
    const split = subcommands && (0,subcommand/* splitSubcommand */.S)(words.slice(1), globalOptions, ["buildx", "image", "builder"]);
    const said = split?.subcommand.map(({ value }) => value).join(" ");
    return split && said !== undefined && subcommands.includes(said)
        ? (0,options/* readArguments */.l)(split.rest, buildOptions)
        : undefined;
}
/** The builds that a shell script starts, as far as its words tell. */
function buildsInScript({ by, file, text, folder }) {
    const script = (0,parse/* parseShell */.a)({
        text,
        span: { start: 0, end: text.length },
        kind: "heredoc",
        escape: "\\",
        interpreter: "bash",
    });
    const builds = [];
    let at = folder;
    for (const command of script?.commands ?? []) {
        const [first, second] = command.words;
        if (first?.value === "cd" || first?.value === "pushd" || first?.value === "popd") {
            const isPlain = first.value === "cd" && command.nesting.length === 0 && at !== undefined;
            at = isPlain && second?.value !== undefined ? (0,paths/* folderBelow */.M)(at ?? "", second.value) : undefined;
            continue;
        }
        const args = buildArguments(command);
        const read = args && at !== undefined ? docker_build_buildOf(args, at) : undefined;
        if (read)
            builds.push({ by, file, name: undefined, isDevelopment: false, service: undefined, ...read });
    }
    return builds;
}
function docker_build_buildOf(args, folder) {
    const given = args.option("--file");
    // What cannot be seen may name another file.
    if (given ? given.value === undefined : args.has("--file") || !args.isComplete)
        return undefined;
    const place = args.operands.findLast(({ value }) => value !== undefined)?.value;
    const isLast = args.operands.at(-1)?.value === place;
    if (place === "-" || (place !== undefined && /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(place)))
        return undefined;
    const context = place === undefined || !isLast ? undefined : (0,paths/* folderBelow */.M)(folder, place);
    const file = given?.value;
    const dockerfile = file === undefined ? context !== undefined && (0,paths/* folderBelow */.M)(context, "Dockerfile") : (0,paths/* folderBelow */.M)(folder, file);
    if (!dockerfile)
        return undefined;
    const target = args.option("--target");
    const isTargetHidden = target ? target.value === undefined : !args.isComplete;
    return {
        dockerfile,
        context,
        target: isTargetHidden ? undefined : (target?.value ?? null),
        arguments: new Map(args
            .all("--build-arg")
            .map(argumentOf)
            .filter((one) => one !== undefined)),
    };
}
/** `NAME=value`; a value with something unknown in it is unknown. */
function argumentOf(word) {
    const [first] = word.parts;
    const text = word.value ?? (first?.kind === "literal" ? first.value : "");
    const equals = text.indexOf("=");
    const name = equals === -1 ? (word.value ?? "") : text.slice(0, equals);
    if (!/^\w+$/.test(name))
        return undefined;
    return [name, word.value === undefined || equals === -1 ? undefined : text.slice(equals + 1)];
}

;// CONCATENATED MODULE: ./lib/src/context/makefile.js
/* Makefiles: which recipes build which Dockerfile. */



const mostBuilds = 50;
/** Reads the `docker build` lines of a Makefile's recipes, each of which a shell of its own runs. Never throws. */
function readMakefile(text, path) {
    const variables = new Map();
    const builds = [];
    let rule = "";
    for (const line of joinedLines(text)) {
        if (builds.length >= mostBuilds)
            break;
        if (line.startsWith("\t")) {
            if (!/\b(?:docker|podman|buildah|nerdctl)\b/.test(line))
                continue;
            const script = expanded(line.replace(/^[\t @+-]+/, ""), variables);
            const isDevelopment = (0,build_files/* isDevelopmentName */.D5)(rule);
            for (const build of buildsInScript({ by: "makefile", file: path, text: script, folder: (0,paths/* folderOf */.y)(path) }))
                builds.push({ ...build, isDevelopment });
            continue;
        }
        const assigned = /^(?:export )?([\w.-]{1,100}) *(?:::?|\?)?= *(.{0,1000})$/.exec(line);
        if (assigned)
            variables.set(assigned[1] ?? "", (assigned[2] ?? "").trim());
        else if (/^[\w.$(){}/ -]{1,200}:/.test(line))
            rule = line.slice(0, line.indexOf(":")).trim();
    }
    return builds;
}
function joinedLines(text) {
    const lines = [];
    let joined = "";
    for (const line of text.split(/\r?\n/)) {
        if (line.endsWith("\\")) {
            joined += `${line.slice(0, -1)} `;
            continue;
        }
        lines.push(joined + line);
        joined = "";
    }
    return lines;
}
/** A recipe with make's variables put in where they are plain text; the others stand as variables of the shell. */
function expanded(recipe, variables) {
    return recipe
        .replace(/\$[({]([\w.-]{1,100})[)}]/g, (_, name) => {
        const value = variables.get(name);
        return value === undefined || value.includes("$") || value.length > 300 ? "${UNKNOWN}" : value;
    })
        .replace(/\$\([^()]{0,300}\)/g, "${UNKNOWN}")
        .replace(/\$\$/g, "$");
}

// EXTERNAL MODULE: ./lib/src/context/tree.js
var context_tree = __webpack_require__(8856);
;// CONCATENATED MODULE: ./lib/src/context/workflow-values.js
/* What stands for `${{ \u2026 }}` in a workflow, as far as the file itself tells. */

/** A matrix of more is taken for its first ones. */
const mostCombinations = 64;
const mostLists = 20;
/** The combinations of a matrix; one without values where there is no matrix, or where it is made at run time. */
function combinations(matrix) {
    const { include, exclude, ...lists } = tableOf(matrix);
    let all = [{}];
    for (const [name, values] of Object.entries(lists).slice(0, mostLists)) {
        const first = listOf(values).slice(0, mostCombinations);
        if (first.length > 0)
            all = all.flatMap((one) => first.map((value) => ({ ...one, [name]: value }))).slice(0, mostCombinations);
    }
    const left = all.filter((one) => !listOf(exclude).some((gone) => isPart(tableOf(gone), one)));
    const added = [];
    for (const entry of listOf(include).map(tableOf).slice(0, mostCombinations)) {
        const isOf = (one) => Object.keys(entry).every((key) => !(key in lists) || one[key] === entry[key]);
        const extended = Object.keys(lists).length > 0 && left.some(isOf);
        if (!extended)
            added.push(entry);
        else
            left.forEach((one, index) => isOf(one) && (left[index] = { ...one, ...entry }));
    }
    const kept = Object.keys(lists).length === 0 && added.length > 0 ? added : [...left, ...added];
    return kept.slice(0, mostCombinations);
}
function isPart(part, whole) {
    const keys = Object.keys(part);
    return keys.length > 0 && keys.every((key) => whole[key] === part[key]);
}
/** A text with its expressions filled in; what is not known stands as `${UNKNOWN}`. */
function fill(text, { env, matrix }) {
    let filled = "";
    let done = 0;
    for (let at = text.indexOf("${{"); at !== -1; at = text.indexOf("${{", done)) {
        const end = text.indexOf("}}", at);
        if (end === -1)
            break;
        filled += text.slice(done, at) + (workflow_values_valueOf(text.slice(at + 3, end).trim(), env, matrix) ?? "${UNKNOWN}");
        done = end + 2;
    }
    return filled + text.slice(done);
}
function workflow_values_valueOf(expression, env, matrix) {
    if (expression === "github.workspace")
        return ".";
    const [from, ...path] = expression.split(".");
    if (path.length === 0 || !path.every((part) => /^[\w-]+$/.test(part)))
        return undefined;
    let value = from === "matrix" ? matrix : from === "env" ? env : undefined;
    for (const part of path)
        value = Object.hasOwn(tableOf(value), part) ? tableOf(value)[part] : undefined;
    const text = textOf(value);
    return text?.includes("${{") ? undefined : text;
}

;// CONCATENATED MODULE: ./lib/src/context/workflow.js
/* Workflows of GitHub Actions: which steps build which Dockerfile. */






/** More steps that build in one workflow, combinations of a matrix counted, were not written by hand. */
const mostSteps = 300;
/** Reads a workflow; `path` is from the repository root. Never throws. */
function readWorkflow(text, path) {
    const yaml = (0,text_yaml.readYaml)(text);
    if ("faults" in yaml) {
        const [fault] = yaml.faults;
        return { path, message: fault?.message ?? "It is not YAML.", line: fault?.at?.line };
    }
    const workflow = tableOf(yaml.value);
    const builds = [];
    let steps = 0;
    for (const [id, value] of Object.entries(tableOf(workflow.jobs))) {
        const job = tableOf(value);
        const own = listOf(job.steps).map(tableOf);
        const building = own.filter(mayBuild);
        if (building.length === 0 || building.length > mostSteps || own.some(isForeignCheckout))
            continue;
        const isDevelopment = (0,build_files/* isDevelopmentName */.D5)(id);
        for (const matrix of combinations(tableOf(job.strategy).matrix)) {
            if ((steps += building.length) > mostSteps)
                break;
            for (const step of building)
                for (const build of buildsOfStep(step, { workflow, job, matrix, path }))
                    builds.push({ ...build, isDevelopment });
        }
    }
    return distinct(builds);
}
const buildAction = /(?:^|\/)build-push-action@/;
const buildProgram = /\b(?:docker|podman|buildah|nerdctl)\b/;
function mayBuild({ uses, run }) {
    return buildAction.test(textOf(uses) ?? "") || buildProgram.test(textOf(run) ?? "");
}
/** The workspace then holds something else, or holds it somewhere else. */
function isForeignCheckout(step) {
    const { repository, path } = tableOf(step.with);
    const isOwn = repository === undefined || textOf(repository)?.includes("github.repository") === true;
    return (textOf(step.uses) ?? "").startsWith("actions/checkout@") && !(isOwn && (path === undefined || path === "."));
}
function buildsOfStep(step, round) {
    const { workflow, job, matrix, path } = round;
    const env = { ...tableOf(workflow.env), ...tableOf(job.env), ...tableOf(step.env) };
    const filled = (value) => {
        const text = textOf(value);
        return text === undefined ? undefined : fill(text, { env, matrix });
    };
    if (buildAction.test(textOf(step.uses) ?? "")) {
        const build = pushedBuild(tableOf(step.with), filled, path);
        return build ? [build] : [];
    }
    const script = textOf(step.run);
    if (script === undefined)
        return [];
    const shell = textOf(step.shell) ?? "bash";
    if (!/^(?:bash|sh)\b/.test(shell))
        return [];
    const inDefaults = (from) => tableOf(tableOf(from.defaults).run)["working-directory"];
    const written = step["working-directory"] ?? inDefaults(job) ?? inDefaults(workflow);
    const folder = written === undefined ? "" : known(filled(written));
    const text = filled(script) ?? "";
    return buildsInScript({
        by: "workflow",
        file: path,
        text,
        folder: folder === undefined ? undefined : (0,paths/* folderBelow */.M)("", folder),
    });
}
function pushedBuild(inputs, filled, file) {
    const written = (filled(inputs.context) ?? ".").replace(/^\{\{\s*defaultContext\s*\}\}:?/, "./");
    if (/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(written))
        return undefined;
    const place = known(written);
    const context = place === undefined ? undefined : (0,paths/* folderBelow */.M)("", place);
    const given = filled(inputs.file);
    const named = given === undefined || given === "" ? undefined : known(given);
    if (given !== undefined && given !== "" && named === undefined)
        return undefined;
    const dockerfile = named !== undefined
        ? (0,paths/* folderBelow */.M)("", named)
        : context === undefined
            ? undefined
            : (0,paths/* folderBelow */.M)(context, "Dockerfile");
    if (dockerfile === undefined)
        return undefined;
    const target = filled(inputs.target);
    return {
        by: "workflow",
        file,
        name: undefined,
        dockerfile,
        context,
        target: target === undefined || target === "" ? null : known(target),
        arguments: argumentsOf(filled(inputs["build-args"]) ?? ""),
        isDevelopment: false,
        service: undefined,
    };
}
/** A value that holds nothing unknown. */
function known(value) {
    return value === undefined || value.includes("$") ? undefined : value.trim();
}
function argumentsOf(lines) {
    const entries = lines.split("\n").flatMap((line) => {
        const equals = line.indexOf("=");
        const name = line.slice(0, Math.max(0, equals)).trim();
        return /^\w+$/.test(name) ? [[name, known(line.slice(equals + 1))]] : [];
    });
    return new Map(entries);
}
/** A matrix builds one thing in many ways. */
function distinct(builds) {
    const seen = new Set();
    return builds.filter(({ dockerfile, context, target, arguments: args }) => {
        const key = JSON.stringify([dockerfile, context, target, [...args]]);
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
    });
}

;// CONCATENATED MODULE: ./lib/src/context/build-index.js






/** Reads what the texts say; `entries` tell which of the Dockerfiles and folders that they name are there. */
function readBuildIndex(texts, entries) {
    const tree = entries && (0,context_tree/* treeOf */.g)(entries);
    const composeFiles = [];
    const broken = [];
    const byDockerfile = new Map();
    for (const [path, text] of texts) {
        for (const build of buildsIn(text, path, composeFiles, broken)) {
            const { dockerfile, context } = build;
            if (tree && !tree.has(dockerfile))
                continue;
            const isThere = context === undefined || context === "" || tree === undefined || tree.isFolder(context);
            const entry = isThere ? build : { ...build, context: undefined };
            const known = byDockerfile.get(dockerfile);
            if (known)
                known.push(entry);
            else
                byDockerfile.set(dockerfile, [entry]);
        }
    }
    const index = {
        of: (dockerfile) => byDockerfile.get(dockerfile) ?? [],
        composeFiles,
        broken,
        with: (changed) => {
            const isConcerned = [...changed.keys()].some((path) => (0,build_files/* buildFileKind */.zS)(path) !== undefined);
            return isConcerned ? readBuildIndex(new Map([...texts, ...changed]), entries) : index;
        },
    };
    return index;
}
function buildsIn(text, path, composeFiles, broken) {
    const kind = (0,build_files/* buildFileKind */.zS)(path);
    if (kind === "compose") {
        const read = readCompose(text, path);
        if (read && "message" in read)
            broken.push(read);
        else if (read)
            composeFiles.push(read.file);
        return read && "builds" in read ? read.builds : [];
    }
    if (kind === "makefile")
        return readMakefile(text, path);
    const read = kind === "workflow" ? readWorkflow(text, path) : kind === "bake" ? readBake(text, path) : [];
    if (!("message" in read))
        return read;
    // A workflow has nothing to do with what goes into an image.
    if (kind === "bake")
        broken.push(read);
    return [];
}


/***/ }),

/***/ 4413:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Enough for any hand-written file; more would only blow it up. */
const usualAliases = 50;
/** Reads one YAML document; faults instead of a value when it is none. Never throws. */
function readYaml(text, { merge = false, mostAliases = usualAliases, tags = true } = {}) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const place = (offset) => {
        if (offset === undefined)
            return undefined;
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    try {
        // Keys are checked below: the library compares each with all others, which takes hours for a hostile file.
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            lineCounter: lines,
            prettyErrors: false,
            uniqueKeys: false,
            logLevel: "error",
            merge,
        });
        // What follows the first error is mostly its consequence.
        const [error] = document.errors;
        if (error)
            return { faults: [{ message: wordsFor(error), at: place(error.pos[0]) }] };
        const faults = [...repeatedKeys(document), ...loneAliases(document), ...(tags ? [] : tagged(document))];
        if (faults.length > 0)
            return { faults: faults.map(({ message, at }) => ({ message, at: place(at) })) };
        const value = document.toJS({ maxAliasCount: mostAliases });
        return {
            value,
            placeOf: (path) => place(nodeAt(document, path)?.range?.[0]),
            placeOfKey: (path, key) => place(keyAt(document, path, key)?.range?.[0]),
            spanOf: (path) => spanOf(ownNodeAt(document, path)),
            spanOfKey: (path, key) => (ownNodeAt(document, path) ? spanOf(keyAt(document, path, key)) : undefined),
        };
    }
    catch (error) {
        const why = error instanceof RangeError ? tooDeep : "It uses too many aliases.";
        return { faults: [{ message: why, at: undefined }] };
    }
}
const tooDeep = "It is nested too deeply.";
function wordsFor({ code, message }) {
    if (code === "MULTIPLE_DOCS")
        return "It holds several YAML documents; there may be one.";
    return message.includes("call stack") ? tooDeep : `It is not YAML: ${message.slice(0, 300)}.`;
}
const mostFound = 10;
/** The first few keys that a map holds twice. */
function repeatedKeys(document) {
    const repeated = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map(_, map) {
            const seen = new Set();
            for (const { key } of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                // A merge key comes as a symbol. Compose refuses a second one, too: https://github.com/docker/compose/issues/10407
                const name = typeof key.value === "symbol" ? "<<" : String(key.value);
                if (seen.has(name))
                    repeated.push({ message: `\`${name.slice(0, 100)}\` is given twice.`, at: key.range?.[0] });
                if (repeated.length >= mostFound)
                    return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
                seen.add(name);
            }
            return undefined;
        },
    });
    return repeated;
}
/** The first alias that stands for nothing above it. */
function loneAliases(document) {
    const anchors = new Set();
    let lone;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node(_, node) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && !anchors.has(node.source)) {
                const message = `The alias \`*${node.source.slice(0, 100)}\` stands for nothing above it.`;
                lone = { message, at: node.range?.[0] };
                return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            if ("anchor" in node && typeof node.anchor === "string")
                anchors.add(node.anchor);
            return undefined;
        },
    });
    return lone ? [lone] : [];
}
/** The first few tags. */
function tagged(document) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node(_, node) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || node.tag === undefined)
                return undefined;
            const name = node.tag.replace("tag:yaml.org,2002:", "!!").slice(0, 100);
            found.push({ message: `Tags such as \`${name}\` cannot be used here.`, at: node.range?.[0] });
            return found.length >= mostFound ? yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK : undefined;
        },
    });
    return found;
}
function nodeAt(document, path) {
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node))
            return node;
    }
    return undefined;
}
/** The node that stands at a path itself, all of the path gone. */
function ownNodeAt(document, path) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return isNode(node) ? node : undefined;
}
function spanOf(node) {
    const [start, end] = node?.range ?? [];
    return start === undefined || end === undefined ? undefined : { start, end };
}
function keyAt(document, path, key) {
    const map = nodeAt(document, path);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
        return undefined;
    const pair = map.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key);
    return isNode(pair?.key) ? pair.key : undefined;
}
function isNode(value) {
    return typeof value === "object" && value !== null && "range" in value;
}


/***/ })

};
;
})
