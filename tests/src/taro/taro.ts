import { useEffect } from 'react';

/** The phone's storage; empty it between tests. */
export const storage = new Map<string, unknown>();

/** Cloud functions answer through this; set it in a test. */
export const cloudCalls = {
  answer: (name: string, data: unknown): Promise<unknown> =>
    Promise.reject(new Error(`${name} ${JSON.stringify(data)} has no answer`)),
};

interface Sent {
  readonly cloudPath: string;
  readonly filePath: string;
}

/** What the phone's picker gives, and how sending a file ends; set them in a test. */
export const phoneMedia = {
  chosen: [] as readonly { readonly tempFilePath: string; readonly thumbTempFilePath: string; readonly fileType: string; readonly size: number }[],
  /** Names of the files that he picks out of a chat. */
  files: [] as readonly string[],
  keep: ({ cloudPath }: Sent): Promise<string> => Promise.resolve(`cloud://local-env.local/${cloudPath}`),
};

interface Upload extends Sent {
  readonly success: (result: { readonly fileID: string }) => void;
  readonly fail: (result: { readonly errMsg: string }) => void;
}

const shown = new Set<() => void>();
const hidden = new Set<() => void>();

/** The page comes back on screen. */
export function showPage(): void {
  for (const callback of shown) callback();
}

/** The page goes out of sight. */
export function hidePage(): void {
  for (const callback of hidden) callback();
}

function useLifecycle(callbacks: Set<() => void>, callback: () => void): void {
  useEffect(() => {
    callbacks.add(callback);
    return () => {
      callbacks.delete(callback);
    };
  });
}

export function useDidShow(callback: () => void): void {
  useLifecycle(shown, callback);
}

export function useDidHide(callback: () => void): void {
  useLifecycle(hidden, callback);
}

const tapped = new Set<(tap: { readonly index: number; readonly pagePath: string; readonly text: string }) => void>();

/** Somebody taps a tab; the page on screen is `pages/home/index`. */
export function tapTab(pagePath: string): void {
  for (const callback of tapped) callback({ index: 0, pagePath, text: '' });
}

export function useTabItemTap(callback: (tap: { readonly index: number; readonly pagePath: string; readonly text: string }) => void): void {
  useEffect(() => {
    tapped.add(callback);
    return () => {
      tapped.delete(callback);
    };
  });
}

export function useLaunch(callback: () => void): void {
  useEffect(callback, [callback]);
}

export function useRouter(): { readonly params: Readonly<Record<string, string>> } {
  return { params: {} };
}

/** Where the phone is and what its owner allows; a test sets it and moves the phone. */
export const location = {
  allowed: undefined as boolean | undefined,
  /** What its owner says when he is asked. */
  allows: true,
  listeners: new Set<(place: { readonly latitude: number; readonly longitude: number }) => void>(),
  isUpdating: false,
  /** The phone was carried there. */
  move: (latitude: number, longitude: number): void => {
    if (location.isUpdating) for (const listener of location.listeners) listener({ latitude, longitude });
  },
};

const done = () => Promise.resolve({ errMsg: 'ok' });

/** The parts of Taro that client code calls outside components, as far as node can stand in for a phone. */
export default {
  getCurrentInstance: () => ({ router: { path: 'pages/home/index', params: {} } }),
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => void storage.set(key, value),
  removeStorageSync: (key: string): void => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  showToast: (): Promise<void> => Promise.resolve(),
  cloud: {
    init: (): void => undefined,
    callFunction: async ({ name, data }: { readonly name: string; readonly data: unknown }) => ({
      result: await cloudCalls.answer(name, data),
    }),
    uploadFile: ({ cloudPath, filePath, success, fail }: Upload) => {
      const failed = (error: unknown) => fail({ errMsg: String(error) });
      void phoneMedia.keep({ cloudPath, filePath }).then((fileID) => success({ fileID }), failed);
      return { onProgressUpdate: (): void => undefined };
    },
  },
  chooseMedia: () =>
    phoneMedia.chosen.length === 0 ? Promise.reject(new Error('cancelled')) : Promise.resolve({ tempFiles: phoneMedia.chosen }),
  chooseMessageFile: () =>
    phoneMedia.files.length === 0 ? Promise.reject(new Error('cancelled')) : Promise.resolve({ tempFiles: phoneMedia.files.map((name) => ({ name, path: `wxfile://${name}` })) }),
  previewImage: done,
  getAppBaseInfo: () => ({ fontSizeSetting: 16 }),
  getCurrentPages: (): readonly unknown[] => [],
  setNavigationBarTitle: done,
  setKeepScreenOn: done,
  setScreenBrightness: done,
  getScreenBrightness: () => Promise.resolve({ value: 0.5 }),
  getSetting: () => Promise.resolve({ authSetting: location.allowed === undefined ? {} : { 'scope.userLocation': location.allowed } }),
  authorize: () => {
    location.allowed = location.allows;
    return location.allows ? done() : Promise.reject(new Error('authorize:fail auth deny'));
  },
  openSetting: done,
  startLocationUpdate: ({ success }: { readonly success: () => void }): void => {
    location.isUpdating = true;
    success();
  },
  stopLocationUpdate: (): void => {
    location.isUpdating = false;
  },
  onLocationChange: (listener: (place: { readonly latitude: number; readonly longitude: number }) => void): void => void location.listeners.add(listener),
  offLocationChange: (listener: (place: { readonly latitude: number; readonly longitude: number }) => void): void => void location.listeners.delete(listener),
  chooseLocation: () => Promise.resolve({ latitude: 38.042, longitude: 114.514 }),
  navigateTo: done,
  navigateBack: done,
  redirectTo: done,
  switchTab: done,
  reLaunch: done,
};
