import { isNcName } from '../../../model/ids.js';
import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { attributeList } from './attribute-list.js';

/** `node ID: NAME[:remote] [description=…] attributes … utilization …` */
export function nodeStatement(draft: Draft, node: XmlElement): void {
  const { id = '', uname = '', type, description, score } = node.attributes;
  if (!isPlainName(uname)) draft.cannot(`crmsh cannot write the node name ${JSON.stringify(uname)}`);
  if (score !== undefined) draft.cannot('crmsh has no score for nodes');
  if (type === 'ping' && draft.since('4.6.2')) draft.cannot('crmsh has no ping nodes any more');
  draft.part(
    'node',
    /^[A-Za-z0-9_-]+$/.test(id) ? `${id}:` : `$id=${draft.word(id)}`,
    draft.word(type === undefined ? uname : `${uname}:${type}`),
    ...draft.description(description),
  );
  // The ids of the sets begin with the node's name, which need not be the beginning of an id (`1node`).
  const nameId = !isNcName(uname) && !/^[0-9]+$/.test(uname);
  for (const set of node.children) {
    const keyword = set.name === 'utilization' ? 'utilization' : 'attributes';
    draft.part(keyword, ...attributeList(draft, set, { defaultId: `${uname}-${set.name}`, nameId }));
  }
}

/** A name that crmsh can read back without quotes: a node's, or a pattern's. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name);
}
