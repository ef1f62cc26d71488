import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { checkNodeReference, reportUnknown } from '../bind/lookup.js';
import { schemaBetween } from '../emit/cib/schema-features.js';
import type { FencingLevel } from '../model/model.js';
import { STRING, wholeNumber } from '../tables/option.js';
import { checkValue } from '../types/check-value.js';
import { agentOf, isFenceDevice } from './agent-of.js';
import { allowItems } from './blocks.js';
import { reportWrongType } from './entry-values.js';
import type { WrittenName } from './names.js';
import { reportRepeated, writtenNames } from './names.js';
import { checkPattern } from './patterns.js';
import { kindInWords } from './promotable.js';
import type { OptionTable } from './statement-options.js';
import { readOptions } from './statement-options.js';
import { attributeText } from './typed-values.js';

const TABLE: OptionTable = { place: 'a fencing level', types: { id: STRING } };

/** Pacemaker ignores levels above 9, and the schema of Pacemaker 3 refuses them. */
const INDEX = wholeNumber(1, 9);

export function checkFencing(ctx: FileContext, decl: ast.FencingDecl): FencingLevel[] {
  const levels = allowItems(ctx, decl.body, '"fencing { }"', ['Level']);
  return levels.map((level) => checkLevel(ctx, level)).filter((level) => level !== undefined);
}

function checkLevel(ctx: FileContext, level: ast.Level): FencingLevel | undefined {
  const index = level.index && checkIndex(ctx, level.index);
  const target = level.target && checkTarget(ctx, level.target);
  const devices = writtenNames(ctx, level.devices);
  reportRepeated(ctx, devices, 'this level');
  for (const device of devices) checkDevice(ctx, device);
  const id = readOptions(ctx, level.options, TABLE).get('id');
  if (index === undefined || !target || devices.length === 0) return undefined;
  return {
    id: id ?? '',
    ...(id !== undefined && { idGiven: true }),
    origin: ctx.origin(level),
    index: Number(index),
    target,
    devices: devices.map(({ name }) => name),
  };
}

/** Text, so that a sign or zeros in front are no matter. */
function checkIndex(ctx: FileContext, value: ast.Value): string | undefined {
  const text = ctx.plain(value);
  if (text === undefined) return undefined;
  const name = 'the number of the level';
  const limit = schemaBetween(ctx.platform.schema, '4.0', undefined) ? 9 : Infinity;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > limit) {
    const problem = checkValue(INDEX, text);
    if (problem) reportWrongType(ctx, value, name, text, problem, 'refused-value');
    return undefined;
  }
  return attributeText(ctx, INDEX, text, value, name);
}

function checkTarget(ctx: FileContext, target: ast.FencingTarget): FencingLevel['target'] | undefined {
  if (target.kind === 'Matching') {
    const pattern = checkPattern(
      ctx,
      target,
      [...ctx.symbols.nodes.keys(), ...ctx.symbols.remoteNodes],
      'node',
    );
    return pattern === undefined ? undefined : { pattern };
  }
  if (target.kind === 'AttributeTarget') {
    const attribute = ctx.plain(target.name);
    const value = target.value && ctx.plain(target.value);
    return attribute === undefined || value === undefined ? undefined : { attribute, value };
  }
  const node = ctx.plain(target);
  if (node === undefined) return undefined;
  checkNodeReference(ctx, node, target);
  return { node };
}

function checkDevice(ctx: FileContext, { name, at }: WrittenName): void {
  const symbol = ctx.symbols.resources.get(name);
  if (!symbol) {
    reportUnknown(ctx, ['resource'], name, at, { as: 'dangling-reference' });
    return;
  }
  // Without a readable agent it may well be one.
  const unclear = symbol.kind === 'primitive' && agentOf(symbol, ctx.symbols) === undefined;
  if (unclear || isFenceDevice(symbol, ctx.symbols)) return;
  const related = [{ message: `${JSON.stringify(name)} is declared here`, at: symbol.origin }];
  ctx.report('not-a-fence-device', at, { name, what: kindInWords(symbol) }, { related });
}
