/**
 * The terms of constraints: a resource or a set, with its role or action in front. The inverse of
 * `compiler/check/resource-sets.ts`: which brackets say what depends on the constraint.
 */
import type { Action, ResourceSet, Role } from '../model/model.js';
import { bracketed } from './blocks.js';
import type { Doc } from './doc.js';
import { located } from './doc.js';
import { name, pair, reference } from './words.js';

type ConstraintKind = 'location' | 'colocation' | 'order' | 'ticket';

export function roleWord(role: Role | undefined): string {
  return role === undefined ? '' : `${role.toLowerCase()} `;
}

export function actionWord(action: Action | undefined): string {
  return action === undefined ? '' : `${action} `;
}

/**
 * The sets of a colocation, an order or a ticket as terms. A set of one member without options is that member, unless the constraint would not
 * be one of sets then.
 */
export function setTerms(kind: ConstraintKind, sets: readonly ResourceSet[]): Doc[] {
  const bare = sets.map(isBareMember);
  // Two resources alone are a pair, one is a single subject: the first is put in brackets.
  const fewest = kind === 'ticket' ? 2 : 3;
  if (sets.length < fewest && bare.every((one) => one)) bare[0] = false;
  return sets.map((set, index) => setTerm(kind, set, bare[index]!));
}

/** Sets behind a word that is the role of all of them, or without one: a role of their own is an option. */
export function locationSets(sets: readonly ResourceSet[], common: Role | undefined): Doc[] {
  return sets.map((set) => {
    const { role } = set;
    if (role === undefined || set.idRef !== undefined) return setTerm('location', set, false);
    const without: ResourceSet = { ...set, role: undefined };
    return setTerm('location', without, false, role === common ? undefined : pair('role', role));
  });
}

/** The role of all sets of a constraint. */
export function commonRole(sets: readonly ResourceSet[]): Role | undefined {
  const roles = new Set(sets.map(({ role }) => role));
  return roles.size === 1 ? sets[0]?.role : undefined;
}

function isBareMember(set: ResourceSet): boolean {
  return set.idRef === undefined && set.members.length === 1 && optionsOf(set).length === 0;
}

function setTerm(kind: ConstraintKind, set: ResourceSet, bare: boolean, ownRole?: string): Doc {
  if (set.idRef !== undefined) return located(set, reference(set.idRef));
  const isOrder = kind === 'order';
  const modifier = isOrder ? actionWord(set.action) : roleWord(set.role);
  // The word of the other sort stands among the options.
  const other = isOrder ? set.role && pair('role', set.role) : set.action && pair('action', set.action);
  const foreign = [ownRole, other].filter((option) => option !== undefined);
  const members = set.members.map(name);
  if (bare && foreign.length === 0) return located(set, `${modifier}${members[0]!}`);
  const options = [...optionsOf(set), ...foreign];
  return located(set, [modifier, inBrackets(kind, options, members)]);
}

function inBrackets(kind: ConstraintKind, options: readonly string[], members: readonly string[]): Doc {
  const relates = kind === 'order' || kind === 'colocation';
  switch (options.join(' ')) {
    case '':
      return relates ? bracketed('[', members, ']') : bracketed('(', members, ')');
    case 'sequential=false':
      if (relates) return bracketed('(', members, ')');
      break;
    case 'sequential=false require-all=false':
      if (kind === 'order') return bracketed('any(', members, ')');
      break;
  }
  return bracketed('set(', [...members, ...options], ')');
}

/** All but the role or action that stands in front. */
function optionsOf(set: ResourceSet): string[] {
  const options: readonly (readonly [string, string | boolean | undefined])[] = [
    ['sequential', set.sequential],
    ['require-all', set.requireAll],
    ['ordering', set.ordering],
    ['score', set.score],
    ['kind', set.kind],
    ['id', set.idGiven ? set.id : undefined],
  ];
  return options.flatMap(([key, option]) => (option === undefined ? [] : [pair(key, String(option))]));
}
