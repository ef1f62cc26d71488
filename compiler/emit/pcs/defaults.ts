import type { NvSet } from '../../model/model.js';
import { nvsetElement } from '../cib/nvsets.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { planSets } from './nvsets.js';
import { ruleText } from './location.js';
import { ruleTokens } from './rule.js';

type Section = 'rsc_defaults' | 'op_defaults';

const VERBS: Readonly<Record<Section, readonly string[]>> = {
  rsc_defaults: ['resource', 'defaults'],
  op_defaults: ['resource', 'op', 'defaults'],
};

const CONTEXTS = {
  rsc_defaults: 'resource-meta-defaults',
  op_defaults: 'operation-meta-defaults',
} as const;

export function writeDefaults(section: Section, sets: readonly NvSet[], context: PcsContext): void {
  const elements = sets.map((set) => nvsetElement(set, 'meta_attributes', context.cib, CONTEXTS[section]));
  for (const [index, whole] of elements.entries()) {
    const words = context.can('defaultsSets')
      ? setWords(section, whole, elements.length > 1, context)
      : oldWords(section, whole, elements.length > 1, context);
    if (!('obstacle' in words)) {
      if (words.length > 0) context.command(words);
      continue;
    }
    const origin = sets[index]?.origin;
    context.patch(section, whole, { what: words.obstacle, origin });
  }
}

type Words = readonly (readonly string[])[] | { readonly obstacle: string };

function setWords(section: Section, whole: XmlElement, several: boolean, context: PcsContext): Words {
  const { id = '', score } = whole.attributes;
  const [first, ...others] = whole.children.filter(({ name }) => name === 'rule');
  if (others.length > 0) return { obstacle: 'several rules of defaults' };
  // Without its rule and score it must be a set that pcs can make.
  const plain = element(whole.name, { id, 'id-ref': whole.attributes['id-ref'] }, pairsOf(whole));
  const plan = planSets([plain], context, { id, noun: `defaults (${id})` });
  if (plan.patched.length > 0) return { obstacle: plan.why };
  if (plan.words.length === 0 && !first && score === undefined) return [];
  if (score !== undefined && !/^-?(\d+|INFINITY)$/.test(score)) return { obstacle: `the score "${score}"` };
  const rule = first && defaultsRule(first, section, context);
  if (rule && 'obstacle' in rule) return rule;
  const own = several || id !== `${section}-meta_attributes` ? [`id=${id}`] : [];
  return [
    [...VERBS[section], 'set', 'create', ...own, ...(score === undefined ? [] : [`score=${score}`])],
    ['meta', ...plan.words],
    ...(rule ? [['rule', rule.text]] : []),
  ];
}

function pairsOf(whole: XmlElement): readonly XmlElement[] {
  return whole.children.filter(({ name }) => name !== 'rule');
}

/** One argument in every release that has rules here (row 31). */
function defaultsRule(
  rule: XmlElement,
  section: Section,
  context: PcsContext,
): { readonly text: string } | { readonly obstacle: string } {
  const { role, 'score-attribute': scoreAttribute, 'boolean-op': operator } = rule.attributes;
  if (role !== undefined || scoreAttribute !== undefined)
    return { obstacle: 'a role or score in a rule of defaults' };
  if (operator === 'or' && rule.children.length === 1) return { obstacle: 'an "or" of one condition' };
  const tokens = ruleTokens(rule, section, context);
  return 'obstacle' in tokens ? tokens : { text: ruleText(tokens.tokens) };
}

/** Before 0.10.7: one plain set, and its id is pcs's. */
function oldWords(section: Section, whole: XmlElement, several: boolean, context: PcsContext): Words {
  if (several) return { obstacle: `several sets of ${section}` };
  const plan = planSets([whole], context, { id: `${section}-options`, noun: 'defaults' });
  if (plan.patched.length > 0) return { obstacle: plan.why };
  return plan.words.length === 0 ? [] : [[...VERBS[section], ...plan.words]];
}
