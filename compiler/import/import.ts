/**
 * The road from foreign files to source: read them into one session, make the model, render it, compile what was
 * rendered. The last step gives every check of the language on the foreign files, and the certainty that the source
 * compiles.
 */
import type { AgentLock } from '../agents/lock.js';
import type { CompileResult } from '../compile.js';
import { compile } from '../compile.js';
import type { DiagnosticName } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import { leveled } from '../lint/lint.js';
import type { LintSettings } from '../lint/settings.js';
import type { Origin } from '../model/model.js';
import type { Platform, Version } from '../platforms/platform.js';
import { DEFAULT_PLATFORM, makePlatform, platformNamed } from '../platforms/table.js';
import { isSuppressible } from '../bind/suppressions.js';
import { renderModel } from '../render/index.js';
import type { Rendered } from '../render/rendered.js';
import { BackMap, sharpened } from './back-map.js';
import { importCib, modelOf } from './cib/index.js';
import { importCorosync } from './corosync/index.js';
import { importCrmsh } from './crmsh/index.js';
import { Confidential } from './confidential.js';
import type { SourceFormat } from './detect.js';
import { detectFormat } from './detect.js';
import { legacyWords } from './legacy-words.js';
import type { Imported } from './imported.js';
import { withCorosync } from './hosts.js';
import { importPcs } from './pcs/index.js';
import type { PlatformChoice } from './platform.js';
import { newerOptionNames, platformChoices } from './platform.js';
import type { ForeignFormat, ImportSource } from './session.js';
import { ImportSession } from './session.js';
import { refusedPart } from './refused.js';
import { isCompressed } from './xml/prolog.js';
import { withSuppressions } from './tolerate.js';

export interface ImportRequest {
  /** A name of the platform table. Undefined: what the files show. */
  readonly platform?: string | undefined;
  /** For files that show none. */
  readonly defaultPlatform?: string | undefined;
  readonly pcs?: Version | undefined;
  readonly crmsh?: Version | undefined;
  readonly crmMode?: 'file' | 'command' | undefined;
  /** Values of the scripts' variables. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** What the files are; undefined: detected. */
  readonly from?: ForeignFormat | undefined;
  /** Run the lint rules on what was imported. */
  readonly lint?: LintSettings | undefined;
  /** What the agents of the cluster's own nodes say of themselves. */
  readonly lock?: AgentLock | undefined;
  /** The environment, where parameters may have their values. */
  readonly env?: (name: string) => string | undefined;
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
  /** Parameters of the source that have no value yet: it compiles when they have. */
  readonly missing: readonly Diagnostic[];
  /**
   * What a target says about the compiled source, moved to the imported files; undefined for what is no fault in them.
   */
  readonly toForeign: (found: Diagnostic) => Diagnostic | undefined;
  /** For showing lines of them: passwords are asterisks. */
  readonly sources: ReadonlyMap<string, string>;
  /** There is a password or key in the files. */
  readonly secret: boolean;
}

/**
 * Larger than any of its kind, in MB: 10,000 resources are about 10 MB of CIB and 3 MB of crm shell text. Beyond that it
 * is something else, which must not fill the memory.
 */
const LARGEST: Readonly<
  Record<ForeignFormat | 'any', { readonly megabytes: number; readonly what: string }>
> = {
  any: { megabytes: 32, what: 'cluster configuration' },
  cib: { megabytes: 32, what: 'CIB' },
  crmsh: { megabytes: 4, what: 'crm shell text' },
  pcs: { megabytes: 2, what: 'pcs script' },
  corosync: { megabytes: 1, what: 'corosync.conf' },
};

const IMPORTERS: Readonly<Record<ForeignFormat, (session: ImportSession, source: ImportSource) => void>> = {
  cib: importCib,
  crmsh: importCrmsh,
  pcs: importPcs,
  corosync: importCorosync,
};

/** Files are applied in the given order, but a CIB first: what a script does, it does to the cluster that is there. */
export function importFiles(files: readonly ImportSource[], request: ImportRequest = {}): ImportResult {
  const session = new ImportSession(sessionOptions(request, files));
  const readable = files.flatMap((source) => {
    const format = readableFormat(session, source, request);
    return format ? [{ source, format }] : [];
  });
  const outcome = importReadable(session, files, readable, request);
  const confidential = new Confidential();
  const shown = new Map(files.map(({ file, text }) => [file, text]));
  for (const { source, format } of readable) {
    // corosync.conf holds none; its "token" is a time.
    shown.set(source.file, format === 'corosync' ? source.text : confidential.masked(source.text));
  }
  confidential.addFrom(session.cib);
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const diagnostics = once(session.diagnostics).map((found) => sharpened(found, texts.get(found.at.file)));
  return {
    ...outcome,
    diagnostics: diagnostics.map((found) => confidential.hide(found)),
    checks: outcome.checks.map((found) => confidential.hide(found)),
    sources: shown,
    toForeign: (found) => {
      const moved = outcome.toForeign(found);
      return moved && confidential.hide(moved);
    },
    secret: !confidential.isEmpty,
  };
}

