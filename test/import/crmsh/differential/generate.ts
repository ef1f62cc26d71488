/**
 * Statements of crmsh's language, made at random from its grammar (`crmsh.md` §1.4) with its traps: most can be read, and
 * many cannot. The same seed gives the same statements.
 */

import type { Make } from './statement-parts.js';
import { StatementParts, join } from './statement-parts.js';

/** The CIB that the statements are for. */
export const GENERATOR_BASE =
  'node 1: n1\nnode 2: n2\n' +
  'primitive a Dummy params $id=a-params fake=1 op monitor interval=10s\nprimitive b Dummy meta priority=1\nprimitive c Dummy\nprimitive d Dummy\nprimitive e Dummy\n' +
  'primitive s ocf:pacemaker:Stateful\nprimitive f1 stonith:fence_xvm\nprimitive f2 stonith:fence_xvm\n' +
  'rsc_template t Dummy\ngroup g c d\nclone cl s meta promotable=true\nlocation l0 a rule $id=r0 100: #uname eq n1\n';

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'primitive rsc_template group clone ms master bundle location colocation collocation order rsc_ticket node property ' +
    'rsc_defaults op_defaults fencing_topology fencing-topology tag role acl_target acl_group user alert monitor xml'
  ).split(' '),
);

export class Generator extends StatementParts {
  // ------------------------------------------------------------ resources

  private operation(): string {
    const attribute = (): string =>
      this.pick([
        ...[
          'interval=10s',
          'interval=10',
          'interval=0',
          'timeout=20',
          'timeout=20s',
          'interval=1m',
          'Interval=5',
        ],
        ...[
          'role=Master',
          'role=Promoted',
          'role=Started',
          'role=Slave',
          'on-fail=restart',
          'on-fail=foo',
          'enabled=true',
        ],
        ...[
          'start-delay=5s',
          'record-pending=true',
          'interval-origin=x',
          'requires=fencing',
          'description=x',
          'id=myop',
          'name=stop',
        ],
        ...['interval', 'enabled=maybe', 'interval=', '$x:timeout=5'],
      ]);
    const other = (): string =>
      this.pick(['OCF_CHECK_LEVEL=10', 'depth=0', 'x=y', 'foo', '$i:depth=1', '@a-params-fake']);
    return join([
      this.word('op'),
      this.pick([
        'monitor',
        'start',
        'stop',
        'promote',
        'notify',
        'monitor',
        'my-op',
        'monitor_Master',
        'reload',
      ]),
      this.maybe(0.8, () => attribute()),
      this.maybe(0.5, () => attribute()),
      this.maybe(0.15, () => this.many(1, 2, other)),
      this.maybe(0.03, () => attribute()),
      this.maybe(0.08, () => `${this.word('op_params')} ${this.list()}`),
      this.maybe(0.08, () => `${this.word('op_meta')} ${this.list()}`),
      this.maybe(0.03, () => this.rule()),
    ]);
  }

  private operations(): string {
    if (this.chance(0.12)) {
      const ref = this.pick(['$id=ops', '$id-ref=a', '$id-ref=ops', '$id=', '', 'x', '$ID=ops2']);
      return join([this.word('operations'), ref, this.many(0, 2, () => this.operation())]);
    }
    return this.many(1, 3, () => this.operation());
  }

  private body(): string {
    const part = (): string =>
      this.pick([
        () => `${this.word('params')} ${this.list()}`,
        () => `${this.word('params')} ${this.list()}`,
        () => `${this.word('meta')} ${this.list()}`,
        () => `${this.word('utilization')} ${this.list(() => this.pick(['cpu=1', 'mem=2', 'x', 'cpu=']))}`,
        () => this.operations(),
        () => this.operations(),
      ])();
    return join([
      this.maybe(0.25, () => this.list()),
      this.many(0, 4, part),
      this.maybe(0.01, () => this.description()),
    ]);
  }

  private agent(): string {
    return this.pick([
      ...[
        'Dummy',
        'ocf:heartbeat:Dummy',
        'ocf:pacemaker:Dummy',
        'Stateful',
        'ocf:pacemaker:Stateful',
        'ocf:ping',
        'ping',
        'IPaddr2',
      ],
      ...[
        'stonith:fence_xvm',
        'fence_xvm',
        'systemd:foo',
        'lsb:foo',
        'lsb:prov:foo',
        'service:x',
        'Unknown',
        'ocf:Unknown',
      ],
      ...[
        'controld',
        'ocf::heartbeat:Dummy',
        'ocf::Dummy',
        'a:b:c:d',
        ':Dummy',
        'ocf:heartbeat:',
        'ocf:',
        'x:y',
        'systemd:a@b',
        'nagios:x',
        '""',
      ],
    ]);
  }

