/** Runs commands, given as words, on a tree without the shell front end; and the installed pcs, to compare with it. */
import { join } from 'node:path';
import type { XmlElement } from '../../../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../../../compiler/emit/cib/xml.js';
import { parseArguments } from '../../../../compiler/import/pcs/arguments.js';
import type { PcsContext, PcsHandler } from '../../../../compiler/import/pcs/command.js';
import { isUndone, PcsRefusal } from '../../../../compiler/import/pcs/command.js';
import { otherCommands } from '../../../../compiler/import/pcs/constraints/index.js';
import type { Word } from '../../../../compiler/import/shell/command.js';
import type { CibElement } from '../../../../compiler/import/tree.js';
import { undoing } from '../../../../compiler/import/tree.js';
import { pcsDialect } from '../../../../compiler/platforms/table.js';
import { hasTool, run } from '../../../support/tools.js';
import { childNamed, parseXml } from '../../../support/xml-tree.js';
import { sessionFor } from '../support.js';

/** The commands of one session. */
export class PcsRun {
  readonly context: PcsContext;
  /** The commands so far, a line each: words stand where they are in it. */
  private text = '';

  constructor(release: string, cib: CibElement) {
    const session = sessionFor(release);
    session.cib = cib;
    const version = session.options.pcs!;
    this.context = { session, version, dialect: pcsDialect(version), cib };
  }

  get cib(): CibElement {
    return this.context.cib;
  }

  /** Undefined when the command was taken, else why not. A refused command changes nothing. */
  run(argv: readonly string[], comments: readonly string[] = []): PcsRefusal | undefined {
    const words = this.words(['pcs', ...argv]);
    const origin = { file: 'test', pos: words[0]!.origin.pos, end: words.at(-1)!.origin.end };
    try {
      const command = parseArguments({ words, origin, comments }, this.context.dialect);
      const { handler, length } = handlerOf(command.words);
      undoing(() => {
        handler(command.words.slice(length), command, this.context);
      }, isUndone);
      return undefined;
    } catch (error) {
      if (!(error instanceof PcsRefusal)) throw error;
      return error;
    }
  }

  /** What stands at a place. */
  source({ pos, end }: { readonly pos: number; readonly end: number }): string {
    return this.text.slice(pos, end);
  }

  words(argv: readonly string[]): Word[] {
    const words = argv.map((text) => {
      const pos = this.text.length;
      this.text += `${text} `;
      return { text, origin: { file: 'test', pos, end: pos + text.length }, quoted: false };
    });
    this.text += '\n';
    return words;
  }
}

/** The longest match counts. */
function handlerOf(words: readonly Word[]): { handler: PcsHandler; length: number } {
  for (let length = words.length; length > 0; length--) {
    const name = words
      .slice(0, length)
      .map(({ text }) => text)
      .join(' ');
    const handler = Object.hasOwn(otherCommands, name) ? otherCommands[name] : undefined;
    if (handler) return { handler, length };
  }
  throw new PcsRefusal('pcs has no such command', words[0]!.origin);
}

/**
 * The configuration with its ids and the order of its elements; attributes sorted. Sections without content are left
 * out: pcs makes some of them on the way.
 */
export function exact(xml: string): string {
  const root = parseXml(xml);
  const sections = (childNamed(root, 'configuration')?.children ?? []).filter(
    ({ children }) => children.length > 0,
  );
  const sorted = [...sections].sort((a, b) => (a.name < b.name ? -1 : 1));
  const schema = root.attributes['validate-with'];
  return [schema, ...sorted.map((section) => serialize(sortAttributes(section))), ''].join('\n');
}

export function sortAttributes({ name, attributes, children }: XmlElement): XmlElement {
  const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return element(name, Object.fromEntries(sorted), children.map(sortAttributes));
}

// ---------------------------------------------------------------- the installed pcs

export interface PcsInput {
  readonly cib: string;
  readonly commands: readonly (readonly string[])[];
  /** The CIB behind each command is wanted. */
  readonly each?: boolean;
}

export interface PcsOutcome {
  readonly codes: readonly number[];
  readonly messages: readonly string[];
  /** The CIB file afterwards. */
  readonly cib: string;
  /** Behind each command, if that was wanted. */
  readonly cibs: readonly string[];
}

const RELEASE = '0.11.5';

/** What a comparison needs; the second name is there only if the release is another. */
export function neededTools(): readonly string[] {
  const installed = hasTool('pcs') ? run('pcs', ['--version']).stdout.trim() : RELEASE;
  return installed.startsWith(RELEASE) ? ['pcs'] : ['pcs', `pcs-${RELEASE}`];
}

/** `pcs -f FILE …` for each command. */
export function installedPcs(input: readonly PcsInput[]): readonly PcsOutcome[] {
  // The interpreter that pcs itself runs with.
  const driver = run('/usr/bin/python3', ['-Es', join(import.meta.dirname, 'pcs-driver.py')], {
    input: JSON.stringify(input),
    timeout: 300_000,
  });
  if (driver.code !== 0) throw new Error(driver.stderr);
  return JSON.parse(driver.stdout) as readonly PcsOutcome[];
}
