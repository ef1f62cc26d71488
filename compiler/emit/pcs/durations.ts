const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  s: 1,
  sec: 1,
  m: 60,
  min: 60,
  h: 3600,
  hr: 3600,
};

/** The times that pcs itself understands (`timeout_to_seconds` in pcs/common/tools.py); undefined for others. */
export function parseSeconds(text: string): number | undefined {
  const match = /^(\d+)(s|sec|m|min|h|hr)?$/.exec(text);
  return match ? Number(match[1]) * UNITS[match[2] ?? '']! : undefined;
}
