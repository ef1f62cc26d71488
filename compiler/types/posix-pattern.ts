/** POSIX extended regular expressions: those of `resources matching` and `nodes matching`. */
/**
 * The expression as JavaScript has it, or what is wrong with it. Close enough to tell what matches; what only JavaScript
 * understands is refused, since `regcomp()` takes it for something else.
 */
export function parsePattern(pattern: string): RegExp | { readonly problem: string } {
  if (pattern === '') return { problem: 'it is empty' };
  if (/\(\?/.test(pattern)) return { problem: '"(?" is not known' };
  const escape = /\\([dDAZzGQEp])/.exec(withoutBrackets(pattern));
  if (escape) {
    const digit = escape[1] === 'd' ? ': write [0-9]' : '';
    return { problem: `${JSON.stringify(`\\${escape[1]}`).replace('\\\\', '\\')} is not known${digit}` };
  }
  if (/[*+?}][?+]/.test(withoutBrackets(pattern).replace(/\\./g, 'x'))) {
    return { problem: 'a repetition of a repetition' };
  }
  try {
    return new RegExp(toJavaScript(pattern));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: (message.split(': ').pop() ?? message).toLowerCase() };
  }
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
};

/** Bracket expressions differ: there a backslash is a plain character, `]` may come first, and `[:alpha:]` is a class. */
function toJavaScript(pattern: string): string {
  return pattern.replace(
    /\[(\^?)(\]?(?:\[:[a-z]+:\]|[^\]])*)\]|\\./g,
    (all, not: string | undefined, inner: string) => {
      if (not === undefined) return all;
      const body = inner
        .replace(/\\/g, '\\\\')
        .replace(/\[:([a-z]+):\]/g, (_, name: string) => CLASSES[name] ?? '')
        .replace(/^\]/, '\\]');
      return `[${not}${body}]`;
    },
  );
}

function withoutBrackets(pattern: string): string {
  return pattern.replace(/\[\^?\]?(?:\[:[a-z]+:\]|[^\]])*\]/g, '[x]');
}
