import { View } from '@tarojs/components';
import type { ApiError } from '../../api/api-error';
import { DangerAction } from '../action/danger-action';
import { FailureNotice } from '../notice/failure-notice';
import { Sheet } from '../sheet/sheet';

export interface ConfirmSheetProps {
  readonly open: boolean;
  readonly title: string;
  /** What follows from it, with names and numbers. */
  readonly consequence: string;
  readonly actionLabel: string;
  readonly pending: boolean;
  readonly error: ApiError | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asked before what cannot be taken back. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { open, title, consequence, actionLabel, pending, error, onConfirm, onClose } = props;
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      footer={<DangerAction label={actionLabel} loading={pending} onPress={onConfirm} />}
    >
      <View>{consequence}</View>
      <FailureNotice error={error} />
    </Sheet>
  );
}
