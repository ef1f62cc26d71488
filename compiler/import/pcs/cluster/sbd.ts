/** `stonith sbd`: settings of the hosts, and one cluster option (`pcs/lib/commands/sbd.py`). */
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { PcsRefusal } from '../command.js';

const OPTION = 'stonith-watchdog-timeout';
const SETTINGS = /^(?:watchdog|device|SBD_\w+)=/;
/** The others are options there. */
const OLD_SETTINGS = /^SBD_\w+=/;

/** Takes stonith-watchdog-timeout away: Pacemaker must not rely on sbd before all nodes have restarted. */
export const sbdEnable: PcsHandler = (args, command, context) => {
  const old = command.options.has('--watchdog') || command.options.has('--device');
  if (old && context.dialect !== '0.9')
    throw new PcsRefusal(
      '--watchdog and --device are options of pcs 0.9',
      command.origin,
      'use: watchdog=PATH device=PATH',
    );
  const known = context.dialect === '0.9' ? OLD_SETTINGS : SETTINGS;
  const wrong = args.find(({ text }) => !known.test(text));
  if (wrong && !command.options.has('--force'))
    throw new PcsRefusal(`sbd has no option "${wrong.text.split('=')[0]!}"`, wrong.origin);
  optionPair(context)?.remove();
  tell(command, context);
};

/** With `0`, Pacemaker does not count on sbd. */
export const sbdDisable: PcsHandler = (_args, command, context) => {
  const pair = optionPair(context);
  if (pair) pair.set('value', '0', command.origin);
  else {
    const section = sectionOf(context.cib, 'crm_config');
    const set =
      section.child('cluster_property_set') ??
      section.append(new CibElement('cluster_property_set', { id: 'cib-bootstrap-options' }, command.origin));
    // pcs cuts the names in such ids to 20 characters.
    const id = `${set.id ?? ''}-${context.dialect === '0.9' ? OPTION : OPTION.slice(0, 20)}`;
    set.append(new CibElement('nvpair', { id, name: OPTION, value: '0' }, command.origin));
  }
  tell(command, context);
};

function optionPair({ cib }: PcsContext): CibElement | undefined {
  return sectionOf(cib, 'crm_config')
    .children.flatMap((set) => set.children)
    .find((pair) => pair.get('name') === OPTION);
}

function tell({ origin, words }: PcsCommand, { session }: PcsContext): void {
  session.report('pcs-no-effect-here', origin, {
    command: words
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' '),
    why: `it configures sbd on the hosts; of that, only the cluster option ${OPTION} is in the CIB`,
  });
}
