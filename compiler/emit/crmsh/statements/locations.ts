import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { isPlainName } from './nodes.js';
import { setWords } from './resource-sets.js';
import { ruleWords } from './rules.js';
import { isScore, scoreWord } from './scores.js';

/** `location ID RSC|/PATTERN/|{ SETS } [role=…] [resource-discovery=…] SCORE: NODE | rule … [rule …]` */
export function locationStatement(draft: Draft, location: XmlElement): void {
  const { id = '', rsc, role, node, score } = location.attributes;
  const pattern = location.attributes['rsc-pattern'];
  const discovery = location.attributes['resource-discovery'];
  const sets = location.children.filter(({ name }) => name === 'resource_set');
  const rules = location.children.filter(({ name }) => name === 'rule');
  const head = ['location', draft.word(id)];
  if (pattern !== undefined) head.push(patternWord(draft, pattern));
  else if (sets.length > 0) head.push('{', ...setWords(draft, sets, 'role'), '}');
  else head.push(draft.word(rsc ?? ''));
  if (role !== undefined) head.push(draft.pair('role', role));
  if (discovery !== undefined) head.push(draft.pair('resource-discovery', discovery));
  if (node !== undefined) {
    if (!isPlainName(node)) draft.cannot(`crmsh cannot write the node name ${JSON.stringify(node)}`);
    if (score === undefined || !isScore(score)) draft.cannot('crmsh wants a score for the node');
    head.push(`${scoreWord(score ?? '')}:`, draft.word(node));
  }
  draft.part(...head);
  for (const rule of rules) draft.part(...ruleWords(draft, rule, id, 'location'));
}

/** crmsh reads it back without quotes. */
function patternWord(draft: Draft, pattern: string): string {
  if (!/^[^\s'"\\=]+$/.test(pattern)) {
    draft.cannot('crmsh has no patterns with blanks, quotes, backslashes and "="');
  }
  return draft.word(`/${pattern}/`);
}
