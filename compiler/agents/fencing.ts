/**
 * Parameters that Pacemaker gives every fence device, beside the agent's own. Source: `pacemaker-fenced metadata`
 * (2.1.5 and 3.0.2: the same 25), Pacemaker Explained "Special Options for Fencing Resources".
 */
import type { ValueType } from '../types/value-type.js';
import type { ParameterFacts } from './facts.js';

type Row = Pick<ParameterFacts, 'name' | 'type'> & Partial<ParameterFacts>;

const STRING: ValueType = { kind: 'string' };
const TIMEOUT: ValueType = { kind: 'duration', use: 'timeout' };
const DURATION = { kind: 'duration', use: 'interval' } as const;

const ACTIONS = ['reboot', 'off', 'on', 'list', 'monitor', 'status'];

const ROWS: readonly Row[] = [
  { name: 'pcmk_host_argument', type: STRING },
  { name: 'pcmk_host_map', type: STRING, map: { entrySeparator: ';', keySeparator: ':' } },
  // Blanks, commas and semicolons all do; this is what the list type takes apart.
  { name: 'pcmk_host_list', type: STRING, listSeparator: ',' },
  {
    name: 'pcmk_host_check',
    type: { kind: 'enum', values: ['dynamic-list', 'static-list', 'status', 'none'], ignoreCase: true },
  },
  { name: 'pcmk_delay_max', type: DURATION, default: '0s' },
  // A duration, or since 2.1.2 one for each node: `n1:1s;n2:5s`.
  {
    name: 'pcmk_delay_base',
    type: { ...DURATION, perNode: true },
    default: '0s',
    map: { entrySeparator: ';', keySeparator: ':' },
  },
  { name: 'pcmk_action_limit', type: { kind: 'integer', min: -1 }, default: '1' },
  ...ACTIONS.flatMap((action): Row[] => [
    { name: `pcmk_${action}_action`, type: STRING, default: action },
    { name: `pcmk_${action}_timeout`, type: TIMEOUT, default: '60s' },
    { name: `pcmk_${action}_retries`, type: { kind: 'integer', min: 0 }, default: '2' },
  ]),
  // Read by Linux-HA plugins only, and obsolete; both are seen and do no harm.
  { name: 'stonith-timeout', type: TIMEOUT },
  { name: 'priority', type: { kind: 'integer' }, deprecated: [] },
];

export const PACEMAKER_FENCING_PARAMETERS: readonly ParameterFacts[] = ROWS.map((row) => ({
  required: false,
  unique: false,
  secret: false,
  listSeparator: ',',
  ...row,
  type: { ...row.type, emptyIsUnset: true },
}));

/** Pacemaker decides the action itself each time; a device that has one set does that instead, whatever is asked. */
export const SUPPLIED_BY_PACEMAKER: readonly string[] = ['action'];

/**
 * Required by most metadata, but filled in by Pacemaker with the name of the node (or what `pcmk_host_map` says). A
 * `plug` that *is* set makes a device for that one target: common, with a `pcmk_host_list`.
 */
export const NEVER_REQUIRED: ReadonlySet<string> = new Set(['action', 'plug', 'port']);
