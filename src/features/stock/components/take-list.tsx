import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Tag } from '../../../components/tag/tag';
import { dayOf } from '../../../shared/kernel/time';
import { warehouseText } from '../../../text/warehouse';
import { TakeSheet } from './take-sheet';

const words = warehouseText.takes;
const LONGEST = 40;

/** Stock takes, and one of them while somebody counts. */
export function TakeList({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const [opening, setOpening] = useState(false);
  const [takeId, setTakeId] = useState<string>();
  const query = usePagedQuery('warehouse.take.list', {});
  if (takeId !== undefined) {
    const close = (sentence?: string) => {
      if (sentence !== undefined) onDone(sentence);
      setTakeId(undefined);
    };
    return <TakeSheet takeId={takeId} onClose={close} />;
  }
  return (
    <>
      <View className="stock-tools">
        <QuietAction label={words.open} size="small" onPress={() => setOpening(true)} />
      </View>
      <PagedList
        query={query}
        renderRow={({ id, state, remark, lines, openedBy, openedAt }) => (
          <Card>
            <ListRow
              title={words.title(remark, dayOf(openedAt))}
              detail={words.detail(lines, openedBy)}
              aside={<Tag tone={state === 'booked' ? 'done' : 'now'}>{words.states[state]}</Tag>}
              onPress={() => setTakeId(id)}
            />
          </Card>
        )}
        empty={<EmptyState icon="box" title={words.empty} advice={words.emptyHint} />}
      />
      {opening ? <OpenSheet onClose={() => setOpening(false)} onOpened={setTakeId} /> : null}
    </>
  );
}

function OpenSheet({ onClose, onOpened }: { readonly onClose: () => void; readonly onOpened: (takeId: string) => void }) {
  const { run, pending, error } = useCommand('warehouse.take.open');
  const [remark, setRemark] = useState('');
  const send = async () => {
    const result = await run({ remark });
    if (!result.ok) return;
    onClose();
    onOpened(result.data.takeId);
  };
  return (
    <FormSheet title={words.open} lead={words.lead} submitLabel={words.openSubmit} pending={pending} error={error} onSubmit={send} onClose={onClose}>
      <TextField label={words.remark} value={remark} placeholder={words.remarkPlaceholder} maxLength={LONGEST} onChange={setRemark} />
    </FormSheet>
  );
}
