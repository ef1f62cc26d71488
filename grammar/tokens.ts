/**
 * The token types. Chevrotain reads the punctuation, words and strings from the text (`lexer.ts`); the layout pass
 * (`layout.ts`) then turns words into keywords where their neighbours make them so. Categories say what may stand
 * for what: a keyword is still a `Word`, a `Word` is a `Name`, a `Name` is a `Scalar`.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain';

function abstract(name: string, categories: TokenType[] = []): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories });
}

// ---------------------------------------------------------------- categories

/** A name or parameter where `=` may follow: the target of a preference. */
export const NodeOrPairName = abstract('NodeOrPairName');
/** Anything that is a value of one token. */
export const Scalar = abstract('Scalar');
/** A name, or a parameter that stands for one. */
export const NameRef = abstract('NameRef', [Scalar, NodeOrPairName]);
/** A word or a string, whatever follows it. */
export const AnyName = abstract('AnyName');
/** A word or a string that no `=` follows. */
export const Name = abstract('Name', [NameRef, AnyName]);
export const StringToken = abstract('StringToken', [Name]);
export const CompareToken = abstract('CompareToken');
/** `{`, also one that the layout pass supplied. */
export const BlockOpen = abstract('BlockOpen');
export const BlockClose = abstract('BlockClose');
/** `,`, also the one between two pairs. */
export const AnyComma = abstract('AnyComma');

// ---------------------------------------------------------------- words

/** Characters of a word, as the inside of a class; `:` and `.` have conditions and are not in it. */
export const WORD_CHARS = 'A-Za-z0-9_\\-/%@+~*?\\u00c0-\\u1fff\\u2c00-\\u2fff\\u3040-\\ud7ff';
const DOT_OR_COLON = `\\.(?!\\.)|::?(?=[${WORD_CHARS}]|\\.(?!\\.))`;
const WORD = `(?:[${WORD_CHARS}]|${DOT_OR_COLON})[${WORD_CHARS}]*(?:(?:${DOT_OR_COLON})[${WORD_CHARS}]*)*`;

export const Word = createToken({ name: 'Word', pattern: new RegExp(WORD), categories: [Name] });
export const HashWord = createToken({
  name: 'HashWord',
  pattern: new RegExp(`#[${WORD_CHARS}][${WORD_CHARS}.]*`),
});

function keyword(name: string): TokenType {
  return abstract(name, [Word]);
}

/** A name directly followed by `=`. Not a `Name`: where a name stands, an option has begun. */
export const PairName = abstract('PairName', [AnyName, NodeOrPairName]);
/** A name that `:` follows where an id may stand. */
export const Label = abstract('Label', [AnyName]);
/** A name that starts with `@`: it may be the id of an element that is referred to. */
export const Reference = abstract('Reference');
export const ReferenceWord = abstract('ReferenceWord', [Word, Reference]);

export const Cluster = keyword('Cluster');
export const NodeKeyword = keyword('NodeKeyword');
export const ParamKeyword = keyword('ParamKeyword');
export const Secret = keyword('Secret');
export const Let = keyword('Let');
export const Import = keyword('Import');
export const Agent = keyword('Agent');
export const Property = keyword('Property');
export const Defaults = keyword('Defaults');
export const Template = keyword('Template');
export const Primitive = keyword('Primitive');
export const Group = keyword('Group');
export const Clone = keyword('Clone');
export const Promotable = keyword('Promotable');
export const Bundle = keyword('Bundle');
export const Location = keyword('Location');
export const Colocation = keyword('Colocation');
export const Order = keyword('Order');
export const Ticket = keyword('Ticket');
export const Fencing = keyword('Fencing');
export const Tag = keyword('Tag');
export const RoleKeyword = keyword('RoleKeyword');
export const AclSubject = keyword('AclSubject');
export const Alert = keyword('Alert');

export const AttributeSetKeyword = keyword('AttributeSetKeyword');
/** `param` in the block of an agent. */
export const AgentParamKeyword = keyword('AgentParamKeyword');
export const OpKeyword = keyword('OpKeyword');
export const OperationsKeyword = keyword('OperationsKeyword');
export const MappingKeyword = keyword('MappingKeyword');
export const RuleKeyword = keyword('RuleKeyword');
export const LevelKeyword = keyword('LevelKeyword');
export const Allow = keyword('Allow');
export const Deny = keyword('Deny');
export const RecipientKeyword = keyword('RecipientKeyword');
export const SelectKeyword = keyword('SelectKeyword');

/** A declaration's keyword where a block can have no such declaration. Not a word: no statement starts with it. */
export const Misplaced = abstract('Misplaced');
/** A role or an action in front of a resource. */
export const Modifier = keyword('Modifier');
export const Of = keyword('Of');
export const When = keyword('When');
export const Where = keyword('Where');
export const As = keyword('As');
export const Lifetime = keyword('Lifetime');
export const PrefersKeyword = keyword('PrefersKeyword');
export const With = keyword('With');
export const Then = keyword('Then');
export const Needs = keyword('Needs');
export const For = keyword('For');
export const And = keyword('And');
export const Or = keyword('Or');
export const In = keyword('In');
export const Not = keyword('Not');
export const DefinedFunction = keyword('DefinedFunction');
export const TypeFunction = keyword('TypeFunction');
export const SourceFunction = keyword('SourceFunction');
export const DurationFunction = keyword('DurationFunction');
export const SpecFunction = keyword('SpecFunction');
export const AnyFunction = keyword('AnyFunction');
export const SetFunction = keyword('SetFunction');
export const DateKeyword = keyword('DateKeyword');
export const ResourceKeyword = keyword('ResourceKeyword');
export const OpRuleKeyword = keyword('OpRuleKeyword');
/** `resources` or `nodes` before `matching`. */
export const MatchingSubject = keyword('MatchingSubject');
export const MatchingKeyword = keyword('MatchingKeyword');
export const AttributeKeyword = keyword('AttributeKeyword');
export const AttributesKeyword = keyword('AttributesKeyword');
export const AccessKeyword = keyword('AccessKeyword');
export const ScopeKeyword = keyword('ScopeKeyword');

