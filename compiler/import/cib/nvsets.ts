import type { NvPair, NvSet } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import type { CibReader, Identity } from './reader.js';
import { originOf, present } from './reader.js';
import { ruleOf } from './rules.js';
import { metaName, metaValue } from './words.js';

type NvSetTag = 'cluster_property_set' | 'instance_attributes' | 'meta_attributes' | 'utilization';

const SET_WORDS: Readonly<Record<string, string>> = {
  cluster_property_set: 'cluster properties',
  instance_attributes: 'instance attributes',
  meta_attributes: 'meta attributes',
  utilization: 'utilization',
};

/** The sets of a kind in an element. Those without pairs do nothing, and are left out. */
export function nvSetsOf(parent: CibElement, tag: NvSetTag, reader: CibReader): NvSet[] {
  return parent.childrenNamed(tag).flatMap((element) => {
    const set = nvSetOf(element, reader);
    const isReferred = ({ id }: CibElement): boolean => id !== undefined && reader.referenced.has(id);
    const needed =
      set.idRef !== undefined || set.pairs.length > 0 || [...element.descendants()].some(isReferred);
    return needed ? [reader.made(element, set)] : [];
  });
}

function nvSetOf(element: CibElement, reader: CibReader): NvSet {
  const idRef = element.get('id-ref');
  if (idRef !== undefined) return { id: '', ...originOf(element), pairs: [], idRef };
  const rule = element.child('rule');
  return {
    ...setIdentity(element, reader),
    ...present('score', reader.score(element)),
    ...present('rule', rule && ruleOf(rule, reader, 'set')),
    pairs: pairsOf(element, reader),
  };
}

/**
 * `cib-bootstrap-options` is a semantic id: the set counts before all others. It would be given to another plain set of
 * cluster properties if that had none.
 */
function setIdentity(element: CibElement, reader: CibReader): Identity {
  const plain = !element.child('rule') && element.get('score') === undefined;
  const property = element.name === 'cluster_property_set';
  return reader.inner(element, element.id === 'cib-bootstrap-options' || (property && plain));
}

/** Of pairs with the same name in a set the first counts (`cib.md`, measured). */
function pairsOf(element: CibElement, reader: CibReader): NvPair[] {
  const meta = element.name === 'meta_attributes';
  const pairs: NvPair[] = [];
  const seen = new Set<string>();
  for (const child of element.childrenNamed('nvpair')) {
    const written = child.get('name');
    const name = meta && written !== undefined ? metaName(written) : written;
    const idRef = child.get('id-ref');
    if (
      name !== undefined &&
      seen.has(name) &&
      !(child.id !== undefined && reader.referenced.has(child.id))
    ) {
      const set = SET_WORDS[element.name] ?? 'pairs';
      const value = child.get('value') ?? '';
      reader.report('repeated-pair', reader.place(child), { name: written ?? '', value, set });
      continue;
    }
    if (name !== undefined) seen.add(name);
    if (idRef !== undefined) {
      pairs.push(
        reader.made(child, { id: '', ...originOf(child), name: name ?? '', value: undefined, idRef }),
      );
      continue;
    }
    if (name === undefined) {
      reader.report('missing-attribute', reader.place(child), { element: 'nvpair', attributes: ['name'] });
      continue;
    }
    const value = child.get('value');
    pairs.push(
      reader.made(child, {
        ...reader.inner(child),
        name,
        value: value !== undefined && meta ? metaValue(name, value) : value,
      }),
    );
  }
  return pairs;
}
