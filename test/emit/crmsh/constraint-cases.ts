/** Cases of constraints and rules; see cases.ts. */
import * as m from '../../support/model-builder.js';
import type { Case } from './case-parts.js';
import { dummy, constrained, site, rack } from './case-parts.js';

export const CONSTRAINTS: readonly Case[] = [
  {
    name: 'locations',
    model: constrained(
      m.location('a', 'n1', 'INFINITY'),
      m.location('a', 'n2', '-INFINITY', { id: 'away', resourceDiscovery: 'never' }),
      m.location('b', 'n1', '-50'),
      m.location('st-clone', 'n1', '100', { role: 'Promoted' }),
      m.locationOf({ pattern: '^(a|b).*$' }, { node: 'n1', score: '7' }),
      m.locationOf(
        { sets: [m.resourceSet(['a', 'b']), m.resourceSet(['c', 'd'], { sequential: false })] },
        { node: 'n1', score: '8' },
        { id: 'l-sets' },
      ),
    ),
  },
  {
    name: 'locations that are XML',
    model: {
      ...constrained(
        m.locationOf({ pattern: 'a b' }, { node: 'n1', score: '7' }, { id: 'l1' }),
        m.location('a', 'n 3', '7', { id: 'l2' }),
      ),
      nodes: [...m.nodes('n1', 'n2'), m.node('n 3', '3')],
    },
    xml: ['node n 3', 'location l1', 'location l2'],
  },
  {
    name: 'rules',
    model: constrained(
      m.locationOf(
        { resource: 'a' },
        { rules: [m.rule('or', [site(), rack(), m.expression('up', 'defined')], { score: '-INFINITY' })] },
        { id: 'l1' },
      ),
      m.locationOf(
        { resource: 'a' },
        {
          rules: [
            m.rule(
              'and',
              [
                m.expression('x', 'lt', '10', { type: 'number' }),
                m.expression('y', 'gte', '-3', { type: 'integer' }),
                m.expression('v', 'gt', '1.2', { type: 'version' }),
                m.expression('w', 'lte', 'b', { type: 'string' }),
                m.expression('s', 'eq', 'fake', { valueSource: 'param' }),
                m.expression('t', 'eq', 'priority', { valueSource: 'meta' }),
                m.expression('#uname', 'ne', 'n2', { valueSource: 'literal' }),
                m.expression('gone', 'not_defined'),
              ],
              { scoreAttribute: 'pingd', role: 'Started' },
            ),
          ],
        },
        { id: 'l2', resourceDiscovery: 'exclusive' },
      ),
      m.locationOf(
        { resource: 'b' },
        { rules: [m.rule('and', [site()], { score: '1' }), m.rule('and', [rack()], { score: '2' })] },
        { id: 'l3' },
      ),
      m.locationOf(
        { resource: 'b' },
        { rules: [m.rule('and', [site()], { id: 'shared-rule', score: '3' })] },
        { id: 'l4' },
      ),
      m.locationOf({ resource: 'c' }, { rules: [m.ruleRef('shared-rule')] }, { id: 'l5' }),
      m.locationOf({ resource: 'c' }, { rules: [m.rule('and', [site()])] }, { id: 'l6' }),
    ),
  },
  {
    name: 'dates',
    model: constrained(
      m.locationOf(
        { resource: 'a' },
        {
          rules: [
            m.rule(
              'or',
              [
                m.date('lt', { stop: '2020-01-01 12:00:00Z' }),
                m.date('gt', { start: '2030-01-01' }),
                m.date('in_range', { start: '2021-01-01', stop: '2021-02-01' }),
                m.date('in_range', { start: '2022-01-01', duration: { years: '1', months: '2' } }),
                m.date('date_spec', { spec: { hours: '9-17', weekdays: '1-5' } }),
              ],
              { score: '5' },
            ),
          ],
        },
        { id: 'l' },
      ),
    ),
  },
  {
    name: 'rules that are XML',
    model: constrained(
      m.locationOf(
        { resource: 'a' },
        {
          rules: [
            m.rule('or', [m.rule('and', [site(), rack()]), m.expression('x', 'defined')], { score: '5' }),
          ],
        },
        { id: 'l1' },
      ),
      m.locationOf(
        { resource: 'a' },
        { rules: [m.rule('and', [m.expression('city', 'eq', 'New York')], { score: '5' })] },
        { id: 'l2' },
      ),
      m.locationOf(
        { resource: 'a' },
        { rules: [m.rule('and', [m.expression('date', 'eq', '5')], { score: '5' })] },
        { id: 'l3' },
      ),
      m.locationOf(
        { resource: 'a' },
        {
          rules: [
            m.rule('and', [m.date('in_range', { start: '2022-01-01', duration: { days: '1' } })], {
              score: '5',
            }),
          ],
        },
        { id: 'l4' },
      ),
      m.locationOf(
        { resource: 'a' },
        { rules: [m.rule('and', [m.date('in_range', { start: '2022-01-01' })], { score: '5' })] },
        { id: 'l5' },
      ),
      m.locationOf(
        { resource: 'a' },
        { rules: [m.rule('and', [m.date('date_spec', { spec: { minutes: '5' } })], { score: '5' })] },
        { id: 'l6' },
      ),
      m.locationOf({ resource: 'a' }, { rules: [m.rule('or', [site()], { score: '5' })] }, { id: 'l7' }),
      m.locationOf(
        { resource: 'a' },
        { rules: [m.rule('and', [site()], { scoreAttribute: 'inf' })] },
        { id: 'l8' },
      ),
      m.locationOf(
        { resource: 'a' },
        { rules: [m.rule('and', [m.expression('x', 'eq', '')], { score: '5' })] },
        { id: 'l9' },
      ),
    ),
    xml: ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9'].map((id) => `location ${id}`),
  },
  {
    name: 'colocations',
    model: constrained(
      m.colocation('a', 'b'),
      m.colocation('a', 'c', {}, { score: '-INFINITY' }),
      m.colocation('b', 'c', { nodeAttribute: 'rack' }, { score: '50' }),
      m.colocation('a', 'st-clone', { rscRole: 'Started', withRscRole: 'Promoted' }, { id: 'with-st' }),
    ),
  },
  {
    name: 'colocations of sets',
    model: constrained(
      m.colocationSets([m.resourceSet(['a', 'b'])], { id: 'c1' }),
      m.colocationSets([m.resourceSet(['a', 'b', 'c'])], { id: 'c2' }),
      m.colocationSets([m.resourceSet(['a'])], { id: 'c3' }),
      m.colocationSets([m.resourceSet(['a']), m.resourceSet(['b']), m.resourceSet(['c'])], { id: 'c4' }),
      m.colocationSets([m.resourceSet(['a', 'b'], { sequential: false }), m.resourceSet(['c'])], {
        id: 'c5',
      }),
      m.colocationSets([m.resourceSet(['c']), m.resourceSet(['a', 'b'], { sequential: false })], {
        id: 'c6',
      }),
      m.colocationSets([m.resourceSet(['a', 'b']), m.resourceSet(['c', 'd'])], { id: 'c7', score: '100' }),
      m.colocationSets([m.resourceSet(['a']), m.resourceSet(['st-clone'], { role: 'Promoted' })], {
        id: 'c8',
      }),
      m.colocationSets(
        [
          m.resourceSet(['st-clone'], { role: 'Promoted' }),
          m.resourceSet(['a', 'b'], { role: 'Started' }),
          m.resourceSet(['c', 'd']),
        ],
        { id: 'c9' },
      ),
      m.colocationSets(
        [
          m.resourceSet(['a', 'b'], { requireAll: false }),
          m.resourceSet(['c', 'd'], { sequential: false, requireAll: false }),
        ],
        { id: 'c10' },
      ),
      m.colocationSets(
        [
          m.resourceSet(['a', 'b'], { sequential: true, requireAll: true }),
          m.resourceSet(['c'], { sequential: false }),
        ],
        { id: 'c11' },
      ),
      m.colocationSets(
        [m.resourceSet(['a'], { role: 'Started' }), m.resourceSet(['b'], { role: 'Started' })],
        { id: 'c12' },
      ),
    ),
  },
  {
    name: 'colocations that are XML',
    model: constrained(
      m.colocation('a', 'b', {}, { id: 'c1', influence: 'false' }),
      m.colocation('a', 'b', { nodeAttribute: 'Rack' }, { id: 'c2' }),
      m.colocationSets([m.resourceSet(['a', 'b'], { ordering: 'listed' })], { id: 'c3' }),
      m.colocationSets([m.resourceSet(['a', 'b'], { score: '5' })], { id: 'c4' }),
      m.colocationSets([m.resourceSet(['a', 'b'], { action: 'start' })], { id: 'c5' }),
    ),
    xml: ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => `colocation ${id}`),
  },
  {
    name: 'orders',
    model: constrained(
      m.order('a', 'b'),
      m.order('a', 'c', {}, { orderKind: 'Optional' }),
      m.order('b', 'c', {}, { orderKind: 'Serialize' }),
      m.order('c', 'd', {}, { orderKind: 'Mandatory', symmetrical: false }),
      m.order('d', 'a', {}, { orderKind: 'Optional', symmetrical: true }),
      m.order('st-clone', 'a', { firstAction: 'promote', thenAction: 'start' }),
      m.order('a', 'b', { firstAction: 'stop', thenAction: 'stop' }, { id: 'o-stop' }),
      m.order('st-clone', 'c', { firstAction: 'demote', thenAction: 'stop' }, { id: 'o-demote' }),
    ),
  },
  {
    name: 'orders of sets',
    model: constrained(
      m.orderSets([m.resourceSet(['a', 'b'])], { id: 'o1' }),
      m.orderSets([m.resourceSet(['a', 'b'], { sequential: false }), m.resourceSet(['c'])], {
        id: 'o2',
        symmetrical: false,
      }),
      m.orderSets(
        [m.resourceSet(['a', 'b'], { sequential: false, requireAll: false }), m.resourceSet(['c', 'd'])],
        { id: 'o3', orderKind: 'Optional' },
      ),
      m.orderSets(
        [m.resourceSet(['st-clone'], { action: 'promote' }), m.resourceSet(['a', 'b'], { action: 'start' })],
        { id: 'o4' },
      ),
      m.orderSets([m.resourceSet(['a'], { action: 'start' }), m.resourceSet(['b'], { action: 'start' })], {
        id: 'o5',
      }),
      m.orderSets([m.resourceSet(['a'])], { id: 'o6' }),
      m.orderSets([m.resourceSet(['a', 'b'], { action: 'stop', requireAll: false }), m.resourceSet(['c'])], {
        id: 'o7',
      }),
    ),
  },
  {
    name: 'orders that are XML',
    model: constrained(
      m.order('a', 'b', {}, { id: 'o1', requireAll: false }),
      m.order('a', 'b', {}, { id: 'o2', score: '0' }),
      m.orderSets([m.resourceSet(['a', 'b'], { kind: 'Optional' })], { id: 'o3' }),
      m.orderSets([m.resourceSet(['a', 'b'], { role: 'Started' })], { id: 'o4' }),
    ),
    xml: ['o1', 'o2', 'o3', 'o4'].map((id) => `order ${id}`),
  },
  {
    name: 'tickets',
    model: constrained(
      m.ticket('T', { rsc: 'a' }),
      m.ticket('T', { rsc: 'st-clone', role: 'Promoted' }, { lossPolicy: 'demote' }),
      m.ticket('ticket-B', { sets: [m.resourceSet(['a'])] }, { id: 't1', lossPolicy: 'stop' }),
      m.ticket('B', { sets: [m.resourceSet(['a', 'b'])] }, { id: 't2', lossPolicy: 'fence' }),
      m.ticket(
        'B',
        { sets: [m.resourceSet(['st-clone'], { role: 'Promoted' }), m.resourceSet(['c'])] },
        { id: 't3', lossPolicy: 'freeze' },
      ),
    ),
  },
  {
    name: 'tickets that are XML',
    model: constrained(
      m.ticket('a:b', { rsc: 'a' }, { id: 't1' }),
      m.ticket('a b', { rsc: 'a' }, { id: 't2' }),
    ),
    xml: ['ticket t1', 'ticket t2'],
  },
  {
    name: 'constraints on templates, tags and groups',
    model: m.model({
      nodes: m.nodes('n1', 'n2'),
      templates: [m.template('t', 'ocf:pacemaker:Dummy')],
      resources: [m.primitive('a', '@t'), dummy('b'), dummy('c'), m.group('g', [dummy('d')])],
      tags: [m.tag('both', ['a', 'b'])],
      constraints: [
        m.location('t', 'n1', '5'),
        m.location('both', 'n2', '6'),
        m.colocation('c', 'g'),
        m.order('g', 'both'),
      ],
    }),
  },
];
