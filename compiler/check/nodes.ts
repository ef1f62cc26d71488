/** `node` declarations. */
import { descriptionOf } from './description.js';
import type * as ast from '../../grammar/ast.js';
import type { FileContext, Named, Symbols } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import { suggest } from '../bind/suggest.js';
import type { ClusterNode, Origin } from '../model/model.js';
import { isHealthValue, nodeAttribute } from '../tables/node-attributes.js';
import { INTEGER } from '../tables/option.js';
import type { ValueType } from '../types/value-type.js';
import type { SetSpec } from './attribute-sets.js';
import { nvsets } from './attribute-sets.js';
import { allowItems, itemsOf, setsOf } from './blocks.js';
import { checkedText, reportWrongType } from './entry-values.js';
import { attributeText } from './typed-values.js';

const SETTINGS = {
  id: { kind: 'string' },
  kind: { kind: 'enum', values: ['member', 'remote', 'ping'] },
  description: { kind: 'string' },
  score: { kind: 'score' },
} as const satisfies Record<string, ValueType>;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

type Setting = keyof typeof SETTINGS;
type Settings = Partial<Record<Setting, { readonly text: string; readonly pair: ast.Pair }>>;

/** All nodes in order of declaration, with ids. */
export function checkNodes(symbols: Symbols): ClusterNode[] {
  const drafts = symbols.nodeDeclarations.map((symbol) => new NodeDraft(symbol));
  checkAddresses(drafts);
  assignNodeIds(drafts);
  return drafts.map((draft) => draft.finish());
}

class NodeDraft {
  readonly name: string;
  readonly ctx: FileContext;
  readonly decl: ast.NodeDecl;
  readonly settings: Settings;
  readonly type: ClusterNode['type'];
  readonly addresses: readonly { readonly text: string; readonly at: ast.Node }[];
  readonly #items: readonly (ast.Pair | ast.AttributeSet)[];
  id = '';

