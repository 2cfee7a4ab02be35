import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { waitsForDispatch } from '../../../shared/domain/service/states';
import { serviceText } from '../../../text/service';
import type { FreeWindow } from '../free-slots';
import { SlotFields } from './slot-fields';
import './service.scss';

const words = serviceText.reschedule;

export interface StepSheetProps {
  readonly workOrderId: string;
  readonly onClose: () => void;
  /** Told what to say now. */
  readonly onDone: (sentence: string) => void;
}

/** The customer moves his appointment to a window in which somebody is free; where nobody is to come yet, that is his wish. */
export function RescheduleSheet({ workOrderId, onClose, onDone }: StepSheetProps) {
  const slots = useQuery('service.slot.list', { of: 'work_order', workOrderId });
  const { run, pending, error } = useCommand('service.work_order.reschedule', { refreshes: ['orders.'] });
  const [window, setWindow] = useState<FreeWindow | null>(null);
  const [checked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (window === null) return;
    const result = await run({ workOrderId, window });
    if (result.ok) {
      onDone(waitsForDispatch(result.data.state) ? words.wished : words.done);
      return;
    }
    slots.refresh();
    if (result.error.isUnsettled) return;
    // What was refused is taken: he chooses among those that are left.
    setWindow(null);
    setChecked(false);
  };
  return (
    <FormSheet
      title={words.title}
      lead={words.lead}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {slots.status === 'ready' ? (
        <SlotFields days={slots.data.days} value={window} onChange={setWindow} />
      ) : (
        <AsyncState query={slots} cards={1} />
      )}
      {checked && window === null ? <View className="service__problem">{words.needed}</View> : null}
    </FormSheet>
  );
}
