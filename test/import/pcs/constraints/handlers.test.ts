/** Places, parameters of the script, and what only other releases than the installed one do. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emptyCibTree } from '../../../../compiler/import/tree.js';
import type { CibElement } from '../../../../compiler/import/tree.js';
import { parameterMark } from '../../../../compiler/import/shell/command.js';
import { parseXml } from '../../../support/xml-tree.js';
import { cibElement, shellWords } from '../support.js';
import { baseCib } from './cases.js';
import { PcsRun } from './support.js';

const test = suite('import: pcs: constraints: handlers');

function runOf(release: string, schema?: string): PcsRun {
  return new PcsRun(release, cibElement(parseXml(baseCib(schema))));
}

function take(run: PcsRun, ...commands: readonly string[]): void {
  for (const command of commands) assert.is(run.run(shellWords(command))?.reason, undefined, command);
}

function refuse(run: PcsRun, command: string): string {
  const refusal = run.run(shellWords(command));
  assert.ok(refusal, command);
  return run.source(refusal.at);
}

function find(run: PcsRun, name: string): CibElement[] {
  return [...run.cib.descendants()].filter((element) => element.name === name);
}

/** `name="value"` → what stands at the place of the value. */
function places(run: PcsRun, element: CibElement): Record<string, string> {
  return Object.fromEntries(
    [...element.attributes.keys()].map((name) => [name, run.source(element.originOf(name)!)]),
  );
}

test('attributes stand where their words do', () => {
  const run = runOf('0.11.5');
  take(
    run,
    'constraint location db prefers n1=50',
    'constraint colocation add db with Promoted state-clone 5 id=c',
    "constraint location web rule score=7 date gt 2026-01-01 and '(' a eq string x or not_defined y ')'",
    'property set batch-limit=10',
    'alert create path=/x options k=v',
  );
  const [location] = find(run, 'rsc_location');
  assert.equal(
    { ...places(run, location!), id: undefined },
    { id: undefined, rsc: 'db', node: 'n1', score: '50' },
  );
  assert.is(run.source(location!.origin!), 'pcs constraint location db prefers n1=50');
  const colocation = places(run, find(run, 'rsc_colocation')[0]!);
  assert.equal(
    [colocation['with-rsc'], colocation['with-rsc-role'], colocation.score],
    ['state-clone', 'Promoted', '5'],
  );
  assert.is(colocation.id, 'c');
  assert.is(places(run, find(run, 'date_expression')[0]!).start, '2026-01-01');
  assert.is(run.source(find(run, 'date_expression')[0]!.origin!), 'date gt 2026-01-01');
  assert.is(run.source(find(run, 'expression')[0]!.origin!), 'a eq string x');
  assert.is(places(run, find(run, 'rule')[0]!).score, '7');
  assert.equal(
    find(run, 'nvpair').map((pair) => places(run, pair).value),
    ['10', 'v'],
  );
});

test('parts of a rule in one word have their own places', () => {
  const run = runOf('0.12.0');
  take(run, "constraint location web rule score=7 'defined x and (date lt 2026-01-01 or b eq 5)'");
  assert.is(places(run, find(run, 'expression')[1]!).value, '5');
  assert.is(run.source(find(run, 'rule')[1]!.origin!), 'date lt 2026-01-01 or b eq 5');
  assert.is(refuse(run, "constraint location web rule 'a eq 1 and b frob 5'"), 'b');
  assert.is(refuse(run, "constraint location web rule 'date-spec hours=9-5'"), '9-5');
});

test('refusals say where', () => {
  const run = runOf('0.11.5');
  assert.is(refuse(run, 'constraint location db prefers n1=5x'), '5x');
  assert.is(refuse(run, 'constraint colocation add db with nothing'), 'nothing');
  assert.is(refuse(run, 'constraint order db then left'), 'left');
  assert.is(refuse(run, 'constraint ticket set db role=boss setoptions ticket=T'), 'boss');
  assert.is(refuse(run, 'property set stonith-enabled=maybe'), 'maybe');
  assert.is(refuse(run, 'tag create t db nothing'), 'nothing');
});

