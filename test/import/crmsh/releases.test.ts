/**
 * What differs between releases and schemas, a probe for each (`crmsh.md` §1.9 and §2; 4.6 and 5 were measured there, and are
 * not installed where the tests run).
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { serialize } from '../../../compiler/emit/cib/xml.js';
import type { ImportOptions } from '../../../compiler/import/session.js';
import { imported, newSession, toXml, version } from './support.js';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';

const test = suite('import/crmsh: releases');

const RELEASES = ['4.4.1', '4.5.0', '4.6.0', '4.6.1', '4.6.2', '5.0.0', '5.1'] as const;
type Release = (typeof RELEASES)[number];

/** Part of the XML, or the name of the error. */
type Expected = RegExp | string;

interface Probe {
  readonly what: string;
  readonly text: string;
  readonly mode: 'file' | 'command';
  readonly schema?: string;
  /** From that release on. */
  readonly from: Readonly<Partial<Record<Release, Expected>>>;
}

const S = 'primitive s ocf:pacemaker:Stateful\n';

const PROBES: readonly Probe[] = [
  {
    what: 'ms as a command',
    text: `configure\n${S}ms m s\n`,
    mode: 'command',
    from: { '4.4.1': /<master id="m"/, '5.0.0': 'crm-no-such-command' },
  },
  { what: 'ms in a file', text: `${S}ms m s\n`, mode: 'file', from: { '4.4.1': /<master id="m"/ } },
  {
    what: 'ms in a file, newest schema',
    text: `${S}ms m s\n`,
    mode: 'file',
    schema: 'pacemaker-4.0',
    from: { '4.4.1': 'crm-schema' },
  },
  {
    what: 'roles of then, schema of today',
    text: `${S}clone c s\nprimitive a Dummy\ncolocation co inf: a c:Master\n`,
    mode: 'file',
    from: { '4.4.1': /with-rsc-role="Master"/, '5.0.0': /with-rsc-role="Promoted"/ },
  },
  {
    what: 'roles in other letters stay',
    text: `${S}clone c s\nprimitive a Dummy\ncolocation co inf: a c:master\n`,
    mode: 'file',
    from: { '4.4.1': /with-rsc-role="Master"/ },
  },
  {
    what: 'the role of monitor stays',
    text: `${S}monitor s:Master 10s\n`,
    mode: 'file',
    from: { '4.4.1': /role="Master"/ },
  },
  {
    what: 'target-role',
    text: 'primitive s ocf:pacemaker:Stateful meta target-role=Slave\n',
    mode: 'file',
    from: { '4.4.1': /value="Slave"/, '5.0.0': /value="Unpromoted"/ },
  },
  {
    what: 'roles of today, old schema',
    text: `${S}clone c s\nprimitive a Dummy\ncolocation co inf: a c:Promoted\n`,
    mode: 'file',
    schema: 'pacemaker-3.6',
    from: { '4.4.1': /with-rsc-role="Master"/ },
  },
  {
    what: 'interval of start',
    text: 'primitive a Dummy op start timeout=20s\n',
    mode: 'file',
    from: { '4.4.1': /id="a-start-0" name="start"|name="start"[^>]* interval="0"/, '4.5.0': /interval="0s"/ },
  },
  {
    what: 'interval of monitor',
    text: 'primitive a Dummy op monitor timeout=20s\n',
    mode: 'file',
    from: { '4.4.1': /interval="0"/, '4.5.0': 'crm-schema' },
  },
  {
    what: 'time units',
    text: 'configure primitive a ocf:nobody:Unknown op monitor interval=10 timeout=20\n',
    mode: 'command',
    from: { '4.4.1': /interval="10"/, '4.6.1': /interval="10s"/ },
  },
  {
    what: 'time units in a file',
    text: 'primitive a Dummy op monitor interval=10 timeout=20\n',
    mode: 'file',
    from: { '4.4.1': /interval="10"/ },
  },
  {
    what: 'time units beside a template',
    text: 'configure\nrsc_template t Dummy\nprimitive a @t op monitor interval=10\n',
    mode: 'command',
    from: { '4.4.1': /interval="10"/ },
  },
  {
    what: 'advised operations',
    text: 'configure primitive a ocf:heartbeat:Dummy op monitor interval=10s timeout=20s\n',
    mode: 'command',
    from: {
      '4.4.1': /<operations>\s*<op [^>]*>\s*<\/operations>/,
      '4.5.0': /name="stop"/,
      '4.6.1': /<operations>\s*<op [^>]*>\s*<\/operations>/,
    },
  },
  {
    what: 'interleave',
    text: 'configure\nprimitive a Dummy\nclone c a\n',
    mode: 'command',
    from: { '4.4.1': /<clone id="c">\s*<primitive/, '4.5.0': /name="interleave" value="true"/ },
  },
  {
    what: 'interleave of a group',
    text: 'configure\nprimitive a Dummy\ngroup g a\nclone c g\n',
    mode: 'command',
    from: { '4.4.1': /<clone id="c">\s*<group/ },
  },
  {
    what: 'promotable',
    text: `configure\n${S}clone c s\n`,
    mode: 'command',
    from: { '4.4.1': /<clone id="c">\s*<primitive/, '4.5.0': /name="promotable" value="true"/ },
  },
  {
    what: 'a bare fence agent',
    text: 'primitive f fence_ipmilan\n',
    mode: 'file',
    from: {
      '4.4.1': /provider="heartbeat" type="fence_ipmilan"/,
      '4.6.1': /class="stonith" type="fence_ipmilan"/,
    },
  },
  {
    what: 'podman',
    text: 'bundle b podman image=i\n',
    mode: 'file',
    from: { '4.4.1': 'crm-leftover-words', '4.6.1': /<podman image="i"/ },
  },
  {
    what: 'rkt',
    text: 'bundle b rkt image=i\n',
    mode: 'file',
    from: { '4.4.1': 'crm-crashes', '4.6.1': /<rkt image="i"/, '5.0.0': 'crm-leftover-words' },
  },
  {
    what: 'normal nodes',
    text: 'node 1: n1:normal\n',
    mode: 'file',
    from: { '4.4.1': 'crm-schema', '4.6.2': 'crm-syntax' },
  },
  {
    what: 'ping nodes',
    text: 'node 1: n1:ping\n',
    mode: 'file',
    from: { '4.4.1': /type="ping"/, '5.0.0': 'crm-syntax' },
  },
  { what: 'members', text: 'node 1: n1:member\n', mode: 'file', from: { '4.4.1': /type="member"/ } },
  {
    what: 'moon',
    text: 'primitive a Dummy\nlocation l a rule 1: date spec moon=4\n',
    mode: 'file',
    from: { '4.4.1': /moon="4"/, '5.0.0': 'crm-syntax' },
  },
  {
    what: '# in a name',
    text: 'primitive a Dummy params x#y=1\n',
    mode: 'file',
    from: { '4.4.1': 'crm-schema', '4.6.2': /id="a-instance_attributes-x\.y"/ },
  },
  {
    what: 'bare property in a file',
    text: 'property stonith-enabled\n',
    mode: 'file',
    from: { '4.4.1': /<nvpair name="stonith-enabled"(?![^>]*value=)/ },
  },
  {
    what: 'bare property as a command',
    text: 'configure property stonith-enabled\n',
    mode: 'command',
    from: { '4.4.1': 'crm-leftover-words' },
  },
  {
    what: 'requires of an operation, old schema',
    text: 'primitive a Dummy op start requires=fencing\n',
    mode: 'file',
    schema: 'pacemaker-2.10',
    from: { '4.4.1': /<op [^>]*requires="fencing"/ },
  },
  {
    what: 'nodes before configure',
    text: 'node 1: n1\nprimitive a Dummy\n',
    mode: 'command',
    from: { '4.4.1': /<node id="1" uname="n1"/ },
  },
];