  readonly statements: readonly Make[] = [
    () => this.primitiveStatement(),
    () => this.primitiveStatement(),
    () => this.primitiveStatement(),
    () =>
      join([
        this.word('rsc_template'),
        this.id(),
        this.agent(),
        this.maybe(0.1, () => this.description()),
        this.body(),
      ]),
    () => this.group(),
    () => this.clone(),
    () => this.bundle(),
    () => this.location(),
    () => this.location(),
    () => this.colocation(),
    () => this.order(),
    () => this.ticket(),
    () => this.node(),
    () => this.properties(),
    () => this.fencing(),
    () => this.tag(),
    () => this.role(),
    () => this.aclTarget(),
    () => this.alert(),
    () => this.monitor(),
    () => this.xml(),
  ];

  /** What a single one of crmsh's parts would show otherwise than the whole is left out. */
  statement(mode: 'parse' | 'file' | 'command'): string {
    for (;;) {
      const plain = this.pick(this.statements)();
      const text = this.chance(0.12) ? this.mutated(plain) : plain;
      // References are looked up by its parser, and by us when the object is made.
      if (mode === 'parse' && (text.includes('$id-ref=') || text.includes('<rsc_defaults/>'))) continue;
      // Commands are completed before they get to the parser.
      if (mode === 'command' && !this.isStatement(text)) continue;
      return text;
    }
  }

  private isStatement(text: string): boolean {
    return KEYWORDS.has(text.split(' ')[0]!.toLowerCase());
  }

  /** Some words go, come twice, change places, or change. */
  private mutated(text: string): string {
    const words = text.split(' ');
    for (let i = 0; i <= this.int(2); i++) {
      const at = this.int(words.length);
      const word = words[at] ?? '';
      switch (this.int(6)) {
        case 0:
          words.splice(at, 1);
          break;
        case 1:
          words.splice(at, 0, word);
          break;
        case 2:
          words.splice(this.int(words.length), 0, ...words.splice(at, 1));
          break;
        case 3:
          words.splice(
            at,
            0,
            this.pick([
              'params',
              'meta',
              'op',
              'rule',
              '{',
              '}',
              '(',
              ')',
              '[',
              '$id=x',
              'description=y',
              'x=1',
              '""',
              'a:',
              ':',
              '=',
              'to',
              'date',
            ]),
          );
          break;
        case 4:
          words[at] = word.replace(/[:=]/, '');
          break;
        default:
          words[at] = word + this.pick([':', '=', ':x', '"', "'", '\\', '#', '$', ')']);
      }
    }
    return words.join(' ');
  }

  private primitiveStatement(): string {
    const agent = this.chance(0.12) ? this.pick(['@t', '@nowhere', '@a']) : this.agent();
    const id = this.chance(0.1) ? this.pick(['a', 'b', 'c', 's']) : this.id();
    return join([this.word('primitive'), id, agent, this.maybe(0.1, () => this.description()), this.body()]);
  }

  private containerBody(): string {
    const part = (): string =>
      this.chance(0.7) ? `${this.word('meta')} ${this.list()}` : `${this.word('params')} ${this.list()}`;
    return join([
      this.maybe(0.15, () => this.description()),
      this.maybe(0.1, () => this.list()),
      this.many(0, 2, part),
    ]);
  }

  private group(): string {
    const early = this.maybe(0.04, () => this.description());
    const id = this.chance(0.2) ? 'g' : this.id();
    return join([
      this.word('group'),
      id,
      early,
      this.many(1, 3, () => this.primitive()),
      this.containerBody(),
    ]);
  }

  private clone(): string {
    const child = this.pick(['a', 'b', 'g', 'e', 's', 'cl', 'nothing', 'c']);
    return join([
      this.word(this.pick(['clone', 'clone', 'ms', 'master'])),
      this.id(),
      child,
      this.containerBody(),
    ]);
  }

