/** `op add`, `op remove`, and the operations of `update` (pcs reference §1.3). */
import type { Origin } from '../../../model/model.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { freeId, idTaken, requireIdSyntax } from '../settings/ids.js';
import { requireRole, roleInCib } from '../settings/roles.js';
import { upgradeSchema } from '../settings/schema.js';
import { optionOf, refuse, usage, type Option } from '../settings/terms.js';
import { agentOf } from './agents.js';
import { allowOptions, isForced, keepComments } from './command-line.js';
import { requireResource } from './elements.js';
import { requireKind, type Kind } from './kinds.js';
import { idText } from './nvsets.js';
import { CHECK_LEVEL, checkOperations, defaultInterval, operationOptions, secondsOf } from './operations.js';
import { requireOpSchema } from './op-schema.js';
import { pcsDoes } from './releases.js';

export function opAddHandler(kind: Kind): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context, '--force');
    const [id, ...words] = args;
    if (!id || words.length === 0) {
      return usage(`${kind} op add RESOURCE OPERATION NAME=VALUE…`, command.origin);
    }
    requireKind([id], kind, context);
    const primitive = requireResource(context, id, 'resource', 'primitive');
    keepComments(primitive, command);
    addOperation(primitive, words, { force: isForced(command), strict: true }, context);
  };
}

interface Manner {
  readonly force: boolean;
  /** A second operation of the same name needs --force; a monitor may have another role or check level. */
  readonly strict: boolean;
  readonly before?: CibElement | undefined;
}

export function addOperation(
  primitive: CibElement,
  [name, ...words]: readonly Word[],
  manner: Manner,
  context: PcsContext,
): void {
  if (!name || name.text.includes('=')) {
    return refuse(`"${name?.text}" is not the name of an operation`, name!.origin);
  }
  // Words without "=" are overlooked.
  const options = words.flatMap((word) => optionOf(word) ?? []);
  checkOptions(primitive, name, options, manner.force, context);
  const op = operationElement(primitive, name, options, manner.force, context);
  let operations = primitive.child('operations');
  operations ??= primitive.append(new CibElement('operations', {}, name.origin));
  refuseExisting(operations, op, name, manner, context);
  operations.append(op, manner.before);
}

function checkOptions(
  primitive: CibElement,
  name: Word,
  options: readonly Option[],
  force: boolean,
  context: PcsContext,
): void {
  for (const option of options) {
    if (option.name === 'on-fail' && option.value.text === 'demote') upgradeSchema(context, '3.4');
    if (force) continue;
    if (!operationOptions(context).includes(option.name)) {
      refuse(`"${option.name}" is no option of an operation`, option.word.origin, 'use --force to take it');
    }
    if (option.name === 'role') requireRole(option.value, context, { exact: true });
  }
  if (!pcsDoes(context, 'operationsChecked') || force) return;
  const attributes = new Map<string, Word>([['name', name]]);
  for (const option of options) attributes.set(option.name, option.value);
  checkOperations([{ attributes, origin: name.origin }], agentOf(primitive, context), force, context);
}

function operationElement(
  primitive: CibElement,
  name: Word,
  options: readonly Option[],
  force: boolean,
  context: PcsContext,
): CibElement {
  const given = options.find((option) => option.name === 'interval')?.value;
  const interval = given && given.text !== '' ? given : { ...name, text: defaultInterval(name.text) };
  const op = new CibElement('op', {}, name.origin);
  const id = options.findLast((option) => option.name === 'id')?.value;
  if (id) {
    requireIdSyntax(id, 'id of an operation');
    if (idTaken(context.cib, id.text)) refuse(`the id "${id.text}" is in use`, id.origin);
  }
  const opId =
    id?.text ?? freeId(context.cib, idText(`${primitive.id}-${name.text}-interval-${interval.text}`));
  op.set('id', opId, id?.origin);
  op.set('name', name.text, name.origin).set('interval', interval.text, interval.origin);
  // Of an option that is given twice, the first makes the id and the last counts; an empty interval is the default.
  for (const { name: key, value, word } of options) {
    if (key === CHECK_LEVEL) appendLevel(op, opId, value, word.origin, context);
    else if (key === 'role' && !force) op.set(key, roleInCib(value.text, context), value.origin);
    else if (key === 'interval' && given?.text === '') continue;
    else if (key !== 'id') op.set(key, value.text, value.origin);
  }
  requireOpSchema(op, context);
  return op;
}

