/** The terms of constraints: resources, tags and templates by name, alone or in sets, with a role or an action. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { ConstraintSubject } from '../bind/lookup.js';
import { lookupConstraintSubject } from '../bind/lookup.js';
import { shown } from '../bind/shown.js';
import { didYouMeanFix } from '../bind/suggest.js';
import type { Action, ResourceSet, Role } from '../model/model.js';
import { outerInstances, promotability } from './promotable.js';
import { ACTIONS, actionOfRole, checkAction, checkRoleWord, roleOfAction } from './role-words.js';
import { checkSetOptions } from './resource-sets.js';

export type ConstraintKind = 'location' | 'colocation' | 'order' | 'ticket';

/** What one name in a constraint stands for. */
export type Subject = ConstraintSubject & { readonly name: string; readonly at: ast.Node };

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

export type CheckedTerm = SingleTerm | SetTerm;

/**
 * The resource, tag or template that a name means. Undefined, and reported, when it is unknown or when Pacemaker would
 * not find it: what is inside a clone or a bundle is no resource to a constraint.
 */
export function checkSubject(ctx: FileContext, ref: ast.NameRef): Subject | undefined {
  const name = ctx.plain(ref);
  return name === undefined ? undefined : subjectNamed(ctx, name, ref);
}

function subjectNamed(ctx: FileContext, name: string, at: ast.Node): Subject | undefined {
  const found = lookupConstraintSubject(ctx, name, at);
  if (!found) return undefined;
  const container = found.kind === 'resource' ? outerInstances(found.symbol) : undefined;
  if (container) {
    const kind = container.kind === 'promotable' ? 'promotable clone' : container.kind;
    const related = [{ message: `${JSON.stringify(container.name)} is declared here`, at: container.origin }];
    const params = { name, container: container.name, kind };
    ctx.report('constraint-on-inner-resource', at, params, {
      ...didYouMeanFix(ctx, at, container.name),
      related,
    });
    return undefined;
  }
  return { ...found, name, at };
}

/** Undefined when something in the term is unknown or missing, which was reported. */
export function checkTerm(ctx: FileContext, term: ast.Term, kind: ConstraintKind): CheckedTerm | undefined {
  const words = checkModifier(ctx, term.modifier, kind);
  const { subject } = term;
  if (!subject) return undefined;
  if (subject.kind === 'Set') {
    const set = checkSet(ctx, subject, kind, words);
    if (set && term.modifier) requirePromotable(ctx, term.modifier, words, set.members);
    return words && set;
  }
  const single = checkSubject(ctx, subject);
  if (single && term.modifier) requirePromotable(ctx, term.modifier, words, [single]);
  return words && single && { kind: 'single', subject: single, ...words, node: term };
}

export interface Words {
  readonly role?: Role;
  readonly action?: Action;
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
    ctx.report(
      'wrong-term-word',
      word,
      params,
      suggestion === undefined ? {} : didYouMeanFix(ctx, word, suggestion),
    );
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
    ctx.report(
      'wrong-term-word',
      word,
      params,
      suggestion === undefined ? {} : didYouMeanFix(ctx, word, suggestion),
    );
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
export function requirePromotable(
  ctx: FileContext,
  word: ast.Node,
  words: Words | undefined,
  subjects: readonly Subject[],
): void {
  const what = promotableWord(words);
  if (what === undefined) return;
  for (const subject of subjects) {
    const kind = promotability(subject, ctx.symbols);
    if (kind === 'promotable') continue;
    const related =
      subject.kind === 'resource'
        ? [{ message: `${JSON.stringify(subject.name)} is declared here`, at: subject.symbol.origin }]
        : [];
    ctx.report('needs-promotable', word, { what, resource: subject.name, kind }, { related });
  }
}

function promotableWord(words: Words | undefined): string | undefined {
  if (words?.role === 'Promoted' || words?.role === 'Unpromoted') return `the role ${words.role}`;
  if (words?.action === 'promote' || words?.action === 'demote') return `the action ${words.action}`;
  return undefined;
}

/** A term as a set of its own, where a constraint is made of sets. */
export function setOf(ctx: FileContext, term: CheckedTerm): ResourceSet {
  if (term.kind === 'set') return term.set;
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
  return terms.flatMap((term) => (term.kind === 'single' ? [term.subject] : [...term.members]));
}

/** Reports a resource that stands twice in a constraint. `what` is the constraint in words. */
export function checkNoRepetition(
  ctx: FileContext,
  subjects: readonly Subject[],
  what: string,
  relates: boolean,
): boolean {
  const seen = new Set<string>();
  let fine = true;
  for (const { name, at } of subjects) {
    if (!seen.has(name)) {
      seen.add(name);
      continue;
    }
    fine = false;
    if (relates) ctx.report('self-reference', at, { name, what });
    else ctx.report('duplicate-entry', at, { name, place: what });
  }
  return fine;
}
