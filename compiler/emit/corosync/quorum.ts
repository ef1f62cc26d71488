import type { Attribute, QuorumDevice } from '../../model/model.js';
import { parseBoolean } from '../../types/boolean.js';
import { plainText } from '../text.js';
import type { CorosyncContext } from './context.js';
import type { Section } from './section.js';
import { isEmpty, section } from './section.js';

export function quorumSection(memberCount: number, context: CorosyncContext): Section {
  const { options, device } = context.setup.quorum;
  return section(
    'quorum',
    [
      ['provider', 'corosync_votequorum'],
      ...twoNode(memberCount, context),
      ...context.directives(
        'quorum',
        options.filter(({ name }) => name !== 'provider'),
      ),
    ],
    device ? [deviceSection(device, context)] : [],
  );
}

/**
 * Two nodes get `two_node: 1`, as from pcs: without it, one that is left never has quorum. Not with a quorum device
 * or auto_tie_breaker, which solve the same problem and exclude it.
 */
function twoNode(memberCount: number, context: CorosyncContext): (readonly [string, string])[] {
  const { options, device } = context.setup.quorum;
  if (memberCount !== 2 || device || find(options, 'two_node')) return [];
  const tieBreaker = plainText(find(options, 'auto_tie_breaker')?.value ?? 'no');
  return parseBoolean(tieBreaker ?? '') === true ? [] : [['two_node', '1']];
}

function deviceSection(device: QuorumDevice, context: CorosyncContext): Section {
  const model = context.text(device.model, context.setup.origin);
  const children = [
    section(model, context.directives('device-net', device.options)),
    section('heuristics', context.directives('heuristics', device.heuristics)),
  ];
  return section(
    'device',
    [['model', model], ...votes(device), ...context.directives('device', device.generic)],
    children.filter((child) => !isEmpty(child)),
  );
}

/** corosync-qdevice does not start with ffsplit unless the device has one vote; pcs adds it too. */
function votes(device: QuorumDevice): (readonly [string, string])[] {
  const algorithm = find(device.options, 'algorithm');
  const ffsplit = algorithm !== undefined && plainText(algorithm.value) === 'ffsplit';
  return device.model === 'net' && ffsplit && !find(device.generic, 'votes') ? [['votes', '1']] : [];
}

function find(list: readonly Attribute[], name: string): Attribute | undefined {
  return list.find((attribute) => attribute.name === name);
}
