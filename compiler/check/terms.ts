/** The terms of constraints: resources, tags and templates by name, alone or in sets, with a role or an action. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { lookupReference } from '../bind/references.js';
import { shown } from '../bind/shown.js';
import type { Action, ResourceSet, Role } from '../model/model.js';
import { ACTIONS, actionOfRole, checkAction, checkRoleWord, roleOfAction, wordFix } from './role-words.js';
import { checkSetOptions } from './resource-sets.js';
import type { Subject, Words } from './subjects.js';
import { checkSubject, requirePromotable, subjectNamed } from './subjects.js';

export type ConstraintKind = 'location' | 'colocation' | 'order' | 'ticket';

/** What one name in a constraint stands for. */
export interface SingleTerm {
  readonly kind: 'single';
  readonly subject: Subject;
  readonly role?: Role;
  readonly action?: Action;
  readonly node: ast.Term;
}

export interface SetTerm {
  readonly kind: 'set';
  readonly set: ResourceSet;
  readonly members: readonly Subject[];
  readonly node: ast.ResourceSet;
}

/** `@ID`: the members stand where the set has its id. */
export interface ReferenceTerm {
  readonly kind: 'reference';
  readonly set: ResourceSet;
}

export type CheckedTerm = SingleTerm | SetTerm | ReferenceTerm;

/**
 * The resource, tag or template that a name means. Undefined, and reported, when it is unknown or when Pacemaker would
 * not find it: what is inside a clone or a bundle is no resource to a constraint.
 */
/** Undefined when something in the term is unknown or missing, which was reported. */
export function checkTerm(ctx: FileContext, term: ast.Term, kind: ConstraintKind): CheckedTerm | undefined {
  const words = checkModifier(ctx, term.modifier, kind);
  const { subject } = term;
  if (!subject) return undefined;
  if (subject.kind === 'Reference') {
    const set = checkSetReference(ctx, subject, term.modifier);
    return words && set && { kind: 'reference', set };
  }
  if (subject.kind === 'Set') {
    const set = checkSet(ctx, subject, kind, words);
    if (set && term.modifier) requirePromotable(ctx, term.modifier, words, set.members);
    return words && set;
  }
  const single = checkSubject(ctx, subject);
  if (single && term.modifier) requirePromotable(ctx, term.modifier, words, [single]);
  return words && single && { kind: 'single', subject: single, ...words, node: term };
}

/** Role or action in front of a term. Undefined when it is the wrong sort of word, which was reported. */
export function checkModifier(
  ctx: FileContext,
  word: ast.Word | undefined,
  kind: ConstraintKind,
): Words | undefined {
  if (!word) return {};
  const text = word.text.toLowerCase();
  if (kind === 'order') {
    const action = checkAction(text);
    if (action) return { action };
    const suggestion = actionOfRole(text);
    const params = {
      word: word.text,
      what: 'an order',
      expected: `an action: ${ACTIONS.join(', ')}`,
      suggestion,
    };
    ctx.report('wrong-term-word', word, params, wordFix(ctx, word, suggestion));
    return undefined;
  }
  if (checkAction(text)) {
    const suggestion = roleOfAction(text);
    const params = {
      word: word.text,
      what: `a ${kind}`,
      expected: 'a role: started, stopped, promoted, unpromoted',
      suggestion,
    };
    ctx.report('wrong-term-word', word, params, wordFix(ctx, word, suggestion));
    return undefined;
  }
  const role = checkRoleWord(ctx, word, word.text);
  return role && { role };
}

/** A set of a constraint; its members may come from lists (`$databases`). */
export function checkSet(
  ctx: FileContext,
  node: ast.ResourceSet,
  kind: ConstraintKind,
  words: Words | undefined = {},
): SetTerm | undefined {
  if (node.form === 'any' && kind !== 'order') {
    ctx.report('any-outside-order', node, { what: `a ${kind}` });
  }
  const options = checkSetOptions(ctx, node, kind, words);
  const members = checkMembers(ctx, node);
  if (options && node.form === 'long' && members) requireForOptions(ctx, node, options, members);
  if (!options || !members || members.length === 0) return undefined;
  const set: ResourceSet = {
    id: '',
    origin: ctx.origin(node),
    members: members.map((member) => member.name),
    ...options,
  };
  return { kind: 'set', set, members, node };
}

export function checkSetReference(
  ctx: FileContext,
  node: ast.Reference,
  word: ast.Word | undefined,
): ResourceSet | undefined {
  const idRef = lookupReference(ctx, node, 'resource_set');
  if (word)
    ctx.report('beside-reference', word, { what: JSON.stringify(word.text), id: shown(node.name).slice(1) });
  return idRef === undefined || word ? undefined : { id: '', origin: ctx.origin(node), members: [], idRef };
}

function checkMembers(ctx: FileContext, node: ast.ResourceSet): Subject[] | undefined {
  const members: Subject[] = [];
  let complete = true;
  for (const ref of node.members) {
    const names = ctx.plainList(ref);
    const found = names?.map((name) => subjectNamed(ctx, name, ref));
    for (const member of found ?? []) if (member) members.push(member);
    if (!found?.every((member) => member)) complete = false;
  }
  return complete ? members : undefined;
}

function requireForOptions(
  ctx: FileContext,
  node: ast.ResourceSet,
  words: Words,
  members: readonly Subject[],
): void {
  const pair = node.options.find((option) => ['role', 'action'].includes(shown(option.name)));
  if (pair?.value) requirePromotable(ctx, pair.value, words, members);
}

/** Reports a role or action that only the instances of a promotable clone have, on anything else. */
/** A term as a set of its own, where a constraint is made of sets. */
export function setOf(ctx: FileContext, term: CheckedTerm): ResourceSet {
  if (term.kind !== 'single') return term.set;
  const { subject, role, action } = term;
  return {
    id: '',
    origin: ctx.origin(term.node),
    members: [subject.name],
    ...(action && { action }),
    ...(role && { role }),
  };
}

/** All names of a constraint in the order of writing. */
export function subjectsOf(terms: readonly CheckedTerm[]): Subject[] {
  return terms.flatMap((term) => {
    if (term.kind === 'single') return [term.subject];
    return term.kind === 'set' ? [...term.members] : [];
  });
}

/** Reports a resource that stands twice in a constraint. `what` is the constraint in words. */
