/** What the names in constraints stand for. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext, Named } from '../bind/context.js';
import type { ConstraintSubject } from '../bind/lookup.js';
import { lookupConstraintSubject } from '../bind/lookup.js';
import { shown } from '../bind/shown.js';
import { didYouMeanFix } from '../bind/suggest.js';
import type { Action, Role } from '../model/model.js';
import { outerInstances, promotability } from './promotable.js';

export type Subject = ConstraintSubject & {
  readonly name: string;
  readonly at: ast.Node;
  /** Inside of a clone or bundle (reported): Pacemaker ignores the constraint, and nothing more is to say about it. */
  readonly inner?: true;
};

/** The role or the action in front of a name. */
export interface Words {
  readonly role?: Role;
  readonly action?: Action;
}

export function checkSubject(ctx: FileContext, ref: ast.NameRef): Subject | undefined {
  const name = ctx.plain(ref);
  return name === undefined ? undefined : subjectNamed(ctx, name, ref);
}

export function subjectNamed(ctx: FileContext, name: string, at: ast.Node): Subject | undefined {
  const found = lookupConstraintSubject(ctx, name, at);
  if (!found) return undefined;
  const container = found.kind === 'resource' ? outerInstances(found.symbol) : undefined;
  if (found.kind === 'tag') reportInnerMembers(ctx, found.symbol, at);
  if (container) {
    const kind = container.kind === 'promotable' ? 'promotable clone' : container.kind;
    const related = [{ message: `${JSON.stringify(container.name)} is declared here`, at: container.origin }];
    const params = { name, container: container.name, kind };
    ctx.report('constraint-on-inner-resource', at, params, {
      ...didYouMeanFix(ctx, at, container.name),
      related,
    });
  }
  return { ...found, name, at, ...(container && { inner: true }) };
}

/** A tag may well list them, for people; in a constraint they count for nothing (measured with 2.1.5). */
function reportInnerMembers(ctx: FileContext, tag: Named<ast.TagDecl>, at: ast.Node): void {
  for (const item of tag.decl.members?.items ?? []) {
    const member = ctx.symbols.resources.get(shown(item));
    const container = member && outerInstances(member);
    if (!container) continue;
    const kind = container.kind === 'promotable' ? 'promotable clone' : container.kind;
    const related = [
      { message: `the tag ${JSON.stringify(tag.name)} lists it`, at: tag.origin },
      { message: `${JSON.stringify(container.name)} is declared here`, at: container.origin },
    ];
    const params = { name: member.name, container: container.name, kind };
    ctx.report('constraint-on-inner-resource', at, params, { related });
  }
}

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
    if (subject.inner || kind === 'promotable') continue;
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

export function checkNoRepetition(
  ctx: FileContext,
  subjects: readonly Subject[],
  what: string,
  relates: boolean,
): void {
  const seen = new Set<string>();
  for (const { name, at } of subjects) {
    if (!seen.has(name)) seen.add(name);
    else if (relates) ctx.report('self-reference', at, { name, what });
    else ctx.report('repeated-entry', at, { name, place: what });
  }
}
