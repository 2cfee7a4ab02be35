import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { offersText } from '../../../text/offers';

export interface MoveSheetProps {
  readonly what: 'open' | 'close';
  readonly offer: { readonly id: string; readonly title: string };
  /** What follows from opening it and from ending it, and what is said once it has ended. */
  readonly words: { readonly open: string; readonly close: string; readonly closed: (title: string) => string };
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Asked before an offer opens or ends: what follows from it. */
export function MoveSheet({ what, ...rest }: MoveSheetProps) {
  return what === 'open' ? <OpenSheet {...rest} /> : <CloseSheet {...rest} />;
}

type OneMoveProps = Omit<MoveSheetProps, 'what'>;

function OpenSheet({ offer, words, onClose, onDone }: OneMoveProps) {
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
      <View>{words.open}</View>
    </FormSheet>
  );
}

function CloseSheet({ offer, words, onClose, onDone }: OneMoveProps) {
  const { run, pending, error } = useCommand('loyalty.offer.close', { refreshes: ['catalog.'] });
  const submit = async () => {
    const result = await run({ offerId: offer.id });
    if (result.ok) onDone(words.closed(offer.title));
  };
  return (
    <ConfirmSheet
      open
      title={offersText.closeTitle(offer.title)}
      consequence={words.close}
      actionLabel={offersText.close}
      pending={pending}
      error={error}
      onConfirm={() => void submit()}
      onClose={onClose}
    />
  );
}
