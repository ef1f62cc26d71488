import type { NvSet } from '../../model/model.js';
import { nvsetElement } from '../cib/nvsets.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import { parseSeconds } from './durations.js';
import type { PcsContext } from './context.js';
import { pairObstacle } from './nvsets.js';

/** The set that pcs makes, and that Pacemaker puts before all others. */
const BOOTSTRAP = 'cib-bootstrap-options';

/** Names that the cluster writes itself: pcs refuses them, and a purge leaves them alone. */
export const AUTOMATIC: readonly string[] = [
  'cluster-infrastructure',
  'cluster-name',
  'dc-version',
  'have-watchdog',
  'last-lrm-refresh',
  'stonith-watchdog-timeout',
  'fencing-watchdog-timeout',
];

export function bootstrapSet(sets: readonly NvSet[]): NvSet | undefined {
  return sets.find(
    (set) => set.id === BOOTSTRAP && !set.rule && set.score === undefined && set.idRef === undefined,
  );
}

export function writeProperties(sets: readonly NvSet[], context: PcsContext): void {
  const bootstrap = bootstrapSet(sets);
  // First, because pcs writes into whichever set is the first.
  if (bootstrap) writeBootstrap(bootstrap, context);
  for (const set of sets) {
    if (set === bootstrap) continue;
    const what = set.rule ? 'a rule on cluster options' : 'several sets of cluster options';
    context.patch('crm_config', propertyElement(set, context), { what, origin: set.origin });
  }
}

function propertyElement(set: NvSet, context: PcsContext): XmlElement {
  return nvsetElement(set, 'cluster_property_set', context.cib, 'property');
}

function writeBootstrap(set: NvSet, context: PcsContext): void {
  const whole = propertyElement(set, context);
  const words: string[] = [];
  const patched: XmlElement[] = [];
  const reasons: string[] = [];
  const names = new Set<string>();
  for (const pair of whole.children) {
    const { name = '', value = '' } = pair.attributes;
    const problem = names.has(name) ? `${name} twice` : propertyObstacle(pair, context);
    names.add(name);
    if (problem === undefined) words.push(`${name}=${value}`);
    else {
      patched.push(pair);
      reasons.push(problem);
    }
  }
  // pcs asks the installed Pacemaker which options there are.
  if (words.length > 0) context.command([['property', 'set', ...words]], { passForce: true });
  if (patched.length === 0) return;
  const rest = element(whole.name, { id: whole.attributes.id }, patched);
  context.patch('crm_config', rest, { what: reasons.join(', '), origin: set.origin });
}

function propertyObstacle(pair: XmlElement, context: PcsContext): string | undefined {
  const problem = pairObstacle(pair, { id: BOOTSTRAP, noun: 'cluster options' });
  if (problem !== undefined) return problem;
  const { id = '', name = '', value = '' } = pair.attributes;
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) return `a cluster option called "${name}"`;
  // Names are cut in ids, by some releases (row 56).
  if (context.known.referenced.has(id)) return `the id of ${name}`;
  if (name === 'cluster-name' && context.can('clusterNameProperty')) return undefined;
  // stonith-watchdog-timeout: pcs takes it only on a machine where SBD is enabled, --force or not.
  if (AUTOMATIC.includes(name)) return name;
  const odd = /^P/.test(value)
    ? !context.can('isoPropertyTime')
    : isTime(value) && parseSeconds(value) === undefined;
  return odd ? `${name}=${value}` : undefined;
}

function isTime(value: string): boolean {
  return /^\d+\s*(u|us|usec|ms|msec|s|sec|m|min|h|hr)[a-z]*$/i.test(value);
}
