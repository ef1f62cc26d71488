import type { Symbols } from '../bind/context.js';
import type { DiagnosticName, ParamsOf } from '../diagnostics/catalogue.js';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.js';
import type { ClusterModel, Origin } from '../model/model.js';

/** Like `FileContext.report`, for what belongs to no single file. */
export type Report = <N extends DiagnosticName>(
  name: N,
  at: Origin,
  params: ParamsOf<N>,
  extras?: DiagnosticExtras,
) => void;

export function checkWholeModel(_model: ClusterModel, _symbols: Symbols, _report: Report): void {
  // Filled below as the checks land.
}
