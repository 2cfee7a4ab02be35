import { useState } from 'react';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextField } from '../../../components/field/text-field';
import { Sheet } from '../../../components/sheet/sheet';
import { collectingText } from '../../../text/collecting';
import { payCodeOf, type CollectOffer } from '../collecting-model';

export interface PayCodeSheetProps {
  readonly offer: CollectOffer;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onCode: (authCode: string) => void;
}

/** The customer's payment code by hand, where there is no camera. */
export function PayCodeSheet({ offer, pending, onClose, onCode }: PayCodeSheetProps) {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const authCode = payCodeOf(text);
  const submit = () => {
    setChecked(true);
    if (authCode !== null) onCode(authCode);
  };
  return (
    <Sheet
      open
      title={offer.label}
      lead={collectingText.sheetHint}
      onClose={onClose}
      footer={<PrimaryAction label={offer.label} loading={pending} onPress={submit} />}
    >
      <TextField
        label={collectingText.code}
        value={text}
        placeholder={collectingText.codePlaceholder}
        maxLength={30}
        error={checked && authCode === null ? collectingText.codeWrong : undefined}
        onChange={setText}
        onDone={submit}
      />
    </Sheet>
  );
}
