/** Which word is a keyword where. Whether it really is one there is decided in `layout.ts`. */
import type { TokenType } from 'chevrotain';
import * as t from './tokens.js';

export const DECLARATIONS: ReadonlyMap<string, TokenType> = new Map([
  ['cluster', t.Cluster],
  ['node', t.NodeKeyword],
  ['param', t.ParamKeyword],
  ['secret', t.Secret],
  ['let', t.Let],
  ['import', t.Import],
  ['agent', t.Agent],
  ['property', t.Property],
  ['rsc_defaults', t.Defaults],
  ['op_defaults', t.Defaults],
  ['template', t.Template],
  ['primitive', t.Primitive],
  ['group', t.Group],
  ['clone', t.Clone],
  ['promotable', t.Promotable],
  ['ms', t.Promotable],
  ['master', t.Promotable],
  ['bundle', t.Bundle],
  ['location', t.Location],
  ['colocation', t.Colocation],
  ['order', t.Order],
  ['ticket', t.Ticket],
  ['fencing', t.Fencing],
  ['tag', t.Tag],
  ['role', t.RoleKeyword],
  ['user', t.AclSubject],
  ['acl_group', t.AclSubject],
  ['alert', t.Alert],
]);

/** Words that start a statement of a block. */
export const ITEMS: ReadonlyMap<string, TokenType> = new Map([
  ['params', t.AttributeSetKeyword],
  ['meta', t.AttributeSetKeyword],
  ['utilization', t.AttributeSetKeyword],
  ['attributes', t.AttributeSetKeyword],
  ['op', t.OpKeyword],
  ['operations', t.OperationsKeyword],
  ['primitive', t.Primitive],
  ['group', t.Group],
  ['port-mapping', t.MappingKeyword],
  ['storage-mapping', t.MappingKeyword],
  ['rule', t.RuleKeyword],
  ['level', t.LevelKeyword],
  ['allow', t.Allow],
  ['deny', t.Deny],
  ['recipient', t.RecipientKeyword],
  ['select', t.SelectKeyword],
]);

/** The same in the block of an agent. Elsewhere a member may have such a name. */
export const AGENT_ITEMS: ReadonlyMap<string, TokenType> = new Map([['param', t.AgentParamKeyword]]);

/** Words inside a statement. */
export const INLINE: ReadonlyMap<string, TokenType> = new Map([
  ['of', t.Of],
  ['when', t.When],
  ['where', t.Where],
  ['as', t.As],
  ['lifetime', t.Lifetime],
  ['prefers', t.PrefersKeyword],
  ['avoids', t.PrefersKeyword],
  ['with', t.With],
  ['then', t.Then],
  ['needs', t.Needs],
  ['for', t.For],
  ['and', t.And],
  ['or', t.Or],
  ['in', t.In],
  ['not', t.Not],
  ['defined', t.DefinedFunction],
  ['string', t.TypeFunction],
  ['integer', t.TypeFunction],
  ['number', t.TypeFunction],
  ['version', t.TypeFunction],
  ['param', t.SourceFunction],
  ['meta', t.SourceFunction],
  ['duration', t.DurationFunction],
  ['spec', t.SpecFunction],
  ['any', t.AnyFunction],
  ['set', t.SetFunction],
  ['date', t.DateKeyword],
  ['resource', t.ResourceKeyword],
  ['op', t.OpRuleKeyword],
  ['resources', t.MatchingSubject],
  ['nodes', t.MatchingSubject],
  ['matching', t.MatchingKeyword],
  ['attribute', t.AttributeKeyword],
  ['attributes', t.AttributesKeyword],
  ['read', t.AccessKeyword],
  ['write', t.AccessKeyword],
  ['xpath', t.ScopeKeyword],
  ['reference', t.ScopeKeyword],
  ['element', t.ScopeKeyword],
]);

/** Keywords only in front of `(`. */
export const FUNCTIONS: ReadonlySet<TokenType> = new Set([
  t.DefinedFunction,
  t.TypeFunction,
  t.SourceFunction,
  t.DurationFunction,
  t.SpecFunction,
  t.AnyFunction,
  t.SetFunction,
]);

const MODIFIERS = new Set([
  'started',
  'stopped',
  'promoted',
  'unpromoted',
  'master',
  'slave',
  'start',
  'stop',
  'promote',
  'demote',
]);

/** A role or an action, in any case. */
export function isModifier(word: string): boolean {
  return word.length <= 10 && word.length >= 4 && MODIFIERS.has(word.toLowerCase());
}

/** A word that is a keyword at some place of the language. */
export function isKeyword(word: string): boolean {
  return DECLARATIONS.has(word) || ITEMS.has(word) || INLINE.has(word) || isModifier(word);
}
