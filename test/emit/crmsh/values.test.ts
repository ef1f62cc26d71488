import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { crmshRendering, crmWord, shlexSplit } from '../../../compiler/emit/crmsh/words.js';
import { assignIds } from '../../../compiler/model/ids.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import { diffCanonical } from '../../support/canonical.js';
import * as m from '../../support/model-builder.js';
import { requireOrSkip, run } from '../../support/tools.js';
import { cibText, emit, load, members } from './crm.js';

const suiteOf = suite('emit/crmsh/values');
const withPython = requireOrSkip(suiteOf, 'crmsh words against shlex', 'python3');
const withCrm = requireOrSkip(suiteOf, 'crmsh values against crm', 'crm');

const SEED = Number(process.env.HADSL_SEED ?? 20);

/** What crmsh, its lexer, XML or a shell could take for something else. */
const PIECES = [
  ...`ab1 "'\\$@#=:{}()[]<>&;|*?!~\`%^,/+-_.`,
  ...['  ', '\\\\', '\\"', 'é', '😀', '\u00a0', '\u2028', '\t', '\n', '\u0007', '\u007f', '\\n'],
  ...[
    'meta',
    'op',
    'rule',
    'params',
    '$id=x',
    '$id-ref=x',
    'inf:',
    '&lt;',
    '&#196;',
    'and',
    'xml',
    '%0',
    '$(x)',
  ],
];
const nasty = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));

/** One model a value: everything that a user can put free text into. */
const PLACES: readonly ((value: string, n: number) => Partial<ClusterModel>)[] = [
  (fake, n) => ({ resources: [m.primitive(`a${n}`, 'ocf:pacemaker:Dummy', { params: { fake } })] }),
  (fake, n) => ({
    resources: [m.primitive(`b${n}`, 'ocf:pacemaker:Dummy', { params: { fake, state: 'x' } })],
  }),
  (description, n) => ({ resources: [m.primitive(`c${n}`, 'ocf:pacemaker:Dummy', { description })] }),
  (value, n) => ({
    resources: [
      m.primitive(`d${n}`, 'ocf:pacemaker:Dummy', {
        meta: { custom: value },
        ops: [m.op('monitor', '10s', { description: value }, { instanceAttributes: { check: value } })],
      }),
    ],
  }),
  (value, n) => ({ properties: [m.nvset({ [`option${n}`]: value }, { id: `options-${n}` })] }),
  (value, n) => ({
    nodes: [m.node(`node${n}`, String(n + 10), { attributes: { rack: value }, description: value })],
  }),
  (value, n) => ({
    resources: [m.primitive(`e${n}`, 'ocf:pacemaker:Dummy')],
    constraints: [
      m.locationOf(
        { resource: `e${n}` },
        { rules: [m.rule('and', [m.expression('x', 'eq', value)], { score: '1' })] },
        { id: `l${n}` },
      ),
    ],
  }),
  (pattern, n) => ({ constraints: [m.locationOf({ pattern }, { node: 'n1', score: '1' }, { id: `p${n}` })] }),
  (attribute, n) => ({
    resources: [m.primitive(`f${n}`, 'ocf:pacemaker:Dummy')],
    constraints: [
      m.locationOf(
        { resource: `f${n}` },
        { rules: [m.rule('and', [m.expression(attribute, 'defined')], { score: '1' })] },
        { id: `q${n}` },
      ),
    ],
  }),
  (value, n) => ({
    resources: [m.primitive(`g${n}`, 'ocf:pacemaker:Dummy')],
    constraints: [m.ticket(value, { rsc: `g${n}` }, { id: `t${n}` })],
  }),
  (value, n) => ({
    alerts: [
      m.alert(`alert${n}`, value, {
        description: value,
        recipients: [m.recipient(value, { params: { k: value } })],
      }),
    ],
  }),
  (xpath, n) => ({
    aclRoles: [m.aclRole(`r${n}`, [m.permission('read', { xpath }, { description: xpath })])],
  }),
  (value, n) => ({ fencingLevels: [m.level(1, { pattern: `${n}${value}` }, [`dev${n}`])] }),
  (options, n) => ({ resources: [m.bundle(`bundle${n}`, 'docker', { image: 'x', options })] }),
];

