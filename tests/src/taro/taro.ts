import { useEffect } from 'react';

/** The phone's storage; empty it between tests. */
export const storage = new Map<string, unknown>();

/** Cloud functions answer through this; set it in a test. */
export const cloudCalls = {
  answer: (name: string, data: unknown): Promise<unknown> =>
    Promise.reject(new Error(`${name} ${JSON.stringify(data)} has no answer`)),
};

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

export function useLaunch(callback: () => void): void {
  useEffect(callback, [callback]);
}

export function useRouter(): { readonly params: Readonly<Record<string, string>> } {
  return { params: {} };
}

const done = () => Promise.resolve({ errMsg: 'ok' });

/** The parts of Taro that client code calls outside components, as far as node can stand in for a phone. */
export default {
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => void storage.set(key, value),
  removeStorageSync: (key: string): void => void storage.delete(key),
  cloud: {
    init: (): void => undefined,
    callFunction: async ({ name, data }: { readonly name: string; readonly data: unknown }) => ({
      result: await cloudCalls.answer(name, data),
    }),
  },
  getAppBaseInfo: () => ({ fontSizeSetting: 16 }),
  getCurrentPages: (): readonly unknown[] => [],
  setNavigationBarTitle: done,
  navigateTo: done,
  navigateBack: done,
  redirectTo: done,
  switchTab: done,
  reLaunch: done,
};
