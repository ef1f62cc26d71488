/** `location`, `colocation`, `order`, `ticket`. */
import type { IOrAlt, IToken } from 'chevrotain';
import type {
  ColocationDecl,
  Lifetime,
  LocationDecl,
  NameRef,
  OrderDecl,
  Pair,
  Prefers,
  Reference,
  ResourceSet,
  RuleBlock,
  Target,
  Term,
  TicketDecl,
  WhereClause,
} from './ast.js';
import { OPEN, typeSet, type Mutable } from './parser-base.js';
import { ItemParser } from './parser-items.js';
import * as t from './tokens.js';

const SUBJECT = typeSet(t.NameRef, t.LParen, t.LSquare);
const CHOICE = typeSet(t.PrefersKeyword, t.Where, t.BlockOpen);
const SET = typeSet(t.LParen, t.LSquare, t.AnyFunction, t.SetFunction, t.Reference);
const TARGET = typeSet(t.NameRef, t.PairName);
const SET_MEMBER = typeSet(t.NameRef, t.PairName);

const A_RESOURCE = { ERR_MSG: 'a resource name' };
const A_NODE = { ERR_MSG: 'a node' };
const A_TICKET = { ERR_MSG: 'the name of a ticket' };
const NEEDS = { ERR_MSG: '"," and another resource, or "needs" and a ticket' };

export abstract class ConstraintParser extends ItemParser {
  private subjectAlternatives: IOrAlt<void>[] | undefined = undefined;
  private termAlternatives: IOrAlt<void>[] | undefined = undefined;
  private choiceAlternatives: IOrAlt<void>[] | undefined = undefined;
  private termTarget: Term[] = [];
  private lifetimeTarget: Lifetime[] = [];
  private setTarget: (ResourceSet | Reference)[] = [];

  protected readonly location = this.RULE('location', () => {
    const keyword = this.CONSUME(t.Location);
    const moreSets: (ResourceSet | Reference)[] = [];
    const options: Pair[] = [];
    const lifetimes: Lifetime[] = [];
    const pos = keyword.startOffset;
    const node: Mutable<LocationDecl> = {
      kind: 'Location',
      pos,
      end: OPEN,
      doc: this.doc(pos),
      keyword: this.word(keyword),
      id: undefined,
      role: undefined,
      subject: undefined,
      moreSets,
      choice: undefined,
      options,
      lifetimes,
    };
    this.container.push(node);
    this.labelInto(node, 'id');
    this.OPTION(() => {
      node.role = this.word(this.CONSUME(t.Modifier));
    });
    this.require(SUBJECT, `${A_RESOURCE.ERR_MSG}, a set or "resources matching"`);
    this.at(node, 'subject');
    this.OR(
      (this.subjectAlternatives ??= [
        { ALT: () => this.SUBRULE(this.matching) },
        { ALT: () => this.SUBRULE(this.resourceSet) },
        { ALT: () => this.put(this.reference(this.CONSUME(t.Reference))) },
        { ALT: () => this.put(this.nameRefOf(A_RESOURCE)), IGNORE_AMBIGUITIES: true },
      ]),
    );
    if (node.subject?.kind === 'Set' || node.subject?.kind === 'Reference' || this.RECORDING_PHASE) {
      this.moreSetsInto(moreSets);
    }
    this.require(CHOICE, '"prefers", "avoids", "where" or "{"');
    this.at(node, 'choice');
    this.OR2(
      (this.choiceAlternatives ??= [
        { ALT: () => this.SUBRULE(this.prefers) },
        { ALT: () => this.SUBRULE(this.where) },
        { ALT: () => this.SUBRULE(this.ruleBlock) },
      ]),
    );
    this.pairsInto(options);
    this.lifetimesInto(lifetimes);
    node.end = this.lastEnd();
  });

  /** `, set` behind the first set of a location. */
  private moreSetsInto(sets: (ResourceSet | Reference)[]): void {
    this.setTarget = sets;
    this.SUBRULE(this.moreSets);
  }

