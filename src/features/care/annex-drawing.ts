import { INK, measureWith, PAPER, write, type Pen } from '../../components/drawing/pen';
import { wrapped, type Measure, type Style } from '../../components/drawing/text-lines';
import { COLUMNS, type PaperCell, type PaperSheet } from '../../components/paper/paper-sheet';

/** As wide as A4 at the points of a screen, with its margins. */
export const SHEET_WIDTH = 794;
const A4_HEIGHT = 1_123;
const MARGIN = 48;
const COLUMN = (SHEET_WIDTH - 2 * MARGIN) / COLUMNS;
const PADDING = 8;
const LINE = 1.6;
const HEAD_HEIGHT = 64;

const TITLE: Style = { size: 22, bold: true, muted: false };
const BODY: Style = { size: 14, bold: false, muted: false };
const LABEL: Style = { size: 14, bold: true, muted: false };
const NUMBER: Style = { size: 13, bold: false, muted: true };
const STEP = BODY.size * LINE;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cell: PaperCell;
  readonly lines: readonly string[];
}

export interface SheetLayout {
  readonly height: number;
  readonly boxes: readonly Placed[];
}

/** Where every box of the sheet stands, each as high as what is in it; at least as high as A4. */
export function layOutSheet({ rows }: PaperSheet, measure: Measure): SheetLayout {
  const boxes: Placed[] = [];
  let y = MARGIN + HEAD_HEIGHT;
  for (const row of rows) {
    const cells = row.map((cell) => ({ cell, lines: linesOf(cell, measure) }));
    const height = Math.max(...cells.map(({ cell, lines }) => heightOf(cell, lines)));
    let x = MARGIN;
    for (const { cell, lines } of cells) {
      const width = cell.span * COLUMN;
      boxes.push({ x, y, width, height, cell, lines });
      x += width;
    }
    y += height;
  }
  return { height: Math.max(A4_HEIGHT, Math.ceil(y + MARGIN)), boxes };
}

function linesOf(cell: PaperCell, measure: Measure): readonly string[] {
  const style = cell.kind === 'label' ? LABEL : BODY;
  return cell.text.split('\n').flatMap((paragraph) => wrapped(paragraph, style, cell.span * COLUMN - 2 * PADDING, measure));
}

function heightOf(cell: PaperCell, lines: readonly string[]): number {
  const dated = cell.kind === 'value' && cell.date !== null ? 1 : 0;
  const least = cell.kind === 'value' ? cell.lines : 1;
  return Math.max(least, lines.length + dated) * STEP + 2 * PADDING;
}

/** Draws a sheet as it was laid out. */
export function paintSheet(pen: Pen, { title, number }: PaperSheet, { height, boxes }: SheetLayout): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, SHEET_WIDTH, height);
  write(pen, title, { x: SHEET_WIDTH / 2, y: MARGIN + TITLE.size / 2, align: 'center', style: TITLE });
  write(pen, number, { x: SHEET_WIDTH - MARGIN, y: MARGIN + HEAD_HEIGHT - NUMBER.size, align: 'right', style: NUMBER });
  for (const box of boxes) paintBox(pen, box);
}

function paintBox(pen: Pen, { x, y, width, height, cell, lines }: Placed): void {
  frame(pen, { x, y, width, height });
  const isLabel = cell.kind === 'label';
  const isTall = cell.kind === 'value' && cell.lines > 1;
  // Labels and single lines stand in the middle of their box, long texts begin at its top.
  const top = isTall ? y + PADDING : y + (height - lines.length * STEP) / 2;
  const style = isLabel ? LABEL : BODY;
  lines.forEach((text, position) => {
    const middle = top + STEP * (position + 0.5);
    if (isLabel) write(pen, text, { x: x + width / 2, y: middle, align: 'center', style });
    else write(pen, text, { x: x + PADDING, y: middle, align: 'left', style });
  });
  if (cell.kind === 'value' && cell.date !== null) {
    write(pen, cell.date, { x: x + width - PADDING, y: y + height - PADDING - STEP / 2, align: 'right', style: BODY });
  }
}

function frame(pen: Pen, { x, y, width, height }: Pick<Placed, 'x' | 'y' | 'width' | 'height'>): void {
  pen.fillStyle = INK;
  pen.fillRect(x, y, width, 1);
  pen.fillRect(x, y + height, width, 1);
  pen.fillRect(x, y, 1, height);
  pen.fillRect(x + width, y, 1, height + 1);
}

/** The sheet for `saveDrawing`. */
export function sheetDrawing(sheet: PaperSheet) {
  return {
    width: SHEET_WIDTH,
    layOut: (pen: Pen) => layOutSheet(sheet, measureWith(pen)),
    paint: (pen: Pen, layout: SheetLayout) => paintSheet(pen, sheet, layout),
  };
}
