/** From the words of a pcs command to what it does. */
import { nearest } from '../../../grammar/nearest.js';
import type { Word } from '../shell/command.js';
import { clusterCommands } from './cluster/index.js';
import type { PcsCommandTable, PcsHandler } from './command.js';
import { otherCommands } from './constraints/index.js';
import { ACTIONS, ELSEWHERE, SHOWS_WHEN_BARE } from './not-configuration.js';
import { resourceCommands } from './resources/index.js';

export type Target =
  | {
      readonly kind: 'handler';
      readonly handler: PcsHandler;
      readonly name: string;
      readonly args: readonly Word[];
    }
  /** Shows something, or acts on what is running. */
  | { readonly kind: 'action'; readonly name: string }
  | { readonly kind: 'elsewhere'; readonly name: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: string | undefined };

const HANDLERS: PcsCommandTable = { ...resourceCommands, ...otherCommands, ...clusterCommands };

/** They only lead to their subcommands. */
const ROUTERS: ReadonlySet<string> = new Set([
  'acl',
  'alert',
  'cluster',
  'constraint',
  'constraint colocation',
  'constraint ticket',
  'node',
  'property',
  'quorum',
  'resource',
  'stonith',
  'tag',
]);

/** A command has five words at most: `resource op defaults set create`. */
const LONGEST = 5;

export function dispatch(words: readonly Word[]): Target {
  const texts = words.map(({ text }) => text);
  const whole = texts.join(' ');
  if (SHOWS_WHEN_BARE.has(whole)) return { kind: 'action', name: whole };
  if (texts.some((text, index) => text === 'help' && index <= 1)) return { kind: 'action', name: 'help' };
  for (let length = Math.min(LONGEST, texts.length); length > 0; length--) {
    const name = texts.slice(0, length).join(' ');
    if (length < texts.length && ROUTERS.has(name)) break;
    if (Object.hasOwn(HANDLERS, name))
      return { kind: 'handler', handler: HANDLERS[name]!, name, args: words.slice(length) };
    if (ACTIONS.has(name)) return { kind: 'action', name };
    if (Object.hasOwn(ELSEWHERE, name)) return { kind: 'elsewhere', name, why: ELSEWHERE[name]! };
  }
  return unknown(texts);
}

function unknown(texts: readonly string[]): Target {
  const known = [...Object.keys(HANDLERS), ...ACTIONS, ...Object.keys(ELSEWHERE)];
  const parts = new Set(known.map((name) => name.split(' ')[0]!));
  const [first = ''] = texts;
  if (!parts.has(first)) return { kind: 'unknown', name: first, nearest: nearest(first, parts) };
  const name = texts.slice(0, 2).join(' ');
  const candidates = known.filter((candidate) => candidate.startsWith(`${first} `));
  const byTwo = new Set(candidates.map((candidate) => candidate.split(' ').slice(0, 2).join(' ')));
  if (!byTwo.has(name)) return { kind: 'unknown', name, nearest: nearest(name, byTwo) };
  const three = texts.slice(0, 3).join(' ');
  return { kind: 'unknown', name: three, nearest: nearest(three, candidates) };
}
