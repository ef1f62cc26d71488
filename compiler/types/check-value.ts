/**
 * Whether a text is a value of a type, what it is in canonical form, and what the type is in words.
 */
import { nearest } from '../../grammar/nearest.js';
import { isCidr, isHost, isIP, isIPv4, isIPv6, netmaskPrefix } from './address.js';
import { booleanProblem, canonicalWord, parseBoolean } from './boolean.js';
import { dateProblem } from './date.js';
import { describeDuration, durationProblem, parseDuration } from './duration.js';
import { format } from './formats.js';
import { parseRole } from './role.js';
import { canonicalScore, scoreProblem } from './score.js';
import type { TypeProblem, ValueType } from './value-type.js';
import { isVersion } from './version.js';

/** Undefined when the text is a value of the type. */
export function checkValue(type: ValueType, text: string): TypeProblem | undefined {
  if (text === '' && type.emptyIsUnset) return undefined;
  switch (type.kind) {
    case 'string':
      return undefined;
    case 'integer':
      return checkInteger(type, text);
    case 'boolean':
      return booleanProblem(text, type.vocabulary);
    case 'duration':
      return checkDuration(type, text);
    case 'seconds':
      return checkSeconds(type, text);
    case 'score':
      return scoreProblem(text);
    case 'percentage':
      return checkPercentage(type, text);
    case 'enum':
      return checkEnum(type, text);
    case 'ip':
      return checkAddress(type, text);
    case 'cidr':
      return isCidr(text)
        ? undefined
        : problem(type, { suggestion: isIPv4(text) ? `${text}/32` : undefined });
    case 'port':
      return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535 ? undefined : problem(type);
    case 'host':
      return isHost(text) ? undefined : checkHost(type, text);
    case 'path':
      return text.startsWith('/') ? undefined : problem(type);
    case 'format':
      return checkFormat(type, text);
    case 'role':
      return checkRole(type, text);
    case 'version':
      return isVersion(text) ? undefined : problem(type);
    case 'date':
      return dateProblem(text);
    case 'node':
    case 'resource':
      return text.trim() === '' ? problem(type) : undefined;
    case 'list':
      return checkList(type, text);
  }
}

/** The spelling that goes into the CIB. Only what every reader takes for the same is changed. */
export function canonicalValue(type: ValueType, text: string): string {
  switch (type.kind) {
    case 'boolean': {
      // Other readers know more spellings, and a round trip should keep what was written.
      const value = type.vocabulary === 'xml' ? parseBoolean(text) : undefined;
      return value === undefined ? text : canonicalWord(value, 'xml');
    }
    case 'score':
      return canonicalScore(text);
    case 'role':
      return parseRole(text) ?? text;
    case 'enum': {
      const word = type.values.find((value) => value.toLowerCase() === text.toLowerCase());
      return type.ignoreCase && word !== undefined ? word : text;
    }
    case 'string':
    case 'integer':
    case 'duration':
    case 'seconds':
    case 'percentage':
    case 'ip':
    case 'cidr':
    case 'port':
    case 'host':
    case 'path':
    case 'format':
    case 'version':
    case 'date':
    case 'node':
    case 'resource':
    case 'list':
      return text;
  }
}

/** In words, with an article: `an IPv4 or IPv6 address`, `a whole number from 0 to 32`. */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case 'string':
      return 'text';
    case 'integer':
      return describeInteger(type);
    case 'boolean':
      return 'true or false';
    case 'duration':
      return describeDuration(type.use);
    case 'seconds':
      return 'a whole number of seconds, without a unit';
    case 'score':
      return 'a score: a whole number, INFINITY or -INFINITY';
    case 'percentage':
      return 'a percentage such as 80%';
    case 'enum':
      return `${type.open ? 'a word such as ' : ''}${alternatives(type.values)}`;
    case 'ip':
      return type.version === undefined ? 'an IPv4 or IPv6 address' : `an IPv${type.version} address`;
    case 'cidr':
      return 'an address with a prefix length, such as 10.0.0.0/24';
    case 'port':
      return 'a port number from 1 to 65535';
    case 'host':
      return 'a host name or an IP address';
    case 'path':
      return 'an absolute path';
    case 'format':
      return format(type.format).expected;
    case 'role':
      return 'a role: Started, Stopped, Promoted or Unpromoted';
    case 'version':
      return 'a version such as 2.1.5';
    case 'date':
      return 'an ISO 8601 date such as 2026-07-04';
    case 'node':
      return 'the name of a node';
    case 'resource':
      return 'the name of a resource';
    case 'list':
      return `a list, ${SEPARATOR_WORDS[type.separator]} between, of: ${describeType(type.of)}`;
  }
}

