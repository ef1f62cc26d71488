/** What is written at an operation: its XML attributes on the line, instance and meta attributes in the block. */
import type * as ast from '../../grammar/ast.js';
import type { AgentFacts } from '../agents/facts.js';
import type { FileContext } from '../bind/context.js';
import { suggest } from '../bind/suggest.js';
import type { Attribute, NvSet, Role } from '../model/model.js';
import { clusterOption } from '../tables/cluster-options.js';
import { metaAttribute as metaAttributeOf } from '../tables/meta-attributes.js';
import {
  OCF_CHECK_LEVEL,
  OCF_CHECK_LEVEL_TYPE,
  operationAttribute,
  operationAttributeNames,
  operationDefaultNames,
} from '../tables/operation-attributes.js';
import { normalised } from '../tables/option.js';
import type { ValueType } from '../types/value-type.js';
import type { SetPart } from './attribute-sets.js';
import { nvsets } from './attribute-sets.js';
import { allowItems, setsOf } from './blocks.js';
import { reportLookup } from './option-lookup.js';
import { checkRoleWord } from './role-words.js';
import { Options } from './statement-options.js';
import { typedText } from './typed-values.js';

export interface OperationSettings {
  readonly options: Options;
  readonly role?: Role | undefined;
  /** Those that stay attributes of `<op>`: all but id, interval and role. */
  readonly attributes: readonly Attribute[];
  readonly instanceAttributes: readonly NvSet[];
  readonly metaAttributes: readonly NvSet[];
}

const OWN = ['id', 'name', 'interval', 'role'];
const WHERE = 'option of an operation';

export function readOperation(
  ctx: FileContext,
  node: ast.Op,
  name: string,
  resource: string,
  facts: AgentFacts | undefined,
): OperationSettings {
  const options = new Options();
  const attributes: Attribute[] = [];
  const parts: SetPart[] = [];
  let role: Role | undefined;
  for (const pair of node.options) {
    const option = ctx.plain(pair.name);
    if (option === undefined) continue;
    // pcs and crmsh take it between the attributes, so people do.
    if (option === OCF_CHECK_LEVEL) {
      parts.push(pair);
      continue;
    }
    const type = optionType(ctx, pair, option, facts);
    if (!type) continue;
    if (options.has(option)) {
      ctx.report('duplicate-entry', pair.name, { name: option, place: `this operation` });
      continue;
    }
    const value =
      pair.value && (type.kind === 'role' ? ctx.plain(pair.value) : typedText(ctx, pair.value, type, option));
    options.add(option, pair, value);
    if (option === 'role' && value !== undefined && pair.value) role = checkRoleWord(ctx, pair.value, value);
    else if (value !== undefined && !OWN.includes(option))
      attributes.push({ name: option, value, origin: ctx.origin(pair) });
  }
  const block = allowItems(ctx, node.body, 'an operation', ['Pair', 'PairReference', 'params', 'meta']);
  const inner = block.filter((item) => item.kind !== 'AttributeSet' || item.which === 'params');
  const place = `the operation ${JSON.stringify(name)} of ${JSON.stringify(resource)}`;
  return {
    options,
    role,
    attributes,
    instanceAttributes: nvsets(ctx, [...parts, ...inner], {
      place,
      rules: 'params',
      lookup: (entry, pair) => instanceAttribute(ctx, pair, entry, name, facts),
    }),
    metaAttributes: nvsets(ctx, setsOf(block, 'meta'), {
      place: `the meta attributes of ${place}`,
      rules: 'params',
      lookup: (entry, pair) => metaAttribute(ctx, pair, entry),
    }),
  };
}

function optionType(
  ctx: FileContext,
  pair: ast.Pair,
  option: string,
  facts: AgentFacts | undefined,
): ValueType | undefined {
  const found = option === 'name' ? undefined : operationAttribute(ctx.platform, option);
  if (found) return reportLookup(ctx, pair.name, option, WHERE, found).type;
  const known = operationAttributeNames(ctx.platform).filter((candidate) => candidate !== 'name');
  const { suggestion, extras } = suggest(ctx, pair.name, option, known);
  const hint = `it is a parameter of the agent: write "${option} = …" in the block of the resource`;
  if (facts?.parameters.has(option)) {
    ctx.report('unknown-operation-attribute', pair.name, { name: option, known }, { hint });
  } else {
    ctx.report('unknown-operation-attribute', pair.name, { name: option, suggestion, known }, extras);
  }
  return undefined;
}

/** Anything may be an instance attribute, but an option of the operation does nothing there. */
function instanceAttribute(
  ctx: FileContext,
  pair: ast.Pair,
  name: string,
  operation: string,
  facts: AgentFacts | undefined,
): { readonly type: ValueType } | undefined {
  if (name === OCF_CHECK_LEVEL) return { type: OCF_CHECK_LEVEL_TYPE };
  if (operationAttribute(ctx.platform, name)) {
    const belongs = `it stands on the line of the operation: "op ${operation} ${name}=…"`;
    ctx.report('ineffective-option', pair.name, { name, place: 'the block of an operation', belongs });
    return undefined;
  }
  // What crmsh and pcs do not know becomes a parameter of the operation there: `on_fail`.
  const known = [...operationAttributeNames(ctx.platform), OCF_CHECK_LEVEL];
  const like =
    known.find((candidate) => normalised(candidate) === normalised(name)) ??
    (facts && !facts.parameters.has(name) ? ctx.nearest(name, known) : undefined);
  if (like !== undefined && !facts?.parameters.has(name)) {
    ctx.report('unknown-operation-attribute', pair.name, { name, suggestion: like, known });
  }
  return undefined;
}

function metaAttribute(
  ctx: FileContext,
  pair: ast.Pair,
  name: string,
): { readonly type: ValueType } | undefined {
  const found = operationAttribute(ctx.platform, name);
  if (found?.option.inDefaults) {
    return { type: reportLookup(ctx, pair.name, name, WHERE, found).type };
  }
  if (found) {
    const belongs = 'it is an attribute of the operation: write it on its line';
    const place = 'the meta attributes of an operation';
    ctx.report('ineffective-option', pair.name, { name, place, belongs });
    return undefined;
  }
  const elsewhere = placeElsewhere(ctx, name);
  if (elsewhere !== undefined) {
    ctx.report('misplaced-meta', pair.name, { name, where: 'an operation', belongs: elsewhere });
    return undefined;
  }
  const known = operationDefaultNames(ctx.platform);
  const { suggestion, extras } = suggest(ctx, pair.name, name, known);
  // Rules may look at anything else.
  if (suggestion === undefined) ctx.report('custom-meta-attribute', pair.name, { name });
  else ctx.report('unknown-meta-attribute', pair.name, { name, suggestion }, extras);
  return undefined;
}

/** Where a name belongs that operations do not have; undefined: nowhere. */
function placeElsewhere(ctx: FileContext, name: string): string | undefined {
  if (name === OCF_CHECK_LEVEL) return `it is a parameter of the operation: "params { ${name} = … }"`;
  if (metaAttributeOf(ctx.platform, name)) return 'it is a meta attribute of the resource: "meta { … }"';
  return clusterOption(ctx.platform, name) ? 'it is an option of the cluster: "property { … }"' : undefined;
}
