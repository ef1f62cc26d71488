/**
 * `pcmk_host_list` and `pcmk_host_map`, as Pacemaker takes them apart. Source: `stonith__parse_targets()` and
 * `build_port_aliases()` (`lib/fencing/st_client.c`, `daemons/fenced/fenced_commands.c`, 2.1.5).
 */

/** Blanks, commas and semicolons all separate. */
export function hostsOfList(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((name) => name !== '');
}

export interface MapEntry {
  readonly node: string;
  readonly plug: string;
}

export interface HostMap {
  readonly entries: readonly MapEntry[];
  /** What Pacemaker drops or reads as something else, in words. */
  readonly problems: readonly string[];
  /** The map that was probably meant, where the problems allow a guess. */
  readonly meant?: string;
}

/** A backslash makes the next character an ordinary one, from 2.1.2 to 3.0.1. */
const ENTRY = /(?:\\.|[^\s;\\])+/g;
const SEPARATOR = /(?<!\\)[:=]/;

export function readHostMap(text: string): HostMap {
  const { entries, problems } = parse(text);
  const meant = problems.length > 0 ? guess(text) : undefined;
  return { entries, problems, ...(meant !== undefined && { meant }) };
}

function parse(text: string): Pick<HostMap, 'entries' | 'problems'> {
  const entries: MapEntry[] = [];
  const problems: string[] = [];
  for (const [entry] of text.matchAll(ENTRY)) {
    const [node = '', ...rest] = entry.split(SEPARATOR);
    const plug = rest.at(-1) ?? '';
    if (rest.length === 0) problems.push(`${JSON.stringify(entry)} has no ":" between a node and its plug`);
    else if (rest.length > 1) problems.push(`${JSON.stringify(entry)} has more than one ":"`);
    else if (node === '') problems.push(`${JSON.stringify(entry)} has no node in front of the ":"`);
    else if (plug === '') problems.push(`${JSON.stringify(entry)} has no plug behind the ":"`);
    else entries.push({ node: plain(node), plug: plain(plug) });
  }
  const repeated = entries.find(
    ({ node }, index) => entries.findIndex((one) => same(one.node, node)) < index,
  );
  if (repeated) problems.push(`${JSON.stringify(repeated.node)} stands twice, and the last one counts`);
  if (text.trim() === '') problems.push('it is empty');
  return { entries, problems };
}

/** Names of nodes are compared without regard to case there. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function plain(text: string): string {
  return text.replaceAll('\\', '');
}

/** `n1:1,n2:2`, `n1 : 1 ; n2 : 2`, `n1;1:n2;2`. */
function guess(text: string): string | undefined {
  const word = String.raw`[\w./-]+`;
  const pairs = (inner: string, outer: string): string | undefined => {
    const whole = new RegExp(
      `^\\s*${word}\\s*${inner}\\s*${word}(\\s*${outer}\\s*${word}\\s*${inner}\\s*${word})*\\s*$`,
    );
    if (!whole.test(text)) return undefined;
    const found = [...text.matchAll(new RegExp(`(${word})\\s*${inner}\\s*(${word})`, 'g'))];
    return found.map(([, node, plug]) => `${node}:${plug}`).join(';');
  };
  const meant = pairs('[:=]', '[,;]') ?? pairs(';', '[:,]') ?? pairs(',', ';');
  return meant === undefined || parse(meant).problems.length > 0 ? undefined : meant;
}
