import type { Measure, Style } from './text-lines';

/** What is drawn to be kept is black on white by day and night. */
export const PAPER = '#ffffff';
export const INK = '#111111';
const MUTED = '#5f6b6b';

/** What browsers' and WeChat's canvases have in common, as far as a drawing needs it. */
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

/** Writes one line; `y` is its middle. */
export function write(pen: Pen, text: string, at: { readonly x: number; readonly y: number; readonly align: 'left' | 'center' | 'right'; readonly style: Style }): void {
  pen.font = fontOf(at.style);
  pen.fillStyle = at.style.muted ? MUTED : INK;
  pen.textAlign = at.align;
  pen.textBaseline = 'middle';
  pen.fillText(text, at.x, at.y);
}
