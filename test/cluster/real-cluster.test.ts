/**
 * Compiled scripts on a real cluster: corosync and pacemakerd run in private namespaces, the pcs script, the crm file and
 * the parts of another one are applied with the live tools, and every resource must reach its role.
 */
import { mkdirSync, writeFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCorosync } from '../../compiler/emit/corosync/index.js';
import { emitCrmsh } from '../../compiler/emit/crmsh/index.js';
import { emitPcs } from '../../compiler/emit/pcs/index.js';
import { compileFile } from '../support/compile-file.js';
import { hasTool, toolsRequired } from '../support/tools.js';
import { LiveNode, cannotStart, sleep } from './live-node.js';

const test = suite('a real cluster');
const directory = import.meta.dirname;
const CANARY = '/tmp/hadsl-canary';

const missing = ['corosync', 'pacemakerd', 'pcs', 'crm', 'unshare', 'nsenter'].filter(
  (tool) => !hasTool(tool),
);
const obstacle = missing.length > 0 ? `missing: ${missing.join(', ')}` : cannotStart();

if (obstacle !== undefined && !(toolsRequired() && missing.length > 0)) {
  console.log(`skipped: a real cluster (${obstacle})`);
  test.skip('a compiled pcs script, a compiled crm file, parts of one');
} else {
  test('a compiled pcs script, a compiled crm file, parts of one', async () => {
    assert.is(missing.join(), '', 'tools are missing');
    rmSync(CANARY, { force: true });
    const first = compileFile(join(directory, 'first.ha'));
    const second = compileFile(join(directory, 'second.ha'));
    const third = compileFile(join(directory, 'third.ha'));
    const options = { secrets: undefined, source: 'first.ha' };
    const corosync = emitCorosync(first.model, first.platform, options).files[0]!.text;
    const script = emitPcs(first.model, first.platform, options).files[0]!.text;
    const crm = emitCrmsh(second.model, second.platform, { ...options, source: 'second.ha' }).files[0]!.text;

    const [, ...parts] = emitCrmsh(third.model, third.platform, { ...options, source: 'third.ha' }).files;
    assert.is(parts.length, 2);

    const node = new LiveNode('n1', corosync, START);
    try {
      await node.waitOnline();
      const work = join(node.directory, 'work');
      mkdirSync(work);
      writeFileSync(join(work, 'cluster.sh'), script);
      writeFileSync(join(work, 'cluster.crm'), crm);

      const applied = node.run('bash', [join(work, 'cluster.sh')], 300);
      assert.is(applied.code, 0, `pcs script: ${applied.output}`);
      const afterPcs = { dummy: 'Started', db: 'Promoted', vip: 'Started', app: 'Started' };
      await expectRoles(node, afterPcs);
      const address = node.run('ip', ['-o', 'addr', 'show', 'dev', 'eth0']);
      assert.match(address.output, /10\.99\.0\.50\/24/);
      assert.not(existsSync(CANARY), 'a value was executed');

      const again = node.run('bash', [join(work, 'cluster.sh')], 300);
      assert.is(again.code, 0, again.output);
      assert.match(again.output, /nothing to do/i);

      // "update" adds to what runs; crm refuses to remove running resources with "replace".
      const loaded = node.run('crm', ['configure', 'load', 'update', join(work, 'cluster.crm')], 300);
      assert.is(loaded.code, 0, `crm load: ${loaded.output}`);
      const afterCrm = {
        ...afterPcs,
        one: 'Started',
        state: 'Promoted',
        address: 'Started',
        two: 'Started',
      };
      await expectRoles(node, afterCrm);

      // As each of the parts says: collected in a shadow CIB, and one change.
      onNode(node, 'crm', 'cib', 'new', 'plan');
      for (const { name, text } of parts) {
        writeFileSync(join(work, name), text);
        onNode(node, 'crm', '-c', 'plan', 'configure', 'load', 'update', join(work, name));
      }
      await expectRoles(node, afterCrm);
      onNode(node, 'crm', 'cib', 'commit', 'plan');
      await expectRoles(node, { ...afterCrm, everywhere: 'Started', last: 'Started' });
      const { output } = node.run('cibadmin', ['-Q', '-o', 'resources']);
      assert.ok(output.indexOf('"everywhere-clone"') < output.indexOf('"last"'), output);
    } finally {
      node.stop();
    }
  });
}

function onNode(node: LiveNode, command: string, ...words: readonly string[]): void {
  const { code, output } = node.run(command, words, 300);
  assert.is(code, 0, `${command} ${words.join(' ')}: ${output}`);
}

/** Waits until exactly these resources run, each in its role. */
async function expectRoles(node: LiveNode, expected: Readonly<Record<string, string>>): Promise<void> {
  node.run('crm_resource', ['--wait', '--timeout=60s'], 90);
  let seen: Record<string, string> = {};
  for (let attempt = 0; attempt < 20; attempt++) {
    seen = Object.fromEntries([...node.roles()].sort());
    const same = JSON.stringify(seen) === JSON.stringify(Object.fromEntries(Object.entries(expected).sort()));
    if (same) return;
    await sleep(1000);
  }
  const status = node.run('crm_mon', ['-1', '-r']).output;
  assert.equal(seen, expected, `roles\n${status}\n${node.log()}`);
}

/** What the node starts with: no waiting for peers that do not exist. */
const START = `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0">
  <configuration>
    <crm_config><cluster_property_set id="cib-bootstrap-options">
      <nvpair id="cib-bootstrap-options-dc-deadtime" name="dc-deadtime" value="1s"/>
    </cluster_property_set></crm_config>
    <nodes/><resources/><constraints/>
  </configuration>
  <status/>
</cib>
`;

test.run();
