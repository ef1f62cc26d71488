/** Declarations that are neither resources nor constraints. */
import type { IToken } from 'chevrotain';
import type {
  AclSubjectDecl,
  AgentDecl,
  AgentParam,
  AlertDecl,
  ClusterDecl,
  DefaultsDecl,
  FencingDecl,
  ImportDecl,
  LetDecl,
  Name,
  NodeDecl,
  Pair,
  ParamDecl,
  PropertyDecl,
  RangeArg,
  RoleDecl,
  SecretDecl,
  TagDecl,
  TypeArg,
  TypeRef,
} from './ast.js';
import { OPEN, typeSet, type Mutable } from './parser-base.js';
import { ResourceParser } from './parser-resources.js';
import * as t from './tokens.js';

const A_TYPE = { ERR_MSG: 'a type (string, int, ip …)' };
const A_PARAMETER = { ERR_MSG: 'the name of the parameter' };
const A_NAME = { ERR_MSG: 'a name' };

const AFTER_LET_NAME = typeSet(t.Eq);

export abstract class SettingsParser extends ResourceParser {
  protected readonly cluster = this.RULE('cluster', () => {
    const keyword = this.CONSUME(t.Cluster);
    const node: Mutable<ClusterDecl> = {
      kind: 'Cluster',
      ...this.head(keyword),
      name: undefined,
      body: undefined,
    };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the cluster' });
    this.requireBlock();
    this.blockInto(node);
    node.end = this.lastEnd();
  });

