/** What may be an id of the CIB, and what may be the name of a node. */

/** An XML NCName (of the characters of the Basic Multilingual Plane and beyond that are letters or digits). */
const NC_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}\-._·]*$/u;

export function isId(text: string): boolean {
  return NC_NAME.test(text);
}

/** The nearest id to a text: unusable characters become `-`, a bad start gets a `_`; undefined when nothing is left. */
export function idFrom(text: string): string | undefined {
  const cleaned = text
    .replace(/[^\p{L}\p{M}\p{N}\-._·]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (cleaned === '') return undefined;
  return /^[\p{L}_]/u.test(cleaned) ? cleaned : `_${cleaned}`;
}

/**
 * The characters by which Pacemaker matches host names in `pcmk_host_list` (`lib/fencing/st_client.c`); a leading
 * hyphen would be an option to every command line tool.
 */
const NODE_NAME = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/;

export function isNodeName(text: string): boolean {
  return NODE_NAME.test(text);
}

export function nodeNameFrom(text: string): string | undefined {
  const cleaned = text.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^-+|-+$/g, '');
  return cleaned === '' ? undefined : cleaned;
}