test('values may be parameters of the script, ids may not', () => {
  const mark = parameterMark('X');
  const run = runOf('0.12.0');
  take(
    run,
    `constraint location db prefers ${mark}=${mark}`,
    `constraint location add l web ${mark} score=${mark}`,
    `constraint colocation add db with web ${mark}`,
    `constraint order db then web kind=${mark}`,
    `constraint ticket add ${mark} db loss-policy=${mark}`,
    `constraint location ip rule score=${mark} '#uname eq ${mark}'`,
    `constraint location disk rule 'date gt ${mark} or date-spec hours=${mark}'`,
    `constraint order set db ip sequential=${mark}`,
    `property set stonith-enabled=${mark}`,
    `node attribute n1 rack=${mark}`,
    `node utilization ${mark} cpu=${mark}`,
    `alert create path=${mark}`,
    `alert recipient add alert value=${mark}`,
  );
  for (const element of run.cib.descendants()) assert.not(element.id?.includes(mark), element.name);
  for (const command of [
    `constraint location ${mark} prefers n1`,
    `constraint colocation add db with ${mark}`,
    `constraint order db then web id=${mark}`,
    `constraint location add ${mark} db n1 5`,
    `tag create ${mark} db`,
    `acl role create ${mark}`,
  ]) {
    refuse(run, command);
  }
});

test('a script on an empty CIB knows the nodes that it names, or set up', () => {
  const run = new PcsRun('0.11.5', emptyCibTree());
  take(run, 'node attribute east rack=1', 'node standby west');
  assert.equal(
    find(run, 'node').map((node) => [node.id, node.get('uname')]),
    [
      ['1', 'east'],
      ['2', 'west'],
    ],
  );
  const hosts = new PcsRun('0.11.5', emptyCibTree());
  hosts.context.session.hosts = [
    { name: 'a', id: '7', addresses: [] },
    { name: 'b', addresses: [] },
  ];
  take(hosts, 'node maintenance --all');
  assert.equal(
    find(hosts, 'node').map((node) => [node.id, node.get('uname')]),
    [
      ['7', 'a'],
      ['8', 'b'],
    ],
  );
  assert.is(refuse(hosts, 'node standby c'), 'c');
});

test('guest nodes get their entry when they are named', () => {
  const run = runOf('0.11.5');
  const meta = cibElement(
    parseXml('<meta_attributes id="m"><nvpair id="p" name="remote-node" value="vm"/></meta_attributes>'),
  );
  find(run, 'primitive')[0]!.append(meta);
  take(run, 'node attribute vm rack=1');
  const guest = find(run, 'node').at(-1)!;
  assert.equal([guest.id, guest.get('uname'), guest.get('type')], ['vm', 'vm', 'remote']);
  assert.is(guest.children[0]!.children[0]!.id, 'nodes-vm-rack');
});

test('0.9: dates of old, no "with", --node, ids of sets', () => {
  const run = runOf('0.9.169');
  take(
    run,
    'constraint location db rule date start=2026-001 gt or date end=2026-02-01 lt',
    'constraint location web rule date start=2026-01-01 end=2026-02-01 in_range',
    'constraint location ip rule date-spec operation=date_spec years=2026',
    'constraint colocation add db web',
    'constraint colocation add web ip -5 with-rsc-role=Started',
    'property set --node n1 rack=1',
    'property unset --node n1 rack',
    'constraint order set db web set ip',
  );
  assert.equal(
    find(run, 'date_expression').map((date) => [date.get('operation'), date.get('start'), date.get('end')]),
    [
      ['gt', '2026-001', undefined],
      ['lt', undefined, '2026-02-01'],
      ['in_range', '2026-01-01', '2026-02-01'],
      ['date_spec', undefined, undefined],
    ],
  );
  assert.equal(
    find(run, 'rsc_colocation').map(({ id }) => id),
    ['colocation-db-web-INFINITY', 'colocation-web-ip--5'],
  );
  assert.is(find(run, 'rsc_order')[0]!.id, 'pcs_rsc_order_set_db_web_set_ip');
  refuse(run, 'constraint location db rule a eq number 5');
});

