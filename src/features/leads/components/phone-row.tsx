import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { CallAction } from '../../../components/call-action/call-action';
import { ListRow } from '../../../components/list-row/list-row';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { leadsText } from '../../../text/leads';

const { detail: words } = leadsText;

export interface PhoneRowProps {
  readonly leadId: string;
  readonly phoneMasked: string;
  readonly mayReveal: boolean;
}

/** The number, masked until somebody looks, which is written down; then it can be called. */
export function PhoneRow({ leadId, phoneMasked, mayReveal }: PhoneRowProps) {
  const { run, pending, error } = useCommand('leads.phone.reveal');
  const [phone, setPhone] = useState<string>();
  const reveal = async () => {
    const result = await run({ leadId });
    if (result.ok) setPhone(result.data.phone);
  };
  const shown = <QuietAction label={words.reveal} size="small" loading={pending} onPress={() => void reveal()} />;
  return (
    <>
      <ListRow
        title={phone ?? phoneMasked}
        detail={mayReveal ? words.revealHint : undefined}
        aside={phone === undefined ? (mayReveal ? shown : undefined) : <CallAction label={words.call} phoneNumber={phone} />}
      />
      <FailureNotice error={error} />
    </>
  );
}
