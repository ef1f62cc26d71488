/**
 * `move`, `move-with-constraint`, `ban`, `clear`: the constraints that `crm_resource` makes for pcs (pcs reference §1.3;
 * ids and roles measured with Pacemaker 2.1.5).
 */
import type { Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { schemaAtLeast } from '../settings/schema.js';
import { refuse, usage } from '../settings/terms.js';
import { allowOptions, keepComments } from './command-line.js';
import { cloneAround, isClone, requireResource } from './elements.js';
import { knownNodes } from './nodes.js';
import { isTrue, valuesOf } from './nvsets.js';
import { pcsDoes } from './releases.js';

interface Placed {
  readonly resource: CibElement;
  readonly name: Word;
  readonly node: Word | undefined;
  readonly promoted: boolean;
}

function parse(
  args: readonly Word[],
  command: PcsCommand,
  context: PcsContext,
  form: string,
  limit: number,
): Placed & { readonly lifetime: Word | undefined } {
  const masterOption = pcsDoes(context, 'promotedOption') ? '--promoted' : '--master';
  allowOptions(
    command,
    context,
    masterOption,
    '--wait',
    ...(form.startsWith('resource clear') ? ['--expired'] : []),
  );
  const [name, ...rest] = args;
  if (!name || args.length > limit) return usage(form, command.origin);
  const lifetime = rest.find(({ text }) => text.startsWith('lifetime='));
  const [node, more] = rest.filter((word) => word !== lifetime);
  if (more) usage(form, command.origin);
  const promoted = command.options.has('--promoted') || command.options.has('--master');
  const resource = requireResource(context, name);
  const clone = isClone(resource) ? resource : cloneAround(resource);
  const promotable =
    clone && (clone.name === 'master' || isTrue(valuesOf(clone, 'meta_attributes').get('promotable')));
  if (promoted && (!promotable || clone !== resource)) {
    refuse(
      `"${name.text}" is no promotable clone`,
      name.origin,
      'leave the option for the promoted role out',
    );
  }
  return { resource, name, node, promoted, lifetime };
}

/** Names of nodes are checked where nodes are known. */
function requireNode(node: Word | undefined, command: PcsCommand, context: PcsContext): Word {
  if (!node) {
    return refuse(
      'it moves the resource away from the node where it runs at that time, which the script does not say',
      command.origin,
      'name the node',
    );
  }
  const nodes = knownNodes(context).map(({ name }) => name);
  if (nodes.length > 0 && !nodes.includes(node.text)) refuse(`there is no node "${node.text}"`, node.origin);
  return node;
}

function refuseLifetime(lifetime: Word | undefined): void {
  if (!lifetime) return;
  refuse(
    'the constraint ends some time after the command was run, which the script does not say',
    lifetime.origin,
    'a rule with a date says the same: pcs constraint location … rule … date lt DATE',
  );
}

function constraint(
  { name, promoted }: Placed,
  id: string,
  node: Word,
  score: string,
  command: PcsCommand,
  context: PcsContext,
): void {
  const element = new CibElement('rsc_location', {}, command.origin);
  keepComments(element, command);
  element.set('id', id).set('rsc', name.text, name.origin);
  element.set('role', promoted ? (schemaAtLeast(context, '3.7') ? 'Promoted' : 'Master') : 'Started');
  element.set('node', node.text, node.origin).set('score', score);
  sectionOf(context.cib, 'constraints').append(element);
}

/** With a node, only its constraints; one with a lifetime has the node in its rule, where `crm_resource` does not look. */
function clear(context: PcsContext, resource: string, node: string | undefined): void {
  for (const element of sectionOf(context.cib, 'constraints').childrenNamed('rsc_location')) {
    const id = element.id ?? '';
    const preferred = id === `cli-prefer-${resource}` && (node === undefined || element.get('node') === node);
    const banned =
      node === undefined ? id.startsWith(`cli-ban-${resource}-on-`) : id === `cli-ban-${resource}-on-${node}`;
    if (preferred || banned) element.remove();
  }
}

function movable({ resource, name, promoted }: Placed): void {
  const clone = isClone(resource) ? resource : cloneAround(resource);
  if (resource.name === 'bundle') refuse(`"${name.text}" is a bundle, and cannot be moved`, name.origin);
  if (!clone) return;
  const promotable = clone.name === 'master' || isTrue(valuesOf(clone, 'meta_attributes').get('promotable'));
  if (!promotable) refuse(`"${name.text}" is cloned, and cannot be moved`, name.origin);
  if (!promoted && clone !== resource) {
    refuse(`"${name.text}" is in the promotable clone "${clone.id}"`, name.origin, `move "${clone.id}"`);
  }
}

function prefer(args: readonly Word[], command: PcsCommand, context: PcsContext, form: string): void {
  const placed = parse(args, command, context, form, 3);
  movable(placed);
  refuseLifetime(placed.lifetime);
  const node = requireNode(placed.node, command, context);
  const { text } = placed.name;
  for (const id of [`cli-prefer-${text}`, `cli-ban-${text}-on-${node.text}`]) {
    sectionOf(context.cib, 'constraints')
      .children.find((element) => element.id === id)
      ?.remove();
  }
  constraint(placed, `cli-prefer-${text}`, node, 'INFINITY', command, context);
}

export const moveWithConstraint: PcsHandler = (args, command, context) => {
  prefer(args, command, context, 'resource move-with-constraint RESOURCE NODE');
};

export const move: PcsHandler = (args, command, context) => {
  if (!pcsDoes(context, 'moveCleansUp')) {
    prefer(args, command, context, 'resource move RESOURCE NODE');
    return;
  }
  if (command.options.has('-f')) {
    refuse('it needs the running cluster', command.origin, 'use: pcs resource move-with-constraint');
  }
  context.session.report('pcs-no-effect-here', command.origin, {
    command: 'resource move',
    why: 'it takes its constraint back when the resource has moved',
  });
};

export const ban: PcsHandler = (args, command, context) => {
  const placed = parse(args, command, context, 'resource ban RESOURCE NODE', 3);
  refuseLifetime(placed.lifetime);
  const node = requireNode(placed.node, command, context);
  const id = `cli-ban-${placed.name.text}-on-${node.text}`;
  sectionOf(context.cib, 'constraints')
    .children.find((element) => element.id === id)
    ?.remove();
  constraint(placed, id, node, '-INFINITY', command, context);
};

export const clearMoves: PcsHandler = (args, command, context) => {
  const { name, node } = parse(args, command, context, 'resource clear RESOURCE [NODE]', 2);
  clear(context, name.text, node?.text);
};
