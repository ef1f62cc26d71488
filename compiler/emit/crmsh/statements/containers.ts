import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { setParts } from './primitives.js';

/** `group ID MEMBER … [description=…] …`: the description stands after the members (`crmsh.md` §1.4). */
export function groupStatement(draft: Draft, group: XmlElement): void {
  const members = group.children.filter(({ name }) => name === 'primitive').map(idOf);
  for (const member of members) {
    if (/^(params|meta)$/i.test(member))
      draft.cannot(`${member} is a keyword where a group lists its members`);
  }
  draft.part(
    'group',
    draft.word(idOf(group)),
    ...members.map((member) => draft.word(member)),
    ...draft.description(group.attributes.description),
  );
  setParts(draft, group);
}

/** `clone ID CHILD …`; `ms` for the `<master>` of Pacemaker 1.1. */
export function cloneStatement(draft: Draft, clone: XmlElement): void {
  const child = clone.children.find(({ name }) => name === 'primitive' || name === 'group');
  draft.part(
    clone.name === 'master' ? 'ms' : 'clone',
    draft.word(idOf(clone)),
    draft.word(child ? idOf(child) : ''),
    ...draft.description(clone.attributes.description),
  );
  setParts(draft, clone);
}

function idOf(element: XmlElement): string {
  return element.attributes.id ?? '';
}
