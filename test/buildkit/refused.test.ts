import { refusalOf } from "../../scripts/buildkit/accepts.js";

/** A file whose third line (the one after FROM and WORKDIR) is given. */
const inStage = (line: string): string => `FROM python:3.14-slim\nWORKDIR /app\n${line}\n`;

const checked = (name: string, refused: readonly (readonly [string, string])[], accepted: readonly string[]): void => {
  describe(name, () => {
    it.each(refused)("refuses %j", (file, why) => expect(refusalOf(file)).toContain(why));
    it.each(accepted)("accepts %j", (file) => expect(refusalOf(file)).toBeUndefined());
  });
};

const inside = (name: string, refused: readonly (readonly [string, string])[], accepted: readonly string[]): void =>
  checked(
    name,
    refused.map(([line, why]) => [inStage(line), `line 3: ${why}`]),
    accepted.map(inStage),
  );

// https://docs.docker.com/reference/dockerfile/#format
checked(
  "the file",
  [
    ["", "the file has no instructions"],
    ["# nothing\n\n", "the file has no instructions"],
    ["RUN true\nFROM scratch\n", "line 1: RUN stands before the first FROM"],
    ["ENV A=1\nFROM scratch\n", "line 1: ENV stands before the first FROM"],
    ["ARG A=1\n", "there is no FROM"],
    [`FROM scratch\nRUN ${"x".repeat(65_600)}\n`, "line 2: a line is too long"],
  ],
  [
    "FROM scratch",
    "\uFEFFFROM scratch\n",
    "FROM scratch\r\nRUN true\r\n",
    "ARG A=1\nFROM scratch\n",
    "  from scratch\n",
  ],
);

// https://docs.docker.com/reference/dockerfile/#parser-directives
checked(
  "directives",
  [
    ["# escape=x\nFROM scratch\n", "line 1: the escape character is none"],
    ["# escape=`\n# escape=`\nFROM scratch\n", "line 2: the escape directive stands there twice"],
    ["# syntax=docker/dockerfile:1\n# SYNTAX = a/b\nFROM scratch\n", "line 2: the syntax directive stands there twice"],
  ],
  [
    "# syntax=docker/dockerfile:1\n# escape=`\nFROM scratch\nRUN a `\n  b\n",
    "# a comment\n# escape=x\nFROM scratch\n",
    "\n# escape=x\nFROM scratch\n",
    "# unknown=1\n# escape=x\nFROM scratch\n",
  ],
);

// https://docs.docker.com/reference/dockerfile/#escape
checked(
  "continuation",
  [
    ["FROM scratch\nRUN a\n  b\n", "line 3: b is no instruction"],
    ["FROM scratch\nRUN a \\\\\nb\n", "line 3: b is no instruction"],
    ["# escape=`\nFROM scratch\nRUN a \\\nb\n", "line 4: b is no instruction"],
    ["FROM scratch\nRUN a \\ # why\nb\n", "line 3: b is no instruction"],
  ],
  [
    "FROM scratch\nRUN a \\\n  b\n",
    "FROM scratch\nRUN a \\ \t\n  b\n",
    "FROM scratch\nRUN a \\\n# why\n\n  # more\n  b\n",
    "FROM scratch\nRUN a \\\n",
    "FROM scratch\nRUN a \\\r\n  b\r\n",
  ],
);

