/** `agent ocf:mycompany:thing { … }`: what somebody says about an agent that we have no metadata of. */
import type * as ast from '../../grammar/ast.js';
import { addFencingParameters, isPromotable } from '../agents/decode.js';
import type { AgentFacts, ParameterFacts } from '../agents/facts.js';
import type { AgentLock } from '../agents/lock.js';
import { formatAgent } from '../agents/names.js';
import { allowItems, itemsOf } from '../check/blocks.js';
import type { AgentName } from '../model/model.js';
import type { ValueType } from '../types/value-type.js';
import { declaredActions } from './agent-actions.js';
import type { FileContext } from './context.js';
import type { MoreTypes } from './parameter-types.js';
import { parameterType } from './parameter-types.js';
import { checkedValue } from './parameter-values.js';
import { shown } from './shown.js';
import type { Placed } from './symbols.js';
import { didYouMeanFix } from './suggest.js';

/** By full name, as it is written in the CIB. The first declaration of a name counts. */
export function declaredAgents(
  declarations: readonly Placed[],
  lock: AgentLock | undefined,
): ReadonlyMap<string, AgentFacts> {
  const agents = new Map<string, AgentFacts>();
  const places = new Map<string, { readonly ctx: FileContext; readonly at: ast.Name }>();
  for (const { decl, context: ctx } of declarations) {
    if (decl.kind !== 'Agent') continue;
    const agent = decl.name && declaredName(ctx, decl.name);
    // Without a name that can be used the inside is checked all the same.
    const facts = declaredFacts(ctx, decl, agent ?? { class: 'ocf', provider: '', type: '' });
    if (!agent) continue;
    const name = formatAgent(agent);
    const first = places.get(name);
    if (first) {
      const related = [{ message: 'it is first declared here', at: first.ctx.origin(first.at) }];
      ctx.report('repeated-agent', decl.name, { name }, { related });
      continue;
    }
    agents.set(name, facts);
    places.set(name, { ctx, at: decl.name });
    if (lock?.agents.has(name))
      ctx.report('agent-declaration-overruled', decl.name, { name, file: lock.file });
  }
  return agents;
}

/** Parts of names as files and environment variables have them; Pacemaker hides what starts with a dot. */
const PART = /^[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*$/;

function declaredName(ctx: FileContext, at: ast.Name): AgentName | undefined {
  const text = ctx.plain(at);
  if (text === undefined) return undefined;
  const parts = text.split(':');
  const [agentClass = '', ...rest] = parts;
  const bad = (why: string, suggestion?: string): undefined => {
    const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, at, suggestion);
    ctx.report('bad-declared-agent', at, { name: text, why, suggestion }, extras);
  };
  if (parts.length === 1) {
    if (/^fence_[\w-]+$/.test(text)) return bad('the class is missing', `stonith:${text}`);
    return bad('it is named in full: ocf:PROVIDER:TYPE or stonith:TYPE');
  }
  if (agentClass !== 'ocf' && agentClass !== 'stonith') {
    return bad(`only agents of the classes "ocf" and "stonith" have parameters and metadata`);
  }
  if (rest.length !== (agentClass === 'ocf' ? 2 : 1)) {
    return bad(agentClass === 'ocf' ? 'it is ocf:PROVIDER:TYPE' : 'it is stonith:TYPE');
  }
  const strange = rest.find((part) => !PART.test(part));
  if (strange !== undefined) return bad(`no agent can be called ${JSON.stringify(strange)}`);
  const [first = '', second = ''] = rest;
  return agentClass === 'ocf'
    ? { class: 'ocf', provider: first, type: second }
    : { class: 'stonith', type: first };
}

