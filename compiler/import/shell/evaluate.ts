/** Follows a script without running it: every command in the order in which it would be run, as far as that can be known. */
import type { Origin } from '../../model/model.js';
import type { ImportSession } from '../session.js';
import { calculate } from './arithmetic.js';
import type { SimpleCommand, Word } from './command.js';
import { hasParameterMark } from './command.js';
import { matchesPattern, testResult } from './conditions.js';
import { appendsIn, assignedIn, Contents, namesRead } from './contents.js';
import type { Field } from './expand.js';
import { expandText, expandWord } from './expand.js';
import { parseScript } from './parser.js';
import { changesCluster, isClusterProgram, programName, SHELL_COMMANDS } from './programs.js';
import type {
  AndOrNode,
  Assignment,
  CaseNode,
  ForNode,
  IfNode,
  ListNode,
  Node,
  PipelineNode,
  RawWord,
  Redirects,
  ShellText,
  SimpleNode,
  WhileNode,
} from './syntax.js';
import { Environment } from './variables.js';
import type { Problem } from './words.js';
import { unwrap } from './wrappers.js';

const MOST_COMMANDS = 20_000;
/** Calls of functions, and scripts inside words of scripts. */
const DEEPEST = 12;
/** Commands of pcs and crm that only show something: what is behind `||` runs where there is nothing to show. */
const SHOWS = /\b(?:show|config|status|list|describe|verify)\b/;

interface DefinedFunction {
  readonly body: Node;
  readonly script: ShellText;
}

export class Evaluator {
  readonly commands: SimpleCommand[] = [];
  private environment: Environment;
  private readonly functions = new Map<string, DefinedFunction>();
  private readonly called = new Set<string>();
  private readonly contents = new Contents(this.functions);
  /** Files that the script writes itself. */
  private readonly files = new Map<string, Word>();
  private depth = 0;
  /** Loop bodies that have begun, so that empty ones end as well. */
  private steps = 0;
  /** Inside a branch that may not be taken. */
  private conditional = 0;
  private ended: 'exit' | 'return' | undefined;
  private full = false;

  constructor(
    private readonly session: ImportSession,
    private script: ShellText,
  ) {
    this.environment = new Environment(session);
  }

  /** The comments at the head of the script. */
  run(): readonly string[] {
    const header = this.text(this.script);
    for (const [name, { body, script }] of this.functions) {
      if (this.called.has(name) || !this.contents.hasCluster(body)) continue;
      this.within(script, () => this.notTaken(body, `in the function ${name}, which is never called,`));
    }
    return header;
  }

  private text(script: ShellText): readonly string[] {
    const { root, problems, header } = parseScript(script.text);
    this.within(script, () => {
      for (const problem of problems) this.problem(problem);
      this.list(root);
    });
    return header;
  }

  private within(script: ShellText, body: () => void): void {
    const before = this.script;
    this.script = script;
    body();
    this.script = before;
  }

  private problem(problem: Problem): void {
    const at = this.origin(problem);
    switch (problem.kind) {
      case 'syntax':
        this.session.report('shell-syntax', at, { problem: problem.problem });
        break;
      case 'fragment':
        this.session.report('shell-fragment', at, { word: problem.word, partner: problem.partner });
        break;
      case 'pasted':
        this.session.report('shell-pasted-character', at, { found: problem.found, taken: problem.taken });
        break;
      case 'cut':
        this.session.report('shell-cut-value', at, { character: problem.character, taken: problem.taken });
    }
  }

  private origin({ pos, end }: { readonly pos: number; readonly end: number }): Origin {
    const { file, place, text } = this.script;
    if (text === '') return { file, pos: place(0), end: place(0) };
    const start = place(Math.min(pos, text.length - 1));
    return {
      file,
      pos: start,
      end: Math.max(place(Math.min(Math.max(end - 1, pos), text.length - 1)) + 1, start),
    };
  }

  // -------------------------------------------------------------- nodes

  private node(node: Node): void {
    if (this.ended || this.full) return;
    switch (node.kind) {
      case 'simple':
        return this.simple(node, undefined);
      case 'list':
        return this.list(node);
      case 'and-or':
        return this.andOr(node);
      case 'pipeline':
        return this.pipeline(node);
      case 'if':
        return this.ifNode(node);
      case 'while':
        return this.whileNode(node);
      case 'for':
        return this.forNode(node);
      case 'case':
        return this.caseNode(node);
      case 'function':
        this.functions.set(node.name, { body: node.body, script: this.script });
        return;
      case 'arithmetic':
        return this.arithmetic(node.text);
    }
  }

