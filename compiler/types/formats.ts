/** Texts that have to look in a certain way, by the name of the format. */
import { isCidr, isHost, isIP, isIPv4 } from './address.js';

interface Format {
  /** With an article: `the name of a network interface`. */
  readonly expected: string;
  readonly matches: (text: string) => boolean;
  /** What was probably meant. */
  readonly suggestion?: (text: string) => string | undefined;
  readonly why?: (text: string) => string | undefined;
}

const SIGNALS =
  /^(SIG)?(HUP|INT|QUIT|ILL|TRAP|ABRT|BUS|FPE|KILL|USR1|SEGV|USR2|PIPE|ALRM|TERM|CHLD|CONT|STOP|TSTP|TTIN|TTOU)$/;

export const FORMATS = {
  // IFNAMSIZ of Linux is 16 with the final zero; `eth0:1` is a label.
  interface: {
    expected: 'the name of a network interface, of at most 15 characters',
    // Linux would allow a comma, and nobody names an interface so: it is a list, and the agents take one name.
    matches: (text) => /^[^\s/:,;]{1,15}$/.test(text) && !isIP(text),
    suggestion: (text) => (isIP(text) ? undefined : /^([^\s/:]{1,15}):\S+$/.exec(text)?.[1]),
    why: (text) =>
      isIP(text)
        ? 'it is an address'
        : text.includes(':')
          ? 'what stands behind the colon is a label'
          : undefined,
  },
  url: {
    expected: 'a URL such as http://127.0.0.1/status',
    matches: (text) => /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text),
    suggestion: (text) => (/^[\w.-]+(:\d+)?\/\S*$/.test(text) ? `http://${text}` : undefined),
  },
  mac: {
    expected: 'a hardware address such as 52:54:00:12:34:56',
    matches: (text) => /^([0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2}$/i.test(text),
  },
  // RFC 3720, 3.2.6.3.
  iqn: {
    expected: 'an iSCSI name such as iqn.2026-01.com.example:disk1',
    matches: (text) =>
      /^(iqn\.\d{4}-\d{2}\.[^\s:]+(:\S+)?|eui\.[0-9a-f]{16}|naa\.[0-9a-f]{16,32})$/i.test(text),
  },
  'sap-sid': {
    expected: 'a SAP system id: three characters, capitals and digits, such as HA1',
    matches: (text) => /^[A-Z][A-Z0-9]{2}$/.test(text),
    suggestion: (text) => (/^[a-z][a-z0-9]{2}$/i.test(text) ? text.toUpperCase() : undefined),
  },
  'sap-instance-number': {
    expected: 'a SAP instance number: two digits from 00 to 97',
    matches: (text) => /^\d\d$/.test(text) && Number(text) <= 97,
    suggestion: (text) => (/^\d$/.test(text) ? `0${text}` : undefined),
  },
  'sap-instance': {
    expected: 'a SAP instance such as HA1_ASCS00_sapha1as',
    // The host may be left out where a profile is named.
    matches: (text) => /^[A-Z][A-Z0-9]{2}_[A-Z]+\d{2}(_[\w.-]+)?$/.test(text),
  },
  signal: {
    expected: 'the name of a signal such as TERM',
    matches: (text) => SIGNALS.test(text) || /^\d+$/.test(text),
    suggestion: (text) => (SIGNALS.test(text.toUpperCase()) ? text.toUpperCase() : undefined),
  },
  destination: {
    expected: 'an address, a network such as 10.0.0.0/24, or default',
    matches: (text) => text === 'default' || isIP(text) || isCidr(text),
  },
  broadcast: {
    expected: 'an IPv4 address, + or -',
    matches: (text) => text === '+' || text === '-' || isIPv4(text),
  },
  'host-port': {
    expected: 'an address and a port such as 192.0.2.1:3260',
    matches: (text) => {
      const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(text) ?? [];
      const bare = /^\[.*\]$/.test(host) ? host.slice(1, -1) : host;
      return (isHost(bare) || isIP(text)) && (port === undefined || Number(port) <= 65535);
    },
  },
  gcomm: {
    expected: 'the nodes of a Galera cluster: gcomm://n1,n2,n3',
    matches: (text) => /^gcomm:\/\/[^\s/]*$/.test(text) && !/[;|]/.test(text),
    suggestion: (text) => (/^[\w.-]+(,[\w.-]+)*$/.test(text) ? `gcomm://${text}` : undefined),
  },
  fsid: {
    expected: 'a whole number, a UUID or root',
    matches: (text) => /^(\d+|root|[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[0-9a-f]{32})$/i.test(text),
  },
  basename: {
    expected: 'a name without a slash',
    matches: (text) => !text.includes('/'),
    suggestion: (text) => text.slice(text.lastIndexOf('/') + 1) || undefined,
  },
  'scores-4': {
    expected: 'four whole numbers that do not fall, such as 5 10 1000 10000',
    matches: (text) => {
      const parts = text.trim().split(/\s+/).map(Number);
      return (
        parts.length === 4 &&
        parts.every((value, i) => Number.isInteger(value) && value >= (parts[i - 1] ?? 0))
      );
    },
  },
  'aws-region': {
    expected: 'an AWS region such as eu-central-1',
    matches: (text) => /^[a-z]{2}(-[a-z]+)+-\d+$/.test(text),
    suggestion: (text) => /^([a-z]{2}(?:-[a-z]+)+-\d+)[a-z]$/.exec(text)?.[1],
    why: (text) => (/-\d+[a-z]$/.test(text) ? 'that is an availability zone' : undefined),
  },
  'aws-route-table': {
    expected: 'the id of a route table: rtb-…',
    matches: (text) => /^rtb-[0-9a-f]+$/.test(text),
  },
  'aws-allocation': {
    expected: 'the id of an allocated address: eipalloc-…',
    matches: (text) => /^eipalloc-[0-9a-f]+$/.test(text),
  },
  'address-or-network': {
    expected: 'an IPv4 address, with a prefix or without',
    matches: (text) => isIPv4(text) || isCidr(text),
  },
  'number-with-unit': {
    expected: 'a number, with a unit such as 500M',
    matches: (text) => /^\d+\s*[KMGTP]?(i?B)?$/i.test(text),
  },
  'volume-group': {
    expected: 'the name of an LVM volume group: letters, digits and + . _ -',
    matches: (text) => /^[A-Za-z0-9+_.][A-Za-z0-9+_.-]*$/.test(text),
    suggestion: (text) => /^\/dev\/([A-Za-z0-9+_.-]+)$/.exec(text)?.[1],
  },
  hex: {
    expected: 'digits and letters from 0 to f',
    matches: (text) => /^(0x)?[0-9a-f]+$/i.test(text),
  },
  'uuid-or-device': {
    expected: 'a UUID or the path of a device',
    matches: (text) => text.startsWith('/') || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  },
  'domain-name': {
    expected: 'a full domain name with its final dot, such as db.example.com.',
    matches: (text) => text.endsWith('.') && isHost(text),
    suggestion: (text) => (isHost(text) ? `${text}.` : undefined),
  },
  'address-or-origin': {
    expected: 'local, public or an IPv4 address',
    matches: (text) => text === 'local' || text === 'public' || isIPv4(text),
  },
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export function format(name: FormatName): Format {
  return FORMATS[name];
}
