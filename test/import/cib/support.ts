/** CIB → model → CIB, as the tests of the importer go it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { CibContext, configurationSections } from '../../../compiler/emit/cib/index.js';
import type { XmlElement } from '../../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../../compiler/emit/cib/xml.js';
import { importCib, modelOf } from '../../../compiler/import/cib/index.js';
import type { Imported } from '../../../compiler/import/imported.js';
import { ImportSession } from '../../../compiler/import/session.js';
import { assignIds } from '../../../compiler/model/ids.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { makePlatform } from '../../../compiler/platforms/table.js';

export interface ImportedFile extends Imported {
  readonly session: ImportSession;
  readonly diagnostics: readonly Diagnostic[];
}

export function importText(text: string, file = 'cib.xml'): ImportedFile {
  const session = new ImportSession({ platform: platformFor(text) });
  importCib(session, { file, text });
  return { session, ...modelOf(session), diagnostics: session.diagnostics };
}

const MODERN: Platform = platform([2, 1, 9]);
const PACEMAKER_3: Platform = platform([3, 0, 2]);
/** Schema 2.10: what was removed in 3.0. */
const PACEMAKER_1: Platform = platform([1, 1, 24]);

function platform(pacemaker: readonly number[]): Platform {
  const versions = { pacemaker, corosync: [3, 1, 9], pcs: undefined, crmsh: undefined };
  return makePlatform('custom', { ...versions, agents: 'upstream' });
}

/** A platform whose schema holds what the file has: the one of its generation. */
export function platformFor(text: string): Platform {
  const schema = /validate-with="pacemaker-(\d+)\./.exec(text)?.[1];
  if (schema === '4') return PACEMAKER_3;
  return schema === '1' || schema === '2' ? PACEMAKER_1 : MODERN;
}

export interface Emitted {
  readonly cib: XmlElement;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The configuration as our emitter writes it, with the `validate-with` of the file, so that the two can be compared. */
export function emitted(imported: Imported, original: string, on = platformFor(original)): Emitted {
  assignIds(imported.model);
  const context = new CibContext(imported.model, on, { secrets: undefined, source: 'cib.xml' });
  const configuration = element('configuration', {}, configurationSections(imported.model, context));
  const schema = /validate-with="([^"]*)"/.exec(original)?.[1];
  const cib = element('cib', { 'validate-with': schema }, [configuration, element('status')]);
  return { cib, text: serialize(cib), diagnostics: context.diagnostics };
}

export function messages(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ at, name, message }) => `${at.file}:${at.pos} ${name}: ${message}`).join('\n');
}

// ---------------------------------------------------------------- files

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

export interface CibFile {
  readonly name: string;
  readonly text: string;
}

/** The CIBs of the corpora; none where they are not at hand. */
export function corpusFiles(): readonly CibFile[] {
  return [...filesIn(join(CORPUS, 'cib'), '.xml'), ...filesIn(join(CORPUS, 'real'), '.cib.xml')];
}

export function fixtureFiles(): readonly CibFile[] {
  return filesIn(join(import.meta.dirname, 'fixtures'), '.xml');
}

/** CIBs that the canonical form does not understand, because no schema of today takes what is in them. */
export function oddFiles(): readonly CibFile[] {
  return filesIn(join(import.meta.dirname, 'odd'), '.xml');
}

function filesIn(folder: string, ending: string): CibFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
