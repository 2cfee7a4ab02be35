import { SLIP_WIDTH, type Mark, type Measure, type SlipLayout, type Style } from './slip-layout';

/** Two picture points for each of the layout's: sharp enough to read and to scan, small enough for an old phone. */
export const SLIP_SCALE = 2;

const PAPER = '#ffffff';
const INK = '#111111';
const MUTED = '#5f6b6b';
const RULE = '#d8dddd';

/** What browsers' and WeChat's canvases have in common, as far as a slip needs it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textAlign' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText' | 'scale' | 'drawImage'
>;

const fontOf = ({ size, bold }: Style): string => `${bold ? 'bold ' : ''}${size}px sans-serif`;

/** Measures texts with the pen that will write them. */
export function measureWith(pen: Pen): Measure {
  return (text, style) => {
    pen.font = fontOf(style);
    return pen.measureText(text).width;
  };
}

/** Draws a slip as it was laid out, black on white by day and night; `code` is its picture. */
export function paintSlip(pen: Pen, { marks, height }: SlipLayout, code: CanvasImageSource): void {
  pen.scale(SLIP_SCALE, SLIP_SCALE);
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, SLIP_WIDTH, height);
  for (const mark of marks) paint(pen, mark, code);
}

function paint(pen: Pen, mark: Mark, code: CanvasImageSource): void {
  switch (mark.kind) {
    case 'code':
      pen.drawImage(code, mark.x, mark.y, mark.side, mark.side);
      return;
    case 'rule':
      pen.fillStyle = RULE;
      pen.fillRect(mark.x, mark.y, mark.width, 1);
      return;
    case 'text':
      pen.font = fontOf(mark.style);
      pen.fillStyle = mark.style.muted ? MUTED : INK;
      pen.textAlign = mark.align;
      pen.textBaseline = 'middle';
      pen.fillText(mark.text, mark.x, mark.y);
  }
}
