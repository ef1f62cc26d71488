/** Random commands for constraints. */
import type { Pools } from './pools.js';
import type { Random } from './random.js';
import type { Generator } from './resources.js';

const SCORES = ['100', '-100', 'INFINITY', '-INFINITY', '+5', '0', '1x', 'infinity', '', '2.5', '1000000'];
const ROLES = ['Master', 'master', 'Promoted', 'slave', 'Unpromoted', 'Started', 'stopped', 'foo'];

const force = (random: Random): string[] => random.maybe(0.15, '--force');

/** A resource that is mostly right for a constraint. */
function target(random: Random, pools: Pools): string {
  return random.chance(0.4)
    ? random.pick(['A', 'B', 'C', 'G', 'S-clone', 'K', 'box', 'G1'])
    : pools.resource();
}

const DATES = [
  '2026-01-01',
  '2026-02-01T10:00',
  '2026-03-01T10:00:00+02:00',
  '20260101',
  '2026-13-01',
  'tomorrow',
  '2026-01-01 10:00',
];
const FIELDS = [
  'hours=9-17',
  'weekdays=1-5',
  'months=3',
  'years=2026-',
  'monthdays=31',
  'moon=4',
  'hours=25',
  'hours=17-9',
  'weeks=3',
  'yeardays=400',
  'minutes=3',
  'bogus=1',
  'hours=',
  'weekyears=2026',
];
const NAMES = ['a', '#uname', 'pingd', 'b-c', 'date', 'and', 'a b', 'rack', 'op', 'resource'];
const VALUES = ['1', 'n1', 'x', '-5', '2.5', '1.2.3', 'x=y', 'integer', '', 'a b', 'string'];

function expression(random: Random, depth = 0): string[] {
  if (depth < 3 && random.chance(0.35)) {
    const inner = [
      ...expression(random, depth + 1),
      random.pick(['and', 'or', 'and', 'or', 'xor']),
      ...expression(random, depth + 1),
    ];
    return random.chance(0.4) ? ['(', ...inner, ')'] : inner;
  }
  return random.pick([
    [random.pick(['defined', 'not_defined']), random.pick(NAMES)],
    [
      random.pick(NAMES),
      random.pick(['eq', 'ne', 'lt', 'gt', 'lte', 'gte']),
      ...random.maybe(0.3, random.pick(['string', 'integer', 'number', 'version'])),
      random.pick(VALUES),
    ],
    [
      random.pick(NAMES),
      random.pick(['eq', 'ne', 'lt', 'gt', 'lte', 'gte']),
      ...random.maybe(0.3, random.pick(['string', 'integer', 'number', 'version'])),
      random.pick(VALUES),
    ],
    ['date', random.pick(['gt', 'lt', 'gt', 'lt', 'eq']), random.pick(DATES)],
    ['date', 'in_range', random.pick(DATES), 'to', random.pick(DATES)],
    [
      'date',
      'in_range',
      random.pick(DATES),
      'to',
      'duration',
      ...random.some([...FIELDS, 'hours=3', 'months=2'], 1, 2),
    ],
    ['date-spec', ...random.some(FIELDS, 1, 3)],
    random.pick([
      ['resource', '::Dummy'],
      ['op', 'monitor'],
      ['a'],
      ['eq'],
      ['(', ')'],
      ['a', 'eq'],
      ['date', 'in_range', 'to', '2026-01-01'],
      ['date-spec', 'operation=date_spec', 'hours=3'],
      ['date', 'start=2026-01-01', 'gt'],
    ]),
  ]);
}

function rule(random: Random): string[] {
  const options = random.some(
    [
      'score=100',
      'score=-INFINITY',
      'score-attribute=pingd',
      'role=master',
      'role=Promoted',
      'role=x',
      'score=x',
      'id=rr',
      'id=9x',
      'id=A',
      'constraint-id=cc',
      'resource-discovery=never',
      'bogus=1',
      'score=',
    ],
    0,
    random.chance(0.5) ? 0 : 2,
  );
  const words = expression(random);
  const joined = random.chance(0.12) ? [words.join(' ')] : words;
  return random.chance(0.93) ? ['rule', ...options, ...joined] : ['rule', ...joined, ...options];
}

const location: Generator = (random, pools) => {
  const subject = random.chance(0.12)
    ? random.pick(['regexp%^A.*', '%B', 'resource%C', 'regexp%', 'tag%A', 'regexp%A'])
    : target(random, pools);
  const scored = (): string => random.pick([pools.node(), `${pools.node()}=${random.pick(SCORES)}`]);
  return random.pick([
    [
      'constraint',
      'location',
      subject,
      random.pick(['prefers', 'avoids', 'prefers', 'avoids', 'likes']),
      ...Array.from({ length: random.chance(0.05) ? 0 : 1 + random.below(2) }, scored),
      ...force(random),
    ],
    [
      'constraint',
      'location',
      'add',
      pools.fresh('constraint'),
      subject,
      pools.node(),
      ...random.maybe(0.9, random.pick(SCORES.filter((score) => !score.startsWith('-')))),
      ...random.maybe(
        0.2,
        random.pick([
          'resource-discovery=never',
          'resource-discovery=x',
          'score=5',
          'bogus=1',
          'role=Master',
        ]),
      ),
      ...force(random),
    ],
    ['constraint', 'location', subject, ...rule(random), ...force(random)],
    ['constraint', 'location', subject, ...rule(random), ...force(random)],
    ['constraint', 'location', subject, ...rule(random), ...force(random)],
  ]);
};

