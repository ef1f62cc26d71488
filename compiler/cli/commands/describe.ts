import { agentNames } from '../../agents/database.js';
import { describeAgent } from '../../agents/describe.js';
import type { AgentFacts } from '../../agents/facts.js';
import { KnownAgents } from '../../agents/known.js';
import { LOCK_NAME } from '../../agents/lock-file.js';
import { loadProgram } from '../../bind/program.js';
import { nearest } from '../../../grammar/nearest.js';
import type { AgentName } from '../../model/model.js';
import { DEFAULT_PLATFORM, PLATFORM_NAMES, platformNamed } from '../../platforms/table.js';
import type { Arguments, Command } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { HELP } from '../flags.js';
import { openInput } from '../inputs.js';
import { lockOf } from '../lock.js';

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
    { name: 'in', value: 'FILE', help: 'as a .ha file has it: with its declarations, and the lock above it' },
    { name: 'format', value: 'F', choices: ['full', 'json'], help: 'full (default) or json' },
    HELP,
  ],
  details: `What the nodes say counts most: the nearest ${LOCK_NAME} above FILE, or above the current folder. Then come "agent"
declarations of FILE, then the facts that come with hadsl. Descriptions are those of the lock and of declarations.`,
  examples: [
    'hadsl describe IPaddr2',
    'hadsl describe ocf:mycompany:app --in cluster.ha',
    'hadsl describe stonith:fence_ipmilan --format json',
  ],
  run(args) {
    const wanted = args.operands[0];
    if (wanted === undefined || args.operands.length > 1)
      throw new UsageError('name one agent, such as ocf:heartbeat:IPaddr2');
    const agents = knownAgents(args);
    const resolved = agents.resolve(wanted);
    if (resolved.kind === 'ambiguous') {
      process.stderr.write(
        `hadsl: ${wanted} is one of ${resolved.candidates.map(fullName).join(', ')}; say which\n`,
      );
      return EXIT.problems;
    }
    const facts = resolved.kind === 'ok' ? agents.facts(resolved.agent) : undefined;
    if (!facts) {
      const guess =
        nearest(wanted, agentNames(platformNamed(DEFAULT_PLATFORM)!.agents)) ??
        ('suggestion' in resolved ? resolved.suggestion : undefined);
      process.stderr.write(
        `hadsl: no metadata for ${JSON.stringify(wanted)}${guess ? `; did you mean ${guess}?` : ''}\n`,
      );
      return EXIT.problems;
    }
    process.stdout.write(args.one('format') === 'json' ? asJson(facts) : describeAgent(facts));
    return EXIT.ok;
  },
};

function knownAgents(args: Arguments): KnownAgents {
  const operand = args.one('in');
  const platform = args.one('platform');
  const { lock } = lockOf(operand === undefined || operand === '-' ? LOCK_NAME : operand);
  if (operand === undefined) return new KnownAgents(platformNamed(platform ?? DEFAULT_PLATFORM)!, lock);
  const { file, host } = openInput(operand, args);
  return loadProgram(host, file, { lock, platform }).entry.agents;
}

function fullName(agent: AgentName): string {
  return [agent.class, agent.provider, agent.type].filter((part) => part !== undefined).join(':');
}

function asJson(facts: AgentFacts): string {
  const json = {
    agent: fullName(facts.agent),
    description: facts.description,
    promotable: facts.promotable,
    parameters: [...facts.parameters.values()],
    actions: facts.actions,
  };
  return JSON.stringify(json, null, 2) + '\n';
}
