import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { partnersText } from '../../../text/partners';
import { offerDraft, offerInput, offerProblems, type Offer } from '../view-model';

const { form: words } = partnersText;

export interface OfferSheetProps {
  /** Null: a new one. */
  readonly offer: Offer | null;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** A partner writes down what he sells. */
export function OfferSheet({ offer, onClose, onDone }: OfferSheetProps) {
  const { run, pending, error } = useCommand('partners.offer.save');
  const form = useDraft(() => offerDraft(offer), offerProblems);
  const submit = async () => {
    if (form.check() && (await run(offerInput(offer?.id ?? null, form.draft))).ok) onDone(partnersText.offer.saved);
  };
  return (
    <FormSheet title={offer === null ? words.add : words.edit} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.title} placeholder={words.titlePlaceholder} maxLength={40} {...fieldOf(form, 'title')} />
      <TextField label={words.words} placeholder={words.wordsPlaceholder} maxLength={300} multiline {...fieldOf(form, 'words')} />
      <TextField label={words.from} keyboard="digit" maxLength={12} {...fieldOf(form, 'from')} />
    </FormSheet>
  );
}
