import type {
  Colocation,
  Constraint,
  Location,
  Order,
  ResourceSet,
  Role,
  TicketConstraint,
} from '../../model/model.js';
import { roleWord } from '../../platforms/words.js';
import type { CibContext } from './context.js';
import { ruleElement } from './rules.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

// No schema has a description for constraints: theirs stay in the source.

export function constraintElement(constraint: Constraint, context: CibContext): XmlElement {
  switch (constraint.kind) {
    case 'location':
      return locationElement(constraint, context);
    case 'colocation':
      return colocationElement(constraint, context);
    case 'order':
      return orderElement(constraint, context);
    case 'ticket':
      return ticketElement(constraint, context);
  }
}

function locationElement(location: Location, context: CibContext): XmlElement {
  const { subject, choice, origin } = location;
  if ('pattern' in subject) context.need('resourcePattern', origin);
  if (location.resourceDiscovery !== undefined) context.need('resourceDiscovery', origin);
  if ('rules' in choice && choice.rules.length > 1) context.need('severalRules', origin);
  return element(
    'rsc_location',
    {
      id: location.id,
      rsc: 'resource' in subject ? subject.resource : undefined,
      'rsc-pattern': 'pattern' in subject ? context.text(subject.pattern, origin) : undefined,
      role: role(location.role, context),
      node: 'node' in choice ? context.text(choice.node, origin) : undefined,
      score: 'node' in choice ? choice.score : undefined,
      'resource-discovery': location.resourceDiscovery,
    },
    [
      ...('sets' in subject ? setElements(subject.sets, context) : []),
      ...('rules' in choice ? choice.rules.map((rule) => ruleElement(rule, context, 'location')) : []),
      ...lifetimeElements(location, context),
    ],
  );
}

function colocationElement(colocation: Colocation, context: CibContext): XmlElement {
  const { terms, origin } = colocation;
  if (colocation.influence !== undefined) context.need('influence', origin);
  const { scoreAttribute, scoreAttributeMangle } = colocation;
  if (scoreAttribute !== undefined) context.need('colocationScoreAttribute', origin);
  if (scoreAttributeMangle !== undefined) context.need('colocationScoreAttributeMangle', origin);
  const score = (scoreAttribute ?? scoreAttributeMangle) === undefined ? '0' : undefined;
  const pair = 'rsc' in terms ? terms : undefined;
  return element(
    'rsc_colocation',
    {
      id: colocation.id,
      rsc: pair?.rsc,
      'with-rsc': pair?.withRsc,
      // Written out even where it is Pacemaker's default, because the default 0 does nothing at all.
      score: colocation.score ?? score,
      'score-attribute': scoreAttribute,
      'score-attribute-mangle': scoreAttributeMangle,
      'rsc-role': role(pair?.rscRole, context),
      'with-rsc-role': role(pair?.withRscRole, context),
      'node-attribute': context.optionalText(pair?.nodeAttribute, origin),
      influence: colocation.influence,
    },
    [...lifetimeElements(colocation, context), ...('sets' in terms ? setElements(terms.sets, context) : [])],
  );
}

function orderElement(order: Order, context: CibContext): XmlElement {
  const { terms, origin } = order;
  if (order.requireAll !== undefined) context.need('orderRequireAll', origin);
  return element(
    'rsc_order',
    {
      id: order.id,
      ...('first' in terms ? orderTerms(terms) : {}),
      kind: order.orderKind,
      score: order.orderKind === undefined ? order.score : undefined,
      symmetrical: bool(order.symmetrical),
      'require-all': bool(order.requireAll),
    },
    [...lifetimeElements(order, context), ...('sets' in terms ? setElements(terms.sets, context) : [])],
  );
}

/** Both actions are written, as pcs does: that the second defaults to the first surprises readers. */
function orderTerms(terms: Extract<Order['terms'], { readonly first: string }>): Record<string, string> {
  const firstAction = terms.firstAction ?? 'start';
  return {
    first: terms.first,
    'first-action': firstAction,
    then: terms.then,
    'then-action': terms.thenAction ?? firstAction,
  };
}

function ticketElement(ticket: TicketConstraint, context: CibContext): XmlElement {
  const { terms, origin } = ticket;
  return element(
    'rsc_ticket',
    {
      id: ticket.id,
      rsc: 'rsc' in terms ? terms.rsc : undefined,
      'rsc-role': 'rsc' in terms ? role(terms.role, context) : undefined,
      ticket: context.text(ticket.ticket, origin),
      'loss-policy': ticket.lossPolicy,
    },
    'sets' in terms ? setElements(terms.sets, context) : [],
  );
}

/** Where it stands among the other children is fixed by the schema: last in a location, else first. */
function lifetimeElements(constraint: Constraint, context: CibContext): XmlElement[] {
  const { lifetime, origin } = constraint;
  if (!lifetime) return [];
  context.need('lifetime', lifetime[0]?.origin ?? origin);
  return [
    element(
      'lifetime',
      {},
      lifetime.map((rule) => ruleElement(rule, context, 'lifetime')),
    ),
  ];
}

function setElements(sets: readonly ResourceSet[], context: CibContext): XmlElement[] {
  return sets.map((set) => resourceSetElement(set, context));
}

export function resourceSetElement(set: ResourceSet, context: CibContext): XmlElement {
  if (set.idRef !== undefined) return element('resource_set', { 'id-ref': set.idRef });
  if (set.ordering !== undefined) context.need('setOrdering', set.origin);
  if (set.kind !== undefined) context.need('setKind', set.origin);
  return element(
    'resource_set',
    {
      id: set.id,
      sequential: bool(set.sequential),
      'require-all': bool(set.requireAll),
      ordering: set.ordering,
      action: set.action,
      role: role(set.role, context),
      score: set.score,
      kind: set.kind,
    },
    set.members.map((id) => element('resource_ref', { id })),
  );
}

function role(value: Role | undefined, context: CibContext): string | undefined {
  return value && roleWord(context.platform, value);
}

function bool(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
