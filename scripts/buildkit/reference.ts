/** A name of an image as the distribution project's grammar has it: registry, path, tag, digest. */
export function isImageReference(text: string): boolean {
  const [named = "", digest, ...more] = text.split("@");
  if (more.length > 0 || (digest !== undefined && !/^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/.test(digest)))
    return false;
  const lastPart = named.slice(named.lastIndexOf("/") + 1);
  const tagAt = lastPart.indexOf(":");
  const tag = tagAt === -1 ? undefined : lastPart.slice(tagAt + 1);
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) return false;
  const name = tagAt === -1 ? named : named.slice(0, named.length - lastPart.length + tagAt);
  // 64 hex digits are an image's id and no name.
  if (name.length > 255 || /^[0-9a-f]{64}$/.test(name)) return false;
  const parts = name.split("/");
  const [first = ""] = parts;
  const hasRegistry = parts.length > 1 && (/[.:]/.test(first) || first === "localhost" || /[A-Z]/.test(first));
  if (hasRegistry && !isRegistry(first)) return false;
  return parts.slice(hasRegistry ? 1 : 0).every(isPathPart);
}

function isRegistry(text: string): boolean {
  const host = text.replace(/:\d+$/, "");
  return (
    /^\[[0-9a-fA-F:]+\]$/.test(host) ||
    host.split(".").every((part) => /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/.test(part))
  );
}

function isPathPart(part: string): boolean {
  return /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/.test(part);
}
