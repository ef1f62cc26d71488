import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { ClusterNode, NvSet } from '../../compiler/model/model.js';
import { compileText, modelOf, show } from '../support/program.js';

const test = suite('check: nodes');

function nodes(text: string): readonly ClusterNode[] {
  return modelOf(text).nodes;
}

function problems(text: string): string[] {
  return compileText(text).diagnostics.map(show);
}

function entries(sets: readonly NvSet[] | undefined): unknown {
  return sets?.map((set) => Object.fromEntries(set.pairs.map((pair) => [pair.name, pair.value])));
}

test('ids are given, or counted around those that are', () => {
  assert.equal(
    nodes('node a\nnode b { id = 1 }\nnode r { kind = remote }\nnode c\nnode d { id = 7 }\n').map(
      ({ id }) => id,
    ),
    ['2', '1', 'r', '3', '7'],
  );
  assert.match(
    problems('node a { id = 1 }\nnode b { id = 1 }\n').join('\n'),
    'duplicate-node-id | the nodes "a" and "b" both have the id 1',
  );
});

test('a number that is an id is one that corosync can have', () => {
  for (const id of ['0', '-3', '99999999999', 'x'])
    assert.match(problems(`node a { id = ${id} }\n`).join('\n'), 'wrong-type');
  assert.equal(
    problems('node a { id = 4294967295 }\nnode b { id = "0cb2a1c4-3f6e-4f0e-9a57-0c4b8a1de5f1" }\n'),
    [],
  );
});

test('addresses, also out of parameters', () => {
  const [a, b] = nodes(
    'param ip: ip = 10.0.0.1\nlet two = [10.0.0.2, 10.1.0.2]\nnode a [$ip, host.example.com]\nnode b [$two]\n',
  );
  assert.equal(a?.addresses, ['10.0.0.1', 'host.example.com']);
  assert.equal(b?.addresses, ['10.0.0.2', '10.1.0.2']);
  assert.match(
    problems('node a [10.0.0.1]\nnode b [10.0.0.1]\n').join('\n'),
    'duplicate-address | the nodes "a" and "b"',
  );
  assert.match(
    problems('node a [10.0.0.1, 10.0.0.1]\n').join('\n'),
    'the node "a" has the address 10.0.0.1 twice',
  );
  assert.match(problems('node a ["not a host"]\n').join('\n'), 'wrong-type');
  assert.match(problems('node a [10.0.0.1] { kind = remote }\n').join('\n'), 'wrong-node-kind');
  assert.match(problems('secret s\nnode a [$s]\n').join('\n'), 'the secret "$s" cannot stand here');
});

test('a name out of a parameter', () => {
  const text = 'param master: string = db1\nnode $master [10.0.0.1] { attributes rack=a }\nnode db2\n';
  assert.equal(
    nodes(text).map(({ name, id }) => [name, id]),
    [
      ['db1', '1'],
      ['db2', '2'],
    ],
  );
});

test('attributes and utilization', () => {
  const [node] = nodes(`
/// The old machine.
node a {
  attributes { standby = on, rack = a }
  attributes os=linux
  attributes id=extra score=2 { rack = b }
  utilization cpu=8
}
`);
  assert.is(node?.description, 'The old machine.');
  assert.equal(entries(node?.attributes), [{ standby: 'on', rack: 'a', os: 'linux' }, { rack: 'b' }]);
  assert.is(node?.attributes[1]?.id, 'extra');
  assert.equal(entries(node?.utilization), [{ cpu: '8' }]);
  assert.match(problems('node a { attributes standby=maybe }\n').join('\n'), 'wrong-type');
  assert.match(problems('node a { attributes "#health-disk"=bad }\n').join('\n'), 'wrong-type');
  assert.match(problems('node a { utilization cpu=lots }\n').join('\n'), 'wrong-type');
});

test('settings that a node does not have', () => {
  assert.match(
    problems('node a { rack = a }\n').join('\n'),
    'a node attribute is written "attributes { rack = a }"',
  );
  assert.match(problems('node a { type = remote }\n').join('\n'), 'did you mean "kind"?');
  assert.match(problems('node a { kind = remtoe }\n').join('\n'), 'did you mean "remote"?');
});

test.run();
