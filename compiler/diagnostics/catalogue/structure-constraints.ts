import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text);

/** HA41xx: location, colocation, order and ticket constraints. */
export const constraintEntries = {
  'constraint-on-inner-resource': entry<{ name: string; container: string; kind: string }>({
    code: 'HA4101',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `${quoted(p.name)} is inside the ${p.kind} ${quoted(p.container)}; Pacemaker ignores constraints on it`,
    hint: (p) => `name the ${p.kind}: ${quoted(p.container)}`,
    explain: `What is inside a clone or a bundle exists in several instances, so that Pacemaker knows no resource of that name and drops
the constraint. Constraints are written for the clone or the bundle.

\`\`\`ha
primitive vip IPaddr2 { ip = 10.0.0.5 }
clone php-clone { primitive php systemd:php-fpm }
colocation vip with php-clone          // not: with php
\`\`\``,
  }),

  'self-reference': entry<{ name: string; what: string }>({
    code: 'HA4102',
    severity: 'error',
    tolerable: true,
    message: (p) => `${p.what} relates ${quoted(p.name)} to itself`,
    explain: `A resource cannot depend on itself. In an order, such a constraint crashes Pacemaker's scheduler (2.1.5); in a colocation it
does nothing, or keeps the resource stopped. The actions of one resource have their order anyway: it is started before it
is promoted and demoted before it is stopped.

\`\`\`ha
primitive vip IPaddr2 { ip = 10.0.0.5 }
primitive web systemd:httpd
order vip then web
\`\`\``,
  }),

  'wrong-term-word': entry<{ word: string; what: string; suggestion?: string | undefined; expected: string }>(
    {
      code: 'HA4103',
      severity: 'error',
      message: (p) => `${quoted(p.word)} cannot stand in ${p.what}: expected ${p.expected}`,
      hint: (p) => (p.suggestion === undefined ? undefined : `write ${quoted(p.suggestion)}`),
      explain: `An order is about *actions* (\`start\`, \`stop\`, \`promote\`, \`demote\`); a colocation, a location and a ticket are about
*roles* (\`started\`, \`stopped\`, \`promoted\`, \`unpromoted\`).

\`\`\`ha
primitive db ocf:pacemaker:Stateful
promotable db-clone of db
primitive vip IPaddr2 { ip = 10.0.0.5 }
colocation vip with promoted db-clone
order promote db-clone then start vip
\`\`\``,
    },
  ),

  'option-without-effect': entry<{ option: string; where: string; why?: string | undefined }>({
    code: 'HA4104',
    severity: 'warning',
    message: (p) => `${quoted(p.option)} has no effect in ${p.where}`,
    hint: (p) => p.why,
    explain: `The schema allows the option here, and Pacemaker does not look at it.

- \`action\` counts in an order only, \`role\` in all other constraints only;
- \`require-all\` counts in an order only, and only together with \`sequential=false\`;
- \`sequential\` counts in colocations and orders, and \`sequential=false\` in a constraint of a single set says nothing;
- \`symmetrical\` does not go with \`kind=Serialize\`.

\`\`\`ha
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
order any(a, b) then c
\`\`\``,
  }),

  'any-outside-order': entry<{ what: string }>({
    code: 'HA4105',
    severity: 'error',
    message: (p) => `"any( )" means something in an order only, not in ${p.what}`,
    hint: () => 'write "( )" for members that do not depend on each other',
    explain: `\`any(a, b) then c\` lets \`c\` start as soon as one of the two has started. There is no such thing for places and tickets:
Pacemaker ignores \`require-all\` there and needs all members.

\`\`\`ha
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
order any(a, b) then c
colocation c with (a, b)
\`\`\``,
  }),

  'two-collections': entry<{ first: string; second: string }>({
    code: 'HA4106',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `${quoted(p.first)} and ${quoted(p.second)} both stand for several resources, and such two cannot be colocated`,
    hint: () => 'list the resources of one side in a set: "(a, b) with …"',
    explain: `A tag or a template in a constraint stands for all its resources. Pacemaker refuses a colocation that has one on both
sides. Write the members of one of them as a set.

\`\`\`ha
primitive a systemd:a
primitive b systemd:b
primitive vip IPaddr2 { ip = 10.0.0.5 }
tag services [a, b]
colocation services with vip
\`\`\``,
  }),

  'constraint-inside-group': entry<{ first: string; second: string; group: string; why: string }>({
    code: 'HA4107',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      p.second === p.group
        ? `${quoted(p.first)} is a member of the group ${quoted(p.group)} and cannot be related to it`
        : `${quoted(p.first)} and ${quoted(p.second)} are members of the group ${quoted(p.group)}, and ${p.why}`,
    hint: (p) =>
      p.second === p.group
        ? 'the members of a group are placed together and start in the order of the list'
        : 'change the order of the members, or take one of the two out of the group',
    explain: `The members of a group run on one node and start in the order in which they are listed. A constraint that says otherwise
contradicts the group: an order against the list is an invalid transition in which nothing of the group ever starts, a
colocation with a negative score tears the group apart.

\`\`\`ha
group web {
  primitive vip IPaddr2 { ip = 10.0.0.5 }
  primitive http systemd:httpd          // starts after vip, on the same node
}
\`\`\``,
  }),

  'redundant-in-group': entry<{ first: string; second: string; group: string }>({
    code: 'HA4108',
    severity: 'warning',
    message: (p) =>
      `${quoted(p.first)} and ${quoted(p.second)} are members of the group ${quoted(p.group)}, which says this already`,
    hint: () => 'remove the constraint',
    explain: `The members of a group run on one node and start in the order in which they are listed; constraints that repeat this do
nothing but hide where the rule comes from.

\`\`\`ha
group web {
  primitive vip IPaddr2 { ip = 10.0.0.5 }
  primitive http systemd:httpd
}
\`\`\``,
  }),

  'too-few-terms': entry<{ what: string; example: string }>({
    code: 'HA4109',
    severity: 'error',
    tolerable: true,
    message: (p) => `${p.what} relates two resources at least`,
    hint: (p) => p.example,
    explain: `A colocation or an order says something about two resources or more: two terms, or one set with several members.

\`\`\`ha
primitive vip IPaddr2 { ip = 10.0.0.5 }
primitive web systemd:httpd
colocation web with vip
order [vip, web]
\`\`\``,
  }),

  'set-in-pair': entry<{ option: string; what: string }>({
    code: 'HA4110',
    severity: 'error',
    message: (p) =>
      `${quoted(p.option)} is possible between two plain resources only, and ${p.what} has sets`,
    explain: `\`node-attribute\` is an option of a colocation of two resources. One of three or more terms, or with brackets, is made of
sets, and a CIB has no place for it there.

\`\`\`ha
primitive a systemd:a
primitive b systemd:b
colocation a with b node-attribute=rack
\`\`\``,
  }),

  'score-of-order': entry<{ score: string; instead: string }>({
    code: 'HA4111',
    severity: 'error',
    tolerable: true,
    message: () => `an order has a kind, not a score`,
    hint: (p) => `write ${quoted(`kind=${p.instead}`)}: that is what score=${p.score} means`,
    explain: `In old configurations a score of 0 made an order optional and any other score mandatory; the number itself meant nothing.
Today the kind says it: \`Mandatory\` (the default), \`Optional\` (only if both happen in one transition) or \`Serialize\` (never
both at the same time).

\`\`\`ha
primitive a systemd:a
primitive b systemd:b
order a then b kind=Optional
\`\`\``,
  }),

  'zero-score': entry<{ what: string }>({
    code: 'HA4112',
    severity: 'warning',
    message: (p) => `${p.what} with the score 0 does nothing`,
    hint: () => 'leave the score out for INFINITY',
    explain: `Pacemaker ignores a colocation with the score 0.

\`\`\`ha
primitive web systemd:httpd
primitive vip IPaddr2 { ip = 10.0.0.5 }
colocation web with vip
\`\`\``,
  }),

  'duplicate-constraint': entry<{ what: string; scored: boolean }>({
    code: 'HA4113',
    severity: 'error',
    tolerable: true,
    message: (p) => `${p.what} stands there twice`,
    hint: (p) =>
      p.scored
        ? 'remove one of the two; their scores would add up, and the later one does not replace the earlier one'
        : 'remove one of the two; the later one does not replace the earlier one',
    explain: `Two constraints say something about the same resources in the same direction. Pacemaker applies both: scores add up, and
of two that contradict each other none wins.

\`\`\`ha
primitive web systemd:httpd
primitive vip IPaddr2 { ip = 10.0.0.5 }
colocation web with vip score=100
\`\`\``,
  }),

  'mutual-colocation': entry<{ pairs: readonly { readonly dependent: string; readonly leader: string }[] }>({
    code: 'HA4114',
    severity: 'warning',
    message: ({ pairs }) => {
      const [first = '', ...others] = pairs.map(({ dependent, leader }, index) => {
        return `${quoted(dependent)} ${index === 0 ? 'is placed with' : 'with'} ${quoted(leader)}`;
      });
      return (
        [first, ...others.slice(0, -1)].join(', ') +
        others
          .slice(-1)
          .map((last) => `, and ${last}`)
          .join('')
      );
    },
    hint: ({ pairs: [pair] }) =>
      pair &&
      `one direction keeps them together; decide which one follows: "${pair.dependent} with ${pair.leader}" means that ${pair.dependent} follows`,
    explain: `A colocation has a direction: in \`a with b\`, \`b\` is placed first and \`a\` follows; if \`b\` cannot run, \`a\` cannot either, but
not the other way round. Writing both directions does not make the two equal. It makes a circle, in which the failure or
the ban of one stops the other, and where they end up depends on the order in which Pacemaker looks at them. The same is
true of longer circles (\`a with b\`, \`b with c\`, \`c with a\`), and of those through the members of a group.

Keep the direction in which the dependency really goes: an address follows the database that it leads to.

\`\`\`ha
primitive db ocf:pacemaker:Stateful
promotable db-clone of db
primitive vip IPaddr2 { ip = 10.0.0.5 }
colocation vip with promoted db-clone          // and not also: promoted db-clone with vip
\`\`\``,
  }),

  'order-cycle': entry<{ chain: readonly string[] }>({
    code: 'HA4115',
    severity: 'error',
    tolerable: true,
    message: (p) => `this order goes round in a circle: ${p.chain.join(' → ')}`,
    hint: () => 'nothing in the circle ever starts; remove one of the orders',
    explain: `Each of the actions in the circle waits for another one of it, so that none of them ever happens. \`crm_verify\` does not
notice; the scheduler gives up on the whole transition. Groups take part: their members start in the order of the list.
Orders of the kinds Optional and Serialize make circles as well.

\`\`\`ha
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = ext4 }
primitive db systemd:postgresql
order fs then db               // and not also: db then fs
\`\`\``,
  }),

  'leftover-cli-constraint': entry<{ id: string }>({
    code: 'HA4116',
    severity: 'warning',
    message: (p) => `${quoted(p.id)} is what "move", "prefer" or "ban" of pcs or crm left behind`,
    hint: () => 'remove it, or give it a name of its own if it is meant to stay',
    explain: `Moving a resource by hand (\`pcs resource move\`, \`crm resource move\`, \`crm_resource --ban\`) writes a location constraint that
stays until it is cleared. It keeps forcing the resource to that node, or away from it: fail-over is no longer what the rest
of the configuration says. In an exported configuration it is nearly always a leftover.

\`\`\`ha
node n1
primitive web systemd:httpd
location web-home: web prefers n1 = 100
\`\`\``,
  }),

  'contradicting-locations': entry<{ resource: string; node: string }>({
    code: 'HA4117',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `${quoted(p.resource)} must run on ${quoted(p.node)}, and must not: INFINITY and -INFINITY`,
    hint: () => '-INFINITY wins; remove the one that is not meant',
    explain: `A resource has a score of INFINITY and one of -INFINITY for the same node. -INFINITY wins over everything, so that the
preference does nothing.

\`\`\`ha
node n1
node n2
primitive web systemd:httpd
location web prefers n1 = 100
location web avoids n2
\`\`\``,
  }),

  'role-twice': entry<{ role: string }>({
    code: 'HA4118',
    severity: 'error',
    message: (p) =>
      `the role stands twice: ${quoted(p.role)} in front of the resource, and "role=" with the rule`,
    hint: () => 'remove one of the two',
    explain: `In a location with rules the role belongs to the rule; a role in front of the resource is put there. Both at once say it
twice.

\`\`\`ha
node n1
primitive db ocf:pacemaker:Stateful
promotable db-clone of db
location promoted db-clone where #uname == n1 score=100
\`\`\``,
  }),

  'negative-avoids': entry<{ node: string; score: string; positive: string }>({
    code: 'HA4119',
    severity: 'error',
    message: (p) => `"avoids ${p.node} = ${p.score}" is a double negation: it would be a preference`,
    hint: (p) =>
      `write "avoids ${p.node} = ${p.positive}" to keep away, "prefers ${p.node} = ${p.positive}" to attract`,
    explain: `\`avoids\` makes the score negative by itself, so that a minus in front of the score turns it back into a preference for the
node.

\`\`\`ha
node n1
node n2
primitive web systemd:httpd
location web prefers n1 = 100
location web avoids n2 = 50          // the CIB has -50
\`\`\``,
  }),

  'repeated-preference': entry<{ resource: string; node: string; scores: readonly string[] }>({
    code: 'HA4120',
    severity: 'warning',
    message: (p) =>
      `${quoted(p.resource)} has two scores for the node ${quoted(p.node)}: ${p.scores.join(' and ')}`,
    hint: () => 'Pacemaker adds them up, and pcs keeps one of the two; write one',
    explain: `Two locations give one resource, in one role, a score for the same node. Pacemaker adds the scores up; the later one does
not replace the earlier one. The commands of pcs know one score for a resource and a node only, and replace it.

\`\`\`ha
node n1
primitive web systemd:httpd
location web prefers n1 = 30         // not 10 here and 20 there
\`\`\``,
  }),
};
