import type { Attribute } from '../../model/model.js';
import { parseBoolean } from '../../types/boolean.js';
import { plainText } from '../text.js';
import type { CorosyncContext } from './context.js';
import type { Section } from './section.js';
import { section } from './section.js';

/**
 * Says what the user said, and what Corosync cannot do without. In particular there is no encryption unless there is
 * a `crypto` block: it needs a key on every node, which a file cannot bring. (pcs has `cluster setup` make a key, and
 * so encrypts by default.)
 */
export function totemSection(context: CorosyncContext, ringCount: number): Section {
  const { setup, transport } = context;
  if (transport === 'knet' && !encrypts(context)) context.note('corosync-unencrypted');
  const [wanted] = setup.crypto.filter(({ value }) => value !== 'none');
  if (wanted && !context.corosync2 && transport !== 'knet') {
    context.refuse(`encryption of the transport ${transport}`, wanted.origin);
  }
  return section(
    'totem',
    [
      ['version', '2'],
      ['cluster_name', context.text(setup.name, setup.origin)],
      ['transport', transport],
      ...context.directives('transport', setup.transportOptions),
      ...redundantRings(context, ringCount),
      ...context.directives('compression', setup.compression),
      ...context.directives('crypto', setup.crypto),
      ...context.directives('totem', setup.totem.filter(notOurs)),
    ],
    setup.links.map((link) => interfaceSection(link, context)),
  );
}

function encrypts({ setup }: CorosyncContext): boolean {
  const secauth = setup.totem.find(({ name }) => name === 'secauth');
  return (
    setup.crypto.length > 0 ||
    (secauth !== undefined && parseBoolean(plainText(secauth.value) ?? '') === true)
  );
}

/** These come from elsewhere in the declaration. */
function notOurs({ name }: Attribute): boolean {
  return name !== 'version' && name !== 'cluster_name' && name !== 'transport';
}

/** Corosync 2 does not start with two rings and no `rrp_mode`; `passive` is what pcs 0.9 writes. */
function redundantRings(context: CorosyncContext, ringCount: number): (readonly [string, string])[] {
  const given = [...context.setup.transportOptions, ...context.setup.totem].some(
    ({ name }) => name === 'rrp_mode',
  );
  return context.corosync2 && ringCount > 1 && !given ? [['rrp_mode', 'passive']] : [];
}

function interfaceSection(
  link: { readonly number: number; readonly options: readonly Attribute[] },
  context: CorosyncContext,
): Section {
  return section('interface', [
    [context.corosync2 ? 'ringnumber' : 'linknumber', String(link.number)],
    ...context.directives('link', link.options),
  ]);
}