// https://docs.docker.com/reference/dockerfile/#here-documents
checked(
  "here-documents",
  [
    ["FROM scratch\nRUN <<EOF\necho\n", "line 2: the here-document EOF never ends"],
    ["FROM scratch\nRUN <<EOF\necho\n EOF\n", "line 2: the here-document EOF never ends"],
    ["FROM scratch\nRUN <<A <<B\nA\n", "line 2: the here-document B never ends"],
    ["FROM scratch\nRUN cat<<EOF\necho\nEOF\n", "line 3: echo is no instruction"],
    ['FROM scratch\nRUN ["cat", "<<EOF"]\necho\nEOF\n', "line 3: echo is no instruction"],
    ["FROM scratch\nRUN <<EOF\necho\nEOF\nnothing\n", "line 5: nothing is no instruction"],
    ["FROM scratch\nCOPY a <<EOF\nx\nEOF\n", "line 2: COPY cannot write to a here-document"],
    ["FROM scratch\nENV A=<<EOF\nx\nEOF\n", "line 3: x is no instruction"],
  ],
  [
    "FROM scratch\nRUN <<EOF\n# kept\nnothing\nEOF\n",
    "FROM scratch\nRUN <<-EOF\n\techo\n\tEOF\n",
    "FROM scratch\nRUN <<'E F'\necho\nE F\n",
    'FROM scratch\nRUN python3 3<<A <<"B"\nx\nA\ny\nB\n',
    "FROM scratch\nCOPY <<a <<b /etc/\nx\na\ny\nb\n",
    "FROM scratch\nONBUILD RUN <<EOF\nx\nEOF\n",
    'FROM scratch\nRUN echo "see <<name"\n',
    "FROM scratch\nRUN echo it's <<EOF\n",
    "FROM scratch\nRUN cat <<<word\n",
    "FROM scratch\r\nRUN <<EOF\r\nx\r\nEOF\r\n",
  ],
);

inside(
  "keywords",
  [
    ["COPPY a b", "COPPY is no instruction"],
    ["RUNtrue", "RUNtrue is no instruction"],
    ["&& true", "&& is no instruction"],
  ],
  ["run true", "RuN\ttrue"],
);

// https://docs.docker.com/reference/dockerfile/#from
checked(
  "FROM",
  [
    ["FROM\n", "FROM takes one or three words"],
    ["FROM a b\n", "FROM takes one or three words"],
    ["FROM a AS\n", "FROM takes one or three words"],
    ["FROM a AS b c\n", "FROM takes one or three words"],
    ["FROM a # b\n", "the second of FROM's three words is AS"],
    ["FROM a LIKE b\n", "the second of FROM's three words is AS"],
    ["FROM a AS 1st\n", "a stage cannot be called 1st"],
    ["FROM a AS b/c\n", "a stage cannot be called b/c"],
    ["FROM Python:3\n", "Python:3 is no name of an image"],
    ["FROM python:\n", "python: is no name of an image"],
    ["FROM python:a b\n", "FROM takes"],
    ["FROM python:-3\n", "python:-3 is no name of an image"],
    ["FROM python@sha256:12\n", "is no name of an image"],
    ["FROM a//b\n", "a//b is no name of an image"],
    ["FROM a___b\n", "a___b is no name of an image"],
    ["FROM https://a/b\n", "is no name of an image"],
    ["FROM <image>\n", "<image> is no name of an image"],
    [`FROM ${"a".repeat(64)}\n`, "is no name of an image"],
    ["FROM $NONE\n", "the image $NONE comes out empty"],
    ["ARG A=\nFROM ${A}\n", "line 2: the image ${A} comes out empty"],
    ["ARG TAG=\nFROM python:${TAG}\n", "python: is no name of an image"],
    ["ARG A=1\nFROM python:${A\n", "line 2: a `${` is not closed"],
    ["ARG A=1\nFROM python:${A=2}\n", "line 2: a substitution holds =, which is no modifier"],
    ["FROM ${A?missing}\n", "a variable that must be given is not"],
    ["FROM --platform=a/b/c/d python\n", "a/b/c/d is no platform"],
    ["FROM --platform=linux! python\n", "linux! is no platform"],
    ["FROM --platform python\n", "the flag --platform has no value"],
    ["FROM --plattform=linux python\n", "FROM knows no flag --plattform"],
  ],
  [
    "FROM python AS build\nFROM build\nFROM BUILD as Final-1.2_x\n",
    "FROM localhost:5000/a/b_c__d-e:Tag.1-x\n",
    "FROM Registry.example/a/b\n",
    `FROM python:3@sha256:${"0".repeat(64)}\n`,
    "ARG V\nFROM python:$V\n",
    "ARG V=3\nARG W=${V}.14\nFROM python:${W}-slim\n",
    "FROM ${IMAGE:-python}:3\n",
    "FROM --platform=$BUILDPLATFORM python\n",
    "FROM --platform=linux/arm/v7 python\n",
    "FROM python AS a\nFROM python AS a\n",
  ],
);

