/**
 * The syntax tree of a `.ha` file.
 *
 * Nodes are plain readonly data with a string `kind` and half-open UTF-16 offsets `[pos, end)` into the text.
 * The tree knows nothing of Pacemaker: it keeps what was written and where. An unfinished file still gives a
 * tree; parts that are missing are `undefined` (or an empty list), never invented.
 */

export interface Node {
  readonly kind: string;
  readonly pos: number;
  readonly end: number;
}

// ---------------------------------------------------------------- names and values

/** A bare word. `text` is what stands in the file. */
export interface Word extends Node {
  readonly kind: 'Word';
  readonly text: string;
}

/** `"…"` on one line. `text` is the decoded text when the string has no parameter in it. */
export interface StringLiteral extends Node {
  readonly kind: 'String';
  readonly parts: readonly StringPart[];
}

export type StringPart = TextPart | ParamRef;

export interface TextPart extends Node {
  readonly kind: 'Text';
  /** Escapes decoded. */
  readonly text: string;
}

/** `"""…"""`: `text` has its common indentation stripped. */
export interface BlockString extends Node {
  readonly kind: 'BlockString';
  readonly text: string;
}

/** `$name` or `${name}`. */
export interface ParamRef extends Node {
  readonly kind: 'ParamRef';
  readonly name: string;
}

export interface List extends Node {
  readonly kind: 'List';
  readonly items: readonly Value[];
}

export interface MapLiteral extends Node {
  readonly kind: 'Map';
  readonly entries: readonly Pair[];
}

export type Name = Word | StringLiteral;
/** A place that takes a name, where a parameter may stand as well. */
export type NameRef = Name | ParamRef;
export type Value = Word | StringLiteral | BlockString | ParamRef | List | MapLiteral;

/** `name = value`, on a line or as a statement of a block. */
export interface Pair extends Node {
  readonly kind: 'Pair';
  /** The `ID` of `ID: name = value`; only as a statement of a block. */
  readonly id: Name | undefined;
  readonly name: Name;
  readonly value: Value | undefined;
  /** `name = ()`: it has no value on purpose. */
  readonly valueless?: true;
}

/** `@ID`: the element that has this id stands here too. */
export interface Reference extends Node {
  readonly kind: 'Reference';
  /** With its `@`. */
  readonly name: Name;
}

/** `{ … }`. `closed` is false when the closing brace is missing. */
export interface Block extends Node {
  readonly kind: 'Block';
  readonly items: readonly Item[];
  readonly closed: boolean;
}

// ---------------------------------------------------------------- file

export interface SourceFile extends Node {
  readonly kind: 'File';
  readonly declarations: readonly Declaration[];
  /** All comments in source order, doc comments included. */
  readonly comments: readonly Comment[];
}

export interface Comment extends Node {
  readonly kind: 'Comment';
  readonly style: 'line' | 'block' | 'doc';
  /** With its comment marks, as written. */
  readonly text: string;
}

/** Fields every declaration has. */
interface Decl extends Node {
  /** Text of the `///` comment above, marks and one leading blank removed, lines joined with a newline. */
  readonly doc?: string | undefined;
  /** The keyword as written (`ms` and `promotable` give the same kind). */
  readonly keyword: Word;
}

export type Declaration =
  | ClusterDecl
  | NodeDecl
  | ParamDecl
  | SecretDecl
  | LetDecl
  | ImportDecl
  | AgentDecl
  | PropertyDecl
  | DefaultsDecl
  | TemplateDecl
  | PrimitiveDecl
  | GroupDecl
  | CloneDecl
  | PromotableDecl
  | BundleDecl
  | LocationDecl
  | ColocationDecl
  | OrderDecl
  | TicketDecl
  | FencingDecl
  | TagDecl
  | RoleDecl
  | AclSubjectDecl
  | AlertDecl
  | UnknownDecl;

export interface ClusterDecl extends Decl {
  readonly kind: 'Cluster';
  readonly name: Name | undefined;
  readonly body: Block | undefined;
}

export interface NodeDecl extends Decl {
  readonly kind: 'Node';
  readonly name: NameRef | undefined;
  readonly addresses: List | undefined;
  readonly options: readonly Pair[];
  readonly body: Block | undefined;
}

export interface ParamDecl extends Decl {
  readonly kind: 'Param';
  readonly name: Name | undefined;
  readonly type: TypeRef | undefined;
  readonly defaultValue: Value | undefined;
}

/** `int(0..32)`, `enum(a, b)`, `list(ip)`. */
export interface TypeRef extends Node {
  readonly kind: 'TypeRef';
  readonly name: Word;
  readonly args: readonly TypeArg[];
}

