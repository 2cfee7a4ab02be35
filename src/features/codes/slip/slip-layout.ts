import { wrapped, type Measure, type Style } from '../../../components/drawing/text-lines';
import type { Slip } from './slip';

/** Lengths are those of a phone 375 wide; the painter enlarges them. */
export const SLIP_WIDTH = 375;
const MARGIN = 24;
const INNER_WIDTH = SLIP_WIDTH - 2 * MARGIN;
const RIGHT = SLIP_WIDTH - MARGIN;
const CODE_SIDE = 220;
const GAP = 16;
/** Between a label and what stands right of it. */
const BETWEEN = 16;
const LINE_HEIGHT = 1.5;

export type Align = 'left' | 'center' | 'right';

/** Something to be drawn. The `y` of a text is the middle of its line. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly y: number; readonly align: Align; readonly style: Style }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number }
  | { readonly kind: 'code'; readonly x: number; readonly y: number; readonly side: number };

export interface SlipLayout {
  readonly height: number;
  readonly marks: readonly Mark[];
}

const HEADLINE: Style = { size: 17, bold: true, muted: false };
const BODY: Style = { size: 14, bold: false, muted: false };
const LABEL: Style = { size: 14, bold: false, muted: true };
const TOTAL: Style = { size: 15, bold: true, muted: false };
const NOTE: Style = { size: 12, bold: false, muted: true };

/** Where everything of a slip stands, from top to bottom, as high as it needs to be. */
export function layOutSlip(slip: Slip, measure: Measure): SlipLayout {
  const marks: Mark[] = [];
  let y = MARGIN;

  const write = (lines: readonly string[], style: Style, x: number, align: Align, from = y): number => {
    const step = style.size * LINE_HEIGHT;
    lines.forEach((text, index) => marks.push({ kind: 'text', text, x, y: from + step * (index + 0.5), align, style }));
    return from + step * lines.length;
  };
  const centred = (text: string, style: Style) => {
    y = write(wrapped(text, style, INNER_WIDTH, measure), style, SLIP_WIDTH / 2, 'center');
  };
  /** One side keeps its width, the other one wraps in what is left. */
  const pair = (left: string, right: string, wraps: 'left' | 'right', styles: { readonly left: Style; readonly right: Style }) => {
    const fixed = wraps === 'left' ? measure(right, styles.right) : measure(left, styles.left);
    const room = INNER_WIDTH - fixed - BETWEEN;
    const linesOf = (side: 'left' | 'right', text: string) => (side === wraps ? wrapped(text, styles[side], room, measure) : [text]);
    const from = y;
    const leftEnd = write(linesOf('left', left), styles.left, MARGIN, 'left', from);
    const rightEnd = write(linesOf('right', right), styles.right, RIGHT, 'right', from);
    y = Math.max(leftEnd, rightEnd) + GAP / 4;
  };
  const rule = () => {
    y += GAP / 2;
    marks.push({ kind: 'rule', x: MARGIN, y, width: INNER_WIDTH });
    y += GAP / 2;
  };

  centred(slip.headline, HEADLINE);
  centred(slip.lead, LABEL);
  y += GAP;
  marks.push({ kind: 'code', x: (SLIP_WIDTH - CODE_SIDE) / 2, y, side: CODE_SIDE });
  y += CODE_SIDE + GAP;
  for (const { label, value } of slip.rows) pair(label, value, 'right', { left: LABEL, right: BODY });
  rule();
  for (const { label, amount } of slip.goods) pair(label, amount, 'left', { left: BODY, right: BODY });
  pair(slip.total.label, slip.total.amount, 'left', { left: TOTAL, right: TOTAL });
  rule();
  centred(slip.footnote, NOTE);
  return { height: Math.ceil(y + MARGIN), marks };
}
