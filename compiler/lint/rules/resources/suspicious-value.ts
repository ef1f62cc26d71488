import { formatAgent } from '../../../agents/names.js';
import type { AgentName } from '../../../model/model.js';
import type { Platform } from '../../../platforms/platform.js';
import { clusterOption } from '../../../tables/cluster-options.js';
import { metaAttribute } from '../../../tables/meta-attributes.js';
import {
  OCF_CHECK_LEVEL,
  OCF_CHECK_LEVEL_TYPE,
  operationAttribute,
} from '../../../tables/operation-attributes.js';
import type { ValueType } from '../../../types/value-type.js';
import { checkValue } from '../../../types/check-value.js';
import { rule } from '../../rule.js';
import { oddity } from '../../view/odd-values.js';
import { quoted } from '../../view/resource-queries.js';
import { writtenValues } from '../../view/written-values.js';

interface Params {
  readonly what: string;
  readonly name: string;
  readonly why: string;
}

export const suspiciousValue = rule<Params>({
  code: 'HA6446',
  severity: 'warning',
  message: ({ what, name, why }) => `the value of ${what} ${quoted(name)} ${why}`,
  hint: () => 'correct the value; Pacemaker and the agents take every character as it stands',
  check({ written, cluster, platform, report, fixes, format }) {
    const facts = new Map(cluster.primitives.map((one) => [one.agentName, one.facts]));
    const factsOf = (agent: AgentName) => facts.get(formatAgent(agent));
    for (const one of writtenValues(written, factsOf)) {
      const odd = oddity(one);
      if (!odd || !one.at) continue;
      // The import says what crm has hidden.
      if (format === 'crmsh' && one.value === '******') continue;
      // What violates its type was reported as that.
      const type =
        one.parameter?.type ??
        (one.free && one.name !== OCF_CHECK_LEVEL ? undefined : typeOf(platform, one.name));
      if (type && checkValue(type, one.value) !== undefined) continue;
      const fix =
        odd.meant === undefined || format !== 'ha'
          ? undefined
          : fixes.replace(
              one.at,
              `${one.name} = ${quoted(odd.meant)}`,
              `Write ${quoted(odd.meant)}`,
              'unsafe',
            );
      report(one.at, { what: one.what, name: one.name, why: odd.why }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means: `A value has characters that text processors and shells leave behind: curly quotes, invisible blanks, quotes around the value, a
comma at its end; or it is a placeholder that nobody has filled in.`,
    harm: `Nothing complains: the value is a text. A boolean in curly quotes is false, a path with a blank at its end does not exist, and a
password \`CHANGEME\` is one that everybody knows.`,
    avoid: `
primitive web ocf:heartbeat:apache { configfile = "/etc/httpd/conf/httpd.conf ", op monitor interval=10s }`,
    prefer: `
primitive web ocf:heartbeat:apache { configfile = "/etc/httpd/conf/httpd.conf", op monitor interval=10s }`,
    notes:
      'The check runs over parameters, meta attributes, options, node attributes and alerts. Secrets are not looked at.',
    references: ['Examples copied from web pages and word processors'],
  },
});

/** Of an option of Pacemaker. */
function typeOf(platform: Platform, name: string): ValueType | undefined {
  const found =
    clusterOption(platform, name) ?? metaAttribute(platform, name) ?? operationAttribute(platform, name);
  return found?.option.type ?? (name === OCF_CHECK_LEVEL ? OCF_CHECK_LEVEL_TYPE : undefined);
}
