/**
 * What Pacemaker would do: the transition graph of crm_simulate, without what depends on names that nobody sees and on
 * spellings that mean the same (`cib.md` §5.3, §5.4 level B).
 */
import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import { childNamed, parseXml } from './xml-tree.js';

/** One line an action: what it is, where it runs, its attributes and what it waits for; sorted. */
export function canonicalGraph(xml: string): string {
  const graph = parseXml(xml);
  const synapses = graph.children.filter(({ name }) => name === 'synapse');
  return synapses
    .map((synapse) => {
      const actions = childNamed(synapse, 'action_set')?.children ?? [];
      const inputs = childNamed(synapse, 'inputs')?.children.flatMap(({ children }) => children) ?? [];
      return JSON.stringify({
        actions: actions.map((action) => [key(action), details(action)]),
        inputs: inputs.map(key).sort(),
      });
    })
    .sort()
    .join('\n');
}

function key({ name, attributes }: XmlElement): string {
  const { operation = '', operation_key: operationKey = '', on_node: node = '' } = attributes;
  return [name, operation, operationKey, node].join(' ');
}

function details({ children }: XmlElement): unknown {
  return children.map((child) => [
    child.name,
    Object.entries(child.attributes)
      .map(([name, value]) => [name, name.startsWith('CRM_meta_') ? plain(value) : value])
      .sort(),
    child.children.length > 0 ? details(child) : [],
  ]);
}

const SPELLINGS: Readonly<Record<string, string>> = {
  Master: 'Promoted',
  Slave: 'Unpromoted',
  '1000000': 'INFINITY',
  '-1000000': '-INFINITY',
};

/** The scheduler hands meta attributes to agents as they are spelt. */
function plain(value: string): string {
  const word = value.toLowerCase();
  if (['true', 'on', 'yes', 'y', '1'].includes(word)) return 'true';
  if (['false', 'off', 'no', 'n', '0'].includes(word)) return 'false';
  return SPELLINGS[value] ?? value;
}
