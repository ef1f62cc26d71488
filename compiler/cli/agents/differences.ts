/** What has changed on the nodes since a lock was made, in words. */
import type { ActionRow, ParameterRow } from '../../agents/data-format.js';
import { ROLE_CODES, TYPE_WORDS } from '../../agents/data-format.js';
import type { AgentLock, LockedAgent } from '../../agents/lock.js';

type Lock = Omit<AgentLock, 'file'>;

/** One line each, sorted. `before` counts for the nodes that `now` has: another host that was not asked has not changed. */
export function differences(before: Lock, now: Lock): string[] {
  const lines: string[] = [];
  for (const [name, node] of now.nodes) {
    const old = before.nodes.get(name);
    if (!old) {
      lines.push(`${name}: this node is not in the lock`);
      continue;
    }
    for (const key of ['os', 'pacemaker'] as const)
      lines.push(...changed(`${name}: ${key}`, old[key], node[key]));
    for (const key of new Set([...Object.keys(old.packages), ...Object.keys(node.packages)])) {
      lines.push(...changed(`${name}: package ${key}`, old.packages[key], node.packages[key]));
    }
  }
  for (const agent of new Set([...before.agents.keys(), ...now.agents.keys()])) {
    for (const node of now.nodes.keys()) {
      if (!before.nodes.has(node)) continue;
      lines.push(...agentLines(agent, node, variantOn(before, agent, node), variantOn(now, agent, node)));
    }
  }
  return lines.sort();
}

function variantOn(lock: Lock, agent: string, node: string): LockedAgent | undefined {
  return lock.agents.get(agent)?.find(({ nodes }) => nodes.includes(node));
}

function agentLines(
  agent: string,
  node: string,
  old: LockedAgent | undefined,
  now: LockedAgent | undefined,
): string[] {
  const where = `${agent} on ${node}`;
  if (!old || !now) return old === now ? [] : [`${where}: ${old ? 'no longer there' : 'not in the lock'}`];
  if (old.sha256 === now.sha256) return [];
  const lines = [
    ...rows(where, 'parameter', byName(old.metadata.parameters), byName(now.metadata.parameters)),
    ...rows(where, 'operation', actions(old.metadata.actions), actions(now.metadata.actions)),
  ];
  return lines.length > 0 ? lines : [`${where}: other descriptions only`];
}

function rows(
  where: string,
  what: string,
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    changed(`${where}: ${what} ${JSON.stringify(name)}`, old.get(name), now.get(name)),
  );
}

function changed(what: string, old: string | undefined, now: string | undefined): string[] {
  if (old === now) return [];
  if (old === undefined) return [`${what} is new${now === '' ? '' : `: ${now}`}`];
  if (now === undefined) return [`${what} is gone`];
  return [`${what} was ${old || 'a plain text'}, is ${now || 'a plain text'}`];
}

function byName(parameters: readonly ParameterRow[]): Map<string, string> {
  return new Map(
    parameters.map(({ n, t, d, r, u, x, e }) => {
      const parts = [
        t && TYPE_WORDS[t],
        d !== undefined && `default ${JSON.stringify(d)}`,
        r && 'required',
        u && (u === 1 ? 'unique' : `unique in ${u}`),
        x && ['deprecated', ...x].join(' '),
        e && `one of ${e.join(', ')}`,
      ];
      return [n, parts.filter((part) => typeof part === 'string').join(', ')];
    }),
  );
}

function actions(all: readonly ActionRow[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, ...rest] of all) {
    const [timeout, interval, role, depth] = rest;
    const parts = [
      typeof timeout === 'number' && `timeout=${timeout}s`,
      typeof interval === 'number' && `interval=${interval}s`,
      typeof role === 'number' && `role=${ROLE_CODES[role] ?? role}`,
      typeof depth === 'number' && `depth=${depth}`,
    ];
    const text = parts.filter((part) => typeof part === 'string').join(' ');
    found.set(name, found.has(name) ? `${found.get(name)!}; ${text}` : text);
  }
  return found;
}
