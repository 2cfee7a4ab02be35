import { wrapped, type Measure, type Style } from '../../../components/drawing/text-lines';

/** What a poster says; no price, and nothing of what anybody has of it. */
export interface Poster {
  readonly title: string;
  readonly line: string;
  /** Who recommends it. */
  readonly from: string;
  /** What to do with the code. */
  readonly scan: string;
  /** A photo fills its place, a drawing stands in it; null: neither. */
  readonly picture: 'photo' | 'drawing' | null;
}

/** Lengths are those of a phone 375 wide; the painter enlarges them. */
export const POSTER_WIDTH = 375;
const MARGIN = 24;
const PICTURE_HEIGHT = 300;
const CODE_SIDE = 120;
const GAP = 16;
const LINE_HEIGHT = 1.4;

const TITLE: Style = { size: 24, bold: true, muted: false };
const LINE: Style = { size: 15, bold: false, muted: true };
const FROM: Style = { size: 17, bold: true, muted: false };
const SCAN: Style = { size: 13, bold: false, muted: true };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PosterLayout {
  readonly height: number;
  readonly picture: (Box & { readonly kind: 'photo' | 'drawing' }) | null;
  readonly code: Box;
  readonly rule: Box;
  /** The `y` of a text is the middle of its line. */
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number; readonly style: Style }[];
}

/** Where everything of a poster stands, as high as its words need it to be. */
export function layOutPoster({ title, line, from, scan, picture }: Poster, measure: Measure): PosterLayout {
  const texts: { text: string; x: number; y: number; style: Style }[] = [];
  const write = (text: string, style: Style, width: number, top: number): number => {
    if (text === '') return top;
    const step = style.size * LINE_HEIGHT;
    const lines = wrapped(text, style, width, measure);
    lines.forEach((words, position) => texts.push({ text: words, x: MARGIN, y: top + step * (position + 0.5), style }));
    return top + step * lines.length;
  };
  const inner = POSTER_WIDTH - 2 * MARGIN;
  const afterPicture = picture === null ? MARGIN : PICTURE_HEIGHT + GAP;
  const afterTitle = write(title, TITLE, inner, afterPicture);
  const ruleAt = write(line, LINE, inner, afterTitle + GAP / 4) + GAP;
  const codeTop = ruleAt + GAP;
  const beside = inner - CODE_SIDE - GAP;
  const afterFrom = write(from, FROM, beside, codeTop + CODE_SIDE / 4);
  write(scan, SCAN, beside, afterFrom + GAP / 4);
  return {
    height: Math.ceil(codeTop + CODE_SIDE + MARGIN),
    picture: picture === null ? null : { kind: picture, x: 0, y: 0, width: POSTER_WIDTH, height: PICTURE_HEIGHT },
    code: { x: POSTER_WIDTH - MARGIN - CODE_SIDE, y: codeTop, width: CODE_SIDE, height: CODE_SIDE },
    rule: { x: MARGIN, y: ruleAt, width: inner, height: 1 },
    texts,
  };
}

/** The part of a picture that fills a place of other proportions, cut on both sides alike. */
export function coveringPart(picture: Pick<Box, 'width' | 'height'>, place: Pick<Box, 'width' | 'height'>): Box {
  const scale = Math.max(place.width / picture.width, place.height / picture.height);
  const width = place.width / scale;
  const height = place.height / scale;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}
