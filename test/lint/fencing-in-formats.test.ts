/** Mistakes around fencing, options, constraints and access in three languages: found on the line where they are written. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { checkForeign, checkText } from '../support/lint.js';

interface Translation {
  readonly name: string;
  /** In each, the line with the mistake ends in `!!`. */
  readonly ha: string;
  readonly crm: string;
  readonly pcs: string;
}

const NODES: Omit<Translation, 'name'> = {
  ha: 'node n1\nnode n2\nnode n3\n',
  crm: 'node 1: n1\nnode 2: n2\nnode 3: n3\n',
  pcs: 'pcs cluster setup c n1 n2 n3\n',
};
const AB: Omit<Translation, 'name'> = {
  ha: 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\n',
  crm: 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\n',
  pcs: 'pcs resource create a ocf:pacemaker:Dummy\npcs resource create b ocf:pacemaker:Dummy\n',
};

/** A parameter of a fence device. */
function fence(name: string, bad: string, agent = 'fence_ipmilan'): Translation {
  const [key = '', value = ''] = bad.split(/=(.*)/s);
  const good = { ip: '192.0.2.9', username: 'admin', password_script: '/etc/pw' };
  const pairs = Object.entries(good).map(([one, text]) => `${one}=${text}`);
  return {
    name,
    ha: `${NODES.ha}primitive st stonith:${agent} {\n  ${pairs.map((pair) => pair.replace('=', ' = ')).join('\n  ')}\n  ${key} = "${value}" !!\n}`,
    crm: `${NODES.crm}primitive st stonith:${agent} \\\n  params ${pairs.join(' ')} \\\n  ${key}="${value}" !!`,
    pcs: `${NODES.pcs}pcs stonith create st ${agent} ${pairs.join(' ')} ${key}="${value}" !!`,
  };
}

/** A meta attribute of a fence device. */
function fenceMeta(name: string, bad: string): Translation {
  const device = 'ip=192.0.2.9 username=admin password_script=/etc/pw pcmk_host_list="n1 n2 n3"';
  return {
    name,
    ha: `${NODES.ha}primitive st stonith:fence_ipmilan {\n  params ${device}\n  meta ${bad} !!\n}`,
    crm: `${NODES.crm}primitive st stonith:fence_ipmilan params ${device} \\\n  meta ${bad} !!`,
    pcs: `${NODES.pcs}pcs stonith create st fence_ipmilan ${device} meta ${bad} !!`,
  };
}

const option = (name: string, bad: string): Translation => ({
  name,
  ha: `${NODES.ha}property ${bad} !!`,
  crm: `${NODES.crm}property ${bad} !!`,
  pcs: `${NODES.pcs}pcs property set ${bad} --force !!`,
});

const both = (name: string, ha: string, crm: string, pcs: string): Translation => ({
  name,
  ha: `${NODES.ha}${AB.ha}${ha} !!`,
  crm: `${NODES.crm}${AB.crm}${crm} !!`,
  pcs: `${NODES.pcs}${AB.pcs}${pcs} !!`,
});

