import Taro from '@tarojs/taro';

export type MediumKind = 'photo' | 'video';

/** A picture or film on this phone, before it is sent. */
export interface ChosenMedium {
  readonly kind: MediumKind;
  /** Where it can be shown from while the page is open. */
  readonly path: string;
  /** A still of a film, where the platform makes one. */
  readonly still: string | null;
  readonly bytes: number;
  /** What its name ends with, in small letters: `jpg`. */
  readonly extension: string;
  /** In a browser the file itself, and whether it is what its name says: anything can be called `.jpg` there. */
  readonly file?: Blob;
  readonly readable?: boolean;
}

/** As long as WeChat's camera films at most. */
const LONGEST_FILM_S = 60;

/**
 * Lets the person take or choose pictures and films.
 * @param most so many; a browser may give more
 * @returns none when the person changed his mind
 */
export function chooseMedia(kinds: readonly MediumKind[], most: number): Promise<readonly ChosenMedium[]> {
  return TRANSPORT === 'weapp' ? chooseInWechat(kinds, most) : chooseInBrowser(kinds, most);
}

async function chooseInWechat(kinds: readonly MediumKind[], most: number): Promise<readonly ChosenMedium[]> {
  const withFilms = kinds.includes('video');
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: withFilms ? ['image', 'video'] : ['image'],
      sizeType: ['compressed'],
      maxDuration: LONGEST_FILM_S,
    });
    return tempFiles.map(({ tempFilePath, thumbTempFilePath, fileType, size }) => {
      const kind = fileType === 'video' ? 'video' : 'photo';
      const still = kind === 'video' && thumbTempFilePath !== '' ? thumbTempFilePath : null;
      return { kind, path: tempFilePath, still, bytes: size, extension: extensionOf(tempFilePath, kind) };
    });
  } catch {
    // Closing the picker is told as a failure.
    return [];
  }
}

function chooseInBrowser(kinds: readonly MediumKind[], most: number): Promise<readonly ChosenMedium[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = kinds.map((kind) => (kind === 'photo' ? 'image/*' : 'video/*')).join(',');
    input.multiple = most > 1;
    input.onchange = () => resolve(Promise.all([...(input.files ?? [])].map(chosenFile)));
    input.oncancel = () => resolve([]);
    input.click();
  });
}

async function chosenFile(file: File): Promise<ChosenMedium> {
  const kind = file.type.startsWith('video/') ? 'video' : 'photo';
  return { kind, path: window.URL.createObjectURL(file), still: null, bytes: file.size, extension: extensionOf(file.name, kind), file, readable: await isReadable(file, kind) };
}

/** A picture is opened once before it is taken; a film by whoever looks at it. */
async function isReadable(file: File, kind: MediumKind): Promise<boolean> {
  if (kind === 'video') return file.size > 0;
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}

/** As the file is named; WeChat's temporary files end with their kind, but not on every phone. */
function extensionOf(name: string, kind: MediumKind): string {
  return /\.(\w{2,5})$/.exec(name)?.[1]?.toLowerCase() ?? (kind === 'video' ? 'mp4' : 'jpg');
}
