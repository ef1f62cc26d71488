/** The syntax tree of a shell script, as far as an import needs it. Places are offsets into the text that was parsed. */

export interface Span {
  readonly pos: number;
  readonly end: number;
}

export type Part = TextPart | VariablePart | CommandPart | ArithmeticPart;

/** Text that stands as it is: `text[i]` is at `pos + i`. */
export interface TextPart extends Span {
  readonly kind: 'text';
  readonly text: string;
  readonly quoted: boolean;
}

/** `$name`, `${name…}`. */
export interface VariablePart extends Span {
  readonly kind: 'variable';
  readonly name: string;
  readonly quoted: boolean;
  /** What follows the name in braces: `:-`, `%%`, `[@]`, …; `length` for `${#name}`, `indirect` for `${!name}`. */
  readonly operator?: string;
  readonly operand?: RawWord;
}

/** `$(…)`, `` `…` ``; places of its commands are not needed, because it is not run. */
export interface CommandPart extends Span {
  readonly kind: 'command';
  readonly text: string;
  readonly quoted: boolean;
}

/** `$((…))`. */
export interface ArithmeticPart extends Span {
  readonly kind: 'arithmetic';
  readonly text: string;
  readonly quoted: boolean;
}

/** A word before its expansion. */
export interface RawWord extends Span {
  readonly parts: readonly Part[];
  /** Some of it was in quotes, perhaps empty ones. */
  readonly quoted: boolean;
}

export interface Assignment extends Span {
  readonly name: string;
  readonly append: boolean;
  /** `a[1]=…`: such an array is not followed. */
  readonly indexed: boolean;
  readonly value: RawWord | { readonly items: readonly RawWord[] };
}

export interface Redirects {
  /** `> FILE`, `>> FILE`. */
  readonly output?: RawWord;
  /** `< FILE`. */
  readonly inputFile?: RawWord;
  /** Of a heredoc or here-string. */
  readonly input?: RawWord;
}

export interface SimpleNode extends Span {
  readonly kind: 'simple';
  readonly assignments: readonly Assignment[];
  readonly words: readonly RawWord[];
  readonly redirects: Redirects;
  readonly comments: readonly string[];
}

/** `a; b`, `{ … }`, `( … )`. */
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly redirects?: Redirects;
}

/** `a && b`, `a || b`. */
export interface AndOrNode extends Span {
  readonly kind: 'and-or';
  readonly left: Node;
  readonly operator: '&&' | '||';
  readonly right: Node;
}

export interface PipelineNode extends Span {
  readonly kind: 'pipeline';
  readonly items: readonly Node[];
  readonly negated: boolean;
}

/** `if`, with an arm for every `elif`. */
export interface IfNode extends Span {
  readonly kind: 'if';
  readonly arms: readonly { readonly condition: Node; readonly body: Node }[];
  readonly otherwise: Node | undefined;
}

/** `while` and `until`. */
export interface WhileNode extends Span {
  readonly kind: 'while';
  readonly condition: Node;
  readonly body: Node;
}

export interface ForNode extends Span {
  readonly kind: 'for';
  readonly variable: string;
  /** Undefined: over the arguments, or a loop that counts. */
  readonly words: readonly RawWord[] | undefined;
  readonly body: Node;
}

export interface CaseNode extends Span {
  readonly kind: 'case';
  readonly subject: RawWord;
  readonly arms: readonly { readonly patterns: readonly RawWord[]; readonly body: Node }[];
}

export interface FunctionNode extends Span {
  readonly kind: 'function';
  readonly name: string;
  readonly body: Node;
}

/** `(( … ))`. */
export interface ArithmeticNode extends Span {
  readonly kind: 'arithmetic';
  readonly text: string;
}

export type Node =
  | SimpleNode
  | ListNode
  | AndOrNode
  | PipelineNode
  | IfNode
  | WhileNode
  | ForNode
  | CaseNode
  | FunctionNode
  | ArithmeticNode;

/** A text to parse, and where its characters came from: `ssh host "…"` holds a script inside a word. */
export interface ShellText {
  readonly text: string;
  readonly file: string;
  /** The place in the file of a character of the text. */
  readonly place: (index: number) => number;
}
