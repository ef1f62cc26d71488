import type { ClusterModel } from '../../model/model.js';
import { shellQuote } from '../shell.js';
import { AUTOMATIC, bootstrapSet } from './properties.js';
import { OPERATIONAL } from './nodes.js';

/**
 * Removes everything from the copy of the CIB that is not the cluster's own, so that what is made then is exactly the
 * model. What stays is the list of the ha_cluster role (pcs reference §3.4/7), and node attributes that operators set.
 *
 * Options and node attributes that the model declares stay too: pcs changes their values in place. Made anew they
 * would go behind those that were kept, and a run would find another order of the same pairs.
 */
export function purgeLines(model: ClusterModel): string {
  const calls = [...propertyCalls(model), ...nodeCalls(model)];
  return `# In the copy, remove everything but what is the cluster's own.
purge='/cib/configuration/*[self::resources or self::constraints]/*'
purge+=' | /cib/configuration/*[not(self::crm_config or self::nodes or self::resources or self::constraints)]'
purge+=' | /cib/configuration/nodes/node/*[not(self::instance_attributes)]'
# Of these sets, keep only the pairs with these names. (No two paths match an element and something in it.)
keep_pairs() {
  local sets=$1 name pairs=
  shift
  for name in "$@"; do
    pairs+="\${pairs:+ or }@name=\\"$name\\""
  done
  purge+=" | \${sets}[rule or not(nvpair[$pairs])]"
  purge+=" | \${sets}[not(rule) and nvpair[$pairs]]/*[not(self::nvpair[$pairs])]"
}
automatic=(
${AUTOMATIC.map((name) => `  ${name}`).join('\n')}
)
${calls.join('\n')}
CIB_file="$cib" cibadmin --force --delete-all --xpath "$purge"
`;
}

function propertyCalls(model: ClusterModel): string[] {
  const sets = '/cib/configuration/crm_config/cluster_property_set';
  const declared = quotable(bootstrapSet(model.properties)?.pairs.map(({ name }) => name) ?? []);
  const bootstrap = '@id="cib-bootstrap-options"';
  return [
    call(`${sets}[not(${bootstrap})]`, ['"${automatic[@]}"']),
    call(`${sets}[${bootstrap}]`, ['"${automatic[@]}"', ...declared.map((name) => shellQuote(name))]),
  ];
}

function nodeCalls(model: ClusterModel): string[] {
  const declared = model.nodes.flatMap(({ attributes, name }) => {
    const [first] = attributes;
    const plain = first && !first.rule && first.score === undefined && first.idRef === undefined;
    return plain ? [{ node: xpathString(name), names: quotable(first.pairs.map((pair) => pair.name)) }] : [];
  });
  const nodes = '/cib/configuration/nodes/node';
  const others = declared.map(({ node }) => `@uname=${node}`).join(' or ');
  return [
    call(`${nodes}${others === '' ? '' : `[not(${others})]`}/instance_attributes`, OPERATIONAL),
    ...declared.flatMap(({ node, names }) => {
      const sets = `${nodes}[@uname=${node}]/instance_attributes`;
      const kept = new Set([...OPERATIONAL, ...names]);
      return [
        call(
          `${sets}[1]`,
          [...kept].map((name) => shellQuote(name)),
        ),
        call(`${sets}[position()>1]`, OPERATIONAL),
      ];
    }),
  ];
}

function call(sets: string, words: readonly string[]): string {
  const [first, ...rest] = [`keep_pairs ${shellQuote(sets)}`, ...words];
  const line = [first, ...rest].join(' ');
  return line.length <= 110 ? line : `${first} \\\n  ${rest.join(' ')}`;
}

/** The script puts the names between double quotes of XPath, which has no escapes; others are just made anew. */
function quotable(names: readonly string[]): string[] {
  return names.filter((name) => !name.includes('"'));
}

function xpathString(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  const parts = text.split('"').map((part) => `"${part}"`);
  return `concat(${parts.join(`, '"', `)})`;
}