// ---------------------------------------------------------------- strings and parameters

/** No escape and no parameter in it: nothing to decode. */
export const PlainString = createToken({
  name: 'PlainString',
  pattern: /"[^"\\$\n\r]*"/,
  line_breaks: false,
  categories: [StringToken],
});
export const RichString = createToken({
  name: 'RichString',
  pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*"/,
  line_breaks: false,
  categories: [StringToken],
});
export const OpenString = createToken({
  name: 'OpenString',
  pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*\\?/,
  line_breaks: false,
  categories: [StringToken],
});
/** `'…'`: not of the language, but what people write. */
export const SingleQuoted = createToken({
  name: 'SingleQuoted',
  pattern: /'[^'\n\r]*'/,
  line_breaks: false,
  categories: [StringToken],
});
export const ReferenceString = abstract('ReferenceString', [StringToken, Reference]);
export const BlockStringToken = createToken({
  name: 'BlockStringToken',
  pattern: /"""[\s\S]*?"""/,
  line_breaks: false,
  categories: [Scalar],
});
export const OpenBlockString = createToken({
  name: 'OpenBlockString',
  pattern: /"""[\s\S]*/,
  line_breaks: false,
  categories: [Scalar],
});
export const Param = createToken({
  name: 'Param',
  pattern: /\$(?:[A-Za-z_][A-Za-z0-9_]*|\{[A-Za-z_][A-Za-z0-9_]*\})/,
  categories: [NameRef],
});

// ---------------------------------------------------------------- punctuation

export const LCurly = createToken({ name: 'LCurly', pattern: '{', categories: [BlockOpen] });
export const RCurly = createToken({ name: 'RCurly', pattern: '}', categories: [BlockClose] });
export const LParen = createToken({ name: 'LParen', pattern: '(' });
export const RParen = createToken({ name: 'RParen', pattern: ')' });
export const LSquare = createToken({ name: 'LSquare', pattern: '[' });
export const RSquare = createToken({ name: 'RSquare', pattern: ']' });
export const Comma = createToken({ name: 'Comma', pattern: ',', categories: [AnyComma] });
export const Colon = createToken({ name: 'Colon', pattern: ':' });
export const DotDot = createToken({ name: 'DotDot', pattern: '..' });
export const EqEq = createToken({ name: 'EqEq', pattern: '==', categories: [CompareToken] });
export const Eq = createToken({ name: 'Eq', pattern: '=' });
export const NotEq = createToken({ name: 'NotEq', pattern: '!=', categories: [CompareToken] });
export const LessEq = createToken({ name: 'LessEq', pattern: '<=', categories: [CompareToken] });
export const Less = createToken({ name: 'Less', pattern: '<', categories: [CompareToken] });
export const GreaterEq = createToken({ name: 'GreaterEq', pattern: '>=', categories: [CompareToken] });
export const Greater = createToken({ name: 'Greater', pattern: '>', categories: [CompareToken] });
export const Newline = createToken({
  name: 'Newline',
  pattern: /(?:\r\n?|\n)[ \t\r\n]*/,
  line_breaks: false,
});
/** Taken for a newline, with an issue. */
export const Semicolon = createToken({ name: 'Semicolon', pattern: /;+/ });

/** A `,` between two pairs outside every block. */
export const PairComma = abstract('PairComma', [AnyComma]);
/** A `{` or `}` that the layout pass supplied where the text has none; it has an empty image. */
export const SuppliedOpen = abstract('SuppliedOpen', [BlockOpen]);
export const SuppliedClose = abstract('SuppliedClose', [BlockClose]);
/** A `}` that closes nothing. */
export const StrayClose = abstract('StrayClose');

// ---------------------------------------------------------------- kept off the parser's stream

export const Blank = createToken({
  name: 'Blank',
  pattern: /[ \t\f\v\ufeff]+/,
  group: Lexer.SKIPPED,
  line_breaks: false,
});
export const DocComment = createToken({
  name: 'DocComment',
  pattern: /\/\/\/(?!\/)[^\n\r]*/,
  group: 'comments',
  line_breaks: false,
});
export const LineComment = createToken({
  name: 'LineComment',
  pattern: /\/\/[^\n\r]*/,
  group: 'comments',
  line_breaks: false,
});
export const BlockComment = createToken({
  name: 'BlockComment',
  pattern: /\/\*[\s\S]*?\*\//,
  group: 'comments',
  line_breaks: false,
});
export const OpenComment = createToken({
  name: 'OpenComment',
  pattern: /\/\*[\s\S]*/,
  group: 'comments',
  line_breaks: false,
});
/** `# …`: what other languages take for a comment; swallowed to the end of the line so that it costs one issue. */
export const HashComment = createToken({
  name: 'HashComment',
  pattern: new RegExp(`#(?![${WORD_CHARS}])[^\\n\\r]*`),
  group: 'unexpected',
  line_breaks: false,
});
/** Every character that starts no other token. */
export const Unexpected = createToken({
  name: 'Unexpected',
  pattern: /[\0-\x08\x0e-\x1f!$&'\\^`|\x7f-\xbf\u2000-\u2bff\u3000-\u303f\ud800-\ufefe\uff00-\uffff]+/,
  group: 'unexpected',
  line_breaks: false,
});
