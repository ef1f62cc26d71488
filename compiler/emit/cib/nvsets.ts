import type { NvPair, NvSet, Origin, Role, Text } from '../../model/model.js';
import { metaWord, roleWord } from '../../platforms/words.js';
import { plainText } from '../text.js';
import type { CibContext } from './context.js';
import { ruleElement } from './rules.js';
import type { PairContext } from './schema-features.js';
import { REFUSED_NAMES } from './schema-features.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

export type NvSetTag = 'cluster_property_set' | 'instance_attributes' | 'meta_attributes' | 'utilization';

export function nvsetElements(
  sets: readonly NvSet[],
  tag: NvSetTag,
  context: CibContext,
  where: PairContext = 'other',
): XmlElement[] {
  return sets.map((set) => nvsetElement(set, tag, context, where));
}

export function nvsetElement(
  set: NvSet,
  tag: NvSetTag,
  context: CibContext,
  where: PairContext = 'other',
): XmlElement {
  if (set.idRef !== undefined) return element(tag, { 'id-ref': set.idRef });
  return element(tag, { id: set.id, score: set.score }, [
    ...(set.rule ? [ruleElement(set.rule, context, 'set')] : []),
    ...set.pairs.map((pair) => nvpairElement(pair, tag, context, where, set.origin)),
  ]);
}

export function nvpairElement(
  pair: NvPair,
  tag: NvSetTag,
  context: CibContext,
  where: PairContext = 'other',
  setOrigin?: Origin,
): XmlElement {
  const origin = pair.origin ?? setOrigin;
  const meta = tag === 'meta_attributes';
  const name = meta ? metaWord(context.platform, pair.name) : pair.name;
  if (pair.idRef !== undefined) {
    // The name is undocumented: it renames the pair that is referred to. Empty: not given.
    if (name !== '') context.need('renamedReference', origin);
    return element('nvpair', { 'id-ref': pair.idRef, name: name === '' ? undefined : name });
  }
  checkName(name, context, where, origin);
  if (pair.value === undefined) context.need('pairWithoutValue', origin);
  const value = meta ? metaValue(name, pair.value, context) : pair.value;
  return element('nvpair', {
    id: pair.id,
    name: context.text(name, origin),
    value: context.optionalText(value, origin),
  });
}

/** `target-role=Promoted` is a role too, and has its old word on an old platform. */
function metaValue(name: string, value: Text | undefined, context: CibContext): Text | undefined {
  if (name !== 'target-role' || value === undefined) return value;
  const role = plainText(value);
  return role !== undefined && isRole(role) ? roleWord(context.platform, role) : value;
}

function isRole(text: string): text is Role {
  return text === 'Started' || text === 'Stopped' || text === 'Promoted' || text === 'Unpromoted';
}

function checkName(name: string, context: CibContext, where: PairContext, origin: Origin | undefined): void {
  const refused = REFUSED_NAMES.find(
    (row) => row.where === where && row.name === name && context.schemaHas(row.from, row.to),
  );
  if (refused) {
    const what = where === 'property' ? `cluster option ${name}` : `meta attribute ${name}`;
    context.refuse({ what }, origin);
  }
}
