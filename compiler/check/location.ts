import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { idFrom } from '../bind/ids.js';
import { checkNodeReference } from '../bind/lookup.js';
import { didYouMeanFix, unsafe } from '../bind/suggest.js';
import { schemaBetween, SCHEMA_FEATURES } from '../emit/cib/schema-features.js';
import type { Location } from '../model/model.js';
import { SCORE, STRING, words } from '../tables/option.js';
import { negateScore } from '../types/score.js';
import { constraintId } from './constraint-id.js';
import { lifetimeOf, withoutSharedIds } from './lifetime.js';
import type { LocationHead } from './location-rules.js';
import { locationRules } from './location-rules.js';
import { checkPattern, patternMatches } from './patterns.js';
import { isPromotable } from './promotable.js';
import type { OptionTable, Options } from './statement-options.js';
import { readOptions } from './statement-options.js';
import type { Words } from './subjects.js';
import { checkNoRepetition, checkSubject, requirePromotable } from './subjects.js';
import { checkModifier, checkSet, checkSetReference } from './terms.js';
import { typedText } from './typed-values.js';

const DISCOVERY = words('always', 'never', 'exclusive');

const BELONGS = {
  rsc: 'the resource stands after "location"',
  node: 'the node stands after "prefers" or "avoids"',
};

const PREFERENCE: OptionTable = {
  place: 'a location',
  types: { 'resource-discovery': DISCOVERY },
  belongs: {
    ...BELONGS,
    score: 'the score stands with its node: "prefers NODE = 100"',
    role: 'the role stands in front of the resource: "location promoted R …"',
    id: 'the id stands in front: "location ID: R …"',
  },
};

const WITH_RULE: OptionTable = {
  place: 'a location with a rule',
  types: {
    score: SCORE,
    'score-attribute': STRING,
    role: STRING,
    id: STRING,
    'resource-discovery': DISCOVERY,
  },
  belongs: BELONGS,
};

interface Head extends LocationHead {
  readonly subject: Location['subject'];
}

export function checkLocation(ctx: FileContext, decl: ast.LocationDecl): Location[] {
  const head = checkHead(ctx, decl);
  const { choice } = decl;
  if (!choice) return [];
  if (choice.kind === 'Prefers') return preferences(ctx, decl, choice, head);
  return ruled(ctx, decl, choice, head);
}

function checkHead(ctx: FileContext, decl: ast.LocationDecl): Head | undefined {
  const words = checkModifier(ctx, decl.role, 'location');
  // The role of a set is one of its attributes; a rule has a role of its own.
  const inSet = decl.choice?.kind === 'Prefers' && (decl.subject?.kind === 'Set' || decl.moreSets.length > 0);
  const found = checkSubjects(ctx, decl, inSet ? words : {});
  if (found && decl.role) requirePromotable(ctx, decl.role, words, found.subjects);
  if (decl.role && found && 'pattern' in found.subject)
    checkPatternRole(ctx, decl, words, found.subject.pattern);
  if (!words || !found) return undefined;
  return { ...found, ...(words.role && !inSet && { role: words.role, roleWord: decl.role }) };
}

/** A pattern may well match other resources too; one that matches nothing with roles is wrong. */
function checkPatternRole(
  ctx: FileContext,
  { role, subject }: ast.LocationDecl,
  words: Words | undefined,
  pattern: string,
): void {
  if (!role || subject?.kind !== 'Matching') return;
  const matched = ctx.symbols.topLevel.filter(({ name }) => patternMatches(pattern, name));
  if (matched.length === 0 || matched.some((symbol) => isPromotable(symbol))) return;
  const parts = matched.map((symbol) => ({
    kind: 'resource' as const,
    symbol,
    name: symbol.name,
    at: subject,
  }));
  requirePromotable(ctx, role, words, parts.slice(0, 1));
}

