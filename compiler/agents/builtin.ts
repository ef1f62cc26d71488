/**
 * Classes for which Pacemaker makes the metadata up itself: they take no parameters. Source: `lib/services` of 3.0.2
 * (`systemd_unit_metadata`, `services__get_lsb_metadata`).
 */
import type { AgentName } from '../model/model.js';
import type { ActionFacts, AgentFacts } from './facts.js';

const SYSTEMD: readonly ActionFacts[] = [
  { name: 'start', timeout: 100 },
  { name: 'stop', timeout: 100 },
  { name: 'status', timeout: 100 },
  { name: 'monitor', timeout: 100, interval: 60 },
  { name: 'meta-data', timeout: 5 },
];

const LSB: readonly ActionFacts[] = [
  { name: 'start', timeout: 15 },
  { name: 'stop', timeout: 15 },
  { name: 'status', timeout: 15 },
  { name: 'restart', timeout: 15 },
  { name: 'force-reload', timeout: 15 },
  { name: 'monitor', timeout: 15, interval: 15 },
  { name: 'meta-data', timeout: 5 },
];

const ACTIONS = new Map<string, readonly ActionFacts[]>(
  Object.entries({
    systemd: SYSTEMD,
    lsb: LSB,
    // Each node decides which of the two it is; the longer timeouts do for both.
    service: SYSTEMD,
  }),
);

export function builtinFacts(agent: AgentName): AgentFacts | undefined {
  const actions = ACTIONS.get(agent.class);
  return actions && { agent, parameters: new Map(), actions, promotable: false };
}

/** Whether agents of a class have parameters at all. */
export function takesParameters(agentClass: string): boolean {
  return (
    agentClass === 'ocf' || agentClass === 'stonith' || agentClass === 'nagios' || agentClass === 'heartbeat'
  );
}
