import Taro from '@tarojs/taro';
import { measureWith, paintSlip, SLIP_SCALE, type Pen } from './paint-slip';
import type { Slip } from './slip';
import { layOutSlip, SLIP_WIDTH } from './slip-layout';

/** A canvas on which a slip can be drawn, wherever it comes from. */
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

/**
 * Keeps the whole slip as a picture: in the phone's album, or in a browser as a PNG file.
 * @param codeUrl where the picture of the slip's code is
 * @returns false when the person did not allow it, or the picture could not be fetched or drawn
 */
export async function saveSlip(slip: Slip, codeUrl: string, fileName: string): Promise<boolean> {
  try {
    if (TRANSPORT === 'weapp') await saveToAlbum(slip, codeUrl);
    else await saveAsFile(slip, codeUrl, fileName);
    return true;
  } catch {
    return false;
  }
}

async function saveToAlbum(slip: Slip, codeUrl: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url: codeUrl });
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: SLIP_WIDTH * SLIP_SCALE, height: SLIP_WIDTH * SLIP_SCALE });
  // WeChat's canvas makes its own pictures, and Taro's types do not know the canvas of the newer call.
  const sheet = canvas as unknown as Sheet & { createImage(): Picture & CanvasImageSource };
  draw(sheet, slip, await loaded(sheet.createImage(), tempFilePath));
  const kept = await Taro.canvasToTempFilePath({ canvas: sheet as unknown as Taro.Canvas, fileType: 'png' });
  await Taro.saveImageToPhotosAlbum({ filePath: kept.tempFilePath });
}

async function saveAsFile(slip: Slip, codeUrl: string, fileName: string): Promise<void> {
  const picture = document.createElement('img');
  // The storage may be another origin; without this the browser would not give the drawing away.
  picture.crossOrigin = 'anonymous';
  const canvas = document.createElement('canvas');
  draw(canvas, slip, await loaded(picture, codeUrl));
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `${fileName}.png`;
  link.click();
}

/** Lays the slip out with the canvas's own letters, then makes the canvas as high as that is; resizing empties it. */
function draw(sheet: Sheet, slip: Slip, code: CanvasImageSource): void {
  const pen = sheet.getContext('2d') as Pen;
  const layout = layOutSlip(slip, measureWith(pen));
  sheet.width = SLIP_WIDTH * SLIP_SCALE;
  sheet.height = layout.height * SLIP_SCALE;
  paintSlip(pen, layout, code);
}

function loaded<P extends Picture>(picture: P, src: string): Promise<P> {
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error(`no picture at ${src}`));
    picture.src = src;
  });
}
