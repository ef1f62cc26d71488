/**
 * The road from foreign files to source: read them into one session, make the model, render it, compile what was
 * rendered. The last step gives every check of the language on the foreign files, and the certainty that the source
 * compiles.
 */
import type { CompileResult } from '../compile.js';
import { compile } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';
import type { Platform, Version } from '../platforms/platform.js';
import { DEFAULT_PLATFORM, makePlatform, platformNamed } from '../platforms/table.js';
import { isSuppressible } from '../bind/suppressions.js';
import { renderModel } from '../render/index.js';
import type { Rendered } from '../render/rendered.js';
import { BackMap } from './back-map.js';
import { importCib, modelOf } from './cib/index.js';
import { importCorosync } from './corosync/index.js';
import { importCrmsh } from './crmsh/index.js';
import type { SourceFormat } from './detect.js';
import { detectFormat } from './detect.js';
import type { Imported } from './imported.js';
import { withCorosync } from './hosts.js';
import { importPcs } from './pcs/index.js';
import type { PlatformChoice } from './platform.js';
import { platformChoices } from './platform.js';
import type { ForeignFormat, ImportSource } from './session.js';
import { ImportSession } from './session.js';
import { withSuppressions } from './tolerate.js';

export interface ImportRequest {
  /** A name of the platform table. Undefined: what the files show. */
  readonly platform?: string | undefined;
  readonly pcs?: Version | undefined;
  readonly crmsh?: Version | undefined;
  readonly crmMode?: 'file' | 'command' | undefined;
  /** Values of the scripts' variables. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** What the files are; undefined: detected. */
  readonly from?: ForeignFormat | undefined;
}

export interface ImportResult {
  /** Undefined when there is an error: half a cluster is worse than none. */
  readonly source: string | undefined;
  /** What the source compiles to, with the errors that comments in it silence. */
  readonly compiled: CompileResult | undefined;
  /** What the importers say. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the compiler says about the source, moved to the imported files. Errors that the source tolerates are among them. */
  readonly checks: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Larger than any cluster: 10,000 resources are about 10 MB of CIB. */
const LARGEST = 32 * 1024 * 1024;

const IMPORTERS: Readonly<Record<ForeignFormat, (session: ImportSession, source: ImportSource) => void>> = {
  cib: importCib,
  crmsh: importCrmsh,
  pcs: importPcs,
  corosync: importCorosync,
};

/** Files are applied in the given order, but a CIB first: what a script does, it does to the cluster that is there. */
export function importFiles(files: readonly ImportSource[], request: ImportRequest = {}): ImportResult {
  const sources = new Map(files.map(({ file, text }) => [file, text]));
  const session = new ImportSession(sessionOptions(request));
  const readable = files.flatMap((source) => {
    const format = readableFormat(session, source, request);
    return format ? [{ source, format }] : [];
  });
  const ordered = [
    ...readable.filter(({ format }) => format === 'cib'),
    ...readable.filter(({ format }) => format !== 'cib'),
  ];
  for (const { source, format } of ordered) IMPORTERS[format](session, source);
  const imported = session.hasErrors ? undefined : wholeModel(session);
  const fallback: Origin = { file: files[0]?.file ?? '', pos: 0, end: 0 };
  if (!imported || session.hasErrors) return failed(session, sources);
  if (isEmpty(imported) && ordered[0]) {
    session.report('nothing-to-import', fallback, { format: ordered[0].format });
  }

  const { rendered, result } = bestAttempt(session, imported, request);
  const back = new BackMap(rendered, sources, fallback);
  const problems = result.diagnostics.filter((problem) => !isParameter(problem));
  const checks = problems.map((problem) => back.diagnostic(problem));
  const { diagnostics } = session;
  if (problems.some(isRefused)) {
    return { source: undefined, compiled: undefined, diagnostics, checks, sources };
  }
  const tolerated = problems.filter(({ severity }) => severity === 'error');
  const source = withSuppressions(rendered.text, tolerated, (error) => back.origin(error.at));
  return { source, compiled: result, diagnostics, checks, sources };
}

function wholeModel(session: ImportSession): Imported {
  const imported = modelOf(session);
  return { ...imported, model: withCorosync(imported.model, session) };
}

function failed(session: ImportSession, sources: ReadonlyMap<string, string>): ImportResult {
  return {
    source: undefined,
    compiled: undefined,
    diagnostics: session.diagnostics,
    checks: [],
    sources,
  };
}

function sessionOptions(request: ImportRequest): ImportSession['options'] {
  return {
    platform: requestedPlatform(request) ?? platformNamed(DEFAULT_PLATFORM)!,
    ...(request.pcs && { pcs: request.pcs }),
    ...(request.crmsh && { crmsh: request.crmsh }),
    ...(request.crmMode && { crmMode: request.crmMode }),
    ...(request.variables && { variables: request.variables }),
    versionsGiven: request.platform !== undefined || request.pcs !== undefined || request.crmsh !== undefined,
  };
}

function requestedPlatform({ platform, pcs, crmsh }: ImportRequest): Platform | undefined {
  const base = platform === undefined ? undefined : platformNamed(platform);
  if (!base || (!pcs && !crmsh)) return base;
  return makePlatform(base.name, {
    pacemaker: base.pacemaker,
    corosync: base.corosync,
    pcs: pcs ?? base.pcs?.version,
    crmsh: crmsh ?? base.crmsh?.version,
    agents: base.agents,
  });
}

// ---------------------------------------------------------------- reading

function readableFormat(
  session: ImportSession,
  { file, text }: ImportSource,
  request: ImportRequest,
): ForeignFormat | undefined {
  const start: Origin = { file, pos: 0, end: 0 };
  if (text.length > LARGEST) {
    session.report('file-too-large', start, { megabytes: LARGEST / 1024 / 1024 });
    return undefined;
  }
  // eslint-disable-next-line no-control-regex
  const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/.exec(text.slice(0, 64 * 1024));
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const at = { file, pos: control.index, end: control.index + 1 };
    session.report('binary-file', at, { character: `U+${code}` });
    return undefined;
  }
  const format: SourceFormat | undefined = request.from ?? detectFormat(file, text);
  if (format !== undefined && format !== 'ha') return format;
  session.report('unknown-file-format', start, {});
  return undefined;
}