/** `0..32`. A type argument without `..` is a `TypeRef` (`a` in `enum(a, b)` as well). */
export interface RangeArg extends Node {
  readonly kind: 'Range';
  readonly from: Word;
  readonly to: Word | undefined;
}

export type TypeArg = TypeRef | RangeArg;

export interface SecretDecl extends Decl {
  readonly kind: 'Secret';
  readonly name: Name | undefined;
}

export interface LetDecl extends Decl {
  readonly kind: 'Let';
  readonly name: Name | undefined;
  readonly value: Value | undefined;
}

export interface ImportDecl extends Decl {
  readonly kind: 'Import';
  readonly path: StringLiteral | undefined;
}

/** `agent ocf:mycompany:thing { … }`: what the metadata of an agent would say. */
export interface AgentDecl extends Decl {
  readonly kind: 'Agent';
  readonly name: Name | undefined;
  readonly body: Block | undefined;
}

/** What `property`, `rsc_defaults`, `meta`, … have after their keyword. */
interface SetRest {
  /** `params @ID`: then there is nothing else. */
  readonly reference: Reference | undefined;
  /** The `ID` of `when ID: RULE`. */
  readonly whenId: Name | undefined;
  readonly when: Rule | undefined;
  /** With a body: the set's own options (`id`, `score`). Without one: its entries. */
  readonly options: readonly Pair[];
  readonly body: Block | undefined;
}

export interface PropertyDecl extends Decl, SetRest {
  readonly kind: 'Property';
}

export interface DefaultsDecl extends Decl, SetRest {
  readonly kind: 'Defaults';
  readonly which: 'rsc_defaults' | 'op_defaults';
}

export interface TemplateDecl extends Decl {
  readonly kind: 'Template';
  readonly name: Name | undefined;
  readonly agent: Name | undefined;
  readonly body: Block | undefined;
}

export interface PrimitiveDecl extends Decl {
  readonly kind: 'Primitive';
  readonly name: Name | undefined;
  /** An agent, or a template when it is a word that starts with `@`. */
  readonly agent: Name | undefined;
  readonly body: Block | undefined;
}

export interface GroupDecl extends Decl {
  readonly kind: 'Group';
  readonly name: Name | undefined;
  readonly body: Block | undefined;
}

interface CloneLike extends Decl {
  readonly name: Name | undefined;
  /** `of NAME`. */
  readonly of: Name | undefined;
  readonly body: Block | undefined;
}

export interface CloneDecl extends CloneLike {
  readonly kind: 'Clone';
}

export interface PromotableDecl extends CloneLike {
  readonly kind: 'Promotable';
}

export interface BundleDecl extends Decl {
  readonly kind: 'Bundle';
  readonly name: Name | undefined;
  readonly body: Block | undefined;
}

// ---------------------------------------------------------------- constraints

interface ConstraintDecl extends Decl {
  /** The `ID` of `ID:`. */
  readonly id: Name | undefined;
  readonly options: readonly Pair[];
}

export interface LocationDecl extends ConstraintDecl {
  readonly kind: 'Location';
  readonly role: Word | undefined;
  readonly subject: LocationSubject | undefined;
  /** Further sets behind a set. */
  readonly moreSets: readonly (ResourceSet | Reference)[];
  readonly choice: LocationChoice | undefined;
  readonly lifetimes: readonly Lifetime[];
}

/** `lifetime [ID:] RULE` at the end of a constraint. */
export interface Lifetime extends Node {
  readonly kind: 'Lifetime';
  readonly id: Name | undefined;
  readonly rule: Rule | undefined;
}

/** A resource, `resources matching "…"`, or a set. */
export type LocationSubject = Name | ParamRef | Matching | ResourceSet | Reference;

export interface Matching extends Node {
  readonly kind: 'Matching';
  readonly pattern: StringLiteral | undefined;
}

export type LocationChoice = Prefers | WhereClause | RuleBlock;

export interface Prefers extends Node {
  readonly kind: 'Prefers';
  readonly keyword: 'prefers' | 'avoids';
  readonly targets: readonly Target[];
}

/** `NODE` or `NODE = score`. */
export interface Target extends Node {
  readonly kind: 'Target';
  readonly node: NameRef;
  readonly score: Value | undefined;
}

/** `where [ID:] RULE`; its options are those of the constraint. */
export interface WhereClause extends Node {
  readonly kind: 'Where';
  readonly id: Name | undefined;
  readonly rule: Rule | undefined;
}

/** `{ rule where … }`: the items are `RuleStatement`s. */
export interface RuleBlock extends Node {
  readonly kind: 'RuleBlock';
  readonly block: Block;
}

export interface ColocationDecl extends ConstraintDecl {
  readonly kind: 'Colocation';
  readonly terms: readonly Term[];
  readonly lifetimes: readonly Lifetime[];
}

