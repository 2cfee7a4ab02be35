import { useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import type { Output } from '../../shared/contract/registry';

type Checked = Output<'trade.price.preview'>;

/** A table that somebody pasted, and what the server reads in it. */
export interface PriceTable {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Undefined until it was checked as it stands. */
  readonly checked: Checked | undefined;
  readonly pending: boolean;
  readonly error: ApiError | undefined;
  readonly check: () => Promise<void>;
}

/** @param from the list whose prices are those before; null: none */
export function usePriceTable(from: string | null): PriceTable {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const onChange = (typed: string) => {
    setText(typed);
    setChecked(undefined);
  };
  const check = async () => {
    setPending(true);
    setError(undefined);
    try {
      setChecked(await call('trade.price.preview', { from, table: text }));
    } catch (cause) {
      setError(toApiError(cause));
    } finally {
      setPending(false);
    }
  };
  return { text, onChange, checked, pending, error, check };
}

/** Whether all of it can be taken over. */
export const isWhole = (checked: Checked | undefined): checked is Checked => checked !== undefined && checked.problems.length === 0 && checked.rows.length > 0;
