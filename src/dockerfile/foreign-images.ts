import type { Span } from "../text/span.js";
import { readImage, type ImageReference } from "./image.js";
import type { Dockerfile } from "./model.js";

/** An image that files are taken from by `COPY --from` or a mount. */
export interface ForeignImage {
  readonly image: ImageReference;
  readonly at: Span;
}

/** What `COPY --from` and mounts name and no stage of the file is called; BuildKit puts no variables into either. */
export function* foreignImages({ instructions, stages }: Dockerfile): Iterable<ForeignImage> {
  const names = new Set(stages.map(({ name }) => name?.toLowerCase()));
  const isImage = (text: string): boolean => !/^\d+$|\$/.test(text) && !names.has(text.toLowerCase());
  for (const one of instructions) {
    if (one.keyword === "COPY" && one.from?.value !== undefined && isImage(one.from.value))
      yield { image: readImage(one.from.value, one.from.value), at: one.from };
    if (one.keyword !== "RUN") continue;
    for (const mount of one.mounts)
      if (mount.from !== undefined && isImage(mount.from))
        yield { image: readImage(mount.from, mount.from), at: mount };
  }
}