function isEmpty({ model }: Imported): boolean {
  const { setup, ...lists } = model;
  return !setup && Object.values(lists).every((list) => list.length === 0);
}

// ---------------------------------------------------------------- rendering

interface Attempt {
  readonly rendered: Rendered;
  readonly result: CompileResult;
}

/** The first platform that can hold the cluster; the likeliest where none can. */
function bestAttempt(session: ImportSession, imported: Imported, request: ImportRequest): Attempt {
  const asked = requestedPlatform(request);
  const choices: readonly PlatformChoice[] = asked
    ? [{ platform: asked, settings: { platform: asked.name } }]
    : platformChoices(session.cib);
  let likeliest: Attempt | undefined;
  for (const choice of choices) {
    const attempt = tryPlatform(imported, choice, request);
    likeliest ??= attempt;
    if (!attempt.result.diagnostics.some(isRefused)) return attempt;
  }
  return likeliest!;
}

function toolVersions({ pcs, crmsh }: ImportRequest): Record<string, string> {
  return {
    ...(pcs && { pcs: pcs.join('.') }),
    ...(crmsh && { crmsh: crmsh.join('.') }),
  };
}

function tryPlatform(imported: Imported, { settings }: PlatformChoice, request: ImportRequest): Attempt {
  const { model, comments, fileComments } = imported;
  const rendered = renderModel(model, {
    comments,
    header: fileComments,
    platform: { ...settings, ...toolVersions(request) },
    clusterName: clusterName(imported),
  });
  return { rendered, result: compileText(rendered.text, request) };
}

/** An error that no comment can silence, and that is the files' fault. */
function isRefused(problem: Diagnostic): boolean {
  return problem.severity === 'error' && !isSuppressible(problem.name) && !isParameter(problem);
}

function clusterName({ model }: Imported): string {
  const pairs = model.properties.flatMap((set) => set.pairs);
  const name = pairs.find((pair) => pair.name === 'cluster-name')?.value;
  return typeof name === 'string' && name !== '' ? name : 'cluster';
}

/** The name of the rendered text while it is being checked: nobody sees it. */
const RENDERED = 'imported.ha';

function compileText(text: string, request: ImportRequest): CompileResult {
  const host = {
    readFile: () => undefined,
    resolve: (_: string, path: string) => path,
    env: () => undefined,
  };
  return compile(host, RENDERED, { text, values: request.variables ?? {}, tolerant: true });
}

/** A parameter of the source that nobody has given a value yet is not the file's fault. */
function isParameter({ name }: Diagnostic): boolean {
  return name === 'missing-parameter-value';
}
