/** Declarations of resources: `template`, `primitive`, `group`, `clone`, `promotable`, `bundle`. */
import type { IToken } from 'chevrotain';
import type { BundleDecl, CloneDecl, GroupDecl, PrimitiveDecl, PromotableDecl, TemplateDecl } from './ast.js';
import { OPEN, type Mutable } from './parser-base.js';
import { ConstraintParser } from './parser-constraints.js';
import * as t from './tokens.js';

const A_NAME = { ERR_MSG: 'the name of the resource' };
const AN_AGENT = { ERR_MSG: 'an agent (IPaddr2, systemd:nginx …) or "@" and a template' };

export abstract class ResourceParser extends ConstraintParser {
  protected readonly template = this.RULE('template', () => {
    const keyword = this.CONSUME(t.Template);
    const node: Mutable<TemplateDecl> = {
      kind: 'Template',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      name: undefined,
      agent: undefined,
      body: undefined,
    };
    this.container.push(node);
    this.owner = node;
    this.SUBRULE(this.agentAndBody);
  });

  protected readonly primitive = this.RULE('primitive', () => {
    const keyword = this.CONSUME(t.Primitive);
    const node: Mutable<PrimitiveDecl> = {
      kind: 'Primitive',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      name: undefined,
      agent: undefined,
      body: undefined,
    };
    this.container.push(node);
    this.owner = node;
    this.SUBRULE(this.agentAndBody);
  });

  /** `name agent [block]`, into a node that has these fields. */
  private readonly agentAndBody = this.RULE('agentAndBody', () => {
    const node = this.owner as Mutable<PrimitiveDecl>;
    node.name = this.name(this.CONSUME(t.Name, A_NAME));
    node.agent = this.name(this.CONSUME2(t.Name, AN_AGENT));
    this.OPTION(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  protected readonly group = this.RULE('group', () => {
    const keyword = this.CONSUME(t.Group);
    const node: Mutable<GroupDecl> = {
      kind: 'Group',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      name: undefined,
      body: undefined,
    };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the group' });
    this.requireBlock();
    this.blockInto(node);
    node.end = this.lastEnd();
  });

  protected readonly clone = this.RULE('clone', () => {
    const keyword = this.CONSUME(t.Clone);
    const node: Mutable<CloneDecl> = { kind: 'Clone', ...this.cloneFields(keyword) };
    this.container.push(node);
    this.owner = node;
    this.SUBRULE(this.ofAndBody);
  });

  protected readonly promotable = this.RULE('promotable', () => {
    const keyword = this.CONSUME(t.Promotable);
    const node: Mutable<PromotableDecl> = { kind: 'Promotable', ...this.cloneFields(keyword) };
    this.container.push(node);
    this.owner = node;
    this.SUBRULE(this.ofAndBody);
  });

  private cloneFields(keyword: IToken) {
    const pos = keyword.startOffset;
    return {
      pos,
      end: OPEN,
      doc: this.doc(pos),
      keyword: this.word(keyword),
      name: undefined,
      of: undefined,
      body: undefined,
    };
  }

  /** `name [of name] [block]`, into a node that has these fields. */
  private readonly ofAndBody = this.RULE('ofAndBody', () => {
    const node = this.owner as Mutable<CloneDecl>;
    node.name = this.name(this.CONSUME(t.Name, A_NAME));
    this.OPTION(() => {
      this.CONSUME(t.Of);
      node.of = this.name(this.CONSUME2(t.Name, { ERR_MSG: 'the name of the resource to clone' }));
    });
    this.OPTION2(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  protected readonly bundle = this.RULE('bundle', () => {
    const keyword = this.CONSUME(t.Bundle);
    const node: Mutable<BundleDecl> = {
      kind: 'Bundle',
      pos: keyword.startOffset,
      end: OPEN,
      doc: this.doc(keyword.startOffset),
      keyword: this.word(keyword),
      name: undefined,
      body: undefined,
    };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the bundle' });
    this.requireBlock();
    this.blockInto(node);
    node.end = this.lastEnd();
  });
}
