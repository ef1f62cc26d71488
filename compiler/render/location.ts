/** `location`. */
import type { Location, Rule } from '../model/model.js';
import { parseRole } from '../types/role.js';
import { negateScore } from '../types/score.js';
import { block, words } from './blocks.js';
import { constraintHead, lifetimes } from './constraint-parts.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { BLANK, group, indent, join, located } from './doc.js';
import { commonRole, locationSets, roleWord } from './resource-sets.js';
import { ruleDoc, topRule } from './rules.js';
import { name, pair, quoted, word } from './words.js';

/** One statement; several constraints where they differ in the node and the score only. */
export function locationDoc(ctx: RenderContext, locations: readonly Location[]): Doc {
  const first = locations[0]!;
  const { choice } = first;
  const doc = 'node' in choice ? preferences(locations) : ruled(ctx, first, choice.rules);
  const inner =
    'node' in choice
      ? [first.subject, first.lifetime]
      : [first.subject, first.lifetime, isBlock(choice.rules) ? undefined : choice.rules];
  return ctx.statement(first, doc, { description: first.description, inner });
}

/** Whether a constraint can stand in the statement of the one before it. */
export function continuesPreference(ctx: RenderContext, before: Location, location: Location): boolean {
  const rest = (one: Location): string => JSON.stringify({ ...one, id: 0, choice: 0, origin: 0 });
  return (
    'node' in before.choice &&
    'node' in location.choice &&
    !before.idGiven &&
    !location.idGiven &&
    !location.lifetime &&
    !('sets' in location.subject) &&
    isAversion(before.choice.score) === isAversion(location.choice.score) &&
    rest(before) === rest(location) &&
    !ctx.hasComments(location, location.subject)
  );
}

function preferences(locations: readonly Location[]): Doc {
  const first = locations[0]!;
  const aversion = 'node' in first.choice && isAversion(first.choice.score);
  const targets = locations.map((location) => {
    const { node, score } = location.choice as { node: string; score: string };
    const own = aversion ? negateScore(score) : score;
    return located(location, own === 'INFINITY' ? word(node) : `${word(node)} = ${word(own)}`);
  });
  return words(
    head(first, first.role),
    aversion ? 'avoids' : 'prefers',
    targets.length === 1 ? targets : group(indent(join(targets, [',', BLANK]))),
    ...options(first),
  );
}

/** A score that `avoids` turns into just this one. */
function isAversion(score: string): boolean {
  return score.startsWith('-') && negateScore(negateScore(score)) === score;
}

/** `role`: that of its rules, where they are the choice. */
function head(location: Location, role: string | undefined): Doc {
  const { subject, choice } = location;
  const start = constraintHead('location', location);
  const word = role === undefined ? '' : `${role.toLowerCase()} `;
  if ('resource' in subject) return [start, ' ', word, name(subject.resource)];
  if ('pattern' in subject) return [start, ' ', word, `resources matching ${quoted(subject.pattern)}`];
  const ofSets = 'node' in choice ? commonRole(subject.sets) : undefined;
  const sets = join(locationSets(subject.sets, ofSets), ', ');
  return [start, ' ', word === '' ? roleWord(ofSets) : word, sets];
}

function options(location: Location): Doc[] {
  const { resourceDiscovery } = location;
  return [
    ...(resourceDiscovery === undefined ? [] : [pair('resource-discovery', resourceDiscovery)]),
    ...lifetimes(location),
  ];
}

// ---------------------------------------------------------------- rules

function isBlock(rules: readonly Rule[]): boolean {
  return rules.length > 1;
}

/** A role in front of the resource is that of its rules. */
function ruled(ctx: RenderContext, location: Location, rules: readonly Rule[]): Doc {
  const roles = new Set(rules.map((rule) => rule.role));
  // What is no role has no place in front.
  const one = roles.size === 1 ? parseRole(rules[0]?.role ?? '') : undefined;
  const { subject } = location;
  // A reference takes none in front.
  const refers = 'sets' in subject && subject.sets.some(({ idRef }) => idRef !== undefined);
  const common = refers ? undefined : one;
  const statements = rules.map((rule) => ruleParts(rule, common));
  const start = head(location, common);
  const [only] = statements;
  if (!isBlock(rules) && only) return words(start, 'where', only.rule, ...only.options, ...options(location));
  const lines = rules.map((rule, index) => {
    const { bare, options: own } = statements[index]!;
    const label = rule.idGiven && rule.idRef === undefined ? ` ${word(rule.id)}:` : '';
    return ctx.statement(rule, words(`rule${label}`, 'where', bare, ...own), { inner: [rule.conditions] });
  });
  return words(block(start, lines), ...options(location));
}

interface RuleParts {
  readonly rule: Doc;
  /** Without its id. */
  readonly bare: Doc;
  readonly options: readonly Doc[];
}

function ruleParts(rule: Rule, common: string | undefined): RuleParts {
  const { score, scoreAttribute, role, idRef } = rule;
  const own: Doc[] = [];
  if (idRef === undefined) {
    if (score !== undefined && (score !== 'INFINITY' || scoreAttribute !== undefined))
      own.push(pair('score', score));
    if (scoreAttribute !== undefined) own.push(pair('score-attribute', scoreAttribute));
    if (role !== undefined && role !== common) own.push(pair('role', role));
  }
  return { rule: ruleDoc(rule), bare: located(rule, topRule(rule)), options: own };
}
