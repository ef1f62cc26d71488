import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { MOST_IDS } from '../draft.js';
import { attributeList } from './attribute-list.js';

/**
 * `alert ID PATH [description=…] attributes … meta … select … to { VALUE [description=…] attributes … meta … }`: the
 * braces keep what follows a recipient apart from the alert's own.
 */
export function alertStatement(draft: Draft, alert: XmlElement): void {
  const { id = '', path = '', description } = alert.attributes;
  if (path === '') draft.cannot('crmsh has no empty path of an alert');
  draft.part('alert', draft.word(id), draft.word(path), ...draft.description(description));
  for (const words of setWords(draft, alert)) draft.part(...words);
  for (const select of alert.children.filter(({ name }) => name === 'select')) {
    draft.part('select', ...selectWords(draft, select));
  }
  const recipients = alert.children.filter(({ name }) => name === 'recipient');
  for (const recipient of recipients) {
    draft.ownId(recipient.attributes.id);
    draft.part(
      'to',
      '{',
      draft.word(recipient.attributes.value ?? ''),
      ...draft.description(recipient.attributes.description),
      ...setWords(draft, recipient).flat(),
      '}',
    );
  }
}

function setWords(draft: Draft, owner: XmlElement): string[][] {
  // The ids of a recipient's sets depend on the one that crmsh gives to the recipient.
  const ownerId = owner.name === 'alert' ? (owner.attributes.id ?? '') : undefined;
  return owner.children
    .filter(({ name }) => name === 'instance_attributes' || name === 'meta_attributes')
    .map((set) => [
      set.name === 'meta_attributes' ? 'meta' : 'attributes',
      ...attributeList(draft, set, ownerId === undefined ? {} : { defaultId: `${ownerId}-${set.name}` }),
    ]);
}

function selectWords(draft: Draft, select: XmlElement): string[] {
  if (select.children.length === 0) draft.cannot('crmsh has no empty selection');
  return select.children.flatMap((kind) => {
    const word = kind.name.replace('select_', '');
    if (word !== 'attributes') return [word];
    if (kind.children.length > MOST_IDS) draft.cannot('crmsh has no ids for so many attributes');
    const names = kind.children.map(({ attributes }) => {
      draft.ownId(attributes.id);
      const { name = '' } = attributes;
      if (!/^[A-Za-z0-9_#$-][A-Za-z0-9_.#$-]*$/.test(name)) {
        draft.cannot(`crmsh does not select by the attribute ${JSON.stringify(name)}`);
      }
      return draft.word(name);
    });
    return [word, '{', ...names, '}'];
  });
}
