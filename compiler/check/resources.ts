/** Resources and templates: from the symbols to the model, in the order in which the CIB lists them. */
import type { ResourceSymbol, Symbols } from '../bind/context.js';
import type { Resource, Template } from '../model/model.js';
import { checkBundle } from './bundles.js';
import { checkClone } from './clones.js';
import { checkGroup } from './groups.js';
import { checkPrimitive, checkTemplate } from './primitives.js';

/** What stands alone. Nested resources are made by what holds them. */
export function checkTopLevelResources(symbols: Symbols): Resource[] {
  return symbols.topLevel.map(checkResource).filter((resource) => resource !== undefined);
}

export function checkTemplates(symbols: Symbols): Template[] {
  return [...symbols.templates.values()].map(checkTemplate).filter((template) => template !== undefined);
}

function checkResource(symbol: ResourceSymbol): Resource | undefined {
  switch (symbol.kind) {
    case 'primitive':
      return checkPrimitive(symbol);
    case 'group':
      return checkGroup(symbol);
    case 'clone':
    case 'promotable':
      return checkClone(symbol);
    case 'bundle':
      return checkBundle(symbol);
    case 'template':
      return undefined;
  }
}
