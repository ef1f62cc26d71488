import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { hasReference, withoutReferences } from '../words.js';
import { ruleWords } from './rules.js';

/**
 * Words that end a list of name-value pairs somewhere (`TERMINATORS` of crmsh's parser, and those of bundles and
 * alerts). A name with a value is safe; one without is a bare word and would be taken for one of these.
 */
const KEYWORDS: ReadonlySet<string> = new Set([
  'params',
  'meta',
  'utilization',
  'operations',
  'op',
  'op_params',
  'op_meta',
  'rule',
  'attributes',
  'network',
  'storage',
  'primitive',
  'to',
  'select',
]);

export interface ListOptions {
  /** The id that crmsh gives this set; undefined where that is not certain. */
  readonly defaultId?: string;
  /** Always name the id: the one crmsh would make is no valid id. */
  readonly nameId?: boolean;
}

/** `[$id=…] [score:] [rule …] name=value …`, or `$id-ref=…`: the words after `params`, `meta` and so on. */
export function attributeList(draft: Draft, set: XmlElement, options: ListOptions = {}): string[] {
  const { id, score } = set.attributes;
  const idRef = set.attributes['id-ref'];
  if (idRef !== undefined) return [`$id-ref=${draft.word(idRef)}`];
  const rules = set.children.filter(({ name }) => name === 'rule');
  const words =
    options.nameId && id !== undefined ? [`$id=${draft.word(id)}`] : draft.idWords(id, options.defaultId);
  if (score !== undefined) words.push(`${draft.word(score)}:`);
  for (const rule of rules) words.push(...ruleWords(draft, rule, id, 'set'));
  const pairs = pairWords(draft, set);
  const first = pairs[0];
  if (rules.some(swallowsUnits) && first !== undefined && UNIT_PAIR.test(first)) {
    draft.cannot('crmsh would read the parameter after the date as a part of the date');
  }
  words.push(...(score === undefined && rules.length === 0 ? colonLast(draft, pairs) : pairs));
  return words;
}

/** The name-value pairs of a set, in order. */
export function pairWords(draft: Draft, set: XmlElement): string[] {
  return set.children.filter(({ name }) => name === 'nvpair').map((pair) => pairWord(draft, pair));
}

function pairWord(draft: Draft, pair: XmlElement): string {
  const { id, name = '', value } = pair.attributes;
  const idRef = pair.attributes['id-ref'];
  if (idRef !== undefined) return draft.word(name === '' ? `@${idRef}` : `@${idRef}:${name}`);
  // crmsh makes `SET-NAME` the id of the pair.
  if (!/^[A-Za-z0-9_.-]+$/.test(name))
    draft.cannot(`crmsh can make no id for the name ${JSON.stringify(name)}`);
  const named = id !== undefined && (draft.ids.referenced.has(id) || draft.ids.given.has(id));
  if (value === undefined) {
    if (named) draft.cannot('crmsh has no id for a pair without a value');
    if (KEYWORDS.has(name.toLowerCase())) draft.cannot(`${name} without a value is a keyword of crmsh`);
    return draft.word(name);
  }
  if (!named) return draft.pair(name, value);
  // `$ID:NAME=VALUE` is split at the last "=".
  if (withoutReferences(value).includes('=') || hasReference(value)) {
    draft.cannot('crmsh cannot give an id to a pair whose value has a "="');
  }
  return draft.pair(`$${id}:${name}`, value);
}

/**
 * The first word of a list that ends in its only `:` is taken for the score of the set (`fake=x:`, measured). Names
 * are unique in a set, so their order means nothing: another pair can go first.
 */
function colonLast(draft: Draft, pairs: readonly string[]): readonly string[] {
  const safe = pairs.findIndex((pair) => !looksLikeScore(pair));
  if (safe === 0 || pairs.length === 0) return pairs;
  if (safe === -1) {
    draft.cannot('crmsh would read the first parameter as a score, because it ends in a colon');
    return pairs;
  }
  return [pairs[safe]!, ...pairs.slice(0, safe), ...pairs.slice(safe + 1)];
}

/** A secret may turn out to end in a colon. */
function looksLikeScore(pair: string): boolean {
  const text = pair.replace(/"$/, '');
  return text.endsWith('\uE001') || /^[^:]+:$/.test(withoutReferences(text));
}

/** `date spec hours=9-17 weeks=3`: a parameter called `weeks` right behind would belong to the date. */
const UNIT_PAIR = /^(start|end|hours|monthdays|weekdays|yearsdays|months|weeks|years|weekyears|moon)(=|$)/;

function swallowsUnits(rule: XmlElement): boolean {
  const last = rule.children[rule.children.length - 1];
  return last?.name === 'date_expression' && /^(in_range|date_spec)$/.test(last.attributes.operation ?? '');
}