  private list({ items, redirects }: ListNode): void {
    const from = this.commands.length;
    for (const [index, item] of items.entries()) {
      this.node(item);
      if (!this.ended) continue;
      const rest = items.slice(index + 1).find((later) => this.contents.hasCluster(later));
      if (rest) this.notTaken(rest, `behind "${this.ended}"`);
      break;
    }
    if (!redirects?.input) return;
    // `{ … } <<EOF`: whichever command reads it.
    const input = this.inputWord(redirects.input);
    const last = this.commands.at(-1);
    if (last && this.commands.length > from && !last.input)
      this.commands[this.commands.length - 1] = { ...last, input };
  }

  private andOr(node: AndOrNode): void {
    const { left, operator, right } = node;
    this.node(left);
    const result = this.result(left);
    if (result !== undefined) {
      if (result === (operator === '&&')) this.node(right);
      return;
    }
    const isCluster = this.contents.hasCluster(left);
    if (!this.contents.hasCluster(right)) {
      if (operator === '&&' || !isCluster) this.maybe(right);
      return;
    }
    if (isCluster && operator === '&&') this.node(right);
    else if (isCluster && !SHOWS.test(this.script.text.slice(left.pos, left.end))) {
      this.notTaken(right, 'behind "||", for the case that the command before fails,');
    } else {
      this.condition(
        node,
        operator === '&&'
          ? 'this runs if the command before succeeds'
          : 'this runs if the command before fails',
      );
      this.maybe(right);
    }
  }

  private pipeline({ items }: PipelineNode): void {
    let input: Word | undefined;
    for (const item of items) {
      if (item.kind === 'simple') {
        const printed = this.printed(item);
        this.simple(item, input);
        input = printed;
      } else {
        this.node(item);
        input = undefined;
      }
    }
  }

  /** What `echo`, `printf` and `cat` of a here-document give to the next command. */
  private printed({ words, redirects }: SimpleNode): Word | undefined {
    const fields = words.flatMap((word) => expandWord(word, this.environment));
    const [name, ...rest] = fields;
    if (name?.text === 'cat' && redirects.input) return this.inputWord(redirects.input);
    if (name?.text === 'cat' && rest.length === 1) return this.files.get(rest[0]!.text);
    if (name?.text !== 'echo' && name?.text !== 'printf') return undefined;
    const texts = rest.filter(({ text }) => !/^-[neE]+$/.test(text));
    const [first] = texts;
    if (!first) return undefined;
    const text = texts.map((field) => field.text).join(' ');
    const origin = this.origin({ pos: first.pos, end: texts.at(-1)!.end });
    return { text: text.replace(/\\n/g, '\n'), origin, quoted: true };
  }

  private ifNode(node: IfNode): void {
    const { arms, otherwise } = node;
    for (const [index, { condition, body }] of arms.entries()) {
      this.node(condition);
      const result = this.result(condition);
      if (result === true) return this.node(body);
      if (result === false) continue;
      return this.unknownIf(node, index);
    }
    if (otherwise) this.node(otherwise);
  }

  /** From an arm on whose condition is not known. */
  private unknownIf(node: IfNode, from: number): void {
    const bodies = [
      ...node.arms.slice(from).map(({ body }) => body),
      ...(node.otherwise ? [node.otherwise] : []),
    ];
    const taken = bodies.find((body) => this.contents.hasCluster(body));
    if (!taken) {
      this.onlyAssigns(node, bodies, node.arms[from]!.condition);
      return;
    }
    this.condition(node, 'this is in an "if"');
    this.maybe(taken);
    for (const other of bodies) {
      if (other !== taken && this.contents.hasCluster(other))
        this.notTaken(other, 'in another branch of this "if"');
    }
  }

  /** No command of pcs or crm is in it, but perhaps their words. */
  private onlyAssigns(node: IfNode, bodies: readonly Node[], condition: Node): void {
    const [body] = bodies;
    if (bodies.length > 1 || !body) {
      for (const one of bodies) this.forgetAssigned(one);
    } else if (this.isDefault(condition)) this.maybe(body);
    else if (appendsIn(body)) {
      this.condition(node, 'this "if" adds to a value');
      this.maybe(body);
    } else this.forgetAssigned(body);
  }

