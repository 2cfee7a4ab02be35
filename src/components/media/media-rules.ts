import type { ChosenMedium, MediumKind } from '../../api/choose-media';

/** What every browser and phone shows. */
const EXTENSIONS: Readonly<Record<MediumKind, readonly string[]>> = {
  photo: ['jpg', 'jpeg', 'png', 'webp', 'gif'],
  video: ['mp4', 'mov'],
};

const MB = 1024 * 1024;

/** A minute of film as phones record it, and a picture as their cameras take it. */
export const MOST_MB: Readonly<Record<MediumKind, number>> = { photo: 10, video: 60 };

export type Refusal = 'kind' | 'size';

/** Why a file is not taken; null for one that is. */
export function refusalOf({ kind, extension, bytes, readable = true }: ChosenMedium, kinds: readonly MediumKind[]): Refusal | null {
  if (!readable) return 'kind';
  if (!kinds.includes(kind) || !EXTENSIONS[kind].includes(extension)) return 'kind';
  return bytes > MOST_MB[kind] * MB ? 'size' : null;
}

/** A kept file is known by its name only. */
export function kindOfFile(fileId: string): MediumKind {
  return EXTENSIONS.video.includes(fileId.slice(fileId.lastIndexOf('.') + 1).toLowerCase()) ? 'video' : 'photo';
}
