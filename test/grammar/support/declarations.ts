import type { AnyNode, Declaration, SourceFile } from '../../../grammar/ast.js';
import { visit } from '../../../grammar/visit.js';

/** A declaration of a text and what it is known by: its name, or else the text of its head. */
export interface Found {
  readonly node: Declaration;
  readonly identity: string;
}

/** All declarations, nested ones included. */
export function declarationsOf(file: SourceFile, text: string): Found[] {
  const found: Found[] = [];
  visit(file, {
    enter(node) {
      if (isDeclaration(node)) found.push({ node, identity: identity(node, text) });
    },
  });
  return found;
}

function isDeclaration(node: AnyNode): node is Declaration {
  return 'keyword' in node && typeof node.keyword === 'object' && node.kind !== 'Section';
}

function identity(node: Declaration, text: string): string {
  const name = 'name' in node ? node.name : 'id' in node ? node.id : undefined;
  if (name) return `${node.kind} ${text.slice(name.pos, name.end)}`;
  const body = 'body' in node ? node.body : undefined;
  return `${node.kind} ${text.slice(node.pos, body ? body.pos : node.end).trim()}`;
}
