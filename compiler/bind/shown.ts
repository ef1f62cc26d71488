import type * as ast from '../../grammar/ast.js';

/** A name or value as it reads in a message: parameters stay `$name`. */
export function shown(value: ast.Value | ast.NameRef | undefined): string {
  if (!value) return '';
  switch (value.kind) {
    case 'Word':
    case 'BlockString':
      return value.text;
    case 'ParamRef':
      return `$${value.name}`;
    case 'String':
      return value.parts.map((part) => (part.kind === 'Text' ? part.text : `$${part.name}`)).join('');
    case 'List':
      return `[${value.items.map(shown).join(', ')}]`;
    case 'Map':
      return `{${value.entries.map((entry) => `${shown(entry.name)}=${shown(entry.value)}`).join(', ')}}`;
  }
}
