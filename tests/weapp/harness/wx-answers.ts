import { DrawingSheet, type Drawing } from './drawing-sheet';
import type { Phone } from './phone';

type Options = Readonly<Record<string, unknown>>;
type Answer = (options: Options) => unknown;

/** How an asynchronous API ends badly. */
export class WxFailure extends Error {}

/** Asynchronous APIs: options with success, fail and complete, or a promise without them. */
export function asynchronousAnswers(phone: Phone): Readonly<Record<string, Answer>> {
  const nothing: Answer = () => ({});
  return {
    setNavigationBarTitle: nothing,
    setNavigationBarColor: nothing,
    showToast: nothing,
    hideToast: nothing,
    showLoading: nothing,
    hideLoading: nothing,
    showTabBar: nothing,
    hideTabBar: nothing,
    setTabBarBadge: nothing,
    removeTabBarBadge: nothing,
    pageScrollTo: nothing,
    stopPullDownRefresh: nothing,
    makePhoneCall: nothing,
    previewImage: nothing,
    setKeepScreenOn: nothing,
    setScreenBrightness: nothing,
    getScreenBrightness: () => ({ value: 0.5 }),
    vibrateShort: nothing,
    showShareMenu: nothing,
    getNetworkType: () => ({ networkType: 'wifi' }),
    getClipboardData: () => ({ data: phone.clipboard }),
    setClipboardData: ({ data }) => {
      phone.clipboard = String(data);
      return {};
    },
    showModal: () => ({ confirm: phone.confirms, cancel: !phone.confirms }),
    scanCode: () => {
      if (phone.scanned === null) throw new WxFailure('scanCode:fail cancel');
      return { scanType: 'WX_CODE', charSet: 'UTF-8', rawData: '', path: '', ...phone.scanned };
    },
    ...pictureAnswers(phone),
    requestPayment: async ({ package: text }) => {
      const prepayId = /^prepay_id=(.+)$/.exec(String(text))?.[1];
      if (prepayId === undefined) throw new WxFailure('requestPayment:fail parameter error');
      if ((await phone.pays(prepayId)) === 'cancelled') throw new WxFailure('requestPayment:fail cancel');
      return {};
    },
    requestMerchantTransfer: async ({ mchId, appId, package: packageInfo }) => {
      const isComplete = [mchId, appId, packageInfo].every((field) => typeof field === 'string' && field !== '');
      if (!isComplete) throw new WxFailure('requestMerchantTransfer:fail parameter error');
      if ((await phone.receives(String(packageInfo))) === 'cancelled') throw new WxFailure('requestMerchantTransfer:fail cancel');
      return {};
    },
    requestSubscribeMessage: ({ tmplIds }) =>
      Object.fromEntries((tmplIds as readonly string[]).map((templateId) => [templateId, phone.subscribe])),
  };
}

/** Pictures that are fetched, drawn and kept; a file is named by what it holds. */
function pictureAnswers(phone: Phone): Readonly<Record<string, Answer>> {
  const drawings = new Map<unknown, Drawing>();
  const { disk } = phone;
  return {
    chooseMedia: () => {
      const { photo } = phone;
      if (photo === null) throw new WxFailure('chooseMedia:fail cancel');
      disk.files.set(photo.path, photo);
      return { type: 'image', tempFiles: [{ tempFilePath: photo.path, size: photo.bytes, fileType: 'image', thumbTempFilePath: '' }] };
    },
    downloadFile: ({ url }) => ({ statusCode: 200, tempFilePath: `wxfile://downloaded/${String(url)}` }),
    canvasToTempFilePath: ({ canvas }) => {
      if (!(canvas instanceof DrawingSheet)) throw new WxFailure('canvasToTempFilePath:fail canvas is empty');
      const tempFilePath = `wxfile://drawn/${String(drawings.size)}`;
      drawings.set(tempFilePath, canvas.drawing());
      disk.files.set(tempFilePath, canvas.drawing());
      return { tempFilePath };
    },
    saveImageToPhotosAlbum: ({ filePath }) => {
      const drawing = drawings.get(filePath);
      if (!phone.allowsAlbum) throw new WxFailure('saveImageToPhotosAlbum:fail auth deny');
      if (drawing === undefined) throw new WxFailure('saveImageToPhotosAlbum:fail no such file');
      phone.album.push(drawing);
      return {};
    },
  };
}

/** Synchronous APIs that only tell about the phone. */
export function synchronousAnswers(phone: Phone, storage: Map<string, unknown>): Readonly<Record<string, (...values: never[]) => unknown>> {
  const window = { windowWidth: 375, windowHeight: 724, screenWidth: 375, screenHeight: 812, pixelRatio: 3, statusBarHeight: 44 };
  const app = { SDKVersion: '3.7.0', version: '8.0.50', language: 'zh_CN', theme: phone.theme, fontSizeSetting: phone.fontSizePx };
  const device = { brand: 'devtools', model: 'iPhone', system: 'iOS 17', platform: 'ios' };
  return {
    getSystemInfoSync: () => ({ ...window, ...app, ...device }),
    getWindowInfo: () => ({ ...window, safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 } }),
    getAppBaseInfo: () => app,
    getDeviceInfo: () => device,
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 278, right: 365, width: 87, height: 32 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    canIUse: () => true,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    getFileSystemManager: () => phone.disk.manager,
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    onThemeChange: () => undefined,
    onNetworkStatusChange: () => undefined,
    onKeyboardHeightChange: () => undefined,
    onWindowResize: () => undefined,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    onError: () => undefined,
    onUnhandledRejection: () => undefined,
    onMemoryWarning: () => undefined,
    getUpdateManager: () => ({ onCheckForUpdate: () => undefined, onUpdateReady: () => undefined, onUpdateFailed: () => undefined }),
    createSelectorQuery: () => selectorQuery(),
    createOffscreenCanvas: (size: { readonly width: number; readonly height: number }) => new DrawingSheet(size),
  };
}

/** As large as a pad to sign on. */
const CANVAS = { width: 343, height: 180 };

/** Layout does not exist here: every measurement is empty; who asks for the node of a canvas gets one to draw on. */
function selectorQuery(): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  const found: unknown[] = [];
  for (const step of ['in', 'select', 'selectAll', 'selectViewport', 'boundingClientRect', 'scrollOffset', 'node']) {
    query[step] = () => query;
  }
  query.fields = ({ node }: { readonly node?: boolean }) => {
    if (node === true) found.push({ ...CANVAS, node: new DrawingSheet(CANVAS) });
    return query;
  };
  query.exec = (done?: (results: unknown[]) => void) => {
    done?.(found);
    return query;
  };
  return query;
}
