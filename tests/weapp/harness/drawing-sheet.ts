/** What stands on a picture that was drawn. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly string[];
  /** Where the pictures on it came from. */
  readonly pictures: readonly string[];
  /** Lines that were drawn with a pen. */
  readonly lines: number;
}

/** A picture that a canvas made; it is there a moment after it was told where from. */
class SheetPicture {
  onload?: () => void;
  onerror?: (failure: unknown) => void;
  private from = '';

  get src(): string {
    return this.from;
  }

  set src(from: string) {
    this.from = from;
    // WeChat's canvas draws files of the phone, not addresses of the network.
    queueMicrotask(() => (from.startsWith('wxfile://') ? this.onload?.() : this.onerror?.({ errMsg: 'fail' })));
  }
}

/** An offscreen canvas of WeChat's 2d kind that remembers what is written and drawn; resizing empties it, as there. */
export class DrawingSheet {
  private texts: string[] = [];
  private pictures: string[] = [];
  private lines = 0;
  private size: { width: number; height: number };

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.size = { width, height };
  }

  get width(): number {
    return this.size.width;
  }

  set width(width: number) {
    this.resize({ width });
  }

  get height(): number {
    return this.size.height;
  }

  set height(height: number) {
    this.resize({ height });
  }

  createImage(): SheetPicture {
    return new SheetPicture();
  }

  getContext(type: string): object {
    if (type !== '2d') throw new Error(`a canvas of the 2d kind has no ${type}`);
    return {
      font: '',
      scale: () => undefined,
      // What is painted over is gone.
      fillRect: () => {
        this.lines = 0;
      },
      beginPath: () => undefined,
      moveTo: () => undefined,
      lineTo: () => undefined,
      quadraticCurveTo: () => undefined,
      stroke: () => {
        this.lines += 1;
      },
      measureText: (text: string) => ({ width: text.length * 14 }),
      fillText: (text: string) => void this.texts.push(text),
      drawImage: (picture: unknown) => {
        if (!(picture instanceof SheetPicture)) throw new Error('a canvas draws only pictures that it made');
        this.pictures.push(picture.src);
      },
    };
  }

  drawing(): Drawing {
    return { ...this.size, texts: this.texts, pictures: this.pictures, lines: this.lines };
  }

  private resize(size: { readonly width?: number; readonly height?: number }): void {
    this.size = { ...this.size, ...size };
    this.texts = [];
    this.pictures = [];
    this.lines = 0;
  }
}
