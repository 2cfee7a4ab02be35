import { measureWith, PAPER, write, type Pen } from '../../../components/drawing/pen';
import { saveDrawing, type Picture } from '../../../components/drawing/save-drawing';
import type { SharePicture } from '../subject';
import { coveringPart, layOutPoster, POSTER_WIDTH, type Poster, type PosterLayout } from './layout-poster';

const RULE = '#d8dddd';
/** Behind the drawing of a product, as on its page. */
const SOFT = '#e3efed';
/** How much of its place a drawing takes. */
const DRAWING_SHARE = 0.8;

/**
 * Keeps a poster as a picture: in the phone's album, or in a browser as a PNG file.
 * @param codeUrl where the picture of its code is
 * @returns false when the person did not allow it, or a picture could not be fetched or drawn
 */
export function savePoster(poster: Omit<Poster, 'picture'>, picture: SharePicture | null, codeUrl: string, fileName: string): Promise<boolean> {
  const layOut = (pen: Pen) => layOutPoster({ ...poster, picture: picture?.kind ?? null }, measureWith(pen));
  const pictureUrls = [codeUrl, ...(picture === null ? [] : [urlOf(picture)])];
  return saveDrawing({ width: POSTER_WIDTH, layOut, paint: paintPoster, pictureUrls }, fileName);
}

/** The drawings are part of the program: `config/tools/render-poster-pictures.ts`. */
function urlOf(picture: SharePicture): string {
  return picture.kind === 'photo' ? picture.url : `/packages/customer/posters/${picture.key.replace(/_/g, '-')}.png`;
}

function paintPoster(pen: Pen, { height, picture, code, rule, texts }: PosterLayout, [codePicture, shown]: readonly Picture[]): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, POSTER_WIDTH, height);
  if (picture !== null && shown !== undefined) {
    if (picture.kind === 'photo') paintPhoto(pen, picture, shown);
    else paintDrawing(pen, picture, shown);
  }
  pen.fillStyle = RULE;
  pen.fillRect(rule.x, rule.y, rule.width, rule.height);
  if (codePicture !== undefined) pen.drawImage(codePicture, code.x, code.y, code.width, code.height);
  for (const { text, x, y, style } of texts) write(pen, text, { x, y, align: 'left', style });
}

type Place = NonNullable<PosterLayout['picture']>;

function paintPhoto(pen: Pen, { x, y, width, height }: Place, photo: Picture): void {
  const part = coveringPart(photo, { width, height });
  pen.drawImage(photo, part.x, part.y, part.width, part.height, x, y, width, height);
}

function paintDrawing(pen: Pen, { x, y, width, height }: Place, drawing: Picture): void {
  pen.fillStyle = SOFT;
  pen.fillRect(x, y, width, height);
  const side = height * DRAWING_SHARE;
  pen.drawImage(drawing, x + (width - side) / 2, y + (height - side) / 2, side, side);
}
