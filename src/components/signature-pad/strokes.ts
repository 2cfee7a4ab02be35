/** A place on the pad, in its own pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** What the finger drew between touching the pad and leaving it. */
export type Stroke = readonly Dot[];

/** The parts of a 2d context that a pen needs; WeChat's has them too. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'stroke' | 'fillRect' | 'lineWidth' | 'lineCap' | 'lineJoin' | 'strokeStyle' | 'fillStyle'
>;

const INK = '#14201f';
const PAPER = '#ffffff';
const WIDTH = 3;

/** Draws everything anew: black on white in every colour scheme, for it is kept as a picture. */
export function drawStrokes(pen: Pen, strokes: readonly Stroke[], size: { readonly width: number; readonly height: number }): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, size.width, size.height);
  pen.strokeStyle = INK;
  pen.lineWidth = WIDTH;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(pen, stroke);
}

/** A curve through the middles of what was touched, so that a quick hand leaves no corners; a dot is a short line. */
function drawStroke(pen: Pen, stroke: Stroke): void {
  const [first, ...others] = stroke;
  if (first === undefined) return;
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  let before = first;
  for (const dot of others) {
    pen.quadraticCurveTo(before.x, before.y, (before.x + dot.x) / 2, (before.y + dot.y) / 2);
    before = dot;
  }
  pen.lineTo(before.x + (others.length === 0 ? 0.1 : 0), before.y);
  pen.stroke();
}

/** A line long enough to be somebody's name; a slip of the finger is none. */
const LEAST_LENGTH = 60;

export function isSignature(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= LEAST_LENGTH;
}

function lengthOf(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, { x, y }, index) => {
    const from = stroke[index] ?? { x, y };
    return sum + Math.hypot(x - from.x, y - from.y);
  }, 0);
}
