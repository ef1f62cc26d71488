/** How the script behaves, whatever it configures. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diffCanonical } from '../../support/canonical.js';
import {
  location,
  model,
  node,
  nodes,
  nvset,
  op,
  primitive,
  promotable,
  secret,
  withIds,
} from '../../support/model-builder.js';
import { requireOrSkip } from '../../support/tools.js';
import { apply, bareCib, emitted, expectedCib, SECRET } from './support.js';

const all = suite('pcs: the script');
const test = requireOrSkip(all, 'pcs: the script', 'pcs', 'cibadmin', 'crm_diff');

const DUMMY = 'ocf:pacemaker:Dummy';
const dummy = (id: string, params: Record<string, string> = {}) =>
  primitive(id, DUMMY, { params, ops: [op('monitor', '10s')] });

function small() {
  return withIds(
    model({
      nodes: [node('n1', '1', { attributes: { rack: 'a' } }), ...nodes('', 'n2').slice(1)],
      properties: [nvset({ 'stonith-enabled': 'false' })],
      resources: [dummy('a')],
      constraints: [location('a', 'n1', '5')],
    }),
  );
}

/** What a cluster that has been used looks like. */
const USED = `<cib validate-with="pacemaker-3.0" admin_epoch="0" epoch="7" num_updates="3" crm_feature_set="3.16.1">
  <configuration>
    <crm_config>
      <cluster_property_set id="cib-bootstrap-options">
        <nvpair id="cib-bootstrap-options-dc-version" name="dc-version" value="2.1.5"/>
        <nvpair id="cib-bootstrap-options-stonith-enabled" name="stonith-enabled" value="true"/>
        <nvpair id="cib-bootstrap-options-batch-limit" name="batch-limit" value="3"/>
        <nvpair id="cib-bootstrap-options-last-lrm-refresh" name="last-lrm-refresh" value="1"/>
      </cluster_property_set>
      <cluster_property_set id="other"><nvpair id="other-x" name="maintenance-mode" value="true"/></cluster_property_set>
    </crm_config>
    <nodes>
      <node id="1" uname="n1">
        <instance_attributes id="nodes-1">
          <nvpair id="nodes-1-rack" name="rack" value="old"/>
          <nvpair id="nodes-1-standby" name="standby" value="on"/>
          <nvpair id="nodes-1-zone" name="zone" value="z"/>
        </instance_attributes>
        <utilization id="nodes-1-utilization"><nvpair id="nodes-1-utilization-cpu" name="cpu" value="1"/></utilization>
      </node>
      <node id="2" uname="n2">
        <instance_attributes id="nodes-2"><nvpair id="nodes-2-rack" name="rack" value="old"/></instance_attributes>
      </node>
      <node id="3" uname="n3"/>
    </nodes>
    <resources>
      <primitive id="a" class="ocf" provider="heartbeat" type="Dummy"><operations/></primitive>
      <group id="g"><primitive id="b" class="ocf" provider="heartbeat" type="Dummy"/></group>
    </resources>
    <constraints><rsc_location id="l" rsc="g" node="n2" score="5"/></constraints>
    <fencing-topology><fencing-level id="f" index="1" target="n1" devices="a"/></fencing-topology>
    <tags><tag id="t"><obj_ref id="a"/></tag></tags>
    <acls><acl_role id="r"><acl_permission id="p" kind="read" reference="b"/></acl_role></acls>
    <alerts><alert id="al" path="/x"/></alerts>
    <rsc_defaults><meta_attributes id="rd"><nvpair id="rd-x" name="priority" value="1"/></meta_attributes></rsc_defaults>
  </configuration>
  <status><node_state id="1" uname="n1" crmd="online"/></status>
</cib>
`;

test('a used CIB becomes what the source says, and keeps what is the cluster’s own', async () => {
  const source = small();
  const { text } = emitted(source);
  const first = await apply(text, source, { base: USED });
  assert.is(first.code, 0, first.output);
  assert.match(first.cib, /validate-with="pacemaker-3.9"/);
  assert.match(first.cib, '<node_state id="1" uname="n1" crmd="online"/>');
  // Take out what was kept, and it is the source's CIB.
  const own = [/^.*name="(dc-version|last-lrm-refresh|standby)".*\n/gm, /^.*uname="n3".*\n/gm];
  for (const kept of own) assert.match(first.cib, kept);
  const rest = own.reduce((cib, kept) => cib.replace(kept, ''), first.cib);
  assert.is(diffCanonical(expectedCib(source), rest), undefined);

  const second = await apply(text, source, { base: first.cib });
  assert.match(second.output, 'Nothing to do');
  assert.is(second.cib, first.cib);

  // What an operator or the cluster adds at run time stays, and is no difference.
  const operated = first.cib.replace('name="standby" value="on"', 'name="maintenance" value="on"');
  const third = await apply(text, source, { base: operated });
  assert.match(third.output, 'Nothing to do');
  assert.is(third.cib, operated);
});

