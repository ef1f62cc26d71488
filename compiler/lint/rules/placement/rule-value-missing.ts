import { rule } from '../../rule.js';
import { attributeConditions, ruleUses } from '../../view/placement-conditions.js';
import { subjectsOf } from '../../view/placement-locations.js';
import { PrimitiveView } from '../../view/resource.js';
import type { ResourceView } from '../../view/resource.js';

interface Params {
  readonly resource: string;
  readonly name: string;
  readonly source: 'param' | 'meta';
}

export const ruleValueMissing = rule<Params>({
  code: 'HA6254',
  severity: 'warning',
  message: ({ resource, name, source }) =>
    `${JSON.stringify(resource)} has no ${source === 'param' ? 'parameter' : 'meta attribute'} ${JSON.stringify(name)} for this rule to compare with: the condition is never true`,
  hint: ({ name }) => `set ${JSON.stringify(name)}, or compare with a text`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const { rule: outer, location, at } of ruleUses(cluster)) {
      if (!location) continue;
      for (const { valueSource: source, value, origin } of attributeConditions(outer)) {
        const place = origin ?? at;
        if (!place || value === undefined || (source !== 'param' && source !== 'meta')) continue;
        const lacking = subjectsOf(location, cluster).find((one) => !hasSetting(one, source, value));
        if (lacking) report(place, { resource: lacking.id, name: value, source });
      }
    }
  },
  page: {
    means: `A rule of a location compares a node attribute with a parameter or a meta attribute of the resource
(\`value-source\`), and the resource does not have it.`,
    harm: 'Pacemaker compares with nothing: the condition is false, and the location does nothing.',
    avoid: `
node n1 { attributes rack=a }
primitive web systemd:httpd { meta home=a }
location web where rack == meta(hime) score=100`,
    prefer: `
node n1 { attributes rack=a }
primitive web systemd:httpd { meta home=a }
location web where rack == meta(home) score=100`,
    references: ['Pacemaker Explained, "Rules", value-source'],
  },
});

/** Pacemaker looks at the settings of the resource itself and at what it inherits, not at its members'. */
function hasSetting(resource: ResourceView, source: Params['source'], name: string): boolean {
  if (source === 'meta') return resource.meta.has(name);
  if (resource instanceof PrimitiveView) return resource.parameters.has(name);
  return resource.model.instanceAttributes.some(({ pairs, idRef }) =>
    idRef === undefined ? pairs.some((pair) => pair.name === name) : true,
  );
}
