/** Scripts from public documentation: each is imported, or refused for something that is wrong in it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importPcs } from '../../../compiler/import/pcs/index.js';
import { ImportSession } from '../../../compiler/import/session.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import type { CorpusFile } from '../corpora.js';
import { corpusFiles } from '../corpora.js';
import { shown } from './support.js';

/** File → what is wrong in it (or missing), and a part of what we say about it. */
const DEFECTS: Readonly<Record<string, readonly [why: string, said: RegExp]>> = {
  '201-lustre-zfs-order-sets': ['blanks around the = of a parameter', /pcmk_host_list/],
  '206-hana-costopt-powervs': ['an excerpt: a clone is made elsewhere', /SAPHana_H01_00-clone/],
  '209-mssql-ag-rhel': ['the commands for RHEL 7 and for RHEL 8 in one list', /"promotable"/],
  '211-mssql-ag-ubuntu': ['it updates a resource that no command makes', /no resource "ag1"/],
  '213-openstack-galera': ['an excerpt: haproxy is made elsewhere', /no resource "haproxy"/],
  '214-openstack-haproxy-vips': ['names of resources come from the environment', /variable/],
  '216-openstack-nova': ['an excerpt: keystone is made elsewhere', /openstack-keystone-clone/],
  '218-openstack-swift': ['an excerpt: an account service is made elsewhere', /swift-account-clone/],
  '220-postgres-paf-2nodes-qdevice': ['two branches for two versions', /pgsqld/],
  '224-apache-drbd-gfs2-school-lab': ['a part of it stands there twice', /WebData/],
  '228-cortx-ha-csm': ['an excerpt: consul is made elsewhere', /consul-c1/],
};

const test = suite('import: pcs: real scripts');
const files = corpusFiles('real', '.pcs.sh');

function imported(
  { name, text }: CorpusFile,
  variables: Readonly<Record<string, string>> = {},
): ImportSession {
  const platform = platformNamed('debian12')!;
  const session = new ImportSession({ platform, versionsGiven: false, variables });
  importPcs(session, { file: name, text });
  return session;
}

if (files) {
  test('imported, or refused for a defect', () => {
    const failures: string[] = [];
    let clean = 0;
    for (const file of files) {
      const { diagnostics } = imported(file);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      for (const { at } of diagnostics) {
        assert.ok(
          at.file === file.name && at.pos >= 0 && at.pos <= at.end && at.end <= file.text.length,
          file.name,
        );
      }
      const defect = DEFECTS[file.name.replace(/\.pcs\.sh$/, '')];
      if (errors.length === 0) clean++;
      if (errors.length > 0 !== (defect !== undefined)) failures.push(file.name, ...shown(file.text, errors));
      else if (defect && !errors.some(({ message }) => defect[1].test(message)))
        failures.push(`${file.name}: not what is wrong: ${defect[0]}`, ...shown(file.text, errors));
    }
    const refused = Object.keys(DEFECTS).length;
    console.log(
      `${clean + refused} of ${files.length}: ${clean} imported, ${refused} refused for a defect in them`,
    );
    assert.equal(failures, []);
    assert.is(clean + refused, files.length);
  });

  test('the branch for a version', () => {
    const file = files.find(({ name }) => name.startsWith('220-'))!;
    for (const version of ['1', '2']) {
      const session = imported(file, { PCMK_VER: version });
      assert.equal(
        shown(file.text, session.diagnostics).filter((line) => line.includes('error')),
        [],
        version,
      );
      const kinds = [...session.cib.descendants()].filter(({ id }) => id === 'pgsqld-clone');
      assert.equal(
        kinds.map(({ name }) => name),
        [version === '1' ? 'master' : 'clone'],
      );
    }
  });
}

test.run();
