import { type Refusal, validationFailed } from "../answer.js";

/** Characters that the text of a comment or review may have. */
export const bodyLimit = 65_536;

/** The sentence of GitHub's refusal. */
export const bodyTooLong = `Body is too long (maximum is ${bodyLimit} characters)`;

/** Whether a body is over the limit; GitHub counts code points. */
export function isTooLong(body: string): boolean {
  return body.length > bodyLimit && Array.from(body).length > bodyLimit;
}

/** GitHub's refusal of a comment's body, if it would refuse it. */
export function refuseBody(resource: "IssueComment" | "PullRequestReviewComment", body: string): Refusal | undefined {
  if (body.trim() === "") return validationFailed(resource, "data", "unprocessable", "Body cannot be blank");
  return isTooLong(body) ? validationFailed(resource, "data", "unprocessable", bodyTooLong) : undefined;
}