/** What a script has taken is in the model; only the other values are for parameters of the source. */
function withoutUsed({ usedVariables }: ImportSession, request: ImportRequest): ImportRequest {
  const entries = Object.entries(request.variables ?? {}).filter(([name]) => !usedVariables.has(name));
  return { ...request, variables: Object.fromEntries(entries) };
}

/** More problems of one kind are counted. */
const SHOWN = 200;

/** A file may be wrong in the same way for two reasons, and a remark that comes again and again says nothing new. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set<string>();
  const result: Diagnostic[] = [];
  const counts = new Map<DiagnosticName, { count: number; last: Origin }>();
  for (const found of diagnostics) {
    const { name, message, at, severity } = found;
    const key = severity === 'info' ? [name, message, at.file] : [name, message, at];
    const text = JSON.stringify(key);
    if (known.has(text)) continue;
    known.add(text);
    const count = (counts.get(name)?.count ?? 0) + 1;
    counts.set(name, { count, last: at });
    if (count <= SHOWN) result.push(found);
  }
  for (const [name, { count, last }] of counts) {
    if (count > SHOWN) result.push(diagnostic('further-problems', last, { count: count - SHOWN, name }));
  }
  return result;
}

interface Readable {
  readonly source: ImportSource;
  readonly format: ForeignFormat;
}

type Outcome = Pick<ImportResult, 'source' | 'compiled' | 'checks' | 'missing' | 'toForeign'>;

const FAILED: Outcome = {
  source: undefined,
  compiled: undefined,
  checks: [],
  missing: [],
  toForeign: (found) => found,
};

function importReadable(
  session: ImportSession,
  files: readonly ImportSource[],
  readable: readonly Readable[],
  request: ImportRequest,
): Outcome {
  const ordered = [
    ...readable.filter(({ format }) => format === 'cib'),
    ...readable.filter(({ format }) => format !== 'cib'),
  ];
  for (const { source, format } of ordered) IMPORTERS[format](session, source);
  const imported = session.hasErrors && !request.lint ? undefined : wholeModel(session);
  if (!imported || (session.hasErrors && !request.lint)) return FAILED;
  const refused = refusedPart(session.diagnostics, files);
  const incomplete = refused !== undefined;
  const fallback: Origin = { file: files[0]?.file ?? '', pos: 0, end: 0 };
  if (isEmpty(imported) && ordered[0] && !incomplete) {
    session.report('nothing-to-import', fallback, { format: LARGEST[ordered[0].format].what });
  }

  const format = ordered[0]?.format ?? 'cib';
  const { rendered, result } = bestAttempt(session, imported, withoutUsed(session, request), {
    format,
    incomplete,
    ...(refused === 'relations' && { locationsComplete: true }),
  });
  const texts = new Map(readable.map(({ source, format }) => [source.file, { text: source.text, format }]));
  const hasNodes = imported.model.nodes.some(({ type }) => type === 'member');
  const back = new BackMap(rendered, texts, fallback, hasNodes);
  const problems = result.diagnostics.filter((problem) => !isParameter(problem));
  const checks = problems
    .filter(({ name }) => !incomplete || !OF_WHAT_IS_MISSING.has(name))
    .flatMap((problem) => back.diagnostic(problem) ?? []);
  checks.push(...newerOptionNames(session.cib, requestedPlatform(request)?.pacemaker));
  if (request.lint) checks.push(...leveled(legacyWords(session.cib, result.platform), request.lint));
  if (session.hasErrors || problems.some(isRefused)) return { ...FAILED, checks };
  const tolerated = problems.filter(isTolerated);
  const source = withSuppressions(rendered.text, tolerated, (error) => back.origin(error.at));
  const missing = result.diagnostics.filter(isParameter).flatMap((problem) => {
    const name = /"([^"]*)"/.exec(problem.message)?.[1] ?? '';
    const at = session.parameters.get(name) ?? fallback;
    return { ...(back.diagnostic(problem) ?? problem), at };
  });
  return { source, compiled: result, checks, missing, toForeign: (found) => back.diagnostic(found) };
}

/** What may come from a statement that was refused, and says nothing new then. */
const OF_WHAT_IS_MISSING: ReadonlySet<DiagnosticName> = new Set([
  'unknown-name',
  'unknown-node',
  'dangling-reference',
  'unusable-reference',
  'wrong-member',
  'wrong-node-kind',
  'empty-group',
  'clone-needs-child',
  'bundle-needs-container',
  'too-few-terms',
  'nothing-listed',
  'not-a-fence-device',
  'pattern-matches-nothing',
  'needs-promotable',
  'operation-needs-promotable',
  'role-not-applicable',
  'id-clash',
  'duplicate-name',
]);

