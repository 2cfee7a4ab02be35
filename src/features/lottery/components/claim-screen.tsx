import { useEffect, useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { orderRoute, ordersRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { destinationOf } from '../../../shared/domain/orders/addressee';
import { useAddressee } from '../../../stores/addressee';
import { addresseeProblems } from '../../../text/addressee-words';
import { failureSentence } from '../../../text/failures';
import { lotteryText } from '../../../text/lottery';

const words = lotteryText.claim;

export interface ClaimScreenProps {
  readonly drawId: string;
  /** Where it goes. @param checked whether what is missing is said */
  readonly renderAddressee: (checked: boolean) => ReactNode;
}

/** Where goods that were won go. */
export function ClaimScreen({ drawId, renderAddressee }: ClaimScreenProps) {
  const query = usePagedQuery('loyalty.draw.mine', { filter: 'to_claim' });
  const draw = query.data?.find(({ id }) => id === drawId);
  // It may stand on a later page of what waits.
  const isSearching = draw === undefined && query.hasMore;
  const { loadMore } = query;
  useEffect(() => {
    if (isSearching) loadMore();
  }, [isSearching, loadMore]);

  const title = draw?.prize?.title;
  if (title !== undefined) return <Claim drawId={drawId} title={title} renderAddressee={renderAddressee} onStale={query.refresh} />;
  if (query.status === 'ready' && !isSearching) return <NothingToClaim />;
  return (
    <Screen title={words.title}>
      <AsyncState query={query.status === 'ready' ? { ...query, status: 'loading' } : query} />
    </Screen>
  );
}

function NothingToClaim() {
  return (
    <Screen title={words.title}>
      <EmptyState
        icon="gift"
        title={words.missing}
        advice={words.missingHint}
        action={<PrimaryAction label={words.toOrders} onPress={() => replacePage(ordersRoute, {})} />}
      />
    </Screen>
  );
}

interface ClaimProps extends ClaimScreenProps {
  readonly title: string;
  /** The server knows better than what is shown. */
  readonly onStale: () => void;
}

function Claim({ drawId, title, renderAddressee, onStale }: ClaimProps) {
  const addressee = useAddressee((store) => store.addressee);
  const { run, pending, error } = useCommand('loyalty.draw.claim', { refreshes: ['orders.'] });
  const [checked, setChecked] = useState(false);
  const [problem] = Object.values(addresseeProblems(addressee));
  const submit = async () => {
    setChecked(true);
    if (problem !== undefined) return;
    const result = await run({ drawId, destination: destinationOf(addressee) });
    if (result.ok) replacePage(orderRoute, { orderId: result.data.orderId });
    else onStale();
  };
  const refusal = checked && problem !== undefined ? problem : error === undefined ? null : failureSentence(error);
  return (
    <Screen
      title={words.title}
      headline={words.headline(title)}
      footer={
        <>
          {refusal === null ? null : <Notice tone="danger" sentence={refusal} />}
          <ActionBar note={words.note}>
            <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />
          </ActionBar>
        </>
      }
    >
      {renderAddressee(checked)}
    </Screen>
  );
}
