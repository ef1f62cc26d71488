import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { pairWords } from './attribute-list.js';
import { ruleWords } from './rules.js';

/** `property ID: [rule …] name=value …`; also `rsc_defaults` and `op_defaults`. One pair a line. */
export function propertyStatement(draft: Draft, keyword: string, set: XmlElement): void {
  const { id = '' } = set.attributes;
  draft.part(keyword, /^[A-Za-z0-9_-]+$/.test(id) ? `${id}:` : `$id=${draft.word(id)}`);
  for (const rule of set.children.filter(({ name }) => name === 'rule')) {
    draft.part(...ruleWords(draft, rule, id, 'set'));
  }
  for (const pair of pairWords(draft, set)) draft.part(pair);
}
