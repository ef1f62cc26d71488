/** The words for roles and actions, and which one was meant when the other sort was written. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { unsafe } from '../bind/suggest.js';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.js';
import { replaceFix } from '../diagnostics/diagnostic.js';
import type { Action, Role } from '../model/model.js';
import { parseRole } from '../types/role.js';

export const ACTIONS: readonly Action[] = ['start', 'stop', 'promote', 'demote'];
const ROLES: readonly Role[] = ['Started', 'Stopped', 'Promoted', 'Unpromoted'];

const OLD_ROLES = ['Master', 'Slave'];
const LEGACY: Readonly<Record<string, Role>> = { master: 'Promoted', slave: 'Unpromoted' };

export function checkAction(text: string): Action | undefined {
  return ACTIONS.find((action) => action === text.toLowerCase());
}

/** A role in any case; an old word gives an info with a fix that keeps the case of writing. */
export function checkRoleWord(ctx: FileContext, at: ast.Node, text: string): Role | undefined {
  const role = parseRole(text);
  if (!role) {
    ctx.report('unknown-role', at, ...roleProblem(ctx, at, text));
    return undefined;
  }
  const today = LEGACY[text.toLowerCase()];
  if (today) {
    const word = /^\p{Lu}/u.test(text) ? today : today.toLowerCase();
    ctx.report('legacy-word', at, { found: text, today: word }, wordFix(ctx, at, word));
  }
  return role;
}

/** What to say of a text that is no role. */
export function roleProblem(
  ctx: FileContext,
  at: ast.Node,
  text: string,
): [{ value: string; expected: string; suggestion: string | undefined }, DiagnosticExtras] {
  const suggestion = parseRole(ctx.nearest(text, [...ROLES, ...OLD_ROLES]) ?? '');
  const params = { value: text, expected: `a role: ${ROLES.join(', ')}`, suggestion };
  return [params, unsafe(wordFix(ctx, at, suggestion))];
}

/** Puts another word of the language in the place of one; not where it comes out of a parameter. */
export function wordFix(ctx: FileContext, at: ast.Node, word: string | undefined): DiagnosticExtras {
  return word === undefined || at.kind !== 'Word' ? {} : { fixes: [replaceFix(ctx.origin(at), word)] };
}

export function actionOfRole(text: string): Action | undefined {
  switch (parseRole(text)) {
    case 'Promoted':
      return 'promote';
    case 'Unpromoted':
      return 'demote';
    case 'Started':
      return 'start';
    case 'Stopped':
      return 'stop';
    case undefined:
      return undefined;
  }
}

export function roleOfAction(text: string): string | undefined {
  switch (checkAction(text)) {
    case 'promote':
      return 'promoted';
    case 'demote':
      return 'unpromoted';
    case 'start':
      return 'started';
    case 'stop':
      return 'stopped';
    case undefined:
      return undefined;
  }
}
