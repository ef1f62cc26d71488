import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { MOST_IDS } from '../draft.js';

/** What a member of a set may carry behind a colon: an action in an order, a role elsewhere. */
export type Qualifier = 'role' | 'action';

/**
 * Resource sets, in the order of the CIB. Measured (`crmsh.md` §1.6, and 4.4.1): `( )` is `sequential=false`, `[ ]` also
 * `require-all=false`, and `sequential=true` within brackets takes that back, so that `( a sequential=true )` is a
 * plain set that does not melt into the next one. Nothing turns around: the set written first is the first in the CIB.
 */
export function setWords(draft: Draft, sets: readonly XmlElement[], qualifier: Qualifier): string[] {
  if (sets.length > MOST_IDS) draft.cannot('crmsh has no ids for so many resource sets');
  return sets.flatMap((set, index) => {
    checkAttributes(draft, set, qualifier);
    const members = memberWords(draft, set, qualifier);
    const sequential = set.attributes.sequential !== 'false';
    const requireAll = set.attributes['require-all'] !== 'false';
    if (!requireAll) return ['[', ...members, ...(sequential ? ['sequential=true'] : []), ']'];
    if (!sequential) return ['(', ...members, ')'];
    const alone = !meltsInto(set, sets[index - 1], qualifier) && !meltsInto(set, sets[index + 1], qualifier);
    return alone ? members : ['(', ...members, 'sequential=true', ')'];
  });
}

/**
 * The words of a whole constraint. As many words as the simple form has would be read as that form: `_rsc_set_`
 * makes one more of them.
 */
export function setConstraintWords(
  draft: Draft,
  sets: readonly XmlElement[],
  qualifier: Qualifier,
  simpleForm: number,
): string[] {
  const words = setWords(draft, sets, qualifier);
  return words.length === simpleForm ? ['_rsc_set_', ...words] : words;
}

/** Two plain sets side by side are one set, unless the role or action changes. */
function meltsInto(set: XmlElement, other: XmlElement | undefined, qualifier: Qualifier): boolean {
  if (!other) return false;
  const { attributes } = other;
  const plain = attributes.sequential !== 'false' && attributes['require-all'] !== 'false';
  return plain && attributes[qualifier] === set.attributes[qualifier];
}

function memberWords(draft: Draft, set: XmlElement, qualifier: Qualifier): string[] {
  const word = set.attributes[qualifier];
  return set.children.map((member) => {
    const id = member.attributes.id ?? '';
    return draft.word(word === undefined ? id : `${id}:${word}`);
  });
}

function checkAttributes(draft: Draft, set: XmlElement, qualifier: Qualifier): void {
  if (set.attributes['id-ref'] !== undefined) draft.cannot('crmsh has no references to resource sets');
  draft.ownId(set.attributes.id);
  for (const name of ['score', 'kind', 'ordering', qualifier === 'role' ? 'action' : 'role']) {
    if (set.attributes[name] !== undefined) draft.cannot(`crmsh has no ${name} of a resource set here`);
  }
}
