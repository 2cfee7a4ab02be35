import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { plainLine } from '../../../shared/kernel/plain-text';
import { useNow } from '../../../stores/clock';
import { codesText } from '../../../text/codes';
import { expiryOf, useLimitOf, type Validity } from '../view-model';

const { office: words } = codesText;
type Kind = keyof typeof words.kinds;

const KINDS = [
  { value: 'campaign', label: words.kinds.campaign },
  { value: 'partner', label: words.kinds.partner },
  { value: 'service', label: words.kinds.service },
] as const satisfies readonly { value: Kind; label: string }[];
const VALIDITIES = [
  { value: 'none', label: words.expiresChoices.none },
  { value: 'month', label: words.expiresChoices.month },
  { value: 'quarter', label: words.expiresChoices.quarter },
  { value: 'year', label: words.expiresChoices.year },
] as const satisfies readonly { value: Validity; label: string }[];

export interface CreateCodeSheetProps {
  readonly onClose: () => void;
  readonly onCreated: (code: { readonly id: string; readonly title: string }) => void;
}

/** A code for a campaign, a partner or a service point. */
export function CreateCodeSheet({ onClose, onCreated }: CreateCodeSheetProps) {
  const now = useNow();
  const { run, pending, error } = useCommand('attribution.code.create');
  const [kind, setKind] = useState<Kind>('campaign');
  const [title, setTitle] = useState('');
  const [validity, setValidity] = useState<Validity>('none');
  const [limitText, setLimitText] = useState('');
  const [checked, setChecked] = useState(false);
  const useLimit = useLimitOf(limitText);
  const plainTitle = plainLine(title);

  const submit = async () => {
    setChecked(true);
    if (plainTitle === '' || useLimit === null) return;
    const expiresAt = expiryOf(validity, now);
    const result = await run({ kind, title: plainTitle, expiresAt, useLimit });
    if (result.ok) onCreated({ id: result.data.codeId, title: plainTitle });
  };

  return (
    <FormSheet
      title={words.create}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField<Kind> label={words.kind} value={kind} choices={KINDS} onChange={setKind} />
      <TextField
        label={words.name}
        value={title}
        placeholder={words.namePlaceholder}
        maxLength={30}
        error={checked && plainTitle === '' ? words.nameNeeded : undefined}
        onChange={setTitle}
      />
      <ChoiceField<Validity> label={words.expires} value={validity} choices={VALIDITIES} onChange={setValidity} />
      <TextField
        label={words.useLimit}
        value={limitText}
        keyboard="number"
        maxLength={7}
        error={useLimit === null ? words.useLimitWrong : undefined}
        onChange={setLimitText}
      />
    </FormSheet>
  );
}