function merged(parts: readonly Partial<ClusterModel>[]): ClusterModel {
  const all = <
    K extends 'nodes' | 'properties' | 'resources' | 'constraints' | 'alerts' | 'aclRoles' | 'fencingLevels',
  >(
    key: K,
  ): ClusterModel[K][number][] => parts.flatMap((part) => (part[key] ?? []) as ClusterModel[K][number][]);
  const rank = { primitive: 0, bundle: 1, group: 2, clone: 3 } as const;
  const built = m.model({
    nodes: [...m.nodes('n1'), ...all('nodes')],
    properties: all('properties'),
    resources: all('resources').sort((a, b) => rank[a.kind] - rank[b.kind]),
    constraints: all('constraints'),
    alerts: all('alerts'),
    aclRoles: all('aclRoles'),
    fencingLevels: all('fencingLevels'),
  });
  assignIds(built);
  return built;
}

function isRefused(part: Partial<ClusterModel>): boolean {
  return emit(merged([part])).files.length === 0;
}

withCrm('every value arrives as it is, or is refused', () => {
  const values = fc.sample(nasty, { numRuns: 25 * PLACES.length, seed: SEED });
  const parts = values.map((value, n) => PLACES[n % PLACES.length]!(value, n));
  const accepted = parts.filter((part) => !isRefused(part));
  assert.ok(accepted.length > parts.length / 2, `${accepted.length} of ${parts.length} accepted`);
  const model = merged(accepted);
  const text = emit(model).files[0]!.text;
  const { code, output, cib } = load(text, members(model).slice(0, 1));
  assert.is(code, 0, output);
  const difference = diffCanonical(cibText(model), cib);
  assert.is(difference, undefined, difference);
});

withCrm('what is refused does not arrive', () => {
  const refused: readonly [place: number, value: string][] = [
    [0, 'ends in \\'],
    [0, 'a \\" quote'],
    [6, "it's"],
    [6, '{x}'],
    [7, "it's"],
  ];
  for (const [place, value] of refused) {
    const part = PLACES[place]!(value, 0);
    assert.ok(isRefused(part), value);
    const harmless = emit(merged([PLACES[place]!('zzz', 0)])).files[0]!.text;
    const text = harmless.replace(/zzz/, crmWord(value));
    const { code, cib } = load(text, ['n1']);
    const arrived = code === 0 && diffCanonical(cibText(merged([part])), cib) === undefined;
    assert.is(arrived, false, value);
  }
});

withCrm('what no CIB of this Pacemaker can hold is refused as well', () => {
  for (const value of ['new\nline', 'tab\tbed', 'é & b']) assert.ok(isRefused(PLACES[0]!(value, 0)), value);
});

withPython('shlex reads back what is written, and fails where we say so', () => {
  const values = fc.sample(nasty, { numRuns: 2000, seed: SEED });
  const script = `
import json, shlex, sys
def split(text):
    try: return shlex.split(text)
    except ValueError: return None
print(json.dumps([split(text) for text in json.load(sys.stdin)]))`;
  const split = (texts: readonly string[]): (readonly string[] | null)[] =>
    JSON.parse(run('python3', ['-c', script], { input: JSON.stringify(texts) }).stdout) as (
      string[] | null
    )[];
  const written = split(values.map((value) => `k=${crmWord(value)}`));
  const read = split(values);
  const rendered = split(values.map((value) => crmshRendering(value)));
  values.forEach((value, n) => {
    assert.equal(written[n], [`k=${value}`], value);
    assert.equal(read[n], shlexSplit(value) ?? null, value);
    assert.equal(rendered[n], shlexSplit(crmshRendering(value)) ?? null, value);
  });
});

suiteOf.run();
