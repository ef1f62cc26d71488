/** What people call platforms that the table has under another name. */
import { PLATFORM_NAMES } from './table.js';

/** Rebuilds of RHEL, and spellings of its own name. */
const LIKE_RHEL =
  /^(?:rhel|redhat|red-hat|centos(?:-?stream)?|alma(?:linux)?|rocky(?:-?linux)?|ol|oracle(?:-?linux)?|el)[-_]?(\d+)(?:\.\d+)?$/;
const LIKE_SLES = /^(?:sles|sle|suse|sle-ha|opensuse-leap|leap)[-_]?(\d+)(?:(?:[-_]?sp|\.)\d+)?$/;
const DEBIAN = /^debian[-_]?(\d+)(?:\.\d+)?$/;
const UBUNTU = /^ubuntu[-_]?(\d\d\.?\d\d)(?:\.\d+)?$/;

const CODENAMES: Readonly<Record<string, string>> = {
  bullseye: 'debian11',
  bookworm: 'debian12',
  trixie: 'debian13',
  jammy: 'ubuntu22.04',
  noble: 'ubuntu24.04',
};

/** The platform of the table that has the same software: `rocky9` is `rhel9`, `bookworm` `debian12`. */
export function platformLike(name: string): string | undefined {
  const word = name.toLowerCase();
  if (Object.hasOwn(CODENAMES, word)) return CODENAMES[word];
  const ubuntu = UBUNTU.exec(word)?.[1]?.replace(/^(\d\d)\.?/, '$1.');
  const like = [
    numbered('rhel', LIKE_RHEL.exec(word)?.[1]),
    numbered('sles', LIKE_SLES.exec(word)?.[1]),
    numbered('debian', DEBIAN.exec(word)?.[1]),
    numbered('ubuntu', ubuntu),
    /^fedora[-_]?\d+$/.test(word) ? 'fedora' : undefined,
    word,
  ];
  return like.find((one) => one !== undefined && PLATFORM_NAMES.includes(one));
}

function numbered(family: string, number: string | undefined): string | undefined {
  return number === undefined ? undefined : family + number;
}
