import type { ResourceSymbol, Symbols } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import type { AgentName } from '../model/model.js';
import { templateName } from './promotable.js';

/**
 * The agent of a primitive (through its template) or template, without a word about what is wrong with it: that is said
 * where the resource itself is checked.
 */
export function agentOf(symbol: ResourceSymbol, symbols: Symbols): AgentName | undefined {
  const template = templateName(symbol);
  if (template !== undefined) {
    const found = symbols.templates.get(template);
    return found && agentOf(found, symbols);
  }
  const { decl, context } = symbol;
  if (decl.kind !== 'Primitive' && decl.kind !== 'Template') return undefined;
  const resolution = context.agents.resolve(shown(decl.agent));
  switch (resolution.kind) {
    case 'ok':
    case 'unknown':
      return resolution.agent;
    case 'ambiguous':
      return resolution.candidates[0];
    case 'malformed':
      return undefined;
  }
}

export function isFenceDevice(symbol: ResourceSymbol, symbols: Symbols): boolean {
  return agentOf(symbol, symbols)?.class === 'stonith';
}
