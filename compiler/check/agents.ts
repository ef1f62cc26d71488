import type * as ast from '../../grammar/ast.js';
import { formatAgent } from '../agents/database.js';
import { REMOVED_CLASSES } from '../agents/resolve.js';
import { SUPERSEDED } from '../agents/superseded.js';
import type { FileContext } from '../bind/context.js';
import { didYouMeanFix } from '../bind/suggest.js';
import type { AgentName } from '../model/model.js';
import { atLeast, formatVersion } from '../platforms/platform.js';
import { reportLockDoubts } from './agents-locked.js';

/**
 * The agent behind the name of a resource. What is said about it is said here, once; the resource is checked as far as
 * possible even with an agent that does not exist.
 */
export function checkAgent(ctx: FileContext, at: ast.Name): AgentName | undefined {
  const name = ctx.plain(at);
  if (name === undefined) return undefined;
  const resolution = ctx.agents.resolve(name);
  switch (resolution.kind) {
    case 'ok':
      reportDoubts(ctx, at, resolution.agent);
      reportLockDoubts(ctx, at, resolution.agent);
      return resolution.agent;
    case 'ambiguous':
      ctx.report('ambiguous-agent', at, {
        name,
        candidates: resolution.candidates.map((agent) => formatAgent(agent)),
      });
      // What crmsh takes.
      return resolution.candidates[0];
    case 'unknown': {
      const { suggestion, agent } = resolution;
      ctx.report(
        'unknown-agent',
        at,
        { name, suggestion },
        suggestion === undefined ? {} : didYouMeanFix(ctx, at, suggestion),
      );
      return agent;
    }
    case 'malformed': {
      const { why, suggestion } = resolution;
      const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, at, suggestion);
      ctx.report('malformed-agent', at, { name, why, suggestion }, extras);
      return undefined;
    }
  }
}

function reportDoubts(ctx: FileContext, at: ast.Name, agent: AgentName): void {
  const { pacemaker } = ctx.platform;
  const name = formatAgent(agent);
  const removed = REMOVED_CLASSES[agent.class];
  if (removed !== undefined && atLeast(pacemaker, removed)) {
    const version = formatVersion(pacemaker);
    ctx.report('removed-agent-class', at, { name, agentClass: agent.class, version, removed });
  } else if (SUPERSEDED[name]) {
    ctx.report('superseded-agent', at, { name, ...SUPERSEDED[name] });
  } else if (!ctx.agentFacts(agent) && isFirst(ctx, name)) {
    ctx.report('no-agent-metadata', at, { name });
  }
}

/** One declaration of the agent helps all its resources, so one place is enough. */
function isFirst({ symbols }: FileContext, agent: string): boolean {
  const before = unknownAgents.get(symbols) ?? new Set<string>();
  if (before.has(agent)) return false;
  unknownAgents.set(symbols, before.add(agent));
  return true;
}

const unknownAgents = new WeakMap<FileContext['symbols'], Set<string>>();
