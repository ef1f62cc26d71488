/** The grammar of a shell script. Never fails: what is wrong becomes a problem, and parsing goes on behind it. */
import { isClusterProgram } from './programs.js';
import type { Assignment, CaseNode, ListNode, Node, RawWord, Redirects, SimpleNode } from './syntax.js';
import type { Problem } from './words.js';
import { literalText, plainWord, WordReader } from './words.js';

export interface ParsedScript {
  readonly root: ListNode;
  readonly problems: readonly Problem[];
  /** Comments before the first command that do not stand directly above it. */
  readonly header: readonly string[];
}

export function parseScript(text: string): ParsedScript {
  const parser = new ScriptParser(text);
  const root = parser.script();
  return { root, problems: parser.reader.problems, header: parser.header };
}

const DECLARATIONS: ReadonlySet<string> = new Set(['declare', 'export', 'local', 'readonly', 'typeset']);
/** Commands that run the command behind them: what is not quoted there belongs to that. */
const BEFORE_COMMAND: ReadonlySet<string> = new Set(['sudo', 'time', 'nohup', 'exec', 'command', 'env']);
/** Words that end a list, and what they belong to. */
const CLOSERS: Readonly<Record<string, string>> = {
  ')': '(',
  '}': '{',
  do: 'for',
  done: 'do',
  elif: 'if',
  else: 'if',
  esac: 'case',
  fi: 'if',
  then: 'if',
};
/** Blocks inside blocks: more of them than any script has. */
const DEEPEST = 100;
/** What a rule may begin with and a comment hardly: bash takes it for a comment without quotes. */
const NODE_ATTRIBUTE =
  /^#(?:uname|kind|is_dc|id|cluster-name|site-name|ra-version|role|health[\w-]*|node-unfenced)\b/;
const CUT_MAP = /pcmk_host_map=|pcmk_host_list=|nodes?_?list=/;
const MAP_ENTRY = /^[\w.-]+:[^\s;&|<>()]*$/;

interface Heredoc {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly tabs: boolean;
  readonly target: { input?: RawWord };
}

class ScriptParser {
  readonly reader: WordReader;
  header: readonly string[] = [];
  private readonly heredocs: Heredoc[] = [];
  private comments: string[] = [];
  /** Those of the command on this line. */
  private lineComments: string[] | undefined;
  private started = false;
  private depth = 0;

  constructor(private readonly text: string) {
    this.reader = new WordReader(text);
  }

  script(): ListNode {
    const items: Node[] = [];
    for (;;) {
      items.push(...this.list().items);
      if (this.reader.atEnd) break;
      this.strayCloser();
    }
    return { kind: 'list', items, pos: 0, end: this.text.length };
  }

  /** `done` without `do`: the file is a piece of a script. */
  private strayCloser(): void {
    const { reader } = this;
    const pos = reader.pos;
    const word = this.closer();
    if (word === undefined) {
      // Nothing that begins a command: `)`, `;;`, `&`, `|`.
      const length = /^[;&|<>()]+/.exec(this.text.slice(pos, pos + 10))?.[0].length ?? 1;
      reader.pos += length;
      this.syntax(`bash does not expect ${JSON.stringify(this.text.slice(pos, reader.pos))} here`, pos);
      return;
    }
    reader.pos = pos + word.length;
    const partner = CLOSERS[word]!;
    if (word === ')' || word === '}') this.syntax(`"${word}" closes nothing`, pos);
    else reader.problems.push({ kind: 'fragment', word, partner, pos, end: reader.pos });
  }

  // -------------------------------------------------------------- lists

  /** Up to a word that ends a list, which stays unread. */
  private list(): ListNode {
    const pos = this.reader.pos;
    const items: Node[] = [];
    this.depth++;
    for (;;) {
      this.separators();
      if (this.reader.atEnd) break;
      const closer = this.closer();
      if (closer !== undefined) break;
      const before = this.reader.pos;
      const item = this.andOr();
      if (item) items.push(item);
      if (this.reader.pos === before) break;
      if (this.reader.startsWith(';;')) break;
    }
    this.depth--;
    return { kind: 'list', items, pos, end: this.reader.pos };
  }

