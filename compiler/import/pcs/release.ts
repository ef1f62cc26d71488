/** Which pcs a script is for. */
import { lineStarts, positionAt } from '../../../grammar/lines.js';
import type { Origin } from '../../model/model.js';
import type { PcsDialect, Version } from '../../platforms/platform.js';
import { compareVersions, formatVersion } from '../../platforms/platform.js';
import type { ImportSession } from '../session.js';
import type { SimpleCommand } from '../shell/command.js';

/** Debian 12's. */
const USUAL: Version = [0, 11, 5];
/** The release that is taken for a script which shows its dialect. */
const TYPICAL: Readonly<Record<PcsDialect, Version>> = {
  '0.9': [0, 9, 169],
  '0.10': [0, 10, 18],
  '0.11': [0, 11, 5],
  '0.12': [0, 12, 0],
};

export function pcsDialect(version: Version): PcsDialect {
  if (compareVersions(version, [0, 10]) < 0) return '0.9';
  if (compareVersions(version, [0, 11]) < 0) return '0.10';
  return compareVersions(version, [0, 12]) < 0 ? '0.11' : '0.12';
}

/** What only some releases have (rows of the dialect table of the pcs reference, §2). */
interface Evidence {
  readonly dialects: readonly PcsDialect[];
  readonly what: string;
  readonly at: Origin;
}

/**
 * The release that was named; else the platform's; else 0.11.5. When nobody named one, the script itself may show that
 * it is for an old or a new one.
 */
export function pcsRelease(session: ImportSession, commands: readonly SimpleCommand[], text: string): Version {
  const { pcs, platform, versionsGiven } = session.options;
  const named = pcs ?? platform.pcs?.version ?? USUAL;
  if (pcs || versionsGiven !== false) return named;
  const evidence = commands.flatMap((command) => evidenceOf(command) ?? []);
  const decisive = evidence.find(({ dialects }) => !dialects.includes(pcsDialect(named)));
  if (!decisive) return named;
  const version = TYPICAL[decisive.dialects.at(-1)!];
  session.report('pcs-version-detected', decisive.at, {
    version: formatVersion(version),
    evidence: decisive.what,
  });
  const starts = lineStarts(text);
  for (const { at, dialects, what } of evidence) {
    if (dialects.includes(pcsDialect(version))) continue;
    session.report('pcs-mixed-versions', at, {
      evidence: what,
      version: formatVersion(version),
      line: positionAt(starts, decisive.at.pos).line,
    });
  }
  return version;
}

const OLD: readonly PcsDialect[] = ['0.9'];
const NEW: readonly PcsDialect[] = ['0.10', '0.11', '0.12'];
const NEWEST: readonly PcsDialect[] = ['0.12'];

/** What one command shows. */
function evidenceOf({ origin, words }: SimpleCommand): Evidence | undefined {
  if (words[0]?.text !== 'pcs') return undefined;
  const texts = words.slice(1).map(({ text }) => text);
  const plain = texts.filter((text) => !text.startsWith('-'));
  // `-f FILE` has one word more.
  if (texts[0] === '-f') plain.shift();
  const line = plain.join(' ');
  const found = SIGNS.find(({ words: start, option, other }) => {
    if (start !== undefined && !`${line} `.startsWith(`${start} `)) return false;
    if (option !== undefined && !texts.some((text) => option.test(text))) return false;
    return other?.(plain) ?? true;
  });
  return found && { dialects: found.dialects, what: found.what, at: origin };
}

interface Sign {
  readonly dialects: readonly PcsDialect[];
  readonly words?: string;
  readonly option?: RegExp;
  readonly other?: (words: readonly string[]) => boolean;
  readonly what: string;
}

const SIGNS: readonly Sign[] = [
  { dialects: OLD, words: 'cluster setup', option: /^--name(?:=|$)/, what: '"cluster setup --name"' },
  {
    dialects: OLD,
    words: 'cluster auth',
    other: (words) => words.length > 2,
    what: '"cluster auth" with nodes',
  },
  { dialects: OLD, words: 'cluster standby', what: '"cluster standby"' },
  { dialects: OLD, words: 'cluster unstandby', what: '"cluster unstandby"' },
  { dialects: OLD, words: 'property set', option: /^--node(?:=|$)/, what: '"property set --node"' },
  { dialects: OLD, words: 'resource master', what: '"resource master"' },
  { dialects: OLD, words: 'resource create', option: /^--(?:clone|cloneopt|master)(?:=|$)/, what: '"--clone" or "--master"' },
  { dialects: OLD, words: 'resource create', other: (words) => createsMaster(words), what: '"master" of "resource create"' },
  {
    dialects: OLD,
    words: 'constraint colocation add',
    other: (words) => /^(?:(?:master|slave|started|stopped) )?\S+ (?!with\b)\S+(?: |$)/i.test(words.slice(3).join(' ')) && !words.includes('with'),
    what: 'a colocation without "with"',
  },
  { dialects: NEWEST, words: 'constraint location add', option: /^score=/, what: '"location add" with "score="' },
  {
    dialects: NEWEST,
    words: 'constraint location',
    other: (words) => words[3] === 'rule' && words.slice(4).some((word) => /\s(?:eq|ne|lt|gt|lte|gte|and|or)\s/.test(word)),
    what: 'a rule that is one word',
  },
  { dialects: NEWEST, words: 'cib element', what: '"cib element"' },
  { dialects: NEW, words: 'cluster setup', other: (words) => words.length > 3, what: '"cluster setup" without "--name"' },
  { dialects: NEW, words: 'host auth', what: '"host auth"' },
  { dialects: NEW, words: 'resource promotable', what: '"resource promotable"' },
  { dialects: NEW, words: 'resource create', other: (words) => words.slice(4).includes('promotable'), what: '"promotable" of "resource create"' },
  { dialects: NEW, words: 'resource defaults update', what: '"resource defaults update"' },
  { dialects: NEW, words: 'node attribute', what: '"node attribute"' },
];

/** `… master [name=value]`, behind the parameters of the agent. */
function createsMaster(words: readonly string[]): boolean {
  const at = words.indexOf('master', 4);
  return at >= 0;
}
