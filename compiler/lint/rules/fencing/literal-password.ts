import { rule } from '../../rule.js';

export const literalPassword = rule<{ resource: string; parameter: string; script: boolean; ha: boolean }>({
  code: 'HA6047',
  severity: 'info',
  message: ({ resource, parameter, ha }) =>
    `${parameter} of ${JSON.stringify(resource)} is written in clear text: who reads the ${ha ? 'source' : 'file or the CIB'} can use it`,
  hint: ({ parameter, script, ha }) =>
    ha
      ? `declare \`secret ${parameter}\` and write ${parameter} = $${parameter}${script ? ', or use password_script' : ''}`
      : `keep it in a file that only root reads${script ? ' (password_script)' : ''}, or use crm_resource and cibsecret`,
  check({ cluster, format, report, fixes }) {
    const ha = format === 'ha';
    for (const { id, parameters, facts } of cluster.primitives) {
      for (const { name, value, at } of parameters.all) {
        const known = facts?.parameters.get(name);
        const secret = known?.secret ?? (facts === undefined && SECRET_NAME.test(name));
        if (!secret || !at || value === undefined || isHarmless(value)) continue;
        const script = facts?.parameters.has('password_script') === true && /passw/.test(name);
        const fix = fixes.toSecret(at, `${id}_${name}`);
        report(at, { resource: id, parameter: name, script, ha }, { fixes: fix ? [fix] : [] });
      }
    }
  },
  page: {
    means: 'A password, key or token stands in the source as it is.',
    harm: 'It ends up in version control, in support archives and in the CIB, which every user of the group haclient can read.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password = hunter2, pcmk_host_list = n1 }`,
    prefer: `
secret ipmi_password
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password = $ipmi_password, pcmk_host_list = n1 }`,
    notes:
      'A `secret` has no value in the compiler. Where it comes from is decided when the configuration is written: the environment, a file, or a patch at the cluster. The fix takes the value out of the source: note it down first.',
    references: ['Pacemaker Administration, "cibsecret"', 'docs/language/names.md'],
  },
});

/** Of agents that nobody knows. */
const SECRET_NAME = /(^|[_-])(passw(or)?d|passphrase|secret[_-]?key|api[_-]?key|api[_-]?token)$/i;

/** What stands for a secret that is elsewhere: nothing, asterisks, `lrm://` of cibsecret, a placeholder. */
function isHarmless(value: string): boolean {
  return (
    value === '' || /^\*+$/.test(value) || value.startsWith('lrm://') || /^(<.*>|\$.*|REDACTED)$/i.test(value)
  );
}
