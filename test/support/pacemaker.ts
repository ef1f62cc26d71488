/** Pacemaker's own judgement of a CIB: schema, crm_verify, crm_simulate. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../compiler/emit/cib/xml.js';
import type { RunResult } from './tools.js';
import { run, withTempFile } from './tools.js';
import { childNamed, descendants, parseXml } from './xml-tree.js';

const SCHEMAS = '/usr/share/pacemaker';

/** The newest schema and feature set of the Pacemaker that is installed where the tests run (2.1.5). */
const NEWEST_SCHEMA = [3, 9] as const;
const NEWEST_FEATURE_SET = '3.16.1';

export function hasSchema(schema: string): boolean {
  return existsSync(`${SCHEMAS}/${schema}.rng`);
}

/** Undefined when the CIB is valid, or what xmllint says. */
export function validateSchema(xml: string, schema = schemaOf(xml)): string | undefined {
  return withTempFile('cib.xml', xml, (path) => {
    const result = run('xmllint', ['--noout', '--relaxng', `${SCHEMAS}/${schema}.rng`, path]);
    return result.code === 0 ? undefined : result.stderr.replaceAll(path, 'cib.xml').trim();
  });
}

/** Which of the CIBs are valid: one run of xmllint for all of them. */
export function validFiles(texts: readonly string[], schema: string): readonly boolean[] {
  const directory = mkdtempSync(join(tmpdir(), 'hadsl-'));
  try {
    const paths = texts.map((text, index) => {
      const path = join(directory, `${index}.xml`);
      writeFileSync(path, text);
      return path;
    });
    const { stderr } = run('xmllint', ['--noout', '--relaxng', `${SCHEMAS}/${schema}.rng`, ...paths]);
    const valid = new Set([...stderr.matchAll(/^(\S+) validates$/gm)].map(([, path]) => path));
    return paths.map((path) => valid.has(path));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function schemaOf(xml: string): string {
  return parseXml(xml).attributes['validate-with'] ?? 'pacemaker-3.9';
}

export interface OnlineOptions {
  /** Names of the nodes that are online; default all members. */
  readonly online?: readonly string[];
  /** Transient attributes, such as promotion scores: `{ n1: { 'master-db': '10' } }`. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * The CIB with a status in which its nodes have just joined. Without one, crm_verify checks next to nothing; with an
 * empty one it sees nodes that must be fenced (`cib.md` §4.1).
 */
export function withOnlineNodes(xml: string, options: OnlineOptions = {}): string {
  const cib = parseXml(xml);
  const nodes = [...descendants(cib)].filter(
    ({ name, attributes }) => name === 'node' && (attributes.type ?? 'member') === 'member',
  );
  const states = nodes
    .filter(({ attributes }) => options.online?.includes(attributes.uname ?? '') ?? true)
    .map(({ attributes: { id = '', uname = '' } }) =>
      element(
        'node_state',
        { id, uname, in_ccm: 'true', crmd: 'online', join: 'member', expected: 'member' },
        transientAttributes(id, options.attributes?.[uname]),
      ),
    );
  return document({
    ...cib,
    attributes: { ...cib.attributes, 'have-quorum': '1' },
    children: [...cib.children.filter(({ name }) => name !== 'status'), element('status', {}, states)],
  });
}

function transientAttributes(
  nodeId: string,
  attributes: Readonly<Record<string, string>> | undefined,
): XmlElement[] {
  if (!attributes) return [];
  const pairs = Object.entries(attributes).map(([name, value]) =>
    element('nvpair', { id: `status-${nodeId}-${name}`, name, value }),
  );
  return [
    element('transient_attributes', { id: nodeId }, [
      element('instance_attributes', { id: `status-${nodeId}` }, pairs),
    ]),
  ];
}

/**
 * The installed tools refuse newer schemas, and crm_simulate aborts on a newer feature set. What a CIB for a newer
 * Pacemaker means can still be seen with them; whether its schema takes it cannot.
 */
export function forInstalledPacemaker(xml: string): string {
  const cib = parseXml(xml);
  const [, major, minor] = /^pacemaker-(\d+)\.(\d+)$/.exec(cib.attributes['validate-with'] ?? '') ?? [];
  const newer =
    Number(major) > NEWEST_SCHEMA[0] ||
    (Number(major) === NEWEST_SCHEMA[0] && Number(minor) > NEWEST_SCHEMA[1]);
  const featureSet = cib.attributes.crm_feature_set ?? NEWEST_FEATURE_SET;
  const tooNew = featureSet.localeCompare(NEWEST_FEATURE_SET, 'en', { numeric: true }) > 0;
  return document({
    ...cib,
    attributes: {
      ...cib.attributes,
      ...(newer && { 'validate-with': `pacemaker-${NEWEST_SCHEMA.join('.')}` }),
      ...(tooNew && { crm_feature_set: NEWEST_FEATURE_SET }),
    },
  });
}

function document(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(root)}\n`;
}

export interface VerifyResult {
  /** 0: clean; 78: errors or warnings. */
  readonly code: number;
  /** With warnings (-VV), without the names of C functions. */
  readonly messages: readonly string[];
}

/** crm_verify on the CIB with all its nodes online. */
export function crmVerify(xml: string, options: OnlineOptions = {}): VerifyResult {
  const prepared = forInstalledPacemaker(withOnlineNodes(xml, options));
  return withTempFile('cib.xml', prepared, (path) => {
    const result = run('crm_verify', ['-VV', '-x', path]);
    const messages = `${result.stdout}\n${result.stderr}`
      .split('\n')
      .map((line) => line.replace(/^(?:\(\w+(?:@[^)]*)?\)\s*)?/, '').trim())
      .filter((line) => line !== '');
    return { code: result.code, messages };
  });
}

/** Resource → role → names of the nodes, sorted. `{ db: { Promoted: ['n1'], Unpromoted: ['n2'] } }`. */
export type Placement = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Where crm_simulate places everything when the nodes have just come up. Throws when it fails. */
export function crmSimulate(xml: string, options: OnlineOptions = {}): Placement {
  const result = simulate(xml, options);
  if (result.code !== 0) {
    throw new Error(`crm_simulate: ${result.code}\n${result.stdout.slice(-2000)}\n${result.stderr}`);
  }
  const status = childNamed(parseXml(result.stdout), 'revised_cluster_status');
  const resources = status && childNamed(status, 'resources');
  if (!resources) throw new Error(`crm_simulate: no revised status\n${result.stdout}`);
  return placement(resources);
}

/** `crm_simulate -S`, as it is. */
export function simulate(xml: string, options: OnlineOptions = {}, ...args: readonly string[]): RunResult {
  const prepared = forInstalledPacemaker(withOnlineNodes(xml, options));
  return withTempFile('cib.xml', prepared, (path) =>
    run('crm_simulate', ['-S', '-x', path, '--output-as=xml', ...args]),
  );
}

function placement(resources: XmlElement): Placement {
  const found: Record<string, Record<string, string[]>> = {};
  for (const { name, attributes, children } of descendants(resources)) {
    const { id, role = 'Stopped' } = attributes;
    // The instances of an anonymous clone all have the id of its child.
    if (name !== 'resource' || id === undefined) continue;
    const nodes = ((found[id] ??= {})[role] ??= []);
    nodes.push(
      ...children.filter((child) => child.name === 'node').map((child) => child.attributes.name ?? ''),
    );
    nodes.sort();
  }
  // Instances of a clone that there is no node for say nothing about the others.
  for (const roles of Object.values(found)) if (Object.keys(roles).length > 1) delete roles.Stopped;
  return found;
}

/** A CIB with nothing but nodes, for pcs -f and crm to work on. */
export function emptyCib(nodes: readonly string[], schema = 'pacemaker-3.9'): string {
  return document(
    element(
      'cib',
      {
        'validate-with': schema,
        crm_feature_set: NEWEST_FEATURE_SET,
        epoch: '1',
        num_updates: '0',
        admin_epoch: '0',
      },
      [
        element('configuration', {}, [
          element('crm_config'),
          element(
            'nodes',
            {},
            nodes.map((uname, index) => element('node', { id: String(index + 1), uname })),
          ),
          element('resources'),
          element('constraints'),
        ]),
        element('status'),
      ],
    ),
  );
}
