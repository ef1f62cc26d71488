import type { AgentName } from '../model/model.js';

/** `ocf:heartbeat:IPaddr2`, `systemd:httpd`. */
export function formatAgent({ class: agentClass, provider, type }: AgentName): string {
  return provider === undefined ? `${agentClass}:${type}` : `${agentClass}:${provider}:${type}`;
}
