import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import type { Output } from '../../../shared/contract/registry';
import { refundRequestText as words } from '../../../text/refund-request';
import { checkRequest, EMPTY_REQUEST } from '../request-model';
import { OrderRefunds } from './order-refunds';
import { RequestFields } from './request-fields';
import { RequestPreview } from './request-preview';

const MOST_PHOTOS = 6;

type Order = Output<'orders.order.get'>;

/** Whom the sentences speak to. */
const readerOf = ({ relation }: Order) => (relation === 'buyer' ? 'customer' : 'staff');

/** The refunds of an order: those asked for before, and asking for another with what will come of it. */
export function RequestScreen({ orderId }: { readonly orderId: string }) {
  const order = useQuery('orders.order.get', { orderId });
  const [done, setDone] = useState<'sent' | 'withdrawn'>();
  if (order.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={order} cards={2} />
      </Screen>
    );
  }
  const before = (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={words[done][readerOf(order.data)]} />}
      <OrderRefunds orderId={orderId} reader={readerOf(order.data)} onWithdrawn={() => setDone('withdrawn')} />
    </>
  );
  if (order.data.refunds === 'ask') {
    return (
      <AskingScreen order={order.data} onSent={() => setDone('sent')}>
        {before}
      </AskingScreen>
    );
  }
  const isWaiting = order.data.card.refund === 'refunding';
  return (
    <Screen title={words.followTitle}>
      {before}
      {isWaiting && done === 'sent' ? null : (
        <Notice tone="quiet" sentence={isWaiting ? words.waiting : words.nothing} />
      )}
    </Screen>
  );
}

interface AskingScreenProps {
  readonly order: Order;
  readonly onSent: () => void;
  readonly children: ReactNode;
}

function AskingScreen({ order, onSent, children }: AskingScreenProps) {
  const [draft, setDraft] = useState(EMPTY_REQUEST);
  const [checked, setChecked] = useState(false);
  const media = useMedia({ folder: 'evidence', most: MOST_PHOTOS });
  const { run, pending, error } = useCommand('orders.refund.request');
  const { scope, problems, reason } = checkRequest(order, draft);

  const submit = async () => {
    setChecked(true);
    if (scope === null || reason !== undefined || media.unfinished !== undefined) return;
    const evidence = media.kept.map(({ fileId }) => fileId);
    const result = await run({ ...scope, reason: draft.reason.trim(), evidence });
    if (result.ok) onSent();
  };

  return (
    <Screen
      title={words.title}
      footer={
        <ActionBar>
          <PrimaryAction
            label={words.submit}
            loading={pending}
            disabled={scope === null}
            onPress={() => void submit()}
          />
        </ActionBar>
      }
    >
      {children}
      <RequestFields
        order={order}
        reader={readerOf(order)}
        draft={draft}
        problems={problems}
        reasonProblem={checked ? reason : undefined}
        onChange={setDraft}
      />
      <MediaField label={words.photos} hint={words.photosHint} error={checked ? media.unfinished : undefined} media={media} />
      <FailureNotice error={error} />
      <RequestPreview scope={scope} kind={draft.kind} />
    </Screen>
  );
}
