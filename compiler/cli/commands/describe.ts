import { agentFacts, agentNames, resolveAgentName } from '../../agents/database.js';
import { describeAgent } from '../../agents/describe.js';
import type { AgentFacts } from '../../agents/facts.js';
import { nearest } from '../../../grammar/nearest.js';
import type { AgentName } from '../../model/model.js';
import { DEFAULT_PLATFORM, PLATFORM_NAMES, platformNamed } from '../../platforms/table.js';
import type { Command } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { HELP } from '../flags.js';

export const describeCommand: Command = {
  name: 'describe',
  operands: 'AGENT',
  summary: "show a resource agent's parameters, types, defaults and actions",
  flags: [
    {
      name: 'platform',
      value: 'P',
      choices: PLATFORM_NAMES,
      help: `the platform whose agents are meant (default ${DEFAULT_PLATFORM})`,
    },
    { name: 'format', value: 'F', choices: ['full', 'json'], help: 'full (default) or json' },
    HELP,
  ],
  examples: ['hadsl describe IPaddr2', 'hadsl describe stonith:fence_ipmilan --format json'],
  run(args) {
    const wanted = args.operands[0];
    if (wanted === undefined || args.operands.length > 1)
      throw new UsageError('name one agent, such as ocf:heartbeat:IPaddr2');
    const profile = platformNamed(args.one('platform') ?? DEFAULT_PLATFORM)!.agents;
    const resolved = resolveAgentName(profile, wanted);
    if (resolved.kind === 'ambiguous') {
      process.stderr.write(
        `hadsl: ${wanted} is one of ${resolved.candidates.map(fullName).join(', ')}; say which\n`,
      );
      return EXIT.problems;
    }
    const facts = resolved.kind === 'ok' ? agentFacts(profile, resolved.agent) : undefined;
    if (!facts) {
      const guess =
        nearest(wanted, agentNames(profile)) ?? ('suggestion' in resolved ? resolved.suggestion : undefined);
      process.stderr.write(
        `hadsl: no metadata for ${JSON.stringify(wanted)}${guess ? `; did you mean ${guess}?` : ''}\n`,
      );
      return EXIT.problems;
    }
    process.stdout.write(args.one('format') === 'json' ? asJson(facts) : describeAgent(facts));
    return EXIT.ok;
  },
};

function fullName(agent: AgentName): string {
  return [agent.class, agent.provider, agent.type].filter((part) => part !== undefined).join(':');
}

function asJson(facts: AgentFacts): string {
  const json = {
    agent: fullName(facts.agent),
    promotable: facts.promotable,
    parameters: [...facts.parameters.values()],
    actions: facts.actions,
  };
  return JSON.stringify(json, null, 2) + '\n';
}
