/**
 * Scripts as they stand in documentation: with prompts, with the output of commands between them, in Markdown. All that
 * is no command is replaced by blanks, so that places stay what they are.
 */

/** `[root@n1 ~]# `, `[n1]$ `, `root@n1:~# `, `n1# `, `n1:~ # `, `$ `, `% `, `sh-4.4# `. */
const PROMPT =
  /^[ \t]*(?:\([\w.-]+\)[ \t]*)?(?:\[[^\]\s][^\]\n]{0,80}\][ \t]?[#$]|[\w.-]{1,40}@[\w.-]{1,60}(?:[: ][^#$>\n]{0,80})?[#$>]|[\w.-]{1,40}(?::[\w~/.-]{0,80}[ \t]?)?[#$]|[$%])[ \t]+(?=\S)/;
/** `# pcs …`: the prompt of root, or a command that was commented out. */
const ROOT_PROMPT = /^[ \t]*#[ \t]+(?=\S)/;
/** Its lines have no prompt, or one that is theirs. */
const HEREDOC = /<<-?[ \t]*["'\\]?(\w+)/;
const CONTINUATION_PROMPT = /^[ \t]*>(?:[ \t]+|$)/;

/** Commands that documentation about clusters has. */
const COMMAND =
  /^(?:sudo[ \t]+(?:-\S+[ \t]+)*)?(?:pcs|crm|crm_\w+|cibadmin|corosync-\w+|ssh|systemctl|service|yum|dnf|apt|apt-get|zypper|firewall-cmd|passwd|hostnamectl|scp|export|for|if|while|cp|mkdir|mount|drbdadm|echo|cat|vi|vim|nano|ping)(?:[ \t]|$)/;
const CLUSTER_COMMAND = /^(?:sudo[ \t]+(?:-\S+[ \t]+)*)?(?:pcs|crm|crm_\w+|cibadmin)[ \t]+[\w-]/;

const SURE_COMMAND = /^(?:sudo[ \t]|ssh[ \t]|(?:pcs|crm|crm_\w+|cibadmin)(?:[ \t]|$))/;

/** As long as the text it is made of. */
export function readTranscript(source: string): string {
  const lines = maskFences(normalised(source)).split('\n');
  const prompts = lines.map((text) => PROMPT.exec(text)?.[0].length ?? 0);
  // One of them has to be before a command of the cluster: a line of a script may look like a prompt.
  const hasPrompts = prompts.some(
    (length, index) => length > 0 && SURE_COMMAND.test(lines[index]!.slice(length)),
  );
  if (!hasPrompts) prompts.fill(0);
  const rootPrompts = rootPromptsAreMeant(lines, prompts);
  const prose = !hasPrompts && !rootPrompts && isProse(lines);
  if (!hasPrompts && !rootPrompts && !prose) return lines.join('\n');
  let goesOn = false;
  let inCommand = false;
  let heredoc: string | undefined;
  const masked = lines.map((text, index) => {
    if (heredoc !== undefined) {
      if (text.trim() === heredoc) heredoc = undefined;
      return text;
    }
    let visible = text;
    const root = rootPrompts && isCommentedOut(text) ? ROOT_PROMPT.exec(text)![0].length : 0;
    const prompt = (prompts[index] ?? 0) || root;
    if (prompt > 0 && !goesOn) {
      visible = blank(text, 0, prompt);
      inCommand = true;
    } else if (inCommand && CONTINUATION_PROMPT.test(text)) {
      visible = blank(text, 0, CONTINUATION_PROMPT.exec(text)![0].length);
    } else if (!goesOn) {
      // Without a prompt: what a command printed, unless it is one.
      inCommand = (prose ? IN_PROSE : COMMAND).test(text.trimStart());
      if (!inCommand && !/^[ \t]*#/.test(text)) visible = blank(text, 0, text.length);
    }
    goesOn = /\\$/.test(visible);
    heredoc = HEREDOC.exec(visible)?.[1];
    return visible;
  });
  return masked.join('\n');
}

/** What is surely a command, or holds commands, in a text whose other lines are sentences. */
const IN_PROSE =
  /^(?:(?:sudo|ssh)[ \t]|(?:pcs|crm|crm_\w+|cibadmin)(?:[ \t]|$)|(?:export[ \t]+)?[A-Za-z_]\w*=\S|for[ \t]+\w+[ \t]+in[ \t]|(?:if|while|until)[ \t]+[[!(]|(?:do|done|then|else|fi|esac|;;)[ \t;]*$)/;
const SENTENCE = /^[ \t]*\p{Lu}[\p{L}’'-]*(?:[ ,]+[^\s=|;&$\\<>(){}]+){4,}[ \t]*$/u;
const FEWEST_SENTENCES = 3;

/** A document without prompts and code blocks: its apostrophes would be quotes. */
function isProse(lines: readonly string[]): boolean {
  if (lines[0]?.startsWith('#!')) return false;
  let found = 0;
  for (const line of lines) if (SENTENCE.test(line) && ++found >= FEWEST_SENTENCES) return true;
  return false;
}

/** A byte order mark, and line ends of other systems. */
function normalised(text: string): string {
  return text
    .replace(/^\uFEFF/, ' ')
    .replace(/\\\r\n/g, '\\\n ')
    .replace(/\r\n/g, ' \n')
    .replace(/\r/g, '\n');
}

/**
 * `# pcs …` is the prompt of root when nothing in the file is a command without one: then the commands of the file are
 * those lines. As soon as there is one bare pcs or crm command, or a `#!` line, `#` starts a comment.
 */
function rootPromptsAreMeant(lines: readonly string[], prompts: readonly number[]): boolean {
  if (lines[0]?.startsWith('#!')) return false;
  let found = false;
  let goesOn = false;
  for (const [index, text] of lines.entries()) {
    if (!goesOn && prompts[index] === 0 && CLUSTER_COMMAND.test(text.trimStart())) return false;
    if (isCommentedOut(text)) found = true;
    goesOn = /\\$/.test(text);
  }
  return found;
}

function isCommentedOut(text: string): boolean {
  const prompt = ROOT_PROMPT.exec(text);
  return prompt !== null && COMMAND.test(text.slice(prompt[0].length));
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})[ \t]*([\w-]*)[^`\n]*$/;
const SHELL_LANGUAGES: ReadonlySet<string> = new Set(
  [
    '',
    'bash',
    'bash-session',
    'console',
    'none',
    'pcs',
    'sh',
    'shell',
    'shell-session',
    'shellsession',
  ].concat('terminal', 'text', 'zsh'),
);

/** Of a Markdown file, only the code blocks that may be shell. */
function maskFences(text: string): string {
  const lines = text.split('\n');
  // A here-document may hold Markdown, but its lines are no commands before the first fence.
  const first = lines.findIndex((line) => FENCE.test(line));
  if (first < 0 || lines.slice(0, first).some((line) => CLUSTER_COMMAND.test(line))) return text;
  let fence: string | undefined;
  let isShell = false;
  return lines
    .map((line) => {
      const match = FENCE.exec(line);
      if (fence === undefined && match) {
        fence = match[1]!;
        isShell = SHELL_LANGUAGES.has(match[2]!.toLowerCase());
        return ' '.repeat(line.length);
      }
      if (fence !== undefined && match?.[1]!.startsWith(fence) && match[2] === '') {
        fence = undefined;
        return ' '.repeat(line.length);
      }
      return fence !== undefined && isShell ? line : ' '.repeat(line.length);
    })
    .join('\n');
}
