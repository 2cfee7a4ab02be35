import { Disk } from './disk';
import type { Drawing } from './drawing-sheet';

/** What the person with the phone has chosen and does when WeChat asks; tests set it before they tap. */
export interface Phone {
  /** WeChat's text size setting, px. */
  fontSizePx: number;
  theme: 'light' | 'dark';
  /** The answer for each subscribe-message template asked for. */
  subscribe: 'accept' | 'reject';
  /** What the camera sees in `scanCode`; null cancels. */
  scanned: { readonly result: string; readonly path?: string } | null;
  clipboard: string;
  /** The button tapped in `showModal`. */
  confirms: boolean;
  /** The answer when a picture wants to be kept. */
  allowsAlbum: boolean;
  /**
   * What its owner does in WeChat's payment sheet, by the prepay id it shows; he cancels unless told otherwise. To pay at
   * a local cloud: `devcloud.pay.payPrepaid(prepayId, openid)`.
   */
  pays: (prepayId: string) => Promise<'paid' | 'cancelled'>;
  /**
   * What he does on the sheet where he accepts money, by the package it shows; he cancels unless told otherwise. To accept
   * at a local cloud: `devcloud.pay.transfers.accept(packageInfo, openid)`.
   */
  receives: (packageInfo: string) => Promise<'accepted' | 'cancelled'>;
  /** What its owner said when WeChat asked for the location; undefined while nobody asked. */
  mayLocate: boolean | undefined;
  /** What he will say. */
  readonly allowsLocating: boolean;
  /** Where he puts the pin in `chooseLocation`; null cancels. */
  chosenPlace: { readonly latitude: number; readonly longitude: number } | null;
  /** Its files, which stay when the app is closed. */
  readonly disk: Disk;
  /** What its owner takes or chooses when a picture is asked for; null cancels. */
  photo: { readonly path: string; readonly bytes: number } | null;
  /** What was kept in the album. */
  readonly album: Drawing[];
}

export function aPhone(): Phone {
  return { fontSizePx: 16, theme: 'light', subscribe: 'accept', scanned: null, clipboard: '', confirms: true, allowsAlbum: true, mayLocate: undefined, allowsLocating: true, chosenPlace: null, photo: null, pays: () => Promise.resolve('cancelled'), receives: () => Promise.resolve('cancelled'), album: [], disk: new Disk() };
}
