import type { AttributeExpression, Rule } from '../../../model/model.js';
import { parseScore } from '../../../types/score.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { attributeConditions, ruleUses } from '../../view/placement-conditions.js';
import { nodeViews } from '../../view/placement-nodes.js';
import { locations, subjectsOf } from '../../view/placement-locations.js';
import { isRuntimeAttribute } from '../../../tables/node-attributes.js';

/** Comparisons that are false for a node without the attribute, and meant to catch low values. */
const LOW: readonly AttributeExpression['operation'][] = ['lt', 'lte', 'eq'];

export const lostConnectivityUncovered = rule<{ attribute: string; op: string; value: string }>({
  code: 'HA6217',
  severity: 'warning',
  message: ({ attribute, op, value }) =>
    `a node without ${JSON.stringify(attribute)} is not kept away: "${op} ${value}" is false where the attribute does not exist`,
  hint: ({ attribute }) => `add: or not defined(${attribute})`,
  check({ cluster, whole, report }) {
    if (!whole) return;
    for (const { rule: outer, location, at } of ruleUses(cluster)) {
      if (!location || !((parseScore(outer.score ?? '0') ?? 0) < 0)) continue;
      for (const condition of attributeConditions(outer)) {
        const place = condition.origin ?? at;
        if (!place || !isLow(condition) || !mayBeMissing(condition.attribute, cluster)) continue;
        if (asksWhetherDefined(outer, condition.attribute)) continue;
        if (
          isCoveredElsewhere(
            cluster,
            condition.attribute,
            subjectsOf(location, cluster).map(({ id }) => id),
          )
        )
          continue;
        const op = { lt: '<', lte: '<=', eq: '==' }[condition.operation as 'lt' | 'lte' | 'eq'];
        report(place, { attribute: condition.attribute, op, value: condition.value ?? '' });
      }
    }
  },
  page: {
    means: `A location keeps a resource off nodes where a number is low (\`pingd < 1\`), and says nothing about nodes that do not have
the attribute at all.`,
    harm: `As long as the ping resource has not run on a node, the attribute does not exist there, and after it was stopped or failed
it is gone: the comparison is false, and the resource runs on a node whose network nobody has checked.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
clone pings { primitive ping ocf:pacemaker:ping { host_list = 192.0.2.1, op monitor interval=10s } }
location web where integer(pingd) < 1 score=-INFINITY`,
    prefer: `
node n1
node n2
primitive web systemd:httpd
clone pings { primitive ping ocf:pacemaker:ping { host_list = 192.0.2.1, op monitor interval=10s } }
location web where not defined(pingd) or integer(pingd) < 1 score=-INFINITY`,
    notes: 'Not reported: attributes that every node has in the configuration, and those of Pacemaker.',
    references: ['SUSE TID 7008656', 'Pacemaker Explained, "Moving Resources Due to Connectivity Changes"'],
  },
});

function isLow({ operation, value, valueSource = 'literal' }: AttributeExpression): boolean {
  if (valueSource !== 'literal' || !LOW.includes(operation)) return false;
  // Equality with anything but 0 is no question of "too little".
  return operation === 'eq' ? Number(value) === 0 : value !== undefined && !Number.isNaN(Number(value));
}

function mayBeMissing(attribute: string, cluster: ClusterView): boolean {
  if (attribute.startsWith('#') || isRuntimeAttribute(attribute)) return false;
  return !nodeViews(cluster).every(({ attributes }) => attributes.get(attribute) !== undefined);
}

function asksWhetherDefined(outer: Rule, attribute: string): boolean {
  return attributeConditions(outer).some(
    (one) => one.attribute === attribute && ['not_defined', 'defined', 'ne'].includes(one.operation),
  );
}

/** Another rule of the same resource takes care of nodes without the attribute. */
function isCoveredElsewhere(cluster: ClusterView, attribute: string, subjects: readonly string[]): boolean {
  return locations(cluster).some(
    (other) =>
      'rules' in other.choice &&
      other.choice.rules.some(
        (one) => (parseScore(one.score ?? '0') ?? 0) < 0 && asksWhetherDefined(one, attribute),
      ) &&
      subjectsOf(other, cluster).some(({ id }) => subjects.includes(id)),
  );
}