  protected readonly node = this.RULE('node', () => {
    const keyword = this.CONSUME(t.NodeKeyword);
    const options: Pair[] = [];
    const node: Mutable<NodeDecl> = {
      kind: 'Node',
      ...this.head(keyword),
      name: undefined,
      addresses: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    node.name = this.nameRefOf({ ERR_MSG: 'the name of the node' });
    this.OPTION(() => {
      this.at(node, 'addresses');
      this.SUBRULE(this.list);
    });
    this.pairsInto(options);
    this.OPTION2(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- compile time

  protected readonly param = this.RULE('param', () => {
    const keyword = this.CONSUME(t.ParamKeyword);
    const node: Mutable<ParamDecl> = {
      kind: 'Param',
      ...this.head(keyword),
      name: undefined,
      type: undefined,
      defaultValue: undefined,
    };
    this.container.push(node);
    this.nameTypeDefault(node);
    node.end = this.lastEnd();
  });

  /** `NAME: TYPE [= VALUE]`, of a parameter of the program and of an agent. */
  private nameTypeDefault(node: Mutable<Pick<ParamDecl, 'name' | 'type' | 'defaultValue'>>): void {
    const token = this.CONSUME(t.AnyName, A_PARAMETER);
    node.name = this.name(token);
    if (token.tokenType !== t.Label && !this.RECORDING_PHASE) this.requireBlankAfterColon(token);
    this.CONSUME(t.Colon, { ERR_MSG: '":" and a type' });
    const types: TypeArg[] = [];
    try {
      this.SUBRULE(this.type, { ARGS: [types] });
    } finally {
      const type = types[0];
      if (type?.kind === 'TypeRef') node.type = type;
    }
    this.OPTION(() => {
      this.CONSUME(t.Eq);
      this.at(node, 'defaultValue');
      this.SUBRULE(this.value);
    });
  }

  /** `param x:int` is one word: a `:` inside a word belongs to it. */
  private requireBlankAfterColon({ image, startOffset }: IToken): void {
    const colon = image.indexOf(':');
    if (colon < 1) return;
    const pos = startOffset + colon + 1;
    this.failWith({
      name: 'missing-token',
      pos,
      end: pos,
      found: image.slice(colon + 1),
      expected: 'a blank',
    });
  }

  private readonly type = this.RULE('type', (into: TypeArg[] = []) => {
    const word = this.word(this.CONSUME(t.AnyName, A_TYPE));
    const args: TypeArg[] = [];
    const node: Mutable<TypeRef> = { kind: 'TypeRef', pos: word.pos, end: OPEN, name: word, args };
    into.push(node);
    this.OPTION(() => this.SUBRULE(this.typeArguments, { ARGS: [args] }));
    node.end = this.lastEnd();
  });

  private readonly typeArguments = this.RULE('typeArguments', (args: TypeArg[] = []) => {
    const open = this.CONSUME(t.LParen);
    this.SUBRULE(this.typeArgument, { ARGS: [args] });
    this.MANY(() => {
      this.CONSUME(t.AnyComma);
      this.SUBRULE2(this.typeArgument, { ARGS: [args] });
    });
    this.requireClose(t.RParen, open);
    this.CONSUME(t.RParen);
  });

  /** A type, or a range of two words. */
  private readonly typeArgument = this.RULE('typeArgument', (into: TypeArg[] = []) => {
    const count = into.length;
    this.SUBRULE(this.type, { ARGS: [into] });
    this.OPTION(() => {
      this.CONSUME(t.DotDot);
      const from = into[count];
      const range: Mutable<RangeArg> = {
        kind: 'Range',
        pos: from?.pos ?? 0,
        end: OPEN,
        from: (from as TypeRef | undefined)?.name ?? this.word(this.LA(0)),
        to: undefined,
      };
      into[count] = range;
      range.to = this.word(this.CONSUME(t.Word, { ERR_MSG: 'the end of the range' }));
      range.end = range.to.end;
    });
  });

  protected readonly secret = this.RULE('secret', () => {
    const keyword = this.CONSUME(t.Secret);
    const node: Mutable<SecretDecl> = { kind: 'Secret', ...this.head(keyword), name: undefined };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the secret' });
    node.end = this.lastEnd();
  });

  protected readonly let = this.RULE('let', () => {
    const keyword = this.CONSUME(t.Let);
    const node: Mutable<LetDecl> = { kind: 'Let', ...this.head(keyword), name: undefined, value: undefined };
    this.container.push(node);
    node.name = this.name(this.CONSUME(t.AnyName, A_NAME));
    this.require(AFTER_LET_NAME, '"=" and a value');
    this.CONSUME(t.Eq);
    this.at(node, 'value');
    this.SUBRULE(this.value);
    node.end = this.lastEnd();
  });

  protected readonly import = this.RULE('import', () => {
    const keyword = this.CONSUME(t.Import);
    const node: Mutable<ImportDecl> = { kind: 'Import', ...this.head(keyword), path: undefined };
    this.container.push(node);
    node.path = this.string(this.CONSUME(t.StringToken, { ERR_MSG: 'the path of a file in double quotes' }));
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- agents

  protected readonly agent = this.RULE('agent', () => {
    const keyword = this.CONSUME(t.Agent);
    const node: Mutable<AgentDecl> = {
      kind: 'Agent',
      ...this.head(keyword),
      name: undefined,
      body: undefined,
    };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the agent (ocf:mycompany:thing)' });
    this.requireBlock();
    this.blockInto(node);
    node.end = this.lastEnd();
  });

  protected readonly agentParam = this.RULE('agentParam', () => {
    const pos = this.CONSUME(t.AgentParamKeyword).startOffset;
    const traits: (Name | Pair)[] = [];
    const node: Mutable<AgentParam> = {
      kind: 'AgentParam',
      pos,
      end: OPEN,
      doc: this.doc(pos),
      name: undefined,
      type: undefined,
      defaultValue: undefined,
      traits,
    };
    this.container.push(node);
    this.nameTypeDefault(node);
    this.MANY(() => {
      this.pairTarget = traits;
      this.OR([
        {
          ALT: () => {
            traits.push(this.name(this.CONSUME(t.Name)));
          },
        },
        { ALT: () => this.SUBRULE(this.pair) },
      ]);
    });
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- sets of the whole cluster

  protected readonly property = this.RULE('property', () => {
    const keyword = this.CONSUME(t.Property);
    const options: Pair[] = [];
    const node: Mutable<PropertyDecl> = {
      kind: 'Property',
      ...this.head(keyword),
      reference: undefined,
      whenId: undefined,
      when: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    this.SUBRULE(this.setRest, { ARGS: [node, options] });
    node.end = this.lastEnd();
  });

  protected readonly defaults = this.RULE('defaults', () => {
    const keyword = this.CONSUME(t.Defaults);
    const options: Pair[] = [];
    const node: Mutable<DefaultsDecl> = {
      kind: 'Defaults',
      ...this.head(keyword),
      which: keyword.image as DefaultsDecl['which'],
      reference: undefined,
      whenId: undefined,
      when: undefined,
      options,
      body: undefined,
    };
    this.container.push(node);
    this.SUBRULE(this.setRest, { ARGS: [node, options] });
    node.end = this.lastEnd();
  });

  // -------------------------------------------------------------- fencing, tags, access control, alerts

  protected readonly fencing = this.RULE('fencing', () => {
    const keyword = this.CONSUME(t.Fencing);
    const node: Mutable<FencingDecl> = { kind: 'Fencing', ...this.head(keyword), body: undefined };
    this.container.push(node);
    this.requireBlock();
    this.blockInto(node);
    node.end = this.lastEnd();
  });

  protected readonly tag = this.RULE('tag', () => {
    const keyword = this.CONSUME(t.Tag);
    const node: Mutable<TagDecl> = {
      kind: 'Tag',
      ...this.head(keyword),
      name: undefined,
      members: undefined,
    };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the tag' });
    this.at(node, 'members');
    this.SUBRULE(this.list);
    node.end = this.lastEnd();
  });

  protected readonly role = this.RULE('role', () => {
    const keyword = this.CONSUME(t.RoleKeyword);
    const node: Mutable<RoleDecl> = { kind: 'Role', ...this.head(keyword), name: undefined, body: undefined };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the role' });
    this.OPTION(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  protected readonly aclSubject = this.RULE('aclSubject', () => {
    const keyword = this.CONSUME(t.AclSubject);
    const options: Pair[] = [];
    const node: Mutable<AclSubjectDecl> = {
      kind: 'AclSubject',
      ...this.head(keyword),
      which: keyword.image as AclSubjectDecl['which'],
      name: undefined,
      roles: undefined,
      options,
    };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the user or group' });
    this.at(node, 'roles');
    this.SUBRULE(this.list);
    this.pairsInto(options);
    node.end = this.lastEnd();
  });

  protected readonly alert = this.RULE('alert', () => {
    const keyword = this.CONSUME(t.Alert);
    const node: Mutable<AlertDecl> = {
      kind: 'Alert',
      ...this.head(keyword),
      name: undefined,
      path: undefined,
      body: undefined,
    };
    this.container.push(node);
    node.name = this.nameOf({ ERR_MSG: 'the name of the alert' });
    node.path = this.scalar(this.CONSUME(t.Scalar, { ERR_MSG: 'the path of the alert agent' }));
    this.OPTION(() => this.blockInto(node));
    node.end = this.lastEnd();
  });

  /** The fields that every declaration has. */
  protected head(keyword: IToken) {
    const pos = keyword.startOffset;
    return { pos, end: OPEN, doc: this.doc(pos), keyword: this.word(keyword) };
  }
}