function checkSubjects(
  ctx: FileContext,
  { subject, moreSets, role }: ast.LocationDecl,
  words: Words | undefined,
): Pick<Head, 'subject' | 'subjects'> | undefined {
  if (!subject) return undefined;
  if (subject.kind === 'Matching') {
    // Measured with 2.1.5: members of groups, and what is in clones, are not looked at.
    const names = ctx.symbols.topLevel.map(({ name }) => name);
    const pattern = checkPattern(ctx, subject, names, 'resource outside of groups and clones', true);
    return pattern === undefined ? undefined : { subject: { pattern }, subjects: [] };
  }
  if (subject.kind === 'Set' || subject.kind === 'Reference') {
    const sets = [subject, ...moreSets].map((set) => {
      if (set.kind === 'Set') return checkSet(ctx, set, 'location', words);
      const referred = checkSetReference(ctx, set, role);
      return referred && { set: referred, members: [] };
    });
    const good = sets.filter((set) => set !== undefined);
    if (good.length < sets.length) return undefined;
    const subjects = good.flatMap(({ members }) => members);
    checkNoRepetition(ctx, subjects, 'this location', false);
    return { subject: { sets: good.map(({ set }) => set) }, subjects };
  }
  const found = checkSubject(ctx, subject);
  return found && { subject: { resource: found.name }, subjects: [found] };
}

// ---------------------------------------------------------------- prefers, avoids

/** One constraint a node. With an explicit id and several nodes they are told apart by the node: `ID-NODE`. */
function preferences(
  ctx: FileContext,
  decl: ast.LocationDecl,
  choice: ast.Prefers,
  head: Head | undefined,
): Location[] {
  const discovery = discoveryOf(readOptions(ctx, decl.options, PREFERENCE));
  const targets = choice.targets.flatMap((target) => checkTarget(ctx, target, choice.keyword));
  if (!head) return [];
  const id = constraintId(ctx, decl.id, decl);
  const several = targets.length > 1;
  const lifetime = lifetimeOf(ctx, decl.lifetimes);
  return targets
    .map(({ node, score, at }): Location => ({
      ...id,
      ...(several && { origin: ctx.origin(at) }),
      ...(several && id.idGiven && { id: `${id.id}-${idFrom(node) ?? ''}` }),
      kind: 'location',
      subject: head.subject,
      ...(head.role && { role: head.role }),
      choice: { node, score },
      ...discovery,
      ...lifetime,
    }))
    .map(withoutSharedIds);
}

interface Preference {
  readonly node: string;
  readonly score: string;
  readonly at: ast.Target;
}

/** A list (`avoids $databases`) gives one preference a node. */
function checkTarget(ctx: FileContext, target: ast.Target, keyword: ast.Prefers['keyword']): Preference[] {
  const score = target.score ? typedText(ctx, target.score, SCORE, 'score') : 'INFINITY';
  const names = ctx.plainList(target.node) ?? [];
  for (const name of names) checkNodeReference(ctx, name, target.node);
  if (score === undefined) return [];
  if (keyword === 'avoids' && score.startsWith('-')) {
    const at = target.score!;
    const params = { node: names.join(', '), score, positive: negateScore(score) };
    ctx.report('negative-avoids', at, params, unsafe(didYouMeanFix(ctx, at, negateScore(score))));
    return [];
  }
  return names.map((node) => ({
    node,
    score: keyword === 'avoids' ? negateScore(score) : score,
    at: target,
  }));
}

// ---------------------------------------------------------------- rules

/**
 * The CIB of Pacemaker 3 takes one rule a constraint; there every rule gets a constraint of its own, which means
 * the same.
 */
function ruled(
  ctx: FileContext,
  decl: ast.LocationDecl,
  choice: ast.WhereClause | ast.RuleBlock,
  head: Head | undefined,
): Location[] {
  const options = readOptions(ctx, decl.options, choice.kind === 'Where' ? WITH_RULE : PREFERENCE);
  const rules = locationRules(ctx, choice, options, head);
  const good = rules.filter((rule) => rule !== undefined);
  if (!head || good.length === 0 || good.length < rules.length) return [];
  const location = {
    ...constraintId(ctx, decl.id, decl),
    kind: 'location' as const,
    subject: head.subject,
    ...discoveryOf(options),
    ...lifetimeOf(ctx, decl.lifetimes),
  };
  if (
    good.length === 1 ||
    schemaBetween(ctx.platform.schema, undefined, SCHEMA_FEATURES.severalRules.until)
  ) {
    return [{ ...location, choice: { rules: good } }];
  }
  return good
    .map((rule, index) => ({
      ...location,
      ...(location.idGiven && { id: `${location.id}-${index + 1}` }),
      choice: { rules: [rule] },
    }))
    .map(withoutSharedIds);
}

function discoveryOf(options: Options): Pick<Location, 'resourceDiscovery'> {
  const value = options.get('resource-discovery');
  return value === undefined
    ? {}
    : { resourceDiscovery: value as NonNullable<Location['resourceDiscovery']> };
}
