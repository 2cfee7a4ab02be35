import Taro from '@tarojs/taro';
import { newRequestId } from './request-id';

/** Whether this build can keep pictures: the office's web page on the real cloud cannot. */
export const canKeepPictures: boolean = TRANSPORT !== 'cloudbase';

/** What pictures are kept for; each has a folder of its own in the cloud's storage. */
export type PictureFolder = 'evidence' | 'care' | 'service';

/**
 * Lets the person take or choose pictures and keeps them in the cloud's storage: they go there directly, a function
 * only ever sees their ids.
 * @returns their file ids (`cloud://…`); none when the person changed his mind
 * @throws whatever the platform throws when a picture could not be sent
 */
export async function keepPictures(folder: PictureFolder, most: number): Promise<readonly string[]> {
  const files = await choosePictures(most);
  return Promise.all(files.map((file) => keep(file, `${folder}/${newRequestId()}${extensionOf(file.tempFilePath)}`)));
}

interface ChosenFile {
  readonly tempFilePath: string;
  /** In a browser the file itself. */
  readonly originalFileObj?: Blob;
}

async function choosePictures(most: number): Promise<readonly ChosenFile[]> {
  try {
    if (TRANSPORT === 'weapp') {
      const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] });
      return tempFiles;
    }
    const { tempFiles } = await Taro.chooseImage({ count: most });
    return tempFiles.map(({ path, originalFileObj }) => ({ tempFilePath: path, originalFileObj }));
  } catch {
    // Closing the picker is told as a failure.
    return [];
  }
}

/** As the file is named; WeChat's temporary files always end with their kind. */
function extensionOf(path: string): string {
  return /\.(?:jpe?g|png|webp|gif)$/i.exec(path)?.[0].toLowerCase() ?? '.jpg';
}

async function keep({ tempFilePath, originalFileObj }: ChosenFile, cloudPath: string): Promise<string> {
  if (TRANSPORT === 'weapp') return (await Taro.cloud.uploadFile({ cloudPath, filePath: tempFilePath })).fileID;
  if (originalFileObj === undefined) throw new Error('the browser gave no file');
  if (TRANSPORT === 'devcloud') return keepBesideDevcloud(cloudPath, originalFileObj);
  throw new Error('evidence is kept from WeChat');
}

async function keepBesideDevcloud(cloudPath: string, file: Blob): Promise<string> {
  const { data } = await Taro.request<{ readonly url: string; readonly fileId: string }>({
    url: '/dev/upload-ticket',
    method: 'POST',
    data: { path: cloudPath },
  });
  const { statusCode } = await Taro.request({ url: data.url, method: 'PUT', data: file, header: { 'content-type': file.type }, dataType: 'text' });
  if (statusCode !== 200) throw new Error(`the picture was not kept: ${statusCode}`);
  return data.fileId;
}