const TRANSLATIONS: readonly Translation[] = [
  fence('fence-host-map', 'pcmk_host_map=n1:1,n2:2'),
  fence('odd-fence-setting', 'pcmk_host_map=n1=1;n2=2'),
  fence('unknown-fence-host', 'pcmk_host_list=n1 n2 n9'),
  fence('fence-delay-values', 'pcmk_delay_max=15ms'),
  fence('odd-fence-setting', 'pcmk_action_limit=0'),
  fence('odd-fence-setting', 'pcmk_reboot_retries=100'),
  fence('misused-fence-action', 'pcmk_reboot_action=status'),
  fence('misused-fence-action', 'pcmk_off_action=reboot'),
  fence('unknown-fence-action', 'pcmk_reboot_action=restart'),
  fence('unknown-host-argument', 'pcmk_host_argument=hostname'),
  fence('fencing-timeout', 'pcmk_reboot_timeout=2'),
  fence('wrong-type', 'pcmk_host_check=static'),
  fence('wrong-type', 'privlvl=root'),
  fence('odd-fence-setting', 'verbose=1'),
  fenceMeta('unfencing-not-supported', 'provides=unfencing'),
  fenceMeta('fence-device-monitor', 'is-managed=false'),
  fenceMeta('fence-device-disabled', 'target-role=Stopped'),
  option('fencing-attempts', 'stonith-max-attempts=0'),
  option('suspicious-time', 'stonith-timeout=2'),
  option('wrong-type', 'no-quorum-policy=ignor'),
  option('no-quorum-ignored', 'no-quorum-policy=ignore'),
  option('odd-limit', 'dc-deadtime=10min'),
  option('option-without-switch', 'shutdown-lock-limit=10min'),
  option('misplaced-meta', 'migration-threshold=3'),
  option('suspicious-time', 'cluster-recheck-interval=2s'),
  option('unused-utilization', 'placement-strategy=balanced'),
  both(
    'zero-score',
    'colocation a with b score=0',
    'colocation c 0: a b',
    'pcs constraint colocation add a with b 0',
  ),
  both(
    'needs-promotable',
    'colocation a with promoted b',
    'colocation c inf: a b:Promoted',
    'pcs constraint colocation add a with Promoted b',
  ),
  both(
    'needs-promotable',
    'order a then promote b',
    'order o Mandatory: a b:promote',
    'pcs constraint order start a then promote b',
  ),
  {
    name: 'finite-separation',
    ha: 'group g1 { primitive a systemd:a, primitive b systemd:b }\ngroup g2 { primitive c systemd:c, primitive d systemd:d }\ncolocation g1 with g2 score=-500 !!',
    crm: 'primitive a systemd:a\nprimitive b systemd:b\nprimitive c systemd:c\nprimitive d systemd:d\ngroup g1 a b\ngroup g2 c d\ncolocation k -500: g1 g2 !!',
    pcs: 'pcs resource create a systemd:a --group g1\npcs resource create b systemd:b --group g1\npcs resource create c systemd:c --group g2\npcs resource create d systemd:d --group g2\npcs constraint colocation add g1 with g2 -500 !!',
  },
  {
    name: 'acl-for-superuser',
    ha: 'role watch { allow read xpath "/cib" }\nuser hacluster [watch] !!',
    crm: 'role watch read xpath:"/cib"\nacl_target hacluster watch !!',
    pcs: 'pcs acl role create watch read xpath /cib\npcs acl user create hacluster watch !!',
  },
  {
    name: 'alert-without-effect',
    ha: 'alert mail "/usr/local/bin/alert.sh -v" { recipient "ops@example.com" } !!',
    crm: 'alert mail "/usr/local/bin/alert.sh -v" to "ops@example.com" !!',
    pcs: 'pcs alert create path="/usr/local/bin/alert.sh -v" id=mail !!\npcs alert recipient add mail value=ops@example.com',
  },
];

const test = suite('lint: fencing and constraints in several languages');

function lineOf(text: string, { at }: Diagnostic): number {
  return text.slice(0, at.pos).split('\n').length;
}

for (const [index, { name, ...texts }] of TRANSLATIONS.entries()) {
  for (const [language, marked] of Object.entries(texts)) {
    test(`${index + 1}. ${name}: ${language}`, () => {
      const line = marked.split('\n').findIndex((one) => one.includes('!!')) + 1;
      const text = `${marked.replace(/ ?!!/, '')}\n`;
      const found =
        language === 'ha' ? checkText(text) : checkForeign(text, language === 'crm' ? 'crmsh' : 'pcs');
      const lines = found.filter((one) => one.name === name).map((one) => lineOf(text, one));
      const all = found.map((one) => `${lineOf(text, one)} ${one.name}: ${one.message}`).join('\n');
      assert.ok(lines.includes(line), `${text}\n${all}`);
    });
  }
}

test.run();
