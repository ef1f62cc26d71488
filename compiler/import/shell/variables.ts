/** The variables of the script that is being read. */
import type { Origin } from '../../model/model.js';
import type { ImportSession } from '../session.js';
import { calculate } from './arithmetic.js';
import { hasParameterMark, PARAMETER_MARK, parameterMark } from './command.js';
import type { Item, Value, Variables } from './expand.js';
import { expandWord } from './expand.js';
import { parseScript } from './parser.js';
import type { ArithmeticPart, CommandPart, Part } from './syntax.js';

export class Environment implements Variables {
  private readonly values = new Map<string, Value>();
  /** `$1`, `$2`, … of the function that is being called; undefined at the top: they are the user's. */
  arguments: readonly Item[] | undefined;
  /** What the value that is being put together is for. */
  assigning: string | undefined;
  /** Parameters that were made: why, and how often a name was. */
  private readonly reasons = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly told = new Set<string>();
  private depth = 0;

  constructor(private readonly session: ImportSession) {}

  get(name: string): Value | undefined {
    if (/^(?:\d+|[@*#])$/.test(name)) return this.argument(name);
    return this.values.get(name) ?? this.given(name);
  }

  private argument(name: string): Value | undefined {
    const list = this.arguments;
    if (!list) return /^\d+$/.test(name) ? this.given(`arg${name}`) : undefined;
    if (name === '#') return { kind: 'text', text: String(list.length) };
    if (name === '@' || name === '*') return { kind: 'array', items: list };
    return name === '0' ? undefined : { kind: 'text', text: list[Number(name) - 1]?.text ?? '' };
  }

  /** With `--set`. */
  private given(name: string): Value | undefined {
    const { variables } = this.session.options;
    if (!variables || !Object.hasOwn(variables, name)) return undefined;
    this.session.usedVariables.add(name);
    return { kind: 'text', text: variables[name]! };
  }

  textOf(name: string): string | undefined {
    const value = this.get(name);
    return value?.kind === 'text' ? value.text : value?.items[0]?.text;
  }

  set(name: string, value: Value): void {
    this.values.set(name, value);
  }

  append(name: string, value: Value): void {
    const before = this.get(name);
    if (!before) this.set(name, value);
    else if (before.kind === 'text' && value.kind === 'text') {
      this.set(name, { kind: 'text', text: before.text + value.text });
    } else this.set(name, { kind: 'array', items: [...items(before), ...items(value)] });
  }

  unset(name: string): void {
    this.values.delete(name);
  }

  /** The variable has a value that the script does not show: another one with each such assignment. */
  forget(name: string, why: string): void {
    this.set(name, { kind: 'text', text: this.fresh(name, why) });
  }

  unknown(name: string, part: Part): string {
    if (name === '') {
      const what = part.kind === 'command' ? 'another program prints this value' : 'this value is calculated';
      return this.fresh(this.assigning ?? 'value', what);
    }
    if (/^\d+$/.test(name)) return this.named(`arg${name}`, `$${name} is an argument of the script`);
    if (name === '@' || name === '*') return this.named('arguments', 'these are the arguments of the script');
    if (!/^[A-Za-z_]\w*$/.test(name)) return this.fresh('value', 'only a running shell knows this value');
    const known = this.textOf(name);
    // Known, or a parameter, but changed in a way that is not followed.
    if (known !== undefined) return this.fresh(`${name}_part`, `this value is made from $${name}`);
    return this.named(name, `the script does not say what $${name} is`);
  }

  private named(name: string, why: string): string {
    const given = this.given(name);
    if (given?.kind === 'text') return given.text;
    if (!this.reasons.has(name)) this.reasons.set(name, why);
    return parameterMark(name);
  }

  private fresh(name: string, why: string): string {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return this.named(count === 1 ? name : `${name}_${count}`, why);
  }

  /** Says which parameters a word has made, each once. */
  tell(text: string, at: Origin): void {
    if (!hasParameterMark(text)) return;
    for (const [, name = ''] of text.matchAll(PARAMETER_MARK)) {
      if (this.told.has(name)) continue;
      this.told.add(name);
      this.session.parameters.set(name, at);
      const why = this.reasons.get(name) ?? `the script does not say what $${name} is`;
      this.session.report('shell-parameter', at, { name, why });
    }
  }

  calculate({ text }: ArithmeticPart): string | undefined {
    const value = calculate(text, (name) => this.textOf(name));
    return value === undefined ? undefined : String(value);
  }

  /** Of `echo` and `seq`, which print what they are given. */
  output({ text }: CommandPart): string | undefined {
    if (this.depth > 0 || !/^\s*(?:echo|seq)\s/.test(text) || text.length > LONGEST_OUTPUT) return undefined;
    const { root, problems } = parseScript(text);
    const [node] = root.items;
    if (root.items.length !== 1 || node?.kind !== 'simple' || problems.length > 0) return undefined;
    this.depth++;
    const words = node.words.flatMap((word) => expandWord(word, this)).map((field) => field.text);
    this.depth--;
    if (words.some(hasParameterMark)) return undefined;
    const rest = words.slice(1);
    if (words[0] === 'echo') return rest[0]?.startsWith('-') ? undefined : rest.join(' ');
    return sequence(rest.map(Number));
  }
}

const LONGEST_OUTPUT = 1000;
const LONGEST_SEQUENCE = 500;

function sequence(numbers: readonly number[]): string | undefined {
  const [from = 1, to = 1] = numbers.length === 1 ? [1, numbers[0]] : numbers;
  if (numbers.length > 2 || ![from, to].every(Number.isSafeInteger) || to - from > LONGEST_SEQUENCE)
    return undefined;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i)).join(' ');
}

function items(value: Value): readonly Item[] {
  return value.kind === 'array' ? value.items : [{ text: value.text }];
}
