/** Commands that run another command: what of their words is that command. */
import { programName } from './programs.js';

/** What a wrapper runs. */
export type Wrapped =
  /** The words from an index on. */
  | { readonly kind: 'words'; readonly from: number }
  /** The words from an index on are one text, which a shell reads again. `here`: with the variables of this script. */
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly here: boolean }
  /** Its standard input is a script. */
  | { readonly kind: 'input'; readonly here: boolean };

/** Undefined for a command that is no wrapper. */
export function unwrap(words: readonly string[]): Wrapped | undefined {
  const name = programName(words[0] ?? '');
  return Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name]!(words) : undefined;
}

type Wrapper = (words: readonly string[]) => Wrapped | undefined;

const isAssignment = (word: string): boolean => /^[A-Za-z_]\w*=/.test(word);

/** Index of the first word that is no option; `valued` are the options with a value as next word. */
function skipOptions(words: readonly string[], valued: RegExp, from = 1): number {
  let at = from;
  while (at < words.length && words[at]!.startsWith('-') && words[at] !== '-') {
    if (words[at] === '--') return at + 1;
    at += valued.test(words[at]!) ? 2 : 1;
  }
  return at;
}

const plain =
  (valued: RegExp, more = 0): Wrapper =>
  (words) => {
    let from = skipOptions(words, valued) + more;
    while (from < words.length && isAssignment(words[from]!)) from++;
    return from < words.length ? { kind: 'words', from } : undefined;
  };

const NONE = /^$/;

/** `ssh [options] [user@]host command…`: the rest is one text for the shell of the host. */
function ssh(words: readonly string[]): Wrapped | undefined {
  const host = skipOptions(words, /^-[BbcDEeFIiJLlmOopQRSWw]$/);
  const from = skipOptions(words, /^-[BbcDEeFIiJLlmOopQRSWw]$/, host + 1);
  if (host >= words.length) return undefined;
  if (from >= words.length) return { kind: 'input', here: false };
  const isShell = /^(?:sudo )?(?:\/bin\/)?(?:ba|da|k|z)?sh(?: -[a-z]*s[a-z]*)?$/;
  if (isShell.test(words.slice(from).join(' '))) return { kind: 'input', here: false };
  return { kind: 'text', from, to: words.length, here: false };
}

/** `bash -c TEXT`, `bash <<EOF`. */
function shell(words: readonly string[]): Wrapped | undefined {
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    if (/^-[a-z]*c[a-z]*$/.test(word)) return textAt(words, at + 1);
    if (word === '-s') return { kind: 'input', here: true };
    if (!word.startsWith('-')) return undefined;
  }
  return { kind: 'input', here: true };
}

/** `su - user -c TEXT`. */
function su(words: readonly string[]): Wrapped | undefined {
  const at = words.findIndex((word) => word === '-c' || word === '--command' || word === '-lc');
  return at < 0 ? undefined : textAt(words, at + 1);
}

function textAt(words: readonly string[], at: number): Wrapped | undefined {
  return at < words.length ? { kind: 'text', from: at, to: at + 1, here: true } : undefined;
}

/** `docker exec [options] CONTAINER command…`. */
function container(words: readonly string[]): Wrapped | undefined {
  const exec = words.indexOf('exec');
  if (exec < 0) return undefined;
  const valued = /^(?:-[ceuwn]|--(?:env|user|workdir|container|namespace|env-file|detach-keys))$/;
  let from = skipOptions(words, valued, exec + 1) + 1;
  while (words[from] === '--' || words[from] === '-it') from++;
  return from < words.length ? { kind: 'words', from } : undefined;
}

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  bash: shell,
  chronic: plain(NONE),
  clush: remote(/^-[wxgXlf]$/),
  command: (words) => (words[1]?.startsWith('-') ? undefined : plain(NONE)(words)),
  dash: shell,
  docker: container,
  doas: plain(/^-[uC]$/),
  env: plain(/^-[uCS]$/),
  eval: (words) => (words.length > 1 ? { kind: 'text', from: 1, to: words.length, here: true } : undefined),
  exec: plain(/^-a$/),
  ionice: plain(/^-[cnp]$/),
  ksh: shell,
  kubectl: container,
  nice: plain(/^-n$/),
  nohup: plain(NONE),
  oc: container,
  pdsh: remote(/^-[wxgXlft]$/),
  podman: container,
  runuser: su,
  setsid: plain(NONE),
  sh: shell,
  ssh,
  su,
  sudo: plain(/^-[ugpCrtTUhD]$/),
  time: plain(/^-[fo]$/),
  timeout: plain(/^(?:-[ks]|--signal|--kill-after)$/, 1),
  unbuffer: plain(NONE),
  zsh: shell,
};

/** `pdsh -w hosts command…`. */
function remote(valued: RegExp): Wrapper {
  return (words) => {
    const from = skipOptions(words, valued);
    return from < words.length ? { kind: 'text', from, to: words.length, here: false } : undefined;
  };
}
