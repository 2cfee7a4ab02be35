import { PAPER, write, type Pen } from '../../../components/drawing/pen';
import type { Picture } from '../../../components/drawing/save-drawing';
import { SLIP_WIDTH, type Mark, type SlipLayout } from './slip-layout';

const RULE = '#d8dddd';

/** Draws a slip as it was laid out; `code` is its picture. */
export function paintSlip(pen: Pen, { marks, height }: SlipLayout, [code]: readonly Picture[]): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, SLIP_WIDTH, height);
  for (const mark of marks) paint(pen, mark, code);
}

function paint(pen: Pen, mark: Mark, code: CanvasImageSource | undefined): void {
  switch (mark.kind) {
    case 'code':
      if (code !== undefined) pen.drawImage(code, mark.x, mark.y, mark.side, mark.side);
      return;
    case 'rule':
      pen.fillStyle = RULE;
      pen.fillRect(mark.x, mark.y, mark.width, 1);
      return;
    case 'text':
      write(pen, mark.text, mark);
  }
}
