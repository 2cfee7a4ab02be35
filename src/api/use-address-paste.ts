import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../shared/contract/registry';
import { toApiError, type ApiError } from './api-error';
import { call } from './call';

export type FoundAddress = Output<'orders.address.parse'>;

/** What came of a pasted text. */
export type PasteOutcome =
  | { readonly kind: 'found'; readonly complete: boolean }
  | { readonly kind: 'no_text' }
  | { readonly kind: 'failed'; readonly error: ApiError };

export interface AddressPaste {
  readonly pending: boolean;
  readonly outcome: PasteOutcome | undefined;
  readonly parse: (text: string) => void;
  readonly pasteFromClipboard: () => void;
}

export interface AddressPasteOptions {
  /** Shows the text that came from the clipboard. */
  readonly onText: (text: string) => void;
  /** Takes what was found. @returns whether nothing is missing now */
  readonly onFound: (found: FoundAddress) => boolean;
}

const LONGEST = 300;

/** Reads name, phone and place out of one pasted text; what it found can be edited. */
export function useAddressPaste({ onText, onFound }: AddressPasteOptions): AddressPaste {
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<PasteOutcome>();

  const parse = async (text: string) => {
    if (text.trim() === '') return;
    setPending(true);
    try {
      const found = await call('orders.address.parse', { text: text.trim() });
      setOutcome({ kind: 'found', complete: onFound(found) });
    } catch (cause) {
      setOutcome({ kind: 'failed', error: toApiError(cause) });
    } finally {
      setPending(false);
    }
  };

  const pasteFromClipboard = async () => {
    const text = (await clipboardText()).slice(0, LONGEST);
    if (text.trim() === '') {
      setOutcome({ kind: 'no_text' });
      return;
    }
    onText(text);
    await parse(text);
  };

  return { pending, outcome, parse: (text) => void parse(text), pasteFromClipboard: () => void pasteFromClipboard() };
}

/** Empty when there is no text, or when the person did not allow to read it. */
async function clipboardText(): Promise<string> {
  try {
    return (await Taro.getClipboardData()).data;
  } catch {
    return '';
  }
}
