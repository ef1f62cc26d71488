import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { lookupNode, lookupResource } from '../bind/lookup.js';
import type { FencingLevel } from '../model/model.js';
import { STRING, wholeNumber } from '../tables/option.js';
import { agentOf, isFenceDevice } from './agent-of.js';
import { allowItems } from './blocks.js';
import type { WrittenName } from './names.js';
import { distinctNames, writtenNames } from './names.js';
import { checkPattern } from './patterns.js';
import { kindInWords } from './promotable.js';
import type { OptionTable } from './statement-options.js';
import { readOptions } from './statement-options.js';
import { typedText } from './typed-values.js';

const TABLE: OptionTable = { place: 'a fencing level', types: { id: STRING } };

/** Pacemaker ignores levels above 9, and the schema of Pacemaker 3 refuses them. */
const INDEX = wholeNumber(1, 9);

export function checkFencing(ctx: FileContext, decl: ast.FencingDecl): FencingLevel[] {
  const levels = allowItems(ctx, decl.body, '"fencing { }"', ['Level']);
  return levels.map((level) => checkLevel(ctx, level)).filter((level) => level !== undefined);
}

function checkLevel(ctx: FileContext, level: ast.Level): FencingLevel | undefined {
  const index = level.index && typedText(ctx, level.index, INDEX, 'the number of the level');
  const target = level.target && checkTarget(ctx, level.target);
  const names = distinctNames(ctx, writtenNames(ctx, level.devices), 'this level');
  const devices = names.filter((name) => checkDevice(ctx, name));
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
  return node !== undefined && lookupNode(ctx, node, target) ? { node } : undefined;
}

function checkDevice(ctx: FileContext, { name, at }: WrittenName): boolean {
  const symbol = lookupResource(ctx, name, at);
  if (!symbol) return false;
  // Without a readable agent it may well be one.
  const unclear = symbol.kind === 'primitive' && agentOf(symbol, ctx.symbols) === undefined;
  if (unclear || isFenceDevice(symbol, ctx.symbols)) return true;
  const related = [{ message: `${JSON.stringify(name)} is declared here`, at: symbol.origin }];
  ctx.report('not-a-fence-device', at, { name, what: kindInWords(symbol) }, { related });
  return false;
}
