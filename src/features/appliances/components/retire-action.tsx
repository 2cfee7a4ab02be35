import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { appliancesText } from '../../../text/appliances';

const words = appliancesText.retire;

export interface RetireActionProps {
  readonly applianceId: string;
  readonly retiring: 'retire' | 'use';
}

/** Another machine stands in its place, or this one is used after all; either can be said again at any time. */
export function RetireAction({ applianceId, retiring }: RetireActionProps) {
  const [asking, setAsking] = useState(false);
  const { run, pending, error } = useCommand('orders.appliance.retire', { refreshes: ['service.'] });
  const say = async (retired: boolean) => {
    const result = await run({ applianceId, retired });
    if (result.ok) setAsking(false);
  };
  if (retiring === 'use') {
    return (
      <>
        <TextAction label={words.undo} onPress={() => void say(false)} />
        <FailureNotice error={error} />
      </>
    );
  }
  return (
    <>
      <TextAction label={words.ask} onPress={() => setAsking(true)} />
      {asking ? (
        <FormSheet title={words.title} submitLabel={words.confirm} pending={pending} error={error} onSubmit={() => say(true)} onClose={() => setAsking(false)}>
          {words.consequence}
        </FormSheet>
      ) : null}
    </>
  );
}
