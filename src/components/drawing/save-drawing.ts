import Taro from '@tarojs/taro';
import type { Pen } from './pen';

/** Two picture points for each of the layout's: sharp enough to read and to scan, small enough for an old phone. */
const SCALE = 2;

/** A canvas on which can be drawn, wherever it comes from. */
interface Sheet {
  width: number;
  height: number;
  getContext(type: '2d'): unknown;
}

/** A picture that loads itself once it is told where from. */
interface Picture {
  onload: unknown;
  onerror: unknown;
  src: string;
}

/** Something that can be drawn and kept. */
export interface Drawing<Layout extends { readonly height: number }> {
  readonly width: number;
  /** Lays it out with the canvas's own letters, as high as it needs to be. */
  readonly layOut: (pen: Pen) => Layout;
  /** `picture` is the one at `pictureUrl`; undefined without one. */
  readonly paint: (pen: Pen, layout: Layout, picture: CanvasImageSource | undefined) => void;
  readonly pictureUrl?: string;
}

/**
 * Keeps a drawing as a picture: in the phone's album, or in a browser as a PNG file.
 * @returns false when the person did not allow it, or it could not be drawn
 */
export async function saveDrawing<Layout extends { readonly height: number }>(drawing: Drawing<Layout>, fileName: string): Promise<boolean> {
  try {
    if (TRANSPORT === 'weapp') await saveToAlbum(drawing);
    else await saveAsFile(drawing, fileName);
    return true;
  } catch {
    return false;
  }
}

async function saveToAlbum<Layout extends { readonly height: number }>(drawing: Drawing<Layout>): Promise<void> {
  const { width, pictureUrl } = drawing;
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: width * SCALE, height: width * SCALE });
  // WeChat's canvas makes its own pictures, and Taro's types do not know the canvas of the newer call.
  const sheet = canvas as unknown as Sheet & { createImage(): Picture & CanvasImageSource };
  const picture =
    pictureUrl === undefined ? undefined : await loaded(sheet.createImage(), (await Taro.downloadFile({ url: pictureUrl })).tempFilePath);
  draw(sheet, drawing, picture);
  const kept = await Taro.canvasToTempFilePath({ canvas: sheet as unknown as Taro.Canvas, fileType: 'png' });
  await Taro.saveImageToPhotosAlbum({ filePath: kept.tempFilePath });
}

async function saveAsFile<Layout extends { readonly height: number }>(drawing: Drawing<Layout>, fileName: string): Promise<void> {
  const canvas = document.createElement('canvas');
  draw(canvas, drawing, drawing.pictureUrl === undefined ? undefined : await pictureAt(drawing.pictureUrl));
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `${fileName}.png`;
  link.click();
}

function pictureAt(url: string): Promise<HTMLImageElement> {
  const picture = document.createElement('img');
  // The storage may be another origin; without this the browser would not give the drawing away.
  picture.crossOrigin = 'anonymous';
  return loaded(picture, url);
}

/** Makes the canvas as high as the layout is, which empties it, then paints. */
function draw<Layout extends { readonly height: number }>(sheet: Sheet, { width, layOut, paint }: Drawing<Layout>, picture: CanvasImageSource | undefined): void {
  const pen = sheet.getContext('2d') as Pen;
  const layout = layOut(pen);
  sheet.width = width * SCALE;
  sheet.height = layout.height * SCALE;
  pen.scale(SCALE, SCALE);
  paint(pen, layout, picture);
}

function loaded<P extends Picture>(picture: P, src: string): Promise<P> {
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error(`no picture at ${src}`));
    picture.src = src;
  });
}
