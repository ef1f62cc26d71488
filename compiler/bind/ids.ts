/** What may be an id of the CIB (`isNcName`, in the model), and what may be the name of a node. */
import { isNcName } from '../model/ids.js';

/** The nearest id to a text: unusable characters become `-`, a bad start gets a `_`; undefined when nothing is left. */
export function idFrom(text: string): string | undefined {
  const cleaned = text.replace(/[^\p{L}\p{M}\p{N}\-._·]+/gu, '-').replace(/^-+|-+$/g, '');
  if (cleaned === '') return undefined;
  return isNcName(cleaned) ? cleaned : `_${cleaned}`;
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
