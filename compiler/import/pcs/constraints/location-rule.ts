/** `pcs constraint location … rule` and `pcs constraint rule`. */
import { sanitizeId } from '../../../model/ids.js';
import { atLeast } from '../../../platforms/platform.js';
import type { Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { appendTextRule, appendWordRule, LOCATION_RULE } from '../rules/index.js';
import { freeId, requireNewId } from '../settings/ids.js';
import { promotionWords, requireRole } from '../settings/roles.js';
import { sinceEach } from '../settings/releases.js';
import {
  keepComments,
  isScore,
  type Option,
  optionOf,
  refuse,
  requireScore,
  usage,
} from '../settings/terms.js';
import { requireSchema } from './attributes.js';
import { requireNewLocationRule } from './duplicates.js';
import type { LocationSubject } from './location.js';
import { requireConstrainable } from './resources.js';

const RULE_OPTIONS = ['id', 'role', 'score', 'score-attribute'];
const CONSTRAINT_OPTIONS = ['constraint-id', 'resource-discovery'];

export function addRule(
  subject: LocationSubject,
  words: readonly Word[],
  command: PcsCommand,
  context: PcsContext,
): void {
  const { options, expression } = leadingOptions(words, [...RULE_OPTIONS, ...CONSTRAINT_OPTIONS]);
  if (subject.kind === 'rsc') requireConstrainable(subject.word, command, context);
  const { cib } = context;
  const id = given(options, 'constraint-id');
  if (id) requireNewId(cib, id, 'constraint id');
  const constraint = new CibElement('rsc_location', {}, command.origin);
  constraint.set('id', id?.text ?? freeId(cib, sanitizeId(`location-${subject.word.text}`)), id?.origin);
  constraint.set(subject.kind, subject.word.text, subject.word.origin);
  const discovery = given(options, 'resource-discovery');
  if (discovery) constraint.set('resource-discovery', discovery.text, discovery.origin);
  refuseEmpty(options, context);
  requireSchema(constraint, context);
  keepComments(constraint, command);
  const section = sectionOf(cib, 'constraints');
  section.append(constraint);
  appendRule(constraint, expression, options, command, context);
  if (!command.options.has('--force')) requireNewLocationRule(constraint, section, command.origin, context);
}

/** Options stand before the expression. */
function leadingOptions(
  words: readonly Word[],
  names: readonly string[],
): { options: ReadonlyMap<string, Option>; expression: readonly Word[] } {
  const options = new Map<string, Option>();
  for (const [i, word] of words.entries()) {
    const option = optionOf(word);
    if (!option || !names.includes(option.name)) return { options, expression: words.slice(i) };
    options.set(option.name, option);
  }
  return { options, expression: [] };
}

/** An empty option counts as absent. */
function given(options: ReadonlyMap<string, Option>, name: string): Word | undefined {
  const value = options.get(name)?.value;
  return value && value.text !== '' ? value : undefined;
}

/** Up to 0.11 pcs writes empty options of the constraint into the CIB, which the schema refuses. */
function refuseEmpty(options: ReadonlyMap<string, Option>, { version }: PcsContext): void {
  if (atLeast(version, '0.12')) return;
  for (const { name, value, word } of options.values()) {
    // Instead of an empty score, it writes INFINITY.
    if (name === 'score' && !given(options, 'score-attribute')) continue;
    if (value.text === '' && name !== 'id') refuse(`${name} has an empty value`, word.origin);
  }
}

function appendRule(
  constraint: CibElement,
  expression: readonly Word[],
  options: ReadonlyMap<string, Option>,
  command: PcsCommand,
  context: PcsContext,
): void {
  const score = given(options, 'score');
  const attribute = given(options, 'score-attribute');
  if (score && attribute) {
    refuse('a rule has a score or a score-attribute, not both', attribute.origin);
  }
  // The old releases make a score that is none the attribute "pingd", whatever it says.
  const pingd = score && !isScore(score.text) && !sinceEach(context.version, '0.11');
  if (score && !pingd) requireScore(score);
  const roleWord = given(options, 'role');
  const role = roleWord && ruleRole(roleWord, context);
  const id = given(options, 'id');
  if (id) requireNewId(context.cib, id, 'rule id');
  if (expression.length === 0) refuse('the rule has no expression', command.origin);
  const spec = { context, at: command.origin, id };
  const rule =
    context.dialect === '0.12'
      ? appendTextRule(constraint, expression, { ...spec, place: LOCATION_RULE })
      : appendWordRule(constraint, expression, spec);
  if (role !== undefined) rule.set('role', role, roleWord!.origin);
  if (pingd) rule.set('score-attribute', 'pingd', score.origin);
  else if (attribute) rule.set('score-attribute', attribute.text, attribute.origin);
  else rule.set('score', score?.text ?? 'INFINITY', score?.origin ?? command.origin);
}

/** Up to 0.10.9 only these two words, and as they are. */
const LOWER_ROLES = ['master', 'slave'];

function ruleRole(word: Word, context: PcsContext): string {
  if (atLeast(context.version, '0.10.10')) {
    return requireRole(word, context, { words: promotionWords(context), exact: context.dialect === '0.12' });
  }
  if (!LOWER_ROLES.includes(word.text)) {
    refuse(`"${word.text}" is no role for this pcs`, word.origin, 'it takes master and slave');
  }
  return word.text;
}

/** `constraint rule add ID …` (up to 0.11). */
export const ruleAdd: PcsHandler = (args, command, context) => {
  const [id, ...words] = args;
  if (!id) return usage('constraint rule add CONSTRAINT [options] EXPRESSION', command.origin);
  const section = sectionOf(context.cib, 'constraints');
  const constraint = section.childrenNamed('rsc_location').find((element) => element.id === id.text);
  if (!constraint) return refuse(`there is no location constraint "${id.text}"`, id.origin);
  const { options, expression } = leadingOptions(words, RULE_OPTIONS);
  refuseEmpty(options, context);
  appendRule(constraint, expression, options, command, context);
  // The rules take the place of the node and its score.
  constraint.set('score', undefined).set('node', undefined);
  if (!command.options.has('--force')) {
    requireNewLocationRule(constraint, section, command.origin, context);
  }
};

/** The last rule takes its constraint with it. */
export const ruleDelete: PcsHandler = (args, command, context) => {
  const [id] = args;
  if (!id) return usage('constraint rule delete RULE', command.origin);
  for (const constraint of sectionOf(context.cib, 'constraints').childrenNamed('rsc_location')) {
    const rule = constraint.children.find((element) => element.id === id.text);
    if (!rule) continue;
    rule.remove();
    if (constraint.children.length === 0) constraint.remove();
    return;
  }
  refuse(`there is no rule "${id.text}"`, id.origin);
};
