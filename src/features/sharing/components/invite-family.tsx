import { useCallback, useEffect, useState } from 'react';
import { toApiError, type ApiError } from '../../../api/api-error';
import { call } from '../../../api/call';
import { Card } from '../../../components/card/card';
import { ErrorState } from '../../../components/error-state/error-state';
import { ListRow } from '../../../components/list-row/list-row';
import { QrImage } from '../../../components/qr-image/qr-image';
import { Sheet } from '../../../components/sheet/sheet';
import type { Output } from '../../../shared/contract/registry';
import { failureSentence } from '../../../text/failures';
import { sharingText } from '../../../text/sharing';
import { mayInvite } from '../view-model';

const { invite: words } = sharingText;

/** How a buyer lets his family in: they scan his code, he says yes. Nothing for who did not buy it. */
export function InviteFamily({ order }: { readonly order: Output<'orders.order.get'> }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!mayInvite(order)) return null;
  return (
    <Card>
      <ListRow title={words.open} detail={words.detail} icon="people" onPress={() => setIsOpen(true)} />
      <Sheet open={isOpen} title={words.open} lead={words.lead} onClose={() => setIsOpen(false)}>
        <FamilyCode orderId={order.card.id} />
      </Sheet>
    </Card>
  );
}

function FamilyCode({ orderId }: { readonly orderId: string }) {
  const [url, setUrl] = useState<string>();
  const [error, setError] = useState<ApiError>();
  const draw = useCallback(() => {
    setError(undefined);
    call('attribution.household.code', { orderId })
      .then(() => call('attribution.household.image', { orderId }))
      .then(
        (image) => setUrl(image.url),
        (cause: unknown) => setError(toApiError(cause)),
      );
  }, [orderId]);
  useEffect(draw, [draw]);
  if (error !== undefined) return <ErrorState sentence={failureSentence(error)} onRetry={draw} />;
  return <QrImage src={url} description={words.alt} onRetry={draw} />;
}
