/** The words for roles and actions, and which one was meant when the other sort was written. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { didYouMeanFix, suggest } from '../bind/suggest.js';
import type { Action, Role } from '../model/model.js';
import { parseRole } from '../types/role.js';

export const ACTIONS: readonly Action[] = ['start', 'stop', 'promote', 'demote'];
const ROLES: readonly Role[] = ['Started', 'Stopped', 'Promoted', 'Unpromoted'];

const LEGACY: Readonly<Record<string, Role>> = { master: 'Promoted', slave: 'Unpromoted' };

export function checkAction(text: string): Action | undefined {
  return ACTIONS.find((action) => action === text.toLowerCase());
}

/** A role in any case; an old word gives an info with a fix that keeps the case of writing. */
export function checkRoleWord(ctx: FileContext, at: ast.Node, text: string): Role | undefined {
  const role = parseRole(text);
  if (!role) {
    const { suggestion, extras } = suggest(ctx, at, text, ROLES);
    ctx.report(
      'rule-value',
      at,
      { value: text, expected: `a role: ${ROLES.join(', ')}`, suggestion },
      extras,
    );
    return undefined;
  }
  const today = LEGACY[text.toLowerCase()];
  if (today) {
    const word = /^\p{Lu}/u.test(text) ? today : today.toLowerCase();
    ctx.report('legacy-word', at, { found: text, today: word }, didYouMeanFix(ctx, at, word));
  }
  return role;
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
