/** The file: declarations one after the other, and what to do with lines that are none. */
import type { AnyNode, Declaration, UnknownDecl } from './ast.js';
import { DECLARATIONS } from './keywords.js';
import { nearest } from './nearest.js';
import { OPEN, typeSet, type Mutable, type ParserInput } from './parser-base.js';
import { SettingsParser } from './parser-settings.js';
import * as t from './tokens.js';

const STARTS_HEAD = typeSet(t.Name, t.Param, t.BlockOpen);

export class HaParser extends SettingsParser {
  private declarationAlternatives: { ALT: () => void }[] | undefined = undefined;
  private fileAlternatives: { ALT: () => void }[] | undefined = undefined;

  constructor(options: { readonly skipValidations: boolean }) {
    super(options.skipValidations);
    this.performSelfAnalysis();
  }

  parse(input: ParserInput): Declaration[] {
    this.load(input);
    const declarations: Declaration[] = [];
    this.container = declarations;
    this.file();
    this.unload();
    return declarations;
  }

  private readonly file = this.RULE('file', () => {
    for (;;) {
      this.MANY(this.fileBody);
      if (this.RECORDING_PHASE || this.LA(1).startOffset < 0) break;
      this.unknownDeclaration();
    }
  });

  private readonly fileBody = (): void => {
    this.OR(
      (this.fileAlternatives ??= [
        { ALT: () => void this.CONSUME(t.Newline) },
        { ALT: () => this.fileStatement() },
      ]),
    );
  };

  private fileStatement(): void {
    const { container } = this;
    const count = container.length;
    this.beginStatement();
    try {
      this.SUBRULE(this.declaration);
    } catch (error) {
      this.recover(error, count, container);
      return;
    }
    this.endStatement(container[count]);
  }

  private readonly declaration = this.RULE('declaration', () => {
    this.OR(
      (this.declarationAlternatives ??= [
        { ALT: () => this.SUBRULE(this.cluster) },
        { ALT: () => this.SUBRULE(this.node) },
        { ALT: () => this.SUBRULE(this.param) },
        { ALT: () => this.SUBRULE(this.secret) },
        { ALT: () => this.SUBRULE(this.let) },
        { ALT: () => this.SUBRULE(this.import) },
        { ALT: () => this.SUBRULE(this.agent) },
        { ALT: () => this.SUBRULE(this.property) },
        { ALT: () => this.SUBRULE(this.defaults) },
        { ALT: () => this.SUBRULE(this.template) },
        { ALT: () => this.SUBRULE(this.primitive) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.clone) },
        { ALT: () => this.SUBRULE(this.promotable) },
        { ALT: () => this.SUBRULE(this.bundle) },
        { ALT: () => this.SUBRULE(this.location) },
        { ALT: () => this.SUBRULE(this.colocation) },
        { ALT: () => this.SUBRULE(this.order) },
        { ALT: () => this.SUBRULE(this.ticket) },
        { ALT: () => this.SUBRULE(this.fencing) },
        { ALT: () => this.SUBRULE(this.tag) },
        { ALT: () => this.SUBRULE(this.role) },
        { ALT: () => this.SUBRULE(this.aclSubject) },
        { ALT: () => this.SUBRULE(this.alert) },
      ]),
    );
  });

  /**
   * A line that starts no declaration. It is reported when it looks like a misspelt declaration, or when it is the
   * first of several: the lines of a block whose head was lost are one error.
   */
  private unknownDeclaration(): void {
    const { container } = this;
    const before: AnyNode | undefined = container.at(-1);
    const token = this.LA(1);
    const node: Mutable<UnknownDecl> = {
      kind: 'UnknownDecl',
      pos: token.startOffset,
      end: OPEN,
      doc: this.doc(token.startOffset),
      keyword: this.word(token),
      body: undefined,
    };
    this.beginStatement();
    const misspelt = token.tokenType === t.Word && STARTS_HEAD[this.LA(2).tokenTypeIdx] === true;
    const suggestion = misspelt ? nearest(token.image, DECLARATIONS.keys()) : undefined;
    if (suggestion !== undefined || before?.kind !== 'UnknownDecl') {
      const issue = this.mismatchHere('a declaration (primitive, group, order …)');
      const end = Math.max(issue.end, token.startOffset + token.image.length);
      if (token.tokenType === t.StrayClose)
        this.report({ name: 'stray-brace', pos: issue.pos, end, found: '}' });
      else {
        const hint =
          suggestion ?? (token.tokenType === t.Word ? nearest(token.image, DECLARATIONS.keys()) : undefined);
        this.report({
          ...issue,
          name: 'unknown-declaration',
          ...(hint !== undefined && { suggestion: hint }),
        });
      }
    }
    container.push(node);
    this.skipStatement(node);
  }
}