export interface OrderDecl extends ConstraintDecl {
  readonly kind: 'Order';
  readonly terms: readonly Term[];
  readonly lifetimes: readonly Lifetime[];
}

export interface TicketDecl extends ConstraintDecl {
  readonly kind: 'Ticket';
  readonly terms: readonly Term[];
  readonly ticket: NameRef | undefined;
}

export interface Term extends Node {
  readonly kind: 'Term';
  /** The role or action word in front, as written. */
  readonly modifier: Word | undefined;
  readonly subject: NameRef | ResourceSet | Reference | undefined;
}

export interface ResourceSet extends Node {
  readonly kind: 'Set';
  /** `( )`, `[ ]`, `any( )`, `set( )`. */
  readonly form: 'independent' | 'sequential' | 'any' | 'long';
  readonly members: readonly NameRef[];
  /** Only the long form has options. */
  readonly options: readonly Pair[];
}

// ---------------------------------------------------------------- the rest of the CIB

export interface FencingDecl extends Decl {
  readonly kind: 'Fencing';
  readonly body: Block | undefined;
}

export interface TagDecl extends Decl {
  readonly kind: 'Tag';
  readonly name: Name | undefined;
  readonly members: List | undefined;
}

export interface RoleDecl extends Decl {
  readonly kind: 'Role';
  readonly name: Name | undefined;
  readonly body: Block | undefined;
}

export interface AclSubjectDecl extends Decl {
  readonly kind: 'AclSubject';
  readonly which: 'user' | 'acl_group';
  readonly name: Name | undefined;
  readonly roles: List | undefined;
  readonly options: readonly Pair[];
}

export interface AlertDecl extends Decl {
  readonly kind: 'Alert';
  readonly name: Name | undefined;
  readonly path: Value | undefined;
  readonly body: Block | undefined;
}

/** A line that starts with no known declaration keyword. The text is `[pos, end)`; an error was reported. */
export interface UnknownDecl extends Decl {
  readonly kind: 'UnknownDecl';
  /** Its block, when it has one: a misspelt keyword hides nothing of what stands inside. */
  readonly body: Block | undefined;
}

// ---------------------------------------------------------------- items of blocks

/**
 * What can stand in a block. The parser accepts any of them in any block, by their leading word; whether one
 * belongs there is the checker's business (it can then say where it does belong).
 */
export type Item =
  | Pair
  | PairReference
  | AttributeSet
  | AgentParam
  | Op
  | Operations
  | Member
  | Section
  | PrimitiveDecl
  | GroupDecl
  | Mapping
  | RuleStatement
  | Level
  | Permission
  | Recipient
  | Select
  | UnknownItem;

/** `@ID`, `@ID as NAME` in a set: the pair with that id, here under another name. */
export interface PairReference extends Node {
  readonly kind: 'PairReference';
  readonly target: Reference;
  readonly name: Name | undefined;
}

/** `params …`, `meta …`, `utilization …`, `attributes …`. */
export interface AttributeSet extends Node, SetRest {
  readonly kind: 'AttributeSet';
  readonly which: 'params' | 'meta' | 'utilization' | 'attributes';
}

/** `param NAME: TYPE [= value] required unique=group …` of an agent. */
export interface AgentParam extends Node {
  readonly kind: 'AgentParam';
  /** As of a declaration. */
  readonly doc: string | undefined;
  readonly name: Name | undefined;
  readonly type: TypeRef | undefined;
  readonly defaultValue: Value | undefined;
  /** `required`, `unique=group`: in the order of writing. */
  readonly traits: readonly (Name | Pair)[];
}

export interface Op extends Node {
  readonly kind: 'Op';
  /** As of a declaration. */
  readonly doc: string | undefined;
  readonly name: Name | undefined;
  readonly options: readonly Pair[];
  readonly body: Block | undefined;
}

/** `operations @ID`, `operations id=ID { op … }`. */
export interface Operations extends Node {
  readonly kind: 'Operations';
  readonly reference: Reference | undefined;
  readonly options: readonly Pair[];
  readonly body: Block | undefined;
}

/** A bare name: a member of a group or bundle. */
export interface Member extends Node {
  readonly kind: 'Member';
  readonly name: Name;
}

/** `totem { … }`, `device net { … }`, `container podman { … }`, `network { … }`, `storage { … }`. */
export interface Section extends Node {
  readonly kind: 'Section';
  readonly keyword: Word;
  readonly name: Name | undefined;
  readonly options: readonly Pair[];
  readonly body: Block | undefined;
}

/** `port-mapping [ID] …`, `storage-mapping [ID] …`. */
export interface Mapping extends Node {
  readonly kind: 'Mapping';
  readonly which: 'port-mapping' | 'storage-mapping';
  readonly id: Name | undefined;
  readonly options: readonly Pair[];
}