// https://docs.docker.com/reference/dockerfile/#copy, #add
inside(
  "COPY and ADD",
  [
    ["COPY a", "COPY has no destination"],
    ["COPY", "COPY has no destination"],
    ["ADD a", "ADD has no destination"],
    ['COPY ["a"]', "COPY has no destination"],
    ['COPY ["a", 1]', "a JSON list holds something else than text"],
    ["COPY --chwon=a b c", "COPY knows no flag --chwon"],
    ["COPY --From=x b c", "COPY knows no flag --From"],
    ["COPY --keep-git-dir a b", "COPY knows no flag --keep-git-dir"],
    ["ADD --from=x a b", "ADD knows no flag --from"],
    ["ADD --parents a b", "ADD knows no flag --parents"],
    ["COPY --chown a b", "the flag --chown has no value"],
    ["COPY --from a b", "the flag --from has no value"],
    ["COPY --link= a b", "the flag --link has no value"],
    ["COPY --link=yes a b", "the flag --link is true or false"],
    ["COPY --chown=a --chown=b c d", "the flag --chown stands there twice"],
    ["COPY --chmod=u+y a b", "--chmod cannot be u+y"],
    ["COPY --chmod=0999 a b", "--chmod cannot be 0999"],
    ["COPY --from=$STAGE a b", "--from takes no variables"],
    ["COPY --from=<x> a b", "<x> is neither a stage nor the name of an image"],
    ["COPY --from=0 a b", "there is no stage 0 before this one"],
    ["COPY --from=7 a b", "there is no stage 7 before this one"],
    ["COPY https://example.com/a b", "COPY takes no address"],
    ["ADD --checksum=sha256:1 https://e.com/a https://e.com/b /c/", "--checksum is for one source"],
    ["ADD --checksum=sha256:1 a b", "--checksum is for what comes from elsewhere"],
    ['COPY "a b" c', "a double quote is not closed"],
    ["COPY a's b", "a single quote is not closed"],
    ["COPY a ${B", "a `${` is not closed"],
  ],
  [
    "COPY a b",
    "COPY a b c/",
    "COPY --from=python:3 --chown=1:1 --chmod=u=rwX,go=rX --link=TRUE --parents --exclude=a --exclude=b a b",
    "ADD --keep-git-dir --checksum=sha256:1 --unpack https://example.com/a b",
    'COPY ["a b", "c d/"]',
    "COPY [a] b",
    "COPY -- --a b",
    "COPY --chmod=$MODE a b",
    "COPY a ${B:-c}",
  ],
);

checked(
  "stages that are copied from",
  [
    ["FROM a AS b\nCOPY --from=b c d\n", "line 2: a stage copies from itself"],
    ["FROM a AS b\nCOPY --from=C c d\nFROM a AS c\n", "line 2: the stage C comes later"],
    ["FROM a AS b\nRUN --mount=from=b,target=/x true\n", "line 2: a stage copies from itself"],
    ["FROM a AS b\nFROM c\nCOPY --from=1 d e\n", "line 3: there is no stage 1 before this one"],
  ],
  ["FROM a AS b\nFROM c\nCOPY --from=B d e\nCOPY --from=0 d e\nRUN --mount=from=b,target=/x true\n"],
);

// https://docs.docker.com/reference/dockerfile/#env, #label, #arg
inside(
  "ENV, LABEL and ARG",
  [
    ["ENV", "ENV names nothing"],
    ["ENV A", "ENV has a name and no value"],
    ["ENV A=1 B", "ENV has a word without ="],
    ["ENV =1", "ENV has a value without a name"],
    ['ENV A="1', "a double quote is not closed"],
    ["ENV A='1", "a single quote is not closed"],
    ["ENV A=${", "a `${` is not closed"],
    ["ENV A=${}", "a substitution has no name"],
    ["ENV A=${:-b}", "a substitution has no name"],
    ["ENV A=${B!c}", "a substitution holds !, which is no modifier"],
    ["ENV A=${B:=c}", "a substitution holds :, which is no modifier"],
    ["ENV A it's", "a single quote is not closed"],
    ["ENV --a=b A=1", "ENV knows no flag --a"],
    ["LABEL a", "LABEL has a name and no value"],
    ['LABEL a="b', "a double quote is not closed"],
    ["LABEL a=b c", "LABEL has a word without ="],
    ["ARG", "ARG names nothing"],
    ["ARG =1", "ARG has a value without a name"],
    ['ARG A="1', "a double quote is not closed"],
  ],
  [
    "ENV A=1 B=\"2 3\" C='4 5' D=6\\ 7 E=",
    "ENV A some more words",
    "ENV A=$B${C:-d}${E:+f}${G#h}${I%%j}${K//l/m}",
    'ENV A="it\'s" B=\\"',
    "ENV A = 1",
    "ARG A B=1 C=$A",
    "ENV A=$",
  ],
);