  private readonly moreSets = this.RULE('moreSets', () => {
    const sets = this.setTarget;
    this.MANY(() => {
      this.CONSUME(t.AnyComma);
      this.require(SET, 'another set');
      const slot: { set?: ResourceSet | Reference } = {};
      this.at(slot, 'set');
      try {
        this.OR([
          { ALT: () => this.SUBRULE(this.resourceSet) },
          { ALT: () => this.put(this.reference(this.CONSUME(t.Reference))) },
        ]);
      } finally {
        if (slot.set !== undefined) sets.push(slot.set);
      }
    });
  });

  /** `lifetime [ID:] RULE`, any number of them. */
  private lifetimesInto(lifetimes: Lifetime[]): void {
    this.lifetimeTarget = lifetimes;
    this.SUBRULE(this.lifetimes);
  }

  private readonly lifetimes = this.RULE('lifetimes', () => {
    this.MANY(this.lifetimeBody);
  });

  private readonly lifetimeBody = (): void => {
    const pos = this.CONSUME(t.Lifetime).startOffset;
    const node: Mutable<Lifetime> = { kind: 'Lifetime', pos, end: OPEN, id: undefined, rule: undefined };
    this.lifetimeTarget.push(node);
    this.labelInto(node, 'id');
    this.at(node, 'rule');
    this.SUBRULE(this.rule);
    node.end = this.lastEnd();
  };

  private readonly prefers = this.RULE('prefers', () => {
    const targets: Target[] = [];
    const { startOffset: pos, image } = this.CONSUME(t.PrefersKeyword);
    const keyword = image as Prefers['keyword'];
    const node: Mutable<Prefers> = { kind: 'Prefers', pos, end: OPEN, keyword, targets };
    this.put(node);
    this.SUBRULE(this.target, { ARGS: [targets] });
    this.MANY(() => {
      this.CONSUME(t.AnyComma);
      this.SUBRULE2(this.target, { ARGS: [targets] });
    });
    node.end = this.lastEnd();
  });

  private readonly target = this.RULE('target', (targets: Target[] = []) => {
    this.require(TARGET, A_NODE.ERR_MSG);
    const name = this.nameRef(this.CONSUME(t.NodeOrPairName, A_NODE));
    const node: Mutable<Target> = { kind: 'Target', pos: name.pos, end: OPEN, node: name, score: undefined };
    targets.push(node);
    this.at(node, 'score');
    this.OPTION(this.scoreBody);
    node.end = this.lastEnd();
  });

  private readonly scoreBody = (): void => {
    this.CONSUME(t.Eq);
    this.SUBRULE(this.value);
  };

  private readonly where = this.RULE('where', () => {
    const pos = this.CONSUME(t.Where).startOffset;
    const node: Mutable<WhereClause> = { kind: 'Where', pos, end: OPEN, id: undefined, rule: undefined };
    this.put(node);
    this.labelInto(node, 'id');
    this.at(node, 'rule');
    this.SUBRULE(this.rule);
    node.end = this.lastEnd();
  });

  private readonly ruleBlock = this.RULE('ruleBlock', () => {
    const { owner, field } = this;
    const node: Mutable<Partial<RuleBlock>> = { kind: 'RuleBlock', pos: this.LA(1).startOffset, end: OPEN };
    this.at(node, 'block');
    this.SUBRULE(this.block);
    this.at(owner, field);
    node.end = this.lastEnd();
    this.put(node as RuleBlock);
  });

  // -------------------------------------------------------------- terms and sets

  /** Into `termTarget`. */
  private readonly term = this.RULE('term', () => {
    this.require(SUBJECT, `${A_RESOURCE.ERR_MSG} or a set`);
    const pos = this.LA(1).startOffset;
    const node: Mutable<Term> = { kind: 'Term', pos, end: OPEN, modifier: undefined, subject: undefined };
    this.termTarget.push(node);
    this.OPTION(() => {
      node.modifier = this.word(this.CONSUME(t.Modifier));
    });
    this.at(node, 'subject');
    this.OR(
      (this.termAlternatives ??= [
        { ALT: () => this.SUBRULE(this.resourceSet) },
        { ALT: () => this.put(this.reference(this.CONSUME(t.Reference))) },
        { ALT: () => this.put(this.nameRefOf(A_RESOURCE)), IGNORE_AMBIGUITIES: true },
      ]),
    );
    node.end = this.lastEnd();
  });

