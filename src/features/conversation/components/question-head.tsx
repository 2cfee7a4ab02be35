import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { applianceRoute, serviceRequestFromRoute, serviceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { conversationText } from '../../../text/conversation';
import type { Conversation } from '../view-model';
import './conversation.scss';

const { head: words } = conversationText;

/** What a customer's conversation is about, and how somebody comes to see it: one tap. */
export function QuestionHead({ conversation }: { readonly conversation: Conversation }) {
  const { card, workOrderId } = conversation;
  const { id: consultationId, applianceId, productTitle } = card;
  const [closing, setClosing] = useState(false);
  const request = () =>
    openPage(serviceRequestFromRoute, { kind: 'repair', applianceId: applianceId ?? '', scene: '', category: '', title: '', consultationId });
  return (
    <>
      <Card>
        {applianceId === null ? null : (
          <ListRow icon="appliance" title={productTitle} detail={words.about} onPress={() => openPage(applianceRoute, { applianceId })} />
        )}
        {workOrderId === null ? (
          <ListRow icon="service" title={words.request} detail={words.requestDetail} onPress={request} />
        ) : (
          <ListRow icon="service" title={words.visit} detail={words.visitDetail} onPress={() => openPage(serviceRoute, { workOrderId })} />
        )}
      </Card>
      {card.state === 'closed' ? null : <TextAction label={words.close} onPress={() => setClosing(true)} />}
      {closing ? <CloseSheet consultationId={consultationId} onClose={() => setClosing(false)} /> : null}
    </>
  );
}

function CloseSheet({ consultationId, onClose }: { readonly consultationId: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('care.consultation.close');
  const submit = async () => {
    if ((await run({ consultationId })).ok) onClose();
  };
  return (
    <FormSheet title={words.closeTitle} lead={words.closeHint} submitLabel={words.closeSubmit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      {null}
    </FormSheet>
  );
}
