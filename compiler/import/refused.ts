/** Which part of a file is missing in the model, so that rules do not miss what stands there. */
import type { DiagnosticName } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ImportSource } from './session.js';

/** Errors about something that is in the model all the same. */
const KEPT: ReadonlySet<DiagnosticName> = new Set(['crm-masked-value']);

const RELATION = /^\s*(sudo\s+)?(crm\s+configure\s+)?(colocation|collocation|order|rsc_ticket)\s/;
const PCS_RELATION = /\bconstraint\s+(colocation|order|ticket)\s/;

/** Nothing; colocations, orders and tickets only; or who knows what. */
export function refusedPart(
  diagnostics: readonly Diagnostic[],
  files: readonly ImportSource[],
): 'relations' | 'anything' | undefined {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const refused = diagnostics.filter(({ severity, name }) => severity === 'error' && !KEPT.has(name));
  if (refused.length === 0) return undefined;
  const isRelation = ({ at }: Diagnostic): boolean => {
    const statement = statementAt(texts.get(at.file) ?? '', at.pos);
    return RELATION.test(statement) || PCS_RELATION.test(statement);
  };
  return refused.every(isRelation) ? 'relations' : 'anything';
}

/** From the first line of the statement to the place. A line that ends with a backslash goes on. */
function statementAt(text: string, pos: number): string {
  let start = text.lastIndexOf('\n', pos - 1);
  while (start > 0 && text[start - 1] === '\\') start = text.lastIndexOf('\n', start - 1);
  const end = text.indexOf('\n', pos);
  return text.slice(start + 1, end < 0 ? undefined : end);
}
