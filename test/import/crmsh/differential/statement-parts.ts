/** Words, pairs, rules and dates: what the statements of the generator are made of. */

export type Make = () => string;

export class StatementParts {
  protected state: number;
  protected count = 0;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** mulberry32 */
  protected next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  protected int(below: number): number {
    return Math.floor(this.next() * below);
  }

  protected chance(probability: number): boolean {
    return this.next() < probability;
  }

  protected pick<T>(items: readonly T[]): T {
    return items[this.int(items.length)]!;
  }

  protected maybe(probability: number, make: Make): string {
    return this.chance(probability) ? make() : '';
  }

  protected many(least: number, most: number, make: Make): string {
    return join(Array.from({ length: least + this.int(most - least + 1) }, make));
  }

  // ------------------------------------------------------------ words

  protected id(): string {
    if (this.chance(0.03))
      return this.pick(['1x', 'x:1', 'x#1', '-x', 'ä', 'x y', '$x', 'x.y-z', '_x', 'a', 'g']);
    return `x${++this.count}`;
  }

  /** A keyword, now and then in odd case. */
  protected word(text: string): string {
    if (!this.chance(0.04)) return text;
    return this.pick([text.toUpperCase(), text[0]!.toUpperCase() + text.slice(1)]);
  }

  /** Quotes that change nothing, mostly. */
  protected quoted(text: string): string {
    if (/[\s"'\\]/.test(text) || text === '') return `"${text.replace(/["\\]/g, '\\$&')}"`;
    if (this.chance(0.9)) return text;
    return this.pick([`"${text}"`, `'${text}'`, `${text.slice(0, 1)}"${text.slice(1)}"`]);
  }

  protected value(): string {
    return this.quoted(
      this.pick([
        ...[
          '1',
          '10',
          '10s',
          '0',
          'true',
          'false',
          'x',
          'abc',
          'Started',
          'Master',
          'Promoted',
          'Slave',
          'INFINITY',
          '-1',
        ],
        ...[
          'a b',
          'a=b',
          '',
          'a:b',
          '/var/x',
          'x,y',
          "it's",
          'a"b',
          'back\\slash',
          '#1',
          '<&>',
          '{x}',
          '$y',
          '@z',
          '(',
          'meta',
          '5%',
        ],
      ]),
    );
  }

  protected name(): string {
    return this.pick([
      ...[
        'fake',
        'state',
        'passwd',
        'priority',
        'target-role',
        'is-managed',
        'resource-stickiness',
        'x',
        'y.z',
        'role',
      ],
      ...[
        'migration-threshold',
        'cpu',
        'op_sleep',
        'op-sleep',
        'OCF_CHECK_LEVEL',
        'description',
        'x:y',
        'z-1',
        'metal',
        'opx',
      ],
    ]);
  }

  protected resource(): string {
    if (this.chance(0.04)) return this.pick(['nothing', 'n1', 'l0', 't', '1a', 'a=b', '#x', 'f1']);
    return this.pick(['a', 'b', 'e', 'g', 'cl', 'a', 'b', 'e', 'c', 's', 'd']);
  }

  protected primitive(): string {
    return this.pick(['a', 'b', 'e', 'a', 'b', 'e', 'c', 's', 'nothing']);
  }

  // ------------------------------------------------------------ pairs, rules, lists

  pair(): string {
    const kind = this.next();
    if (kind < 0.8) return `${this.name()}=${this.value()}`;
    if (kind < 0.86) return this.name();
    if (kind < 0.9) return `$my-id:${this.name()}=${this.value()}`;
    if (kind < 0.93) return `$${this.name()}=${this.value()}`;
    if (kind < 0.96) return this.pick(['@a-params-fake', '@a-params-fake:state', '@nowhere', '@a:b:c']);
    return this.pick([
      'a = b',
      '=x',
      'x==y',
      'x:=y',
      ':x=1',
      '$=1',
      '@',
      '"a b"=1',
      '#note',
      '"$id"=x',
      'x=1 #',
    ]);
  }

  protected score(): string {
    return this.pick([
      ...[
        'inf:',
        '-inf:',
        '100:',
        '0:',
        '-5:',
        'INFINITY:',
        '-INFINITY:',
        '+50:',
        '+inf:',
        'INF:',
        '99999999:',
      ],
      ...['mandatory:', 'advisory:', 'Mandatory:', 'Inf:', '1.5:', 'pingd:', 'my-attr:', '#x:', 'inf', ':'],
    ]);
  }

  rule(): string {
    const role = this.maybe(
      0.1,
      () => `${this.pick(['$role=', 'role=', '$ROLE='])}${this.pick(['Master', 'Started', 'Promoted', 'x'])}`,
    );
    const id = this.maybe(0.15, () =>
      this.chance(0.3) ? `$id-ref=${this.pick(['r0', 'l0', 'nowhere'])}` : `$id=rule${++this.count}`,
    );
    if (id.startsWith('$id-ref') && this.chance(0.8)) return `${this.word('rule')} ${id}`;
    const operator = this.pick(['and', 'or', 'and', 'or', 'AND', 'xor']);
    const expressions = Array.from({ length: 1 + this.int(3) }, () => this.expression());
    return join([
      this.word('rule'),
      id,
      role,
      this.maybe(0.7, () => this.score()),
      expressions.join(` ${operator} `),
    ]);
  }

  protected expression(): string {
    const kind = this.next();
    if (kind < 0.25) return `${this.word('date')} ${this.date()}`;
    const attribute = this.pick([
      '#uname',
      'pingd',
      'x',
      '#kind',
      'rack',
      'a:b',
      '1x',
      '"a b"',
      'date',
      'defined',
      '$x',
    ]);
    if (kind < 0.4) return `${this.word(this.pick(['defined', 'not_defined', 'undefined']))} ${attribute}`;
    const type = this.pick(['', '', '', 'string:', 'number:', 'integer:', 'version:', 'STRING:', 'float:']);
    const operator = this.pick(['eq', 'ne', 'lt', 'gt', 'lte', 'gte', 'eq', 'eq', 'EQ', '==', 'like']);
    const value = this.pick([
      '1',
      'n1',
      'x',
      '""',
      '"a b"',
      'param{x}',
      'meta{y}',
      'literal{z}',
      'x{y',
      '{x}',
      'foo{bar}baz',
    ]);
    return `${attribute} ${type}${operator} ${this.chance(0.75) ? this.pick(['1', 'n1', 'abc']) : value}`;
  }

  protected date(): string {
    const when = this.pick(['2030-01-01', '"2030-01-01 10:00:00"', '2030-01-01T10:00:00Z', '+5d']);
    const unit = (): string =>
      this.pick([
        'hours=9-16',
        'weekdays=1-5',
        'months=3',
        'years=2030',
        'monthdays=1',
        'weeks=2',
        'moon=4',
        'yearsdays=1',
        'hours',
        'HOURS=1',
        'seconds=5',
        'weekyears=3',
        'hours=',
      ]);
    switch (this.int(5)) {
      case 0:
        return `${this.word(this.pick(['lt', 'gt']))} ${when}`;
      case 1:
        return `${this.pick(['in', 'in_range', 'IN'])} start=${when} end=${when}`;
      case 2:
        return `${this.pick(['in', 'in_range'])} ${join([this.maybe(0.8, () => `start=${when}`), this.maybe(0.2, () => `end=${when}`), this.many(1, 2, unit)])}`;
      case 3:
        return `${this.pick(['spec', 'date_spec', 'Spec'])} ${this.many(1, 3, unit)}`;
      default:
        return this.pick(['spec', 'in', 'eq 2030-01-01', 'lt', 'in start=2030-01-01', `gt start=${when}`]);
    }
  }

  protected list(pair: Make = () => this.pair()): string {
    const kind = this.next();
    if (kind < 0.05) return `$id-ref=${this.pick(['a', 'a-params', 'b', 'nowhere', 'g', 'n1'])}`;
    return join([
      this.maybe(0.08, () => `${this.pick(['$id=', '$ID='])}set${++this.count}`),
      this.maybe(0.08, () => this.score()),
      this.maybe(0.1, () => this.many(1, 2, () => this.rule())),
      this.many(0, 3, pair),
      this.maybe(0.02, () => this.rule()),
    ]);
  }

  protected description(): string {
    return `${this.word('description')}=${this.value()}`;
  }
}

export function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
