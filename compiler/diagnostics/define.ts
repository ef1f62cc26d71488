import type { Severity } from './diagnostic.js';

export interface CatalogueEntry<P> {
  /** Stable for ever: `HA` and four digits. 1xxx syntax, 2xxx names, 3xxx types and agents, 4xxx structure, 5xxx targets and platforms, 6xxx lint, 7xxx import. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, no full stop: what was found and what was expected. */
  readonly message: (params: P) => string;
  /**
   * An error about something that a CIB can hold all the same (Pacemaker ignores it, or reads it in another way): it may
   * be silenced with a comment, and then what is written arrives in the CIB unchanged. Warnings and infos always may.
   */
  readonly tolerable?: true;
  readonly hint?: (params: P) => string | undefined;
  /** The page: Markdown, a few sentences on what it means, why it hurts and what to write instead. */
  readonly explain: string;
}

/** Types an entry by its parameters: `entry<{ name: string }>({ … })`. */
export function entry<P>(value: CatalogueEntry<P>): CatalogueEntry<P> {
  return value;
}
