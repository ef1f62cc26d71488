/** The configurations of vendors and users that nobody here wrote, and what `hadsl check` says about each. */
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { ForeignFormat } from '../../../compiler/import/session.js';
import { lineStarts, positionAt } from '../../../grammar/lines.js';
import { corpusFiles } from '../../import/corpora.js';
import { checkForeign } from '../../support/lint.js';

export interface Finding {
  readonly name: string;
  readonly severity: Diagnostic['severity'];
  readonly line: number;
}

export interface RealFile {
  /** `012-percona-prm-two-clusters-asymmetric.crm`. */
  readonly name: string;
  readonly text: string;
}

/** Undefined where they are not beside the project. */
export function realFiles(): readonly RealFile[] | undefined {
  return corpusFiles('real', '');
}

export function findingsIn({ name, text }: RealFile): readonly Finding[] {
  const starts = lineStarts(text);
  return checkForeign(text, formatOf(name)).map((found) => ({
    name: found.name,
    severity: found.severity,
    line: positionAt(starts, found.at.pos).line,
  }));
}

function formatOf(name: string): ForeignFormat {
  if (name.endsWith('.cib.xml')) return 'cib';
  return name.endsWith('.pcs.sh') ? 'pcs' : 'crmsh';
}
