/** What the lock says about the agent of a resource: not there, not on all nodes, not the same on all of them. */
import type * as ast from '../../grammar/ast.js';
import type { AgentLock, LockedAgent } from '../agents/lock.js';
import { formatAgent } from '../agents/names.js';
import type { FileContext } from '../bind/context.js';
import type { AgentName } from '../model/model.js';

/** Only these are looked for on the nodes: the others have no metadata of their own. */
const LOCKED_CLASSES: readonly string[] = ['ocf', 'stonith'];

export function reportLockDoubts(ctx: FileContext, at: ast.Name, agent: AgentName): void {
  const { lock } = ctx.agents;
  if (!lock || !LOCKED_CLASSES.includes(agent.class)) return;
  const name = formatAgent(agent);
  const { file } = lock;
  const variants = lock.agents.get(name);
  const missing = lock.missing.get(name) ?? [];
  if (missing.length > 0)
    ctx.report('agent-not-installed', at, { name, nodes: missing, everywhere: !variants });
  if (!variants) {
    if (missing.length === 0 && ctx.agents.source(agent) !== 'declared')
      ctx.report('agent-not-locked', at, { name, file, all: lock.scope === 'all' });
    return;
  }
  const difference = variants.length > 1 ? differenceOf(lock, variants) : undefined;
  if (difference !== undefined) ctx.report('agent-differs-between-nodes', at, { name, difference, file });
}

/** Shown at most. */
const NAMES = 5;

/** In words; undefined where the texts differ in nothing that a configuration could notice. */
function differenceOf(lock: AgentLock, variants: readonly LockedAgent[]): string | undefined {
  const names = new Set(variants.flatMap(({ metadata }) => metadata.parameters.map(({ n }) => n)));
  const lacking = [...names].filter((name) => !variants.every((variant) => row(variant, name)));
  if (lacking.length > 0) {
    const nodes = new Set(
      lacking.flatMap((name) =>
        variants.filter((variant) => row(variant, name)).flatMap((variant) => variant.nodes),
      ),
    );
    const shown = lacking.slice(0, NAMES).map((name) => JSON.stringify(name));
    const more = lacking.length > NAMES ? ` and ${lacking.length - NAMES} more` : '';
    // Both ways round there is nothing simple to say.
    const only = nodes.size < lock.nodes.size ? `only ${[...nodes].sort().join(', ')} ` : 'some nodes lack ';
    return only.startsWith('only')
      ? `${only}${nodes.size > 1 ? 'have' : 'has'} ${shown.join(', ')}${more}`
      : `${only}${shown.join(', ')}${more}`;
  }
  const differing = [...names].filter((name) => new Set(variants.map((each) => typing(each, name))).size > 1);
  if (differing.length === 0) return undefined;
  const shown = differing.slice(0, NAMES).map((name) => JSON.stringify(name));
  return `another type for ${shown.join(', ')}, or required on some nodes only`;
}

function row(variant: LockedAgent, name: string): LockedAgent['metadata']['parameters'][number] | undefined {
  return variant.metadata.parameters.find((candidate) => candidate.n === name);
}

/** What makes a value right on one node and wrong on another. A default may well differ: it is a path, mostly. */
function typing(variant: LockedAgent, name: string): string {
  const found = row(variant, name);
  return JSON.stringify([found?.t, found?.e, found?.r === 1 && found.d === undefined]);
}
