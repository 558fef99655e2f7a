import type { Command, Script, Word } from "../shell/command.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import type { ImageReference } from "./image.js";

/** `--name=value` behind an instruction's keyword. */
export interface Flag extends Span {
  /** As written: BuildKit knows flags in lower case only. */
  readonly name: string;
  readonly nameSpan: Span;
  /** undefined for a flag without `=`. */
  readonly value: Word | undefined;
}

/** One `--mount=…` of a RUN, read with BuildKit's defaults (`type` is `bind` when not given). */
export interface Mount extends Span {
  readonly type: string;
  /** Every `key=value` as written; a key without value has the value "true". Keys are lower case. */
  readonly options: ReadonlyMap<string, string>;
  /** `target`, `dst` or `destination`; undefined when not given or when it holds a variable. */
  readonly target: string | undefined;
  readonly source: string | undefined;
  readonly from: string | undefined;
}

/** A here-document of RUN, COPY or ADD, as BuildKit reads it. */
export interface Heredoc extends Span {
  readonly name: string;
  /** The span of `<<NAME` in the instruction's first line(s). */
  readonly marker: Span;
  /** The body without its terminator line; ends with a line feed unless empty. */
  readonly body: Span;
  readonly terminator: Span;
  /** `<<-`: leading tabs are taken off. */
  readonly chomp: boolean;
  /** Whether variables are expanded in the body (no quotes round the name). */
  readonly expands: boolean;
}

/** A comment line, inside a continued instruction or on its own. The span is the line's text from `#` on. */
export interface Comment extends Span {
  /** The text behind `#`, trimmed. */
  readonly text: string;
  readonly line: number;
}

/** `# syntax=`, `# escape=`, `# check=` at the top of the file. */
export interface Directive extends Span {
  readonly name: string;
  readonly value: string;
}

/** `NAME=value` of ENV, LABEL or ARG. */
export interface Pair extends Span {
  readonly name: Word;
  /** undefined for `ARG NAME`. */
  readonly value: Word | undefined;
  /** `blank`: the old form `ENV name value`. */
  readonly separator: "=" | "blank" | "none";
}

interface InstructionBase extends Span {
  /** Upper case. */
  readonly keyword: string;
  /** The keyword as written. */
  readonly keywordSpan: Span;
  /** From the first character behind keyword and flags to the end of the instruction's own lines, heredoc bodies left out. */
  readonly body: Span;
  /** First and last line (from 1), heredocs included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly flags: readonly Flag[];
  /** The words behind the flags as BuildKit splits them; for JSON form its strings. Shell-form RUN, CMD, ENTRYPOINT have none. */
  readonly words: readonly Word[];
  readonly isJson: boolean;
  readonly heredocs: readonly Heredoc[];
  /** undefined before the first FROM. */
  readonly stage: Stage | undefined;
  /** The ONBUILD that this instruction is the trigger of. */
  readonly onbuild: Onbuild | undefined;
  /** Position in `dockerfile.instructions`; a trigger has its ONBUILD's. */
  readonly index: number;
}

export interface From extends InstructionBase {
  readonly keyword: "FROM";
  readonly image: ImageReference;
  readonly imageWord: Word | undefined;
  readonly name: Word | undefined;
}

/** What holds commands: RUN, CMD, ENTRYPOINT, HEALTHCHECK CMD. */
interface HoldsCommands {
  readonly form: "shell" | "json";
  /** Every simple command of all its scripts in source order; undefined: not understood (PowerShell, parse errors, other interpreters). */
  readonly commands: readonly Command[] | undefined;
  /** The scripts themselves; empty when not understood. */
  readonly scripts: readonly Script[];
}

export interface Run extends InstructionBase, HoldsCommands {
  readonly keyword: "RUN";
  readonly mounts: readonly Mount[];
}

export interface Cmd extends InstructionBase, HoldsCommands {
  readonly keyword: "CMD";
}

export interface Entrypoint extends InstructionBase, HoldsCommands {
  readonly keyword: "ENTRYPOINT";
}

export interface Healthcheck extends InstructionBase, HoldsCommands {
  readonly keyword: "HEALTHCHECK";
  /** `HEALTHCHECK NONE`: switched off. */
  readonly isNone: boolean;
}

export interface Copy extends InstructionBase {
  readonly keyword: "COPY" | "ADD";
  /** Here-documents are none of them. */
  readonly sources: readonly Word[];
  readonly destination: Word | undefined;
  /** The value of `--from`. */
  readonly from: Word | undefined;
  /** The earlier stage that `--from` names, by name or number. */
  readonly fromStage: Stage | undefined;
}

export interface Assigning extends InstructionBase {
  readonly keyword: "ENV" | "LABEL" | "ARG";
  readonly pairs: readonly Pair[];
}

export interface User extends InstructionBase {
  readonly keyword: "USER";
  readonly user: Word | undefined;
}

export interface Workdir extends InstructionBase {
  readonly keyword: "WORKDIR";
  readonly path: Word | undefined;
}

export interface Onbuild extends InstructionBase {
  readonly keyword: "ONBUILD";
  readonly trigger: Instruction | undefined;
}

/** SHELL, EXPOSE, VOLUME, STOPSIGNAL, MAINTAINER: all is said by `words`. */
export interface Plain extends InstructionBase {
  readonly keyword: "SHELL" | "EXPOSE" | "VOLUME" | "STOPSIGNAL" | "MAINTAINER";
}

/** A keyword that BuildKit does not know. */
export interface Unknown extends InstructionBase {
  readonly keyword: "UNKNOWN";
}

export type Instruction =
  From | Run | Cmd | Entrypoint | Healthcheck | Copy | Assigning | User | Workdir | Onbuild | Plain | Unknown;

/** From one FROM to the next. */
export interface Stage extends Span {
  readonly index: number;
  /** As written; BuildKit compares names without regard to case. */
  readonly name: string | undefined;
  readonly from: From;
  readonly image: ImageReference;
  /** The earlier stage that FROM names; undefined too where more than a hundred stages build on each other, and `image` says nothing then. */
  readonly base: Stage | undefined;
  /** FROM first; ONBUILD triggers are not among them. */
  readonly instructions: readonly Instruction[];
  /** The ARGs before the first FROM. */
  readonly globals: readonly Assigning[];
}

/** What keeps a file from being read as a Dockerfile. */
export interface SyntaxProblem {
  readonly at: Span;
  /** One full sentence for the user. */
  readonly message: string;
  /** The word that stands where an instruction's keyword should, when it is none. */
  readonly keyword?: string;
}

/** A Dockerfile, read-only. */
export interface Dockerfile {
  readonly source: Source;
  /** From the repository root, with `/`; undefined for standard input. */
  readonly path: string | undefined;
  readonly escape: "\\" | "`";
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The stage that ships (RULES, law 1); undefined when there is no stage. */
  readonly final: Stage | undefined;
  /** Whether the file as a whole is for development by its own name, folder or base image, so that nothing of it ships. */
  readonly isDevelopment: boolean;
  /** Empty for a file that BuildKit's own parser accepts and that both readings agree on. With any, no other rule runs. */
  readonly problems: readonly SyntaxProblem[];
  /** The file is plainly a template that makes Dockerfiles (Jinja, cookiecutter, Go, ERB …): nothing is to be said about it. */
  readonly isTemplate: boolean;
  /** Every understood command of RUN instructions in file order (triggers of ONBUILD included), of one stage or of all. */
  commands(stage?: Stage): Iterable<Command>;
}