function declaredFacts(ctx: FileContext, decl: ast.AgentDecl, agent: AgentName): AgentFacts {
  const items = allowItems(ctx, decl.body, 'the declaration of an agent', ['AgentParam', 'Op', 'Member']);
  let promotable = false;
  for (const { name } of itemsOf(items, 'Member')) {
    const word = shown(name);
    if (word !== 'promotable') {
      const suggestion = ctx.nearest(word, ['promotable']);
      const problem = 'a parameter is written "param NAME: TYPE"';
      const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, name, suggestion);
      ctx.report('bad-agent-statement', name, { word, problem, suggestion }, extras);
    } else if (promotable)
      ctx.report('repeated-agent-entry', name, { what: word, agent: formatAgent(agent) });
    promotable ||= word === 'promotable';
  }
  const actions = declaredActions(ctx, itemsOf(items, 'Op'), agent, promotable);
  const description = paragraph(decl.doc);
  return {
    agent,
    ...(description !== undefined && { description }),
    parameters: declaredParameters(ctx, itemsOf(items, 'AgentParam'), agent),
    actions,
    promotable: isPromotable(actions),
  };
}

function paragraph(doc: string | undefined): string | undefined {
  const text = doc?.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

// ---------------------------------------------------------------- parameters

function declaredParameters(
  ctx: FileContext,
  items: readonly ast.AgentParam[],
  agent: AgentName,
): ReadonlyMap<string, ParameterFacts> {
  const parameters = new Map<string, ParameterFacts>();
  const places = new Map<string, ast.Node>();
  for (const item of items) {
    const name = item.name && ctx.plain(item.name);
    if (name === undefined || !item.name) continue;
    const first = places.get(name);
    if (first) {
      const related = [{ message: 'it is first declared here', at: ctx.origin(first) }];
      const what = `the parameter ${JSON.stringify(name)}`;
      ctx.report('repeated-agent-entry', item.name, { what, agent: formatAgent(agent) }, { related });
      continue;
    }
    places.set(name, item.name);
    parameters.set(name, declaredParameter(ctx, item, name, agent));
  }
  linkAliases(parameters);
  addFencingParameters(agent, parameters);
  return parameters;
}

function declaredParameter(
  ctx: FileContext,
  item: ast.AgentParam,
  name: string,
  agent: AgentName,
): ParameterFacts {
  const traits = readTraits(ctx, item, name);
  const declared = item.type && parameterType(ctx, item.type, TYPES[agent.class]);
  const type = separated(ctx, item, declared ?? { kind: 'string' }, traits.separator);
  const value = item.defaultValue && ctx.evaluate(item.defaultValue);
  const checked = value && checkedValue({ ctx, name, type: declared && type }, value);
  const text = checked && defaultText(ctx, item.defaultValue, type);
  if (text !== undefined && traits.required)
    traits.bad(traits.required, 'it has a default, so that it may be left out: remove one of the two');
  const description = paragraph(item.doc);
  return {
    name,
    ...(description !== undefined && { description }),
    type: type.kind === 'string' ? type : { ...type, emptyIsUnset: true },
    ...(text !== undefined && text !== '' && { default: text }),
    required: traits.required !== undefined && text === undefined && !traits.deprecated,
    unique: traits.unique,
    ...(traits.uniqueGroup !== undefined && { uniqueGroup: traits.uniqueGroup }),
    ...(traits.deprecated && { deprecated: traits.deprecated }),
    secret: traits.secret,
    listSeparator: traits.separator ?? (agent.class === 'stonith' ? ',' : ' '),
  };
}

/** How an agent reads its values: shell scripts know fewer words for "true", and fence agents other ones. */
const TYPES: Readonly<Record<string, MoreTypes>> = {
  ocf: { bool: { kind: 'boolean', vocabulary: 'ocf' }, seconds: { kind: 'seconds' } },
  stonith: { bool: { kind: 'boolean', vocabulary: 'fence' }, seconds: { kind: 'seconds' } },
};

function separated(
  ctx: FileContext,
  item: ast.AgentParam,
  type: ValueType,
  separator: Separator | undefined,
): ValueType {
  if (separator === undefined) return type;
  if (type.kind === 'list') return { ...type, separator };
  const at = item.traits.find((trait) => shown(wordOf(trait)) === 'separator') ?? item;
  ctx.report('bad-agent-parameter', at, {
    name: shown(item.name),
    problem: 'only a list has a separator: "list(T) separator=…"',
  });
  return type;
}

function defaultText(ctx: FileContext, value: ast.Value, type: ValueType): string | undefined {
  if (type.kind !== 'list') return ctx.plain(value);
  return ctx.plainList(value)?.join(type.separator);
}

type Separator = ParameterFacts['listSeparator'];
const SEPARATORS: readonly Separator[] = [' ', ',', ';'];

const TRAITS = ['required', 'unique', 'secret', 'deprecated'] as const;
const OPTIONS = ['unique', 'deprecated', 'separator'];

class Traits {
  /** The word. */
  required: ast.Name | undefined;
  unique = false;
  secret = false;
  uniqueGroup: string | undefined;
  deprecated: readonly string[] | undefined;
  separator: Separator | undefined;

  constructor(
    private readonly ctx: FileContext,
    private readonly parameter: string,
  ) {}

  /** Says what is wrong with a word or option. */
  bad(trait: ast.Name | ast.Pair, problem: string, suggestion?: string): void {
    const at = wordOf(trait);
    const extras = suggestion === undefined ? {} : didYouMeanFix(this.ctx, at, suggestion);
    const params = { name: this.parameter, word: shown(at), problem, suggestion };
    this.ctx.report('bad-agent-parameter', at, params, extras);
  }
}

function wordOf(trait: ast.Name | ast.Pair): ast.Name {
  return trait.kind === 'Pair' ? trait.name : trait;
}

function readTraits(ctx: FileContext, item: ast.AgentParam, parameter: string): Traits {
  const traits = new Traits(ctx, parameter);
  const seen = new Set<string>();
  for (const trait of item.traits) {
    const word = shown(wordOf(trait));
    if (seen.has(word)) traits.bad(trait, 'it stands there twice');
    else if (trait.kind === 'Pair') readOption(ctx, trait, word, traits);
    else readWord(ctx, trait, word, traits);
    seen.add(word);
  }
  return traits;
}

function readWord(ctx: FileContext, at: ast.Name, word: string, traits: Traits): void {
  if (word === 'deprecated') traits.deprecated = [];
  else if (word === 'required') traits.required = at;
  else if (word === 'unique' || word === 'secret') traits[word] = true;
  else {
    const known = `a parameter may be ${TRAITS.join(', ')}`;
    traits.bad(at, OPTIONS.includes(word) ? 'it needs a value' : known, ctx.nearest(word, TRAITS));
  }
}

function readOption(ctx: FileContext, option: ast.Pair, word: string, traits: Traits): void {
  if (!option.value) return;
  switch (word) {
    case 'unique':
      traits.uniqueGroup = ctx.plain(option.value);
      return;
    case 'deprecated':
      traits.deprecated = ctx.plainList(option.value) ?? [];
      return;
    case 'separator': {
      const text = ctx.plain(option.value);
      traits.separator = SEPARATORS.find((known) => known === text);
      if (text !== undefined && traits.separator === undefined)
        traits.bad(option, 'a separator is ",", ";" or " "');
      return;
    }
    default: {
      const plain = (TRAITS as readonly string[]).includes(word);
      const problem = plain ? 'it takes no value' : `a parameter has the options ${OPTIONS.join(', ')}`;
      traits.bad(option, problem, plain ? undefined : ctx.nearest(word, OPTIONS));
    }
  }
}

/** A name that was replaced, and the new one, are one slot. */
function linkAliases(parameters: Map<string, ParameterFacts>): void {
  const slots = new Map<string, string[]>();
  for (const { name, deprecated } of parameters.values()) {
    const slot = deprecated?.[0] ?? name;
    slots.set(slot, [...(slots.get(slot) ?? []), name]);
  }
  for (const names of slots.values()) {
    if (names.length < 2) continue;
    for (const name of names) {
      parameters.set(name, { ...parameters.get(name)!, aliases: names.filter((other) => other !== name) });
    }
  }
}
