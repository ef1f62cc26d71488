/**
 * From where a fence device may be used. A node uses a device unless its location score for it is negative, whether the device
 * is "started" there or not. Source: `cib_device_update()` (`daemons/fenced`), Pacemaker Explained "Fencing".
 */
import type { Location, Rule, RuleCondition } from '../../model/model.js';
import { parseScore } from '../../types/score.js';
import type { ClusterView } from './cluster.js';
import { same } from './fencing-hosts.js';
import type { ResourceView } from './resource.js';

/** `maybe`: a rule decides that depends on more than the name of the node. */
export type Answer = 'yes' | 'no' | 'maybe';

export interface NodeScore {
  /** The sum of the scores that are known. */
  readonly score: number;
  /** The constraints that have a say. */
  readonly constraints: readonly Location[];
  /** Something cannot be told. */
  readonly open: boolean;
}

/** What location constraints give a resource on a node, those of the containers around it included. */
export function nodeScore(cluster: ClusterView, resource: ResourceView, node: string): NodeScore {
  const ids = new Set<string>();
  for (let at: ResourceView | undefined = resource; at; at = at.parent) ids.add(at.id);
  for (const tag of cluster.model.tags) if (tag.members.includes(resource.id)) ids.add(tag.id);
  let score = 0;
  let open = false;
  const constraints: Location[] = [];
  for (const constraint of cluster.model.constraints) {
    if (constraint.kind !== 'location' || !concerns(constraint, ids)) continue;
    const found = scoreOf(constraint, node);
    if (found === 'nothing') continue;
    constraints.push(constraint);
    if (found === 'open' || constraint.lifetime !== undefined) open = true;
    else score += found;
  }
  return { score, constraints, open };
}

export function mayUse(cluster: ClusterView, device: ResourceView, node: string): Answer {
  const { score, constraints, open } = nodeScore(cluster, device, node);
  if (score < 0) return 'no';
  if (open) return 'maybe';
  return cluster.optionFlag('symmetric-cluster') || constraints.length > 0 ? 'yes' : 'no';
}

function concerns({ subject, role }: Location, ids: ReadonlySet<string>): boolean {
  if (role === 'Promoted' || role === 'Unpromoted' || role === 'Stopped') return false;
  if ('resource' in subject) return ids.has(subject.resource);
  if ('sets' in subject) return subject.sets.some(({ members }) => members.some((one) => ids.has(one)));
  const pattern = regularExpression(subject.pattern);
  return pattern !== undefined && [...ids].some((id) => pattern.test(id));
}

/** What a location gives a node; `open` where that depends on more than its name. */
function scoreOf({ choice }: Location, node: string): number | 'open' | 'nothing' {
  if ('node' in choice) return same(choice.node, node) ? (parseScore(choice.score) ?? 'open') : 'nothing';
  let sum: number | 'nothing' = 'nothing';
  for (const rule of choice.rules) {
    const truth = isTrue(rule, node);
    if (truth === false) continue;
    const score = rule.score === undefined ? undefined : parseScore(rule.score);
    if (truth === undefined || score === undefined) return 'open';
    sum = (sum === 'nothing' ? 0 : sum) + score;
  }
  return sum;
}

function isTrue(condition: RuleCondition | Rule, node: string): boolean | undefined {
  if (condition.kind === 'rule') {
    const truths = condition.conditions.map((one) => isTrue(one, node));
    const decisive = condition.op === 'or';
    if (truths.includes(decisive)) return decisive;
    return truths.includes(undefined) ? undefined : !decisive;
  }
  if (condition.kind !== 'expression' || condition.attribute !== '#uname') return undefined;
  const { operation, value = '' } = condition;
  if (operation === 'eq') return same(value, node);
  if (operation === 'ne') return !same(value, node);
  return operation === 'defined' ? true : undefined;
}

/** Undefined for what JavaScript cannot read. */
export function regularExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
