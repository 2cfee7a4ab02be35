import { useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { chooseSpreadsheet, keepSpreadsheet } from '../../api/choose-spreadsheet';
import type { Output } from '../../shared/contract/registry';

export type SheetKind = 'tickets' | 'settlement';
export type SheetPreview = Output<'retailers.settlement.preview'>;
export type SheetColumn = 'ticketNo' | 'soldOn' | 'on' | 'grossFen' | 'netFen' | 'goods';
/** What somebody says that columns are called. */
export type ChosenColumns = Partial<Record<SheetColumn, string>>;

/** A spreadsheet that somebody chose, and what the server reads in it. */
export interface Sheet {
  /** Undefined until one was read. */
  readonly read: { readonly fileId: string; readonly preview: SheetPreview; readonly mapping: ChosenColumns | undefined } | undefined;
  readonly pending: boolean;
  /** It did not reach the cloud. */
  readonly notSent: boolean;
  readonly error: ApiError | undefined;
  readonly choose: () => Promise<void>;
  /** Reads the same file once more, its columns being these. */
  readonly readAs: (mapping: ChosenColumns) => Promise<void>;
}

export function useSheet(kind: SheetKind, organisationId: string): Sheet {
  const [read, setRead] = useState<Sheet['read']>();
  const [pending, setPending] = useState(false);
  const [notSent, setNotSent] = useState(false);
  const [error, setError] = useState<ApiError>();

  const preview = async (fileId: string, mapping: ChosenColumns | undefined) => {
    setError(undefined);
    try {
      const input = { organisationId, fileId, ...(mapping === undefined ? {} : { mapping }) };
      const found = kind === 'tickets' ? await call('retailers.ticket.preview', input) : await call('retailers.settlement.preview', input);
      setRead({ fileId, preview: found, mapping });
    } catch (cause) {
      setError(toApiError(cause));
    }
  };
  const choose = async () => {
    const sheet = await chooseSpreadsheet();
    if (sheet === null) return;
    setPending(true);
    const fileId = await keepSpreadsheet(sheet).catch(() => null);
    setNotSent(fileId === null);
    if (fileId !== null) await preview(fileId, undefined);
    setPending(false);
  };
  const readAs = async (mapping: ChosenColumns) => {
    if (read === undefined) return;
    setPending(true);
    await preview(read.fileId, mapping);
    setPending(false);
  };
  return { read, pending, notSent, error, choose, readAs };
}

/** Whether all of it can be imported. */
export const isRight = ({ rows, problemCount }: SheetPreview): boolean => rows > 0 && problemCount === 0;
/** Whether somebody has to say which column is what. */
export const lacksColumns = ({ problems, headings }: SheetPreview): boolean => headings.length > 0 && problems.some(({ code }) => code === 'column_missing');
