/** `location`, `colocation`, `order`, `ticket`. */
import type { IToken } from 'chevrotain';
import type {
  ColocationDecl,
  LocationDecl,
  NameRef,
  OrderDecl,
  Pair,
  Prefers,
  ResourceSet,
  RuleBlock,
  Target,
  Term,
  TicketDecl,
  WhereClause,
} from './ast.js';
import { isModifier } from './keywords.js';
import { OPEN, typeSet, type Mutable, type Owner } from './parser-base.js';
import { ItemParser } from './parser-items.js';
import * as t from './tokens.js';

const SUBJECT = typeSet(t.NameRef, t.LParen, t.LSquare);
const CHOICE = typeSet(t.PrefersKeyword, t.Where, t.BlockOpen);
const CONNECTORS = typeSet(t.With, t.Then, t.Needs, t.PrefersKeyword, t.Where);
const TARGET = typeSet(t.NameRef, t.PairName);
const SET_MEMBER = typeSet(t.NameRef, t.PairName);

const A_RESOURCE = { ERR_MSG: 'a resource name' };

export abstract class ConstraintParser extends ItemParser {
  protected readonly location = this.RULE('location', () => {
    const keyword = this.CONSUME(t.Location);
    const options: Pair[] = [];
    const node: Mutable<LocationDecl> = {
      kind: 'Location',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      id: undefined,
      role: undefined,
      subject: undefined,
      choice: undefined,
      options,
    };
    this.container.push(node as LocationDecl);
    this.SUBRULE(this.constraintId, { ARGS: [node] });
    this.OPTION({
      GATE: () => this.modifierAhead(),
      DEF: () => {
        node.role = this.word(this.CONSUME(t.Word));
      },
    });
    this.require(SUBJECT, `${A_RESOURCE.ERR_MSG}, a set or "resources matching"`);
    this.OR([
      { ALT: () => this.SUBRULE(this.matching, { ARGS: [node, 'subject'] }) },
      { ALT: () => this.SUBRULE(this.resourceSet, { ARGS: [node, 'subject'] }) },
      {
        ALT: () => {
          node.subject = this.nameRefOf(A_RESOURCE);
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    this.require(CHOICE, '"prefers", "avoids", "where" or "{"');
    this.OR2([
      { ALT: () => this.SUBRULE(this.prefers, { ARGS: [node] }) },
      { ALT: () => this.SUBRULE(this.where, { ARGS: [node] }) },
      { ALT: () => this.SUBRULE(this.ruleBlock, { ARGS: [node] }) },
    ]);
    this.SUBRULE(this.pairs, { ARGS: [options] });
    node.end = this.lastEnd();
  });

  private readonly constraintId = this.RULE('constraintId', (owner: Owner = {}) => {
    this.OPTION(() => {
      this.put(owner, 'id', this.name(this.CONSUME(t.Label)));
      this.CONSUME(t.Colon);
    });
  });

  private readonly prefers = this.RULE('prefers', (owner: Owner = {}) => {
    const targets: Target[] = [];
    const { startOffset: pos, image } = this.CONSUME(t.PrefersKeyword);
    const keyword = image as Prefers['keyword'];
    const node: Mutable<Prefers> = { kind: 'Prefers', pos, end: OPEN, keyword, targets };
    this.put(owner, 'choice', node);
    this.SUBRULE(this.target, { ARGS: [targets] });
    this.MANY(() => {
      this.CONSUME(t.AnyComma);
      this.SUBRULE2(this.target, { ARGS: [targets] });
    });
    node.end = this.lastEnd();
  });

  private readonly target = this.RULE('target', (targets: Target[] = []) => {
    this.require(TARGET, 'a node');
    this.OR([
      {
        ALT: () => {
          const name = this.name(this.CONSUME(t.PairName));
          const node: Mutable<Target> = { kind: 'Target', pos: name.pos, end: OPEN, node: name, score: undefined };
          targets.push(node);
          this.CONSUME(t.Eq);
          this.SUBRULE(this.value, { ARGS: [node, 'score'] });
          node.end = this.lastEnd();
        },
      },
      {
        ALT: () => {
          const name = this.nameRefOf({ ERR_MSG: 'a node' });
          const node: Mutable<Target> = { kind: 'Target', pos: name.pos, end: name.end, node: name, score: undefined };
          targets.push(node);
          // Only a parameter can still have `=` behind it: a name would be a PairName.
          this.OPTION(() => {
            node.end = OPEN;
            this.CONSUME2(t.Eq);
            this.SUBRULE2(this.value, { ARGS: [node, 'score'] });
            node.end = this.lastEnd();
          });
        },
      },
    ]);
  });

  private readonly where = this.RULE('where', (owner: Owner = {}) => {
    const pos = this.CONSUME(t.Where).startOffset;
    const node: Mutable<WhereClause> = { kind: 'Where', pos, end: OPEN, rule: undefined };
    this.put(owner, 'choice', node);
    this.SUBRULE(this.rule, { ARGS: [node] });
    node.end = this.lastEnd();
  });

  private readonly ruleBlock = this.RULE('ruleBlock', (owner: Owner = {}) => {
    const node: Mutable<Partial<RuleBlock>> = { kind: 'RuleBlock', pos: this.LA(1).startOffset, end: OPEN };
    this.SUBRULE(this.block, { ARGS: [node, 'block'] });
    this.put(owner, 'choice', node);
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- terms and sets

  /** `promoted r`: the word is a role or action only when a resource follows it. */
  private modifierAhead(): boolean {
    const word = this.LA(1);
    if (!isModifier(word.image)) return false;
    const next = this.LA(2);
    if (SUBJECT[next.tokenTypeIdx] !== true) return false;
    // `start then stop`: a resource called start; `start then with x`: a resource called then.
    if (CONNECTORS[next.tokenTypeIdx] !== true) return true;
    const after = this.LA(3).tokenTypeIdx;
    return CONNECTORS[after] === true;
  }

  private readonly term = this.RULE('term', (terms: Term[] = []) => {
    const node: Mutable<Term> = {
      kind: 'Term',
      pos: this.LA(1).startOffset,
      end: OPEN,
      modifier: undefined,
      subject: undefined,
    };
    this.require(SUBJECT, `${A_RESOURCE.ERR_MSG} or a set`);
    terms.push(node);
    this.OPTION({
      GATE: () => this.modifierAhead(),
      DEF: () => {
        node.modifier = this.word(this.CONSUME(t.Word));
      },
    });
    this.OR([
      { ALT: () => this.SUBRULE(this.resourceSet, { ARGS: [node, 'subject'] }) },
      {
        ALT: () => {
          node.subject = this.nameRefOf(A_RESOURCE);
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    node.end = this.lastEnd();
  });

  protected readonly resourceSet = this.RULE('resourceSet', (owner: Owner = {}, field = 'subject') => {
    const members: NameRef[] = [];
    const options: Pair[] = [];
    const node: Mutable<ResourceSet> = {
      kind: 'Set',
      pos: this.LA(1).startOffset,
      end: OPEN,
      form: 'independent',
      members,
      options,
    };
    this.put(owner, field, node);
    let open: IToken;
    this.OR([
      {
        ALT: () => {
          open = this.CONSUME(t.LSquare);
          node.form = 'sequential';
          this.SUBRULE(this.members, { ARGS: [members] });
          this.requireClose(t.RSquare, open);
          this.CONSUME(t.RSquare);
        },
      },
      {
        ALT: () => {
          this.OPTION(() => {
            this.CONSUME(t.AnyFunction);
            node.form = 'any';
          });
          open = this.CONSUME(t.LParen);
          this.SUBRULE2(this.members, { ARGS: [members] });
          this.requireClose(t.RParen, open);
          this.CONSUME(t.RParen);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.SetFunction);
          node.form = 'long';
          open = this.CONSUME2(t.LParen);
          this.SUBRULE(this.longMember, { ARGS: [members, options] });
          this.MANY(() => {
            this.CONSUME(t.AnyComma);
            this.SUBRULE2(this.longMember, { ARGS: [members, options] });
          });
          this.requireClose(t.RParen, open);
          this.CONSUME2(t.RParen);
        },
      },
    ]);
    node.end = this.lastEnd();
  });

  private readonly members = this.RULE('members', (members: NameRef[] = []) => {
    members.push(this.nameRefOf(A_RESOURCE));
    this.MANY(() => {
      this.CONSUME(t.AnyComma);
      members.push(this.nameRef(this.CONSUME2(t.NameRef, A_RESOURCE)));
    });
  });

  private readonly longMember = this.RULE('longMember', (members: NameRef[] = [], options: Pair[] = []) => {
    this.require(SET_MEMBER, 'a resource name or an option (name=value)');
    this.OR([
      { ALT: () => this.SUBRULE(this.pair, { ARGS: [options] }) },
      { ALT: () => void members.push(this.nameRefOf(A_RESOURCE)) },
    ]);
  });

  // -------------------------------------------------------------- colocation, order, ticket

  protected readonly colocation = this.RULE('colocation', () => {
    const keyword = this.CONSUME(t.Colocation);
    const terms: Term[] = [];
    const options: Pair[] = [];
    const node: Mutable<ColocationDecl> = {
      kind: 'Colocation',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      id: undefined,
      terms,
      options,
    };
    this.container.push(node as ColocationDecl);
    this.SUBRULE(this.constraintId, { ARGS: [node] });
    this.SUBRULE(this.term, { ARGS: [terms] });
    this.MANY(() => {
      this.CONSUME(t.With);
      this.SUBRULE2(this.term, { ARGS: [terms] });
    });
    this.requireSecond(terms, '"with" and another resource');
    this.SUBRULE(this.pairs, { ARGS: [options] });
    node.end = this.lastEnd();
  });

  protected readonly order = this.RULE('order', () => {
    const keyword = this.CONSUME(t.Order);
    const terms: Term[] = [];
    const options: Pair[] = [];
    const node: Mutable<OrderDecl> = {
      kind: 'Order',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      id: undefined,
      terms,
      options,
    };
    this.container.push(node as OrderDecl);
    this.SUBRULE(this.constraintId, { ARGS: [node] });
    this.SUBRULE(this.term, { ARGS: [terms] });
    this.MANY(() => {
      this.CONSUME(t.Then);
      this.SUBRULE2(this.term, { ARGS: [terms] });
    });
    this.requireSecond(terms, '"then" and another resource');
    this.SUBRULE(this.pairs, { ARGS: [options] });
    node.end = this.lastEnd();
  });

  /** One term alone makes a constraint only when it is a set. */
  private requireSecond(terms: readonly Term[], expected: string): void {
    if (this.RECORDING_PHASE || terms.length !== 1 || terms[0]?.subject?.kind === 'Set') return;
    this.fail(expected);
  }

  protected readonly ticket = this.RULE('ticket', () => {
    const keyword = this.CONSUME(t.Ticket);
    const terms: Term[] = [];
    const options: Pair[] = [];
    const node: Mutable<TicketDecl> = {
      kind: 'Ticket',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      id: undefined,
      terms,
      ticket: undefined,
      options,
    };
    this.container.push(node as TicketDecl);
    this.SUBRULE(this.constraintId, { ARGS: [node] });
    this.SUBRULE(this.term, { ARGS: [terms] });
    this.MANY(() => {
      this.CONSUME(t.AnyComma);
      this.SUBRULE2(this.term, { ARGS: [terms] });
    });
    this.CONSUME(t.Needs, { ERR_MSG: '"," and another resource, or "needs" and a ticket' });
    node.ticket = this.nameRefOf({ ERR_MSG: 'the name of a ticket' });
    this.SUBRULE(this.pairs, { ARGS: [options] });
    node.end = this.lastEnd();
  });
}

