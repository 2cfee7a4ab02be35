import type { Dot, Stroke } from './strokes';

/** A picture of a signature, as one that was chosen on the phone. */
export interface SignaturePicture {
  readonly path: string;
  /** In a browser the file itself. */
  readonly file?: Blob;
  readonly extension: 'png';
}

/** What is drawn on. */
export interface Surface {
  readonly draw: (strokes: readonly Stroke[]) => void;
  readonly picture: () => Promise<SignaturePicture>;
}

/** A canvas of one platform, which tells of the finger on it. */
export interface InkProps {
  readonly label: string;
  readonly onSurface: (surface: Surface) => void;
  readonly onTouch: (dot: Dot) => void;
  readonly onLeave: () => void;
}
