import { referencedVariables, shellComment } from '../shell.js';
import { XML_REFERENCE } from './xml-statement.js';

/**
 * crmsh files have no variables: with secrets that are given only when the configuration is loaded, the output is a script
 * that makes the file. The values go into double quotes of crmsh, or into attributes of `xml` statements.
 */
export function loadScript(text: string, variables: readonly string[], remarks: readonly string[]): string {
  const used = new Set(referencedVariables(text));
  const assignments = variables.flatMap((variable) => [
    ...(used.has(variable) ? [`${local(variable)}=$(crm_value ${variable})`] : []),
    ...(used.has(XML_REFERENCE + variable)
      ? [`${local(XML_REFERENCE + variable)}=$(xml_value ${variable})`]
      : []),
  ]);
  return [
    '#!/bin/bash',
    shellComment(remarks.join('\n')),
    'set -euo pipefail',
    'umask 077',
    '',
    ...variables.map((variable) => `: "\${${variable}:?set it to the value of the secret}"`),
    '',
    CHECK,
    '',
    ...(assignments.some((line) => line.includes('crm_value')) ? [CRM_VALUE, ''] : []),
    ...(assignments.some((line) => line.includes('xml_value')) ? [XML_VALUE, ''] : []),
    ...assignments,
    '',
    'file=$(mktemp)',
    `trap 'rm -f "$file"' EXIT`,
    `cat >"$file" <<${DELIMITER}`,
    hereDocument(text),
    DELIMITER,
    '',
    'crm "$@" configure load update "$file"',
    '',
  ].join('\n');
}

const DELIMITER = 'END_OF_CRM_CONFIGURATION';

/** `HADSL_SECRET_X` → `crm_x`, `XML_HADSL_SECRET_X` → `xml_x`. */
function local(reference: string): string {
  const kind = reference.startsWith(XML_REFERENCE) ? 'xml' : 'crm';
  return reference.replace(/^(XML_)?HADSL_SECRET/, kind).toLowerCase();
}

/** Within an unquoted here document `\`, `$` and `` ` `` mean something; the values of variables are not read again. */
function hereDocument(text: string): string {
  return text
    .replace(/\n$/, '')
    .replace(/[\\$`]/g, '\\$&')
    .replace(/\uE000([^\uE001]*)\uE001/g, (_, variable: string) => `\${${local(variable)}}`);
}

const CHECK = `# What crmsh cannot load: see the explanation of crmsh-cannot-express.
check() {
  local LC_ALL=C value=\${!1}
  case $value in
    *[!\\ -~]*) printf '%s: crmsh spoils or refuses everything but printable ASCII\\n' "$1" >&2; exit 1 ;;
    *\\\\ | *\\\\\\"*) printf '%s: crmsh cannot read a backslash at the end or before a quote\\n' "$1" >&2; exit 1 ;;
  esac
}`;

const CRM_VALUE = `# The value of a variable, for double quotes of crmsh.
crm_value() {
  check "$1"
  local value=\${!1}
  value=\${value//\\\\/\\\\\\\\}
  printf '%s' "\${value//\\"/\\\\\\"}"
}`;

/** No `${value//&/…}`: since bash 5.2 an `&` in the replacement is what was found. */
const XML_VALUE = `# The value of a variable, for an attribute of XML in crmsh, which joins blanks.
xml_value() {
  check "$1"
  printf '%s' "\${!1}" | sed -e 's/&/\\&amp;/g; s/</\\&lt;/g; s/>/\\&gt;/g; s/"/\\&quot;/g; s/ /\\&#32;/g'
}`;