  private bundle(): string {
    const part = (): string =>
      this.pick([
        'docker image=i',
        'docker image=i replicas=2 replicas-per-host=1 options="-v x" network=host masters=1 run-command=/x',
        'podman image=i',
        'rkt image=i',
        'network ip-range-start=10.0.0.1 host-interface=eth0 host-netmask=24',
        'network control-port=99 port-mapping port=80',
        'network port-mapping id=pm port=80 internal-port=81 port-mapping range=1-2',
        'port-mapping port=80',
        'storage storage-mapping source-dir=/a target-dir=/b options=rw',
        'storage storage-mapping source-dir-root=/a target-dir=/b storage-mapping id=q source-dir=/c target-dir=/d',
        'primitive a',
        'primitive nothing',
        'primitive a b',
        'primitive g',
        'meta priority=1',
        'meta $id=bm x=1',
        'meta target-role=Stopped is-managed=false',
        'docker image',
        'docker image= replicas=x',
        'DOCKER image=i',
        'network',
        'storage',
        'params x=1',
        'x=1',
      ]);
    const first = this.chance(0.8) ? 'docker image=i' : '';
    return join([
      this.word('bundle'),
      this.id(),
      this.maybe(0.1, () => this.description()),
      first,
      this.many(0, 3, part),
    ]);
  }

  // ------------------------------------------------------------ constraints

  private member(qualifiers: readonly string[]): string {
    return this.resource() + this.maybe(0.3, () => `:${this.pick(qualifiers)}`);
  }

  private sets(qualifiers: readonly string[]): string {
    const set = (): string => {
      const members = join([
        this.many(1, 3, () => this.member(qualifiers)),
        this.maybe(0.1, () =>
          this.pick([
            'sequential=true',
            'sequential=false',
            'require-all=false',
            'sequential=no',
            'require-all=1',
            'Sequential=true',
            'sequential=maybe',
            'foo=bar',
          ]),
        ),
      ]);
      const kind = this.next();
      if (kind < 0.4) return members;
      if (kind < 0.65) return `( ${members} )`;
      if (kind < 0.85) return `[ ${members} ]`;
      if (kind < 0.92) return this.pick(['(', '[']) + members + this.pick([')', ']']);
      return this.pick([
        `( ${members}`,
        `${members} )`,
        '( )',
        `( ${members} ]`,
        `( ( ${members} ) )`,
        `_rsc_set_ ${members}`,
      ]);
    };
    return this.many(1, 3, set);
  }

  private resources(qualifiers: readonly string[], count: number): string {
    if (this.chance(0.5)) return this.many(count, count, () => this.member(qualifiers));
    return this.sets(qualifiers);
  }

  private readonly roles: readonly string[] = [
    ...[
      'Master',
      'Started',
      'Stopped',
      'Slave',
      'Promoted',
      'Unpromoted',
      'master',
      'promoted',
      '0',
      '1',
      'x',
      '',
    ],
  ];
  private readonly actions: readonly string[] = [
    'start',
    'stop',
    'promote',
    'demote',
    'Start',
    'PROMOTE',
    '0',
    'x',
    '',
  ];

  private location(): string {
    const target = this.pick([
      () => this.resource(),
      () => this.resource(),
      () => this.resource(),
      () => this.pick(['/.*/', '/a b/', '//', '/x', '/[ab]+/', '/a=b/']),
      () => `{ ${this.sets(this.roles)} }`,
    ])();
    const attribute = (): string =>
      this.pick([
        'resource-discovery=never',
        '$resource-discovery=exclusive',
        'role=Master',
        '$role=Started',
        'role=Promoted',
        'foo=bar',
        'resource-discovery=x',
        'ROLE=Slave',
        'target-role=Master',
        'score=5',
        'node=',
      ]);
    const end = this.chance(0.55)
      ? join([
          this.score(),
          this.pick(['n1', 'n2', 'n3', 'node-x', '"n 1"', 'n=1', '1', 'n:1']),
          this.maybe(0.1, () => this.pick(['role=Master', '$role=Slave', 'role=x', 'Role=Started'])),
        ])
      : this.many(1, 2, () => this.rule());
    return join([
      this.word('location'),
      this.chance(0.1) ? 'l0' : this.id(),
      target,
      this.maybe(0.2, () => this.many(1, 2, attribute)),
      this.maybe(0.98, () => end),
    ]);
  }

  private colocation(): string {
    return join([
      this.word(this.pick(['colocation', 'collocation'])),
      this.id(),
      this.maybe(0.96, () => this.score()),
      this.resources(this.roles, 2),
      this.maybe(0.12, () =>
        this.pick(['node-attribute=rack', 'node-attribute=Rack', 'Node-Attribute=x', 'node-attribute=']),
      ),
    ]);
  }

