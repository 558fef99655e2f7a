"use strict";
exports.id = 417;
exports.ids = [417];
exports.modules = {

/***/ 9417:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* reexport */ explain),
  lint: () => (/* reexport */ lint_lint),
  listRules: () => (/* reexport */ listRules),
  review: () => (/* reexport */ review)
});

;// CONCATENATED MODULE: ./lib/src/engine/rule-names.js
const none = new Set();
const indexed = new WeakMap();
/** Indexes the names of all rules that there are, not only of those that run; once for each list of rules. */
function ruleNames(rules) {
    const known = indexed.get(rules) ?? indexNames(rules);
    indexed.set(rules, known);
    return known;
}
function indexNames(rules) {
    const ids = new Map();
    const hadolint = new Map();
    const buildkit = new Map();
    const foreign = new Map();
    for (const { id, equivalents } of rules) {
        for (const name of [id, `${topicOf(id)}/*`, "all"])
            add(ids, name, id);
        for (const name of listOf(equivalents?.hadolint))
            add(hadolint, name.toLowerCase(), id);
        for (const name of listOf(equivalents?.buildkit))
            for (const key of [name.toLowerCase(), "all"])
                add(buildkit, key, id);
    }
    const named = (index, name) => index.get(name.toLowerCase()) ?? none;
    return {
        ours(name) {
            const own = named(ids, name);
            if (own.size > 0 || name.toLowerCase() === "all")
                return own;
            const known = foreign.get(name) ?? new Set([...named(hadolint, name), ...named(buildkit, name)]);
            foreign.set(name, known);
            return known;
        },
        hadolint: (code) => named(hadolint, code),
        buildkit: (check) => named(buildkit, check),
    };
}
function topicOf(id) {
    return id.slice(0, id.indexOf("/"));
}
function listOf(names) {
    return typeof names === "string" ? [names] : (names ?? []);
}
function add(index, name, id) {
    const ids = index.get(name) ?? new Set();
    index.set(name, ids.add(id));
}

;// CONCATENATED MODULE: ./lib/src/data/end-of-life.json
const end_of_life_namespaceObject = /*#__PURE__*/JSON.parse('{"Ge":[{"product":"python","release":"2.7","security":"2020-01-01"},{"product":"python","release":"3.0","security":"2009-06-27"},{"product":"python","release":"3.1","security":"2012-04-09"},{"product":"python","release":"3.2","security":"2016-02-20"},{"product":"python","release":"3.3","security":"2017-09-29"},{"product":"python","release":"3.4","security":"2019-03-18"},{"product":"python","release":"3.5","security":"2020-09-30"},{"product":"python","release":"3.6","security":"2021-12-23"},{"product":"python","release":"3.7","security":"2023-06-27"},{"product":"python","release":"3.8","security":"2024-10-07"},{"product":"python","release":"3.9","released":"2020-10-05","security":"2025-10-31"},{"product":"python","release":"3.10","released":"2021-10-04","security":"2026-10-31"},{"product":"python","release":"3.11","released":"2022-10-24","security":"2027-10-31"},{"product":"python","release":"3.12","released":"2023-10-02","security":"2028-10-31"},{"product":"python","release":"3.13","released":"2024-10-07","security":"2029-10-31"},{"product":"python","release":"3.14","released":"2025-10-07","security":"2030-10-31"},{"product":"python","release":"3.15","released":"2026-10-01","security":"2031-10-31"},{"product":"python","release":"3.16","security":"2032-10-31"},{"product":"debian","release":"lenny","number":"5","released":"2009-02-14","security":"2012-02-06","lts":"2012-02-06"},{"product":"debian","release":"squeeze","number":"6","released":"2011-02-06","security":"2014-05-31","lts":"2016-02-29"},{"product":"debian","release":"wheezy","number":"7","released":"2013-05-04","security":"2016-04-25","lts":"2018-05-31"},{"product":"debian","release":"jessie","number":"8","released":"2015-04-25","security":"2018-06-17","lts":"2020-06-30"},{"product":"debian","release":"stretch","number":"9","released":"2017-06-17","security":"2020-07-18","lts":"2022-06-30"},{"product":"debian","release":"buster","number":"10","released":"2019-07-06","security":"2022-09-10","lts":"2024-06-30"},{"product":"debian","release":"bullseye","number":"11","released":"2021-08-14","security":"2024-08-14","lts":"2026-08-31","python":"3.9"},{"product":"debian","release":"bookworm","number":"12","released":"2023-06-10","security":"2026-07-11","lts":"2028-06-30","python":"3.11"},{"product":"debian","release":"trixie","number":"13","released":"2025-08-09","security":"2028-08-09","lts":"2030-06-30","python":"3.13"},{"product":"debian","release":"forky","number":"14","python":"3.14"},{"product":"debian","release":"duke","number":"15"},{"product":"ubuntu","release":"12.04","codename":"precise","security":"2017-04-28"},{"product":"ubuntu","release":"14.04","codename":"trusty","security":"2019-04-25","paid":"2024-04-25"},{"product":"ubuntu","release":"16.04","codename":"xenial","security":"2021-04-30","paid":"2026-04-23"},{"product":"ubuntu","release":"16.10","codename":"yakkety","security":"2017-07-20"},{"product":"ubuntu","release":"17.04","codename":"zesty","security":"2018-01-13"},{"product":"ubuntu","release":"17.10","codename":"artful","security":"2018-07-19"},{"product":"ubuntu","release":"18.04","codename":"bionic","security":"2023-05-31","paid":"2028-04-26"},{"product":"ubuntu","release":"18.10","codename":"cosmic","security":"2019-07-18"},{"product":"ubuntu","release":"19.04","codename":"disco","security":"2020-01-23"},{"product":"ubuntu","release":"19.10","codename":"eoan","security":"2020-07-17"},{"product":"ubuntu","release":"20.04","codename":"focal","security":"2025-05-29","paid":"2030-04-23","python":"3.8"},{"product":"ubuntu","release":"20.10","codename":"groovy","security":"2021-07-22"},{"product":"ubuntu","release":"21.04","codename":"hirsute","security":"2022-01-20"},{"product":"ubuntu","release":"21.10","codename":"impish","security":"2022-07-14"},{"product":"ubuntu","release":"22.04","codename":"jammy","security":"2027-06-01","paid":"2032-04-21","python":"3.10"},{"product":"ubuntu","release":"22.10","codename":"kinetic","security":"2023-07-20"},{"product":"ubuntu","release":"23.04","codename":"lunar","security":"2024-01-25"},{"product":"ubuntu","release":"23.10","codename":"mantic","security":"2024-07-11"},{"product":"ubuntu","release":"24.04","codename":"noble","security":"2029-05-31","paid":"2034-04-25","python":"3.12"},{"product":"ubuntu","release":"24.10","codename":"oracular","security":"2025-07-10"},{"product":"ubuntu","release":"25.04","codename":"plucky","security":"2026-01-15"},{"product":"ubuntu","release":"25.10","codename":"questing","security":"2026-07-09"},{"product":"ubuntu","release":"26.04","codename":"resolute","security":"2031-05-29","paid":"2036-04-23","python":"3.14"},{"product":"ubuntu","release":"26.10","codename":"stonking","security":"2027-07-15"},{"product":"alpine","release":"3.1","security":"2016-11-01"},{"product":"alpine","release":"3.2","security":"2017-05-01"},{"product":"alpine","release":"3.3","security":"2017-11-01"},{"product":"alpine","release":"3.4","security":"2018-05-01"},{"product":"alpine","release":"3.5","security":"2018-11-01"},{"product":"alpine","release":"3.6","security":"2019-05-01"},{"product":"alpine","release":"3.7","security":"2019-11-01"},{"product":"alpine","release":"3.8","security":"2020-05-01"},{"product":"alpine","release":"3.9","security":"2020-11-01"},{"product":"alpine","release":"3.10","security":"2021-05-01"},{"product":"alpine","release":"3.11","security":"2021-11-01"},{"product":"alpine","release":"3.12","security":"2022-05-01"},{"product":"alpine","release":"3.13","security":"2022-11-01"},{"product":"alpine","release":"3.14","security":"2023-05-01"},{"product":"alpine","release":"3.15","security":"2023-11-01"},{"product":"alpine","release":"3.16","security":"2024-05-23"},{"product":"alpine","release":"3.17","security":"2024-11-22"},{"product":"alpine","release":"3.18","security":"2025-05-09","python":"3.11"},{"product":"alpine","release":"3.19","security":"2025-11-01","python":"3.11"},{"product":"alpine","release":"3.20","security":"2026-04-01","python":"3.12"},{"product":"alpine","release":"3.21","security":"2026-11-01","python":"3.12"},{"product":"alpine","release":"3.22","security":"2027-05-01","python":"3.12"},{"product":"alpine","release":"3.23","security":"2027-11-01","python":"3.12"},{"product":"alpine","release":"3.24","security":"2028-06-01","python":"3.14"},{"product":"centos","release":"5","security":"2017-03-31"},{"product":"centos","release":"6","security":"2020-11-30"},{"product":"centos","release":"7","security":"2024-06-30"},{"product":"centos","release":"8","security":"2021-12-31"},{"product":"centos-stream","release":"8","security":"2024-05-31"},{"product":"centos-stream","release":"9","security":"2027-05-31"},{"product":"centos-stream","release":"10","security":"2030-01-01"},{"product":"fedora","release":"20","security":"2015-06-23"},{"product":"fedora","release":"21","security":"2015-12-01"},{"product":"fedora","release":"22","security":"2016-07-19"},{"product":"fedora","release":"23","security":"2016-12-20"},{"product":"fedora","release":"24","security":"2017-08-08"},{"product":"fedora","release":"25","security":"2017-12-12"},{"product":"fedora","release":"26","security":"2018-05-29"},{"product":"fedora","release":"27","security":"2018-11-30"},{"product":"fedora","release":"28","security":"2019-05-28"},{"product":"fedora","release":"29","security":"2019-11-26"},{"product":"fedora","release":"30","security":"2020-05-26"},{"product":"fedora","release":"31","security":"2020-11-24"},{"product":"fedora","release":"32","security":"2021-05-25"},{"product":"fedora","release":"33","security":"2021-11-30"},{"product":"fedora","release":"34","security":"2022-06-07"},{"product":"fedora","release":"35","security":"2022-12-13"},{"product":"fedora","release":"36","security":"2023-05-16"},{"product":"fedora","release":"37","security":"2023-12-05"},{"product":"fedora","release":"38","security":"2024-05-21"},{"product":"fedora","release":"39","security":"2024-11-26"},{"product":"fedora","release":"40","security":"2025-05-13"},{"product":"fedora","release":"41","security":"2025-12-15"},{"product":"fedora","release":"42","security":"2026-05-13"},{"product":"fedora","release":"43","security":"2026-12-09"},{"product":"amazonlinux","release":"1","security":"2023-12-31"},{"product":"amazonlinux","release":"2018.03","security":"2023-12-31"},{"product":"amazonlinux","release":"2","security":"2026-06-30"},{"product":"amazonlinux","release":"2023","security":"2029-06-30"},{"product":"rockylinux","release":"8","security":"2029-05-31"},{"product":"rockylinux","release":"9","security":"2032-05-31"},{"product":"rockylinux","release":"10","security":"2035-05-31"},{"product":"almalinux","release":"8","security":"2029-03-01"},{"product":"almalinux","release":"9","security":"2032-05-31"},{"product":"almalinux","release":"10","security":"2035-05-31"},{"product":"rhel","release":"6","security":"2020-11-30"},{"product":"rhel","release":"7","security":"2024-06-30"},{"product":"rhel","release":"8","security":"2029-05-31"},{"product":"rhel","release":"9","security":"2032-05-31"},{"product":"rhel","release":"10","security":"2035-05-31"},{"product":"opensuse-leap","release":"42.1","security":"2017-05-17"},{"product":"opensuse-leap","release":"42.2","security":"2018-01-26"},{"product":"opensuse-leap","release":"42.3","security":"2019-07-01"},{"product":"opensuse-leap","release":"15.0","security":"2019-12-03"},{"product":"opensuse-leap","release":"15.1","security":"2021-02-02"},{"product":"opensuse-leap","release":"15.2","security":"2022-01-04"},{"product":"opensuse-leap","release":"15.3","security":"2022-12-31"},{"product":"opensuse-leap","release":"15.4","security":"2023-12-07"},{"product":"opensuse-leap","release":"15.5","security":"2024-12-31"},{"product":"opensuse-leap","release":"15.6","security":"2026-04-30"},{"product":"opensuse-leap","release":"16.0","security":"2027-10-31"}]}');
;// CONCATENATED MODULE: ./lib/src/data/end-of-life.js

let index;
function releases() {
    if (index)
        return index;
    index = new Map();
    for (const row of end_of_life_namespaceObject.Ge) {
        const release = {
            product: row.product,
            release: row.release,
            number: row.number,
            codename: row.codename,
            released: row.released,
            security: row.security,
            lts: row.lts,
            python: row.python,
        };
        for (const name of [release.release, release.number, release.codename])
            if (name !== undefined)
                index.set(`${row.product} ${name}`, release);
    }
    return index;
}
/** A release by its name, number or codename; undefined when the table does not have it. */
function releaseOf(product, name) {
    return releases().get(`${product} ${name.toLowerCase()}`);
}
/** The last day on which a Python minor (`3.9`) is supported. */
function pythonEndOfLife(minor) {
    return releaseOf("python", minor)?.security;
}
/** A Debian release by codename or number (`bookworm`, `12`). */
function debianRelease(name) {
    return releaseOf("debian", name);
}
/** An Ubuntu release by number or codename (`24.04`, `noble`). */
function ubuntuRelease(name) {
    return releaseOf("ubuntu", name);
}
/** An Alpine release by its first two numbers (`3.20`; `3.20.3` is taken as `3.20`). */
function alpineRelease(name) {
    return releaseOf("alpine", name.split(".").slice(0, 2).join("."));
}
/** The last day of any free support: the end of LTS where there is one, else of security support. */
function endOfSupport(release) {
    return release.lts ?? release.security;
}
/** The Python minors that are released and supported on a date, oldest first. */
function supportedPythons(today) {
    return table.rows
        .filter((row) => row.product === "python" && (row.released ?? "9999") <= today && (row.security ?? "") >= today)
        .map((row) => row.release);
}
const productByRepository = {
    debian: "debian",
    ubuntu: "ubuntu",
    alpine: "alpine",
    centos: "centos",
    "centos/centos": "centos",
    fedora: "fedora",
    "fedora/fedora": "fedora",
    amazonlinux: "amazonlinux",
    "amazonlinux/amazonlinux": "amazonlinux",
    rockylinux: "rockylinux",
    "rockylinux/rockylinux": "rockylinux",
    almalinux: "almalinux",
    "almalinux/almalinux": "almalinux",
    "opensuse/leap": "opensuse-leap",
};
/**
 * The release that an operating system's own image is, by repository (without registry and `library/`) and tag:
 * `centos` and `7.9.2009`, `debian` and `bookworm-20240101-slim`. undefined for all other images and unknown tags.
 */
function releaseOfImage(repository, tag) {
    const universal = /^ubi([0-9]{1,2})(?:[/-]|$)/.exec(repository);
    if (universal)
        return releaseOf("rhel", universal[1] ?? "");
    const product = Object.hasOwn(productByRepository, repository) ? productByRepository[repository] : undefined;
    if (!product)
        return undefined;
    const word = tag.split("-")[0] ?? "";
    if (product === "centos" && word.startsWith("stream"))
        return releaseOf("centos-stream", word.slice(6));
    if (product === "debian")
        return releaseOf("debian", word) ?? releaseOf("debian", word.split(".")[0] ?? "");
    const numbers = word.replace(/^(?:centos|al|leap|v)(?=[0-9])/, "").split(".");
    const byTwo = releaseOf(product, numbers.slice(0, 2).join("."));
    return byTwo ?? releaseOf(product, numbers[0] ?? "");
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/expansion.js
/** The value when all is literal. */
function literalValue(parts) {
    const [first] = parts;
    if (parts.length === 1 && first?.kind === "literal")
        return first.value;
    let value = "";
    for (const part of parts) {
        if (part.kind !== "literal")
            return undefined;
        value += part.value;
    }
    return value;
}
const special = /["'$\\`]/;
const simpleName = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?\-$!]/y;
/** Literal text and variables of a raw word. What BuildKit would refuse (an open quote, a bad substitution) is an unknown part. */
function partsOf(raw, escape) {
    if (!special.test(raw))
        return raw === "" ? [] : [{ kind: "literal", value: raw }];
    const parts = [];
    let literal = "";
    const flush = () => {
        if (literal !== "")
            parts.push({ kind: "literal", value: literal });
        literal = "";
    };
    let quote = "";
    for (let at = 0; at < raw.length;) {
        const char = raw[at] ?? "";
        if (quote === "'") {
            if (char === "'")
                quote = "";
            else
                literal += char;
            at++;
        }
        else if (char === escape) {
            const next = raw[at + 1];
            const isEscaped = next !== undefined && (quote === "" || next === '"' || next === "$" || next === escape);
            literal += isEscaped ? next : quote === "" ? "" : char;
            at += isEscaped ? 2 : 1;
        }
        else if (char === '"' || (char === "'" && quote === "")) {
            quote = quote === char ? "" : char;
            at++;
        }
        else if (char === "$") {
            const variable = variableAt(raw, at, escape);
            if (!variable) {
                literal += char;
                at++;
                continue;
            }
            flush();
            parts.push(variable.part);
            at = variable.end;
        }
        else {
            literal += char;
            at++;
        }
    }
    flush();
    if (quote !== "")
        parts.push({ kind: "unknown" });
    return parts;
}
/** The variable whose `$` stands at `at`; undefined when the dollar is just a dollar. */
function variableAt(raw, at, escape) {
    const hasBrace = raw[at + 1] === "{";
    simpleName.lastIndex = at + (hasBrace ? 2 : 1);
    const name = simpleName.exec(raw)?.[0] ?? "";
    const nameEnd = at + (hasBrace ? 2 : 1) + name.length;
    if (!hasBrace)
        return name === "" ? undefined : { part: { kind: "variable", name }, end: nameEnd };
    if (name !== "" && raw[nameEnd] === "}")
        return { part: { kind: "variable", name }, end: nameEnd + 1 };
    const close = closingBrace(raw, nameEnd, escape);
    if (close === undefined)
        return { part: { kind: "unknown" }, end: raw.length };
    const operator = raw.startsWith(":-", nameEnd) ? 2 : raw[nameEnd] === "-" ? 1 : 0;
    const fallbackText = raw.slice(nameEnd + operator, close);
    const hasFallback = name !== "" && operator > 0 && !fallbackText.includes("$");
    const fallback = hasFallback ? literalValue(partsOf(fallbackText, escape)) : undefined;
    const part = fallback === undefined ? { kind: "unknown" } : { kind: "variable", name, fallback };
    return { part, end: close + 1 };
}
/** The brace that ends `${`, quotes, escapes and further `${` respected; undefined when it is never ended. */
function closingBrace(raw, from, escape) {
    const open = ["}"];
    for (let at = from; at < raw.length; at++) {
        const char = raw[at];
        const awaited = open.at(-1);
        if (char === escape)
            at++;
        else if (char === awaited) {
            open.pop();
            if (open.length === 0)
                return at;
        }
        else if (char === "$" && raw[at + 1] === "{") {
            open.push("}");
            at++;
        }
        else if (char === '"')
            open.push('"');
        else if (char === "'" && awaited === "}") {
            at = raw.indexOf("'", at + 1);
            if (at === -1)
                return undefined;
        }
    }
    return undefined;
}
/** Longer values are of no use to anyone, and variables that double each other would grow without end. */
const longestValue = 20_000;
/** The text of a word's parts with variables put in; undefined when one has no known value. */
function resolveParts(parts, lookUp) {
    let value = "";
    for (const part of parts) {
        if (part.kind === "unknown")
            return undefined;
        if (part.kind === "literal")
            value += part.value;
        else {
            const found = lookUp(part.name);
            const known = found === "unset" ? undefined : found.value;
            if (found !== "unset" && known === undefined)
                return undefined;
            const filled = known === undefined || known === "" ? (part.fallback ?? known) : known;
            if (filled === undefined)
                return undefined;
            value += filled;
        }
        if (value.length > longestValue)
            return undefined;
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/global-arguments.js

/** What BuildKit itself gives to every FROM, and to a stage that names it in an ARG. */
const platformArguments = new Set([
    ...["BUILD", "TARGET"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part)),
    "TARGETSTAGE",
]);
/** Whether BuildKit sets a build argument; its value is not in the file. */
function isPlatformArgument(name) {
    return platformArguments.has(name);
}
const proxies = new Set(["http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "all_proxy"]);
/** Whether a build may set a variable without any ARG. */
function isProxyVariable(name) {
    return proxies.has(name.toLowerCase());
}
/** An empty set of global arguments. A later ARG sees those before it; one without a value changes nothing. */
function globalArguments() {
    const values = new Map();
    const lookUp = (name) => {
        if (values.has(name))
            return { value: values.get(name) };
        return isPlatformArgument(name) ? { value: undefined } : "unset";
    };
    return {
        lookUp,
        add({ pairs }) {
            for (const { name, value } of pairs)
                if (name.value !== undefined && value)
                    values.set(name.value, resolveParts(value.parts, lookUp));
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/data/images.json
const images_namespaceObject = /*#__PURE__*/JSON.parse('{"Ge":[{"images":["python"],"user":"root","shell":true,"workdir":"/","python":"/usr/local/bin","environment":{}},{"images":["debian","ubuntu","alpine","buildpack-deps","fedora","centos","rockylinux","rockylinux/rockylinux","almalinux","almalinux/*","oraclelinux","amazonlinux","public.ecr.aws/amazonlinux/amazonlinux","archlinux","archlinux/archlinux","opensuse/leap","opensuse/tumbleweed","quay.io/centos/centos","quay.io/fedora/fedora","registry.fedoraproject.org/fedora","registry.access.redhat.com/ubi*/ubi*","registry.access.redhat.com/ubi7","registry.access.redhat.com/ubi8","registry.access.redhat.com/ubi9","registry.access.redhat.com/ubi10","registry.access.redhat.com/ubi8-minimal","registry.access.redhat.com/ubi9-minimal","kalilinux/kali-rolling","phusion/baseimage"],"user":"root","shell":true,"workdir":"/","python":"none","environment":{}},{"images":["node","rust","ruby","openjdk","eclipse-temurin","amazoncorretto","gradle","maven","caddy","perl","swift","gcc","erlang","elixir","haproxy","docker","bash"],"user":"root","shell":true,"environment":{}},{"images":["nginx","httpd"],"user":"root","shell":true,"environment":{},"dropsPrivileges":true},{"images":["golang"],"user":"root","shell":true,"workdir":"/go","environment":{}},{"images":["php"],"user":"root","shell":true,"workdir":"/var/www/html","environment":{}},{"images":["busybox"],"user":"root","shell":true,"workdir":"/","python":"none","environment":{}},{"images":["pypy"],"user":"root","shell":true,"workdir":"/","environment":{}},{"images":["redis","postgres","mysql","mariadb","mongo","rabbitmq"],"user":"root","shell":true,"environment":{},"dropsPrivileges":true},{"images":["nvidia/cuda","nvcr.io/nvidia/cuda","rocm/dev-ubuntu-*"],"user":"root","shell":true,"workdir":"/","python":"none","environment":{}},{"images":["pytorch/pytorch"],"user":"root","shell":true,"workdir":"/workspace","python":"/opt/conda/bin","environment":{}},{"images":["tensorflow/tensorflow"],"user":"root","shell":true,"environment":{}},{"images":["nvcr.io/nvidia/*"],"user":"root","shell":true},{"images":["continuumio/miniconda3","continuumio/miniconda","continuumio/anaconda3","continuumio/anaconda","condaforge/miniforge3","condaforge/mambaforge","condaforge/mambaforge-pypy3","conda/miniconda3"],"user":"root","shell":true,"python":"/opt/conda/bin","conda":true,"environment":{}},{"images":["mambaorg/micromamba","ghcr.io/mamba-org/micromamba"],"user":"57439","shell":true,"python":"/opt/conda/bin","conda":true,"environment":{}},{"images":["jupyter/*","quay.io/jupyter/*","docker.io/jupyter/*"],"user":"1000","shell":true,"workdir":"/home/jovyan","python":"/opt/conda/bin","conda":true,"environment":{}},{"images":["jupyterhub/jupyterhub","quay.io/jupyterhub/jupyterhub"],"user":"root","shell":true},{"images":["jupyterhub/k8s-*","quay.io/jupyterhub/k8s-*"],"user":"1000","shell":true},{"images":["gcr.io/distroless/python3*"],"tags":["debug-nonroot*"],"user":"65532","shell":true,"python":"/usr/bin","environment":{}},{"images":["gcr.io/distroless/python3*"],"tags":["nonroot*"],"user":"65532","shell":false,"python":"/usr/bin","environment":{}},{"images":["gcr.io/distroless/python3*"],"tags":["debug*"],"user":"root","shell":true,"python":"/usr/bin","environment":{}},{"images":["gcr.io/distroless/python3*"],"user":"root","shell":false,"python":"/usr/bin","environment":{}},{"images":["gcr.io/distroless/*"],"tags":["debug-nonroot*"],"user":"65532","shell":true,"python":"none","environment":{}},{"images":["gcr.io/distroless/*"],"tags":["nonroot*"],"user":"65532","shell":false,"python":"none","environment":{}},{"images":["gcr.io/distroless/*"],"tags":["debug*"],"user":"root","shell":true,"python":"none","environment":{}},{"images":["gcr.io/distroless/*"],"user":"root","shell":false,"python":"none","environment":{}},{"images":["cgr.dev/chainguard/python"],"tags":["*-dev"],"user":"65532","shell":true,"python":"/usr/bin","environment":{}},{"images":["cgr.dev/chainguard/python"],"user":"65532","shell":false,"python":"/usr/bin","environment":{}},{"images":["cgr.dev/chainguard/wolfi-base","cgr.dev/chainguard/busybox"],"shell":true,"user":"root","python":"none","environment":{}},{"images":["cgr.dev/chainguard/*"],"tags":["*-dev"],"user":"65532","shell":true},{"images":["cgr.dev/chainguard/static","cgr.dev/chainguard/glibc-dynamic"],"user":"65532","shell":false,"python":"none","environment":{}},{"images":["cgr.dev/chainguard/*"],"user":"65532"},{"images":["dhi.io/python"],"tags":["*-dev"],"user":"root","shell":true},{"images":["dhi.io/python"],"user":"65532","shell":false},{"images":["ghcr.io/astral-sh/uv","astral/uv"],"tags":["python*"],"user":"root","shell":true,"workdir":"/","python":"/usr/local/bin","environment":{"UV_TOOL_BIN_DIR":"/usr/local/bin"}},{"images":["ghcr.io/astral-sh/uv","astral/uv"],"tags":["*alpine*","*debian*","*bookworm*","*trixie*"],"user":"root","shell":true,"workdir":"/","python":"none","environment":{"UV_TOOL_BIN_DIR":"/usr/local/bin"}},{"images":["ghcr.io/astral-sh/uv","astral/uv"],"user":"root","shell":false,"workdir":"/io","python":"none","environment":{}},{"images":["registry.access.redhat.com/ubi*/python-*","registry.redhat.io/ubi*/python-*","quay.io/sclorg/python-*","centos/python-*"],"user":"1001","shell":true,"workdir":"/opt/app-root/src","environment":{"PYTHONUNBUFFERED":"1","PYTHONIOENCODING":"UTF-8","LANG":"en_US.UTF-8","LC_ALL":"en_US.UTF-8","PIP_NO_CACHE_DIR":"off"}},{"images":["bitnami/python","bitnamilegacy/python"],"user":"root","shell":true},{"images":["bitnami/*","bitnamilegacy/*"],"user":"1001","shell":true},{"images":["apache/airflow"],"user":"50000","shell":true},{"images":["apache/superset"],"user":"superset","shell":true},{"images":["apache/spark","apache/spark-py"],"user":"185","shell":true},{"images":["public.ecr.aws/lambda/*","amazon/aws-lambda-*"],"user":"sandbox","shell":true,"workdir":"/var/task"},{"images":["public.ecr.aws/sam/build-*"],"user":"root","shell":true},{"images":["selenium/*"],"user":"1200","shell":true},{"images":["odoo"],"user":"odoo","shell":true},{"images":["cimg/*"],"user":"circleci","shell":true},{"images":["circleci/*"],"user":"circleci","shell":true},{"images":["gitpod/*"],"user":"gitpod","shell":true},{"images":["rasa/*"],"user":"1001","shell":true},{"images":["mcr.microsoft.com/playwright/python"],"user":"root","shell":true},{"images":["mcr.microsoft.com/devcontainers/*","mcr.microsoft.com/vscode/devcontainers/*"],"shell":true,"development":true},{"images":["tiangolo/uvicorn-gunicorn*","tiangolo/meinheld-gunicorn*"],"user":"root","shell":true,"workdir":"/app","python":"/usr/local/bin","starts":true},{"images":["tiangolo/uwsgi-nginx*"],"user":"root","shell":true,"workdir":"/app","python":"/usr/local/bin","dropsPrivileges":true,"starts":true}]}');
;// CONCATENATED MODULE: ./lib/src/data/stars.js
/**
 * Whether the text matches a pattern in which `*` stands for any run of characters. Linear in practice: every part
 * between stars is looked for once, from left to right, so no pattern can make it backtrack.
 */
function matchesStars(pattern, text) {
    const parts = pattern.split("*");
    const first = parts[0] ?? "";
    if (parts.length === 1)
        return text === pattern;
    const last = parts[parts.length - 1] ?? "";
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
        return false;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
        const found = text.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return at <= text.length - last.length;
}

;// CONCATENATED MODULE: ./lib/src/data/images.js


const mirrors = [
    "public.ecr.aws/docker/library/",
    "mirror.gcr.io/library/",
    "docker.io/library/",
    "index.docker.io/library/",
];
/** `ghcr.io/astral-sh/uv`, `python`: registry and repository, official images of Docker Hub and its mirrors by their bare name. */
function imageName(image) {
    if (image.repository === undefined)
        return undefined;
    const hub = image.registry === undefined || image.registry === "docker.io" || image.registry === "index.docker.io";
    const name = hub ? image.repository : `${image.registry}/${image.repository}`;
    const mirror = mirrors.find((prefix) => name.startsWith(prefix));
    return mirror ? name.slice(mirror.length) : name.startsWith("library/") ? name.slice("library/".length) : name;
}
const known = new WeakMap();
/** What is known of an image; undefined for images that the table does not have. */
function knownImage(image) {
    let found = known.get(image);
    if (!found)
        known.set(image, (found = { image: lookUp(image) }));
    return found.image;
}
function lookUp(image) {
    const name = imageName(image);
    if (name === undefined)
        return undefined;
    const tag = image.tag ?? "latest";
    const row = images_namespaceObject.Ge.find((candidate) => candidate.images.some((pattern) => matchesStars(pattern, name)) &&
        (!candidate.tags || candidate.tags.some((pattern) => matchesStars(pattern, tag))));
    return row && describe(row);
}
function describe(row) {
    return {
        user: row.user,
        shell: row.shell,
        workdir: row.workdir,
        python: row.python,
        hasConda: row.conda === true,
        environment: row.environment && new Map(Object.entries(row.environment)),
        dropsPrivileges: row.dropsPrivileges === true,
        isForDevelopment: row.development === true,
        startsServer: row.starts === true,
    };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/lineage.js

/** The stage, then the stages it builds on, nearest first. */
function lineage(stage) {
    const stages = [];
    for (let next = stage; next; next = next.base)
        stages.push(next);
    return stages;
}
/** The image outside of this file that a stage comes from in the end. */
function rootImage(stage) {
    let root = stage;
    while (root.base)
        root = root.base;
    return root.image;
}
/** What the image below a stage shows of its system. */
function osOf(stage) {
    return rootImage(stage).os;
}
/** The official Python image below a stage. */
function pythonOf(stage) {
    return rootImage(stage).python;
}
const lineage_known = new WeakMap();
/** What is known of the image below a stage; undefined for an image that no table names. */
function baseImage(stage) {
    const image = rootImage(stage);
    let found = lineage_known.get(image);
    if (found === undefined)
        lineage_known.set(image, (found = knownImage(image) ?? "unknown"));
    return found === "unknown" ? undefined : found;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/image-variables.js

/** Every container has them; what they hold depends on the image and the user. */
const alwaysSet = new Set(["PATH", "HOME"]);
/** A variable as the image below a stage sets it; "unknown" for an image that no table names. */
function imageVariable(stage, name) {
    if (alwaysSet.has(name))
        return { value: undefined };
    if (rootImage(stage).isScratch)
        return "unset";
    const python = pythonOf(stage);
    if (python && name === "PYTHON_VERSION")
        return { value: python.patch };
    const environment = baseImage(stage)?.environment;
    if (!environment)
        return "unknown";
    const value = environment.get(name);
    return value === undefined ? "unset" : { value };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/script-variables.js

const variablesOf = new WeakMap();
/**
 * What the commands before `at` made of a variable; undefined when they left it alone. `holder` is its instruction,
 * `outside` says what the instruction itself sees of a variable.
 */
function scriptChange(at, name, holder, outside) {
    let variables = variablesOf.get(holder);
    if (!variables)
        variablesOf.set(holder, (variables = readVariables(commandsOf(holder), outside)));
    return lastEntry(variables.entries.get(name), at, variables.positions.get(at) ?? 0);
}
function commandsOf(holder) {
    return "commands" in holder ? (holder.commands ?? []) : [];
}
/** Evaluates every assignment once, in order. */
function readVariables(commands, outside) {
    const positions = new Map();
    const entries = new Map();
    for (const [position, command] of commands.entries()) {
        positions.set(command, position);
        // `A=1 B=$A` goes from left to right; the words of `export A=1 B=$A` are all expanded before any of it counts.
        const until = command.words.length === 0 ? position + 1 : position;
        const lookUp = (name) => {
            const entry = lastEntry(entries.get(name), command, until);
            return entry ? entry.to : outside(name);
        };
        for (const [name, parts] of assignedBy(command)) {
            const to = parts === "unset" ? "unset" : { value: resolveParts(parts, lookUp) };
            const own = entries.get(name) ?? [];
            own.push({ by: command, position, to });
            entries.set(name, own);
        }
    }
    return { positions, entries };
}
const declaring = new Set(["export", "readonly", "declare", "typeset", "local"]);
/** `A=1` on its own, `export A=1`, `declare A=1`, `unset A`. */
function* assignedBy({ words, assignments }) {
    const program = words[0]?.value;
    if (program === undefined) {
        if (words.length === 0)
            for (const [name, word] of assignments)
                yield [name, word.parts];
    }
    else if (program === "unset") {
        for (const word of words.slice(1))
            if (word.value !== undefined)
                yield [word.value, "unset"];
    }
    else if (declaring.has(program)) {
        for (const word of words.slice(1)) {
            const [first, ...rest] = word.parts;
            if (first?.kind !== "literal")
                continue;
            const equals = first.value.indexOf("=");
            if (equals > 0)
                yield [first.value.slice(0, equals), [literal(first.value.slice(equals + 1)), ...rest]];
        }
    }
}
function literal(value) {
    return { kind: "literal", value };
}
/** Further back nobody looks: a script that hides so many assignments from a command was not written to be read. */
const mostHidden = 200;
function lastEntry(entries, at, position) {
    if (!entries)
        return undefined;
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((entries[middle]?.position ?? 0) < position)
            low = middle + 1;
        else
            high = middle;
    }
    for (let index = low - 1; index >= Math.max(0, low - mostHidden); index--) {
        const entry = entries[index];
        const effect = entry ? effectOn(entry.by, at) : "none";
        if (entry && effect !== "none")
            return effect === "certain" ? entry : { by: entry.by, to: { value: undefined } };
    }
    return low > mostHidden ? { by: at, to: { value: undefined } } : undefined;
}
const ownProcess = new Set(["subshell", "substitution", "sh -c"]);
const always = new Set(["group", "negation"]);
/** Whether an earlier command's assignment reaches a later one: not out of a process of its own, perhaps out of a branch. */
function effectOn(earlier, later) {
    if (earlier === later)
        return "certain";
    const around = new Set();
    for (let outer = later.within; outer; outer = outer.within)
        around.add(outer);
    let isCertain = true;
    let place = earlier;
    for (;;) {
        if (isPiped(place))
            return "none";
        if (place.previous === "||")
            isCertain = false;
        const outer = place.within;
        if (!outer)
            break;
        if (around.has(outer)) {
            // Two commands in one `if` or `case` may stand in different branches of it.
            if (outer.kind === "if" || outer.kind === "case")
                isCertain = false;
            break;
        }
        if (ownProcess.has(outer.kind))
            return "none";
        if (!always.has(outer.kind))
            isCertain = false;
        place = outer;
    }
    return isCertain ? "certain" : "possible";
}
/** Part of a pipeline or in the background: in a process of its own. */
function isPiped({ previous, next }) {
    return next === "|" || next === "|&" || next === "&" || previous === "|" || previous === "|&";
}

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
;// CONCATENATED MODULE: ./lib/src/shell/interpreter.js
/** Shells that the parser can read. zsh and ksh are not among them: they split words and read blocks in other ways. */
const bourneShells = new Set(["sh", "bash", "dash", "ash", "rbash"]);
/** The last part of a program's path. */
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** Whether a program, given by path or name, is a shell whose text can be read. */
function isBourneShell(program) {
    return bourneShells.has(baseName(program));
}
/** Whether an interpreter as SHELL or a `#!` line names it (`/bin/sh`, `/usr/bin/env -S bash -e`) reads Bourne shell text. */
function readsShellText(interpreter) {
    const words = interpreter.split(/[ \t]+/).filter((word) => word !== "");
    const [first = ""] = words;
    if (baseName(first) !== "env")
        return isBourneShell(first);
    const program = words.slice(1).find((word) => !word.startsWith("-") && !word.includes("="));
    return program !== undefined && isBourneShell(program);
}
/** What the `#!` line at the top of a script names; undefined without one. */
function interpreterLine(script) {
    if (!script.startsWith("#!"))
        return undefined;
    const feed = script.indexOf("\n");
    return script.slice(2, feed === -1 ? script.length : feed).trim();
}
const valuedLong = new Set(["--rcfile", "--init-file"]);
/**
 * What the arguments of a shell (without its name; undefined for one that holds an expansion) make it run.
 * undefined when that is not certain.
 */
function shellScript(args) {
    let readsString = false;
    let readsInput = false;
    let index = 0;
    for (; index < args.length; index++) {
        const word = args[index];
        if (word === undefined && !readsString)
            return undefined;
        if (word === undefined)
            break;
        if (word === "--" || word === "-") {
            index++;
            break;
        }
        if (word.startsWith("--")) {
            if (valuedLong.has(word))
                index++;
            continue;
        }
        if (word.length < 2 || (!word.startsWith("-") && !word.startsWith("+")))
            break;
        if (word.startsWith("-") && word.includes("c"))
            readsString = true;
        if (word.startsWith("-") && word.includes("s"))
            readsInput = true;
        // `-o pipefail`, `-euxo pipefail`, `-O extglob`: each of these letters takes the next word.
        for (const letter of word)
            if (letter === "o" || letter === "O")
                index++;
    }
    if (readsString)
        return index < args.length ? { kind: "string", index } : undefined;
    if (readsInput || index >= args.length)
        return { kind: "input" };
    return { kind: "file", index };
}
const suValued = new Set(["-s", "--shell", "-g", "--group", "-G", "--supp-group", "-w", "--whitelist-environment"]);
/** Which argument of `su` or `runuser` (without its name) is handed to a shell by `-c`, and to which one; undefined when none is. */
function suScript(args) {
    let shell = "sh";
    let found;
    for (let index = 0; index < args.length; index++) {
        const word = args[index];
        if (word === undefined)
            continue;
        if (word === "-c" || word === "--command")
            found = ++index;
        else if (word.startsWith("--shell="))
            shell = word.slice("--shell=".length);
        else if (suValued.has(word)) {
            const value = args[++index];
            if (word === "-s" || word === "--shell")
                shell = value ?? "";
        }
        else if (word.startsWith("-") && !/^-[lmpfP]*$|^--(?:login|preserve-environment|fast|pty)$/.test(word))
            return undefined;
    }
    return found === undefined || found >= args.length || !isBourneShell(shell) ? undefined : { index: found, shell };
}
/** The word that a command hands to a shell as its script: behind `sh -c`, `bash -lc`, `su app -c`. */
function scriptArgument(words) {
    const program = words[0]?.value;
    if (program === undefined)
        return undefined;
    const name = baseName(program);
    const isSu = name === "su" || name === "runuser";
    if (!isSu && !isBourneShell(name))
        return undefined;
    const args = words.slice(1).map((word) => word.value);
    if (isSu) {
        const found = suScript(args);
        return found && { index: found.index + 1, interpreter: found.shell };
    }
    const found = shellScript(args);
    return found?.kind === "string" ? { index: found.index + 1, interpreter: program } : undefined;
}
/** Whether a command is a shell that takes its script from standard input: `bash -e <<EOF`, `curl … | sh -s -- -y`. */
function readsInput(words) {
    const program = words[0]?.value;
    if (program === undefined || !isBourneShell(program))
        return false;
    return shellScript(words.slice(1).map((word) => word.value))?.kind === "input";
}

;// CONCATENATED MODULE: ./lib/src/shell/view.js
const NO_HOLES = [];
/** A part of a file as it is. */
function viewOf(file, span) {
    const { start, end } = span;
    return {
        text: file.slice(start, end),
        file,
        holes: NO_HOLES,
        startOf: (offset) => start + offset,
        endOf: (offset) => start + offset,
    };
}
/** The span in the file of a range of the view; a range without characters lies behind the character before it. */
function fileSpan(view, start, end) {
    if (start < end)
        return { start: view.startOf(start), end: view.endOf(end) };
    const at = start > 0 ? view.endOf(start) : view.startOf(0);
    return { start: at, end: at };
}
/** Whether a range of the view touches something that an outer shell replaces. */
function touchesHole(view, start, end) {
    const { holes } = view;
    let low = 0;
    let high = holes.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((holes[middle]?.end ?? 0) <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return (holes[low]?.start ?? Infinity) < end;
}
/** Starts a view whose pieces come from `parent`. */
function buildView(parent) {
    // Piece i covers text from at[i] on, and the parent's range from[i]..to[i].
    const at = [];
    const from = [];
    const to = [];
    const holes = [];
    let text = "";
    let lastIsKept = false;
    const keep = (start, end) => {
        if (start >= end)
            return;
        const last = at.length - 1;
        if (lastIsKept && to[last] === start)
            to[last] = end;
        else {
            at.push(text.length);
            from.push(start);
            to.push(end);
        }
        lastIsKept = true;
        text += parent.text.slice(start, end);
    };
    return {
        keep,
        stand(character, start, end) {
            at.push(text.length);
            from.push(start);
            to.push(end);
            lastIsKept = false;
            text += character;
        },
        hole(start, end) {
            holes.push({ start: text.length, end: text.length + end - start });
            keep(start, end);
        },
        build() {
            let hint = 0;
            const pieceAt = (offset) => {
                // Offsets are mostly asked for in order: look where the last answer was before searching.
                if ((at[hint] ?? 0) <= offset && offset < (at[hint + 1] ?? Infinity))
                    return hint;
                let low = 0;
                let high = at.length - 1;
                while (low < high) {
                    const middle = (low + high + 1) >> 1;
                    if ((at[middle] ?? 0) <= offset)
                        low = middle;
                    else
                        high = middle - 1;
                }
                hint = low;
                return low;
            };
            return {
                text,
                file: parent.file,
                holes,
                startOf(offset) {
                    const piece = pieceAt(offset);
                    const start = (from[piece] ?? 0) + offset - (at[piece] ?? 0);
                    return parent.startOf(start);
                },
                endOf(offset) {
                    const piece = pieceAt(Math.max(0, offset - 1));
                    const kept = (from[piece] ?? 0) + offset - (at[piece] ?? 0);
                    const isWholePiece = offset === (at[piece + 1] ?? text.length);
                    return parent.endOf(isWholePiece ? (to[piece] ?? 0) : kept);
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/shell/join.js

const carriageReturn = 13;
/** The text that the shell is given. Carriage returns before a line feed are dropped everywhere, as a checkout may have put them there. */
function shellView(input) {
    const { text, span, kind } = input;
    if (!hasLineEnd(text, span) && !endsInEscape(text, span, input.escape))
        return viewOf(text, span);
    const builder = buildView(viewOf(text, { start: 0, end: text.length }));
    const heredocsFrom = kind === "heredoc" ? span.start : (input.heredocsFrom ?? span.end);
    const bodies = Math.min(Math.max(heredocsFrom, span.start), span.end);
    let isContinued = false;
    for (const line of lines(text, { start: span.start, end: bodies })) {
        if (isContinued && isDropped(text, line))
            continue;
        const escapeAt = continuation(text, line, input.escape);
        isContinued = escapeAt !== undefined;
        builder.keep(line.start, escapeAt ?? line.end);
        if (!isContinued)
            builder.keep(line.next - line.feed, line.next);
    }
    for (const line of lines(text, { start: bodies, end: span.end })) {
        builder.keep(line.start, line.end);
        builder.keep(line.next - line.feed, line.next);
    }
    return builder.build();
}
function hasLineEnd(text, { start, end }) {
    const feed = text.indexOf("\n", start);
    return (feed !== -1 && feed < end) || (end > start && text.charCodeAt(end - 1) === carriageReturn);
}
function endsInEscape(text, span, escape) {
    return continuation(text, span, escape) !== undefined;
}
function* lines(text, { start, end }) {
    for (let at = start; at < end;) {
        const found = text.indexOf("\n", at);
        const feed = found === -1 || found >= end ? end : found;
        let contentEnd = feed;
        while (contentEnd > at && text.charCodeAt(contentEnd - 1) === carriageReturn)
            contentEnd--;
        const next = feed === end ? end : feed + 1;
        yield { start: at, end: contentEnd, next, feed: next - feed };
        at = next;
    }
}
/** Where the escape character of a continued line stands. Two of them before the line end are no continuation. */
function continuation(text, line, escape) {
    let at = line.end - 1;
    while (at >= line.start && (text[at] === " " || text[at] === "\t"))
        at--;
    const isContinued = at >= line.start && text[at] === escape && (at === line.start || text[at - 1] !== escape);
    return isContinued ? at : undefined;
}
/** Comment lines and empty lines between continued ones do not reach the shell, and the instruction goes on behind them. */
function isDropped(text, line) {
    let at = line.start;
    while (at < line.end && isSpace(text.charCodeAt(at)))
        at++;
    return at === line.end || text[at] === "#";
}
/** Go's unicode.IsSpace: U+0085 is a space there, U+FEFF is none. */
function isSpace(code) {
    if (code < 0x80)
        return code === 32 || (code >= 9 && code <= carriageReturn);
    return code === 0x85 || (code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
}

;// CONCATENATED MODULE: ./lib/src/shell/options.js
const compiled = new WeakMap();
function namesOf(table) {
    const known = compiled.get(table);
    if (known)
        return known;
    const canonical = new Map();
    const valued = new Set();
    for (const [groups, takesValue] of [[table.valued, true], [table.flags, false]])
        for (const group of groups) {
            const names = group.split(" ");
            const last = names[names.length - 1] ?? group;
            for (const name of names)
                canonical.set(name, last);
            if (takesValue)
                valued.add(last);
        }
    const names = { canonical, valued };
    compiled.set(table, names);
    return names;
}
function canonicalName(written, table) {
    const { canonical } = namesOf(table);
    const exact = canonical.get(written);
    if (exact !== undefined || !table.abbreviates || !written.startsWith("--"))
        return exact ?? written;
    const candidates = new Set();
    for (const [name, last] of canonical)
        if (name.startsWith(written))
            candidates.add(last);
    const [only] = candidates;
    return candidates.size === 1 && only !== undefined ? only : written;
}
/** The literal text that a word begins with, up to its first expansion. */
function literalStart(word) {
    if (word.value !== undefined)
        return word.value;
    let text = "";
    for (const part of word.parts) {
        if (part.kind !== "literal")
            break;
        text += part.value;
    }
    return text;
}
/** Reads the words behind a program's name; `globals` are those before its subcommand, of which only the options count. */
function readArguments(words, table, globals = []) {
    const before = globals.length === 0 ? undefined : readWords(globals, table);
    const { options, operands, isComplete } = readWords(words, table);
    const all = before ? [...before.options, ...options] : options;
    const isClear = isComplete && (before ? before.isComplete : true);
    return { options: all, operands, isComplete: isClear, ...questions(all, table) };
}
function readWords(words, table) {
    const { valued } = namesOf(table);
    const options = [];
    const operands = [];
    let isComplete = true;
    let readsOptions = true;
    let index = 0;
    const takeNext = () => words[index++];
    while (index < words.length) {
        const word = words[index++];
        if (!word)
            break;
        const text = literalStart(word);
        if (readsOptions && word.value === undefined && (text === "-" || text === "--")) {
            isComplete = false;
            continue;
        }
        const isOperand = !readsOptions || text === "-" || !text.startsWith("-");
        if (isOperand) {
            if (readsOptions && isLoose(word))
                isComplete = false;
            operands.push(word);
            if (table.stopsAtOperand)
                readsOptions = false;
        }
        else if (text === "--" && word.value !== undefined) {
            readsOptions = false;
        }
        else if (text.startsWith("--")) {
            const equals = text.indexOf("=");
            if (equals === -1 && word.value === undefined) {
                isComplete = false;
                continue;
            }
            const written = equals === -1 ? text : text.slice(0, equals);
            const name = canonicalName(written, table);
            const isUnknown = !namesOf(table).canonical.has(written);
            const mayTakeNext = table.unknownTakeValue === true && isUnknown && !literalStart(words[index] ?? word).startsWith("-");
            const takesNext = equals === -1 && (valued.has(name) || mayTakeNext);
            const value = equals !== -1 ? partOfWord(word, equals + 1) : takesNext ? takeNext() : undefined;
            options.push({ name, written, word, value });
        }
        else {
            isComplete = readCluster(word, text, table, takeNext, options) && isComplete;
        }
    }
    return { options, operands, isComplete };
}
/** `-qr file`, `-rfile`; false when a variable in the word may hold further letters. */
function readCluster(word, text, table, takeNext, options) {
    const { canonical, valued } = namesOf(table);
    const whole = canonical.get(text);
    if (whole !== undefined && word.value !== undefined) {
        options.push({ name: whole, written: text, word, value: valued.has(whole) ? takeNext() : undefined });
        return true;
    }
    for (let at = 1; at < text.length; at++) {
        const written = `-${text[at] ?? ""}`;
        const name = canonical.get(written) ?? written;
        if (!valued.has(name)) {
            options.push({ name, written, word, value: undefined });
            continue;
        }
        const hasRest = at + 1 < text.length || word.value === undefined;
        options.push({ name, written, word, value: hasRest ? partOfWord(word, at + 1) : takeNext() });
        return true;
    }
    return word.value !== undefined;
}
function questions(options, table) {
    const matching = (name) => {
        const canonical = namesOf(table).canonical.get(name) ?? name;
        return options.filter((option) => option.name === canonical);
    };
    return {
        has: (name) => matching(name).length > 0,
        option: (name) => matching(name).at(-1)?.value,
        all: (name) => matching(name).flatMap((option) => option.value ?? []),
    };
}
const stopping = new WeakMap();
/** The same table for a program whose first operand begins what belongs to another one. */
function stoppingAtOperand(table) {
    const known = stopping.get(table);
    if (known)
        return known;
    const made = { ...table, stopsAtOperand: true };
    stopping.set(table, made);
    return made;
}
/** Lone variables before a subcommand that are skipped; more than a few are not a command line that anyone wrote. */
const skippableVariables = 3;
/**
 * Finds the subcommand behind global options; `nested` names those that have subcommands of their own.
 * undefined when there is none, or a variable hides it.
 */
function splitSubcommand(words, globals, nested = []) {
    let at = 0;
    for (let skipped = 0; skipped <= skippableVariables; skipped++) {
        const first = readArguments(words.slice(at), stoppingAtOperand(globals)).operands[0];
        if (!first)
            return undefined;
        at = words.indexOf(first, at) + 1;
        if (first.value === undefined) {
            if (!isLoose(first))
                return undefined;
            continue;
        }
        const before = words.slice(0, at - 1);
        if (!nested.includes(first.value))
            return { globals: before, subcommand: [first], rest: words.slice(at) };
        const inner = splitSubcommand(words.slice(at), globals);
        if (!inner)
            return undefined;
        return { globals: [...before, ...inner.globals], subcommand: [first, ...inner.subcommand], rest: inner.rest };
    }
    return undefined;
}
/** Whether a word is nothing but expansions, so that it may stand for any number of words, options among them. */
function isLoose(word) {
    return word.value === undefined && word.parts.every((part) => part.kind !== "literal" || part.value === "");
}
/**
 * The part of a word from an offset of its literal text on, as a word of its own. Its span is exact unless quotes or
 * escapes stand before the offset; then it is the whole word's.
 */
function partOfWord(word, from) {
    const before = literalStart(word).slice(0, from);
    const value = word.value?.slice(from);
    const parts = dropLiteral(word.parts, from);
    if (word.raw.startsWith(before)) {
        return { start: word.start + from, end: word.end, raw: word.raw.slice(from), value, parts };
    }
    const quote = word.raw[0];
    const inner = word.raw.slice(1, -1);
    const isOneString = (quote === '"' || quote === "'") && word.raw.endsWith(quote) && word.raw.length > 1 && !inner.includes(quote);
    if (isOneString && inner.startsWith(before)) {
        return { start: word.start + 1 + from, end: word.end - 1, raw: inner.slice(from), value, parts };
    }
    return { start: word.start, end: word.end, raw: word.raw, value, parts };
}
function dropLiteral(parts, count) {
    let left = count;
    const kept = [];
    for (const part of parts) {
        if (left === 0 || part.kind !== "literal") {
            kept.push(part);
        }
        else if (part.value.length <= left) {
            left -= part.value.length;
        }
        else {
            kept.push({ kind: "literal", value: part.value.slice(left) });
            left = 0;
        }
    }
    return kept;
}
/**
 * The words with known variables put in. An unquoted variable that holds blanks becomes several words, all with the
 * span of the one that stands in the file.
 */
function expandWords(words, resolve) {
    if (words.every((word) => word.value !== undefined))
        return words;
    return words.flatMap((word) => {
        const value = word.value === undefined ? resolve(word) : undefined;
        if (value === undefined)
            return word;
        const pieces = /["']/.test(word.raw) ? [value] : value.split(/\s+/).filter((piece) => piece !== "");
        return pieces.map((piece) => ({ ...word, value: piece, parts: [{ kind: "literal", value: piece }] }));
    });
}
/** The name of the program that a word stands for: `/opt/venv/bin/pip` and `$VENV/bin/pip` are `pip`; undefined when unknown. */
function programName(word) {
    if (!word)
        return undefined;
    const last = word.parts.at(-1);
    const text = word.value ?? (last?.kind === "literal" && last.value.includes("/") ? last.value : undefined);
    const name = text?.slice(text.lastIndexOf("/") + 1).replace(/\.exe$/, "");
    return name === "" ? undefined : name;
}

;// CONCATENATED MODULE: ./lib/src/shell/wrappers.js


const architecture = { short: "BFILRSTXZv3", long: "addr-no-randomize uname-2.6 verbose" };
const wrappers = new Map([
    [
        "sudo",
        {
            short: "ABEHPSbiknsC:D:R:T:U:g:h:p:r:t:u:",
            long: "askpass bell background preserve-env set-home login shell non-interactive preserve-groups reset-timestamp stdin " +
                "user= group= host= prompt= chdir= chroot= close-from= role= type= command-timeout=",
            assigns: true,
        },
    ],
    ["doas", { short: "nu:" }],
    [
        "env",
        {
            short: "iva:u:C:",
            long: "ignore-environment debug argv0= unset= chdir= block-signal default-signal ignore-signal",
            assigns: true,
            dash: true,
        },
    ],
    ["time", { short: "apqvf:o:", long: "append portability quiet verbose format= output=" }],
    ["exec", { short: "cla:" }],
    ["command", { short: "p" }],
    ["builtin", {}],
    ["nice", { short: "n:", long: "adjustment=", digits: true }],
    ["nohup", {}],
    ["setsid", { short: "cfw", long: "ctty fork wait" }],
    ["ionice", { short: "tc:n:", long: "ignore class= classdata=" }],
    ["stdbuf", { short: "i:o:e:", long: "input= output= error=" }],
    ["unbuffer", { short: "p" }],
    ["timeout", { short: "vk:s:", long: "foreground preserve-status verbose kill-after= signal=", operands: 1 }],
    [
        "xargs",
        {
            short: "0oprtxE:I:L:P:a:d:n:s:e::i::l::",
            long: "null open-tty interactive no-run-if-empty verbose exit replace eof arg-file= delimiter= max-lines= max-args= " +
                "max-procs= max-chars= process-slot-var=",
        },
    ],
    ["gosu", { operands: 1 }],
    ["su-exec", { operands: 1 }],
    ["s6-setuidgid", { operands: 1 }],
    [
        "setpriv",
        {
            long: "clear-groups keep-groups init-groups reset-env no-new-privs nnp reuid= regid= ruid= euid= rgid= egid= groups= " +
                "inh-caps= ambient-caps= bounding-set= securebits= pdeathsig= selinux-label= apparmor-profile=",
        },
    ],
    ["setarch", { ...architecture, operands: 1, late: true }],
    ["linux32", architecture],
    ["linux64", architecture],
    ["tini", { short: "svwgle:p:" }],
    ["docker-init", { short: "svwgle:p:" }],
    ["dumb-init", { short: "cvr:", long: "single-child verbose rewrite=" }],
    ["catatonit", { short: "gv" }],
    ["eatmydata", {}],
    ["busybox", {}],
    [
        "xvfb-run",
        {
            short: "ale:f:n:p:s:w:",
            long: "auto-servernum auto-display listen-tcp error-file= auth-file= server-num= xauth-protocol= server-args= wait=",
        },
    ],
]);
const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=/;
const nothing = { count: 0, assignments: [] };
/** Finds where the program that does the work starts; a wrapper without a command, or with unknown options, stays a command. */
function peelWrappers(words) {
    const first = words[0]?.value;
    if (first === undefined || !wrappers.has(baseName(first)))
        return nothing;
    const assignments = [];
    let count = 0;
    for (;;) {
        const name = words[count]?.value;
        const wrapper = name === undefined ? undefined : wrappers.get(baseName(name));
        if (!wrapper)
            break;
        const found = commandBehind(words, count + 1, wrapper);
        if (!found || found.at >= words.length)
            break;
        assignments.push(...found.assignments);
        count = found.at;
    }
    return { count, assignments };
}
function commandBehind(words, from, wrapper) {
    const options = skipOptions(words, from, wrapper);
    if (options === undefined)
        return undefined;
    let at = options + (wrapper.operands ?? 0);
    if (wrapper.late)
        at = skipOptions(words, at, wrapper);
    if (at === undefined)
        return undefined;
    const assignments = [];
    while (wrapper.assigns) {
        const word = words[at];
        const [, name] = (word && assignment.exec(literalStart(word))) ?? [];
        if (!word || name === undefined)
            break;
        assignments.push([name, partOfWord(word, name.length + 1)]);
        at++;
    }
    return { at, assignments };
}
/** The first word that is no option; undefined at an option that is not in the table or cannot be read. */
function skipOptions(words, from, wrapper) {
    let at = from;
    for (; at < words.length; at++) {
        const word = words[at];
        if (!word)
            break;
        const text = literalStart(word);
        if (!text.startsWith("-"))
            break;
        const isWhole = word.value !== undefined;
        if (text === "--" && isWhole)
            return at + 1;
        const takesNext = text.startsWith("--") ? longOption(text, isWhole, wrapper) : shortOptions(text, isWhole, wrapper);
        if (takesNext === undefined)
            return undefined;
        if (takesNext)
            at++;
    }
    return at;
}
/** Whether a long option takes the next word; undefined when it is not known. */
function longOption(text, isWhole, { long = "" }) {
    const equals = text.indexOf("=");
    if (equals === -1 && !isWhole)
        return undefined;
    const name = text.slice(2, equals === -1 ? text.length : equals);
    const known = long.split(" ").find((one) => one === name || one === `${name}=`);
    if (known === undefined)
        return undefined;
    return known.endsWith("=") && equals === -1;
}
/** Whether the last of some short options takes the next word; undefined when one is not known. */
function shortOptions(text, isWhole, { short = "", digits, dash }) {
    if (text === "-")
        return isWhole && dash ? false : undefined;
    if (digits && isWhole && /^--?\d+$/.test(text))
        return false;
    for (let index = 1; index < text.length; index++) {
        const letter = text[index] ?? "";
        const place = letter === ":" ? -1 : short.indexOf(letter);
        if (place === -1)
            return undefined;
        if (short[place + 1] !== ":")
            continue;
        return short[place + 2] !== ":" && index === text.length - 1 && isWhole;
    }
    return isWhole ? false : undefined;
}

;// CONCATENATED MODULE: ./lib/src/shell/place.js

const alone = { previous: "end", next: "end" };
function outermost(span, interpreter) {
    const script = { start: span.start, end: span.end, commands: [], interpreter };
    return { script, within: undefined, nesting: [], depth: 0 };
}
function enter(place, kind, span, joints) {
    const { previous, next } = joints;
    const { within, script } = place;
    const enclosure = { kind, start: span.start, end: span.end, previous, next, within, script };
    return { ...place, within: enclosure, nesting: [...place.nesting, kind] };
}
function addCommand(place, span, all, details) {
    const { form, joints, timed = [], redirects = [] } = details;
    const { script, nesting, within } = place;
    const { previous, next } = joints;
    const peeled = peelWrappers(all);
    const words = peeled.count > 0 ? all.slice(peeled.count) : all;
    const wrappers = timed.length + peeled.count > 0 ? [...timed, ...all.slice(0, peeled.count)] : [];
    const assignments = new Map(details.assignments ?? []);
    for (const [name, value] of peeled.assignments)
        assignments.set(name, value);
    const { start, end } = span;
    const command = {
        start,
        end,
        words,
        wrappers,
        assignments,
        redirects,
        form,
        nesting,
        within,
        next,
        previous,
        script,
    };
    script.commands.push(command);
    return command;
}
function putInOrder(commands) {
    const isOrdered = commands.every((command, index) => index === 0 || (commands[index - 1]?.start ?? 0) <= command.start);
    if (!isOrdered)
        commands.sort((a, b) => a.start - b.start);
}

;// CONCATENATED MODULE: ./lib/src/shell/unquote.js

/** The text of a word without its quotes and escapes; undefined when it cannot be followed back to the file. */
function unquotedWord(node, view) {
    const builder = buildView(view);
    const isFollowed = node.parts
        ? node.parts.every((part) => addPart(part, view, builder))
        : addUnescaped(view.text, node.pos, node.end, builder);
    return isFollowed ? builder.build() : undefined;
}
/** The body of a here-document that a shell reads as its script. */
function heredocBody({ body, delimiter }, view) {
    const builder = buildView(view);
    if (delimiter?.quoted === true || !body.parts)
        builder.keep(body.pos, body.end);
    else {
        const isFollowed = body.parts.every((part) => {
            if (part.type !== "Literal")
                return addPart(part, view, builder);
            addEscaped(view.text, part.pos, part.end, "$`\\", builder);
            return true;
        });
        if (!isFollowed)
            return undefined;
    }
    return builder.build();
}
const jsonEscapes = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
/** The text of a JSON string, whose raw text `view` holds; undefined when it is none or `word` says otherwise. */
function unquotedJson(word, view) {
    const { text } = view;
    if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return undefined;
    const builder = buildView(view);
    const end = text.length - 1;
    let done = 1;
    for (let at = text.indexOf("\\", 1); at !== -1 && at < end; at = text.indexOf("\\", done)) {
        builder.keep(done, at);
        const letter = text[at + 1] ?? "";
        done = at + (letter === "u" ? 6 : 2);
        const character = letter === "u" ? String.fromCharCode(parseInt(text.slice(at + 2, done), 16)) : (jsonEscapes[letter] ?? letter);
        builder.stand(character, at, done);
    }
    builder.keep(done, end);
    const decoded = builder.build();
    return decoded.text === word.value ? decoded : undefined;
}
/**
 * The text of a substitution in backticks, which takes escapes off before it is read. The tree says what it read;
 * undefined when that is not what comes out here.
 */
function unescapedBackticks(part, source, view) {
    for (const escapable of ["$`\\", '$`\\"']) {
        const builder = buildView(view);
        addEscaped(view.text, part.pos + 1, part.end - 1, escapable, builder);
        const decoded = builder.build();
        if (decoded.text === source)
            return decoded;
    }
    return undefined;
}
function addPart(part, view, builder) {
    const { text } = view;
    switch (part.type) {
        case "Literal":
            return addUnescaped(text, part.pos, part.end, builder);
        case "SingleQuoted":
            builder.keep(part.pos + 1, part.end - 1);
            return true;
        case "AnsiCQuoted":
            builder.keep(part.pos + 2, part.end - 1);
            return !part.text.includes("\\");
        case "DoubleQuoted":
        case "LocaleString":
            return part.parts.every((child) => {
                if (child.type !== "Literal")
                    return addPart(child, view, builder);
                addEscaped(text, child.pos, child.end, '$`\\"', builder);
                return true;
            });
        case "CommandExpansion":
            builder.hole(part.pos, part.end);
            // Here quotes would mean another thing than in the text that comes out.
            return !part.text.startsWith("`") || !part.text.includes("\\");
        case "SimpleExpansion":
        case "ParameterExpansion":
        case "ArithmeticExpansion":
            builder.hole(part.pos, part.end);
            return true;
        default:
            builder.keep(part.pos, part.end);
            return !part.text.includes("\\");
    }
}
function addUnescaped(text, start, end, builder) {
    addEscaped(text, start, end, undefined, builder);
    return true;
}
/** Takes the backslash off before the characters given (any, when undefined); one before a line feed goes with it. */
function addEscaped(text, start, end, escapable, builder) {
    let done = start;
    for (let at = start; at + 1 < end; at++) {
        if (text.charCodeAt(at) !== 92)
            continue;
        const next = text[at + 1] ?? "";
        if (next === "\n" || escapable === undefined || escapable.includes(next)) {
            builder.keep(done, at);
            if (next !== "\n")
                builder.stand(next, at, at + 2);
            done = at + 2;
        }
        at++;
    }
    builder.keep(done, end);
}

;// CONCATENATED MODULE: ./lib/src/shell/word.js

const plain = /^[\w\-./:=,@%+]+$/;
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const unknown = { kind: "unknown" };
/** A word of the tree, with the text that the program sees. */
function readWord(node, view) {
    const { text } = node;
    if (plain.test(text)) {
        const start = view.startOf(node.pos);
        const end = view.endOf(node.end);
        return { start, end, raw: view.file.slice(start, end), value: text, parts: [{ kind: "literal", value: text }] };
    }
    const { start, end } = fileSpan(view, node.pos, node.end);
    const raw = view.file.slice(start, end);
    const parts = collectParts((collector) => {
        if (node.parts)
            collector.all(node.parts);
        else
            collector.literal(node.value, node);
    }, view);
    return { start, end, raw, value: word_literalValue(parts), parts };
}
/** `NAME=value`: its value as a word. What is added to, indexed or a list has no value that the file says. */
function readAssignedValue(node, view) {
    const { value } = node;
    const isKnown = value.type === "Word" && node.append !== true && node.index === undefined;
    if (isKnown)
        return readWord(value, view);
    const span = fileSpan(view, value.pos, value.end);
    return { ...span, raw: view.file.slice(span.start, span.end), value: undefined, parts: [unknown] };
}
/** An argument such as `A=1` of `export`, which the tree keeps as an assignment, as the word that it is. */
function readArgument(node, view) {
    if (node.type === "Word")
        return readWord(node, view);
    const span = fileSpan(view, node.pos, node.end);
    const assigned = node.value.type === "Word" && node.index === undefined ? readWord(node.value, view) : undefined;
    const operator = node.append === true ? "+=" : "=";
    const parts = assigned
        ? collectParts((collector) => {
            collector.literal(node.name + operator, { pos: node.pos, end: node.value.pos });
            for (const part of assigned.parts)
                collector.add(part);
        }, view)
        : [unknown];
    return { ...span, raw: view.file.slice(span.start, span.end), value: word_literalValue(parts), parts };
}
function readRedirect(node, view) {
    const target = node.type === "HereDoc" ? delimiterWord(node, view) : node.target && readWord(node.target, view);
    return {
        ...fileSpan(view, node.pos, node.end),
        operator: node.operator,
        ...(node.descriptor?.type === "FileDescriptor" ? { descriptor: node.descriptor.value } : {}),
        ...(target ? { target } : {}),
    };
}
function delimiterWord({ delimiter }, view) {
    if (!delimiter)
        return undefined;
    const span = fileSpan(view, delimiter.pos, delimiter.end);
    const { value } = delimiter;
    return { ...span, raw: view.file.slice(span.start, span.end), value, parts: [{ kind: "literal", value }] };
}
function word_literalValue(parts) {
    const [only] = parts;
    return parts.length === 1 && only?.kind === "literal" ? only.value : undefined;
}
/** Gathers parts, neighbouring literals joined; a word without text is one empty literal. */
function collectParts(fill, view) {
    const parts = [];
    let literal = "";
    const flush = () => {
        if (literal !== "")
            parts.push({ kind: "literal", value: literal });
        literal = "";
    };
    const collector = {
        // What an outer shell replaces stands in quotes here, so this shell would take it for literal text.
        literal: (value, at) => {
            if (touchesHole(view, at.pos, at.end))
                collector.add(unknown);
            else
                literal += value;
        },
        add: (part) => {
            if (part.kind === "literal")
                literal += part.value;
            else {
                flush();
                parts.push(part);
            }
        },
        all: (list) => {
            for (const part of list)
                word_addPart(part, collector, view);
        },
    };
    fill(collector);
    flush();
    return parts.length > 0 ? parts : [{ kind: "literal", value: "" }];
}
function word_addPart(part, collector, view) {
    switch (part.type) {
        case "Literal":
        case "SingleQuoted":
        case "AnsiCQuoted":
            collector.literal(part.value, part);
            return;
        case "DoubleQuoted":
        case "LocaleString":
            collector.all(part.parts);
            return;
        case "Glob":
        case "BraceExpansion":
        case "ExtendedGlob":
            addPattern(part, collector, view);
            return;
        case "SimpleExpansion": {
            const name = part.text.slice(1);
            collector.add(variableName.test(name) ? { kind: "variable", name } : unknown);
            return;
        }
        case "ParameterExpansion":
            collector.add(readParameter(part, view));
            return;
        default:
            collector.add(unknown);
    }
}
/** Globs and braces count as literal text; what is quoted or expanded inside of them is read as elsewhere. */
function addPattern(part, collector, view) {
    const addText = (pos, end) => {
        collector.literal(view.text.slice(pos, end).replace(/\\(?:\n|([^]))/g, "$1"), { pos, end });
    };
    let done = part.pos;
    for (const child of part.parts ?? []) {
        addText(done, child.pos);
        word_addPart(child, collector, view);
        done = child.end;
    }
    addText(done, part.end);
}
/** `${X}`, `${X:-literal}`, `${X-literal}`; every other operator is unknown. */
function readParameter(part, view) {
    const { parameter: name, operation } = part;
    if (part.prefix !== undefined || part.index || !variableName.test(name))
        return unknown;
    if (!operation)
        return { kind: "variable", name };
    if (operation.type !== "Default" || (operation.operator !== ":-" && operation.operator !== "-"))
        return unknown;
    const fallback = readWord(operation.operand, view).value;
    return fallback === undefined ? unknown : { kind: "variable", name, fallback };
}

;// CONCATENATED MODULE: ./lib/src/shell/parse.js
/* Shell text to commands: the walk over the tree that unbash makes, and the only importer of it. */







/** Reads shell text; undefined when it is not understood: parse errors, or an interpreter that is no Bourne-like shell. */
function parseShell(input) {
    const view = shellView(input);
    const named = input.kind === "heredoc" ? interpreterLine(view.text) : undefined;
    const interpreter = named ?? input.interpreter;
    if (interpreter !== undefined && !readsShellText(interpreter))
        return undefined;
    return ifUnderstood(() => readScript(view, outermost(input.span, interpreter)));
}
/**
 * Reads the strings of a JSON form as one command, with `sh -c "…"` parsed in place. `escape` is the file's escape
 * character. undefined when the string behind `sh -c` is not understood.
 */
function parseJsonForm(words, span, text, escape = "\\") {
    return ifUnderstood(() => {
        const place = outermost(span, undefined);
        const [first] = words;
        const last = words.at(-1);
        if (!first || !last)
            return place.script;
        const command = addCommand(place, { start: first.start, end: last.end }, words, { form: "json", joints: alone });
        const argument = scriptArgument(command.words);
        const word = argument && command.words[argument.index];
        if (!word)
            return place.script;
        const joined = shellView({ text, span: word, kind: "instruction", escape, interpreter: undefined });
        const view = unquotedJson(word, joined);
        const { interpreter } = argument;
        if (view)
            readNested({ kind: "sh -c", span: { start: word.start, end: word.end }, view, interpreter }, place, alone);
        return place.script;
    });
}
/** Deeper than any script that a person wrote; each level is scanned once more. */
const deepestScript = 10;
/** unbash takes quadratic time for here-documents that are opened on one line. */
const mostHeredocs = 500;
const notUnderstood = new Error("This shell text is not understood.");
/** Whatever goes wrong while hostile text is read, nested too deep for the stack included, it is not understood. */
function ifUnderstood(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function readScript(view, place) {
    if (countOf("<<", view.text, mostHeredocs) === mostHeredocs)
        throw notUnderstood;
    walkScript((0,parser/* parse */.qg)(view.text), view, place);
    return place.script;
}
/** Reads a script that stands inside another one; the outer script holds its commands too. */
function readNested(at, place, joints) {
    if (place.depth >= deepestScript)
        throw notUnderstood;
    const script = { start: at.span.start, end: at.span.end, commands: [], interpreter: at.interpreter };
    const inner = { ...enter(place, at.kind, at.span, joints), script, depth: place.depth + 1 };
    if (at.tree)
        walkScript(at.tree, at.view, inner);
    else
        readScript(at.view, inner);
    for (const command of script.commands)
        place.script.commands.push(command);
}
function walkScript(tree, view, place) {
    if (tree.errors && tree.errors.length > 0)
        throw notUnderstood;
    walkList(tree.commands, view, place);
    putInOrder(place.script.commands);
}
function walkList(statements, view, place) {
    let previous = "end";
    let left = statements.length;
    for (const { command, background } of statements) {
        const joint = background === true ? "&" : ";";
        const next = --left === 0 && joint === ";" ? "end" : joint;
        walkNode(command, view, place, { previous, next });
        previous = joint;
    }
}
/** The members of a pipeline or an and-or list. */
function walkMembers(members, operators, { previous, next }, walk) {
    let index = 0;
    for (const member of members) {
        walk(member, { previous: operators[index - 1] ?? previous, next: operators[index] ?? next }, index);
        index++;
    }
}
function walkNode(node, view, place, joints) {
    const span = (range) => fileSpan(view, range.pos, range.end);
    const list = ({ commands }, inside) => walkList(commands, view, inside);
    const search = (nodes) => {
        for (const one of nodes)
            if (one)
                walkSubstitutions(one, view, place, joints);
    };
    switch (node.type) {
        case "Command":
            readCommand(node, view, place, joints, []);
            return;
        case "AndOr": {
            // The shell runs the whole list in a process of its own when it goes to the background.
            const inside = joints.next === "&" ? enter(place, "subshell", span(node), joints) : place;
            walkMembers(node.commands, node.operators, joints, (member, its) => walkNode(member, view, inside, its));
            return;
        }
        case "Pipeline":
            walkPipeline(node, view, place, joints);
            return;
        case "Redirected":
            walkNode(node.command, view, place, joints);
            search(node.redirects);
            return;
        case "Subshell":
            list(node.body, enter(place, "subshell", span(node), joints));
            return;
        case "BraceGroup":
            list(node.body, enter(place, "group", span(node), joints));
            return;
        case "If": {
            list(node.clause, enter(place, "condition", span(node.clause), alone));
            const branch = enter(place, "if", span(node), joints);
            list(node.then, branch);
            for (const { clause, then } of node.elif) {
                list(clause, enter(branch, "condition", span(clause), alone));
                list(then, branch);
            }
            if (node.else)
                list(node.else, branch);
            return;
        }
        case "While": {
            const loop = enter(place, "loop", span(node), joints);
            list(node.clause, enter(loop, "condition", span(node.clause), alone));
            list(node.body, loop);
            return;
        }
        case "For":
        case "Select":
            search(node.wordlist ?? []);
            list(node.body, enter(place, "loop", span(node), joints));
            return;
        case "ArithmeticFor":
            search([node.initialize, node.test, node.update]);
            list(node.body, enter(place, "loop", span(node), joints));
            return;
        case "Case": {
            const branches = enter(place, "case", span(node), joints);
            search([node.word]);
            for (const item of node.items) {
                search(item.pattern);
                list(item.body, branches);
            }
            return;
        }
        case "Function":
        case "Coproc": {
            const inside = enter(place, node.type === "Function" ? "function" : "subshell", span(node), joints);
            if (node.body.type === "CompoundList")
                list(node.body, inside);
            else
                walkNode(node.body, view, inside, alone);
            return;
        }
        case "TestCommand":
        case "ArithmeticCommand":
            search([node]);
    }
}
function walkPipeline(node, view, place, joints) {
    const isNegated = node.prefixes.some((prefix) => prefix.type === "Negation");
    const inside = isNegated ? enter(place, "negation", fileSpan(view, node.pos, node.end), joints) : place;
    const timed = [];
    const wordAt = ({ pos, end }) => {
        const span = fileSpan(view, pos, end);
        const value = view.text.slice(pos, end);
        return { ...span, raw: view.file.slice(span.start, span.end), value, parts: [{ kind: "literal", value }] };
    };
    for (const prefix of node.prefixes) {
        if (prefix.type === "Negation")
            continue;
        timed.push(wordAt({ pos: prefix.pos, end: prefix.keywordEnd }));
        for (const option of [prefix.posix, prefix.endOfOptions])
            if (option)
                timed.push(wordAt(option));
    }
    walkMembers(node.commands, node.operators, joints, (member, its, index) => {
        if (member.type === "Command")
            readCommand(member, view, inside, its, index === 0 ? timed : []);
        else
            walkNode(member, view, inside, its);
    });
}
function readCommand(node, view, place, joints, timed) {
    const nodes = node.name ? [node.name, ...node.args] : node.args;
    const words = nodes.map((one) => readArgument(one, view));
    const assignments = new Map();
    for (const one of node.prefix)
        if (one.type === "Assignment")
            assignments.set(one.name, readAssignedValue(one, view));
    const redirects = node.redirects.map((one) => readRedirect(one, view));
    const { start, end } = fileSpan(view, node.pos, node.end);
    const span = { start: timed[0]?.start ?? start, end };
    const command = addCommand(place, span, words, { form: "shell", joints, timed, assignments, redirects });
    const heredocs = node.redirects.filter((one) => one.type === "HereDoc");
    const nests = heredocs.length > 0 || mayHoldCommands.test(view.text.slice(node.pos, node.end));
    if (nests)
        walkSubstitutions(node, view, place, joints);
    const argument = scriptArgument(command.words);
    const string = argument && nodes[nodes.length - command.words.length + argument.index];
    const input = readsInput(command.words) ? heredocs.at(-1) : undefined;
    if (string?.type === "Word")
        readGiven(string, argument?.interpreter, unquotedWord(string, view));
    else if (input)
        readGiven(input.body, command.words[0]?.value, heredocBody(input, view));
    function readGiven({ pos, end }, interpreter, inner) {
        if (!inner || inner.text === "")
            return;
        readNested({ kind: "sh -c", span: fileSpan(view, pos, end), view: inner, interpreter }, place, joints);
    }
}
/** Reads the substitutions in words, redirections and expressions, wherever in them they stand. */
function walkSubstitutions(node, view, place, joints) {
    const { interpreter } = place.script;
    const visit = (child) => {
        if ("text" in child && !mayHoldCommands.test(child.text))
            return;
        const isSubstitution = child.type === "CommandExpansion" ||
            child.type === "ProcessSubstitution" ||
            child.type === "ArithmeticCommandExpansion";
        if (!isSubstitution) {
            (0,parser/* forEachChild */.dK)(child, visit);
            return;
        }
        // An outer shell runs it, so it was read there.
        if (touchesHole(view, child.pos, child.end))
            return;
        const tree = child.script;
        const inner = tree?.source === undefined ? view : unescapedBackticks(child, tree.source, view);
        if (!tree || !inner)
            throw notUnderstood;
        const span = fileSpan(inner, tree.pos, tree.end);
        readNested({ kind: "substitution", span, view: inner, tree, interpreter }, place, joints);
    };
    visit(node);
}
/** What a text with a substitution in it has in it, and few others have. */
const mayHoldCommands = /[`(]|\$\{[ \t\n|]/;
/** How often a text occurs, counted up to a limit. */
function countOf(part, text, limit) {
    let count = 0;
    for (let at = text.indexOf(part); at !== -1 && count < limit; at = text.indexOf(part, at + part.length))
        count++;
    return count;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/stage-state.js




const states = new WeakMap();
/** The state of a stage. Stages are evaluated from the oldest base on. */
function stateOf(stage) {
    const pending = [];
    for (let next = stage; next && !states.has(next); next = next.base)
        pending.push(next);
    for (const one of pending.reverse())
        states.set(one, evaluate(one));
    return states.get(stage) ?? evaluate(stage);
}
/** The last change before an instruction index; `Infinity` asks for the last of all. */
function lastBefore(history, index) {
    if (!history)
        return undefined;
    let low = 0;
    let high = history.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((history[middle]?.by.index ?? 0) < index)
            low = middle + 1;
        else
            high = middle;
    }
    return history[low - 1];
}
/** The last change before an instruction index in a stage, or in one that it builds on. */
function lastChange(stage, index, history) {
    let before = index;
    for (let next = stage; next; next = next.base) {
        const found = lastBefore(history(stateOf(next)), before);
        if (found)
            return found;
        before = Infinity;
    }
    return undefined;
}
function evaluate(stage) {
    const variables = new Map();
    const environment = new Map();
    const users = [];
    const workdirs = [];
    const shells = [];
    const { base } = stage;
    const lookUp = (name) => {
        const own = variables.get(name)?.at(-1);
        const change = own ?? (base && lastChange(base, Infinity, (state) => state.variables.get(name)));
        const found = change ?? imageVariable(stage, name);
        return found === "unknown" ? "unset" : found;
    };
    const resolve = (word) => word.value ?? resolveParts(word.parts, lookUp);
    const record = (history, name, change) => {
        const changes = history.get(name);
        if (changes)
            changes.push(change);
        else
            history.set(name, [change]);
    };
    const setVariables = (by) => {
        // All of an ENV is expanded before any of it counts; the words of an ARG count one after the other.
        const values = by.keyword === "ENV" ? by.pairs.map(({ value }) => value && resolve(value)) : [];
        for (const [index, { name, value }] of by.pairs.entries()) {
            if (name.value === undefined)
                continue;
            if (by.keyword === "ENV") {
                const change = { by, value: values[index] };
                record(variables, name.value, change);
                record(environment, name.value, change);
            }
            else if (value)
                record(variables, name.value, { by, value: resolve(value) });
            else {
                const inherited = globalsOf(stage).lookUp(name.value);
                // Without a value an ARG leaves what is there, unless the build gives one.
                if (inherited !== "unset")
                    record(variables, name.value, { by, value: inherited.value });
                else if (lookUp(name.value) === "unset")
                    record(variables, name.value, { by, value: undefined });
            }
        }
    };
    let workdir = base ? workdirBefore(base, Infinity) : firstWorkdir(stage);
    for (const by of stage.instructions) {
        if (by.keyword === "ENV" || by.keyword === "ARG")
            setVariables(by);
        else if (by.keyword === "USER" && by.user)
            users.push({ by, value: resolve(by.user)?.split(":")[0] });
        else if (by.keyword === "WORKDIR" && by.path) {
            workdir = joinPath(workdir, resolve(by.path));
            workdirs.push({ by, value: workdir });
        }
        else if (by.keyword === "SHELL")
            shells.push({ by, value: bourneShell(by.words) });
    }
    return { variables, environment, users, workdirs, shells };
}
/** Absolute WORKDIR at a point of a stage; undefined when neither the file nor the table of images says. */
function workdirBefore(stage, index) {
    const change = lastChange(stage, index, (state) => state.workdirs);
    return change ? change.value : firstWorkdir(stage);
}
function firstWorkdir(stage) {
    return rootImage(stage).isScratch ? "/" : baseImage(stage)?.workdir;
}
function joinPath(before, path) {
    if (path === undefined || /^[A-Za-z]:|\\/.test(path))
        return undefined;
    if (!path.startsWith("/") && before === undefined)
        return undefined;
    const parts = [];
    for (const part of `${path.startsWith("/") ? "" : (before ?? "")}/${path}`.split("/")) {
        if (part === "..")
            parts.pop();
        else if (part !== "" && part !== ".")
            parts.push(part);
    }
    const joined = `/${parts.join("/")}`;
    return joined.length > longestPath ? undefined : joined;
}
/** What Linux takes; relative paths could grow without end. */
const longestPath = 4096;
const shellNames = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh"]);
function bourneShell(words) {
    return words.map((word) => word.value ?? "").findLast((word) => shellNames.has(word.split("/").at(-1) ?? ""));
}
const globalsByList = new WeakMap();
function globalsOf({ globals }) {
    const known = globalsByList.get(globals);
    if (known)
        return known;
    const made = globalArguments();
    for (const one of globals)
        made.add(one);
    globalsByList.set(globals, made);
    return made;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/shell-in-force.js


/**
 * The Bourne-like shell that runs an instruction's shell form: `/bin/bash`, `sh`.
 * undefined under PowerShell, cmd and other interpreters, and on Windows images.
 */
function shellOf(at) {
    const { stage } = at;
    if (!stage)
        return "/bin/sh";
    const change = lastChange(stage, at.index, (state) => state.shells);
    if (change)
        return change.value;
    return osOf(stage)?.family === "windows" ? undefined : "/bin/sh";
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/scripts.js
/* Finds the shell text of an instruction: its own lines, its here-documents, or its JSON strings. */


const holders = new WeakMap();
/** The instruction that a script was read from. */
function holderOf(script) {
    const holder = holders.get(script);
    if (!holder)
        throw new Error("This script was not read from an instruction.");
    return holder;
}
/** The script of an instruction; undefined when it is not understood. */
function scripts_readScript(holder, text, escape) {
    const script = holder.form === "json"
        ? parseJsonForm(holder.words, holder.body, text, escape)
        : readShellForm(holder, text, escape);
    if (!script)
        return undefined;
    holders.set(script, holder);
    // What stands in `sh -c` or a substitution belongs to a script of its own.
    for (const command of script.commands)
        holders.set(command.script, holder);
    return script;
}
function readShellForm(holder, text, escape) {
    const interpreter = shellOf(holder);
    if (interpreter === undefined)
        return undefined;
    const [first] = holder.heredocs;
    const last = holder.heredocs.at(-1);
    if (!first || !last)
        return parseShell({ text, span: holder.body, kind: "instruction", escape, interpreter });
    const isWholeScript = holder.body.start === first.marker.start && holder.body.end === first.marker.end;
    if (isWholeScript)
        return parseShell({ text, span: withoutTabs(first, text), kind: "heredoc", escape, interpreter });
    const span = { start: holder.body.start, end: last.end };
    return parseShell({ text, span, kind: "instruction", escape, interpreter, heredocsFrom: first.body.start });
}
/** The body of `<<-` from its first line's first character that is kept, where an interpreter line would stand. */
function withoutTabs({ body, chomp }, text) {
    let { start } = body;
    if (chomp)
        while (text[start] === "\t")
            start++;
    return { start, end: body.end };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/scope.js









/** The instruction that holds a command. */
function instructionOf(command) {
    return holderOf(command.script);
}
/** The environment variable `name` at a point: its own prefix, `export` and plain assignments before it in the script, ENV and ARG. */
function envOf(at, name) {
    if (!("keyword" in at) && at.words.length > 0) {
        const own = at.assignments.get(name);
        if (own)
            return { state: "set", value: resolveWord(own, at), by: at };
    }
    return scope_variableAt(at, name);
}
/** The environment variable that a container of the stage starts with; build arguments are gone by then. */
function envAtEnd(stage, name) {
    const change = lastChange(stage, Infinity, (state) => state.environment.get(name));
    return change ? { state: "set", value: change.value, by: change.by } : knownSetting(stage, name);
}
/** A word with the variables in force put in; undefined when one has no known value. A command's own prefix does not count. */
function resolveWord(word, at) {
    return word.value ?? resolveParts(word.parts, (name) => lookupOf(scope_variableAt(at, name)));
}
/** USER at a point, variables resolved, group cut off. */
function userOf(at) {
    const moment = momentOf(at);
    return moment ? userBefore(moment.stage, moment.before) : { state: "unknown" };
}
/** The user that a container of the stage starts as. */
function userAtEnd(stage) {
    return userBefore(stage, Infinity);
}
/** Absolute WORKDIR at a point; undefined when neither file nor known base image says. */
function workdirOf(at) {
    const moment = momentOf(at);
    return moment && workdirBefore(moment.stage, moment.before);
}
/** What a container of the stage starts with, as far as this file says. */
function startOf(stage) {
    let cmd;
    for (const { instructions } of lineage(stage)) {
        const entrypoint = instructions.findLast((one) => one.keyword === "ENTRYPOINT");
        cmd ??= instructions.findLast((one) => one.keyword === "CMD");
        if (entrypoint)
            return { entrypoint, cmd };
    }
    return { entrypoint: undefined, cmd };
}
const run = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);
function momentOf(at) {
    const instruction = "keyword" in at ? at : instructionOf(at);
    const { stage } = instruction;
    if (!stage)
        return undefined;
    const isInContainer = instruction !== at && run.has(instruction.keyword);
    return { stage, before: isInContainer ? Infinity : instruction.index, isInContainer };
}
/** A variable at a point, without the prefix of the command itself. */
function scope_variableAt(at, name) {
    const moment = momentOf(at);
    if (!moment)
        return { state: "unknown" };
    const outside = (outer) => variableBefore(moment, outer);
    if ("keyword" in at)
        return outside(name);
    const change = scriptChange(at, name, instructionOf(at), (outer) => lookupOf(outside(outer)));
    if (!change)
        return outside(name);
    return change.to === "unset" ? { state: "unset" } : { state: "set", value: change.to.value, by: change.by };
}
function variableBefore({ stage, before, isInContainer }, name) {
    if (isInContainer)
        return envAtEnd(stage, name);
    const change = lastChange(stage, before, (state) => state.variables.get(name));
    if (change)
        return { state: "set", value: change.value, by: change.by };
    const known = knownSetting(stage, name);
    return known.state === "unset" && isProxyVariable(name) ? { state: "unknown" } : known;
}
function lookupOf(setting) {
    return setting.state === "set" ? setting : "unset";
}
function knownSetting(stage, name) {
    const found = imageVariable(stage, name);
    return typeof found === "string" ? { state: found } : { state: "set", value: found.value, by: undefined };
}
function userBefore(stage, before) {
    const change = lastChange(stage, before, (state) => state.users);
    if (change)
        return { state: "set", value: change.value, by: change.by };
    if (rootImage(stage).isScratch)
        return { state: "unset" };
    const known = baseImage(stage)?.user;
    if (known === undefined)
        return { state: "unknown" };
    return known === "root" ? { state: "unset" } : { state: "set", value: known, by: undefined };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/ships.js

/** Words that say that a stage or folder is not what ships. */
const notShipped = /^(?:dev|devel|develop|development|devcontainer|test|testing|tester|debug|debugger|debugging|ci|lint|linter|linting|doc|docs|documentation|build|builder|building|compile|compiler|compilation|bench|benchmark|check|checks|checker)s?$/i;
const developmentWord = /^(?:dev|devel|develop|development|devcontainer|local|test|tests|testing|debug|ci)$/i;
/** The last stage whose name does not say that it serves something else (RULES, law 1); the target when one is named. */
function shippedStage(stages, target) {
    if (target !== undefined) {
        const named = stages.findLast((stage) => stage.name?.toLowerCase() === target.toLowerCase());
        if (named)
            return named;
    }
    return stages.findLast((stage) => !isNamedForOther(stage)) ?? stages.at(-1);
}
function isNamedForOther(stage) {
    return (stage.name ?? "").split(/[-_.]/).some((word) => notShipped.test(word));
}
/** Whether a file's own name or its nearest folders call it one for development. */
function isDevelopmentPath(path) {
    if (path === undefined)
        return false;
    const parts = path.split("/");
    const file = parts.pop() ?? "";
    const nameWords = file
        .replace(/^(?:dockerfile|containerfile)[.-]?/i, "")
        .replace(/\.?(?:dockerfile|containerfile)$/i, "")
        .split(/[-_.]/);
    return (nameWords.some((word) => developmentWord.test(word)) ||
        parts.some((folder) => developmentWord.test(folder.replace(/^\./, ""))));
}
/**
 * The stages whose layers are in the image that ships: the final stage and those it builds on.
 * None when the whole file is for development.
 */
function shippedStages(dockerfile) {
    return dockerfile.final && !dockerfile.isDevelopment ? lineage(dockerfile.final) : [];
}

;// CONCATENATED MODULE: ./lib/src/engine/rule.js
/** Gives a rule its types; the rule itself is returned unchanged. */
function defineRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./lib/src/python/image-python.js

/**
 * The Python minor (`3.12`) that an image's name and tag say it carries: official images, those built on them that
 * keep the version in the tag (`ghcr.io/astral-sh/uv:python3.12-bookworm`), and AWS Lambda's. undefined when they do not say.
 */
function pythonMinorOf(image) {
    if (image.python)
        return image.python.minor ?? (image.python.version === "2" ? "2.7" : undefined);
    const named = /(?:^|-)python-?([23]\.\d{1,2})(?=-|\.|$)/.exec(image.tag ?? "")?.[1];
    if (named !== undefined)
        return named;
    const isLambda = image.registry === "public.ecr.aws" && image.repository === "lambda/python";
    return isLambda ? /^[23]\.\d{1,2}(?=[.-]|$)/.exec(image.tag ?? "")?.[0] : undefined;
}
/** The age of a Python minor on a date; undefined for one that the table does not have. */
function pythonAge(minor, today) {
    const end = pythonEndOfLife(minor);
    if (end === undefined)
        return undefined;
    const daysLeft = (Date.parse(end) - Date.parse(today)) / 86_400_000;
    return { minor, end, isPast: daysLeft < 0, isNear: daysLeft >= 0 && daysLeft <= 183 };
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/end-of-life-os.js




const names = {
    debian: "Debian",
    ubuntu: "Ubuntu",
    alpine: "Alpine",
    centos: "CentOS",
    "centos-stream": "CentOS Stream",
    fedora: "Fedora",
    amazonlinux: "Amazon Linux",
    rockylinux: "Rocky Linux",
    almalinux: "AlmaLinux",
    rhel: "Red Hat",
    "opensuse-leap": "openSUSE Leap",
};
/* harmony default export */ const end_of_life_os = (defineRule({
    id: "base-image/end-of-life-os",
    level: "warning",
    summary: "The image's operating system release gets no more security fixes",
    since: "0.1.0",
    messages: {
        ended: "{system} of `{image}` has had no security fixes since {end}.",
        "long-term": "{system} of `{image}` is in long-term support until {end}: fewer packages, fixed later.",
    },
    why: "Holes that are found in its packages stay open, and its package index will move to an archive, which breaks the build.",
    *check({ dockerfile, today }) {
        const seen = new Set();
        const shipped = shippedStages(dockerfile);
        // What ships comes first, so that a release that stands there too is reported there.
        const stages = [...shipped, ...dockerfile.stages.filter((stage) => !shipped.includes(stage))];
        for (const stage of stages) {
            const { from, base, image } = stage;
            const release = base ? undefined : releaseNamedBy(image);
            const end = release && endOfSupport(release);
            if (!release || end === undefined || seen.has(release) || !from.imageWord || hasOldPython(image, today))
                continue;
            const isPast = end < today;
            if (!isPast && (release.security ?? today) >= today)
                continue;
            seen.add(release);
            const system = `${names[release.product] ?? release.product} ${release.release}`;
            yield {
                at: from.imageWord,
                message: isPast ? "ended" : "long-term",
                data: { system, image: image.resolved ?? image.raw, end },
                subject: system,
                ...(isPast ? (shipped.includes(stage) ? {} : { level: "info" }) : { level: "info", profile: "strict" }),
            };
        }
    },
}));
/** Then base-image/end-of-life-python says it: a newer Python comes with a newer system. */
function hasOldPython(image, today) {
    const minor = pythonMinorOf(image);
    return minor !== undefined && pythonAge(minor, today)?.isPast === true;
}
function releaseNamedBy({ os, repository, tag, registry }) {
    if (os?.release !== undefined && os.family !== "windows" && os.family !== "rhel")
        return releaseOf(os.family, os.release);
    if (repository === undefined || tag === undefined)
        return undefined;
    const isVendors = registry === undefined ||
        /^(?:public\.ecr\.aws|quay\.io|registry\.(?:access\.)?redhat\.com|registry\.fedoraproject\.org)$/.test(registry);
    return isVendors ? releaseOfImage(repository, tag) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/data/compilers.json
const compilers_namespaceObject = /*#__PURE__*/JSON.parse('{"Ge":[{"manager":"apt","names":["build-essential","gcc","g++","cpp","make","cmake","ninja-build","meson","autoconf","automake","libtool","libtool-bin","pkg-config","pkgconf","gfortran","clang","llvm","rustc","cargo","rust-all","golang","golang-go","swig","nasm","yasm","bison","flex","cython3","dpkg-dev","binutils","cmake-data","gcc-multilib","g++-multilib","libc-dev","patchelf","ccache","m4"],"suffixes":["-dev"],"prefixes":["gcc-","g++-","clang-","llvm-","gfortran-","linux-headers-","cpp-"],"not":["gcc-base","python3-setuptools","libgcc-s1","clang-format","llvm-runtime"],"notPatterns":["gcc-*-base","llvm-*-runtime","clang-format*","clang-tidy*"]},{"manager":"apk","names":["build-base","alpine-sdk","gcc","g++","make","cmake","ninja","samurai","meson","autoconf","automake","libtool","pkgconf","pkgconfig","gfortran","clang","llvm","rust","cargo","rustup","go","swig","nasm","yasm","bison","flex","linux-headers","binutils","libc-dev","patchelf","ccache","m4","abuild","fortify-headers"],"suffixes":["-dev"],"prefixes":["clang1","clang2","llvm1","llvm2"],"not":[],"notPatterns":["llvm*-libs","clang*-libs","clang*-extra-tools"]},{"manager":"rpm","names":["gcc","gcc-c++","make","cmake","ninja-build","meson","autoconf","automake","libtool","pkgconfig","pkgconf-pkg-config","gcc-gfortran","clang","llvm","rust","cargo","golang","swig","nasm","yasm","bison","flex","kernel-headers","glibc-headers","binutils","patchelf","ccache","m4","rpm-build","@development","@development-tools","@Development Tools","Development Tools","@c-development"],"suffixes":["-devel","-static"],"prefixes":["gcc-toolset-","devtoolset-"],"not":[],"notPatterns":[]},{"manager":"zypper","names":["gcc","gcc-c++","make","cmake","ninja","meson","autoconf","automake","libtool","pkg-config","gcc-fortran","clang","llvm","rust","cargo","go","swig","nasm","bison","flex","kernel-headers","binutils","patchelf","m4","patterns-devel-base-devel_basis"],"suffixes":["-devel"],"prefixes":[],"not":[],"notPatterns":[]}]}');
;// CONCATENATED MODULE: ./lib/src/data/compilers.js


/** Whether a system package is a compiler, a build tool or headers: of use to build only. */
function isBuildPackage(manager, name) {
    const row = compilers_namespaceObject.Ge.find((candidate) => candidate.manager === manager);
    if (!row || row.not.includes(name) || row.notPatterns.some((pattern) => matchesStars(pattern, name)))
        return false;
    return (row.names.includes(name) ||
        row.suffixes.some((suffix) => name.endsWith(suffix)) ||
        row.prefixes.some((prefix) => name.startsWith(prefix)));
}

;// CONCATENATED MODULE: ./lib/src/shell/recogniser.js

const expanded = new WeakMap();
/** The words of a command with known variables put in, once for all who ask: what a variable holds there does not change. */
function expandOnce(words, resolve) {
    let found = expanded.get(words);
    if (!found)
        expanded.set(words, (found = expandWords(words, resolve)));
    return found;
}
/**
 * Makes a recogniser that remembers what it found: many rules ask the same question of the same command. `resolve` has to
 * give the variables of that command's own place.
 */
function recogniser(read) {
    const known = new WeakMap();
    return (command, resolve) => {
        const words = resolve ? expandOnce(command.words, resolve) : command.words;
        const before = known.get(words);
        if (before)
            return before.found;
        const found = read(command, words);
        known.set(words, { found });
        return found;
    };
}

;// CONCATENATED MODULE: ./lib/src/text/span.js
/** The smallest span that covers both. */
function cover(first, last) {
    return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
/** Whether `inner` lies wholly in `outer`. */
function contains(outer, inner) {
    return outer.start <= inner.start && inner.end <= outer.end;
}
/** Whether the spans share at least one character, or one is empty and lies inside the other. */
function overlaps(a, b) {
    if (a.start === a.end)
        return b.start < a.start && a.start < b.end;
    if (b.start === b.end)
        return a.start < b.start && b.start < a.end;
    return a.start < b.end && b.start < a.end;
}

;// CONCATENATED MODULE: ./lib/src/packages/options.js
/** apt-get, apt and aptitude. */
const aptOptions = {
    valued: [
        "-o --option",
        "-t --target-release --default-release",
        "-c --config-file",
        "-a --host-architecture",
        "-P --build-profiles",
        "-S --snapshot",
        "--with-source",
        "--solver",
        "--planner",
    ],
    flags: [
        "-y --assume-yes --yes",
        "-q --quiet",
        "-f --fix-broken",
        "-m --ignore-missing --fix-missing",
        "-d --download-only",
        "-V --verbose-versions",
        "-s --simulate --dry-run",
        "--autoremove --auto-remove",
        "--no-install-recommends",
        "--without-recommends",
        "-R",
    ],
};
/** apk, its global options included. */
const apkOptions = {
    valued: [
        "-t --virtual",
        "-X --repository",
        "-p --root",
        "--arch",
        "--repositories-file",
        "--keys-dir",
        "--cache-dir",
        "--cache-max-age",
        "--wait",
        "--progress-fd",
        "--timeout",
    ],
    flags: [
        "-U --update-cache",
        "--update",
        "-u --upgrade",
        "-l --latest",
        "-q --quiet",
        "-v --verbose",
        "-i --interactive",
        "-f --force",
        "--no-cache",
        "--allow-untrusted",
        "-r --rdepends",
    ],
};
/** yum, dnf, microdnf and tdnf. */
const rpmOptions = {
    valued: [
        "-c --config",
        "-d --debuglevel",
        "-e --errorlevel",
        "-x --excludepkgs --exclude",
        "--disablerepo",
        "--enablerepo",
        "--repoid --repo",
        "--repofrompath",
        "--setopt",
        "--installroot",
        "--releasever",
        "-R --randomwait",
        "--color",
        "--comment",
        "--forcearch",
        "--disableplugin",
        "--enableplugin",
        "--disableexcludes",
        "--downloaddir",
        "--destdir",
        "--advisory",
    ],
    flags: ["-y --assumeyes", "-q --quiet", "-v --verbose", "-b --best", "-C --cacheonly", "--nodocs", "--nogpgcheck"],
};
/** zypper. */
const zypperOptions = {
    valued: [
        "-r --repo",
        "-t --type",
        "--from",
        "-R --root",
        "-p --plus-repo",
        "--gpg-auto-import",
        "-D --reposd-dir",
        "--releasever",
    ],
    flags: [
        "-n --non-interactive",
        "-y --no-confirm",
        "-q --quiet",
        "-l --auto-agree-with-licenses",
        "-f --force",
        "--recommends",
        "--no-recommends",
        "-u --clean-deps",
    ],
};

;// CONCATENATED MODULE: ./lib/src/packages/package-name.js

const files = /\.(?:deb|apk|rpm)$/;
/** Takes a word of a package manager's command line apart. */
function readPackage(word, family) {
    const text = literalStart(word);
    const isWhole = word.value !== undefined;
    const none = { word, name: undefined, version: undefined, isPinned: false, isFile: false, isRemoval: false };
    if (/^(?:\.{0,2}\/|[a-z]+:\/\/)/.test(text) || files.test(text))
        return { ...none, isFile: true };
    const at = operatorIn(text, family);
    if (at !== -1) {
        const name = bareName(text.slice(0, at), family);
        const behind = text.slice(family === "apk" ? at : at + 1);
        const version = isWhole && behind !== "" ? (family === "apk" ? behind.replace(/^=+/, "") : behind) : undefined;
        return { ...none, name: name === "" ? undefined : name, version, isPinned: true };
    }
    if (!isWhole) {
        const hasVersion = word.parts.some((part) => part.kind === "literal" && part.value.startsWith("="));
        return { ...none, isPinned: hasVersion };
    }
    // The pattern looks at each hyphen anew; no package has a name of that length.
    if (family === "rpm" && text.length < 200) {
        const numbered = /^(.+?)-([0-9][A-Za-z0-9]*\.[A-Za-z0-9._~^+*-]+)$/.exec(text);
        if (numbered?.[1] !== undefined && numbered[2] !== undefined)
            return { ...none, name: numbered[1], version: numbered[2], isPinned: true };
    }
    const isRemoval = family === "apt" && text.endsWith("-") && text.length > 1;
    return { ...none, name: bareName(isRemoval ? text.slice(0, -1) : text, family), isRemoval };
}
function operatorIn(text, family) {
    if (family === "apk")
        return text.search(/[=<>~]/);
    return family === "rpm" ? -1 : text.indexOf("=");
}
/** `libssl3:amd64` and `git/bookworm-backports` without architecture and release; `py3-numpy@edge` without repository. */
function bareName(text, family) {
    if (family === "apt")
        return text.split(/[:/]/)[0] ?? text;
    if (family === "apk")
        return text.split("@")[0] ?? text;
    return text;
}

;// CONCATENATED MODULE: ./lib/src/packages/system.js






const apt = { family: "apt", options: aptOptions };
const rpm = { family: "rpm", options: rpmOptions };
const managers = {
    "apt-get": apt,
    apt,
    aptitude: apt,
    apk: { family: "apk", options: apkOptions },
    yum: rpm,
    dnf: rpm,
    dnf5: rpm,
    microdnf: rpm,
    tdnf: rpm,
    zypper: { family: "zypper", options: zypperOptions },
};
const nested = ["group", "groups", "module"];
const usualWords = {
    in: "install",
    rm: "remove",
    ref: "refresh",
    up: "update",
    erase: "remove",
    localinstall: "install",
    groupinstall: "install",
    "group install": "install",
    "groups install": "install",
    "module install": "install",
    groupremove: "remove",
    "group remove": "remove",
    distclean: "dist-clean",
};
/** Reads a command of a system package manager; known variables may be put in by `resolve`. undefined for everything else. */
const packageCommand = recogniser((command, words) => {
    const [programWord] = words;
    const program = programName(programWord);
    const manager = program !== undefined && Object.hasOwn(managers, program) ? managers[program] : undefined;
    if (!programWord || program === undefined || !manager)
        return undefined;
    const split = splitSubcommand(words.slice(1), manager.options, manager.family === "rpm" ? nested : []);
    const last = split?.subcommand.at(-1);
    if (!split || !last)
        return undefined;
    const written = split.subcommand.map((word) => word.value ?? "").join(" ");
    const subcommand = Object.hasOwn(usualWords, written) ? (usualWords[written] ?? written) : written;
    return {
        ...readArguments(split.rest, manager.options, split.globals),
        command,
        family: manager.family,
        program,
        subcommand,
        name: `${program} ${written}`,
        install: cover(programWord, last),
        programWord,
    };
});
/** Reads `apt-get install`, `apk add`, `dnf install` and kin; undefined for everything else. */
const systemInstall = (command, resolve) => {
    const read = packageCommand(command, resolve);
    if (read?.subcommand !== (read?.family === "apk" ? "add" : "install"))
        return undefined;
    const packages = read.operands.map((word) => readPackage(word, read.family));
    return {
        ...read,
        packages: packages.filter((one) => !one.isRemoval),
        virtual: read.family === "apk" ? read.option("--virtual")?.value : undefined,
    };
};
/** Reads `apt-get purge`, `apt-get autoremove`, `apk del`, `dnf remove` and kin; undefined for everything else. */
const systemRemove = (command, resolve) => {
    const read = packageCommand(command, resolve);
    const words = read?.family === "apk" ? ["del"] : ["remove", "purge", "autoremove", "autopurge", "auto-remove"];
    if (!read || !words.includes(read.subcommand))
        return undefined;
    return {
        ...read,
        packages: read.operands.map((word) => readPackage(word, read.family)),
        removesUnneeded: read.family === "apk" ||
            read.subcommand.startsWith("auto") ||
            read.has("--auto-remove") ||
            read.has("--clean-deps"),
    };
};
/** Whether a package is a compiler, a build tool or headers: of use to build only. */
function isCompilerOrHeader(family, name) {
    return isBuildPackage(family, name);
}

;// CONCATENATED MODULE: ./lib/src/python/interpreter.js

const interpreter = /^(?:python|pypy)([0-9](?:\.[0-9]{1,2})?)?t?$/;
/** Whether a program's name is that of a Python interpreter: `python`, `python3.12`, `pypy3`. */
function isPython(name) {
    return name !== undefined && interpreter.test(name);
}
/** Reads `python …`; undefined when the words start no Python, or its options cannot be told. */
function pythonStart(words) {
    const [program] = words;
    const name = programName(program);
    const match = name === undefined ? null : interpreter.exec(name);
    if (!program || !match)
        return undefined;
    const options = [];
    const letters = [];
    let index = 1;
    const end = (kind, target, next) => ({
        program,
        version: match[1],
        kind,
        target,
        args: words.slice(next),
        isUnbuffered: letters.includes("u"),
        writesNoBytecode: letters.includes("B"),
        optimize: letters.filter((letter) => letter === "O").length,
        options,
    });
    for (; index < words.length; index++) {
        const word = words[index];
        if (!word)
            break;
        const text = literalStart(word);
        if (text === "-" && word.value !== undefined)
            return end("stdin", undefined, index + 1);
        if (!text.startsWith("-"))
            return end("script", word, index + 1);
        options.push(word);
        if (text.startsWith("--")) {
            if (text === "--check-hash-based-pycs")
                index++;
            if (text === "--version" || text === "--help")
                return end("version", undefined, index + 1);
            continue;
        }
        for (let at = 1; at < text.length; at++) {
            const letter = text[at] ?? "";
            if (letter === "m" || letter === "c") {
                const hasRest = at + 1 < text.length || word.value === undefined;
                const target = hasRest ? partOfWord(word, at + 1) : words[index + 1];
                return end(letter === "m" ? "module" : "code", target, hasRest ? index + 1 : index + 2);
            }
            if (letter === "W" || letter === "X") {
                if (at + 1 === text.length && word.value !== undefined)
                    index++;
                break;
            }
            if (letter === "V" || letter === "h" || letter === "?")
                return end("version", undefined, index + 1);
            letters.push(letter);
        }
    }
    return end("interactive", undefined, index);
}

;// CONCATENATED MODULE: ./lib/src/python/uv-options.js
const globalValued = [
    "--cache-dir",
    "--python-preference",
    "--python-fetch",
    "--allow-insecure-host --trusted-host",
    "--color",
    "--directory",
    "--project",
    "--config-file",
];
const globalFlags = [
    "-n --no-cache-dir --no-cache",
    "-q --quiet",
    "-v --verbose",
    "--offline",
    "--no-progress",
    "--no-config",
    "--native-tls",
    "--system-certs",
    "--managed-python",
    "--no-managed-python",
    "--no-python-downloads",
    "-h --help",
    "-V --version",
];
const resolverValued = [
    "--index",
    "--default-index",
    "-i --index-url",
    "--extra-index-url",
    "-f --find-links",
    "--index-strategy",
    "--keyring-provider",
    "--resolution",
    "--prerelease",
    "--fork-strategy",
    "--exclude-newer",
    "--exclude-newer-package",
    "-P --upgrade-package",
    "--upgrade-group",
    "--reinstall-package",
    "--refresh-package",
    "--link-mode",
    "-C --config-setting --config-settings",
    "--config-settings-package",
    "--no-build-isolation-package",
    "--no-build-package",
    "--no-binary-package",
    "--no-sources-package",
    "-p --python",
    "--python-platform",
];
const projectValued = [
    "--extra",
    "--no-extra",
    "--group",
    "--no-group",
    "--only-group",
    "--package",
    "--no-install-package",
    "--no-editable-package",
    "--env-file",
    "--script",
    "-o --output-file",
    "--format",
];
/** What stands between `uv` and its subcommand. */
const uvGlobalOptions = { valued: globalValued, flags: globalFlags };
/** `uv run`: what follows the first operand belongs to the program that it starts. */
const uvRunOptions = {
    valued: [
        ...globalValued,
        ...resolverValued,
        ...projectValued.filter((name) => name !== "--script"),
        "-w --with",
        "--with-editable",
        "--with-requirements",
    ],
    flags: [...globalFlags, "-m --module", "-s --script", "--gui-script"],
    stopsAtOperand: true,
};
/** `uv sync`, `uv export`, `uv lock`, `uv venv`, `uv python …` and the like. */
const uvProjectOptions = {
    valued: [...globalValued, ...resolverValued, ...projectValued, "--prompt"],
    flags: [...globalFlags, "--no-default-groups", "-U --upgrade"],
};
/** `uv python install` and kin. */
const uvPythonOptions = {
    valued: [...globalValued, "-i --install-dir", "--mirror", "--pypy-mirror"],
    flags: [...globalFlags, "-r --reinstall", "-f --force", "-U --upgrade", "--default", "--all"],
};
/** `uv pip install` and `uv pip sync`. */
const uvPipOptions = {
    valued: [
        ...globalValued,
        ...resolverValued,
        "-r --requirement --requirements",
        "-c --constraint --constraints",
        "--override --overrides",
        "--exclude --excludes",
        "-b --build-constraint --build-constraints",
        "-e --editable",
        "--extra",
        "--group",
        "-t --target",
        "--prefix",
        "--torch-backend",
        "--no-binary",
        "--only-binary",
        "--python-version",
        "--dependency-metadata",
    ],
    flags: [...globalFlags, "-U --upgrade", "--reinstall --force-reinstall", "--compile-bytecode --compile"],
};
/** `uv tool install`, `uv tool run` and `uvx`. */
const uvToolOptions = {
    valued: [
        ...globalValued,
        ...resolverValued,
        "--from",
        "-w --with",
        "--with-editable",
        "--with-requirements",
        "--with-executables-from",
        "-c --constraints",
        "--overrides",
        "-b --build-constraints",
        "--env-file",
        "--torch-backend",
    ],
    flags: [...globalFlags, "-U --upgrade", "-e --editable", "--force"],
};

;// CONCATENATED MODULE: ./lib/src/python/runners.js


const noOptions = { valued: [], flags: [] };
const condaRun = {
    valued: ["-n --name", "-p --prefix", "--cwd"],
    flags: ["--no-capture-output --live-stream -s", "-v --verbose", "--dev", "--debug-wrapper-scripts"],
};
const micromambaRun = {
    valued: ["-n --name", "-p --prefix", "-r --root-prefix", "-a --attach", "--cwd", "-e --env", "--label"],
    flags: ["-d --detach", "--clean-env", "-v --verbose", "-q --quiet"],
};
const shapes = {
    uv: { subcommand: "run", globals: uvGlobalOptions, options: uvRunOptions },
    poetry: {
        subcommand: "run",
        globals: { valued: ["-C --directory", "-P --project"], flags: [] },
    },
    pipenv: { subcommand: "run", globals: { valued: ["--python"], flags: [] } },
    pdm: {
        subcommand: "run",
        globals: noOptions,
        options: { valued: ["-p --project", "--venv"], flags: ["-s --site-packages"] },
    },
    hatch: { subcommand: "run", globals: { valued: ["-e --env", "-p --project"], flags: [] } },
    rye: { subcommand: "run" },
    pixi: {
        subcommand: "run",
        options: { valued: ["-e --environment", "--manifest-path"], flags: ["--frozen", "--locked", "--no-install"] },
    },
    conda: { subcommand: "run", options: condaRun },
    mamba: { subcommand: "run", options: condaRun },
    micromamba: { subcommand: "run", options: micromambaRun },
    tini: { options: { valued: ["-e", "-p"], flags: [] } },
    "tini-static": { options: { valued: ["-e", "-p"], flags: [] } },
    "dumb-init": { options: { valued: ["-r --rewrite"], flags: [] } },
    catatonit: {},
    "docker-init": {},
    gosu: { operands: 1 },
    "su-exec": { operands: 1 },
    chpst: {
        options: { valued: ["-u", "-U", "-e", "-/", "-n", "-l", "-L", "-m", "-d", "-o", "-p", "-f", "-c"], flags: [] },
    },
    setpriv: {
        options: {
            valued: [
                "--reuid",
                "--regid",
                "--groups",
                "--inh-caps",
                "--ambient-caps",
                "--bounding-set",
                "--securebits",
                "--pdeathsig",
            ],
            flags: [],
        },
    },
    "opentelemetry-instrument": { options: { valued: [], flags: ["--version", "--help"], unknownTakeValue: true } },
    "ddtrace-run": {},
    "newrelic-admin": { subcommand: "run-program" },
    "scout-apm": { subcommand: "run" },
    "elasticapm-run": {},
    "aws-opentelemetry-instrument": {},
    "xvfb-run": {
        options: {
            valued: [
                "-s --server-args",
                "-n --server-num",
                "-f --auth-file",
                "-e --error-file",
                "-w --wait",
                "-p --xauth-protocol",
            ],
            flags: [],
        },
    },
    watchmedo: { subcommand: "auto-restart", afterDashes: true },
    doppler: { subcommand: "run", afterDashes: true },
    infisical: { subcommand: "run", afterDashes: true },
    op: { subcommand: "run", afterDashes: true },
    dotenv: { subcommand: "run", globals: { valued: ["-f --file"], flags: [] } },
    chamber: { subcommand: "exec", afterDashes: true },
    "wait-for-it": { afterDashes: true },
    "wait-for-it.sh": { afterDashes: true },
    "wait-for": { afterDashes: true },
    "wait-for.sh": { afterDashes: true },
    dockerize: {
        options: { valued: ["-wait", "-timeout", "-template", "-stdout", "-stderr", "-wait-retry-interval"], flags: [] },
    },
};
/** Takes what only starts another program off a command line, from the outside in. */
function peelRunners(words) {
    const runners = [];
    let rest = words;
    // A chain of runners cannot be longer than the line has words.
    while (rest.length > 1) {
        const length = runnerLength(rest);
        if (!length || length.count >= rest.length)
            break;
        runners.push({ name: length.name, words: rest.slice(0, length.count), starts: length.starts });
        rest = rest.slice(length.count);
        if (length.starts === "module")
            break;
    }
    return { runners, words: rest };
}
function runnerLength(words) {
    const name = programName(words[0]);
    const shape = name !== undefined && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (name === undefined || !shape)
        return undefined;
    let count = 1;
    let fullName = name;
    if (shape.subcommand !== undefined) {
        count += optionsLength(words.slice(count), shape.globals ?? noOptions);
        if (words[count]?.value !== shape.subcommand)
            return undefined;
        count++;
        fullName = `${name} ${shape.subcommand}`;
    }
    if (shape.afterDashes) {
        const dashes = words.findIndex((word, index) => index >= count && word.value === "--");
        return dashes === -1 ? undefined : { name: fullName, count: dashes + 1, starts: "program" };
    }
    const own = words.slice(count);
    const options = shape.options ?? noOptions;
    const length = optionsLength(own, options);
    count += length + (shape.operands ?? 0);
    const startsModule = name === "uv" && readArguments(own.slice(0, length), options).has("--module");
    return { name: fullName, count, starts: startsModule ? "module" : "program" };
}
/** How many words at the start are options with their values, the `--` behind them included. */
function optionsLength(words, table) {
    for (let end = 0; end < words.length; end++) {
        const word = words[end];
        if (!word)
            break;
        if (word.value === "--")
            return end + 1;
        const text = literalStart(word);
        if (!text.startsWith("-") || text === "-")
            return end;
        const read = readArguments([word, ...words.slice(end + 1, end + 2)], table);
        const takesNext = read.options.some((option) => option.value !== undefined && option.value === words[end + 1]);
        if (takesNext)
            end++;
    }
    return words.length;
}

;// CONCATENATED MODULE: ./lib/src/python/invocation.js




const pythonRunners = ["coverage", "debugpy", "viztracer"];
const invocation_known = new WeakMap();
/** Reads a command line; undefined when its program is not known. The same words are read once. */
function invocationOf(words) {
    const before = invocation_known.get(words);
    if (before)
        return before.invocation;
    const invocation = readInvocation(words);
    invocation_known.set(words, { invocation });
    return invocation;
}
function readInvocation(words) {
    const { runners, words: rest } = peelRunners(words);
    const program = rest[0];
    const name = programName(program);
    if (!program || name === undefined)
        return undefined;
    if (runners.at(-1)?.starts === "module")
        return {
            name,
            by: "module",
            head: program,
            written: name,
            args: rest.slice(1),
            runners,
            python: undefined,
            program,
        };
    // `uv run app.py` and an executable script start Python by themselves.
    if (!isPython(name)) {
        const by = name.endsWith(".py") ? "script" : "program";
        return { name, by, head: program, written: name, args: rest.slice(1), runners, python: undefined, program };
    }
    const python = pythonStart(rest);
    if (!python?.target || (python.kind !== "module" && python.kind !== "script"))
        return { name, by: "program", head: program, written: name, args: rest.slice(1), runners, python, program };
    return moduleOrScript(program, name, python, runners) ?? undefined;
}
function moduleOrScript(program, name, python, runners) {
    const { target } = python;
    const started = python.kind === "module" ? target?.value : programName(target);
    if (!target || started === undefined)
        return undefined;
    const inner = python.kind === "module" && pythonRunners.includes(started) ? innerStart(program, python) : undefined;
    if (inner)
        return { ...inner, runners: [...runners, ...inner.runners] };
    const written = python.kind === "module" ? `${name} -m ${started}` : `${name} ${started}`;
    return {
        name: started,
        by: python.kind === "module" ? "module" : "script",
        head: cover(program, target),
        written,
        args: python.args,
        runners,
        python,
        program,
    };
}
/** `python -m debugpy --listen 0.0.0.0:5678 -m uvicorn app:app` starts uvicorn. */
function innerStart(program, python) {
    const at = python.args.findIndex((word) => word.value === "-m" || word.value?.endsWith(".py") === true);
    if (at === -1)
        return undefined;
    const before = python.args.slice(0, at);
    const inner = invocationOf([program, ...python.args.slice(at)]);
    return (inner && {
        ...inner,
        runners: [{ name: python.target?.value ?? "", words: before, starts: "program" }, ...inner.runners],
    });
}

;// CONCATENATED MODULE: ./lib/src/python/tool-command.js


/** Puts a tool command together. */
function toolCommand(command, invocation, split, options) {
    const subcommand = split.subcommand.map((word) => word.value ?? "").join(" ");
    const last = split.subcommand.at(-1) ?? invocation.program;
    const read = readArguments(split.rest, options, split.globals);
    return {
        ...read,
        command,
        name: `${invocation.written} ${subcommand}`,
        subcommand,
        install: cover(invocation.head, last),
        invocation,
    };
}
/**
 * What a command line runs, with one runner put back: `uv run app` seen as `uv` with the arguments `run app`, so that
 * its own options can be asked for. The invocation itself when nothing is run through it.
 */
function withRunner(invocation, program) {
    const at = invocation.runners.findIndex((runner) => runner.name.split(" ")[0] === program);
    const runner = invocation.runners[at];
    const [head, ...args] = runner?.words ?? [];
    if (!head)
        return invocation.name === program ? invocation : undefined;
    const runners = invocation.runners.slice(0, at);
    return { name: program, by: "program", head, written: program, args, runners, python: undefined, program: head };
}

;// CONCATENATED MODULE: ./lib/src/python/conda.js




const options = {
    valued: [
        "-n --name",
        "-p --prefix",
        "-c --channel",
        "-f --file",
        "-r --root-prefix",
        "--solver --experimental-solver",
        "--repodata-fn",
        "--subdir --platform",
        "--clone",
        "--channel-priority",
        "--category",
        "--relocate-prefix",
    ],
    flags: [
        "-y --yes",
        "-q --quiet",
        "-v --verbose",
        "-a --all",
        "-d --dry-run",
        "--no-deps",
        "--override-channels",
        "--copy",
    ],
};
const cleanOptions = {
    valued: [],
    flags: [
        "-a --all",
        "-i --index-cache",
        "-p --packages",
        "-t --tarballs",
        "-f --force-pkgs-dirs",
        "-c --tempfiles",
        "-l --logfiles",
        "-y --yes",
        "-q --quiet",
        "--trash",
        "--locks",
    ],
};
const programs = ["conda", "mamba", "micromamba"];
/** Reads any command of conda, mamba or micromamba; `subcommand` is `install`, `create`, `env create`, `clean`, `activate`, … */
const condaCommand = recogniser((command, words) => {
    const invocation = invocationOf(words);
    const own = invocation && programs.map((program) => withRunner(invocation, program)).find((found) => found !== undefined);
    const split = own && splitSubcommand(own.args, options, ["env"]);
    return split && toolCommand(command, own, split, split.subcommand[0]?.value === "clean" ? cleanOptions : options);
});
const installing = ["install", "create", "update", "upgrade", "env create", "env update"];
/** Reads `conda install/create/update`, `conda env create/update`, with mamba and micromamba; undefined for everything else. */
const condaInstall = (command, resolve) => {
    const read = condaCommand(command, resolve);
    if (!read || !installing.includes(read.subcommand))
        return undefined;
    // `conda env create x` names an environment.
    const packages = read.subcommand.startsWith("env ") ? [] : read.operands.map(conda_readPackage);
    return { ...read, packages, files: read.all("--file") };
};
function conda_readPackage(word) {
    const text = word.value ?? word.parts.map((part) => (part.kind === "literal" ? part.value : "\u0000")).join("");
    const bare = text.slice(text.lastIndexOf("::") === -1 ? 0 : text.lastIndexOf("::") + 2);
    const at = bare.search(/[\s=<>!~[]/);
    const name = (at === -1 ? bare : bare.slice(0, at)).toLowerCase();
    const behind = at === -1 ? "" : bare.slice(at).trim();
    const exact = /^==?\s*([^=<>!,|\s]+)/.exec(behind)?.[1];
    const isKnown = !name.includes("\u0000");
    return {
        word,
        name: isKnown && name !== "" ? name : undefined,
        version: exact?.includes("\u0000") ? undefined : exact,
        isPinned: exact !== undefined ? true : isKnown ? false : undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/python/uv.js





const uv_nested = ["pip", "tool", "python", "cache", "self", "auth", "workspace"];
/** Reads any command of uv; `subcommand` is `sync`, `run`, `pip install`, `tool install`, `python install`, … */
const uvCommand = recogniser((command, words) => {
    const invocation = invocationOf(words);
    const own = invocation && withRunner(invocation, "uv");
    const split = own && splitSubcommand(own.args, uvGlobalOptions, uv_nested);
    return split && toolCommand(command, own, split, optionsOf(split.subcommand[0]?.value));
});
function optionsOf(subcommand) {
    switch (subcommand) {
        case "pip":
            return uvPipOptions;
        case "tool":
            return uvToolOptions;
        case "python":
            return uvPythonOptions;
        case "run":
            return uvRunOptions;
        default:
            return uvProjectOptions;
    }
}

;// CONCATENATED MODULE: ./lib/src/python/named-pythons.js





const minorPattern = /^(?:c?python@?)?([23]\.[0-9]{1,2})(?=[.*]|$)/;
/** The minors that conda, uv and the deadsnakes archive are asked for in a stage and the stages it builds on. */
function namedPythons(dockerfile, stage) {
    const commands = lineage(stage).flatMap((one) => [...dockerfile.commands(one)]);
    const named = commands.flatMap((command) => [...fromConda(command), ...fromUv(command)]);
    const hasDeadsnakes = commands.some(({ words }) => words.some((word) => /\bdeadsnakes\b/.test(word.raw)));
    const os = osOf(stage);
    if (!hasDeadsnakes || os?.family !== "ubuntu" || os.release === undefined)
        return named;
    const own = releaseOf("ubuntu", os.release)?.python;
    return own === undefined ? named : [...named, ...commands.flatMap((command) => [...fromDeadsnakes(command, own)])];
}
function* fromConda(command) {
    const conda = condaInstall(command, (word) => resolveWord(word, command));
    for (const { name, version, word } of conda?.packages ?? []) {
        const minor = version === "2" ? "2.7" : minorPattern.exec(version ?? "")?.[1];
        if (conda && name === "python" && minor !== undefined)
            yield { minor, word, by: conda.name };
    }
}
function* fromUv(command) {
    const uv = uvCommand(command, (word) => resolveWord(word, command));
    const asked = uv?.subcommand === "python install" ? uv.operands : uv?.subcommand === "venv" ? uv.all("--python") : [];
    for (const word of asked) {
        const minor = minorPattern.exec(word.value ?? "")?.[1];
        if (uv && minor !== undefined)
            yield { minor, word, by: uv.name };
    }
}
/** Ubuntu's own `python3.10` is mended by Ubuntu; what comes from deadsnakes is as old as its Python. */
function* fromDeadsnakes(command, own) {
    const install = systemInstall(command, (word) => resolveWord(word, command));
    for (const { name, word } of install?.packages ?? []) {
        const minor = /^python([23]\.[0-9]{1,2})$/.exec(name ?? "")?.[1];
        if (install && minor !== undefined && minor !== own)
            yield { minor, word, by: install.name };
    }
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/end-of-life-python.js




/* harmony default export */ const end_of_life_python = (defineRule({
    id: "base-image/end-of-life-python",
    level: "warning",
    summary: "The image's Python gets no more security fixes",
    since: "0.1.0",
    messages: {
        ended: "Python {minor} of `{image}` has had no security fixes since {end}.",
        ending: "Python {minor} of `{image}` gets its last security fixes on {end}.",
        "installed-ended": "Python {minor}, which `{by}` brings, has had no security fixes since {end}.",
        "installed-ending": "Python {minor}, which `{by}` brings, gets its last security fixes on {end}.",
    },
    why: "Holes that are found in the interpreter and its standard library from then on stay open in this image.",
    *check({ dockerfile, today }) {
        const shipped = shippedStages(dockerfile);
        for (const [minor, [first, ...others]] of imagesByMinor(dockerfile)) {
            const age = pythonAge(minor, today);
            if (!age || !first?.imageWord || (!age.isPast && !age.isNear))
                continue;
            yield {
                at: first.imageWord,
                message: age.isPast ? "ended" : "ending",
                data: { minor, image: first.image.resolved ?? first.image.raw, end: age.end },
                subject: `python ${minor}`,
                related: others.map((from) => ({ at: from.imageWord ?? from, message: "The same Python stands here." })),
                ...(age.isPast && shipped.length > 0 ? {} : { level: "info" }),
            };
        }
        const named = installedPython(dockerfile);
        const age = named && pythonAge(named.minor, today);
        if (!named || !age || (!age.isPast && !age.isNear))
            return;
        yield {
            at: named.word,
            message: age.isPast ? "installed-ended" : "installed-ending",
            data: { minor: named.minor, by: named.by, end: age.end },
            subject: `python ${named.minor}`,
            ...(age.isPast ? {} : { level: "info" }),
        };
    },
}));
function imagesByMinor(dockerfile) {
    const seen = new Map();
    for (const { from, base } of dockerfile.stages) {
        const minor = base ? undefined : pythonMinorOf(from.image);
        if (minor !== undefined)
            seen.set(minor, [...(seen.get(minor) ?? []), from]);
    }
    return seen;
}
/** The one Python that is put into what ships; undefined where several are, to test with all of them. */
function installedPython(dockerfile) {
    const [nearest] = shippedStages(dockerfile);
    const named = nearest ? namedPythons(dockerfile, nearest) : [];
    return named.every(({ minor }) => minor === named[0]?.minor) ? named[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/data/python-images.json
const python_images_namespaceObject = /*#__PURE__*/JSON.parse('{"p6":"2026-08-13","FX":[{"python":"2.7","first":"2016-06-09","last":"2020-04-20"},{"python":"3.3","first":"2016-06-09","last":"2017-09-28"},{"python":"3.4","first":"2016-06-09","last":"2019-03-19"},{"python":"3.5","first":"2016-06-09","last":"2020-09-24"},{"python":"3.6","first":"2016-07-05","last":"2022-01-12"},{"python":"3.7","first":"2018-07-03","last":"2023-09-19"},{"python":"3.8","first":"2019-10-15","last":"2024-10-01"},{"python":"3.9","first":"2020-10-06","last":"2025-10-31"},{"python":"3.10","first":"2021-10-05"},{"python":"3.11","first":"2022-10-24"},{"python":"3.12","first":"2023-10-02"},{"python":"3.13","first":"2024-10-07"},{"python":"3.14","first":"2025-10-07"}],"HI":[{"python":"2.7","variant":"alpine3.10","first":"2019-06-27","last":"2020-04-20"},{"python":"2.7","variant":"alpine3.11","first":"2019-12-26","last":"2020-04-20"},{"python":"2.7","variant":"alpine3.4","first":"2017-07-18","last":"2018-05-04"},{"python":"2.7","variant":"alpine3.6","first":"2017-06-08","last":"2019-01-25"},{"python":"2.7","variant":"alpine3.7","first":"2017-12-19","last":"2019-01-25"},{"python":"2.7","variant":"alpine3.8","first":"2018-07-16","last":"2019-06-05"},{"python":"2.7","variant":"alpine3.9","first":"2019-02-05","last":"2019-12-20"},{"python":"2.7","variant":"buster","first":"2019-07-12","last":"2020-04-20"},{"python":"2.7","variant":"jessie","first":"2017-07-18","last":"2019-07-08"},{"python":"2.7","variant":"slim-buster","first":"2019-07-12","last":"2020-04-20"},{"python":"2.7","variant":"slim-jessie","first":"2017-10-23","last":"2019-07-08"},{"python":"2.7","variant":"slim-stretch","first":"2017-10-23","last":"2020-04-20"},{"python":"2.7","variant":"stretch","first":"2017-07-18","last":"2020-04-20"},{"python":"2.7","variant":"wheezy","first":"2016-06-09","last":"2019-03-21"},{"python":"3.3","variant":"alpine3.4","first":"2017-07-18","last":"2017-09-28"},{"python":"3.3","variant":"jessie","first":"2017-07-18","last":"2017-09-28"},{"python":"3.3","variant":"wheezy","first":"2016-06-09","last":"2017-09-28"},{"python":"3.4","variant":"alpine3.4","first":"2017-07-18","last":"2018-05-04"},{"python":"3.4","variant":"alpine3.7","first":"2018-05-23","last":"2019-01-25"},{"python":"3.4","variant":"alpine3.8","first":"2018-07-16","last":"2019-03-19"},{"python":"3.4","variant":"alpine3.9","first":"2019-02-05","last":"2019-03-19"},{"python":"3.4","variant":"jessie","first":"2017-07-18","last":"2019-03-19"},{"python":"3.4","variant":"slim-jessie","first":"2017-10-23","last":"2019-03-19"},{"python":"3.4","variant":"slim-stretch","first":"2018-07-16","last":"2019-03-19"},{"python":"3.4","variant":"stretch","first":"2018-07-16","last":"2019-03-19"},{"python":"3.4","variant":"wheezy","first":"2016-06-09","last":"2019-03-19"},{"python":"3.5","variant":"alpine3.10","first":"2019-06-27","last":"2020-05-20"},{"python":"3.5","variant":"alpine3.11","first":"2019-12-26","last":"2020-09-24"},{"python":"3.5","variant":"alpine3.12","first":"2020-06-03","last":"2020-09-24"},{"python":"3.5","variant":"alpine3.4","first":"2017-07-18","last":"2018-05-04"},{"python":"3.5","variant":"alpine3.7","first":"2018-05-23","last":"2019-01-25"},{"python":"3.5","variant":"alpine3.8","first":"2018-07-16","last":"2019-06-05"},{"python":"3.5","variant":"alpine3.9","first":"2019-02-05","last":"2019-12-20"},{"python":"3.5","variant":"buster","first":"2019-07-12","last":"2020-09-24"},{"python":"3.5","variant":"jessie","first":"2017-07-18","last":"2019-07-08"},{"python":"3.5","variant":"slim-buster","first":"2019-07-12","last":"2020-09-24"},{"python":"3.5","variant":"slim-jessie","first":"2017-10-23","last":"2019-07-08"},{"python":"3.5","variant":"slim-stretch","first":"2018-07-16","last":"2020-09-24"},{"python":"3.5","variant":"stretch","first":"2018-07-16","last":"2020-09-24"},{"python":"3.6","variant":"alpine3.10","first":"2019-06-27","last":"2020-05-20"},{"python":"3.6","variant":"alpine3.11","first":"2019-12-26","last":"2021-02-01"},{"python":"3.6","variant":"alpine3.12","first":"2020-06-03","last":"2021-06-07"},{"python":"3.6","variant":"alpine3.13","first":"2021-02-03","last":"2021-11-16"},{"python":"3.6","variant":"alpine3.14","first":"2021-06-28","last":"2022-01-12"},{"python":"3.6","variant":"alpine3.15","first":"2021-11-29","last":"2022-01-12"},{"python":"3.6","variant":"alpine3.4","first":"2017-07-18","last":"2018-05-04"},{"python":"3.6","variant":"alpine3.6","first":"2017-06-08","last":"2019-01-25"},{"python":"3.6","variant":"alpine3.7","first":"2017-12-19","last":"2019-01-25"},{"python":"3.6","variant":"alpine3.8","first":"2018-07-16","last":"2019-06-05"},{"python":"3.6","variant":"alpine3.9","first":"2019-02-05","last":"2019-12-20"},{"python":"3.6","variant":"bullseye","first":"2021-08-16","last":"2022-01-12"},{"python":"3.6","variant":"buster","first":"2019-07-12","last":"2022-01-12"},{"python":"3.6","variant":"jessie","first":"2017-07-18","last":"2019-07-08"},{"python":"3.6","variant":"slim-bullseye","first":"2021-08-16","last":"2022-01-12"},{"python":"3.6","variant":"slim-buster","first":"2019-07-12","last":"2022-01-12"},{"python":"3.6","variant":"slim-jessie","first":"2017-10-23","last":"2019-07-08"},{"python":"3.6","variant":"slim-stretch","first":"2017-10-23","last":"2021-08-12"},{"python":"3.6","variant":"stretch","first":"2017-07-18","last":"2021-08-12"},{"python":"3.7","variant":"alpine3.10","first":"2019-06-27","last":"2020-05-20"},{"python":"3.7","variant":"alpine3.11","first":"2019-12-26","last":"2021-02-01"},{"python":"3.7","variant":"alpine3.12","first":"2020-06-03","last":"2021-06-07"},{"python":"3.7","variant":"alpine3.13","first":"2021-02-03","last":"2021-11-16"},{"python":"3.7","variant":"alpine3.14","first":"2021-06-28","last":"2022-05-17"},{"python":"3.7","variant":"alpine3.15","first":"2021-11-29","last":"2022-11-15"},{"python":"3.7","variant":"alpine3.16","first":"2022-05-25","last":"2023-05-02"},{"python":"3.7","variant":"alpine3.17","first":"2022-11-29","last":"2023-09-19"},{"python":"3.7","variant":"alpine3.18","first":"2023-05-11","last":"2023-09-19"},{"python":"3.7","variant":"alpine3.7","first":"2018-07-03","last":"2019-01-25"},{"python":"3.7","variant":"alpine3.8","first":"2018-07-16","last":"2019-06-05"},{"python":"3.7","variant":"alpine3.9","first":"2019-02-05","last":"2019-12-20"},{"python":"3.7","variant":"bookworm","first":"2023-06-14","last":"2023-09-19"},{"python":"3.7","variant":"bullseye","first":"2021-08-16","last":"2023-09-19"},{"python":"3.7","variant":"buster","first":"2019-07-12","last":"2023-06-07"},{"python":"3.7","variant":"slim-bookworm","first":"2023-06-14","last":"2023-09-19"},{"python":"3.7","variant":"slim-bullseye","first":"2021-08-16","last":"2023-09-19"},{"python":"3.7","variant":"slim-buster","first":"2019-07-12","last":"2023-06-07"},{"python":"3.7","variant":"slim-stretch","first":"2018-07-03","last":"2021-08-12"},{"python":"3.7","variant":"stretch","first":"2018-07-03","last":"2021-08-12"},{"python":"3.8","variant":"alpine3.10","first":"2019-10-15","last":"2020-05-20"},{"python":"3.8","variant":"alpine3.11","first":"2019-12-26","last":"2021-02-01"},{"python":"3.8","variant":"alpine3.12","first":"2020-06-03","last":"2021-06-07"},{"python":"3.8","variant":"alpine3.13","first":"2021-02-03","last":"2021-11-16"},{"python":"3.8","variant":"alpine3.14","first":"2021-06-28","last":"2022-05-17"},{"python":"3.8","variant":"alpine3.15","first":"2021-11-29","last":"2022-11-15"},{"python":"3.8","variant":"alpine3.16","first":"2022-05-25","last":"2023-05-02"},{"python":"3.8","variant":"alpine3.17","first":"2022-11-29","last":"2023-12-05"},{"python":"3.8","variant":"alpine3.18","first":"2023-05-11","last":"2024-05-08"},{"python":"3.8","variant":"alpine3.19","first":"2023-12-08","last":"2024-10-01"},{"python":"3.8","variant":"alpine3.20","first":"2024-05-22","last":"2024-10-01"},{"python":"3.8","variant":"bookworm","first":"2023-06-14","last":"2024-10-01"},{"python":"3.8","variant":"bullseye","first":"2021-08-16","last":"2024-10-01"},{"python":"3.8","variant":"buster","first":"2019-10-15","last":"2023-06-07"},{"python":"3.8","variant":"slim-bookworm","first":"2023-06-14","last":"2024-10-01"},{"python":"3.8","variant":"slim-bullseye","first":"2021-08-16","last":"2024-10-01"},{"python":"3.8","variant":"slim-buster","first":"2019-10-15","last":"2023-06-07"},{"python":"3.9","variant":"alpine3.12","first":"2020-10-06","last":"2021-06-07"},{"python":"3.9","variant":"alpine3.13","first":"2021-02-03","last":"2021-11-16"},{"python":"3.9","variant":"alpine3.14","first":"2021-06-28","last":"2022-05-17"},{"python":"3.9","variant":"alpine3.15","first":"2021-11-29","last":"2022-11-15"},{"python":"3.9","variant":"alpine3.16","first":"2022-05-25","last":"2023-05-02"},{"python":"3.9","variant":"alpine3.17","first":"2022-11-29","last":"2023-12-05"},{"python":"3.9","variant":"alpine3.18","first":"2023-05-11","last":"2024-05-08"},{"python":"3.9","variant":"alpine3.19","first":"2023-12-08","last":"2024-12-04"},{"python":"3.9","variant":"alpine3.20","first":"2024-05-22","last":"2025-05-27"},{"python":"3.9","variant":"alpine3.21","first":"2024-12-09","last":"2025-10-31"},{"python":"3.9","variant":"alpine3.22","first":"2025-05-30","last":"2025-10-31"},{"python":"3.9","variant":"bookworm","first":"2023-06-14","last":"2025-10-31"},{"python":"3.9","variant":"bullseye","first":"2021-08-16","last":"2025-08-07"},{"python":"3.9","variant":"buster","first":"2020-10-06","last":"2023-06-07"},{"python":"3.9","variant":"slim-bookworm","first":"2023-06-14","last":"2025-10-31"},{"python":"3.9","variant":"slim-bullseye","first":"2021-08-16","last":"2025-08-07"},{"python":"3.9","variant":"slim-buster","first":"2020-10-06","last":"2023-06-07"},{"python":"3.9","variant":"slim-trixie","first":"2025-08-12","last":"2025-10-31"},{"python":"3.9","variant":"trixie","first":"2025-08-12","last":"2025-10-31"},{"python":"3.10","variant":"alpine3.13","first":"2021-10-05","last":"2021-11-16"},{"python":"3.10","variant":"alpine3.14","first":"2021-10-05","last":"2022-05-17"},{"python":"3.10","variant":"alpine3.15","first":"2021-11-29","last":"2022-11-15"},{"python":"3.10","variant":"alpine3.16","first":"2022-05-25","last":"2023-05-02"},{"python":"3.10","variant":"alpine3.17","first":"2022-11-29","last":"2023-12-05"},{"python":"3.10","variant":"alpine3.18","first":"2023-05-11","last":"2024-05-08"},{"python":"3.10","variant":"alpine3.19","first":"2023-12-08","last":"2024-12-04"},{"python":"3.10","variant":"alpine3.20","first":"2024-05-22","last":"2025-05-27"},{"python":"3.10","variant":"alpine3.21","first":"2024-12-09","last":"2025-12-02"},{"python":"3.10","variant":"alpine3.22","first":"2025-05-30","last":"2026-06-03"},{"python":"3.10","variant":"alpine3.23","first":"2025-12-03"},{"python":"3.10","variant":"alpine3.24","first":"2026-06-10"},{"python":"3.10","variant":"bookworm","first":"2023-06-14"},{"python":"3.10","variant":"bullseye","first":"2021-10-05","last":"2025-08-07"},{"python":"3.10","variant":"buster","first":"2021-10-05","last":"2023-06-07"},{"python":"3.10","variant":"slim-bookworm","first":"2023-06-14"},{"python":"3.10","variant":"slim-bullseye","first":"2021-10-05","last":"2025-08-07"},{"python":"3.10","variant":"slim-buster","first":"2021-10-05","last":"2023-06-07"},{"python":"3.10","variant":"slim-trixie","first":"2025-08-12"},{"python":"3.10","variant":"trixie","first":"2025-08-12"},{"python":"3.11","variant":"alpine3.15","first":"2022-10-24","last":"2022-11-15"},{"python":"3.11","variant":"alpine3.16","first":"2022-10-24","last":"2023-05-02"},{"python":"3.11","variant":"alpine3.17","first":"2022-11-29","last":"2023-12-05"},{"python":"3.11","variant":"alpine3.18","first":"2023-05-11","last":"2024-05-08"},{"python":"3.11","variant":"alpine3.19","first":"2023-12-08","last":"2024-12-04"},{"python":"3.11","variant":"alpine3.20","first":"2024-05-22","last":"2025-05-27"},{"python":"3.11","variant":"alpine3.21","first":"2024-12-09","last":"2025-12-02"},{"python":"3.11","variant":"alpine3.22","first":"2025-05-30","last":"2026-06-03"},{"python":"3.11","variant":"alpine3.23","first":"2025-12-03"},{"python":"3.11","variant":"alpine3.24","first":"2026-06-10"},{"python":"3.11","variant":"bookworm","first":"2023-06-14"},{"python":"3.11","variant":"bullseye","first":"2022-10-24","last":"2025-08-07"},{"python":"3.11","variant":"buster","first":"2022-10-24","last":"2023-06-07"},{"python":"3.11","variant":"slim-bookworm","first":"2023-06-14"},{"python":"3.11","variant":"slim-bullseye","first":"2022-10-24","last":"2025-08-07"},{"python":"3.11","variant":"slim-buster","first":"2022-10-24","last":"2023-06-07"},{"python":"3.11","variant":"slim-trixie","first":"2025-08-12"},{"python":"3.11","variant":"trixie","first":"2025-08-12"},{"python":"3.12","variant":"alpine3.17","first":"2023-10-02","last":"2023-12-05"},{"python":"3.12","variant":"alpine3.18","first":"2023-10-02","last":"2024-05-08"},{"python":"3.12","variant":"alpine3.19","first":"2023-12-08","last":"2024-12-04"},{"python":"3.12","variant":"alpine3.20","first":"2024-05-22","last":"2025-05-27"},{"python":"3.12","variant":"alpine3.21","first":"2024-12-09","last":"2025-12-02"},{"python":"3.12","variant":"alpine3.22","first":"2025-05-30","last":"2026-06-03"},{"python":"3.12","variant":"alpine3.23","first":"2025-12-03"},{"python":"3.12","variant":"alpine3.24","first":"2026-06-10"},{"python":"3.12","variant":"bookworm","first":"2023-10-02"},{"python":"3.12","variant":"bullseye","first":"2023-10-02","last":"2025-08-07"},{"python":"3.12","variant":"slim-bookworm","first":"2023-10-02"},{"python":"3.12","variant":"slim-bullseye","first":"2023-10-02","last":"2025-08-07"},{"python":"3.12","variant":"slim-trixie","first":"2025-08-12"},{"python":"3.12","variant":"trixie","first":"2025-08-12"},{"python":"3.13","variant":"alpine3.19","first":"2024-10-07","last":"2024-12-04"},{"python":"3.13","variant":"alpine3.20","first":"2024-10-07","last":"2025-05-27"},{"python":"3.13","variant":"alpine3.21","first":"2024-12-09","last":"2025-12-02"},{"python":"3.13","variant":"alpine3.22","first":"2025-05-30","last":"2026-06-03"},{"python":"3.13","variant":"alpine3.23","first":"2025-12-03"},{"python":"3.13","variant":"alpine3.24","first":"2026-06-10"},{"python":"3.13","variant":"bookworm","first":"2024-10-07"},{"python":"3.13","variant":"bullseye","first":"2024-10-07","last":"2025-08-07"},{"python":"3.13","variant":"slim-bookworm","first":"2024-10-07"},{"python":"3.13","variant":"slim-bullseye","first":"2024-10-07","last":"2025-08-07"},{"python":"3.13","variant":"slim-trixie","first":"2025-08-12"},{"python":"3.13","variant":"trixie","first":"2025-08-12"},{"python":"3.14","variant":"alpine3.21","first":"2025-10-07","last":"2025-12-02"},{"python":"3.14","variant":"alpine3.22","first":"2025-10-07","last":"2026-06-03"},{"python":"3.14","variant":"alpine3.23","first":"2025-12-03"},{"python":"3.14","variant":"alpine3.24","first":"2026-06-10"},{"python":"3.14","variant":"bookworm","first":"2025-10-07"},{"python":"3.14","variant":"slim-bookworm","first":"2025-10-07"},{"python":"3.14","variant":"slim-trixie","first":"2025-10-07"},{"python":"3.14","variant":"trixie","first":"2025-10-07"}],"Lh":[{"python":"2.7.11","first":"2016-06-09","last":"2016-06-09"},{"python":"2.7.12","first":"2016-06-28","last":"2016-12-19"},{"python":"2.7.13","first":"2016-12-22","last":"2017-09-07"},{"python":"2.7.14","first":"2017-09-18","last":"2018-04-26"},{"python":"2.7.15","first":"2018-05-04","last":"2019-02-27"},{"python":"2.7.16","first":"2019-03-04","last":"2019-10-18"},{"python":"2.7.17","first":"2019-10-23","last":"2020-04-15"},{"python":"2.7.18","first":"2020-04-20","last":"2020-04-20"},{"python":"3.3.6","first":"2016-06-09","last":"2017-09-18"},{"python":"3.3.7","first":"2017-09-19","last":"2017-09-28"},{"python":"3.4.4","first":"2016-06-09","last":"2016-06-09"},{"python":"3.4.5","first":"2016-06-28","last":"2017-01-05"},{"python":"3.4.6","first":"2017-01-20","last":"2017-07-18"},{"python":"3.4.7","first":"2017-08-09","last":"2018-01-09"},{"python":"3.4.8","first":"2018-02-06","last":"2018-07-31"},{"python":"3.4.9","first":"2018-08-02","last":"2019-03-11"},{"python":"3.4.10","first":"2019-03-19","last":"2019-03-19"},{"python":"3.5.1","first":"2016-06-09","last":"2016-06-09"},{"python":"3.5.2","first":"2016-06-28","last":"2017-01-20"},{"python":"3.5.3","first":"2017-01-24","last":"2017-07-18"},{"python":"3.5.4","first":"2017-08-09","last":"2018-01-09"},{"python":"3.5.5","first":"2018-02-06","last":"2018-07-31"},{"python":"3.5.6","first":"2018-08-02","last":"2019-03-11"},{"python":"3.5.7","first":"2019-03-19","last":"2019-10-23"},{"python":"3.5.8","first":"2019-10-31","last":"2019-10-31"},{"python":"3.5.9","first":"2019-11-04","last":"2020-08-17"},{"python":"3.5.10","first":"2020-09-08","last":"2020-09-24"},{"python":"3.6.0","first":"2016-12-28","last":"2017-01-24"},{"python":"3.6.1","first":"2017-03-22","last":"2017-07-10"},{"python":"3.6.2","first":"2017-07-18","last":"2017-10-02"},{"python":"3.6.3","first":"2017-10-03","last":"2017-12-19"},{"python":"3.6.4","first":"2017-12-20","last":"2018-03-22"},{"python":"3.6.5","first":"2018-03-30","last":"2018-06-06"},{"python":"3.6.6","first":"2018-06-27","last":"2018-10-09"},{"python":"3.6.7","first":"2018-10-24","last":"2018-12-07"},{"python":"3.6.8","first":"2018-12-25","last":"2019-06-27"},{"python":"3.6.9","first":"2019-07-08","last":"2019-12-10"},{"python":"3.6.10","first":"2019-12-20","last":"2020-06-11"},{"python":"3.6.11","first":"2020-06-30","last":"2020-08-12"},{"python":"3.6.12","first":"2020-08-17","last":"2021-02-03"},{"python":"3.6.13","first":"2021-02-16","last":"2021-06-28"},{"python":"3.6.14","first":"2021-06-29","last":"2021-09-02"},{"python":"3.6.15","first":"2021-09-07","last":"2022-01-12"},{"python":"3.7.0","first":"2018-07-03","last":"2018-10-09"},{"python":"3.7.1","first":"2018-10-24","last":"2018-12-07"},{"python":"3.7.2","first":"2018-12-25","last":"2019-03-21"},{"python":"3.7.3","first":"2019-03-27","last":"2019-06-27"},{"python":"3.7.4","first":"2019-07-08","last":"2019-10-15"},{"python":"3.7.5","first":"2019-10-18","last":"2019-12-10"},{"python":"3.7.6","first":"2019-12-20","last":"2020-02-28"},{"python":"3.7.7","first":"2020-03-10","last":"2020-06-11"},{"python":"3.7.8","first":"2020-06-30","last":"2020-08-12"},{"python":"3.7.9","first":"2020-08-17","last":"2021-02-03"},{"python":"3.7.10","first":"2021-02-16","last":"2021-06-28"},{"python":"3.7.11","first":"2021-06-29","last":"2021-09-02"},{"python":"3.7.12","first":"2021-09-07","last":"2022-03-07"},{"python":"3.7.13","first":"2022-03-16","last":"2022-08-24"},{"python":"3.7.14","first":"2022-09-07","last":"2022-09-12"},{"python":"3.7.15","first":"2022-10-11","last":"2022-11-29"},{"python":"3.7.16","first":"2022-12-07","last":"2023-06-06"},{"python":"3.7.17","first":"2023-06-07","last":"2023-09-19"},{"python":"3.8.0","first":"2019-10-15","last":"2019-12-10"},{"python":"3.8.1","first":"2019-12-20","last":"2020-02-05"},{"python":"3.8.2","first":"2020-02-25","last":"2020-04-29"},{"python":"3.8.3","first":"2020-05-14","last":"2020-07-06"},{"python":"3.8.4","first":"2020-07-13","last":"2020-07-13"},{"python":"3.8.5","first":"2020-07-21","last":"2020-09-17"},{"python":"3.8.6","first":"2020-09-24","last":"2020-12-15"},{"python":"3.8.7","first":"2020-12-22","last":"2021-02-16"},{"python":"3.8.8","first":"2021-02-19","last":"2021-03-02"},{"python":"3.8.9","first":"2021-04-02","last":"2021-05-03"},{"python":"3.8.10","first":"2021-05-04","last":"2021-06-28"},{"python":"3.8.11","first":"2021-06-29","last":"2021-08-16"},{"python":"3.8.12","first":"2021-08-31","last":"2022-03-07"},{"python":"3.8.13","first":"2022-03-16","last":"2022-08-24"},{"python":"3.8.14","first":"2022-09-07","last":"2022-10-11"},{"python":"3.8.15","first":"2022-10-13","last":"2022-11-29"},{"python":"3.8.16","first":"2022-12-07","last":"2023-05-23"},{"python":"3.8.17","first":"2023-06-06","last":"2023-08-08"},{"python":"3.8.18","first":"2023-08-25","last":"2024-03-14"},{"python":"3.8.19","first":"2024-03-20","last":"2024-09-03"},{"python":"3.8.20","first":"2024-09-09","last":"2024-10-01"},{"python":"3.9.0","first":"2020-10-06","last":"2020-12-04"},{"python":"3.9.1","first":"2020-12-07","last":"2021-02-16"},{"python":"3.9.2","first":"2021-02-19","last":"2021-03-02"},{"python":"3.9.3","first":"2021-04-02","last":"2021-04-02"},{"python":"3.9.4","first":"2021-04-05","last":"2021-05-03"},{"python":"3.9.5","first":"2021-05-04","last":"2021-06-28"},{"python":"3.9.6","first":"2021-06-29","last":"2021-08-16"},{"python":"3.9.7","first":"2021-08-31","last":"2021-10-26"},{"python":"3.9.8","first":"2021-11-09","last":"2021-11-09"},{"python":"3.9.9","first":"2021-11-16","last":"2022-01-19"},{"python":"3.9.10","first":"2022-01-18","last":"2022-03-07"},{"python":"3.9.11","first":"2022-03-16","last":"2022-03-16"},{"python":"3.9.12","first":"2022-03-24","last":"2022-05-10"},{"python":"3.9.13","first":"2022-05-17","last":"2022-08-24"},{"python":"3.9.14","first":"2022-09-07","last":"2022-10-11"},{"python":"3.9.15","first":"2022-10-13","last":"2022-11-29"},{"python":"3.9.16","first":"2022-12-07","last":"2023-05-23"},{"python":"3.9.17","first":"2023-06-06","last":"2023-08-08"},{"python":"3.9.18","first":"2023-08-25","last":"2024-03-14"},{"python":"3.9.19","first":"2024-03-20","last":"2024-09-03"},{"python":"3.9.20","first":"2024-09-09","last":"2024-11-20"},{"python":"3.9.21","first":"2024-12-04","last":"2025-04-08"},{"python":"3.9.22","first":"2025-04-09","last":"2025-05-30"},{"python":"3.9.23","first":"2025-06-04","last":"2025-10-08"},{"python":"3.9.24","first":"2025-10-09","last":"2025-10-15"},{"python":"3.9.25","first":"2025-10-31","last":"2025-10-31"},{"python":"3.10.0","first":"2021-10-05","last":"2021-11-29"},{"python":"3.10.1","first":"2021-12-07","last":"2022-01-19"},{"python":"3.10.2","first":"2022-01-18","last":"2022-03-07"},{"python":"3.10.3","first":"2022-03-16","last":"2022-03-16"},{"python":"3.10.4","first":"2022-03-24","last":"2022-06-02"},{"python":"3.10.5","first":"2022-06-07","last":"2022-07-26"},{"python":"3.10.6","first":"2022-08-02","last":"2022-08-24"},{"python":"3.10.7","first":"2022-09-07","last":"2022-10-11"},{"python":"3.10.8","first":"2022-10-13","last":"2022-11-29"},{"python":"3.10.9","first":"2022-12-07","last":"2023-02-03"},{"python":"3.10.10","first":"2023-02-08","last":"2023-03-22"},{"python":"3.10.11","first":"2023-04-05","last":"2023-06-06"},{"python":"3.10.12","first":"2023-06-07","last":"2023-08-08"},{"python":"3.10.13","first":"2023-08-25","last":"2024-03-14"},{"python":"3.10.14","first":"2024-03-20","last":"2024-09-03"},{"python":"3.10.15","first":"2024-09-09","last":"2024-11-20"},{"python":"3.10.16","first":"2024-12-04","last":"2025-04-02"},{"python":"3.10.17","first":"2025-04-08","last":"2025-05-30"},{"python":"3.10.18","first":"2025-06-04","last":"2025-10-08"},{"python":"3.10.19","first":"2025-10-09","last":"2026-02-11"},{"python":"3.10.20","first":"2026-03-03","last":"2026-08-10"},{"python":"3.10.21","first":"2026-08-13"},{"python":"3.11.0","first":"2022-10-24","last":"2022-11-29"},{"python":"3.11.1","first":"2022-12-07","last":"2023-02-03"},{"python":"3.11.2","first":"2023-02-08","last":"2023-03-22"},{"python":"3.11.3","first":"2023-04-05","last":"2023-06-06"},{"python":"3.11.4","first":"2023-06-07","last":"2023-08-08"},{"python":"3.11.5","first":"2023-08-25","last":"2023-09-19"},{"python":"3.11.6","first":"2023-10-02","last":"2023-11-28"},{"python":"3.11.7","first":"2023-12-05","last":"2024-01-18"},{"python":"3.11.8","first":"2024-02-07","last":"2024-03-25"},{"python":"3.11.9","first":"2024-04-03","last":"2024-09-03"},{"python":"3.11.10","first":"2024-09-09","last":"2024-11-20"},{"python":"3.11.11","first":"2024-12-04","last":"2025-04-02"},{"python":"3.11.12","first":"2025-04-08","last":"2025-05-30"},{"python":"3.11.13","first":"2025-06-04","last":"2025-10-08"},{"python":"3.11.14","first":"2025-10-09","last":"2026-02-11"},{"python":"3.11.15","first":"2026-03-03","last":"2026-08-10"},{"python":"3.11.16","first":"2026-08-13"},{"python":"3.12.0","first":"2023-10-02","last":"2023-12-05"},{"python":"3.12.1","first":"2023-12-08","last":"2024-01-18"},{"python":"3.12.2","first":"2024-02-07","last":"2024-04-03"},{"python":"3.12.3","first":"2024-04-09","last":"2024-06-06"},{"python":"3.12.4","first":"2024-06-07","last":"2024-08-01"},{"python":"3.12.5","first":"2024-08-07","last":"2024-09-03"},{"python":"3.12.6","first":"2024-09-09","last":"2024-09-30"},{"python":"3.12.7","first":"2024-10-01","last":"2024-11-20"},{"python":"3.12.8","first":"2024-12-04","last":"2025-01-24"},{"python":"3.12.9","first":"2025-02-06","last":"2025-04-02"},{"python":"3.12.10","first":"2025-04-08","last":"2025-05-30"},{"python":"3.12.11","first":"2025-06-04","last":"2025-10-08"},{"python":"3.12.12","first":"2025-10-09","last":"2026-02-11"},{"python":"3.12.13","first":"2026-03-03","last":"2026-08-10"},{"python":"3.12.14","first":"2026-08-13"},{"python":"3.13.0","first":"2024-10-07","last":"2024-11-20"},{"python":"3.13.1","first":"2024-12-04","last":"2025-01-24"},{"python":"3.13.2","first":"2025-02-06","last":"2025-04-02"},{"python":"3.13.3","first":"2025-04-08","last":"2025-05-30"},{"python":"3.13.4","first":"2025-06-04","last":"2025-06-04"},{"python":"3.13.5","first":"2025-06-12","last":"2025-07-23"},{"python":"3.13.6","first":"2025-08-07","last":"2025-08-12"},{"python":"3.13.7","first":"2025-08-15","last":"2025-09-18"},{"python":"3.13.8","first":"2025-10-07","last":"2025-10-14"},{"python":"3.13.9","first":"2025-10-15","last":"2025-11-19"},{"python":"3.13.10","first":"2025-12-02","last":"2025-12-03"},{"python":"3.13.11","first":"2025-12-08","last":"2026-01-15"},{"python":"3.13.12","first":"2026-02-04","last":"2026-03-10"},{"python":"3.13.13","first":"2026-04-08","last":"2026-06-03"},{"python":"3.13.14","first":"2026-06-10","last":"2026-08-05"},{"python":"3.13.15","first":"2026-08-10"},{"python":"3.14.0","first":"2025-10-07","last":"2025-11-19"},{"python":"3.14.1","first":"2025-12-02","last":"2025-12-03"},{"python":"3.14.2","first":"2025-12-08","last":"2026-01-15"},{"python":"3.14.3","first":"2026-02-04","last":"2026-03-10"},{"python":"3.14.4","first":"2026-04-08","last":"2026-05-08"},{"python":"3.14.5","first":"2026-05-11","last":"2026-06-03"},{"python":"3.14.6","first":"2026-06-10","last":"2026-08-04"},{"python":"3.14.7","first":"2026-08-05"}],"CW":[{"suite":"stretch","default":"2018-05-23"},{"suite":"buster","default":"2019-07-12"},{"suite":"bullseye","default":"2021-08-16"},{"suite":"bookworm","default":"2023-06-14"},{"suite":"trixie","default":"2025-08-12"}],"PA":[{"alpine":"3.18","default":"2023-05-11"},{"alpine":"3.19","default":"2023-12-08"},{"alpine":"3.20","default":"2024-05-22"},{"alpine":"3.21","default":"2024-12-09"},{"alpine":"3.22","default":"2025-05-30"},{"alpine":"3.23","default":"2025-12-03"},{"alpine":"3.24","default":"2026-06-10"}]}');
;// CONCATENATED MODULE: ./lib/src/data/python-images.js

/** The day on which the table was read; later listings cannot be known. */
const pythonImagesDate = python_images_namespaceObject.p6;
let variants;
let patches;
let minors;
function listings(rows, key) {
    return new Map(rows.map((row) => [key(row), { first: row.first ?? "", last: row.last }]));
}
/** When a minor (`3.12`) was listed; undefined when it never was (or is newer than the table). */
function minorListing(minor) {
    minors ??= listings(python_images_namespaceObject.FX, (row) => row.python ?? "");
    return minors.get(minor);
}
/** When a minor was listed for an operating system release: `3.12` and `slim-bullseye`, `bookworm`, `alpine3.20`. */
function variantListing(minor, variant) {
    variants ??= listings(python_images_namespaceObject.HI, (row) => `${row.python} ${row.variant}`);
    return variants.get(`${minor} ${variant}`);
}
/** When a full version (`3.12.4`) was listed. */
function patchListing(version) {
    patches ??= listings(python_images_namespaceObject.Lh, (row) => row.python ?? "");
    return patches.get(version);
}
/** Every patch of a minor that the table has, oldest first. */
function patchesOf(minor) {
    return python_images_namespaceObject.Lh
        .map((row) => row.python ?? "")
        .filter((version) => version.startsWith(`${minor}.`));
}
/** The operating system variants (`slim-trixie`, `alpine3.23`) in which a minor was listed on a date. */
function variantsListedOn(minor, date) {
    return table.variants
        .filter((row) => row.python === minor && (row.first ?? "") <= date && (row.last === undefined || row.last >= date))
        .map((row) => row.variant ?? "");
}
function defaultOn(rows, name, date) {
    let found;
    for (const row of rows)
        if ((row.default ?? "9999") <= date)
            found = row[name];
    return found;
}
/** The last day on which the tag of a minor moved: today, or the day it left the list. */
function lastMove(minor, today) {
    const last = minor === undefined ? undefined : minorListing(minor)?.last;
    return last !== undefined && last < today ? last : today;
}
/** The Debian suite that `python:3.12` or `python:3.12-slim` (minor given) or `python:slim` (none) means. */
function defaultSuite(minor, today) {
    return defaultOn(python_images_namespaceObject.CW, "suite", lastMove(minor, today));
}
/** The Alpine release that `python:3.12-alpine` means. */
function defaultAlpine(minor, today) {
    return defaultOn(python_images_namespaceObject.PA, "alpine", lastMove(minor, today));
}

;// CONCATENATED MODULE: ./lib/src/python/python-tag.js



const version = "([23](?:\\.[0-9]{1,2}){0,2})(?:(?:a|b|rc)[0-9]{1,2}|-rc)?";
const suites = "jessie|stretch|buster|bullseye|bookworm|trixie|wheezy";
const grammar = new RegExp(`^${version}(?:-((?:slim-)?(?:${suites})|slim|alpine(?:3\\.[0-9]{1,2})?|onbuild))?$`);
/** A variant that names its system's release. */
const named = new RegExp(`^(?:(?:slim-)?(?:${suites})|alpine3\\.[0-9]{1,2})$`);
/** The state of an official image's tag; undefined for other images, for digests, and for tags that only the future knows. */
function tagStateOf(image, today) {
    const { python, tag, digest } = image;
    if (!python || tag === undefined || digest !== undefined || python.variant === "windows")
        return undefined;
    const parts = grammar.exec(tag);
    // A word that is new to the table may be a release that is newer than it.
    if (!parts)
        return isMisspelt(tag) ? { kind: "unknown", nearest: nearestTag(tag) } : undefined;
    const { minor, patch } = python;
    const variant = named.test(parts[2] ?? "") ? parts[2] : undefined;
    if (minor === undefined || !minorListing(minor) || isPreRelease(tag))
        return undefined;
    if (neverWas(minor, patch, variant))
        return { kind: "unknown", nearest: nearestVariant(tag, minor, patch, today) };
    if (hasEnded(image, today))
        return { kind: "ended" };
    const dropped = variant === undefined ? undefined : variantListing(minor, variant)?.last;
    if (dropped !== undefined && dropped < today)
        return { kind: "dropped", last: dropped };
    const superseded = patch === undefined ? undefined : patchListing(patch)?.last;
    if (superseded !== undefined && superseded < today)
        return { kind: "superseded", last: superseded };
    return { kind: "built" };
}
function isPreRelease(tag) {
    return /^[\d.]+(?:a|b|rc|-rc)/.test(tag);
}
/** `3-9-alpine`, `3.14t`, `3.13-slim-alpine`: no tag of the official image has this form. */
function isMisspelt(tag) {
    return (/^[23]-[0-9]{1,2}(?=-|$)/.test(tag) ||
        /^3\.[0-9]{1,2}t(?=-|$)/.test(tag) ||
        /^[\d.]+-(?:slim-alpine|alpine-slim|slim-slim|full|latest|lts|stable)[\d.]*$/.test(tag) ||
        new RegExp(`^[\\d.]+-(?:${suites})-slim$`).test(tag));
}
function nearestTag(tag) {
    const found = tag
        .replace(/^([23])-(?=[0-9])/, "$1.")
        .replace(/^(3\.[0-9]{1,2})t/, "$1")
        .replace(/-(?:slim-alpine|alpine-slim)/, "-alpine")
        .replace(/-([a-z]+)-slim$/, "-slim-$1")
        .replace(/-(?:full|latest|lts|stable)$/, "");
    return grammar.test(found) ? found : undefined;
}
function neverWas(minor, patch, variant) {
    const isOldTable = minor === "2.7" || Number(minor.slice(2)) < 6;
    const listing = variant === undefined ? undefined : variantListing(minor, variant);
    if (variant !== undefined && !listing)
        return !isOldTable && isKnownVariant(variant);
    const patched = patch === undefined ? undefined : patchListing(patch);
    if (patch !== undefined && !patched)
        return !isOldTable && isBelowNewest(patch, minor);
    if (!listing || !patched || isOldTable)
        return false;
    return listing.first > (patched.last ?? "9999") || patched.first > (listing.last ?? "9999");
}
/** Not a release of Alpine that is newer than the table. */
function isKnownVariant(variant) {
    const alpine = /^alpine3\.([0-9]+)$/.exec(variant)?.[1];
    const newest = defaultAlpine(undefined, pythonImagesDate)?.split(".")[1];
    return alpine === undefined || Number(alpine) <= Number(newest);
}
function isBelowNewest(patch, minor) {
    const newest = patchesOf(minor).at(-1);
    return newest !== undefined && Number(patch.split(".")[2]) < Number(newest.split(".")[2]);
}
/** The same on the release that the minor's plain tag means. */
function nearestVariant(tag, minor, patch, today) {
    if (patch !== undefined)
        return undefined;
    const suite = defaultSuite(minor, today);
    return tag.includes("-alpine")
        ? `${minor}-alpine`
        : suite && `${minor}${tag.includes("-slim") ? "-slim" : ""}-${suite}`;
}
function hasEnded(image, today) {
    const minor = pythonMinorOf(image);
    if (minor !== undefined && pythonAge(minor, today)?.isPast === true)
        return true;
    const { os } = image;
    if (os?.release === undefined || (os.family !== "debian" && os.family !== "alpine"))
        return false;
    const release = releaseOf(os.family, os.release);
    return release !== undefined && (endOfSupport(release) ?? today) < today;
}

;// CONCATENATED MODULE: ./lib/src/text/edit.js

/** Puts text at an offset. */
function insertAt(offset, text) {
    return { span: { start: offset, end: offset }, text };
}
/** Puts text directly behind a span. */
function insertAfter(span, text) {
    return insertAt(span.end, text);
}
/** Puts other text in the place of a span. */
function replace(span, text) {
    return { span: { start: span.start, end: span.end }, text };
}
/** Takes a span out. */
function remove(span) {
    return replace(span, "");
}
/** Whether the two edits cannot both be applied with a result that does not depend on their order. */
function editsConflict(a, b) {
    const bothInsertAtOnePlace = a.span.start === b.span.start && a.span.end === a.span.start && b.span.end === b.span.start;
    return bothInsertAtOnePlace || overlaps(a.span, b.span);
}
/**
 * Applies edits that were made against `text`, in any order.
 * Throws RangeError when two of them conflict or one lies outside the text: a fix is then not offered.
 */
function applyEdits(text, edits) {
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    let result = "";
    let done = 0;
    let previous;
    for (const edit of ordered) {
        const { start, end } = edit.span;
        if (start < 0 || end < start || end > text.length)
            throw new RangeError(`An edit lies outside the text: ${start}..${end}.`);
        if (previous && editsConflict(previous, edit))
            throw new RangeError(`Two edits overlap at offset ${start}.`);
        result += text.slice(done, start) + edit.text;
        done = end;
        previous = edit;
    }
    return result + text.slice(done);
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/floating-os.js







/* harmony default export */ const floating_os = (defineRule({
    id: "base-image/floating-os",
    level: "info",
    summary: "The Debian release moves under a stage that installs packages",
    since: "0.1.0",
    messages: {
        floating: "`{image}` is Debian {suite} today and will be the next release one day, while this file installs packages by name.",
    },
    why: "With the new release packages are renamed or gone: in August 2025 `libgl1-mesa-glx` and others vanished from builds that nobody had changed.",
    *check({ dockerfile, today }) {
        const shipped = shippedStages(dockerfile);
        for (const stage of dockerfile.stages) {
            const { from, base, image } = stage;
            const { python, tag, os } = image;
            if (base || !from.imageWord || tag === undefined || python?.minor === undefined)
                continue;
            if (os?.family !== "debian" || os.release !== undefined || tagStateOf(image, today)?.kind !== "built")
                continue;
            if (minorListing(python.minor)?.last !== undefined || !/^[\d.]+(?:-slim)?$/.test(tag))
                continue;
            const suite = defaultSuite(python.minor, today);
            const users = dockerfile.stages.filter((one) => lineage(one).includes(stage));
            if (suite === undefined || !users.some((one) => installsPackages(dockerfile, one)))
                continue;
            const endsInText = from.imageWord.parts.at(-1)?.kind === "literal" && !/["']$/.test(from.imageWord.raw);
            yield {
                at: from.imageWord,
                message: "floating",
                data: { image: image.resolved ?? image.raw, suite },
                subject: `python ${python.minor}`,
                ...(shipped.includes(stage) ? {} : { profile: "strict" }),
                ...(endsInText
                    ? {
                        fixes: [
                            {
                                title: "Name the Debian release",
                                safety: "review",
                                edits: [insertAfter(from.imageWord, `-${suite}`)],
                            },
                        ],
                    }
                    : {}),
            };
        }
    },
}));
function installsPackages(dockerfile, stage) {
    for (const command of dockerfile.commands(stage)) {
        const read = packageCommand(command);
        if (read?.family === "apt" && read.subcommand === "install")
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/floating-python.js



/* harmony default export */ const floating_python = (defineRule({
    id: "base-image/floating-python",
    level: "info",
    summary: "The tag names no minor version of Python",
    since: "0.1.0",
    messages: { floating: "`{image}` moves to the next minor version of Python each October." },
    why: "Packages that have no wheels for the new minor yet fail to install, and what was removed from Python breaks the application, without a change in the repository.",
    *check({ dockerfile, today }) {
        for (const { from, base, image } of shippedStages(dockerfile)) {
            const { python, tag, digest } = image;
            if (base || !from.imageWord || !python || digest !== undefined || tag === undefined || tag === "latest")
                continue;
            if (python.minor !== undefined || python.version === "2" || python.variant === "windows")
                continue;
            if (tagStateOf(image, today)?.kind === "unknown")
                continue;
            // Any other word may be a tag of a mirror that only its owner knows.
            if (!/^(?:3|slim|alpine|bookworm|trixie|bullseye)(?:-|$)|^alpine3/.test(tag))
                continue;
            yield { at: from.imageWord, message: "floating", data: { image: image.resolved ?? image.raw } };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/data/musllinux.json
const musllinux_namespaceObject = /*#__PURE__*/JSON.parse('{"Ge":[{"name":"aiohttp","version":"3.14.3","musllinux":true,"aarch64":true},{"name":"aiokafka","version":"0.12.0","musllinux":false,"pure":false},{"name":"aioquic","version":"1.2.0","musllinux":false,"pure":false},{"name":"argon2-cffi-bindings","version":"25.1.0","musllinux":true,"aarch64":true},{"name":"arro3-compute","version":"0.6.5","musllinux":true,"aarch64":true},{"name":"arro3-core","version":"0.8.0","musllinux":true,"aarch64":true},{"name":"arro3-io","version":"0.6.5","musllinux":true,"aarch64":true},{"name":"ast-serialize","version":"0.6.0","musllinux":true,"aarch64":true},{"name":"asyncpg","version":"0.31.0","musllinux":true,"aarch64":true},{"name":"audioop-lts","version":"0.2.2","musllinux":true,"aarch64":true},{"name":"autobahn","version":"25.12.2","musllinux":false,"pure":false},{"name":"av","version":"18.1.0","musllinux":true,"aarch64":true},{"name":"azure-cognitiveservices-speech","version":"1.50.0","musllinux":false,"pure":false},{"name":"backports-datetime-fromisoformat","version":"2.0.3","musllinux":true,"aarch64":true},{"name":"bcrypt","version":"5.0.0","musllinux":true,"aarch64":true},{"name":"bitarray","version":"3.8.0","musllinux":true,"aarch64":true},{"name":"black","version":"26.5.1","musllinux":false,"pure":true},{"name":"blis","version":"1.3.3","musllinux":true,"aarch64":true},{"name":"brotli","version":"1.2.0","musllinux":true,"aarch64":true},{"name":"brotlicffi","version":"1.2.0.0","musllinux":false,"pure":false},{"name":"brotlipy","version":"0.7.0","musllinux":false,"pure":false},{"name":"burner-redis","version":"0.1.7","musllinux":true,"aarch64":true},{"name":"caio","version":"0.9.25","musllinux":false,"pure":true},{"name":"catboost","version":"1.2.7","musllinux":false,"pure":false},{"name":"cbor2","version":"5.9.0","musllinux":true,"aarch64":true},{"name":"cffi","version":"2.1.1","musllinux":true,"aarch64":true},{"name":"charset-normalizer","version":"3.5.1","musllinux":true,"aarch64":true},{"name":"chonkie","version":"1.0.10","musllinux":false,"pure":false},{"name":"chromadb","version":"1.5.7","musllinux":false,"pure":false},{"name":"clickhouse-connect","version":"0.10.0","musllinux":true,"aarch64":true},{"name":"cmake","version":"4.1.3","musllinux":true,"aarch64":true},{"name":"cmeel-assimp","version":"5.4.3.1","musllinux":true,"aarch64":true},{"name":"cmeel-boost","version":"1.87.0.1","musllinux":true,"aarch64":false},{"name":"cmeel-console-bridge","version":"1.0.2.3","musllinux":true,"aarch64":true},{"name":"cmeel-octomap","version":"1.10.0","musllinux":true,"aarch64":true},{"name":"cmeel-qhull","version":"8.0.2.1","musllinux":true,"aarch64":true},{"name":"cmeel-tinyxml2","version":"10.0.0","musllinux":true,"aarch64":true},{"name":"cmeel-urdfdom","version":"4.0.1","musllinux":true,"aarch64":true},{"name":"cmeel-zlib","version":"1.3.2","musllinux":true,"aarch64":true},{"name":"coal-library","version":"3.0.1","musllinux":false,"pure":false},{"name":"color-operations","version":"0.2.0","musllinux":false,"pure":false},{"name":"confluent-kafka","version":"2.14.0","musllinux":false,"pure":false},{"name":"contourpy","version":"1.3.3","musllinux":true,"aarch64":true},{"name":"couchbase","version":"4.6.1","musllinux":true,"aarch64":false},{"name":"coverage","version":"7.15.4","musllinux":true,"aarch64":true},{"name":"cramjam","version":"2.11.0","musllinux":true,"aarch64":true},{"name":"cryptography","version":"50.0.0","musllinux":true,"aarch64":true},{"name":"ctranslate2","version":"4.8.1","musllinux":false,"pure":false},{"name":"cuda-bindings","version":"13.3.1","musllinux":false,"pure":false},{"name":"cymem","version":"2.0.13","musllinux":true,"aarch64":true},{"name":"cysignals","version":"1.12.6","musllinux":true,"aarch64":false},{"name":"cython","version":"3.2.4","musllinux":true,"aarch64":true},{"name":"datafusion","version":"53.0.0","musllinux":false,"pure":false},{"name":"dbt-extractor","version":"0.6.0","musllinux":true,"aarch64":true},{"name":"debugpy","version":"1.8.21","musllinux":false,"pure":true},{"name":"decord","version":"0.6.0","musllinux":false,"pure":false},{"name":"deltalake","version":"1.4.1","musllinux":true,"aarch64":false},{"name":"deptry","version":"0.23.1","musllinux":true,"aarch64":true},{"name":"djlint","version":"1.36.4","musllinux":false,"pure":true},{"name":"dm-tree","version":"0.1.10","musllinux":false,"pure":false},{"name":"docling-parse","version":"7.14.0","musllinux":false,"pure":false},{"name":"dprint-py","version":"0.53.1.0","musllinux":false,"pure":false},{"name":"duckdb","version":"1.4.4","musllinux":false,"pure":false},{"name":"eigenpy","version":"3.10.3","musllinux":false,"pure":false},{"name":"eiquadprog","version":"1.2.9","musllinux":true,"aarch64":true},{"name":"faiss-cpu","version":"1.15.0","musllinux":true,"aarch64":true},{"name":"fastar","version":"0.11.0","musllinux":true,"aarch64":true},{"name":"fastavro","version":"1.12.1","musllinux":true,"aarch64":true},{"name":"fastuuid","version":"0.14.0","musllinux":true,"aarch64":true},{"name":"fonttools","version":"4.63.0","musllinux":true,"aarch64":true},{"name":"foxglove-sdk","version":"0.25.3","musllinux":true,"aarch64":true},{"name":"frozenlist","version":"1.8.0","musllinux":true,"aarch64":true},{"name":"geoarrow-rust-core","version":"0.6.1","musllinux":false,"pure":false},{"name":"gevent","version":"26.8.0","musllinux":true,"aarch64":true},{"name":"geventhttpclient","version":"2.3.9","musllinux":true,"aarch64":true},{"name":"glfw","version":"2.10.2","musllinux":false,"pure":false},{"name":"google-crc32c","version":"1.8.0","musllinux":false,"pure":false},{"name":"google-re2","version":"1.1.20251105","musllinux":false,"pure":false},{"name":"granian","version":"2.7.4","musllinux":true,"aarch64":true},{"name":"greenlet","version":"3.5.5","musllinux":true,"aarch64":true},{"name":"grpcio","version":"1.83.0","musllinux":true,"aarch64":true},{"name":"grpcio-tools","version":"1.73.1","musllinux":true,"aarch64":true},{"name":"h5py","version":"3.16.0","musllinux":true,"aarch64":true},{"name":"hf-xet","version":"1.6.0","musllinux":true,"aarch64":true},{"name":"hidapi","version":"0.14.0.post4","musllinux":true,"aarch64":true},{"name":"hiredis","version":"3.3.0","musllinux":true,"aarch64":true},{"name":"httptools","version":"0.8.0","musllinux":true,"aarch64":true},{"name":"ijson","version":"3.5.1","musllinux":true,"aarch64":true},{"name":"imageio-ffmpeg","version":"0.6.0","musllinux":false,"pure":false},{"name":"impit","version":"0.12.0","musllinux":true,"aarch64":true},{"name":"jiter","version":"0.16.0","musllinux":true,"aarch64":true},{"name":"kiwisolver","version":"1.5.0","musllinux":true,"aarch64":true},{"name":"labmaze","version":"1.0.6","musllinux":false,"pure":false},{"name":"lancedb","version":"0.30.0","musllinux":false,"pure":false},{"name":"lazy-object-proxy","version":"1.12.0","musllinux":true,"aarch64":true},{"name":"libclang","version":"18.1.1","musllinux":true,"aarch64":false},{"name":"libcst","version":"1.8.6","musllinux":true,"aarch64":true},{"name":"librt","version":"0.13.0","musllinux":true,"aarch64":true},{"name":"lightgbm","version":"4.6.0","musllinux":false,"pure":false},{"name":"litellm","version":"1.93.0","musllinux":false,"pure":false},{"name":"llvmlite","version":"0.49.0","musllinux":false,"pure":false},{"name":"lxml","version":"6.1.2","musllinux":true,"aarch64":true},{"name":"lz4","version":"4.4.5","musllinux":false,"pure":false},{"name":"magika","version":"0.6.3","musllinux":false,"pure":true},{"name":"marisa-trie","version":"1.2.1","musllinux":true,"aarch64":true},{"name":"markupsafe","version":"3.0.3","musllinux":true,"aarch64":true},{"name":"matplotlib","version":"3.11.1","musllinux":true,"aarch64":false},{"name":"memray","version":"1.19.3","musllinux":true,"aarch64":false},{"name":"mitmproxy-linux","version":"0.12.9","musllinux":false,"pure":false},{"name":"mitmproxy-rs","version":"0.12.9","musllinux":false,"pure":false},{"name":"ml-dtypes","version":"0.5.4","musllinux":false,"pure":false},{"name":"mmh3","version":"5.2.1","musllinux":true,"aarch64":true},{"name":"motorbridge","version":"0.3.9","musllinux":false,"pure":false},{"name":"motorbridge-smart-servo","version":"0.0.4","musllinux":false,"pure":false},{"name":"msgpack","version":"1.2.1","musllinux":true,"aarch64":true},{"name":"mujoco","version":"3.8.1","musllinux":false,"pure":false},{"name":"multidict","version":"6.7.1","musllinux":true,"aarch64":true},{"name":"multiprocess","version":"0.70.19","musllinux":false,"pure":true},{"name":"murmurhash","version":"1.0.15","musllinux":true,"aarch64":true},{"name":"mwparserfromhell","version":"0.7.2","musllinux":true,"aarch64":true},{"name":"mypy","version":"2.3.0","musllinux":true,"aarch64":false},{"name":"nemotron-ocr","version":"2.0.2","musllinux":false,"pure":false},{"name":"nh3","version":"0.3.6","musllinux":true,"aarch64":true},{"name":"ninja","version":"1.13.0","musllinux":true,"aarch64":true},{"name":"numba","version":"0.67.0","musllinux":false,"pure":false},{"name":"numcodecs","version":"0.16.5","musllinux":false,"pure":false},{"name":"numexpr","version":"2.14.2","musllinux":true,"aarch64":true},{"name":"numpy","version":"2.5.2","musllinux":true,"aarch64":true},{"name":"nvidia-cublas","version":"13.1.1.3","musllinux":false,"pure":false},{"name":"nvidia-cublas-cu12","version":"12.8.4.1","musllinux":false,"pure":false},{"name":"nvidia-cuda-cupti","version":"13.0.85","musllinux":false,"pure":false},{"name":"nvidia-cuda-cupti-cu12","version":"12.8.90","musllinux":false,"pure":false},{"name":"nvidia-cuda-nvrtc","version":"13.0.88","musllinux":false,"pure":false},{"name":"nvidia-cuda-nvrtc-cu12","version":"12.8.93","musllinux":false,"pure":false},{"name":"nvidia-cuda-runtime","version":"13.0.96","musllinux":false,"pure":false},{"name":"nvidia-cuda-runtime-cu12","version":"12.8.90","musllinux":false,"pure":false},{"name":"nvidia-cudnn-cu12","version":"9.19.0.56","musllinux":false,"pure":false},{"name":"nvidia-cudnn-cu13","version":"9.20.0.48","musllinux":false,"pure":false},{"name":"nvidia-cufft","version":"12.0.0.61","musllinux":false,"pure":false},{"name":"nvidia-cufft-cu12","version":"11.3.3.83","musllinux":false,"pure":false},{"name":"nvidia-cufile","version":"1.15.1.6","musllinux":false,"pure":false},{"name":"nvidia-cufile-cu12","version":"1.13.1.3","musllinux":false,"pure":false},{"name":"nvidia-curand","version":"10.4.0.35","musllinux":false,"pure":false},{"name":"nvidia-curand-cu12","version":"10.3.9.90","musllinux":false,"pure":false},{"name":"nvidia-cusolver","version":"12.0.4.66","musllinux":false,"pure":false},{"name":"nvidia-cusolver-cu12","version":"11.7.3.90","musllinux":false,"pure":false},{"name":"nvidia-cusparse","version":"12.6.3.3","musllinux":false,"pure":false},{"name":"nvidia-cusparse-cu12","version":"12.5.8.93","musllinux":false,"pure":false},{"name":"nvidia-cusparselt-cu12","version":"0.7.1","musllinux":false,"pure":false},{"name":"nvidia-cusparselt-cu13","version":"0.8.1","musllinux":false,"pure":false},{"name":"nvidia-nccl-cu12","version":"2.28.9","musllinux":false,"pure":false},{"name":"nvidia-nccl-cu13","version":"2.29.7","musllinux":false,"pure":false},{"name":"nvidia-nvjitlink","version":"13.0.88","musllinux":false,"pure":false},{"name":"nvidia-nvjitlink-cu12","version":"12.8.93","musllinux":false,"pure":false},{"name":"nvidia-nvshmem-cu12","version":"3.4.5","musllinux":false,"pure":false},{"name":"nvidia-nvshmem-cu13","version":"3.4.5","musllinux":false,"pure":false},{"name":"nvidia-nvtx","version":"13.0.85","musllinux":false,"pure":false},{"name":"nvidia-nvtx-cu12","version":"12.8.90","musllinux":false,"pure":false},{"name":"obstore","version":"0.11.0","musllinux":true,"aarch64":true},{"name":"onnx","version":"1.22.0","musllinux":false,"pure":false},{"name":"onnxruntime","version":"1.28.0","musllinux":false,"pure":false},{"name":"onnxruntime-gpu","version":"1.23.2","musllinux":false,"pure":false},{"name":"onyx-devtools","version":"0.12.2","musllinux":false,"pure":false},{"name":"opencv-contrib-python","version":"4.13.0.92","musllinux":false,"pure":false},{"name":"opencv-python","version":"5.0.0.93","musllinux":false,"pure":false},{"name":"opencv-python-headless","version":"5.0.0.93","musllinux":false,"pure":false},{"name":"optree","version":"0.17.0","musllinux":false,"pure":false},{"name":"oracledb","version":"3.4.2","musllinux":false,"pure":false},{"name":"orjson","version":"3.12.0","musllinux":true,"aarch64":true},{"name":"paddlepaddle","version":"3.3.1","musllinux":false,"pure":false},{"name":"pandas","version":"3.0.5","musllinux":true,"aarch64":true},{"name":"pendulum","version":"3.2.0","musllinux":true,"aarch64":true},{"name":"pi-heif","version":"1.3.0","musllinux":true,"aarch64":true},{"name":"pikepdf","version":"10.8.0","musllinux":true,"aarch64":true},{"name":"pillow","version":"12.3.0","musllinux":true,"aarch64":true},{"name":"pin","version":"3.4.0","musllinux":false,"pure":false},{"name":"placo","version":"0.9.15","musllinux":false,"pure":false},{"name":"playwright","version":"1.62.0","musllinux":false,"pure":false},{"name":"polars-runtime-32","version":"1.37.1","musllinux":true,"aarch64":true},{"name":"prek","version":"0.4.14","musllinux":true,"aarch64":true},{"name":"preshed","version":"3.0.13","musllinux":true,"aarch64":true},{"name":"primp","version":"0.15.0","musllinux":true,"aarch64":true},{"name":"propcache","version":"0.5.2","musllinux":true,"aarch64":true},{"name":"protobuf","version":"7.35.1","musllinux":false,"pure":true},{"name":"psutil","version":"7.2.2","musllinux":true,"aarch64":true},{"name":"psycopg-binary","version":"3.3.4","musllinux":true,"aarch64":true},{"name":"psycopg-c","version":"3.3.0","musllinux":false,"pure":false},{"name":"psycopg2-binary","version":"2.9.12","musllinux":true,"aarch64":true},{"name":"psygnal","version":"0.15.1","musllinux":true,"aarch64":false},{"name":"py-rust-stemmers","version":"0.1.8","musllinux":true,"aarch64":true},{"name":"py-spy","version":"0.4.1","musllinux":false,"pure":false},{"name":"pyarrow","version":"25.0.1","musllinux":true,"aarch64":true},{"name":"pybase64","version":"1.4.3","musllinux":true,"aarch64":true},{"name":"pycares","version":"5.0.1","musllinux":true,"aarch64":true},{"name":"pyclipper","version":"1.4.0","musllinux":false,"pure":false},{"name":"pycocotools","version":"2.0.11","musllinux":true,"aarch64":true},{"name":"pycryptodome","version":"3.19.1","musllinux":true,"aarch64":true},{"name":"pycurl","version":"7.46.0","musllinux":false,"pure":false},{"name":"pydantic-core","version":"2.46.4","musllinux":true,"aarch64":true},{"name":"pygame","version":"2.6.1","musllinux":false,"pure":false},{"name":"pyinstrument","version":"5.1.3","musllinux":true,"aarch64":true},{"name":"pyjson5","version":"2.0.1","musllinux":true,"aarch64":true},{"name":"pykx","version":"3.1.9","musllinux":false,"pure":false},{"name":"pylsqpack","version":"0.3.24","musllinux":true,"aarch64":true},{"name":"pymongo","version":"4.17.0","musllinux":false,"pure":false},{"name":"pymunk","version":"6.11.1","musllinux":true,"aarch64":false},{"name":"pymupdf","version":"1.26.7","musllinux":true,"aarch64":false},{"name":"pynacl","version":"1.6.2","musllinux":true,"aarch64":true},{"name":"pyodbc","version":"5.3.0","musllinux":true,"aarch64":true},{"name":"pyogrio","version":"0.12.1","musllinux":false,"pure":false},{"name":"pypandoc-binary","version":"1.17","musllinux":true,"aarch64":true},{"name":"pypdfium2","version":"5.13.0","musllinux":true,"aarch64":true},{"name":"pyproj","version":"3.7.2","musllinux":true,"aarch64":true},{"name":"pyre-check","version":"0.9.23","musllinux":false,"pure":false},{"name":"pyrealsense2","version":"2.56.5.9235","musllinux":false,"pure":false},{"name":"pyrefly","version":"0.62.0","musllinux":false,"pure":false},{"name":"pystack","version":"1.6.0","musllinux":true,"aarch64":false},{"name":"pytest-codspeed","version":"5.0.3","musllinux":false,"pure":true},{"name":"python-bidi","version":"0.6.11","musllinux":true,"aarch64":true},{"name":"python-rapidjson","version":"1.23","musllinux":true,"aarch64":true},{"name":"pytokens","version":"0.4.1","musllinux":true,"aarch64":false},{"name":"pyuwsgi","version":"2.0.30.post1","musllinux":true,"aarch64":true},{"name":"pywavelets","version":"1.9.0","musllinux":true,"aarch64":true},{"name":"pyyaml","version":"6.0.3","musllinux":true,"aarch64":true},{"name":"pyyaml-ft","version":"8.0.0","musllinux":true,"aarch64":true},{"name":"pyzmq","version":"27.1.0","musllinux":true,"aarch64":true},{"name":"qdrant-edge-py","version":"0.7.2","musllinux":true,"aarch64":true},{"name":"rapidfuzz","version":"3.14.5","musllinux":true,"aarch64":true},{"name":"rasterio","version":"1.5.0","musllinux":false,"pure":false},{"name":"ray","version":"2.56.0","musllinux":false,"pure":false},{"name":"regex","version":"2026.7.19","musllinux":true,"aarch64":true},{"name":"release-tag","version":"0.5.2","musllinux":false,"pure":true},{"name":"rerun-sdk","version":"0.33.1","musllinux":false,"pure":false},{"name":"rhoban-cmeel-jsoncpp","version":"1.9.4.9","musllinux":true,"aarch64":true},{"name":"rignore","version":"0.7.6","musllinux":true,"aarch64":true},{"name":"rpds-py","version":"2026.6.3","musllinux":true,"aarch64":true},{"name":"rtree","version":"1.4.1","musllinux":true,"aarch64":true},{"name":"ruamel-yaml-clib","version":"0.2.15","musllinux":true,"aarch64":true},{"name":"ruff","version":"0.16.2","musllinux":true,"aarch64":true},{"name":"safetensors","version":"0.8.0","musllinux":true,"aarch64":true},{"name":"scikit-image","version":"0.26.0","musllinux":true,"aarch64":true},{"name":"scikit-learn","version":"1.9.0","musllinux":false,"pure":false},{"name":"scipy","version":"1.18.0","musllinux":true,"aarch64":true},{"name":"selectolax","version":"0.4.10","musllinux":true,"aarch64":true},{"name":"sentencepiece","version":"0.2.2","musllinux":false,"pure":false},{"name":"setproctitle","version":"1.3.7","musllinux":true,"aarch64":true},{"name":"shap","version":"0.43.0","musllinux":true,"aarch64":false},{"name":"shapely","version":"2.1.2","musllinux":true,"aarch64":true},{"name":"simplejson","version":"4.1.1","musllinux":true,"aarch64":true},{"name":"simsimd","version":"6.5.16","musllinux":true,"aarch64":true},{"name":"singlestoredb","version":"1.16.10","musllinux":false,"pure":true},{"name":"snowflake-connector-python","version":"4.6.0","musllinux":false,"pure":false},{"name":"soundfile","version":"0.14.0","musllinux":false,"pure":true},{"name":"soxr","version":"1.1.0","musllinux":false,"pure":false},{"name":"spacy","version":"3.8.14","musllinux":true,"aarch64":true},{"name":"sqlalchemy","version":"2.0.50","musllinux":true,"aarch64":true},{"name":"sqlite-vec","version":"0.1.9","musllinux":false,"pure":false},{"name":"srsly","version":"2.5.3","musllinux":true,"aarch64":true},{"name":"stagehand","version":"3.21.0","musllinux":false,"pure":false},{"name":"statsmodels","version":"0.14.6","musllinux":true,"aarch64":false},{"name":"stringzilla","version":"4.6.0","musllinux":true,"aarch64":true},{"name":"tach","version":"0.35.0","musllinux":true,"aarch64":true},{"name":"tantivy","version":"0.26.0","musllinux":false,"pure":false},{"name":"temporalio","version":"1.26.0","musllinux":false,"pure":false},{"name":"tensorboard-data-server","version":"0.7.2","musllinux":false,"pure":true},{"name":"tensorflow","version":"2.20.0","musllinux":false,"pure":false},{"name":"tensorflow-io-gcs-filesystem","version":"0.37.1","musllinux":false,"pure":false},{"name":"tesserocr","version":"2.11.0","musllinux":true,"aarch64":false},{"name":"thinc","version":"8.3.13","musllinux":true,"aarch64":true},{"name":"tiktoken","version":"0.14.0","musllinux":true,"aarch64":true},{"name":"time-machine","version":"3.2.0","musllinux":true,"aarch64":true},{"name":"tokenizers","version":"0.22.2","musllinux":true,"aarch64":true},{"name":"tomli","version":"2.4.1","musllinux":true,"aarch64":true},{"name":"torch","version":"2.13.0","musllinux":false,"pure":false},{"name":"torchcodec","version":"0.11.1","musllinux":false,"pure":false},{"name":"torchvision","version":"0.28.0","musllinux":false,"pure":false},{"name":"tornado","version":"6.5.8","musllinux":true,"aarch64":true},{"name":"tree-sitter","version":"0.26.0","musllinux":true,"aarch64":false},{"name":"tree-sitter-c","version":"0.24.2","musllinux":true,"aarch64":true},{"name":"tree-sitter-javascript","version":"0.25.0","musllinux":true,"aarch64":true},{"name":"tree-sitter-python","version":"0.25.0","musllinux":true,"aarch64":true},{"name":"tree-sitter-typescript","version":"0.23.2","musllinux":true,"aarch64":false},{"name":"triton","version":"3.7.1","musllinux":false,"pure":false},{"name":"ty","version":"0.0.63","musllinux":true,"aarch64":true},{"name":"uharfbuzz","version":"0.53.3","musllinux":true,"aarch64":true},{"name":"ujson","version":"5.13.0","musllinux":true,"aarch64":true},{"name":"uuid-utils","version":"0.17.0","musllinux":true,"aarch64":true},{"name":"uv","version":"0.12.0","musllinux":true,"aarch64":true},{"name":"uvloop","version":"0.22.1","musllinux":true,"aarch64":true},{"name":"wandb","version":"0.27.2","musllinux":true,"aarch64":true},{"name":"watchdog","version":"6.0.0","musllinux":false,"pure":false},{"name":"watchfiles","version":"1.2.0","musllinux":true,"aarch64":true},{"name":"websockets","version":"17.0.1","musllinux":true,"aarch64":true},{"name":"whenever","version":"0.10.3","musllinux":true,"aarch64":true},{"name":"wrapt","version":"2.3.0","musllinux":true,"aarch64":true},{"name":"xgboost","version":"2.1.3","musllinux":false,"pure":false},{"name":"xmlsec","version":"1.3.17","musllinux":true,"aarch64":true},{"name":"xxhash","version":"4.0.1","musllinux":true,"aarch64":true},{"name":"yarl","version":"1.24.5","musllinux":true,"aarch64":true},{"name":"zensical","version":"0.0.52","musllinux":true,"aarch64":true},{"name":"zizmor","version":"1.28.0","musllinux":true,"aarch64":true},{"name":"zope-interface","version":"8.5","musllinux":false,"pure":false},{"name":"zstandard","version":"0.25.0","musllinux":true,"aarch64":true},{"name":"zxing-cpp","version":"3.1.0","musllinux":false,"pure":false}]}');
;// CONCATENATED MODULE: ./lib/src/data/musllinux.js

let musllinux_index;
/** What is known of a package by its normalised name; undefined for packages that nobody looked at. */
function muslSupport(name) {
    musllinux_index ??= new Map(musllinux_namespaceObject.Ge.map((row) => [
        row.name,
        { version: row.version, hasMuslWheels: row.musllinux, hasPureWheel: row.pure === true },
    ]));
    return musllinux_index.get(name);
}

;// CONCATENATED MODULE: ./lib/src/data/pure-python.json
const pure_python_namespaceObject = /*#__PURE__*/JSON.parse('{"Ge":[{"names":["flask","werkzeug","jinja2","click","itsdangerous","blinker","flask-cors","flask-restful","flask-sqlalchemy","flask-login","flask-wtf","flask-migrate","wtforms"]},{"names":["django","asgiref","sqlparse","djangorestframework","django-cors-headers","django-environ","django-filter","django-extensions","whitenoise","dj-database-url","drf-spectacular","django-debug-toolbar"]},{"names":["requests","urllib3","idna","certifi","chardet","httpx","httpcore","h11","anyio","sniffio","requests-oauthlib","oauthlib","requests-toolbelt"]},{"names":["gunicorn","waitress","starlette","python-dotenv","python-multipart","hypercorn","asgi-lifespan","uvicorn-worker"]},{"names":["celery","kombu","amqp","billiard","vine","redis","rq","pika","flower","apscheduler"]},{"names":["boto3","botocore","s3transfer","jmespath","awscli","google-auth","google-api-core","google-cloud-storage","google-api-python-client"]},{"names":["pytest","pluggy","iniconfig","packaging","pytest-cov","pytest-django","pytest-asyncio","pytest-mock","tox","flake8","pycodestyle","pyflakes","isort","pylint"]},{"names":["six","pytz","tzdata","python-dateutil","typing-extensions","attrs","tabulate","tqdm","rich","typer","colorama","termcolor","loguru","structlog","pydantic-settings","marshmallow","jsonschema","cachetools","tenacity","retry","schedule","pyjwt","beautifulsoup4","bs4","soupsieve","openpyxl","et-xmlfile","xlsxwriter","feedparser","markdown","docutils","babel","pymysql","pg8000","peewee","alembic","mako","prometheus-client","sentry-sdk","python-json-logger","slack-sdk","python-telegram-bot","email-validator","dnspython","passlib","python-jose"]},{"names":["pip","setuptools","wheel","build","poetry","pipenv","virtualenv","pipx","hatch","hatchling","flit","pdm","setuptools-scm","twine"]},{"names":["pandas-stubs","streamlit-option-menu","openai","langchain","langchain-core","langchain-community","langchain-openai","pypdf","pypdf2","plotly","dash","seaborn","huggingface-hub"]}]}');
;// CONCATENATED MODULE: ./lib/src/data/pure-python.js

let pure_python_index;
/** Whether a package (normalised name) is known to be installed from a wheel on every system, whatever the version. */
function isPurePython(name) {
    pure_python_index ??= new Set(pure_python_namespaceObject.Ge.flatMap((row) => row.names));
    return pure_python_index.has(name);
}

;// CONCATENATED MODULE: ./lib/src/context/glob.js
/*
 * Patterns of `.dockerignore`, as moby's patternmatcher reads them: `*` and `?` stop at `/`, `**` does not, `[…]` is a
 * class of characters, `\` takes the next one literally. They are run as a set of states, not as a regular expression,
 * so that no pattern can make the match slow.
 */
const never = () => false;
/** Makes a matcher from a cleaned pattern; one that Docker would refuse matches nothing. */
function compilePattern(pattern) {
    if (!/[*?[\]\\]/.test(pattern))
        return (path) => path === pattern;
    if (pattern.startsWith("**") && !/[*?[\]\\]/.test(pattern.slice(2)))
        return endingWith(pattern.slice(2));
    const tokens = readTokens(pattern);
    if (!tokens)
        return never;
    const head = literalRun(tokens);
    const tail = literalRun([...tokens].reverse())
        .split("")
        .reverse()
        .join("");
    return (path) => path.startsWith(head) && path.endsWith(tail) && runTokens(tokens, path);
}
/** `**` before plain text: Docker looks at the end of the path only, so `**foo` matches `xfoo` too. */
function endingWith(suffix) {
    return (path) => path.endsWith(suffix) || (suffix.startsWith("/") && path === suffix.slice(1));
}
function literalRun(tokens) {
    let text = "";
    for (const token of tokens) {
        if (token.kind !== "literal")
            break;
        text += token.text ?? "";
    }
    return text;
}
function readTokens(pattern) {
    const tokens = [];
    let at = 0;
    while (at < pattern.length) {
        const character = pattern[at] ?? "";
        if (character === "*" && pattern[at + 1] === "*") {
            at += 2;
            if (pattern[at] === "/")
                at++;
            tokens.push({ kind: at === pattern.length ? "everything" : "folders" });
        }
        else if (character === "*") {
            at++;
            tokens.push({ kind: "star" });
        }
        else if (character === "?") {
            at++;
            tokens.push({ kind: "any" });
        }
        else if (character === "[") {
            const read = readClass(pattern, at);
            if (!read)
                return undefined;
            tokens.push({ kind: "class", accepts: read.accepts });
            at = read.end;
        }
        else {
            const isEscaped = character === "\\";
            if (isEscaped && at + 1 === pattern.length)
                return undefined;
            tokens.push({ kind: "literal", text: isEscaped ? (pattern[at + 1] ?? "") : character });
            at += isEscaped ? 2 : 1;
        }
    }
    return tokens;
}
function readClass(pattern, open) {
    let at = open + 1;
    const isNegated = pattern[at] === "^";
    if (isNegated)
        at++;
    const ranges = [];
    // A bare `-` or `]` makes the whole pattern invalid for Go.
    const take = () => {
        if (pattern[at] === "-" || pattern[at] === "]")
            return undefined;
        if (pattern[at] === "\\")
            at++;
        return pattern[at++];
    };
    while (pattern[at] !== "]") {
        const low = take();
        if (low === undefined)
            return undefined;
        let high = low;
        if (pattern[at] === "-") {
            at++;
            high = take();
        }
        if (high === undefined || high < low)
            return undefined;
        ranges.push([low, high]);
    }
    if (ranges.length === 0)
        return undefined;
    const accepts = (character) => ranges.some(([low, high]) => low <= character && character <= high) !== isNegated;
    return { accepts, end: at + 1 };
}
/** Follows all ways through the tokens at once: at most tokens × characters steps. */
function runTokens(tokens, path) {
    let states = new Set();
    addState(states, 0, tokens);
    // By UTF-16 unit, as the tokens were read.
    for (const character of path.split("")) {
        const next = new Set();
        for (const state of states) {
            const token = tokens[state];
            if (!token)
                continue;
            if (token.kind === "literal"
                ? token.text === character
                : token.kind === "class" && token.accepts?.(character) === true)
                addState(next, state + 1, tokens);
            else if (token.kind === "any" && character !== "/")
                addState(next, state + 1, tokens);
            else if (token.kind === "star" && character !== "/")
                addState(next, state, tokens);
            else if (token.kind === "everything")
                addState(next, state, tokens);
            else if (token.kind === "folders") {
                next.add(state);
                if (character === "/")
                    addState(next, state + 1, tokens);
            }
        }
        if (next.size === 0)
            return false;
        states = next;
    }
    return states.has(tokens.length);
}
/** Enters a state and those that can be reached without a character. */
function addState(states, state, tokens) {
    let current = state;
    for (;;) {
        states.add(current);
        const kind = tokens[current]?.kind;
        if (kind !== "star" && kind !== "everything" && kind !== "folders")
            return;
        current++;
    }
}

;// CONCATENATED MODULE: ./lib/src/context/dockerignore.js

/** Reads a `.dockerignore`; `path` is from the repository root. Never fails: lines that Docker refuses match nothing. */
function readDockerignore(text, path) {
    const patterns = readPatterns(text);
    let ignores;
    return {
        path,
        text,
        patterns,
        ignores: (file) => {
            ignores ??= matchAll(patterns);
            const clean = cleanPath(file).replace(/^\//, "");
            return clean !== "." && clean !== "" && ignores(clean);
        },
    };
}
function readPatterns(text) {
    const patterns = [];
    let start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length) {
        const feed = text.indexOf("\n", start);
        const end = feed === -1 ? text.length : feed;
        const line = text.slice(start, end);
        // Only at column 1 does `#` make a comment.
        if (!line.startsWith("#")) {
            const trimmed = line.trim();
            const at = start + line.length - line.trimStart().length;
            const pattern = readPattern(trimmed);
            if (pattern)
                patterns.push({ start: at, end: at + trimmed.length, ...pattern });
        }
        start = end + 1;
    }
    return patterns;
}
function readPattern(line) {
    const isException = line.startsWith("!");
    const written = isException ? line.slice(1).trim() : line;
    if (written === "")
        return undefined;
    const cleaned = cleanPath(written);
    // An absolute path means the context's root.
    const pattern = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
    return { pattern, isException };
}
/** `./a//b/../c/` as `a/c`, the way Go's `filepath.Clean` does it; `.` for nothing. */
function cleanPath(path) {
    const isAbsolute = path.startsWith("/");
    const kept = [];
    for (const part of path.split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part !== "..")
            kept.push(part);
        else if (kept.length > 0 && kept[kept.length - 1] !== "..")
            kept.pop();
        else if (!isAbsolute)
            kept.push(part);
    }
    const joined = kept.join("/");
    return isAbsolute ? `/${joined}` : joined === "" ? "." : joined;
}
/** More folders than any context has; beyond that, results are not remembered. */
const rememberedFolders = 20_000;
/** The last pattern that matches a path, or one of the folders that it lies in, decides. */
function matchAll(patterns) {
    const compiled = patterns.map(({ pattern, isException }) => ({
        isException,
        matches: compilePattern(pattern),
    }));
    const remembered = new Map();
    const nothing = compiled.map(() => false);
    const matchesOf = (path) => {
        let matches = nothing;
        for (let end = path.indexOf("/");; end = path.indexOf("/", end + 1)) {
            const part = end === -1 ? path : path.slice(0, end);
            const known = remembered.get(part);
            const above = matches;
            matches = known ?? compiled.map((one, index) => above[index] === true || one.matches(part));
            if (end === -1)
                return matches;
            if (!known && remembered.size < rememberedFolders)
                remembered.set(part, matches);
        }
    };
    return (path) => {
        const matches = matchesOf(path);
        let isIgnored = false;
        compiled.forEach((one, index) => {
            if (matches[index])
                isIgnored = !one.isException;
        });
        return isIgnored;
    };
}

;// CONCATENATED MODULE: ./lib/src/python/pip-options.js
const pip_options_globalValued = [
    "--python",
    "--log-file --local-log --log",
    "--keyring-provider",
    "--proxy",
    "--retries",
    "--resume-retries",
    "--default-timeout --timeout",
    "--exists-action",
    "--trusted-host",
    "--cert",
    "--client-cert",
    "--cache-dir",
    "--use-feature",
    "--use-deprecated",
];
const pip_options_globalFlags = [
    "-h --help",
    "--debug",
    "--isolated",
    "--require-venv --require-virtualenv",
    "-v --verbose",
    "-V --version",
    "-q --quiet",
    "--no-input",
    "--no-cache-dir",
    "--disable-pip-version-check",
    "--no-color",
    "--no-python-version-warning",
];
/** What stands between `pip` and its subcommand. */
const pipGlobalOptions = { valued: pip_options_globalValued, flags: pip_options_globalFlags, abbreviates: true };
const valued = [
    ...pip_options_globalValued,
    "-r --requirement",
    "-c --constraint",
    "--build-constraint",
    "--requirements-from-script",
    "-e --editable",
    "-t --target",
    "--platform",
    "--python-version",
    "--implementation",
    "--abi",
    "--root",
    "--prefix",
    "--source --source-dir --source-directory --src",
    "--upgrade-strategy",
    "-C --config-setting --config-settings",
    "--global-option",
    "--build-option",
    "--install-option",
    "--no-binary",
    "--only-binary",
    "--all-releases",
    "--only-final",
    "--progress-bar",
    "--root-user-action",
    "--report",
    "--group",
    "-i --pypi-url --index-url",
    "--extra-index-url",
    "-f --find-links",
    "--uploaded-prior-to",
    "-w --wheel-dir",
    "-b --build",
    "--build-dir",
    "--build-directory",
    "--allow-external",
    "--allow-unverified",
    "--mirrors",
    "--download-cache",
];
const flags = [
    ...pip_options_globalFlags,
    "-U --upgrade",
    "-I --ignore-installed",
    "--force-reinstall",
    "--no-dependencies --no-deps",
    "--only-dependencies --only-deps",
    "--pre",
    "--dry-run",
    "--user",
    "--no-user",
    "--no-build-isolation",
    "--use-pep517",
    "--no-use-pep517",
    "--check-build-dependencies",
    "--break-system-packages",
    "--compile",
    "--no-compile",
    "--no-warn-script-location",
    "--no-warn-conflicts",
    "--require-hashes",
    "--no-require-hashes",
    "--no-clean",
    "--no-index",
    "--prefer-binary",
    "--ignore-requires-python",
    "--no-verify",
    "--process-dependency-links",
    "--egg",
    "--use-wheel",
    "--no-use-wheel",
    "--allow-all-external",
    "--use-mirrors",
];
/** `pip install` of every version, what is gone included. */
const pipInstallOptions = { valued: [...valued, "-d --download"], flags, abbreviates: true };
/** `pip download` and `pip wheel`. */
const pipDownloadOptions = {
    valued: [...valued, "-d --destination-dir --destination-directory --dest"],
    flags,
    abbreviates: true,
};
/** `pipx install`, `pipx run`, `pipx inject`. */
const pipxOptions = {
    valued: [
        "--python",
        "--suffix",
        "-i --index-url",
        "--pip-args",
        "--spec",
        "--backend",
        "--preinstall",
        "-r --requirement",
    ],
    flags: [
        "-f --force",
        "-e --editable",
        "--include-deps",
        "--system-site-packages",
        "--global",
        "-v --verbose",
        "-q --quiet",
        "--no-cache",
        "--fetch-missing-python",
        "--include-apps",
    ],
    abbreviates: true,
};

;// CONCATENATED MODULE: ./lib/src/python/specifier.js
/** Stands for a variable while a word is taken apart; it cannot occur in a Dockerfile that BuildKit accepts. */
const hole = "\u0000";
const namePattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/;
const archivePattern = /\.(?:whl|zip|tar|tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|txz|tar\.lz|tlz|tar\.lzma)$/i;
const branchNames = ["main", "master", "develop", "dev", "trunk", "head", "latest", "nightly"];
/** A package's name as indexes compare it: lower case, runs of `-`, `_`, `.` as one `-` (PEP 503). */
function specifier_normalizeName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, "-");
}
/** Takes a word of `pip install` apart as pip does. */
function readSpecifier(word, isEditable = false) {
    const text = word.value ?? word.parts.map((part) => (part.kind === "literal" ? part.value : hole)).join("");
    return { word, isEditable, ...readSpecifierText(text) };
}
/** Takes a requirement's text apart: `requests[socks]>=2; python_version<"3.9"`, `x @ https://…`, `./pkg`. */
function readSpecifierText(text) {
    const empty = {
        name: undefined,
        extras: [],
        specifier: undefined,
        version: undefined,
        url: undefined,
        reference: undefined,
        marker: undefined,
    };
    const trimmed = text.trim();
    if (trimmed.split(hole).join("") === "")
        return { ...empty, kind: "unknown", isPinned: undefined };
    const address = readAddress(trimmed);
    if (address)
        return address;
    if (looksLikePath(trimmed)) {
        const kind = archivePattern.test(trimmed.split("[")[0] ?? "") ? "archive" : "path";
        return { ...empty, kind, extras: extrasOf(trimmed), isPinned: undefined };
    }
    return readNamed(trimmed);
}
function readNamed(text) {
    const [requirement = "", ...markers] = text.split(";");
    const marker = markers.length > 0 ? markers.join(";").trim() : undefined;
    const none = { url: undefined, reference: undefined, marker };
    const nameMatch = namePattern.exec(requirement);
    const startsUnknown = requirement.startsWith(hole);
    const written = nameMatch?.[0] ?? "";
    let rest = startsUnknown ? requirement.slice(hole.length) : requirement.slice(written.length);
    // `$A-$B==1` and `flask$X` say neither name nor version, unless an operator follows.
    const operatorAt = rest.search(/[\s[(=<>!~@]/);
    const glued = operatorAt === -1 ? rest : rest.slice(0, operatorAt);
    const isNameKnown = !startsUnknown && glued === "" && written !== "";
    rest = operatorAt === -1 ? "" : rest.slice(operatorAt);
    const name = isNameKnown ? specifier_normalizeName(written) : undefined;
    const extras = extrasOf(rest);
    const behind = rest.trimStart().startsWith("[") ? rest.slice(rest.indexOf("]") + 1).trim() : rest.trim();
    if (behind.startsWith("@")) {
        const address = readAddress(behind.slice(1).trim());
        if (address)
            return { ...address, name: name ?? address.name, extras, marker };
        // `ruff@0.5.0`, as uv's tools take it.
        const at = behind.slice(1).trim();
        const isVersion = /^v?[0-9]/.test(at);
        const isPinned = isVersion ? true : at.includes(hole) ? undefined : false;
        return { ...none, kind: "name", name, extras, specifier: behind, version: isVersion ? at : undefined, isPinned };
    }
    if (glued.includes(hole)) {
        const isPinned = pinned(behind) === true ? true : undefined;
        return { ...none, kind: "name", name: undefined, extras, specifier: undefined, version: undefined, isPinned };
    }
    const specifier = behind.replace(/[()\s]/g, "");
    const isPinned = specifier === "" && startsUnknown ? undefined : pinned(specifier);
    const isClear = !specifier.includes(hole);
    const exact = isClear ? /^===?([^,*]+)$/.exec(specifier) : null;
    return {
        ...none,
        kind: "name",
        name,
        extras,
        specifier: isClear ? specifier : undefined,
        version: exact?.[1],
        isPinned,
    };
}
/** Whether one clause of a specifier holds the version; undefined when a variable stands where the operator would. */
function pinned(specifier) {
    const clauses = specifier.split(",").map((clause) => clause.trim());
    if (clauses.some((clause) => /^(?:===?|~=)/.test(clause)))
        return true;
    return clauses.some((clause) => clause.startsWith(hole)) ? undefined : false;
}
function extrasOf(text) {
    const open = text.indexOf("[");
    const close = text.indexOf("]", open);
    if (open === -1 || close === -1)
        return [];
    const names = text.slice(open + 1, close).split(",");
    return names.map((extra) => specifier_normalizeName(extra.trim())).filter((extra) => extra !== "" && !extra.includes(hole));
}
function looksLikePath(text) {
    // `name @ address` is no path for the slashes of its address.
    if (/^[A-Za-z0-9._-]+(?:\[[^\]]*\])?\s*@/.test(text))
        return false;
    const path = text.split(/[[;]/)[0] ?? "";
    return path.startsWith(".") || path.startsWith("~") || path.includes("/") || archivePattern.test(path.trim());
}
function readAddress(text) {
    const scheme = /^(?:(git|hg|svn|bzr)\+)?(file(?=:)|[a-z][a-z0-9.-]*(?=:\/\/)):/i.exec(text);
    const shorthand = /^git\+[^:/\s]+@/i.test(text);
    if (!scheme && !shorthand)
        return undefined;
    const [address = "", ...behind] = text.split("#");
    const fragment = behind.join("#");
    const egg = /(?:^|&)egg=([A-Za-z0-9._-]+)/.exec(fragment)?.[1];
    const common = { extras: extrasOf(fragment), specifier: undefined, version: undefined, url: text, marker: undefined };
    const name = egg === undefined ? undefined : specifier_normalizeName(egg);
    const hasHash = /(?:^|&)(?:sha(?:1|224|256|384|512)|md5)=/.test(fragment);
    if (scheme?.[1] !== undefined || shorthand) {
        const authority = address.indexOf("://");
        const path = address.slice(authority === -1 ? address.indexOf(":") : address.indexOf("/", authority + 3));
        const at = path.lastIndexOf("@");
        const reference = at === -1 ? undefined : path.slice(at + 1);
        const isBranch = reference === undefined || branchNames.includes(reference.toLowerCase());
        return { ...common, kind: "vcs", name, reference, isPinned: reference?.includes(hole) ? undefined : !isBranch };
    }
    if (scheme?.[2]?.toLowerCase() === "file")
        return { ...common, kind: "path", name, reference: undefined, isPinned: undefined };
    const wheel = /\/([A-Za-z0-9._]+)-([0-9][^/-]*)-[^/]*\.whl$/.exec(address);
    const movesWithBranch = /\/(?:archive|zipball|tarball|zip|tar\.gz)\/(?:refs\/heads\/)?(main|master|develop|dev|trunk|HEAD)\b/.test(address);
    const isPinned = hasHash || wheel ? true : movesWithBranch ? false : undefined;
    return {
        ...common,
        kind: "url",
        name: name ?? (wheel?.[1] === undefined ? undefined : specifier_normalizeName(wheel[1])),
        version: wheel?.[2],
        reference: undefined,
        isPinned,
    };
}

;// CONCATENATED MODULE: ./lib/src/python/pip.js







const pipName = /^pip(?:[0-9](?:\.[0-9]{1,2})?)?$/;
/** Whether a program or module name is pip: `pip`, `pip3`, `pip3.12`. */
function isPip(name) {
    return pipName.test(name);
}
/**
 * Any command of pip itself: `pip install`, `python -m pip cache purge`. Variables with a known value may be put in
 * by `resolve`. undefined for everything else, `uv pip` too.
 */
const pipCommand = recogniser((command, words) => {
    const invocation = invocationOf(words);
    return invocation && readPip(command, invocation);
});
function readPip(command, invocation) {
    if (!isPip(invocation.name))
        return undefined;
    const split = splitSubcommand(invocation.args, pipGlobalOptions, ["cache", "config", "index"]);
    const subcommand = split?.subcommand[0]?.value;
    if (!split || subcommand === undefined)
        return undefined;
    const isDownload = subcommand === "download" || subcommand === "wheel";
    return toolCommand(command, invocation, split, isDownload ? pipDownloadOptions : pipInstallOptions);
}
/**
 * Reads `pip install/download/wheel`, `uv pip install/sync`, `uv tool install/run`, `uvx`, `pipx install/run/inject`,
 * however they are started (`python3.11 -m pip`, `/opt/venv/bin/pip`, `poetry run pip`); undefined for everything else.
 */
const pipInstall = recogniser((command, words) => {
    const invocation = invocationOf(words);
    if (!invocation)
        return undefined;
    if (isPip(invocation.name)) {
        const tool = readPip(command, invocation);
        const installs = ["install", "download", "wheel"].includes(tool?.subcommand ?? "");
        return tool && installs ? fromPip(tool, "pip") : undefined;
    }
    if (invocation.name === "uv")
        return readUv(command, invocation);
    if (invocation.name === "uvx")
        return readRunner(command, invocation);
    if (invocation.name === "pipx")
        return readPipx(command, invocation);
    return undefined;
});
function fromPip(tool, kind) {
    const editable = tool.all("--editable").map((word) => readSpecifier(word, true));
    // `uv pip sync` takes files where `uv pip install` takes packages.
    const takesFiles = tool.subcommand === "pip sync";
    return {
        ...tool,
        tool: kind,
        requirements: [...tool.all("--requirement"), ...tool.all("--requirements"), ...(takesFiles ? tool.operands : [])],
        constraints: [...tool.all("--constraint"), ...tool.all("--constraints")],
        packages: [...(takesFiles ? [] : tool.operands.map((word) => readSpecifier(word))), ...editable],
        indexes: indexesOf(tool),
        folder: tool.option("--target") ?? tool.option("--prefix") ?? tool.option("--root"),
    };
}
function indexesOf(tool) {
    return ["--index-url", "--extra-index-url", "--index", "--default-index"].flatMap((name) => tool.all(name));
}
function readUv(command, invocation) {
    const split = splitSubcommand(invocation.args, uvGlobalOptions, ["pip", "tool"]);
    const subcommand = split?.subcommand.map((word) => word.value).join(" ");
    if (!split)
        return undefined;
    if (subcommand === "pip install" || subcommand === "pip sync")
        return fromPip(toolCommand(command, invocation, split, uvPipOptions), "uv pip");
    if (subcommand === "tool install") {
        const tool = toolCommand(command, invocation, split, uvToolOptions);
        return fromRunner(tool, "uv tool", [...tool.operands.slice(0, 1), ...tool.all("--from")]);
    }
    if (subcommand === "tool run") {
        const tool = toolCommand(command, invocation, split, stoppingAtOperand(uvToolOptions));
        return fromRunner(tool, "uv tool", requestedBy(tool, "--from"));
    }
    return undefined;
}
/** A program that is fetched and started; what stands behind its name is its own. */
function readRunner(command, invocation) {
    const split = { globals: [], subcommand: [], rest: invocation.args };
    const tool = toolCommand(command, invocation, split, stoppingAtOperand(uvToolOptions));
    return fromRunner({ ...tool, name: invocation.written }, "uvx", requestedBy(tool, "--from"));
}
function readPipx(command, invocation) {
    const split = splitSubcommand(invocation.args, pipxOptions);
    const subcommand = split?.subcommand[0]?.value;
    if (!split)
        return undefined;
    if (subcommand === "run") {
        const tool = toolCommand(command, invocation, split, stoppingAtOperand(pipxOptions));
        return fromRunner(tool, "pipx", requestedBy(tool, "--spec"));
    }
    if (subcommand !== "install" && subcommand !== "inject")
        return undefined;
    const tool = toolCommand(command, invocation, split, pipxOptions);
    return fromRunner(tool, "pipx", subcommand === "inject" ? tool.operands.slice(1) : tool.operands);
}
function requestedBy(tool, option) {
    const from = tool.all(option);
    return from.length > 0 ? from : tool.operands.slice(0, 1);
}
function fromRunner(tool, kind, words) {
    return {
        ...tool,
        tool: kind,
        requirements: [...tool.all("--with-requirements"), ...tool.all("--requirement")],
        constraints: tool.all("--constraints"),
        packages: [...words, ...tool.all("--with")].map((word) => readSpecifier(word, tool.has("--editable"))),
        indexes: indexesOf(tool),
        folder: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/context/sources.js



/**
 * What COPY, ADD and bind mounts take from the build context: cleaned paths from its root, globs among them.
 * Sources that hold unknown variables, addresses, and what lies outside the context are left out.
 */
function contextSources(dockerfile) {
    const found = new Set();
    for (const instruction of dockerfile.instructions)
        for (const source of sourcesOf(instruction))
            found.add(source);
    return [...found];
}
function sourcesOf(instruction) {
    if (instruction.keyword === "RUN")
        return instruction.mounts
            .filter((mount) => mount.type === "bind" && mount.from === undefined && mount.source !== undefined)
            .flatMap((mount) => contextPath(mount.source ?? "") ?? []);
    if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD")
        return [];
    if (instruction.from)
        return [];
    return instruction.sources.flatMap((word) => {
        const value = resolveWord(word, instruction);
        return value === undefined ? [] : (contextPath(value) ?? []);
    });
}
/** A source as a path from the context's root, `.` for all of it; undefined for addresses and what lies outside. */
function contextPath(source) {
    if (/^(?:[a-z][a-z0-9+.-]*:\/\/|git@|<<)/i.test(source))
        return undefined;
    const path = cleanPath(`./${source}`);
    return path.startsWith("..") ? undefined : path;
}
/** The files that installs name by a relative path; where the whole context is copied, they lie in it. */
function installedFiles(dockerfile) {
    const found = new Set();
    for (const command of dockerfile.commands()) {
        const install = pipInstall(command);
        for (const word of [...(install?.requirements ?? []), ...(install?.constraints ?? [])]) {
            const value = resolveWord(word, command);
            const path = value === undefined || value.startsWith("/") ? undefined : contextPath(value);
            if (path !== undefined)
                found.add(path);
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./lib/src/context/origin.js




/** The shell script that a command runs, itself or by `sh script`, as its name shows; undefined for everything else. */
function scriptPath({ words }) {
    const [first, second] = words.map(({ value }) => value);
    const path = first !== undefined && isBourneShell(first) ? second : first;
    if (path === undefined)
        return undefined;
    return /\.(?:sh|bash)$/.test(path) || /entry-?point[^/.]*$/i.test(path) ? path : undefined;
}
/** The shell scripts of the context that a stage's container starts with. */
function startScripts(dockerfile) {
    const found = new Set();
    for (const stage of dockerfile.stages) {
        const { entrypoint, cmd } = startOf(stage);
        for (const command of [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])]) {
            const path = scriptPath(command);
            const origin = path === undefined ? undefined : contextOrigin(command, path);
            if (origin !== undefined)
                found.add(origin);
        }
    }
    return [...found];
}
/** Stands for a working directory that neither the file nor a known image tells; the same for a whole stage. */
const unknownFolder = "/?";
/** As many stages as a file is followed through. */
const deepest = 10;
/**
 * The path in the build context of a file that a command names: `-r requirements.txt` after
 * `COPY deploy/requirements.txt ./` is `deploy/requirements.txt`. undefined when no COPY, ADD or bind mount is seen to
 * bring it.
 */
function contextOrigin(command, path) {
    const instruction = instructionOf(command);
    const target = absolute(instruction, path);
    const mounted = instruction.keyword === "RUN" ? throughMounts(instruction, target) : undefined;
    return mounted ?? throughCopies(instruction.stage, instruction.index, target, deepest);
}
function absolute(at, path) {
    return cleanPath(path.startsWith("/") ? path : `${workdirOf(at) ?? unknownFolder}/${path}`);
}
function throughMounts(run, target) {
    for (const mount of run.mounts) {
        if (mount.type !== "bind" || mount.from !== undefined || mount.target === undefined)
            continue;
        const within = inside(absolute(run, mount.target), target);
        const source = contextPath(mount.source ?? ".");
        if (within !== undefined && source !== undefined)
            return joined(source, within);
    }
    return undefined;
}
/** The last COPY before a point that brings the file. */
function throughCopies(stage, before, target, depth) {
    if (!stage || depth === 0)
        return undefined;
    for (const one of lineage(stage)) {
        const copies = one.instructions.filter((instruction) => (instruction.keyword === "COPY" || instruction.keyword === "ADD") &&
            (one !== stage || instruction.index < before));
        for (const copy of copies.reverse()) {
            const found = throughCopy(copy, target, depth);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
function throughCopy(copy, target, depth) {
    if (!copy.destination || (copy.from && !copy.fromStage))
        return undefined;
    const written = resolveWord(copy.destination, copy);
    if (written === undefined)
        return undefined;
    const destination = absolute(copy, written);
    const within = inside(destination, target);
    if (within === undefined)
        return undefined;
    for (const word of copy.sources) {
        const value = resolveWord(word, copy);
        if (value === undefined)
            continue;
        const source = copy.fromStage ? cleanPath(value) : contextPath(value);
        const found = source === undefined ? undefined : atSource(source, within, written.endsWith("/") || copy.sources.length > 1);
        if (found === undefined)
            continue;
        return copy.fromStage ? throughCopies(copy.fromStage, Infinity, absolutePath(found), depth - 1) : found;
    }
    return undefined;
}
function absolutePath(path) {
    return path.startsWith("/") ? path : `/${path}`;
}
/** Where below (or at) a source the file lies that ends up at `within` of the destination. */
function atSource(source, within, isFolder) {
    const name = source.slice(source.lastIndexOf("/") + 1);
    const looksLikeFile = /\.[A-Za-z0-9]+$/.test(name) && source !== ".";
    if (/[*?[]/.test(source)) {
        // `COPY requirements*.txt ./`: the name is the file's own.
        const folder = source.slice(0, source.length - name.length);
        return within !== "" && !within.includes("/") && !/[*?[]/.test(folder) ? folder + within : undefined;
    }
    if (within === "")
        return looksLikeFile && !isFolder ? source : undefined;
    if (within === name && source !== ".")
        return source;
    if (looksLikeFile)
        return undefined;
    return joined(source, within);
}
/** The rest of a path behind a folder, `` for the folder itself; undefined when it lies elsewhere. */
function inside(folder, path) {
    if (folder === path)
        return "";
    const start = folder === "/" ? "/" : `${folder}/`;
    return path.startsWith(start) ? path.slice(start.length) : undefined;
}
function joined(folder, path) {
    return cleanPath(path === "" ? folder : `${folder}/${path}`);
}

;// CONCATENATED MODULE: ./lib/src/python/installed-packages.js



/** What pip installs in a stage and the stages it builds on, requirements files of the context included. */
function installedPackages(dockerfile, stage, context) {
    const packages = [];
    let isComplete = true;
    for (const one of lineage(stage)) {
        if (one.instructions.some((instruction) => instruction.keyword === "RUN" && !instruction.commands))
            isComplete = false;
        for (const command of dockerfile.commands(one)) {
            const pip = pipInstall(command, (word) => resolveWord(word, command));
            if (!pip)
                continue;
            if (!pip.isComplete || (pip.tool !== "pip" && pip.tool !== "uv pip"))
                isComplete = false;
            for (const { kind, name, extras, specifier, marker, word } of pip.packages) {
                if (kind === "name" && name !== undefined)
                    packages.push({ name, extras, specifier, marker, word, file: undefined, command });
                else
                    isComplete = false;
            }
            for (const word of pip.requirements) {
                const path = word.value === undefined ? undefined : contextOrigin(command, word.value);
                const listed = path === undefined ? undefined : context.requirements(path);
                if (!listed || path === undefined)
                    isComplete = false;
                for (const { name, specifier, marker } of listed ?? [])
                    packages.push({ name, extras: [], specifier, marker, word, file: path, command });
            }
        }
    }
    return { packages, isComplete };
}

;// CONCATENATED MODULE: ./lib/src/data/servers.json
const servers_namespaceObject = /*#__PURE__*/JSON.parse('{"Ge":[{"name":"uvicorn","programs":["uvicorn"],"modules":["uvicorn"],"parser":"click","address":"127.0.0.1","port":8000,"host":["--host"],"portOption":["--port"],"socket":["--uds","--fd"],"reload":["--reload"],"hostVariables":["UVICORN_HOST"],"portVariables":["UVICORN_PORT"],"otherVariables":["UVICORN_UDS","UVICORN_FD"],"flags":["--reload","--no-reload","--use-colors","--no-use-colors","--proxy-headers","--no-proxy-headers","--server-header","--no-server-header","--date-header","--no-date-header","--access-log","--no-access-log","--version","--factory","--help"]},{"name":"gunicorn","programs":["gunicorn"],"modules":["gunicorn"],"parser":"argparse","address":"127.0.0.1","port":8000,"bind":["-b","--bind"],"config":["-c","--config"],"configFiles":["gunicorn.conf.py"],"reload":["--reload"],"portVariables":["PORT"],"otherVariables":["GUNICORN_CMD_ARGS"],"portMeansAll":true,"flags":["--reload","--preload","--daemon","-D","--check-config","--print-config","--spew","--no-sendfile","--reuse-port","--statsd","--enable-stdio-inheritance","-R","--capture-output","--log-syslog","--disable-redirect-access-to-syslog","--initgroups","--suppress-ragged-eofs","--do-handshake-on-connect","--permit-obsolete-folding","--strip-header-spaces","--permit-unconventional-http-method","--permit-unconventional-http-version","--casefold-http-method","--proxy-protocol","--no-control-socket","--version","-v","--help","-h"],"shorts":["-w --workers","-k --worker-class","-t --timeout","-n --name","-e --env","-p --pid","-m --umask","-u --user","-g --group"]},{"name":"hypercorn","programs":["hypercorn"],"modules":["hypercorn"],"parser":"argparse","address":"127.0.0.1","port":8000,"bind":["-b","--bind"],"alsoBind":["--insecure-bind","--quic-bind"],"config":["-c","--config"],"reload":["--reload"],"flags":["--reload","--debug","--daemon","-D","--version","--help","-h"],"shorts":["-w --workers","-k --worker-class","-g --group","-m --umask","-p --pid","-u --user"]},{"name":"daphne","programs":["daphne"],"modules":["daphne"],"parser":"argparse","address":"127.0.0.1","port":8000,"host":["-b","--bind"],"portOption":["-p","--port"],"socket":["-u","--unix-socket","--fd","-e","--endpoint"],"flags":["--proxy-headers","--no-server-name","--help","-h"],"shorts":["-v --verbosity","-t --http-timeout","-s --server-name"]},{"name":"granian","programs":["granian"],"modules":["granian"],"parser":"click","address":"127.0.0.1","port":8000,"host":["--host"],"portOption":["--port"],"socket":["--uds"],"reload":["--reload"],"hostVariables":["GRANIAN_HOST"],"portVariables":["GRANIAN_PORT"],"otherVariables":["GRANIAN_UDS"],"flags":["--reload","--no-reload","--ws","--no-ws","--access-log","--no-access-log","--log","--no-log","--factory","--no-factory","--respawn-failed-workers","--no-respawn-failed-workers","--metrics","--no-metrics","--version","--help"]},{"name":"flask run","programs":["flask"],"modules":["flask"],"subcommands":["run"],"parser":"click","address":"127.0.0.1","port":5000,"host":["-h","--host"],"portOption":["-p","--port"],"reload":["--reload"],"development":true,"hostVariables":["FLASK_RUN_HOST"],"portVariables":["FLASK_RUN_PORT"],"flags":["--reload","--no-reload","--debugger","--no-debugger","--with-threads","--without-threads","--debug","--no-debug","--help","--version"],"shorts":["-A --app"]},{"name":"runserver","django":"runserver","parser":"argparse","address":"127.0.0.1","port":8000,"positionalAddress":true,"development":true,"flags":["--noreload","--nothreading","--nostatic","--insecure","--ipv6","-6","--skip-checks","--traceback","--no-color","--force-color","--version","--help"],"shorts":["-v --verbosity"],"host":["-h","--host"],"portOption":["-p","--port"]},{"name":"runserver_plus","django":"runserver_plus","parser":"argparse","address":"127.0.0.1","port":8000,"positionalAddress":true,"development":true,"flags":["--noreload","--nothreading","--nostatic","--ipv6","-6","--browser","--nopin","--print-sql","--truncate-sql","--keep-meta-shutdown","--help"],"shorts":["-v --verbosity"],"host":["-h","--host"],"portOption":["-p","--port"]},{"name":"fastapi run","programs":["fastapi"],"modules":["fastapi"],"subcommands":["run"],"parser":"click","address":"0.0.0.0","port":8000,"host":["--host"],"portOption":["--port"],"reload":["--reload"],"portVariables":["PORT"],"flags":["--reload","--no-reload","--proxy-headers","--no-proxy-headers","--help","--version"]},{"name":"fastapi dev","programs":["fastapi"],"modules":["fastapi"],"subcommands":["dev"],"parser":"click","address":"127.0.0.1","port":8000,"host":["--host"],"portOption":["--port"],"reload":["--reload"],"development":true,"portVariables":["PORT"],"flags":["--reload","--no-reload","--proxy-headers","--no-proxy-headers","--help","--version"]},{"name":"waitress-serve","programs":["waitress-serve"],"modules":["waitress"],"parser":"getopt","address":"0.0.0.0","port":8080,"host":["--host"],"portOption":["--port"],"bind":["--listen"],"socket":["--unix-socket"],"flags":["--call","--expose-tracebacks","--no-expose-tracebacks","--ipv4","--no-ipv4","--ipv6","--no-ipv6","--log-untrusted-proxy-headers","--no-log-untrusted-proxy-headers","--clear-untrusted-proxy-headers","--no-clear-untrusted-proxy-headers","--help"]},{"name":"streamlit run","programs":["streamlit"],"modules":["streamlit"],"subcommands":["run"],"parser":"click","address":"0.0.0.0","port":8501,"host":["--server.address"],"portOption":["--server.port"],"configFiles":[".streamlit/config.toml"],"hostVariables":["STREAMLIT_SERVER_ADDRESS"],"portVariables":["STREAMLIT_SERVER_PORT"],"flags":["--help","--version"]},{"name":"jupyter","programs":["jupyter"],"modules":["jupyter"],"subcommands":["lab","notebook","server"],"parser":"traitlets","address":"127.0.0.1","port":8888,"host":["--ip","--ServerApp.ip","--NotebookApp.ip"],"portOption":["--port","--ServerApp.port","--NotebookApp.port"],"socket":["--sock"],"config":["--config"],"portVariables":["JUPYTER_PORT"],"flags":["--allow-root","--no-browser","--debug","-y","--generate-config","--help","--version"],"notStarting":["clean","build","list","stop","password","path","extension"]},{"name":"jupyter","programs":["jupyter-lab","jupyter-notebook","jupyter-server"],"parser":"traitlets","address":"127.0.0.1","port":8888,"host":["--ip","--ServerApp.ip","--NotebookApp.ip"],"portOption":["--port","--ServerApp.port","--NotebookApp.port"],"socket":["--sock"],"config":["--config"],"portVariables":["JUPYTER_PORT"],"flags":["--allow-root","--no-browser","--debug","-y","--generate-config","--help","--version"],"notStarting":["clean","build","list","stop","password","path","extension"]},{"name":"gradio","programs":["gradio"],"modules":["gradio"],"parser":"click","address":"127.0.0.1","port":7860,"development":true,"hostVariables":["GRADIO_SERVER_NAME"],"portVariables":["GRADIO_SERVER_PORT"],"flags":["--help"]},{"name":"http.server","modules":["http.server"],"parser":"argparse","address":"0.0.0.0","port":8000,"host":["-b","--bind"],"positionalPort":true,"flags":["--cgi","--help","-h"],"shorts":["-d --directory"]},{"name":"sanic","programs":["sanic"],"modules":["sanic"],"parser":"argparse","address":"127.0.0.1","port":8000,"host":["-H","--host"],"portOption":["-p","--port"],"socket":["-u","--unix"],"reload":["-r","--reload","--auto-reload","-d","--dev"],"flags":["-r","--reload","--auto-reload","-d","--dev","--debug","--fast","--single-process","--factory","--access-logs","--no-access-logs","--motd","--no-motd","--noisy-exceptions","--no-noisy-exceptions","--help","--version"],"shorts":["-w --workers"]},{"name":"litestar run","programs":["litestar"],"modules":["litestar"],"subcommands":["run"],"parser":"click","address":"127.0.0.1","port":8000,"host":["-H","--host"],"portOption":["-p","--port"],"socket":["-U","--uds","--unix-domain-socket","-F","--fd","--file-descriptor"],"reload":["-r","--reload"],"hostVariables":["LITESTAR_HOST"],"portVariables":["LITESTAR_PORT"],"flags":["-r","--reload","-d","--debug","-P","--pdb","--use-pdb","--create-self-signed-cert","--help"],"shorts":["-W --wc --web-concurrency","-A --app"]},{"name":"mlflow","programs":["mlflow"],"modules":["mlflow"],"subcommands":["server","ui"],"parser":"click","address":"127.0.0.1","port":5000,"host":["-h","--host"],"portOption":["-p","--port"],"hostVariables":["MLFLOW_HOST"],"portVariables":["MLFLOW_PORT"],"flags":["--serve-artifacts","--no-serve-artifacts","--artifacts-only","--dev","--help"],"shorts":["-w --workers"]},{"name":"uwsgi","programs":["uwsgi"],"parser":"own","flags":["--master","-M","--enable-threads","-T","--die-on-term","--need-app","--vacuum","--lazy-apps","--single-interpreter","--thunder-lock","--disable-logging","--strict","--honour-stdin","--help","--version"],"config":["--ini","--yaml","--xml","--json"],"shorts":["-p --workers --processes","-w --module","-H --virtualenv --home","-b --buffer-size"],"bind":["--http","--http-socket","--socket","-s","--uwsgi-socket","--https"]}]}');
;// CONCATENATED MODULE: ./lib/src/data/servers.js

let kinds;
/** Every server that is known. */
function serverKinds() {
    kinds ??= servers_namespaceObject.Ge.map(readRow);
    return kinds;
}
function readRow(row) {
    const list = (name) => {
        const value = row[name];
        return Array.isArray(value) ? value : [];
    };
    const text = (name) => {
        const value = row[name];
        return typeof value === "string" ? value : undefined;
    };
    return {
        name: text("name") ?? "",
        programs: list("programs"),
        modules: list("modules"),
        subcommands: list("subcommands"),
        django: text("django"),
        parser: (text("parser") ?? "own"),
        address: text("address"),
        port: typeof row.port === "number" ? row.port : undefined,
        host: list("host"),
        portOption: list("portOption"),
        bind: list("bind"),
        alsoBind: list("alsoBind"),
        socket: list("socket"),
        positionalAddress: row.positionalAddress === true,
        positionalPort: row.positionalPort === true,
        config: list("config"),
        configFiles: list("configFiles"),
        reload: list("reload"),
        isDevelopment: row.development === true,
        hostVariables: list("hostVariables"),
        portVariables: list("portVariables"),
        otherVariables: list("otherVariables"),
        portMeansAll: row.portMeansAll === true,
        flags: list("flags"),
        notStarting: list("notStarting"),
        shorts: list("shorts"),
    };
}

;// CONCATENATED MODULE: ./lib/src/python/servers.js





const programGlobals = {
    valued: ["-A --app", "-e --env-file", "--app-dir", "--settings", "--pythonpath", "--config"],
    flags: ["--debug", "--no-debug"],
};
const tables = new WeakMap();
function tableOf(kind) {
    const known = tables.get(kind);
    if (known)
        return known;
    const flags = [...kind.flags, ...kind.reload].filter((name, index, all) => all.indexOf(name) === index);
    const made = {
        valued: [
            ...grouped(kind.host),
            ...grouped(kind.portOption),
            ...grouped(kind.bind),
            ...kind.socket,
            ...grouped(kind.config),
            ...kind.shorts,
        ],
        flags,
        abbreviates: kind.parser === "argparse",
        unknownTakeValue: true,
    };
    tables.set(kind, made);
    return made;
}
function grouped(names) {
    return names.length === 0 ? [] : [names.join(" ")];
}
/** Options with which nothing is served. */
const onlyTells = ["--help", "--version", "--check-config", "--print-config", "--generate-config"];
/**
 * Reads the start of a server, by its own name, as `python -m …`, or through what only starts it (`uv run`, `tini --`,
 * `opentelemetry-instrument`). Known variables may be put in by `resolve`. undefined for everything else.
 */
const serverStart = recogniser((command, words) => {
    const invocation = invocationOf(words);
    return invocation && readServer(command, invocation);
});
function readServer(command, invocation) {
    for (const kind of serverKinds()) {
        const isDjango = kind.django !== undefined && isManagement(invocation);
        const names = invocation.by === "module" ? kind.modules : kind.programs;
        if (!isDjango && !names.includes(invocation.name))
            continue;
        const subcommands = kind.django === undefined ? kind.subcommands : [kind.django];
        if (subcommands.length === 0)
            return servers_describe(command, invocation, kind, invocation.args, [], invocation.head);
        const split = splitSubcommand(invocation.args, programGlobals);
        const word = split?.subcommand[0];
        if (!split || !word || !subcommands.includes(word.value ?? ""))
            continue;
        return servers_describe(command, invocation, kind, split.rest, split.globals, cover(invocation.head, word));
    }
    return undefined;
}
function isManagement({ name, by }) {
    return by === "script" ? name === "manage.py" : by === "module" ? name === "django" : name === "django-admin";
}
function servers_describe(command, invocation, kind, words, globals, start) {
    const read = readArguments(words, tableOf(kind), globals);
    if (onlyTells.some((name) => read.has(name)) || kind.notStarting.includes(read.operands[0]?.value ?? ""))
        return undefined;
    const given = (names) => read.options.filter((option) => names.includes(option.name) || names.includes(option.written));
    const binds = [...given(kind.bind), ...given(kind.alsoBind)];
    const hosts = given(kind.host);
    const ports = given(kind.portOption);
    const sockets = given(kind.socket);
    const listens = [
        ...binds.flatMap((option) => (option.value ? servers_readAddress(option.value) : [])),
        ...sockets.map(() => ({
            hostWord: undefined,
            host: undefined,
            portWord: undefined,
            port: undefined,
            isSocket: true,
        })),
    ];
    const hostWord = hosts.at(-1)?.value;
    const portWord = ports.at(-1)?.value;
    if (hosts.length > 0 || ports.length > 0)
        listens.push({ hostWord, host: hostWord?.value, portWord, port: portNumber(portWord), isSocket: false });
    const [operand] = read.operands;
    const takesPlace = kind.positionalAddress || kind.positionalPort;
    if (takesPlace && operand)
        listens.push(readPositional(operand));
    return {
        ...read,
        command,
        invocation,
        kind,
        name: kind.name,
        start,
        application: takesPlace ? undefined : operand,
        listens,
        addressOptions: [...binds, ...hosts, ...ports, ...sockets],
        config: given(kind.config)[0],
        reload: given(kind.reload)[0],
    };
}
function portNumber(word) {
    return word?.value !== undefined && /^[0-9]{1,5}$/.test(word.value) ? Number(word.value) : undefined;
}
/** `0.0.0.0:8000`, `:8000`, `[::]:80`, `unix:/run/x.sock`, `fd://3`. */
function servers_readAddress(word) {
    const none = { hostWord: undefined, host: undefined, portWord: undefined, port: undefined, isSocket: false };
    const text = word.value ?? word.parts.map((part) => (part.kind === "literal" ? part.value : "\u0000")).join("");
    if (/^(?:unix:|fd:|\/)/.test(text))
        return { ...none, isSocket: true };
    const at = addressOffset(text);
    const colon = text.lastIndexOf(":");
    const hasPort = colon >= at && !text.slice(colon).includes("]");
    // `"-b 0.0.0.0:80"` as one word reaches the server with the blank, and it takes it off.
    const host = text.slice(at, hasPort ? colon : undefined).trim();
    const portText = hasPort ? text.slice(colon + 1) : "";
    const isWhole = word.value !== undefined;
    return {
        ...none,
        hostWord: word,
        host: host.includes("\u0000") ? undefined : host,
        portWord: hasPort ? (isWhole ? partOfWord(word, colon + 1) : word) : undefined,
        port: /^[0-9]{1,5}$/.test(portText) ? Number(portText) : undefined,
    };
}
/** The place behind `tcp://` or `http://`. */
function addressOffset(text) {
    const scheme = text.indexOf("://");
    return scheme === -1 ? 0 : scheme + 3;
}
/** Django's `8000`, `0.0.0.0:8000`, `0:8000`; a bare number is a port. */
function readPositional(word) {
    const port = portNumber(word);
    if (port !== undefined)
        return { hostWord: undefined, host: undefined, portWord: word, port, isSocket: false };
    const read = servers_readAddress(word);
    const isVariable = word.value === undefined && read.portWord === undefined;
    if (isVariable)
        return { ...read, hostWord: word, host: undefined };
    return read.host === "0" ? { ...read, host: "0.0.0.0" } : read;
}
/** Whether nothing outside the container can reach a server that listens on this address. */
function isLoopback(host) {
    const bare = host.toLowerCase().replace(/^\[|\]$/g, "");
    return bare === "localhost" || bare === "::1" || /^127(?:\.[0-9]{1,3}){3}$/.test(bare);
}

;// CONCATENATED MODULE: ./lib/src/python/program.js



/** Console scripts that run an application and are no servers. */
const workers = [
    "celery",
    "rq",
    "rqworker",
    "dramatiq",
    "huey_consumer",
    "huey_consumer.py",
    "arq",
    "taskiq",
    "faust",
    "procrastinate",
    "scrapy",
    "luigid",
    "locust",
    "dagster",
    "dagster-daemon",
    "prefect",
];
/**
 * Reads the start of a Python program: `python app.py`, `python -m app`, `uv run app.py`, `celery …`, a known server.
 * undefined for everything else, a bare `python` and `python --version` too.
 */
const pythonProgram = (command, resolve) => {
    const server = serverStart(command, resolve);
    if (server) {
        const { python } = server.invocation;
        return { kind: "server", name: server.name, start: server.start, python, server };
    }
    const invocation = invocationOf(resolve ? expandWords(command.words, resolve) : command.words);
    if (!invocation)
        return undefined;
    const { python, name, written, head } = invocation;
    const isWorker = workers.includes(name);
    const runsCode = python !== undefined && ["script", "module", "code", "stdin"].includes(python.kind);
    if (!isWorker && !runsCode && invocation.by !== "script" && invocation.by !== "module")
        return undefined;
    return { kind: isWorker ? "worker" : "plain", name: written, start: head, python, server: undefined };
};
/** Modules and management commands that do one thing and end; nobody follows their output or stops them. */
const briefModules = ["pytest", "unittest", "tox", "nox", "pip", "build", "venv", "compileall"];
const briefManagement = [
    "test",
    "shell",
    "check",
    "migrate",
    "makemigrations",
    "collectstatic",
    "createsuperuser",
    "loaddata",
    "dumpdata",
];
/** Reads the start of a Python program that runs on for itself: tests, code given by `-c` and one-step tools are none. */
const longRunning = (command, resolve) => {
    const program = pythonProgram(command, resolve);
    // A notebook's output goes to the notebook, and `http.server` prints to stderr.
    if (program?.server?.kind.parser === "traitlets" || program?.name.endsWith("http.server"))
        return undefined;
    if (program?.kind !== "plain")
        return program;
    if (program.python && program.python.kind !== "script" && program.python.kind !== "module")
        return undefined;
    const invocation = invocationOf(command.words);
    if (!invocation)
        return undefined;
    if (invocation.by === "module" && briefModules.includes(invocation.name))
        return undefined;
    const asksForHelp = ["--help", "-h", "--version"].includes(invocation.args.at(-1)?.value ?? "");
    const isBrief = invocation.name === "manage.py" && briefManagement.includes(invocation.args[0]?.value ?? "");
    return asksForHelp || isBrief || invocation.name === "setup.py" ? undefined : program;
};

;// CONCATENATED MODULE: ./lib/src/rules/base-image/full-python.js








/** What can run without a compiler, git, curl and the like; any other program may call them. */
const harmless = /^(?:pip[\d.]*|python[\d.]*|mkdir|chown|chmod|useradd|groupadd|adduser|addgroup|rm|cp|mv|ln|echo|touch|cd|set|export|true|:|printf|ls|cat)$/;
/** `-onbuild`, `-windowsservercore` and the like have no slim twin. */
const withTwin = /^([\d.]+)(?:-(?:bookworm|trixie))?$/;
/* harmony default export */ const full_python = (defineRule({
    id: "base-image/full-python",
    level: "info",
    summary: "The full Python image ships where the slim one would do",
    since: "0.1.0",
    messages: { full: "`{image}` brings compilers, headers and version control that nothing in this file uses." },
    why: "The full image is about seven times as large as the slim one, and each of its packages can have holes.",
    *check({ dockerfile, context, today }) {
        const { final } = dockerfile;
        if (!final || dockerfile.isDevelopment)
            return;
        const { image, from } = lineage(final).at(-1) ?? final;
        const { python, tag, digest } = image;
        const version = withTwin.exec(tag ?? "")?.[1];
        if (!from.imageWord || python?.variant !== "full" || python.minor === undefined)
            return;
        if (digest !== undefined || version === undefined || pythonAge(python.minor, today)?.isPast !== false)
            return;
        if (!startsPython(final) || lineage(final).some((stage) => !needsNothing(dockerfile, stage)))
            return;
        if (!installsOnlyWheels(dockerfile, final, context))
            return;
        const { imageWord } = from;
        const at = imageWord.raw === image.resolved ? imageWord.start + image.resolved.indexOf(":") + 1 : undefined;
        yield {
            at: imageWord,
            message: "full",
            data: { image: image.resolved ?? image.raw },
            subject: "the final image",
            ...(at === undefined
                ? {}
                : {
                    fixes: [{ title: "Use the slim image", safety: "review", edits: [insertAt(at + version.length, "-slim")] }],
                }),
        };
    },
}));
/** A script that starts the application may call anything. */
function startsPython(final) {
    const { entrypoint, cmd } = startOf(final);
    const commands = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
    return commands.length > 0 && commands.every((command) => pythonProgram(command) !== undefined);
}
/** Every command of the stage is one that is known to need nothing of what slim leaves out. */
function needsNothing(dockerfile, stage) {
    if (stage.instructions.some((one) => isOpaque(one)))
        return false;
    for (const command of dockerfile.commands(stage)) {
        const program = command.words[0];
        if (!program)
            continue;
        if (program.value === undefined || !harmless.test(program.value))
            return false;
        const text = command.words.map((word) => word.raw).join(" ");
        if (program.value.startsWith("python") && !/^python[\d.]* -m (?:pip|venv|compileall) /.test(text))
            return false;
        if (/\bgit\+|\.tar\.gz|\bcurl\b|\bwget\b/.test(text))
            return false;
    }
    return true;
}
function isOpaque(instruction) {
    if (instruction.keyword === "RUN")
        return !instruction.commands;
    return instruction.keyword === "HEALTHCHECK" || instruction.keyword === "ONBUILD" || instruction.keyword === "SHELL";
}
/** Everything that is installed is known, and is pure Python or asked for without a version, so that the newest wheel fits. */
function installsOnlyWheels(dockerfile, stage, context) {
    const { packages, isComplete } = installedPackages(dockerfile, stage, context);
    const locked = new Map(context.locked?.map((one) => [one.name, one]));
    const hasWheel = (one) => {
        if (isPurePython(one.name))
            return true;
        if (locked.get(one.name)?.wheels?.some((wheel) => wheel.endsWith("-none-any.whl")))
            return true;
        // Whoever builds wheels for musl puts the libraries into them that slim does not have.
        return one.specifier === "" && muslSupport(one.name)?.hasMuslWheels === true;
    };
    return isComplete && packages.every(hasWheel);
}

;// CONCATENATED MODULE: ./lib/src/data/moving-tag.js


/** Publishers that give no other tag than `latest`, or put the release into the name. */
const withoutVersions = ["gcr.io/oss-fuzz-base/*", "cgr.dev/chainguard/*", "gcr.io/distroless/*-debian1*"];
/**
 * Whether a reference has no tag, or `latest`, and no digest. A bare name that is no well-known image counts as one that
 * somebody builds on their own machine.
 */
function isWithoutVersion(image) {
    const name = imageName(image);
    if (name === undefined || image.digest !== undefined)
        return false;
    if (image.tag !== undefined && image.tag !== "latest")
        return false;
    if (withoutVersions.some((pattern) => matchesStars(pattern, name)))
        return false;
    return name.includes("/") || knownImage(image) !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/latest.js




/* harmony default export */ const latest = (defineRule({
    id: "base-image/latest",
    level: "warning",
    summary: "The base image has no tag, or latest",
    equivalents: { hadolint: ["DL3006", "DL3007"] },
    since: "0.1.0",
    messages: {
        untagged: "`{image}` has no tag, so each build takes whatever is newest.",
        latest: "`{image}` is whatever is newest at the time of the build.",
    },
    why: "A new major version of the base image comes in without a change in the repository, and what was built before can't be built again.",
    *check({ dockerfile }) {
        const shipped = shippedStages(dockerfile);
        for (const stage of dockerfile.stages) {
            const { from, base, image } = stage;
            if (base || !from.imageWord || !isWithoutVersion(image))
                continue;
            // The build that goes with this file hands its own image in: `ARG BASE_IMAGE=example/base`.
            if (from.imageWord.value === undefined && image.tag === undefined && image.repository?.includes("/"))
                continue;
            yield {
                at: from.imageWord,
                message: image.tag === undefined ? "untagged" : "latest",
                data: { image: image.resolved ?? image.raw },
                subject: imageName(image) ?? image.raw,
                ...(shipped.includes(stage) ? {} : { level: "info" }),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/python/poetry.js




const globalOptions = {
    valued: ["-C --directory", "-P --project"],
    flags: [
        "-n --no-interaction",
        "-q --quiet",
        "-v --verbose",
        "-V --version",
        "--ansi",
        "--no-ansi",
        "--no-cache",
        "--no-plugins",
    ],
};
const poetry_options = {
    valued: [
        ...globalOptions.valued,
        "--without",
        "--with",
        "--only",
        "-E --extras",
        "-f --format",
        "-o --output",
        "-G --group",
        "--source",
        "--python",
        "--platform",
    ],
    flags: [
        ...globalOptions.flags,
        "--no-root",
        "--no-dev",
        "--only-root",
        "--sync",
        "--remove-untracked",
        "--all-extras",
        "--all-groups",
        "--no-directory",
        "--compile",
        "--dry-run",
        "--without-hashes",
        "--without-urls",
        "--dev",
        "--local",
        "--unset",
        "--all",
    ],
};
/** Reads any command of Poetry; `subcommand` is `install`, `run`, `export`, `config`, `cache clear`, `self add`, … */
const poetryCommand = recogniser((command, words) => {
    const invocation = invocationOf(words);
    const own = invocation && withRunner(invocation, "poetry");
    const split = own && splitSubcommand(own.args, globalOptions, ["cache", "self", "env", "source", "debug"]);
    return split && toolCommand(command, own, split, poetry_options);
});

;// CONCATENATED MODULE: ./lib/src/python/musl-wheels.js






/** On Debian it is no better: published as source only, or installed from source without a compiler. */
const noWorse = new Set("psycopg2 psycopg-c mysqlclient python-ldap watchdog pymongo zope-interface litellm autobahn".split(" "));
/**
 * The packages that a stage and those it builds on install by pip, uv or Poetry and that are published as wheels for
 * glibc but not for musl, by the lock file's list of wheels or, without one, by the table.
 */
function withoutMuslWheels(dockerfile, stage, context) {
    const locked = new Map(context.locked?.map((one) => [one.name, one]));
    const named = installedPackages(dockerfile, stage, context).packages.filter(({ marker }) => marker === undefined);
    const synced = installsLocked(dockerfile, stage)
        ? [...locked.values()].filter((one) => one.isOptional === false)
        : [];
    const ofSystem = systemPackages(dockerfile, stage);
    return [...named, ...synced]
        .map(({ name }) => name)
        .filter((name) => !noWorse.has(name) && !ofSystem.has(`py3-${name}`) && lacksWheel(name, locked.get(name)));
}
function installsLocked(dockerfile, stage) {
    return lineage(stage).some((one) => [...dockerfile.commands(one)].some((command) => uvCommand(command)?.subcommand === "sync" || poetryCommand(command)?.subcommand === "install"));
}
function lacksWheel(name, locked) {
    if (locked?.wheels) {
        const fits = (wheel) => wheel.includes("musllinux") || wheel.endsWith("-none-any.whl");
        return locked.wheels.some((wheel) => wheel.includes("manylinux")) && !locked.wheels.some(fits);
    }
    const support = muslSupport(name);
    return support !== undefined && !support.hasMuslWheels && !support.hasPureWheel;
}
/** What apk installs: its `py3-scikit-learn` is compiled already. */
function systemPackages(dockerfile, stage) {
    const names = lineage(stage).flatMap((one) => [...dockerfile.commands(one)].flatMap((command) => systemInstall(command)?.packages ?? []));
    return new Set(names.flatMap(({ name }) => name ?? []));
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/musl-python.js






/* harmony default export */ const musl_python = (defineRule({
    id: "base-image/musl-python",
    level: "warning",
    summary: "Packages that publish no wheels for Alpine are built from source",
    since: "0.1.0",
    messages: {
        "no-wheels": "On Alpine, {packages} can only be built from source: there are wheels for Debian, but none for musl.",
    },
    why: "The build takes minutes or hours instead of seconds, needs compilers and headers, and often fails.",
    *check({ dockerfile, context }) {
        const shipped = shippedStages(dockerfile);
        for (const stage of dockerfile.stages) {
            const { imageWord } = stage.from;
            // conda's images on Alpine carry the GNU C library along.
            if (!imageWord || stage.base || osOf(stage)?.family !== "alpine" || baseImage(stage)?.hasConda)
                continue;
            const users = dockerfile.stages.filter((one) => lineage(one).includes(stage));
            const lacking = [...new Set(users.flatMap((one) => withoutMuslWheels(dockerfile, one, context)))];
            if (lacking.length === 0 || !users.some((one) => shipped.includes(one) || isCopiedFrom(dockerfile, one)))
                continue;
            const slim = slimImage(dockerfile, users, imageWord);
            yield {
                at: imageWord,
                message: "no-wheels",
                data: { packages: lacking.slice(0, 5).join(", ") + (lacking.length > 5 ? " …" : "") },
                ...(slim
                    ? { fixes: [{ title: "Use the slim image", safety: "review", edits: [replace(imageWord, slim)] }] }
                    : {}),
            };
        }
    },
}));
function isCopiedFrom(dockerfile, stage) {
    return dockerfile.instructions.some((one) => (one.keyword === "COPY" || one.keyword === "ADD") && one.fromStage === stage);
}
/** The same tag on Debian, when nothing in the stages is Alpine's own. */
function slimImage(dockerfile, stages, at) {
    const text = dockerfile.source.slice(at);
    if (!stages[0]?.image.python || !/-alpine[\d.]*$/.test(text))
        return undefined;
    for (const stage of stages) {
        if (stage.instructions.some((one) => one.keyword === "RUN" && !one.commands))
            return undefined;
        for (const command of dockerfile.commands(stage)) {
            const program = command.words[0]?.value ?? "";
            if (systemInstall(command) || /^(?:apk|adduser|addgroup|deluser|su-exec|setup-.*|rc-.*)$/.test(program))
                return undefined;
        }
    }
    return text.replace(/-alpine[\d.]*$/, "-slim");
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/no-longer-built.js




/* harmony default export */ const no_longer_built = (defineRule({
    id: "base-image/no-longer-built",
    level: "warning",
    summary: "The image's tag is no longer rebuilt",
    since: "0.1.0",
    messages: {
        dropped: "`{image}` has not been rebuilt since {since}, when the official image gave this system release up.",
        superseded: "`{image}` has not been rebuilt since {since}, when a newer patch release took its place.",
        gone: "`{image}` has not been published since {since}.",
    },
    why: "The packages in it stay as they were on that day, holes included.",
    *check({ dockerfile, today }) {
        const shipped = shippedStages(dockerfile);
        for (const stage of dockerfile.stages) {
            const { from, base, image } = stage;
            const found = base ? undefined : no_longer_built_stateOf(image, today);
            if (!found || !from.imageWord)
                continue;
            const isShipped = shipped.includes(stage);
            yield {
                at: from.imageWord,
                message: found.message,
                data: { image: image.resolved ?? image.raw, since: found.since },
                subject: `${imageName(image) ?? image.raw} ${image.python?.minor ?? ""}`,
                ...(found.message === "superseded" || !isShipped ? { level: "info" } : {}),
                ...(found.message === "superseded" && !isShipped ? { profile: "strict" } : {}),
            };
        }
    },
}));
function no_longer_built_stateOf(image, today) {
    const state = tagStateOf(image, today);
    if (state?.kind === "dropped" || state?.kind === "superseded")
        return { message: state.kind, since: state.last };
    if (image.digest !== undefined)
        return undefined;
    const name = imageName(image) ?? "";
    if (name === "gcr.io/distroless/python3-debian12" && today > "2026-05-12")
        return { message: "gone", since: "2026-05-12" };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/platform-constant.js

const otherNames = {
    amd64: ["x86", "x64"],
    arm64: ["aarch64"],
    arm: ["armhf", "armv"],
};
/* harmony default export */ const platform_constant = (defineRule({
    id: "base-image/platform-constant",
    level: "info",
    summary: "FROM is bound to one platform",
    equivalents: { hadolint: "DL3029", buildkit: "FromPlatformFlagConstDisallowed" },
    since: "0.1.0",
    messages: { constant: "`{flag}` is written out, so the image is built for that platform whatever is asked for." },
    why: "On other machines the image runs in an emulator, many times slower, or not at all.",
    *check({ dockerfile }) {
        const flags = dockerfile.stages.map(({ from }) => platformOf(from)?.value?.value);
        // Stages for different platforms are what the flag is for.
        if (new Set(flags.filter((one) => one !== undefined)).size > 1)
            return;
        const path = dockerfile.path?.toLowerCase() ?? "";
        for (const { from, name } of dockerfile.stages) {
            const flag = platformOf(from);
            const platform = flag?.value?.value;
            if (!flag || platform === undefined || platform === "")
                continue;
            const parts = platform.toLowerCase().split("/");
            // The stage's name or the file's says which platform it is for.
            const names = parts.flatMap((part) => [part, ...(otherNames[part] ?? [])]).filter((part) => part !== "linux");
            if (names.some((part) => name?.toLowerCase().includes(part) === true || path.includes(part)))
                continue;
            yield { at: flag, message: "constant", data: { flag: dockerfile.source.slice(flag) } };
        }
    },
}));
function platformOf(from) {
    return from.flags.find(({ name }) => name === "platform");
}

;// CONCATENATED MODULE: ./lib/src/rules/base-image/platform-redundant.js


/* harmony default export */ const platform_redundant = (defineRule({
    id: "base-image/platform-redundant",
    level: "info",
    summary: "FROM asks for the platform that it would get anyway",
    equivalents: { buildkit: "RedundantTargetPlatform" },
    since: "0.1.0",
    messages: { redundant: "`{flag}` is what every `FROM` does without it." },
    why: "It says nothing, and makes readers look for a reason.",
    *check({ dockerfile }) {
        const { source } = dockerfile;
        for (const { from } of dockerfile.stages) {
            const flag = from.flags.find(({ name }) => name === "platform");
            const [part, ...others] = flag?.value?.parts ?? [];
            if (!flag || part?.kind !== "variable" || part.name !== "TARGETPLATFORM" || part.fallback !== undefined)
                continue;
            if (others.length > 0)
                continue;
            const blanks = /^[ \t]*/.exec(source.text.slice(flag.end, flag.end + 80))?.[0] ?? "";
            yield {
                at: flag,
                message: "redundant",
                data: { flag: source.slice(flag) },
                fixes: [
                    {
                        title: "Remove the flag",
                        safety: "safe",
                        edits: [remove({ start: flag.start, end: flag.end + blanks.length })],
                    },
                ],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/base-image/undefined-argument.js


/* harmony default export */ const undefined_argument = (defineRule({
    id: "base-image/undefined-argument",
    level: "error",
    summary: "FROM uses a build argument that is not declared above it",
    equivalents: { hadolint: "DL3061", buildkit: ["UndefinedArgInFrom", "InvalidDefaultArgInFrom"] },
    since: "0.1.0",
    messages: {
        undeclared: "`{name}` is not declared: no `ARG {name}` stands before the first `FROM`.",
        inside: "`{name}` is declared inside a stage only, where no `FROM` can see it.",
    },
    why: "It is empty here, whatever the build passes, so the image's name is wrong or empty and the build stops.",
    *check({ dockerfile }) {
        // Something else puts the values into a template.
        if (/\.(?:template|tmpl|tpl|in|j2|jinja2?|erb|m4|envsubst)(?:\.|$)/i.test(dockerfile.path ?? ""))
            return;
        const inside = new Set();
        for (const one of dockerfile.instructions)
            if (one.keyword === "ARG" && one.stage)
                for (const { name } of one.pairs)
                    inside.add(name.value ?? "");
        for (const { from, globals } of dockerfile.stages) {
            const declared = new Set(globals.flatMap(({ pairs }) => pairs.map(({ name }) => name.value)));
            for (const part of from.imageWord?.parts ?? []) {
                if (part.kind !== "variable" || part.fallback !== undefined || !from.imageWord)
                    continue;
                if (declared.has(part.name) || isPlatformArgument(part.name))
                    continue;
                const message = inside.has(part.name) ? "inside" : "undeclared";
                yield { at: from.imageWord, message, data: { name: part.name } };
                break;
            }
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/base-image/unknown-tag.js



/* harmony default export */ const unknown_tag = (defineRule({
    id: "base-image/unknown-tag",
    level: "error",
    summary: "The official Python image has no such tag",
    since: "0.1.0",
    messages: {
        unknown: "The official Python image has never had the tag `{tag}`.",
        nearest: "The official Python image has never had the tag `{tag}`; the nearest is `{nearest}`.",
    },
    why: "The build stops at this line: the image can't be found.",
    *check({ dockerfile, today }) {
        for (const { from, base, image } of dockerfile.stages) {
            const state = base ? undefined : tagStateOf(image, today);
            const { imageWord } = from;
            if (state?.kind !== "unknown" || !imageWord || image.tag === undefined)
                continue;
            const { nearest } = state;
            const at = imageWord.raw.lastIndexOf(`:${image.tag}`);
            const tag = { start: imageWord.start + at + 1, end: imageWord.start + at + 1 + image.tag.length };
            const isWritten = at !== -1 && imageWord.value === imageWord.raw;
            yield {
                at: imageWord,
                message: nearest === undefined ? "unknown" : "nearest",
                data: { tag: image.tag, ...(nearest === undefined ? {} : { nearest }) },
                ...(nearest !== undefined && isWritten
                    ? { fixes: [{ title: "Use `{nearest}`", safety: "review", edits: [replace(tag, nearest)] }] }
                    : {}),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/command/ignored-by-entrypoint.js


/* harmony default export */ const ignored_by_entrypoint = (defineRule({
    id: "command/ignored-by-entrypoint",
    level: "warning",
    summary: "CMD stands beside an ENTRYPOINT in shell form, which takes no arguments",
    since: "0.1.0",
    messages: {
        ignored: "This `CMD` is ignored: the `ENTRYPOINT` is in shell form and takes no arguments.",
    },
    why: "The container starts without what `CMD` says, and without what is given to `docker run`.",
    *check({ dockerfile }) {
        for (const stage of dockerfile.stages) {
            const { entrypoint, cmd } = startOf(stage);
            if (entrypoint?.form !== "shell" || !cmd || (entrypoint.stage !== stage && cmd.stage !== stage))
                continue;
            const text = dockerfile.source.slice(entrypoint.body);
            // A list that is no JSON is another matter; `"$@"` does take what CMD says.
            if (text.startsWith("[") || /\$(?:[@*0-9]|\{[@*0-9])/.test(text) || text === "")
                continue;
            // An empty CMD takes back an inherited one.
            if (cmd.form === "json" && cmd.words.length === 0)
                continue;
            yield {
                at: cmd,
                message: "ignored",
                related: [{ at: entrypoint.keywordSpan, message: "Docker runs this through `/bin/sh -c`." }],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/python/joined-words.js




/** Programs other than servers whose options are read by click, which takes no value in the same argument. */
const clickPrograms = new Set([
    "celery",
    "flask",
    "fastapi",
    "streamlit",
    "uvicorn",
    "alembic",
    "dagster",
    "prefect",
    "litestar",
    "mlflow",
]);
const argparsePrograms = new Set(["manage.py", "alembic"]);
/** Whatever stands in front of a blank there is a program or a subcommand for sure. */
const joined_words_programs = /^(?:\S*\/)?(?:python[0-9.]*|gunicorn|uvicorn|flask|fastapi|streamlit|celery|hypercorn|daphne|uv|poetry|pipenv|npm|node|bash|sh)$/;
const subcommands = new Set(["run", "dev", "runserver", "runserver_plus", "worker", "beat"]);
/** The strings of a command in JSON form that hold several arguments of a Python program, where that does not do what it seems to. */
function joinedWords(command) {
    const all = [...command.wrappers, ...command.words];
    const [head] = all;
    const [name = "", ...behind] = (head?.value ?? "").split(/\s+/);
    if (head && behind.length > 0)
        return joined_words_programs.test(name) ? [{ word: head, kind: "program", program: name }] : [];
    const interpreter = joinedInterpreterOption(command.words);
    if (interpreter)
        return [interpreter];
    const invocation = invocationOf(command.words);
    return invocation ? [...joinedArguments(invocation)] : [];
}
/** `["python", "-m flask", "run"]`: Python looks for a module whose name begins with a blank. */
function joinedInterpreterOption(words) {
    const program = programName(words[0]);
    if (!isPython(program))
        return undefined;
    for (const word of words.slice(1)) {
        const text = word.value ?? "";
        if (!text.startsWith("-") || text === "-c" || text === "-m")
            break;
        if (/^-[a-zA-Z]+ +\S/.test(text) && !/^-[a-zA-Z]*[cWX]/.test(text))
            return { word, kind: "option", program: program ?? "" };
    }
    return undefined;
}
function* joinedArguments(invocation) {
    const parser = parserOf(invocation);
    if (!parser)
        return;
    const program = invocation.written;
    for (const [index, word] of invocation.args.entries()) {
        const text = word.value ?? "";
        const [name = "", ...values] = text.trim().split(/\s+/);
        if (values.length === 0 || text !== text.trim())
            continue;
        const isSubcommand = index === 0 && subcommands.has(name);
        // `main:app --host 0.0.0.0`: options do not stand in an application's name.
        const holdsOption = !name.startsWith("-") && values.some((value) => /^--?[a-z][a-z-]*(?:=|$)/.test(value));
        if (isSubcommand || holdsOption)
            yield { word, kind: "option", program };
        else if (/^--[a-z][a-z.-]*$/.test(name) && values.length === 1)
            yield { word, kind: "option", program };
        else if (/^-[a-zA-Z]$/.test(name) && values.length === 1 && parser !== "long") {
            // A number may begin with a blank; gunicorn takes blanks off whatever it is given, but for the file behind `-c`.
            const isTolerated = /^[0-9]+$/.test(values[0] ?? "") || (invocation.name === "gunicorn" && name !== "-c");
            yield { word, kind: isTolerated ? "tolerated" : "option", program };
        }
    }
}
/** Who takes the options apart; `long` for those that are known to refuse a value in the same argument for long ones only. */
function parserOf({ name, by }) {
    const kind = serverKinds().find((one) => (by === "module" ? one.modules : one.programs).includes(name));
    if (clickPrograms.has(name) || kind?.parser === "click")
        return "click";
    if (argparsePrograms.has(name) || kind?.parser === "argparse")
        return "argparse";
    return name === "uwsgi" || kind?.parser === "getopt" ? "long" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/python/start.js


/**
 * The commands that a container starts with, ENTRYPOINT and CMD put together as Docker does: JSON forms are joined,
 * a shell-form ENTRYPOINT stands alone. An entrypoint that is a script of the image is taken to start what CMD says.
 * undefined when they are not understood; empty when nothing is said.
 */
function startCommands({ entrypoint, cmd }) {
    if (!entrypoint)
        return cmd ? cmd.commands : [];
    const [first, ...nested] = entrypoint.commands ?? [];
    if (!entrypoint.commands || entrypoint.form === "shell" || !first)
        return entrypoint.commands;
    if (!cmd || cmd.form === "shell")
        return entrypoint.commands;
    if (!cmd.commands)
        return undefined;
    if (isScript(first))
        return cmd.commands.length > 0 ? cmd.commands : entrypoint.commands;
    const [arguments_] = cmd.commands;
    const words = argumentsOf(arguments_);
    if (words.length === 0)
        return entrypoint.commands;
    const last = words.at(-1) ?? first;
    return [{ ...first, ...cover(first, last), words: [...first.words, ...words] }, ...nested];
}
/** The words of CMD as they stand in the file, wrappers that the shell room took off included. */
function argumentsOf(command) {
    return command ? [...command.wrappers, ...command.words] : [];
}
function isScript(command) {
    const name = programName(command.words[0]);
    return name !== undefined && (/\.(?:sh|bash)$/.test(name) || /entry-?point/i.test(name) || name === "_entrypoint.sh");
}

;// CONCATENATED MODULE: ./lib/src/rules/command/joined-arguments.js






/* harmony default export */ const joined_arguments = (defineRule({
    id: "command/joined-arguments",
    level: "error",
    summary: "Several arguments stand in one string of a JSON list",
    since: "0.1.0",
    messages: {
        program: "`{item}` is one string, so a program of that whole name is looked for.",
        option: "`{item}` is one argument to `{program}`, which refuses it or takes it for something else.",
        tolerated: "`{item}` is one argument to `{program}`; it happens to work for short options only.",
    },
    why: "JSON form splits nothing at blanks: each string is one argument as it stands.",
    *check({ dockerfile }) {
        for (const stage of dockerfile.stages) {
            const [command] = startCommands(startOf(stage)) ?? [];
            if (command?.form !== "json")
                continue;
            for (const { word, kind, program } of joinedWords(command)) {
                // What a stage inherits is reported where it stands.
                if (!contains(stage, word))
                    continue;
                const items = (word.value ?? "").trim().split(/\s+/);
                const isPlain = !/["'\\$`]/.test(word.value ?? "");
                const level = kind === "tolerated" ? "info" : undefined;
                yield {
                    at: word,
                    message: kind,
                    data: { item: word.value ?? "", program },
                    ...(level ? { level } : {}),
                    ...(isPlain
                        ? {
                            fixes: [
                                {
                                    title: "Split it into items",
                                    safety: "safe",
                                    edits: [replace(word, items.map((item) => JSON.stringify(item)).join(", "))],
                                },
                            ],
                        }
                        : {}),
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/command/not-json.js


/* harmony default export */ const not_json = (defineRule({
    id: "command/not-json",
    level: "error",
    summary: "What looks like a JSON list is none, so a shell runs it as it stands",
    since: "0.1.0",
    messages: {
        quotes: "This list is in single quotes, which JSON does not know, so `{keyword}` hands it to a shell as it stands.",
        invalid: "This list is no valid JSON, so `{keyword}` hands it to a shell as it stands.",
    },
    why: "The shell looks for a program called `[` or `[name`, and what was meant is never started.",
    *check({ dockerfile }) {
        const { source } = dockerfile;
        for (const outer of dockerfile.instructions) {
            const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
            if (!one || !("form" in one) || one.form !== "shell" || one.heredocs.length > 0)
                continue;
            const text = source.slice(one.body).trimEnd();
            if (!looksLikeList(text, one))
                continue;
            const items = readItems(text);
            const fix = items && {
                title: "Write it as JSON",
                safety: "safe",
                edits: [replace({ start: one.body.start, end: one.body.start + text.length }, not_json_listOf(items))],
            };
            const message = /^\[\s*['‘’]/.test(text) ? "quotes" : "invalid";
            yield { at: one.body, message, data: { keyword: one.keyword }, ...(fix ? { fixes: [fix] } : {}) };
        }
    },
}));
/** Whether a list was meant. A shell's own `[ … ]` stands in RUN and HEALTHCHECK, and has no commas between its words. */
function looksLikeList(text, { keyword }) {
    if (!/^\[\s*["'“”‘’\w/.]/.test(text))
        return false;
    if (keyword === "CMD" || keyword === "ENTRYPOINT")
        return !/^\[\s+-|\]\s*(?:&&|\|\||;)/.test(text);
    return /["'“”‘’]\s*,\s*["'“”‘’]/.test(text) && text.endsWith("]");
}
const not_json_listOf = (items) => `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
const quotes = { '"': '"', "'": "'", "“": "”", "”": "”", "‘": "’", "’": "’" };
/** The strings of a list on one line in which all is quoted; undefined when it is not clear what is meant. */
function readItems(text) {
    const end = text.endsWith("]") ? text.length - 1 : text.length;
    const items = [];
    let at = 1;
    while (at < end) {
        const char = text[at] ?? "";
        if (char === " " || char === "\t" || char === ",") {
            at++;
            continue;
        }
        const close = quotes[char];
        const stop = close === undefined ? -1 : text.indexOf(close, at + 1);
        const value = text.slice(at + 1, stop);
        if (stop === -1 || stop >= end || /[\\\r\n"'“”‘’]/.test(value))
            return undefined;
        // Two strings without anything between them may be one.
        if (stop + 1 < end && !/[\s,]/.test(text[stop + 1] ?? ""))
            return undefined;
        items.push(value);
        at = stop + 1;
    }
    return items.length > 0 ? items : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/command/several.js

const single = ["CMD", "ENTRYPOINT", "HEALTHCHECK"];
/* harmony default export */ const several = (defineRule({
    id: "command/several",
    level: "warning",
    summary: "An instruction of which only the last one counts stands there twice",
    equivalents: { hadolint: ["DL4003", "DL4004", "DL3012"], buildkit: "MultipleInstructionsDisallowed" },
    since: "0.1.0",
    messages: { overridden: "This `{keyword}` does nothing: a later one takes its place." },
    why: "Whoever reads the file believes that both are in force.",
    *check({ dockerfile }) {
        for (const { instructions } of dockerfile.stages) {
            const last = new Map();
            for (const one of instructions)
                if (single.includes(one.keyword))
                    last.set(one.keyword, one);
            for (const one of instructions) {
                const winner = last.get(one.keyword);
                if (!winner || winner === one)
                    continue;
                yield {
                    at: one.keywordSpan,
                    message: "overridden",
                    data: { keyword: one.keyword },
                    related: [{ at: winner.keywordSpan, message: "This one is in force." }],
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/shell/list.js
/** The script that a command's script is nested in, however deep; its `commands` hold those of all nested ones. */
function outermostScript(command) {
    let script = command.script;
    for (let at = command.within; at; at = at.within)
        script = at.script;
    return script;
}
/** The command that reads what this one writes; the first one in there for a group or a loop. */
function pipedInto(command) {
    return isPipe(command.next) ? firstFrom(outermostScript(command).commands, command.end) : undefined;
}
/**
 * Whether what a command does to its shell (folder, variables, an activated environment) is in force at a later one:
 * nothing leaves a subshell, a pipeline, the background or `sh -c`. Into `sh -c`, variables get only when exported.
 * Whether the earlier one runs at all, say in a branch, is not asked.
 */
function affects(earlier, later) {
    if (earlier.end > later.start || isOwnProcess(earlier))
        return false;
    const process = processOf(earlier.within);
    return process === undefined ? outermostScript(earlier) === outermostScript(later) : isWithin(later, process);
}
/** The later commands, in order, at which what this one does to its shell is in force. */
function* laterInShell(command) {
    if (isOwnProcess(command))
        return;
    const { commands } = outermostScript(command);
    for (let index = indexFrom(commands, command.end); index < commands.length; index++) {
        const later = commands[index];
        if (later && affects(command, later))
            yield later;
    }
}
/** The earlier commands, nearest first, whose effect on the shell is in force at this one. */
function* earlierInShell(command) {
    const { commands } = outermostScript(command);
    for (let index = indexFrom(commands, command.start) - 1; index >= 0; index--) {
        const earlier = commands[index];
        if (earlier && affects(earlier, command))
            yield earlier;
    }
}
/** Whether the outermost script may end with this command: nothing stands after it, nor after anything that it is nested in. */
function isLast(command) {
    if (command.next !== "end")
        return false;
    for (let at = command.within; at; at = at.within)
        if (at.next !== "end" || runsMore.has(at.kind))
            return false;
    return true;
}
/** Where the script goes on after what is inside: the loop's next turn, the branch, the word with the substitution. */
const runsMore = new Set(["loop", "condition", "function", "substitution"]);
const list_ownProcess = new Set(["subshell", "substitution", "sh -c", "function"]);
/** The innermost enclosure whose commands have a shell process of their own (or, in a function, one that is not known). */
function processOf(within) {
    let at = within;
    while (at && !list_ownProcess.has(at.kind) && !isOwnProcess(at))
        at = at.within;
    return at;
}
/** Parts of a pipeline and what goes to the background run in processes of their own. */
function isOwnProcess({ previous, next }) {
    return isPipe(previous) || isPipe(next) || next === "&";
}
function isPipe(connector) {
    return connector === "|" || connector === "|&";
}
function isWithin(command, enclosure) {
    let at = command.within;
    while (at && at !== enclosure)
        at = at.within;
    return at !== undefined;
}
function firstFrom(commands, offset) {
    return commands[indexFrom(commands, offset)];
}
/** The index of the first command that starts at an offset or behind it. */
function indexFrom(commands, offset) {
    let low = 0;
    let high = commands.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((commands[middle]?.start ?? Infinity) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/src/python/exec-form.js

/** What only the shell itself can do. */
const builtins = new Set("alias bg break builtin cd command continue declare eval exec exit export fg getopts hash jobs let local read readonly return set shift shopt source times trap type typeset ulimit umask unalias unset wait . : [[".split(" "));
/**
 * The same command without a shell where nothing in it needs one, else with `exec` behind `sh -c`, so that signals
 * arrive. undefined where that would change what it means, or where a comment stands in it.
 */
function execForm(dockerfile, instruction) {
    const { source, escape } = dockerfile;
    const { commands, body, firstLine, lastLine } = instruction;
    const [first] = commands ?? [];
    if (!commands || !first || escape !== "\\" || instruction.heredocs.length > 0)
        return undefined;
    if (dockerfile.comments.some(({ line }) => line >= firstLine && line <= lastLine))
        return undefined;
    const text = source.slice(body).trim();
    const values = plainValues(commands, text);
    if (values)
        return { text: `[${values.map((value) => JSON.stringify(value)).join(", ")}]`, hasShell: false };
    const target = replaceable(commands);
    if (!target)
        return undefined;
    const script = `${source.text.slice(body.start, target.start)}exec ${source.text.slice(target.start, body.end)}`.trim();
    // On several lines it reads better as it is: the shell gives way to the program all the same.
    if (/[\r\n]/.test(script))
        return { text: script, hasShell: true };
    return { text: `["sh", "-c", ${JSON.stringify(script)}]`, hasShell: true };
}
/** The words of a lone command in which the shell has nothing to do. */
function plainValues(commands, text) {
    const [command] = commands;
    if (commands.length !== 1 || !command || command.within || command.next !== "end")
        return undefined;
    if (command.assignments.size > 0 || command.redirects.length > 0 || /[`$;&|<>()!#]/.test(text))
        return undefined;
    const words = [...command.wrappers, ...command.words];
    if (words.some(({ value, raw }) => value === undefined || isPattern(raw)))
        return undefined;
    const values = words.flatMap(({ value }) => value ?? []);
    return builtins.has(values[0] ?? "") ? undefined : values;
}
/** What the shell replaces by file names or folders, unless it stands in quotes. */
function isPattern(raw) {
    return /[*?[~{]/.test(raw) && !/^(["'])[^"']*\1$/.test(raw);
}
/** The last command of a list, when putting `exec` before it changes nothing but who gets the signals. */
function replaceable(commands) {
    const last = commands.findLast((command) => isLast(command) && !command.within);
    if (!last || commands.some((command) => command.next === "&" || command.within?.next === "&"))
        return undefined;
    const isAlone = last.assignments.size === 0 && last.wrappers.length === 0 && last.words.length > 0;
    const endsList = last.previous === "end" || last.previous === "&&" || last.previous === ";";
    const isProgram = !builtins.has(last.words[0]?.value ?? "") && last.words[0]?.value !== undefined;
    // A trap or a function of the shell would be gone.
    const hasTrap = commands.some((command) => command.words[0]?.value === "trap" || command.nesting.includes("function"));
    return isAlone && endsList && isProgram && !hasTrap ? last : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/command/shell-form.js






const brief = new Set(["echo", "printf", "ls", "pwd", "cat", "true", "false", "env", "date", "whoami", "zsh", "fish"]);
/* harmony default export */ const shell_form = (defineRule({
    id: "command/shell-form",
    level: "warning",
    summary: "A shell stands between Docker and the program",
    equivalents: { hadolint: "DL3025", buildkit: "JSONArgsRecommended" },
    since: "0.1.0",
    messages: {
        stays: "`{keyword}` is in shell form: `sh` stays in front of `{program}` and does not pass signals on.",
        replaced: "`{keyword}` is in shell form: `{program}` is started through a shell.",
    },
    why: "`docker stop` sends its signal to the first process; under a shell that waits, the program never hears of it and is killed after ten seconds.",
    *check({ dockerfile }) {
        const { final } = dockerfile;
        if (!final || dockerfile.isDevelopment || !hasPlainShell(final))
            return;
        const { entrypoint, cmd } = startOf(final);
        const started = entrypoint?.form === "shell" ? entrypoint : cmd;
        if (started?.form !== "shell" || started.heredocs.length > 0 || !started.commands)
            return;
        // A list that is no JSON is another matter, and so is what an ENTRYPOINT takes for an argument.
        if (dockerfile.source.slice(started.body).startsWith("["))
            return;
        const last = started.commands.findLast((command) => isLast(command) && command.words.length > 0);
        const program = last?.words[0]?.raw;
        if (!last || program === undefined || last.wrappers[0]?.value === "exec")
            return;
        const stays = waits(final) && !entrypoint?.words.length && !isBrief(last);
        const fix = entrypoint && entrypoint !== started ? undefined : jsonFix(dockerfile, final, started);
        yield {
            at: started.body,
            message: stays ? "stays" : "replaced",
            data: { keyword: started.keyword, program },
            ...(stays ? {} : { level: "info" }),
            ...(fix ? { fixes: [fix] } : {}),
        };
    },
}));
/** The image has a shell, and the file leaves it as it is: who names one by SHELL means it. */
function hasPlainShell(stage) {
    if (rootImage(stage).isScratch || baseImage(stage)?.shell === false || osOf(stage)?.family === "windows")
        return false;
    return !lineage(stage).some((one) => one.instructions.some(({ keyword }) => keyword === "SHELL"));
}
/** A shell to type into, or a command that ends by itself. */
function isBrief({ words }) {
    const name = words[0]?.value ?? "";
    const asksForHelp = words.length > 1 && ["--help", "-h", "--version"].includes(words.at(-1)?.value ?? "");
    return asksForHelp || isBourneShell(name) || brief.has(name);
}
/** Debian's and Ubuntu's `sh` waits for its last command; bash and busybox give way to it. */
function waits(stage) {
    const family = osOf(stage)?.family;
    return family === "debian" || family === "ubuntu";
}
function jsonFix(dockerfile, stage, started) {
    // The shell of an image that is not known may be made to set things up.
    const image = baseImage(stage);
    const form = image && !image.hasConda && started.stage === stage ? execForm(dockerfile, started) : undefined;
    if (!form)
        return undefined;
    const title = form.hasShell ? "Let the shell give way to the program" : "Write it in JSON form";
    // A script without a `#!` line runs under a shell only.
    const isScript = /^(?:\.\/|\S*\.(?:sh|py|bash)\b)/.test(dockerfile.source.slice(started.body));
    const safety = form.hasShell || isScript ? "review" : "safe";
    return { title, safety, edits: [replace(started.body, form.text)] };
}

;// CONCATENATED MODULE: ./lib/src/python/started.js







/**
 * What a container of a stage starts. An entrypoint script counts as handing over to CMD when its text is known and
 * says so. undefined when nothing is started, or when it cannot be told.
 */
function startedBy(stage, context) {
    const start = startOf(stage);
    const { entrypoint, cmd } = start;
    const first = entrypoint?.form === "json" ? entrypoint.commands?.[0] : undefined;
    if (first && isEntrypointScript(first)) {
        const script = scriptText(first, context)?.text;
        return script !== undefined && handsOver(script) && cmd?.commands ? started_describe(cmd.commands, script) : undefined;
    }
    // The shell of a shell-form CMD is the argument of a JSON ENTRYPOINT: only what merely starts it leads on to it.
    if (first && cmd?.form === "shell")
        return cmd.commands && onlyStarts(first, cmd.commands) ? started_describe(cmd.commands, undefined) : undefined;
    const commands = startCommands(start);
    return commands && commands.length > 0 ? started_describe(commands, undefined) : undefined;
}
function started_describe(commands, script) {
    const last = commands.filter((command) => isLast(command) && command.words.length > 0);
    const hasScript = commands.some((command) => command.nesting.includes("sh -c"));
    return {
        commands,
        last: hasScript ? last.filter((command) => !isBourneShell(command.words[0]?.value ?? "")) : last,
        hasBackground: commands.some((command) => command.next === "&" || command.within?.next === "&"),
        script,
    };
}
function onlyStarts(entrypoint, commands) {
    const own = [...entrypoint.wrappers, ...entrypoint.words];
    const argument = commands[0]?.words[0];
    return argument !== undefined && peelRunners([...own, argument]).words.length === 1;
}
/** Whether a command runs a script of the image, by its name. */
function isEntrypointScript(command) {
    return scriptPath(command) !== undefined;
}
/** The script that a command runs, followed back through COPY to the build context; undefined when its text is not there. */
function scriptText(command, context) {
    const path = scriptPath(command);
    const origin = path === undefined ? undefined : contextOrigin(command, path);
    const text = origin === undefined ? undefined : context.text(origin);
    if (text === undefined)
        return undefined;
    const span = { start: 0, end: text.length };
    const script = parseShell({ text, span, kind: "heredoc", escape: "\\", interpreter: "/bin/sh" });
    return { text, commands: script?.commands };
}
/**
 * The one command that a script ends with while its shell waits for it. undefined where it says `exec`, where the shell
 * has to stay (a trap, something in the background, a pipe), and where there are several ends.
 */
function lastOfScript(commands) {
    const ends = commands?.filter((command) => isLast(command) && command.words.length > 0) ?? [];
    const [last, ...others] = ends;
    if (!commands || !last || others.length > 0 || (last.within && last.within.kind !== "sh -c"))
        return undefined;
    const staysForMore = commands.some(({ words, next, within, nesting }) => words[0]?.value === "trap" || next === "&" || within?.next === "&" || nesting.includes("function"));
    const isPlain = last.wrappers.length === 0 && last.assignments.size === 0;
    const endsList = last.previous === "end" || last.previous === "&&" || last.previous === ";";
    return isPlain && endsList && !staysForMore ? last : undefined;
}
/** Whether a script ends up in what it was given: `exec "$@"`, `exec gosu app "$@"`. */
function handsOver(script) {
    return script.split("\n").some((line) => /^\s*exec\s/.test(line) && /\$(?:@|\*|\{@\})/.test(line));
}

;// CONCATENATED MODULE: ./lib/src/rules/command/shell-without-exec.js







/* harmony default export */ const shell_without_exec = (defineRule({
    id: "command/shell-without-exec",
    level: "warning",
    summary: "A shell stays in front of the program that it starts",
    since: "0.1.0",
    messages: {
        string: "The shell stays in front of `{program}` and does not pass signals on: nothing says `exec`.",
        script: "The script stays in front of `{program}` and does not pass signals on: nothing says `exec`.",
    },
    why: "`docker stop` signals the first process; the shell waits for the program, which never hears of it and is killed after ten seconds.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        if (!final || dockerfile.isDevelopment)
            return;
        const { entrypoint, cmd } = startOf(final);
        const start = entrypoint ?? cmd;
        const [first] = start?.commands ?? [];
        if (start?.form !== "json" || !first)
            return;
        const family = osOf(final)?.family;
        const shell = programName(first.words[0]);
        const nested = start.commands?.filter((command) => command.nesting[0] === "sh -c") ?? [];
        // Only the `sh` of Debian and Ubuntu waits: bash and busybox give way to the last command of `-c`.
        const waits = (shell === "sh" || shell === "dash") && (family === "debian" || family === "ubuntu");
        const last = waits ? lastOfScript(nested) : undefined;
        // What came before it may be an init that passes signals on to the whole group; only a plain one is looked at.
        if (last && first.wrappers.length === 0 && longRunning(last)) {
            const edits = [insertAt(last.start, "exec ")];
            const fixes = [{ title: "Let the shell give way to the program", safety: "safe", edits }];
            yield { at: last.words[0] ?? last, message: "string", data: { program: last.words[0]?.raw ?? "" }, fixes };
            return;
        }
        const script = scriptText(first, context);
        const found = script === undefined ? undefined : lastOfScript(script.commands);
        if (!script || !found || (!longRunning(found) && found.words[0]?.raw !== '"$@"'))
            return;
        const origin = contextOrigin(first, scriptPath(first) ?? "") ?? "";
        const file = context.root ? `${context.root}/${origin}` : origin;
        const fix = { title: "Let the script give way to the program", safety: "safe", file };
        yield {
            at: found.words[0] ?? found,
            message: "script",
            data: { program: found.words[0]?.raw ?? "" },
            file,
            fixes: [{ ...fix, edits: [insertAt(found.start, "exec ")] }],
        };
    },
}));

;// CONCATENATED MODULE: ./lib/src/dockerfile/before-start.js

const steps = new Set(["FROM", "RUN", "COPY", "ADD", "WORKDIR", "ONBUILD", "SHELL"]);
const starts = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);
/**
 * Puts instructions behind the last step that builds a stage and before what it starts, above the comment that belongs
 * to that, with a blank line where the file separates there; keywords and indentation are the start's. undefined when the
 * stage says nothing of what it starts, or builds on behind it.
 */
function insertBeforeStart(dockerfile, stage, lines) {
    const lastStep = stage.instructions.findLastIndex((one) => steps.has(one.keyword));
    const next = stage.instructions.slice(lastStep + 1).find((one) => starts.has(one.keyword));
    if (!next)
        return undefined;
    const { source } = dockerfile;
    const written = source.slice(next.keywordSpan);
    const isLower = written === written.toLowerCase();
    const at = startWithComments(dockerfile, next);
    const indent = /^[ \t]*/.exec(source.text.slice(source.lineStart(next.firstLine), next.start))?.[0] ?? "";
    const text = lines
        .map(([keyword, rest]) => `${indent}${isLower ? keyword.toLowerCase() : keyword} ${rest}\n`)
        .join("");
    const isSeparated = /\n[ \t\r]*\n$/.test(source.text.slice(Math.max(0, at - 80), at));
    return insertAt(at, isSeparated ? `${text}\n` : text);
}
/** The start of the first line of an instruction and of the comments right above it. */
function startWithComments({ source, comments }, instruction) {
    const commented = new Set(comments.map(({ line }) => line));
    let line = instruction.firstLine;
    while (commented.has(line - 1))
        line--;
    return source.lineStart(line);
}

;// CONCATENATED MODULE: ./lib/src/rules/command/signal-ignored.js






/* harmony default export */ const signal_ignored = (defineRule({
    id: "command/signal-ignored",
    level: "info",
    summary: "The first process ignores the signal to stop",
    since: "0.1.0",
    messages: {
        known: "`{program}` has no handler for SIGTERM, without which the first process of a container ignores it.",
        script: "`{program}` ignores SIGTERM as the first process of a container, unless it handles the signal itself.",
    },
    why: "`docker stop` waits ten seconds and then kills it, whatever it is doing.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment && baseImage(final) ? startedBy(final, context) : undefined;
        // Behind an init in JSON form a shell-form CMD is a child like any other.
        const { entrypoint, cmd } = final ? startOf(final) : {};
        if (!final || !started || !isFirstProcess(started) || (entrypoint?.form === "json" && cmd?.form === "shell"))
            return;
        const [command] = started.last;
        const program = command && longRunning(command);
        const kind = command && program && kindOf(command);
        if (!program ||
            !kind ||
            lineage(final).some((one) => one.instructions.some(({ keyword }) => keyword === "STOPSIGNAL")))
            return;
        const edit = insertBeforeStart(dockerfile, final, [["STOPSIGNAL", "SIGINT"]]);
        yield {
            at: program.start,
            message: kind,
            data: { program: program.name },
            // A framework below may handle it, which cannot be seen.
            ...(kind === "script" ? { profile: "strict" } : {}),
            ...(edit
                ? { fixes: [{ title: "Stop it by SIGINT", safety: "review", changesInstructions: true, edits: [edit] }] }
                : {}),
        };
    },
}));
/** Started without an init or a runner that passes signals on. A shell in front of it is another matter, and soon gone. */
function isFirstProcess({ last, script, hasBackground }) {
    const [only] = last;
    if (!only || last.length > 1 || script !== undefined || hasBackground)
        return false;
    const isExec = only.wrappers.length === 1 && only.wrappers[0]?.value === "exec";
    return (only.wrappers.length === 0 || isExec) && (invocationOf(only.words)?.runners ?? []).length === 0;
}
function kindOf(command) {
    const program = longRunning(command);
    const { server } = program ?? {};
    if (server) {
        // With its reloader runserver is a child of a process that ends on the signal.
        const isPlainRunserver = server.kind.name === "runserver" && server.has("--noreload");
        return server.kind.name === "flask run" || isPlainRunserver ? "known" : undefined;
    }
    return program?.kind === "plain" && program.python?.kind === "script" ? "script" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/command/variable-in-json.js





const variable = /\$(?:[A-Z_][A-Z0-9_]*|\{[A-Z_][A-Z0-9_]*(?::?-[^}]*)?\})/;
/** Programs that read such text themselves. */
const expanding = /^(?:envsubst|awk|gawk|perl|sed|jq|make|confd|dockerize|gomplate|supervisord|env)$/;
/* harmony default export */ const variable_in_json = (defineRule({
    id: "command/variable-in-json",
    level: "warning",
    summary: "A variable stands in JSON form, where nothing expands it",
    since: "0.1.0",
    messages: {
        literal: "`{variable}` reaches `{program}` as these very characters: JSON form runs no shell that would expand it.",
    },
    why: "The program gets the name of the variable in the place of its value.",
    *check({ dockerfile }) {
        for (const outer of dockerfile.instructions) {
            const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
            if (!one || !holdsCommand(one) || one.form !== "json")
                continue;
            const [command] = one.commands ?? [];
            const found = command && !isHandedOn(one) ? variablesIn(command) : [];
            const [first] = found;
            if (!command || !first)
                continue;
            const fix = throughShell(dockerfile, one, command);
            yield {
                at: first,
                message: "literal",
                data: { variable: variable.exec(first.value ?? "")?.[0] ?? "", program: command.words[0]?.value ?? "" },
                ...(fix ? { fixes: [fix] } : {}),
            };
        }
    },
}));
function holdsCommand(one) {
    return (one.keyword === "RUN" || one.keyword === "CMD" || one.keyword === "ENTRYPOINT" || one.keyword === "HEALTHCHECK");
}
function variablesIn(command) {
    const words = [...command.wrappers, ...command.words];
    const name = words[0]?.value ?? "";
    if (expanding.test(name.slice(name.lastIndexOf("/") + 1)))
        return [];
    // What a shell is given as text it expands, arguments for that text included.
    if (scriptArgument(command.words) || isBourneShell(command.words[0]?.value ?? ""))
        return [];
    return words.filter(({ value }) => variable.test(value ?? "") && !/\s/.test(value ?? ""));
}
/** A CMD that an entrypoint takes: it may be a shell, or a script that expands what it is given. */
function isHandedOn(one) {
    if (one.keyword !== "CMD" || !one.stage)
        return false;
    if (!baseImage(one.stage))
        return true;
    const { entrypoint } = startOf(one.stage);
    const [first] = entrypoint?.commands ?? [];
    return (entrypoint !== undefined && (!first || isEntrypointScript(first) || isBourneShell(first.words[0]?.value ?? "")));
}
function throughShell({ source }, one, command) {
    const { stage } = one;
    if (!stage ||
        one.onbuild ||
        baseImage(stage)?.shell !== true ||
        (one.keyword !== "CMD" && one.keyword !== "ENTRYPOINT"))
        return undefined;
    // Behind `sh -c` further arguments would be lost.
    const { entrypoint, cmd } = startOf(stage);
    if (one.keyword === "CMD" ? entrypoint !== undefined : cmd !== undefined)
        return undefined;
    const values = [...command.wrappers, ...command.words].map(({ value }) => value ?? "");
    if (!values.every((value) => /^[\w@%+=:,./${}-]+$/.test(value)))
        return undefined;
    if (/[\r\n]/.test(source.slice(one.body).trimEnd()))
        return undefined;
    const text = `["sh", "-c", ${JSON.stringify(`exec ${values.join(" ")}`)}]`;
    return { title: "Let a shell expand it", safety: "review", edits: [replace(one.body, text)] };
}

;// CONCATENATED MODULE: ./lib/src/rules/copy/add-local.js



/** What ADD unpacks; a name without an ending may be such a thing too. */
const plainFile = /\.(?!(?:tar|t[a-z]*[gbxz]z?2?|gz|bz2?|xz|zst|lz4?|lzma|img|rootfs|layer)$)[A-Za-z][A-Za-z0-9]{0,9}$/i;
/* harmony default export */ const add_local = (defineRule({
    id: "copy/add-local",
    level: "info",
    summary: "ADD is used for files of the build context",
    since: "0.1.0",
    equivalents: { hadolint: "DL3020" },
    messages: { add: "`ADD` does no more than `COPY` here, but it also fetches addresses and unpacks archives." },
    why: "With `COPY` the reader knows that a file arrives as it is.",
    *check({ dockerfile }) {
        for (const instruction of dockerfile.instructions) {
            if (instruction.keyword !== "ADD" || instruction.sources.length === 0)
                continue;
            const names = instruction.sources.map((word) => resolveWord(word, instruction));
            if (!names.every((name) => name !== undefined && isPlain(name)))
                continue;
            if (instruction.flags.some(({ name }) => !["chown", "chmod", "link", "exclude"].includes(name)))
                continue;
            const keyword = instruction.keywordSpan;
            const isLower = dockerfile.source.slice(keyword) === "add";
            yield {
                at: keyword,
                message: "add",
                fixes: [
                    {
                        title: "Use COPY",
                        safety: "safe",
                        changesInstructions: true,
                        edits: [replace(keyword, isLower ? "copy" : "COPY")],
                    },
                ],
            };
        }
    },
}));
/** The context as a whole, a folder, or a file that cannot be an archive by its name. */
function isPlain(name) {
    if (/^[a-z][a-z0-9+.-]*:|^git@|[*?[\]\\$]/i.test(name))
        return false;
    if (/^\.{0,2}\/*$|\/\.?$/.test(name))
        return true;
    const last = name.slice(name.lastIndexOf("/") + 1);
    return plainFile.test(last) || /^(?:Dockerfile|Makefile|Pipfile|Procfile|Gemfile|LICENSE)$/.test(last);
}

;// CONCATENATED MODULE: ./lib/src/context/literal-sources.js


/** Every source that is a plain path: no globs, no unknown variables, no addresses, nothing outside the context. */
function* literalSources(dockerfile) {
    for (const instruction of dockerfile.instructions) {
        for (const { at, written } of writtenSources(instruction)) {
            const path = /[*?[\]\\$]/.test(written) ? undefined : contextPath(written);
            if (path !== undefined)
                yield { at, instruction, path };
        }
    }
}
function writtenSources(instruction) {
    if (instruction.keyword === "RUN")
        return instruction.mounts.flatMap(({ type, from, source, start, end }) => type === "bind" && from === undefined && source !== undefined ? [{ at: { start, end }, written: source }] : []);
    if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from)
        return [];
    return instruction.sources.flatMap((at) => {
        const written = resolveWord(at, instruction);
        return written === undefined ? [] : [{ at, written }];
    });
}

;// CONCATENATED MODULE: ./lib/src/rules/copy/missing-source.js



/** Looks through the list of files are allowed this often. */
const mostLooks = 50;
/* harmony default export */ const missing_source = (defineRule({
    id: "copy/missing-source",
    level: "error",
    summary: "A source of COPY does not exist in the build context, but one of nearly the same name does",
    since: "0.1.0",
    messages: { missing: "`{path}` does not exist in the build context; there is `{other}`." },
    why: "The build stops here: names are compared letter by letter on Linux, whatever the disk of a Mac or of Windows forgives.",
    *check({ dockerfile, context }) {
        const sources = [...literalSources(dockerfile)].filter(({ path }) => path !== ".");
        // A build in another folder than was found would miss everything.
        if (!sources.some(({ path }) => context.has(path) === true))
            return;
        let looks = 0;
        for (const { at, instruction, path } of sources) {
            if (context.has(path) !== false || ++looks > mostLooks)
                continue;
            const other = likeNamed(path, context);
            if (other === undefined)
                continue;
            const written = dockerfile.source.slice(at);
            const edits = instruction.keyword !== "RUN" && written.endsWith(path) ? [replaceTail(at.end, path, other)] : [];
            const fix = { title: "Copy {other}", safety: "review", edits };
            yield { at, message: "missing", data: { path, other }, ...(edits.length > 0 ? { fixes: [fix] } : {}) };
        }
    },
}));
function replaceTail(end, path, other) {
    return replace({ start: end - path.length, end }, other);
}
/** The one path of the context that differs in nothing but capitals, `-` and `_`, or the ending `.yml` and `.yaml`. */
function likeNamed(path, context) {
    const wanted = folded(path);
    const depth = path.split("/").length;
    const found = new Set();
    for (const file of context.files ?? []) {
        const part = file.split("/").slice(0, depth).join("/");
        if (folded(part) === wanted)
            found.add(part);
    }
    const [only] = found;
    return found.size === 1 && only !== undefined && /^[\w.@+/-]+$/.test(only) ? only : undefined;
}
function folded(path) {
    return path
        .toLowerCase()
        .replace(/[-_]/g, "-")
        .replace(/\.yaml$/, ".yml");
}

;// CONCATENATED MODULE: ./lib/src/context/recommended-ignores.js

/** What a Python project's folder collects and no image needs, as `.dockerignore` lines that match at any depth where it can occur there. */
const recommended_ignores_lines = [
    ".git",
    ".venv",
    "venv",
    "**/__pycache__",
    "**/*.py[cod]",
    "**/.pytest_cache",
    "**/.mypy_cache",
    "**/.ruff_cache",
    "**/.env",
];
const readsGit = new Set([
    "setuptools-scm",
    "hatch-vcs",
    "versioneer",
    "versioningit",
    "poetry-dynamic-versioning",
    "pdm-backend",
    "dunamai",
    "uv-dynamic-versioning",
    "setuptools-git-versioning",
]);
/**
 * The lines of a new `.dockerignore` for a project: nothing that the Dockerfile copies by name, no `.git` where the
 * build reads the version from it, nothing that lies in the repository and may be part of the program.
 */
function recommendedIgnores(dockerfile, context) {
    const copied = contextSources(dockerfile);
    const project = context.project;
    const needsGit = [...(project?.buildRequires ?? [])].some((name) => readsGit.has(name)) ||
        /\bgit\b(?!hub|lab)/.test(commandText(dockerfile)) ||
        // Whoever names the folder in a command does something with it.
        /(?:^|[\s"'/=])\.git(?:[\s"'/)]|$)/m.test(dockerfile.source.text);
    return recommended_ignores_lines.filter((line) => {
        if (line === ".git" && needsGit)
            return false;
        const name = line.replace(/^\*\*\//, "");
        if (copied.some((path) => path === name || path.startsWith(`${name}/`)))
            return false;
        return (name !== "venv" && name !== ".env") || context.has(name) !== true;
    });
}
/** The words of every command that may call git, without what only installs or names it. */
function commandText(dockerfile) {
    const texts = [];
    for (const command of dockerfile.commands())
        if (command.words[0]?.value === "git" && command.words[1]?.value !== "clone")
            texts.push("git");
    return texts.join(" ");
}

;// CONCATENATED MODULE: ./lib/src/context/whole-context.js


/** Whether an instruction copies the build context as a whole: `COPY . .`, `ADD ./ /app`, `COPY * .`. */
function copiesWholeContext(instruction) {
    if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from)
        return false;
    return instruction.sources.some((word) => {
        const value = resolveWord(word, instruction);
        const path = value === undefined ? undefined : contextPath(value);
        return path === "." || path === "*" || path === "**";
    });
}
/** Every such instruction, in file order. */
function wholeContextCopies(dockerfile) {
    return dockerfile.instructions.filter(copiesWholeContext);
}

;// CONCATENATED MODULE: ./lib/src/rules/copy/no-dockerignore.js





/** A folder with no more files than this holds nothing but what the image is made of. */
const fewFiles = 5;
/* harmony default export */ const no_dockerignore = (defineRule({
    id: "copy/no-dockerignore",
    level: "warning",
    summary: "The whole build context is copied, and no .dockerignore keeps anything out",
    since: "0.1.0",
    messages: { missing: "`{copy}` takes everything in the folder along: there is no `.dockerignore`." },
    why: "Git history, local virtual environments, caches and secrets end up in the image, and a change to any of them rebuilds every later layer.",
    *check({ dockerfile, context }) {
        const copies = wholeContextCopies(dockerfile);
        if (dockerfile.isDevelopment || context.root === undefined || context.dockerignore !== null)
            return;
        if (context.root !== "" && context.files !== undefined && context.files.length <= fewFiles)
            return;
        const shipped = shippedStages(dockerfile);
        const copy = copies.find(({ stage }) => stage && shipped.includes(stage)) ?? copies[0];
        if (!copy)
            return;
        const isShipped = copy.stage !== undefined && shipped.includes(copy.stage);
        const file = context.root === "" ? ".dockerignore" : `${context.root}/.dockerignore`;
        const text = recommendedIgnores(dockerfile, context).join("\n") + "\n";
        yield {
            at: { start: copy.start, end: copy.body.end },
            message: "missing",
            data: { copy: dockerfile.source.slice({ start: copy.start, end: copy.body.end }) },
            subject: file,
            ...(isShipped ? {} : { level: "info" }),
            fixes: [{ title: "Add a .dockerignore", safety: "review", file, edits: [insertAt(0, text)] }],
        };
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/copy/outside-context.js




/* harmony default export */ const outside_context = (defineRule({
    id: "copy/outside-context",
    level: "error",
    summary: "COPY names a path outside the build context",
    since: "0.1.0",
    messages: {
        outside: "`{path}` leads out of the build context: Docker takes the `..` off and looks for `{inside}` in the context.",
    },
    why: "Nothing outside the context can be copied: the build stops, or takes another file than was meant.",
    *check({ dockerfile, context }) {
        for (const instruction of dockerfile.instructions) {
            if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from)
                continue;
            for (const word of instruction.sources) {
                const value = resolveWord(word, instruction);
                if (value === undefined || /^[a-z][a-z0-9+.-]*:|^git@/i.test(value))
                    continue;
                const path = cleanPath(value);
                if (path !== ".." && !path.startsWith("../"))
                    continue;
                const inside = path.replace(/^(?:\.\.\/?)+/, "");
                const found = { at: word, message: "outside", data: { path: value, inside: inside || "." } };
                const isThere = inside === "" || context.has(inside);
                // Only BuildKit forgives it, and only where the path exists in the context all the same.
                if (isThere === false)
                    yield found;
                else if (isThere === undefined || word.raw !== value)
                    yield { ...found, level: "warning" };
                else
                    yield { ...found, level: "warning", fixes: [withoutParents(word, inside || ".")] };
            }
        }
    },
}));
function withoutParents(word, inside) {
    return { title: "Copy {inside}", safety: "review", edits: [replace(word, inside)] };
}

;// CONCATENATED MODULE: ./lib/src/rules/copy/secret-file.js




const environmentFile = /^\.env(?:\.(?:local|prod|production|staging|secrets?))?$/;
/** Names of files that hold secrets and nothing else. A lone `.key` or `.pem` may be public: repositories are signed with such. */
const secretFile = [
    environmentFile,
    /^id_(?:rsa|dsa|ecdsa|ed25519)$/,
    /^\.(?:netrc|pypirc|git-credentials|pgpass|dockercfg)$/,
    /^(?:credentials|service[-_]?account(?:[-_]?key)?|client[-_]?secrets?)\.json$/,
    /\.(?:p12|pfx|keystore|jks)$/,
    /(?:^|[-_.])(?:private|priv)(?:[-_.]?key)?\.(?:pem|key)$/,
    /^(?:privkey\.pem|(?:server|client|tls|ssl)\.key)$/,
];
/** Where programs look for secrets, whatever the file was called before. */
const secretPlace = /\/\.ssh\/id_[a-z0-9]+$|\/\.aws\/credentials$|\/\.kube\/config$|\/\.docker\/config\.json$|\/\.(?:netrc|pypirc|git-credentials)$/;
/** What is made to be looked at, or public by nature. */
const secret_file_harmless = /example|sample|template|demo|dummy|fake|test|mock|snakeoil|dist|truststore|cacerts|\.pub$/i;
/* harmony default export */ const secret_file = (defineRule({
    id: "copy/secret-file",
    level: "error",
    summary: "A file that holds secrets is copied into the image",
    since: "0.1.0",
    messages: { copied: "`{file}` is a file for secrets, and everybody who gets the image can read it." },
    why: "A copied file stays in its layer for ever, even if a later step removes it.",
    *check({ dockerfile, context }) {
        const shipped = shippedStages(dockerfile);
        for (const instruction of dockerfile.instructions) {
            if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from)
                continue;
            if (!instruction.stage || !shipped.includes(instruction.stage))
                continue;
            const destination = instruction.destination && resolveWord(instruction.destination, instruction);
            for (const word of instruction.sources) {
                const value = resolveWord(word, instruction);
                const path = value === undefined ? undefined : contextPath(value);
                if (path === undefined || secret_file_harmless.test(path) || context.dockerignore?.ignores(path) === true)
                    continue;
                const name = path.slice(path.lastIndexOf("/") + 1);
                const isAtSecretPlace = instruction.sources.length === 1 && secretPlace.test(destination ?? "");
                if (!isAtSecretPlace && !secretFile.some((pattern) => pattern.test(name)))
                    continue;
                // What the repository itself keeps is at least not hidden from those who read it.
                const isKept = environmentFile.test(name) && context.has(path) === true;
                yield { at: word, message: "copied", data: { file: name }, ...(isKept ? { level: "warning" } : {}) };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/context/move-source.js




/**
 * Splits `COPY . .` before an install: the requirements file first, the rest behind the install. undefined where the
 * install reads more than one file, or something in between may need the source.
 */
function sourceMove(dockerfile, copy, run, context) {
    const instructions = copy.stage?.instructions ?? [];
    const file = onlyRequirements(run, context);
    const between = instructions.slice(instructions.indexOf(copy) + 1, instructions.indexOf(run));
    if (file === undefined ||
        copy.firstLine !== copy.lastLine ||
        copy.sources.length !== 1 ||
        copy.isJson ||
        !between.every(needsNoSource))
        return undefined;
    const { source } = dockerfile;
    const [from] = copy.sources;
    const folder = copy.destination?.value?.replace(/\/+$/, "");
    if (!from || !copy.destination || folder === undefined)
        return undefined;
    const inside = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
    const whole = source.slice({ start: copy.start, end: copy.body.end });
    const gap = between.length === 0 && /\n[ \t]*\r?\n/.test(source.text.slice(copy.end, run.start)) ? "\n\n" : "\n";
    return {
        file,
        edits: [
            replace({ start: from.start, end: copy.destination.end }, `${file} ${folder}/${inside}`),
            insertAfter(run, `${gap}${whole}`),
        ],
    };
}
/** The one requirements file that the install reads, when it names no further file. */
function onlyRequirements(run, context) {
    const installs = (run.commands ?? []).map((command) => ({ command, pip: pipInstall(command) }));
    const words = installs.flatMap(({ command, pip }) => [...(pip?.requirements ?? []), ...(pip?.constraints ?? [])].map((word) => ({ command, word })));
    const [first] = words;
    if (words.length !== 1 || first?.word.value === undefined)
        return undefined;
    if (installs.some(({ pip, command }) => !pip && !isHarmless(command)))
        return undefined;
    const path = contextOrigin(first.command, first.word.value);
    const listed = path === undefined ? undefined : context.requirementsFile(path);
    return listed?.includes.length === 0 ? path : undefined;
}
function needsNoSource(instruction) {
    if (instruction.keyword === "RUN")
        return instruction.commands?.every(isHarmless) ?? false;
    return (["ENV", "ARG", "LABEL", "EXPOSE", "WORKDIR"].includes(instruction.keyword) && instruction.keyword !== "WORKDIR");
}
function isHarmless(command) {
    if (systemInstall(command) ||
        (pipInstall(command)?.requirements.length === 0 &&
            pipInstall(command)?.packages.every((one) => one.kind === "name")))
        return true;
    const text = command.words.map((word) => word.value ?? "$").join(" ");
    return /^(?:(?:apt-get|apt|apk) (?:update|upgrade|clean|-y update)|rm -rf \/(?:var\/lib\/apt\/lists|root\/\.cache)\S*)/.test(text);
}

;// CONCATENATED MODULE: ./lib/src/python/pipenv.js




const pipenv_options = {
    valued: [
        "--python",
        "-r --requirements",
        "-i --index",
        "--pypi-mirror",
        "--extra-pip-args",
        "--categories",
        "-e --editable",
    ],
    flags: [
        "--system",
        "--deploy",
        "--ignore-pipfile",
        "-d --dev",
        "--dev-only",
        "--skip-lock",
        "--clear",
        "--pre",
        "-q --quiet",
        "-v --verbose",
        "--site-packages",
        "--no-site-packages",
        "--keep-outdated",
        "--three",
        "--two",
        "--rm",
    ],
};
/** Reads any command of pipenv; `subcommand` is `install`, `sync`, `lock`, `run`, … */
const pipenvCommand = recogniser((command, words) => {
    const invocation = invocationOf(words);
    const own = invocation && withRunner(invocation, "pipenv");
    const split = own && splitSubcommand(own.args, pipenv_options);
    return split && toolCommand(command, own, split, pipenv_options);
});

;// CONCATENATED MODULE: ./lib/src/python/dependency-install.js






/** The name of a command that installs what a file or two list and leaves the project itself out: `pip install`, `uv sync`. */
function dependencyInstall(command) {
    const pip = pipInstall(command);
    if (pip && pip.requirements.length > 0)
        return pip.name;
    const uv = uvCommand(command);
    if (uv?.subcommand === "sync" && (uv.has("--no-install-project") || uv.has("--no-install-workspace")))
        return uv.name;
    const poetry = poetryCommand(command);
    if (poetry?.subcommand === "install" && (poetry.has("--no-root") || poetry.has("--only-root")))
        return poetry.name;
    const pipenv = pipenvCommand(command);
    if (pipenv?.subcommand === "sync" || (pipenv?.subcommand === "install" && pipenv.operands.length === 0))
        return pipenv.name;
    const conda = condaCommand(command);
    return conda?.has("--file") === true ? conda.name : undefined;
}
/** Whether a command installs the project itself, or something in its folders. */
function needsSource(command, context) {
    const pip = pipInstall(command);
    if (!pip)
        return false;
    if (pip.packages.some((one) => one.kind === "path" || one.kind === "unknown" || one.isEditable))
        return true;
    return pip.requirements.some((word) => {
        const path = word.value === undefined ? undefined : contextOrigin(command, word.value);
        const text = path === undefined ? undefined : context.text(path);
        return text !== undefined && /^\s*(?:-e|--editable|\.{1,2}\/|\.\s*$|file:|[\w.-]+\s*@\s*file:)/m.test(text);
    });
}

;// CONCATENATED MODULE: ./lib/src/rules/copy/source-before-dependencies.js




/* harmony default export */ const source_before_dependencies = (defineRule({
    id: "copy/source-before-dependencies",
    level: "warning",
    summary: "The source is copied before the dependencies are installed",
    since: "0.1.0",
    messages: {
        before: "`{copy}` stands before `{install}`, so every change to any file installs all dependencies again.",
    },
    why: "Docker reuses a layer only while everything before it is unchanged; here an edit of one source file throws the installed dependencies away.",
    *check({ dockerfile, context }) {
        for (const { instructions } of dockerfile.stages) {
            const at = instructions.findIndex(copiesWholeContext);
            const copy = instructions[at];
            if (!copy || !copiesWholeContext(copy))
                continue;
            const runs = instructions.slice(at + 1).filter((one) => one.keyword === "RUN");
            const found = runs
                .map((run) => ({ run, install: installFromFile(run, context) }))
                .find(({ install }) => install !== undefined);
            if (!found?.install)
                continue;
            const span = { start: copy.start, end: copy.body.end };
            const move = sourceMove(dockerfile, copy, found.run, context);
            yield {
                at: span,
                message: "before",
                data: { copy: dockerfile.source.slice(span), install: found.install, file: move?.file ?? "" },
                subject: "the source",
                ...(move
                    ? {
                        fixes: [
                            {
                                title: "Copy {file} first, the rest behind the install",
                                safety: "review",
                                changesInstructions: true,
                                edits: move.edits,
                            },
                        ],
                    }
                    : {}),
            };
        }
    },
}));
/** The install of dependencies that a RUN does, and that needs no more than a file or two; undefined when it needs the source too. */
function installFromFile(run, context) {
    if (run.mounts.some((mount) => mount.type === "bind" && mount.from === undefined))
        return undefined;
    let found;
    for (const command of run.commands ?? []) {
        if (needsSource(command, context))
            return undefined;
        found ??= dependencyInstall(command);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/rules/dockerignore/exception-without-effect.js


/** More lines than a person keeps in mind; each exception looks at all others. */
const mostPatterns = 500;
/* harmony default export */ const exception_without_effect = (defineRule({
    id: "dockerignore/exception-without-effect",
    level: "warning",
    summary: "An exception of the .dockerignore lets nothing in",
    since: "0.1.0",
    messages: {
        cancelled: "`{exception}` has no effect: `{other}` stands behind it and leaves it out again.",
        needless: "`{exception}` has no effect: nothing before it leaves that out.",
    },
    why: "The last line that matches decides, so the file is not what it seems to be, and the build may miss what it needs.",
    *check({ context: { dockerignore } }) {
        if (!dockerignore || dockerignore.patterns.length > mostPatterns)
            return;
        const { patterns, text, path } = dockerignore;
        const textOf = ({ start, end }) => text.slice(start, end);
        for (const [index, exception] of patterns.entries()) {
            // What a pattern lets in cannot be told without every file.
            if (!exception.isException || /[*?[\]\\]/.test(exception.pattern) || exception.pattern === ".")
                continue;
            const data = { exception: textOf(exception) };
            const other = dockerignore.ignores(exception.pattern)
                ? patterns.slice(index + 1).findLast((one) => !one.isException && covers(one, exception.pattern))
                : undefined;
            if (other) {
                yield { at: exception, message: "cancelled", data: { ...data, other: textOf(other) }, file: path };
            }
            else if (!patterns.slice(0, index).some((one) => !one.isException && mayMeet(one.pattern, exception.pattern)))
                yield { at: exception, message: "needless", data, file: path };
        }
    },
}));
/** Whether a line matches a path or a folder that it lies in. */
function covers({ pattern }, path) {
    const matches = compilePattern(pattern);
    const parts = path.split("/");
    return parts.some((_, index) => matches(parts.slice(0, index + 1).join("/")));
}
/** Whether a line may leave out the path, a folder that it lies in, or something below it. */
function mayMeet(pattern, path) {
    const start = pattern.split(/[*?[\\]/, 1)[0] ?? "";
    if (start !== pattern)
        return `${path}/`.startsWith(start) || start.startsWith(`${path}/`);
    return path === pattern || path.startsWith(`${pattern}/`) || pattern.startsWith(`${path}/`);
}

// EXTERNAL MODULE: ./lib/src/text/source.js
var text_source = __webpack_require__(427);
;// CONCATENATED MODULE: ./lib/src/rules/dockerignore/incomplete.js






/** What each line is for: paths of which one that is left out shows that somebody thought of it. */
const samples = {
    ".git": [".git/config", ".git/objects/00/x"],
    ".venv": [".venv/bin/python", "venv/bin/python", "env/bin/python", "virtualenv/bin/python", ".direnv/python"],
    venv: [".venv/bin/python", "venv/bin/python", "env/bin/python", "virtualenv/bin/python", ".direnv/python"],
    "**/__pycache__": ["__pycache__/a.pyc", "a/__pycache__/a.pyc"],
    "**/*.py[cod]": ["a.pyc", "__pycache__/a.pyc"],
    "**/.pytest_cache": [".pytest_cache/a"],
    "**/.mypy_cache": [".mypy_cache/a"],
    "**/.ruff_cache": [".ruff_cache/a"],
    "**/.env": [".env"],
};
const readsEnvironmentFile = new Set([
    "python-dotenv",
    "pydantic-settings",
    "django-environ",
    "environs",
    "python-decouple",
    "django-dotenv",
]);
/** A folder with no more files than this holds nothing but what the image is made of. */
const incomplete_fewFiles = 5;
/* harmony default export */ const incomplete = (defineRule({
    id: "dockerignore/incomplete",
    level: "warning",
    summary: "The .dockerignore lets through what no image needs",
    since: "0.1.0",
    messages: { missing: "No line here keeps {missing} out of the image, and `{copy}` takes everything along." },
    why: "Git history, virtual environments of another system and secrets end up in the image, and a change to any of them rebuilds every later layer.",
    *check({ dockerfile, context }) {
        const { dockerignore, root, files } = context;
        if (!dockerignore || dockerfile.isDevelopment)
            return;
        if (root !== "" && files !== undefined && files.length <= incomplete_fewFiles)
            return;
        const shipped = shippedStages(dockerfile);
        const copies = wholeContextCopies(dockerfile).filter(({ flags }) => !flags.some(({ name }) => name === "exclude"));
        const copy = copies.find(({ stage }) => stage && shipped.includes(stage)) ?? copies[0];
        if (!copy)
            return;
        const lines = recommendedIgnores(dockerfile, context).filter((line) => !isThoughtOf(line, dockerignore));
        const named = lines.filter((line) => isLikelyThere(line, context));
        if (named.length === 0)
            return;
        const { text, path } = dockerignore;
        const isShipped = copy.stage !== undefined && shipped.includes(copy.stage);
        const added = (text === "" || text.endsWith("\n") ? "" : "\n") + lines.map((line) => `${line}\n`).join("");
        yield {
            at: (0,text_source/* createSource */.g)(text).lineSpan(1),
            message: "missing",
            data: {
                copy: dockerfile.source.slice({ start: copy.start, end: copy.body.end }),
                missing: named.map((line) => `\`${line.replace("**/", "")}\``).join(", "),
            },
            file: path,
            ...(isShipped ? {} : { level: "info" }),
            fixes: [{ title: "Add the missing lines", safety: "review", file: path, edits: [insertAt(text.length, added)] }],
        };
    },
}));
/** What is worth a word, and by all signs comes to lie there: history, another system's interpreter, secrets. */
function isLikelyThere(line, context) {
    const { root, files, project, dependencies } = context;
    if (line === ".git")
        return root === "";
    if (line === ".venv")
        return project?.hasUv === true || context.has("uv.lock") === true;
    if (line !== "**/.env")
        return false;
    return (dependencies.some(({ name }) => readsEnvironmentFile.has(name)) ||
        files?.some((path) => /^(?:\.env[._-]|[\w.-]{1,30}\.env$)[\w.-]*$/.test(path)) === true);
}
/** Whether a line leaves such a thing out, lets it in on purpose, or stands there as a comment. */
function isThoughtOf(line, dockerignore) {
    const { text, patterns } = dockerignore;
    if (samples[line]?.some((path) => dockerignore.ignores(path)) === true)
        return true;
    const name = line.replace("**/", "");
    if (patterns.some(({ pattern }) => pattern === name || pattern.startsWith(`${name}/`)))
        return true;
    return text.split("\n").some((one) => one.startsWith("#") && one.split(/[\s#/,;:()`'"]+/).includes(name));
}

;// CONCATENATED MODULE: ./lib/src/context/excluded.js

/** The line that leaves a path of the context out; undefined when it is sent, or something below it is. */
function excludingPattern(context, path) {
    const { dockerignore } = context;
    if (!dockerignore?.ignores(path) || mayBringBack(dockerignore, path, context.files))
        return undefined;
    const parts = path.split("/");
    const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
    return dockerignore.patterns.findLast(({ pattern, isException }) => {
        const matches = compilePattern(pattern);
        return !isException && prefixes.some(matches);
    });
}
/** Whether an exception lets in something below a folder that is left out itself. */
function mayBringBack(dockerignore, path, files) {
    const below = `${path}/`;
    if (files?.some((file) => file.startsWith(below) && !dockerignore.ignores(file)) === true)
        return true;
    // What is made before the build lies in no list: the words of the exception have to do.
    return dockerignore.patterns.some(({ pattern, isException }) => isException && (pattern.startsWith(below) || /^[*?[]/.test(pattern)));
}

;// CONCATENATED MODULE: ./lib/src/context/project-build.js



/** Reads `pip install .`, `uv pip install -e .`, `uv sync`; undefined where only dependencies are installed. */
function buildsProject(command) {
    const uv = uvCommand(command);
    if (uv?.subcommand === "sync") {
        const isPart = ["--no-install-project", "--no-install-workspace", "--package", "--project", "--directory"].some((option) => uv.has(option));
        return isPart || !uv.isComplete ? undefined : inFolder(command, uv.name, ".");
    }
    const pip = pipInstall(command);
    const local = pip?.packages.find(({ kind, word }) => kind === "path" && word.value !== undefined);
    return pip && local?.word.value !== undefined
        ? inFolder(command, pip.name, local.word.value.replace(/\[.*/, ""))
        : undefined;
}
function inFolder(command, name, folder) {
    const finds = (path) => contextOrigin(command, `${folder}/${path}`) === path;
    return finds("pyproject.toml") ? { name, finds } : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/dockerignore/needed-file-excluded.js





/** Backends that refuse to build without the files that the project names; setuptools does not mind. */
const insistent = /^(?:hatchling\.build|flit_core\.buildapi|poetry\.core\.masonry\.api|uv_build)$/;
const needed_file_excluded_readsGit = ["setuptools-scm", "hatch-vcs"];
/** More than any Dockerfile copies; each look goes through the list of files. */
const mostSources = 200;
/* harmony default export */ const needed_file_excluded = (defineRule({
    id: "dockerignore/needed-file-excluded",
    level: "error",
    summary: "The .dockerignore leaves out what the build needs",
    since: "0.1.0",
    equivalents: { buildkit: "CopyIgnoredFile" },
    messages: {
        copied: "`{path}` is not in the build context: the line `{pattern}` of `{file}` leaves it out.",
        named: "`{pattern}` leaves `{path}` out, which `pyproject.toml` names and `{backend}` insists on when `{command}` builds the project.",
        git: "`{pattern}` leaves `.git` out, from which `{backend}` reads the version when `{command}` builds the project.",
    },
    why: "The build stops, although the file is there in the repository.",
    *check({ dockerfile, context }) {
        if (!context.dockerignore)
            return;
        let looked = 0;
        for (const { at, path } of literalSources(dockerfile)) {
            if (++looked > mostSources)
                break;
            const pattern = path === "." ? undefined : excludingPattern(context, path);
            if (pattern)
                yield { at, message: "copied", ...details(context, pattern, path) };
        }
        const hasPretended = dockerfile.source.text.includes("PRETEND_VERSION");
        for (const command of dockerfile.commands()) {
            const build = buildsProject(command);
            if (!build)
                continue;
            yield* missingReadme(build, context);
            if (!hasPretended)
                yield* missingGit(build, context);
            return;
        }
    },
}));
function* missingReadme(build, context) {
    const { backend = "", readme } = context.project ?? {};
    if (readme === undefined || !insistent.test(backend) || !build.finds(readme))
        return;
    const pattern = excludingPattern(context, readme);
    if (!pattern)
        return;
    const { data, ...rest } = details(context, pattern, readme);
    const values = { ...data, command: build.name, backend: backend.split(".")[0] ?? "" };
    yield { at: pattern, message: "named", file: data.file, data: values, ...rest };
}
function* missingGit(build, context) {
    const { project } = context;
    const backend = needed_file_excluded_readsGit.find((name) => project?.buildRequires.includes(name));
    const text = context.text("pyproject.toml") ?? "";
    const isRead = /tool\.setuptools_scm|tool\.hatch\.version/.test(text) && !/fallback[_-](?:version|root)/.test(text);
    if (backend === undefined || !isRead || project?.dynamic.includes("version") !== true)
        return;
    const pattern = build.finds(".git/HEAD") ? excludingPattern(context, ".git") : undefined;
    if (!pattern)
        return;
    const { data } = details(context, pattern, ".git");
    yield { at: pattern, message: "git", file: data.file, data: { ...data, command: build.name, backend } };
}
function details(context, { start, end }, path) {
    const { text = "", path: file = "" } = context.dockerignore ?? {};
    const data = { path, pattern: text.slice(start, end), file };
    // What could be read as a pattern or a comment has to be written by hand.
    if (!/^[\w.@+/-]+$/.test(path))
        return { data };
    const line = `${text === "" || text.endsWith("\n") ? "" : "\n"}!${path}\n`;
    const fix = { title: "Let {path} in", safety: "review", file, edits: [insertAt(text.length, line)] };
    return { data, fixes: [fix] };
}

;// CONCATENATED MODULE: ./lib/src/context/leftovers.js
/** What a program leaves behind wherever it runs; `*.pyo` is missing because no Python since 3.5 writes any. */
const leftovers = [
    { pattern: /^__pycache__$/, beside: /\.py$/, leaves: "__pycache__/module.pyc" },
    { pattern: /^\*\.py(?:c|\[co?d?\])$/, beside: /\.py$/, leaves: "__pycache__/module.pyc" },
    {
        pattern: /^\.pytest_cache$/,
        beside: /^(?:pytest\.ini|tox\.ini|uv\.lock|poetry\.lock)$/,
        leaves: ".pytest_cache/v",
    },
    { pattern: /^\.mypy_cache$/, beside: /^(?:\.?mypy\.ini|uv\.lock|poetry\.lock)$/, leaves: ".mypy_cache/v" },
    { pattern: /^\.ruff_cache$/, beside: /^(?:\.?ruff\.toml|uv\.lock|poetry\.lock)$/, leaves: ".ruff_cache/v" },
    { pattern: /^\.ipynb_checkpoints$/, beside: /\.ipynb$/, leaves: ".ipynb_checkpoints/notebook.ipynb" },
    { pattern: /^node_modules$/, beside: /^package\.json$/, leaves: "node_modules/module/index.js" },
    {
        pattern: /^\.env$/,
        beside: /^(?:\.env[._-](?:dist|example|sample|template)|(?:example|sample)\.env)$/,
        leaves: ".env",
    },
];
/** What a line of an ignore file (without a closing `/`) is there to leave out; undefined when it is nothing known. */
function leftoverMatchedBy(pattern) {
    return leftovers.find((one) => one.pattern.test(pattern));
}
/** The first folder below the root in which a leftover comes to be and from which it is sent; `files` are all paths. */
function folderWith({ beside, leaves }, files, isSent) {
    for (const path of files) {
        const slash = path.lastIndexOf("/");
        if (slash === -1 || !beside.test(path.slice(slash + 1)))
            continue;
        const folder = path.slice(0, slash);
        if (isSent(`${folder}/${leaves}`))
            return folder;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/context/reach.js




/** What COPY and ADD put into an image of the build context: cleaned paths and globs from its root, `.` for all of it. */
function copiedSources(dockerfile) {
    const found = new Set();
    for (const instruction of dockerfile.instructions) {
        if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from)
            continue;
        for (const word of instruction.sources) {
            const value = resolveWord(word, instruction);
            const path = value === undefined ? undefined : contextPath(value);
            if (path !== undefined)
                found.add(path);
        }
    }
    return [...found];
}
/** Answers whether a path of the context is taken along by one of the sources, itself or with a folder that it lies in. */
function reachOf(sources) {
    const matchers = sources.map((source) => (source === "." ? () => true : compilePattern(cleanPath(source))));
    return (path) => prefixesOf(path).some((part) => matchers.some((matches) => matches(part)));
}
/** `a`, `a/b`, `a/b/c` for `a/b/c`. */
function prefixesOf(path) {
    const parts = path.split("/");
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

;// CONCATENATED MODULE: ./lib/src/rules/dockerignore/only-at-root.js





/* harmony default export */ const only_at_root = (defineRule({
    id: "dockerignore/only-at-root",
    level: "warning",
    summary: "A line of the .dockerignore matches in the root folder only",
    since: "0.1.0",
    messages: {
        root: "`{pattern}` matches in the root folder only, so `{example}` would be copied: unlike a `.gitignore`, this file does not look into folders by itself.",
    },
    why: "Caches, compiled files and secrets of every other folder end up in the image, and a change to any of them rebuilds the later layers.",
    *check({ dockerfile, context }) {
        const { dockerignore, files } = context;
        if (!dockerignore || !files || dockerfile.isDevelopment)
            return;
        const isCopied = reachOf(copiedSources(dockerfile));
        const isSent = (path) => isCopied(path) && !dockerignore.ignores(path);
        for (const pattern of effectivePatterns(dockerignore)) {
            const leftover = leftoverMatchedBy(pattern.pattern);
            if (!leftover || isNamedForRoot(dockerignore, pattern))
                continue;
            const folder = folderWith(leftover, files, isSent);
            if (folder === undefined || hasOnPurpose(pattern, files, isSent))
                continue;
            yield {
                at: pattern,
                message: "root",
                data: { pattern: textOf(dockerignore, pattern), example: `${folder}/${leftover.leaves.replace(/\/.*/, "")}` },
                subject: pattern.pattern,
                file: dockerignore.path,
                fixes: [
                    {
                        title: "Put **/ in front",
                        safety: "safe",
                        file: dockerignore.path,
                        edits: [insertAt(pattern.start, "**/")],
                    },
                ],
            };
        }
    },
}));
/** Lines that leave something out, each once; `*.pyc` beside `__pycache__` says no more than that. */
function effectivePatterns({ patterns }) {
    const leaving = new Map(patterns.filter(({ isException }) => !isException).map((one) => [one.pattern, one]));
    const hasCache = leaving.has("__pycache__");
    return [...leaving.values()].filter(({ pattern }) => !(hasCache && pattern.startsWith("*.py")));
}
function textOf({ text }, { start, end }) {
    return text.slice(start, end);
}
/** `/.env`, `./.env`: whoever writes that means the root. */
function isNamedForRoot(dockerignore, pattern) {
    return textOf(dockerignore, pattern).replace(/\/+$/, "") !== pattern.pattern;
}
/** Whether the repository keeps such a file in a folder, so that the build may need it. */
function hasOnPurpose({ pattern }, files, isSent) {
    const matches = compilePattern(`**/${pattern}`);
    return files.some((path) => {
        const parts = path.split("/");
        return parts.some((_, index) => matches(parts.slice(0, index + 1).join("/"))) && isSent(path);
    });
}

;// CONCATENATED MODULE: ./lib/src/python/probe.js


/** The HEALTHCHECK that is in force for a stage; undefined when there is none. */
function healthcheckOf(stage) {
    for (const { instructions } of lineage(stage)) {
        const last = instructions.findLast((one) => one.keyword === "HEALTHCHECK");
        if (last)
            return last;
    }
    return undefined;
}
/** The requests of a HEALTHCHECK, in order. */
function probesOf(check) {
    return (check.commands ?? []).flatMap((command) => {
        const program = programName(command.words[0]);
        if (program !== "curl" && program !== "wget")
            return [];
        const addresses = command.words
            .slice(1)
            .filter((word) => /^["']?(?:https?:\/\/|localhost\b|127\.0\.0\.1)/.test(word.raw));
        return [{ command, program, address: addresses.length === 1 ? addresses[0] : undefined }];
    });
}
/** The same request in Python, as a command in JSON form; it fails for an error status and without an answer. */
function pythonProbe(address) {
    const url = /^https?:\/\//.test(address) ? address : `http://${address}`;
    if (!/^[\w:/.?&=%-]+$/.test(url))
        return undefined;
    const code = `import urllib.request; urllib.request.urlopen('${url}', timeout=3)`;
    return `["python", "-c", ${JSON.stringify(code)}]`;
}

;// CONCATENATED MODULE: ./lib/src/rules/healthcheck/localhost-ipv6.js







/* harmony default export */ const localhost_ipv6 = (defineRule({
    id: "healthcheck/localhost-ipv6",
    level: "warning",
    summary: "The health check asks an address that the server does not listen on",
    since: "0.1.0",
    messages: { refused: "busybox's `wget` takes `localhost` for `::1` only, and `{server}` listens on IPv4." },
    why: "Every check is refused, so the container is unhealthy for ever.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const check = final && !dockerfile.isDevelopment ? healthcheckOf(final) : undefined;
        if (!final || !check || osOf(final)?.family !== "alpine" || hasOwnWget(final))
            return;
        const [command] = startedBy(final, context)?.last ?? [];
        const server = command && serverStart(command);
        if (!server || !isIpv4(server))
            return;
        for (const { program, address } of probesOf(check)) {
            const text = address && dockerfile.source.slice(address);
            if (program !== "wget" || !text || !/(?:^|\/\/|["'])localhost\b/.test(text))
                continue;
            const at = address.start + text.indexOf("localhost");
            const span = { start: at, end: at + "localhost".length };
            yield {
                at: span,
                message: "refused",
                data: { server: server.name },
                fixes: [{ title: "Ask 127.0.0.1", safety: "safe", edits: [replace(span, "127.0.0.1")] }],
            };
        }
    },
}));
/** GNU wget tries both addresses. */
function hasOwnWget(stage) {
    return lineage(stage).some(({ instructions }) => instructions.some((one) => one.keyword === "RUN" &&
        (one.commands ?? []).some((command) => systemInstall(command)?.packages.some(({ name }) => name === "wget" || name === undefined))));
}
function isIpv4({ listens, kind, isComplete }) {
    // streamlit listens on both.
    if (!isComplete || kind.name.startsWith("streamlit") || listens.some(({ isSocket }) => isSocket))
        return false;
    const hosts = listens.length === 0 ? [kind.address] : listens.map(({ host }) => host);
    // An empty address means all of IPv4 to gunicorn, and of both elsewhere.
    return hosts.every((host) => host !== undefined && (/^[0-9.]+$/.test(host) || (host === "" && kind.name === "gunicorn")));
}

;// CONCATENATED MODULE: ./lib/src/shell/insert.js

/**
 * Puts words behind a span of a command, in the command's own form: ` word` in a shell, `, "word"` in a JSON list.
 * The words must need no quoting in a shell.
 */
function insertWords(command, behind, ...words) {
    const text = command.form === "json" ? words.map((word) => `, ${JSON.stringify(word)}`) : words.map((word) => ` ${word}`);
    return insertAt(behind.end, text.join(""));
}
/**
 * Takes a word out of a command together with what joins it to the word before. `fileText` is the whole file's.
 * undefined for the first word, for one that is not the command's own, and where a comment stands before it.
 */
function removeWord(command, word, fileText) {
    const before = command.words[command.words.indexOf(word) - 1];
    if (!before || before.end > word.start)
        return undefined;
    const between = fileText.slice(before.end, word.start);
    const joins = command.form === "json" ? /^[\s\\`]*,[\s\\`]*$/ : /^[\s\\`]+$/;
    return joins.test(between) ? remove({ start: before.end, end: word.end }) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/python/listening.js




/** What runs in the same container and passes requests on, or opens a way to a port of its loopback. */
const proxy = /\b(?:nginx|supervisor(?:d|ctl)?|haproxy|caddy|traefik|envoy|httpd|apache2?|lighttpd|socat|s6-\w+|cloudflared|ngrok|tailscaled?|sshd|openssh-server|circusd?|honcho|pm2|varnish)\b/i;
/** Whether an image holds something that passes requests on to a server beside it. */
function hasProxy({ source }, final) {
    const texts = lineage(final).flatMap(({ instructions }) => instructions.map((one) => source.slice(one)));
    return [rootImage(final).resolved ?? "", ...texts].some((text) => proxy.test(text));
}
/** How a server comes to listen on the loopback address alone; undefined when it does not, or when that cannot be told. */
function loopbackOnly(server, context) {
    const { kind, listens } = server;
    // An ENTRYPOINT that is given the rest later.
    if (takesApplication(server) && !server.application)
        return undefined;
    if (!server.isComplete || server.config || listens.some(({ isSocket }) => isSocket))
        return undefined;
    const named = listens.filter(({ hostWord }) => hostWord !== undefined);
    if (named.length > 0) {
        const hosts = named.map(({ host }) => host);
        const [listening] = named;
        const [host] = hosts;
        const isLocal = host !== undefined && hosts.every((one) => one !== undefined && isLoopback(one));
        return isLocal ? { host, listening } : undefined;
    }
    if (kind.address === undefined || !isLoopback(kind.address) || saysElsewhere(server, context))
        return undefined;
    return { host: kind.address, listening: listens[0] };
}
const platformFile = /^(?:app\.ya?ml|cloudbuild\.ya?ml|Procfile|heroku\.yml|fly\.toml|render\.ya?ml|railway\.(?:json|toml))$/;
function takesApplication({ kind }) {
    return (kind.subcommands.length === 0 && kind.django === undefined && kind.parser !== "traitlets" && !kind.positionalPort);
}
/** A variable or a file may name the address. */
function saysElsewhere(server, context) {
    const { kind, command } = server;
    const variables = [...kind.hostVariables, ...kind.otherVariables, ...(kind.portMeansAll ? kind.portVariables : [])];
    if (variables.some((name) => envOf(command, name).state !== "unset"))
        return true;
    const dotenv = kind.name === "flask run" ? [".flaskenv", ".env"] : [];
    if (dotenv.some((name) => context.has(name) === true))
        return true;
    // What Cloud Run, Heroku and kin start gets its PORT from them.
    if (kind.portMeansAll && context.files?.some((file) => platformFile.test(file)))
        return true;
    return hasOwnFile(server, context);
}
/** Whether there may be a file that the server reads by itself. */
function hasOwnFile({ kind }, context) {
    if (kind.configFiles.length === 0)
        return false;
    // The server looks for them where it is started, which may be any folder of the context.
    return (context.files?.some((file) => kind.configFiles.some((name) => file === name || file.endsWith(`/${name}`))) ?? true);
}
/**
 * An edit that makes a server listen on all addresses, in its own words; `ports` are those that the image exposes.
 * undefined where the words do not show how.
 */
function listenEverywhere({ source }, { kind, command, application, start }, { host, listening }, ports) {
    const word = listening?.hostWord;
    if (word) {
        const [before, behind, ...more] = source.slice(word).split(host);
        return before === undefined || behind === undefined || more.length > 0
            ? undefined
            : replace(word, `${before}0.0.0.0${behind}`);
    }
    const place = kind.positionalAddress ? listening?.portWord : undefined;
    if (place)
        return replace(place, source.slice(place).replace(/[0-9]+/, (digits) => `0.0.0.0:${digits}`));
    const option = kind.positionalAddress ? undefined : (kind.host.at(-1) ?? kind.bind.at(-1));
    const takesPort = kind.positionalAddress || kind.host.length === 0;
    const [exposed = ""] = ports.length === 1 ? ports : [];
    const port = /^[0-9]+$/.test(exposed) ? exposed : String(kind.port ?? 8000);
    const address = takesPort ? `0.0.0.0:${port}` : "0.0.0.0";
    const words = option === undefined ? (kind.positionalAddress ? [address] : []) : [option, address];
    // A port that was given by an option of its own says nothing of the address.
    if (words.length === 0 || (listening && takesPort))
        return undefined;
    return insertWords(command, application ?? start, ...words);
}
/** The one port that a server listens on, given or its own; undefined when a variable, a file or several say. */
function portOf(server, context) {
    const { kind, listens, command } = server;
    if (!server.isComplete || server.config || listens.some(({ isSocket }) => isSocket))
        return undefined;
    if (takesApplication(server) && !server.application)
        return undefined;
    const given = listens.filter(({ portWord }) => portWord !== undefined);
    const [first, ...others] = given;
    if (first)
        return others.length === 0 ? first.port : undefined;
    // An address that holds a variable may hold the port too.
    if (listens.some(({ host }) => host === undefined) && listens.length > 0)
        return undefined;
    const variables = [...kind.portVariables, ...kind.otherVariables];
    if (variables.some((name) => envOf(command, name).state !== "unset"))
        return undefined;
    return hasOwnFile(server, context) ? undefined : kind.port;
}

;// CONCATENATED MODULE: ./lib/src/rules/healthcheck/missing.js







/* harmony default export */ const missing = (defineRule({
    id: "healthcheck/missing",
    level: "info",
    profile: "strict",
    summary: "Nothing checks whether the server still answers",
    since: "0.1.0",
    messages: { missing: "Nothing checks whether `{server}` still answers: there is no `HEALTHCHECK`." },
    why: "Docker and compose see only whether the process runs, not whether it serves.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        // An image that is not known may bring one.
        if (!final || dockerfile.isDevelopment || !baseImage(final) || healthcheckOf(final))
            return;
        const [command] = startedBy(final, context)?.last ?? [];
        const server = command && serverStart(command);
        if (!server)
            return;
        const port = portOf(server, context);
        const probe = port === undefined || !pythonOf(final) ? undefined : pythonProbe(`http://127.0.0.1:${String(port)}/`);
        const edit = probe && insertBeforeStart(dockerfile, final, [["HEALTHCHECK", `CMD ${probe}`]]);
        yield {
            at: final.from.imageWord ?? final.from,
            message: "missing",
            data: { server: server.name },
            related: [{ at: server.start, message: "The server is started here." }],
            ...(edit
                ? {
                    fixes: [
                        { title: "Ask it with Python's own urllib", safety: "review", changesInstructions: true, edits: [edit] },
                    ],
                }
                : {}),
        };
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/healthcheck/no-failure.js


/* harmony default export */ const no_failure = (defineRule({
    id: "healthcheck/no-failure",
    level: "warning",
    summary: "The health check cannot fail",
    since: "0.1.0",
    messages: { always: "`{end}` makes the health check succeed whatever comes before it." },
    why: "The container is healthy for ever, even when nothing answers any more.",
    *check({ dockerfile }) {
        for (const one of dockerfile.instructions) {
            if (one.keyword !== "HEALTHCHECK" || !one.commands || one.commands.length < 2)
                continue;
            const last = one.commands.findLast((command) => isLast(command) && command.words.length > 0);
            if (!last || last.nesting.some((kind) => kind !== "sh -c") || !succeeds(last))
                continue;
            // `a && exit 0 || exit 1` can fail; here nothing but a success is left.
            const hides = last.previous === "||" || last.previous === ";";
            if (hides)
                yield { at: last, message: "always", data: { end: last.words.map(({ raw }) => raw).join(" ") } };
        }
    },
}));
function succeeds({ words }) {
    const [name, argument] = words.map(({ value }) => value);
    if (name === "true" || name === ":" || name === "/bin/true")
        return true;
    return name === "exit" && argument === "0";
}

;// CONCATENATED MODULE: ./lib/src/packages/bundled.js


/** Whether a stage is known not to have a program: its image comes without, and no step may bring it. */
function isKnownToLack(stage, program) {
    return (comesWithout(stage, program) &&
        !lineage(stage).some((one) => one.instructions.some((step) => mayBring(step, program))));
}
/** Slim images and plain Debian have neither, Alpine has busybox's wget, distroless images have nothing of the kind. */
function comesWithout(stage, program) {
    const python = pythonOf(stage);
    if (python)
        return python.variant === "slim" || (python.variant === "alpine" && program === "curl");
    const { repository, registry } = rootImage(stage);
    if (registry === "gcr.io" && repository?.startsWith("distroless/"))
        return baseImage(stage)?.shell === false;
    if (registry !== undefined)
        return false;
    if (osOf(stage)?.family === "alpine")
        return repository === "alpine" && program === "curl";
    return repository === "debian" || repository === "ubuntu";
}
/** Any step that names the program, takes programs from another image, or does what cannot be seen from here. */
function mayBring(step, program) {
    if (step.keyword === "COPY" || step.keyword === "ADD") {
        const words = step.destination ? [...step.sources, step.destination] : step.sources;
        return words.some(({ raw }) => raw.includes(program) || (step.from && /(?:bin\/?|^\/)["']?$/.test(raw)));
    }
    if (step.keyword !== "RUN")
        return false;
    return step.commands?.some((command) => mayInstall(command, program)) ?? true;
}
function mayInstall(command, program) {
    const install = systemInstall(command);
    if (install && (install.packages.length === 0 || install.packages.some(({ name }) => name === undefined)))
        return true;
    return command.words.some(({ raw }) => raw.includes(program) || /\.sh["']?$|^\.\//.test(raw));
}

;// CONCATENATED MODULE: ./lib/src/rules/healthcheck/tool-missing.js





/* harmony default export */ const tool_missing = (defineRule({
    id: "healthcheck/tool-missing",
    level: "error",
    summary: "The health check runs a program that the image does not have",
    since: "0.1.0",
    messages: { missing: "The health check runs `{program}`, which `{image}` does not have and nothing installs." },
    why: "The check fails each time, so the container is unhealthy for ever, whatever the application does.",
    *check({ dockerfile }) {
        const { final } = dockerfile;
        const check = final && !dockerfile.isDevelopment ? healthcheckOf(final) : undefined;
        if (!final || !check || check.isNone)
            return;
        const [probe] = probesOf(check);
        const word = probe?.command.words[0];
        if (!probe || !word || !isKnownToLack(final, probe.program))
            return;
        const fix = askPython(final, check, probe);
        yield {
            at: word,
            message: "missing",
            data: { program: probe.program, image: rootImage(final).raw },
            ...(fix ? { fixes: [fix] } : {}),
        };
    },
}));
function askPython(stage, check, { address, command }) {
    // Only a lone request, with `|| exit 1` behind it perhaps, is known to mean no more than that.
    const others = (check.commands ?? []).filter((one) => one !== command && one.words[0]?.value !== "exit");
    const form = address?.value === undefined ? undefined : pythonProbe(address.value);
    if (!pythonOf(stage) || form === undefined || others.length > 0 || check.stage !== stage)
        return undefined;
    if (command.words.some(({ value }) => /^(?:-X|--request|-d|--data|-H|--header|-o-|--post-data.*)$/.test(value ?? "")))
        return undefined;
    return { title: "Ask with Python's own urllib", safety: "review", edits: [replace(check.body, form)] };
}

;// CONCATENATED MODULE: ./lib/src/python/pip-cache.js



/**
 * Where pip keeps its cache at a command; undefined when the user's home is not known.
 * https://pip.pypa.io/en/stable/topics/caching/#default-paths
 */
function pipCacheFolder(pip) {
    const { command } = pip;
    const option = pip.option("--cache-dir");
    if (option)
        return resolveWord(option, command);
    const own = envOf(command, "PIP_CACHE_DIR");
    if (own.state === "set")
        return own.value;
    const cache = envOf(command, "XDG_CACHE_HOME");
    if (cache.state === "set")
        return cache.value === undefined ? undefined : `${cache.value}/pip`;
    const home = homeOf(command);
    return home === undefined ? undefined : `${home}/.cache/pip`;
}
/** The home of the user at a command: `HOME` where it is set, `/root` for root; undefined for users whose home is not said. */
function homeOf(command) {
    const home = envOf(command, "HOME");
    // Every container has one; only the file can say another.
    if (home.state === "set" && (home.value !== undefined || home.by))
        return home.value;
    if (command.wrappers.length > 0)
        return undefined;
    const user = userOf(command);
    const isRoot = user.state === "unset" || (user.state === "set" && (user.value === "root" || user.value === "0"));
    return isRoot ? "/root" : undefined;
}
/** The cache and tmpfs mounts of a command's RUN that hold pip's cache, or that by their path are meant to. */
function pipCacheMounts(pip) {
    const instruction = instructionOf(pip.command);
    if (instruction.keyword !== "RUN")
        return [];
    const folder = pipCacheFolder(pip);
    return instruction.mounts.filter(({ type, target }) => {
        if (type !== "cache" && type !== "tmpfs")
            return false;
        if (target === undefined)
            return true;
        const path = withoutEnd(target);
        return pip_cache_isWithin(folder, path) || pip_cache_isWithin(path, folder) || isNamedForPip(path);
    });
}
/** The cache mount that only the pip commands of a RUN can be meant to use; undefined where something else may use it too. */
function cacheMountForPip(pip, commands) {
    if (commands.some(mayCallPip))
        return undefined;
    const isAlone = commands.every((command) => isWithoutCache(command) || pipCommand(command) !== undefined);
    return pipCacheMounts(pip).find(({ type, target }) => type === "cache" && target !== undefined && (isAlone || target.split("/").includes("pip")));
}
const withoutCache = [
    "cd",
    "set",
    "export",
    "echo",
    "mkdir",
    "rm",
    "true",
    "find",
    "chmod",
    "chown",
];
function isWithoutCache(command) {
    const name = programName(command.words[0]);
    return command.words.length === 0 || (name !== undefined && withoutCache.includes(name));
}
const callers = ["pipx", "pip-sync", "pip-compile", "pipenv", "tox", "nox", "make", "just", "hatch"];
/** Whether a command starts something that may call pip in turn. */
function mayCallPip(command) {
    const [program] = command.words;
    if (!program || pipCommand(command))
        return false;
    const name = programName(program);
    if (name === undefined || callers.includes(name))
        return true;
    return command.words.some((word) => /\.(?:sh|py|bash)["']?$/.test(word.raw));
}
/** Whether a folder is by its path a cache of pip, or of everything. */
function isNamedForPip(path) {
    const parts = path.split("/");
    return parts.includes("pip") || parts.at(-1) === ".cache";
}
/**
 * Whether `PIP_NO_CACHE_DIR` switches the cache off. Since pip 19 any boolean does, `0` and `off` too; an empty value is ignored.
 * Anything that is not known counts as off, so that nobody is told to do what may be done already.
 */
function disablesPipCache(setting) {
    return setting.state === "set" && setting.value !== "";
}
/** Whether pip's cache is removed later in the same RUN: `pip cache purge`, `rm -rf /root/.cache`. */
function removesPipCache(pip) {
    const instruction = instructionOf(pip.command);
    if (instruction.keyword !== "RUN")
        return false;
    const folder = pipCacheFolder(pip);
    return removalsIn(instruction).some((later) => later.start > pip.command.start && (isPurge(later) || isRemoval(later, folder)));
}
const removals = new WeakMap();
/** As many as are looked at, from the end, where cleaning up belongs. */
const mostRemovals = 50;
/** The commands of a RUN that remove files or purge the cache. */
function removalsIn(run) {
    const known = removals.get(run);
    if (known)
        return known;
    const found = (run.commands ?? []).filter((command) => isPurge(command) || isRemover(command)).slice(-mostRemovals);
    removals.set(run, found);
    return found;
}
function isPurge(command) {
    const subcommand = pipCommand(command)?.subcommand;
    return subcommand === "cache purge" || subcommand === "cache remove";
}
function isRemover(command) {
    const name = programName(command.words[0]);
    return name === "rm" || (name === "find" && command.words.some((word) => word.value === "-delete"));
}
function isRemoval(command, folder) {
    return isRemover(command) && command.words.slice(1).some((word) => isCachePath(word, command, folder));
}
function isCachePath(word, command, folder) {
    if (/\bpip[0-9.]* cache dir\b/.test(word.raw))
        return true;
    const path = resolveWord(word, command) ?? word.raw.replace(/["']/g, "");
    const bare = withoutEnd(path.replace(/\/\**$/, ""));
    const parts = bare.split("/");
    return pip_cache_isWithin(folder, bare) || parts.at(-1) === ".cache" || (parts.length > 1 && parts.at(-1) === "pip");
}
function withoutEnd(path) {
    let end = path.length;
    while (end > 1 && path[end - 1] === "/")
        end--;
    return path.slice(0, end);
}
/** Whether a path is a folder or lies in it. */
function pip_cache_isWithin(path, folder) {
    return path !== undefined && folder !== undefined && (path === folder || path.startsWith(`${folder}/`));
}
/** The stages in which a configuration file that may switch pip's cache off is put or written. */
function stagesWithPipConfiguration(dockerfile) {
    const stages = new Set();
    for (const instruction of dockerfile.instructions)
        if (instruction.stage && mayConfigureCache(instruction, dockerfile))
            stages.add(instruction.stage);
    return stages;
}
function mayConfigureCache(instruction, dockerfile) {
    if (instruction.keyword === "COPY" || instruction.keyword === "ADD")
        return [...instruction.sources, instruction.destination].some((word) => /(?:^|\/)pip\.(?:conf|ini)$/.test(word?.raw ?? ""));
    return instruction.keyword === "RUN" && dockerfile.source.slice(instruction).includes("no-cache-dir")
        ? (instruction.commands ?? []).some((command) => writesConfiguration(command))
        : false;
}
function writesConfiguration(command) {
    const isFile = (word) => /(?:^|\/)pip\.(?:conf|ini)["']?$/.test(word?.raw ?? "");
    return (command.redirects.some((redirect) => isFile(redirect.target)) ||
        (programName(command.words[0]) === "tee" && command.words.some(isFile)) ||
        pipCommand(command)?.subcommand === "config set");
}
/** Whether such a configuration is in force at a command. */
function isConfiguredIn(stages, command) {
    const { stage } = instructionOf(command);
    return stages.size > 0 && stage !== undefined && lineage(stage).some((one) => stages.has(one));
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/cache-in-layer.js






/* harmony default export */ const cache_in_layer = (defineRule({
    id: "pip/cache-in-layer",
    level: "warning",
    summary: "pip keeps its download cache in the image",
    equivalents: { hadolint: "DL3042" },
    since: "0.1.0",
    messages: { cached: "`{command}` keeps everything that it downloads in this layer." },
    why: "Nothing reads the cache in the finished image; every later pull of the image carries it.",
    *check({ dockerfile }) {
        if (dockerfile.isDevelopment)
            return;
        const shipped = shippedStages(dockerfile);
        const configured = stagesWithPipConfiguration(dockerfile);
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if (pip?.tool !== "pip" || pip.has("--no-cache-dir") || !pip.isComplete)
                continue;
            // Nothing is downloaded from the folders of `--find-links`.
            if (pip.has("--no-index") || disablesPipCache(envOf(command, "PIP_NO_CACHE_DIR")))
                continue;
            if (pipCacheMounts(pip).length > 0 || removesPipCache(pip) || isConfiguredIn(configured, command))
                continue;
            const { stage } = instructionOf(command);
            // What a builder keeps is thrown away with it.
            const isKept = stage !== undefined && shipped.includes(stage);
            yield {
                at: pip.install,
                message: "cached",
                data: { command: pip.name },
                // `pip3` and `python -m pip` are other words for it.
                subject: "pip install",
                ...(isKept ? {} : { level: "info", profile: "strict" }),
                fixes: [
                    { title: "Add --no-cache-dir", safety: "safe", edits: [insertWords(command, pip.install, "--no-cache-dir")] },
                ],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/pip/cache-mount-misplaced.js





/* harmony default export */ const cache_mount_misplaced = (defineRule({
    id: "pip/cache-mount-misplaced",
    level: "warning",
    summary: "A cache mount lies where the running user's pip or uv does not look",
    since: "0.1.0",
    messages: {
        elsewhere: "{tool} does not look in `{target}`: its cache is `{folder}` here.",
        root: "{tool} does not look in `{target}`: it runs as `{user}`, not as root.",
        owner: "{tool} cannot write to this mount: it belongs to root, and {tool} runs as `{user}`.",
    },
    why: "Every build downloads everything anew, although the mount was made to prevent that.",
    *check({ dockerfile }) {
        for (const command of dockerfile.commands()) {
            const tool = pipInstall(command);
            const run = instructionOf(command);
            if ((tool?.tool !== "pip" && tool?.tool !== "uv pip") || run.keyword !== "RUN" || command.wrappers.length > 0)
                continue;
            const name = tool.tool === "pip" ? "pip" : "uv";
            const variable = name === "pip" ? "PIP_NO_CACHE_DIR" : "UV_NO_CACHE";
            if (tool.has("--no-cache-dir") || tool.has("--no-cache") || envOf(command, variable).state === "set")
                continue;
            const folder = name === "pip" ? pipCacheFolder(tool) : uvCacheFolder(tool);
            const mounts = run.mounts.filter(({ type, target }) => type === "cache" && target !== undefined);
            const user = userOf(command);
            const runsAs = user.state === "set" && user.value !== "root" && user.value !== "0" ? user.value : undefined;
            const covering = folder === undefined ? undefined : mounts.find(({ target }) => cache_mount_misplaced_covers(target, folder));
            if (covering) {
                if (runsAs === undefined || covering.options.has("uid") || covering.options.has("mode"))
                    continue;
                yield { at: covering, message: "owner", data: { tool: name, user: runsAs } };
                continue;
            }
            const mount = mounts.find(({ target }) => target?.split("/").includes(name));
            const target = mount?.target;
            if (!mount || target === undefined || target.startsWith("$"))
                continue;
            if (folder !== undefined) {
                const edit = targetEdit(run, mount, folder, dockerfile.source.text);
                const data = { tool: name, target, folder };
                const fixes = edit ? [{ title: "Mount the cache at {folder}", safety: "review", edits: [edit] }] : [];
                yield { at: mount, message: "elsewhere", data, fixes };
            }
            else if (runsAs !== undefined && target.startsWith("/root/")) {
                yield { at: mount, message: "root", data: { tool: name, target, user: runsAs } };
            }
        }
    },
}));
function cache_mount_misplaced_covers(target, folder) {
    const path = target?.replace(/\/$/, "");
    return path !== undefined && (folder === path || folder.startsWith(`${path}/`) || path.startsWith(`${folder}/`));
}
function uvCacheFolder(uv) {
    const { command } = uv;
    if (uv.option("--cache-dir"))
        return undefined;
    const own = envOf(command, "UV_CACHE_DIR");
    if (own.state === "set")
        return own.value;
    const cache = envOf(command, "XDG_CACHE_HOME");
    if (cache.state === "set")
        return cache.value === undefined ? undefined : `${cache.value}/uv`;
    const home = homeOf(command);
    return home === undefined ? undefined : `${home}/.cache/uv`;
}
/** Puts the folder in the place of the one that the mount names. */
function targetEdit(run, mount, folder, text) {
    const flag = run.flags.find(({ start }) => start === mount.start);
    const target = mount.target ?? "";
    const at = text.slice(mount.start, mount.end).indexOf(`=${target}`) + 1;
    if (!flag || at === 0 || !/^\/[^"'\s,]+$/.test(folder))
        return undefined;
    return replace({ start: mount.start + at, end: mount.start + at + target.length }, folder);
}

;// CONCATENATED MODULE: ./lib/src/python/environment.js
/** What pip takes for a boolean, by its own list; undefined for anything else, which stops it with an error. */
function pipBoolean(value) {
    const word = value.toLowerCase();
    if (["y", "yes", "t", "true", "on", "1"].includes(word))
        return true;
    return ["n", "no", "f", "false", "off", "0"].includes(word) ? false : undefined;
}
/**
 * Whether a value of PIP_NO_CACHE_DIR disables the cache: since pip 19.0 every boolean does, `off` and `0` too; empty
 * is ignored. undefined for values that stop pip.
 */
function environment_disablesPipCache(value) {
    return value === "" ? false : pipBoolean(value) === undefined ? undefined : true;
}
/** Variables that pip reads the other way round: a true value leaves things as they are, a false one does what the name says. */
const invertedPipVariables = [
    "PIP_NO_COMPILE",
    "PIP_NO_BUILD_ISOLATION",
    "PIP_NO_WARN_SCRIPT_LOCATION",
];
/** Whether a value of PYTHONUNBUFFERED (or another of Python 3's on/off variables) switches it on. */
function isPythonSwitchOn(value) {
    return value !== "" && value !== "0";
}
/** Whether uv takes a value of one of its boolean variables for true; undefined for what it refuses. */
function uvBoolean(value) {
    if (value === "")
        return false;
    return pipBoolean(value);
}
/** The folder in which a tool keeps its downloads, absolute; undefined when HOME is needed and not known. */
function cacheFolder(tool, variable) {
    const own = { pip: "PIP_CACHE_DIR", uv: "UV_CACHE_DIR", poetry: "POETRY_CACHE_DIR", pipenv: "PIPENV_CACHE_DIR" }[tool];
    const given = variable(own);
    if (given !== undefined && given !== "")
        return given;
    const home = variable("HOME");
    const base = variable("XDG_CACHE_HOME") ?? (home === undefined ? undefined : `${home}/.cache`);
    return base === undefined ? undefined : `${base}/${tool === "poetry" ? "pypoetry" : tool}`;
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/cache-mount-unused.js






/* harmony default export */ const cache_mount_unused = (defineRule({
    id: "pip/cache-mount-unused",
    level: "warning",
    summary: "A cache mount for pip does nothing, because pip's cache is switched off",
    since: "0.1.0",
    messages: {
        flag: "`{flag}` makes pip ignore the cache mount of this `RUN`.",
        variable: "pip does not use this cache mount: `PIP_NO_CACHE_DIR={value}` switches its cache off.",
    },
    why: "Every build downloads everything anew, although the mount was made to prevent that.",
    *check({ dockerfile }) {
        for (const outer of dockerfile.instructions) {
            const run = outer.keyword === "ONBUILD" ? outer.trigger : outer;
            if (run?.keyword !== "RUN" || run.mounts.length === 0)
                continue;
            const problem = problemOf(run, dockerfile.source.text);
            if (problem)
                yield problem;
        }
    },
}));
function problemOf(run, text) {
    const commands = run.commands ?? [];
    const installs = commands.flatMap((command) => {
        const pip = pipInstall(command);
        return pip?.tool === "pip" ? pip : [];
    });
    const [first] = installs;
    const mount = first && cacheMountForPip(first, commands);
    if (!first || !mount)
        return undefined;
    const settings = installs.map((pip) => envOf(pip.command, "PIP_NO_CACHE_DIR"));
    const values = settings.map((setting) => (setting.state === "set" ? setting.value : ""));
    const isOff = values.map((value) => value !== undefined && environment_disablesPipCache(value) === true);
    if (isOff.every(Boolean)) {
        const [setting] = settings;
        const by = setting?.state === "set" && setting.by && "keyword" in setting.by ? setting.by : undefined;
        return {
            at: mount,
            message: "variable",
            data: { value: values[0] ?? "" },
            ...(by ? { related: [{ at: by, message: "The variable is set here." }] } : {}),
        };
    }
    if (isOff.some(Boolean) || values.some((value) => value !== ""))
        return undefined;
    const flags = installs.flatMap((pip) => pip.options.filter((option) => option.name === "--no-cache-dir").slice(0, 1));
    const [flag] = flags;
    if (!flag || flags.length < installs.length)
        return undefined;
    const edits = installs.flatMap((pip, index) => {
        const word = flags[index]?.word;
        return (word && removeWord(pip.command, word, text)) ?? [];
    });
    const isWhole = edits.length === flags.length && flags.every((one) => one.word.value === one.written);
    return {
        at: flag.word,
        message: "flag",
        data: { flag: flag.written },
        related: [{ at: mount, message: "The mount is here." }],
        ...(isWhole ? { fixes: [{ title: "Remove {flag}", safety: "safe", edits }] } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/src/data/runtime-libs.json
const runtime_libs_namespaceObject = /*#__PURE__*/JSON.parse('{"KF":["psycopg2","psycopg-c","mysqlclient","python-ldap","evdev","webrtcvad","crcmod"]}');
;// CONCATENATED MODULE: ./lib/src/data/runtime-libs.js

/** The library packages that what was built against a header package needs at run time, in a Debian suite. */
function runtimeLibraries(headers, suite) {
    const row = table.rows.find((candidate) => candidate.headers === headers);
    return suite === "bookworm" ? row?.bookworm : suite === "trixie" ? row?.trixie : undefined;
}
/** Whether a package (normalised name) publishes no Linux wheel at all, so that it is always compiled. */
function isSourceOnly(name) {
    return runtime_libs_namespaceObject.KF.includes(name);
}
/** Whether the full `python:X` image (buildpack-deps) holds a Debian package. */
function isInFullImage(debianPackage) {
    return table.fullImageHas.includes(debianPackage);
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/may-exist.js



/** The absolute working directory of a command, `cd` before it included; undefined when it is not known. */
function folderOf(command) {
    let folder = workdirOf(instructionOf(command));
    const before = [];
    for (const earlier of earlierInShell(command)) {
        if (before.length === longestScript)
            return undefined;
        before.push(earlier);
    }
    for (const earlier of before.reverse()) {
        const name = programName(earlier.words[0]);
        if (name === "pushd" || name === "popd")
            folder = undefined;
        if (name !== "cd")
            continue;
        const target = earlier.words.length === 2 ? earlier.words[1] : undefined;
        const value = target && resolveWord(target, earlier);
        folder = value === undefined || value === "-" ? undefined : may_exist_absolutePath(folder, value);
    }
    return folder;
}
/** More commands than a person writes in one shell; their folders are not followed. */
const longestScript = 300;
/** Joins a path to a folder; undefined when a relative one has no known folder. */
function may_exist_absolutePath(folder, path) {
    if (path.startsWith("~") || (!path.startsWith("/") && folder === undefined))
        return undefined;
    const parts = [];
    for (const part of `${path.startsWith("/") ? "" : (folder ?? "")}/${path}`.split("/")) {
        if (part === "..")
            parts.pop();
        else if (part !== "" && part !== ".")
            parts.push(part);
    }
    return `/${parts.join("/")}`;
}
/**
 * Whether a file may be in the image when a command runs. False only when that is certain: the image below holds
 * nothing but its system, and no COPY, ADD, mount or earlier command can have brought or made the file.
 */
function mayExist(path, command) {
    const instruction = instructionOf(command);
    const { stage } = instruction;
    if (!stage || instruction.keyword !== "RUN" || instruction.onbuild)
        return true;
    const root = rootImage(stage);
    if (!root.isScratch && (!osOf(stage) || !may_exist_isPlain(root.repository)))
        return true;
    if (instruction.mounts.some((mount) => mayMount(mount.target, path, instruction)))
        return true;
    const name = path.slice(path.lastIndexOf("/") + 1);
    for (const one of lineage(stage))
        for (const earlier of one.instructions) {
            if (one === stage && earlier.index > instruction.index)
                break;
            if (may_exist_mayBring(earlier, path, name, command))
                return true;
        }
    return false;
}
/** An image of an operating system or of Python, with no application in it. */
function may_exist_isPlain(repository) {
    return /^(?:docker\/library\/)?(?:python|debian|ubuntu|alpine)$/.test(repository ?? "");
}
function mayMount(target, path, run) {
    const folder = target === undefined ? undefined : may_exist_absolutePath(workdirOf(run), target);
    return folder === undefined || folder === "/" || path === folder || path.startsWith(`${folder}/`);
}
function may_exist_mayBring(earlier, path, name, command) {
    if (earlier.keyword === "COPY" || earlier.keyword === "ADD")
        return mayCopy(earlier, path, name);
    if (earlier.keyword === "ONBUILD" || earlier.keyword === "UNKNOWN")
        return true;
    if (earlier.keyword !== "RUN")
        return false;
    if (!earlier.commands)
        return true;
    return earlier.commands.some((one) => one.start < command.start && mayMake(one, name));
}
function mayCopy(copy, path, name) {
    const written = copy.destination && resolveWord(copy.destination, copy);
    const destination = written === undefined ? undefined : may_exist_absolutePath(workdirOf(copy), written);
    if (destination === undefined || copy.flags.some((flag) => flag.name === "parents"))
        return true;
    if (path === destination)
        return true;
    const folder = destination === "/" ? "/" : `${destination}/`;
    if (!path.startsWith(folder))
        return false;
    const isDirectly = path === folder + name;
    return copy.sources.some((word) => {
        const value = resolveWord(word, copy);
        if (value === undefined || /[*?[]/.test(value))
            return true;
        const source = value.slice(value.lastIndexOf("/") + 1);
        return source === name ? isDirectly : !/^[^.].*\.[A-Za-z0-9]+$/.test(source) || isArchive(source);
    });
}
function isArchive(name) {
    return /\.(?:tar|tgz|gz|bz2|xz|zip|zst)$/.test(name);
}
/** Programs that write no file of a name that they are not told. */
const may_exist_harmless = new Set("apt-get apt apk yum dnf microdnf pip pip2 pip3 mkdir rm chmod chown useradd adduser groupadd addgroup echo set export cd ln true locale-gen".split(" "));
function mayMake(command, name) {
    const program = programName(command.words[0]);
    const isHarmless = command.words.length === 0 ||
        (program !== undefined && may_exist_harmless.has(program)) ||
        (/^python[0-9.]*$/.test(program ?? "") && command.words[1]?.value === "-m" && isTool(command.words[2]));
    if (!isHarmless)
        return true;
    return [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])].some((word) => word.raw.includes(name) || (word.value === undefined && literalStart(word).endsWith("/")));
}
function isTool(word) {
    return word?.value === "pip" || word?.value === "venv";
}

;// CONCATENATED MODULE: ./lib/src/python/requirement-files.js



/** The files that an install names, as far as their paths are known; addresses are left out. */
function requirementFiles(pip) {
    const { command, requirements, constraints } = pip;
    const folder = folderOf(command);
    const read = (kind) => (word) => {
        const written = resolveWord(word, command);
        if (written === undefined || written === "-" || /^[a-z]+:\/\//i.test(written))
            return [];
        const path = may_exist_absolutePath(folder, written);
        return path === undefined ? [] : [{ word, kind, written, path, origin: contextOrigin(command, path) }];
    };
    return [
        ...[...new Set(requirements)].flatMap(read("requirements")),
        ...[...new Set(constraints)].flatMap(read("constraints")),
    ];
}
/** The files of `-r` that the context knows, with what they ask for. */
function readRequirementFiles(pip, context) {
    return requirementFiles(pip).flatMap((file) => {
        const requirements = file.kind === "requirements" && file.origin !== undefined ? context.requirements(file.origin) : undefined;
        return requirements ? [{ file, requirements }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/src/python/source-only.js


const withWheels = new Map([
    ["psycopg2", "psycopg2-binary"],
    ["psycopg-c", "psycopg-binary"],
]);
/**
 * The first package of an install that has no wheel for Linux and cannot do without its compiled part: of those named
 * on the command line, then of those in its requirement files. What a marker may leave out doesn't count.
 */
function sourceOnlyPackage(pip, context) {
    const named = pip.packages.find(({ name, version, marker, kind }) => kind === "name" && mustCompile(name, version, marker));
    if (named?.name !== undefined)
        return found(named.name, named.word);
    for (const { file, requirements } of readRequirementFiles(pip, context)) {
        const listed = requirements.find(({ name, version, marker }) => mustCompile(name, version, marker));
        if (listed)
            return found(listed.name, file.word);
    }
    return undefined;
}
function found(name, word) {
    return { name, word, instead: withWheels.get(name) };
}
/** psycopg2 had wheels up to 2.7; crcmod goes without its compiled part when there is no compiler. */
function mustCompile(name, version, marker) {
    if (name === undefined || name === "crcmod" || !isSourceOnly(name))
        return false;
    return marker === undefined && !/^2\.7(?:\.|$)/.test(version ?? "");
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/compiler-missing.js





/* harmony default export */ const compiler_missing = (defineRule({
    id: "pip/compiler-missing",
    level: "error",
    summary: "A package that has to be compiled is installed without a compiler",
    since: "0.1.0",
    messages: {
        missing: "`{package}` has no wheel for Linux and has to be compiled, but nothing installs a compiler before it.",
        wheel: "`{package}` has no wheel for Linux and has to be compiled, but nothing installs a compiler before it; `{instead}` has wheels.",
    },
    why: "The build stops here.",
    *check({ dockerfile, context }) {
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command, (word) => resolveWord(word, command));
            const { stage } = instructionOf(command);
            if (!pip || !stage || !isBare(stage) || !mayCompile(pip))
                continue;
            const found = sourceOnlyPackage(pip, context);
            if (!found || mayHaveCompiler(dockerfile, stage, command.start))
                continue;
            yield {
                at: found.word,
                message: found.instead === undefined ? "missing" : "wheel",
                data: { package: found.name, instead: found.instead ?? "" },
            };
            // The build stops at the first one.
            return;
        }
    },
}));
/** Official images of which it is known that they have no compiler. */
function isBare(stage) {
    const variant = pythonOf(stage)?.variant;
    return variant === "slim" || variant === "alpine";
}
/** Whether an install takes from the public index what it would have to compile. */
function mayCompile(pip) {
    if ((pip.tool !== "pip" && pip.tool !== "uv pip") || !pip.isComplete || pip.subcommand === "download")
        return false;
    return (pip.indexes.length === 0 &&
        !["--no-index", "--find-links", "--only-binary", "--platform"].some((one) => pip.has(one)));
}
/** Whether a compiler may have come before: as a package, or in a way that cannot be seen. */
function mayHaveCompiler(dockerfile, stage, before) {
    for (const one of lineage(stage)) {
        for (const instruction of one.instructions) {
            if (instruction.start >= before)
                break;
            const isOpaque = instruction.keyword === "RUN" && !instruction.commands;
            const isCopied = instruction.keyword === "COPY" && instruction.from !== undefined;
            if (isOpaque || isCopied)
                return true;
        }
        for (const earlier of dockerfile.commands(one)) {
            if (earlier.start >= before)
                break;
            const install = systemInstall(earlier, (word) => resolveWord(word, earlier));
            if (install?.packages.some(({ name }) => name === undefined || isCompilerOrHeader(install.family, name)) === true)
                return true;
            // A script, another package manager or a configured index may bring one, or the wheel.
            if (earlier.words.some((word) => /\.sh["']?$|conda|nix|brew|pip\.conf|apt-fast|xargs|build-dep/.test(word.raw)))
                return true;
            if (install && !install.isComplete)
                return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/context/template.js
/** Whether a file is a template (cookiecutter, Jinja), so that what it says in the end is unknown. */
function isTemplate(text) {
    return text.includes("{%") || (text.includes("{{") && text.includes("}}"));
}

;// CONCATENATED MODULE: ./lib/src/context/requirements.js



/** Reads a requirements file as pip does; `path` is from the repository root. undefined for a template. */
function readRequirements(text, path) {
    if (isTemplate(text))
        return undefined;
    const requirements = [];
    const includes = [];
    const options = [];
    for (const { text: line, line: number } of logicalLines(text)) {
        const option = readOption(line);
        if (!option) {
            requirements.push(readRequirement(line, { path, line: number, isEditable: false }));
        }
        else if (option.name === "--editable") {
            requirements.push(readRequirement(option.value, { path, line: number, isEditable: true }));
        }
        else if (option.name === "--requirement" || option.name === "--constraint") {
            const kind = option.name === "--requirement" ? "requirements" : "constraints";
            const target = besideFile(path, option.value);
            if (target !== undefined)
                includes.push({ kind, path: target, line: number });
        }
        else {
            options.push({ ...option, line: number });
        }
    }
    return { path, requirements, includes, options };
}
/** The group that a requirements file's own name tells: `requirements-dev.txt`, `requirements/test.txt`. */
function groupOfFile(path) {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    const words = name.replace(/\.[a-z]+$/, "").split(/[-_.]/);
    return words.find((word) => developmentWords.has(word));
}
const developmentWords = new Set([
    "dev",
    "devel",
    "develop",
    "development",
    "test",
    "tests",
    "testing",
    "lint",
    "linting",
    "doc",
    "docs",
    "ci",
    "local",
    "mypy",
    "typing",
]);
function logicalLines(text) {
    const lines = [];
    let joined = [];
    let first = 1;
    const physical = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
    physical.forEach((line, index) => {
        // A comment line does not end a continuation; pip joins around it.
        if (joined.length > 0 && /^\s*#/.test(line))
            return;
        if (joined.length === 0)
            first = index + 1;
        if (line.endsWith("\\") && index + 1 < physical.length) {
            joined.push(line.slice(0, -1));
            return;
        }
        const whole = withoutComment([...joined, line].join("")).trim();
        joined = [];
        if (whole !== "")
            lines.push({ text: whole, line: first });
    });
    return lines;
}
/** `#` starts a comment at the beginning of a line or behind a blank. */
function withoutComment(line) {
    for (let at = line.indexOf("#"); at !== -1; at = line.indexOf("#", at + 1))
        if (at === 0 || /\s/.test(line[at - 1] ?? ""))
            return line.slice(0, at);
    return line;
}
const longNames = {
    "-r": "--requirement",
    "-c": "--constraint",
    "-e": "--editable",
    "-i": "--index-url",
    "-f": "--find-links",
};
function readOption(line) {
    if (!line.startsWith("-"))
        return undefined;
    const short = line.slice(0, 2);
    if (!line.startsWith("--") && Object.hasOwn(longNames, short))
        return { name: longNames[short] ?? short, value: unquoted(line.slice(2).replace(/^[\s=]+/, "")) };
    const end = line.search(/[\s=]/);
    if (end === -1)
        return { name: line, value: "" };
    return { name: line.slice(0, end), value: unquoted(line.slice(end + 1).trim()) };
}
function unquoted(text) {
    const quote = text[0];
    return (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
}
function readRequirement(text, { path, line, isEditable }) {
    const optionsAt = text.search(/\s--[a-z]/);
    const options = optionsAt === -1 ? "" : text.slice(optionsAt);
    const read = readSpecifierText(optionsAt === -1 ? text : text.slice(0, optionsAt));
    const hasHash = /\s--hash[=\s]/.test(options);
    const isUnknown = /\$\{[A-Z0-9_]+\}/.test(text);
    return {
        name: read.name ?? "",
        specifier: read.kind === "name" ? read.specifier : undefined,
        version: read.version,
        isPinned: hasHash ? true : isUnknown ? undefined : read.isPinned,
        extras: read.extras,
        line,
        hasHash,
        marker: read.marker,
        isLocal: isEditable || read.kind === "path",
        group: groupOfFile(path),
        file: path,
    };
}
/** A path in a file, from the repository root; undefined for an address, or a path that leaves the repository. */
function besideFile(file, written) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written) || written.includes("$") || written.startsWith("/"))
        return undefined;
    const path = cleanPath(`${requirements_folderOf(file)}/${written}`.replace(/^\//, ""));
    return path === "." || path.startsWith("..") ? undefined : path;
}
/** The folder of a path; `` for the root. */
function requirements_folderOf(path) {
    const slash = path.lastIndexOf("/");
    return slash === -1 ? "" : path.slice(0, slash);
}
/** More files than anyone chains by `-r`. */
const mostIncludes = 50;
/** What a file and all that it includes ask for; a constraint pins what it names. undefined when the file is not known. */
function followRequirements(path, find) {
    if (!find(path))
        return undefined;
    const requirements = [];
    const constrained = new Set();
    const seen = new Set();
    const waiting = [{ path, kind: "requirements" }];
    for (let next = waiting.shift(); next && seen.size < mostIncludes; next = waiting.shift()) {
        const key = `${next.kind} ${next.path}`;
        const file = seen.has(key) ? undefined : find(next.path);
        seen.add(key);
        if (!file)
            continue;
        if (next.kind === "requirements")
            requirements.push(...file.requirements);
        else
            for (const one of file.requirements)
                if (one.isPinned === true)
                    constrained.add(one.name);
        for (const include of file.includes)
            waiting.push({ path: include.path, kind: next.kind === "constraints" ? "constraints" : include.kind });
    }
    return requirements.map((one) => (one.name !== "" && constrained.has(one.name) ? { ...one, isPinned: true } : one));
}
/** Whether two names mean one package. */
function isSamePackage(a, b) {
    return normalizeName(a) === normalizeName(b);
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/development-requirements.js






/* harmony default export */ const development_requirements = (defineRule({
    id: "pip/development-requirements",
    level: "info",
    summary: "What only development needs is installed in the image that ships",
    since: "0.1.0",
    messages: {
        file: "`{name}` brings what only development needs into the image that ships.",
        extra: "The extra `{name}` brings what only development needs into the image that ships.",
    },
    why: "Test and lint tools make the image larger, and give an intruder more to work with.",
    *check({ dockerfile }) {
        if (dockerfile.isDevelopment || !dockerfile.final || runsTests(dockerfile.source.text, startOf(dockerfile.final)))
            return;
        const shipped = shippedStages(dockerfile);
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            const { stage } = instructionOf(command);
            if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || !stage || !shipped.includes(stage))
                continue;
            if (stage.name?.split(/[-_.]/).some((part) => developmentGroups.has(part.toLowerCase())))
                continue;
            // Behind a condition it is meant for another build.
            if (command.nesting.some((one) => one === "if" || one === "case" || one === "condition"))
                continue;
            for (const { word, written, kind } of requirementFiles(pip)) {
                const group = groupOfFile(written);
                if (kind === "requirements" && group !== undefined && developmentGroups.has(group))
                    yield { at: word, message: "file", data: { name: written } };
            }
            for (const { word, kind, extras } of pip.packages) {
                const extra = kind === "path" ? extras.find((one) => developmentGroups.has(one)) : undefined;
                if (extra !== undefined)
                    yield { at: word, message: "extra", data: { name: extra } };
            }
        }
    },
}));
const developmentGroups = new Set("dev devel develop development test tests testing lint linting doc docs typing mypy".split(" "));
/** An image whose own command runs tests is one for tests. */
function runsTests(text, { cmd, entrypoint }) {
    return [cmd, entrypoint].some((one) => one &&
        /\b(?:pytest|tox|nox|unittest|test|tests|flake8|mypy|pylint|sphinx-build|mkdocs)\b/.test(text.slice(one.start, one.end)));
}

;// CONCATENATED MODULE: ./lib/src/python/venv.js



const venv_options = {
    valued: ["--prompt", "-p --python", "--seeder", "--app-data", "--pip", "--setuptools", "--wheel", "--activators"],
    flags: [
        "--system-site-packages",
        "--always-copy --copies",
        "--symlinks",
        "--clear",
        "--upgrade",
        "--without-pip",
        "--upgrade-deps",
    ],
    abbreviates: true,
};
/** Reads `python -m venv DIR`, `virtualenv DIR`, `uv venv DIR`; undefined for everything else. */
const venvMade = (command, resolve) => {
    const invocation = invocationOf(resolve ? expandWords(command.words, resolve) : command.words);
    if (!invocation)
        return undefined;
    if (invocation.name === "uv") {
        const uv = uvCommand(command, resolve);
        if (uv?.subcommand !== "venv")
            return undefined;
        return {
            tool: "uv",
            folder: uv.operands[0],
            python: undefined,
            copies: false,
            isRelocatable: uv.has("--relocatable"),
            seesSystemPackages: uv.has("--system-site-packages"),
        };
    }
    const isVenv = (invocation.name === "venv" && invocation.by === "module") || /^pyvenv(?:-3\.\d{1,2})?$/.test(invocation.name);
    if (!isVenv && invocation.name !== "virtualenv")
        return undefined;
    const read = readArguments(invocation.args, venv_options);
    return {
        tool: isVenv ? "venv" : "virtualenv",
        folder: read.operands[0],
        python: invocation.python,
        copies: read.has("--copies"),
        isRelocatable: read.has("--relocatable"),
        seesSystemPackages: read.has("--system-site-packages"),
    };
};
/** Reads `source DIR/bin/activate` and `. DIR/bin/activate`: the word that names the script; undefined for everything else. */
function activation(command) {
    const [program, script] = command.words;
    if (program?.value !== "source" && program?.value !== ".")
        return undefined;
    const last = script?.parts.at(-1);
    const text = script?.value ?? (last?.kind === "literal" ? last.value : "");
    return script && /(?:^|\/)activate$/.test(text) && programName(script) === "activate" ? script : undefined;
}

;// CONCATENATED MODULE: ./lib/src/python/system-pip.js






/** The marker by which a distribution keeps pip out of its own Python: PEP 668. */
const marker = "EXTERNALLY-MANAGED";
/**
 * Whether an install goes into the Python of a distribution that has marked it as its own, so that pip refuses.
 * False wherever that is not certain.
 */
function isExternallyManaged(dockerfile, pip) {
    const { command } = pip;
    const { stage } = instructionOf(command);
    if (!stage || pip.tool !== "pip" || pip.subcommand !== "install" || pip.folder || !pip.isComplete)
        return false;
    if (pip.has("--python") || pip.has("--break-system-packages") || !isMarked(stage))
        return false;
    if (!isSystemProgram(pip) || !hasSystemPip(dockerfile, stage, command))
        return false;
    return !mayBeElsewhere(dockerfile, command) && !mayBeAllowed(dockerfile, command);
}
function isMarked(stage) {
    const os = osOf(stage);
    const { tag, digest } = rootImage(stage);
    if (!os || pythonOf(stage))
        return false;
    const isCurrent = tag === undefined ? digest === undefined : /^(?:latest|stable|testing|rolling|edge|3)(?:-slim)?$/.test(tag);
    if (os.release === undefined)
        return isCurrent;
    if (os.family === "debian")
        return ["bookworm", "trixie", "forky", "sid"].includes(os.release);
    const [major = 0, minor = 0] = os.release.split(".").map(Number);
    if (os.family === "ubuntu")
        return major > 23 || (major === 23 && minor >= 4);
    return os.family === "alpine" && (major > 3 || (major === 3 && minor >= 19));
}
/** `pip`, `pip3`, `python3 -m pip`: not a program of another Python, nor one of an environment. */
function isSystemProgram({ invocation }) {
    const { program, runners } = invocation;
    const name = programName(program);
    const folder = literalStart(program).slice(0, -(name ?? "").length);
    const isSystem = folder === "" || folder === "/usr/bin/";
    return runners.length === 0 && isSystem && /^(?:pip3?|python3?)$/.test(name ?? "");
}
function hasSystemPip(dockerfile, stage, command) {
    for (const one of lineage(stage))
        for (const earlier of dockerfile.commands(one)) {
            if (earlier.start >= command.start)
                break;
            const names = systemInstall(earlier)?.packages.map(({ name }) => name) ?? [];
            if (names.includes("python3-pip") || names.includes("py3-pip"))
                return true;
        }
    return false;
}
/** Whether another environment may be in force: a PATH that puts something first, an activated one, conda. */
function mayBeElsewhere(dockerfile, command) {
    if (["VIRTUAL_ENV", "CONDA_PREFIX", "PIP_TARGET", "PIP_PREFIX", "PIP_PYTHON"].some((name) => envOf(command, name).state === "set"))
        return true;
    const path = envOf(command, "PATH");
    if (path.state === "set" && path.by && !keepsPathFirst(path.by))
        return true;
    let seen = 0;
    for (const earlier of earlierInShell(command)) {
        const name = programName(earlier.words[0]);
        if (++seen > 100 || activation(earlier) || venvMade(earlier) || name === "source" || name === ".")
            return true;
    }
    return /\b(?:altinstall|pyenv|conda|get-pip|deadsnakes|make install)\b/.test(dockerfile.source.text);
}
/** `ENV PATH=$PATH:/opt/bin` */
function keepsPathFirst(by) {
    if (typeof by !== "object" || by === null || !("pairs" in by))
        return false;
    const { pairs } = by;
    return pairs.some(({ name, value }) => name.value === "PATH" && /^"?\$\{?PATH\b/.test(value?.raw ?? ""));
}
function mayBeAllowed(dockerfile, command) {
    if (envOf(command, "PIP_BREAK_SYSTEM_PACKAGES").state === "set")
        return true;
    const { text } = dockerfile.source;
    if (text.includes(marker) ||
        text.includes("break-system-packages = ") ||
        text.includes("global.break-system-packages"))
        return true;
    return isConfiguredIn(stagesWithPipConfiguration(dockerfile), command);
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/externally-managed.js



/* harmony default export */ const externally_managed = (defineRule({
    id: "pip/externally-managed",
    level: "error",
    summary: "pip refuses to install into the distribution's own Python",
    since: "0.1.0",
    messages: { refused: "`{command}` is refused: this system's Python is managed by its own packages (PEP 668)." },
    why: "The build stops here. A virtual environment takes what pip installs.",
    *check({ dockerfile }) {
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if (!pip || !isExternallyManaged(dockerfile, pip))
                continue;
            yield { at: pip.install, message: "refused", data: { command: pip.name } };
            // The build stops at the first one.
            return;
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/python/index-addresses.js


const variables = {
    PIP_INDEX_URL: ["pip", "index"],
    PIP_EXTRA_INDEX_URL: ["pip", "extra"],
    PIP_TRUSTED_HOST: ["pip", "trusted host"],
    UV_INDEX_URL: ["uv", "index"],
    UV_DEFAULT_INDEX: ["uv", "index"],
    UV_INDEX: ["uv", "extra"],
    UV_EXTRA_INDEX_URL: ["uv", "extra"],
    UV_INSECURE_HOST: ["uv", "trusted host"],
};
const index_addresses_options = [
    ["--index-url", "index"],
    ["--default-index", "index"],
    ["--index", "extra"],
    ["--extra-index-url", "extra"],
    ["--trusted-host", "trusted host"],
];
/** Every index that the file names: options of installs, `pip config set`, variables. */
function* indexAddresses(dockerfile) {
    for (const outer of dockerfile.instructions) {
        const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
        if (one?.keyword !== "ENV" && one?.keyword !== "ARG")
            continue;
        for (const { name, value: word, start, end } of one.pairs) {
            const found = name.value !== undefined && Object.hasOwn(variables, name.value) ? variables[name.value] : undefined;
            if (!found || !word)
                continue;
            const [tool, kind] = found;
            yield { at: { start, end }, word, value: resolveWord(word, one), kind, tool, command: undefined };
        }
    }
    for (const command of dockerfile.commands())
        yield* namedBy(command);
}
function* namedBy(command) {
    const pip = pipInstall(command);
    const tool = pip && pip.tool !== "pip" ? "uv" : "pip";
    const read = (word, kind) => ({
        at: { start: word.start, end: word.end },
        word,
        value: resolveWord(word, command),
        kind,
        tool,
        command,
    });
    for (const [name, kind] of pip ? index_addresses_options : [])
        for (const word of new Set(pip?.all(name)))
            yield read(word, kind);
    const config = pipCommand(command);
    if (config?.subcommand !== "config set")
        return;
    const [key, word] = config.operands;
    const kind = index_addresses_options.find(([name]) => key?.value?.endsWith(`.${name.slice(2)}`) === true)?.[1];
    if (kind && word)
        yield read(word, kind);
}
/** The host that an address names, lower case; undefined for what is no address. */
function hostOf(address) {
    const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1];
    return authority
        ?.slice(authority.lastIndexOf("@") + 1)
        .replace(/:\d+$/, "")
        .toLowerCase();
}
/** Whether the address is written in an instruction whose secrets are mounted for it alone. */
function hasSecretMount(command) {
    const instruction = command && instructionOf(command);
    return instruction?.keyword === "RUN" && instruction.mounts.some(({ type }) => type === "secret");
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/extra-index.js




/* harmony default export */ const extra_index = (defineRule({
    id: "pip/extra-index",
    level: "info",
    summary: "Packages may come from any of several indexes",
    since: "0.1.0",
    messages: {
        extra: "`{host}` is asked beside the main index: either may answer for any package, and the higher version wins.",
    },
    why: "Whoever registers the name of a private package on the public index gets code into the image.",
    *check({ dockerfile }) {
        for (const address of indexAddresses(dockerfile)) {
            if (address.kind !== "extra" || address.value === undefined || isFirstIndexOnly(address))
                continue;
            const hosts = address.value
                .trim()
                .split(/\s+/)
                .map((part) => hostOf(part.replace(/^[\w-]+=/, "")));
            const host = hosts.find((one) => one !== undefined && !isPublic(one));
            if (host !== undefined)
                yield { at: address.at, message: "extra", data: { host } };
        }
    },
}));
/** uv stops at the first index that has a package, unless it is told otherwise. */
function isFirstIndexOnly({ tool, command }) {
    if (tool !== "uv")
        return false;
    if (!command)
        return true;
    const option = pipInstall(command)?.option("--index-strategy")?.value;
    const setting = envOf(command, "UV_INDEX_STRATEGY");
    const strategy = option ?? (setting.state === "set" ? setting.value : undefined);
    return strategy?.startsWith("unsafe") !== true;
}
const publicHosts = [
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
function isPublic(host) {
    return publicHosts.includes(host) || !host.includes(".");
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/index-credentials.js



/* harmony default export */ const index_credentials = (defineRule({
    id: "pip/index-credentials",
    level: "error",
    summary: "The address of a package index holds a password",
    since: "0.1.0",
    messages: {
        literal: "The password for `{host}` stands in the file, and in the image's history.",
        argument: "The password for `{host}` comes from `{name}`: everyone who has the image can read it in its history.",
    },
    why: "Build arguments, variables and commands are kept in the image and in its provenance. A secret mount is not.",
    *check({ dockerfile }) {
        for (const address of indexAddresses(dockerfile)) {
            const user = userInfo(address.word.parts);
            if (!user || address.kind === "trusted host")
                continue;
            const host = hostOf(address.value ?? "") ?? "the index";
            const variables = user.flatMap((part) => (part.kind === "variable" ? part.name : []));
            if (user.some(({ kind }) => kind === "unknown"))
                continue;
            if (variables.length === 0) {
                const text = user.map((part) => (part.kind === "literal" ? part.value : "")).join("");
                if (isPassword(text))
                    yield { at: address.at, message: "literal", data: { host } };
                continue;
            }
            const leaked = variables.find((name) => isKept(name, address));
            if (leaked !== undefined)
                yield { at: address.at, message: "argument", data: { host, name: leaked } };
        }
    },
}));
/** What stands between `://` and `@`. */
function userInfo(parts) {
    const [first, ...rest] = parts;
    if (first?.kind !== "literal")
        return undefined;
    const scheme = /^(?:[A-Za-z0-9_-]+=)?https?:\/\//.exec(first.value)?.[0];
    if (scheme === undefined)
        return undefined;
    const found = [];
    for (const part of [{ kind: "literal", value: first.value.slice(scheme.length) }, ...rest]) {
        if (part.kind !== "literal") {
            found.push(part);
            continue;
        }
        const end = part.value.search(/[@/]/);
        if (end === -1) {
            found.push(part);
            continue;
        }
        if (part.value[end] === "/")
            return undefined;
        return [...found, { kind: "literal", value: part.value.slice(0, end) }];
    }
    return undefined;
}
/** `name:password`, or a token that stands for both. */
function isPassword(text) {
    const colon = text.indexOf(":");
    const secret = colon === -1 ? text : text.slice(colon + 1);
    return colon === -1 ? secret.length >= 20 : secret !== "" && !/^[<[{].*[>\]}]$|^(?:x+|\*+)$/i.test(secret);
}
/** Whether a variable is an argument or a variable of the image, and not one that the command itself fills. */
function isKept(name, { command }) {
    if (!command)
        return true;
    if (hasSecretMount(command))
        return false;
    const setting = envOf(command, name);
    return setting.state === "set" && setting.by !== undefined && "keyword" in setting.by;
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/insecure-index.js


/* harmony default export */ const insecure_index = (defineRule({
    id: "pip/insecure-index",
    level: "warning",
    summary: "Packages are fetched from an index whose identity nobody checks",
    since: "0.1.0",
    messages: {
        plain: "`{host}` is asked for packages over plain HTTP.",
        trusted: "The certificate of `{host}` is not checked.",
    },
    why: "Whoever sits between the build and the index can put other code into the image.",
    *check({ dockerfile }) {
        const reported = new Set();
        for (const { at, word, value, kind, command } of indexAddresses(dockerfile)) {
            if (value === undefined)
                continue;
            const isTrust = kind === "trusted host";
            const isPlain = !isTrust && /^http:\/\//i.test(value.trim());
            // An index over plain HTTP and the option that lets pip take it are one cause, as are several hosts of one command.
            const place = command ?? word;
            const host = isTrust ? value.split(/\s+/)[0]?.replace(/:\d+$/, "") : hostOf(value.trim());
            if ((!isTrust && !isPlain) || host === undefined || isLocal(host) || reported.has(place))
                continue;
            reported.add(place);
            yield { at, message: isTrust ? "trusted" : "plain", data: { host } };
        }
    },
}));
/** The machine itself, or a service of the same private network that has no name outside. */
function isLocal(host) {
    return /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?|[^.]*)$/.test(host) || host === "host.docker.internal";
}

;// CONCATENATED MODULE: ./lib/src/python/pip-variables.js


/** Every place of a file that sets a variable whose name begins with `PIP_`: ENV, ARG, `PIP_X=1 pip …`, `export PIP_X=1`. */
function* pipVariables(dockerfile) {
    for (const instruction of dockerfile.instructions) {
        const one = instruction.keyword === "ONBUILD" ? (instruction.trigger ?? instruction) : instruction;
        if (one.keyword === "ENV" || one.keyword === "ARG")
            for (const pair of one.pairs) {
                const name = pair.name.value;
                if (name?.startsWith("PIP_") && pair.value)
                    yield { name, value: pair.value, at: pair, by: one };
            }
        if (one.keyword !== "RUN")
            continue;
        for (const command of one.commands ?? [])
            yield* setBy(command);
    }
}
function* setBy(command) {
    for (const [name, value] of command.assignments)
        if (name.startsWith("PIP_"))
            yield { name, value, at: { start: value.start - name.length - 1, end: value.end }, by: command };
    if (command.words[0]?.value !== "export")
        return;
    for (const word of command.words.slice(1)) {
        const equals = word.value?.indexOf("=") ?? -1;
        const name = word.value?.slice(0, equals);
        if (equals > 0 && name?.startsWith("PIP_"))
            yield { name, value: partOfWord(word, equals + 1), at: cover(word, word), by: command };
    }
}
/** Another value in the place of a word's, with the word's own quotes. */
function withOwnQuotes(word, value) {
    const quote = word.raw[0];
    const isQuoted = (quote === '"' || quote === "'") && word.raw.length > 1 && word.raw.endsWith(quote);
    return isQuoted ? `${quote}${value}${quote}` : value;
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/invalid-variable.js






/* harmony default export */ const invalid_variable = (defineRule({
    id: "pip/invalid-variable",
    level: "error",
    summary: "A variable of pip has a value that stops every install",
    since: "0.1.0",
    messages: {
        action: "pip stops at `{name}={value}`: it takes only `warn` and `ignore`.",
        boolean: "pip stops at `{name}={value}`: it takes only words for yes and no, such as `1`.",
        python: "pip stops at `{name}={value}`: it reads this as `--python-version`, which an install into this image does not take.",
    },
    why: "pip reads every variable that begins with `PIP_` as an option, and the build stops here.",
    *check({ dockerfile }) {
        const used = new Set();
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if (pip?.tool !== "pip" || pip.subcommand !== "install")
                continue;
            for (const name of Object.keys(mistakes)) {
                const setting = envOf(command, name);
                // With a folder of its own, an install may be for another Python.
                const isOther = name === "PIP_PYTHON_VERSION" && pip.folder !== undefined;
                if (setting.state === "set" && !isOther)
                    used.add(setting.by);
            }
        }
        for (const { name, value, at, by } of pipVariables(dockerfile)) {
            const text = value.value;
            const mistake = Object.hasOwn(mistakes, name) ? mistakes[name] : undefined;
            if (text === undefined || text === "" || !used.has(by) || !mistake?.isIn(text))
                continue;
            const meant = mistake.meant(text);
            const edits = [replace(value, withOwnQuotes(value, meant ?? ""))];
            yield {
                at,
                message: mistake.message,
                data: { name, value: text, meant: meant ?? "" },
                ...(meant === undefined ? {} : { fixes: [{ title: "Set it to {meant}", safety: "safe", edits }] }),
            };
        }
    },
}));
const mistakes = {
    PIP_ROOT_USER_ACTION: {
        message: "action",
        isIn: (value) => value !== "warn" && value !== "ignore",
        meant: (value) => (pipBoolean(value) === true || /^ignored?$/i.test(value) ? "ignore" : undefined),
    },
    PIP_NO_CACHE_DIR: { message: "boolean", isIn: (value) => pipBoolean(value) === undefined, meant: () => undefined },
    PIP_PYTHON_VERSION: { message: "python", isIn: () => true, meant: () => undefined },
};

;// CONCATENATED MODULE: ./lib/src/rules/pip/inverted-variable.js




/* harmony default export */ const inverted_variable = (defineRule({
    id: "pip/inverted-variable",
    level: "warning",
    summary: "A variable of pip that is read the other way round does nothing",
    since: "0.1.0",
    messages: {
        inverted: "`{name}={value}` changes nothing: pip reads this variable the other way round, and only a false value such as `0` does what its name says.",
    },
    why: "pip goes on as if the variable were not there, and nobody notices.",
    *check({ dockerfile }) {
        for (const { name, value, at } of pipVariables(dockerfile)) {
            if (!invertedPipVariables.includes(name) || value.value === undefined || pipBoolean(value.value) !== true)
                continue;
            yield {
                at,
                message: "inverted",
                data: { name, value: value.value },
                subject: name,
                fixes: [
                    {
                        title: "Set it to 0",
                        // A build without isolation may lack what it builds with: nobody has seen yet that it works.
                        safety: name === "PIP_NO_BUILD_ISOLATION" ? "review" : "safe",
                        edits: [replace(value, withOwnQuotes(value, "0"))],
                    },
                ],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/pip/misleading-cache-variable.js




/* harmony default export */ const misleading_cache_variable = (defineRule({
    id: "pip/misleading-cache-variable",
    level: "info",
    profile: "strict",
    summary: "A variable reads as if pip kept its cache, and switches it off",
    since: "0.1.0",
    messages: {
        misleading: "`PIP_NO_CACHE_DIR={value}` switches the cache off, as every other value does; `1` says so.",
    },
    why: "Whoever reads it takes it for the contrary.",
    *check({ dockerfile }) {
        for (const { name, value, at } of pipVariables(dockerfile)) {
            if (name !== "PIP_NO_CACHE_DIR" || value.value === undefined || pipBoolean(value.value) !== false)
                continue;
            const edits = [replace(value, withOwnQuotes(value, "1"))];
            yield {
                at,
                message: "misleading",
                data: { value: value.value },
                fixes: [{ title: "Set it to 1", safety: "safe", edits }],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/pip/no-hashes.js





/* harmony default export */ const no_hashes = (defineRule({
    id: "pip/no-hashes",
    level: "info",
    profile: "strict",
    summary: "Pinned requirements have no hashes",
    since: "0.1.0",
    messages: { bare: "`{file}` pins its versions, but has no hashes." },
    why: "A hash makes sure that a file of that version is still the one that was tested.",
    *check({ dockerfile, context }) {
        if (dockerfile.isDevelopment)
            return;
        const shipped = shippedStages(dockerfile);
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            const { stage } = instructionOf(command);
            if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || !stage || !shipped.includes(stage))
                continue;
            for (const { file, requirements } of readRequirementFiles(pip, context)) {
                const named = requirements.filter(({ isLocal }) => !isLocal);
                // What is not even pinned cannot have a hash, and what has no index has no file of its own.
                const isBare = named.every(({ version, hasHash }) => version !== undefined && !hasHash);
                if (named.length > 0 && isBare)
                    yield { at: file.word, message: "bare", data: { file: file.written } };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/pip/partial-hashes.js



/* harmony default export */ const partial_hashes = (defineRule({
    id: "pip/partial-hashes",
    level: "error",
    summary: "Some requirements have hashes and others have none",
    since: "0.1.0",
    messages: {
        line: "pip refuses `{file}`: `{package}` in line {line} has no hash, while other requirements have one.",
        named: "pip refuses `{package}`: it has no hash, while those in `{file}` have one.",
    },
    why: "As soon as one requirement has a hash, pip wants one for each of them, and the build stops.",
    *check({ dockerfile, context }) {
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if (pip?.tool !== "pip" || pip.has("--no-require-hashes") || !pip.isComplete)
                continue;
            const files = readRequirementFiles(pip, context);
            // Lines with a marker may be left out on this platform.
            const lines = files.flatMap(({ file, requirements }) => requirements.filter(({ marker }) => marker === undefined).map((requirement) => ({ file, requirement })));
            const hashed = lines.find(({ requirement }) => requirement.hasHash);
            if (!hashed)
                continue;
            const bare = lines.find(({ requirement }) => !requirement.hasHash);
            const [named] = pip.packages;
            if (bare) {
                const { name, file, line } = bare.requirement;
                const data = { file, package: name === "" ? "the requirement" : name, line: String(line) };
                yield { at: bare.file.word, message: "line", data, subject: `${file} ${name}` };
            }
            else if (named && named.url?.includes("#") !== true) {
                yield { at: named.word, message: "named", data: { package: named.word.raw, file: hashed.file.written } };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/pip/piped-installer.js





/* harmony default export */ const piped_installer = (defineRule({
    id: "pip/piped-installer",
    level: "warning",
    summary: "A downloaded script is run by Python unseen",
    since: "0.1.0",
    messages: {
        piped: "What `{address}` answers is run as it comes; nothing checks it.",
        unknown: "What is downloaded here is run as it comes; nothing checks it.",
    },
    why: "Whoever controls that address, or the way to it, runs code in the build. A failed download can pass for a success too.",
    *check({ dockerfile }) {
        for (const command of dockerfile.commands()) {
            const name = programName(command.words[0]);
            if (name !== "curl" && name !== "wget")
                continue;
            const reader = pipedInto(command);
            const kind = reader && pythonStart(reader.words)?.kind;
            if (!reader || (kind !== "stdin" && kind !== "interactive"))
                continue;
            const address = command.words.find((word) => /^https?:\/\//.test(word.value ?? ""))?.value;
            // Poetry's old installer is gone: that is another matter.
            if (address?.endsWith("/get-poetry.py") === true)
                continue;
            yield {
                at: cover(command, reader),
                message: address === undefined ? "unknown" : "piped",
                data: { address: address ?? "" },
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/data/removed-pip-options.json
const removed_pip_options_namespaceObject = /*#__PURE__*/JSON.parse('{"Ge":[{"option":"--install-option","since":"23.1","date":"2023-04-15","takesValue":true,"subcommands":["install","wheel"]},{"option":"--global-option","since":"25.3","date":"2025-10-24","takesValue":true,"subcommands":["install","wheel","download"]},{"option":"--build-option","since":"25.3","date":"2025-10-24","takesValue":true,"subcommands":["wheel"]},{"option":"--no-use-pep517","since":"25.3","date":"2025-10-24","takesValue":false,"subcommands":["install","wheel","download"]},{"option":"--build","since":"21.3","date":"2021-10-11","takesValue":true,"short":"-b","subcommands":["install","wheel","download"]},{"option":"--build-dir","since":"21.3","date":"2021-10-11","takesValue":true,"subcommands":["install","wheel","download"]},{"option":"--build-directory","since":"21.3","date":"2021-10-11","takesValue":true,"subcommands":["install","wheel","download"]},{"option":"--process-dependency-links","since":"19.0","date":"2019-01-22","takesValue":false,"subcommands":["install","wheel","download"]},{"option":"--use-wheel","since":"10.0","date":"2018-04-14","takesValue":false,"subcommands":["install","wheel","download"]},{"option":"--no-use-wheel","since":"10.0","date":"2018-04-14","takesValue":false,"subcommands":["install","wheel","download"]},{"option":"--egg","since":"10.0","date":"2018-04-14","takesValue":false,"subcommands":["install"]},{"option":"--allow-external","since":"10.0","date":"2018-04-14","takesValue":true,"subcommands":["install","wheel","download"]},{"option":"--allow-all-external","since":"10.0","date":"2018-04-14","takesValue":false,"subcommands":["install","wheel","download"]},{"option":"--allow-unverified","since":"10.0","date":"2018-04-14","takesValue":true,"subcommands":["install","wheel","download"]},{"option":"--download","since":"10.0","date":"2018-04-14","takesValue":true,"short":"-d","subcommands":["install"]},{"option":"--use-mirrors","since":"7.0","date":"2015-05-21","takesValue":false,"subcommands":["install"]},{"option":"--mirrors","since":"7.0","date":"2015-05-21","takesValue":true,"subcommands":["install"]},{"option":"--use-feature","value":"2020-resolver","since":"23.0","takesValue":true,"subcommands":["install","wheel","download"],"date":"2023-01-30"},{"option":"--use-feature","value":"in-tree-build","since":"23.0","takesValue":true,"subcommands":["install","wheel","download"],"date":"2023-01-30"},{"option":"--use-deprecated","value":"html5lib","since":"23.0","takesValue":true,"subcommands":["install","wheel","download"],"date":"2023-01-30"},{"option":"--use-deprecated","value":"out-of-tree-build","since":"22.1","takesValue":true,"subcommands":["install","wheel","download"],"date":"2022-05-11"},{"option":"--use-deprecated","value":"backtrack-on-build-failures","since":"23.0","takesValue":true,"subcommands":["install","wheel","download"],"date":"2023-01-30"}]}');
;// CONCATENATED MODULE: ./lib/src/data/removed-pip-options.js

let removed_pip_options_options;
/** Every option that some version of pip dropped. */
function removedPipOptions() {
    removed_pip_options_options ??= removed_pip_options_namespaceObject.Ge.map((row) => ({
        option: row.option ?? "",
        value: row.value,
        short: row.short,
        since: row.since ?? "",
        date: row.date,
        takesValue: row.takesValue === true,
        subcommands: row.subcommands ?? [],
    }));
    return removed_pip_options_options;
}

;// CONCATENATED MODULE: ./lib/src/data/pip-versions.json
const pip_versions_namespaceObject = /*#__PURE__*/JSON.parse('{"ss":"26.2.1","wn":[{"python":"2.7","image":"20.0.2","newest":"20.3.4"},{"python":"3.4","image":"19.1.1","newest":"19.1.1"},{"python":"3.5","image":"20.2.3","newest":"20.3.4"},{"python":"3.6","image":"21.2.4","newest":"21.3.1"},{"python":"3.7","image":"23.0.1","newest":"24.0"},{"python":"3.8","image":"23.0.1","newest":"25.0.1"},{"python":"3.9","image":"23.0.1"},{"python":"3.10","image":"23.0.1"},{"python":"3.11","image":"24.0"},{"python":"3.12","image":"25.0.1"}],"nV":[{"family":"debian","release":"stretch","version":"9.0.1"},{"family":"debian","release":"buster","version":"18.1"},{"family":"debian","release":"bullseye","version":"20.3.4"},{"family":"debian","release":"bookworm","version":"23.0.1"},{"family":"debian","release":"trixie","version":"25.1.1"},{"family":"ubuntu","release":"16.04","version":"8.1.1"},{"family":"ubuntu","release":"18.04","version":"9.0.1"},{"family":"ubuntu","release":"20.04","version":"20.0.2"},{"family":"ubuntu","release":"22.04","version":"22.0.2"},{"family":"ubuntu","release":"24.04","version":"24.0"}]}');
;// CONCATENATED MODULE: ./lib/src/data/pip-versions.js

/** What is known of the pip of a Python minor; a minor that the table does not have is taken for a current one. */
function pipOfPython(minor) {
    const rows = pip_versions_namespaceObject.wn;
    const row = rows.find(({ python }) => python === minor);
    return { image: row?.image, newest: row?.newest ?? pip_versions_namespaceObject.ss };
}
/** The newest pip that the table knows. */
const currentPip = pip_versions_namespaceObject.ss;
/** The pip that a Debian or Ubuntu release packages. */
function pipOfSystem(family, release) {
    return pip_versions_namespaceObject.nV.find((row) => row.family === family && row.release === release)?.version;
}

;// CONCATENATED MODULE: ./lib/src/python/pip-version.js




/** Compares with a version the pip that the stage installs before a command, or else the one that its base image carries. */
function pipAge(dockerfile, command, version) {
    const { stage } = instructionOf(command);
    if (!stage)
        return "unknown";
    for (const one of lineage(stage)) {
        const change = changesIn(dockerfile, one).findLast(({ start }) => start < command.start);
        if (change)
            return ageAfter(change.pip, stage, version);
    }
    return ageInImage(stage, version);
}
function ageAfter(pip, stage, version) {
    if (pip === "unknown")
        return "unknown";
    if (pip === "newest")
        return ageOfNewest(stage, version);
    if (below(pip.version ?? pip.limit, version))
        return "held back";
    return pip.version === undefined ? "unknown" : "at least";
}
const changes = new WeakMap();
function changesIn(dockerfile, stage) {
    const known = changes.get(stage);
    if (known)
        return known;
    const found = [];
    for (const command of dockerfile.commands(stage)) {
        const pip = installedPip(command);
        if (pip)
            found.push({ start: command.start, pip });
    }
    changes.set(stage, found);
    return found;
}
/** What a command makes of pip; undefined when it leaves pip alone. */
function installedPip(command) {
    if (command.words.some((word) => word.raw.includes("get-pip")))
        return "unknown";
    const install = pipInstall(command, (word) => resolveWord(word, command));
    const pip = install?.packages.find(({ name }) => name === "pip");
    if (!install || !pip)
        return undefined;
    if (pip.version !== undefined)
        return { version: pip.version, limit: pip.version };
    const limit = /<(?!=)\s*([0-9][0-9.]*)/.exec(pip.specifier ?? "")?.[1];
    if (limit !== undefined)
        return { version: undefined, limit: limit.replace(/\.$/, "") };
    return pip.specifier === "" && install.has("--upgrade") ? "newest" : "unknown";
}
function ageOfNewest(stage, version) {
    const minor = pythonMinorOf(rootImage(stage));
    if (minor === undefined && !pythonOf(stage))
        return "unknown";
    return below(minor === undefined ? currentPip : pipOfPython(minor).newest, version) ? "older" : "at least";
}
function ageInImage(stage, version) {
    const python = pythonOf(stage);
    if (!python) {
        const os = osOf(stage);
        const packaged = os?.release === undefined ? undefined : pipOfSystem(os.family, os.release);
        return packaged === undefined ? "unknown" : below(packaged, version) ? "older" : "at least";
    }
    const isLast = python.patch === undefined && rootImage(stage).digest === undefined;
    if (python.version === undefined || python.version === "3")
        return isLast ? "at least" : "unknown";
    const image = python.minor === undefined ? undefined : pipOfPython(python.minor).image;
    if (image === undefined)
        return "unknown";
    // Older images of a minor carry an older pip.
    return below(image, version) ? "older" : isLast ? "at least" : "unknown";
}
/** Whether a version comes before another; `23.0` and `23.0.0` are the same. */
function below(a, b) {
    const [left, right] = [a, b].map((text) => text.split(".").map((part) => parseInt(part, 10) || 0));
    for (let index = 0; index < 4; index++) {
        const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
        if (difference !== 0)
            return difference < 0;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/removed-option.js




/* harmony default export */ const removed_option = (defineRule({
    id: "pip/removed-option",
    level: "error",
    summary: "pip is given an option that it no longer has",
    since: "0.1.0",
    messages: {
        refused: "pip refuses `{option}`: the option was removed in pip {version}.",
        later: "`{option}` was removed in pip {version}: with that version or a later one, this command fails.",
    },
    why: "The build breaks, if not today then with the first newer pip.",
    *check({ dockerfile }) {
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if (pip?.tool !== "pip")
                continue;
            const seen = new Set();
            for (const option of pip.options) {
                const removed = removedPipOptions().find((one) => isOption(one, option, pip.subcommand));
                if (!removed || seen.has(removed))
                    continue;
                seen.add(removed);
                const age = pipAge(dockerfile, command, removed.since);
                if (age === "held back")
                    continue;
                yield {
                    at: option.word,
                    message: age === "at least" ? "refused" : "later",
                    data: {
                        option: removed.value === undefined ? option.written : `${option.written} ${removed.value}`,
                        version: removed.since,
                    },
                    ...(age === "unknown" ? { level: "warning" } : {}),
                    // It works in this image; a newer base image will show.
                    ...(age === "older" ? { level: "info", profile: "strict" } : {}),
                };
            }
        }
    },
}));
function isOption(removed, { name, value }, subcommand) {
    if (removed.option !== name || !removed.subcommands.includes(subcommand))
        return false;
    return removed.value === undefined || removed.value === value?.value;
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/requirements-ignored.js



/* harmony default export */ const requirements_ignored = (defineRule({
    id: "pip/requirements-ignored",
    level: "error",
    summary: "Packages are installed from a file that .dockerignore leaves out",
    since: "0.1.0",
    messages: { ignored: "`{file}` never gets into the build: `{ignore}` leaves `{origin}` out." },
    why: "The build stops here, or installs from an older file of that name.",
    *check({ dockerfile, context }) {
        const { dockerignore } = context;
        if (!dockerignore)
            return;
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if (pip?.tool !== "pip" && pip?.tool !== "uv pip")
                continue;
            for (const { word, written, origin } of requirementFiles(pip)) {
                // A file that is not in the context is made by the build.
                if (origin === undefined || context.has(origin) !== true || !dockerignore.ignores(origin))
                    continue;
                yield { at: word, message: "ignored", data: { file: written, ignore: dockerignore.path, origin } };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/pip/requirements-not-copied.js




/* harmony default export */ const requirements_not_copied = (defineRule({
    id: "pip/requirements-not-copied",
    level: "error",
    summary: "Packages are installed from a file that is not in the image yet",
    since: "0.1.0",
    messages: { missing: "`{file}` is not there yet: nothing before this brings `{path}` into the image." },
    why: "The build stops here.",
    *check({ dockerfile }) {
        let looked = 0;
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if (pip?.tool !== "pip" && pip?.tool !== "uv pip")
                continue;
            for (const { word, written, path } of requirementFiles(pip)) {
                // Each look goes through the file up to here.
                if (++looked > mostFiles)
                    return;
                if (mayExist(path, command))
                    continue;
                yield { at: word, message: "missing", data: { file: written, path } };
            }
        }
    },
}));
/** More files than any build installs from. */
const mostFiles = 100;

;// CONCATENATED MODULE: ./lib/src/rules/pip/setup-py-install.js







/* harmony default export */ const setup_py_install = (defineRule({
    id: "pip/setup-py-install",
    level: "error",
    summary: "setup.py or easy_install is run to install a package",
    since: "0.1.0",
    messages: {
        missing: "`{command}` needs setuptools, which this image does not have.",
        old: "`{command}` is no longer supported by setuptools.",
    },
    why: "setuptools has left installing to pip; images of Python 3.12 and later come without it, and newer releases drop the commands.",
    *check({ dockerfile }) {
        for (const command of dockerfile.commands()) {
            const invocation = invocationOf(command.words);
            if (!invocation)
                continue;
            const isSetup = invocation.name === "setup.py" && invocation.by === "script";
            const action = isSetup
                ? invocation.args.find(({ value }) => value === "install" || value === "develop")
                : undefined;
            if (!action && !/^easy_install(?:-[0-9.]+)?$/.test(invocation.name))
                continue;
            const { stage } = instructionOf(command);
            const python = stage && pythonOf(stage);
            if (python?.version?.startsWith("2") === true)
                continue;
            const isWithout = python !== undefined && isWithoutSetuptools(python.minor, python.version);
            const before = isWithout ? installsBefore(dockerfile, command) : "other";
            if (before === "setuptools")
                continue;
            const fix = action?.value === "install" ? fixOf(invocation, command) : undefined;
            yield {
                at: cover(invocation.head, action ?? invocation.head),
                message: before === "none" ? "missing" : "old",
                data: { command: action ? `${invocation.written} ${action.value ?? ""}` : invocation.written },
                ...(before === "none" ? {} : { level: "warning" }),
                ...(fix ? { fixes: [fix] } : {}),
            };
        }
    },
}));
function isWithoutSetuptools(minor, version) {
    if (minor === undefined)
        return version === undefined || version === "3";
    return Number(minor.split(".")[1]) >= 12;
}
/** Whether setuptools is installed before the command, or something that may bring it along. */
function installsBefore(dockerfile, command) {
    const { stage } = instructionOf(command);
    let found = "none";
    for (const one of stage ? lineage(stage) : [])
        for (const earlier of dockerfile.commands(one)) {
            if (earlier.start >= command.start)
                break;
            const pip = pipInstall(earlier);
            const system = systemInstall(earlier);
            const names = [...(pip?.packages ?? []), ...(system?.packages ?? [])].map(({ name }) => name);
            if (names.includes("setuptools") || names.includes("python3-setuptools"))
                return "setuptools";
            if (pip && names.some((name) => name !== "pip"))
                found = "other";
            if (pip && pip.requirements.length > 0)
                found = "other";
        }
    return found;
}
/** `python setup.py install` as `python -m pip install .`, for the same Python. */
function fixOf({ python, args, runners }, command) {
    const target = python?.target;
    const [action] = args;
    if (!target || !action || args.length !== 1 || runners.length > 0 || command.form === "json")
        return undefined;
    if (target.value !== "setup.py" || python.options.length > 0)
        return undefined;
    const keepsCache = envOf(command, "PIP_NO_CACHE_DIR").state !== "set";
    const words = keepsCache ? "-m pip install --no-cache-dir ." : "-m pip install .";
    return { title: "Install with pip", safety: "review", edits: [replace(cover(target, action), words)] };
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/system-python-broken-into.js




/* harmony default export */ const system_python_broken_into = (defineRule({
    id: "pip/system-python-broken-into",
    level: "info",
    summary: "Packages are installed over those of the distribution",
    since: "0.1.0",
    messages: {
        forced: "`--break-system-packages` lets pip overwrite what the distribution's own Python programs need.",
    },
    why: "The next system package that needs Python may find other versions than its own. A virtual environment keeps them apart.",
    *check({ dockerfile }) {
        if (dockerfile.isDevelopment)
            return;
        const shipped = shippedStages(dockerfile);
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            const { stage } = instructionOf(command);
            // The official Python images have no Python of a distribution that pip could reach.
            if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || !stage || !shipped.includes(stage) || pythonOf(stage))
                continue;
            if (envOf(command, "VIRTUAL_ENV").state === "set")
                continue;
            const option = pip.options.find(({ name }) => name === "--break-system-packages");
            if (option)
                yield { at: option.word, message: "forced" };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/python/unquoted-specifier.js

/** The requirements of a pip command that are cut by the shell. */
function unquotedSpecifiers(command) {
    if (command.form === "json" || command.redirects.length === 0 || !pipInstall(command))
        return [];
    const byStart = new Map(command.redirects.map((redirect) => [redirect.start, redirect]));
    return command.words.flatMap((word) => {
        const redirects = glued(word, byStart);
        const [first, ...others] = redirects;
        const last = redirects.at(-1);
        if (!first || !last || !/^[A-Za-z0-9]/.test(word.raw))
            return [];
        const values = [word.value, ...redirects.map(unquoted_specifier_valueOf)];
        return {
            start: word.start,
            end: last.end,
            word,
            raw: word.raw + redirects.map(({ operator, target }) => operator + (target?.raw ?? "")).join(""),
            value: values.includes(undefined) ? undefined : values.join(""),
            redirects: [first, ...others],
        };
    });
}
function unquoted_specifier_valueOf({ operator, target }) {
    return target?.value === undefined ? undefined : operator + target.value;
}
/** The redirections that follow a word without a blank, as long as they look like versions. */
function glued(word, byStart) {
    const found = [];
    for (let next = byStart.get(word.end); next && isVersion(next); next = byStart.get(next.end))
        found.push(next);
    return found;
}
function isVersion({ operator, descriptor, target, start }) {
    if ((operator !== ">" && operator !== "<") || descriptor !== undefined || target?.start !== start + 1)
        return false;
    return /^(?:=["']?)?(?:[0-9]|\$\{?[A-Za-z_])/.test(target.raw) && (operator === ">" || !target.raw.startsWith("$"));
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/unpinned.js







/* harmony default export */ const unpinned = (defineRule({
    id: "pip/unpinned",
    level: "warning",
    summary: "Packages are installed without a version",
    equivalents: { hadolint: "DL3013" },
    since: "0.1.0",
    messages: {
        one: "`{packages}` is installed in whatever version is the newest on the day of the build.",
        several: "`{packages}` are installed in whatever versions are the newest on the day of the build.",
        many: "`{packages}` and {count} more are installed in whatever versions are the newest on the day of the build.",
    },
    why: "Two builds of the same commit can give two different images, and a new release can break a build that nobody touched.",
    *check({ dockerfile }) {
        if (dockerfile.isDevelopment)
            return;
        const shipped = shippedStages(dockerfile);
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command, (word) => resolveWord(word, command));
            if (!pip || isPinnedElsewhere(pip))
                continue;
            const open = unpinned_unpinned(pip);
            const [first] = open;
            const last = open.at(-1);
            if (!first || !last)
                continue;
            const { stage } = instructionOf(command);
            const isKept = stage !== undefined && shipped.includes(stage);
            const own = open.filter(({ name }) => !isInstaller(name));
            const named = own.length > 0 ? own : open;
            const shown = named.slice(0, mostNames).map(({ text }) => text);
            yield {
                at: cover((named[0] ?? first).word, (named.at(-1) ?? last).word),
                message: named.length === 1 ? "one" : named.length > mostNames ? "many" : "several",
                data: { packages: shown.join(", "), count: String(named.length - shown.length) },
                subject: named
                    .map(({ name, text }) => name ?? text)
                    .sort()
                    .join(" "),
                ...(isKept && own.length > 0 ? {} : strictInfo),
            };
        }
    },
}));
const mostNames = 5;
const strictInfo = { level: "info", profile: "strict" };
/** Constraints say the versions; with `--no-index`, the folder does. */
function isPinnedElsewhere(pip) {
    if (pip.constraints.length > 0 || pip.has("--no-index") || !pip.isComplete)
        return true;
    const variables = pip.tool === "pip" ? ["PIP_CONSTRAINT", "PIP_NO_INDEX"] : ["UV_CONSTRAINT", "UV_NO_INDEX"];
    return variables.some((name) => envOf(pip.command, name).state === "set");
}
function unpinned_unpinned(pip) {
    const cut = new Map(unquotedSpecifiers(pip.command).map((one) => [one.word.start, one]));
    return pip.packages.flatMap((given) => {
        const meant = cut.get(given.word.start);
        const read = meant?.value === undefined ? given : readSpecifierText(meant.value);
        if (read.isPinned !== false || (meant && meant.value === undefined))
            return [];
        // An upper bound holds the version as well as `~=` does.
        if (read.kind === "name" && (read.specifier === undefined || read.specifier.includes("<")))
            return [];
        return { name: read.name, text: meant?.value ?? given.word.value ?? given.word.raw, word: given.word };
    });
}
function isInstaller(name) {
    return name === "pip" || name === "setuptools" || name === "wheel";
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/unpinned-requirements.js





/* harmony default export */ const unpinned_requirements = (defineRule({
    id: "pip/unpinned-requirements",
    level: "info",
    summary: "A requirements file names packages without a version",
    since: "0.1.0",
    messages: {
        one: "`{file}` asks for `{packages}` without a version (line {line}).",
        several: "`{file}` asks for `{packages}` without a version (from line {line} on).",
        many: "`{file}` asks for `{packages}` and {count} more without a version (from line {line} on).",
    },
    why: "Two builds of the same commit can give two different images, and a new release can break a build that nobody touched.",
    *check({ dockerfile, context }) {
        if (dockerfile.isDevelopment || context.locked?.length)
            return;
        const shipped = shippedStages(dockerfile);
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || pip.constraints.length > 0 || pip.has("--no-index"))
                continue;
            if (["PIP_CONSTRAINT", "UV_CONSTRAINT"].some((name) => envOf(command, name).state === "set"))
                continue;
            const { stage } = instructionOf(command);
            const isKept = stage !== undefined && shipped.includes(stage);
            for (const { file, requirements } of readRequirementFiles(pip, context)) {
                const open = requirements.filter(isOpen);
                const [first] = open;
                if (!first || requirements.some(({ hasHash }) => hasHash))
                    continue;
                const names = open.slice(0, unpinned_requirements_mostNames).map(({ name, specifier }) => name + (specifier ?? ""));
                yield {
                    at: file.word,
                    message: open.length === 1 ? "one" : open.length > unpinned_requirements_mostNames ? "many" : "several",
                    data: {
                        file: first.file,
                        packages: names.join(", "),
                        line: String(first.line),
                        count: String(open.length - names.length),
                    },
                    subject: first.file,
                    ...(isKept ? {} : { profile: "strict" }),
                };
            }
        }
    },
}));
const unpinned_requirements_mostNames = 5;
/** An upper bound holds a version as well as `~=` does. */
function isOpen({ isPinned, isLocal, name, specifier }) {
    return isPinned === false && !isLocal && name !== "" && specifier?.includes("<") !== true;
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/unquoted-specifier.js



/* harmony default export */ const unquoted_specifier = (defineRule({
    id: "pip/unquoted-specifier",
    level: "error",
    summary: "The shell reads part of a requirement as a redirection",
    since: "0.1.0",
    messages: {
        output: "The shell reads `{text}` as a redirection: it writes to a file called `{file}`, and pip installs any version of `{name}`.",
        input: "The shell reads `{text}` as a redirection: it looks for a file called `{file}`, and the build fails.",
    },
    why: "The version that was asked for is never seen by pip.",
    *check({ dockerfile }) {
        for (const command of dockerfile.commands())
            for (const found of unquotedSpecifiers(command)) {
                const reads = found.redirects.find(({ operator }) => operator === "<");
                const quoted = quote(found, command);
                yield {
                    at: { start: found.start, end: found.end },
                    message: reads ? "input" : "output",
                    data: {
                        text: found.raw,
                        file: (reads ?? found.redirects[0]).target?.raw ?? "",
                        name: found.word.raw,
                    },
                    // Another version is the same mistake; an input fails, where an output does not.
                    subject: `${reads ? "<" : ">"} ${found.word.raw}`,
                    ...(quoted === undefined
                        ? {}
                        : { fixes: [{ title: "Quote the requirement", safety: "safe", edits: [replace(found, quoted)] }] }),
                };
            }
    },
}));
/** Text in a string of JSON or behind `sh -c` stands in quotes already, and more of them would end it. */
function quote({ raw }, { nesting }) {
    return /["'`\\\n]/.test(raw) || nesting.includes("sh -c") ? undefined : `"${raw}"`;
}

;// CONCATENATED MODULE: ./lib/src/rules/pip/user-install.js




/* harmony default export */ const user_install = (defineRule({
    id: "pip/user-install",
    level: "info",
    summary: "Packages are installed for root alone",
    since: "0.1.0",
    messages: {
        root: "`--user` puts the packages into root's home, which no other user can read.",
    },
    why: "Programs are not found, and the image cannot run as another user later.",
    *check({ dockerfile }) {
        if (dockerfile.isDevelopment)
            return;
        const shipped = shippedStages(dockerfile);
        for (const command of dockerfile.commands()) {
            const pip = pipInstall(command);
            const { stage } = instructionOf(command);
            if (pip?.tool !== "pip" || command.wrappers.length > 0 || !stage || !shipped.includes(stage))
                continue;
            const user = userOf(command);
            const isRoot = user.state === "unset" || (user.state === "set" && (user.value === "root" || user.value === "0"));
            const option = pip.options.find(({ name }) => name === "--user");
            if (isRoot && option)
                yield { at: option.word, message: "root" };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/python/venv-on-path.js

const venv_on_path_known = new WeakMap();
/** Longer than any PATH that a person writes. */
const longest = 2000;
/** All that a stage and those before it set PATH to. */
function pathsOf(stage) {
    let text = venv_on_path_known.get(stage);
    if (text === undefined) {
        const environments = lineage(stage).flatMap(({ instructions }) => instructions.filter((one) => one.keyword === "ENV"));
        const pairs = environments.flatMap((one) => one.pairs.filter(({ name }) => name.value === "PATH"));
        text = pairs
            .map(({ value }) => value?.raw ?? "")
            .join("\n")
            .slice(0, longest);
        venv_on_path_known.set(stage, text);
    }
    return text;
}
/** Whether an ENV of the stage, before or after a command, puts a virtual environment on PATH; which one, a variable may hide. */
function isOnPath(command, folder) {
    const { stage } = instructionOf(command);
    const text = stage ? pathsOf(stage) : "";
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    return text.includes(`${name}/bin`) || /\$\{?\w*V(?:IRTUAL_)?ENV/.test(text);
}

;// CONCATENATED MODULE: ./lib/src/rules/python/activate-without-effect.js






/* harmony default export */ const activate_without_effect = (defineRule({
    id: "python/activate-without-effect",
    level: "warning",
    summary: "A virtual environment is activated for nothing",
    since: "0.1.0",
    messages: { activated: "Activating `{folder}` has no effect: the shell that this `RUN` starts ends right after it." },
    why: "Every later instruction runs with the Python that was there before, and what they install lands outside of the environment.",
    *check({ dockerfile }) {
        for (const command of dockerfile.commands()) {
            const script = activation(command);
            const folder = script && activate_without_effect_folderOf(script, command);
            if (folder === undefined || goesOn(command))
                continue;
            // In a function, a loop or a subshell something else may be meant.
            if (command.within || isOnPath(command, folder))
                continue;
            const fix = putOnPath(dockerfile, command, folder);
            yield { at: command, message: "activated", data: { folder }, ...(fix ? { fixes: [fix] } : {}) };
        }
    },
}));
/** The environment's folder as written; undefined for conda's `source activate name`. */
function activate_without_effect_folderOf(script, command) {
    const path = resolveWord(script, command) ?? script.raw;
    const end = path.search(/\/(?:bin|Scripts)\/activate$/);
    return end === -1 ? undefined : path.slice(0, end);
}
function goesOn(command) {
    for (const later of laterInShell(command))
        if (later.end > command.end)
            return true;
    return false;
}
function putOnPath({ source }, command, folder) {
    const run = instructionOf(command);
    if (run.keyword !== "RUN" || run.onbuild || run.heredocs.length > 0 || command.redirects.length > 0)
        return undefined;
    const workdir = workdirOf(run);
    const path = folder.startsWith("/")
        ? folder
        : workdir === undefined
            ? undefined
            : `${workdir === "/" ? "" : workdir}/${folder.replace(/^\.\//, "")}`;
    if (path === undefined || !/^[\w./-]+$/.test(path))
        return undefined;
    const env = `ENV PATH="${path}/bin:$PATH"`;
    const title = "Put the environment on PATH";
    const before = run.commands?.[run.commands.indexOf(command) - 1];
    if (!before)
        return {
            title,
            safety: "review",
            changesInstructions: true,
            edits: [replace({ start: run.start, end: command.end }, env)],
        };
    const joint = source.text.slice(before.end, command.start);
    if (before.within || before.redirects.length > 0 || !/^[\s\\`]*(?:&&|;)[\s\\`]*$/.test(joint))
        return undefined;
    const edits = [
        replace({ start: before.end, end: command.end }, ""),
        insertAfter({ start: run.end, end: run.end }, `\n${env}`),
    ];
    return { title, safety: "review", changesInstructions: true, edits };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/set-variable.js

/**
 * Sets a variable for the containers of a stage, in the file's own way: joined to an ENV of the stage that holds several,
 * as a line beside one that holds one, else behind FROM. The edits of two sides can be applied together.
 * The value must need no quotes.
 */
function setVariable(dockerfile, stage, name, value, side = "behind") {
    const pair = `${name}=${value}`;
    const env = environmentToJoin(stage);
    return env ? joinEnvironment(dockerfile, env, pair, side) : behindFrom(dockerfile, stage, pair, side);
}
/** The ENV that is about Python or pip, else the last one. */
function environmentToJoin(stage) {
    const all = stage.instructions.filter((one) => one.keyword === "ENV" && one.pairs.length > 0);
    const isKin = (one) => one.pairs.some(({ name }) => /^(?:PYTHON|PIP_)/.test(name.value ?? ""));
    return all.find(isKin) ?? all.at(-1);
}
function joinEnvironment({ source, escape, comments }, env, pair, side) {
    const [first] = env.pairs;
    const last = env.pairs.at(-1) ?? first;
    const isList = env.pairs.length > 1 && env.pairs.every(({ separator }) => separator === "=");
    if (!first || !last || !isList) {
        const line = `${source.slice(env.keywordSpan)} ${pair}`;
        let top = env.firstLine;
        // A comment right above is about what stands below it.
        while (comments.some((comment) => comment.line === top - 1))
            top--;
        return side === "before" ? insertAt(source.lineStart(top), `${line}\n`) : insertAt(env.end, `\n${line}`);
    }
    const isOneLine = source.positionAt(first.start).line === source.positionAt(last.start).line;
    const lastLine = source.text.slice(source.lineStart(source.positionAt(last.start).line), last.start);
    const indent = /^[ \t]*/.exec(lastLine)?.[0] ?? "";
    const joint = isOneLine ? " " : ` ${escape}\n${indent}`;
    return side === "before" ? insertAt(first.start, pair + joint) : insertAt(last.end, joint + pair);
}
function behindFrom({ source }, { from }, pair, side) {
    const keyword = source.slice(from.keywordSpan) === "from" ? "env" : "ENV";
    const next = from.lastLine + 1;
    const isFollowedByBlank = next <= source.lineCount && source.slice(source.lineSpan(next)).trim() === "";
    const gap = isFollowedByBlank ? "\n" : "";
    return side === "before" && next <= source.lineCount
        ? insertAt(source.lineStart(next), `${gap}${keyword} ${pair}\n`)
        : insertAt(from.end, `${gap}\n${keyword} ${pair}`);
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/shipped-variables.js


/** What ENV leaves in the image that ships, in file order; nothing for a development file. */
function shippedVariables(dockerfile) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment)
        return [];
    const found = new Map();
    for (const stage of lineage(final))
        for (const by of stage.instructions.toReversed()) {
            if (by.keyword !== "ENV")
                continue;
            for (const pair of by.pairs.toReversed()) {
                const name = pair.name.value;
                if (name === undefined || found.has(name))
                    continue;
                const setting = envAtEnd(final, name);
                found.set(name, { name, value: setting.state === "set" ? setting.value : undefined, pair, by });
            }
        }
    return [...found.values()].sort((a, b) => a.pair.start - b.pair.start);
}
/**
 * Takes a variable out of its ENV, the whole instruction with it where it is the only one. undefined where a comment
 * belongs to it.
 */
function removeVariable(dockerfile, { pair, by }) {
    const { source, comments } = dockerfile;
    if (comments.some(({ line }) => line >= by.firstLine - 1 && line <= by.lastLine))
        return undefined;
    const index = by.pairs.indexOf(pair);
    const before = by.pairs[index - 1];
    const next = by.pairs[index + 1];
    if (before)
        return remove({ start: before.end, end: pair.end });
    if (next)
        return remove({ start: pair.start, end: next.start });
    return remove({ start: source.lineStart(by.firstLine), end: source.lineStart(by.lastLine + 1) });
}

;// CONCATENATED MODULE: ./lib/src/python/variable-names.js
/** Variables that Python, its installers and its servers read, in which a slip goes unnoticed. */
const targets = "PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE PYTHONFAULTHANDLER PYTHONHASHSEED PYTHONOPTIMIZE PYTHONIOENCODING PYTHONWARNINGS PYTHONASYNCIODEBUG PIP_NO_CACHE_DIR PIP_DISABLE_PIP_VERSION_CHECK PIP_DEFAULT_TIMEOUT PIP_ROOT_USER_ACTION PIP_EXTRA_INDEX_URL PIP_BREAK_SYSTEM_PACKAGES PIP_TRUSTED_HOST UV_COMPILE_BYTECODE UV_LINK_MODE UV_PROJECT_ENVIRONMENT UV_SYSTEM_PYTHON UV_PYTHON_DOWNLOADS UV_PYTHON_INSTALL_DIR UV_HTTP_TIMEOUT POETRY_VIRTUALENVS_CREATE POETRY_VIRTUALENVS_IN_PROJECT POETRY_NO_INTERACTION POETRY_CACHE_DIR DJANGO_SETTINGS_MODULE FLASK_RUN_HOST FLASK_RUN_PORT GUNICORN_CMD_ARGS WEB_CONCURRENCY DEBIAN_FRONTEND".split(" ");
/** Names that are close to one of them and right. */
const others = new Set("POETRY_VIRTUALENVS_PATH UV_PYTHON_CACHE_DIR UV_PYTHON_BIN_DIR UV_TOOL_INSTALL_DIR PIP_CACHE_DIR UV_CACHE_DIR PYTHONWARNDEFAULTENCODING PIPENV_CACHE_DIR PDM_CACHE_DIR UV_INDEX_URL UV_EXTRA_INDEX_URL UV_DEFAULT_INDEX PYTHON_OPTIMIZE".split(" "));
const variable_names_known = new Set(targets);
/** The variable that a name was most likely meant to be; undefined for one that is right, or like none. */
function intendedVariable(name) {
    if (variable_names_known.has(name) || others.has(name) || name.length < 9 || name.length > 40)
        return undefined;
    const bare = name.toUpperCase().replaceAll("_", "");
    return targets.find((target) => {
        const other = target.replaceAll("_", "");
        if (bare === other)
            return name === name.toUpperCase();
        return name.charCodeAt(0) === target.charCodeAt(0) && distance(name, target, target.length >= 14 ? 2 : 1);
    });
}
/** Whether at most so many letters have to be put in, left out, or changed. */
function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most)
        return false;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return (row[b.length] ?? Infinity) <= most;
}

;// CONCATENATED MODULE: ./lib/src/rules/python/buffered-output.js







/* harmony default export */ const buffered_output = (defineRule({
    id: "python/buffered-output",
    level: "warning",
    summary: "Python holds its output back",
    since: "0.1.0",
    messages: {
        unset: "`{program}` holds back what it prints: nothing sets `PYTHONUNBUFFERED`.",
        server: "What the application prints under `{program}` is held back: nothing sets `PYTHONUNBUFFERED`.",
        empty: "An empty `PYTHONUNBUFFERED` does nothing, so `{program}` holds back what it prints.",
    },
    why: "Without a terminal Python writes its output in blocks: logs come late, and what is left is lost when the container is stopped.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
        // The script that starts it may set the variable.
        if (!final || !started || started.script?.includes("PYTHONUNBUFFERED"))
            return;
        // A name with a slip in it says more, and is found by itself.
        if (shippedVariables(dockerfile).some(({ name }) => intendedVariable(name) === "PYTHONUNBUFFERED"))
            return;
        for (const command of started.last) {
            const program = longRunning(command);
            if (!program || program.python?.isUnbuffered)
                continue;
            const setting = envOf(command, "PYTHONUNBUFFERED");
            if (setting.state === "unknown" || (setting.state === "set" && setting.value !== ""))
                continue;
            const isEmpty = setting.state === "set";
            const edit = isEmpty ? [] : [setVariable(dockerfile, final, "PYTHONUNBUFFERED", "1")];
            yield {
                at: final.from.imageWord ?? final.from,
                message: isEmpty ? "empty" : program.kind === "server" ? "server" : "unset",
                data: { program: program.name },
                subject: "PYTHONUNBUFFERED",
                related: [{ at: program.start, message: "Python is started here." }],
                // The servers' own logs go to stderr, which is not held back.
                ...(program.kind === "server" ? { level: "info" } : {}),
                ...(isEmpty
                    ? {}
                    : { fixes: [{ title: "Set PYTHONUNBUFFERED=1", safety: "safe", changesInstructions: true, edits: edit }] }),
            };
            return;
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/python/bytecode.js





/** How a command compiles bytecode on purpose: `compileall`, uv's or Poetry's option, uv's variable; undefined when it does not. */
function bytecodeCompiledBy(command) {
    const invocation = invocationOf(command.words);
    if (invocation?.by === "module" && invocation.name === "compileall")
        return invocation.written;
    const uv = uvCommand(command, (word) => resolveWord(word, command));
    if (uv && ["sync", "pip install", "tool install", "add"].includes(uv.subcommand)) {
        if (uv.has("--compile-bytecode"))
            return `${uv.name} --compile-bytecode`;
        const setting = envOf(command, "UV_COMPILE_BYTECODE");
        if (setting.state === "set" && setting.value !== undefined && uvBoolean(setting.value) === true)
            return "UV_COMPILE_BYTECODE";
    }
    const poetry = poetryCommand(command);
    return poetry?.has("--compile") ? `${poetry.name} --compile` : undefined;
}
/** Whether any step of a file compiles bytecode on purpose. */
function compilesBytecode(dockerfile) {
    for (const command of dockerfile.commands())
        if (bytecodeCompiledBy(command) !== undefined)
            return true;
    return false;
}
/** The uv command that installs without compiling, which uv does unless told otherwise; undefined where something compiles. */
function installedWithoutBytecode(dockerfile) {
    if (compilesBytecode(dockerfile))
        return undefined;
    for (const command of dockerfile.commands()) {
        const uv = uvCommand(command, (word) => resolveWord(word, command));
        if (uv && (uv.subcommand === "sync" || uv.subcommand === "pip install"))
            return uv.name;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/python/bytecode-conflict.js








/* harmony default export */ const bytecode_conflict = (defineRule({
    id: "python/bytecode-conflict",
    level: "warning",
    summary: "Bytecode is compiled and thrown away, or never kept at all",
    since: "0.1.0",
    messages: {
        deleted: "This deletes the bytecode that `{compiler}` compiled on purpose.",
        never: "`{name}` keeps Python from storing the bytecode that `{installer}` did not compile.",
    },
    why: "Every start of a container compiles all modules anew, which can take longer than all else that the start does.",
    *check({ dockerfile, context }) {
        let compiler;
        for (const command of dockerfile.commands()) {
            const name = bytecodeCompiledBy(command);
            if (name !== undefined)
                compiler = { name, command };
            else if (compiler && deletesBytecode(command) && isBehind(command, compiler.command))
                yield {
                    at: command,
                    message: "deleted",
                    data: { compiler: compiler.name },
                    related: [{ at: compiler.command, message: "It is compiled here." }],
                };
        }
        const { final } = dockerfile;
        const started = final && startedBy(final, context);
        if (!started?.last.some((command) => longRunning(command)))
            return;
        const installer = installedWithoutBytecode(dockerfile);
        const variable = shippedVariables(dockerfile).find(({ name }) => name === "PYTHONDONTWRITEBYTECODE");
        if (installer === undefined || !variable?.value || !isPythonSwitchOn(variable.value))
            return;
        yield { at: variable.pair, message: "never", level: "info", data: { name: variable.name, installer } };
    },
}));
/** Whether the later command works on the same files: in the same stage, or one that builds on it. */
function isBehind(later, earlier) {
    const { stage } = instructionOf(later);
    const { stage: other } = instructionOf(earlier);
    return stage !== undefined && other !== undefined && lineage(stage).includes(other);
}
function deletesBytecode(command) {
    const texts = command.words.map((word) => word.value ?? word.raw);
    if (!texts.some((text) => /__pycache__|\.py(?:c|\[co\]|\[cod\]|o)$/.test(text)))
        return false;
    const name = programName(command.words[0]);
    return (name === "rm" || (name === "find" && (texts.includes("-delete") || texts.includes("rm") || command.next === "|")));
}

;// CONCATENATED MODULE: ./lib/src/rules/python/bytecode-written.js








/* harmony default export */ const bytecode_written = (defineRule({
    id: "python/bytecode-written",
    level: "info",
    profile: "strict",
    summary: "Python writes bytecode into the running container",
    since: "0.1.0",
    messages: { unset: "`{program}` writes `.pyc` files while it runs: nothing sets `PYTHONDONTWRITEBYTECODE`." },
    why: "What the container writes beside the code is thrown away with it, and differs from container to container.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
        if (!final || !started || started.script?.includes("PYTHONDONTWRITEBYTECODE"))
            return;
        // A name with a slip in it says more, and is found by itself.
        if (shippedVariables(dockerfile).some(({ name }) => intendedVariable(name) === "PYTHONDONTWRITEBYTECODE"))
            return;
        const [command] = started.last.filter((one) => longRunning(one));
        const program = command && longRunning(command);
        if (!program || program.python?.writesNoBytecode || compilesBytecode(dockerfile))
            return;
        // What uv installs is compiled at the first start; without that, at every one.
        if (installedWithoutBytecode(dockerfile) !== undefined)
            return;
        if (envOf(command, "PYTHONDONTWRITEBYTECODE").state !== "unset")
            return;
        yield {
            at: final.from.imageWord ?? final.from,
            message: "unset",
            data: { program: program.name },
            subject: "PYTHONDONTWRITEBYTECODE",
            related: [{ at: program.start, message: "Python is started here." }],
            fixes: [
                {
                    title: "Set PYTHONDONTWRITEBYTECODE=1",
                    safety: "safe",
                    changesInstructions: true,
                    edits: [setVariable(dockerfile, final, "PYTHONDONTWRITEBYTECODE", "1", "before")],
                },
            ],
        };
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/python/debug-enabled.js





/** Only Python reads these; `DEBUG` many do. */
const own = ["FLASK_DEBUG", "DJANGO_DEBUG", "PYTHONASYNCIODEBUG", "PYTHONDEVMODE"];
/* harmony default export */ const debug_enabled = (defineRule({
    id: "python/debug-enabled",
    level: "warning",
    summary: "The image runs in debug mode",
    since: "0.1.0",
    messages: {
        enabled: "`{name}={value}` makes the image that ships run in debug mode.",
        disabled: "`{name}={value}` switches off what is off by default.",
    },
    why: "Debug pages show source, settings and secrets to whoever causes an error, and some let them run code.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        if (!final)
            return;
        const started = startedBy(final, context);
        const isPython = pythonOf(final) !== undefined || started?.last.some((command) => pythonProgram(command)) === true;
        for (const variable of shippedVariables(dockerfile)) {
            const state = debugState(variable, isPython);
            if (state === undefined)
                continue;
            const edit = state === "disabled" ? removeVariable(dockerfile, variable) : undefined;
            // What an application does without its own variable is for the application to say.
            const safety = variable.name.startsWith("FLASK_") ? "safe" : "review";
            yield {
                at: variable.pair,
                message: state,
                data: { name: variable.name, value: variable.value ?? "" },
                ...(state === "disabled" ? { level: "info", profile: "strict" } : {}),
                ...(edit ? { fixes: [{ title: "Drop {name}", safety, changesInstructions: true, edits: [edit] }] } : {}),
            };
        }
    },
}));
function debugState({ name, value, pair }, isPython) {
    // A build argument leaves it to the build.
    if (value === undefined || pair.value?.value === undefined)
        return undefined;
    if (name === "FLASK_ENV")
        return value === "development" ? "enabled" : undefined;
    if (!own.includes(name) && !(name === "DEBUG" && isPython))
        return undefined;
    if (/^(?:1|t|true|y|yes|on)$/i.test(value))
        return "enabled";
    return /^(?:0|f|false|n|no|off)$/i.test(value) && name !== "PYTHONDEVMODE" ? "disabled" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/python/extensions-disabled.js


const extensions_disabled_variables = new Map([
    ["AIOHTTP_NO_EXTENSIONS", "aiohttp"],
    ["MULTIDICT_NO_EXTENSIONS", "multidict"],
    ["YARL_NO_EXTENSIONS", "yarl"],
    ["FROZENLIST_NO_EXTENSIONS", "frozenlist"],
    ["PROPCACHE_NO_EXTENSIONS", "propcache"],
]);
/* harmony default export */ const extensions_disabled = (defineRule({
    id: "python/extensions-disabled",
    level: "warning",
    summary: "A library runs without its compiled parts",
    since: "0.1.0",
    messages: {
        slow: "`{name}` makes `{library}` run without its compiled parts.",
        parser: "`{name}` makes `aiohttp` parse HTTP in pure Python, which has let through smuggled requests.",
    },
    why: "The compiled parts are what makes it fast, and for aiohttp what most people use and check.",
    *check({ dockerfile }) {
        for (const variable of shippedVariables(dockerfile)) {
            const library = extensions_disabled_variables.get(variable.name);
            // Any text that is not empty counts, `0` too.
            if (library === undefined || variable.value === undefined || variable.value === "")
                continue;
            const edit = removeVariable(dockerfile, variable);
            yield {
                at: variable.pair,
                message: library === "aiohttp" ? "parser" : "slow",
                data: { name: variable.name, library },
                ...(edit
                    ? { fixes: [{ title: "Drop {name}", safety: "safe", changesInstructions: true, edits: [edit] }] }
                    : {}),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/python/hash-seed-fixed.js


/* harmony default export */ const hash_seed_fixed = (defineRule({
    id: "python/hash-seed-fixed",
    level: "warning",
    summary: "The hashes of strings can be foretold",
    since: "0.1.0",
    messages: { fixed: "`PYTHONHASHSEED={value}` gives every process the same hashes." },
    why: "Who can send keys that all hash alike makes a dictionary so slow that the service stands still; the random seed is there against that.",
    *check({ dockerfile }) {
        for (const { name, value, pair } of shippedVariables(dockerfile))
            if (name === "PYTHONHASHSEED" && value !== undefined && /^[0-9]+$/.test(value))
                yield { at: pair, message: "fixed", data: { value } };
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/python/misspelled-variable.js




/* harmony default export */ const misspelled_variable = (defineRule({
    id: "python/misspelled-variable",
    level: "warning",
    summary: "A variable has almost the name of one that Python reads",
    since: "0.1.0",
    messages: { misspelled: "Nothing reads `{name}`; `{intended}` was most likely meant." },
    why: "What the variable was to switch on or off stays as it is, and nobody notices.",
    *check({ dockerfile }) {
        const read = namesRead(dockerfile);
        for (const one of dockerfile.instructions) {
            if (one.keyword !== "ENV" && one.keyword !== "ARG")
                continue;
            for (const pair of one.pairs) {
                const name = pair.name.value ?? "";
                const intended = pair.value && intendedVariable(name);
                if (intended === undefined || read.has(name))
                    continue;
                const fix = {
                    title: "Call it {intended}",
                    safety: "review",
                    edits: [replace(pair.name, intended)],
                };
                const canFix = pair.name.raw === name && !isSet(one, intended);
                yield {
                    at: pair.name,
                    message: "misspelled",
                    data: { name, intended },
                    ...(canFix ? { fixes: [fix] } : {}),
                };
            }
        }
    },
}));
/** A name that the file itself uses is the file's own. */
function namesRead({ source }) {
    return new Set([...source.text.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]*)/g)].map((match) => match[1] ?? ""));
}
function isSet({ stage }, name) {
    return stage !== undefined && envAtEnd(stage, name).state === "set";
}

;// CONCATENATED MODULE: ./lib/src/rules/python/optimize-strips.js




/* harmony default export */ const optimize_strips = (defineRule({
    id: "python/optimize-strips",
    level: "warning",
    summary: "Python runs without assertions or docstrings",
    since: "0.1.0",
    messages: {
        docstrings: "`{setting}` takes out every `assert` and every docstring.",
        assertions: "`{setting}` takes out every `assert`.",
    },
    why: "Checks that rest on `assert` are skipped in silence; without docstrings, command help and API descriptions are empty.",
    *check({ dockerfile, context }) {
        for (const { name, value, pair } of shippedVariables(dockerfile)) {
            const level = name === "PYTHONOPTIMIZE" && value !== undefined ? levelOf(value) : 0;
            if (level > 0)
                yield { at: pair, ...weigh(level), data: { setting: `PYTHONOPTIMIZE=${value ?? ""}` } };
        }
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
        for (const command of started?.last ?? []) {
            const python = pythonProgram(command)?.python;
            const option = python?.options.find(({ value }) => /^-[a-zA-Z]*O/.test(value ?? ""));
            if (!python || !option || python.optimize === 0)
                continue;
            yield { at: option, ...weigh(python.optimize), data: { setting: `python ${option.value ?? ""}` } };
        }
    },
}));
/** As Python reads it: a number, or anything else for 1. */
function levelOf(value) {
    if (value === "")
        return 0;
    return /^[0-9]+$/.test(value) ? Number(value) : 1;
}
function weigh(level) {
    return level > 1 ? { message: "docstrings" } : { message: "assertions", level: "info" };
}

;// CONCATENATED MODULE: ./lib/src/rules/python/redundant-variable.js



/* harmony default export */ const redundant_variable = (defineRule({
    id: "python/redundant-variable",
    level: "info",
    profile: "strict",
    summary: "A variable is set to what is the case anyway",
    since: "0.1.0",
    messages: { redundant: "`{name}={value}` changes nothing: {reason}." },
    why: "Whoever reads the file has to find out that it does nothing.",
    *check({ dockerfile }) {
        const python = dockerfile.final && pythonOf(dockerfile.final);
        for (const variable of shippedVariables(dockerfile)) {
            const reason = reasonFor(variable, python);
            if (reason === undefined)
                continue;
            const edit = removeVariable(dockerfile, variable);
            yield {
                at: variable.pair,
                message: "redundant",
                data: { name: variable.name, value: variable.value ?? "", reason },
                ...(edit
                    ? { fixes: [{ title: "Drop {name}", safety: "safe", changesInstructions: true, edits: [edit] }] }
                    : {}),
            };
        }
    },
}));
function reasonFor({ name, value }, python) {
    if (name === "PYTHONHASHSEED" && value === "random")
        return "hashes are random by default";
    const isUtf8 = /^C\.utf-?8$/i.test(value ?? "");
    const isCurrent = /^3\.(?:[7-9]|\d\d)$/.test(python?.minor ?? "");
    return name === "LANG" && isUtf8 && isCurrent ? "this Python uses UTF-8 without it" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/python/second-interpreter.js





/** The interpreter itself and what only serves it: the image has all of that for its own Python. */
const second_interpreter_interpreter = /^(?:lib)?(?:python|python[23]|python[23]\.\d{1,2}|pypy3?)(?:-(?:minimal|full|dev|devel|pip|venv|virtualenv|setuptools|wheel|distutils|ensurepip|lib2to3|is-python3|pyc))?$|^python-(?:is-python3|pip|dev|setuptools|virtualenv)$|^py3?-(?:pip|setuptools|wheel|virtualenv)$/;
const library = /^python[23]?-[a-z0-9]|^py3?-[a-z0-9]/;
/** Made for the system's own tools, or wanted for the C libraries that they bring. */
const systemLibrary = /^(?:python3?|py3)-(?:apt|gi|gi-cairo|dbus|debian|software-properties|launchpadlib|uno|distro-info|selinux|libselinux|dnf|rpm|systemd|tk|opencv|magic|gdal|gst-1\.0|cairo|qgis|rpi|gpiozero|picamera2?|lgpio|libcamera|smbus|nautilus|certbot|certbot-nginx|certbot-apache|docutils|babel-localedata)/;
/* harmony default export */ const second_interpreter = (defineRule({
    id: "python/second-interpreter",
    level: "warning",
    summary: "The distribution's Python is installed beside the image's own",
    since: "0.1.0",
    messages: {
        interpreter: "`{packages}` brings the distribution's Python; this image's own is in `/usr/local`, with its headers and pip.",
        library: "`{packages}` is for the distribution's Python, which it brings along; this image's own Python does not see it.",
    },
    why: "The image carries two Pythons, and what is installed for the one cannot be imported by the other.",
    *check({ dockerfile }) {
        if (usesSystemPython(dockerfile))
            return;
        for (const stage of shippedStages(dockerfile)) {
            if (!pythonOf(stage))
                continue;
            for (const command of dockerfile.commands(stage)) {
                const install = systemInstall(command, (word) => resolveWord(word, command));
                if (install?.family !== "apt" && install?.family !== "apk")
                    continue;
                const known = install.packages.filter((one) => one.name !== undefined);
                if (known.some((one) => systemLibrary.test(one.name ?? "")))
                    continue;
                if (known.some((one) => isOther(one.name ?? "", pythonOf(stage)?.minor)))
                    continue;
                const own = known.filter((one) => second_interpreter_interpreter.test(one.name ?? ""));
                const found = known.filter((one) => own.includes(one) || library.test(one.name ?? ""));
                const [first] = found;
                if (!first)
                    continue;
                const fix = own.length > 0 ? dropWords(dockerfile, install, found) : undefined;
                yield {
                    at: first.word,
                    message: own.length > 0 ? "interpreter" : "library",
                    // What the same layer removes is not carried along.
                    ...(isRemovedAgain(command) ? { level: "info" } : {}),
                    data: { packages: found.map((one) => one.name ?? "").join(" ") },
                    ...(fix ? { fixes: [fix] } : {}),
                };
            }
        }
    },
}));
/** A Python of another version than the image's is wanted for itself. */
function isOther(name, minor) {
    const version = /^(?:lib)?python(\d\.\d{1,2})/.exec(name)?.[1];
    return version !== undefined && version !== minor;
}
/** Something in the file calls the distribution's Python by its path, or makes its folders the image's own. */
function usesSystemPython({ source }) {
    return /\/usr\/bin\/(?:env )?python|\/usr\/lib\/python3|dist-packages|system-site-packages/.test(source.text);
}
function isRemovedAgain(command) {
    const run = instructionOf(command);
    return run.keyword === "RUN" && (run.commands ?? []).slice(-mostSteps).some((one) => systemRemove(one) !== undefined);
}
/** What is cleaned up is cleaned up near the end. */
const mostSteps = 200;
function dropWords({ source }, install, found) {
    const words = found.map((one) => one.word);
    if (install.packages.length === found.length || instructionOf(install.command).onbuild)
        return undefined;
    const edits = words.map((word) => removeWord(install.command, word, source.text));
    const known = edits.filter((edit) => edit !== undefined);
    if (known.length !== words.length)
        return undefined;
    return { title: "Use the image's own Python", safety: "review", edits: known };
}

;// CONCATENATED MODULE: ./lib/src/rules/python/stripped-libraries.js


const installed = /site-packages|dist-packages|\/\.?venv\b|\/usr\/local\/lib\/python|\/install\b|\$\{?VIRTUAL_ENV/;
/* harmony default export */ const stripped_libraries = (defineRule({
    id: "python/stripped-libraries",
    level: "warning",
    summary: "Files are cut out of installed packages",
    since: "0.1.0",
    messages: {
        stripped: "`strip` breaks libraries in installed wheels that were patched after they were linked.",
        deleted: "This deletes `{name}` folders of installed packages, some of which are imported.",
    },
    why: "The damage shows at the first import of the one package that it hits (`ELF load command address/offset not properly aligned`), if it is tried at all.",
    *check({ dockerfile }) {
        for (const instruction of dockerfile.instructions) {
            if (instruction.keyword !== "RUN")
                continue;
            const text = dockerfile.source.slice(instruction);
            if (!installed.test(text))
                continue;
            for (const command of instruction.commands ?? []) {
                if (strips(command) && /\.so\b/.test(text))
                    yield { at: command, message: "stripped" };
                const name = deletedFolder(command);
                if (name !== undefined)
                    yield { at: command, message: "deleted", data: { name } };
            }
        }
    },
}));
function strips(command) {
    if (programName(command.words[0]) === "strip")
        return true;
    return programName(command.words[0]) === "find" && command.words.some(({ value }) => value === "strip");
}
/** `find … -name tests -exec rm -rf`, where it is told to look among installed packages. */
function deletedFolder(command) {
    const texts = command.words.map((word) => word.value ?? word.raw);
    if (programName(command.words[0]) !== "find" || !texts.some((text) => installed.test(text)))
        return undefined;
    const isDeletion = texts.includes("-delete") || texts.includes("rm") || command.next === "|";
    const names = texts.filter((_, index) => texts[index - 1] === "-name" || texts[index - 1] === "-iname");
    return isDeletion ? names.find((name) => /^(?:tests?|docs?|examples?|benchmarks?)$/.test(name)) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/python/virtualenv-in-context.js




/* harmony default export */ const virtualenv_in_context = (defineRule({
    id: "python/virtualenv-in-context",
    level: "warning",
    summary: "A virtual environment of the host is copied into the image",
    since: "0.1.0",
    messages: { copied: "This copies `{folder}`, a virtual environment that was made outside of the image." },
    why: "Its interpreter and its compiled packages are the host's; in the image they are dead weight, or break the environment that lies there.",
    *check({ dockerfile, context }) {
        const folders = environmentsIn(context);
        if (folders.length === 0)
            return;
        for (const one of dockerfile.instructions) {
            if ((one.keyword !== "COPY" && one.keyword !== "ADD") || one.from)
                continue;
            const folder = folders.find((path) => brings(one, path));
            if (folder === undefined)
                continue;
            const fix = exclude(context, folder);
            yield { at: one.sources[0] ?? one, message: "copied", data: { folder }, ...(fix ? { fixes: [fix] } : {}) };
        }
    },
}));
/** The folders that hold a `pyvenv.cfg` and that no ignore file leaves out. */
function environmentsIn({ files, dockerignore }) {
    if (dockerignore === undefined)
        return [];
    return (files ?? [])
        .filter((file) => file.endsWith("/pyvenv.cfg") && dockerignore?.ignores(file) !== true)
        .map((file) => file.slice(0, -"/pyvenv.cfg".length));
}
/** Whether a source is the folder itself, or one that it lies in. */
function brings(copy, folder) {
    return copy.sources.some((word) => {
        const value = resolveWord(word, copy);
        const source = value === undefined ? undefined : contextPath(value);
        return source !== undefined && (source === "." || source === folder || folder.startsWith(`${source}/`));
    });
}
function exclude({ root, dockerignore }, folder) {
    if (root === undefined || !/^[\w./-]+$/.test(folder))
        return undefined;
    const text = dockerignore?.text ?? "";
    const file = dockerignore?.path ?? (root === "" ? ".dockerignore" : `${root}/.dockerignore`);
    const joint = text === "" || text.endsWith("\n") ? "" : "\n";
    return {
        title: "Leave out {folder}",
        safety: "review",
        file,
        edits: [insertAt(text.length, `${joint}${folder}\n`)],
    };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/secret-name.js
/** How names of variables end that hold a secret; a lone `KEY` is mostly a public one. */
const secretEnd = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_?KEY|SECRET_ACCESS_KEY|API_?KEY|API_?SECRET|ACCESS_?TOKEN|AUTH_?TOKEN|TOKEN|PRIVATE_?KEY|ENCRYPTION_?KEY|CREDENTIALS?)$/;
/** Words that make it none: what a page shows to everybody, a switch, a count. */
const notSecret = /(?:^|_)(?:PUBLIC|PUBLISHABLE|ALLOW|NO|DISABLE|ENABLE|USE|WITHOUT|WITH|REQUIRE|HAS|IS|MAX|MIN|EMPTY|RANDOM|EOS|BOS|PAD|HASHED|ENCRYPTED)(?:_|$)|^(?:VITE|REACT_APP|NUXT_PUBLIC)_/;
/** Whether a variable is named for a secret: `DB_PASSWORD`, `NPM_TOKEN`; not `GPG_KEY`, `TOKEN_FILE`, `MAX_TOKEN`. */
function isSecretName(name) {
    const upper = name.toUpperCase();
    return upper.length < 200 && secretEnd.test(upper) && !notSecret.test(upper);
}

;// CONCATENATED MODULE: ./lib/src/rules/secret/in-env.js




/** Values that are no secret: switches, numbers, paths, addresses, hashes. */
const noSecret = /^(?:true|false|yes|no|on|off|none|null|nil|undefined|\d{1,5}|\.{0,2}\/.*|~\/.*|file:.*|https?:\/\/[^@]*|(?:sha\d{1,3}|argon2|pbkdf2)[:$_].*)$/i;
/** What stands for a value that comes later, or is known to everybody. */
const placeholder = /change|replace|your|example|sample|dummy|fake|placeholder|insecure|unused|todo|tbd|insert|default|build|notset|not[-_ ]|unset|empty|temp|xxx|deadbeef|\*\*\*|\.\.\.|^[<[{%].*[>\]}%]$|^(?:test|dev|local|secret|password|passwd|pass|admin|root|user|guest|postgres|mysql|redis|rabbitmq|token|key|api[-_]?key|foo|bar|baz|a+|x+|1234\d*)$/i;
/* harmony default export */ const in_env = (defineRule({
    id: "secret/in-env",
    level: "error",
    summary: "A secret stands in an ENV or in the default of an ARG",
    since: "0.1.0",
    equivalents: { buildkit: "SecretsUsedInArgOrEnv" },
    messages: {
        written: "`{name}` is given a secret here, and everybody who gets the image can read it.",
        common: "`{name}` is given a plain word here: whoever starts the image without another value runs it with a password that everybody can read.",
        passed: "`{name}` takes a build argument over, so the secret that is handed in stays in the image for everybody to read.",
    },
    why: "Variables are part of the image: `docker inspect` and `docker history` show them.",
    *check({ dockerfile }) {
        const shipped = shippedStages(dockerfile);
        for (const instruction of dockerfile.instructions) {
            if (instruction.keyword !== "ENV" && instruction.keyword !== "ARG")
                continue;
            if (instruction.stage ? !shipped.includes(instruction.stage) : dockerfile.isDevelopment)
                continue;
            for (const pair of instruction.pairs) {
                const name = pair.name.value;
                if (name === undefined || !isSecretName(name))
                    continue;
                const message = given(pair) ?? (isPassed(pair, instruction) ? "passed" : undefined);
                if (!message)
                    continue;
                const found = { at: pair, message, data: { name }, subject: name };
                yield message === "common" ? { ...found, level: "warning", profile: "strict" } : found;
            }
        }
    },
}));
function given({ value }) {
    const text = value?.value;
    if (text === undefined || noSecret.test(text) || placeholder.test(text))
        return undefined;
    // `000000`, `aaaa`, and what was meant for a shell, stand for nothing.
    if (new Set(text).size < 4 || /\$\(|`|\s/.test(text))
        return undefined;
    return /^[a-z]{1,15}$/i.test(text) ? "common" : "written";
}
/** `ENV TOKEN=$TOKEN` behind an ARG without a default: only a hand-in gives it a value. */
function isPassed({ value }, instruction) {
    const [part, ...others] = value?.parts ?? [];
    if (instruction.keyword !== "ENV" || part?.kind !== "variable" || others.length > 0)
        return false;
    if (part.fallback !== undefined)
        return false;
    const setting = envOf(instruction, part.name);
    if (setting.state !== "set" || setting.value !== undefined || !setting.by)
        return false;
    return "keyword" in setting.by && setting.by.keyword === "ARG";
}

;// CONCATENATED MODULE: ./lib/src/rules/secret/in-run.js

/** What tokens of well-known services look like; each begins with words that nothing else begins with. */
const formats = [
    { pattern: /(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g, of: "a GitHub token" },
    { pattern: /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{82}(?![A-Za-z0-9_])/g, of: "a GitHub token" },
    { pattern: /(?<![A-Za-z0-9_-])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/g, of: "a GitLab token" },
    { pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g, of: "an AWS access key" },
    { pattern: /(?<![A-Za-z0-9_-])pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,500}/g, of: "a PyPI token" },
    { pattern: /(?<![A-Za-z0-9_-])xox[abprs]-[0-9]{8,14}-[A-Za-z0-9-]{10,200}/g, of: "a Slack token" },
    { pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g, of: "an npm token" },
    { pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z]{34}(?![A-Za-z0-9])/g, of: "a Hugging Face token" },
    { pattern: /(?<![A-Za-z0-9_-])sk-(?:proj|ant)-[A-Za-z0-9_-]{40,200}/g, of: "an API key" },
    { pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g, of: "a Google API key" },
    { pattern: /(?<![A-Za-z0-9_])sk_live_[A-Za-z0-9]{24,100}/g, of: "a Stripe key" },
    { pattern: /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----[\s\\]{0,8}n?[A-Za-z0-9+/]{16}/g, of: "a private key" },
];
/** More of them tell nobody anything. */
const mostFound = 50;
/* harmony default export */ const in_run = (defineRule({
    id: "secret/in-run",
    level: "error",
    summary: "A token of a well-known service stands in the file",
    since: "0.1.0",
    messages: {
        found: "This is {kind}, and everybody who reads this file or gets the image can use it.",
    },
    why: "Tokens in public files are found by machines within minutes; one that was published has to be replaced.",
    *check({ dockerfile }) {
        const { text } = dockerfile.source;
        let count = 0;
        for (const { pattern, of } of formats) {
            for (const { index, 0: token } of text.matchAll(pattern)) {
                if (isExample(token))
                    continue;
                if (++count > mostFound)
                    return;
                yield { at: { start: index, end: index + token.length }, message: "found", data: { kind: of } };
            }
        }
    },
}));
/** Pages show `AKIAIOSFODNN7EXAMPLE` and `ghp_xxxxxxxx…`: too few different characters for a token. */
function isExample(token) {
    return /example|placeholder|your|dummy|fake|1234567|abcdefg/i.test(token) || new Set(token).size < 12;
}

;// CONCATENATED MODULE: ./lib/src/rules/server/counted-workers.js



/* harmony default export */ const counted_workers = (defineRule({
    id: "server/counted-workers",
    level: "info",
    profile: "strict",
    summary: "The number of workers follows the host's processors",
    since: "0.1.0",
    messages: { counted: "`{value}` counts the processors of the host, not those that the container may use." },
    why: "On a large host the container starts dozens of workers for the share of one processor, and runs out of memory.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
        for (const command of started?.last ?? []) {
            const server = serverStart(command);
            const workers = server?.options.find(({ written }) => ["-w", "--workers", "--num-workers"].includes(written));
            const word = workers?.value;
            if (!word || !/\bnproc\b|cpu_count|getconf _NPROCESSORS|\/proc\/cpuinfo/.test(word.raw))
                continue;
            yield { at: word, message: "counted", data: { value: word.raw } };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/server/development.js




/* harmony default export */ const development = (defineRule({
    id: "server/development",
    level: "warning",
    summary: "The image starts a server that is made for development",
    since: "0.1.0",
    messages: {
        server: "`{server}` is made for development: it is neither built nor tested to serve others.",
        reload: "`{option}` makes `{server}` watch the source and restart, which is for development.",
        debug: "`{option}` shows whoever causes an error in `{server}` how the application works inside.",
    },
    why: "Such servers are slow, serve few at a time, and some let whoever meets an error page run code.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
        for (const command of started?.last ?? []) {
            const server = serverStart(command);
            if (!server)
                continue;
            const debug = server.options.find(({ written }) => written === "--debug");
            if (server.kind.isDevelopment)
                yield { at: server.start, message: "server", data: { server: server.name } };
            else if (server.reload) {
                const fix = dropReload(dockerfile.source.text, server);
                yield {
                    at: server.reload.word,
                    message: "reload",
                    data: { server: server.name, option: server.reload.written },
                    ...(fix ? { fixes: [fix] } : {}),
                };
            }
            else if (debug && (server.name === "sanic" || server.name === "litestar run"))
                yield { at: debug.word, message: "debug", data: { server: server.name, option: debug.written } };
        }
    },
}));
function dropReload(text, { command, reload }) {
    if (reload?.word.value !== reload?.written || !reload)
        return undefined;
    const edit = removeWord(command, reload.word, text);
    return edit && { title: "Drop {option}", safety: "review", edits: [edit] };
}

;// CONCATENATED MODULE: ./lib/src/rules/server/listens-on-localhost.js





/** Platforms that give a container its PORT when they start it. */
const platform = /cloud ?run|app ?engine|heroku|gcloud|railway|\bPORT\b/i;
/* harmony default export */ const listens_on_localhost = (defineRule({
    id: "server/listens-on-localhost",
    level: "error",
    summary: "The server listens inside the container only",
    since: "0.1.0",
    messages: {
        default: "`{server}` listens on `{host}` unless it is told otherwise: nothing outside the container can reach it.",
        unlessPort: "`{server}` listens on `{host}` unless `PORT` is set: without that nothing outside the container can reach it.",
        told: "`{server}` is told to listen on `{host}`: nothing outside the container can reach it.",
    },
    why: "A published port leads to the container's own address, not to its loopback, so every connection is refused.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
        if (!final || !started || started.script !== undefined || started.hasBackground || hasProxy(dockerfile, final))
            return;
        for (const command of started.last) {
            const server = serverStart(command);
            const found = server && loopbackOnly(server, context);
            if (!server || !found)
                continue;
            const isDefault = found.listening?.hostWord === undefined;
            const mayGetPort = isDefault && server.kind.portMeansAll;
            const ports = exposedPorts(final);
            if (mayGetPort && ports.length === 0 && platform.test(dockerfile.source.text))
                continue;
            const edit = listenEverywhere(dockerfile, server, found, ports);
            // An address on the command line stands before PORT.
            const safety = mayGetPort ? "review" : "safe";
            yield {
                at: found.listening?.hostWord ?? server.start,
                message: mayGetPort ? "unlessPort" : isDefault ? "default" : "told",
                ...(mayGetPort && ports.length === 0 ? { level: "info" } : {}),
                data: { server: server.name, host: found.host },
                ...(edit ? { fixes: [{ title: "Listen on all addresses", safety, edits: [edit] }] } : {}),
            };
        }
    },
}));
/** The ports that the final image names. */
function exposedPorts(final) {
    const words = lineage(final).flatMap(({ instructions }) => instructions.flatMap((one) => (one.keyword === "EXPOSE" ? one.words : [])));
    return words.map(({ raw }) => raw.replace(/\/tcp$/i, ""));
}

;// CONCATENATED MODULE: ./lib/src/rules/server/port-not-exposed.js







/* harmony default export */ const port_not_exposed = (defineRule({
    id: "server/port-not-exposed",
    level: "info",
    summary: "The port that the server listens on is not exposed",
    since: "0.1.0",
    messages: {
        missing: "`{server}` listens on port {port}, and no `EXPOSE` says so.",
        other: "`{server}` listens on port {port}, but `EXPOSE` names {exposed}.",
    },
    why: "`EXPOSE` tells people and tools (`docker run -P`, proxies, platforms) where the container can be reached.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const image = final && baseImage(final);
        if (!final || !image || image.startsServer || dockerfile.isDevelopment)
            return;
        const started = startedBy(final, context);
        const [command] = started?.last ?? [];
        if (!started || !command || started.hasBackground || started.last.length > 1 || hasProxy(dockerfile, final))
            return;
        const server = serverStart(command);
        const port = server && portOf(server, context);
        if (!server || port === undefined)
            return;
        const exposed = exposedIn(final);
        if (exposed.some(({ value }) => value === undefined || value.includes("-") || Number(value) === port))
            return;
        const [first] = exposed;
        const fix = first ? correct(exposed, port) : expose(dockerfile, final, port);
        yield {
            at: first?.word ?? server.start,
            message: first ? "other" : "missing",
            data: { server: server.name, port: String(port), exposed: exposed.map(({ value }) => value).join(", ") },
            ...(first ? { related: [{ at: server.start, message: "The server is started here." }] } : {}),
            ...(fix ? { fixes: [fix] } : {}),
        };
    },
}));
function exposedIn(final) {
    const read = (one) => one.keyword === "EXPOSE"
        ? one.words.map((word) => ({ word, value: resolveWord(word, one)?.replace(/\/(?:tcp|udp)$/i, "") }))
        : [];
    return lineage(final).flatMap(({ instructions }) => instructions.flatMap(read));
}
/** A lone number is replaced: it is the one that was meant for the server. */
function correct(exposed, port) {
    const [only, ...others] = exposed;
    if (!only || others.length > 0 || only.word.raw !== only.value)
        return undefined;
    return { title: "Expose {port}", safety: "review", edits: [replace(only.word, String(port))] };
}
function expose(dockerfile, final, port) {
    const edit = insertBeforeStart(dockerfile, final, [["EXPOSE", String(port)]]);
    return edit && { title: "Expose {port}", safety: "safe", changesInstructions: true, edits: [edit] };
}

;// CONCATENATED MODULE: ./lib/src/rules/server/worker-tmp-on-disk.js





/* harmony default export */ const worker_tmp_on_disk = (defineRule({
    id: "server/worker-tmp-on-disk",
    level: "info",
    profile: "strict",
    summary: "gunicorn's heartbeat is written to disk",
    since: "0.1.0",
    messages: { disk: "`gunicorn` keeps its workers' heartbeat in `/tmp`, which may be a disk." },
    why: "Where the disk is slow, a write can block a worker long enough for gunicorn to take it for dead.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
        for (const command of started?.last ?? []) {
            const server = serverStart(command);
            if (server?.name !== "gunicorn" || !server.isComplete || server.config || !server.application)
                continue;
            if (server.options.some(({ written }) => written === "--worker-tmp-dir"))
                continue;
            if (envOf(command, "GUNICORN_CMD_ARGS").state !== "unset")
                continue;
            // gunicorn reads this file by itself.
            if (context.files?.some((file) => /(?:^|\/)gunicorn\.conf\.py$/.test(file)) ?? true)
                continue;
            const edits = [insertWords(command, server.start, "--worker-tmp-dir", "/dev/shm")];
            yield { at: server.start, message: "disk", fixes: [{ title: "Keep it in memory", safety: "review", edits }] };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/stage/as-casing.js


/* harmony default export */ const as_casing = (defineRule({
    id: "stage/as-casing",
    level: "info",
    summary: "FROM and AS are written in different case",
    equivalents: { buildkit: "FromAsCasing" },
    since: "0.1.0",
    messages: { casing: "`{written}` stands beside `{keyword}`." },
    why: "Keywords in one case are easier to tell from names; Docker's own build checks warn of it.",
    *check({ dockerfile }) {
        const { source } = dockerfile;
        for (const { from } of dockerfile.stages) {
            if (!from.name || !from.imageWord)
                continue;
            const behind = from.imageWord.end;
            const match = /^(\s+)(as)\s/i.exec(source.text.slice(behind, from.name.start));
            const keyword = source.slice(from.keywordSpan);
            const wanted = keyword === "FROM" ? "AS" : keyword === "from" ? "as" : undefined;
            if (!match?.[1] || !match[2] || wanted === undefined || match[2] === wanted)
                continue;
            const at = { start: behind + match[1].length, end: behind + match[1].length + 2 };
            yield {
                at,
                message: "casing",
                data: { written: match[2], keyword },
                fixes: [{ title: wanted === "AS" ? "Write AS" : "Write as", safety: "safe", edits: [replace(at, wanted)] }],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/data/runtime-compilers.json
const runtime_compilers_namespaceObject = /*#__PURE__*/JSON.parse('{"U$":["torch","triton","pytensor","pymc","pymc3","theano","theano-pymc","aesara","cmdstanpy","pystan","prophet","bambi","deepspeed","flash-attn","vllm","xformers","jupyter","jupyterlab","notebook"],"cz":["jupyter","jupyter-lab","jupyter-notebook","start-notebook.sh","start-notebook.py","code-server"]}');
;// CONCATENATED MODULE: ./lib/src/data/runtime-compilers.js

/** Whether a Python package (normalised name) calls a compiler when it runs, or is there to install more. */
function compilesAtRunTime(name) {
    return runtime_compilers_namespaceObject.U$.includes(name);
}
/** Whether a program is there for people to work in, compilers included: `jupyter`. */
function isWorkbench(program) {
    return runtime_compilers_namespaceObject.cz.includes(program);
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/interactive.js


/** What is started to work in. */
const shells = /^(?:(?:ba|da|a|z|fi)?sh|i?python[\d.]*|node|irb)$/;
/** What keeps a container there to work in, or runs tests. */
const interactive_others = /^(?:tail|sleep|pytest|py\.test|tox|nox|pre-commit)$/;
/** What a container of a stage is for, by what it starts; `nothing` for what is a base, or is told elsewhere what to start. */
function purposeOf(stage) {
    const { entrypoint, cmd } = startOf(stage);
    const started = [entrypoint, cmd].filter((one) => one !== undefined);
    if (started.length === 0)
        return "nothing";
    const isInteractive = started.every(({ commands }) => commands?.every((command) => isInteractiveCommand(command)));
    return isInteractive ? "interactive" : "application";
}
/** `bash`, `python3 -i`, `tail -f /dev/null`, `pytest`: no application of its own. */
function isInteractiveCommand({ words }) {
    const name = programName(words[0]) ?? "";
    const first = words[1]?.value ?? "-i";
    return interactive_others.test(name) || (shells.test(name) && /^-(?:[il]+|-login)$/.test(first));
}

;// CONCATENATED MODULE: ./lib/src/packages/kept.js



/** The packages of an install that nothing removes again in the same RUN, so that they stay in its layer. */
function keptPackages(install) {
    const instruction = instructionOf(install.command);
    const later = (instruction.keyword === "RUN" ? (instruction.commands ?? []) : []).filter((command) => command.start > install.command.end);
    if (later.some((command) => undoesAll(command, later)))
        return [];
    const removed = later.flatMap((command) => systemRemove(command, resolverAt(command)) ?? []);
    // A variable without a known value may hold anything that was installed.
    if (removed.some(({ packages }) => packages.some(({ name, isFile }) => name === undefined && !isFile)))
        return [];
    const names = removed.flatMap(({ packages }) => packages.flatMap(({ name }) => name ?? []));
    if (install.virtual !== undefined && names.includes(install.virtual))
        return [];
    return install.packages.filter(({ name }) => name === undefined || !names.some((one) => kept_covers(one, name)));
}
function resolverAt(command) {
    return (word) => resolveWord(word, command);
}
/** `yum history undo last`, or Debian's way of marking all packages as unneeded before a purge. */
function undoesAll(command, later) {
    if (packageCommand(command)?.subcommand === "history")
        return true;
    if (programName(command.words[0]) !== "apt-mark" || command.words[1]?.value !== "auto")
        return false;
    return later.some((one) => systemRemove(one)?.removesUnneeded === true);
}
/** `apt-get purge` takes patterns: `gcc*`, and `libpq-dev:amd64` has lost its architecture by now. */
function kept_covers(removed, name) {
    return removed.endsWith("*") ? name.startsWith(removed.replace(/[.^*]+$/, "")) : removed === name;
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/build-tools-in-final.js










/** Images that bring a compiler, so that what is installed on top adds little. */
const withCompiler = /^(?:buildpack-deps|gcc|rust|golang|node|ruby|perl|(?:quay\.io\/)?jupyter\/.*)$/;
/** What takes little room by itself. */
const small = /-(?:dev|devel|static|headers)$|^(?:pkg-?conf(?:ig)?|make|m4|binutils|patchelf)$/;
/* harmony default export */ const build_tools_in_final = (defineRule({
    id: "stage/build-tools-in-final",
    level: "warning",
    summary: "Compilers or headers stay in the image that ships",
    since: "0.1.0",
    messages: {
        kept: "`{command}` leaves {packages} in the image that ships, where nothing is built any more.",
        git: "`{command}` leaves git in the image that ships.",
    },
    why: "Build tools are often larger than the application, every pull carries them, and whoever breaks in can build with them.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        if (!final || isBuilder(dockerfile) || bringsCompiler(final) || needsCompiler(dockerfile, final, context))
            return;
        const isApplication = purposeOf(final) === "application" || baseImage(final)?.startsServer === true;
        for (const stage of shippedStages(dockerfile)) {
            for (const command of dockerfile.commands(stage)) {
                const install = systemInstall(command, (word) => resolveWord(word, command));
                // What has a name to be removed by is a matter of its own; what stands in a branch may never be installed.
                if (!install || install.virtual !== undefined || command.nesting.some((one) => one === "if" || one === "case"))
                    continue;
                const names = keptPackages(install).flatMap(({ name }) => name ?? []);
                const tools = [...new Set(names.filter((name) => isCompilerOrHeader(install.family, name)))];
                if (tools.length === 0 && !names.includes("git"))
                    continue;
                const isLarge = isApplication && tools.some((name) => !small.test(name));
                yield {
                    at: install.install,
                    message: tools.length > 0 ? "kept" : "git",
                    data: { command: install.name, packages: listed(tools) },
                    subject: [...tools].sort().join(" "),
                    ...(isLarge ? {} : { level: "info" }),
                    ...(tools.length > 0 ? {} : { profile: "strict" }),
                };
            }
        }
    },
}));
function listed(names) {
    const shown = names.slice(0, 4).map((name) => `\`${name}\``);
    return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}
/** The file's name or folder says that the image is there to build others. */
function isBuilder({ path }) {
    const parts = (path ?? "").toLowerCase().split("/");
    return (parts.some((part) => /^(?:builders?|toolchains?)$/.test(part)) ||
        /[-_.]build(?:er)?(?:[-_.]|$)|^build(?:er)?[-_.]/.test(parts.at(-1) ?? ""));
}
function bringsCompiler(final) {
    const image = rootImage(final);
    if (image.python?.variant === "full" || baseImage(final)?.isForDevelopment === true)
        return true;
    if (/(?:^|-)(?:slim|alpine)/.test(image.tag ?? ""))
        return false;
    return /(?:^|-)devel(?:-|$)/.test(image.tag ?? "") || withCompiler.test(imageName(image) ?? "");
}
/** It is there to work in, or something in it compiles when it runs. */
function needsCompiler(dockerfile, final, context) {
    if (purposeOf(final) === "interactive")
        return true;
    const { entrypoint, cmd } = startOf(final);
    const started = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
    if (started.some(({ words }) => isWorkbench(programName(words[0]) ?? "")))
        return true;
    const { packages } = installedPackages(dockerfile, final, context);
    return [...packages, ...context.dependencies].some(({ name }) => compilesAtRunTime(name));
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/image.js
const unknownImage = {
    registry: undefined,
    repository: undefined,
    tag: undefined,
    digest: undefined,
    python: undefined,
    os: undefined,
};
/** Reads a reference as Docker does: the first part is a registry when it holds a dot or a colon or is `localhost`. */
function readImage(raw, resolved) {
    if (resolved === undefined || resolved === "")
        return { raw, resolved: undefined, isScratch: false, ...unknownImage };
    if (resolved.toLowerCase() === "scratch")
        return { raw, resolved, isScratch: true, ...unknownImage };
    const at = resolved.indexOf("@");
    const digest = at === -1 ? undefined : resolved.slice(at + 1);
    const named = at === -1 ? resolved : resolved.slice(0, at);
    const slash = named.indexOf("/");
    const first = slash === -1 ? "" : named.slice(0, slash);
    const hasRegistry = first.includes(".") || first.includes(":") || first === "localhost";
    const registry = hasRegistry && !/^(?:index\.)?docker\.io$/i.test(first) ? first.toLowerCase() : undefined;
    const rest = hasRegistry ? named.slice(slash + 1) : named;
    const colon = rest.indexOf(":", rest.lastIndexOf("/") + 1);
    const repository = (colon === -1 ? rest : rest.slice(0, colon)).toLowerCase().replace(/^library\//, "");
    const tag = colon === -1 ? undefined : rest.slice(colon + 1);
    const isOfficial = registry === undefined || (registry === "public.ecr.aws" && repository.startsWith("docker/library/"));
    const official = isOfficial ? repository.replace(/^docker\/library\//, "") : undefined;
    const python = official === "python" ? readPythonTag(tag, digest) : undefined;
    return {
        raw,
        resolved,
        isScratch: false,
        registry,
        repository,
        tag,
        digest,
        python,
        os: readOs(official, tag, repository),
    };
}
const debianReleases = /(?:^|-)(jessie|stretch|buster|bullseye|bookworm|trixie|forky|wheezy|squeeze|sid)(?=-|$)/;
const debianNumbers = {
    "7": "wheezy",
    "8": "jessie",
    "9": "stretch",
    "10": "buster",
    "11": "bullseye",
    "12": "bookworm",
    "13": "trixie",
    "14": "forky",
};
function readPythonTag(tag, digest) {
    // A digest alone says nothing about the tag that it was taken from.
    const text = tag ?? (digest === undefined ? "latest" : "");
    const version = /^\d+(?:\.\d+)*/.exec(text)?.[0];
    const numbers = version?.split(".") ?? [];
    const variant = /windowsservercore|nanoserver/.test(text)
        ? "windows"
        : /(?:^|-)alpine/.test(text)
            ? "alpine"
            : /(?:^|-)slim(?:-|$)/.test(text)
                ? "slim"
                : "full";
    return {
        version,
        minor: numbers.length >= 2 ? `${numbers[0]}.${numbers[1]}` : undefined,
        patch: numbers.length >= 3 ? version : undefined,
        variant,
    };
}
const windows = /servercore|nanoserver|^windows\//;
/** What an image's name and tag show of the system below; `official` is the name of an official image. */
function readOs(official, tag, repository) {
    const text = tag ?? "";
    if (windows.test(text) || windows.test(repository))
        return { family: "windows", release: undefined, libc: undefined };
    const alpine = /(?:^|-)alpine(\d+\.\d+)?/.exec(text);
    if (official === "alpine")
        return { family: "alpine", release: /^\d+\.\d+/.exec(text)?.[0], libc: "musl" };
    if (alpine)
        return { family: "alpine", release: alpine[1], libc: "musl" };
    const debian = debianReleases.exec(text)?.[1];
    if (official === "debian") {
        const number = /^(\d+)(?:[.-]|$)/.exec(text)?.[1];
        return {
            family: "debian",
            release: debian ?? (number === undefined ? undefined : debianNumbers[number]),
            libc: "glibc",
        };
    }
    if (official === "ubuntu")
        return { family: "ubuntu", release: image_ubuntuRelease(text), libc: "glibc" };
    if (official === "fedora")
        return { family: "fedora", release: /^\d+/.exec(text)?.[0], libc: "glibc" };
    if (official === "centos" || official === "rockylinux" || official === "almalinux")
        return { family: "rhel", release: /^\d+/.exec(text)?.[0] ?? /^centos(\d+)/.exec(text)?.[1], libc: "glibc" };
    if (official === "python")
        return { family: "debian", release: debian, libc: "glibc" };
    if (debian !== undefined)
        return { family: "debian", release: debian, libc: "glibc" };
    const ubuntu = ubuntuTag.exec(text);
    if (ubuntu)
        return { family: "ubuntu", release: ubuntu[1] ?? ubuntuNames[ubuntu[2] ?? ""], libc: "glibc" };
    const distroless = /^distroless\/[a-z0-9-]+-debian(\d{1,2})$/.exec(repository)?.[1];
    return distroless === undefined ? undefined : { family: "debian", release: debianNumbers[distroless], libc: "glibc" };
}
const ubuntuNames = {
    trusty: "14.04",
    xenial: "16.04",
    bionic: "18.04",
    focal: "20.04",
    jammy: "22.04",
    noble: "24.04",
    oracular: "24.10",
    plucky: "25.04",
    questing: "25.10",
    resolute: "26.04",
};
/** `12.4.1-runtime-ubuntu22.04`, `v1.49.0-jammy`: how images that are built on Ubuntu say so. */
const ubuntuTag = /(?:^|-)(?:ubuntu-?(\d\d\.\d\d)|(trusty|xenial|bionic|focal|jammy|noble|oracular|plucky|questing|resolute))(?=-|$)/;
function image_ubuntuRelease(tag) {
    return /^\d\d\.\d\d/.exec(tag)?.[0] ?? ubuntuNames[/^[a-z]+/.exec(tag)?.[0] ?? ""];
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/copy-from-latest.js




/* harmony default export */ const copy_from_latest = (defineRule({
    id: "stage/copy-from-latest",
    level: "warning",
    summary: "Files are taken from an image without a version",
    since: "0.1.0",
    messages: {
        untagged: "`{image}` has no tag, so each build takes files from whatever is newest.",
        latest: "`{image}` is whatever is newest at the time of the build.",
    },
    why: "A new release of the tool comes in without a change in the repository, and what was built before can't be built again.",
    *check({ dockerfile }) {
        const seen = new Set();
        for (const { image, at } of foreignImages(dockerfile)) {
            if (!isWithoutVersion(image) || seen.has(image.raw))
                continue;
            seen.add(image.raw);
            yield {
                at,
                message: image.tag === undefined ? "untagged" : "latest",
                data: { image: image.raw },
                subject: imageName(image) ?? image.raw,
                ...(dockerfile.isDevelopment ? { level: "info" } : {}),
            };
        }
    },
}));
/** What `COPY --from` and mounts name and no stage of the file is called; BuildKit puts no variables into either. */
function* foreignImages({ instructions, stages }) {
    const names = new Set(stages.map(({ name }) => name?.toLowerCase()));
    const isImage = (text) => !/^\d+$|\$/.test(text) && !names.has(text.toLowerCase());
    for (const one of instructions) {
        if (one.keyword === "COPY" && one.from?.value !== undefined && isImage(one.from.value))
            yield { image: readImage(one.from.value, one.from.value), at: one.from };
        if (one.keyword !== "RUN")
            continue;
        for (const mount of one.mounts)
            if (mount.from !== undefined && isImage(mount.from))
                yield { image: readImage(mount.from, mount.from), at: mount };
    }
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/copy-from-unknown.js

/* harmony default export */ const copy_from_unknown = (defineRule({
    id: "stage/copy-from-unknown",
    level: "error",
    summary: "COPY takes files from a stage that is not there yet",
    equivalents: { hadolint: ["DL3022", "DL3023"] },
    since: "0.1.0",
    messages: {
        own: "`{from}` is the stage that this `COPY` stands in.",
        later: "The stage `{from}` comes only after this one.",
        number: "There is no stage number {from} before this one.",
    },
    why: "The build stops here: files can be copied from stages above only.",
    *check({ dockerfile }) {
        for (const one of dockerfile.instructions) {
            if (one.keyword !== "COPY" || one.from?.value === undefined || one.fromStage || !one.stage)
                continue;
            const message = messageFor(dockerfile, one, one.from.value);
            if (message)
                yield { at: one.from, message, data: { from: one.from.value } };
        }
    },
}));
/** Any other name may be an image, or a context that the build names. */
function messageFor({ stages }, { stage }, from) {
    if (/^\d+$/.test(from))
        return "number";
    if (stage?.name?.toLowerCase() === from.toLowerCase())
        return "own";
    return stages.some(({ name }) => name?.toLowerCase() === from.toLowerCase()) ? "later" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/duplicate-name.js

/* harmony default export */ const duplicate_name = (defineRule({
    id: "stage/duplicate-name",
    level: "error",
    summary: "Two stages have the same name",
    equivalents: { hadolint: "DL3024", buildkit: "DuplicateStageName" },
    since: "0.1.0",
    messages: { duplicate: "There is a stage called `{name}` above already." },
    why: "Whoever copies from the name, or builds it as a target, gets one of the two without being told which.",
    *check({ dockerfile }) {
        const seen = new Map();
        for (const { name, from } of dockerfile.stages) {
            if (name === undefined || !from.name)
                continue;
            const first = seen.get(name.toLowerCase());
            if (first)
                yield {
                    at: from.name,
                    message: "duplicate",
                    data: { name },
                    related: [{ at: first, message: "The first stage of that name stands here." }],
                };
            else
                seen.set(name.toLowerCase(), from.name);
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/stage/name-casing.js


/* harmony default export */ const name_casing = (defineRule({
    id: "stage/name-casing",
    level: "info",
    summary: "A stage's name has capital letters",
    equivalents: { buildkit: "StageNameCasing" },
    since: "0.1.0",
    messages: { casing: "The stage's name `{name}` has capital letters." },
    why: "Docker takes stage names without regard to case; names in lower case can't be mistaken for keywords or variables.",
    *check({ dockerfile }) {
        const lower = new Set(dockerfile.stages.flatMap(({ name }) => (name === name?.toLowerCase() ? (name ?? []) : [])));
        for (const { name, from } of dockerfile.stages) {
            if (name === undefined || from.name?.value !== name || name === name.toLowerCase())
                continue;
            const edits = renamed(dockerfile, name);
            yield {
                at: from.name,
                message: "casing",
                data: { name },
                ...(edits && !lower.has(name.toLowerCase())
                    ? { fixes: [{ title: "Write it in lower case", safety: "safe", edits }] }
                    : {}),
            };
        }
    },
}));
/** The name in lower case, here and wherever it is used; undefined when a use can't be replaced for certain. */
function renamed({ source, stages, instructions }, name) {
    const lower = name.toLowerCase();
    const words = [
        ...stages.flatMap(({ from }) => [from.name, from.imageWord]),
        ...instructions.map((one) => (one.keyword === "COPY" || one.keyword === "ADD" ? one.from : undefined)),
    ].filter((word) => word?.value?.toLowerCase() === lower && word.value !== lower);
    const edits = words.flatMap((word) => (word?.raw === word?.value && word ? [replace(word, lower)] : []));
    if (edits.length !== words.length)
        return undefined;
    for (const one of instructions) {
        if (one.keyword !== "RUN")
            continue;
        for (const mount of one.mounts) {
            if (mount.from?.toLowerCase() !== lower || mount.from === lower)
                continue;
            const at = source.slice(mount).indexOf(`from=${mount.from}`);
            if (at === -1)
                return undefined;
            const start = mount.start + at + "from=".length;
            edits.push(replace({ start, end: start + name.length }, lower));
        }
    }
    return edits;
}

;// CONCATENATED MODULE: ./lib/src/python/copied-environment.js




/** Every environment that is copied between stages, by paths that the file tells. */
function* copiedEnvironments(dockerfile) {
    for (const copy of dockerfile.instructions) {
        if (copy.keyword !== "COPY" || !copy.fromStage || !copy.stage || copy.sources.length !== 1)
            continue;
        const [sourceWord] = copy.sources;
        const targetWord = copy.destination;
        const source = sourceWord && resolveWord(sourceWord, copy);
        const target = targetWord && copied_environment_absolute(resolveWord(targetWord, copy), copy);
        if (!sourceWord || !targetWord || source === undefined || target === undefined)
            continue;
        // In another stage, a path starts at its root.
        const path = cleanPath(`/${source}`);
        const kind = copied_environment_kindOf(path, dockerfile, copy.fromStage);
        if (kind)
            yield { copy, from: copy.fromStage, to: copy.stage, kind, sourceWord, source: path, targetWord, target };
    }
}
function copied_environment_kindOf(path, dockerfile, from) {
    if (/\/(?:site|dist)-packages$/.test(path))
        return "packages";
    if (/^\/(?:root|home\/[^/]+)\/\.local$/.test(path))
        return "user";
    return madeVenvs(dockerfile, from).some(({ folder }) => folder === path) ? "venv" : undefined;
}
/** The virtual environments of a stage and those it builds on: `python -m venv`, `virtualenv`, `uv venv`, and what `uv sync` makes. */
function madeVenvs(dockerfile, stage) {
    return lineage(stage).flatMap((one) => [...dockerfile.commands(one)].flatMap((command) => venvOf(command) ?? []));
}
function venvOf(command) {
    const made = venvMade(command, (word) => resolveWord(word, command));
    const isSync = uvCommand(command)?.subcommand === "sync";
    if (!made && !isSync)
        return undefined;
    const given = isSync ? envOf(command, "UV_PROJECT_ENVIRONMENT") : undefined;
    if (given?.state === "set" && given.value === undefined)
        return undefined;
    const name = given?.state === "set" ? given.value : made?.folder ? resolveWord(made.folder, command) : ".venv";
    const folder = copied_environment_absolute(name, instructionOf(command));
    return folder === undefined ? undefined : { folder, isRelocatable: made?.isRelocatable === true, command };
}
function copied_environment_absolute(path, at) {
    if (path === undefined)
        return undefined;
    if (path.startsWith("/"))
        return cleanPath(path);
    const folder = workdirOf(at);
    return folder === undefined ? undefined : cleanPath(`${folder}/${path}`);
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/python-version-mismatch.js





/* harmony default export */ const python_version_mismatch = (defineRule({
    id: "stage/python-version-mismatch",
    level: "error",
    summary: "Python packages are copied to a stage with another Python",
    since: "0.1.0",
    messages: {
        stages: "The packages are installed by Python {from} and copied to an image with Python {to}, which does not look for them there.",
        path: "`{path}` is the folder of another Python: this image has Python {to}.",
    },
    why: "Every import of them fails when the container starts: each minor version has its own `lib/python3.X`, and compiled packages fit one only.",
    *check({ dockerfile }) {
        for (const { from, to, copy, source, target, targetWord } of copiedEnvironments(dockerfile)) {
            const here = pythonMinorOf(rootImage(to));
            if (here === undefined || namedPythons(dockerfile, to).length > 0)
                continue;
            const there = pythonMinorOf(rootImage(from));
            const isManaged = namedPythons(dockerfile, from).length > 0 || setsOwnPython(from);
            const named = /\/python([23]\.[0-9]{1,2})\/(?:site|dist)-packages$/.exec(target)?.[1];
            // `/usr/lib/python3` and other prefixes belong to a Python of their own.
            const isOfficial = target.startsWith("/usr/local/lib/");
            if (named !== undefined && isOfficial && named !== here) {
                yield { at: targetWord, message: "path", data: { path: target, to: here } };
            }
            else if (there !== undefined && there !== here && !isManaged && !isTargetOnly(source, target)) {
                yield { at: copy.body, message: "stages", data: { from: there, to: here } };
            }
        }
    },
}));
function setsOwnPython(stage) {
    return envAtEnd(stage, "UV_PYTHON").state === "set" || envAtEnd(stage, "UV_PYTHON_INSTALL_DIR").state === "set";
}
/** Pure packages may be taken on purpose from one version's folder to another's. */
function isTargetOnly(source, target) {
    const minor = (path) => /\/python([23]\.[0-9]{1,2})\//.exec(`${path}/`)?.[1];
    return minor(source) !== undefined && minor(target) !== undefined && minor(source) !== minor(target);
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/scripts-not-copied.js









/* harmony default export */ const scripts_not_copied = (defineRule({
    id: "stage/scripts-not-copied",
    level: "error",
    summary: "Packages are copied without the script that the container starts",
    since: "0.1.0",
    messages: {
        missing: "`{script}` is a script in `/usr/local/bin` of the stage `{stage}`; only its packages are copied.",
    },
    why: "The container stops at once: the program is not found.",
    *check({ dockerfile }) {
        for (const { kind, from, to, source, copy } of copiedEnvironments(dockerfile)) {
            if (kind !== "packages" || !source.startsWith("/usr/local/lib/"))
                continue;
            const { entrypoint, cmd } = startOf(to);
            const [first] = entrypoint ? (entrypoint.commands ?? []) : (cmd?.commands ?? []);
            const program = first && pythonProgram(first);
            const name = programName(first?.words[0]);
            // Only what is known to come with a package is sure to be a script.
            if (!first || !program || program.python || program.kind === "plain" || name === undefined)
                continue;
            if (first.words[0]?.value !== name || hasScripts(dockerfile, to))
                continue;
            yield {
                at: first.words[0],
                message: "missing",
                data: { script: name, stage: from.name ?? String(from.index) },
                related: [{ at: copy, message: "The packages are copied here." }],
            };
        }
    },
}));
/** Anything else that may bring a script into the stage. */
function hasScripts(dockerfile, stage) {
    return lineage(stage).some((one) => one.instructions.some((instruction) => {
        if (instruction.keyword === "RUN")
            return !instruction.commands;
        if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD")
            return false;
        const target = instruction.destination && resolveWord(instruction.destination, instruction);
        const isPackages = instruction.sources.some((word) => /(?:site|dist)-packages\/?$/.test(word.raw));
        return !isPackages && (target === undefined || /bin\b|^\/(?:usr(?:\/local)?)?\/?$|venv|\.local/.test(target));
    }) ||
        [...dockerfile.commands(one)].some((command) => pipInstall(command) ??
            uvCommand(command) ??
            poetryCommand(command) ??
            condaInstall(command) ??
            isLink(command.words.map((word) => word.raw))));
}
function isLink(words) {
    return words.some((word) => /\/bin\b/.test(word));
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/user-site-unreachable.js




/* harmony default export */ const user_site_unreachable = (defineRule({
    id: "stage/user-site-unreachable",
    level: "warning",
    summary: "Packages lie in root's home, but the container runs as another user",
    since: "0.1.0",
    messages: {
        unreachable: "The container runs as `{user}`, who can't read `{target}`: `/root` is open to root alone.",
    },
    why: "The packages are in the image, and yet every import of them and every script of theirs fails.",
    *check({ dockerfile }) {
        const shipped = shippedStages(dockerfile);
        for (const { kind, to, target, targetWord } of copiedEnvironments(dockerfile)) {
            const [final] = shipped;
            if (kind !== "user" || !final || !shipped.includes(to) || !/^\/root(?:\/|$)/.test(target))
                continue;
            const user = userAtEnd(final);
            if (user.state !== "set" || user.value === undefined || user.value === "root" || user.value === "0")
                continue;
            if (opensRoot(dockerfile, final))
                continue;
            yield { at: targetWord, message: "unreachable", data: { user: user.value, target }, subject: target };
        }
    },
}));
/** A `chmod`, `chown`, `mv`, … of root's home, or a script that may do it. */
function opensRoot(dockerfile, final) {
    return lineage(final).some((stage) => stage.instructions.some((one) => one.keyword === "RUN" && !one.commands) ||
        [...dockerfile.commands(stage)].some(({ words }) => words.some((word) => /\/root\b|~/.test(word.raw))));
}

;// CONCATENATED MODULE: ./lib/src/rules/stage/venv-moved.js





/* harmony default export */ const venv_moved = (defineRule({
    id: "stage/venv-moved",
    level: "error",
    summary: "A virtual environment is copied to another path than it was made at",
    since: "0.1.0",
    messages: {
        moved: "The environment was made at `{source}`; at `{target}`, `{script}` still starts with the old path.",
    },
    why: 'The first line of each script in it names the old folder\'s interpreter, so the container stops with "no such file or directory".',
    *check({ dockerfile }) {
        for (const { kind, from, to, source, sourceWord, target, targetWord } of copiedEnvironments(dockerfile)) {
            if (kind !== "venv" || source === target)
                continue;
            if (madeVenvs(dockerfile, from).some(({ folder, isRelocatable }) => folder === source && isRelocatable))
                continue;
            const { entrypoint, cmd } = startOf(to);
            const started = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
            const scripts = started.flatMap((command) => {
                const invocation = invocationOf(command.words);
                const path = invocation?.program.value ?? "";
                const isInside = path.startsWith(`${target}/bin/`) || !path.includes("/");
                const isScript = invocation?.by === "program" && pythonProgram(command) && !invocation.python;
                return invocation && isScript && isInside && invocation.runners.length === 0 ? invocation.name : [];
            });
            const [script] = scripts;
            if (script === undefined)
                continue;
            const canMove = sourceWord.value === source && targetWord.raw === targetWord.value;
            yield {
                at: targetWord,
                message: "moved",
                data: { source, target, script },
                subject: source,
                related: canMove ? [{ at: sourceWord, message: "Scripts work at this path only." }] : [],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./lib/src/dockerfile/blanks.js
/* The three kinds of blank that BuildKit knows; which of them separates depends on the place. */
/** What separates a keyword from the rest, and words where quotes mean nothing (FROM, COPY, EXPOSE). */
function isBlank(char) {
    return char === " " || char === "\t" || char === "\v" || char === "\f" || char === "\r";
}
/** The first offset from `at` on that is no such blank. */
function skipBlanks(text, at) {
    while (isBlank(text[at]))
        at++;
    return at;
}
/** Go's unicode.IsSpace: what separates flags, the words of ENV, LABEL and ARG, and what is trimmed. U+0085 is one, U+FEFF is none. */
function blanks_isSpace(code) {
    if (code < 0x80)
        return code === 32 || (code >= 9 && code <= 13);
    return code === 0x85 || (code >= 0xa0 && code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
}
/** The first offset from `at` on, at most `end`, that is no space. */
function skipSpaces(text, at, end) {
    while (at < end && blanks_isSpace(text.charCodeAt(at)))
        at++;
    return at;
}
/** The offset behind the last character that is no space. */
function trimmedEnd(text) {
    let end = text.length;
    while (end > 0 && blanks_isSpace(text.charCodeAt(end - 1)))
        end--;
    return end;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/words.js


/** Words between blanks; quotes mean nothing (FROM, COPY, EXPOSE, VOLUME). */
function blankSeparated(text, { start, end }) {
    const spans = [];
    for (let at = skipBlanks(text, start); at < end; at = skipBlanks(text, at)) {
        const from = at;
        while (at < end && !isBlank(text[at]))
            at++;
        spans.push({ start: from, end: at });
    }
    return spans;
}
/** Words between spaces with quotes and escapes respected (ENV, LABEL, ARG); an open quote goes to the end. */
function quoteSeparated(text, { start, end }, escape) {
    const spans = [];
    for (let at = skipSpaces(text, start, end); at < end; at = skipSpaces(text, at, end)) {
        const from = at;
        at = endOfQuotedWord(text, at, end, escape);
        spans.push({ start: from, end: at });
    }
    return spans;
}
function endOfQuotedWord(text, from, end, escape) {
    let quote = "";
    let at = from;
    for (; at < end; at++) {
        const char = text[at] ?? "";
        if (char === escape && quote !== "'")
            at++;
        else if (quote !== "")
            quote = char === quote ? "" : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (blanks_isSpace(text.charCodeAt(at)))
            break;
    }
    return Math.min(at, end);
}
/** A word of an instruction whose words Docker expands, by BuildKit's lexer: quotes off, escapes taken, variables as parts. */
function expandableWord(args, at) {
    return word(args, at, args.joined.text.slice(at.start, at.end), args.escape);
}
/** The words of spans, each as `expandableWord`. */
function expandableWords(args, spans) {
    return spans.map((span) => expandableWord(args, span));
}
/** A word that stands at `at` and whose text, before Docker expands it, is `text`. */
function word({ joined, fileText }, at, text, escape) {
    const span = joined.span(at.start, at.end);
    const parts = partsOf(text, escape);
    return {
        start: span.start,
        end: span.end,
        raw: fileText.slice(span.start, span.end),
        value: literalValue(parts),
        parts,
    };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/key-value.js
/* `ENV name value` written as `ENV name="value"`, so that BuildKit reads the same. */

/**
 * The value of the old form, given as it stands in the file, as the form with `=` needs it: in quotes where it holds
 * blanks, with quotes, escapes and variables meaning what they meant. undefined when that is not certain.
 */
function valueForEquals(raw, escape) {
    if (/[\r\n]/.test(raw))
        return /["'\\`]/.test(withoutContinuations(raw, escape)) ? undefined : `"${raw}"`;
    if (!areQuotesClosed(raw, escape))
        return undefined;
    const words = quoteSeparated(raw, { start: 0, end: raw.length }, escape);
    return words.length === 1 ? raw : inQuotes(raw, escape);
}
/** The text with each escape at a line's end taken out. */
function withoutContinuations(raw, escape) {
    return raw
        .split("\n")
        .map((line) => {
        const bare = line.trimEnd();
        return bare.endsWith(escape) ? bare.slice(0, -1) : line;
    })
        .join("\n");
}
function areQuotesClosed(raw, escape) {
    let quote = "";
    for (let at = 0; at < raw.length; at++) {
        const char = raw[at];
        if (char === escape && quote !== "'") {
            // An escape at the very end escapes nothing.
            if (++at === raw.length)
                return false;
        }
        else if (quote !== "")
            quote = char === quote ? "" : quote;
        else if (char === '"' || char === "'")
            quote = char;
    }
    return quote === "";
}
/** One pair of double quotes round it all; what stood in quotes or behind escapes before means the same inside. */
function inQuotes(raw, escape) {
    if (/\$\{[^}]*["'\\`\s]/.test(raw))
        return undefined;
    let text = "";
    let quote = "";
    for (let at = 0; at < raw.length; at++) {
        const char = raw[at] ?? "";
        const needsEscape = char === '"' || char === "$" || char === escape;
        if (quote === "'") {
            if (char === "'")
                quote = "";
            else
                text += needsEscape ? escape + char : char;
        }
        else if (char === escape) {
            const next = raw[++at] ?? "";
            const isSpecial = next === '"' || next === "$" || next === escape;
            text += isSpecial ? escape + next : quote === "" ? next : escape + next;
        }
        else if (char === '"')
            quote = quote === '"' ? "" : '"';
        else if (char === "'" && quote === "")
            quote = "'";
        else
            text += char;
    }
    return `"${text}"`;
}

;// CONCATENATED MODULE: ./lib/src/rules/syntax/legacy-key-value.js



/* harmony default export */ const legacy_key_value = (defineRule({
    id: "syntax/legacy-key-value",
    level: "info",
    summary: "A name and its value are joined by a blank, not by an equals sign",
    equivalents: { buildkit: "LegacyKeyValueFormat" },
    since: "0.1.0",
    messages: {
        legacy: "`{keyword} {name} …` is the old form; write `{name}=…`.",
        spaced: "The blank before the equals sign makes it part of the value of `{name}`.",
        swallowed: "Without an equals sign, all that follows is the value of `{name}`: `{other}` is not set.",
    },
    why: "The old form takes one name an instruction and the rest of the line for its value, and BuildKit warns of it.",
    *check({ dockerfile: { instructions, source, escape } }) {
        for (const outer of instructions) {
            const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
            if (one?.keyword !== "ENV" && one?.keyword !== "LABEL")
                continue;
            const [pair] = one.pairs;
            if (pair?.separator !== "blank" || !pair.value)
                continue;
            const { name, value } = pair;
            const other = one.keyword === "ENV" ? swallowedName(value.raw) : undefined;
            const hasEquals = value.raw.startsWith("=");
            const message = hasEquals ? "spaced" : other === undefined ? "legacy" : "swallowed";
            const written = hasEquals ? value.raw.slice(1).trimStart() : value.raw;
            const fixed = valueForEquals(written, escape);
            // What stands on the next line may follow a comment.
            const isOneLine = !/[\r\n]/.test(source.text.slice(name.end, value.end - written.length));
            const canFix = fixed !== undefined && isOneLine && message !== "swallowed" && !(hasEquals && /[\r\n]/.test(written));
            const edits = canFix ? [replace({ start: name.end, end: value.end }, `=${fixed}`)] : [];
            yield {
                at: pair,
                message,
                data: { keyword: one.keyword, name: name.raw, other: other ?? "" },
                ...(message === "legacy" ? {} : { level: "warning" }),
                ...(canFix
                    ? { fixes: [{ title: "Join name and value by =", safety: hasEquals ? "review" : "safe", edits }] }
                    : {}),
            };
        }
    },
}));
/** A name at the start of a later line that was plainly meant to be set too: `ENV A 1 \` and `B 2`. */
function swallowedName(raw) {
    for (const line of raw.split("\n").slice(1)) {
        const name = /^\s*([A-Z][A-Z0-9_]{2,})(?:=|[ \t]+[^\s\\])/.exec(line)?.[1];
        if (name !== undefined)
            return name;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/rules/syntax/unreadable.js

/* harmony default export */ const unreadable = (defineRule({
    id: "syntax/unreadable",
    level: "error",
    summary: "The file cannot be read as a Dockerfile",
    since: "0.1.0",
    messages: { unreadable: "{problem}" },
    why: "The build stops here, and nothing else in this file was checked.",
    *check({ dockerfile }) {
        // What a template generator makes of the file is not known.
        if (dockerfile.isTemplate)
            return;
        const [first, ...others] = dockerfile.problems;
        if (!first)
            return;
        const related = others
            .slice(0, mostRelated)
            .map(({ at, message }) => ({ at, message: "{problem}", data: { problem: message } }));
        yield { at: first.at, message: "unreadable", data: { problem: first.message }, related };
    },
}));
/** What follows a first mistake is often its echo. */
const mostRelated = 5;

;// CONCATENATED MODULE: ./lib/src/data/privileges.json
const privileges_namespaceObject = /*#__PURE__*/JSON.parse('{"W4":["gosu","su-exec","setpriv","runuser","su","sudo","setuidgid","s6-setuidgid","chpst","start-stop-daemon","capsh","fixuid"],"$7":["supervisord","supervisor","nginx","sshd","cron","crond","init","s6-svscan","s6-overlay","runsvdir","runit","my_init","systemd","dockerd","dockerd-entrypoint.sh","httpd","apache2","apache2-foreground","apache2ctl","apachectl","circusd","php-fpm"]}');
;// CONCATENATED MODULE: ./lib/src/data/privileges.js

/** Whether a program starts another one as another user: `gosu`, `setpriv`. */
function isPrivilegeDropper(program) {
    return privileges_namespaceObject.W4.includes(program);
}
/** Whether a program has to be root, to start what it manages as other users: `supervisord`, `nginx`, `sshd`. */
function isPrivilegedManager(program) {
    return privileges_namespaceObject.$7.includes(program);
}
/** Whether a script's text names a program that changes the user, or one that has to be root. */
function namesPrivilegedProgram(script) {
    return script.split(/[^\w.-]+/).some((word) => isPrivilegeDropper(word) || isPrivilegedManager(word));
}

;// CONCATENATED MODULE: ./lib/src/packages/privileges.js




/**
 * Whether what a stage starts becomes another user by itself (`gosu`, an entrypoint that calls `setpriv`), or has to
 * be root to start others (`supervisord`, `nginx`). A tool for it that is installed counts as one that is used.
 */
function dropsPrivileges(dockerfile, stage, context) {
    if (baseImage(stage)?.dropsPrivileges === true)
        return true;
    const { entrypoint, cmd } = startOf(stage);
    for (const { words, wrappers } of [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])])
        for (const word of [...wrappers, ...words]) {
            const name = word.value?.split("/").at(-1) ?? "";
            if (isPrivilegeDropper(name) || isPrivilegedManager(name))
                return true;
            const script = /\.(?:sh|bash)$|entrypoint/.test(name) ? privileges_scriptText(context, name) : undefined;
            if (script !== undefined && namesPrivilegedProgram(script))
                return true;
        }
    return lineage(stage).some((one) => bringsDropper(dockerfile, one));
}
function bringsDropper(dockerfile, stage) {
    for (const command of dockerfile.commands(stage)) {
        // `sudo` is installed for people, `setpriv` and `runuser` are there anyway.
        const installed = systemInstall(command)?.packages ?? [];
        if (installed.some(({ name }) => name === "gosu" || name === "su-exec" || isPrivilegedManager(name ?? "")))
            return true;
        if (programName(command.words[0]) === "gosu" || programName(command.words[0]) === "fixuid")
            return true;
    }
    return stage.instructions.some((one) => (one.keyword === "COPY" || one.keyword === "ADD") &&
        one.sources.some((word) => /(?:^|\/)(?:gosu|su-exec|s6-overlay)[^/]*$/.test(word.raw)));
}
function privileges_scriptText(context, name) {
    const path = context.files?.find((file) => file === name || file.endsWith(`/${name}`));
    return path === undefined ? undefined : context.text(path);
}

;// CONCATENATED MODULE: ./lib/src/packages/accounts.js


/** shadow's useradd. https://man7.org/linux/man-pages/man8/useradd.8.html */
const useraddOptions = {
    valued: [
        "-b --base-dir",
        "-c --comment",
        "-d --home --home-dir",
        "-e --expiredate",
        "-f --inactive",
        "-F --add-subids-for-system",
        "-g --gid",
        "-G --groups",
        "-k --skel",
        "-K --key",
        "-p --password",
        "-R --root",
        "-P --prefix",
        "-s --shell",
        "-u --uid",
        "-Z --selinux-user",
    ],
    flags: [
        "-l --no-log-init",
        "-m --create-home",
        "-M --no-create-home",
        "-N --no-user-group",
        "-o --non-unique",
        "-r --system",
        "-U --user-group",
    ],
    abbreviates: true,
};
/** Debian's adduser and busybox's; the short letters are busybox's, the long names Debian's. */
const adduserOptions = {
    valued: [
        "-h --home",
        "-g --gecos --comment",
        "-s --shell",
        "-G --ingroup",
        "-u --uid",
        "-k --skel",
        "--gid",
        "--firstuid",
        "--lastuid",
        "--conf",
    ],
    flags: [
        "-D --disabled-password",
        "-S --system",
        "-H --no-create-home",
        "--group",
        "--disabled-login",
        "--quiet",
        "--force-badname",
    ],
    abbreviates: true,
};
/** Reads `useradd` and `adduser`, known variables put in by `resolve`; undefined for everything else, `adduser USER GROUP` (which adds to a group) too. */
function createdUser(command, resolve) {
    const words = resolve ? expandWords(command.words, resolve) : command.words;
    const [programWord] = words;
    const program = programName(programWord);
    if (!programWord || (program !== "useradd" && program !== "adduser"))
        return undefined;
    const read = readArguments(words.slice(1), program === "useradd" ? useraddOptions : adduserOptions);
    if (program === "adduser" && read.operands.length > 1)
        return undefined;
    return {
        ...read,
        command,
        program,
        name: read.operands.at(-1),
        uid: read.option("--uid"),
        programSpan: cover(programWord, programWord),
    };
}

;// CONCATENATED MODULE: ./lib/src/packages/unused-user.js



/**
 * The last user that a stage (or one it builds on) makes for the application, when its container starts a Python program as root all the same.
 * undefined when there is none, when the name is mentioned again (a `chown`, `su`, `gosu`, a server's option), so that
 * something may run as it, or when a USER names anybody, be it for some steps only.
 */
function unusedUser(dockerfile, stage) {
    const user = userAtEnd(stage);
    const stages = lineage(stage);
    if (user.state !== "unset" || stages.some((one) => one.instructions.some(({ keyword }) => keyword === "USER")))
        return undefined;
    const created = stages
        .flatMap((one) => [...dockerfile.commands(one)])
        .flatMap((command) => createdUser(command, (word) => resolveWord(word, command)) ?? []);
    if (!unused_user_startsPython(stage))
        return undefined;
    const last = created.at(-1);
    const name = last?.name?.value;
    if (!last || created.length > 1 || name === undefined || !/^[\w.-]+$/.test(name))
        return undefined;
    return isStartedAs(stage, dockerfile, name) ? undefined : last;
}
/** A script or a system's daemon may become the user by itself. */
function unused_user_startsPython(stage) {
    const { entrypoint, cmd } = startOf(stage);
    const started = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
    return started.length > 0 && started.every((command) => pythonProgram(command) !== undefined);
}
/** CMD or ENTRYPOINT names it: `--user app:app`, `su -c`. `app:app` alone is an application. */
function isStartedAs(stage, { source }, name) {
    return lineage(stage).some(({ instructions }) => instructions.some(({ keyword, body }) => {
        if (keyword !== "CMD" && keyword !== "ENTRYPOINT" && keyword !== "ENV")
            return false;
        const tokens = source.slice(body).split(/[\s"',=[\]]+/);
        return tokens.some((token, index) => token === name || (/^-(?:u|-user|-uid)$/.test(tokens[index - 1] ?? "") && token.startsWith(name)));
    }));
}

;// CONCATENATED MODULE: ./lib/src/python/unprivileged.js





/** Programs of which nothing is left that only root can use. */
const unprivileged_harmless = new Set("apt-get apt apk rm cp mv ln ls cat sed echo printf chmod cd set export true : which test [ dpkg ldconfig useradd adduser groupadd addgroup".split(" "));
/** What a start command is told to write, or an option that only root needs. */
const writes = /\.(?:log|pid|sock|db)\b|\/logs?\/|^--?(?:pid(?:file)?|allow-root|daemon|B|beat)\b|^beat$/;
/**
 * Whether a container of a stage is seen to need nothing that belongs to root, so that it can be started as a user who
 * owns no file in it: one Python program that installs nothing when it starts, and an image in which nothing of use
 * lies in `/root` and no folder is made to be written to. What the application's own code writes can't be seen.
 */
function canRunUnprivileged(dockerfile, stage) {
    const { entrypoint, cmd } = startOf(stage);
    const [first, ...others] = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
    const isUnderstood = (!entrypoint || entrypoint.commands) && (!cmd || cmd.commands);
    if (!isUnderstood || !first || others.length > 0 || !startsPlainly(first))
        return false;
    return lineage(stage).every((one) => one.instructions.every((instruction) => unprivileged_isPlain(instruction)) &&
        [...dockerfile.commands(one)].every((command) => leavesNothingToRoot(command, stage)));
}
function startsPlainly(command) {
    const program = pythonProgram(command);
    if (!program || program.server?.kind.isDevelopment === true || command.redirects.length > 0)
        return false;
    if (command.words.some((word) => writes.test(word.raw.replace(/^["']|["']$/g, ""))))
        return false;
    // `uv run` and its like install at start, and write to a cache at home.
    const name = programName(command.words[0]);
    return !/^(?:uv|uvx|poetry|pipenv|pdm|hatch|rye|conda|mamba|micromamba|pixi)$/.test(name ?? "");
}
function unprivileged_isPlain(one) {
    if (one.keyword === "VOLUME" || one.keyword === "ONBUILD" || one.keyword === "SHELL")
        return false;
    if (one.keyword === "RUN")
        return one.commands !== undefined;
    if (one.keyword === "ENV")
        return !one.pairs.some(({ value }) => value !== undefined && isHome(value.raw));
    if (one.keyword === "COPY" || one.keyword === "ADD")
        return !isHome(one.destination?.raw ?? "");
    return one.keyword !== "WORKDIR" || !isHome(one.path?.raw ?? "");
}
function isHome(text) {
    return /\/root(?:\/|:|["']?$)|~|\$\{?HOME\b/.test(text);
}
function leavesNothingToRoot(command, stage) {
    const [program] = command.words;
    if (!program)
        return true;
    if (command.words.some((word) => isHome(word.raw) || /^-?-user$/.test(word.raw)))
        return false;
    const pip = pipInstall(command);
    if (pip)
        return pip.tool === "pip" || pip.tool === "uv pip";
    const uv = uvCommand(command);
    // Without a Python in the image, uv puts one below `/root`.
    if (uv)
        return uv.subcommand === "sync" && baseImage(stage)?.python === "/usr/local/bin";
    const name = programName(program) ?? "";
    if (name === "mkdir")
        return command.words.slice(1).every((word) => word.raw.startsWith("-") || isOnTheWay(word, command, stage));
    const text = command.words.map((word) => word.raw).join(" ");
    return (unprivileged_harmless.has(name) ||
        /^\S*python[\d.]* (?:-m (?:pip|venv|compileall) |manage\.py (?:collectstatic|compilemessages)\b)/.test(text));
}
/** A folder that is, or leads to, where the container works. */
function isOnTheWay(word, command, stage) {
    const path = resolveWord(word, command);
    const instruction = stage.instructions.at(-1) ?? instructionOf(command);
    const folder = workdirOf(instruction);
    return path !== undefined && folder !== undefined && `${folder}/`.startsWith(`${path.replace(/\/+$/, "")}/`);
}

;// CONCATENATED MODULE: ./lib/src/rules/user/created-unused.js





/* harmony default export */ const created_unused = (defineRule({
    id: "user/created-unused",
    level: "warning",
    summary: "A user is made, but the container runs as root",
    since: "0.1.0",
    messages: { unused: "`{program}` makes the user `{name}`, but no `USER` follows, so the container runs as root." },
    why: "Somebody meant the application to run without root's rights, and the line that does it is missing.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        if (!final || dockerfile.isDevelopment || dropsPrivileges(dockerfile, final, context))
            return;
        const created = unusedUser(dockerfile, final);
        if (!created?.name?.value)
            return;
        const name = created.name.value;
        const uid = created.uid?.value;
        const edit = canRunUnprivileged(dockerfile, final)
            ? insertBeforeStart(dockerfile, final, [["USER", uid !== undefined && /^\d+$/.test(uid) ? uid : name]])
            : undefined;
        yield {
            at: created.programSpan,
            message: "unused",
            data: { program: created.program, name },
            subject: name,
            ...(edit
                ? { fixes: [{ title: "Run as {name}", safety: "review", changesInstructions: true, edits: [edit] }] }
                : {}),
        };
    },
}));

;// CONCATENATED MODULE: ./lib/src/rules/user/implicit-uid.js





/* harmony default export */ const implicit_uid = (defineRule({
    id: "user/implicit-uid",
    level: "info",
    summary: "The user that the container runs as has no fixed number",
    since: "0.1.0",
    messages: {
        implicit: "`{program}` picks the number of `{name}` itself, and may pick another one in the next build.",
    },
    why: "Files in volumes and the cluster's security settings go by number: when it changes, the container can no longer read its own data.",
    *check({ dockerfile }) {
        const { final } = dockerfile;
        const user = final && userAtEnd(final);
        if (user?.state !== "set" || user.value === undefined)
            return;
        for (const stage of shippedStages(dockerfile)) {
            for (const command of dockerfile.commands(stage)) {
                const created = createdUser(command, (word) => resolveWord(word, command));
                if (!created?.name || created.has("--uid") || !created.isComplete || created.name.value !== user.value)
                    continue;
                const number = freeNumber(dockerfile.source.text);
                const isLong = created.options.length > 0 && created.options.every(({ written }) => written.startsWith("--"));
                yield {
                    at: created.programSpan,
                    message: "implicit",
                    data: { program: created.program, name: user.value },
                    subject: user.value,
                    fixes: [
                        {
                            title: "Give the user a number",
                            safety: "review",
                            edits: [insertWords(command, created.programSpan, isLong ? "--uid" : "-u", number)],
                        },
                    ],
                };
            }
        }
    },
}));
/** A number above those that systems give out, which the file does not use yet. */
function freeNumber(text) {
    let number = 10001;
    while (text.includes(String(number)))
        number++;
    return String(number);
}

;// CONCATENATED MODULE: ./lib/src/rules/user/root.js









/* harmony default export */ const root = (defineRule({
    id: "user/root",
    level: "warning",
    summary: "The container runs as root",
    equivalents: { hadolint: "DL3002" },
    since: "0.1.0",
    messages: {
        implicit: "Nothing in this stage sets a `USER`, so the container runs as root.",
        explicit: "The last `USER` is `{user}`, so the container runs as root.",
    },
    why: "Whoever breaks into the application is root in the container, one kernel or configuration fault away from the host.",
    *check({ dockerfile, context }) {
        const { final } = dockerfile;
        if (!final || dockerfile.isDevelopment || osOf(final)?.family === "windows")
            return;
        const user = userAtEnd(final);
        const isRoot = user.state === "unset" || (user.state === "set" && (user.value === "root" || user.value === "0"));
        if (!isRoot || baseImage(final)?.isForDevelopment === true || isGithubAction(dockerfile, context))
            return;
        // user/created-unused says more where somebody made a user already.
        if (dropsPrivileges(dockerfile, final, context) || unusedUser(dockerfile, final))
            return;
        const by = user.state === "set" && user.by && "keyword" in user.by ? user.by : undefined;
        const fix = by ? undefined : addUser(dockerfile, final);
        const isApplication = purposeOf(final) === "application" || baseImage(final)?.startsServer === true;
        yield {
            at: by?.body ?? final.from.imageWord ?? final.from,
            message: by ? "explicit" : "implicit",
            data: { user: user.state === "set" ? (user.value ?? "") : "" },
            subject: "root",
            ...(isApplication ? {} : { level: "info" }),
            ...(fix ? { fixes: [fix] } : {}),
        };
    },
}));
/** GitHub runs the container of an action as root, and says not to set USER. */
function isGithubAction({ path, instructions }, context) {
    const folder = path?.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
    const root = context.root === undefined || context.root === "" ? "" : `${context.root}/`;
    const beside = folder.startsWith(root) ? folder.slice(root.length) : "";
    if (/(?:^|\/)\.github\/actions\//.test(folder))
        return true;
    if (["action.yml", "action.yaml"].some((name) => context.has(`${beside}${name}`) === true))
        return true;
    return instructions.some((one) => one.keyword === "LABEL" && one.pairs.some(({ name }) => name.value === "com.github.actions.name"));
}
function addUser(dockerfile, final) {
    const family = osOf(final)?.family;
    const make = family === "alpine" ? "adduser -D -u 10001 app" : "useradd --create-home --uid 10001 app";
    if (family !== "alpine" && family !== "debian" && family !== "ubuntu")
        return undefined;
    const hasUser = lineage(final).some((stage) => [...dockerfile.commands(stage)].some((one) => createdUser(one) ?? isGroupMade(one)));
    if (hasUser || !canRunUnprivileged(dockerfile, final))
        return undefined;
    const edit = insertBeforeStart(dockerfile, final, [
        ["RUN", make],
        ["USER", "10001"],
    ]);
    return edit && { title: "Run as a user of its own", safety: "review", changesInstructions: true, edits: [edit] };
}
/** `useradd` refuses a name that a group has already. */
function isGroupMade({ words }) {
    return /^(?:groupadd|addgroup)$/.test(programName(words[0]) ?? "");
}

;// CONCATENATED MODULE: ./lib/src/rules/user/uid-taken.js






const handlers = /^(?:userdel|deluser|usermod|getent|id|sed)$/;
/* harmony default export */ const uid_taken = (defineRule({
    id: "user/uid-taken",
    level: "error",
    summary: "The number of the new user belongs to another one already",
    since: "0.1.0",
    messages: { taken: "Ubuntu {release} comes with the user `ubuntu`, who has the number 1000 already." },
    why: "The build stops here: the number is not unique.",
    *check({ dockerfile }) {
        for (const stage of dockerfile.stages) {
            const release = osOf(stage)?.release;
            if (imageName(rootImage(stage)) !== "ubuntu" || release === undefined || Number(release) < 23.04)
                continue;
            for (const command of dockerfile.commands(stage)) {
                const created = createdUser(command, (word) => resolveWord(word, command));
                if (created?.uid?.value !== "1000" || created.has("--non-unique") || created.name?.value === "ubuntu")
                    continue;
                if (command.next === "||" || handlesUsers(dockerfile, stage))
                    continue;
                const isWritten = dockerfile.source.slice(created.uid) === "1000";
                yield {
                    at: created.uid,
                    message: "taken",
                    data: { release },
                    ...(isWritten && isNumberFree(dockerfile)
                        ? { fixes: [{ title: "Use another number", safety: "review", edits: [replace(created.uid, "1001")] }] }
                        : {}),
                };
            }
        }
    },
}));
/** `userdel ubuntu`, `usermod … ubuntu`, or a branch that asks for it. */
function handlesUsers(dockerfile, stage) {
    return lineage(stage).some((one) => one.instructions.some((instruction) => instruction.keyword === "RUN" && !instruction.commands) ||
        [...dockerfile.commands(one)].some(({ words }) => handlers.test(programName(words[0]) ?? "")));
}
function isNumberFree({ source }) {
    return source.text.split("1000").length === 2 && !/\b1001\b/.test(source.text);
}

;// CONCATENATED MODULE: ./lib/src/rules/user/undefined.js





/** The users that Debian, Ubuntu and Alpine images come with. */
const undefined_known = new Set("root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt ubuntu adm shutdown halt operator cron ftp sshd guest ntp at squid xfs postgres cyrus vpopmail smmsp postmaster svn systemd-network systemd-resolve systemd-timesync messagebus".split(" "));
/** Programs that make no user, whatever their arguments. */
const undefined_harmless = /^(?:pip[\d.]*|python[\d.]*|apt-get|apt|apk|mkdir|chmod|rm|cp|mv|ln|echo|touch|cd|set|export|true|:|printf|ls|cat|curl|wget|tar|uv|poetry)$/;
/* harmony default export */ const user_undefined = (defineRule({
    id: "user/undefined",
    level: "error",
    summary: "USER names somebody whom nothing in the image makes",
    since: "0.1.0",
    messages: { undefined: "No user `{name}` is in `{image}`, and nothing above makes one." },
    why: "The next `RUN`, or the start of the container, stops: there is no such user.",
    *check({ dockerfile }) {
        for (const one of dockerfile.instructions) {
            if (one.keyword !== "USER" || !one.user || !one.stage || one.onbuild)
                continue;
            const image = rootImage(one.stage);
            const name = resolveWord(one.user, one)?.split(":")[0];
            if (name === undefined || !/^[A-Za-z_][\w.-]*$/.test(name) || undefined_known.has(name))
                continue;
            if (!/^(?:python|debian|ubuntu|alpine)$/.test(imageName(image) ?? "") || undefined_mayMake(dockerfile, one, name))
                continue;
            yield { at: one.user, message: "undefined", data: { name, image: image.resolved ?? image.raw }, subject: name };
        }
    },
}));
/** Something above names the user, or runs or copies what may make it. */
function undefined_mayMake({ source }, user, name) {
    const stages = user.stage ? lineage(user.stage) : [];
    return stages.some((stage) => stage.instructions.some((one) => (stage !== user.stage || one.index < user.index) && undefined_brings(one, name, source.text)));
}
function undefined_brings(one, name, text) {
    if (one.keyword === "RUN") {
        if (!one.commands || text.slice(one.start, one.end).includes(name))
            return true;
        return one.commands.some((command) => (command.words.length > 0 && !undefined_harmless.test(programName(command.words[0]) ?? "")) ||
            // `tor` makes the user `debian-tor`; a variable may hold any package.
            systemInstall(command)?.packages.some((found) => found.name === undefined || name.includes(found.name)) ===
                true);
    }
    if (one.keyword !== "COPY" && one.keyword !== "ADD")
        return false;
    return one.fromStage !== undefined || /^\/(?:etc|$)/.test(one.destination?.value ?? "/etc");
}

;// CONCATENATED MODULE: ./lib/src/rules/user/world-writable.js




/* harmony default export */ const world_writable = (defineRule({
    id: "user/world-writable",
    level: "warning",
    summary: "Files are opened for everybody to write",
    since: "0.1.0",
    messages: { opened: "`chmod {mode}` lets every user of the container write to {paths}." },
    why: "Whoever gets into the container in any role can then change the application's code or data.",
    *check({ dockerfile }) {
        for (const stage of shippedStages(dockerfile)) {
            for (const command of dockerfile.commands(stage)) {
                const { mode, paths } = chmodOf(command);
                if (!mode || !opensToAll(mode.value ?? "") || paths.length === 0)
                    continue;
                // Folders for temporary files are everybody's.
                if (paths.every((path) => /^\/?(?:(?:var|run|dev)\/)?(?:tmp|shm|lock)(?:\/|$)/.test(path.raw)))
                    continue;
                const shown = paths
                    .slice(0, 3)
                    .map((path) => `\`${path.raw}\``)
                    .join(", ");
                const isRecursive = command.words.some((word) => /^-[A-Za-z]*R|^--recursive$/.test(word.value ?? ""));
                const areScripts = paths.every((path) => /\.(?:sh|py|bash)$|entrypoint$/.test(path.raw));
                yield {
                    at: mode,
                    message: "opened",
                    data: { mode: mode.raw, paths: shown + (paths.length > 3 ? " and more" : "") },
                    subject: paths.map((path) => path.raw).join(" "),
                    ...(isRecursive || areScripts ? {} : { level: "info" }),
                    ...(areScripts && !isRecursive && command.form === "shell"
                        ? { fixes: [{ title: "Make it executable only", safety: "review", edits: [replace(mode, "+x")] }] }
                        : {}),
                };
            }
        }
    },
}));
function chmodOf({ words }) {
    if (programName(words[0]) !== "chmod")
        return { mode: undefined, paths: [] };
    const operands = words.slice(1).filter((word) => !(word.value ?? word.raw).startsWith("-"));
    return { mode: operands[0], paths: operands.slice(1) };
}
/** `777`, `0666`, `a+rwx`, `o+w`, `ugo=rwX`; with the sticky bit (`1777`) each may remove only what is their own. */
function opensToAll(mode) {
    if (/^[0-7]{3,4}$/.test(mode)) {
        const others = Number(mode.at(-1));
        return (others & 2) !== 0 && !(mode.length === 4 && (Number(mode[0]) & 1) !== 0);
    }
    return mode.split(",").some((part) => {
        const [, who, rights] = /^([ugoa]*)[+=]([rwxXst]*)$/.exec(part) ?? [];
        return who !== undefined && /[oa]/.test(who) && rights?.includes("w") === true && !rights.includes("t");
    });
}

;// CONCATENATED MODULE: ./lib/src/rules/index.js
































































































/** Every rule, in order of id. */
const rules = [
    end_of_life_os,
    end_of_life_python,
    floating_os,
    floating_python,
    full_python,
    latest,
    musl_python,
    no_longer_built,
    platform_constant,
    platform_redundant,
    undefined_argument,
    unknown_tag,
    ignored_by_entrypoint,
    joined_arguments,
    not_json,
    several,
    shell_form,
    shell_without_exec,
    signal_ignored,
    variable_in_json,
    add_local,
    missing_source,
    no_dockerignore,
    outside_context,
    secret_file,
    source_before_dependencies,
    exception_without_effect,
    incomplete,
    needed_file_excluded,
    only_at_root,
    localhost_ipv6,
    missing,
    no_failure,
    tool_missing,
    cache_in_layer,
    cache_mount_misplaced,
    cache_mount_unused,
    compiler_missing,
    development_requirements,
    externally_managed,
    extra_index,
    index_credentials,
    insecure_index,
    invalid_variable,
    inverted_variable,
    misleading_cache_variable,
    no_hashes,
    partial_hashes,
    piped_installer,
    removed_option,
    requirements_ignored,
    requirements_not_copied,
    setup_py_install,
    system_python_broken_into,
    unpinned,
    unpinned_requirements,
    unquoted_specifier,
    user_install,
    activate_without_effect,
    buffered_output,
    bytecode_conflict,
    bytecode_written,
    debug_enabled,
    extensions_disabled,
    hash_seed_fixed,
    misspelled_variable,
    optimize_strips,
    redundant_variable,
    second_interpreter,
    stripped_libraries,
    virtualenv_in_context,
    in_env,
    in_run,
    counted_workers,
    development,
    listens_on_localhost,
    port_not_exposed,
    worker_tmp_on_disk,
    as_casing,
    build_tools_in_final,
    copy_from_latest,
    copy_from_unknown,
    duplicate_name,
    name_casing,
    python_version_mismatch,
    scripts_not_copied,
    user_site_unreachable,
    venv_moved,
    legacy_key_value,
    unreadable,
    created_unused,
    implicit_uid,
    root,
    uid_taken,
    user_undefined,
    world_writable,
];
/** The ids of the rules that offer fixes. */
const fixableRules = new Set([
    "base-image/floating-os",
    "base-image/full-python",
    "base-image/musl-python",
    "base-image/platform-redundant",
    "base-image/unknown-tag",
    "command/joined-arguments",
    "command/not-json",
    "command/shell-form",
    "command/shell-without-exec",
    "command/signal-ignored",
    "command/variable-in-json",
    "copy/add-local",
    "copy/missing-source",
    "copy/no-dockerignore",
    "copy/outside-context",
    "copy/source-before-dependencies",
    "dockerignore/incomplete",
    "dockerignore/needed-file-excluded",
    "dockerignore/only-at-root",
    "healthcheck/localhost-ipv6",
    "healthcheck/missing",
    "healthcheck/tool-missing",
    "pip/cache-in-layer",
    "pip/cache-mount-misplaced",
    "pip/cache-mount-unused",
    "pip/invalid-variable",
    "pip/inverted-variable",
    "pip/misleading-cache-variable",
    "pip/setup-py-install",
    "pip/unquoted-specifier",
    "python/activate-without-effect",
    "python/buffered-output",
    "python/bytecode-written",
    "python/debug-enabled",
    "python/extensions-disabled",
    "python/misspelled-variable",
    "python/redundant-variable",
    "python/second-interpreter",
    "python/virtualenv-in-context",
    "server/development",
    "server/listens-on-localhost",
    "server/port-not-exposed",
    "server/worker-tmp-on-disk",
    "stage/as-casing",
    "stage/name-casing",
    "syntax/legacy-key-value",
    "user/created-unused",
    "user/implicit-uid",
    "user/root",
    "user/uid-taken",
    "user/world-writable",
]);

// EXTERNAL MODULE: ./lib/src/report/project.js + 1 modules
var project = __webpack_require__(6232);
// EXTERNAL MODULE: ./lib/src/cli/arguments.js + 1 modules
var cli_arguments = __webpack_require__(1637);
;// CONCATENATED MODULE: ./lib/src/cli/colour.js
/** Whether to write colours: what the command line says, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
function wantsColour(asked, { environment, output }) {
    const { NO_COLOR, FORCE_COLOR, TERM } = environment;
    if (asked !== undefined)
        return asked;
    if (NO_COLOR)
        return false;
    if (FORCE_COLOR)
        return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
    return output.isTerminal && TERM !== "dumb";
}

// EXTERNAL MODULE: ./lib/src/cli/usage-error.js
var usage_error = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/src/cli/catalogue.js






/** Lists all rules. */
function listRules(host, format) {
    host.output.write(format === "json" ? rulesAsJson() : rulesAsText());
}
function rulesAsJson() {
    const rows = rules.map(({ id, level, profile = "recommended", summary, equivalents = {}, since }) => {
        const fixable = fixableRules.has(id);
        return { id, level, profile, summary, fixable, equivalents, since };
    });
    return `${JSON.stringify({ rules: rows }, undefined, 2)}\n`;
}
function rulesAsText() {
    const rows = rules.map(({ id, level, profile, summary }) => {
        const weight = profile === "strict" ? `${level}, strict` : level;
        return [id, weight, fixableRules.has(id) ? "fix" : "", summary];
    });
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
    return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`).join("");
}
/** Prints the page of a rule, or of the rules that another tool's name stands for. Throws UsageError. */
async function explain(host, name, colour) {
    const ids = ruleNames(rules).ours(name);
    const meant = rules.filter(({ id }) => ids.has(id));
    if (meant.length === 0) {
        const known = rules.map(({ id }) => id);
        const hint = await (0,cli_arguments/* nearest */.pA)(name, known, (id) => ` Did you mean ${id}?`);
        throw new usage_error/* UsageError */.e(`There is no rule ${JSON.stringify(name)}.${hint}\n\`plimsoll rules\` lists all.`);
    }
    const isColoured = wantsColour(colour, host);
    const pages = meant.map((rule) => pageOf(host, rule));
    host.output.write(pages.map((page) => (isColoured ? withColours(page) : page)).join("\n"));
}
function pageOf(host, rule) {
    const page = host.readOwnFile(`docs/rules/${rule.id}.md`);
    // Marks for the generator of the pages, and nothing for a reader.
    if (page !== undefined)
        return page.replace(/<!-- (?:begin|end):\w+ -->\n\n?/g, "");
    return `# ${rule.id}\n\n${rule.summary}. ${rule.why}\n\n${(0,project/* rulePage */.gd)(rule.id)}\n`;
}
function withColours(page) {
    return page
        .split("\n")
        .map((line) => (line.startsWith("#") ? `\u001B[1m${line}\u001B[22m` : line))
        .join("\n");
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/source/decode.js
var decode = __webpack_require__(7334);
// EXTERNAL MODULE: ./lib/src/source/find.js
var find = __webpack_require__(2815);
// EXTERNAL MODULE: ./lib/src/source/folder.js
var source_folder = __webpack_require__(2948);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/source/read-text.js
var read_text = __webpack_require__(798);
;// CONCATENATED MODULE: ./lib/src/source/locate.js



/** A path that cannot be looked at; the message says which and why. */
class PlaceError extends Error {
    name = "PlaceError";
}
/**
 * Finds what the user named, from the folder that the program runs in. The root is that of the repository round the
 * first place; without one it is the folder the program runs in, or where the place lies elsewhere, the place's own.
 * Throws PlaceError for what is not there, is a link, is neither file nor folder, or lies outside of the first's root.
 */
function locate(folder, names) {
    let root;
    return names.map((name) => {
        const { place, kind } = examine(folder, name);
        const own = kind === "folder" ? place : (0,external_node_path_.dirname)(place);
        root ??= repositoryRound(own) ?? (locate_isWithin(folder, place) ? folder : own);
        if (!locate_isWithin(root, place))
            throw new PlaceError(`${quoted(name)} lies outside of ${root}, where the first path lies: look at it in a run of its own.`);
        return { root, path: (0,external_node_path_.relative)(root, place).split(external_node_path_.sep).join("/"), kind };
    });
}
/** The nearest folder upwards that holds a repository's `.git`; undefined without one. */
function repositoryRound(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, ".git")))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
/** The folder that a name leads to, links followed; undefined when it leads to none. */
function folderAt(folder, name) {
    try {
        const place = (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(folder, name));
        return (0,external_node_fs_.lstatSync)(place).isDirectory() ? place : undefined;
    }
    catch {
        return undefined;
    }
}
function examine(folder, name) {
    if (name === "" || name.includes("\0"))
        throw new PlaceError("A path is empty, or holds a NUL character.");
    const given = (0,external_node_path_.resolve)(folder, name);
    let place;
    let stats;
    try {
        // Links on the way are the system's business; the place itself must not be one.
        place = (0,external_node_path_.dirname)(given) === given ? given : (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(given)), (0,external_node_path_.basename)(given));
        stats = (0,external_node_fs_.lstatSync)(place);
    }
    catch (error) {
        throw new PlaceError(`${quoted(name)} ${(0,read_text/* wordsOf */.Z9)(error)}.`);
    }
    if (stats.isDirectory())
        return { place, kind: "folder" };
    if (stats.isFile())
        return { place, kind: "file" };
    if (!stats.isSymbolicLink())
        throw new PlaceError(`${quoted(name)} is neither a file nor a folder.`);
    throw new PlaceError(`${quoted(name)} is a symbolic link, and links are not followed: name what it leads to.`);
}
function locate_isWithin(root, place) {
    return place === root || place.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep);
}
function quoted(name) {
    return JSON.stringify(name);
}

// EXTERNAL MODULE: ./lib/src/source/search.js
var source_search = __webpack_require__(9200);
;// CONCATENATED MODULE: ./lib/src/engine/run-rule.js
/** A problem beyond this number, in one file and by one rule, is not even looked for. */
const mostProblems = 10_000;
/** The rule that speaks when a file cannot be read; all others are then silent. */
const run_rule_unreadable = "syntax/unreadable";
/** The rules that have something to say about a file under these settings. */
function activeRules(rules, context, choice) {
    const isReadable = context.dockerfile.problems.length === 0;
    return rules.filter(({ id }) => choice.levels.get(id) !== "off" && (isReadable || id === run_rule_unreadable));
}
/**
 * The problems of one rule that the profile asks for, each once.
 * Throws what the rule throws; what came before stays with the caller.
 */
function* problemsOf(rule, context, choice) {
    const seen = new Set();
    for (const problem of rule.check(context)) {
        if (!isAskedFor(rule, problem, choice))
            continue;
        const { at, file, message, data } = problem;
        const key = JSON.stringify([file, at.start, at.end, message, data]);
        if (seen.has(key))
            continue;
        seen.add(key);
        yield problem;
        if (seen.size >= mostProblems)
            return;
    }
}
/** The profile that a problem belongs to. */
function profileOf(rule, problem) {
    return problem.profile ?? rule.profile ?? "recommended";
}
function isAskedFor(rule, problem, { profile, levels }) {
    if (profile === "strict" || profileOf(rule, problem) === "recommended")
        return true;
    // Who gives a strict rule a level wants it, but not what even that rule keeps for the strict profile.
    return problem.profile === undefined && levels.has(rule.id);
}
const weights = { error: 3, warning: 2, info: 1 };
/** Whether a level weighs at least as much as another. */
function weighsAtLeast(level, other) {
    return weights[level] >= weights[other];
}
/** How much a problem weighs: a level from the settings counts, but never makes a milder case of the rule heavier. */
function run_rule_levelOf(rule, problem, { levels }) {
    const set = levels.get(rule.id);
    const own = problem.level ?? rule.level;
    if (set === undefined || set === "off")
        return own;
    return weighsAtLeast(own, rule.level) || weighsAtLeast(own, set) ? set : own;
}

;// CONCATENATED MODULE: ./lib/src/engine/make-report.js

/** Adds up the files of a run and draws the conclusion: `error` before `failure` before `success`. */
function makeReport({ reviews, notices = [], failOn, scope }) {
    const files = reviews.map(({ file }) => file);
    const findings = distinct(files.flatMap((file) => file.findings));
    const inScope = findings.filter(({ status }) => status === "introduced" || (status === "existing" && scope !== "introduced"));
    const all = [...notices, ...reviews.flatMap(noticesOf)];
    const fails = failOn !== "never" && inScope.some(({ level }) => weighsAtLeast(level, failOn));
    return {
        files,
        totals: totalsOf(findings, inScope, distinct(files.flatMap((file) => file.fixed))),
        notices: all,
        failOn,
        scope,
        conclusion: all.some(({ level }) => level === "error") ? "error" : fails ? "failure" : "success",
    };
}
/** One finding in a shared file, such as a `.dockerignore`, that several Dockerfiles lead to counts once. */
function distinct(findings) {
    const seen = new Set();
    return findings.filter(({ fingerprint, path, at }) => {
        const key = `${fingerprint} ${at.start} ${path}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
    });
}
function totalsOf(findings, inScope, fixed) {
    const count = (level) => inScope.filter((finding) => finding.level === level).length;
    const suppressed = findings.filter(({ status }) => status === "suppressed").length;
    return {
        findings: inScope.length,
        errors: count("error"),
        warnings: count("warning"),
        infos: count("info"),
        fixable: inScope.filter(({ fix }) => fix !== undefined).length,
        existing: findings.length - inScope.length - suppressed,
        fixed: fixed.length,
        suppressed,
    };
}
function noticesOf({ file, crashes, leftOut }) {
    return [
        ...crashes.map(({ rule, message }) => ({
            level: "warning",
            message: `The rule ${rule} failed on ${file.path}: ${message} Its other findings stand, and the other rules went on; please report it.`,
        })),
        ...[...leftOut].map(([rule, count]) => ({
            level: "warning",
            message: `${file.path} has more than 200 findings of ${rule}; ${count} of them are not shown.`,
        })),
    ];
}

;// CONCATENATED MODULE: ./lib/src/context/lock-files.js

/** The names of lock files that `readLock` knows. */
const lockFileNames = ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"];
/** Reads a lock file; `path` is from the repository root. */
function readLock(text, path) {
    const conflict = /^(?:<{7}|>{7}) /m.exec(text);
    if (conflict)
        return broken(path, "The file holds unresolved merge conflicts.", lineOf(text, conflict.index));
    return path.endsWith("Pipfile.lock") ? readPipfileLock(text, path) : readTomlLock(text, path);
}
function broken(path, message, line) {
    return { path, message, line };
}
function lineOf(text, offset) {
    return text.slice(0, offset).split("\n").length;
}
/** Which lists of a package are read, by key. */
const fileLists = ["wheels", "files", "sdist", "archive"];
function readTomlLock(text, path) {
    const drafts = [];
    const oldFiles = new Map();
    let draft;
    let table = "";
    let key = "";
    for (const line of linesOf(text)) {
        if (line.startsWith("[")) {
            table = line.replace(/[[\]\s]/g, "").replace(/\r$/, "");
            key = "";
            if (/^\[\[packages?\]\]/.test(line))
                drafts.push((draft = newDraft()));
            else if (!/^packages?\./.test(table))
                draft = undefined;
            continue;
        }
        const isKey = line !== "" && !/^[\s\]#]/.test(line);
        if (isKey)
            key = line.slice(0, line.indexOf("=")).trim().replace(/^"|"$/g, "");
        if (draft)
            readPackageLine(draft, table, key, line, isKey);
        else if (table === "metadata.files" && line.includes('.whl"')) {
            const name = specifier_normalizeName(key);
            const known = oldFiles.get(name) ?? [];
            known.push(...wheelNames(line));
            oldFiles.set(name, known);
        }
    }
    const named = drafts.filter((one) => one.name !== "" && one.version !== "");
    if (named.length === 0 && text.trim() !== "" && drafts.length > 0)
        return broken(path, "The lock file names no package that could be read.", undefined);
    const isReached = reachable(named, text);
    return named
        .filter((one) => !one.isOwn)
        .map((one) => ({
        name: one.name,
        version: one.version,
        wheels: one.listsFiles ? [...one.wheels] : oldFiles.get(one.name),
        isOptional: one.isOptional ?? isReached?.(one.name),
        file: path,
    }));
}
function* linesOf(text) {
    let start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length) {
        const feed = text.indexOf("\n", start);
        const end = feed === -1 ? text.length : feed;
        yield text.charCodeAt(end - 1) === 13 ? text.slice(start, end - 1) : text.slice(start, end);
        start = end + 1;
    }
}
function newDraft() {
    return {
        name: "",
        version: "",
        listsFiles: false,
        wheels: new Set(),
        groups: new Set(),
        isOptional: undefined,
        isOwn: false,
        needs: new Set(),
        extraNeeds: new Set(),
    };
}
function readPackageLine(draft, table, key, line, isKey) {
    const isTop = table === "package" || table === "packages";
    if (isTop && isKey) {
        if (key === "name")
            draft.name = specifier_normalizeName(stringIn(line) ?? "");
        else if (key === "version")
            draft.version = stringIn(line) ?? "";
        else if (key === "category")
            draft.isOptional = stringIn(line) !== "main";
        else if (key === "groups") {
            const groups = stringsIn(line.slice(line.indexOf("=")));
            draft.isOptional = !groups.includes("main") && !groups.includes("default");
        }
        else if (key === "source")
            draft.isOwn = /\b(?:editable|virtual)\s*=/.test(line);
        // `files = []` stands for what comes from a folder or a repository.
        if (fileLists.includes(key) && !/=\s*\[\s*\]\s*$/.test(line))
            draft.listsFiles = true;
    }
    if (isTop && fileLists.includes(key))
        for (const wheel of wheelNames(line))
            draft.wheels.add(wheel);
    if (table === "packages.wheels" || table === "packages.sdist") {
        draft.listsFiles = true;
        for (const wheel of wheelNames(line))
            draft.wheels.add(wheel);
    }
    if (!line.includes("name = "))
        return;
    const needed = /\bname = "([^"]+)"/.exec(line)?.[1];
    if (needed === undefined)
        return;
    if (isTop && key === "dependencies")
        draft.needs.add(specifier_normalizeName(needed));
    if (table === "package.optional-dependencies")
        draft.extraNeeds.add(specifier_normalizeName(needed));
}
function stringIn(line) {
    const open = line.indexOf('"');
    const close = line.indexOf('"', open + 1);
    return open === -1 || close === -1 ? undefined : line.slice(open + 1, close);
}
function stringsIn(text) {
    return text.split('"').filter((_, index) => index % 2 === 1);
}
/** The file names ending in `.whl` in the strings of a line, whether addresses or names. */
function wheelNames(line) {
    const names = [];
    for (let end = line.indexOf('.whl"'); end !== -1; end = line.indexOf('.whl"', end + 1)) {
        const open = line.lastIndexOf('"', end);
        const slash = line.lastIndexOf("/", end);
        names.push(decoded(line.slice(Math.max(open, slash) + 1, end + 4)));
    }
    return names;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * For uv's lock, which names no groups: whether a package is reached only through groups and extras of the project.
 * undefined when the lock does not hold the project itself.
 */
function reachable(drafts, text) {
    const own = drafts.filter((one) => one.isOwn);
    if (own.length === 0 || !text.includes("\n[package.metadata]"))
        return undefined;
    const byName = new Map();
    for (const draft of drafts) {
        const same = byName.get(draft.name);
        if (same)
            same.push(draft);
        else
            byName.set(draft.name, [draft]);
    }
    const reached = new Set();
    const waiting = own.flatMap((one) => [...one.needs]);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (reached.has(name))
            continue;
        reached.add(name);
        for (const draft of byName.get(name) ?? [])
            waiting.push(...draft.needs, ...(draft.isOwn ? [] : draft.extraNeeds));
    }
    return (name) => !reached.has(name);
}
function readPipfileLock(text, path) {
    let parsed;
    try {
        parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch {
        return broken(path, "The file is not valid JSON.", undefined);
    }
    const sections = [
        ["default", false],
        ["develop", true],
    ];
    return sections.flatMap(([section, isOptional]) => Object.entries(recordIn(recordIn(parsed)[section])).flatMap(([name, value]) => {
        const version = recordIn(value).version;
        if (typeof version !== "string")
            return [];
        const pinned = version.replace(/^===?/, "");
        return [{ name: specifier_normalizeName(name), version: pinned, wheels: undefined, isOptional, file: path }];
    }));
}
function recordIn(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./lib/src/context/project.js




/** Reads `pyproject.toml` or `Pipfile`; `path` is from the repository root. undefined for a template. */
function readProject(text, path) {
    if (isTemplate(text))
        return undefined;
    let table;
    try {
        table = (0,dist/* parse */.qg)(text.replace(/^\uFEFF/, ""));
    }
    catch (error) {
        const line = error instanceof dist/* TomlError */.zx ? error.line : undefined;
        return { path, message: "The file is not valid TOML.", line };
    }
    return path.endsWith("Pipfile") ? readPipfile(table, text, path) : readPyproject(table, text, path);
}
function readPyproject(table, text, path) {
    const project = tableIn(table.project);
    const tool = tableIn(table.tool);
    const poetry = tableIn(tool.poetry);
    const uv = tableIn(tool.uv);
    const build = tableIn(table["build-system"]);
    const poetryPython = project_stringIn(tableIn(poetry.dependencies).python);
    const readme = project.readme ?? poetry.readme;
    const read = reader(text, path);
    return {
        path,
        name: project_stringIn(project.name) ?? project_stringIn(poetry.name),
        requiresPython: project_stringIn(project["requires-python"]) ?? poetryPython,
        readme: project_stringIn(readme) ?? project_stringIn(tableIn(readme).file) ?? project_stringsIn(readme)[0],
        licenseFiles: licenseFiles(project),
        backend: project_stringIn(build["build-backend"]),
        buildRequires: project_stringsIn(build.requires).flatMap((one) => readSpecifierText(one).name ?? []),
        dynamic: project_stringsIn(project.dynamic),
        isPackage: poetry["package-mode"] !== false && uv.package !== false,
        hasPoetry: tool.poetry !== undefined,
        hasUv: tool.uv !== undefined,
        isWorkspace: uv.workspace !== undefined,
        dependencies: [
            ...project_stringsIn(project.dependencies).map((one) => read.text(one, undefined)),
            ...groupsIn(project["optional-dependencies"], read),
            ...groupsIn(table["dependency-groups"], read),
            ...project_stringsIn(uv["dev-dependencies"]).map((one) => read.text(one, "dev")),
            ...poetryDependencies(poetry, read),
        ],
    };
}
function readPipfile(table, text, path) {
    const read = reader(text, path);
    const requires = tableIn(table.requires);
    const version = project_stringIn(requires.python_full_version) ?? project_stringIn(requires.python_version);
    return {
        path,
        name: undefined,
        requiresPython: version === undefined ? undefined : `==${version}${version.split(".").length < 3 ? ".*" : ""}`,
        readme: undefined,
        licenseFiles: [],
        backend: undefined,
        buildRequires: [],
        dynamic: [],
        isPackage: false,
        hasPoetry: false,
        hasUv: false,
        isWorkspace: false,
        dependencies: [...read.entries(table.packages, undefined), ...read.entries(table["dev-packages"], "dev")],
    };
}
function licenseFiles(project) {
    const named = project_stringIn(tableIn(project.license).file);
    const listed = project_stringsIn(project["license-files"]);
    const globs = project_stringsIn(tableIn(project["license-files"]).globs);
    const paths = project_stringsIn(tableIn(project["license-files"]).paths);
    return [...(named === undefined ? [] : [named]), ...listed, ...globs, ...paths];
}
function groupsIn(value, read) {
    return Object.entries(tableIn(value)).flatMap(([group, list]) => project_stringsIn(list).map((one) => read.text(one, group)));
}
function poetryDependencies(poetry, read) {
    const groups = Object.entries(tableIn(poetry.group)).flatMap(([group, value]) => read.entries(tableIn(value).dependencies, group));
    return [
        ...read.entries(poetry.dependencies, undefined),
        ...read.entries(poetry["dev-dependencies"], "dev"),
        ...groups,
    ];
}
function reader(text, path) {
    const lineOf = lineFinder(text);
    const make = (name, specifier, line, group) => {
        const exact = specifier === undefined ? null : /^===?([^,*]+)$/.exec(specifier);
        return {
            name,
            specifier,
            version: exact?.[1],
            isPinned: specifier === undefined ? undefined : /^(?:==|~=)/.test(specifier),
            extras: [],
            line,
            hasHash: false,
            marker: undefined,
            isLocal: false,
            group,
            file: path,
        };
    };
    return {
        text: (requirement, group) => {
            const read = readSpecifierText(requirement);
            const line = lineOf(requirement);
            const made = make(read.name ?? "", read.kind === "name" ? read.specifier : undefined, line, group);
            const isLocal = read.kind === "path";
            return {
                ...made,
                version: read.version,
                isPinned: read.isPinned,
                extras: read.extras,
                marker: read.marker,
                isLocal,
            };
        },
        entries: (value, group) => Object.entries(tableIn(value)).flatMap(([name, entry]) => {
            if (name.toLowerCase() === "python")
                return [];
            const details = tableIn(entry);
            const version = project_stringIn(entry) ?? project_stringIn(details.version);
            const written = version === "*" ? "" : version && /^[0-9]/.test(version) ? `==${version}` : version;
            const made = make(specifier_normalizeName(name), written, lineOf(name), group ?? (details.optional === true ? "extra" : undefined));
            const isLocal = typeof details.path === "string";
            return [{ ...made, extras: project_stringsIn(details.extras).map(specifier_normalizeName), isLocal }];
        }),
    };
}
/** A file that lists its dependencies out of order is searched from its start again, but not without end. */
const mostRestarts = 200;
/** Finds the line (from 1) on which a text stands, going on from the last find; 1 when it is written otherwise. */
function lineFinder(text) {
    const source = (0,text_source/* createSource */.g)(text);
    let from = 0;
    let restarts = 0;
    return (wanted) => {
        let at = text.indexOf(wanted, from);
        if (at === -1 && restarts++ < mostRestarts)
            at = text.indexOf(wanted);
        if (at === -1)
            return 1;
        from = at;
        return source.positionAt(at).line;
    };
}
function tableIn(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function project_stringIn(value) {
    return typeof value === "string" ? value : undefined;
}
function project_stringsIn(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

;// CONCATENATED MODULE: ./lib/src/context/tree.js


const trees = new WeakMap();
/** Makes a Tree; the same entries give the same one, so that many Dockerfiles share it. */
function treeOf(entries) {
    const known = trees.get(entries);
    if (known)
        return known;
    const made = makeTree(entries);
    trees.set(entries, made);
    return made;
}
function makeTree(entries) {
    const files = new Set();
    const folders = new Map([["", new Set()]]);
    const enter = (path) => {
        let child = path;
        for (;;) {
            const folder = requirements_folderOf(child);
            const name = child.slice(folder === "" ? 0 : folder.length + 1);
            const names = folders.get(folder);
            if (names) {
                names.add(name);
                return;
            }
            folders.set(folder, new Set([name]));
            child = folder;
        }
    };
    for (const { path, kind } of entries) {
        enter(path);
        if (kind !== "folder" && kind !== "submodule")
            files.add(path);
        else if (!folders.has(path))
            folders.set(path, new Set());
    }
    const has = (path) => files.has(path) || folders.has(path);
    const namesIn = (folder) => [...(folders.get(folder) ?? [])];
    return {
        paths: [...files],
        has,
        isFolder: (path) => folders.has(path),
        namesIn,
        hasSource: (folder, source) => {
            if (!/[*?[]/.test(source))
                return has(tree_joinPath(folder, source));
            const within = requirements_folderOf(source);
            // A glob in a folder's name is seldom; its existence is then taken for granted.
            if (/[*?[]/.test(within))
                return true;
            const matches = compilePattern(source.slice(within === "" ? 0 : within.length + 1));
            return namesIn(tree_joinPath(folder, within)).some(matches);
        },
    };
}
/** Joins two paths of which either may be ``. */
function tree_joinPath(folder, path) {
    return folder === "" ? path : path === "" ? folder : `${folder}/${path}`;
}

;// CONCATENATED MODULE: ./lib/src/context/root.js



/**
 * The folder that a Dockerfile is built in, from the repository root: its own folder when what it copies lies there,
 * else the one folder above that has it all. undefined when nothing tells.
 */
function contextRoot(dockerfile, tree) {
    if (dockerfile.path === undefined)
        return undefined;
    const own = requirements_folderOf(dockerfile.path);
    if (own === "")
        return "";
    if (!tree)
        return undefined;
    const copied = contextSources(dockerfile).filter((path) => path !== ".");
    const wanted = copied.length > 0 ? copied : installedFiles(dockerfile);
    if (wanted.length === 0)
        return hasCode(tree, own) ? own : undefined;
    const count = (folder) => wanted.filter((path) => tree.hasSource(folder, path)).length;
    const here = count(own);
    const above = foldersAbove(own).map((folder) => ({ folder, count: count(folder) }));
    const most = Math.max(...above.map((one) => one.count));
    if (here > 0 && here >= most)
        return own;
    const complete = above.filter((one) => one.count === wanted.length);
    return complete.length === 1 && here < wanted.length ? complete[0]?.folder : undefined;
}
function foldersAbove(folder) {
    const folders = [];
    for (let next = folder; next !== "";) {
        next = requirements_folderOf(next);
        folders.push(next);
    }
    return folders;
}
/** Whether a folder holds a Python project, not only build files. */
function hasCode(tree, folder) {
    const names = tree.namesIn(folder);
    const isProject = names.some((name) => name.endsWith(".py") || /^(?:requirements.*\.txt|pyproject\.toml|setup\.cfg|Pipfile)$/.test(name));
    return isProject || (names.includes("src") && tree.isFolder(tree_joinPath(folder, "src")));
}

;// CONCATENATED MODULE: ./lib/src/context/wanted.js





/** As many files as are read for one Dockerfile. */
const wanted_mostFiles = 60;
const projectNames = [
    ".dockerignore",
    "pyproject.toml",
    "Pipfile",
    ".python-version",
    ...lockFileNames,
];
const requirementName = /(?:^|[-_.])(?:requirements|reqs?|constraints?|deps|dependencies)(?:$|[-_.])/i;
const listName = /\.(?:txt|in|pip)$/i;
/** Whether a path looks like a requirements or constraints file, by its own name or its folder's. */
function isRequirementsPath(path) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    const folder = parts.pop() ?? "";
    return listName.test(name) && (requirementName.test(name) || /^(?:requirements?|reqs|constraints)$/i.test(folder));
}
/**
 * Which files beside a Dockerfile are worth reading, by their paths from the repository root, the most telling first;
 * every one of them exists when `entries` are given. `root` is a context that is known from elsewhere.
 */
function wantedPaths(dockerfile, entries, root) {
    const tree = entries && treeOf(entries);
    const folder = root ?? contextRoot(dockerfile, tree);
    const own = dockerfile.path === undefined ? [] : [`${dockerfile.path}.dockerignore`];
    if (folder === undefined)
        return existing(own, tree);
    const named = [
        ...installedFiles(dockerfile),
        ...startScripts(dockerfile),
        ...contextSources(dockerfile).filter((path) => listName.test(path)),
    ];
    const inFolder = (path) => tree_joinPath(folder, path);
    const guesses = tree ? requirementsNear(tree, folder) : ["requirements.txt", "requirements-dev.txt"].map(inFolder);
    const wanted = new Set([...own, ...projectNames.map(inFolder), ...named.map(inFolder), ...guesses]);
    return existing([...wanted], tree).slice(0, wanted_mostFiles);
}
function existing(paths, tree) {
    return tree ? paths.filter((path) => tree.has(path) && !tree.isFolder(path)) : paths;
}
/** Requirements files in the folder and one level below, where their own `-r` lines lead. */
function requirementsNear(tree, folder) {
    const direct = tree.namesIn(folder).map((name) => tree_joinPath(folder, name));
    const below = direct
        .filter((path) => tree.isFolder(path) && /(?:^|\/)(?:requirements?|reqs|constraints|deps)$/i.test(path))
        .flatMap((path) => tree.namesIn(path).map((name) => tree_joinPath(path, name)));
    return [...direct, ...below].filter(isRequirementsPath);
}

;// CONCATENATED MODULE: ./lib/src/context/empty-context.js
const empty_context_nothing = {
    root: undefined,
    files: undefined,
    has: () => undefined,
    dockerignore: undefined,
    requirements: () => undefined,
    requirementsFile: () => undefined,
    project: undefined,
    dependencies: [],
    locked: undefined,
    text: () => undefined,
    broken: [],
};
/** The context of a Dockerfile of which nothing else is known: every question about files is answered with "unknown". */
function emptyContext() {
    return empty_context_nothing;
}

;// CONCATENATED MODULE: ./lib/src/context/read.js









/** Reads what lies beside a Dockerfile. Nothing is parsed before a rule asks for it. */
function buildContext(input) {
    const { dockerfile, texts } = input;
    const tree = input.entries && treeOf(input.entries);
    const root = input.root ?? contextRoot(dockerfile, tree);
    const broken = [];
    const inRoot = (path) => (root === undefined ? undefined : tree_joinPath(root, path));
    const textOf = (path) => {
        const full = inRoot(path);
        return full === undefined ? undefined : texts.get(full);
    };
    const findRequirements = remembered(texts);
    const locked = lazily(() => readLocks(root, texts, broken));
    const project = lazily(() => readProjectIn(root, texts, broken));
    const pipfile = lazily(() => readFileAs("Pipfile", root, texts, broken));
    const dependencies = lazily(() => [
        ...[project(), pipfile()].flatMap((one) => one?.dependencies ?? []),
        ...requirementsIn(root, texts).flatMap((path) => findRequirements(path)?.requirements ?? []),
    ]);
    const files = lazily(() => filesBelow(root, tree));
    const dockerignore = lazily(() => findDockerignore(dockerfile.path, root, texts, tree));
    return {
        root,
        get files() {
            return files();
        },
        has: (path) => {
            const full = inRoot(path);
            if (full === undefined)
                return undefined;
            return tree ? tree.has(full) : texts.has(full) ? true : undefined;
        },
        get dockerignore() {
            return dockerignore();
        },
        requirements: (path) => {
            const full = inRoot(path);
            return full === undefined ? undefined : followRequirements(full, findRequirements);
        },
        requirementsFile: (path) => {
            const full = inRoot(path);
            return full === undefined ? undefined : findRequirements(full);
        },
        get project() {
            return project() ?? pipfile();
        },
        get dependencies() {
            return dependencies();
        },
        get locked() {
            return locked();
        },
        text: textOf,
        get broken() {
            locked();
            project();
            pipfile();
            return broken;
        },
    };
}
function lazily(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
function remembered(texts) {
    const known = new Map();
    return (path) => {
        if (known.has(path))
            return known.get(path);
        const text = texts.get(path);
        const read = text === undefined ? undefined : readRequirements(text, path);
        known.set(path, read);
        return read;
    };
}
function requirementsIn(root, texts) {
    if (root === undefined)
        return [];
    return [...texts.keys()].filter((path) => (root === "" || path.startsWith(`${root}/`)) && isRequirementsPath(path));
}
function readLocks(root, texts, broken) {
    if (root === undefined)
        return undefined;
    let all;
    for (const name of lockFileNames) {
        const path = tree_joinPath(root, name);
        const text = texts.get(path);
        if (text === undefined)
            continue;
        const read = readLock(text, path);
        if ("message" in read)
            broken.push(read);
        else
            all = [...(all ?? []), ...read];
    }
    return all;
}
function readProjectIn(root, texts, broken) {
    return readFileAs("pyproject.toml", root, texts, broken);
}
function readFileAs(name, root, texts, broken) {
    const path = root === undefined ? undefined : tree_joinPath(root, name);
    const text = path === undefined ? undefined : texts.get(path);
    if (path === undefined || text === undefined)
        return undefined;
    const read = readProject(text, path);
    if (read && "message" in read) {
        broken.push(read);
        return undefined;
    }
    return read;
}
function filesBelow(root, tree) {
    if (root === undefined || !tree)
        return undefined;
    if (root === "")
        return tree.paths;
    const start = `${root}/`;
    return tree.paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
}
/** `<Dockerfile>.dockerignore` stands before the context's own; null when the tree is known to have neither. */
function findDockerignore(dockerfilePath, root, texts, tree) {
    const beside = dockerfilePath === undefined ? undefined : `${dockerfilePath}.dockerignore`;
    const inRoot = root === undefined ? undefined : tree_joinPath(root, ".dockerignore");
    for (const path of [beside, inRoot]) {
        const text = path === undefined ? undefined : texts.get(path);
        if (path !== undefined && text !== undefined)
            return readDockerignore(text, path);
        // Without its text, or without knowing whether it is there, nothing can be said of the next one.
        if (path === undefined || !tree || tree.has(path))
            return undefined;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/head.js

/** Reads keyword and flags of the instruction that starts at or behind `from`; its keyword is empty when nothing stands there. */
function readHead(text, from = 0) {
    const end = trimmedEnd(text);
    const start = Math.min(skipSpaces(text, from, end), end);
    let at = start;
    while (at < end && !isBlank(text[at]))
        at++;
    const keyword = { start, end: at };
    const flags = [];
    at = skipSpaces(text, skipBlanks(text, at), end);
    while (at < end && text.startsWith("--", at)) {
        const flagEnd = endOfFlag(text, at, end);
        const isEndOfFlags = flagEnd - at === 2;
        if (!isEndOfFlags)
            flags.push({ start: at, end: flagEnd });
        at = skipSpaces(text, flagEnd, end);
        if (isEndOfFlags)
            break;
    }
    return { keyword, flags, args: { start: Math.min(at, end), end } };
}
/** In flags a backslash escapes whatever the file's escape character is, in single quotes too. */
function endOfFlag(text, from, end) {
    let quote = "";
    let at = from;
    for (; at < end; at++) {
        const char = text[at] ?? "";
        if (char === "\\")
            at++;
        else if (quote !== "")
            quote = char === quote ? "" : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (blanks_isSpace(text.charCodeAt(at)))
            break;
    }
    return Math.min(at, end);
}
/** A flag's text without its quotes and backslashes, as BuildKit takes it before it puts variables in. */
function unquotedFlag(raw) {
    if (!/["'\\]/.test(raw))
        return raw;
    let text = "";
    let quote = "";
    for (let at = 0; at < raw.length; at++) {
        const char = raw[at] ?? "";
        if (char === "\\")
            text += raw[++at] ?? "";
        else if (quote === "" && (char === '"' || char === "'"))
            quote = char;
        else if (char === quote)
            quote = "";
        else
            text += char;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/flags.js


/** Reads one `--name=value`. */
function readFlag(args, at) {
    const { text, span } = args.joined;
    const equals = text.indexOf("=", at.start);
    const hasValue = equals !== -1 && equals < at.end;
    const nameEnd = hasValue ? equals : at.end;
    const value = { start: equals + 1, end: at.end };
    const { start, end } = span(at.start, at.end);
    return {
        start,
        end,
        name: text.slice(at.start + 2, nameEnd),
        nameSpan: span(at.start, nameEnd),
        value: hasValue ? word(args, value, unquotedFlag(text.slice(value.start, value.end)), args.escape) : undefined,
    };
}
/** Reads the `--mount` flags of a RUN; `at` are the flags' spans in the joined line. */
function readMounts(args, flags, at) {
    return flags.flatMap((flag, index) => {
        const own = at[index];
        if (flag.name !== "mount" || !flag.value || !own)
            return [];
        const written = args.joined.text.slice(own.start, own.end);
        return [readMount(flag, unquotedFlag(written.slice(written.indexOf("=") + 1)))];
    });
}
function readMount({ start, end }, text) {
    const options = new Map();
    for (const field of text.split(",")) {
        const equals = field.indexOf("=");
        const key = (equals === -1 ? field : field.slice(0, equals)).trim().toLowerCase();
        options.set(key, equals === -1 ? "true" : field.slice(equals + 1).trim());
    }
    const known = (...keys) => {
        const value = keys.map((key) => options.get(key)).find((one) => one !== undefined);
        return value?.includes("$") ? undefined : value;
    };
    return {
        start,
        end,
        type: options.get("type")?.toLowerCase() ?? "bind",
        options,
        target: known("target", "dst", "destination"),
        source: known("source", "src"),
        from: known("from"),
    };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/json-form.js

/** The strings of a JSON list; undefined when the text is none, "not strings" when it is a list of other things. */
function jsonStrings(text, { start, end }) {
    if (text[start] !== "[" || start >= end)
        return undefined;
    let values;
    try {
        values = JSON.parse(text.slice(start, end));
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(values))
        return undefined;
    const found = [];
    let at = start + 1;
    for (const value of values) {
        if (typeof value !== "string")
            return "not strings";
        const open = text.indexOf('"', at);
        at = open + 1;
        while (text[at] !== '"')
            at += text[at] === "\\" ? 2 : 1;
        at++;
        found.push({ start: open, end: at, value });
    }
    return found;
}
/** The strings of JSON form; undefined when the arguments are none. */
function readJson(args, fail) {
    const strings = jsonStrings(args.joined.text, args);
    if (strings !== "not strings")
        return strings;
    fail("In JSON form every item has to be a string.");
    return [];
}
/** A JSON string of COPY, ADD or VOLUME: Docker expands it as if it stood there without JSON. */
function expandableJsonWord(args, string) {
    return word(args, string, string.value, args.escape);
}
/** A JSON string of a command: nothing in it is expanded. */
function literalJsonWord({ joined, fileText }, string) {
    const { start, end } = joined.span(string.start, string.end);
    const raw = fileText.slice(start, end);
    return { start, end, raw, value: string.value, parts: [{ kind: "literal", value: string.value }] };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/command-holder.js




/** Reads one of them. The instruction is never spread: that would read its commands. */
function readCommandHolder(keyword, base, all, { fileText, escape, head }, fail) {
    const { type, args } = keyword === "HEALTHCHECK" ? readHealthcheckType(all, fail) : { type: "", args: all };
    const isNone = type === "NONE";
    const strings = readJson(args, fail);
    const isEmpty = strings ? strings.length === 0 : args.start >= args.end;
    const script = once(() => (isEmpty ? undefined : scripts_readScript(holder, fileText, escape)));
    const lazy = {
        get scripts() {
            const read = script();
            return read ? [read] : [];
        },
        get commands() {
            return isEmpty ? [] : script()?.commands;
        },
    };
    const holder = Object.assign(lazy, base, {
        keyword,
        body: all.joined.span(args.start, args.end),
        words: strings?.map((string) => literalJsonWord(args, string)) ?? [],
        isJson: strings !== undefined,
        form: strings ? "json" : "shell",
        isNone,
        mounts: keyword === "RUN" ? readMounts(args, base.flags, head.flags) : [],
    });
    if (type === "CMD" && isEmpty)
        fail("HEALTHCHECK CMD takes a command.");
    return holder;
}
/** `CMD` or `NONE`, and the arguments behind it. */
function readHealthcheckType(all, fail) {
    const { text } = all.joined;
    let end = all.start;
    while (end < all.end && skipSpaces(text, end, end + 1) === end)
        end++;
    const type = text.slice(all.start, end).toUpperCase();
    const args = { ...all, start: skipSpaces(text, end, all.end) };
    if (type !== "CMD" && type !== "NONE")
        fail("HEALTHCHECK takes CMD and a command, or NONE.");
    if (type === "NONE" && args.start < args.end)
        fail("HEALTHCHECK NONE takes no arguments.");
    return { type, args };
}
function once(read) {
    let result;
    return () => (result ??= { value: read() }).value;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/pairs.js


/** Reads the pairs of ENV, LABEL or ARG from the spans of their words. */
function readPairs(keyword, args, spans, fail) {
    const [first] = spans;
    if (!first) {
        fail(`${keyword} takes at least one argument.`);
        return [];
    }
    const { text, span } = args.joined;
    if (keyword !== "ARG" && !text.slice(first.start, first.end).includes("="))
        return readOldPair(keyword, args, fail);
    return spans.map((own) => {
        const equals = text.indexOf("=", own.start);
        const hasValue = equals !== -1 && equals < own.end;
        const at = span(own.start, own.end);
        if (!hasValue && keyword !== "ARG")
            fail(`${keyword} takes NAME=value; one of its arguments has no "=".`, at);
        if (equals === own.start)
            fail(`${keyword} takes NAME=value; one of its arguments has no name.`, at);
        return {
            start: at.start,
            end: at.end,
            name: expandableWord(args, { start: own.start, end: hasValue ? equals : own.end }),
            value: hasValue ? expandableWord(args, { start: equals + 1, end: own.end }) : undefined,
            separator: hasValue ? "=" : "none",
        };
    });
}
/** `ENV name all the rest`. */
function readOldPair(keyword, args, fail) {
    const { text, span } = args.joined;
    const nameEnd = blankSeparated(text, args)[0]?.end ?? args.end;
    const valueStart = skipBlanks(text, nameEnd);
    if (valueStart >= args.end) {
        fail(`${keyword} takes a name and a value.`);
        return [];
    }
    return [
        {
            ...span(args.start, args.end),
            name: expandableWord(args, { start: args.start, end: nameEnd }),
            value: expandableWord(args, { start: valueStart, end: args.end }),
            separator: "blank",
        },
    ];
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/instructions.js









/** Reads one instruction; always gives one. */
function readInstruction(reading) {
    const { fileText, escape, lines, head } = reading;
    const { joined } = lines;
    const args = { start: head.args.start, end: head.args.end, joined, fileText, escape };
    const hasKeyword = head.keyword.start < head.keyword.end;
    const { start, end } = lines;
    const keywordSpan = hasKeyword ? joined.span(head.keyword.start, head.keyword.end) : { start, end: start };
    const base = {
        start: keywordSpan.start,
        end,
        keywordSpan,
        body: joined.span(args.start, args.end),
        firstLine: lines.firstLine,
        lastLine: lines.lastLine,
        flags: head.flags.map((flag) => readFlag(args, flag)),
        heredocs: lines.heredocs,
        stage: reading.stage,
        index: reading.index,
        words: [],
        isJson: false,
        onbuild: reading.onbuild,
    };
    const fail = (message, at = keywordSpan) => reading.report({ at, message });
    const written = joined.text.slice(head.keyword.start, head.keyword.end);
    return readByKeyword(written, base, args, reading, fail);
}
function readByKeyword(written, base, args, reading, fail) {
    const keyword = written.toUpperCase();
    switch (keyword) {
        case "FROM":
            return readFrom(base, args, reading, fail);
        case "RUN":
        case "CMD":
        case "ENTRYPOINT":
        case "HEALTHCHECK":
            return readCommandHolder(keyword, base, args, reading, fail);
        case "COPY":
        case "ADD":
            return readCopy(keyword, base, args, reading, fail);
        case "ENV":
        case "LABEL":
        case "ARG": {
            const spans = quoteSeparated(args.joined.text, args, args.escape);
            const pairs = readPairs(keyword, args, spans, fail);
            return Object.assign(base, { keyword, pairs, words: expandableWords(args, spans) });
        }
        case "USER": {
            const user = readWhole(keyword, args, fail);
            return Object.assign(base, { keyword, words: user ? [user] : [], user });
        }
        case "WORKDIR": {
            const path = readWhole(keyword, args, fail);
            return Object.assign(base, { keyword, words: path ? [path] : [], path });
        }
        case "STOPSIGNAL":
        case "MAINTAINER": {
            const whole = readWhole(keyword, args, fail);
            return Object.assign(base, { keyword, words: whole ? [whole] : [] });
        }
        case "ONBUILD":
            return readOnbuild(base, args, reading, fail);
        case "SHELL": {
            const strings = readJson(args, fail);
            if (!strings || strings.length === 0)
                fail("SHELL takes a JSON list of strings that is not empty.");
            const words = strings?.map((string) => literalJsonWord(args, string)) ?? plainWords(args);
            return Object.assign(base, { keyword, words, isJson: strings !== undefined });
        }
        case "VOLUME":
        case "EXPOSE": {
            const list = keyword === "EXPOSE" ? { words: plainWords(args), isJson: false } : listOfWords(args, fail);
            if (list.words.length === 0)
                fail(`${keyword} takes at least one argument.`);
            return Object.assign(base, { keyword, ...list });
        }
        default:
            fail(written === "" ? "There is no instruction on this line." : `There is no instruction "${written}".`);
            return Object.assign(base, { keyword: "UNKNOWN" });
    }
}
const stageName = /^[a-z][a-z0-9_.-]*$/i;
/** What no image reference can hold; templates and examples do. */
const noImage = /[{}<>%|()*?!]|@\w+@/;
function readFrom(base, args, reading, fail) {
    const words = plainWords(args);
    const [imageWord, as, name] = words;
    if (words.length !== 1 && !(words.length === 3 && as?.raw.toLowerCase() === "as"))
        fail("FROM takes an image, and optionally AS and a name.");
    else if (name && !stageName.test(name.raw))
        fail("The name of a stage starts with a letter and holds letters, digits, underscores, dots and hyphens only.", name);
    if (imageWord?.parts.some((part) => part.kind === "literal" && noImage.test(part.value)))
        fail("The image holds characters that no image name can hold.", imageWord);
    const resolved = imageWord && resolveParts(imageWord.parts, reading.globalArgument);
    return Object.assign(base, {
        keyword: "FROM",
        words,
        imageWord,
        image: readImage(imageWord?.raw ?? "", resolved),
        name,
    });
}
function readCopy(keyword, base, args, reading, fail) {
    const { words, isJson } = listOfWords(args, fail);
    const destination = words.length > 1 ? words.at(-1) : undefined;
    if (!destination)
        fail(`${keyword} takes at least one source and a destination.`);
    const isHeredoc = (at) => base.heredocs.some(({ marker }) => overlaps(marker, at));
    if (destination && isHeredoc(destination))
        fail(`${keyword} cannot take a here-document as its destination.`);
    const from = base.flags.find((flag) => flag.name === "from")?.value;
    return Object.assign(base, {
        keyword,
        words,
        isJson,
        sources: words.slice(0, -1).filter((source) => !isHeredoc(source)),
        destination,
        from,
        fromStage: from?.value === undefined ? undefined : reading.findStage(from.value),
    });
}
const noTriggers = new Set(["ONBUILD", "FROM", "MAINTAINER"]);
function readOnbuild(base, args, reading, fail) {
    const noTrigger = {
        keyword: "ONBUILD",
        trigger: undefined,
    };
    const onbuild = Object.assign(base, noTrigger);
    const head = readHead(args.joined.text, args.start);
    const trigger = args.joined.text.slice(head.keyword.start, head.keyword.end).toUpperCase();
    if (trigger === "")
        fail("ONBUILD takes an instruction.");
    else if (noTriggers.has(trigger))
        fail(`ONBUILD takes no ${trigger}.`);
    else
        onbuild.trigger = readInstruction({ ...reading, head, onbuild });
    return onbuild;
}
/** The whole of the arguments as one word. */
function readWhole(keyword, args, fail) {
    if (args.start < args.end)
        return expandableWord(args, args);
    fail(`${keyword} takes one argument.`);
    return undefined;
}
function plainWords(args) {
    return expandableWords(args, blankSeparated(args.joined.text, args));
}
/** The words of a list that may be given in JSON. */
function listOfWords(args, fail) {
    const strings = readJson(args, fail);
    if (!strings)
        return { words: plainWords(args), isJson: false };
    return { words: strings.map((string) => expandableJsonWord(args, string)), isJson: true };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/directives.js
const pattern = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=(.+)$/s;
const directives_known = new Set(["syntax", "escape", "check"]);
/** Reads parser directives; https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/directives.go */
function readDirectives(text) {
    const found = [];
    const problems = [];
    let escape = "\\";
    let isOver = false;
    return {
        found,
        problems,
        get escape() {
            return escape;
        },
        take(line) {
            const match = isOver ? null : pattern.exec(text.slice(line.start, line.end));
            const name = match?.[1]?.toLowerCase();
            if (name === undefined || !directives_known.has(name)) {
                isOver = true;
                return false;
            }
            const value = (match?.[2] ?? "").trim();
            const at = { start: line.start, end: line.end };
            if (found.some((earlier) => earlier.name === name))
                problems.push({ at, message: `The parser directive "${name}" is given twice; only one is allowed.` });
            found.push({ ...at, name, value });
            if (name === "escape") {
                if (value === "\\" || value === "`")
                    escape = value;
                else
                    problems.push({ at, message: "The escape directive takes a backslash or a backtick." });
            }
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/heredoc-markers.js



const takesHeredocs = new Set(["RUN", "COPY", "ADD"]);
const heredoc_markers_marker = /^\d*<<(-?)([^<]*)$/;
/** The markers of one instruction in order; none for JSON form and for instructions that take no here-documents. */
function heredocMarkers(joined) {
    const { text } = joined;
    if (!text.includes("<<"))
        return [];
    let head = readHead(text);
    if (keywordOf(text, head) === "ONBUILD")
        head = readHead(text, head.args.start);
    if (!takesHeredocs.has(keywordOf(text, head)) || jsonStrings(text, head.args))
        return [];
    const found = [];
    for (const word of shellWords(text) ?? []) {
        const [, dash, quoted = ""] = heredoc_markers_marker.exec(text.slice(word.start, word.end)) ?? [];
        const name = heredoc_markers_unquoted(quoted);
        if (name.text === "")
            continue;
        found.push({
            ...joined.span(word.start, word.end),
            name: name.text,
            chomp: dash === "-",
            expands: !name.hasQuotes,
        });
    }
    return found;
}
function keywordOf(text, { keyword }) {
    return text.slice(keyword.start, keyword.end).toUpperCase();
}
/** Words with their quotes, split at spaces outside of quotes and `${…}`; undefined where BuildKit's lexer gives up. */
function shellWords(text) {
    const words = [];
    let start = -1;
    let at = 0;
    while (at < text.length) {
        if (blanks_isSpace(text.charCodeAt(at))) {
            if (start !== -1)
                words.push({ start, end: at });
            start = -1;
            at++;
            continue;
        }
        if (start === -1)
            start = at;
        const end = endOfUnit(text, at, 0);
        if (end === undefined)
            return undefined;
        at = end;
    }
    if (start !== -1)
        words.push({ start, end: text.length });
    return words;
}
/** No file of a person nests substitutions deeper; it keeps the stack small. */
const heredoc_markers_deepest = 100;
/** The end of a quoted string, an escaped character, a `${…}` or a single character; undefined where the lexer gives up. */
function endOfUnit(text, at, depth) {
    const char = text[at];
    if (char === "\\")
        return Math.min(at + 2, text.length);
    if (char === "'") {
        const close = text.indexOf("'", at + 1);
        return close === -1 ? undefined : close + 1;
    }
    if (char === '"')
        return endOfRun(text, at + 1, '"', depth);
    return char === "$" && text[at + 1] === "{" ? endOfSubstitution(text, at + 2, depth) : at + 1;
}
/** The offset behind the next `stop` that is not quoted, escaped or part of a substitution. */
function endOfRun(text, from, stop, depth) {
    if (depth > heredoc_markers_deepest)
        return undefined;
    let at = from;
    while (at !== undefined && at < text.length) {
        if (text[at] === stop)
            return at + 1;
        at = stop === '"' && text[at] === "'" ? at + 1 : endOfUnit(text, at, depth + 1);
    }
    return undefined;
}
const substitutionName = /[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?\-$!]|/uy;
/** The end of `${…}` from behind its brace: a name, then `}`, `:`, one of `+ - ? # %`, or `/`; all else BuildKit refuses. */
function endOfSubstitution(text, from, depth) {
    substitutionName.lastIndex = from;
    const nameEnd = from + (substitutionName.exec(text)?.[0].length ?? 0);
    const operator = text[nameEnd] ?? "";
    if (operator === "}" && nameEnd > from)
        return nameEnd + 1;
    if (operator === ":" && nameEnd > from)
        return endOfRun(text, nameEnd + 2, "}", depth);
    if (operator !== "" && "+-?#%".includes(operator))
        return endOfRun(text, nameEnd + 1, "}", depth);
    if (operator !== "/")
        return undefined;
    const slash = endOfRun(text, text[nameEnd + 1] === "/" ? nameEnd + 2 : nameEnd + 1, "/", depth);
    return slash === undefined ? undefined : endOfRun(text, slash, "}", depth);
}
/** A marker's name without its quotes and escapes. */
function heredoc_markers_unquoted(raw) {
    let text = "";
    let quote = "";
    let hasQuotes = false;
    for (let at = 0; at < raw.length; at++) {
        const char = raw[at] ?? "";
        const next = raw[at + 1] ?? "";
        if (char === "\\" && quote !== "'" && (quote === "" || next === '"' || next === "$" || next === "\\")) {
            text += next;
            at++;
        }
        else if (quote === "" && (char === '"' || char === "'")) {
            quote = char;
            hasQuotes = true;
        }
        else if (char === quote)
            quote = "";
        else
            text += char;
    }
    return { text, hasQuotes };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/joined.js
/** Joins the pieces of a file's text; one piece (the usual case) costs nothing. */
function joinPieces(fileText, pieces) {
    const first = pieces[0] ?? { start: 0, end: 0 };
    if (pieces.length < 2) {
        return {
            text: fileText.slice(first.start, first.end),
            offset: (at) => first.start + at,
            span: (start, end) => ({ start: first.start + start, end: first.start + end }),
        };
    }
    const starts = [];
    let text = "";
    for (const piece of pieces) {
        starts.push(text.length);
        text += fileText.slice(piece.start, piece.end);
    }
    const pieceAt = (at) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    const offset = (at) => {
        const index = pieceAt(at);
        return (pieces[index]?.start ?? 0) + at - (starts[index] ?? 0);
    };
    return {
        text,
        offset,
        // The end belongs to the character before it, else a span that ends a line would reach into the next one.
        span: (start, end) => ({ start: offset(start), end: end > start ? offset(end - 1) + 1 : offset(start) }),
    };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/lines.js




const byteOrderMark = 0xfeff;
const lines_carriageReturn = 13;
/** BuildKit's scanner gives up on longer lines; in bytes of UTF-8. */
const longestLine = 65_535;
/** Reads all lines once, in linear time; never throws. After an unterminated heredoc nothing is left to read. */
function readLines(source) {
    const { text, lineCount } = source;
    const directives = readDirectives(text);
    const comments = [];
    const instructions = [];
    const problems = [];
    let mayBeDirective = true;
    const addComment = (line, start, end) => {
        const content = text.slice(start, end).trimEnd();
        comments.push({ start, end: start + content.length, line, text: content.slice(1).trim() });
    };
    /** Reads an instruction's own lines, then its here-documents; gives the last line that was read. */
    const readInstruction = (firstLine, start, firstEnd) => {
        let line = firstLine;
        let lastLine = firstLine;
        let end = firstEnd;
        let escapeAt = endOfContinued(text, start, firstEnd, directives.escape);
        const pieces = [{ start, end: escapeAt ?? firstEnd }];
        const dropped = [];
        while (escapeAt !== undefined && line < lineCount) {
            const own = lineBounds(source, ++line);
            const first = skipSpaces(text, own.start, own.end);
            if (first === own.end || text[first] === "#") {
                if (first !== own.end)
                    addComment(line, first, own.end);
                dropped.push({ start: own.start, end: source.lineStart(line + 1) });
                continue;
            }
            escapeAt = endOfContinued(text, own.start, own.end, directives.escape);
            pieces.push({ start: own.start, end: escapeAt ?? own.end });
            end = own.end;
            lastLine = line;
        }
        const joined = joinPieces(text, pieces);
        const heredocs = [];
        for (const marker of heredocMarkers(joined)) {
            const found = readHeredoc(source, marker, line + 1);
            if (!found) {
                problems.push({ at: marker, message: `The here-document "${marker.name}" is never ended.` });
                line = lineCount;
                break;
            }
            heredocs.push(found.heredoc);
            end = found.heredoc.end;
            line = lastLine = found.lastLine;
        }
        instructions.push({ start, end, firstLine, lastLine, joined, pieces, heredocs, dropped });
        return line;
    };
    for (let line = 1; line <= lineCount; line++) {
        const bounds = lineBounds(source, line);
        const first = line === 1 && text.charCodeAt(0) === byteOrderMark ? 1 : bounds.start;
        const start = skipSpaces(text, first, bounds.end);
        const isComment = text[start] === "#" && start < bounds.end;
        if (mayBeDirective)
            mayBeDirective = isComment && directives.take({ start, end: bounds.end });
        if (isComment && !mayBeDirective)
            addComment(line, start, bounds.end);
        if (!isComment && start < bounds.end)
            line = readInstruction(line, start, bounds.end);
    }
    const tooLong = lineTooLong(source);
    if (tooLong)
        problems.push(tooLong);
    return {
        escape: directives.escape,
        directives: directives.found,
        comments,
        instructions,
        problems: [...directives.problems, ...problems],
    };
}
/** A line without its line ending and without carriage returns before it. */
function lineBounds(source, line) {
    const { start, end } = source.lineSpan(line);
    let last = end;
    while (last > start && source.text.charCodeAt(last - 1) === lines_carriageReturn)
        last--;
    return { start, end: last };
}
function lineTooLong(source) {
    const { text, lineCount } = source;
    if (text.length * 3 <= longestLine)
        return undefined;
    for (let line = 1; line <= lineCount; line++) {
        const { start, end } = source.lineSpan(line);
        if ((end - start) * 3 <= longestLine || byteLength(text, start, end) <= longestLine)
            continue;
        return { at: { start, end }, message: "This line is longer than 65,535 bytes, the most that BuildKit reads." };
    }
    return undefined;
}
/** Bytes of UTF-8; a half of a surrogate pair counts two. */
function byteLength(text, start, end) {
    let bytes = 0;
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        const isSurrogate = code >= 0xd800 && code <= 0xdfff;
        bytes += code < 0x80 ? 1 : code < 0x800 || isSurrogate ? 2 : 3;
    }
    return bytes;
}
/** Where a continued line's content ends: at its escape character. undefined when the line is not continued; two escapes are no continuation. */
function endOfContinued(text, start, end, escape) {
    let at = end;
    while (at > start && (text[at - 1] === " " || text[at - 1] === "\t"))
        at--;
    if (at === start || text[at - 1] !== escape)
        return undefined;
    if (at - 2 >= start && text[at - 2] === escape)
        return undefined;
    return at - 1;
}
function readHeredoc(source, marker, firstLine) {
    const { start, end, name, chomp, expands } = marker;
    const bodyStart = source.lineStart(firstLine);
    for (let line = firstLine; line <= source.lineCount; line++) {
        const bounds = lineBounds(source, line);
        let first = bounds.start;
        if (chomp)
            while (source.text[first] === "\t" && first < bounds.end)
                first++;
        if (bounds.end - first !== name.length || !source.text.startsWith(name, first))
            continue;
        return {
            lastLine: line,
            heredoc: {
                start,
                end: bounds.end,
                name,
                marker: { start, end },
                body: { start: bodyStart, end: bounds.start },
                terminator: { start: first, end: bounds.end },
                chomp,
                expands,
            },
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(8390);
;// CONCATENATED MODULE: ./lib/src/dockerfile/second-reading.js
/*
 * dockerfile-ast reads a copy of the file from which everything that it is known to misread is taken out; no line moves.
 * Two independent readings that agree on the list of instructions are the ground that every rule stands on.
 */


/** The first instruction that only one of the readings sees; undefined when they agree. */
function disagreement(source, lines, instructions) {
    const others = main.DockerfileParser.parse(neutralCopy(source.text, lines, instructions)).getInstructions();
    for (let index = 0; index < Math.max(others.length, instructions.length); index++) {
        const own = instructions[index];
        const other = others[index];
        const place = other?.getInstructionRange().start;
        const at = own && source.positionAt(own.start);
        const isSamePlace = at?.line === (place?.line ?? -1) + 1 && at.column === (place?.character ?? -1) + 1;
        if (isSamePlace && other?.getKeyword() === own?.keyword)
            continue;
        const line = Math.min(at?.line ?? source.lineCount, place ? place.line + 1 : source.lineCount);
        return {
            at: source.lineSpan(Math.min(line, source.lineCount)),
            message: "What stands here can be read as an instruction or as part of another one; two readings of the file do not agree.",
        };
    }
    return undefined;
}
/**
 * The same lines with nothing left but what makes a list of instructions: keywords, continuations, line ends.
 * Of each line's arguments one underscore stays, so that no quote, mark or escape in them can mislead; comments at the top,
 * here-documents, inner comments and lines of nothing but a continuation before the keyword become empty.
 */
function neutralCopy(text, { comments, instructions: lines }, instructions) {
    let copy = "";
    let done = 0;
    const blank = (start, end, mark) => {
        if (start < done || start >= end)
            return;
        copy += text.slice(done, start) + mark;
        done = end;
    };
    const firstStart = lines[0]?.start ?? text.length;
    for (const { start, end } of comments)
        if (start < firstStart)
            blank(start, end, "#");
    for (const [index, { pieces, dropped, heredocs, end }] of lines.entries()) {
        const keyword = instructions[index]?.keywordSpan ?? { start: 0, end: 0 };
        const inOrder = dropped.length > 0 ? [...pieces, ...dropped].sort((a, b) => a.start - b.start) : pieces;
        const isDropped = new Set(dropped);
        for (const line of inOrder) {
            const isBare = line.end <= keyword.start;
            if (isDropped.has(line) || isBare)
                blank(line.start, lineEnd(text, line.start), "");
            else if (line.end > keyword.end)
                blank(skipBlanks(text, Math.max(line.start, keyword.end + 1)), line.end, "_");
        }
        const body = heredocs[0]?.body;
        if (body)
            blank(body.start, end, text.slice(body.start, end).replace(notLineFeed, ""));
    }
    // A continuation at the very end continues nothing; dockerfile-ast would take it for a part of the keyword.
    copy += text.slice(done).replace(/[\\`][ \t]*$/, (escape) => " ".repeat(escape.length));
    // A lone carriage return ends a line for dockerfile-ast, and only for it; other Unicode blanks are none to it.
    return otherBlanks.test(copy) ? copy.replace(otherBlanksAll, " ") : copy;
}
/** The end of the line that an offset stands in, without its line ending. */
function lineEnd(text, at) {
    const found = text.indexOf("\n", at);
    const feed = found === -1 ? text.length : found;
    return text[feed - 1] === "\r" ? feed - 1 : feed;
}
const otherBlanks = /\r(?!\n)|[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const otherBlanksAll = new RegExp(otherBlanks, "g");
const notLineFeed = /[^\n]+/g;

;// CONCATENATED MODULE: ./lib/src/dockerfile/stages.js

/** Longer chains are not followed, so that every question about what a stage inherits takes bounded time. */
const longestLineage = 100;
/** An empty list; `globals` are the ARGs before the first FROM. */
function stageList(globals) {
    const stages = [];
    const byName = new Map();
    const depths = new Map();
    const describe = (stage, from) => {
        const { raw, resolved } = from.image;
        const base = resolved === undefined ? undefined : byName.get(resolved.toLowerCase());
        const depth = base ? (depths.get(base) ?? 0) + 1 : 0;
        const isTooDeep = depth > longestLineage;
        depths.set(stage, depth);
        stage.start = from.start;
        stage.from = from;
        stage.image = isTooDeep ? readImage(raw, undefined) : from.image;
        stage.base = isTooDeep ? undefined : base;
        stage.name = from.name?.value ?? from.name?.raw;
        if (stage.name !== undefined)
            byName.set(stage.name.toLowerCase(), stage);
    };
    return {
        stages,
        begin() {
            // Its FROM names the stage that it stands in, so the stage is there first and described when FROM is added.
            const later = undefined;
            const described = { from: later, image: later, name: undefined, base: undefined };
            stages.push({ start: 0, end: 0, index: stages.length, instructions: [], globals, ...described });
        },
        add(instruction) {
            const stage = stages.at(-1);
            if (!stage)
                return;
            if (instruction.keyword === "FROM")
                describe(stage, instruction);
            stage.instructions.push(instruction);
            stage.end = instruction.end;
        },
        find(name) {
            const found = /^\d+$/.test(name) ? stages[Number(name)] : byName.get(name.toLowerCase());
            return found === stages.at(-1) ? undefined : found;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/template.js
/** Marks of Jinja, cookiecutter, Go and ERB. */
const marks = ["{{", "{%", "{#", "<%"];
/** In an image also those of sed and autoconf, `%%BASE%%` and `@BASE@`: no image name can hold them. */
const marksInImage = /\{\{|\{%|<%|%%\w+%%|@\w+@/;
/**
 * Whether a file is plainly a template: FROM's image holds a mark, or one of the instructions that cannot be read (`broken`) does.
 */
function template_isTemplate(instructions, broken, text) {
    return instructions.some((one) => {
        if (one.keyword === "FROM" && marksInImage.test(one.image.raw))
            return true;
        return broken.has(one) && holdsMark(text.slice(one.start, one.end), one.keyword === "UNKNOWN");
    });
}
/** Whether a mark stands outside of quotes: `--format '{{.Id}}'` is none. What is no instruction has to begin with one. */
function holdsMark(text, atStart) {
    let quote = "";
    for (let at = 0; at < text.length; at++) {
        const char = text[at] ?? "";
        if (quote === "" && marks.some((mark) => text.startsWith(mark, at)))
            return true;
        if (atStart)
            return false;
        if (char === "\\")
            at++;
        else if (quote === "" && (char === '"' || char === "'"))
            quote = char;
        else if (char === quote)
            quote = "";
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/dockerfile/parse.js









/** Reads any text as a Dockerfile; never throws. What BuildKit would refuse is in `problems`. Linear in the text. */
function parseDockerfile(text, options = {}) {
    const source = (0,text_source/* createSource */.g)(text);
    const lines = readLines(source);
    const problems = [...lines.problems];
    const instructions = [];
    const broken = new Set();
    const globals = [];
    const globalValues = globalArguments();
    const { stages, begin, add, find } = stageList(globals);
    for (const [index, own] of lines.instructions.entries()) {
        const { text: line } = own.joined;
        const head = readHead(line);
        const isFrom = line.slice(head.keyword.start, head.keyword.end).toUpperCase() === "FROM";
        if (isFrom)
            begin();
        const stage = stages.at(-1);
        const before = problems.length;
        const instruction = readInstruction({
            fileText: text,
            escape: lines.escape,
            lines: own,
            head,
            index,
            stage,
            globalArgument: globalValues.lookUp,
            findStage: find,
            report: (problem) => problems.push(problem),
        });
        instructions.push(instruction);
        if (stage)
            add(instruction);
        else if (instruction.keyword === "ARG") {
            globals.push(instruction);
            globalValues.add(instruction);
        }
        else if (instruction.keyword !== "UNKNOWN")
            problems.push({
                at: instruction.keywordSpan,
                message: `${instruction.keyword} stands before the first FROM; only ARG may.`,
            });
        if (problems.length > before)
            broken.add(instruction);
    }
    if (stages.length === 0 && problems.length === 0)
        problems.push({ at: source.lineSpan(1), message: "There is no FROM, so there is nothing to build." });
    const isSecondRead = problems.length === 0 && options.isCopy !== true;
    const second = isSecondRead ? disagreement(source, lines, instructions) : undefined;
    if (second)
        problems.push(second);
    const commands = new Map();
    return {
        source,
        path: options.path,
        escape: lines.escape,
        directives: lines.directives,
        comments: lines.comments,
        instructions,
        stages,
        final: shippedStage(stages, options.target),
        isDevelopment: isDevelopmentPath(options.path),
        problems: problems.sort((a, b) => a.at.start - b.at.start),
        isTemplate: template_isTemplate(instructions, broken, text),
        commands: (stage) => {
            let found = commands.get(stage);
            if (!found)
                commands.set(stage, (found = parse_commandsOf(stage?.instructions ?? instructions)));
            return found;
        },
    };
}
function parse_commandsOf(instructions) {
    return instructions.flatMap((instruction) => runOf(instruction)?.commands ?? []);
}
function runOf(instruction) {
    if (instruction.keyword === "ONBUILD")
        return instruction.trigger && runOf(instruction.trigger);
    return instruction.keyword === "RUN" ? instruction : undefined;
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./lib/src/text/diff.js

/**
 * Beyond so many added and removed lines the search for the shortest diff is given up: it costs the square of that
 * number. What lies between the equal lines at the top and at the end is then shown as replaced.
 */
const longestSearch = 1000;
/**
 * A patch of one file that `git apply` takes, with its `diff --git` line; empty when nothing changes.
 * Patches of several files may be put one behind the other.
 */
function unifiedDiff(change, context = 3) {
    const { path, before, after } = change;
    if (before === after)
        return "";
    const [oldName, newName] = [quotePath(`a/${path}`), quotePath(`b/${path}`)];
    const lines = [`diff --git ${oldName} ${newName}`];
    if (before === undefined)
        lines.push("new file mode 100644");
    if (after === undefined)
        lines.push("deleted file mode 100644");
    const hunks = diffHunks(before ?? "", after ?? "", context);
    if (hunks.length > 0) {
        lines.push(`--- ${before === undefined ? "/dev/null" : markEnd(oldName)}`);
        lines.push(`+++ ${after === undefined ? "/dev/null" : markEnd(newName)}`);
    }
    for (const hunk of hunks) {
        lines.push(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`);
        for (const line of hunk.lines)
            lines.push(line);
    }
    return lines.join("\n") + "\n";
}
/** The hunks that lead from one text to the other, `context` unchanged lines round each change; empty for equal texts. */
function diffHunks(before, after, context = 3) {
    if (before === after)
        return [];
    const found = (0,create/* structuredPatch */.YB)("", "", before, after, undefined, undefined, {
        context,
        maxEditLength: longestSearch,
    });
    const hunks = found === undefined ? [middleReplaced(before, after, context)] : found.hunks;
    return hunks.map((hunk) => ({
        ...hunk,
        // By convention an empty side names the line before it.
        oldStart: hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart,
        newStart: hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart,
    }));
}
function middleReplaced(before, after, context) {
    const old = splitLines(before);
    const fresh = splitLines(after);
    const shorter = Math.min(old.length, fresh.length);
    let head = 0;
    while (head < shorter && old[head] === fresh[head])
        head++;
    let tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail])
        tail++;
    const from = Math.max(0, head - context);
    const behind = Math.min(tail, context);
    const oldEnd = old.length - tail;
    const lines = [
        ...marked(" ", old.slice(from, head)),
        ...marked("-", old.slice(head, oldEnd)),
        ...marked("+", fresh.slice(head, fresh.length - tail)),
        ...marked(" ", old.slice(oldEnd, oldEnd + behind)),
    ];
    return {
        oldStart: from + 1,
        oldLines: oldEnd + behind - from,
        newStart: from + 1,
        newLines: fresh.length - tail + behind - from,
        lines,
    };
}
/** Lines with their line feed; the last one may have none. */
function splitLines(text) {
    const lines = text.split("\n").map((line) => `${line}\n`);
    const last = lines.pop()?.slice(0, -1);
    return last ? [...lines, last] : lines;
}
function marked(mark, lines) {
    return lines.flatMap((line) => line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, "\\ No newline at end of file"]);
}
const escapes = new Map([
    [0x07, "\\a"],
    [0x08, "\\b"],
    [0x09, "\\t"],
    [0x0a, "\\n"],
    [0x0b, "\\v"],
    [0x0c, "\\f"],
    [0x0d, "\\r"],
    [0x22, '\\"'],
    [0x5c, "\\\\"],
]);
/** A path as Git writes it in patches: between quotes, odd bytes in octal, when it holds any. */
function quotePath(path) {
    const quoted = [...new TextEncoder().encode(path)].map((byte) => {
        const isPlain = byte >= 0x20 && byte < 0x7f;
        return escapes.get(byte) ?? (isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`);
    });
    const text = quoted.join("");
    return text === path ? path : `"${text}"`;
}
/** Git ends a name that holds a blank with a tab, so that a reader sees where it ends. */
function markEnd(name) {
    return name.includes(" ") && !name.startsWith('"') ? `${name}\t` : name;
}

;// CONCATENATED MODULE: ./lib/src/text/hunks.js
const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/**
 * Reads the hunks of one file's unified diff, as in the `patch` field of GitHub's API; file headers before them are
 * skipped. A patch that is cut short or malformed gives the hunks before that place.
 */
function parseHunks(patch) {
    const lines = patch.split("\n");
    const hunks = [];
    let at = lines.findIndex((line) => header.test(line));
    while (at !== -1 && at < lines.length) {
        const numbers = header.exec(lines[at] ?? "");
        if (!numbers)
            break;
        const [oldStart, oldLines, newStart, newLines] = [1, 2, 3, 4].map((group) => Number(numbers[group] ?? "1"));
        const body = readBody(lines, at + 1, oldLines ?? 1, newLines ?? 1);
        if (!body)
            break;
        hunks.push({
            oldStart: oldStart ?? 1,
            oldLines: oldLines ?? 1,
            newStart: newStart ?? 1,
            newLines: newLines ?? 1,
            lines: body,
        });
        at += 1 + body.length;
    }
    return hunks;
}
/** The lines of a hunk, as many as its header promises; undefined when they are not all there. */
function readBody(lines, from, oldLines, newLines) {
    const body = [];
    let [oldLeft, newLeft] = [oldLines, newLines];
    for (let at = from; oldLeft > 0 || newLeft > 0; at++) {
        const line = lines[at];
        const mark = line?.charAt(0);
        if (mark === " " || mark === "-")
            oldLeft--;
        if (mark === " " || mark === "+")
            newLeft--;
        const isKnown = mark === " " || mark === "-" || mark === "+" || mark === "\\";
        if (line === undefined || !isKnown || oldLeft < 0 || newLeft < 0)
            return undefined;
        body.push(line);
    }
    const next = lines[from + body.length];
    if (next?.startsWith("\\"))
        body.push(next);
    return body;
}
/** Follows unchanged lines through the hunks; no hunks mean equal texts. */
function lineMap(hunks) {
    const runs = [];
    let [old, fresh, length] = [1, 1, 0];
    const close = () => {
        if (length > 0)
            runs.push({ old: old - length, fresh: fresh - length, length });
        length = 0;
    };
    for (const hunk of hunks) {
        const gap = Math.max(0, firstLine(hunk.oldStart, hunk.oldLines) - old);
        [old, fresh, length] = [old + gap, fresh + gap, length + gap];
        for (const line of hunk.lines) {
            const mark = line.charAt(0);
            if (mark === " ")
                [old, fresh, length] = [old + 1, fresh + 1, length + 1];
            if (mark !== "-" && mark !== "+")
                continue;
            close();
            if (mark === "-")
                old++;
            else
                fresh++;
        }
    }
    close();
    runs.push({ old, fresh, length: Infinity });
    return {
        toNew: (line) => follow(runs, line, "old", "fresh"),
        toOld: (line) => follow(runs, line, "fresh", "old"),
        changeOfOld: (line) => follow(runs, line, "old", "fresh") === undefined ? runsUntil(runs, line, "old") : undefined,
        changeOfNew: (line) => follow(runs, line, "fresh", "old") === undefined ? runsUntil(runs, line, "fresh") : undefined,
    };
}
/** How many runs start at or before a line. */
function runsUntil(runs, line, side) {
    let low = 0;
    let high = runs.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((runs[middle]?.[side] ?? Infinity) <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function follow(runs, line, from, to) {
    const run = runs[runsUntil(runs, line, from) - 1];
    return run && line < run[from] + run.length ? run[to] + line - run[from] : undefined;
}
/** The lines of the new text that the hunks add or change. */
function changedLines(hunks) {
    const changed = new Set();
    for (const hunk of hunks) {
        let line = firstLine(hunk.newStart, hunk.newLines);
        for (const text of hunk.lines) {
            const mark = text.charAt(0);
            if (mark === "+")
                changed.add(line);
            if (mark === "+" || mark === " ")
                line++;
        }
    }
    return changed;
}
/** By convention a side without lines names the line before it. */
function firstLine(start, lines) {
    return lines === 0 ? start + 1 : start;
}

;// CONCATENATED MODULE: ./lib/src/engine/combine.js


/**
 * Puts proven fixes together, in file order, and proves the whole as each was proven. Of two that overlap the first
 * stays; where the whole does not hold, halves of it are tried. undefined when nothing is left.
 */
function combine(proven, trier, options = {}) {
    const { onlySafe = false, closed = new Set() } = options;
    const candidates = withoutConflicts(proven.filter(({ fix }) => !(onlySafe && fix.safety !== "safe") && !closed.has(fix.file)));
    const used = longestThatHolds(candidates, trier);
    const files = used.length === 0 ? undefined : changesOf(used, trier);
    if (!files)
        return undefined;
    const patch = files.map(({ path, before, after }) => unifiedDiff({ path, before, after })).join("");
    return { files, used, patch };
}
function withoutConflicts(proven) {
    const taken = new Map();
    return proven.filter(({ fix }) => {
        const others = taken.get(fix.file) ?? [];
        const fresh = fix.edits.filter((edit) => !others.some((other) => isSameEdit(edit, other)));
        if (fresh.some((edit) => others.some((other) => editsConflict(edit, other))))
            return false;
        taken.set(fix.file, [...others, ...fresh]);
        return true;
    });
}
function isSameEdit(a, b) {
    return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
function longestThatHolds(candidates, trier) {
    const held = [];
    const add = (part) => {
        if (part.length === 0)
            return;
        if (holds([...held, ...part], trier))
            held.push(...part);
        else if (part.length > 1) {
            const half = Math.ceil(part.length / 2);
            add(part.slice(0, half));
            add(part.slice(half));
        }
    };
    add(candidates);
    return held;
}
function holds(proven, trier) {
    // One alone was proven already.
    if (proven.length === 1)
        return true;
    const files = changesOf(proven, trier);
    if (!files)
        return false;
    const clears = new Map();
    for (const { finding } of proven)
        clears.set(finding.rule.id, (clears.get(finding.rule.id) ?? 0) + 1);
    const changesInstructions = proven.some((each) => each.changesInstructions);
    return trier.holds({ files, changesInstructions, clears });
}
/** The fixes' edits file by file; undefined when they cannot be applied together. */
function changesOf(proven, trier) {
    const byFile = new Map();
    for (const { fix } of proven) {
        const edits = byFile.get(fix.file) ?? [];
        edits.push(...fix.edits.filter((edit) => !edits.some((other) => isSameEdit(edit, other))));
        byFile.set(fix.file, edits);
    }
    const files = [];
    for (const [path, edits] of byFile) {
        const change = trier.prepare(path, edits);
        if (typeof change === "string")
            return undefined;
        files.push(change);
    }
    return files;
}

;// CONCATENATED MODULE: ./lib/src/engine/compare.js
/**
 * Tells what a change introduced. Two findings are one when they say the same of the same text: first where the line
 * did not change, then inside one run of changed lines, then anywhere. Of equals that became more, those on changed
 * lines are new.
 */
function compare({ base, head, lineMapOf, uncertain }) {
    const old = base
        .filter(({ finding }) => finding.status !== "suppressed")
        .map((found) => itemOf(found, "old", lineMapOf));
    const fresh = head.map((found) => itemOf(found, "new", lineMapOf));
    const paired = new Set();
    const pair = (oldKey, newKey) => {
        pairByKey(old, fresh, oldKey, newKey, paired);
    };
    for (const same of [sameText, sameWords, sameKind])
        pair((item) => `${same(item)} ${item.found.finding.line}`, (item) => (item.elsewhere === undefined ? undefined : `${same(item)} ${item.elsewhere}`));
    for (const same of [sameText, sameWords]) {
        const inChange = (item) => (item.change === undefined ? undefined : `${same(item)} ${item.change}`);
        pair(inChange, inChange);
    }
    pairShortened(old, fresh, paired);
    for (const same of [sameText, sameWords, sameInstruction]) {
        const anywhere = (item) => (uncertain.has(item.found.finding.rule.id) ? undefined : same(item));
        pair(anywhere, anywhere);
    }
    return {
        head: fresh.map((item) => {
            const { finding } = item.found;
            const isDoubtful = uncertain.has(finding.rule.id) && item.elsewhere !== undefined;
            if (finding.status === "suppressed" || !(paired.has(item) || isDoubtful))
                return item.found;
            return { ...item.found, finding: { ...finding, status: "existing" } };
        }),
        fixed: old
            .filter((item) => !paired.has(item) && !uncertain.has(item.found.finding.rule.id))
            .map(({ found }) => found.finding),
    };
}
/** Pairs what is not yet paired and has a key in common; of several, those on unchanged lines first. */
function pairByKey(old, fresh, oldKey, newKey, paired) {
    const waiting = new Map();
    for (const item of rankedUnpaired(old, paired)) {
        const key = oldKey(item);
        if (key === undefined)
            continue;
        const known = waiting.get(key);
        if (known)
            known.push(item);
        else
            waiting.set(key, [item]);
    }
    const taken = new Map();
    for (const item of rankedUnpaired(fresh, paired)) {
        const key = newKey(item);
        if (key === undefined)
            continue;
        const next = taken.get(key) ?? 0;
        const partner = waiting.get(key)?.[next];
        if (!partner)
            continue;
        taken.set(key, next + 1);
        paired.add(item).add(partner);
    }
}
/** In a run of changed lines, a finding that names only what one of the base named (two packages of three) is that one. */
function pairShortened(old, fresh, paired) {
    const placeOf = ({ found, change }) => change === undefined
        ? undefined
        : `${found.finding.rule.id} ${found.finding.path === found.finding.dockerfile} ${change}`;
    const waiting = new Map();
    for (const item of rankedUnpaired(old, paired)) {
        const place = placeOf(item);
        if (place !== undefined)
            waiting.set(place, [...(waiting.get(place) ?? []), item]);
    }
    for (const item of rankedUnpaired(fresh, paired)) {
        const names = namesIn(item);
        const partner = waiting
            .get(placeOf(item) ?? "")
            ?.find((other) => !paired.has(other) && names.size > 0 && isSubset(names, namesIn(other)));
        if (partner)
            paired.add(item).add(partner);
    }
}
/** What the values name, lists taken apart. */
function namesIn({ found }) {
    return new Set(Object.values(found.finding.data).flatMap((value) => value.split(", ")));
}
function isSubset(names, others) {
    return [...names].every((name) => others.has(name));
}
function rankedUnpaired(items, paired) {
    const rank = ({ found, elsewhere }) => (found.finding.status === "suppressed" ? 2 : 0) + (elsewhere === undefined ? 1 : 0);
    return items.filter((item) => !paired.has(item)).sort((a, b) => rank(a) - rank(b));
}
const sameKind = ({ kind }) => kind;
const sameWords = ({ kind, words }) => `${kind} ${words}`;
const sameText = ({ kind, words, text }) => `${kind} ${words} ${text}`;
const sameInstruction = ({ kind, found }) => `${kind} ${found.surroundings}`;
function itemOf(found, side, lineMapOf) {
    const { rule, messageKey, data, path, dockerfile, line } = found.finding;
    const { subject } = found.problem;
    const isElsewhere = path !== dockerfile;
    const map = isElsewhere ? lineMapOf(path) : lineMapOf();
    return {
        found,
        kind: JSON.stringify([rule.id, subject === undefined ? messageKey : "", isElsewhere ? path : ""]),
        words: subject ?? JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
        text: subject ?? JSON.stringify(found.snippet),
        elsewhere: side === "old" ? map?.toNew(line) : map?.toOld(line),
        change: side === "old" ? map?.changeOfOld(line) : map?.changeOfNew(line),
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/context-file.js
/** A file of the build context by its path from the repository root. */
function contextFile(context, path) {
    if (context.dockerignore?.path === path)
        return { text: context.dockerignore.text, exists: true };
    const inContext = fromRoot(context.root, path);
    const text = inContext === undefined ? undefined : context.text(inContext);
    if (text !== undefined)
        return { text, exists: true };
    if (context.dockerignore === null && path.endsWith(".dockerignore"))
        return { text: undefined, exists: false };
    return { text: undefined, exists: inContext === undefined ? undefined : context.has(inContext) };
}
function fromRoot(root, path) {
    if (root === undefined || root === "")
        return root === undefined ? undefined : path;
    return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/engine/fingerprint.js

/** Beyond this the middle is left out: a finding on a whole heredoc must not cost more than one on a word. */
const longestEnd = 1000;
/** The text of a span with white space and continued lines folded, so that new indentation changes nothing. */
function snippetOf(text, span) {
    const long = span.end - span.start > 2 * longestEnd;
    const shown = long
        ? `${text.slice(span.start, span.start + longestEnd)} … ${text.slice(span.end - longestEnd, span.end)}`
        : text.slice(span.start, span.end);
    return shown.replace(/(?:[\\`][ \t]*\r?\n|\s)+/g, " ").trim();
}
/** Hands out fingerprints: 20 hex digits each, the same for the same identities in the same order, never one twice. */
function fingerprinter() {
    const seen = new Map();
    return ({ rule, path, messageKey, data, snippet, subject }) => {
        const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        const about = subject === undefined ? [messageKey, entries, snippet] : [subject];
        const text = JSON.stringify([rule, path, ...about]);
        const ordinal = seen.get(text) ?? 0;
        seen.set(text, ordinal + 1);
        return (0,external_node_crypto_.createHash)("sha256").update(`${text}\n${ordinal}`).digest("hex").slice(0, 20);
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/instruction-at.js
/** The instruction that an offset lies in; logarithmic in their number. */
function instructionAt(instructions, offset) {
    let low = 0;
    let high = instructions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((instructions[middle]?.start ?? Infinity) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    const found = instructions[low - 1];
    return found && offset <= found.end ? found : undefined;
}

// EXTERNAL MODULE: ./lib/src/engine/message.js
var engine_message = __webpack_require__(878);
;// CONCATENATED MODULE: ./lib/src/engine/place.js
/** The place of a span. One that ends with a line feed ends on that line, not at the start of the next. */
function placeOf(source, span) {
    const start = source.positionAt(span.start);
    const end = source.positionAt(span.end);
    if (span.end === span.start || end.column > 1)
        return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    const last = source.positionAt(span.end - 1);
    return { line: start.line, column: start.column, endLine: last.line, endColumn: last.column + 1 };
}
/** Why a span is no place in a text of that length; undefined when it is one. */
function spanFault(span, length) {
    const isPlace = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0;
    if (isPlace && span.start <= span.end && span.end <= length)
        return undefined;
    return `The place ${span.start}..${span.end} does not lie in the text of ${length} characters.`;
}

;// CONCATENATED MODULE: ./lib/src/engine/lint.js







/** More than this of one rule in one file tells nobody anything. */
const mostFindings = 200;
/** Runs the rules over one Dockerfile. Never throws: a rule that does is a crash, and the others go on. */
function lint(input) {
    const { dockerfile, context, today } = input;
    const choice = choiceOf(input);
    const ruleContext = { dockerfile, context, today };
    const drafts = [];
    const crashes = [];
    const leftOut = new Map();
    const problems = new Map();
    const read = lint_reader(input);
    for (const rule of activeRules(input.rules, ruleContext, choice)) {
        const own = [];
        problems.set(rule.id, own);
        try {
            for (const problem of problemsOf(rule, ruleContext, choice))
                if (own.push(problem) <= mostFindings)
                    drafts.push(draftOf(rule, problem, read, input));
        }
        catch (error) {
            crashes.push({ rule: rule.id, path: pathOf(dockerfile), message: wordsOf(error) });
        }
        if (own.length > mostFindings)
            leftOut.set(rule.id, own.length - mostFindings);
    }
    drafts.sort(byPlace);
    return { found: finish(drafts), crashes, leftOut, problems, input };
}
/** The settings of a run as the rules' runner takes them. */
function choiceOf({ profile = "recommended", levels = new Map() }) {
    return { profile, levels };
}
/** How a Dockerfile is called in findings; `-` for one without a path, as on the command line. */
function pathOf(dockerfile) {
    return dockerfile.path ?? "-";
}
/** Reads the files that problems lie in, each once. */
function lint_reader({ dockerfile, context }) {
    const others = new Map();
    return (file) => {
        if (file === undefined || file === pathOf(dockerfile))
            return dockerfile.source;
        const known = others.get(file);
        if (known)
            return known;
        const { text } = contextFile(context, file);
        if (text === undefined)
            throw new Error(`The problem lies in ${file}, whose text is not known.`);
        const source = (0,text_source/* createSource */.g)(text);
        others.set(file, source);
        return source;
    };
}
function draftOf(rule, problem, read, input) {
    const { dockerfile, locale } = input;
    const { at, data = {} } = problem;
    const source = read(problem.file);
    const message = (0,engine_message/* messageOf */.bD)(rule, problem.message, data, locale);
    if (message === undefined)
        throw new Error(`The rule has no message called ${problem.message}.`);
    const fault = spanFault(at, source.text.length);
    if (fault !== undefined)
        throw new Error(fault);
    const isElsewhere = source !== dockerfile.source;
    const finding = {
        rule,
        path: problem.file ?? pathOf(dockerfile),
        dockerfile: pathOf(dockerfile),
        level: run_rule_levelOf(rule, problem, choiceOf(input)),
        profile: profileOf(rule, problem),
        at: { start: at.start, end: at.end },
        ...placeOf(source, at),
        messageKey: problem.message,
        data,
        message,
        related: (problem.related ?? []).map((related) => {
            const wrong = spanFault(related.at, dockerfile.source.text.length);
            if (wrong !== undefined)
                throw new Error(wrong);
            const { line, column } = placeOf(dockerfile.source, related.at);
            const text = (0,engine_message/* relatedMessageOf */.WH)(rule, related.message, related.data ?? data, locale);
            return { at: related.at, line, column, message: text };
        }),
        fingerprint: "",
        status: "introduced",
        suppression: undefined,
        fix: undefined,
        refusedFixes: [],
    };
    const { text } = source;
    const line = source.lineSpan(finding.line);
    const round = isElsewhere ? undefined : instructionAt(dockerfile.instructions, at.start);
    return {
        finding,
        problem,
        snippet: snippetOf(text, at.start === at.end ? line : at),
        surroundings: snippetOf(text, round ?? line),
        isElsewhere,
    };
}
function byPlace(a, b) {
    const elsewhere = Number(a.isElsewhere) - Number(b.isElsewhere);
    return elsewhere || compareText(a.finding.path, b.finding.path) || bySpan(a.finding.at, b.finding.at) || byRule(a, b);
}
function bySpan(a, b) {
    return a.start - b.start || a.end - b.end;
}
function byRule(a, b) {
    return compareText(a.finding.rule.id, b.finding.rule.id) || compareText(a.finding.message, b.finding.message);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function finish(drafts) {
    const fingerprintOf = fingerprinter();
    return drafts.map(({ finding, problem, snippet, surroundings }) => {
        const { rule, path, messageKey, data } = finding;
        const fingerprint = fingerprintOf({ rule: rule.id, path, messageKey, data, snippet, subject: problem.subject });
        return { finding: { ...finding, fingerprint }, problem, snippet, surroundings };
    });
}
function wordsOf(error) {
    const words = error instanceof Error ? error.message : typeof error === "string" ? error : "It threw no error.";
    return words.slice(0, 500);
}

;// CONCATENATED MODULE: ./lib/src/engine/ignore-comments.js

const wholeFile = { first: 1, last: Infinity };
const nowhere = { first: 0, last: -1 };
/** Every ignore that a Dockerfile holds. */
function ignoresOf(dockerfile) {
    const { source } = dockerfile;
    const comments = [...dockerfile.comments, ...scriptComments(dockerfile)];
    const behind = linesBehind(comments);
    return [
        ...dockerfile.directives.flatMap((directive) => directive.name.toLowerCase() === "check" ? skippedChecks(source, directive) : []),
        ...comments.flatMap((comment) => readComment(source, comment, (line) => {
            const around = instructionAt(dockerfile.instructions, comment.start);
            return around ? rest(around, line) : nextInstruction(dockerfile.instructions, behind(line));
        })),
    ];
}
/** Every ignore of ours in a file of lines such as `.dockerignore`; without `global` it is for the next line. */
function ignoresOfLines(source) {
    const comments = linesWithHash(source, { start: 0, end: source.text.length });
    const behind = linesBehind(comments);
    const ignores = comments.flatMap((comment) => readComment(source, comment, (line) => ({ first: behind(line), last: behind(line) })));
    return ignores.filter(({ by }) => by === "plimsoll");
}
/** A comment in the middle of an instruction is for what follows in it. */
function rest(instruction, line) {
    return { first: line + 1, last: instruction.lastLine };
}
function nextInstruction(instructions, line) {
    let low = 0;
    let high = instructions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((instructions[middle]?.firstLine ?? Infinity) < line)
            low = middle + 1;
        else
            high = middle;
    }
    const found = instructions[low];
    return found?.firstLine === line ? { first: line, last: found.lastLine } : nowhere;
}
/** For a comment's line, the line behind the unbroken block of comments that it stands in. */
function linesBehind(comments) {
    const behind = new Map();
    for (const line of comments.map((comment) => comment.line).sort((a, b) => b - a))
        behind.set(line, behind.get(line + 1) ?? line + 1);
    return (line) => behind.get(line) ?? line + 1;
}
/** The comments of the shell's own in here-documents: to Docker they are text. */
function scriptComments({ source, instructions }) {
    return instructions.flatMap((instruction) => instruction.keyword === "RUN" ? instruction.heredocs.flatMap(({ body }) => linesWithHash(source, body)) : []);
}
function linesWithHash(source, part) {
    const found = [];
    if (part.start === part.end)
        return found;
    const last = source.positionAt(part.end - 1).line;
    for (let line = source.positionAt(part.start).line; line <= last; line++) {
        const span = source.lineSpan(line);
        const text = source.slice(span);
        const start = span.start + text.length - text.trimStart().length;
        if (source.text[start] === "#" && start < span.end)
            found.push({ start, end: span.end, line });
    }
    return found;
}
const opening = /^#+[ \t]*(plimsoll|hadolint)[ \t:]+(global[ \t]+)?ignore[ \t]*=[ \t]*/i;
function readComment(source, comment, linesFrom) {
    const text = source.slice(comment);
    const match = opening.exec(text);
    if (!match)
        return [];
    const by = match[1]?.toLowerCase() === "hadolint" ? "hadolint" : "plimsoll";
    const { names, end } = readNames(text, match[0].length, comment.start);
    const lines = match[2] ? wholeFile : linesFrom(comment.line);
    return [{ by, names, reason: reasonFrom(text.slice(end)), at: { start: comment.start, end: comment.end }, lines }];
}
/** Names between commas, blanks round them allowed; what follows a colon, or a blank without a comma, is the reason. */
function readNames(text, from, offset) {
    const names = [];
    const name = /[^\s,:]+/y;
    const comma = /[ \t]*,[ \t,]*/y;
    let at = from;
    for (;;) {
        name.lastIndex = at;
        const found = name.exec(text);
        if (!found)
            break;
        names.push({ name: found[0], start: offset + at, end: offset + name.lastIndex });
        at = name.lastIndex;
        comma.lastIndex = at;
        if (!comma.test(text))
            break;
        at = comma.lastIndex;
    }
    return { names, end: at };
}
function reasonFrom(text) {
    const reason = text.trim().replace(/^(?:--|[-–—:#])[ \t]*/, "");
    return reason === "" ? undefined : reason;
}
/** `# check=skip=A,B;error=true` */
function skippedChecks(source, directive) {
    const text = source.slice(directive);
    const value = text.indexOf("=") + 1;
    let at = value;
    const names = [];
    for (const option of text.slice(value).split(";")) {
        const match = /^[ \t]*skip[ \t]*=[ \t]*/i.exec(option);
        if (match)
            names.push(...readNames(option, match[0].length, directive.start + at).names);
        at += option.length + 1;
    }
    return names.length === 0
        ? []
        : [
            {
                by: "buildkit",
                names,
                reason: undefined,
                at: { start: directive.start, end: directive.end },
                lines: wholeFile,
            },
        ];
}

;// CONCATENATED MODULE: ./lib/src/engine/suppress.js




/** Marks what inline ignores and the configuration silence. Ours go before hadolint's, BuildKit's, the configuration's. */
function suppress(found, input, names, 
/** Ids of the rules that ran. */
ran, config = []) {
    const files = ignoresByFile(found, input);
    const entries = resolve(files, names);
    const used = new Set();
    const silenced = found.map((each) => {
        const suppression = byComment(each.finding, entries, used) ?? byConfig(each.finding.rule.id, config, names);
        return suppression ? { ...each, finding: { ...each.finding, status: "suppressed", suppression } } : each;
    });
    const ours = files.flatMap(({ path, ignores }) => ignores.filter(({ by }) => by === "plimsoll").map((ignore) => ({ path, ignore })));
    return {
        found: silenced,
        unusedIgnores: ours.flatMap(({ path, ignore }) => ignore.names.flatMap((named) => {
            const { name, start, end } = named;
            const why = uselessness(names.ours(name), used.has(named), ran);
            return why === undefined ? [] : [{ path, name, at: { start, end }, comment: ignore.at, why }];
        })),
        withoutReason: ours.flatMap(({ path, ignore }) => (ignore.reason === undefined ? [{ path, at: ignore.at }] : [])),
    };
}
function ignoresByFile(found, { dockerfile, context }) {
    const own = pathOf(dockerfile);
    const others = new Set(found.map(({ finding }) => finding.path).filter((path) => path !== own));
    const files = [{ path: own, ignores: ignoresOf(dockerfile) }];
    for (const path of others) {
        const { text } = contextFile(context, path);
        if (text !== undefined)
            files.push({ path, ignores: ignoresOfLines((0,text_source/* createSource */.g)(text)) });
    }
    return files;
}
function resolve(files, names) {
    const entries = new Map();
    for (const { path, ignores } of files)
        for (const ignore of ignores)
            for (const named of ignore.names) {
                const rules = rulesOf(ignore.by, named.name, names);
                const known = entries.get(rules);
                if (known)
                    known.push({ path, ignore, named });
                else
                    entries.set(rules, [{ path, ignore, named }]);
            }
    return entries;
}
function rulesOf(by, name, names) {
    if (by === "plimsoll")
        return names.ours(name);
    return by === "hadolint" ? names.hadolint(name) : names.buildkit(name);
}
const order = ["plimsoll", "hadolint", "buildkit", "config"];
function byComment(finding, entries, used) {
    let best;
    for (const [rules, named] of entries) {
        if (!rules.has(finding.rule.id))
            continue;
        for (const entry of named) {
            if (!suppress_covers(entry, finding))
                continue;
            used.add(entry.named);
            const { by, reason, at } = entry.ignore;
            if (best === undefined || order.indexOf(by) < order.indexOf(best.by))
                best = { by, reason, at };
        }
    }
    return best;
}
function suppress_covers({ path, ignore }, finding) {
    const { first, last } = ignore.lines;
    if (path === finding.path)
        return first <= finding.line && finding.line <= last;
    // What stands in the Dockerfile for the whole file is also for what it causes elsewhere.
    return path === finding.dockerfile && last === Infinity;
}
function byConfig(rule, config, names) {
    const ignore = config.find((each) => names.ours(each.rule).has(rule));
    return ignore && { by: "config", reason: ignore.reason, at: undefined };
}
/** Why a name does nothing; undefined when it does, or when its rules did not run. */
function uselessness(rules, isUsed, ran) {
    if (rules.size === 0)
        return "unknown rule";
    return isUsed || ![...rules].some((rule) => ran.has(rule)) ? undefined : "silences nothing";
}

;// CONCATENATED MODULE: ./lib/src/text/moved.js
/** Follows places through edits that do not conflict. What is inserted at an end of a span does not belong to it. */
function movedBy(edits) {
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const shifts = [0];
    for (const { span, text } of ordered)
        shifts.push((shifts.at(-1) ?? 0) + text.length - (span.end - span.start));
    const countWhere = (isBefore) => {
        let low = 0;
        let high = ordered.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            const edit = ordered[middle];
            if (edit && isBefore(edit))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    const start = (offset) => {
        const before = countWhere(({ span }) => span.end <= offset);
        const cut = ordered[before];
        const base = cut && cut.span.start < offset ? cut.span.start : offset;
        return base + (shifts[before] ?? 0);
    };
    const end = (offset) => {
        const before = countWhere(({ span }) => span.start < offset);
        const cut = ordered[before - 1];
        const base = cut && cut.span.end > offset ? cut.span.end : offset;
        return base + (shifts[before] ?? 0);
    };
    return (span) => {
        const from = start(span.start);
        return { start: from, end: Math.max(from, span.end === span.start ? from : end(span.end)) };
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/kept.js

/*
 * What a fix may not disturb: each check gives one phrase that says what is lost, or undefined.
 */
/** Every line that begins with `#` is still there, in order, and no comment behind other text was taken out. */
function lostComment(before, after, edits) {
    for (const { span, text } of edits)
        if (trailingComments(before.slice(span.start, span.end)) > trailingComments(text))
            return "a comment would be lost";
    const kept = commentLines(after);
    let at = 0;
    for (const comment of commentLines(before)) {
        while (at < kept.length && kept[at] !== comment)
            at++;
        if (at === kept.length)
            return "a comment would be lost";
        at++;
    }
    return undefined;
}
function commentLines(text) {
    const found = [];
    for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
        const start = text.lastIndexOf("\n", at) + 1;
        const end = text.indexOf("\n", at);
        if (text.slice(start, at).trim() === "")
            found.push(text.slice(at, end === -1 ? text.length : end).trimEnd());
        // The rest of the line is done with, whatever stands in it.
        if (end === -1)
            break;
        at = end;
    }
    return found;
}
function trailingComments(text) {
    return text.match(/(?:^|\s)#/g)?.length ?? 0;
}
/** Stages and instruction keywords are the same, name by name. */
function changedStructure(before, after) {
    const same = (a, b) => a.length === b.length && a.every((x, at) => x === b[at]);
    if (!same(before.instructions.map(keywords), after.instructions.map(keywords)))
        return "the list of instructions would change";
    const names = ({ stages }) => stages.map(({ name = "" }) => name.toLowerCase());
    return same(names(before), names(after)) ? undefined : "the stages would change";
}
/** The keyword, and for ONBUILD that of its trigger. */
function keywords(instruction) {
    const trigger = instruction.keyword === "ONBUILD" ? instruction.trigger : undefined;
    return trigger ? `ONBUILD ${keywords(trigger)}` : instruction.keyword;
}
/** Instructions that no edit touches stand as they stood. */
function disturbedInstruction(before, after, edits) {
    const move = movedBy(edits);
    const byStart = new Map(after.instructions.map((instruction) => [instruction.start, instruction]));
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
    let next = 0;
    for (const instruction of before.instructions) {
        while (next < ordered.length && (ordered[next]?.span.end ?? 0) < instruction.start)
            next++;
        if (touches(ordered, next, instruction))
            continue;
        const { start, end } = move(instruction);
        const found = byStart.get(start);
        const isSame = found?.end === end && keywords(found) === keywords(instruction);
        if (!isSame || (isUnderstood(instruction) && !isUnderstood(found)))
            return "an instruction that it does not touch would be read differently";
    }
    return undefined;
}
/** Whether one of the edits from `from` on changes the instruction's text; whole lines before or behind it do not. */
function touches(edits, from, instruction) {
    for (let at = from; at < edits.length; at++) {
        const edit = edits[at];
        if (!edit || edit.span.start > instruction.end)
            return false;
        const { span, text } = edit;
        const endsBefore = span.end === instruction.start && (text === "" || text.endsWith("\n"));
        const startsBehind = span.start === instruction.end && span.end === span.start && /^\r?\n/.test(text);
        if (!endsBefore && !startsBehind && span.end >= instruction.start)
            return true;
    }
    return false;
}
/** No instruction that runs commands became one that is not understood. */
function lostUnderstanding(before, after) {
    const lost = "a command would no longer be understood";
    const isSameList = before.instructions.length === after.instructions.length;
    const isLost = (instruction, at) => {
        const fresh = after.instructions[at];
        return fresh?.keyword === instruction.keyword && isUnderstood(instruction) && !isUnderstood(fresh);
    };
    if (isSameList && before.instructions.some(isLost))
        return lost;
    const misread = ({ instructions }) => instructions.filter((each) => !isUnderstood(each)).length;
    return misread(after) > misread(before) ? lost : undefined;
}
function isUnderstood(instruction) {
    switch (instruction.keyword) {
        case "RUN":
        case "CMD":
        case "ENTRYPOINT":
        case "HEALTHCHECK":
            return instruction.commands !== undefined;
        case "ONBUILD":
            return instruction.trigger !== undefined && isUnderstood(instruction.trigger);
        default:
            return true;
    }
}

;// CONCATENATED MODULE: ./lib/src/engine/prepare-edits.js


const prepare_edits_byteOrderMark = "\uFEFF";
/**
 * Fits a rule's edits to a file: rules write `\n`, the file keeps its own line endings, its byte order mark stays
 * first, and a last line without line feed stays without one.
 */
function prepareEdits(text, edits) {
    if (edits.length === 0)
        return { refusal: "there are no edits" };
    if (hasLoneSurrogate(text))
        return { refusal: "the file holds half a character" };
    const source = (0,text_source/* createSource */.g)(text);
    const fitted = edits.map((edit) => fit(source, edit));
    try {
        const direct = applyEdits(text, fitted);
        const isOpen = text !== "" && !text.endsWith("\n");
        const closing = isOpen && direct.endsWith("\n") ? fitted.map((edit) => takeLineWhole(text, edit)) : fitted;
        const result = closing === fitted ? direct : applyEdits(text, closing);
        const refusal = fault(source, result);
        return refusal === undefined ? { edits: closing, result } : { refusal };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { refusal: "the edits overlap or lie outside the file" };
        throw error;
    }
}
function fit(source, { span, text }) {
    const isInsertion = span.start === span.end;
    const behindMark = span.start === 0 && isInsertion && source.text.startsWith(prepare_edits_byteOrderMark) ? 1 : 0;
    const place = { start: span.start + behindMark, end: span.end + behindMark };
    const ending = lineEndingAt(source, span.start);
    const own = text.replace(/\r?\n/g, ending);
    const isNewLastLine = isInsertion && span.start === source.text.length && own.endsWith(ending);
    if (!isNewLastLine || source.text === "" || source.text.endsWith("\n"))
        return { span: place, text: own };
    const line = own.slice(0, -ending.length);
    return { span: place, text: line.startsWith(ending) ? line : ending + line };
}
/** The line ending of the file; in a mixed one that of the line where the edit starts, or of the line before. */
function lineEndingAt(source, offset) {
    if (source.lineEnding !== "mixed")
        return source.lineEnding;
    const { text } = source;
    const here = text.indexOf("\n", offset);
    const at = here === -1 ? text.lastIndexOf("\n") : here;
    return text[at - 1] === "\r" ? "\r\n" : "\n";
}
/** A deletion of the last, open line also takes the line feed before it. */
function takeLineWhole(text, edit) {
    const { start, end } = edit.span;
    if (edit.text !== "" || end !== text.length || text[start - 1] !== "\n")
        return edit;
    return { text: "", span: { start: text[start - 2] === "\r" ? start - 2 : start - 1, end } };
}
function fault(source, result) {
    const { text } = source;
    if (result === text)
        return "it changes nothing";
    if (hasLoneSurrogate(result))
        return "it would cut a character in two";
    if (text !== "" && text.endsWith("\n") !== result.endsWith("\n") && result !== "")
        return "it would change how the file ends";
    const hasEndings = text.includes("\n") && result.includes("\n");
    if (hasEndings && source.lineEnding !== "mixed" && (0,text_source/* createSource */.g)(result).lineEnding !== source.lineEnding)
        return "it would mix line endings";
    if (loneCarriageReturns(result) > loneCarriageReturns(text))
        return "it would break a line ending";
    return undefined;
}
function hasLoneSurrogate(text) {
    return /\p{Surrogate}/u.test(text);
}
function loneCarriageReturns(text) {
    let count = 0;
    for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1))
        if (text[at + 1] !== "\n")
            count++;
    return count;
}

;// CONCATENATED MODULE: ./lib/src/engine/trial.js






/** Characters that are read again for one file: hundreds of fixes of an ordinary one, a few of a huge one. */
const mostReadAgain = 2_000_000;
/** What every trial costs beside the text, in characters. */
const fixedCost = 1000;
/** Fitting edits takes about this part of the time that a trial takes. */
const preparingPart = 1 / 20;
const tooLarge = "the file is too large to try every fix";
/** Sets up trials against a file that was linted, with work allowed anew; what already `held` is not tried again. */
function trier(base, bench, held = new Map()) {
    const { dockerfile, context, rules } = base.input;
    const path = pathOf(dockerfile);
    const cost = dockerfile.source.text.length + fixedCost;
    const crashed = new Set(base.crashes.map((crash) => crash.rule));
    const ran = rules.filter(({ id }) => base.problems.has(id) && !crashed.has(id));
    let left = mostReadAgain;
    const prepare = (file, edits) => {
        left -= cost * preparingPart;
        if (left < 0)
            return tooLarge;
        if (!bench.isUtf8)
            return "the Dockerfile is not UTF-8";
        const { text, exists } = file === path ? { text: dockerfile.source.text, exists: true } : contextFile(context, file);
        if (text === undefined && exists !== false)
            return `it is not known what ${file} holds`;
        const prepared = prepareEdits(text ?? "", edits);
        if (prepared.refusal !== undefined)
            return prepared.refusal;
        return { path: file, before: text, after: prepared.result, edits: prepared.edits };
    };
    const tryAnew = (trial) => {
        const { files, changesInstructions } = trial;
        left -= cost;
        if (left < 0)
            return { refusal: tooLarge };
        for (const { before = "", after, edits } of files) {
            const lost = lostComment(before, after, edits);
            if (lost !== undefined)
                return { refusal: lost };
        }
        const own = files.find((file) => file.path === path);
        const copy = own ? bench.parse(own.after) : dockerfile;
        const fault = own && faultOf(dockerfile, copy, own.edits, changesInstructions);
        if (fault !== undefined)
            return { refusal: fault };
        const others = new Map(files.filter((file) => file !== own).map((file) => [file.path, file.after]));
        const around = others.size === 0 ? context : bench.rebuildContext(others);
        if (!around)
            return { refusal: "the build context cannot be read again" };
        return compareProblems(base, ran, { dockerfile: copy, context: around, today: base.input.today }, trial);
    };
    const attempt = (trial) => {
        const outcome = tryAnew(trial);
        if (outcome.refusal === undefined)
            held.set(keyOfTexts(trial), trial.clears);
        return outcome;
    };
    return {
        prepare,
        try: attempt,
        holds(trial) {
            const cleared = held.get(keyOfTexts(trial));
            const hasHeld = cleared && [...trial.clears].every(([rule, count]) => (cleared.get(rule) ?? 0) >= count);
            return hasHeld === true || attempt(trial).refusal === undefined;
        },
    };
}
function keyOfTexts({ files }) {
    return files.map(({ path, after }) => `${path}\0${after}`).join("\0");
}
function faultOf(before, after, edits, changesInstructions) {
    if (after.problems.length > before.problems.length)
        return "the file could no longer be read";
    return ((changesInstructions ? undefined : changedStructure(before, after)) ??
        disturbedInstruction(before, after, edits) ??
        lostUnderstanding(before, after));
}
/** Runs the rules on the copy, those that must fall first; stops at the first that has more problems than before. */
function compareProblems(base, ran, copy, trial) {
    const { clears, isExact = false } = trial;
    const left = new Map();
    const ordered = [...ran.filter(({ id }) => clears.has(id)), ...ran.filter(({ id }) => !clears.has(id))];
    for (const rule of ordered) {
        const most = (base.problems.get(rule.id)?.length ?? 0) - (clears.get(rule.id) ?? 0);
        const isKnown = isExact ? knownProblems(base, rule, trial.files) : () => true;
        const problems = [];
        try {
            for (const problem of problemsOf(rule, copy, choiceOf(base.input)))
                if (problems.push(problem) > most || !isKnown(problem))
                    return {
                        refusal: clears.has(rule.id) ? "it does not clear the problem" : `${rule.id} would speak more often`,
                    };
        }
        catch {
            return { refusal: `${rule.id} crashes on the changed file` };
        }
        if (clears.has(rule.id))
            left.set(rule.id, problems);
    }
    return { problems: left };
}
/** Whether a problem of the copy is one that the rule had before, at the place where it now is. */
function knownProblems(base, rule, files) {
    const moves = new Map(files.map((file) => [file.path, movedBy(file.edits)]));
    const own = pathOf(base.input.dockerfile);
    const stay = (span) => span;
    const known = new Set(base.problems.get(rule.id)?.map((problem) => keyOf(problem, moves.get(problem.file ?? own) ?? stay)));
    return (problem) => known.has(keyOf(problem, stay));
}
function keyOf({ at, file, message, data }, move) {
    const { start, end } = move(at);
    return JSON.stringify([file, start, end, message, data]);
}

;// CONCATENATED MODULE: ./lib/src/engine/verify.js




/** Tries the fixes of the wanted findings on copies, and keeps for each finding the first that holds. */
function verify(found, base, trier, { isWanted, oneByOne = false }) {
    const wanted = found.filter(({ finding }) => isWanted(finding));
    const together = oneByOne ? new Map() : proveTogether(wanted, base, trier);
    const proven = [];
    const verified = found.map((each) => {
        const refusedFixes = [];
        if (!isWanted(each.finding))
            return each;
        for (const [at, fix] of (each.problem.fixes ?? []).entries()) {
            const known = at === 0 ? together.get(each) : undefined;
            const result = known ?? proveAlone(each, fix, base, trier);
            if (typeof result !== "string") {
                const finding = { ...each.finding, fix: result, refusedFixes };
                proven.push({ fix: result, finding, changesInstructions: fix.changesInstructions ?? false });
                return { ...each, finding };
            }
            refusedFixes.push(`${fix.title}: ${result}`);
        }
        return refusedFixes.length === 0 ? each : { ...each, finding: { ...each.finding, refusedFixes } };
    });
    return { found: verified, proven };
}
function proveAlone(each, fix, base, trier) {
    const change = trier.prepare(fileOf(each, fix), fix.edits);
    if (typeof change === "string")
        return change;
    const { rule } = each.finding;
    const outcome = trier.try({
        files: [change],
        changesInstructions: fix.changesInstructions ?? false,
        clears: new Map([[rule.id, 1]]),
    });
    if (outcome.refusal !== undefined)
        return outcome.refusal;
    const isLeft = leftAtPlace(rule.id, base, outcome.problems.get(rule.id) ?? [], change);
    return isLeft(each.problem)
        ? "the problem would be found again at its place"
        : verifiedFix(each, fix, change, base.input);
}
/**
 * Most files are read again once or twice, not once a fix: the first fixes that touch neither the list of instructions nor
 * each other's text are tried together, and held to more than one alone is, so that none can hide behind another. What does
 * not pass is split, and in the end tried alone. Then those that change instructions are tried on top of them.
 */
function proveTogether(wanted, base, trier) {
    const proven = new Map();
    const keep = (part) => {
        for (const { each, fix, change } of part)
            proven.set(each, verifiedFix(each, fix, change, base.input));
    };
    const prove = (part) => {
        if (part.length < 2)
            return;
        if (holdTogether(part, base, trier)) {
            keep(part);
            return;
        }
        const half = Math.ceil(part.length / 2);
        prove(part.slice(0, half));
        prove(part.slice(half));
    };
    for (const group of firstFixesByFile(wanted)) {
        const candidates = verify_withoutConflicts(group, trier);
        const plain = candidates.filter(({ fix }) => !fix.changesInstructions);
        prove(plain);
        const rest = candidates.filter(({ each, fix }) => fix.changesInstructions === true || proven.has(each));
        if (rest.length > 1 && rest.length > plain.length && holdTogether(rest, base, trier))
            keep(rest);
    }
    return proven;
}
/** The first fix of each problem, by the file that it changes. */
function firstFixesByFile(wanted) {
    const groups = new Map();
    for (const each of wanted) {
        const fix = each.problem.fixes?.[0];
        if (!fix)
            continue;
        const file = fileOf(each, fix);
        const group = groups.get(file);
        if (group)
            group.push({ each, fix });
        else
            groups.set(file, [{ each, fix }]);
    }
    return groups.values();
}
function verify_withoutConflicts(group, trier) {
    const taken = [];
    return group.flatMap(({ each, fix }) => {
        const change = trier.prepare(fileOf(each, fix), fix.edits);
        if (typeof change === "string")
            return [];
        if (change.edits.some((edit) => taken.some((other) => editsConflict(edit, other))))
            return [];
        taken.push(...change.edits);
        return [{ each, fix, change }];
    });
}
function holdTogether(part, base, trier) {
    const [first] = part;
    if (!first)
        return false;
    const edits = part.flatMap(({ change }) => change.edits);
    const change = trier.prepare(first.change.path, edits);
    if (typeof change === "string")
        return false;
    const clears = new Map();
    for (const { each } of part)
        clears.set(each.finding.rule.id, (clears.get(each.finding.rule.id) ?? 0) + 1);
    const outcome = trier.try({
        files: [change],
        changesInstructions: part.some(({ fix }) => fix.changesInstructions),
        clears,
        isExact: true,
    });
    if (outcome.refusal !== undefined)
        return false;
    return [...clears.keys()].every((id) => {
        const isLeft = leftAtPlace(id, base, outcome.problems.get(id) ?? [], change);
        return !part.some(({ each }) => each.finding.rule.id === id && isLeft(each.problem));
    });
}
/** The file that a fix changes, from the repository root. */
function fileOf({ finding }, fix) {
    return fix.file ?? finding.dockerfile;
}
function verifiedFix({ finding }, fix, change, input) {
    return {
        title: (0,engine_message/* fixTitleOf */.Dq)(finding.rule, fix.title, finding.data, input.locale),
        safety: fix.safety,
        file: change.path,
        isNewFile: change.before === undefined,
        edits: change.edits,
    };
}
/** Tells of a problem whether its changed place holds as many of the same words as before: then another was cleared. */
function leftAtPlace(rule, base, after, change) {
    const own = pathOf(base.input.dockerfile);
    const move = movedBy(change.edits);
    const movedPlace = ({ at, file = own }) => (file === change.path ? move(at) : at);
    const before = (base.problems.get(rule) ?? []).map((each) => ({ words: verify_wordsOf(each), at: movedPlace(each) }));
    const left = after.map((each) => ({ words: verify_wordsOf(each), at: each.at }));
    return (problem) => {
        const words = verify_wordsOf(problem);
        const place = movedPlace(problem);
        const isHere = (other) => other.words === words && other.at.start <= place.end && place.start <= other.at.end;
        return left.filter(isHere).length >= before.filter(isHere).length;
    };
}
function verify_wordsOf({ message, data, file }) {
    return JSON.stringify([message, data, file]);
}

;// CONCATENATED MODULE: ./lib/src/engine/review.js










/** Looks at one Dockerfile before and after a change: what is new, what was there, what is gone, and proven fixes. */
function reviewFile(input) {
    const { head, base, scope = "introduced", closed = new Set() } = input;
    const result = lintVersion(input, head);
    const before = base && lintVersion(input, base);
    const compared = before ? compareVersions(before, result) : { head: result.silenced.found, fixed: [] };
    const isInScope = ({ status }) => status === "introduced" || (status === "existing" && scope !== "introduced");
    const held = new Map();
    const { found, proven } = verify(compared.head, result.lint, trier(result.lint, head, held), { isWanted: isInScope });
    const together = trier(result.lint, head, held);
    const combined = combine(proven, together, { closed });
    return {
        file: {
            path: input.path,
            text: head.text,
            isUtf8: head.isUtf8,
            change: input.change,
            findings: found.map(({ finding }) => finding),
            fixed: compared.fixed,
            patch: combined?.patch,
            patched: new Set(combined?.used.map(({ finding }) => finding.fingerprint)),
        },
        crashes: result.lint.crashes,
        leftOut: result.lint.leftOut,
        unusedIgnores: result.silenced.unusedIgnores,
        ignoresWithoutReason: result.silenced.withoutReason,
        combine: ({ onlySafe }) => (onlySafe ? combine(proven, together, { closed, onlySafe }) : combined),
    };
}
/** Reviews files one after the other, so that no two patches change the same other file. */
function reviewFiles(inputs) {
    const closed = new Set();
    return inputs.map((input) => {
        const review = reviewFile({ ...input, closed: new Set([...closed, ...(input.closed ?? [])]) });
        for (const { path } of review.combine({ onlySafe: false })?.files ?? [])
            if (path !== input.path)
                closed.add(path);
        return review;
    });
}
function lintVersion(input, version) {
    const { today, rules, profile = "recommended", levels = new Map(), locale } = input;
    const dockerfile = version.parse(version.text);
    const result = lint({ dockerfile, context: version.context, today, rules, profile, levels, locale });
    const ran = new Set(result.problems.keys());
    return { lint: result, silenced: suppress(result.found, result.input, ruleNames(rules), ran, input.ignores) };
}
function compareVersions(base, head) {
    const maps = new Map();
    const lineMapOf = (path) => {
        if (!maps.has(path))
            maps.set(path, mapBetween(review_textOf(base.lint, path), review_textOf(head.lint, path)));
        return maps.get(path);
    };
    const sides = [base.lint, head.lint];
    const uncertain = new Set(sides.flatMap(({ crashes, leftOut, problems }) => [
        ...crashes.map(({ rule }) => rule),
        ...leftOut.keys(),
        // An unreadable side says nothing about the rules that could not run on it.
        ...sides.flatMap((other) => [...other.problems.keys()].filter((rule) => !problems.has(rule))),
    ]));
    return compare({ base: base.silenced.found, head: head.silenced.found, lineMapOf, uncertain });
}
function review_textOf({ input }, path) {
    return path === undefined ? input.dockerfile.source.text : contextFile(input.context, path).text;
}
function mapBetween(before, after) {
    return before === undefined || after === undefined ? undefined : lineMap(diffHunks(before, after, 0));
}

;// CONCATENATED MODULE: ./lib/src/review-dockerfiles.js



/** Looks at each Dockerfile on both sides. One that can't be read, or makes the engine fail, is a notice; the others go on. */
async function reviewDockerfiles(input) {
    const changeOf = new Map(input.changes.map((change) => [change.path, change]));
    const basePathOf = (path) => changeOf.get(path)?.previousPath ?? path;
    const readSide = async (source, paths) => {
        const files = await source.read(paths);
        return withContexts([...files].map(([path, file]) => sideOf(path, file, input.settings)), source);
    };
    const heads = await readSide(input.head, input.paths);
    const old = input.paths.filter((path) => changeOf.get(path)?.status !== "added").map(basePathOf);
    const bases = input.base ? await readSide(input.base, old) : new Map();
    const reviews = [];
    const notices = [];
    const closed = new Set();
    for (const path of input.paths) {
        const head = heads.get(path);
        if (!head) {
            notices.push({
                level: "warning",
                message: `The Dockerfile \`${path}\` could not be read: it is a link, or too large.`,
            });
            continue;
        }
        const isNew = changeOf.get(path)?.status === "added";
        try {
            const review = reviewFile({
                path,
                head,
                base: isNew ? undefined : bases.get(basePathOf(path)),
                change: changeOf.get(path),
                today: input.today,
                rules: input.rules,
                profile: input.config.profile,
                levels: input.settings.levelsFor(path),
                ignores: input.settings.ignoresFor(path, input.today),
                locale: input.locale,
                scope: input.config.scope,
                closed,
            });
            reviews.push(review);
            for (const { path: changed } of review.combine({ onlySafe: false })?.files ?? [])
                if (changed !== path)
                    closed.add(changed);
        }
        catch (error) {
            const words = error instanceof Error ? error.message : String(error);
            notices.push({
                level: "error",
                message: `Plimsoll failed on \`${path}\`: ${words.slice(0, 300)} Please report it.`,
            });
        }
    }
    return { reviews, notices };
}
function sideOf(path, file, settings) {
    const target = settings.targetFor(path);
    return { path, file, dockerfile: parse(file.text, path, target), root: settings.contextFor(path), target };
}
function parse(text, path, target, isCopy = false) {
    return parseDockerfile(text, { path, isCopy, ...(target !== undefined && { target }) });
}
/** Reads what lies beside many Dockerfiles, all in one turn. */
async function withContexts(sides, source) {
    if (sides.length === 0)
        return new Map();
    const entries = await source.list();
    const wanted = new Set(sides.flatMap(({ dockerfile, root }) => wantedPaths(dockerfile, entries, root)));
    const files = await source.read([...wanted]);
    const texts = new Map([...files].map(([path, { text }]) => [path, text]));
    return new Map(sides.map((side) => [side.path, versionOf(side, entries, texts)]));
}
function versionOf({ path, file, dockerfile, root, target }, entries, texts) {
    const around = { dockerfile, ...(root !== undefined && { root }) };
    return {
        text: file.text,
        isUtf8: file.isUtf8,
        context: buildContext({ ...around, entries, texts }),
        // Its own text was read already; only changed copies are read anew.
        parse: (text) => (text === file.text ? dockerfile : parse(text, path, target, true)),
        rebuildContext(changed) {
            const added = [...changed.keys()].filter((each) => entries && !texts.has(each));
            const grown = entries && added.length > 0 ? [...entries, ...added.map(asFile)] : entries;
            return buildContext({ ...around, entries: grown, texts: new Map([...texts, ...changed]) });
        },
    };
}
function asFile(path) {
    return { path, kind: "file" };
}

;// CONCATENATED MODULE: ./lib/src/cli/progress.js
const patience = 1000;
const pause = 100;
/** Says nothing in the first second, and nothing at all where no terminal is. */
function startProgress({ remarks, ...host }, total) {
    const start = host.clock();
    let last = start + patience - pause;
    let done = 0;
    let isShown = false;
    return {
        step() {
            const now = host.clock();
            if (remarks.isTerminal && now - last >= pause) {
                remarks.write(`\r${done} of ${total} files looked at\u001B[K`);
                last = now;
                isShown = true;
            }
            done++;
        },
        end() {
            if (isShown)
                remarks.write("\r\u001B[K");
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/cli/unreadable.js

/** The review of a Dockerfile whose text is not to be had: one finding that says why. */
function unreadable_unreadable(path, why, rules) {
    const rule = rules.find(({ id }) => id === "syntax/unreadable");
    if (!rule)
        throw new Error("There is no rule syntax/unreadable.");
    const nowhere = { start: 0, end: 0 };
    const finding = {
        rule,
        path,
        dockerfile: path,
        level: rule.level,
        profile: "recommended",
        at: nowhere,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        // The rule's own messages speak of what stands in a file.
        messageKey: "",
        data: {},
        message: `The file ${why}.`,
        related: [],
        fingerprint: fingerprinter()({ rule: rule.id, path, messageKey: "", data: {}, snippet: why }),
        status: "introduced",
        suppression: undefined,
        fix: undefined,
        refusedFixes: [],
    };
    return {
        file: {
            path,
            text: "",
            isUtf8: true,
            change: undefined,
            findings: [finding],
            fixed: [],
            patch: undefined,
            patched: new Set(),
        },
        crashes: [],
        leftOut: new Map(),
        unusedIgnores: [],
        ignoresWithoutReason: [],
        combine: () => undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/cli/check.js




/** Reviews the Dockerfiles of a subject; one that cannot be read is a finding, and the others go on. */
async function check(host, subject, rules, today) {
    const { paths, head, base, changes, configured } = subject;
    const { config, settings, locale } = configured;
    const refused = new Map(paths.flatMap((path) => {
        const why = subject.refusal(path);
        return why === undefined ? [] : [[path, why]];
    }));
    const readable = paths.filter((path) => !refused.has(path));
    const progress = startProgress(host, readable.length);
    // Settings are asked for once a file, as its turn comes.
    const counted = {
        ...settings,
        levelsFor(path) {
            progress.step();
            return settings.levelsFor(path);
        },
    };
    let reviewed;
    try {
        reviewed = await reviewDockerfiles({
            paths: readable,
            changes,
            head,
            base,
            config,
            settings: counted,
            rules,
            locale,
            today,
        });
    }
    finally {
        progress.end();
    }
    const reviews = [...reviewed.reviews, ...[...refused].map(([path, why]) => unreadable_unreadable(path, why, rules))];
    const report = makeReport({
        reviews,
        notices: [...subject.notices, ...reviewed.notices],
        failOn: config.failOn,
        scope: config.scope,
    });
    return { report, reviews };
}

;// CONCATENATED MODULE: ./lib/src/config/config.js
/** What holds when nothing else is said. */
const builtIn = {
    profile: "recommended",
    scope: "introduced",
    failOn: "error",
    language: "en",
    paths: [],
    ignorePaths: [],
    rules: [],
    ignores: [],
    contexts: [],
    targets: [],
};
/** The built-in configuration, overlaid by each of the others in turn: the file's, then the inputs'. */
function overlay(...others) {
    const given = others.map((other) => Object.fromEntries(Object.entries(other ?? {}).filter(([, value]) => value !== undefined)));
    return Object.assign({}, builtIn, ...given);
}

// EXTERNAL MODULE: ./lib/src/config/path-patterns.js + 1 modules
var path_patterns = __webpack_require__(4861);
;// CONCATENATED MODULE: ./lib/src/config/for-file.js

/** Throws GlobError for a pattern that cannot be used; a configuration that was read without errors has none. */
function fileSettings(config, rules) {
    const settings = bySpecificity(config.rules).map((setting) => ({ setting, speaksIn: placesOf(setting) }));
    const ignores = config.ignores.map((ignore) => ({
        ignore,
        covers: ignore.path === undefined ? () => true : (0,path_patterns/* pathTest */.wE)([ignore.path]),
    }));
    return {
        isDockerfile: (0,path_patterns/* dockerfilePaths */.j1)(config.paths, config.ignorePaths),
        levelsFor(path) {
            const levels = new Map();
            for (const { setting, speaksIn } of settings) {
                const level = speaksIn(path) ? setting.level : "off";
                if (level === undefined)
                    continue;
                for (const { id } of rules)
                    if (isNamedBy(setting.rule, id))
                        levels.set(id, level);
            }
            return levels;
        },
        ignoresFor: (path, today) => ignores
            .filter(({ ignore, covers }) => (ignore.until === undefined || today <= ignore.until) && covers(path))
            .map(({ ignore: { rule, reason } }) => ({ rule, reason })),
        contextFor: firstFit(config.contexts),
        targetFor: firstFit(config.targets),
    };
}
/** Topics first, so that what is said of one rule counts more. */
function bySpecificity(settings) {
    const isTopic = ({ rule }) => rule.endsWith("/*");
    return [...settings.filter(isTopic), ...settings.filter((setting) => !isTopic(setting))];
}
function isNamedBy(name, id) {
    return name.endsWith("/*") ? id.startsWith(name.slice(0, -1)) : name === id;
}
function placesOf({ paths, ignorePaths }) {
    const isWanted = paths.length === 0 ? () => true : (0,path_patterns/* pathTest */.wE)(paths);
    const isUnwanted = (0,path_patterns/* pathTest */.wE)(ignorePaths);
    return (path) => isWanted(path) && !isUnwanted(path);
}
/** The value of the setting that names the path itself, else of the first whose pattern fits. */
function firstFit(settings) {
    const tests = settings.map(({ pattern, value }) => ({ pattern, value, fits: (0,path_patterns/* fromRootTest */.z5)(pattern) }));
    return (path) => (tests.find(({ pattern }) => pattern === path) ?? tests.find(({ fits }) => fits(path)))?.value;
}

;// CONCATENATED MODULE: ./lib/src/locales/load.js
/** The languages that findings can be told in. */
const languages = (/* unused pure expression or super */ null && (["en", "zh-CN"]));
/** The texts of a language; undefined for English, which the rules hold themselves. */
async function loadLocale(language) {
    if (language === "en")
        return undefined;
    const { default: locale } = await __webpack_require__.e(/* import() */ 683).then(__webpack_require__.t.bind(__webpack_require__, 5683, 17));
    return locale;
}

// EXTERNAL MODULE: ./lib/src/report/harmless.js
var report_harmless = __webpack_require__(6158);
;// CONCATENATED MODULE: ./lib/src/settings.js
/** An input that can't be used; the message names it and what it may be. */
class SettingsError extends (/* unused pure expression or super */ null && (Error)) {
}
const usualConfig = ".github/plimsoll.yml";
/** Reads the inputs by their names in `action.yml`. Throws SettingsError. */
function readSettings(input) {
    const text = (name) => input(name).trim() || undefined;
    const oneOf = (name, allowed) => {
        const given = text(name);
        const value = allowed.find((each) => each === given);
        if (given !== undefined && value === undefined)
            throw refuse(name, given, allowed);
        return value;
    };
    const flag = (name) => {
        const given = text(name)?.toLowerCase();
        if (given === undefined)
            return undefined;
        if (given !== "true" && given !== "false")
            throw refuse(name, given, ["true", "false"]);
        return given === "true";
    };
    const lines = (name) => {
        const found = input(name)
            .split("\n")
            .map((line) => line.trim());
        const given = found.filter((line) => line !== "");
        return given.length > 0 ? given : undefined;
    };
    const token = text("token");
    if (token === undefined)
        throw new SettingsError("The input `token` is empty, and without a token the pull request can't be read. Leave the input out, or write " +
            "`token: ${{ github.token }}`, and give the job `permissions: { contents: read, pull-requests: write }`.");
    const config = text("config") ?? usualConfig;
    return {
        token,
        config,
        isConfigNamed: config !== usualConfig,
        paths: lines("paths"),
        ignorePaths: lines("ignore-paths"),
        profile: oneOf("profile", ["recommended", "strict"]),
        scope: oneOf("scope", ["introduced", "changed", "all"]),
        failOn: oneOf("fail-on", ["error", "warning", "info", "never"]),
        comment: oneOf("comment", ["findings", "always", "never"]),
        reviewComments: flag("review-comments"),
        annotations: flag("annotations"),
        language: oneOf("language", ["en", "zh-CN"]),
        sarifFile: text("sarif-file"),
        reportFile: text("report-file"),
    };
}
function refuse(name, given, allowed) {
    const list = allowed.map((value) => `\`${value}\``).join(", ");
    return new SettingsError(`The input \`${name}\` is "${given}"; it may be ${list}.`);
}

;// CONCATENATED MODULE: ./lib/src/cli/configuration.js








/**
 * Built-in values, overlaid by the configuration file, overlaid by the options. The file is the one that --config names
 * from `folder`, else the usual one of `source`. Throws UsageError that names file, line and key.
 */
async function configure(options, scope, rules, folder, source) {
    const { profile, failOn, target } = options;
    const file = await readFile(options.config, rules, folder, source);
    const targets = target === undefined ? [] : [{ pattern: "**", value: target }];
    const config = overlay(file, { profile, failOn, scope });
    const whole = { ...config, targets: [...targets, ...config.targets] };
    return { config: whole, settings: fileSettings(whole, rules), locale: await loadLocale(whole.language) };
}
async function readFile(named, rules, folder, source) {
    const text = named === undefined ? (await source.read([usualConfig])).get(usualConfig) : configuration_readNamed(folder, named);
    if (text === undefined)
        return undefined;
    const { readConfig } = await __webpack_require__.e(/* import() */ 53).then(__webpack_require__.bind(__webpack_require__, 7053));
    const { config, errors } = { config: undefined, ...(await readConfig(text.text, named ?? usualConfig, rules)) };
    if (!errors)
        return config;
    const lines = errors.map(({ file, line, column, message }) => {
        const place = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
        return (0,report_harmless/* visible */.RK)(`${file}${place}: ${message}`);
    });
    throw new usage_error/* UsageError */.e(lines.join("\n"));
}
function configuration_readNamed(folder, named) {
    const text = (0,read_text/* readText */.yR)((0,external_node_path_.resolve)(folder, named));
    if (typeof text === "string")
        throw new usage_error/* UsageError */.e(`--config: ${JSON.stringify(named)} ${text}.`);
    return text;
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
;// CONCATENATED MODULE: ./lib/src/report/quoted-line.js

const tabWidth = 4;
const ellipsis = "…";
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const combining = /\p{M}/u;
/**
 * Makes a line harmless: tabs become blanks, control and invisible characters are spelled out, and what lies beyond
 * `width` columns round `from` (an index) is cut away.
 */
function quoteLine(line, from, width) {
    // A line of a megabyte is not walked through for the few columns that are shown.
    const start = Math.max(0, from - width);
    const piece = line.slice(start, from + 2 * width);
    const columns = [];
    let text = "";
    let column = 0;
    for (const character of piece) {
        const shown = character === "\t" ? " ".repeat(tabWidth - (column % tabWidth)) : (0,report_harmless/* visible */.RK)(character);
        columns.push(...Array.from({ length: character.length }, () => column));
        text += shown;
        column += shown === character ? widthOf(character) : shown.length;
    }
    columns.push(column);
    const columnOf = (index) => columns[Math.max(0, Math.min(index - start, columns.length - 1))] ?? column;
    const isShort = start === 0 && piece.length === line.length && column <= width;
    return isShort ? { text, columnAt: columnOf } : cut(text, columnOf, columnOf(from), width, column);
}
function cut(text, columnOf, focus, width, total) {
    const left = Math.max(0, Math.min(focus - Math.floor(width / 4), total - width));
    const before = left > 0 ? ellipsis : "";
    let shown = before;
    let column = 0;
    for (const character of text) {
        if (column >= left && column < left + width)
            shown += character;
        column += widthOf(character);
    }
    const after = total > left + width ? ellipsis : "";
    const shift = left - before.length;
    return {
        text: shown + after,
        columnAt: (index) => Math.max(before.length, Math.min(columnOf(index) - shift, width + before.length)),
    };
}
function widthOf(character) {
    return combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

// EXTERNAL MODULE: ./lib/src/report/selection.js
var selection = __webpack_require__(1207);
// EXTERNAL MODULE: ./lib/src/report/summary.js
var summary = __webpack_require__(6965);
// EXTERNAL MODULE: ./lib/src/report/wording.js
var wording = __webpack_require__(8297);
;// CONCATENATED MODULE: ./lib/src/report/terminal.js









/** A finding over more lines than this is quoted by its first and last ones. */
const mostQuoted = 4;
const mostDiffLines = 40;
/** The report for people at a terminal. Nothing of a file reaches it unescaped. */
function renderTerminal(report, options) {
    const { palette } = options;
    const parts = [];
    for (const file of report.files) {
        const source = (0,text_source/* createSource */.g)(file.text);
        for (const finding of (0,selection/* shownFindings */.qA)(file, report.scope))
            parts.push(renderFinding(finding, file, source, options));
    }
    for (const { level, message } of report.notices)
        parts.push(`${level === "error" ? palette.red("error") : palette.yellow("warning")}: ${(0,report_harmless/* visible */.RK)(message)}\n`);
    parts.push(`${palette.bold(capitalised((0,summary/* verdict */.WJ)(report)))}${counts(report)}\n`);
    return parts.join("\n");
}
function counts({ totals }) {
    if (totals.findings === 0)
        return ".";
    const fixable = totals.fixable > 0 ? `, ${totals.fixable} with a fix` : "";
    const levels = [
        totals.errors > 0 ? (0,wording/* plural */.LS)(totals.errors, "error") : "",
        totals.warnings > 0 ? (0,wording/* plural */.LS)(totals.warnings, "warning") : "",
        totals.infos > 0 ? (0,wording/* plural */.LS)(totals.infos, "info") : "",
    ];
    return ` (${levels.filter((text) => text !== "").join(", ")}${fixable}).`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function renderFinding(finding, file, source, options) {
    const { palette, locale } = options;
    const colour = { error: palette.red, warning: palette.yellow, info: palette.blue }[finding.level];
    const place = `${(0,report_harmless/* visible */.RK)(finding.path)}:${finding.line}:${finding.column}`;
    const lines = [
        `${palette.bold(place)} ${colour(finding.level)} ${palette.dim(finding.rule.id)}`,
        `  ${(0,report_harmless/* visible */.RK)(finding.message)}`,
    ];
    if (finding.path === file.path)
        lines.push(...terminal_quote(finding, source, colour, options));
    lines.push(`  ${palette.dim((0,report_harmless/* visible */.RK)((0,engine_message/* whyOf */.gf)(finding.rule, locale)))}`);
    lines.push(...renderFix(finding, file, source, options));
    return `${lines.join("\n")}\n`;
}
function terminal_quote(finding, source, colour, options) {
    const { palette, width = 120 } = options;
    const margin = String(finding.endLine).length;
    const rows = [];
    for (let line = finding.line; line <= finding.endLine && line <= source.lineCount; line++) {
        const isLeftOut = finding.endLine - finding.line >= mostQuoted && line > finding.line + 1 && line < finding.endLine;
        if (isLeftOut) {
            rows.push(`  ${" ".repeat(margin)} ${palette.dim("…")}`);
            line = finding.endLine - 1;
            continue;
        }
        const text = source.slice(source.lineSpan(line));
        const from = line === finding.line ? finding.column - 1 : text.length - text.trimStart().length;
        const to = line === finding.endLine ? finding.endColumn - 1 : text.length;
        const quoted = quoteLine(text, from, width);
        const start = quoted.columnAt(from);
        const marks = "^".repeat(Math.max(1, quoted.columnAt(to) - start));
        rows.push(`  ${palette.dim(`${String(line).padStart(margin)} │`)} ${quoted.text}`);
        rows.push(`  ${palette.dim(`${" ".repeat(margin)} │`)} ${" ".repeat(start)}${colour(marks)}`);
    }
    return rows;
}
function renderFix(finding, file, source, options) {
    const { palette, width = 120 } = options;
    const { fix } = finding;
    if (!fix)
        return [];
    const where = fix.file === file.path ? "" : ` (${(0,report_harmless/* visible */.RK)(fix.file)})`;
    const rows = [`  ${palette.green("fix")} ${palette.dim(`(${fix.safety})`)}: ${(0,report_harmless/* visible */.RK)(fix.title)}${where}`];
    if (fix.file !== file.path) {
        const added = fix.isNewFile ? fix.edits.flatMap(({ text }) => text.replace(/\n$/, "").split("\n")) : [];
        return [
            ...rows,
            ...added.slice(0, mostDiffLines).map((line) => `    ${palette.green(`+${quoteLine(line, 0, width).text}`)}`),
        ];
    }
    // Only the lines round the edits are compared: a long file with many findings would be compared as often.
    const first = Math.min(...fix.edits.map(({ span }) => span.start));
    const last = Math.max(...fix.edits.map(({ span }) => span.end));
    const start = source.lineStart(Math.max(1, source.positionAt(first).line - 1));
    const end = source.lineStart(source.positionAt(last).line + 2);
    const shifted = fix.edits.map(({ span, text }) => ({
        text,
        span: { start: span.start - start, end: span.end - start },
    }));
    const before = source.text.slice(start, end);
    const shown = diffHunks(before, applyEdits(before, shifted), 1)
        .flatMap(({ lines }) => lines)
        .filter((line) => !line.startsWith("\\"));
    for (const line of shown.slice(0, mostDiffLines)) {
        const text = `${line.charAt(0)}${quoteLine(line.slice(1).replace(/\r$/, ""), 0, width).text}`;
        rows.push(`    ${line.startsWith("+") ? palette.green(text) : line.startsWith("-") ? palette.red(text) : text}`);
    }
    if (shown.length > mostDiffLines)
        rows.push(`    ${palette.dim(`… ${shown.length - mostDiffLines} more lines`)}`);
    return rows;
}

// EXTERNAL MODULE: ./lib/src/cli/shown-paths.js
var shown_paths = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/src/cli/present.js





function exitCodeOf({ conclusion }) {
    return conclusion === "success" ? 0 : conclusion === "failure" ? 1 : 2;
}
/** Writes the report in the format that was asked for; what a machine reads is followed by nothing else. */
async function present(host, options, report, root, locale) {
    const { output } = host;
    if (options.diff) {
        output.write(report.files.map(({ patch }) => patch ?? "").join(""));
        remarkNotices(host, report);
        return;
    }
    switch (options.format) {
        case "text": {
            const palette = picocolors.createColors(wantsColour(options.colour, host));
            const width = output.columns ?? 120;
            output.write(renderTerminal((0,shown_paths/* withShownPaths */.e)(report, root, host.folder), { palette, locale, width }));
            return;
        }
        case "json": {
            const { renderJson } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 9695));
            output.write(renderJson(report));
            remarkNotices(host, report);
            return;
        }
        case "sarif": {
            const { renderSarif } = await __webpack_require__.e(/* import() */ 356).then(__webpack_require__.bind(__webpack_require__, 7356));
            output.write(renderSarif(report, locale));
            remarkNotices(host, report);
            return;
        }
        case "github": {
            const { renderAnnotations } = await __webpack_require__.e(/* import() */ 275).then(__webpack_require__.bind(__webpack_require__, 6275));
            output.write(renderAnnotations(report)
                .lines.map((line) => `${line}\n`)
                .join(""));
            return;
        }
        case "markdown": {
            const { renderMarkdown } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6965));
            output.write(`${renderMarkdown(report, { locale }).markdown}\n`);
        }
    }
}
/** Where the output has no place for what the run itself has to tell. */
function remarkNotices(host, report) {
    for (const { level, message } of report.notices)
        host.remarks.write(`${level}: ${(0,report_harmless/* visible */.RK)(message)}\n`);
}

;// CONCATENATED MODULE: ./lib/src/cli/lint.js












/** Checks files, folders or standard input. Throws UsageError, PlaceError, GlobError. */
async function lint_lint(host, command) {
    if (command.paths.includes("-"))
        return lintInput(host, command);
    const places = locate(host.folder, command.paths.length > 0 ? command.paths : ["."]);
    const root = places[0]?.root ?? host.folder;
    const today = command.today ?? host.today();
    let subject = await subjectOf(host, command, root, places);
    let checked = await check(host, subject, rules, today);
    if (command.fix && (await (await __webpack_require__.e(/* import() */ 482).then(__webpack_require__.bind(__webpack_require__, 2482))).applyFixes(host, checked.reviews, root))) {
        subject = await subjectOf(host, command, root, places);
        checked = await check(host, subject, rules, today);
    }
    await present(host, command, checked.report, root, subject.configured.locale);
    return exitCodeOf(checked.report);
}
async function subjectOf(host, command, root, places) {
    const head = (0,source_folder/* createFolderSource */.K)(root);
    const configured = await configure(command, "all", rules, host.folder, head);
    const folders = places.filter(({ kind }) => kind === "folder");
    const searches = await Promise.all(folders.map((place) => searchPlace(place, head, configured.settings.isDockerfile)));
    const named = places.filter(({ kind }) => kind === "file").map(({ path }) => path);
    const paths = [...new Set([...named, ...searches.flatMap(({ found }) => found)])].sort(find/* byPath */.f2);
    const notices = [...new Set(searches.map(({ search }) => search))].flatMap(lint_noticesOf);
    if (paths.length === 0) {
        const shown = folders.map(({ path }) => `\`${(0,shown_paths/* shownPath */.p)(root, host.folder, path)}\``).join(", ");
        notices.push({
            level: "warning",
            message: `There is no Dockerfile in ${shown}. A file of another name is checked when it is named.`,
        });
    }
    return {
        paths,
        head,
        base: undefined,
        changes: [],
        configured,
        notices,
        refusal: (path) => head.refusal(path),
    };
}
async function searchPlace({ root, path }, source, isDockerfile) {
    const search = await source.search();
    const start = path === "" ? "" : `${path}/`;
    const isListed = path === "" || search.entries.some((entry) => entry.path === path && entry.kind === "folder");
    if (isListed) {
        const found = (0,find/* dockerfilesAmong */.iU)(search.entries, isDockerfile).filter((each) => each.startsWith(start));
        return { found, search };
    }
    // Who names a folder that a search of the whole would leave out wants it looked at.
    const own = await (0,source_search/* searchFolder */.t)((0,external_node_path_.join)(root, path));
    const found = (0,find/* dockerfilesAmong */.iU)(own.entries, (each) => isDockerfile(start + each)).map((each) => start + each);
    return { found, search: own };
}
function lint_noticesOf({ isWhole, unreadable }) {
    const notices = unreadable.map(({ path, why }) => ({
        level: "warning",
        message: `The folder \`${path}\` ${why}; it was not searched.`,
    }));
    if (!isWhole && unreadable.length === 0)
        notices.push({
            level: "error",
            message: "There are too many files: the search was given up. Name the Dockerfiles, or a smaller folder.",
        });
    return notices;
}
/** Standard input is a file of its own: nothing is known of what lies beside it. */
async function lintInput(host, command) {
    if (command.paths.length > 1)
        throw new usage_error/* UsageError */.e("- stands for standard input and cannot be used with other paths.");
    const root = repositoryRound(host.folder) ?? host.folder;
    const configured = await configure(command, "all", rules, host.folder, (0,source_folder/* createFolderSource */.K)(root));
    const bytes = await host.readInput();
    const lintText = (input) => check(host, { ...inputSubject(input), configured }, rules, command.today ?? host.today());
    const checked = await lintText(bytes);
    if (!command.fix) {
        await present(host, command, checked.report, root, configured.locale);
        return exitCodeOf(checked.report);
    }
    const { fixedText } = await __webpack_require__.e(/* import() */ 482).then(__webpack_require__.bind(__webpack_require__, 2482));
    const text = fixedText(host, checked.reviews);
    const fixed = text === undefined ? bytes : Buffer.from(text);
    const { report } = text === undefined ? checked : await lintText(fixed);
    host.output.write((0,decode/* decode */.D)(fixed).text);
    // The fixed text has standard output for itself.
    await present({ ...host, output: host.remarks }, command, report, root, configured.locale);
    return exitCodeOf(report);
}
function inputSubject(bytes) {
    const head = {
        list: () => Promise.resolve(undefined),
        read: (paths) => Promise.resolve(new Map(paths.filter((path) => path === "-").map((path) => [path, (0,decode/* decode */.D)(bytes)]))),
    };
    return {
        paths: ["-"],
        head,
        base: undefined,
        changes: [],
        notices: [],
        refusal: () => (bytes.length > decode/* largestFile */.N ? "is larger than 1 MB" : undefined),
    };
}

;// CONCATENATED MODULE: ./lib/src/source/affected.js



/** What is not fetched ahead is fetched when it is asked for. */
const mostContextFiles = 300;
const contextNames = new Set([
    ".dockerignore",
    "pyproject.toml",
    "setup.py",
    "setup.cfg",
    "Pipfile",
    ".python-version",
    ...lockFileNames,
]);
const composeName = /^(?:docker-)?compose[^/]*\.ya?ml$/;
const environmentName = /^environment[^/]*\.ya?ml$/;
/** Whether a file of this name goes into a build, or says how an image is built, beside the Dockerfile. */
function isContextFile(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (contextNames.has(name) || name.endsWith(".dockerignore") || isRequirementsPath(path))
        return true;
    return composeName.test(name) || environmentName.test(name);
}
const otherKinds = new Set("py pyi pyx ipynb md rst txt adoc html css scss js mjs cjs jsx ts tsx vue json yml yaml toml lock cfg ini csv sql svg png jpg jpeg gif pdf ico woff woff2 c h cc cpp hpp rs go java kt rb php sh bash ps1 po mo proto tf".split(" "));
/** Whether no configuration in its right mind would call a file of this name a Dockerfile. */
function isSurelyNoDockerfile(path) {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    return otherKinds.has(name.slice(name.lastIndexOf(".") + 1)) && !/docker|container/.test(name);
}
/** Whether nothing among the changes can have to do with an image. */
function isFarFromImages(changes, isDockerfile) {
    return !changes.some(({ path, previousPath }) => [path, previousPath ?? path].some((each) => isDockerfile(each) || isContextFile(each)));
}
/**
 * Finds the Dockerfiles that changes touch, and those with a changed context file in their own folder,
 * above it or below it. Without a list of the tree only the touched ones are known.
 */
function affectedDockerfiles(changes, entries, isDockerfile) {
    const present = changes.filter(({ status }) => status !== "removed").map(({ path }) => path);
    const isPresent = new Set(present);
    const all = (0,find/* dockerfilesAmong */.iU)(entries ?? present.map((path) => ({ path, kind: "file" })), isDockerfile);
    const touched = all.filter((path) => isPresent.has(path));
    const folders = new Set();
    for (const { path, previousPath } of changes)
        for (const each of [path, previousPath ?? path])
            if (isContextFile(each))
                folders.add(affected_folderOf(each));
    const below = new Set([...folders].flatMap(ancestors));
    const byContext = all.filter((path) => {
        if (isPresent.has(path))
            return false;
        const folder = affected_folderOf(path);
        return below.has(folder) || ancestors(folder).some((above) => folders.has(above));
    });
    return { touched, byContext: byContext.sort(find/* byPath */.f2) };
}
const requirementsFolder = /(?:^|\/)(?:requirements?|reqs|constraints|deps)$/i;
/** The files beside Dockerfiles that reading them will ask for: context files in their folders and above. */
function likelyContext(dockerfiles, entries) {
    const folders = new Set(dockerfiles.flatMap((path) => ancestors(affected_folderOf(path))));
    const isNear = (folder) => folders.has(folder) || (requirementsFolder.test(folder) && folders.has(affected_folderOf(folder)));
    return entries
        .filter(({ kind, path }) => kind === "file" && isContextFile(path) && isNear(affected_folderOf(path)))
        .map(({ path }) => path)
        .slice(0, mostContextFiles);
}
/** `` for the root. */
function affected_folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/** The folder itself, then each one above, the root last. */
function ancestors(folder) {
    const found = [folder];
    for (let at = folder; at !== "";) {
        at = affected_folderOf(at);
        found.push(at);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/source/compare.js


/**
 * The files that differ between two trees, in order of path: of those that `isCompared` picks by their text, renames
 * found where at least half of the lines are the same; of all others only whether they came or went.
 * A tree whose list is not to be had counts as empty.
 */
async function compareTrees(base, head, isCompared) {
    const [old, fresh] = await Promise.all([filesOf(base), filesOf(head)]);
    const came = [...fresh].filter((path) => !old.has(path));
    // A file that is not listed may be there all the same: Git may ignore what it tracks.
    const unlisted = await head.read([...old].filter((path) => !fresh.has(path)));
    const went = [...old].filter((path) => !fresh.has(path) && !unlisted.has(path));
    const kept = [...old].filter((path) => fresh.has(path) || unlisted.has(path));
    const [oldTexts, newTexts] = await Promise.all([
        base.read([...kept, ...went].filter(isCompared)),
        head.read([...kept, ...came].filter(isCompared)),
    ]);
    const modified = kept.filter((path) => !isSame(oldTexts.get(path), newTexts.get(path)));
    const renames = findRenames(went, came, oldTexts, newTexts);
    const moved = new Set(renames.values());
    return [
        ...modified.map((path) => ({ path, status: "modified" })),
        ...came.map((path) => {
            const previousPath = renames.get(path);
            return previousPath === undefined ? { path, status: "added" } : { path, status: "renamed", previousPath };
        }),
        ...went.filter((path) => !moved.has(path)).map((path) => ({ path, status: "removed" })),
    ].sort((a, b) => (0,find/* byPath */.f2)(a.path, b.path));
}
/** Adds the hunks to the changes whose paths `isWanted` picks; the others have none that are known. */
async function withHunks(changes, base, head, isWanted) {
    const wanted = changes.filter(({ path, previousPath = path }) => isWanted(path) || isWanted(previousPath));
    const [oldTexts, newTexts] = await Promise.all([
        base.read(wanted.filter(({ status }) => status !== "added").map(({ path, previousPath = path }) => previousPath)),
        head.read(wanted.filter(({ status }) => status !== "removed").map(({ path }) => path)),
    ]);
    const isKnown = new Set(wanted);
    return changes.map((change) => {
        if (!isKnown.has(change))
            return { ...change, hunks: undefined };
        const { path, previousPath = path, status } = change;
        const before = status === "added" ? "" : oldTexts.get(previousPath)?.text;
        const after = status === "removed" ? "" : newTexts.get(path)?.text;
        const isText = before !== undefined && after !== undefined;
        return { ...change, hunks: isText ? diffHunks(before, after) : undefined };
    });
}
async function filesOf(source) {
    const entries = (await source.list()) ?? [];
    return new Set(entries.filter(({ kind }) => kind === "file").map(({ path }) => path));
}
/** Files whose text is not known on either side are taken for the same. */
function isSame(before, after) {
    return before?.text === after?.text && before?.isUtf8 === after?.isUtf8;
}
/** Comparing each with each is no longer worth it beyond so many pairs. */
const mostPairs = 2500;
/** New paths by the old paths whose text they have taken over. */
function findRenames(went, came, oldTexts, newTexts) {
    const olds = linesOfAll(went, oldTexts);
    const news = linesOfAll(came, newTexts);
    if (olds.length * news.length > mostPairs)
        return new Map();
    const pairs = olds.flatMap((old) => news.map((fresh) => ({ from: old.path, to: fresh.path, likeness: likeness(old.lines, fresh.lines) })));
    const renames = new Map();
    const taken = new Set();
    const likely = pairs.filter((pair) => pair.likeness >= 0.5);
    for (const { from, to } of likely.sort((a, b) => b.likeness - a.likeness || (0,find/* byPath */.f2)(a.from + a.to, b.from + b.to))) {
        if (renames.has(to) || taken.has(from))
            continue;
        renames.set(to, from);
        taken.add(from);
    }
    return renames;
}
function linesOfAll(paths, texts) {
    return paths.flatMap((path) => {
        const text = texts.get(path)?.text;
        return text === undefined || text === "" ? [] : [{ path, lines: countLines(text) }];
    });
}
function countLines(text) {
    const counts = new Map();
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    for (const line of lines)
        counts.set(line, (counts.get(line) ?? 0) + 1);
    return { counts, total: lines.length };
}
/** The share of the longer text's lines that both have: from 0 to 1. */
function likeness(a, b) {
    let shared = 0;
    for (const [line, count] of a.counts)
        shared += Math.min(count, b.counts.get(line) ?? 0);
    return shared / Math.max(a.total, b.total, 1);
}

;// CONCATENATED MODULE: ./lib/src/cli/review.js











/** Checks what a change does to Dockerfiles. Throws UsageError, GitError, GlobError. */
async function review(host, command) {
    const sides = (await foldersToCompare(host, command)) ?? (await commitsToCompare(host, command));
    // As in a pull request, the change is judged by the rules that held before it.
    const configured = await configure(command, command.scope, rules, host.folder, sides.origin);
    const found = await review_subjectOf(sides, configured);
    const isConfigChanged = command.config === undefined && found.changes.some(({ path }) => path === usualConfig);
    const subject = isConfigChanged ? { ...found, notices: [...found.notices, configChanged] } : found;
    const { report } = await check(host, subject, rules, command.today ?? host.today());
    await present(host, command, report, sides.root, configured.locale);
    return exitCodeOf(report);
}
/** The Dockerfiles that a change touches or affects; under scope `all`, every one. */
async function review_subjectOf(sides, configured) {
    const { base, head } = sides;
    const { isDockerfile } = configured.settings;
    const isOfInterest = (path) => isDockerfile(path) || isContextFile(path) || path === usualConfig;
    const changes = await withHunks(await sides.changes(isOfInterest), base, head, isOfInterest);
    const entries = (await head.list()) ?? [];
    const { touched, byContext } = affectedDockerfiles(changes, entries, isDockerfile);
    const paths = configured.config.scope === "all" ? (0,find/* dockerfilesAmong */.iU)(entries, isDockerfile) : [...touched, ...byContext];
    const texts = await head.read(paths);
    return {
        paths,
        head,
        base,
        changes,
        configured,
        notices: sides.notices,
        refusal: (path) => (texts.has(path) ? undefined : sides.refusal(path)),
    };
}
const configChanged = {
    level: "warning",
    message: `The change touches \`${usualConfig}\`; this run went by the file as it is at the base.`,
};
/** Two folders; undefined when the names are not meant so. A single name that is a commit too is meant as the commit. */
async function foldersToCompare({ folder }, command) {
    const baseFolder = folderAt(folder, command.base);
    const headFolder = folderAt(folder, command.head ?? ".");
    if (baseFolder === undefined || headFolder === undefined)
        return undefined;
    if (command.head === undefined && (await isCommit(folder, command.base)))
        return undefined;
    return folderSides(baseFolder, headFolder);
}
/** Two folders, by their absolute paths. */
function folderSides(baseFolder, headFolder) {
    const [base, head] = [(0,source_folder/* createFolderSource */.K)(baseFolder), (0,source_folder/* createFolderSource */.K)(headFolder)];
    return {
        root: headFolder,
        base,
        head,
        origin: base,
        notices: [],
        changes: (isOfInterest) => compareTrees(base, head, isOfInterest),
        refusal: (path) => head.refusal(path) ?? "cannot be read",
    };
}
async function isCommit(folder, name) {
    const root = repositoryRound(folder);
    if (root === undefined)
        return false;
    const repository = await openRepository(root);
    return repository.commit(name).then(() => true, () => false);
}
/** Loads what starts Git: two folders do without. */
async function openRepository(root) {
    const git = await __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010));
    return git.openRepository(root);
}
/** Two commits, or a commit and the working tree. */
async function commitsToCompare({ folder }, command) {
    const root = repositoryRound(folder);
    if (root === undefined)
        throw new usage_error/* UsageError */.e(`${folder} is not in a Git repository, and ${JSON.stringify(command.base)} is no folder: --base and --head name two commits or two folders.`);
    const repository = await openRepository(root);
    const [tip, headCommit] = await Promise.all([
        repository.commit(command.base),
        repository.commit(command.head ?? "HEAD"),
    ]);
    const start = await repository.mergeBase(tip, headCommit);
    const base = repository.source(start ?? tip);
    const origin = start === tip ? base : repository.source(tip);
    const shared = { root, base, origin, notices: start === undefined ? [unrelated(command)] : [] };
    if (command.head === undefined) {
        const head = (0,source_folder/* createFolderSource */.K)(root);
        return {
            ...shared,
            head,
            changes: (isOfInterest) => compareTrees(base, head, isOfInterest),
            refusal: (path) => head.refusal(path) ?? "cannot be read",
        };
    }
    return {
        ...shared,
        head: repository.source(headCommit),
        changes: () => repository.changes(start ?? tip, headCommit),
        refusal: () => "is larger than 1 MB",
    };
}
function unrelated({ base, head = "HEAD" }) {
    return {
        level: "warning",
        message: `\`${base}\` and \`${head}\` have no common history here, so \`${base}\` itself was compared with. A shallow clone has too little of it: \`git fetch --unshallow\`.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/cli/commands.js
// One piece for the loader: what most runs need comes in one file, and what few need stays apart.





/***/ }),

/***/ 7195:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withShownPaths),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** How a path below the root is called in the folder that the program runs in: as a terminal could open it. */
function shownPath(root, folder, path) {
    if (root === folder || path === "-")
        return path;
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path);
    const isNear = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, root).startsWith("..") || !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, folder).startsWith("..");
    return (isNear ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, place) || "." : place).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
/** The report with its paths as they are called in the folder. */
function withShownPaths(report, root, folder) {
    if (root === folder)
        return report;
    const show = (path) => shownPath(root, folder, path);
    const relocate = (finding) => ({
        ...finding,
        path: show(finding.path),
        dockerfile: show(finding.dockerfile),
        fix: finding.fix && { ...finding.fix, file: show(finding.fix.file) },
    });
    return {
        ...report,
        files: report.files.map((file) => ({
            ...file,
            path: show(file.path),
            findings: file.findings.map(relocate),
            fixed: file.fixed.map(relocate),
        })),
    };
}


/***/ }),

/***/ 4861:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j1: () => (/* binding */ dockerfilePaths),
  z5: () => (/* binding */ fromRootTest),
  wE: () => (/* binding */ pathTest),
  rG: () => (/* binding */ patternFault)
});

// EXTERNAL MODULE: ./lib/src/source/find.js
var find = __webpack_require__(2815);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./lib/src/source/glob.js

/** A pattern that cannot be used; the message says why, without naming where it was written. */
class GlobError extends Error {
    name = "GlobError";
}
const longestPattern = 200;
const longestPath = 4096;
const longestSegment = 255;
/**
 * Compiles a glob: `*`, `?`, `**`, `[ab]`, `{a,b}`; hidden files and folders fit like any other.
 * A pattern without `/` is compared with the last part of a path, wherever it lies.
 * Throws GlobError.
 *
 * A glob becomes a regular expression that is run on paths from strangers, so what could make it slow is refused:
 * groups, and more wildcards than any sensible pattern needs.
 */
function compileGlob(pattern) {
    const glob = pattern.replace(/^\.?\//, "");
    if (glob === "")
        throw new GlobError("The pattern is empty.");
    if (glob.length > longestPattern)
        throw new GlobError(`The pattern is longer than ${longestPattern} characters.`);
    if (/[()\\]/.test(glob))
        throw new GlobError("Parentheses and backslashes cannot be used in a pattern.");
    const parts = glob.split("/");
    if (parts.filter((part) => part.includes("**")).length > 2)
        throw new GlobError("The pattern has more than two `**`.");
    if (parts.some((part) => part !== "**" && part.split("*").length > 4))
        throw new GlobError("One part of the pattern has more than three `*`.");
    const fits = picomatch(glob, { dot: true, basename: !glob.includes("/"), nonegate: true, noextglob: true });
    return (path) => path.length <= longestPath && !hasLongSegment(path) && fits(path);
}
/** No file system holds such a name; only a hand-made tree does. */
function hasLongSegment(path) {
    return path.split("/").some((part) => part.length > longestSegment);
}

;// CONCATENATED MODULE: ./lib/src/config/path-patterns.js


/**
 * Whether one of the patterns fits a path or a folder that it lies in. A pattern without `/` fits at any depth; one that
 * begins with `/` from the root.
 * Throws GlobError for a pattern that cannot be used.
 */
function pathTest(patterns) {
    const tests = patterns.map(coveringTest);
    return (path) => tests.some((covers) => covers(path));
}
function coveringTest(pattern) {
    const plain = withoutSlash(pattern);
    const fits = /^\.?\//.test(plain) ? fromRootTest(plain) : compileGlob(plain);
    const isFolder = pattern.endsWith("/");
    return (path) => {
        if (!isFolder && fits(path))
            return true;
        for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1))
            if (fits(path.slice(0, slash)))
                return true;
        return false;
    };
}
/**
 * Which paths are Dockerfiles to look at. Patterns that name files decide in place of the usual names; one that names
 * a folder, or ends in nothing but wildcards, lets the usual names in it through. With `!` a pattern takes paths out.
 * Throws GlobError for a pattern that cannot be used.
 */
function dockerfilePaths(paths, ignorePaths) {
    const wanted = paths.filter((pattern) => !pattern.startsWith("!"));
    const unwanted = paths.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
    const isUnwanted = pathTest([...unwanted, ...ignorePaths.map((pattern) => pattern.replace(/^!/, ""))]);
    const named = wanted.filter(namesFiles).map((pattern) => compileGlob(pattern));
    const isInside = pathTest(wanted);
    return (path) => {
        if (isUnwanted(path))
            return false;
        if (wanted.length === 0)
            return (0,find/* isDockerfileName */.S2)(path);
        return named.some((fits) => fits(path)) || ((0,find/* isDockerfileName */.S2)(path) && isInside(path));
    };
}
function namesFiles(pattern) {
    return /[^*?./]/.test(pattern.slice(pattern.lastIndexOf("/") + 1));
}
function withoutSlash(pattern) {
    return pattern.length > 1 ? pattern.replace(/\/$/, "") : pattern;
}
/** Whether a pattern fits a Dockerfile's path, from the root of the repository: `Dockerfile` is the one at the root. */
function fromRootTest(pattern) {
    const plain = pattern.replace(/^\.?\//, "");
    const fits = compileGlob(plain);
    if (plain.includes("/") || plain.includes("**"))
        return fits;
    return (path) => !path.includes("/") && fits(path);
}
/** Why a pattern cannot be used; undefined when it can. */
function patternFault(pattern) {
    try {
        compileGlob(withoutSlash(pattern.replace(/^!/, "")));
        return undefined;
    }
    catch (error) {
        if (error instanceof GlobError)
            return error.message;
        throw error;
    }
}


/***/ }),

/***/ 878:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ fixTitleOf),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   WH: () => (/* binding */ relatedMessageOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   gf: () => (/* binding */ whyOf),
/* harmony export */   wd: () => (/* binding */ frameTextOf)
/* harmony export */ });
/** Puts values into the `{name}` places. A place without a value stays as it is, and values are not read again. */
function fill(template, data = {}) {
    return template.replace(/\{([A-Za-z][A-Za-z0-9_]*)\}/g, (place, name) => Object.hasOwn(data, name) ? (data[name] ?? place) : place);
}
function textsOf(rule, locale) {
    return (locale && own(locale.rules, rule.id)) ?? {};
}
function own(record, key) {
    return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
/** A message of the rule, values put in; undefined when the rule has no message of that name. */
function messageOf(rule, key, data, locale) {
    const template = own(textsOf(rule, locale).messages, key) ?? own(rule.messages, key);
    return template === undefined ? undefined : fill(template, data);
}
/** The message of a related place, found by its English text. */
function relatedMessageOf(rule, english, data, locale) {
    return fill(own(textsOf(rule, locale).related, english) ?? english, data);
}
/** The title of a fix, found by its English text. */
function fixTitleOf(rule, english, data, locale) {
    return fill(own(textsOf(rule, locale).fixes, english) ?? english, data);
}
/** The rule's summary in the run's language. */
function summaryOf(rule, locale) {
    return textsOf(rule, locale).summary ?? rule.summary;
}
/** What the rule's problem costs, in the run's language. */
function whyOf(rule, locale) {
    return textsOf(rule, locale).why ?? rule.why;
}
/** A text that reports say around the findings, found by its English text; places still to be filled. */
function frameTextOf(english, locale) {
    return own(locale?.report, english) ?? english;
}


/***/ }),

/***/ 3764:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   j2: () => (/* binding */ sayCount),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* unused harmony export frame */
/* harmony import */ var _engine_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(878);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2560);


/** What reports say around the findings; a language keeps its own text for each. */
const frame = (/* unused pure expression or super */ null && ([
    "{tool}: {verdict}",
    "could not finish its work",
    "nothing introduced",
    "{count} introduced",
    "nothing found",
    "{count} found",
    "{count} fixed",
    "1 was there before",
    "{count} were there before",
    "{count} ignored",
    "error",
    "warning",
    "info",
    "1 error",
    "{count} errors",
    "1 warning",
    "{count} warnings",
    "1 info",
    "{count} infos",
    ", ",
    " and ",
    "Something went wrong, so this is not the whole truth. What is known is below.",
    "The check fails: {counts}, and it fails on {level}.",
    "No Dockerfile is affected by this change.",
    "Looked at 1 Dockerfile.",
    "Looked at {count} Dockerfiles.",
    "line {line}",
    "lines {first}–{last}",
    "{place} of {file}",
    "{file} {place}",
    "{place}: {message}",
    "{place}: {rule}, by {origin}: {reason}",
    "no reason given",
    "Suggested diff, for {command}:",
    "The suggested diff is too long to be shown here; it is in the patch file.",
    "1 more finding",
    "{count} more findings",
    "the suggested diffs",
    "what was there before",
    "the job summary",
    "Not shown, because it would be too long: {list}.",
    "Not shown here, because it would be too long: {list}; see {rest}.",
    "and {count} more, in the log",
    "{title}.",
    "{title}: the summary comment has the diff.",
    "Please look at it before you take it.",
]));
/** One of the frame's texts in the run's language, as plain text; values are words or counts of our own. */
function say(locale, text, values = {}) {
    return (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .GS)((0,_engine_message_js__WEBPACK_IMPORTED_MODULE_1__/* .frameTextOf */ .wd)(text, locale), values);
}
/** The same as Markdown: a string becomes a code span, a number stays one, Markdown is taken over. */
function tell(locale, text, values = {}) {
    const parts = (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_1__/* .frameTextOf */ .wd)(text, locale).split(/(\{[A-Za-z]\w*\})/);
    const markdown = parts.map((part) => {
        const value = /^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : undefined;
        if (value === undefined)
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(part).markdown;
        if (typeof value === "number")
            return String(value);
        return typeof value === "string" ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value).markdown : value.markdown;
    });
    return { markdown: markdown.join("") };
}
/** Says how many: `one` of one, else `several` with `{count}`. */
function sayCount(locale, count, one, several) {
    return say(locale, count === 1 ? one : several, { count: String(count) });
}


/***/ }),

/***/ 2560:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
/* unused harmony exports cell, hiddenMark, readMark */
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);

const longestValue = 300;
function longestRunOfBackticks(text) {
    let longest = 0;
    for (const run of text.match(/`+/g) ?? [])
        longest = Math.max(longest, run.length);
    return longest;
}
/** A raw value as a code span, the one place where GitHub sees no mention, link, image or HTML in it. Always one line. */
function code(value) {
    const text = (0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(value), longestValue);
    if (text.trim() === "")
        return { markdown: text === "" ? "(empty)" : "(blank)" };
    const fence = "`".repeat(longestRunOfBackticks(text) + 1);
    const pad = /^[ `]|[ `]$/.test(text) ? " " : "";
    return { markdown: `${fence}${pad}${text}${pad}${fence}` };
}
/** Raw lines in a fence that nothing in them can close. The text is kept to the letter. */
function fence(text, language) {
    const marks = "`".repeat(Math.max(3, longestRunOfBackticks(text) + 1));
    const body = text === "" || text.endsWith("\n") ? text : `${text}\n`;
    return { markdown: `${marks}${language}\n${body}${marks}` };
}
/** Plain words of our own, shown to the letter: what Markdown would read as a mark is escaped. */
function words(text) {
    return { markdown: text.replace(/[\\`*_[\]<>|~&]/g, "\\$&") };
}
/** Markdown of our own, values put in: a string becomes a code span, a number stays one, Markdown is taken over. */
function md(texts, ...values) {
    let markdown = texts[0] ?? "";
    values.forEach((value, index) => {
        if (typeof value === "number")
            markdown += String(value);
        else
            markdown += typeof value === "string" ? code(value).markdown : value.markdown;
        markdown += texts[index + 1] ?? "";
    });
    return { markdown };
}
const nothing = { markdown: "" };
function join(parts, separator) {
    return { markdown: parts.map((part) => part.markdown).join(separator) };
}
/** A link to an address that we made; whatever could end it is percent-encoded. */
function link(text, url) {
    const address = url.replace(/[^\w\-.~:/?#@%=&+,;]/g, (character) => character.length === 1 && character < "\u0080"
        ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
        : "");
    return { markdown: `[${text.markdown}](${address})` };
}
/** What a table's cell may hold: `|` divides cells even in code. */
function cell(content) {
    return { markdown: content.markdown.replace(/\r?\n/g, " ").replaceAll("|", "\\|") };
}
/** Letters, digits and punctuation of which GitHub makes nothing. */
const plainWords = /^[\p{L}\p{N} .,;:'"()/=+%?!–—，。：；、（）“”-]*$/u;
const becomesLink = /www\.|:\/\/|gh-\d|[0-9a-f]{7}/i;
/**
 * A finished sentence that may hold raw values, some of them between backticks.
 * What stands between backticks is code; what else is not plainly harmless becomes code as well.
 */
function sentence(text) {
    const pieces = text.split("`");
    const isPaired = pieces.length % 2 === 1;
    const parts = pieces.map((piece, index) => {
        if (piece === "")
            return nothing;
        if (index % 2 === 0 || (!isPaired && index === pieces.length - 1)) {
            if (plainWords.test(piece) && !becomesLink.test(piece))
                return words(piece);
            const inner = piece.trim();
            if (inner === "")
                return { markdown: " " };
            const before = /^\s/.test(piece) ? " " : "";
            const after = /\s$/.test(piece) ? " " : "";
            return { markdown: `${before}${code(inner).markdown}${after}` };
        }
        return code(piece);
    });
    return joinSpans(parts);
}
/**
 * A message template of our own with `{name}` places, raw values put in as code.
 * Places inside backticks become part of that code span. A place without value is shown as it is written.
 */
function fillTemplate(template, data) {
    const fill = (text) => text.replace(/\{([A-Za-z]\w*)\}/g, (place, name) => Object.hasOwn(data, name) ? (data[name] ?? place) : place);
    const pieces = template.split("`");
    const parts = pieces.flatMap((piece, index) => {
        if (index % 2 === 1 && index < pieces.length - 1)
            return [code(fill(piece))];
        return piece.split(/(\{[A-Za-z]\w*\})/).map((part) => {
            const name = /^\{([A-Za-z]\w*)\}$/.exec(part)?.[1];
            return name !== undefined && Object.hasOwn(data, name) ? code(data[name] ?? "") : words(part);
        });
    });
    return joinSpans(parts);
}
/** Joins so that two code spans side by side don't run into one. */
function joinSpans(parts) {
    let markdown = "";
    for (const part of parts) {
        if (markdown.endsWith("`") && part.markdown.startsWith("`"))
            markdown += " ";
        markdown += part.markdown;
    }
    return { markdown };
}
const isPlainPath = /^[\w./-]+$/;
/**
 * A part that is folded away until someone opens its title; `remark` is words of our own. Markdown is not read inside a `<summary>`,
 * so a path is named in the title only when it is made of letters, digits, `_`, `.`, `/`, `-`; else inside.
 */
function folded(path, remark, content, isOpen) {
    const isPlain = isPlainPath.test(path) && path.length <= 200;
    const title = isPlain ? `<code>${path}</code>: ` : "One file: ";
    const first = isPlain ? "" : `${code(path).markdown}\n\n`;
    const tag = isOpen ? "<details open>" : "<details>";
    return { markdown: `${tag}\n<summary>${title}${remark}</summary>\n\n${first}${content.markdown}\n\n</details>` };
}
/** The same for a title of our own words. */
function foldedPart(title, content) {
    return { markdown: `<details>\n<summary>${title}</summary>\n\n${content.markdown}\n\n</details>` };
}
/** An HTML comment that is not shown. It holds letters of our own and hex digits only, so nothing can end it or be smuggled into it. */
function hiddenMark(kind, hex) {
    if (!/^[0-9a-f]+$/.test(hex))
        throw new Error("A hidden mark holds hex digits only.");
    return { markdown: `<!-- plimsoll:${kind}:${hex} -->` };
}
/** The hex digits of the mark that a comment's text ends with; a mark elsewhere may have been quoted. */
function readMark(body, kind) {
    const match = /<!-- plimsoll:([a-z]+):([0-9a-f]{1,64}) -->$/.exec(body.trimEnd().slice(-100));
    return match?.[1] === kind ? match[2] : undefined;
}


/***/ }),

/***/ 1207:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ allShownFindings),
/* harmony export */   O5: () => (/* binding */ byRank),
/* harmony export */   qA: () => (/* binding */ shownFindings),
/* harmony export */   yX: () => (/* binding */ isInScope)
/* harmony export */ });
/* unused harmony export isAtLeast */
const weights = { error: 0, warning: 1, info: 2 };
/** Whether the finding weighs at least as much as the level. */
function isAtLeast(level, limit) {
    return weights[level] <= weights[limit];
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The heaviest first, then by place; the same findings always come in the same order. */
function byRank(a, b) {
    return (weights[a.level] - weights[b.level] ||
        compareText(a.path, b.path) ||
        a.line - b.line ||
        a.column - b.column ||
        compareText(a.rule.id, b.rule.id) ||
        compareText(a.fingerprint, b.fingerprint));
}
/** Whether the run's scope asks for the finding: what the change introduced, or all that is not suppressed. */
function isInScope(finding, scope) {
    if (finding.status === "suppressed")
        return false;
    return scope !== "introduced" || finding.status === "introduced";
}
/** The file's findings in scope, ranked. */
function shownFindings(file, scope) {
    return file.findings.filter((finding) => isInScope(finding, scope)).sort(byRank);
}
/** Every finding in scope, ranked; one that several Dockerfiles lead to (in a shared context file) is there once. */
function allShownFindings(report) {
    const seen = new Set();
    const shown = [];
    for (const file of report.files)
        for (const finding of file.findings) {
            const place = `${finding.fingerprint} ${finding.at.start} ${finding.path}`;
            if (!isInScope(finding, report.scope) || seen.has(place))
                continue;
            seen.add(place);
            shown.push(finding);
        }
    return shown.sort(byRank);
}


/***/ }),

/***/ 6965:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* unused harmony exports longestComment, longestJobSummary, summaryMark, renderComment, renderJobSummary */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2560);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6232);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6158);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3764);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8297);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1207);






/** GitHub refuses a longer comment with 422; counted in UTF-16 units, which is never less than what GitHub counts. */
const longestComment = 65_536;
/** What the runner takes as the summary of one step, in bytes. */
const longestJobSummary = 1_048_576;
/** The comment's own mark: an arbitrary constant, so that it can be told from other comments. */
const summaryMark = "706c696d736f6c6c";
const longestPatch = 20_000;
const longestNotice = 600;
const mostNotices = 20;
/** `2 introduced, 1 fixed, 5 were there before`: the run in one line. */
function verdict(report, locale) {
    const { findings, fixed, existing } = report.totals;
    if (report.conclusion === "error")
        return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, "could not finish its work");
    const isCompared = report.scope === "introduced";
    const none = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, isCompared ? "nothing introduced" : "nothing found");
    const some = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, isCompared ? "{count} introduced" : "{count} found", { count: String(findings) });
    const parts = [findings === 0 ? none : some];
    if (fixed > 0)
        parts.push((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, "{count} fixed", { count: String(fixed) }));
    if (existing > 0)
        parts.push((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .sayCount */ .j2)(locale, existing, "1 was there before", "{count} were there before"));
    return parts.join((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, ", "));
}
/** The text of the one comment, mark included, never longer than GitHub takes. */
function renderComment(report, options = {}) {
    const mark = hiddenMark("summary", summaryMark);
    return fit(report, options, (text) => text.length <= longestComment, mark);
}
/** The text of the job summary, cut at whole findings. */
function renderJobSummary(report, options = {}) {
    return fit(report, options, (text) => Buffer.byteLength(text) <= longestJobSummary, nothing);
}
/** The whole report as Markdown, for `--format markdown`. */
function renderMarkdown(report, options = {}) {
    return render(report, { known: true, why: true, patches: true, most: Infinity }, options, _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
}
/** Leaves out known findings, then reasons, then diffs, then the lighter half of the findings again and again, until it fits. */
function fit(report, options, fits, mark) {
    const steps = [
        { known: true, why: true, patches: true, most: Infinity },
        { known: false, why: true, patches: true, most: Infinity },
        { known: false, why: false, patches: true, most: Infinity },
        { known: false, why: false, patches: false, most: Infinity },
    ];
    for (let most = allShownFindings(report).length; most > 0; most = Math.floor(most / 2))
        steps.push({ known: false, why: false, patches: false, most: Math.floor(most / 2) });
    let text = nothing;
    for (const detail of steps) {
        text = render(report, detail, options, mark);
        if (fits(text.markdown))
            break;
    }
    return text;
}
function render(report, detail, options, mark) {
    const { locale } = options;
    const shown = new Set((0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .allShownFindings */ .NN)(report).slice(0, detail.most));
    const parts = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{tool}: {verdict}", { tool: (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(_project_js__WEBPACK_IMPORTED_MODULE_1__/* .toolName */ .Uf), verdict: (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(verdict(report, locale)) })}`,
        outcome(report, locale),
        ...report.files.map((file) => renderFile(file, shown, detail, options)),
        detail.known ? renderOthers(report, options) : _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6,
        leftOut(report, shown.size, detail, options),
        renderNotices(report.notices, locale),
        mark,
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(parts.filter((part) => part !== _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6), "\n\n");
}
function outcome(report, locale) {
    if (report.conclusion === "error")
        return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "Something went wrong, so this is not the whole truth. What is known is below.");
    if (report.conclusion === "failure" && report.failOn !== "never") {
        const counts = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .countLevels */ .ZT)((0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .allShownFindings */ .NN)(report), locale));
        return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "The check fails: {counts}, and it fails on {level}.", { counts, level: report.failOn });
    }
    if (report.files.length === 0)
        return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "No Dockerfile is affected by this change.");
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .sayCount */ .j2)(locale, report.files.length, "Looked at 1 Dockerfile.", "Looked at {count} Dockerfiles."));
}
function renderFile(file, shown, detail, options) {
    const findings = file.findings.filter((finding) => shown.has(finding)).sort(_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .byRank */ .O5);
    if (findings.length === 0)
        return _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
    const explained = new Set();
    const rows = findings.map((finding) => {
        const isNew = !explained.has(finding.rule.id);
        explained.add(finding.rule.id);
        return renderFinding(finding, file.path, detail.why && isNew, options);
    });
    const content = detail.patches ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(rows, "\n"), renderPatch(file, options.locale)] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(rows, "\n")];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(file.path, (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .countLevels */ .ZT)(findings, options.locale), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(content.filter((part) => part !== _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6), "\n\n"), false);
}
/** One list item: level, place, what is wrong, what it costs, the rule with its page. */
function renderFinding(finding, filePath, withWhy, options) {
    const { locale } = options;
    const rule = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(finding.rule.id), (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .rulePage */ .gd)(finding.rule.id));
    const reason = withWhy ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ` ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .why */ .d8)(finding.rule, locale)}` : _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
    const said = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{place}: {message}", {
        place: place(finding, filePath, options),
        message: (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)(finding, locale),
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- **${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, finding.level)}** ${said}${reason} ${rule}`;
}
function place(finding, filePath, options) {
    const { locale } = options;
    const { line, endLine } = finding;
    const lines = line === endLine
        ? (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "line {line}", { line })
        : (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "lines {first}–{last}", { first: line, last: endLine });
    const url = options.lineUrl?.(finding.path, line);
    const linked = url === undefined ? lines : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(lines, url);
    return finding.path === filePath ? linked : (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{place} of {file}", { place: linked, file: finding.path });
}
function renderPatch(file, locale) {
    if (file.patch === undefined)
        return _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
    if (file.patch.length > longestPatch)
        return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "The suggested diff is too long to be shown here; it is in the patch file.");
    const title = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "Suggested diff, for {command}:", { command: "git apply" });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(file.patch, "diff")], "\n\n");
}
/** Folded: what was there before, what is fixed, what is ignored and why. */
function renderOthers(report, options) {
    const { locale } = options;
    const parts = [];
    const section = (title, rows) => {
        if (rows.length > 0)
            parts.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedPart */ .E_)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(rows, "\n")));
    };
    const all = report.files.flatMap((file) => file.findings.map((finding) => ({ finding, file })));
    const known = all.filter(({ finding }) => finding.status === "existing" && !(0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .isInScope */ .yX)(finding, report.scope));
    section((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .sayCount */ .j2)(locale, known.length, "1 was there before", "{count} were there before"), known.map(({ finding }) => {
        const said = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{place}: {message}", {
            place: fileAndLine(finding, locale),
            message: (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)(finding, locale),
        });
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- **${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, finding.level)}** ${said} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(finding.rule.id), (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .rulePage */ .gd)(finding.rule.id))}`;
    }));
    const fixed = report.files.flatMap((file) => file.fixed);
    section((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, "{count} fixed", { count: String(fixed.length) }), fixed.map((finding) => {
        const said = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{place}: {message}", { place: finding.path, message: (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)(finding, locale) });
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${said} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(finding.rule.id)}`;
    }));
    const ignored = all.filter(({ finding }) => finding.status === "suppressed");
    section((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, "{count} ignored", { count: String(ignored.length) }), ignored.map(({ finding }) => {
        const { reason, by = "config" } = finding.suppression ?? {};
        const said = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{place}: {rule}, by {origin}: {reason}", {
            place: fileAndLine(finding, locale),
            rule: finding.rule.id,
            origin: (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(by),
            reason: reason === undefined ? (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "no reason given") : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(reason),
        });
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${said}`;
    }));
    return parts.length === 0 ? _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6 : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(parts, "\n\n");
}
function fileAndLine({ path, line }, locale) {
    return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{file} {place}", { file: path, place: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "line {line}", { line }) });
}
function leftOut(report, shown, detail, options) {
    const { locale, rest } = options;
    const missing = (0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .allShownFindings */ .NN)(report).length - shown;
    const things = [];
    if (missing > 0)
        things.push((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .sayCount */ .j2)(locale, missing, "1 more finding", "{count} more findings"));
    if (!detail.patches && report.files.some((file) => file.patch !== undefined))
        things.push((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, "the suggested diffs"));
    if (!detail.known && report.totals.existing > 0)
        things.push((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, "what was there before"));
    if (things.length === 0)
        return _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
    const list = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(things.join((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(locale, " and ")));
    return rest === undefined
        ? (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "Not shown, because it would be too long: {list}.", { list })
        : (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "Not shown here, because it would be too long: {list}; see {rest}.", {
            list,
            rest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, rest),
        });
}
function renderNotices(notices, locale) {
    if (notices.length === 0)
        return _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
    const rows = notices.slice(0, mostNotices).map(({ level, message: text }) => {
        const said = { place: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, level)}**`, message: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)((0,_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(text, longestNotice)) };
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "{place}: {message}", said)}`;
    });
    if (notices.length > mostNotices)
        rows.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(locale, "and {count} more, in the log", { count: notices.length - mostNotices })}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(rows, "\n");
}


/***/ }),

/***/ 8297:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   d8: () => (/* binding */ why),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export summary */
/* harmony import */ var _engine_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(878);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3764);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2560);



/** What is wrong, values as code. */
function message(finding, locale) {
    // Without data the template comes back as it is: values are put in here, each as code.
    const template = (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(finding.rule, finding.messageKey, {}, locale);
    return template === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(finding.message) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .ou)(template, finding.data);
}
/** What it costs. */
function why(rule, locale) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .ou)((0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .whyOf */ .gf)(rule, locale), {});
}
/** What the rule is about. */
function summary(rule, locale) {
    return fillTemplate(summaryOf(rule, locale), {});
}
const counted = {
    error: { one: "1 error", several: "{count} errors" },
    warning: { one: "1 warning", several: "{count} warnings" },
    info: { one: "1 info", several: "{count} infos" },
};
/** `2 errors, 1 warning`; empty for no finding. */
function countLevels(findings, locale) {
    const parts = [];
    for (const level of ["error", "warning", "info"]) {
        const count = findings.filter((finding) => finding.level === level).length;
        if (count > 0)
            parts.push((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sayCount */ .j2)(locale, count, counted[level].one, counted[level].several));
    }
    return parts.join((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(locale, ", "));
}
/** `1 error`, `2 errors`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** Our own words as Markdown, for what is put together from counts. */
const plain = _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL;


/***/ }),

/***/ 7334:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   N: () => (/* binding */ largestFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** What is larger is no Dockerfile, and no file that one is judged by. In bytes. */
const largestFile = 1_048_576;
/** Bytes as UTF-8 where they are, a byte order mark kept; else as Latin-1, every byte one character. */
function decode(bytes) {
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)
        ? { text: bytes.toString("utf8"), isUtf8: true }
        : { text: bytes.toString("latin1"), isUtf8: false };
}


/***/ }),

/***/ 2815:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ isDockerfileName),
/* harmony export */   VI: () => (/* binding */ isVendoredName),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   iU: () => (/* binding */ dockerfilesAmong),
/* harmony export */   qy: () => (/* binding */ environmentMarker)
/* harmony export */ });
const dockerfileName = /^(?:[Dd]ockerfile|Dockerfile\..+|.+\.[Dd]ockerfile|Containerfile.*)$/;
/** Whether a path is a Dockerfile by its name alone. */
function isDockerfileName(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return dockerfileName.test(name) && !name.endsWith(".dockerignore");
}
const vendoredFolders = new Set([".git", "node_modules", ".venv", "venv"]);
/** Whether a folder of this name holds other people's files. */
function isVendoredName(name) {
    return vendoredFolders.has(name);
}
/** The file by which Python itself knows a virtual environment, whatever its folder is called. */
const environmentMarker = "pyvenv.cfg";
/**
 * The paths among `entries` that are Dockerfiles, in order of path. `isWanted` decides in place of the usual names.
 * Left out are `node_modules`, virtual environments, and everything but plain files.
 */
function dockerfilesAmong(entries, isWanted = isDockerfileName) {
    const files = entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
    const environments = new Set(files
        .filter((path) => path.endsWith(`/${environmentMarker}`))
        .map((path) => path.slice(0, -environmentMarker.length - 1)));
    return files.filter((path) => isWanted(path) && !isVendored(path, environments)).sort(byPath);
}
function isVendored(path, environments) {
    for (let slash = path.indexOf("/"), start = 0; slash !== -1; start = slash + 1, slash = path.indexOf("/", start))
        if (isVendoredName(path.slice(start, slash)) || environments.has(path.slice(0, slash)))
            return true;
    return false;
}
/** Orders paths the same way on every machine. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 2948:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createFolderSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(798);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9200);




/** Reads files below `root`, an absolute path that is no link itself. What was read once is remembered. */
function createFolderSource(root) {
    let searched;
    const search = () => (searched ??= (0,_search_js__WEBPACK_IMPORTED_MODULE_3__/* .searchFolder */ .t)(root));
    const texts = new Map();
    const folders = new Map();
    /** Why the way to a path must not be gone; undefined when every folder on it is a real one below the root. */
    const refusalOfWay = (path) => {
        const parts = path.split("/");
        const isBelow = !parts.some((part) => part === "" || part === "." || part === "..");
        if (!isBelow || path.includes("\0") || (node_path__WEBPACK_IMPORTED_MODULE_1__.sep === "\\" && path.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)))
            return "is not a path below the root";
        let folder = "";
        for (const part of parts.slice(0, -1)) {
            folder += `${part}/`;
            if (!folders.has(folder))
                folders.set(folder, refusalOfFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder.slice(0, -1))));
            const refusal = folders.get(folder);
            if (refusal !== undefined)
                return refusal;
        }
        return undefined;
    };
    const load = (path) => {
        const loaded = texts.get(path) ?? refusalOfWay(path) ?? (0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        texts.set(path, loaded);
        return loaded;
    };
    return {
        search,
        async list() {
            const { entries, isWhole } = await search();
            return isWhole ? entries : undefined;
        },
        read(paths) {
            const found = new Map();
            for (const path of paths) {
                const text = load(path);
                if (typeof text !== "string")
                    found.set(path, text);
            }
            return Promise.resolve(found);
        },
        refusal(path) {
            const text = load(path);
            return typeof text === "string" ? text : undefined;
        },
    };
}
function refusalOfFolder(place) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place);
        return stats.isSymbolicLink() ? "lies behind a symbolic link" : stats.isDirectory() ? undefined : "does not exist";
    }
    catch (error) {
        return (0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(error);
    }
}


/***/ }),

/***/ 798:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7334);


/** The text of a file, or why there is none, to go behind its name. A link is refused as it is opened; a pipe is not waited for. */
function readText(place) {
    let descriptor;
    try {
        // Windows knows neither flag.
        const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
        if (O_NOFOLLOW === 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place).isSymbolicLink())
            return "is a symbolic link";
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (stats.isDirectory())
            return "is a folder";
        if (!stats.isFile())
            return "is not a file";
        if (stats.size > _decode_js__WEBPACK_IMPORTED_MODULE_1__/* .largestFile */ .N)
            return "is larger than 1 MB";
        return (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decode */ .D)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor));
    }
    catch (error) {
        return wordsOf(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
const words = {
    ENOENT: "does not exist",
    ENOTDIR: "does not exist",
    EACCES: "may not be read: permission denied",
    EPERM: "may not be read: permission denied",
    ELOOP: "is a symbolic link",
    ENXIO: "is not a file",
    ENAMETOOLONG: "has a name that is too long",
};
/** What the system's error says of a path, to go behind its name. */
function wordsOf(error) {
    const code = codeOf(error);
    return (code !== undefined && words[code]) || `cannot be read (${code ?? String(error)})`;
}
/** The system's name of an error, such as `ENOENT`; undefined for an error of another kind. */
function codeOf(error) {
    const hasCode = typeof error === "object" && error !== null && "code" in error;
    return hasCode && typeof error.code === "string" ? error.code : undefined;
}


/***/ }),

/***/ 9200:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ searchFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2815);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(798);




/** Beyond so many files and folders a search is given up. */
const mostEntries = 500_000;
/**
 * Lists what lies below a folder, following no link. Left out is what Git ignores, and what `node_modules` and
 * virtual environments hold; in a repository also what lies in the repositories inside it.
 */
async function searchFolder(root) {
    const entries = [];
    const unreadable = [];
    const isRepository = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".git"));
    const excluded = isRepository ? textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".git/info/exclude")) : "";
    const waiting = [{ way: "", rules: excluded === "" ? undefined : await rulesOf(excluded) }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (entries.length > mostEntries)
            break;
        const { way } = next;
        let children = [];
        try {
            children = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, way), { withFileTypes: true });
        }
        catch (error) {
            unreadable.push({ path: way.slice(0, -1) || ".", why: (0,_read_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z9)(error) });
        }
        const names = new Set(children.map(({ name }) => name));
        const isModule = isRepository && way !== "" && names.has(".git");
        if (way !== "")
            entries.push({ path: way.slice(0, -1), kind: isModule ? "submodule" : "folder" });
        if (isModule)
            continue;
        if (way !== "" && names.has(_find_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentMarker */ .qy)) {
            entries.push({ path: way + _find_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentMarker */ .qy, kind: "file" });
            continue;
        }
        let { rules } = next;
        if (names.has(".gitignore")) {
            const own = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, way, ".gitignore"));
            rules = rules ? rules.with(own) : await rulesOf(own);
        }
        for (const child of children) {
            const { name } = child;
            const kind = child.isDirectory() ? "folder" : child.isSymbolicLink() ? "link" : "file";
            if (kind === "file" && !child.isFile())
                continue;
            if ((kind === "folder" && (0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .isVendoredName */ .VI)(name)) || rules?.ignores(name, kind === "folder"))
                continue;
            if (kind === "folder")
                waiting.push({ way: `${way}${name}/`, rules: rules?.inFolder(name) });
            else
                entries.push({ path: way + name, kind });
        }
    }
    entries.sort((a, b) => (0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .byPath */ .f2)(a.path, b.path));
    return { entries, isWhole: entries.length <= mostEntries && unreadable.length === 0, unreadable };
}
/** Loads what reads such rules: many folders have none. */
async function rulesOf(text) {
    const { ignoreRules } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(729)]).then(__webpack_require__.bind(__webpack_require__, 5729));
    return ignoreRules(text);
}
/** Empty for what is not there or no text. */
function textOf(place) {
    const text = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(place);
    return typeof text === "string" ? "" : text.text;
}


/***/ }),

/***/ 427:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createSource)
/* harmony export */ });
/** Makes a Source; finds line starts once, in linear time. */
function createSource(text) {
    const starts = [0];
    let carriageReturns = 0;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
        if (text.charCodeAt(at - 1) === 13)
            carriageReturns++;
        starts.push(at + 1);
    }
    const lineFeeds = starts.length - 1;
    const endsOpen = starts[lineFeeds] !== text.length;
    const lineCount = endsOpen || lineFeeds === 0 ? lineFeeds + 1 : lineFeeds;
    const lineOf = (offset) => {
        let low = 0;
        let high = lineCount - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low + 1;
    };
    const lineStart = (line) => (line > lineCount ? text.length : (starts[line - 1] ?? 0));
    return {
        text,
        lineCount,
        lineEnding: carriageReturns === 0 ? "\n" : carriageReturns === lineFeeds ? "\r\n" : "mixed",
        positionAt(offset) {
            const at = Math.max(0, Math.min(offset, text.length));
            const line = lineOf(at);
            return { line, column: at - lineStart(line) + 1 };
        },
        lineStart,
        lineSpan(line) {
            if (!Number.isInteger(line) || line < 1 || line > lineCount)
                throw new RangeError(`There is no line ${line}: the text has ${lineCount} lines.`);
            const start = lineStart(line);
            let end = starts[line] === undefined ? text.length : lineStart(line + 1);
            if (end > start && text.charCodeAt(end - 1) === 10)
                end--;
            if (end > start && text.charCodeAt(end - 1) === 13 && text.charCodeAt(end) === 10)
                end--;
            return { start, end };
        },
        slice: (span) => text.slice(span.start, span.end),
    };
}


/***/ })

};
;