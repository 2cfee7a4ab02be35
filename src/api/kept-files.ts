import Taro from '@tarojs/taro';
import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import { ApiError } from './api-error';
import type { ChosenMedium } from './choose-media';
import { sendFile } from './keep-media';
import { newRequestId } from './request-id';

/** Pictures that stay on the phone until their command is sent: files of the mini-program, or blobs of the browser. */

/** A file whose command was never written down is swept after a while; another window may still be about to name it. */
const SWEPT_AFTER_MS = 3_600_000;
const FOLDER = 'kept-files';
const PATH_OF_NAME = /^(\d+)-/;

/** Keeps a picture on the phone. @returns its name @throws whatever the phone throws when it is full */
export async function keepOnPhone({ path, file, extension }: Pick<ChosenMedium, 'path' | 'file' | 'extension'>): Promise<string> {
  const name = `${Date.now()}-${newRequestId()}.${extension}`;
  if (TRANSPORT === 'weapp') await copyFile(path, pathOf(name));
  else if (file !== undefined) await set(name, file, blobs());
  return name;
}

/** Sends a kept picture to the cloud, always to the same place. @returns its id @throws ApiError */
export async function uploadKept(name: string): Promise<string> {
  const source = await sourceOf(name);
  if (source === null) throw new ApiError('client.file_missing', {});
  try {
    return await sendFile(`service/${name}`, source, () => undefined);
  } catch {
    throw new ApiError('client.unreachable', {});
  }
}

/** Never rejects: what could not be removed is swept another time. */
export async function forgetKept(names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      if (TRANSPORT === 'weapp') await removeFile(pathOf(name));
      else await del(name, blobs());
    } catch {
      // It is gone already.
    }
  }
}

/** Those that have been on the phone for longer than anybody fills in a form. */
export async function leftOnPhone(): Promise<readonly string[]> {
  const names = await keptNames();
  return names.filter((name) => Date.now() - Number(PATH_OF_NAME.exec(name)?.[1] ?? 0) > SWEPT_AFTER_MS);
}

async function sourceOf(name: string): Promise<Pick<ChosenMedium, 'path' | 'file'> | null> {
  if (TRANSPORT === 'weapp') return (await exists(pathOf(name))) ? { path: pathOf(name) } : null;
  const file = await get<Blob>(name, blobs());
  return file === undefined ? null : { path: '', file };
}

async function keptNames(): Promise<readonly string[]> {
  try {
    if (TRANSPORT !== 'weapp') return (await keys<string>(blobs())).map(String);
    return Taro.getFileSystemManager().readdirSync(folder());
  } catch {
    return [];
  }
}

let opened: UseStore | undefined;
const blobs = (): UseStore => (opened ??= createStore(FOLDER, 'blobs'));

const folder = (): string => `${String(Taro.env['USER_DATA_PATH'])}/${FOLDER}`;
const pathOf = (name: string): string => `${folder()}/${name}`;

function copyFile(srcPath: string, destPath: string): Promise<void> {
  const files = Taro.getFileSystemManager();
  try {
    files.accessSync(folder());
  } catch {
    files.mkdirSync(folder(), true);
  }
  return new Promise((resolve, reject) => {
    files.copyFile({ srcPath, destPath, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) });
  });
}

function removeFile(filePath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().unlink({ filePath, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) });
  });
}

function exists(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) });
  });
}
