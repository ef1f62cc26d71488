import type { Symbols } from '../bind/context.js';
import type { Resource, Template } from '../model/model.js';

export function checkTopLevelResources(_symbols: Symbols): Resource[] {
  return [];
}

export function checkTemplates(_symbols: Symbols): Template[] {
  return [];
}
