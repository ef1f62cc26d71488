/** What all constraints begin and end with. */
import type { Constraint, Rule } from '../model/model.js';
import type { Doc } from './doc.js';
import { BLANK, group, indent, join } from './doc.js';
import { ruleDoc } from './rules.js';
import { word } from './words.js';

export function constraintHead(keyword: string, { id, idGiven }: Pick<Constraint, 'id' | 'idGiven'>): string {
  return idGiven ? `${keyword} ${word(id)}:` : keyword;
}

export function lifetimes({ lifetime = [] }: { readonly lifetime?: readonly Rule[] }): Doc[] {
  return lifetime.map((rule) => ['lifetime ', ruleDoc(rule)]);
}

/** `a then b then c`: a line may end behind the word. */
export function chain(terms: readonly Doc[], connector: 'then' | 'with'): Doc {
  return terms.length === 1 ? terms : group(indent(join(terms, [` ${connector}`, BLANK])));
}
