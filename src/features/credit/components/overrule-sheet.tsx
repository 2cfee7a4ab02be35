import { useCommand } from '../../../api/use-command';
import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { creditText } from '../../../text/credit';
import type { Contestant } from '../view-model';

export interface OverruleSheetProps extends Pick<Contestant, 'touchId' | 'chain'> {
  readonly orderId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** An order given to another than the rule says, and why. */
export function OverruleSheet({ orderId, touchId, chain, name, onClose, onDone }: OverruleSheetProps) {
  const { run, pending, error } = useCommand('attribution.credit.overrule', { refreshes: ['commission.'] });
  const give = async (reason: string) => {
    if ((await run({ orderId, chain, touchId, reason })).ok) onDone();
  };
  const words = { ...creditText.giving, title: creditText.giveTitle(name), submit: creditText.give };
  return <ReasonSheet words={words} maxLength={100} pending={pending} error={error} onSubmit={give} onClose={onClose} />;
}