/** What a text was made of. */
interface Made {
  readonly format: ForeignFormat;
  /** A part was refused. */
  readonly incomplete: boolean;
  readonly locationsComplete?: boolean;
}

function wholeModel(session: ImportSession): Imported {
  const imported = modelOf(session);
  return { ...imported, model: withCorosync(imported.model, session) };
}

function sessionOptions(request: ImportRequest, files: readonly ImportSource[]): ImportSession['options'] {
  const usual = files.some(({ text }) => isOfPacemaker1(text)) ? PACEMAKER_1 : request.defaultPlatform;
  return {
    platform: requestedPlatform(request) ?? platformNamed(usual ?? DEFAULT_PLATFORM)!,
    ...(request.pcs && { pcs: request.pcs }),
    ...(request.crmsh && { crmsh: request.crmsh }),
    ...(request.crmMode && { crmMode: request.crmMode }),
    ...(request.variables && { variables: request.variables }),
    versionsGiven: request.platform !== undefined || request.pcs !== undefined || request.crmsh !== undefined,
  };
}

/** What `crm configure show` prints of a cluster has the version of the cluster in it. */
function isOfPacemaker1(crmText: string): boolean {
  return /\bdc-version="?[01]\.\d/.test(crmText);
}

/** The last of them. */
const PACEMAKER_1 = 'sles12';

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
  const isTooLarge = (kind: ForeignFormat | 'any'): boolean => {
    if (text.length <= LARGEST[kind].megabytes * 1024 * 1024) return false;
    session.report('file-too-large', start, LARGEST[kind]);
    return true;
  };
  if (isTooLarge('any')) return undefined;
  // The reader of XML knows how to unpack it.
  if (isCompressed(text)) return 'cib';
  const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/.exec(text.slice(0, 64 * 1024));
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const at = { file, pos: control.index, end: control.index + 1 };
    session.report('binary-file', at, { character: `U+${code}` });
    return undefined;
  }
  const unreadable = text.indexOf('\ufffd');
  if (unreadable >= 0) {
    session.report('not-utf-8', { file, pos: unreadable, end: unreadable + 1 }, {});
    return undefined;
  }
  const format: SourceFormat | undefined = request.from ?? detectFormat(file, text);
  if (format !== undefined && format !== 'ha') return isTooLarge(format) ? undefined : format;
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
function bestAttempt(
  session: ImportSession,
  imported: Imported,
  request: ImportRequest,
  made: Made,
): Attempt {
  const asked = requestedPlatform(request);
  const choices: readonly PlatformChoice[] = asked
    ? [{ platform: asked, settings: { platform: asked.name } }]
    : platformChoices(session.cib, request.defaultPlatform);
  let likeliest: Attempt | undefined;
  for (const choice of choices) {
    const attempt = tryPlatform(imported, choice, request, made);
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

function tryPlatform(
  imported: Imported,
  { settings }: PlatformChoice,
  request: ImportRequest,
  made: Made,
): Attempt {
  const { model, comments, fileComments } = imported;
  const rendered = renderModel(model, {
    comments,
    header: fileComments,
    platform: { ...settings, ...toolVersions(request) },
    clusterName: clusterName(imported),
  });
  return { rendered, result: compileText(rendered.text, request, made) };
}

/** An error that no comment can silence, and that is the files' fault. */
function isRefused(problem: Diagnostic): boolean {
  return problem.severity === 'error' && !isSuppressible(problem.name) && !isParameter(problem);
}

/** What the source has to say so that it keeps what the files have: a silenced renaming does not happen. */
function isTolerated({ severity, name }: Diagnostic): boolean {
  return severity === 'error' || name === 'renamed-option';
}

function clusterName({ model }: Imported): string {
  const pairs = model.properties.flatMap((set) => set.pairs);
  const name = pairs.find((pair) => pair.name === 'cluster-name')?.value;
  // A line of corosync.conf holds any other text.
  return typeof name === 'string' && /^[^{}\p{Cc}\u2028\u2029]+$/u.test(name) ? name : 'cluster';
}

/** The name of the rendered text while it is being checked: nobody sees it. */
const RENDERED = 'imported.ha';

function compileText(
  text: string,
  { variables = {}, env = () => undefined, lint, lock }: ImportRequest,
  made: Made,
): CompileResult {
  const host: Host = { readFile: () => undefined, resolve: (_, path) => path, env };
  return compile(host, RENDERED, {
    text,
    set: variables,
    tolerant: true,
    lock,
    ...(lint && { lint: { settings: lint, ...made } }),
  });
}

/** A parameter of the source that nobody has given a value yet is not the file's fault. */
function isParameter({ name }: Diagnostic): boolean {
  return name === 'missing-parameter-value';
}
