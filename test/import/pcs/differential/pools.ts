/** What random commands are about: a CIB to start from, and the ids that commands may name. */
import type { CibElement } from '../../../../compiler/import/tree.js';
import type { Random } from './random.js';

const primitive = (id: string, meta = ''): string =>
  `<primitive id="${id}" class="ocf" provider="pacemaker" type="Stateful">${meta}<operations><op id="${id}-monitor-interval-10s" interval="10s" name="monitor" role="Promoted"/><op id="${id}-start-interval-0s" interval="0s" name="start" timeout="20s"/></operations></primitive>`;
const set = (tag: string, owner: string, ...pairs: readonly [string, string][]): string =>
  `<${tag} id="${owner}-${tag}">${pairs.map(([name, value]) => `<nvpair id="${owner}-${tag}-${name}" name="${name}" value="${value}"/>`).join('')}</${tag}>`;
const fence = (id: string): string =>
  `<primitive id="${id}" class="stonith" type="fence_ipmilan"><operations><op id="${id}-monitor-interval-60s" interval="60s" name="monitor"/></operations></primitive>`;

const RESOURCES = [
  primitive('A', set('meta_attributes', 'A', ['target-role', 'Stopped'])),
  primitive('B'),
  primitive('C'),
  `<group id="G">${primitive('G1')}${primitive('G2')}${primitive('G3')}</group>`,
  `<clone id="S-clone">${primitive('S')}${set('meta_attributes', 'S-clone', ['promotable', 'true'])}</clone>`,
  `<clone id="K"><group id="KG">${primitive('K1')}${primitive('K2')}</group></clone>`,
  `<bundle id="box"><docker image="i"/><network control-port="3121"/>${primitive('inner')}</bundle>`,
  `<bundle id="empty"><docker image="i" replicas="2"/><network ip-range-start="10.0.0.1"><port-mapping id="pm" port="80"/></network><storage><storage-mapping id="sm" source-dir="/a" target-dir="/b"/></storage></bundle>`,
  fence('f1'),
  fence('f2'),
];

const CONSTRAINTS = [
  '<rsc_location id="loc1" rsc="A" node="n1" score="100"/>',
  '<rsc_location id="loc2" rsc="B"><rule id="loc2-rule" boolean-op="and" score="INFINITY"><expression id="loc2-rule-expr" attribute="a" operation="eq" value="1"/></rule></rsc_location>',
  '<rsc_colocation id="col1" rsc="A" with-rsc="B" score="INFINITY"/>',
  '<rsc_order id="ord1" first="A" first-action="start" then="S-clone" then-action="promote"/>',
  '<rsc_order id="ords"><resource_set id="ords_set"><resource_ref id="A"/><resource_ref id="B"/></resource_set><resource_set id="ords_set-1"><resource_ref id="C"/></resource_set></rsc_order>',
  '<rsc_ticket id="tick1" rsc="A" ticket="T"/>',
];

const OTHERS = [
  '<acls><acl_role id="r1"><acl_permission id="r1-read" kind="read" reference="A"/><acl_permission id="r1-write" kind="write" xpath="/cib"/></acl_role><acl_target id="bob"><role id="r1"/></acl_target><acl_group id="crew"/></acls>',
  '<fencing-topology><fencing-level id="fl-n1-1" target="n1" index="1" devices="f1,f2"/><fencing-level id="fl-n1-2" target="n1" index="2" devices="f2"/></fencing-topology>',
  '<tags><tag id="t1"><obj_ref id="A"/><obj_ref id="B"/></tag><tag id="t2"><obj_ref id="K2"/></tag></tags>',
  '<alerts><alert id="al" path="/x"><recipient id="al-recipient" value="v"/></alert></alerts>',
  `<rsc_defaults><meta_attributes id="rd" score="5"><nvpair id="rd-a" name="a" value="1"/></meta_attributes></rsc_defaults>`,
];

const NODES = ['n1', 'n2', 'n3'];

/** `rich`: with something of every kind. */
export function baseCib(schema: string, rich: boolean): string {
  const nodes = NODES.map((name, i) => `<node id="${i + 1}" uname="${name}"/>`).join('');
  const [resources, constraints, others] = rich
    ? [RESOURCES, CONSTRAINTS, OTHERS]
    : [RESOURCES.slice(0, 5), [], []];
  const promoted = Number(schema) < 3.7 ? 'Master' : 'Promoted';
  const cib =
    `<cib crm_feature_set="3.16.1" validate-with="pacemaker-${schema}" epoch="1" num_updates="0" admin_epoch="0"><configuration><crm_config/>` +
    `<nodes>${nodes}</nodes><resources>${resources.join('')}</resources><constraints>${constraints.join('')}</constraints>${others.join('')}</configuration><status/></cib>`;
  return cib.replaceAll('role="Promoted"', `role="${promoted}"`);
}

