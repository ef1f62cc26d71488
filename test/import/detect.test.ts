import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { detectFormat } from '../../compiler/import/detect.js';
import { corpusFiles } from './corpora.js';

const test = suite('import/detect');

for (const [expected, name, text] of [
  ['cib', 'x', '<?xml version="1.0"?>\n<cib/>'],
  ['cib', 'x', '\ufeff\n  <configuration/>'],
  ['cib', 'x', 'Could not connect to the cluster\n<cib epoch="1"/>'],
  ['crmsh', 'x', 'primitive vip IPaddr2 \\\n\tparams ip=10.0.0.1\n'],
  ['crmsh', 'x', 'primitive vip IPaddr2 params ip=10.0.0.1\n'],
  ['crmsh', 'x', 'node 1: n1\nproperty stonith-enabled=true\n'],
  ['crmsh', 'x', 'order o Mandatory: a b\n'],
  ['crmsh', 'x', '#!/bin/bash\ncrm configure primitive a Dummy\n'],
  ['crmsh', 'x', '# crm -F configure property a=b\n'],
  ['pcs', 'x', '#!/bin/sh\nset -e\nsudo pcs resource create a ocf:pacemaker:Dummy\n'],
  ['pcs', 'x', '[root@n1 ~]# pcs cluster setup web n1 n2\n'],
  ['pcs', 'x', 'root@n1:~# pcs -f cfg constraint order a then b\n'],
  ['pcs', 'x', '$ pcs property set a=b\n'],
  ['corosync', 'x', 'totem {\n  version: 2\n}\n'],
  ['corosync', '/etc/corosync/corosync.conf', ''],
  ['ha', 'x.ha', 'pcs resource create'],
  ['ha', 'x', 'cluster web { platform = rhel9 }\n'],
  ['ha', 'x', 'primitive a Dummy {\n  fake = x\n}\norder a then b\n'],
  ['ha', 'x', '// nothing yet\n'],
  [undefined, 'x', 'Dear Sir or Madam,\n'],
  [undefined, 'x', ''],
] as const) {
  test(`${expected ?? 'nothing'}: ${JSON.stringify(text.slice(0, 60))}`, () => {
    assert.is(detectFormat(name, text), expected);
  });
}

test('the samples are .ha, whatever their name', () => {
  const root = join(import.meta.dirname, '../../samples');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ha'),
  );
  for (const name of found) {
    if (statSync(join(root, name)).isFile())
      assert.is(detectFormat('-', readFileSync(join(root, name), 'utf8')), 'ha', name);
  }
  assert.ok(found.length > 10);
});

const kinds = [
  ['.cib.xml', 'cib'],
  ['.crm', 'crmsh'],
  ['.crm.sh', 'crmsh'],
  ['.pcs.sh', 'pcs'],
] as const;
for (const [suffix, expected] of kinds) {
  const files = corpusFiles('real', suffix);
  if (!files) test.skip(`corpus/real ${suffix}`);
  else
    test(`corpus/real ${suffix}: recognised without their names`, () => {
      const wrong = files.filter(({ text }) => detectFormat('<stdin>', text) !== expected);
      console.log(`corpus/real ${suffix} recognised: ${files.length - wrong.length} of ${files.length}`);
      assert.equal(
        wrong.map(({ name, text }) => `${name}: ${detectFormat('<stdin>', text)}`),
        [],
      );
    });
}

test.run();
