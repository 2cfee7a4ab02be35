import { cloud } from '../runtime/sdk';

export interface CodeImage {
  readonly content: Buffer;
  /** `png` or `jpg`, as WeChat drew it. */
  readonly extension: 'png' | 'jpg';
}

/**
 * Draws the mini-program code of a scene; it is valid for ever, so keep the image (platform.md: Codes).
 * @param page without leading slash and without query; it need not be published yet
 * @throws what the SDK threw
 */
export async function drawCodeImage(scene: string, page: string): Promise<CodeImage> {
  const { buffer, contentType } = await cloud.openapi.wxacode.getUnlimited({ scene, page, checkPath: false });
  return { content: buffer, extension: contentType.includes('png') ? 'png' : 'jpg' };
}