inside(
  "instructions of one argument",
  [
    ["USER", "USER takes one argument"],
    ["WORKDIR", "WORKDIR takes one argument"],
    ["STOPSIGNAL", "STOPSIGNAL takes one argument"],
    ["MAINTAINER", "MAINTAINER takes one argument"],
    ["WORKDIR --x", "WORKDIR knows no flag --x"],
    ["STOPSIGNAL SIGNOTHING", "SIGNOTHING is no signal"],
    ["STOPSIGNAL 0", "0 is no signal"],
    ['WORKDIR "/a', "a double quote is not closed"],
    ["USER ${a", "a `${` is not closed"],
  ],
  [
    "USER a:b",
    "USER $A",
    "WORKDIR /a b",
    "STOPSIGNAL sigterm",
    "STOPSIGNAL INT",
    "STOPSIGNAL 9",
    "STOPSIGNAL SIGRTMIN+3",
    "STOPSIGNAL $S",
    "MAINTAINER it's me",
  ],
);

// https://docs.docker.com/reference/dockerfile/#expose
inside(
  "EXPOSE and VOLUME",
  [
    ["EXPOSE", "EXPOSE takes at least one argument"],
    ["EXPOSE http", "http is no port"],
    ["EXPOSE 80,443", "80,443 is no port"],
    ["EXPOSE 80/http", "80/http is no port"],
    ["EXPOSE 70000", "70000 is no port"],
    ["EXPOSE 90-80", "90-80 ends before it begins"],
    ["EXPOSE 80 # web", "# is no port"],
    ["VOLUME", "VOLUME takes at least one argument"],
    ["VOLUME []", "VOLUME takes at least one argument"],
    ['VOLUME ["/a", ""]', "VOLUME has an empty path"],
  ],
  ["EXPOSE 80 443/TCP 53/udp 8000-8010 127.0.0.1:80:81", "EXPOSE $PORT ${A}/tcp", 'VOLUME ["/a"]', "VOLUME /a /b"],
);

// https://docs.docker.com/reference/dockerfile/#run, #cmd, #shell
inside(
  "RUN, CMD, ENTRYPOINT and SHELL",
  [
    ["RUN", "RUN has no command"],
    ['RUN ["a", 1]', "a JSON list holds something else than text"],
    ["CMD [1]", "a JSON list holds something else than text"],
    ["ENTRYPOINT [null]", "a JSON list holds something else than text"],
    ["RUN --net=host true", "RUN knows no flag --net"],
    ["RUN --network=bridge true", "RUN knows no network bridge"],
    ["RUN --security=none true", "RUN knows no security none"],
    ["CMD --reload", "CMD knows no flag --reload"],
    ["ENTRYPOINT --x y", "ENTRYPOINT knows no flag --x"],
    ["SHELL /bin/bash -c", "SHELL takes a JSON list"],
    ["SHELL []", "SHELL names no shell"],
    ["SHELL ['/bin/bash', '-c']", "SHELL takes a JSON list"],
  ],
  [
    "RUN it's",
    "RUN --network=none --security=sandbox --mount=type=ssh true",
    "CMD",
    "CMD ['a']",
    'CMD ["a" "b"]',
    "ENTRYPOINT []",
    'SHELL ["/bin/bash", "-c"]',
  ],
);

