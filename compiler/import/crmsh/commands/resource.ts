/** `crm resource …` (`ui_resource.py`): what is stored in the configuration. */
import type { Configuration } from '../configuration.js';
import { schemaAtLeast } from '../dialect.js';
import { containerOf, isResource } from '../objects.js';
import type { Token } from '../text.js';
import { CibElement, sectionOf } from '../../tree.js';
import { atLeast } from '../../../platforms/platform.js';
import { deletePair, setPair } from './attributes.js';
import type { CommandContext } from './context.js';

/** Commands that set one meta attribute. */
const META: Readonly<Record<string, readonly [name: string, value: string]>> = {
  start: ['target-role', 'Started'],
  // crm stops, waits and starts.
  restart: ['target-role', 'Started'],
  stop: ['target-role', 'Stopped'],
  manage: ['is-managed', 'true'],
  unmanage: ['is-managed', 'false'],
};

const SETS: Readonly<Record<string, string>> = {
  meta: 'meta_attributes',
  param: 'instance_attributes',
  utilization: 'utilization',
};

export function resourceCommand(context: CommandContext, name: string, args: readonly Token[]): void {
  if (Object.hasOwn(META, name)) {
    if (args.length === 0) return context.usage(`${name} RESOURCE …`);
    const [attribute, value] = META[name]!;
    for (const arg of args) {
      const resource = findResource(context, arg);
      if (resource) setMeta(context.configuration, resource, attribute, { ...arg, text: value });
    }
    return;
  }
  switch (name) {
    case 'promote':
    case 'demote':
      return setRole(context, name, args);
    case 'maintenance':
      return setMaintenance(context, args);
    case 'move':
    case 'ban':
      return moveOrBan(context, name, args);
    case 'clear':
      return clear(context, args);
    default:
      return manageAttribute(context, name, args, SETS[name]!, (arg) => findResource(context, arg));
  }
}

/** `NAME set ATTRIBUTE VALUE`, `NAME delete ATTRIBUTE`, `NAME show ATTRIBUTE`. */
export function manageAttribute(
  context: CommandContext,
  command: string,
  args: readonly Token[],
  setName: string,
  find: (arg: Token) => CibElement | undefined,
): void {
  const [target, action, attribute, value] = args;
  const usage = `${command} NAME set ATTRIBUTE VALUE, or ${command} NAME delete ATTRIBUTE`;
  if (!target || !action || !attribute || args.length > 4) return context.usage(usage);
  if (action.text === 'show' || action.text === 'get') return context.note(command);
  if (action.text !== 'set' && action.text !== 'delete') return context.usage(usage);
  if (action.text === 'set' && !value) return context.usage(usage);
  const owner = find(target);
  if (!owner) return;
  if (action.text === 'delete') deletePair(context.configuration, owner, setName, attribute.text);
  else setPair(context.configuration, owner, setName, attribute.text, value!);
}

function findResource({ configuration, session }: CommandContext, arg: Token): CibElement | undefined {
  const found = configuration.findObject(arg.text);
  if (found && isResource(found)) return found;
  session.report('crm-no-such-object', arg.origin, { id: arg.text });
  return undefined;
}

/** A member of a group is meant itself; otherwise what is outermost, and then its members lose the attribute. */
function setMeta(configuration: Configuration, resource: CibElement, name: string, value: Token): void {
  let target = resource;
  if (containerOf(resource)?.name !== 'group') {
    for (let outer = containerOf(target); outer; outer = containerOf(target)) target = outer;
  }
  if (target.name === 'clone' || target.name === 'master') {
    for (const member of target.childrenNamed('primitive', 'group')) {
      deletePair(configuration, member, 'meta_attributes', name);
    }
  }
  const conflicting =
    name === 'maintenance' ? 'is-managed' : name === 'is-managed' ? 'maintenance' : undefined;
  if (conflicting !== undefined) deletePair(configuration, target, 'meta_attributes', conflicting);
  setPair(configuration, target, 'meta_attributes', name, value);
}

/** crm_resource sets it on the resource that is named. */
function setRole(context: CommandContext, name: string, args: readonly Token[]): void {
  const [arg] = args;
  if (!arg || args.length > 1) return context.usage(`${name} RESOURCE`);
  const resource = findResource(context, arg);
  if (!resource) return;
  const { dialect } = context;
  const today = schemaAtLeast(dialect, '3.7') && atLeast(dialect.crmsh, '5');
  const text = name === 'promote' ? (today ? 'Promoted' : 'Master') : today ? 'Unpromoted' : 'Slave';
  setPair(context.configuration, resource, 'meta_attributes', 'target-role', { ...arg, text });
}

function setMaintenance(context: CommandContext, args: readonly Token[]): void {
  const [arg, state] = args;
  const word = state?.text.toLowerCase() ?? 'true';
  if (!arg || args.length > 2 || !['on', 'true', 'off', 'false'].includes(word)) {
    return context.usage('maintenance RESOURCE on|off');
  }
  const resource = findResource(context, arg);
  const text = word === 'on' || word === 'true' ? 'true' : 'false';
  if (resource) setMeta(context.configuration, resource, 'maintenance', { ...(state ?? arg), text });
}

/** A constraint as crm_resource makes it: `cli-prefer-RESOURCE`, `cli-ban-RESOURCE-on-NODE`. */
function moveOrBan(context: CommandContext, name: string, args: readonly Token[]): void {
  const [arg, node, ...more] = args.filter(({ text }) => text !== 'force');
  if (!arg) return context.usage(`${name} RESOURCE NODE`);
  if (!node || more.length > 0) {
    const why = node ? 'a lifetime counts from now on' : 'it depends on where the resource is running';
    return context.refuse(`resource ${name}`, why);
  }
  const resource = findResource(context, arg);
  if (!resource) return;
  const { configuration, session } = context;
  const id = name === 'move' ? `cli-prefer-${arg.text}` : `cli-ban-${arg.text}-on-${node.text}`;
  configuration.findObject(id)?.remove();
  const constraint = new CibElement('rsc_location', { id, rsc: arg.text, role: 'Started' }, context.origin);
  constraint.set('rsc', arg.text, arg.origin).set('node', node.text, node.origin);
  constraint.set('score', name === 'move' ? 'INFINITY' : '-INFINITY', context.origin);
  sectionOf(session.cib, 'constraints').append(constraint);
  configuration.put(constraint);
}

function clear(context: CommandContext, args: readonly Token[]): void {
  const [arg] = args;
  if (!arg) return context.usage('clear RESOURCE');
  for (const constraint of sectionOf(context.session.cib, 'constraints').childrenNamed('rsc_location')) {
    const { id = '' } = constraint;
    if (id === `cli-prefer-${arg.text}` || id.startsWith(`cli-ban-${arg.text}-on-`)) {
      context.configuration.touched.delete(constraint);
      constraint.remove();
    }
  }
}
