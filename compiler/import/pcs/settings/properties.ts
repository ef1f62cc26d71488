/** `pcs property set|unset`. */
import { REFUSED_NAMES } from '../../../emit/cib/schema-features.js';
import { schemaAtLeast } from './schema.js';
import type { OptionFacts } from '../../../tables/option.js';
import { clusterOption } from '../../../tables/cluster-options.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { elementById, freeId } from './ids.js';
import { setNodeAttribute } from './nodes.js';
import { type PairId, pairId, type PairUpdate, pairOf, updatePair } from './nvsets.js';
import { sinceEach } from './releases.js';
import { keepComments, isScore, type Option, optionsOf, refuse, requireOption, usage } from './terms.js';

/** The releases that check names and values, and cut ids (pcs reference §2, rows 56 to 58). */
function isModern({ version }: PcsContext): boolean {
  return sinceEach(version, '0.10.15', '0.11.4');
}

/** Set by the cluster; from then on not even with `--force`. */
const READ_ONLY = [
  'cluster-infrastructure',
  'cluster-name',
  'dc-version',
  'have-watchdog',
  'last-lrm-refresh',
];
const SET_ID = 'cib-bootstrap-options';

export const propertySet: PcsHandler = (args, command, context) => {
  if (args.length === 0) usage('property set NAME=VALUE…', command.origin);
  const options = isModern(context) ? [...optionsOf(args).values()] : args.map(plainOption);
  const node = nodeOf(command, context);
  if (node) {
    for (const option of options) setNodeAttribute(node, option, command, context);
    return;
  }
  const forced = command.options.has('--force');
  for (const option of options) checkProperty(option, forced, context);
  update(options.map(pairOf), command, context);
};

/** The old releases take no second `=`. */
function plainOption(word: Word): Option {
  const option = requireOption(word);
  return option.value.text.includes('=')
    ? refuse(`"${word.text}" has more than one "="`, word.origin)
    : option;
}

/** Only 0.9: `property set --node N` is what `node attribute` is today. */
function nodeOf({ options }: PcsCommand, { dialect }: PcsContext): Word | undefined {
  const value = dialect === '0.9' ? options.get('--node') : undefined;
  return value === true ? undefined : value?.[0];
}

export const propertyUnset: PcsHandler = (args, command, context) => {
  if (args.length === 0) usage('property unset NAME…', command.origin);
  const node = nodeOf(command, context);
  const removals = args.map((word) => ({
    name: word.text,
    value: { ...word, text: '' },
    origin: word.origin,
    word,
  }));
  if (node) {
    for (const removal of removals) setNodeAttribute(node, removal, command, context);
    return;
  }
  for (const { name, word } of removals) {
    if (isModern(context) && READ_ONLY.includes(name)) refuse(`${name} is the cluster's own`, word.origin);
  }
  update(removals, command, context);
};

function checkProperty({ name, value, word }: Option, forced: boolean, context: PcsContext): void {
  const modern = isModern(context);
  if (modern && READ_ONLY.includes(name)) {
    const hint = name === 'cluster-name' ? 'the name is given when the cluster is set up' : undefined;
    refuse(`${name} is the cluster's own: pcs does not set it`, word.origin, hint);
  }
  if (value.text !== '' && refusedBySchema(name, context)) {
    refuse(`the CIB schema does not take the cluster property "${name}"`, word.origin);
  }
  if (forced || value.text.trim() === '' || hasParameterMark(name)) return;
  const { platform } = context.session.options;
  const found = clusterOption(platform, name);
  if (!found) refuse(`there is no cluster property "${name}"`, word.origin, 'add --force to set it anyway');
  if (found.kind === 'removed') {
    const { instead } = found.option;
    refuse(
      `Pacemaker ${found.until} has no cluster property "${name}" any more`,
      word.origin,
      instead === undefined ? undefined : `use ${instead}`,
    );
  }
  if (!isValid(found.option, value.text, context)) {
    refuse(`"${value.text}" is not valid for ${name}`, value.origin, 'add --force to set it anyway');
  }
}

/** Names of old; a CIB that does not say its schema may have one that takes them. */
function refusedBySchema(name: string, context: PcsContext): boolean {
  if (context.cib.get('validate-with') === undefined) return false;
  return REFUSED_NAMES.some(
    (refused) =>
      refused.where === 'property' &&
      refused.name === name &&
      schemaAtLeast(context, refused.from) &&
      !(refused.to !== undefined && schemaAtLeast(context, '4.0')),
  );
}

const BOOLEAN = /^(true|on|yes|y|1|false|off|no|n|0)$/i;

function isValid({ type }: OptionFacts, text: string, context: PcsContext): boolean {
  if (hasParameterMark(text)) return true;
  switch (type.kind) {
    case 'boolean':
      return BOOLEAN.test(text);
    case 'integer':
    case 'score':
      return isScore(text);
    case 'percentage':
      return !isModern(context) || /^\+?\d+%$/.test(text);
    case 'enum':
      return type.values.includes(text);
    case 'duration':
      return /^\+?\d+$|^\d+(s|sec|m|min|h|hr)$/.test(text) || isIsoDuration(text, context);
    default:
      return true;
  }
}

/** Since 0.11.7 (row 57). */
function isIsoDuration(text: string, { version }: PcsContext): boolean {
  if (!sinceEach(version, '0.11.7')) return false;
  return /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text);
}

function update(pairs: readonly PairUpdate[], command: PcsCommand, context: PcsContext): void {
  const { cib } = context;
  const set = propertySetElement(command, context);
  // Names as they are, or cut like those of defaults.
  const plain: PairId = (owner, name) => freeId(cib, `${owner.id}-${name}`);
  const id = isModern(context) ? pairId(cib, 20) : plain;
  for (const pair of pairs) {
    const present = set.childrenNamed('nvpair').some((element) => element.get('name') === pair.name);
    if (pair.value.text === '' && !present && !command.options.has('--force')) {
      refuse(`the cluster property "${pair.name}" is not set`, pair.origin);
    }
    updatePair(set, pair, id);
  }
  const [first] = pairs;
  const changed = set.childrenNamed('nvpair').find((element) => element.get('name') === first?.name);
  if (changed) keepComments(changed, command);
}

/** The first set; none is made for a removal in the old releases, but this one does no harm. */
function propertySetElement({ origin }: PcsCommand, { cib }: PcsContext): CibElement {
  const section = sectionOf(cib, 'crm_config');
  const set = section.child('cluster_property_set');
  if (set) return set;
  if (elementById(cib, SET_ID)) refuse(`the id "${SET_ID}" is in use`, origin);
  return section.append(new CibElement('cluster_property_set', { id: SET_ID }, origin));
}

/** `pcs acl enable` and `disable`. */
export function setProperty(name: string, value: string, command: PcsCommand, context: PcsContext): void {
  const word = { text: value, origin: command.origin, quoted: false };
  update([{ name, value: word, origin: command.origin }], command, context);
}