// https://docs.docker.com/reference/dockerfile/#run---mount
inside(
  "mounts",
  [
    ["RUN --mount true", "the flag --mount has no value"],
    ["RUN --mount=type=cache,path=/a true", "a mount knows no option path"],
    ["RUN --mount=type=cash,target=/a true", "a mount's type cannot be cash"],
    ["RUN --mount=type=cache,target true", "the mount's option target needs a value"],
    ["RUN --mount=type=cache,target=/a,sharing=all true", "a mount's sharing cannot be all"],
    ["RUN --mount=type=bind,target=/a,sharing=locked true", "a bind mount takes no sharing"],
    ["RUN --mount=type=bind,target=/a,uid=1 true", "a bind mount takes no uid"],
    ["RUN --mount=type=cache,target=/a,uid=me true", "a mount's uid cannot be me"],
    ["RUN --mount=type=cache,target=/a,mode=0999 true", "a mount's mode cannot be 0999"],
    ["RUN --mount=type=cache,target=/a,required true", "a cache mount takes no required"],
    ["RUN --mount=type=cache,target=/a,size=1g true", "a cache mount takes no size"],
    ["RUN --mount=type=secret true", "a secret mount names no secret"],
    ["RUN --mount=type=secret,id=a,source=b true", "a secret mount has both source and id"],
    ["RUN --mount=type=secret,id=a,from=b true", "a secret mount takes no from"],
    ["RUN --mount=from=$A,target=/a true", "a mount's from takes no variables"],
    ["RUN --mount=type=cache,target=/ true", "a mount cannot cover the whole file system"],
    ["RUN --mount=target=/a,ro=maybe true", "a mount's readonly cannot be maybe"],
    ['RUN --mount=\\"a true', "the mount's options are no list of comma-separated values"],
  ],
  [
    "RUN --mount=type=cache,target=/root/.cache,id=a,sharing=locked,uid=1,gid=1,mode=0755 --mount=target=b,ro true",
    "RUN --mount=type=secret,id=a,env=A,required true",
    "RUN --mount=type=tmpfs,target=/a,size=100m true",
    "RUN --mount=type=cache,target=$A,uid=$B true",
    "RUN --mount=type=bind,from=python:3,src=/a,dst=/b,rw true",
  ],
);

// https://docs.docker.com/reference/dockerfile/#healthcheck
inside(
  "HEALTHCHECK",
  [
    ["HEALTHCHECK", "HEALTHCHECK is CMD or NONE"],
    ["HEALTHCHECK curl x", "HEALTHCHECK is CMD or NONE"],
    ["HEALTHCHECK CMD", "HEALTHCHECK CMD has no command"],
    ["HEALTHCHECK CMD []", "HEALTHCHECK CMD has no command"],
    ["HEALTHCHECK NONE now", "HEALTHCHECK NONE takes nothing more"],
    ["HEALTHCHECK --interval=30 CMD a", "--interval is no time"],
    ["HEALTHCHECK --timeout=1us CMD a", "--timeout is too short"],
    ["HEALTHCHECK --retries=many CMD a", "--retries is no number"],
    ["HEALTHCHECK --retries=-1 CMD a", "--retries is no number"],
    ["HEALTHCHECK --wait=1s CMD a", "HEALTHCHECK knows no flag --wait"],
  ],
  [
    "HEALTHCHECK none",
    "HEALTHCHECK --interval=1m30s --timeout=3s --start-period=0s --start-interval=1.5s --retries=3 CMD a || exit 1",
    'HEALTHCHECK CMD ["a"]',
  ],
);

// https://docs.docker.com/reference/dockerfile/#onbuild
inside(
  "ONBUILD",
  [
    ["ONBUILD", "ONBUILD has no trigger"],
    ["ONBUILD ONBUILD RUN true", "ONBUILD is no trigger"],
    ["ONBUILD FROM a", "FROM is no trigger"],
    ["ONBUILD MAINTAINER a", "MAINTAINER is no trigger"],
    ["ONBUILD COPPY a b", "COPPY is no instruction"],
    ["ONBUILD COPY a", "COPY has no destination"],
  ],
  ["ONBUILD RUN true", "onbuild copy . /app"],
);
