/** `crm node …` (`ui_node.py`): what is stored in the configuration. */
import type { Token } from '../text.js';
import type { CibElement } from '../../tree.js';
import { setPair } from './attributes.js';
import type { CommandContext } from './context.js';
import { manageAttribute } from './resource.js';

const SETS: Readonly<Record<string, string>> = {
  attribute: 'instance_attributes',
  utilization: 'utilization',
};

/** Commands that set one attribute. */
const ATTRIBUTES: Readonly<Record<string, readonly [name: string, value: string]>> = {
  standby: ['standby', 'on'],
  online: ['standby', 'off'],
  maintenance: ['maintenance', 'true'],
  ready: ['maintenance', 'off'],
};

export function nodeCommand(context: CommandContext, name: string, args: readonly Token[]): void {
  if (Object.hasOwn(SETS, name)) {
    return manageAttribute(context, name, args, SETS[name]!, (arg) => findNode(context, arg));
  }
  if (name === 'delete') {
    for (const arg of args) {
      const node = findNode(context, arg);
      if (node) context.configuration.delete(node);
    }
    return;
  }
  if (args.some(({ text }) => text === 'reboot')) return context.note(`node ${name} reboot`);
  const names = args.filter(({ text }) => text !== 'forever');
  if (names.length === 0) return context.refuse(`node ${name}`, 'it is about the node on which it is called');
  const nodes = names.some(({ text }) => text === '--all')
    ? [...context.configuration.objects].filter((object) => object.name === 'node')
    : names.flatMap((arg) => findNode(context, arg) ?? []);
  const [attribute, text] = ATTRIBUTES[name]!;
  for (const node of nodes) {
    // Without an attribute a node is online.
    const set = node.childrenNamed('instance_attributes').flatMap(({ children }) => children);
    if (name === 'online' && !set.some((pair) => pair.get('name') === attribute)) continue;
    setPair(context.configuration, node, 'instance_attributes', attribute, { text, origin: context.origin });
  }
}

function findNode({ configuration, session }: CommandContext, arg: Token): CibElement | undefined {
  const node = configuration.findNode(arg.text);
  if (!node) session.report('crm-no-such-object', arg.origin, { id: arg.text });
  return node;
}