/** `rule [ID:] where …` of a location. */
export interface RuleStatement extends Node {
  readonly kind: 'RuleStatement';
  readonly id: Name | undefined;
  readonly rule: Rule | undefined;
  readonly options: readonly Pair[];
}

/** `level 1 for TARGET: device, device`. */
export interface Level extends Node {
  readonly kind: 'Level';
  readonly index: Value | undefined;
  readonly target: FencingTarget | undefined;
  readonly devices: readonly NameRef[];
  readonly options: readonly Pair[];
}

export type FencingTarget = Name | ParamRef | Matching | AttributeTarget;

export interface AttributeTarget extends Node {
  readonly kind: 'AttributeTarget';
  readonly name: Name;
  readonly value: Value | undefined;
}

export interface Permission extends Node {
  readonly kind: 'Permission';
  readonly doc: string | undefined;
  readonly access: 'read' | 'write' | 'deny';
  readonly scope: PermissionScope | undefined;
  readonly options: readonly Pair[];
}

export interface PermissionScope extends Node {
  readonly kind: 'PermissionScope';
  readonly by: 'xpath' | 'reference' | 'element';
  readonly value: Value;
  /** Only with `element`. */
  readonly attribute: Name | undefined;
}

export interface Recipient extends Node {
  readonly kind: 'Recipient';
  readonly doc: string | undefined;
  readonly value: Value | undefined;
  readonly options: readonly Pair[];
  readonly body: Block | undefined;
}

export interface Select extends Node {
  readonly kind: 'Select';
  /** True for `select attributes [ … ]`. */
  readonly attributes: boolean;
  readonly items: List | undefined;
}

/** A statement of a block that starts like nothing known; an error was reported. */
export interface UnknownItem extends Node {
  readonly kind: 'UnknownItem';
}

// ---------------------------------------------------------------- rules

export type Rule = RuleOr | RuleAnd | RuleGroup | Condition | Reference;

export interface RuleOr extends Node {
  readonly kind: 'Or';
  readonly items: readonly Rule[];
}

export interface RuleAnd extends Node {
  readonly kind: 'And';
  readonly items: readonly Rule[];
}

/** Parentheses. */
export interface RuleGroup extends Node {
  readonly kind: 'RuleGroup';
  readonly rule: Rule | undefined;
}

export type Condition = Defined | Comparison | DateCompare | DateRange | DateSpec | ResourceMatch | OpMatch;

/** An attribute name: a word, `#uname`, or a string. */
export type AttrName = Word | StringLiteral;

export interface Defined extends Node {
  readonly kind: 'Defined';
  readonly negated: boolean;
  readonly attribute: AttrName | undefined;
  /** `defined(string(x), y)`: what a CIB can hold and Pacemaker does not look at. */
  readonly type?: Comparison['type'];
  readonly value?: Value | undefined;
  readonly source?: Comparison['source'];
}

export type CompareOp = '==' | '!=' | '<' | '<=' | '>' | '>=';

export interface Comparison extends Node {
  readonly kind: 'Comparison';
  readonly attribute: AttrName;
  readonly type: 'string' | 'integer' | 'number' | 'version' | undefined;
  readonly op: CompareOp;
  readonly value: Value | undefined;
  /** `x == ()`: there is nothing to compare with. */
  readonly valueless?: true;
  /** `param(name)` and `meta(name)` on the right-hand side; then `value` is the name. */
  readonly source: 'literal' | 'param' | 'meta';
}

export interface DateCompare extends Node {
  readonly kind: 'DateCompare';
  readonly op: '<' | '>';
  readonly date: Value | undefined;
}

export interface DateRange extends Node {
  readonly kind: 'DateRange';
  readonly start: Value | undefined;
  readonly stop: Value | undefined;
  /** `for duration(…)`, behind the start or behind the range. */
  readonly duration: readonly Pair[] | undefined;
}

export interface DateSpec extends Node {
  readonly kind: 'DateSpec';
  readonly fields: readonly Pair[];
}

export interface ResourceMatch extends Node {
  readonly kind: 'ResourceMatch';
  readonly agent: Name | undefined;
}

export interface OpMatch extends Node {
  readonly kind: 'OpMatch';
  readonly name: Name | undefined;
  readonly interval: Value | undefined;
}

export type AnyNode =
  | SourceFile
  | Comment
  | Declaration
  | Item
  | Value
  | TextPart
  | Block
  | TypeRef
  | RangeArg
  | LocationChoice
  | LocationSubject
  | Target
  | Lifetime
  | Term
  | ResourceSet
  | AttributeTarget
  | PermissionScope
  | Rule;
