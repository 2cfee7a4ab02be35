import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { QuietAction } from '../action/quiet-action';
import { ListRow } from '../list-row/list-row';
import { FailureNotice } from '../notice/failure-notice';
import { CallAction } from './call-action';

export interface MaskedPhoneProps {
  readonly masked: string;
  /** Undefined: he may not look. */
  readonly reveal:
    | {
        readonly label: string;
        readonly pending: boolean;
        readonly error: ApiError | undefined;
        /** The whole number, or undefined when it was refused. */
        readonly run: () => Promise<string | undefined>;
      }
    | undefined;
  readonly hint: string | undefined;
  readonly callLabel: string;
}

/** A number, masked until somebody looks, which is written down; then it can be called. */
export function MaskedPhone({ masked, reveal, hint, callLabel }: MaskedPhoneProps) {
  const [phone, setPhone] = useState<string>();
  const look = async () => setPhone(await reveal?.run());
  const button = reveal === undefined ? undefined : <QuietAction label={reveal.label} size="small" loading={reveal.pending} onPress={() => void look()} />;
  return (
    <>
      <ListRow title={phone ?? masked} detail={hint} aside={phone === undefined ? button : <CallAction label={callLabel} phoneNumber={phone} />} />
      <FailureNotice error={reveal?.error} />
    </>
  );
}