test('0.12: scores by name, roles as they are, ids with the score', () => {
  const run = runOf('0.12.3');
  take(
    run,
    'constraint location add l db n1 resource-discovery=always',
    'constraint location add m web n1 resource-discovery=never score=-5',
    'constraint colocation add db with web score=7',
    'constraint colocation set db ip setoptions influence=true',
    'constraint ticket add T web loss-policy=Stop',
    'constraint location ip rule role=Promoted a eq 1',
  );
  assert.equal(
    find(run, 'rsc_location').map((location) => location.get('score')),
    ['INFINITY', '-5', undefined],
  );
  assert.is(find(run, 'rsc_colocation')[0]!.id, 'colocation-db-web-7');
  assert.is(refuse(run, 'constraint location disk rule role=promoted a eq 1'), 'promoted');
  assert.is(refuse(run, 'constraint colocation add Master state-clone with ip'), 'Master');
  assert.is(refuse(run, 'constraint location disk rule \'a eq "b c"\''), 'c"');
});

test('0.12: one rule in common makes a duplicate', () => {
  const run = runOf('0.12.0');
  take(run, "constraint location db rule 'a eq 1 and (b eq 2 or c eq 3)'");
  refuse(run, "constraint location db rule score=5 '(c eq 3 or b eq string 2) and a eq 1'");
  take(run, "constraint location web rule 'a eq 1 and (b eq 2 or c eq 3)'");
});

test('properties of old: whole names in ids, values without a second "="', () => {
  const run = runOf('0.10.8');
  take(run, 'property set cluster-recheck-interval=5min cluster-name=x');
  assert.equal(
    find(run, 'nvpair').map(({ id }) => id),
    ['cib-bootstrap-options-cluster-recheck-interval', 'cib-bootstrap-options-cluster-name'],
  );
  refuse(run, 'property set --force a=b=c');
});

test('what pcs did before it gave up stays', () => {
  const old = runOf('0.11.5');
  take(old, 'constraint location db prefers n1 n2');
  assert.ok(old.run(['constraint', 'delete', 'location-db-n1-INFINITY', 'nothing']));
  assert.equal(
    find(old, 'rsc_location').map(({ id }) => id),
    ['location-db-n2-INFINITY'],
  );
  assert.ok(old.run(['node', 'attribute', 'n1', 'a=1', 'b=']));
  assert.equal(
    find(old, 'nvpair').map(({ id }) => id),
    ['nodes-1-a'],
  );
  const young = runOf('0.12.0');
  take(young, 'constraint location db prefers n1');
  assert.ok(young.run(['constraint', 'delete', 'location-db-n1-INFINITY', 'nothing']));
  assert.is(find(young, 'rsc_location').length, 1);
});

test('comments come to what the command made or changed, once', () => {
  const run = runOf('0.11.5');
  const comments = ['why'];
  for (const command of [
    'constraint location db prefers n1',
    'constraint order set db web',
    'constraint location web rule a eq 1',
    'property set batch-limit=1 stonith-enabled=false',
    'node attribute n1 a=1 b=2',
    'node standby n2 n3',
    'acl role create r',
    'acl permission add s read xpath /cib',
    'acl user create u r',
    'acl role assign s to user u',
    'tag create t db',
    'tag update t add web',
    'alert create path=/x',
    'alert recipient add alert value=y',
  ]) {
    assert.is(run.run(shellWords(command), comments)?.reason, undefined);
  }
  const found = [...run.cib.descendants()].filter((element) => element.comments.length > 0);
  assert.equal(
    found.map(({ name, id, comments }) => `${name} ${id} ${comments.length}`),
    [
      'nvpair cib-bootstrap-options-batch-limit 1',
      'node 1 1',
      'node 2 1',
      'rsc_location location-db-n1-INFINITY 1',
      'rsc_order order_set_dbwb 1',
      'rsc_location location-web 1',
      'acl_role r 1',
      'acl_role s 1',
      'acl_target u 2',
      'tag t 2',
      'alert alert 1',
      'recipient alert-recipient 1',
    ],
  );
});

test.run();
