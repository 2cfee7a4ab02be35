import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { CallAction } from '../../../components/call-action/call-action';
import { Card } from '../../../components/card/card';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { consultationDeskText as words } from '../../../text/consultation-desk';
import { consultationRowView } from '../desk-model';
import type { Conversation } from '../view-model';
import './conversation.scss';

export interface OfficeHeadProps {
  readonly conversation: Conversation;
  /** Makes it a request; undefined for whom that is no business of. */
  readonly onRequest: (() => void) | undefined;
  /** Opens the request that it became; undefined while that cannot be opened. */
  readonly onOpenRequest: ((workOrderId: string) => void) | undefined;
}

/** Who asks about what, how to reach him, and what it can become. */
export function OfficeHead({ conversation, onRequest, onOpenRequest }: OfficeHeadProps) {
  const [closing, setClosing] = useState(false);
  const { card, customerPhone, workOrderId } = conversation;
  const view = consultationRowView(card, useNow());
  return (
    <Card>
      <ListRow
        title={customerPhone === null ? view.customer : `${view.customer} ${customerPhone}`}
        detail={view.about}
        aside={<Tag tone={view.tag.tone}>{view.tag.words}</Tag>}
      />
      {customerPhone === null ? <View className="question__muted">{words.noPhone}</View> : null}
      <View className="question__ways">
        {customerPhone === null ? null : <CallAction label={words.call} phoneNumber={customerPhone} />}
        {workOrderId === null && onRequest !== undefined ? <QuietAction size="small" label={words.request} onPress={onRequest} /> : null}
        {workOrderId !== null && onOpenRequest !== undefined ? (
          <QuietAction size="small" label={words.requested} onPress={() => onOpenRequest(workOrderId)} />
        ) : null}
        {card.state === 'closed' ? null : <QuietAction size="small" label={words.close} onPress={() => setClosing(true)} />}
      </View>
      {closing ? <CloseSheet consultationId={card.id} onClose={() => setClosing(false)} /> : null}
    </Card>
  );
}

function CloseSheet({ consultationId, onClose }: { readonly consultationId: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('care.consultation.close');
  const close = async () => {
    if ((await run({ consultationId })).ok) onClose();
  };
  const { title, consequence, submit } = words.closing;
  return <ConfirmSheet open title={title} consequence={consequence} actionLabel={submit} pending={pending} error={error} onConfirm={() => void close()} onClose={onClose} />;
}
