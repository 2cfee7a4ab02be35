import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { offersText } from '../../../text/offers';

export interface MoveSheetProps {
  readonly what: 'open' | 'close';
  readonly kind: 'reward' | 'lottery';
  readonly offer: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Asked before an offer opens or ends: what follows from it. */
export function MoveSheet({ what, ...rest }: MoveSheetProps) {
  return what === 'open' ? <OpenSheet {...rest} /> : <CloseSheet {...rest} />;
}

type OneMoveProps = Omit<MoveSheetProps, 'what'>;

function OpenSheet({ kind, offer, onClose, onDone }: OneMoveProps) {
  const { run, pending, error } = useCommand('loyalty.offer.open', { refreshes: ['catalog.'] });
  const submit = async () => {
    const result = await run({ offerId: offer.id });
    if (result.ok) onDone(offersText.opened(offer.title));
  };
  return (
    <FormSheet
      title={offersText.openTitle(offer.title)}
      submitLabel={offersText.open}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <View>{offersText.openBody[kind]}</View>
    </FormSheet>
  );
}

function CloseSheet({ kind, offer, onClose, onDone }: OneMoveProps) {
  const { run, pending, error } = useCommand('loyalty.offer.close', { refreshes: ['catalog.'] });
  const submit = async () => {
    const result = await run({ offerId: offer.id });
    if (result.ok) onDone(offersText.closed(offer.title));
  };
  return (
    <ConfirmSheet
      open
      title={offersText.closeTitle(offer.title)}
      consequence={offersText.closeBody[kind]}
      actionLabel={offersText.close}
      pending={pending}
      error={error}
      onConfirm={() => void submit()}
      onClose={onClose}
    />
  );
}
