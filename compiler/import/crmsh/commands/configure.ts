/** `crm configure …` (`ui_configure.py`). */
import { lastCheck } from '../check.js';
import { hasMsCommand } from '../dialect.js';
import { loadText } from '../load.js';
import type { LoadMethod } from '../load.js';
import { containerOf, membersOf, placeFor } from '../objects.js';
import { Reader, StatementError } from '../reader.js';
import { isStatement, readStatement } from '../parse/statement.js';
import type { Token } from '../text.js';
import { slice } from '../text.js';
import type { CibElement } from '../../tree.js';
import { completeStatement } from './complete.js';
import type { CommandContext } from './context.js';

export function configureCommand(context: CommandContext, word: Token, args: readonly Token[]): void {
  const name = word.text;
  if (isStatement(name)) return makeObject(context, word, args);
  switch (name) {
    case 'commit':
      return lastCheck(context.configuration);
    case 'delete':
      return deleteObjects(context, args);
    case 'rename':
      return rename(context, args);
    case 'modgroup':
      return modifyGroup(context, args);
    case 'set':
      return setValue(context, args);
    case 'erase':
      return erase(context, args);
    case 'load':
      return load(context, args);
    default:
      return setSchema(context, args);
  }
}

function makeObject(context: CommandContext, word: Token, args: readonly Token[]): void {
  const { session, dialect, configuration, origin } = context;
  if ((word.text === 'ms' || word.text === 'master') && !hasMsCommand(dialect)) {
    return session.report('crm-no-such-command', word.origin, { command: word.text, where: 'any more' });
  }
  const nodeNames = (): string[] =>
    [...configuration.objects]
      .flatMap((object) => (object.name === 'node' ? (object.get('uname') ?? []) : []))
      .sort();
  let element: CibElement;
  try {
    element = readStatement(new Reader([word, ...withoutIdWord(args)], session, dialect, origin, nodeNames));
  } catch (error) {
    if (error instanceof StatementError) return;
    throw error;
  }
  const inner = element.name.endsWith('_defaults') ? element.children[0]! : element;
  inner.comments.push(...context.comments);
  if (configuration.idOf(element) === undefined) return;
  completeStatement(context, element);
  configuration.create(element);
}

/** `primitive id=p …` is `primitive p …`. */
function withoutIdWord([first, ...rest]: readonly Token[]): readonly Token[] {
  if (!first) return [];
  if (!first.text.startsWith('id=')) return [first, ...rest];
  const spot = slice(first, 3, first.text.length);
  return [{ ...first, ...spot, offsets: first.offsets?.slice(3) }, ...rest];
}

function deleteObjects(context: CommandContext, args: readonly Token[]): void {
  const { configuration, session } = context;
  const force = context.force || args.some(({ text }) => text === '-f' || text === '--force');
  const objects: CibElement[] = [];
  for (const arg of args.filter(({ text }) => text !== '-f' && text !== '--force')) {
    const object = configuration.find(arg.text);
    if (object) objects.push(object);
    else if (!force) session.report('crm-no-such-object', arg.origin, { id: arg.text });
  }
  // Constraints before containers before the rest; what went with another one is gone.
  const depth = (object: CibElement): number => (containerOf(object) ? 1 + depth(containerOf(object)!) : 0);
  const resource = (object: CibElement): number => (membersOf(object).length > 0 ? 1 : 0);
  objects.sort((a, b) => resource(b) - resource(a) || depth(a) - depth(b));
  for (const object of objects) if (object.parent) configuration.delete(object);
}

function rename(context: CommandContext, args: readonly Token[]): void {
  const [from, to] = args;
  if (!from || !to || args.length > 2) return context.usage('rename OLD NEW');
  const { configuration, session } = context;
  const object = configuration.find(from.text);
  if (!object) return session.report('crm-no-such-object', from.origin, { id: from.text });
  const taken = configuration.find(to.text);
  if (taken) return session.report('crm-exists', to.origin, { what: taken.name, id: to.text });
  configuration.rename(object, to.text, to.origin);
}

