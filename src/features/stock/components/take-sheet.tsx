import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { stockText } from '../../../text/stock';
import { warehouseText } from '../../../text/warehouse';
import { TakeRow } from './take-row';

const words = warehouseText.takes;

export interface TakeSheetProps {
  readonly takeId: string;
  readonly onClose: (sentence?: string) => void;
}

/** One stock take: every model with a field for what lies there; each number is kept as soon as it is noted. */
export function TakeSheet({ takeId, onClose }: TakeSheetProps) {
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<'approve' | 'drop'>();
  const query = usePagedQuery('warehouse.take.sheet', { takeId, ...(search === '' ? {} : { search }) });
  const take = query.first?.take;
  const isCounting = take?.state === 'counting';
  const rows = query.data?.map((row) => ({ ...row, id: row.productId }));
  return (
    <>
      <View className="stock-tools">
        <TextAction label={words.back} onPress={() => onClose()} />
        {isCounting ? <TextAction label={words.drop} onPress={() => setAsking('drop')} /> : null}
      </View>
      <SearchBar value={search} placeholder={stockText.searchHint} onSearch={setSearch} />
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(row) => <TakeRow takeId={takeId} row={row} isCounting={isCounting} />}
        empty={<EmptyState icon="box" title={stockText.empty} advice={stockText.emptyHint} />}
      />
      {isCounting && take.lines > 0 ? <PrimaryAction label={words.approve} onPress={() => setAsking('approve')} /> : null}
      {asking === 'approve' ? <ApproveSheet takeId={takeId} onClose={() => setAsking(undefined)} onDone={onClose} /> : null}
      {asking === 'drop' ? <DropSheet takeId={takeId} onClose={() => setAsking(undefined)} onDone={onClose} /> : null}
    </>
  );
}

interface EndProps {
  readonly takeId: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

function ApproveSheet({ takeId, onClose, onDone }: EndProps) {
  const { run, pending, error } = useCommand('warehouse.take.approve', { refreshes: ['catalog.'] });
  const send = async (reason: string) => {
    const result = await run({ takeId, reason });
    if (result.ok) onDone(words.approved(result.data.lines));
  };
  return <ReasonSheet words={words.approveReason} pending={pending} error={error} onSubmit={send} onClose={onClose} />;
}

function DropSheet({ takeId, onClose, onDone }: EndProps) {
  const { run, pending, error } = useCommand('warehouse.take.drop');
  const send = async () => {
    if ((await run({ takeId })).ok) onDone(words.dropped);
  };
  return (
    <ConfirmSheet open title={words.dropTitle} consequence={words.dropConsequence} actionLabel={words.drop} pending={pending} error={error} onConfirm={() => void send()} onClose={onClose} />
  );
}
