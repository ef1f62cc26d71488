import { identified } from '../../model/identified.js';
import { sanitizeId } from '../../model/ids.js';
import type {
  Action,
  Colocation,
  Constraint,
  Location,
  Order,
  ResourceSet,
  Rule,
  TicketConstraint,
} from '../../model/model.js';
import type { CibElement } from '../tree.js';
import { emptyModel } from './empty-model.js';
import type { CibReader, Identity } from './reader.js';
import { originOf, present } from './reader.js';
import { ruleOf } from './rules.js';

const ACTIONS = ['start', 'stop', 'promote', 'demote'] as const;
const KINDS = ['Mandatory', 'Optional', 'Serialize'] as const;

export function constraintOf(element: CibElement, reader: CibReader): Constraint | undefined {
  const constraint = parsed(element, reader);
  if (!constraint) return undefined;
  return reader.made(element, { ...constraint, ...identityOf(element, constraint, reader) });
}

function parsed(element: CibElement, reader: CibReader): Constraint | undefined {
  switch (element.name) {
    case 'rsc_location':
      return locationOf(element, reader);
    case 'rsc_colocation':
      return colocationOf(element, reader);
    case 'rsc_order':
      return orderOf(element, reader);
    case 'rsc_ticket':
      return ticketOf(element, reader);
    default:
      return undefined;
  }
}

/** The id is kept, unless it is the one that the constraint would get anyway. */
function identityOf(element: CibElement, constraint: Constraint, reader: CibReader): Identity {
  const { id } = element;
  if (id === undefined || reader.referenced.has(id)) return reader.named(element);
  const [first] = identified({ ...emptyModel(), constraints: [constraint] });
  return first && sanitizeId(first.proposal()) === id ? reader.inner(element) : reader.named(element);
}

function common(element: CibElement, reader: CibReader): Pick<Constraint, 'id' | 'lifetime'> {
  const lifetime = element
    .childrenNamed('lifetime')
    .flatMap((child) => child.childrenNamed('rule').map((rule) => ruleOf(rule, reader, 'lifetime')));
  return { id: '', ...(lifetime.length > 0 && { lifetime }) };
}

// ---------------------------------------------------------------- the four kinds

function locationOf(element: CibElement, reader: CibReader): Location | undefined {
  const subject = locationSubject(element, reader);
  const choice = locationChoice(element, reader);
  if (!subject || !choice) return undefined;
  return {
    kind: 'location',
    ...common(element, reader),
    subject,
    ...present('role', 'rules' in choice ? undefined : reader.role(element)),
    choice,
    ...present(
      'resourceDiscovery',
      reader.oneOf(element, 'resource-discovery', ['always', 'never', 'exclusive'] as const),
    ),
  };
}

function locationSubject(element: CibElement, reader: CibReader): Location['subject'] | undefined {
  const resource = element.get('rsc');
  const pattern = element.get('rsc-pattern');
  const sets = setsOf(element, reader);
  const given = [resource, pattern, sets[0]].filter((item) => item !== undefined);
  if (given.length !== 1) {
    const some = given.length === 0 ? '' : 'only one of: ';
    return reader.incomplete(element, `${some}a resource (rsc), a pattern (rsc-pattern) or a set`);
  }
  if (resource !== undefined) return { resource };
  return pattern !== undefined ? { pattern } : { sets };
}

function locationChoice(element: CibElement, reader: CibReader): Location['choice'] | undefined {
  const node = element.get('node');
  const score = reader.score(element);
  const rules: Rule[] = element.childrenNamed('rule').map((rule) => ruleOf(rule, reader, 'location'));
  if (node === undefined && rules.length === 0)
    return reader.incomplete(element, 'a node with a score, or a rule');
  if (node === undefined) {
    reader.withoutEffect(element, 'score', 'the score of a location with rules stands in the rule');
    reader.withoutEffect(element, 'role', 'the role of a location with rules stands in the rule');
    return { rules };
  }
  if (rules.length > 0) return reader.incomplete(element, 'either a node or a rule, and has both');
  if (score === undefined) return reader.incomplete(element, 'a score beside the node');
  return { node, score };
}

const OLD_INSTANCE = 'Pacemaker 3.0 does not know it any more; it never was in a schema that is in use';

