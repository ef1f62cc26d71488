/**
 * The table of schema features against the schemas themselves: for each feature a model that uses it, and for each
 * installed schema the emitter must object exactly when the RNG does.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CibContext, cibDocument } from '../../../compiler/emit/cib/index.js';
import type { SchemaFeatureName } from '../../../compiler/emit/cib/schema-features.js';
import { SCHEMA_FEATURES, schemaBetween } from '../../../compiler/emit/cib/schema-features.js';
import { serialize } from '../../../compiler/emit/cib/xml.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import {
  aclRole,
  aclTarget,
  alert,
  bundle,
  colocation,
  date,
  expression,
  level,
  location,
  locationOf,
  model,
  node,
  nodes,
  nvpair,
  nvset,
  op,
  operationIs,
  order,
  orderSets,
  primitive,
  resourceIs,
  resourceSet,
  rule,
  tag,
  template,
  withIds,
} from '../../support/model-builder.js';
import { hasSchema, requireOrSkip, validateSchema } from '../../support/tools.js';

const test = suite('schema features');
const oracle = requireOrSkip(test, 'schema features against the RNG files', 'xmllint', 'crm_verify');

const a = primitive('a', 'ocf:pacemaker:Dummy');
const b = primitive('b', 'ocf:pacemaker:Dummy');
const meta = (pairs: ReturnType<typeof nvpair>[]) => [{ ...nvset(), pairs }];
const ruled = (...conditions: Parameters<typeof rule>[1]): Partial<ClusterModel> => ({
  resources: [a],
  constraints: [locationOf({ resource: 'a' }, { rules: [rule('and', conditions, { score: '1' })] })],
});

const lifetime = () => [rule('and', [date('lt', { stop: '2030-01-01' })])];

const USES: Readonly<Record<SchemaFeatureName, Partial<ClusterModel>>> = {
  tags: { resources: [a], tags: [tag('t', ['a'])] },
  acls: { aclRoles: [aclRole('r', [])], aclSubjects: [aclTarget('u', ['r'])] },
  aclName: { aclSubjects: [aclTarget('u', [], 'bob')] },
  alerts: { alerts: [alert('x', '/x')] },
  alertSelect: { alerts: [alert('x', '/x', { select: { kinds: ['nodes'] } })] },
  pingNode: { nodes: [node('p', '1', { type: 'ping' })] },
  fencingAttribute: { fencingLevels: [level(1, { attribute: 'rack', value: 'a' }, ['f'])] },
  fencingIndex: { fencingLevels: [level(10, { node: 'n1' }, ['f'])] },
  bundle: { resources: [bundle('box', 'docker', { image: 'i' })] },
  rkt: { resources: [bundle('box', 'rkt', { image: 'i' })] },
  podman: { resources: [bundle('box', 'podman', { image: 'i' })] },
  bundleAddHost: {
    resources: [bundle('box', 'docker', { image: 'i' }, { network: { 'add-host': 'true' } })],
  },
  upstart: { resources: [primitive('u', 'upstart:x')] },
  nagios: { resources: [primitive('u', 'nagios:x')] },
  templateClass: { templates: [template('t', 'systemd:x')] },
  onFailDemote: {
    resources: [primitive('u', 'lsb:x', { ops: [op('monitor', '5s', { 'on-fail': 'demote' })] })],
  },
  opRequires: {
    resources: [primitive('u', 'lsb:x', { ops: [op('monitor', '5s', { requires: 'quorum' })] })],
  },
  pairWithoutValue: { resources: [primitive('u', 'lsb:x', { meta: meta([nvpair('priority', undefined)]) })] },
  renamedReference: {
    resources: [
      primitive('u', 'lsb:x', { meta: meta([nvpair('priority', '1', { id: 'p', idGiven: true })]) }),
      primitive('v', 'lsb:x', { meta: meta([nvpair('other', undefined, { idRef: 'p' })]) }),
    ],
  },
  resourceExpression: {
    rscDefaults: [nvset({ x: '1' }, { rule: rule('and', [resourceIs({ type: 'x' })]) })],
  },
  operationExpression: { opDefaults: [nvset({ x: '1' }, { rule: rule('and', [operationIs('start')]) })] },
  valueSource: ruled(expression('x', 'eq', 'y', { valueSource: 'meta' })),
  startOnlyRange: ruled(date('in_range', { start: '2026-01-01' })),
  openDuration: ruled(date('in_range', { stop: '2026-01-01', duration: { hours: '1' } })),
  clockFields: ruled(date('date_spec', { spec: { minutes: '1' } })),
  moon: ruled(date('date_spec', { spec: { moon: '1' } })),
  setOrdering: { resources: [a], constraints: [orderSets([resourceSet(['a'], { ordering: 'group' })])] },
  resourceDiscovery: {
    resources: [a],
    constraints: [location('a', 'n1', '1', { resourceDiscovery: 'never' })],
  },
  orderRequireAll: { resources: [a, b], constraints: [order('a', 'b', {}, { requireAll: false })] },
  resourcePattern: {
    resources: [a],
    constraints: [locationOf({ pattern: 'a' }, { node: 'n1', score: '1' })],
  },
  setKind: { resources: [a], constraints: [orderSets([resourceSet(['a'], { kind: 'Optional' })])] },
  influence: { resources: [a, b], constraints: [colocation('a', 'b', {}, { influence: 'false' })] },
  colocationScoreAttribute: {
    resources: [a, b],
    constraints: [colocation('a', 'b', {}, { score: undefined, scoreAttribute: 'x' })],
  },
  colocationScoreAttributeMangle: {
    resources: [a, b],
    constraints: [colocation('a', 'b', {}, { score: undefined, scoreAttributeMangle: 'x' })],
  },
  lifetime: {
    resources: [a, b],
    constraints: [
      location('a', 'n1', '1', { lifetime: lifetime() }),
      colocation('a', 'b', {}, { lifetime: lifetime() }),
      orderSets([resourceSet(['a', 'b'])], { lifetime: lifetime() }),
    ],
  },
  severalRules: {
    resources: [a],
    constraints: [
      locationOf(
        { resource: 'a' },
        {
          rules: ['n1', 'n2'].map((name) => rule('and', [expression('#uname', 'eq', name)], { score: '1' })),
        },
      ),
    ],
  },
};

/** Each schema, with a Pacemaker whose words (roles, `<master>`) go with it. */
const SCHEMAS: readonly (readonly [schema: string, pacemaker: string])[] = [
  ['1.2', '1.1.9'],
  ['1.3', '1.1.11'],
  ['2.0', '1.1.12'],
  ['2.1', '1.1.13'],
  ['2.2', '1.1.13'],
  ['2.3', '1.1.13'],
  ['2.4', '1.1.14'],
  ['2.5', '1.1.15'],
  ['2.6', '1.1.16'],
  ['2.7', '1.1.16'],
  ['2.8', '1.1.17'],
  ['2.9', '1.1.17'],
  ['2.10', '1.1.18'],
  ['3.0', '2.0.0'],
  ['3.1', '2.0.0'],
  ['3.2', '2.0.1'],
  ['3.3', '2.0.4'],
  ['3.4', '2.0.5'],
  ['3.5', '2.0.5'],
  ['3.6', '2.1.0'],
  ['3.7', '2.1.0'],
  ['3.8', '2.1.3'],
  ['3.9', '2.1.5'],
];

