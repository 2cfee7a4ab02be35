import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../api/call';
import { toApiError } from '../../api/api-error';
import { failureSentence } from '../../text/failures';
import { reportText } from '../../text/report';
import { useReportDraft } from './store';
import { customerProblems, mergeParsed } from './view-model';

export interface PasteState {
  readonly pending: boolean;
  /** What came of it. */
  readonly outcome?: { readonly tone: 'done' | 'now' | 'danger'; readonly sentence: string };
  readonly parse: (text: string) => void;
  readonly pasteFromClipboard: () => void;
}

/** Reads name, phone and place out of one pasted text; what it found can be edited. */
export function usePaste(): PasteState {
  const { change } = useReportDraft();
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<PasteState['outcome']>();

  const parse = async (text: string) => {
    if (text.trim() === '') return;
    setPending(true);
    try {
      const parsed = await call('orders.address.parse', { text: text.trim() });
      const customer = mergeParsed(useReportDraft.getState().draft.customer, parsed);
      change({ customer });
      const complete = Object.keys(customerProblems(customer)).length === 0;
      setOutcome(
        complete ? { tone: 'done', sentence: reportText.parsed } : { tone: 'now', sentence: reportText.parsedPartly },
      );
    } catch (cause) {
      setOutcome({ tone: 'danger', sentence: failureSentence(toApiError(cause)) });
    } finally {
      setPending(false);
    }
  };

  const pasteFromClipboard = async () => {
    try {
      const { data } = await Taro.getClipboardData();
      if (data.trim() === '') throw new Error('empty clipboard');
      change({ pasted: data.slice(0, 300) });
      await parse(data.slice(0, 300));
    } catch {
      setOutcome({ tone: 'now', sentence: reportText.clipboardEmpty });
    }
  };

  return { pending, outcome, parse: (text) => void parse(text), pasteFromClipboard: () => void pasteFromClipboard() };
}
