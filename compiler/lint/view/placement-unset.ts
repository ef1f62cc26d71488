/** Node attributes that rules ask for and nobody sets. */
import { editDistance } from '../../../grammar/nearest.js';
import type { Origin } from '../../model/model.js';
import type { ClusterView } from './cluster.js';
import { connectivityAgents, isProduced, producedNames } from './placement-attributes.js';
import { attributeConditions, ruleUses } from './placement-conditions.js';

export interface Unset {
  readonly name: string;
  readonly at: Origin;
  /** The name that was probably meant; null: a ping resource is missing; undefined: nobody knows. */
  readonly meant: string | null | undefined;
}

/** How attributes of connectivity are called by habit. */
const CONNECTIVITY = /^(ping|pingd|p_ping|pingnode|connected|connectivity)$/i;

/** Each name once a place. */
export function unsetAttributes(cluster: ClusterView): readonly Unset[] {
  const wanted = ruleUses(cluster).flatMap(({ rule, location, at }) => [
    ...attributeConditions(rule).flatMap(({ attribute, origin }) => pair(attribute, origin ?? at)),
    ...(location && rule.scoreAttribute !== undefined ? pair(rule.scoreAttribute, at) : []),
  ]);
  const seen = new Set<string>();
  return wanted.flatMap(({ name, at }) => {
    const key = `${name} ${at.file}:${at.pos}`;
    // `%1` is what a pattern has caught.
    if (seen.has(key) || /%\d/.test(name) || isProduced(cluster, name)) return [];
    seen.add(key);
    return [{ name, at, meant: meantBy(name, cluster) }];
  });
}

function pair(name: string, at: Origin | undefined): { readonly name: string; readonly at: Origin }[] {
  return at ? [{ name, at }] : [];
}

function meantBy(name: string, cluster: ClusterView): string | null | undefined {
  const pings = connectivityAgents(cluster);
  if (CONNECTIVITY.test(name)) return pings[0]?.attribute ?? null;
  const limit = name.length < 5 ? 0 : name.length < 9 ? 1 : 2;
  const [lower, known] = [name.toLowerCase(), [...producedNames(cluster)]];
  return known.find((one) => editDistance(lower, one.toLowerCase(), limit) <= limit);
}
