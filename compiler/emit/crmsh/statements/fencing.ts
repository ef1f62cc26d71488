import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { MOST_IDS } from '../draft.js';

/**
 * `fencing_topology TARGET: LEVEL1 LEVEL2 … TARGET: …`, always with targets: without them crmsh repeats the levels for
 * the nodes that it happens to know when it loads the file (`crmsh.md` §3.4).
 *
 * The index of a level is its place behind its target. crmsh counts all values of one node attribute together.
 */
export function fencingStatement(draft: Draft, topology: XmlElement): void {
  if (topology.children.length > MOST_IDS) draft.cannot('crmsh has no ids for so many fencing levels');
  draft.part('fencing_topology');
  const counts = new Map<string, number>();
  let words: string[] = [];
  let last: string | undefined;
  for (const level of topology.children) {
    draft.ownId(level.attributes.id);
    const { target, counter } = targetOf(draft, level);
    const index = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, index);
    if (level.attributes.index !== String(index)) {
      draft.cannot('crmsh numbers fencing levels itself, from 1 on and without gaps');
    }
    if (target !== last) {
      draft.part(...words);
      words = [target];
      last = target;
    }
    words.push(draft.word(level.attributes.devices ?? ''));
  }
  draft.part(...words);
}

function targetOf(draft: Draft, level: XmlElement): { target: string; counter: string } {
  const node = level.attributes.target;
  const pattern = level.attributes['target-pattern'];
  const attribute = level.attributes['target-attribute'];
  const value = level.attributes['target-value'];
  if (node !== undefined) {
    if (!/^[A-Za-z0-9_.-]+$/.test(node))
      draft.cannot(`crmsh cannot write the node name ${JSON.stringify(node)}`);
    return { target: draft.word(`${node}:`), counter: node };
  }
  if (pattern !== undefined) {
    if (!/^[^\s'"\\]+$/.test(pattern))
      draft.cannot('crmsh has no patterns with blanks, quotes and backslashes');
    return { target: draft.word(`pattern:${pattern}`), counter: pattern };
  }
  if (!/^[A-Za-z0-9_-]+=[A-Za-z0-9_-]+$/.test(`${attribute ?? ''}=${value ?? ''}`)) {
    draft.cannot('crmsh has only letters, digits, "-" and "_" in the node attributes of fencing levels');
  }
  return { target: draft.word(`attr:${attribute ?? ''}=${value ?? ''}`), counter: attribute ?? '' };
}
