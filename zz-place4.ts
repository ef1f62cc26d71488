import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
let seed = Number(process.argv[2] ?? 1);
const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return (seed >> 8) % n; };
const pick = <T>(a: readonly T[]): T => a[rnd(a.length)]!;
const N = ['n1', 'n2', 'n3'];
const prim = (id: string) => `<primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="${id}-m" name="monitor" interval="10s"/></operations></primitive>`;
let unsound = 0, missed = 0, both = 0;
for (let round = 0; round < 250; round++) {
  const optIn = rnd(4) === 0;
  const subjects = ['a', 'b', 'c', 'g', 'x', 'y', 'cl'];
  let cons = '';
  const k = 3 + rnd(7);
  const used = new Set<string>();
  for (let i = 0; i < k; i++) {
    if (rnd(10) < 6) {
      const s = pick(subjects), n = pick(N);
      const score = pick(['-INFINITY', '-INFINITY', '-INFINITY', '-20', '50', 'INFINITY', '0']);
      if (rnd(4) === 0) cons += `<rsc_location id="l${i}" rsc="${s}"><rule id="r${i}" score="${score}"><expression id="e${i}" attribute="#uname" operation="${pick(['eq', 'ne'])}" value="${n}"/></rule></rsc_location>`;
      else cons += `<rsc_location id="l${i}" rsc="${s}" node="${n}" score="${score}"/>`;
    } else {
      const A = pick(['a', 'b', 'c', 'g']), B = pick(['a', 'b', 'c', 'g', 'cl']);
      if (A >= B || used.has(A + B)) continue;
      used.add(A + B);
      cons += `<rsc_colocation id="k${i}" rsc="${A}" with-rsc="${B}" score="${pick(['INFINITY', 'INFINITY', '-INFINITY', '50'])}"/>`;
    }
  }
  const st = N.map((n, i) => `<node_state id="${i + 1}" uname="${n}" in_ccm="true" crmd="online" crm-debug-origin="x" join="member" expected="member"><lrm id="${i + 1}"><lrm_resources/></lrm></node_state>`).join('');
  const xml = `<cib validate-with="pacemaker-3.9" crm_feature_set="3.16.1" epoch="1" num_updates="0" admin_epoch="0" have-quorum="1" dc-uuid="1"><configuration><crm_config><cluster_property_set id="cib-bootstrap-options"><nvpair id="se" name="stonith-enabled" value="false"/>${optIn ? '<nvpair id="sy" name="symmetric-cluster" value="false"/>' : ''}</cluster_property_set></crm_config><nodes>${N.map((n, i) => `<node id="${i + 1}" uname="${n}"/>`).join('')}</nodes><resources>${prim('a')}${prim('b')}${prim('c')}<group id="g">${prim('x')}${prim('y')}</group><clone id="cl">${prim('i')}</clone></resources><constraints>${cons}</constraints></configuration><status>${st}</status></cib>`;
  writeFileSync('/tmp/zz-place/f.xml', xml);
  const out = execFileSync('/usr/sbin/crm_simulate', ['-S', '-x', '/tmp/zz-place/f.xml'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const final = out.slice(out.indexOf('Revised'));
  const stopped = new Set([...final.matchAll(/\* (\w+)\s+\(ocf:pacemaker:Dummy\):\s+Stopped/g)].map((m) => m[1]!));
  if (/Clone Set: cl[^\n]*\n\s+\* Stopped: \[ n1 n2 n3 \]/.test(final)) stopped.add('cl');
  const found = checkForeign(xml, 'cib').filter((d) => d.name === 'runs-nowhere').map((d) => /^runs-nowhere \| "(\w+)"/.exec(show(d))?.[1] ?? '?');
  for (const f of found) {
    const ok = f === 'g' ? stopped.has('x') : stopped.has(f);
    if (!ok) { unsound++; if (unsound < 4) console.log('UNSOUND', f, optIn, cons, [...stopped].join()); } else both++;
  }
  if (found.length === 0 && stopped.size > 0) { missed++; if (missed < 6) console.log('missed', [...stopped].join(), optIn, cons.replace(/ id="\w+"/g, '')); }
}
console.log({ unsound, missed, both });