/** What the items of a list are taken apart by. */
export function splitList(text: string, separator: ' ' | ',' | ';'): string[] {
  const parts =
    separator === ' ' ? text.trim().split(/\s+/) : text.split(separator).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

const MAX_INT32 = 0x7fffffff;

const SEPARATOR_WORDS: Readonly<Record<' ' | ',' | ';', string>> = {
  ' ': 'blanks',
  ',': 'commas',
  ';': 'semicolons',
};

function problem(
  type: ValueType,
  extra: { why?: string; suggestion?: string | undefined } = {},
): TypeProblem {
  return {
    expected: describeType(type),
    ...(extra.why !== undefined && { why: extra.why }),
    ...(extra.suggestion !== undefined && { suggestion: extra.suggestion }),
  };
}

function checkInteger(type: Extract<ValueType, { kind: 'integer' }>, text: string): TypeProblem | undefined {
  if (/^[+-]?\d+$/.test(text)) {
    const value = Number(text);
    if (type.bits === 32 && Math.abs(value) > MAX_INT32) {
      return problem(type, { why: `Pacemaker counts up to ${MAX_INT32} there` });
    }
    return value < (type.min ?? -Infinity) || value > (type.max ?? Infinity) ? problem(type) : undefined;
  }
  // `255.255.255.0` where a prefix length belongs.
  const prefix = type.max === 32 || type.max === 128 ? netmaskPrefix(text) : undefined;
  if (prefix !== undefined) {
    if (type.netmask === 'accepted') return undefined;
    const netmask = problem(type, { why: `${text} is a netmask`, suggestion: String(prefix) });
    return type.netmask === 'tolerated' ? { ...netmask, tolerated: true } : netmask;
  }
  const seconds = parseDuration(text);
  if (/^\d+\s*s(ec)?$/i.test(text) && seconds !== undefined) {
    return problem(type, {
      why: 'it takes a bare number, without a unit',
      suggestion: String(seconds / 1000),
    });
  }
  return problem(type);
}

function checkDuration(
  type: Extract<ValueType, { kind: 'duration' }>,
  text: string,
): TypeProblem | undefined {
  if (type.negative && /^-\d+\s*\w*$/.test(text)) return undefined;
  if (!type.perNode || !text.includes(':')) return durationProblem(text, type.use);
  for (const entry of text.split(/[;\s]+/)) {
    const found = durationProblem(entry.slice(entry.indexOf(':') + 1), type.use);
    if (found && entry !== '') return { ...found, suggestion: undefined };
  }
  return undefined;
}

function checkSeconds(type: ValueType, text: string): TypeProblem | undefined {
  if (/^\+?\d+$/.test(text)) return undefined;
  const ms = parseDuration(text);
  const whole = ms !== undefined && ms % 1000 === 0 ? String(ms / 1000) : undefined;
  return problem(type, { why: ms === undefined ? undefined : 'a unit is an error there', suggestion: whole });
}

function checkPercentage(type: ValueType, text: string): TypeProblem | undefined {
  if (/^\d+%$/.test(text)) return undefined;
  return problem(type, { suggestion: /^\d+$/.test(text) ? `${text}%` : undefined });
}

function checkEnum(type: Extract<ValueType, { kind: 'enum' }>, text: string): TypeProblem | undefined {
  if (type.open || type.values.includes(text)) return undefined;
  const word = type.values.find((value) => value.toLowerCase() === text.toLowerCase());
  if (word !== undefined) {
    return type.ignoreCase
      ? undefined
      : problem(type, { why: 'upper and lower case matter there', suggestion: word });
  }
  return problem(type, { suggestion: nearest(text, type.values) });
}

function checkAddress(type: Extract<ValueType, { kind: 'ip' }>, text: string): TypeProblem | undefined {
  const good = type.version === 4 ? isIPv4(text) : type.version === 6 ? isIPv6(text) : isIP(text);
  if (good) return undefined;
  if (isCidr(text)) {
    return problem(type, {
      why: 'the prefix length does not belong here',
      suggestion: text.slice(0, text.lastIndexOf('/')),
    });
  }
  return problem(type, {
    why: type.version !== undefined && isIP(text) ? 'it is of the other family' : undefined,
  });
}

function checkHost(type: ValueType, text: string): TypeProblem {
  if (/^https?:\/\//.test(text)) {
    return problem(type, { why: 'it is a URL', suggestion: /^https?:\/\/([^/:]+)\/?$/.exec(text)?.[1] });
  }
  return problem(type);
}

function checkFormat(type: Extract<ValueType, { kind: 'format' }>, text: string): TypeProblem | undefined {
  const { matches, suggestion, why } = format(type.format);
  if (matches(text)) return undefined;
  const reason = why?.(text);
  return problem(type, { ...(reason !== undefined && { why: reason }), suggestion: suggestion?.(text) });
}

function checkRole(type: ValueType, text: string): TypeProblem | undefined {
  if (parseRole(text)) return undefined;
  const words = ['Started', 'Stopped', 'Promoted', 'Unpromoted', 'Master', 'Slave'];
  return problem(type, { suggestion: parseRole(nearest(text, words) ?? '') });
}

function checkList(type: Extract<ValueType, { kind: 'list' }>, text: string): TypeProblem | undefined {
  for (const item of splitList(text, type.separator)) {
    const found = checkValue(type.of, item);
    if (!found) continue;
    return {
      expected: describeType(type),
      why: `${JSON.stringify(item)} is not ${found.expected}${found.why ? `: ${found.why}` : ''}`,
      ...(found.suggestion !== undefined && { suggestion: text.replace(item, found.suggestion) }),
    };
  }
  return undefined;
}

function describeInteger({ min, max }: Extract<ValueType, { kind: 'integer' }>): string {
  if (min !== undefined && max !== undefined) return `a whole number from ${min} to ${max}`;
  if (min !== undefined) return `a whole number, ${min} or more`;
  return max === undefined ? 'a whole number' : `a whole number, ${max} or less`;
}

function alternatives(values: readonly string[]): string {
  const shown = values.map((value) => (/^\S+$/.test(value) ? value : JSON.stringify(value)));
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} or ${shown[shown.length - 1]}`;
}
