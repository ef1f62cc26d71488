import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';

/** `tag ID MEMBER …` */
export function tagStatement(draft: Draft, tag: XmlElement): void {
  const members = tag.children.map(({ attributes }) => attributes.id ?? '');
  for (const member of members) {
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(member)) {
      draft.cannot(`crmsh does not take ${JSON.stringify(member)} for an object of a tag`);
    }
  }
  draft.part('tag', draft.word(tag.attributes.id ?? ''), ...members.map((member) => draft.word(member)));
}
