/** SARIF 2.1.0, for code scanning and other programs. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CatalogueEntry, DiagnosticName } from '../../diagnostics/catalogue.js';
import { catalogue } from '../../diagnostics/catalogue.js';
import type { Diagnostic, Fix, Severity, TextEdit } from '../../diagnostics/diagnostic.js';
import { page, pagePath } from '../../diagnostics/page.js';
import type { Origin } from '../../model/model.js';
import { VERSION } from '../../version.js';
import { ciPath } from './ci-path.js';
import type { Source } from './frame.js';
import { wellFormed } from './frame.js';
import type { ReportInput } from './report.js';
import { sourceLookup } from './report.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://www.npmjs.com/package/hadsl';
/** The folder `docs/` of this release. */
const DOCS = `https://unpkg.com/hadsl@${VERSION}`;
const SRCROOT = 'SRCROOT';

type SourceOf = (file: string) => Source;

export function sarifReport(input: ReportInput): string {
  const sourceOf = sourceLookup(input.sources);
  const names = [...new Set(input.diagnostics.map(({ name }) => name))].sort((a, b) =>
    catalogue[a].code < catalogue[b].code ? -1 : 1,
  );
  const fingerprint = fingerprints();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hadsl',
            semanticVersion: VERSION,
            version: VERSION,
            informationUri: HOME,
            rules: names.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        // Where that is is for the reader to know: an absolute path would be another one on every machine.
        originalUriBaseIds: {
          [SRCROOT]: { description: { text: 'The checked-out repository, or the folder hadsl ran in.' } },
        },
        invocations: [
          {
            executionSuccessful: input.problems.length === 0,
            exitCode: input.exitCode,
            ...(input.problems.length > 0 && {
              toolExecutionNotifications: input.problems.map((text) => ({
                level: 'error',
                message: { text },
              })),
            }),
          },
        ],
        artifacts: input.files.map((file) => ({ location: location(file), roles: ['analysisTarget'] })),
        results: input.diagnostics.map((one) => ({
          ruleId: one.code,
          ruleIndex: names.indexOf(one.name),
          level: LEVELS[one.severity],
          message: { text: one.hint === undefined ? one.message : `${one.message}\nhint: ${one.hint}` },
          locations: [{ physicalLocation: physical(one.at, sourceOf) }],
          ...(one.related.length > 0 && {
            relatedLocations: one.related.map(({ message, at }, id) => ({
              id,
              message: { text: message },
              physicalLocation: physical(at, sourceOf),
            })),
          }),
          ...(one.fixes.length > 0 && { fixes: one.fixes.map((fix) => fixOf(fix, sourceOf)) }),
          partialFingerprints: { 'hadsl/v1': fingerprint(one) },
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}

function ruleOf(name: DiagnosticName): object {
  const entry = catalogue[name] as CatalogueEntry<never>;
  const text = page(name, entry);
  const first = firstParagraph(entry.explain);
  return {
    id: entry.code,
    name,
    shortDescription: { text: firstSentence(first) },
    fullDescription: { text: first },
    help: { text, markdown: text },
    helpUri: `${DOCS}/${pagePath(name, entry)}`,
    defaultConfiguration: { level: LEVELS[entry.severity] },
  };
}

function firstParagraph(markdown: string): string {
  return markdown
    .trim()
    .split(/\n\s*\n/, 1)[0]!
    .replace(/\s+/g, ' ');
}

function firstSentence(paragraph: string): string {
  return /^.+?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}

function fixOf({ title, safety, edits }: Fix, sourceOf: SourceOf): object {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: safety === 'safe' ? title : `${title} (check the result)` },
    artifactChanges: files.map((file) => ({
      artifactLocation: location(file),
      replacements: edits.filter((edit) => edit.file === file).map((edit) => replacement(edit, sourceOf)),
    })),
    properties: { safety },
  };
}

function replacement(edit: TextEdit, sourceOf: SourceOf): object {
  return { deletedRegion: region(edit, sourceOf), insertedContent: { text: edit.text } };
}

function physical(at: Origin, sourceOf: SourceOf): object {
  return { artifactLocation: location(at.file), region: region(at, sourceOf) };
}

/** The end is the first column that is not part of it, in SARIF as here. */
function region({ file, pos, end }: Origin, sourceOf: SourceOf): object {
  const source = sourceOf(file);
  const [from, to] = [source.position(pos), source.position(end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function location(file: string): object {
  const path = wellFormed(ciPath(file));
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: SRCROOT };
}

/**
 * What stays the same when lines move: code, file, message, and which of several it is. Not the source line, which may have
 * a password in it.
 */
function fingerprints(): (one: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ code, message, at }) => {
    const key = JSON.stringify([code, ciPath(at.file), message]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  };
}
