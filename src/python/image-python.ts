import type { ImageReference } from "../dockerfile/image.js";
import { pythonEndOfLife } from "../data/end-of-life.js";

/**
 * The Python minor (`3.12`) that an image's name and tag say it carries: official images, those built on them that
 * keep the version in the tag (`ghcr.io/astral-sh/uv:python3.12-bookworm`), and AWS Lambda's. undefined when they do not say.
 */
export function pythonMinorOf(image: ImageReference): string | undefined {
  if (image.python) return image.python.minor ?? (image.python.version === "2" ? "2.7" : undefined);
  const named = /(?:^|-)python-?([23]\.\d{1,2})(?=-|\.|$)/.exec(image.tag ?? "")?.[1];
  if (named !== undefined) return named;
  const isLambda = image.registry === "public.ecr.aws" && image.repository === "lambda/python";
  return isLambda ? /^[23]\.\d{1,2}(?=[.-]|$)/.exec(image.tag ?? "")?.[0] : undefined;
}

/** How far a Python minor is: the last day of its support, and whether that is past or near. */
export interface PythonAge {
  readonly minor: string;
  /** `YYYY-MM-DD` */
  readonly end: string;
  readonly isPast: boolean;
  /** Less than about six months are left. */
  readonly isNear: boolean;
}

/** The age of a Python minor on a date; undefined for one that the table does not have. */
export function pythonAge(minor: string, today: string): PythonAge | undefined {
  const end = pythonEndOfLife(minor);
  if (end === undefined) return undefined;
  const daysLeft = (Date.parse(end) - Date.parse(today)) / 86_400_000;
  return { minor, end, isPast: daysLeft < 0, isNear: daysLeft >= 0 && daysLeft <= 183 };
}
