/** Runs pcs commands, given as argument lists, on a tree: without the shell front end. */
import type { XmlElement } from '../../../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../../../compiler/emit/cib/xml.js';
import { parseArguments } from '../../../../compiler/import/pcs/arguments.js';
import type { PcsContext, PcsHandler } from '../../../../compiler/import/pcs/command.js';
import { PcsRefusal } from '../../../../compiler/import/pcs/command.js';
import { otherCommands } from '../../../../compiler/import/pcs/constraints/index.js';
import { ImportSession } from '../../../../compiler/import/session.js';
import type { Word } from '../../../../compiler/import/shell/command.js';
import { CibElement } from '../../../../compiler/import/tree.js';
import { parseVersion } from '../../../../compiler/platforms/platform.js';
import { pcsDialect, platformNamed } from '../../../../compiler/platforms/table.js';
import { parseXml } from '../../../support/xml-tree.js';

/** A session of one release of pcs on the platform that the corpora were made on. */
export class PcsRun {
  readonly session: ImportSession;
  private context: PcsContext;
  /** The commands so far, a line each: words stand where they are in it. */
  private text = '';

  constructor(release: string, cib: CibElement) {
    const version = parseVersion(release)!;
    this.session = new ImportSession({ platform: platformNamed('debian12')!, pcs: version });
    this.session.cib = cib;
    this.context = { session: this.session, version, dialect: pcsDialect(version), cib };
  }

  get cib(): CibElement {
    return this.context.cib;
  }

  /** Undefined when the command was taken, else why not. A refused command changes nothing. */
  run(argv: readonly string[]): PcsRefusal | undefined {
    const words = this.words(['pcs', ...argv]);
    const origin = { file: 'test', pos: words[0]!.origin.pos, end: words.at(-1)!.origin.end };
    const before = this.context.cib.clone();
    try {
      const command = parseArguments({ words, origin, comments: [] }, this.context.dialect);
      const { handler, length } = handlerOf(command.words);
      handler(command.words.slice(length), command, this.context);
      return undefined;
    } catch (error) {
      if (!(error instanceof PcsRefusal)) throw error;
      this.context = { ...this.context, cib: before };
      this.session.cib = before;
      return error;
    }
  }

  /** What stands at a place. */
  source({ pos, end }: { readonly pos: number; readonly end: number }): string {
    return this.text.slice(pos, end);
  }

  private words(argv: readonly string[]): Word[] {
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

export function knows(argv: readonly string[]): boolean {
  return Object.keys(otherCommands).some((name) =>
    name.split(' ').every((word, i) => argv.filter((text) => !text.startsWith('-'))[i] === word),
  );
}

export function treeOf(xml: string): CibElement {
  return convert(parseXml(xml));
}

function convert({ name, attributes, children }: XmlElement): CibElement {
  const result = new CibElement(name, attributes);
  for (const child of children) result.append(convert(child));
  return result;
}

export function xmlOf(tree: CibElement): string {
  return serialize(toXml(tree));
}

function toXml(tree: CibElement): XmlElement {
  const attributes = Object.fromEntries([...tree.attributes].map(([name, { value }]) => [name, value]));
  return element(tree.name, attributes, tree.children.map(toXml));
}

/**
 * The configuration with its ids and the order of its elements; attributes sorted. Sections without content are left
 * out: pcs makes some of them on the way.
 */
export function exact(xml: string): string {
  const root = parseXml(xml);
  const configuration = root.name === 'configuration' ? root : root.children.find(({ name }) => name === 'configuration');
  const sections = (configuration?.children ?? []).filter(({ children }) => children.length > 0);
  const sorted = [...sections].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${sorted.map((section) => serialize(sortAttributes(section))).join('\n')}\n`;
}

function sortAttributes({ name, attributes, children }: XmlElement): XmlElement {
  const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return element(name, Object.fromEntries(sorted), children.map(sortAttributes));
}