const colocation: Generator = (random, pools) => {
  const side = (): string[] => [...random.maybe(0.25, random.pick(ROLES)), target(random, pools)];
  const options = random.some(
    [
      'score=50',
      'score=-INFINITY',
      'score=x',
      `id=${pools.fresh('constraint')}`,
      'id=A',
      'node-attribute=rack',
      'influence=false',
      'with-rsc-role=Master',
      'rsc-role=Promoted',
      'bogus=1',
      'influence=',
      'score=',
    ],
    0,
    2,
  );
  return [
    'constraint',
    'colocation',
    'add',
    ...side(),
    ...random.maybe(0.95, 'with'),
    ...side(),
    ...random.maybe(0.3, random.pick(SCORES.filter((score) => !score.startsWith('-')))),
    ...options,
    ...force(random),
  ];
};

const order: Generator = (random, pools) => {
  const side = (): string[] => [
    ...random.maybe(0.35, random.pick(['start', 'stop', 'promote', 'demote', 'Start', 'foo'])),
    target(random, pools),
  ];
  const options = random.some(
    [
      'kind=Optional',
      'kind=serialize',
      'kind=Mandatory',
      'kind=x',
      'symmetrical=false',
      'symmetrical=TRUE',
      'symmetrical=x',
      'symmetrical=0',
      'require-all=false',
      'score=50',
      'score=INFINITY',
      'score=x',
      `id=${pools.fresh('constraint')}`,
      'id=A',
      'bogus=1',
      'kind=',
      'INFINITY',
      'setoptions',
      'first-action=promote',
      '5',
    ],
    0,
    2,
  );
  return [
    'constraint',
    'order',
    ...random.maybe(0.1, 'add'),
    ...side(),
    ...random.maybe(0.95, 'then'),
    ...side(),
    ...options,
    ...force(random),
  ];
};

const ticket: Generator = (random, pools) => [
  'constraint',
  'ticket',
  'add',
  random.pick(['T', 'T1', 'T 1', 'T_1', '']),
  ...random.maybe(0.25, random.pick(ROLES)),
  target(random, pools),
  ...random.some(
    [
      'loss-policy=fence',
      'loss-policy=stop',
      'loss-policy=Stop',
      'loss-policy=x',
      'loss-policy=',
      `id=${pools.fresh('constraint')}`,
      'id=A',
      'bogus=1',
    ],
    0,
    1,
  ),
  ...force(random),
];

const sets: Generator = (random, pools) => {
  const kind = random.pick(['colocation', 'order', 'ticket']);
  const one = (): string[] => [
    ...new Set(
      Array.from({ length: random.chance(0.05) ? 0 : 1 + random.below(3) }, () => target(random, pools)),
    ),
    ...random.some(
      [
        'sequential=false',
        'sequential=TRUE',
        'sequential=1',
        'require-all=false',
        'role=Master',
        'role=promoted',
        'role=Promoted',
        'action=promote',
        'action=x',
        'bogus=1',
        'require-all=',
        'role=Started',
      ],
      0,
      random.chance(0.6) ? 0 : 1,
    ),
  ];
  const options = random.some(
    [
      'score=50',
      'score=x',
      'kind=Optional',
      'kind=optional',
      'symmetrical=false',
      'symmetrical=True',
      'symmetrical=1',
      'ticket=T',
      'ticket=',
      'ticket=T 1',
      'loss-policy=stop',
      'loss-policy=x',
      `id=${pools.fresh('constraint')}`,
      'id=A',
      'sequential=false',
      'score-attribute=x',
      'influence=true',
      'require-all=true',
    ],
    0,
    2,
  );
  const wanted = kind === 'ticket' && random.chance(0.7) ? ['ticket=T2', ...options] : options;
  return [
    'constraint',
    kind,
    'set',
    ...one(),
    ...(random.chance(0.5) ? ['set', ...one()] : []),
    ...(wanted.length > 0 || random.chance(0.03) ? ['setoptions', ...wanted] : []),
    ...force(random),
  ];
};

const remove: Generator = (random, pools) =>
  random.pick([
    [
      'constraint',
      random.pick(['delete', 'remove']),
      ...Array.from({ length: random.chance(0.7) ? 1 : 2 }, () => pools.id('constraint', 'rule')),
    ],
    ['constraint', 'location', random.pick(['delete', 'remove']), pools.id('constraint')],
    [
      'constraint',
      'colocation',
      random.pick(['delete', 'remove']),
      target(random, pools),
      target(random, pools),
    ],
    [
      'constraint',
      'order',
      random.pick(['delete', 'remove']),
      ...Array.from({ length: 1 + random.below(2) }, () => target(random, pools)),
    ],
    [
      'constraint',
      'ticket',
      random.pick(['delete', 'remove']),
      random.pick(['T', 'T1', 'T2']),
      target(random, pools),
    ],
    ['constraint', 'rule', random.pick(['delete', 'remove']), pools.id('rule')],
  ]);

const ruleAdd: Generator = (random, pools) => [
  'constraint',
  'rule',
  'add',
  pools.id('constraint'),
  ...rule(random).slice(1),
];

export const CONSTRAINT_COMMANDS: readonly Generator[] = [
  location,
  location,
  location,
  location,
  colocation,
  colocation,
  order,
  order,
  ticket,
  sets,
  sets,
  sets,
  remove,
  remove,
  ruleAdd,
];