  /** The reserved word at the place, if it ends a list. */
  private closer(): string | undefined {
    const { reader } = this;
    if (reader.char === ')') return ')';
    const match = /^(?:\}|do|done|elif|else|esac|fi|then)(?![^\s;&|<>()])/.exec(
      this.text.slice(reader.pos, reader.pos + 6),
    );
    return match?.[0];
  }

  /** Newlines, `;`, `&`, comments. */
  private separators(): void {
    const { reader } = this;
    for (;;) {
      reader.skipBlanks();
      if (reader.char === '\n') this.newline();
      else if (reader.char === '#') this.comment();
      else if (
        (reader.char === ';' && !reader.startsWith(';;')) ||
        (reader.char === '&' && !reader.startsWith('&&'))
      )
        reader.pos++;
      else return;
    }
  }

  private newline(): void {
    const { reader } = this;
    reader.pos++;
    this.readHeredocs();
    if (/^[ \t]*\n/.test(this.text.slice(reader.pos, reader.pos + 200))) this.loseComments();
    this.lineComments = undefined;
  }

  private comment(): void {
    const { reader } = this;
    const line = /[^\n]*/y;
    line.lastIndex = reader.pos;
    const text = line.exec(this.text)![0];
    reader.pos += text.length;
    if (text.startsWith('#!')) return;
    const comment = text.replace(/^#+[ \t]?/, '').trimEnd();
    if (!this.lineComments) this.comments.push(comment);
    else if (comment !== '') this.lineComments.push(comment);
  }

  private loseComments(): void {
    if (!this.started && this.comments.length > 0) this.header = [...this.header, ...this.comments];
    this.comments = [];
  }

  private takeComments(): string[] {
    const { comments } = this;
    this.comments = [];
    return comments;
  }

  private andOr(): Node | undefined {
    const { reader } = this;
    let left = this.pipeline();
    for (;;) {
      reader.skipBlanks();
      const operator = reader.startsWith('&&') ? '&&' : reader.startsWith('||') ? '||' : undefined;
      if (!operator || !left) return left;
      reader.pos += 2;
      this.skipNewlines();
      const right = this.pipeline();
      if (!right) return left;
      left = { kind: 'and-or', left, operator, right, pos: left.pos, end: right.end };
    }
  }

  private pipeline(): Node | undefined {
    const { reader } = this;
    reader.skipBlanks();
    const pos = reader.pos;
    const negated = /^![ \t]/.test(this.text.slice(pos, pos + 2));
    if (negated) {
      reader.pos++;
      reader.skipBlanks();
    }
    const first = this.command();
    if (!first) return undefined;
    const items = [first];
    for (;;) {
      reader.skipBlanks();
      if (reader.char !== '|' || reader.startsWith('||')) break;
      reader.pos += reader.startsWith('|&') ? 2 : 1;
      this.skipNewlines();
      const next = this.command();
      if (!next) break;
      items.push(next);
    }
    if (items.length === 1 && !negated) return first;
    return { kind: 'pipeline', items, negated, pos, end: reader.pos };
  }

  private skipNewlines(): void {
    const { reader } = this;
    for (;;) {
      reader.skipBlanks();
      if (reader.char === '\n') this.newline();
      else if (reader.char === '#') this.comment();
      else return;
    }
  }

  // -------------------------------------------------------------- commands

  private command(): Node | undefined {
    const { reader } = this;
    const { char, pos } = reader;
    if (this.depth < DEEPEST) {
      const compound = this.compound();
      if (compound) {
        const redirects = this.trailingRedirects();
        return { kind: 'list', items: [compound], redirects, pos, end: reader.pos };
      }
    }
    if (char === '(') reader.pos++;
    return this.simple();
  }

  private compound(): Node | undefined {
    const { reader, text } = this;
    const { pos } = reader;
    if (reader.startsWith('((')) return this.arithmetic();
    if (reader.char === '(') return this.block('(', ')');
    const word = /^(?:\{|if|while|until|for|select|case|function|\[\[)(?=[\s;(])/.exec(
      text.slice(pos, pos + 9),
    )?.[0];
    if (word === undefined) return this.isFunction() ? this.functionDefinition() : undefined;
    this.started = true;
    switch (word) {
      case '{':
        return this.block('{', '}');
      case 'if':
        return this.ifCommand();
      case 'while':
      case 'until':
        return this.whileCommand(word);
      case 'for':
      case 'select':
        return this.forCommand(word);
      case 'case':
        return this.caseCommand();
      case '[[':
        return this.test();
      default:
        reader.pos += word.length;
        reader.skipBlanks();
        return this.functionDefinition();
    }
  }

  private block(open: string, close: string): Node {
    const { reader } = this;
    const { pos } = reader;
    reader.pos += open.length;
    const body = this.list();
    this.expect(close, open, pos);
    return { ...body, pos, end: reader.pos };
  }

  private arithmetic(): Node {
    const { reader, text } = this;
    const { pos } = reader;
    const end = text.indexOf('))', pos);
    const line = text.indexOf('\n', pos);
    const close = end < 0 || (line >= 0 && line < end) ? undefined : end;
    if (close === undefined) {
      this.syntax('"((" is not closed', pos);
      reader.pos = line < 0 ? text.length : line;
      return { kind: 'arithmetic', text: '', pos, end: reader.pos };
    }
    reader.pos = close + 2;
    return { kind: 'arithmetic', text: text.slice(pos + 2, close), pos, end: reader.pos };
  }

  /** `[[ … ]]`: a command whose words may be operators. */
  private test(): Node {
    const { reader, text } = this;
    const { pos } = reader;
    const words: RawWord[] = [];
    for (;;) {
      reader.skipBlanks();
      if (reader.atEnd || reader.char === '\n' || reader.char === ';') break;
      const operator = /^(?:&&|\|\||[<>()|&])/.exec(text.slice(reader.pos, reader.pos + 2))?.[0];
      const word = operator === undefined ? reader.word() : plainWord(operator, reader.pos);
      if (!word) break;
      if (operator !== undefined) reader.pos += operator.length;
      words.push(word);
      if (literalText(word) === ']]') break;
    }
    return { kind: 'simple', assignments: [], words, redirects: {}, comments: [], pos, end: reader.pos };
  }

  private ifCommand(): Node {
    const { reader } = this;
    const { pos } = reader;
    const comments = this.takeComments();
    const arms: { condition: Node; body: Node }[] = [];
    let otherwise: Node | undefined;
    reader.pos += 'if'.length;
    for (;;) {
      const condition = this.list();
      this.expect('then', 'if', pos);
      this.comments = arms.length === 0 ? [...comments] : this.comments;
      const body = this.list();
      arms.push({ condition, body });
      if (this.closer() !== 'elif') break;
      reader.pos += 'elif'.length;
    }
    if (this.closer() === 'else') {
      reader.pos += 'else'.length;
      otherwise = this.list();
    }
    this.expect('fi', 'if', pos);
    return { kind: 'if', arms, otherwise, pos, end: reader.pos };
  }

  private whileCommand(word: string): Node {
    const { reader } = this;
    const { pos } = reader;
    reader.pos += word.length;
    const condition = this.list();
    const body = this.doGroup(word, pos);
    return { kind: 'while', condition, body, pos, end: reader.pos };
  }

  private doGroup(word: string, pos: number): Node {
    this.expect('do', word, pos);
    const body = this.list();
    this.expect('done', 'do', pos);
    return body;
  }

  private forCommand(keyword: string): Node {
    const { reader } = this;
    const { pos } = reader;
    reader.pos += keyword.length;
    reader.skipBlanks();
    if (reader.startsWith('((')) {
      const { text: expressions } = this.arithmetic() as { readonly text: string };
      this.skipTo(';');
      const body = this.doGroup(keyword, pos);
      const variable = /^\s*(\w+)/.exec(expressions)?.[1] ?? 'i';
      return { kind: 'for', variable, words: undefined, body, pos, end: reader.pos };
    }
    const name = reader.word();
    const variable = (name && literalText(name)) ?? '';
    this.skipNewlines();
    let words: RawWord[] | undefined;
    if (/^in(?=\s|;)/.test(this.text.slice(reader.pos, reader.pos + 3))) {
      reader.pos += 'in'.length;
      words = this.plainWords();
    }
    this.skipTo(';');
    const body = this.doGroup(keyword, pos);
    return { kind: 'for', variable, words, body, pos, end: reader.pos };
  }

  /** The words up to the end of the line or a `;`. */
  private plainWords(): RawWord[] {
    const words: RawWord[] = [];
    for (;;) {
      this.reader.skipBlanks();
      const word = this.reader.char === '#' ? undefined : this.reader.word();
      if (!word) return words;
      words.push(word);
    }
  }

  private skipTo(separator: string): void {
    this.reader.skipBlanks();
    if (this.reader.char === separator) this.reader.pos++;
    this.skipNewlines();
  }

  private caseCommand(): Node {
    const { reader } = this;
    const { pos } = reader;
    reader.pos += 'case'.length;
    reader.skipBlanks();
    const subject = reader.word() ?? plainWord('', reader.pos);
    this.skipNewlines();
    if (this.text.slice(reader.pos, reader.pos + 2) === 'in') reader.pos += 2;
    const arms: CaseNode['arms'][number][] = [];
    for (;;) {
      this.skipNewlines();
      if (reader.atEnd || this.closer() === 'esac') break;
      if (reader.char === '(') reader.pos++;
      const patterns = this.casePatterns();
      if (reader.char !== ')') break;
      reader.pos++;
      const body = this.list();
      arms.push({ patterns, body });
      const end = /^;;?&?/.exec(this.text.slice(reader.pos, reader.pos + 3))?.[0];
      if (end !== undefined) reader.pos += end.length;
      else if (this.closer() !== 'esac') break;
    }
    this.expect('esac', 'case', pos);
    return { kind: 'case', subject, arms, pos, end: reader.pos };
  }

  private casePatterns(): RawWord[] {
    const { reader } = this;
    const patterns: RawWord[] = [];
    for (;;) {
      reader.skipBlanks();
      const word = reader.word();
      if (word) patterns.push(word);
      reader.skipBlanks();
      if (reader.char !== '|') return patterns;
      reader.pos++;
    }
  }

  private isFunction(): boolean {
    return /^[\w.:-]+[ \t]*\([ \t]*\)/.test(this.text.slice(this.reader.pos, this.reader.pos + 100));
  }

  /** At the name. */
  private functionDefinition(): Node {
    const { reader } = this;
    const { pos } = reader;
    const name = reader.word();
    reader.skipBlanks();
    const brackets = /^\([ \t]*\)/.exec(this.text.slice(reader.pos, reader.pos + 20))?.[0];
    if (brackets !== undefined) reader.pos += brackets.length;
    this.skipNewlines();
    const body = this.command() ?? this.list();
    return { kind: 'function', name: (name && literalText(name)) ?? '', body, pos, end: reader.pos };
  }

  private expect(word: string, partner: string, pos: number): void {
    this.separators();
    if (this.closer() === word) this.reader.pos += word.length;
    else
      this.reader.problems.push({
        kind: 'fragment',
        word: partner,
        partner: word,
        pos,
        end: pos + partner.length,
      });
  }

  // -------------------------------------------------------------- simple commands

  private simple(): SimpleNode | undefined {
    const { reader } = this;
    const { pos } = reader;
    const comments = this.takeComments();
    const assignments: Assignment[] = [];
    const words: RawWord[] = [];
    const redirects: { input?: RawWord; inputFile?: RawWord; output?: RawWord } = {};
    let end = pos;
    let ofCluster = false;
    let declares = false;
    let parentheses = 0;
    for (;;) {
      reader.skipBlanks();
      if (reader.char === '#' && ofCluster && this.isNodeAttribute()) this.nodeAttribute(words);
      else if (reader.char === '#' && (words.length > 0 || assignments.length > 0)) break;
      else if (this.redirect(redirects)) end = reader.pos;
      else {
        const assignment = words.length === 0 || declares ? this.assignment() : undefined;
        if (assignment) {
          assignments.push(assignment);
          end = assignment.end;
          continue;
        }
        const word = reader.word({ ofCluster, open: parentheses > 0 });
        if (!word) {
          if (ofCluster && this.cutMap(words)) continue;
          break;
        }
        words.push(word);
        end = word.end;
        const text = literalText(word);
        if (text === '(') parentheses++;
        else if (text === ')') parentheses--;
        if (words.length === 1 && text !== undefined) declares = DECLARATIONS.has(text);
        ofCluster ||= text !== undefined && isClusterProgram(text) && isCommandName(words);
      }
    }
    if (words.length === 0 && assignments.length === 0 && end === pos) {
      this.comments = [...comments];
      return undefined;
    }
    this.lineComments = comments;
    this.started = true;
    return { kind: 'simple', assignments, words, redirects, comments, pos, end };
  }

  private isNodeAttribute(): boolean {
    return NODE_ATTRIBUTE.test(this.text.slice(this.reader.pos, this.reader.pos + 40));
  }

  private nodeAttribute(words: RawWord[]): void {
    const { reader } = this;
    const { pos } = reader;
    const word = reader.word();
    if (!word) return;
    words.push(word);
    const found = this.text.slice(pos, word.end);
    reader.problems.push({ kind: 'cut', pos, end: word.end, character: '#', taken: `the word ${found}` });
  }

  /** `pcmk_host_map=n1:p1;n2:p2` without quotes: what is behind the `;` is no command. */
  private cutMap(words: RawWord[]): boolean {
    const { reader, text } = this;
    const last = words.at(-1);
    if (!last || last.end !== reader.pos || reader.char !== ';' || reader.startsWith(';;')) return false;
    if (!CUT_MAP.test(text.slice(last.pos, last.end))) return false;
    const rest = /^;(?:[^\s;&|<>()'"$`\\]+;?)+/.exec(text.slice(reader.pos, reader.pos + 4000))?.[0];
    if (
      rest === undefined ||
      !rest
        .slice(1)
        .split(';')
        .filter(Boolean)
        .every((part) => MAP_ENTRY.test(part))
    )
      return false;
    const { pos } = reader;
    reader.pos += rest.length;
    const parts = [...last.parts, ...plainWord(rest, pos).parts];
    words[words.length - 1] = { parts, quoted: last.quoted, pos: last.pos, end: reader.pos };
    reader.problems.push({ kind: 'cut', pos, end: pos + 1, character: ';', taken: 'one value' });
    return true;
  }

  private assignment(): Assignment | undefined {
    const { reader } = this;
    const { pos } = reader;
    const match = /^([A-Za-z_]\w*)(\[[^\]\n]*\])?(\+?)=/.exec(this.text.slice(pos, pos + 200));
    if (!match) return undefined;
    const [start, name = '', index, plus] = match;
    reader.pos += start.length;
    const value = reader.char === '(' ? this.array() : reader.word();
    return {
      name,
      append: plus === '+',
      indexed: index !== undefined,
      value: value ?? plainWord('', reader.pos),
      pos,
      end: reader.pos,
    };
  }

  private array(): { readonly items: readonly RawWord[] } {
    const { reader } = this;
    const { pos } = reader;
    const items: RawWord[] = [];
    reader.pos++;
    for (;;) {
      this.skipNewlines();
      if (reader.char === ')') break;
      const word = reader.word();
      if (!word) {
        this.syntax('this "(" is not closed', pos);
        return { items };
      }
      items.push(word);
    }
    reader.pos++;
    return { items };
  }

  // -------------------------------------------------------------- redirections

  private trailingRedirects(): Redirects {
    const redirects: Redirects = {};
    do this.reader.skipBlanks();
    while (this.redirect(redirects));
    return redirects;
  }

  private redirect(redirects: { input?: RawWord; inputFile?: RawWord; output?: RawWord }): boolean {
    const { reader } = this;
    const { pos } = reader;
    const match = /^(?:\d*|&)(<<<|<<-?|<&|>&|<>|>>|>\||<|>)/.exec(this.text.slice(pos, pos + 8));
    if (!match) return false;
    const [all, operator = ''] = match;
    if (all.startsWith('&') && !operator.startsWith('>')) return false;
    // `<(…)`: a process whose output is read as a file.
    if (this.text[pos + all.length] === '(' && (operator === '<' || operator === '>')) {
      reader.pos = pos + all.length + 1;
      this.list();
      if (reader.char === ')') reader.pos++;
      return true;
    }
    reader.pos += all.length;
    reader.skipBlanks();
    const word = reader.word();
    if (!word) return true;
    if (operator === '<<' || operator === '<<-') {
      const quoted = word.quoted;
      const delimiter = word.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
      this.heredocs.push({ delimiter, quoted, tabs: operator === '<<-', target: redirects });
    } else if (operator === '<<<') redirects.input = word;
    else if (operator === '<') redirects.inputFile = word;
    else if ((operator === '>' || operator === '>>' || operator === '>|') && /^1?>/.test(all))
      redirects.output = word;
    return true;
  }

  /** The bodies of the heredocs that began on the line that just ended. */
  private readHeredocs(): void {
    const { reader, text } = this;
    for (const heredoc of this.heredocs.splice(0)) {
      const start = reader.pos;
      for (;;) {
        const lineStart = reader.pos;
        const lineEnd = text.indexOf('\n', lineStart);
        const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
        const plain = (heredoc.tabs ? line.replace(/^\t+/, '') : line).trimEnd();
        const isEnd = plain === heredoc.delimiter;
        if (isEnd || lineEnd < 0) {
          const end = isEnd ? lineStart : text.length;
          heredoc.target.input = this.heredocWord(heredoc, start, end);
          if (!isEnd) this.syntax(`the here-document has no end ("${heredoc.delimiter}")`, start);
          reader.pos = lineEnd < 0 ? text.length : lineEnd + 1;
          break;
        }
        reader.pos = lineEnd + 1;
      }
    }
  }

  private heredocWord(heredoc: Heredoc, pos: number, end: number): RawWord {
    const body = this.text.slice(pos, end);
    const parts = heredoc.quoted
      ? [{ kind: 'text' as const, text: body, quoted: true, pos, end }]
      : WordReader.heredocParts(this.text, pos, end);
    return { parts, quoted: true, pos, end };
  }

  private syntax(problem: string, pos: number): void {
    const end = Math.max(pos + 1, Math.min(this.reader.pos, pos + 20));
    this.reader.problems.push({ kind: 'syntax', problem, pos, end: Math.min(end, this.text.length) });
  }
}

/** The last word is what the command runs, and not an argument of another command. */
function isCommandName(words: readonly RawWord[]): boolean {
  const before = words.slice(0, -1).map((word) => literalText(word) ?? '');
  return before.length === 0 || BEFORE_COMMAND.has(before[0]!);
}
