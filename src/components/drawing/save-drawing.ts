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
interface Loading {
  onload: unknown;
  onerror: unknown;
  src: string;
}

/** A picture that can be drawn, as large as it is. */
export type Picture = CanvasImageSource & { readonly width: number; readonly height: number };

/** Something that can be drawn and kept. */
export interface Drawing<Layout extends { readonly height: number }> {
  readonly width: number;
  /** Lays it out with the canvas's own letters, as high as it needs to be. */
  readonly layOut: (pen: Pen) => Layout;
  /** `pictures` are those at `pictureUrls`, in their order. */
  readonly paint: (pen: Pen, layout: Layout, pictures: readonly Picture[]) => void;
  /** Of the network, or of the program itself (`/assets/…`). */
  readonly pictureUrls?: readonly string[];
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
  const { width, pictureUrls = [] } = drawing;
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: width * SCALE, height: width * SCALE });
  // WeChat's canvas makes its own pictures, and Taro's types do not know the canvas of the newer call.
  const sheet = canvas as unknown as Sheet & { createImage(): Loading & Picture };
  const fetched = pictureUrls.map(async (url) => loaded(sheet.createImage(), await localPath(url)));
  draw(sheet, drawing, await Promise.all(fetched));
  const kept = await Taro.canvasToTempFilePath({ canvas: sheet as unknown as Taro.Canvas, fileType: 'png' });
  await Taro.saveImageToPhotosAlbum({ filePath: kept.tempFilePath });
}

/** What the program brings along needs not be fetched. */
async function localPath(url: string): Promise<string> {
  return url.startsWith('/') ? url : (await Taro.downloadFile({ url })).tempFilePath;
}

async function saveAsFile<Layout extends { readonly height: number }>(drawing: Drawing<Layout>, fileName: string): Promise<void> {
  const canvas = document.createElement('canvas');
  draw(canvas, drawing, await Promise.all((drawing.pictureUrls ?? []).map(pictureAt)));
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
function draw<Layout extends { readonly height: number }>(sheet: Sheet, { width, layOut, paint }: Drawing<Layout>, pictures: readonly Picture[]): void {
  const pen = sheet.getContext('2d') as Pen;
  const layout = layOut(pen);
  sheet.width = width * SCALE;
  sheet.height = layout.height * SCALE;
  pen.scale(SCALE, SCALE);
  paint(pen, layout, pictures);
}

function loaded<P extends Loading>(picture: P, src: string): Promise<P> {
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error(`no picture at ${src}`));
    picture.src = src;
  });
}
