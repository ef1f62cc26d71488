/** Times as crmsh reads them, to compare intervals. */

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  msec: 1,
  us: 0.001,
  usec: 0.001,
  '': 1000,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
};

/** -1 for what is none. */
export function msecOf(text: string | undefined): number {
  const match = /^\s*(\d+)\s*([a-zA-Z]+)?/.exec(text ?? '');
  const unit = match && UNITS[(match[2] ?? '').toLowerCase()];
  return unit === undefined || unit === null ? -1 : Math.floor(Number(match![1]) * unit);
}
