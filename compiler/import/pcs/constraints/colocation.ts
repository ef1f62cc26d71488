/** `pcs constraint colocation add|delete`. */
import type { Word } from '../../shell/command.js';
import { hasParameterMark } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { freeId, requireNewId } from '../settings/ids.js';
import { requireRole } from '../settings/roles.js';
import { upgradeSchema } from '../settings/schema.js';
import { sinceEach } from '../settings/releases.js';
import {
  keepComments,
  isScore,
  type Option,
  optionOf,
  refuse,
  requireOption,
  usage,
} from '../settings/terms.js';
import { requireSchema } from './attributes.js';
import { colocationKey, requireUnique } from './duplicates.js';
import { requireConstrainable } from './resources.js';

const FORM = 'constraint colocation add [ROLE] RESOURCE with [ROLE] RESOURCE [score=SCORE] [id=ID]';

interface Side {
  readonly resource: Word;
  readonly role?: Word | undefined;
}

export const colocationAdd: PcsHandler = (args, command, context) => {
  const { first, second, rest } = sides(args, context) ?? usage(FORM, command.origin);
  const bare = rest[0] && !rest[0].text.includes('=') ? rest[0] : undefined;
  const options = rest.slice(bare ? 1 : 0).map((word) => requireOption(word, 'no empty'));
  if (options.some(({ name }) => name === 'influence') && sinceEach(context.version, '0.12.3')) {
    upgradeSchema(context, '3.6');
  }
  const roles = [first, second].map(({ role }) => role && requireRole(role, context));
  for (const { resource } of [first, second]) requireConstrainable(resource, command, context);
  const element = new CibElement('rsc_colocation', {}, command.origin);
  const named = options.findLast(({ name }) => name === 'score')?.value;
  element.set('id', colocationId(first, second, (named ?? bare)?.text, bare?.text, options, context));
  element.set('rsc', first.resource.text, first.resource.origin);
  element.set('with-rsc', second.resource.text, second.resource.origin);
  element.set('score', bare?.text ?? 'INFINITY', bare?.origin ?? command.origin);
  if (roles.some((role) => role !== undefined)) {
    // A word for one side says something about the other.
    element.set('rsc-role', roles[0] ?? 'Started', first.role?.origin);
    element.set('with-rsc-role', roles[1] ?? 'Started', second.role?.origin);
  }
  for (const { name, value, word } of options) {
    const { role, resource } = name === 'rsc-role' ? first : name === 'with-rsc-role' ? second : {};
    if (role && resource) {
      const params = { resource: resource.text, word: role.text, option: word.text };
      context.session.report('pcs-role-twice', word.origin, params);
    }
    element.set(name, value.text, value.origin);
  }
  requireSchema(element, context);
  keepComments(element, command);
  sectionOf(context.cib, 'constraints').append(element);
  requireUnique(element, colocationKey(context), command);
};

/** Up to 0.11 the generated id knows only a bare score. */
function colocationId(
  first: Side,
  second: Side,
  score: string | undefined,
  bare: string | undefined,
  options: readonly Option[],
  { cib, dialect }: PcsContext,
): string {
  const id = options.findLast(({ name }) => name === 'id')?.value;
  if (id) {
    requireNewId(cib, id, 'constraint id');
    return id.text;
  }
  const shown = (dialect === '0.12' ? score : bare) ?? 'INFINITY';
  const suffix = hasParameterMark(shown) ? 'score' : shown;
  return freeId(cib, `colocation-${first.resource.text}-${second.resource.text}-${suffix}`);
}

/** `[ROLE] A with [ROLE] B …`; 0.9 also takes `A B …`. */
function sides(
  args: readonly Word[],
  { dialect }: PcsContext,
): { first: Side; second: Side; rest: readonly Word[] } | undefined {
  const [a, b, c] = args;
  if (!a || !b || (!c && dialect !== '0.9')) return undefined;
  if (dialect === '0.9' && b.text !== 'with' && (!c || isScoreOrOption(c))) {
    return { first: { resource: a }, second: { resource: b }, rest: args.slice(2) };
  }
  const withRole = c?.text === 'with';
  if (!withRole && b.text !== 'with') return undefined;
  const first = withRole ? { role: a, resource: b } : { resource: a };
  const [d, e, ...others] = args.slice(withRole ? 3 : 2);
  const rest = [...(e ? [e] : []), ...others];
  if (!d || [d, ...rest].some(({ text }) => text === 'with')) return undefined;
  if (!e || isScoreOrOption(e)) return { first, second: { resource: d }, rest };
  return { first, second: { role: d, resource: e }, rest: others };
}

function isScoreOrOption(word: Word): boolean {
  return isScore(word.text) || optionOf(word) !== undefined;
}

/** Both directions of a pair. */
export const colocationDelete: PcsHandler = (args, command, { cib }) => {
  const [a, b] = args;
  if (!a || !b) return usage('constraint colocation delete RESOURCE RESOURCE', command.origin);
  const pairs = [`${a.text} ${b.text}`, `${b.text} ${a.text}`];
  const found = sectionOf(cib, 'constraints')
    .childrenNamed('rsc_colocation')
    .filter((element) => pairs.includes(`${element.get('rsc')} ${element.get('with-rsc')}`));
  if (found.length === 0) refuse(`there is no colocation of ${a.text} and ${b.text}`, a.origin);
  for (const element of found) element.remove();
};
