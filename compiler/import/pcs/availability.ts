/** Which release has a command. Rows in brackets are those of the dialect table of the pcs reference (§2). */
import type { Version } from '../../platforms/platform.js';
import { atLeast } from '../../platforms/platform.js';

interface Span {
  readonly since?: string;
  /** The first release without it. */
  readonly until?: string;
  /** In the 0.10 and 0.12 branches, where it differs. */
  readonly since010?: string;
  readonly since012?: string;
  /** What to use in other releases. */
  readonly instead?: string;
}

const COMMANDS: Readonly<Record<string, Span>> = {
  'cib element description': { since: '0.12.2' }, // 71
  'cluster config update': { since: '0.10.8' },
  'cluster config uuid generate': { since: '0.11.3', since010: '0.10.14' },
  'cluster link': { since: '0.10.2' },
  'cluster node rename-cib': { since: '0.11.12', since012: '0.12.3' },
  'cluster node rename-corosync': { since: '0.11.12', since012: '0.12.3' },
  'cluster remote-node': { until: '0.10', instead: 'cluster node add-guest' },
  'cluster rename': { since: '0.11.10', since012: '0.12.1' },
  'cluster standby': { until: '0.10', instead: 'node standby' }, // 5
  'cluster unstandby': { until: '0.10', instead: 'node unstandby' },
  'constraint rule': { until: '0.12' }, // 39
  'host auth': { since: '0.10', instead: 'cluster auth' }, // 4
  'host deauth': { since: '0.10' },
  'resource defaults set': { since: '0.10.7', instead: 'resource defaults NAME=VALUE' }, // 17
  'resource defaults update': { since: '0.10.7', instead: 'resource defaults NAME=VALUE' },
  'resource description': { since: '0.12.2' },
  'resource master': { until: '0.10', instead: 'resource promotable' }, // 10
  'resource move-with-constraint': { since: '0.11', instead: 'resource move' }, // 65
  'resource op defaults set': { since: '0.10.7', instead: 'resource op defaults NAME=VALUE' },
  'resource op defaults update': { since: '0.10.7', instead: 'resource op defaults NAME=VALUE' },
  'resource promotable': { since: '0.10', instead: 'resource master' }, // 11
  'stonith defaults': { since: '0.11', instead: 'resource defaults' }, // 18
  'stonith description': { since: '0.12.2' },
  'stonith meta': { since: '0.11', instead: 'resource meta' },
  'stonith op': { since: '0.11', instead: 'resource op' },
  tag: { since: '0.10.6' }, // 68
};

export interface Missing {
  readonly command: string;
  /** A sentence for people. */
  readonly known: string;
}

/** Undefined when the release has the command. */
export function missingCommand(words: readonly string[], version: Version): Missing | undefined {
  for (let length = Math.min(words.length, 4); length > 0; length--) {
    const command = words.slice(0, length).join(' ');
    const span = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!span) continue;
    const known = outside(span, version);
    if (known === undefined) return undefined;
    const instead = span.instead === undefined ? '' : ` (here: ${span.instead})`;
    return { command, known: `${known}${instead}` };
  }
  return undefined;
}

function outside({ since, since010, since012, until }: Span, version: Version): string | undefined {
  if (until !== undefined && atLeast(version, until)) return `pcs ${until} has dropped it`;
  const is010 = atLeast(version, '0.10') && !atLeast(version, '0.11');
  const is012 = atLeast(version, '0.12');
  const first = (is010 ? since010 : is012 ? since012 : undefined) ?? since;
  return first !== undefined && !atLeast(version, first) ? `it came with pcs ${first}` : undefined;
}
