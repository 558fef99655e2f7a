import type { Account } from "./account.js";
import type { Side } from "./git/patch.js";

/** Why a comment was hidden, as `minimizeComment` takes it. */
export type Classifier = "ABUSE" | "DUPLICATE" | "LOW_QUALITY" | "OFF_TOPIC" | "OUTDATED" | "RESOLVED" | "SPAM";

interface Comment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  /** Set when the comment was hidden. */
  minimized?: Classifier;
}

/** A comment in the conversation of a pull request. */
export type IssueComment = Comment;

/** A comment on the diff. `line`, `startLine` and `position` are null once it is outdated, and for a comment on a whole file. */
export interface ReviewComment extends Comment {
  readonly reviewId: number;
  readonly path: string;
  readonly subjectType: "line" | "file";
  readonly side: Side;
  readonly startSide: Side | undefined;
  line: number | null;
  startLine: number | null;
  position: number | null;
  commitId: string;
  readonly originalLine: number | null;
  readonly originalStartLine: number | null;
  readonly originalPosition: number | null;
  readonly originalCommitId: string;
  readonly diffHunk: string;
  /** The first comment of the thread that this one answers. */
  readonly inReplyToId: number | undefined;
}

/** A review; its comments stand beside it, with its id. */
export interface Review {
  readonly id: number;
  readonly nodeId: string;
  readonly author: Account;
  readonly body: string;
  readonly state: "PENDING" | "COMMENTED" | "APPROVED" | "CHANGES_REQUESTED";
  readonly commitId: string;
  readonly submittedAt: string;
}

/** Kinds of things that have a node id. */
export type NodeKind = "IC" | "PRR" | "PRRC" | "PRRT" | "PR" | "R" | "U" | "CR";

/** The global id of a thing, by which GraphQL knows it. */
export function nodeId(kind: NodeKind, id: number): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString("base64url")}`;
}
