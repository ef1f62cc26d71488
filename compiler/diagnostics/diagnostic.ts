import type { Origin } from '../model/model.js';
import type { CatalogueEntry, DiagnosticName, ParamsOf } from './catalogue.js';
import { catalogue } from './catalogue.js';

export type Severity = 'error' | 'warning' | 'info';

/** A change of the source text. `[pos, end)` is replaced by `text`. */
export interface TextEdit {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  /** Imperative: `Replace with "interleave"`. */
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly message: string;
  readonly at: Origin;
}

export interface Diagnostic {
  readonly code: string;
  readonly name: DiagnosticName;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly at: Origin;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export interface DiagnosticExtras {
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** Makes a diagnostic of the catalogue; its parameters are typed by the catalogue entry. */
export function diagnostic<N extends DiagnosticName>(
  name: N,
  at: Origin,
  params: ParamsOf<N>,
  extras: DiagnosticExtras = {},
): Diagnostic {
  const entry = catalogue[name] as unknown as CatalogueEntry<ParamsOf<N>>;
  const hint = extras.hint ?? entry.hint?.(params);
  return {
    code: entry.code,
    name,
    severity: entry.severity,
    message: clip(entry.message(params)),
    ...(hint !== undefined && { hint: clip(hint) }),
    at,
    related: extras.related ?? [],
    fixes: extras.fixes ?? [],
  };
}

/** A message quotes what was found, which may be a value of a megabyte. */
function clip(text: string): string {
  return text.length <= 600 ? text : `${text.slice(0, 400)} … ${text.slice(-150)}`;
}

/** A fix that replaces a range, for the usual "did you mean". */
export function replaceFix(at: Origin, text: string, title = `Replace with ${JSON.stringify(text)}`): Fix {
  return { title, safety: 'safe', edits: [{ file: at.file, pos: at.pos, end: at.end, text }] };
}