  constructor(symbol: Named<ast.NodeDecl>) {
    this.name = symbol.name;
    this.ctx = symbol.context;
    this.decl = symbol.decl;
    this.#items = allowItems(this.ctx, this.decl.body, 'a node', ['Pair', 'attributes', 'utilization']);
    this.settings = readSettings(this.ctx, [...this.decl.options, ...itemsOf(this.#items, 'Pair')]);
    const kind = this.settings.kind?.text;
    this.type = kind === 'remote' || kind === 'ping' ? kind : 'member';
    this.addresses = this.#readAddresses();
  }

  get origin(): Origin {
    return this.ctx.origin(this.decl);
  }

  finish(): ClusterNode {
    const { ctx, settings } = this;
    const description = settings.description?.text ?? descriptionOf(this.decl);
    return {
      name: this.name,
      id: this.id,
      type: this.type,
      ...(description !== undefined && { description }),
      ...(settings.score && { score: settings.score.text }),
      addresses: this.addresses.map((address) => address.text),
      attributes: nvsets(ctx, setsOf(this.#items, 'attributes'), attributeSpec(this.name)),
      utilization: nvsets(ctx, setsOf(this.#items, 'utilization'), utilizationSpec(this.name)),
      origin: this.origin,
    };
  }

  #readAddresses(): { text: string; at: ast.Node }[] {
    const { ctx, decl, name } = this;
    const list = decl.addresses;
    if (!list) return [];
    if (this.type === 'remote') {
      if (list.items.length > 0) ctx.report('wrong-node-kind', list, { setting: 'addresses', node: name });
      return [];
    }
    return list.items.flatMap((item) =>
      (ctx.plainList(item) ?? []).map((text) => ({
        text: checkedText(ctx, { kind: 'host' }, text, item, 'address'),
        at: item,
      })),
    );
  }
}

function readSettings(ctx: FileContext, pairs: readonly ast.Pair[]): Settings {
  const settings: Settings = {};
  for (const pair of pairs) {
    const name = ctx.plain(pair.name);
    if (name === undefined) continue;
    if (!isSetting(name)) {
      reportUnknown(ctx, pair, name);
      continue;
    }
    const earlier = settings[name];
    if (earlier) {
      const related = [{ message: 'it first stands here', at: ctx.origin(earlier.pair) }];
      ctx.report('duplicate-entry', pair, { name, place: 'the node' }, { related });
      continue;
    }
    const text = ctx.plain(pair.value);
    if (text === undefined) continue;
    const checked = attributeText(ctx, SETTINGS[name], text, pair.value!, name);
    if (checked !== undefined) settings[name] = { text: checked, pair };
  }
  return settings;
}

function isSetting(name: string): name is Setting {
  return Object.hasOwn(SETTINGS, name);
}

function reportUnknown(ctx: FileContext, pair: ast.Pair, name: string): void {
  const wanted = name === 'type' ? 'kind' : undefined;
  const { suggestion, extras } = suggest(ctx, pair.name, wanted ?? name, Object.keys(SETTINGS));
  const belongs = `a node attribute is written "attributes { ${name} = ${shown(pair.value)} }"`;
  const found = wanted ?? suggestion;
  ctx.report(
    'unknown-setting',
    pair.name,
    { name, place: 'a node', suggestion: found, belongs: found === undefined ? belongs : undefined },
    extras,
  );
}

function attributeSpec(node: string): SetSpec {
  return {
    place: `the attributes of ${JSON.stringify(node)}`,
    rules: 'attributes',
    lookup(name, pair, ctx) {
      if (name.startsWith('#health')) checkHealth(ctx, name, pair);
      return nodeAttribute(name);
    },
  };
}

function checkHealth(ctx: FileContext, name: string, pair: ast.Pair): void {
  const text = ctx.plain(pair.value);
  if (text === undefined || isHealthValue(text)) return;
  reportWrongType(ctx, pair.value!, name, text, { expected: 'red, yellow, green or a score' });
}

function utilizationSpec(node: string): SetSpec {
  return {
    place: `the utilization of ${JSON.stringify(node)}`,
    rules: 'utilization',
    lookup: () => ({ type: INTEGER }),
  };
}

/** Explicit ids first; the other members get the free numbers from 1 on, a remote node its name. */
function assignNodeIds(drafts: readonly NodeDraft[]): void {
  const byId = new Map<string, NodeDraft>();
  for (const draft of drafts) {
    const given = draft.settings.id;
    if (!given) continue;
    draft.id = given.text;
    checkNodeId(draft, given);
    const first = byId.get(given.text);
    if (first) {
      draft.ctx.report(
        'duplicate-node-id',
        given.pair,
        { id: given.text, first: first.name, second: draft.name },
        { related: [{ message: `the node ${JSON.stringify(first.name)}`, at: first.origin }] },
      );
    } else byId.set(given.text, draft);
  }
  let next = 1;
  for (const draft of drafts) {
    if (draft.settings.id) continue;
    if (draft.type === 'remote') draft.id = draft.name;
    else {
      while (byId.has(String(next))) next++;
      draft.id = String(next++);
    }
  }
}

/** Corosync has numbers of 32 bits, without 0. */
function checkNodeId({ ctx, type }: NodeDraft, { text, pair }: { text: string; pair: ast.Pair }): void {
  // What Heartbeat called a node; the id of the CIB is all that is left of it.
  if (type !== 'member' || !pair.value || UUID.test(text)) return;
  checkedText(ctx, { kind: 'integer', min: 1, max: 0xffffffff }, text, pair.value, 'id');
}

function checkAddresses(drafts: readonly NodeDraft[]): void {
  const owners = new Map<string, { readonly draft: NodeDraft; readonly at: Origin }>();
  for (const draft of drafts) {
    for (const { text, at } of draft.addresses) {
      const key = text.toLowerCase();
      const first = owners.get(key);
      const place = draft.ctx.origin(at);
      if (!first) {
        owners.set(key, { draft, at: place });
        continue;
      }
      const related = [{ message: `${text} first stands here`, at: first.at }];
      const params = { address: text, first: first.draft.name, second: draft.name };
      draft.ctx.report('duplicate-address', at, params, { related });
    }
  }
}
