/**
 * What somebody typed, as everybody else sees it: nothing invisible, nothing that turns the writing around, the same
 * letters always spelt the same. Emoji stay whole, those that are joined from several too.
 */

type Range = readonly [first: number, last: number];

const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const JOINER = 0x200d;
const EMOJI_STYLES: Range = [0xfe0e, 0xfe0f];

/** Blanks of every width, and characters that look like one. */
const BLANKS: readonly Range[] = [
  [0x09, 0x09],
  [0x0b, 0x0c],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
];

const LINE_ENDS: readonly Range[] = [
  [NEW_LINE, NEW_LINE],
  [RETURN, RETURN],
  [0x85, 0x85],
  [0x2028, 0x2029],
];

/** Control characters, zero widths, marks of direction, fillers, tags, halves of pairs: all that shows as nothing. */
const INVISIBLE: readonly Range[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

/** Signs and pictures that emoji are made of. */
const PICTURES: readonly Range[] = [
  [0xa9, 0xa9],
  [0xae, 0xae],
  [0x203c, 0x203c],
  [0x2049, 0x2049],
  [0x2122, 0x2122],
  [0x2139, 0x2139],
  [0x2190, 0x21ff],
  [0x2300, 0x23ff],
  [0x24c2, 0x24c2],
  [0x25a0, 0x27bf],
  [0x2934, 0x2935],
  [0x2b05, 0x2b55],
  [0x3030, 0x3030],
  [0x303d, 0x303d],
  [0x3297, 0x3299],
  [0x1f000, 0x1faff],
];

/** Digits and signs that become a key cap. */
const KEYS: readonly Range[] = [
  [0x23, 0x23],
  [0x2a, 0x2a],
  [0x30, 0x39],
];

const isIn = (ranges: readonly Range[], point: number | undefined): boolean =>
  point !== undefined && ranges.some(([first, last]) => first <= point && point <= last);

/** Text of one line, such as a name: blanks and line ends become single blanks. May be empty. */
export function plainLine(text: string): string {
  return visible(text).replace(/[ \n]+/g, ' ').trim();
}

/** Text of several lines, such as a remark: its lines stay, with at most one empty line between two. May be empty. */
export function plainLines(text: string): string {
  return visible(text.replace(/\r\n/g, '\n'))
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function visible(text: string): string {
  const points = Array.from(text.normalize('NFC'), (character) => character.codePointAt(0) ?? 0);
  const kept: string[] = [];
  let last: number | undefined;
  for (const [position, point] of points.entries()) {
    const shown = shownAs(point, last, points[position + 1]);
    if (shown === undefined) continue;
    kept.push(String.fromCodePoint(shown));
    // The style of a picture is part of it: what may follow the picture may follow the style.
    if (shown < EMOJI_STYLES[0] || shown > EMOJI_STYLES[1]) last = shown;
  }
  // Letters and accents that something invisible kept apart meet now.
  return kept.join('').normalize('NFC');
}

/** The character to keep for this one; undefined for none. */
function shownAs(point: number, last: number | undefined, next: number | undefined): number | undefined {
  if (isIn(LINE_ENDS, point)) return NEW_LINE;
  if (isIn(BLANKS, point)) return 0x20;
  if (point === JOINER) return isIn(PICTURES, last) && isIn(PICTURES, next) ? point : undefined;
  if (isIn([EMOJI_STYLES], point)) return isIn(PICTURES, last) || isIn(KEYS, last) ? point : undefined;
  return isIn(INVISIBLE, point) ? undefined : point;
}
