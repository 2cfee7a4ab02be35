import { NAME_MARK, normalise, PHONE_MARK, takeLabels, takePhone } from './clean-text';
import { findNameToken, nameScore, splitGluedName } from './find-name';
import { matchRegion, type RegionMatch } from './match-region';
import type { Regions } from './regions';

/** What a pasted text says; empty where it says nothing. */
export interface ParsedAddress {
  readonly name: string;
  /** Eleven digits of a mainland mobile number. */
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  /** What is left of the place below the district, without blanks. */
  readonly detail: string;
}

/** Where in the tokens the region was found. */
interface Place {
  readonly position: number;
  /** Characters of the token before the region: somebody's name typed on without a blank. */
  readonly offset: number;
  readonly match: RegionMatch;
}

const LONGEST_GLUED_NAME = 5;
const POSTCODE = /^\d{6}$/;

/**
 * Takes name, phone and place out of a text as people send it in a chat or copy it from a shop (A4). Never guesses a
 * region: a district that several cities have leaves province and city empty. A person checks the answer.
 */
export function parseAddress(text: string, regions: Regions): ParsedAddress {
  const { phone, rest } = takePhone(normalise(text));
  const tokens = takeLabels(rest)
    .split(/[\s,]+/)
    .filter((token) => token !== '');
  const place = findPlace(tokens, regions);
  const { name, remaining } = takeName(tokens, place);
  const [province, city, district, detail] = placeOf(remaining, place, regions);
  return { name, phone, province, city, district, detail };
}

function findPlace(tokens: readonly string[], regions: Regions): Place | null {
  let districtOnly: Place | null = null;
  for (const [position, token] of tokens.entries()) {
    if (tokens[position - 1] === NAME_MARK) continue;
    for (let offset = 0; offset <= Math.min(LONGEST_GLUED_NAME, token.length - 2); offset += 1) {
      if (offset > 0 && nameScore(token.slice(0, offset)) < 3) continue;
      const match = matchRegion([token.slice(offset), ...tokens.slice(position + 1)].join(' '), regions);
      if (match === null || isName(token, match)) continue;
      const place = { position, offset, match };
      if (match.province !== '') return place;
      if (offset === 0) districtOnly ??= place;
    }
  }
  return districtOnly;
}

/** 海南 or 安康 alone may be what somebody is called, but 上海女士 is not a place. */
function isName(token: string, { rest }: RegionMatch): boolean {
  return nameScore(token) >= 5 && !rest.includes(token);
}

/** The tokens without the name; a name typed on to the place, before or behind it, is cut off. */
function takeName(tokens: readonly string[], place: Place | null): { readonly name: string; readonly remaining: readonly string[] } {
  const headless = tokens.map((token, position) => (position === place?.position ? token.slice(place.offset) : token));
  const found = findNameToken(tokens, place?.position ?? null);
  if (found !== null) return { name: tokens[found] ?? '', remaining: without(headless, found) };
  if (place !== null && place.offset > 0) {
    return { name: (tokens[place.position] ?? '').slice(0, place.offset), remaining: headless };
  }
  const beforePhone = headless.indexOf(PHONE_MARK) - 1;
  const last = headless.length - 1;
  for (const position of [beforePhone, last]) {
    const glued = splitGluedName(headless[position] ?? '');
    if (glued === null) continue;
    return { name: glued.name, remaining: headless.map((token, at) => (at === position ? glued.place : token)) };
  }
  return { name: '', remaining: headless };
}

/** A taken token leaves an empty one, so that positions stay. */
const without = (tokens: readonly string[], position: number): string[] =>
  tokens.map((token, at) => (at === position ? '' : token));

function placeOf(tokens: readonly string[], place: Place | null, regions: Regions): readonly [string, string, string, string] {
  const isPart = (token: string) => token !== '' && token !== PHONE_MARK && token !== NAME_MARK && !POSTCODE.test(token);
  if (place === null) return ['', '', '', joined(tokens.filter(isPart))];
  const match = matchRegion(tokens.slice(place.position).filter(isPart).join(' '), regions) ?? place.match;
  const before = tokens.slice(0, place.position).filter(isPart).filter(looksLikePlace);
  return [match.province, match.city, match.district, joined([...match.rest.split(' '), ...before])];
}

/** Words before the region are talk, unless they have a number as a house does. */
const looksLikePlace = (token: string): boolean => /\d/.test(token);

/** Blanks fall away, except between two words that would grow together: `A 3`, `18 1202`. */
function joined(parts: readonly string[]): string {
  return parts
    .join(' ')
    .replace(/(?<![0-9A-Za-z]) | (?![0-9A-Za-z])/g, '')
    .replace(/^[\s:.,;/-]+|[\s:.,;/-]+$/g, '');
}