function platformWith(schema: string, pacemaker: string): Platform {
  const platform = platformNamed('debian12');
  if (!platform) throw new Error('no debian12');
  return { ...platform, schema: `pacemaker-${schema}`, pacemaker: pacemaker.split('.').map(Number) };
}

/** The document even where the emitter objects to it. */
function emitted(parts: Partial<ClusterModel>, platform: Platform) {
  const built = withIds(structuredClone(model({ nodes: nodes('n1', 'n2'), ...parts })));
  const context = new CibContext(built, platform, { source: 'test.ha', secrets: undefined });
  const text = serialize(cibDocument(built, context));
  return { text, objections: context.diagnostics.map(({ message }) => message) };
}

for (const [name, parts] of Object.entries(USES)) {
  oracle(`${name}: the emitter objects where the schema does`, () => {
    for (const [schema, pacemaker] of SCHEMAS) {
      const platform = platformWith(schema, pacemaker);
      if (!hasSchema(platform.schema)) continue;
      const { text, objections } = emitted(parts, platform);
      const refused = validateSchema(text, platform.schema);
      assert.is(
        objections.length > 0,
        refused !== undefined,
        `${schema}: ${objections.join('; ') || 'no objection'}\n${refused ?? 'valid'}\n${text}`,
      );
    }
  });
}

test('every feature is used by a model, and objected to where the table says', () => {
  assert.equal(Object.keys(USES).sort(), Object.keys(SCHEMA_FEATURES).sort());
  for (const [name, feature] of Object.entries(SCHEMA_FEATURES)) {
    const { since, until }: { since?: string; until?: string } = feature;
    const parts = USES[name as SchemaFeatureName];
    for (const schema of ['2.0', '2.10', '3.9', '3.10', '4.0']) {
      const { objections } = emitted(parts, platformWith(schema, '2.1.5'));
      const lacks = !schemaBetween(`pacemaker-${schema}`, since, until);
      const about = objections.filter((message) => message.includes(feature.what));
      assert.is(about.length > 0, lacks, `${name} with ${schema}: ${objections.join('; ')}`);
    }
  }
});

test.run();
