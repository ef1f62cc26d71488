/** What kind of file a text is. */
import type { ForeignFormat } from './session.js';

/** What a user may hand to hadsl. */
export type SourceFormat = 'ha' | ForeignFormat;

/** More of a file than this is not looked at. */
const WINDOW = 256 * 1024;

/** An interactive prompt, `sudo`, or what else may stand before a command in documentation. */
const BEFORE =
  /^\s*(?:\[[^\]\n]*\]\s*[#$>]\s*|[\w.-]+@[\w.-]+[^#$>\n]*[#$>]\s*|(?:[\w.-]+)?[#$>]\s+)?(?:sudo\s+(?:-\S+\s+)*)?/;
const PCS = new RegExp(`${BEFORE.source}pcs\\s+(?:-\\S+\\s+\\S+\\s+)?[a-z]`, 'm');
const CRM_COMMAND = new RegExp(`${BEFORE.source}crm\\s+(?:-\\S+\\s+)*(?:configure|resource|node)\\b`, 'm');
const CRM_STATEMENT: readonly RegExp[] = [
  /^\s*(?:primitive|rsc_template)\s+\S+\s+@?\S+(?:\s+(?:params|meta|op|operations|utilization)\b[^{\n]*|\s*\\|\s*)$/im,
  /^\s*(?:colocation|collocation|order)\s+[^\s:]+\s+(?!with\b|then\b)[^\s:=]+:\s/im,
  /^\s*location\s+[^\s:]+\s+(?!prefers\b|avoids\b|where\b)\S+\s+(?:rule\b|[^\s:=]+:\s)/im,
  /^\s*(?:group|clone|ms|master)\s+[^\s:=]+\s+(?!of\b)[^\s:={]+[^{\n]*$/im,
  /^\s*(?:property|rsc_defaults|op_defaults)\s+(?:[^\s:=]+:\s|\$id=|[^{\n]*\\\s*$)/im,
  /^\s*node\s+(?:\$id=|\S+:\s|[^{\n]*\\\s*$)/im,
  /^\s*(?:fencing_topology|fencing-topology|rsc_ticket|rsc_template|acl_target)\s+\S/im,
];
const COROSYNC = /^\s*(?:totem|nodelist|quorum|logging)\s*\{\s*$/m;
const COROSYNC_DIRECTIVE = /^\s*[a-z_0-9.]+:\s*\S/m;
const HA =
  /^\s*(?:cluster\s+\S+\s*\{|import\s+"|(?:param|secret|let)\s+\w|property\s*\{|(?:primitive|template)\s+\S+\s+\S+\s*\{|\/\/)/m;

/** Undefined: none that hadsl knows. */
export function detectFormat(file: string, text: string): SourceFormat | undefined {
  if (/\.ha$/i.test(file)) return 'ha';
  const head = text.slice(0, WINDOW).replace(/^\ufeff/, '');
  if (/^\s*</.test(head)) return 'cib';
  if (/corosync[^/\\]*\.conf$/i.test(file)) return 'corosync';
  if (HA.test(head) && !CRM_STATEMENT.some((form) => form.test(head))) return 'ha';
  if (COROSYNC.test(head) && COROSYNC_DIRECTIVE.test(head)) return 'corosync';
  return firstOf(head) ?? byName(file) ?? (/<cib[\s>]|<configuration>/.test(head) ? 'cib' : undefined);
}

/** A script may have lines of both; the one that comes first is what it is about. */
function firstOf(text: string): ForeignFormat | undefined {
  const at = (form: RegExp): number => form.exec(text)?.index ?? Infinity;
  const pcs = at(PCS);
  const crm = Math.min(at(CRM_COMMAND), ...CRM_STATEMENT.map(at));
  if (pcs === Infinity && crm === Infinity) return undefined;
  return pcs < crm ? 'pcs' : 'crmsh';
}

function byName(file: string): ForeignFormat | undefined {
  if (/\.xml$/i.test(file)) return 'cib';
  if (/\.crm$/i.test(file)) return 'crmsh';
  return /\.pcs(?:\.sh)?$/i.test(file) ? 'pcs' : undefined;
}
