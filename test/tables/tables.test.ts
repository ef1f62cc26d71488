import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { alertOption } from '../../compiler/tables/alert-options.js';
import { bundleOption, requiredBundleOptions } from '../../compiler/tables/bundle-options.js';
import {
  clusterOption,
  clusterOptionNames,
  clusterOptions,
  isToolOption,
} from '../../compiler/tables/cluster-options.js';
import {
  corosyncOption,
  corosyncOptionNames,
  isHeuristicsCommand,
  maxLinks,
  transports,
} from '../../compiler/tables/corosync-options.js';
import {
  metaAttribute,
  metaAttributeLike,
  metaAttributeNames,
} from '../../compiler/tables/meta-attributes.js';
import { isHealthValue, isRuntimeAttribute, nodeAttribute } from '../../compiler/tables/node-attributes.js';
import { operationAttribute, operationDefaultNames } from '../../compiler/tables/operation-attributes.js';
import { parseVersion } from '../../compiler/platforms/platform.js';
import { makePlatform, PLATFORM_NAMES, platformNamed } from '../../compiler/platforms/table.js';
import { checkValue } from '../../compiler/types/check-value.js';

const test = suite('tables');

const platform = (name: string) => platformNamed(name)!;
const debian12 = platform('debian12');
const rhel7 = platform('rhel7');
const rhel10 = platform('rhel10');
const pacemaker302 = makePlatform('custom', {
  pacemaker: parseVersion('3.0.2')!,
  corosync: [3],
  pcs: undefined,
  crmsh: undefined,
  agents: 'upstream',
});

test('every default is a value of its type', () => {
  for (const name of PLATFORM_NAMES) {
    for (const option of clusterOptions(platform(name))) {
      if (option.default === undefined) continue;
      assert.is(checkValue(option.type, option.default), undefined, `${name} ${option.name}`);
    }
    for (const attribute of metaAttributeNames(platform(name))) {
      const found = metaAttribute(platform(name), attribute)!;
      assert.is(found.kind, 'known', attribute);
      if (found.option.default !== undefined)
        assert.is(checkValue(found.option.type, found.option.default), undefined);
    }
  }
});

test('options have the name that the platform understands', () => {
  const old = clusterOption(debian12, 'fencing-enabled');
  assert.is(old?.kind === 'known' && old.renamed && old.option.name, 'stonith-enabled');
  const today = clusterOption(pacemaker302, 'stonith-enabled');
  assert.is(today?.kind === 'known' && today.renamed && today.option.name, 'fencing-enabled');
  const same = clusterOption(debian12, 'stonith-enabled');
  assert.is(same?.kind === 'known' && same.renamed, false);
  assert.ok(clusterOptionNames(pacemaker302).includes('cancel-removed-actions'));
  assert.not(clusterOptionNames(pacemaker302).includes('stop-orphan-actions'));
});

test('options exist where they exist', () => {
  assert.is(clusterOption(debian12, 'node-pending-timeout')?.kind, 'too-new');
  assert.is(clusterOption(rhel10, 'node-pending-timeout')?.kind, 'known');
  assert.is(clusterOption(rhel10, 'crmd-transition-delay')?.kind, 'removed');
  assert.is(clusterOption(debian12, 'crmd-transition-delay')?.option.instead, 'transition-delay');
  assert.is(clusterOption(debian12, 'no-quorum-polcy'), undefined);
  assert.is(clusterOption(debian12, 'constructor'), undefined);
  assert.is(clusterOption(debian12, 'dc-version')?.option.generated, true);
});

test('words and defaults change with the version', () => {
  const policy = (name: string) => clusterOption(platform(name), 'no-quorum-policy')!.option.type;
  assert.is(checkValue(policy('debian12'), 'Demote'), undefined);
  assert.ok(checkValue(policy('rhel7'), 'demote'));
  assert.ok(checkValue(policy('debian12'), 'fence'));
  assert.is(checkValue(policy('rhel10'), 'fence'), undefined);
  assert.is(clusterOption(debian12, 'concurrent-fencing')!.option.default, 'false');
  assert.is(clusterOption(rhel10, 'concurrent-fencing')!.option.default, 'true');
  assert.ok(checkValue(clusterOption(rhel10, 'stonith-action')!.option.type, 'poweroff'));
});

test('what tools and agents keep among the options', () => {
  for (const name of ['last-lrm-refresh', 'redis_REPL_INFO', 'hana_prd_site_srHook_A'])
    assert.ok(isToolOption(name));
  assert.not(isToolOption('no-quorum-policy'));
});

test('meta attributes', () => {
  const legacy = metaAttribute(debian12, 'master-max');
  assert.is(legacy?.kind === 'known' && legacy.renamed && legacy.option.name, 'promoted-max');
  const early = metaAttribute(rhel7, 'master-max');
  assert.is(early?.kind === 'known' && early.renamed, false);
  assert.equal(metaAttribute(debian12, 'remote-node')?.option.owners, ['primitive']);
  assert.not(metaAttribute(debian12, 'clone-max')?.option.owners.includes('primitive'));
  assert.is(metaAttribute(rhel10, 'restart-type')?.kind, 'removed');
  assert.is(metaAttribute(debian12, 'constructor'), undefined);
  assert.is(metaAttributeLike(debian12, 'clone_max'), 'clone-max');
  assert.is(metaAttributeLike(debian12, 'clone-max'), undefined);
  assert.ok(metaAttributeNames(debian12, 'group').includes('priority'));
  assert.not(metaAttributeNames(debian12, 'group').includes('clone-max'));
});

test('operation attributes', () => {
  assert.is(operationAttribute(debian12, 'on_fail'), undefined);
  assert.is(operationAttribute(debian12, 'requires')?.kind, 'removed');
  assert.ok(operationDefaultNames(debian12).includes('timeout'));
  assert.not(operationDefaultNames(debian12).includes('interval'));
  assert.ok(checkValue(operationAttribute(debian12, 'timeout')!.option.type, 'PT5M'));
});

test('nodes, alerts, bundles', () => {
  assert.is(nodeAttribute('standby')?.type.kind, 'boolean');
  assert.ok(isRuntimeAttribute('fail-count-vip'));
  assert.ok(isHealthValue('Red') && isHealthValue('-5') && !isHealthValue('blue'));
  assert.is(alertOption(debian12, 'enabled')?.kind, 'too-new');
  assert.is(bundleOption(rhel10, 'container', 'masters')?.kind, 'removed');
  assert.equal(requiredBundleOptions('container'), ['image']);
});

test('corosync', () => {
  assert.is(corosyncOption(debian12, 'link', 'link_priority')?.option.key, 'knet_link_priority');
  assert.is(corosyncOption(debian12, 'link', 'knet_link_priority')?.option.name, 'link_priority');
  assert.is(corosyncOption(rhel7, 'link', 'link_priority')?.kind, 'other-version');
  assert.is(corosyncOption(debian12, 'transport', 'rrp_mode')?.kind, 'other-version');
  assert.is(corosyncOption(debian12, 'link', 'ttl', 'knet')?.kind, 'other-transport');
  assert.is(corosyncOption(debian12, 'totem', 'tokn'), undefined);
  assert.is(corosyncOption(debian12, 'totem', 'toString'), undefined);
  assert.ok(corosyncOptionNames(debian12, 'quorum').includes('two_node'));
  assert.equal(transports(rhel7), ['udpu', 'udp']);
  assert.is(maxLinks(debian12, 'knet'), 8);
  assert.ok(isHeuristicsCommand('exec_ping'));
});

test.run();
