import type { AttributeExpression } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { connectivityAgents } from '../../view/placement-attributes.js';
import type { ConnectivityAgent } from '../../view/placement-attributes.js';
import { attributeConditions, ruleUses } from '../../view/placement-conditions.js';
import { compare } from '../../view/placement-rules.js';

export const pingThreshold = rule<{
  attribute: string;
  value: string;
  always: boolean;
  values: readonly number[];
}>({
  code: 'HA6219',
  severity: 'warning',
  message: ({ attribute, value, always, values }) =>
    `the comparison of ${JSON.stringify(attribute)} with ${value} is ${always ? 'always' : 'never'} true: ` +
    `the ping resource sets it to ${values.length > 4 ? `${values.slice(0, 3).join(', ')}, …, ${values.at(-1)}` : values.join(' or ')}`,
  hint: () => 'the attribute is "multiplier" (1 by default) times the number of hosts that answer',
  check({ cluster, report }) {
    const agents = connectivityAgents(cluster);
    for (const { rule: outer, at } of ruleUses(cluster)) {
      for (const condition of attributeConditions(outer)) {
        const own = agents.filter(({ attribute }) => attribute === condition.attribute);
        const values = own.length === 1 ? valuesOf(own[0]!) : undefined;
        const always = values && sameForAll(values, condition);
        const place = condition.origin ?? at;
        if (values === undefined || always === undefined || !place) continue;
        const { attribute, value = '' } = condition;
        report(place, { attribute, value, always, values });
      }
    }
  },
  page: {
    means: `A rule compares the attribute of a ping resource with a number, and the comparison has the same result however many
hosts answer.`,
    harm: `The attribute is \`multiplier\` times the number of hosts in \`host_list\` that answer. With the default of 1 and two hosts it
is 0, 1 or 2: \`pingd < 100\` bans all nodes all the time, and \`pingd > 2\` never holds.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
clone pings { primitive ping ocf:pacemaker:ping { host_list = "192.0.2.1 192.0.2.2", op monitor interval=10s } }
location web where not defined(pingd) or integer(pingd) < 100 score=-INFINITY`,
    prefer: `
node n1
node n2
primitive web systemd:httpd
clone pings { primitive ping ocf:pacemaker:ping { host_list = "192.0.2.1 192.0.2.2", multiplier = 1000, op monitor interval=10s } }
location web where not defined(pingd) or integer(pingd) < 1000 score=-INFINITY`,
    references: ['ocf_pacemaker_ping(7)'],
  },
});

function valuesOf({ primitive }: ConnectivityAgent): readonly number[] | undefined {
  const hosts = (primitive.parameter('host_list') ?? '').split(/[\s,]+/).filter((host) => host !== '');
  const multiplier = Number(primitive.parameter('multiplier') ?? 1);
  if (hosts.length === 0 || !Number.isFinite(multiplier)) return undefined;
  return Array.from({ length: hosts.length + 1 }, (_, count) => count * multiplier);
}

function sameForAll(values: readonly number[], condition: AttributeExpression): boolean | undefined {
  const { operation, value, valueSource = 'literal' } = condition;
  if (value === undefined || valueSource !== 'literal') return undefined;
  if (operation === 'defined' || operation === 'not_defined') return undefined;
  const [first, ...others] = values.map((one) => compare(String(one), value, condition));
  return others.every((one) => one === first) ? first : undefined;
}
