/** The rules of a location constraint: with their own score, and with the role that Pacemaker looks for here. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import type { Role, Rule } from '../model/model.js';
import { SCORE, STRING } from '../tables/option.js';
import { allowItems } from './blocks.js';
import { parseRole } from '../types/role.js';
import { checkRoleWord, roleProblem } from './role-words.js';
import { checkRule } from './rules.js';
import type { OptionTable, Options } from './statement-options.js';
import { readOptions, reportConflict } from './statement-options.js';
import type { Subject } from './subjects.js';
import { requirePromotable } from './subjects.js';

/** What stands in front of the rules. */
export interface LocationHead {
  readonly subjects: readonly Subject[];
  readonly role?: Role;
  readonly roleWord?: ast.Word | undefined;
}

const RULE: OptionTable = {
  place: 'a rule',
  types: { score: SCORE, 'score-attribute': STRING, role: STRING },
  belongs: {
    'resource-discovery': 'it stands after the block: "location R { … } resource-discovery=never"',
    id: 'the id stands in front: "rule ID: where …"',
  },
};

/** One entry a rule; undefined for those that are wrong. `options` are those of the statement, for a `where`. */
export function locationRules(
  ctx: FileContext,
  choice: ast.WhereClause | ast.RuleBlock,
  options: Options,
  head: LocationHead | undefined,
): (Rule | undefined)[] {
  if (choice.kind === 'Where') {
    const option = options.pair('id');
    if (choice.id && option) {
      ctx.report('conflicting-options', option, {
        first: 'an id in front of the rule',
        second: 'id=',
        where: 'a rule',
      });
    }
    const id = choice.id ? ctx.plain(choice.id) : options.get('id');
    return [ruleOf(ctx, choice.rule, options, id, head, choice)];
  }
  return allowItems(ctx, choice.block, 'a location', ['RuleStatement']).map((item) =>
    statement(ctx, item, head),
  );
}

function statement(
  ctx: FileContext,
  item: ast.RuleStatement,
  head: LocationHead | undefined,
): Rule | undefined {
  const options = readOptions(ctx, item.options, RULE);
  return ruleOf(ctx, item.rule, options, item.id && ctx.plain(item.id), head, item);
}

/** Pacemaker ignores the role of a location that has rules, so a role in front of the resource goes to the rule. */
function ruleOf(
  ctx: FileContext,
  node: ast.Rule | undefined,
  options: Options,
  id: string | undefined,
  head: LocationHead | undefined,
  at: ast.Node,
): Rule | undefined {
  reportConflict(ctx, options, ['score', 'score-attribute'], 'a rule');
  const roleText = options.get('role');
  const rolePair = options.pair('role');
  const known = roleText === undefined ? undefined : parseRole(roleText);
  if (roleText !== undefined && rolePair?.value) checkRuleRole(ctx, rolePair.value, roleText);
  if (known && rolePair && head) {
    if (head.roleWord) ctx.report('role-twice', rolePair, { role: head.roleWord.text });
    else requirePromotable(ctx, rolePair, { role: known }, head.subjects);
  }
  const rule = node && checkRule(ctx, node, 'location');
  if (!rule) return undefined;
  if (rule.idRef !== undefined)
    return nothingBeside(ctx, rule.idRef, options, id, head, at) ? rule : undefined;
  const role = known ?? roleText ?? head?.role;
  const scoreAttribute = options.get('score-attribute');
  const score = options.get('score') ?? (scoreAttribute === undefined ? 'INFINITY' : undefined);
  return {
    ...rule,
    origin: ctx.origin(at),
    ...(id !== undefined && { id, idGiven: true }),
    ...(score !== undefined && { score }),
    ...(scoreAttribute !== undefined && { scoreAttribute }),
    ...(role !== undefined && { role }),
  };
}

/** A reference stands for the whole rule, with its score and its role. */
function nothingBeside(
  ctx: FileContext,
  reference: string,
  options: Options,
  id: string | undefined,
  head: LocationHead | undefined,
  at: ast.Node,
): boolean {
  const given = ['score', 'score-attribute', 'role', 'id'].map((name) => options.pair(name));
  const wrong = given.filter((pair) => pair !== undefined);
  for (const pair of wrong)
    ctx.report('beside-reference', pair, { what: JSON.stringify(shown(pair.name)), id: reference });
  if (head?.roleWord)
    ctx.report('beside-reference', head.roleWord, {
      what: JSON.stringify(head.roleWord.text),
      id: reference,
    });
  const named = id !== undefined && !options.has('id');
  if (named) ctx.report('beside-reference', at, { what: 'an id', id: reference });
  return wrong.length === 0 && !head?.roleWord && !named;
}

/** Free text for the schema, other than every other role. */
function checkRuleRole(ctx: FileContext, at: ast.Value, text: string): void {
  if (parseRole(text)) checkRoleWord(ctx, at, text);
  else ctx.report('rule-value', at, ...roleProblem(ctx, at, text));
}
