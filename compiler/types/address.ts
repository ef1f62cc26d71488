/**
 * Addresses, without `node:net`: the compiler also runs in a browser.
 */
const OCTET = /^(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/;
const GROUP = /^[0-9A-Fa-f]{1,4}$/;
/** RFC 1123 with underscores, which resolvers and `/etc/hosts` take. */
const LABEL = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/;

export function isIPv4(text: string): boolean {
  const octets = text.split('.');
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet));
}

/** With `::`, an embedded IPv4 address, and a zone (`fe80::1%eth0`). */
export function isIPv6(text: string): boolean {
  const [address = '', zone, ...rest] = text.split('%');
  if (rest.length > 0 || zone === '') return false;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  let count = 0;
  for (const [i, half] of halves.entries()) {
    if (half === '') {
      // Only the empty halves of a `::` may be empty.
      if (halves.length === 1) return false;
      continue;
    }
    const groups = half.split(':');
    const last = groups[groups.length - 1]!;
    if (i === halves.length - 1 && last.includes('.')) {
      if (!isIPv4(last)) return false;
      groups.pop();
      count += 2;
    }
    if (!groups.every((group) => GROUP.test(group))) return false;
    count += groups.length;
  }
  return halves.length === 2 ? count <= 7 : count === 8;
}

export function isIP(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}

/** `10.0.0.0/24`, `2001:db8::/32`. */
export function isCidr(text: string): boolean {
  const slash = text.lastIndexOf('/');
  if (slash < 0) return false;
  const address = text.slice(0, slash);
  const prefix = text.slice(slash + 1);
  if (!/^\d{1,3}$/.test(prefix)) return false;
  return (isIPv4(address) && Number(prefix) <= 32) || (isIPv6(address) && Number(prefix) <= 128);
}

/** A host name or an address. What is made of digits and dots alone has to be a good address. */
export function isHost(text: string): boolean {
  if (isIP(text)) return true;
  if (/^[\d.]+$/.test(text) || text.length > 253) return false;
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  return name.split('.').every((label) => LABEL.test(label));
}

/** `255.255.255.0` → 24; undefined when it is not a netmask. */
export function netmaskPrefix(text: string): number | undefined {
  if (!isIPv4(text)) return undefined;
  const bits = text
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : undefined;
}
