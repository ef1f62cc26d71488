/** `fencing_topology n1: a,b c attr:rack=1 d pattern:n.* e`, or devices alone, for every node. */
import type { Reader } from '../reader.js';
import type { Spot } from '../text.js';
import { CibElement } from '../../tree.js';
import { put } from './pairs.js';

const BY_ATTRIBUTE = /^attr:([\w-]+)=([\w-]+)$/di;
const BY_PATTERN = /^pattern:(.+)$/di;
const BY_NAME = /^([^:]+):$/d;

/** The attributes of a target, and what its levels are counted by. */
interface Target {
  readonly attributes: readonly (readonly [name: string, value: Spot])[];
  readonly key: string;
}

export function readTopology(reader: Reader): CibElement {
  const levels: { target: Target | undefined; devices: Spot }[] = [];
  let target: Target | undefined;
  while (reader.current) {
    const next = readTarget(reader);
    if (next) target = next;
    else {
      const devices = reader.next();
      if (/^(attr|pattern):/i.test(devices.text)) {
        reader.report('crm-not-a-target', devices.origin, { word: devices.text });
      }
      levels.push({ target, devices });
    }
  }
  const out = new CibElement('fencing-topology', {}, reader.origin);
  const counts = new Map<string, number>();
  const add = ({ attributes, key }: Target, devices: Spot): void => {
    const index = (counts.get(key) ?? 0) + 1;
    counts.set(key, index);
    const level = out.append(new CibElement('fencing-level', {}, devices.origin));
    for (const [name, value] of attributes) put(level, name, value);
    level.set('index', String(index));
    put(level, 'devices', devices);
  };
  if (levels.length > 0 && !levels[0]!.target) {
    const names = reader.nodeNames();
    if (names.length === 0) reader.report('crm-topology-empty', reader.origin, {});
    for (const name of names) {
      for (const { devices } of levels) add(named({ text: name, origin: reader.origin }), devices);
    }
  } else {
    for (const level of levels) add(level.target!, level.devices);
  }
  return out;
}

function readTarget(reader: Reader): Target | undefined {
  const attribute = reader.tryMatch(BY_ATTRIBUTE);
  if (attribute) {
    const name = attribute.group(1)!;
    // Levels are counted by the attribute alone, whatever the value.
    return {
      attributes: [
        ['target-attribute', name],
        ['target-value', attribute.group(2)!],
      ],
      key: name.text,
    };
  }
  const pattern = reader.tryMatch(BY_PATTERN)?.group(1);
  if (pattern) return { attributes: [['target-pattern', pattern]], key: pattern.text };
  const name = reader.tryMatch(BY_NAME)?.group(1);
  return name && named(name);
}

function named(name: Spot): Target {
  return { attributes: [['target', name]], key: name.text };
}
