/** Takes apart what the harvest script has printed. */

export interface HarvestRecord {
  readonly kind: string;
  readonly name: string;
  readonly status: number;
  readonly text: string;
}

/** Undefined when the last record is not the end: the connection broke, or the script was stopped. */
export function readRecords(output: Uint8Array, token: string): readonly HarvestRecord[] | undefined {
  const bytes = Buffer.from(output.buffer, output.byteOffset, output.byteLength);
  const records: HarvestRecord[] = [];
  // A login may print something of its own first.
  let at = bytes.indexOf(`${token} `);
  while (at >= 0 && at < bytes.length) {
    const end = bytes.indexOf(10, at);
    if (end < 0) return undefined;
    const head = /^([0-9a-f]+) ([a-z]+) (\S+) (\d{1,5}) (\d{1,9})$/.exec(bytes.toString('latin1', at, end));
    if (!head || head[1] !== token) return undefined;
    const [, , kind = '', name = '', status, size] = head;
    const start = end + 1;
    at = start + Number(size) + 1;
    // What comes behind it is counted, not looked for.
    if (at > bytes.length || bytes[at - 1] !== 10) return undefined;
    records.push({ kind, name, status: Number(status), text: bytes.toString('utf8', start, at - 1) });
    if (kind === 'end') return records;
  }
  return undefined;
}