  private order(): string {
    const kind = this.pick([
      'Mandatory:',
      'Optional:',
      'Serialize:',
      'mandatory:',
      'SERIALIZE:',
      'inf:',
      '0:',
      '-inf:',
      '50:',
      'advisory:',
      'x:',
      'Mandatory',
    ]);
    return join([
      this.word('order'),
      this.id(),
      this.maybe(0.8, () => kind),
      this.resources(this.actions, 2),
      this.maybe(0.2, () =>
        this.pick([
          'symmetrical=true',
          'symmetrical=false',
          'symmetrical=no',
          'Symmetrical=ON',
          'symmetrical=1',
          'symmetrical=TRUE',
        ]),
      ),
    ]);
  }

  private ticket(): string {
    return join([
      this.word('rsc_ticket'),
      this.id(),
      this.pick(['T:', 'ticketA:', '"a b":', 'T', 'a:b:', '1:']),
      this.resources(this.roles, 1),
      this.maybe(0.3, () =>
        this.pick([
          'loss-policy=stop',
          'loss-policy=fence',
          'loss-policy=x',
          'Loss-Policy=demote',
          'loss-policy=Freeze',
        ]),
      ),
    ]);
  }

  // ------------------------------------------------------------ the rest

  private node(): string {
    const id = this.pick(['3:', '$id=4', '', '1:', 'x:', '$id=', 'a.b:', '', '']);
    const name = this.pick([
      'n3',
      'n4',
      'n1',
      'n2',
      '12',
      'x.y',
      'n3:remote',
      'n3:member',
      'n3:ping',
      'n3:normal',
      'n3:bad',
      'n3:REMOTE',
      'a',
      '"n 3"',
      'n3:',
    ]);
    const part = (): string => `${this.word(this.pick(['attributes', 'utilization']))} ${this.list()}`;
    return join([
      this.word('node'),
      id,
      name,
      this.maybe(0.15, () => this.description()),
      this.maybe(0.2, () => this.list()),
      this.many(0, 2, part),
    ]);
  }

  private properties(): string {
    const id = this.pick([
      '',
      '',
      '',
      '',
      'cib-bootstrap-options:',
      'my-set:',
      '$id=my-set',
      '$id=rsc-options',
      '$id-ref=my-set',
      '$id=',
      'a:',
      'x.y:',
      '$ID=z',
    ]);
    const name = (): string =>
      this.chance(0.6)
        ? this.pick([
            'stonith-enabled=false',
            'no-quorum-policy=ignore',
            'x=1',
            'cluster-name=abc',
            'timeout=20s',
            'resource-stickiness=100',
            'target-role=Master',
            'expected-quorum-votes=2',
            'record-pending=true',
            'stonith_enabled=true',
          ])
        : this.pair();
    const kind = this.pick(['property', 'property', 'rsc_defaults', 'op_defaults']);
    return join([this.word(kind), id, this.maybe(0.1, () => this.rule()), this.many(0, 3, name)]);
  }

  private fencing(): string {
    const target = (): string =>
      this.pick([
        'n1:',
        'n2:',
        'n3:',
        'attr:rack=1',
        'attr:rack=2',
        'attr:a.b=1',
        'ATTR:x=1',
        'pattern:n.*',
        'pattern:n',
        'Pattern:n1',
        'attr:',
        'pattern:',
        '"n 1":',
        'n:1:',
      ]);
    const devices = (): string => this.pick(['f1', 'f2', 'f1,f2', '"f1, f2"', 'f3', 'f1,,f2', 'f:1', 'f1,']);
    const level = (): string => join([target(), this.many(1, 2, devices)]);
    const bare = this.maybe(0.1, () => this.many(1, 2, devices));
    return join([
      this.word(this.pick(['fencing_topology', 'fencing-topology'])),
      bare,
      this.many(0, 3, level),
    ]);
  }

  private tag(): string {
    return join([
      this.word('tag'),
      this.pick([this.id(), `${this.id()}:`, '1t', 't:', 't:x']),
      this.many(0, 3, () => this.pick([this.resource(), 'n1', 'l0', 'nothing', '1'])),
    ]);
  }

  private role(): string {
    const specification = (): string =>
      this.pick([
        ...[
          'xpath:/cib',
          'xpath://primitive[@id="a"]',
          'ref:a',
          'reference:nowhere',
          'tag:nvpair',
          'type:node',
          'attr:uname',
          'attribute:x',
        ],
        ...[
          'meta:a',
          'meta:a:x',
          'params:a',
          'params:a:x',
          'utilization:a',
          'location:a',
          'property',
          'property:x',
          'nodeattr',
          'nodeattr:x',
        ],
        ...[
          'nodeutil',
          'nodeutil:n1',
          'node',
          'node:n1',
          'status',
          'cib',
          'meta',
          'status:x',
          'meta:a:b:c',
          'location',
          'foo:bar',
          'Xpath:/cib',
          'xpath:',
          'xpath',
          'cib:',
        ],
      ]);
    const permission = (): string =>
      join([
        this.word(this.pick(['read', 'write', 'deny', 'see'])),
        this.maybe(0.1, () => this.pick(['p1:', '$id=p2', 'p.3:'])),
        this.maybe(0.1, () => this.description()),
        this.many(1, 2, specification),
      ]);
    return join([
      this.word('role'),
      this.id(),
      this.maybe(0.1, () => this.description()),
      this.many(1, 3, permission),
    ]);
  }

