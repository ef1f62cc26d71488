/** The operations of a primitive or template: options on the line, what the agent gets in a block. */
import type { NvSet, Operation, PrimitiveLike } from '../model/model.js';
import { OCF_CHECK_LEVEL, operationAttributeNames } from '../tables/operation-attributes.js';
import { block, inOrderOf, shortBlock, words } from './blocks.js';
import type { RenderContext } from './context.js';
import { isDocText } from './context.js';
import type { Doc } from './doc.js';
import { isBroken, located } from './doc.js';
import { nvsetDocs } from './nvsets.js';
import { pair, reference, value, word } from './words.js';

export function operationDocs(ctx: RenderContext, resource: PrimitiveLike): Doc[] {
  const { operations, operationsId, operationsIdRef } = resource;
  const lines = operations.map((operation) => operationDoc(ctx, operation));
  if (operationsIdRef !== undefined) return [`operations ${reference(operationsIdRef)}`, ...lines];
  if (operationsId === undefined) return lines;
  const head = words('operations', pair('id', operationsId));
  return [lines.length === 0 ? [head, ' { }'] : block(head, lines)];
}

function operationDoc(ctx: RenderContext, operation: Operation): Doc {
  const { role, interval, attributes, instanceAttributes, metaAttributes } = operation;
  const text = attributes.find((attribute) => attribute.name === 'description')?.value;
  const description = typeof text === 'string' && isDocText(text) ? text : undefined;
  const level = checkLevel(instanceAttributes);
  const head = words(
    `op ${word(operation.name)}`,
    role && pair('role', role),
    isDerivedInterval(operation) ? undefined : pair('interval', interval),
    ...inOrderOf(operationAttributeNames(ctx.platform), attributes)
      .filter((attribute) => attribute.name !== 'description' || description === undefined)
      .map((attribute) => located(attribute, pair(attribute.name, attribute.value))),
    level && located(level, located(level.pairs[0]!, `${OCF_CHECK_LEVEL}=${value(level.pairs[0]!.value!)}`)),
    operation.idGiven ? pair('id', operation.id) : undefined,
  );
  const body = [
    ...nvsetDocs(
      ctx,
      'params',
      instanceAttributes.filter((set) => set !== level),
      { plain: 'lines', hasPlain: level !== undefined },
    ),
    ...nvsetDocs(ctx, 'meta', metaAttributes, { plain: 'statement' }),
  ];
  const whole = body.length === 0 ? head : body.some(isBroken) ? block(head, body) : shortBlock(head, body);
  return ctx.statement(operation, whole, { description, inner: [attributes, level] });
}

/** What the compiler gives an operation that says nothing. A monitor says it: only there does it matter to a reader. */
function isDerivedInterval({ name, interval }: Operation): boolean {
  return name !== 'monitor' && interval === '0s';
}

/** A set of nothing but the check level, which may stand on the line as in pcs and crmsh. */
function checkLevel(sets: readonly NvSet[]): NvSet | undefined {
  const isPlain = (set: NvSet): boolean =>
    set.idGiven !== true && !set.rule && set.score === undefined && set.idRef === undefined;
  const [first] = sets;
  if (!first || !isPlain(first) || first.pairs.length !== 1) return undefined;
  const [only] = first.pairs;
  const isLevel = only!.name === OCF_CHECK_LEVEL && only!.value !== undefined && only!.idGiven !== true;
  return isLevel && only!.idRef === undefined ? first : undefined;
}