type Pool =
  | 'primitive'
  | 'group'
  | 'clone'
  | 'bundle'
  | 'stonith'
  | 'constraint'
  | 'op'
  | 'tag'
  | 'role'
  | 'permission'
  | 'subject'
  | 'alert'
  | 'recipient'
  | 'set'
  | 'rule'
  | 'map';

const POOLS: Readonly<Record<string, Pool>> = {
  primitive: 'primitive',
  group: 'group',
  clone: 'clone',
  bundle: 'bundle',
  op: 'op',
  tag: 'tag',
  acl_role: 'role',
  acl_permission: 'permission',
  acl_target: 'subject',
  acl_group: 'subject',
  alert: 'alert',
  recipient: 'recipient',
  rule: 'rule',
  'port-mapping': 'map',
  'storage-mapping': 'map',
};

function poolOf(element: CibElement): Pool | undefined {
  const { name, parent } = element;
  if (parent?.name === 'constraints') return 'constraint';
  if (element.get('class') === 'stonith') return 'stonith';
  if (name === 'meta_attributes' && /_defaults$/.test(parent?.name ?? '')) return 'set';
  return POOLS[name];
}

/** Ids that exist, or may: commands that make something add theirs. */
export class Pools {
  private readonly ids: Record<Pool, string[]> = {
    primitive: ['A', 'B', 'C', 'G1', 'G2', 'S', 'K1', 'inner'],
    group: ['G', 'KG'],
    clone: ['S-clone', 'K', 'A-clone'],
    bundle: ['box', 'empty'],
    stonith: ['f1', 'f2'],
    constraint: [
      'loc1',
      'loc2',
      'col1',
      'ord1',
      'ords',
      'ords_set',
      'tick1',
      'location-A-n1-INFINITY',
      'location-A',
      'colocation-A-B-INFINITY',
    ],
    op: ['A-monitor-interval-10s', 'B-start-interval-0s', 'S-monitor-interval-10s'],
    tag: ['t1', 't2'],
    role: ['r1'],
    permission: ['r1-read', 'r1-write'],
    subject: ['bob', 'crew'],
    alert: ['al', 'alert'],
    recipient: ['al-recipient'],
    set: ['rd', 'rsc_defaults-meta_attributes', 'op_defaults-meta_attributes'],
    rule: ['loc2-rule', 'location-A-rule'],
    map: ['pm', 'sm', 'box-port-map-80', 'empty-storage-map'],
  };
  private made = 0;

  constructor(readonly random: Random) {}

  /** What there is now; ids that commands wanted for something new stay for a while. */
  refresh(cib: CibElement): void {
    for (const pool of Object.keys(this.ids) as Pool[]) this.ids[pool] = this.ids[pool].slice(-1);
    for (const element of cib.descendants()) {
      const pool = poolOf(element);
      if (pool && element.id !== undefined) this.ids[pool].push(element.id);
    }
  }

  /** Of the kinds; sometimes one of another kind, sometimes one that nothing has. */
  id(...pools: readonly Pool[]): string {
    const { random } = this;
    if (random.chance(0.03)) return random.pick(['nothing', 'n1', '9x', 'a b', 'X#', '', 'meta', 'A']);
    const from = random.chance(0.03) ? (Object.keys(this.ids) as Pool[]) : pools;
    return random.pick(from.flatMap((pool) => this.ids[pool]));
  }

  resource(): string {
    const { random } = this;
    return random.chance(0.65) ? this.id('primitive') : this.id('group', 'clone', 'bundle', 'stonith');
  }

  /** An id for something new: mostly free. */
  fresh(pool: Pool): string {
    const { random } = this;
    if (random.chance(0.05)) return random.pick(['A', 'G', '9x', 'a b', 'X#', 'n1', 'loc1', 'X.y-z']);
    const id = `${pool.slice(0, 2)}${++this.made}`;
    this.ids[pool].push(id);
    return id;
  }

  note(pool: Pool, id: string): void {
    this.ids[pool].push(id);
  }

  node(): string {
    return this.random.chance(0.05) ? this.random.pick(['nX', 'N1', 'n 1', '']) : this.random.pick(NODES);
  }
}
