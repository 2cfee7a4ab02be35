import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What a phone's camera reads in the picture at an address; null when it finds no code. */
export async function readPicture(address: string): Promise<string | null> {
  const response = await fetch(address);
  const { data, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
