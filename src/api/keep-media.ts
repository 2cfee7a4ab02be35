import Taro from '@tarojs/taro';
import type { ChosenMedium } from './choose-media';
import { newRequestId } from './request-id';

/** What pictures and films are kept for; each has a folder of its own in the cloud's storage. */
export type MediaFolder = 'cases' | 'evidence' | 'care' | 'service';

/** From 0 to 1, of one file that is being sent. */
export type OnProgress = (share: number) => void;

/**
 * Sends a picture or film to the cloud's storage: it goes there directly, a function only ever sees its id.
 * @returns its file id (`cloud://…`)
 * @throws whatever the platform throws when it could not be sent
 */
export function keepMedium(folder: MediaFolder, medium: ChosenMedium, onProgress: OnProgress): Promise<string> {
  return sendFile(`${folder}/${newRequestId()}.${medium.extension}`, medium, onProgress);
}

/** The same to a certain place: who sends it twice overwrites it, and gets the same id. */
export async function sendFile(cloudPath: string, { path, file }: Pick<ChosenMedium, 'path' | 'file'>, onProgress: OnProgress): Promise<string> {
  if (TRANSPORT === 'weapp') return keepFromWechat(cloudPath, path, onProgress);
  if (TRANSPORT === 'devcloud' && file !== undefined) return keepBesideDevcloud(cloudPath, file, onProgress);
  if (file !== undefined) return keepInCloudbase(cloudPath, file, onProgress);
  throw new Error('a browser sends the file that was chosen');
}

/** Not async, and a condition of this alone: only then does the bundler leave the SDK out of every other build. */
function keepInCloudbase(cloudPath: string, file: Blob, onProgress: OnProgress): Promise<string> {
  if (TRANSPORT === 'cloudbase') {
    return import('./transport-cloudbase').then((cloudbase) => cloudbase.keepInCloudbase(cloudPath, file, onProgress));
  }
  return Promise.reject(new Error('this build has no cloudbase transport'));
}

/** Only a call with callbacks gives the task that tells its progress. */
function keepFromWechat(cloudPath: string, filePath: string, onProgress: OnProgress): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
    task.onProgressUpdate(({ progress }) => onProgress(progress / 100));
  });
}

async function keepBesideDevcloud(path: string, file: Blob, onProgress: OnProgress): Promise<string> {
  const { data } = await Taro.request<{ readonly url: string; readonly fileId: string }>({
    url: '/dev/upload-ticket',
    method: 'POST',
    data: { path },
  });
  await put(data.url, file, onProgress);
  return data.fileId;
}

/** Neither fetch nor Taro.request tells how much is sent. */
function put(url: string, file: Blob, onProgress: OnProgress): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(`the file was not kept: ${request.status}`));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => (request.status === 200 ? resolve() : fail());
    request.onerror = fail;
    request.open('PUT', url);
    request.send(file);
  });
}