/** `modgroup g add a after b`, `modgroup g remove a`. */
function modifyGroup(context: CommandContext, args: readonly Token[]): void {
  const { configuration, session } = context;
  const [groupName, action, memberName, position, other] = args;
  const adds = action?.text === 'add';
  const usage = 'modgroup GROUP add NAME [after NAME|before NAME], or modgroup GROUP remove NAME';
  if (!groupName || !action || !memberName || (!adds && action.text !== 'remove'))
    return context.usage(usage);
  if (args.length !== 3 && !(adds && args.length === 5 && /^(after|before)$/.test(position!.text))) {
    return context.usage(usage);
  }
  const group = configuration.findObject(groupName.text);
  if (!group) return session.report('crm-no-such-object', groupName.origin, { id: groupName.text });
  if (group.name !== 'group') {
    return session.report('crm-not-a', groupName.origin, {
      id: groupName.text,
      what: group.name,
      expected: 'group',
    });
  }
  const member = configuration.findObject(memberName.text);
  const members = membersOf(group);
  const reference = other ? members.find(({ id }) => id === other.text) : undefined;
  if (!member || (!adds && member.parent !== group)) {
    return session.report('crm-no-such-object', memberName.origin, { id: memberName.text });
  }
  if (other && !reference) return session.report('crm-no-such-object', other.origin, { id: other.text });
  if (!adds) placeFor(session.cib, 'group').append(member);
  else if (containerOf(member)) {
    return session.report('crm-member-of-two', memberName.origin, {
      id: memberName.text,
      container: containerOf(member)!.id ?? '',
    });
  } else {
    const next = reference && members[members.indexOf(reference) + 1];
    group.append(member, position?.text === 'before' ? reference : next);
  }
  configuration.touched.add(group);
}

/** `set id.[operation.[interval.]]name value`. */
function setValue(context: CommandContext, args: readonly Token[]): void {
  const { configuration, session } = context;
  const [path, value] = args;
  const parts = path?.text.split('.') ?? [];
  if (!path || !value || args.length > 2 || parts.length < 2 || parts.length > 4) {
    return context.usage(
      'set ID.NAME VALUE, set ID.OPERATION.NAME VALUE or set ID.OPERATION.INTERVAL.NAME VALUE',
    );
  }
  const object = configuration.find(parts[0]!);
  if (!object) return session.report('crm-no-such-object', path.origin, { id: parts[0]! });
  const name = parts.at(-1)!;
  const inside = [...object.descendants()];
  const found =
    parts.length === 2
      ? inside.filter((element) => element.name === 'nvpair' && element.get('name') === name)
      : inside.filter(
          (element) =>
            element.name === 'op' &&
            (parts.length === 3
              ? element.get('name') === parts[1]
              : element.id === `${parts[0]}-${parts[1]}-${parts[2]}`),
        );
  if (found.length !== 1) return session.report('crm-no-such-object', path.origin, { id: path.text });
  found[0]!.set(parts.length === 2 ? 'value' : name, value.text, value.origin);
  configuration.touched.add(object);
}

function erase(context: CommandContext, args: readonly Token[]): void {
  if (args.length > 1 || (args[0] && args[0].text !== 'nodes')) return context.usage('erase [nodes]');
  context.configuration.erase(args.length === 1);
}

/** A file is not there; what comes in on the standard input is. */
function load(context: CommandContext, args: readonly Token[]): void {
  const [method, place] = args;
  const usage = 'load update|replace|push FILE';
  if (method?.text === 'xml') return context.refuse('configure load xml', 'import that file as a CIB');
  if (!method || !place || args.length > 2) return context.usage(usage);
  if (!['update', 'replace', 'push'].includes(method.text)) return context.usage(usage);
  if (place.text !== '-' || !context.input) {
    return context.refuse(`configure load ${method.text} ${place.text}`, 'import that file beside this one');
  }
  const dialect = { ...context.dialect, mode: 'file' } as const;
  loadText(context.session, context.input, dialect, method.text as LoadMethod);
  context.configuration.refresh();
}

function setSchema(context: CommandContext, args: readonly Token[]): void {
  const [schema] = args;
  if (!schema) return context.note('configure schema');
  context.session.cib.set('validate-with', schema.text, schema.origin);
}