test('a failure on the way says which command, and leaves the file alone', async () => {
  const source = small();
  const broken = withIds(
    model({
      ...source,
      resources: [dummy('z'), primitive('a', 'ocf:nowhere:Nothing', { ops: [op('monitor', '10s')] })],
    }),
  );
  const { text } = emitted(broken);
  const base = bareCib(source);
  const failed = await apply(text, source, { base });
  assert.is.not(failed.code, 0);
  assert.match(
    failed.output,
    /cluster\.pcs\.sh: line \d+ failed: pcs -f "\$cib" resource create a ocf:nowhere:Nothing/,
  );
  assert.match(failed.output, 'Nothing was changed.');
  assert.is(failed.cib, base);
  assert.equal([...failed.left].sort(), ['cib.xml', 'cluster.pcs.sh']);

  const forced = await apply(text, source, { base, args: ['--force'] });
  assert.is(forced.code, 0, forced.output);
  assert.is(diffCanonical(expectedCib(broken), forced.cib), undefined);
  assert.equal([...forced.left].sort(), ['cib.xml', 'cluster.pcs.sh']);
});

test('--force makes promotable what pcs cannot ask', async () => {
  const unknown = (id: string) => primitive(id, 'ocf:nowhere:Nothing', { ops: [op('monitor', '10s')] });
  const source = withIds(
    model({
      nodes: nodes('n1'),
      resources: [
        promotable('ms', unknown('a'), { meta: { notify: 'true' } }),
        promotable('b-clone', unknown('b')),
        promotable('unit', primitive('c', 'systemd:nothing', { ops: [op('monitor', '10s')] })),
      ],
    }),
  );
  const applied = await apply(emitted(source).text, source, { args: ['--force'] });
  assert.is(applied.code, 0, applied.output);
  assert.is(diffCanonical(expectedCib(source), applied.cib), undefined);
});

test('--dry-run shows the difference without secrets, and changes nothing', async () => {
  const source = withIds(
    model({
      nodes: nodes('n1'),
      secrets: [{ name: 'pw' }],
      resources: [
        primitive('a', DUMMY, { params: { passwd: secret('pw', 'x') }, ops: [op('monitor', '10s')] }),
      ],
    }),
  );
  const { text } = emitted(source);
  const base = bareCib(source);
  const shown = await apply(text, source, { base, args: ['--dry-run'] });
  assert.is(shown.code, 0, shown.output);
  assert.match(shown.output, /^\+.*name="passwd" value="x\*\*\*"/m);
  assert.not.match(shown.output, 's3cret');
  assert.is(shown.cib, base);
  assert.not.match(text, 's3cret');

  const none = await apply(text, source, { base, env: { HADSL_SECRET_PW: '' } });
  assert.is.not(none.code, 0);
  assert.match(none.output, 'HADSL_SECRET_PW: set it to the value of the secret pw');
  assert.is(none.cib, base);
});

test('given values of secrets stand in the script, which is marked as secret', async () => {
  const source = withIds(
    model({
      nodes: nodes('n1'),
      secrets: [{ name: 'pw' }],
      resources: [primitive('a', DUMMY, { params: { passwd: secret('pw') }, ops: [op('monitor', '10s')] })],
    }),
  );
  const options = { source: 'test.ha', secrets: new Map([['pw', SECRET]]) };
  const { text, secret: marked } = emitted(source, undefined, options);
  assert.ok(marked);
  assert.not(emitted(source).secret);
  const applied = await apply(text, source, { env: { HADSL_SECRET_PW: '' } });
  assert.is(applied.code, 0, applied.output);
  assert.is(diffCanonical(expectedCib(source), applied.cib), undefined);
});

test('usage', async () => {
  const source = small();
  const { text } = emitted(source);
  const base = bareCib(source);
  const help = await apply(text, source, { base, args: ['-h'] });
  assert.is(help.code, 0);
  assert.match(help.output, 'Usage: cluster.pcs.sh');
  const wrong = await apply(text, source, { base, args: ['--nonsense'] });
  assert.is(wrong.code, 2);
  assert.is(wrong.cib, base);
});

all.run();