  protected readonly resourceSet = this.RULE('resourceSet', () => {
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
    this.put(node);
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
      {
        ALT: () => {
          this.pairTarget = options;
          this.SUBRULE(this.pair);
        },
      },
      { ALT: () => void members.push(this.nameRefOf(A_RESOURCE)) },
    ]);
  });

  // -------------------------------------------------------------- colocation, order, ticket

  protected readonly colocation = this.RULE('colocation', () => {
    const keyword = this.CONSUME(t.Colocation);
    const terms: Term[] = [];
    const options: Pair[] = [];
    const lifetimes: Lifetime[] = [];
    const pos = keyword.startOffset;
    const node: Mutable<ColocationDecl> = {
      kind: 'Colocation',
      pos,
      end: OPEN,
      doc: this.doc(pos),
      keyword: this.word(keyword),
      id: undefined,
      terms,
      options,
      lifetimes,
    };
    this.container.push(node);
    this.labelInto(node, 'id');
    this.termTarget = terms;
    this.SUBRULE(this.term);
    this.MANY(this.withBody);
    this.requireSecond(terms, '"with" and another resource');
    this.pairsInto(options);
    this.lifetimesInto(lifetimes);
    node.end = this.lastEnd();
  });

  private readonly withBody = (): void => {
    this.CONSUME(t.With);
    this.SUBRULE2(this.term);
  };

  protected readonly order = this.RULE('order', () => {
    const keyword = this.CONSUME(t.Order);
    const terms: Term[] = [];
    const options: Pair[] = [];
    const lifetimes: Lifetime[] = [];
    const pos = keyword.startOffset;
    const node: Mutable<OrderDecl> = {
      kind: 'Order',
      pos,
      end: OPEN,
      doc: this.doc(pos),
      keyword: this.word(keyword),
      id: undefined,
      terms,
      options,
      lifetimes,
    };
    this.container.push(node);
    this.labelInto(node, 'id');
    this.termTarget = terms;
    this.SUBRULE(this.term);
    this.MANY(this.thenBody);
    this.requireSecond(terms, '"then" and another resource');
    this.pairsInto(options);
    this.lifetimesInto(lifetimes);
    node.end = this.lastEnd();
  });

  private readonly thenBody = (): void => {
    this.CONSUME(t.Then);
    this.SUBRULE2(this.term);
  };

  /** One term alone makes a constraint only when it is a set. */
  private requireSecond(terms: readonly Term[], expected: string): void {
    if (this.RECORDING_PHASE || terms.length !== 1) return;
    const kind = terms[0]?.subject?.kind;
    if (kind !== 'Set' && kind !== 'Reference') this.fail(expected);
  }

  protected readonly ticket = this.RULE('ticket', () => {
    const keyword = this.CONSUME(t.Ticket);
    const terms: Term[] = [];
    const options: Pair[] = [];
    const pos = keyword.startOffset;
    const node: Mutable<TicketDecl> = {
      kind: 'Ticket',
      pos,
      end: OPEN,
      doc: this.doc(pos),
      keyword: this.word(keyword),
      id: undefined,
      terms,
      ticket: undefined,
      options,
    };
    this.container.push(node);
    this.labelInto(node, 'id');
    this.termTarget = terms;
    this.SUBRULE(this.term);
    this.MANY(this.ticketBody);
    this.CONSUME(t.Needs, NEEDS);
    node.ticket = this.nameRefOf(A_TICKET);
    this.pairsInto(options);
    node.end = this.lastEnd();
  });

  private readonly ticketBody = (): void => {
    this.CONSUME(t.AnyComma);
    this.SUBRULE2(this.term);
  };
}
