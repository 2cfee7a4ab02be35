import Taro from '@tarojs/taro';
import type { StateStorage } from 'zustand/middleware';

/** The phone's storage (10 MB in all, 1 MB a key) as zustand wants it. */
export const deviceStorage: StateStorage = {
  getItem: (name) => {
    const value: unknown = Taro.getStorageSync(name);
    return typeof value === 'string' && value !== '' ? value : null;
  },
  setItem: (name, value) => {
    Taro.setStorageSync(name, value);
  },
  removeItem: (name) => {
    Taro.removeStorageSync(name);
  },
};

/** Everything that lies in it. */
export function deviceKeys(): readonly string[] {
  return Taro.getStorageInfoSync().keys;
}
