import type { Rule } from '../../../model/model.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { attributeConditions, conditionsOf, ruleUses } from '../../view/placement-conditions.js';
import { nodeNamed, nodeViews } from '../../view/placement-nodes.js';
import { ruleTruth } from '../../view/placement-rules.js';

export const ruleDecidesNothing = rule<{ always: boolean }>({
  code: 'HA6231',
  severity: 'warning',
  message: ({ always }) =>
    always
      ? 'this rule is true on every node, whatever happens'
      : 'this rule is false on every node: no node has these attributes',
  hint: ({ always }) => (always ? '"a != x or a != y" is always true: write "and"' : undefined),
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete || nodeViews(cluster).length === 0) return;
    for (const { rule: outer, location, at } of ruleUses(cluster)) {
      if (!location || !at || !isWorthALook(outer, cluster)) continue;
      const truths = nodeViews(cluster).map((node) => ruleTruth(outer, node, cluster));
      if (truths.every((truth) => truth === false)) report(at, { always: false });
      else if (truths.every((truth) => truth === true) && isContrary(outer)) report(at, { always: true });
    }
  },
  page: {
    means: `The nodes and their attributes, as they are configured, decide a rule of a location once and for all: it is false on
every node, or true on every node because it asks whether an attribute differs from one value or from another.`,
    harm: `The location does nothing, or the same to all nodes: with -INFINITY the resource has nowhere to run.`,
    avoid: `
node n1 { attributes rack=a }
node n2 { attributes rack=b }
primitive web systemd:httpd
location web where #uname == n1 and rack == b score=100`,
    prefer: `
node n1 { attributes rack=a }
node n2 { attributes rack=b }
primitive web systemd:httpd
location web where #uname == n1 and rack == a score=100`,
    notes: 'Not reported: what depends on the time, or on attributes that an agent may set.',
    references: ['Pacemaker Explained, "Rules"'],
  },
});

/** Unknown nodes and kinds are errors of the compiler, and `#kind` is written in advance of remote nodes. */
function isWorthALook(outer: Rule, cluster: ClusterView): boolean {
  const conditions = attributeConditions(outer);
  if (conditionsOf(outer).some(({ kind }) => kind !== 'expression' && kind !== 'date')) return false;
  if (isTwoValues(outer)) return false;
  return conditions.every(
    ({ attribute, value }) =>
      attribute !== '#kind' && (attribute !== '#uname' || nodeNamed(cluster, value ?? '') !== undefined),
  );
}

/** `a == x and a == y` is reported by the compiler. */
function isTwoValues(outer: Rule): boolean {
  const found = new Map<string, string>();
  return outer.conditions.some((condition) => {
    if (condition.kind === 'rule') return isTwoValues(condition);
    if (outer.op !== 'and' || condition.kind !== 'expression' || condition.operation !== 'eq') return false;
    const first = found.get(condition.attribute);
    found.set(condition.attribute, condition.value ?? '');
    return first !== undefined && first !== condition.value;
  });
}

/** An `or` of several `!=` about one attribute. */
function isContrary(outer: Rule): boolean {
  const differing = outer.conditions.filter((one) => one.kind === 'expression' && one.operation === 'ne');
  const names = new Set(differing.map((one) => (one.kind === 'expression' ? one.attribute : '')));
  return outer.op === 'or' && differing.length > 1 && names.size < differing.length;
}
