import { measureWith } from '../../../components/drawing/pen';
import { saveDrawing } from '../../../components/drawing/save-drawing';
import { paintSlip } from './paint-slip';
import type { Slip } from './slip';
import { layOutSlip, SLIP_WIDTH } from './slip-layout';

/**
 * Keeps the whole slip as a picture: in the phone's album, or in a browser as a PNG file.
 * @param codeUrl where the picture of the slip's code is
 * @returns false when the person did not allow it, or the picture could not be fetched or drawn
 */
export function saveSlip(slip: Slip, codeUrl: string, fileName: string): Promise<boolean> {
  const layOut = (pen: Parameters<typeof measureWith>[0]) => layOutSlip(slip, measureWith(pen));
  return saveDrawing({ width: SLIP_WIDTH, layOut, paint: paintSlip, pictureUrls: [codeUrl] }, fileName);
}