  /** `if [ -z "$X" ]; then X=…`. */
  private isDefault(condition: Node): boolean {
    return /^\s*(?:\[\[?|test)\s+(?:-z\s|!\s+-n\s)/.test(
      this.script.text.slice(condition.pos, condition.end),
    );
  }

  private whileNode(node: WhileNode): void {
    this.node(node.condition);
    if (this.contents.hasCluster(node.body)) {
      this.condition(node, 'this is in a loop');
      this.maybe(node.body);
    } else this.forgetAssigned(node.body);
  }

  private forNode(node: ForNode): void {
    const { variable, words, body } = node;
    const list = words?.flatMap((word) => expandWord(word, this.environment)) ?? this.argumentFields(node);
    const known = list?.every((field) => !/^\uE002\w+\uE003$/.test(field.text) || field.quoted);
    if (!list || known !== true) {
      if (!this.contents.hasCluster(body)) return this.forgetAssigned(body);
      this.condition(node, 'this loop is over a list that the script does not show');
      this.environment.forget(variable, `$${variable} goes over a list that the script does not show`);
      return this.maybe(body);
    }
    // A loop that sets no variable and calls no cluster command is of no use here.
    if (!this.contents.hasCluster(body) && list.length > FEW_TURNS) return this.forgetAssigned(body);
    for (const field of list) {
      if (this.ended || this.isFull(node)) return;
      this.environment.set(variable, { kind: 'text', text: field.text });
      this.node(body);
    }
  }

  private isFull(node: ForNode): boolean {
    if (++this.steps <= MOST_COMMANDS && this.commands.length <= MOST_COMMANDS) return false;
    if (!this.full) this.session.report('shell-too-long', this.origin(node), { limit: MOST_COMMANDS });
    this.full = true;
    return true;
  }

  private argumentFields(node: ForNode): readonly Field[] | undefined {
    if (!this.environment.arguments || node.words) return undefined;
    const { pos, end } = node;
    const word: RawWord = {
      parts: [{ kind: 'variable', name: '@', quoted: true, pos, end }],
      quoted: true,
      pos,
      end,
    };
    return expandWord(word, this.environment);
  }

  private caseNode(node: CaseNode): void {
    const subject = expandText(node.subject, this.environment);
    if (!hasParameterMark(subject)) {
      const arm = node.arms.find(({ patterns }) =>
        patterns.some((pattern) => matchesPattern(subject, expandText(pattern, this.environment))),
      );
      if (arm) this.node(arm.body);
      return;
    }
    const bodies = node.arms.map(({ body }) => body);
    const taken = bodies.find((body) => this.contents.hasCluster(body));
    for (const body of bodies) if (body !== taken) this.forgetAssigned(body);
    if (!taken) return;
    this.condition(node, 'this is in a "case"');
    this.maybe(taken);
    for (const other of bodies) {
      if (other !== taken && this.contents.hasCluster(other))
        this.notTaken(other, 'in another branch of this "case"');
    }
  }

  /** `((i++))`, `((i += 2))`. */
  private arithmetic(text: string): void {
    const match = /^\s*(\w+)\s*(?:(\+\+|--)|([-+*/]?)=(?!=)(.*))\s*$/s.exec(text);
    const [, name, step, operator = '', rest = ''] = match ?? [];
    if (name === undefined) return;
    const valueOf = (variable: string): string | undefined => this.environment.textOf(variable);
    const right = step === undefined ? `(${rest})` : '1';
    const sign = step === undefined ? operator : step[0]!;
    const value = calculate(sign === '' ? right : `${name} ${sign} ${right}`, valueOf);
    if (value === undefined) this.environment.forget(name, 'this value is calculated');
    else this.environment.set(name, { kind: 'text', text: String(value) });
  }

  /** Of a condition; undefined when it is not known. */
  private result(node: Node): boolean | undefined {
    switch (node.kind) {
      case 'simple':
        return testResult(
          node.words.flatMap((word) => expandWord(word, this.environment)).map((field) => field.text),
        );
      case 'pipeline': {
        const inner = node.items.length === 1 ? this.result(node.items[0]!) : undefined;
        return inner === undefined ? undefined : inner !== node.negated;
      }
      case 'list': {
        const last = node.items.at(-1);
        return last && this.result(last);
      }
      case 'and-or': {
        const left = this.result(node.left);
        if (left === undefined) return undefined;
        return left === (node.operator === '&&') ? this.result(node.right) : left;
      }
      default:
        return undefined;
    }
  }

  private maybe(node: Node): void {
    this.conditional++;
    this.node(node);
    this.conditional--;
  }

  private forgetAssigned(node: Node): void {
    for (const name of assignedIn(node)) {
      this.environment.forget(name, `what $${name} is depends on a condition`);
    }
  }

  private condition(node: Node, what: string): void {
    const at = this.origin({ pos: node.pos, end: Math.min(node.end, this.lineEnd(node.pos)) });
    this.session.report('shell-condition', at, { what });
  }

  private notTaken(node: Node, what: string): void {
    const start = node.pos + (/^\s*/.exec(this.script.text.slice(node.pos, node.end))?.[0].length ?? 0);
    const at = this.origin({ pos: start, end: Math.min(node.end, this.lineEnd(start)) });
    this.session.report('shell-not-taken', at, { what });
  }

  /** Commands in `$(…)` are not followed: their output is not in the script. */
  private substituted({ words, assignments }: SimpleNode): void {
    const values = assignments.flatMap(({ value }) => ('items' in value ? value.items : [value]));
    for (const part of [...words, ...values].flatMap(({ parts }) => parts)) {
      if (part.kind !== 'command' || !changesCluster(part.text)) continue;
      this.session.report('shell-not-taken', this.origin(part), { what: 'in this substitution' });
    }
  }

  private lineEnd(pos: number): number {
    const end = this.script.text.indexOf('\n', pos);
    return end < 0 ? this.script.text.length : end;
  }

  // -------------------------------------------------------------- commands

  private simple(node: SimpleNode, piped: Word | undefined): void {
    this.substituted(node);
    const fields = node.words.flatMap((word) => expandWord(word, this.environment));
    const name = fields[0]?.text;
    if (name === undefined || isDeclaration(name)) {
      for (const assignment of node.assignments) this.assign(assignment);
      return;
    }
    const input = this.input(node.redirects) ?? piped;
    if (node.redirects.output) this.written(node, input);
    this.command(fields, node, input);
  }

  private assign({ name, append, indexed, value }: Assignment): void {
    const { environment } = this;
    if (indexed) return environment.forget(name, `the items of ${name} are set one by one`);
    environment.assigning = name;
    if ('items' in value) {
      const fields = value.items.flatMap((word) => expandWord(word, environment));
      const items = fields.map((field) => ({ text: field.text, origin: field.origin ?? this.origin(field) }));
      if (append) environment.append(name, { kind: 'array', items });
      else environment.set(name, { kind: 'array', items });
    } else {
      const text = expandText(value, environment);
      if (append) environment.append(name, { kind: 'text', text });
      else environment.set(name, { kind: 'text', text });
    }
    environment.assigning = undefined;
  }

  private command(fields: readonly Field[], node: SimpleNode, input: Word | undefined): void {
    const texts = fields.map((field) => field.text);
    const wrapped = this.depth < DEEPEST ? unwrap(texts) : undefined;
    if (wrapped) {
      this.depth++;
      if (wrapped.kind === 'words') this.command(fields.slice(wrapped.from), node, input);
      else if (wrapped.kind === 'text') this.inner(fields.slice(wrapped.from, wrapped.to), wrapped.here);
      else if (node.redirects.input) this.innerInput(node.redirects.input, wrapped.here);
      this.depth--;
      return;
    }
    const name = texts[0] ?? '';
    if (name === 'exit' || name === 'return') {
      if (this.conditional === 0) this.ended = name;
      return;
    }
    if ((name === 'source' || name === '.') && texts[1] !== undefined) {
      const what = `of the file ${JSON.stringify(texts[1])}`;
      this.session.report('shell-not-taken', this.origin(node), { what });
      return;
    }
    const called = this.functions.get(name);
    if (called) return this.call(name, called, fields);
    if (name === 'set' && texts[1] === '--') {
      this.environment.arguments = fields.slice(2).map(({ text }) => ({ text }));
    } else if (name === 'shift') {
      this.environment.arguments = this.environment.arguments?.slice(Number(texts[1] ?? '1') || 1);
    } else if (name === 'unset') {
      for (const variable of texts.slice(1)) this.environment.unset(variable);
    } else if (name === 'let') {
      for (const text of texts.slice(1)) this.arithmetic(text);
    }
    for (const variable of namesRead(node)) {
      this.environment.forget(variable, `the script asks for $${variable}`);
    }
    if (!SHELL_COMMANDS.has(name)) this.emit(fields, node, input);
  }

  private emit(fields: readonly Field[], node: SimpleNode, input: Word | undefined): void {
    const words = fields.map((field) => this.word(field));
    const [name] = words;
    if (!name) return;
    if (isClusterProgram(name.text)) {
      for (const [index, field] of fields.entries()) {
        const { text, origin } = words[index]!;
        this.environment.tell(text, origin);
        if (field.hasUnquoted(/[*?]|\[[^\]]+\]/))
          this.session.report('shell-file-pattern', origin, { word: text });
      }
    }
    const file = words.map(({ text }) => this.files.get(text)).find((found) => found !== undefined);
    const read = input ?? file;
    this.commands.push({
      words: [{ ...name, text: programName(name.text) }, ...words.slice(1)],
      origin: this.origin({ pos: Math.min(fields[0]!.pos, node.pos), end: node.end }),
      comments: node.comments,
      ...(read && { input: read }),
    });
  }

  private word(field: Field): Word {
    return { text: field.text, origin: field.origin ?? this.origin(field), quoted: field.quoted };
  }

  private call(name: string, { body, script }: DefinedFunction, fields: readonly Field[]): void {
    this.called.add(name);
    if (this.depth >= DEEPEST) {
      if (this.contents.hasCluster(body)) this.notTaken(body, 'of a function that calls itself');
      return;
    }
    const before = this.environment.arguments;
    this.environment.arguments = fields.slice(1).map((field) => {
      return { text: field.text, origin: field.origin ?? this.origin(field) };
    });
    this.depth++;
    this.within(script, () => this.node(body));
    this.depth--;
    if (this.ended === 'return') this.ended = undefined;
    this.environment.arguments = before;
  }

  // -------------------------------------------------------------- scripts inside words

  /** `ssh host "…"`: the words, with blanks between them, are a script of their own. */
  private inner(fields: readonly Field[], here: boolean): void {
    const places: number[] = [];
    let text = '';
    for (const field of fields) {
      if (text !== '') {
        text += ' ';
        places.push(places.at(-1)!);
      }
      text += field.text;
      places.push(...this.placesOf(field));
    }
    if (text !== '') this.nested(text, places, here);
  }

  private placesOf(field: Field): number[] {
    const { origin } = field;
    if (origin) return Array.from({ length: field.text.length }, () => origin.pos);
    return field.places().map((place) => this.script.place(place));
  }

  private innerInput(word: RawWord, here: boolean): void {
    const [field] = expandWord({ ...word, quoted: true }, this.environment);
    if (field) this.inner([field], here);
  }

  private nested(text: string, places: readonly number[], here: boolean): void {
    const last = places.at(-1) ?? 0;
    const script: ShellText = { text, file: this.script.file, place: (index) => places[index] ?? last };
    const before = this.environment;
    const { ended } = this;
    // A shell on another host does not have the variables of this one.
    if (!here) this.environment = new Environment(this.session);
    this.text(script);
    this.environment = before;
    this.ended = ended;
  }

  // -------------------------------------------------------------- input

  private input({ input, inputFile }: Redirects): Word | undefined {
    if (input) return this.inputWord(input);
    return inputFile && this.files.get(expandText(inputFile, this.environment));
  }

  private inputWord(word: RawWord): Word {
    return { text: expandText(word, this.environment), origin: this.origin(word), quoted: true };
  }

  /** `cat > FILE <<EOF`, `echo … > FILE`: the text is remembered for a command that reads the file. */
  private written(node: SimpleNode, input: Word | undefined): void {
    const file = expandText(node.redirects.output!, this.environment);
    const text = this.printed(node) ?? (node.words.length === 1 ? input : undefined);
    if (text) this.files.set(file, text);
    else this.files.delete(file);
  }
}

/** A loop of no cluster commands is followed this far, for the variables that it sets. */
const FEW_TURNS = 50;

function isDeclaration(name: string): boolean {
  return (
    name === 'declare' || name === 'export' || name === 'local' || name === 'readonly' || name === 'typeset'
  );
}
