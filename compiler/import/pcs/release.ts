/** Which pcs a script is for. */
import { lineStarts, positionAt } from '../../../grammar/lines.js';
import type { Origin } from '../../model/model.js';
import type { Version } from '../../platforms/platform.js';
import { atLeast, formatVersion } from '../../platforms/platform.js';
import type { ImportSession } from '../session.js';
import type { SimpleCommand } from '../shell/command.js';

/** Debian 12's. */
const USUAL: Version = [0, 11, 5];
/** What only some releases have (rows of the dialect table of the pcs reference, §2). */
interface Evidence {
  readonly kind: Kind;
  readonly what: string;
  readonly at: Origin;
}

/** Releases that have something in common, and the one that is taken when a script shows that it is for one of them. */
interface Kind {
  readonly fits: (version: Version) => boolean;
  readonly typical: Version;
}

const OLD: Kind = { fits: (version) => !atLeast(version, '0.10'), typical: [0, 9, 169] };
const SINCE_0_10: Kind = { fits: (version) => atLeast(version, '0.10'), typical: USUAL };
const FUTURE: Kind = { fits: (version) => atLeast(version, '0.11.6'), typical: [0, 11, 12] };
const NEWEST: Kind = { fits: (version) => atLeast(version, '0.12'), typical: [0, 12, 0] };

/**
 * The release that was named; else the platform's; else 0.11.5. When nobody named one, the script itself may show that
 * it is for an old or a new one: the first sign counts.
 */
export function pcsRelease(
  session: ImportSession,
  commands: readonly SimpleCommand[],
  text: string,
): Version {
  const { pcs, platform, versionsGiven } = session.options;
  const named = pcs ?? platform.pcs?.version ?? USUAL;
  if (pcs || versionsGiven !== false) return named;
  const evidence = commands.flatMap((command) => evidenceOf(command) ?? []);
  const decisive = evidence.find(({ kind }) => !kind.fits(named));
  if (!decisive) return named;
  const version = decisive.kind.typical;
  const release = formatVersion(version);
  session.report('pcs-version-detected', decisive.at, { version: release, evidence: decisive.what });
  const starts = lineStarts(text);
  const { line } = positionAt(starts, decisive.at.pos);
  for (const { at, kind, what } of evidence) {
    if (!kind.fits(version)) {
      session.report('pcs-mixed-versions', at, { evidence: what, version: release, line });
    }
  }
  return version;
}

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
  return found && { kind: found.kind, what: found.what, at: origin };
}

interface Sign {
  readonly kind: Kind;
  readonly words?: string;
  readonly option?: RegExp;
  readonly other?: (words: readonly string[]) => boolean;
  readonly what: string;
}

const SIGNS: readonly Sign[] = [
  { kind: FUTURE, words: 'resource create', option: /^--future$/, what: '"--future"' },
  { kind: OLD, words: 'cluster setup', option: /^--name(?:=|$)/, what: '"cluster setup --name"' },
  {
    kind: OLD,
    words: 'cluster auth',
    other: (words) => words.length > 2,
    what: '"cluster auth" with nodes',
  },
  { kind: OLD, words: 'cluster standby', what: '"cluster standby"' },
  { kind: OLD, words: 'cluster unstandby', what: '"cluster unstandby"' },
  { kind: OLD, words: 'property set', option: /^--node(?:=|$)/, what: '"property set --node"' },
  { kind: OLD, words: 'resource master', what: '"resource master"' },
  {
    kind: OLD,
    words: 'resource create',
    option: /^--(?:clone|cloneopt|master)(?:=|$)/,
    what: '"--clone" or "--master"',
  },
  {
    kind: OLD,
    words: 'resource create',
    other: (words) => createsMaster(words),
    what: '"master" of "resource create"',
  },
  {
    kind: OLD,
    words: 'constraint colocation add',
    other: (words) =>
      /^(?:(?:master|slave|started|stopped) )?\S+ (?!with\b)\S+(?: |$)/i.test(words.slice(3).join(' ')) &&
      !words.includes('with'),
    what: 'a colocation without "with"',
  },
  { kind: NEWEST, words: 'constraint location add', option: /^score=/, what: '"location add" with "score="' },
  {
    kind: NEWEST,
    words: 'constraint location',
    other: (words) =>
      words[3] === 'rule' && words.slice(4).some((word) => /\s(?:eq|ne|lt|gt|lte|gte|and|or)\s/.test(word)),
    what: 'a rule that is one word',
  },
  { kind: NEWEST, words: 'cib element', what: '"cib element"' },
  {
    kind: SINCE_0_10,
    words: 'cluster setup',
    other: (words) => words.length > 3,
    what: '"cluster setup" without "--name"',
  },
  { kind: SINCE_0_10, words: 'host auth', what: '"host auth"' },
  { kind: SINCE_0_10, words: 'resource promotable', what: '"resource promotable"' },
  {
    kind: SINCE_0_10,
    words: 'resource create',
    other: (words) => words.slice(4).includes('promotable'),
    what: '"promotable" of "resource create"',
  },
  { kind: SINCE_0_10, words: 'resource defaults update', what: '"resource defaults update"' },
  { kind: SINCE_0_10, words: 'node attribute', what: '"node attribute"' },
];

/** `… master [name=value]`, behind the parameters of the agent. */
function createsMaster(words: readonly string[]): boolean {
  const at = words.indexOf('master', 4);
  return at >= 0;
}