for (const { what, text, mode, schema, from } of PROBES) {
  test(what, () => {
    let expected: Expected | undefined;
    for (const release of RELEASES) {
      expected = from[release] ?? expected;
      const outcome = run(text, { crmsh: version(release), crmMode: mode }, schema);
      if (typeof expected === 'string')
        assert.ok(outcome.errors.includes(expected), `${release}: ${outcome.errors.join()}`);
      else {
        assert.equal(outcome.errors, [], release);
        assert.match(outcome.xml, expected!, release);
      }
    }
  });
}

function run(
  text: string,
  options: Partial<ImportOptions>,
  schema: string | undefined,
): { xml: string; errors: readonly string[] } {
  const session = newSession(options);
  if (schema !== undefined) session.cib.set('validate-with', schema);
  importCrmsh(session, { file: 'x.crm', text });
  const errors = session.diagnostics.filter(({ severity }) => severity === 'error').map(({ name }) => name);
  return { xml: serialize(toXml(session.cib)), errors };
}

test('options of the days of Pacemaker 1', () => {
  const text =
    'property expected-quorum-votes=2 default-resource-stickiness=1 cluster-infrastructure=openais\n';
  const refused = imported(text).diagnostics;
  assert.is(refused.length, 3);
  for (const { name, hint } of refused) {
    assert.is(name, 'crm-schema');
    assert.match(hint ?? '', /--platform sles12/);
  }
  const session = newSession();
  session.cib.set('validate-with', 'pacemaker-2.10');
  importCrmsh(session, { file: 'x.crm', text });
  assert.equal(session.diagnostics, []);
});

test.run();
