/** The operations of a declared agent: `op monitor interval=10s timeout=20s role=Promoted`. */
import type * as ast from '../../grammar/ast.js';
import type { ActionFacts } from '../agents/facts.js';
import { formatAgent } from '../agents/names.js';
import type { AgentName } from '../model/model.js';
import { durationProblem, parseDuration } from '../types/duration.js';
import { parseRole } from '../types/role.js';
import type { FileContext } from './context.js';
import { didYouMeanFix } from './suggest.js';
import { shown } from './shown.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What every agent of a class has; a declaration need not say so. Source: OCF RA API 1.1; `fencing.py`. */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  ocf: ['start', 'stop', 'monitor', 'meta-data'],
  stonith: ['monitor', 'metadata'],
};

const OPTIONS = ['timeout', 'interval', 'role', 'depth', 'start-delay'];
const FENCE_OPTIONS = [...OPTIONS, 'automatic', 'on_target'];

export function declaredActions(
  ctx: FileContext,
  ops: readonly ast.Op[],
  agent: AgentName,
  promotable: boolean,
): readonly ActionFacts[] {
  const actions: ActionFacts[] = [];
  const seen = new Map<string, ast.Op>();
  for (const op of ops) {
    const name = op.name && ctx.plain(op.name);
    if (name === undefined) continue;
    if (op.body) {
      const problem = 'the operation of an agent has options on its line, and no block';
      ctx.report('bad-agent-statement', op.body, { word: name, problem });
    }
    const action = declaredAction(ctx, op, name, agent);
    const key = JSON.stringify([name, action.role, action.interval, action.depth]);
    const first = seen.get(key);
    if (first) {
      const what = `the operation ${JSON.stringify(name)}`;
      const related = [{ message: 'it is first declared here', at: ctx.origin(first) }];
      ctx.report('repeated-agent-entry', op, { what, agent: formatAgent(agent) }, { related });
      continue;
    }
    seen.set(key, op);
    actions.push(action);
  }
  const implied = [...(MANDATORY[agent.class] ?? []), ...(promotable ? ['promote', 'demote'] : [])];
  for (const name of implied) if (!actions.some((action) => action.name === name)) actions.push({ name });
  return actions;
}

function declaredAction(ctx: FileContext, op: ast.Op, name: string, agent: AgentName): ActionFacts {
  const action: Mutable<ActionFacts> = { name };
  const known = agent.class === 'stonith' ? FENCE_OPTIONS : OPTIONS;
  const seen = new Set<string>();
  for (const pair of op.options) {
    const option = shown(pair.name) === 'OCF_CHECK_LEVEL' ? 'depth' : shown(pair.name);
    if (seen.has(option)) {
      const what = `the option ${JSON.stringify(option)} of the operation ${JSON.stringify(name)}`;
      ctx.report('repeated-agent-entry', pair, { what, agent: formatAgent(agent) });
      continue;
    }
    seen.add(option);
    if (!known.includes(option)) {
      const suggestion = ctx.nearest(option, known);
      const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, pair.name, suggestion);
      const problem = `an operation of an agent has the options ${known.join(', ')}`;
      ctx.report('bad-agent-statement', pair.name, { word: option, problem, suggestion }, extras);
      continue;
    }
    const text = pair.value && ctx.plain(pair.value);
    if (text !== undefined) readOption(ctx, action, option, text, pair.value!);
  }
  return action;
}

function readOption(
  ctx: FileContext,
  action: Mutable<ActionFacts>,
  option: string,
  text: string,
  at: ast.Node,
): void {
  const bad = (problem: string): void => {
    ctx.report('bad-agent-statement', at, { word: text, problem });
  };
  switch (option) {
    case 'role':
      action.role = parseRole(text);
      if (!action.role) bad('a role is Started, Stopped, Promoted or Unpromoted');
      return;
    case 'depth':
      if (/^\d{1,4}$/.test(text)) {
        if (Number(text) > 0) action.depth = Number(text);
      } else bad('a depth is a whole number, such as 10');
      return;
    case 'automatic':
    case 'on_target':
      if (/^(?:1|0|true|false)$/.test(text)) {
        if (text === '1' || text === 'true') action[option === 'automatic' ? 'automatic' : 'onTarget'] = true;
      } else bad('it is true or false');
      return;
    default: {
      const ms = parseDuration(text, 'timeout');
      if (ms === undefined) bad(`expected ${durationProblem(text, 'timeout')?.expected ?? 'a duration'}`);
      else
        action[option === 'start-delay' ? 'startDelay' : option === 'timeout' ? 'timeout' : 'interval'] =
          ms / 1000;
    }
  }
}
