/** Mistakes in colocations, orders and tickets that no collection lists. */
import { meta } from './base.js';
import type { Row } from './cib-rows.js';
import {
  constraint,
  dummy,
  group,
  clone,
  colocation,
  together,
  order,
  location,
  set,
  colocationSets,
  orderSets,
  tag,
  tags,
  EVERY,
  nodes,
} from './fencing-parts.js';

export const UNSEEN_CONSTRAINTS: readonly Row[] = [
  constraint('c-zero', 'colocation with score 0', together('A', 'B', '0')),
  constraint(
    'c-cancel',
    'opposite finite colocations',
    together('A', 'B', '100') + together('A', 'B', '-100'),
  ),
  constraint(
    'c-cycle',
    'colocation cycle of three',
    together('A', 'B') + together('B', 'C') + together('C', 'A'),
  ),
  constraint('c-cycle-set', 'pair against a set', together('A', 'B') + colocationSets(set('s1', 'A B'))),
  constraint('c-member-group', 'group member with its own group', together('X', 'g'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint('c-group-member', 'group with its own member, apart', together('g', 'X', '-INFINITY'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint('c-set-twice', 'a resource twice in a colocation set', colocationSets(set('s1', 'A B A'))),
  constraint('c-set-single', 'colocation with one set of one', colocationSets(set('s1', 'A'))),
  constraint(
    'c-set-role',
    'promoted role on a set of dummies',
    colocationSets(set('s1', 'A B', 'role="Promoted"') + set('s2', 'C')),
  ),
  constraint(
    'c-set-require',
    'require-all in a colocation set',
    colocationSets(set('s1', 'A B', 'require-all="false"')),
  ),
  constraint(
    'c-set-score',
    'score of a set and of its constraint',
    colocationSets(set('s1', 'A B', 'score="-INFINITY"')),
  ),
  constraint('c-set-noscore', 'colocation sets without a score', colocationSets(set('s1', 'A B'), '')),
  constraint('c-apart-clone', 'apart from a clone that runs everywhere', together('A', 'Xc', '-INFINITY'), {
    resources: clone('Xc'),
  }),
  constraint(
    'c-apart-promotable',
    'apart from a promotable that runs everywhere',
    together('A', 'Pc', '-INFINITY'),
  ),
  constraint('c-clone-self', 'clone apart from itself', together('Xc', 'Xc', '-INFINITY'), {
    resources: clone('Xc'),
  }),
  constraint(
    'c-both-roles',
    'with the promoted and with the unpromoted instance',
    colocation('rsc="A" with-rsc="Pc" with-rsc-role="Promoted" score="INFINITY"') +
      colocation('rsc="A" with-rsc="Pc" with-rsc-role="Unpromoted" score="INFINITY"', 'c2'),
  ),
  constraint(
    'c-neither-role',
    'apart from the promoted and the unpromoted instances',
    colocation('rsc="A" with-rsc="Pc" with-rsc-role="Promoted" score="-INFINITY"') +
      colocation('rsc="A" with-rsc="Pc" with-rsc-role="Unpromoted" score="-INFINITY"', 'c2'),
  ),
  constraint(
    'c-triangle',
    'with two that must be apart',
    together('A', 'B') + together('A', 'C') + together('B', 'C', '-INFINITY'),
  ),
  constraint(
    'c-group-contra',
    'with a group and apart from its member',
    together('A', 'g') + together('A', 'X', '-INFINITY'),
    { resources: group('g', 'X', 'Y') },
  ),
  constraint(
    'c-tag-contra',
    'together, and apart through a tag',
    together('A', 'B') + together('A', 'T', '-INFINITY'),
    { sections: tags(tag('T', 'B C')) },
  ),
  constraint(
    'c-set-contra',
    'together as a set, apart as a pair',
    colocationSets(set('s1', 'A B C')) + together('C', 'A', '-INFINITY'),
  ),
  constraint(
    'c-pinned-apart',
    'together, pinned to different nodes by rules',
    together('A', 'B') +
      EVERY.slice(1)
        .map((node) => location('A', node, '-INFINITY'))
        .join('') +
      '<rsc_location id="l9" rsc="B"><rule id="ru" score="-INFINITY"><expression id="e1" attribute="#uname" operation="eq" value="n1"/></rule></rsc_location>',
  ),
  constraint(
    'c-pinned-together',
    'apart, pinned to the same node',
    together('A', 'B', '-INFINITY') +
      ['A', 'B'].flatMap((one) => ['n2', 'n3'].map((node) => location(one, node, '-INFINITY'))).join(''),
  ),
  constraint(
    'c-influence',
    'influence=maybe',
    colocation('rsc="A" with-rsc="B" score="INFINITY" influence="maybe"'),
  ),
  constraint(
    'c-attr-same',
    'apart by rack where all nodes share one',
    colocation('rsc="A" with-rsc="B" score="-INFINITY" node-attribute="rack"'),
    { nodes: nodes('rack=1', 'rack=1', 'rack=1') },
  ),
  constraint(
    'c-attr-some',
    'together by rack, which one node lacks',
    colocation('rsc="A" with-rsc="B" score="INFINITY" node-attribute="rack"'),
    { nodes: nodes('rack=1', 'rack=1') },
  ),
  constraint(
    'c-role-stopped',
    'with-rsc-role=Stopped',
    colocation('rsc="A" with-rsc="B" with-rsc-role="Stopped" score="INFINITY"'),
  ),
  constraint(
    'c-role-own',
    'own role Promoted of a dummy',
    colocation('rsc="A" rsc-role="Promoted" with-rsc="B" score="INFINITY"'),
  ),
  constraint(
    'c-twice',
    'the same colocation with different scores',
    together('A', 'B') + colocation('rsc="A" with-rsc="B" score="500"', 'c2'),
  ),
  constraint('c-stopped', 'with a resource that is stopped', together('A', 'X'), {
    resources: dummy('X', meta('X', { 'target-role': 'Stopped' })),
  }),
  constraint('c-stopped-set', 'set with a resource that is stopped', colocationSets(set('s1', 'X A')), {
    resources: dummy('X', meta('X', { 'target-role': 'Stopped' })),
  }),
  constraint('c-template', 'colocation with a template that nobody uses', together('A', 'T1'), {
    resources: `<template id="T1" class="ocf" provider="pacemaker" type="Dummy"/>`,
  }),
  constraint('c-negative-groups', 'groups apart with a finite score', together('g1', 'g2', '-500'), {
    resources: group('g1', 'X', 'Y') + group('g2', 'U', 'V'),
  }),
  constraint(
    'c-clone-max',
    'more replicas than nodes allow beside an apart resource',
    together('A', 'Xc', '-INFINITY'),
    { resources: clone('Xc', { 'clone-max': '3' }) },
  ),
  constraint('o-then-promote', 'promote the second, which cannot', order('A', 'B', 'then-action="promote"')),
  constraint(
    'o-inherit-promote',
    'then-action taken over from first-action',
    order('Pc', 'B', 'first-action="promote"'),
  ),
  constraint('o-demote', 'demote of a dummy', order('A', 'B', 'first-action="demote" then-action="stop"')),
  constraint(
    'o-set-promote',
    'set that promotes dummies',
    orderSets(set('s1', 'A B', 'action="promote"') + set('s2', 'C', 'action="start"')),
  ),
  constraint('o-set-single', 'order with one set of one', orderSets(set('s1', 'A'))),
  constraint(
    'o-set-parallel',
    'order with one set that is not sequential',
    orderSets(set('s1', 'A B', 'sequential="false"')),
  ),
  constraint(
    'o-set-twice',
    'a resource in two sets of an order',
    orderSets(set('s1', 'A B') + set('s2', 'A C')),
  ),
  constraint('o-set-same', 'a resource twice in one order set', orderSets(set('s1', 'A B A'))),
  constraint('o-cycle-set', 'cycle of a set and a pair', orderSets(set('s1', 'A B C')) + order('C', 'A')),
  constraint('o-cycle-tag', 'cycle through a tag', order('T', 'C') + order('C', 'A'), {
    sections: tags(tag('T', 'A B')),
  }),
  constraint(
    'o-cycle-group',
    'group set against a pair through a clone',
    order('Xc', 'g') + order('Y', 'Xc'),
    { resources: clone('Xc') + group('g', 'X', 'Y') },
  ),
  constraint('o-group-member', 'group before its member', order('g', 'X'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint('o-member-group', 'member before its group', order('X', 'g'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint(
    'o-kinds',
    'the same pair Optional and Mandatory',
    order('A', 'B', 'kind="Mandatory"') + order('A', 'B', 'kind="Optional"', 'o2'),
  ),
  constraint('o-kind-case', 'kind=mandatory', order('A', 'B', 'kind="mandatory"')),
  constraint('o-negative', 'order with a negative score', order('A', 'B', 'score="-100"')),
  constraint('o-serialize-one', 'Serialize with one resource', orderSets(set('s1', 'A'), 'kind="Serialize"')),
  constraint('o-stopped', 'after a resource that is stopped', order('X', 'A'), {
    resources: dummy('X', meta('X', { 'target-role': 'Stopped' })),
  }),
  constraint('o-unmanaged', 'after a resource that is unmanaged', order('X', 'A'), {
    resources: dummy('X', meta('X', { 'is-managed': 'false' })),
  }),
  constraint(
    'o-require-pair',
    'require-all=false on a pair of primitives',
    order('A', 'B', 'require-all="false"'),
  ),
  constraint(
    'o-set-require-one',
    'require-all=false on a set of one',
    orderSets(set('s1', 'A', 'sequential="false" require-all="false"') + set('s2', 'B')),
  ),
  constraint(
    'o-promoted-back',
    'a resource before the promotion of what it needs',
    order('A', 'Pc', 'then-action="promote"') +
      order('Pc', 'A', 'first-action="promote" then-action="start"'),
  ),
  constraint(
    'k-role',
    'ticket for the promoted role of a dummy',
    '<rsc_ticket id="k" rsc="A" rsc-role="Promoted" ticket="t" loss-policy="stop"/>',
  ),
  constraint(
    'k-demote',
    'ticket that demotes a dummy',
    '<rsc_ticket id="k" rsc="A" ticket="t" loss-policy="demote"/>',
  ),
  constraint(
    'k-fence',
    'ticket that fences with fencing off',
    '<rsc_ticket id="k" rsc="A" ticket="t" loss-policy="fence"/>',
    { options: { 'stonith-enabled': 'false' } },
  ),
];
