import type { ReactNode } from 'react';
import type { ApiError } from '../../api/api-error';
import { DangerAction } from '../action/danger-action';
import { PrimaryAction } from '../action/primary-action';
import { FailureNotice } from '../notice/failure-notice';
import { Sheet } from '../sheet/sheet';

export interface FormSheetProps {
  readonly title: string;
  readonly lead?: string;
  readonly submitLabel: string;
  readonly pending: boolean;
  /** Of the last try. */
  readonly error: ApiError | undefined;
  /** What is sent cannot be taken back. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet in which something is filled in, or only read, and sent; why it failed stands below what was filled in. */
export function FormSheet(props: FormSheetProps) {
  const { title, lead, submitLabel, pending, error, danger = false, disabled = false, onSubmit, onClose, children } = props;
  const Action = danger ? DangerAction : PrimaryAction;
  const action = <Action label={submitLabel} loading={pending} disabled={disabled} onPress={() => void onSubmit()} />;
  return (
    <Sheet open title={title} lead={lead} onClose={onClose} footer={action}>
      {children}
      <FailureNotice error={error} />
    </Sheet>
  );
}