  private aclTarget(): string {
    return join([
      this.word(this.pick(['acl_target', 'acl_group', 'user'])),
      this.id(),
      this.many(1, 2, () => this.pick(['r1', 'nowhere', 'role:r1', 'a', '1'])),
    ]);
  }

  private alert(): string {
    const part = (): string =>
      this.pick([
        () => `attributes ${this.list()}`,
        () => `meta ${this.list()}`,
        () =>
          `select ${this.many(1, 3, () => this.pick(['nodes', 'fencing', 'resources', 'attributes { a b }', 'attributes { }', 'attributes', 'attributes { a', 'foo', 'Nodes']))}`,
        () => `${this.word('to')} ${this.recipient()}`,
        () => `to { ${this.recipient()} }`,
        () => this.pick(['foo=bar', 'to', 'to {', 'x', 'Meta x=1', 'attributesx a=1', 'metal x=1']),
      ])();
    return join([
      this.word('alert'),
      this.id(),
      this.pick(['/bin/true', '"/a b"', '""', 'x', '/bin/true']),
      this.maybe(0.1, () => this.description()),
      this.many(0, 3, part),
    ]);
  }

  private recipient(): string {
    const part = (): string => `${this.pick(['attributes', 'meta', 'meta', 'Meta'])} ${this.list()}`;
    return join([
      this.pick(['root', '/log', '"a b"', 'x=1', 'meta', '""']),
      this.maybe(0.15, () => this.description()),
      this.maybe(0.2, () => this.list()),
      this.many(0, 2, part),
    ]);
  }

  private monitor(): string {
    const target = this.pick([
      'a',
      'b',
      's:Master',
      's:Promoted',
      'a:0',
      'a:x',
      'g',
      'nothing',
      'a:',
      'a:b:c',
      'b:started',
    ]);
    return join([
      this.word('monitor'),
      target,
      this.pick(['10s', '10s:20s', '20s', '5', '1m:', ':5', 'x', '10s:20s:3', '"10s "']),
      this.maybe(0.04, () => 'x=1'),
    ]);
  }

  private xml(): string {
    return `${this.word('xml')} ${this.pick([
      '<primitive id="xa" class="ocf" provider="heartbeat" type="Dummy"/>',
      '<primitive id="xb" class="ocf" provider="heartbeat" type="Dummy"><meta_attributes id="xm"><nvpair id="xn" name="a" value="b  c"/></meta_attributes></primitive>',
      '<rsc_location id="xl" rsc="a"><rule id="xr" score="1"><rule id="xr2"><expression id="xe" attribute="a" operation="defined"/></rule></rule></rsc_location>',
      '<rsc_location id="xl" rsc="a" node="n1" score="5"/>',
      '<tag id="xt"><obj_ref id="a"/></tag>',
      '<node id="9" uname="n9"/>',
      '<group id="xg"><primitive id="e" class="ocf" provider="heartbeat" type="Dummy"/></group>',
      '<clone id="xc"><primitive id="e" class="ocf" provider="heartbeat" type="Dummy"/></clone>',
      '<fencing-topology><fencing-level id="xf" target="n1" index="3" devices="f1"/></fencing-topology>',
      '<rsc_defaults><meta_attributes id="xd"><nvpair id="xdn" name="a" value="1"/></meta_attributes></rsc_defaults>',
      '<rsc_defaults/>',
      '<cluster_property_set id="xp"><nvpair id="xpn" name="a" value="1"/></cluster_property_set>',
      '<meta_attributes id="z"/>',
      '<primitive id="x"',
      '<alert id="xal" path="/x"/>',
      '<acl_role id="xar"><acl_permission id="xap" kind="read" xpath="/cib"/></acl_role>',
      '<rsc_colocation id="xco" rsc="a" with-rsc="b" score="1" influence="true"/>',
      '<rsc_order id="xor" first="a" then="b" require-all="false"/>',
      'text',
    ])}`;
  }
}
