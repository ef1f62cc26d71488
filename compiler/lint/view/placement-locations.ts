/** What locations say, resource by resource and node by node: tags, sets, patterns and rules are written out. */
import type { Location, Origin, Role, Rule } from '../../model/model.js';
import { parsePattern } from '../../types/posix-pattern.js';
import { INFINITY_SCORE, parseScore } from '../../types/score.js';
import type { ClusterView } from './cluster.js';
import type { NodeView } from './placement-nodes.js';
import { nodeNamed, nodeViews } from './placement-nodes.js';
import { ruleTruth } from './placement-rules.js';
import type { ResourceView } from './resource.js';

export interface Preference {
  readonly resource: ResourceView;
  readonly node: NodeView;
  /** Undefined: the value of a node attribute that only the running cluster knows. */
  readonly score: number | undefined;
  /** False: only while a rule is true that the configuration cannot decide. */
  readonly certain: boolean;
  readonly role: Role | undefined;
  readonly constraint: Location;
  readonly rule: Rule | undefined;
  readonly at: Origin | undefined;
}

const all = new WeakMap<ClusterView, readonly Preference[]>();

/** Those that Pacemaker ignores (about what is inside a clone, with an unknown role) are not among them. */
export function preferences(cluster: ClusterView): readonly Preference[] {
  let found = all.get(cluster);
  if (!found) {
    found = locations(cluster).flatMap((location) => preferencesOf(location, cluster));
    all.set(cluster, found);
  }
  return found;
}

export function locations(cluster: ClusterView): readonly Location[] {
  return cluster.model.constraints.filter((constraint) => constraint.kind === 'location');
}

/** The resources that a location is about. A pattern finds those at the top only (measured with 2.1.5). */
export function subjectsOf({ subject }: Location, cluster: ClusterView): readonly ResourceView[] {
  if ('pattern' in subject) return matching(subject.pattern, cluster);
  const names = 'resource' in subject ? [subject.resource] : subject.sets.flatMap(({ members }) => members);
  return names.flatMap((name) => cluster.named(name)).filter(reachable);
}

function matching(pattern: string, cluster: ClusterView): readonly ResourceView[] {
  const negated = pattern.startsWith('!');
  const expression = parsePattern(negated ? pattern.slice(1) : pattern);
  if (!(expression instanceof RegExp)) return [];
  return cluster.top.filter(({ id }) => expression.test(id) !== negated);
}

/** Pacemaker refuses constraints on what is inside of a clone or bundle. */
function reachable(resource: ResourceView): boolean {
  return resource.instances === undefined || resource.instances === resource;
}

function preferencesOf(location: Location, cluster: ClusterView): readonly Preference[] {
  const { choice, lifetime, origin } = location;
  const subjects = subjectsOf(location, cluster);
  const make = (
    node: NodeView,
    score: number | undefined,
    certain: boolean,
    role: Role | undefined,
    rule?: Rule,
  ): Preference[] =>
    subjects.map((resource) => ({
      resource,
      node,
      score,
      certain: certain && lifetime === undefined,
      role: role ?? setRole(location, resource),
      constraint: location,
      rule,
      at: origin,
    }));
  if ('node' in choice) {
    const node = nodeNamed(cluster, choice.node);
    return node ? make(node, parseScore(choice.score) ?? 0, true, location.role) : [];
  }
  return choice.rules.flatMap((rule) =>
    nodeViews(cluster).flatMap((node) => {
      const truth = ruleTruth(rule, node, cluster);
      if (truth === false) return [];
      return make(node, scoreOf(rule, node), truth === true, rule.role as Role | undefined, rule);
    }),
  );
}

function setRole({ subject }: Location, resource: ResourceView): Role | undefined {
  return 'sets' in subject
    ? subject.sets.find(({ members }) => members.includes(resource.id))?.role
    : undefined;
}

function scoreOf(rule: Rule, node: NodeView): number | undefined {
  if (rule.scoreAttribute === undefined) return parseScore(rule.score ?? '0') ?? 0;
  const text = node.attributes.text(rule.scoreAttribute);
  return text === undefined ? undefined : parseScore(text);
}

/** The score that a location writes; undefined where node attributes or several rules have one each. */
export function writtenScores({ choice }: Location): readonly number[] {
  if ('node' in choice) return [parseScore(choice.score) ?? 0];
  return choice.rules.flatMap(({ score, scoreAttribute }) =>
    scoreAttribute === undefined ? [parseScore(score ?? '0') ?? 0] : [],
  );
}

export function isInfinite(score: number | undefined): boolean {
  return score === INFINITY_SCORE;
}

export function isBan(score: number | undefined): boolean {
  return score === -INFINITY_SCORE;
}