function colocationOf(element: CibElement, reader: CibReader): Colocation | undefined {
  for (const name of ['rsc-instance', 'with-rsc-instance']) reader.withoutEffect(element, name, OLD_INSTANCE);
  const terms = pairOrSets(element, reader, 'rsc', 'with-rsc', (rsc, withRsc) => ({
    rsc,
    withRsc,
    ...present('rscRole', reader.role(element, 'rsc-role')),
    ...present('withRscRole', reader.role(element, 'with-rsc-role')),
    ...present('nodeAttribute', element.get('node-attribute')),
  }));
  if (!terms) return undefined;
  return {
    kind: 'colocation',
    ...common(element, reader),
    ...present('score', reader.score(element)),
    ...present('influence', element.get('influence')),
    ...present('scoreAttribute', element.get('score-attribute')),
    ...present('scoreAttributeMangle', element.get('score-attribute-mangle')),
    terms,
  };
}

function orderOf(element: CibElement, reader: CibReader): Order | undefined {
  for (const name of ['first-instance', 'then-instance']) reader.withoutEffect(element, name, OLD_INSTANCE);
  const orderKind = reader.oneOf(element, 'kind', KINDS);
  if (orderKind) reader.withoutEffect(element, 'score', 'the kind says it all');
  const terms = pairOrSets(element, reader, 'first', 'then', (first, then) => ({
    first,
    then,
    ...orderActions(element, reader),
  }));
  if (!terms) return undefined;
  return {
    kind: 'order',
    ...common(element, reader),
    ...present('orderKind', orderKind),
    ...present('score', orderKind ? undefined : reader.score(element)),
    ...present('symmetrical', reader.boolean(element, 'symmetrical')),
    ...present('requireAll', reader.boolean(element, 'require-all')),
    terms,
  };
}

/** None where both resources start, as they do by default; else both, because the second defaults to the first. */
function orderActions(element: CibElement, reader: CibReader): { firstAction?: Action; thenAction?: Action } {
  const firstAction = reader.oneOf(element, 'first-action', ACTIONS) ?? 'start';
  const thenAction = reader.oneOf(element, 'then-action', ACTIONS) ?? firstAction;
  return firstAction === 'start' && thenAction === 'start' ? {} : { firstAction, thenAction };
}

function ticketOf(element: CibElement, reader: CibReader): TicketConstraint | undefined {
  const rsc = element.get('rsc');
  const sets = setsOf(element, reader);
  if ((rsc === undefined) === (sets.length === 0)) {
    return reader.incomplete(element, 'either a resource (rsc) or sets');
  }
  return {
    kind: 'ticket',
    ...common(element, reader),
    ticket: element.get('ticket') ?? '',
    ...present(
      'lossPolicy',
      reader.oneOf(element, 'loss-policy', ['stop', 'demote', 'fence', 'freeze'] as const),
    ),
    terms: rsc === undefined ? { sets } : { rsc, ...present('role', reader.role(element, 'rsc-role')) },
  };
}

function pairOrSets<T>(
  element: CibElement,
  reader: CibReader,
  one: string,
  other: string,
  pair: (a: string, b: string) => T,
): T | { readonly sets: readonly ResourceSet[] } | undefined {
  const a = element.get(one);
  const b = element.get(other);
  const sets = setsOf(element, reader);
  if (sets.length > 0 && a === undefined && b === undefined) return { sets };
  if (a !== undefined && b !== undefined && sets.length === 0) return pair(a, b);
  return reader.incomplete(element, `either ${one} and ${other}, or sets`);
}

// ---------------------------------------------------------------- sets

function setsOf(element: CibElement, reader: CibReader): readonly ResourceSet[] {
  return element.childrenNamed('resource_set').map((set) => setOf(set, reader));
}

function setOf(element: CibElement, reader: CibReader): ResourceSet {
  const idRef = element.get('id-ref');
  if (idRef !== undefined) return reader.made(element, { id: '', ...originOf(element), members: [], idRef });
  const requireAll = reader.boolean(element, 'require-all');
  const score = reader.score(element);
  return reader.made(element, {
    // The id of such a set shows up in the transitions of the scheduler (`one-or-more:ID`).
    ...reader.inner(element, requireAll === false),
    members: element.childrenNamed('resource_ref').flatMap((child) => child.id ?? []),
    ...present('sequential', reader.boolean(element, 'sequential')),
    ...present('requireAll', requireAll),
    ...present('ordering', reader.oneOf(element, 'ordering', ['group', 'listed'] as const)),
    ...present('action', reader.oneOf(element, 'action', ACTIONS)),
    ...present('role', reader.role(element)),
    ...present('score', score),
    ...present('kind', reader.oneOf(element, 'kind', KINDS)),
  });
}
