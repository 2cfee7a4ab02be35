import { useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { chooseSpreadsheet, keepSpreadsheet } from '../../api/choose-spreadsheet';
import type { Output } from '../../shared/contract/registry';

type Checked = Output<'trade.price.preview'>;

/** A table that somebody pasted or chose as a file, and what the server reads in it. */
export interface PriceTable {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Undefined until it was checked as it stands. */
  readonly checked: Checked | undefined;
  readonly pending: boolean;
  readonly error: ApiError | undefined;
  readonly check: () => Promise<void>;
  /** The file that was read; undefined while a table is pasted. */
  readonly fileName: string | undefined;
  /** The file did not reach the cloud. */
  readonly notSent: boolean;
  readonly choose: () => Promise<void>;
}

/** @param from the list whose prices are those before; null: none */
export function usePriceTable(from: string | null): PriceTable {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [fileName, setFileName] = useState<string>();
  const [notSent, setNotSent] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const onChange = (typed: string) => {
    setText(typed);
    setFileName(undefined);
    setChecked(undefined);
  };
  const read = async (source: { readonly table: string } | { readonly fileId: string }) => {
    setPending(true);
    setError(undefined);
    try {
      setChecked(await call('trade.price.preview', { from, ...source }));
    } catch (cause) {
      setError(toApiError(cause));
    } finally {
      setPending(false);
    }
  };
  const choose = async () => {
    const sheet = await chooseSpreadsheet();
    if (sheet === null) return;
    setPending(true);
    onChange('');
    const fileId = await keepSpreadsheet(sheet).catch(() => null);
    setNotSent(fileId === null);
    setPending(false);
    if (fileId === null) return;
    setFileName(sheet.name);
    await read({ fileId });
  };
  return { text, onChange, checked, pending, error, check: () => read({ table: text }), fileName, notSent, choose };
}

/** Whether all of it can be taken over. */
export const isWhole = (checked: Checked | undefined): checked is Checked => checked !== undefined && checked.problems.length === 0 && checked.rows.length > 0;
