import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ConsentField } from '../../../components/field/consent-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { Notice } from '../../../components/notice/notice';
import { partnersText } from '../../../text/partners';
import { EMPTY_REFER, referInput, referProblems, type Offer } from '../view-model';

const { refer: words } = partnersText;

export interface ReferSheetProps {
  readonly offer: Offer;
  /** Whose customer is sent on; empty: one who is written down here. */
  readonly leadId: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** A customer is sent on to the partner who sells this, with his yes. */
export function ReferSheet({ offer, leadId, onClose, onDone }: ReferSheetProps) {
  const { run, pending, error } = useCommand('partners.referral.create');
  const known = leadId !== '';
  const form = useDraft(() => EMPTY_REFER, (draft) => referProblems(draft, known));
  const submit = async () => {
    if (form.check() && (await run(referInput(offer.id, form.draft, leadId))).ok) onDone(words.done(offer.organisationName));
  };
  return (
    <FormSheet title={words.title} lead={words.lead(offer.title, offer.organisationName)} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      {known ? (
        <LeadsCustomer leadId={leadId} />
      ) : (
        <>
          <TextField label={words.name} placeholder={words.namePlaceholder} maxLength={20} {...fieldOf(form, 'name')} />
          <TextField label={words.phone} placeholder={words.phonePlaceholder} keyboard="phone" maxLength={11} {...fieldOf(form, 'phone')} />
        </>
      )}
      <TextField label={words.wish} placeholder={words.wishPlaceholder} maxLength={100} multiline {...fieldOf(form, 'wish')} />
      <ConsentField label={words.consent} agreedLabel={words.agreed} text={words.consentText(offer.organisationName)} {...fieldOf(form, 'agreed')} />
    </FormSheet>
  );
}

function LeadsCustomer({ leadId }: { readonly leadId: string }) {
  const { data } = useQuery('leads.lead.get', { leadId });
  return data === undefined ? null : <Notice tone="quiet" sentence={words.fromLead(data.card.customerName)} />;
}
