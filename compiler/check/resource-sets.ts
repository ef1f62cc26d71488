/** The options of a resource set: from its brackets, from the word in front of it, or spelled out in `set( )`. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Action, OrderKind, ResourceSet, Role } from '../model/model.js';
import { SCORE, STRING, words, XML_BOOLEAN } from '../tables/option.js';
import { ACTIONS, checkAction, checkRoleWord, actionOfRole, wordFix } from './role-words.js';
import type { Options } from './statement-options.js';
import { readOptions, reportConflict } from './statement-options.js';
import type { Words } from './subjects.js';
import type { ConstraintKind } from './terms.js';

export type SetOptions = Pick<
  ResourceSet,
  'sequential' | 'requireAll' | 'ordering' | 'action' | 'role' | 'score' | 'kind'
> & { readonly id?: string; readonly idGiven?: true };

const PLACE = 'a resource set';

const TABLE = {
  place: PLACE,
  types: {
    sequential: XML_BOOLEAN,
    'require-all': XML_BOOLEAN,
    ordering: words('group', 'listed'),
    action: STRING,
    role: STRING,
    score: SCORE,
    kind: words('Mandatory', 'Optional', 'Serialize'),
    id: STRING,
  },
};

/** Undefined when an option is wrong in a way that leaves the set without a meaning (reported). */
export function checkSetOptions(
  ctx: FileContext,
  node: ast.ResourceSet,
  kind: ConstraintKind,
  modifier: Words,
): SetOptions | undefined {
  if (node.form !== 'long') return { ...modifier, ...bracketOptions(node.form, kind) };
  const options = readOptions(ctx, node.options, TABLE);
  reportConflict(ctx, options, ['score', 'kind'], PLACE);
  const role = roleOption(ctx, options);
  const action = actionOption(ctx, options);
  const clash = checkModifierClash(ctx, options, modifier);
  reportIneffective(ctx, options, kind);
  if (clash || (options.has('role') && !role) || (options.has('action') && !action)) return undefined;
  const id = options.get('id');
  return {
    ...modifier,
    ...(id !== undefined && { id, idGiven: true as const }),
    ...given('sequential', options.flag('sequential')),
    ...given('requireAll', options.flag('require-all')),
    ...given('ordering', options.get('ordering') as 'group' | 'listed' | undefined),
    ...given('action', action),
    ...given('role', role),
    ...given('score', options.get('score')),
    ...given('kind', options.get('kind') as OrderKind | undefined),
  };
}

/** `( )` says something about order and place only: elsewhere the members of a set never depend on each other. */
function bracketOptions(form: 'independent' | 'sequential' | 'any', kind: ConstraintKind): SetOptions {
  if (form === 'sequential' || kind === 'location' || kind === 'ticket') return {};
  return form === 'any' && kind === 'order'
    ? { sequential: false, requireAll: false }
    : { sequential: false };
}

function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}

function roleOption(ctx: FileContext, options: Options): Role | undefined {
  const text = options.get('role');
  const value = options.pair('role')?.value;
  return text !== undefined && value ? checkRoleWord(ctx, value, text) : undefined;
}

function actionOption(ctx: FileContext, options: Options): Action | undefined {
  const text = options.get('action');
  const value = options.pair('action')?.value;
  if (text === undefined || !value) return undefined;
  const action = checkAction(text);
  if (action) return action;
  const suggestion = actionOfRole(text);
  ctx.report(
    'wrong-term-word',
    value,
    { word: text, what: 'action=', expected: ACTIONS.join(', '), suggestion },
    wordFix(ctx, value, suggestion),
  );
  return undefined;
}

function checkModifierClash(ctx: FileContext, options: Options, modifier: Words): boolean {
  const name = modifier.role ? 'role' : modifier.action ? 'action' : undefined;
  const pair = name && options.pair(name);
  if (!name || !pair) return false;
  const word = modifier.role ?? modifier.action ?? '';
  ctx.report('conflicting-options', pair, { first: word, second: name, where: PLACE });
  return true;
}

/** The long form can say everything that the schema allows, so what has no effect is a warning, not an error. */
function reportIneffective(ctx: FileContext, options: Options, kind: ConstraintKind): void {
  const warn = (option: string, why?: string): void => {
    const pair = options.pair(option);
    if (pair) ctx.report('option-without-effect', pair, { option, where: `a set of ${article(kind)}`, why });
  };
  if (kind === 'order') {
    warn('role', 'an order is about actions: "action=promote"');
    if (options.flag('sequential') !== false) {
      warn('require-all', 'it counts together with "sequential=false" only; "any(a, b)" is both');
    }
    return;
  }
  warn('action', 'roles count here: "role=Promoted"');
  warn('require-all', 'it counts in an order only');
  warn('kind', 'it counts in an order only');
  if (kind === 'location' || kind === 'ticket')
    warn('sequential', 'the members do not depend on each other here');
}

function article(kind: ConstraintKind): string {
  return kind === 'order' ? 'an order' : `a ${kind}`;
}
