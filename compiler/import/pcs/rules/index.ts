/** Rules on the command line of pcs → `<rule>` in the CIB. */
import type { Origin } from '../../../model/model.js';
import { atLeast } from '../../../platforms/platform.js';
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { schemaAtLeast, upgradeSchema } from '../settings/schema.js';
import { buildRule } from './build.js';
import { checkRule, type RulePlace } from './check.js';
import { parseRuleText } from './text.js';
import type { RuleExpression } from './tree.js';
import { parseRuleWords } from './words.js';

export type { RulePlace } from './check.js';

/**
 * A rule given as one text (its words are joined by blanks): of `defaults set create … rule …` in every release that
 * has it, of locations from 0.12 on. Appends `<rule>` to `owner`, which has its id and its place in `context.cib`
 * already; the caller adds the score and the role of a location, see `RuleSpec`. Throws `PcsRefusal`.
 */
export function appendTextRule(owner: CibElement, words: readonly Word[], spec: RuleSpec): CibElement {
  const { context, place, at, id } = spec;
  const rule = parseRuleText(words, at);
  checkRule(rule, place, context);
  upgradeFor(rule, context);
  // From 0.12 on a rule has no score unless the schema wants one.
  const innerScores = !atLeast(context.version, '0.12') || !schemaAtLeast(context, '3.9');
  const element = buildRule(owner, rule, { style: 'text', id, innerScores }, context);
  if (spec.place !== LOCATION_RULE && innerScores) {
    element.set('score', atLeast(context.version, '0.12') ? '0' : 'INFINITY');
  }
  return element;
}

interface RuleSpec {
  readonly context: PcsContext;
  readonly place: RulePlace;
  /** The command: the place of problems that no word has. */
  readonly at: Origin;
  readonly id?: Word | undefined;
}

export const LOCATION_RULE: RulePlace = { attributes: true, resources: false, operations: false };

/** Node attributes were taken there up to 0.10.8. */
export function resourceDefaultsRule({ version }: PcsContext): RulePlace {
  return { attributes: !atLeast(version, '0.10.9'), resources: true, operations: false };
}

export const OPERATION_DEFAULTS_RULE: RulePlace = { attributes: true, resources: true, operations: true };

/** A location rule up to 0.11: each word is a token of its own. As `appendTextRule`. */
export function appendWordRule(
  owner: CibElement,
  words: readonly Word[],
  spec: Omit<RuleSpec, 'place'>,
): CibElement {
  const { context, at, id } = spec;
  const rule = parseRuleWords(words, context.version, at);
  upgradeFor(rule, context);
  return buildRule(owner, rule, { style: 'words', id, innerScores: true }, context);
}

/** pcs upgrades the CIB for what its schema does not have (pcs reference §2, row 74). */
function upgradeFor(rule: RuleExpression, context: PcsContext): void {
  const { version } = context;
  if (atLeast(version, '0.12')) upgradeSchema(context, '3.9');
  if (!atLeast(version, '0.10.8')) return;
  if (some(rule, (part) => part.kind === 'comparison' && part.type === 'integer')) {
    upgradeSchema(context, '3.5');
  }
  if (some(rule, ({ kind }) => kind === 'resource' || kind === 'operation')) upgradeSchema(context, '3.4');
}

function some(rule: RuleExpression, test: (rule: RuleExpression) => boolean): boolean {
  return test(rule) || (rule.kind === 'boolean' && rule.parts.some((part) => some(part, test)));
}
