/** The public API of the compiler. */
export { compile } from './compile.js';
export type { CompileOptions, CompileResult } from './compile.js';
export type { Host } from './host.js';
export { parse } from '../grammar/parse.js';
export type * as ast from '../grammar/ast.js';

export { catalogue } from './diagnostics/catalogue.js';
export type { CatalogueEntry, DiagnosticName } from './diagnostics/catalogue.js';
export type { Diagnostic, Fix, Related, Severity, TextEdit } from './diagnostics/diagnostic.js';

export { emitCib } from './emit/cib/index.js';
export { emitCorosync } from './emit/corosync/index.js';
export { emitCrmsh } from './emit/crmsh/index.js';
export { emitPcs } from './emit/pcs/index.js';
export type { EmitOptions, EmitResult, OutputFile, SecretSource } from './emit/output.js';

export type * as model from './model/model.js';
export type { Platform, Version } from './platforms/platform.js';
export { DEFAULT_PLATFORM, PLATFORM_NAMES, platformNamed } from './platforms/table.js';