/** Its ids differ from those of `create`. */
function appendLevel(op: CibElement, opId: string, value: Word, origin: Origin, context: PcsContext): void {
  const set = op.append(new CibElement('instance_attributes', {}, origin));
  set.set('id', freeId(context.cib, `params-${opId}`));
  const pair = set.append(new CibElement('nvpair', {}, origin));
  pair.set('id', freeId(context.cib, idText(`${opId}-${CHECK_LEVEL}-${value.text}`)));
  pair.set('name', CHECK_LEVEL).set('value', value.text, value.origin);
}

function refuseExisting(
  operations: CibElement,
  op: CibElement,
  name: Word,
  { force, strict }: Manner,
  context: PcsContext,
): void {
  // An option may have named it anew.
  const text = op.get('name');
  const same = operations.childrenNamed('op').filter((other) => other.get('name') === text);
  const interval = op.get('interval') ?? '';
  if (!hasParameterMark(interval)) {
    const twin = same.find((other) => intervalKey(other.get('interval') ?? '') === intervalKey(interval));
    if (twin) {
      refuse(
        `there is a ${text} operation with the interval ${interval} already`,
        op.originOf('interval') ?? name.origin,
        'give it another interval',
      );
    }
  }
  if (!strict || force) return;
  const twin = same.find(
    (other) => text !== 'monitor' || monitorKey(other, context) === monitorKey(op, context),
  );
  if (twin) {
    refuse(`there is a ${text} operation already, "${twin.id}"`, name.origin, 'use --force to have both');
  }
}

function intervalKey(text: string): string {
  return String(secondsOf(text) ?? text);
}

function monitorKey(op: CibElement, context: PcsContext): string {
  const pairs = op.child('instance_attributes')?.childrenNamed('nvpair') ?? [];
  const level = pairs.find((pair) => pair.get('name') === CHECK_LEVEL)?.get('value');
  return `${roleInCib(op.get('role') ?? 'Started', context)} ${level}`;
}

/** By its id, by its name, or by all its attributes. */
export function opRemoveHandler(kind: Kind): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context);
    const [id, name, ...words] = args;
    if (!id) return usage(`${kind} op remove OPERATION-ID`, command.origin);
    requireKind([id], kind, context);
    if (!name) {
      const operation = [...context.cib.descendants()].find((op) => op.name === 'op' && op.id === id.text);
      if (!operation) return refuse(`there is no operation with the id "${id.text}"`, id.origin);
      operation.remove();
      return;
    }
    const primitive = requireResource(context, id, 'resource', 'primitive');
    const operations = primitive.child('operations')?.childrenNamed('op') ?? [];
    const wanted = new Map([['name', name.text]]);
    for (const word of words) {
      const option = optionOf(word);
      if (option) wanted.set(option.name, option.value.text);
    }
    const matching = operations.filter((op) =>
      words.length === 0 ? op.get('name') === name.text : hasExactly(op, wanted),
    );
    if (matching.length === 0) {
      return refuse(`"${id.text}" has no such operation`, name.origin, 'name all its attributes, or its id');
    }
    // Without attributes all of that name, with them only one.
    for (const op of words.length === 0 ? matching : matching.slice(0, 1)) op.remove();
  };
}

function hasExactly(op: CibElement, wanted: ReadonlyMap<string, string>): boolean {
  const attributes = [...op.attributes].filter(([name]) => name !== 'id');
  return (
    attributes.length === wanted.size && attributes.every(([name, { value }]) => wanted.get(name) === value)
  );
}
