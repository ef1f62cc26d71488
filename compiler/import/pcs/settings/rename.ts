/**
 * `pcs cluster node rename-cib OLD NEW`: the name of a node wherever the configuration has it, but not in `<node>`, which
 * the cluster itself keeps. Source: `lib/cib/node_rename.py` of pcs.
 */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsHandler } from '../command.js';
import { refuse, usage } from './terms.js';

export const renameNode: PcsHandler = (args, command, { cib }) => {
  const [old, next, more] = args;
  if (!old || !next || more) return usage('cluster node rename-cib OLD NEW', command.origin);
  for (const element of cib.descendants()) rename(element, old, next);
};

function rename(element: CibElement, old: Word, next: Word): void {
  const replace = (name: string): void => {
    if (element.get(name) === old.text) element.set(name, next.text, next.origin);
  };
  switch (element.name) {
    case 'rsc_location':
      replace('node');
      return;
    case 'expression':
      if (element.get('attribute') === '#uname') replace('value');
      return;
    case 'fencing-level':
      if (element.get('target') === old.text) replace('target');
      else if (element.get('target-attribute') === '#uname') replace('target-value');
      return;
    case 'nvpair':
      if (isFenceParameter(element)) renameHosts(element, old, next);
  }
}

function isFenceParameter({ parent }: CibElement): boolean {
  return parent?.name === 'instance_attributes' && parent.parent?.get('class') === 'stonith';
}

function renameHosts(pair: CibElement, old: Word, next: Word): void {
  const value = pair.get('value') ?? '';
  const host = (name: string): string => (name === old.text ? next.text : name);
  let renamed = value;
  if (pair.get('name') === 'pcmk_host_list') renamed = value.split(',').map(host).join(',');
  if (pair.get('name') === 'pcmk_host_map') {
    const entries = value.split(';').map((entry) => {
      const [name = '', ports, more] = entry.split(':');
      if (ports === undefined || more !== undefined) {
        return refuse(
          `"${entry}" in pcmk_host_map of ${pair.parent?.parent?.id} is not NODE:PORT`,
          old.origin,
        );
      }
      return `${host(name)}:${ports}`;
    });
    renamed = entries.join(';');
  }
  if (renamed !== value) pair.set('value', renamed, next.origin);
}
