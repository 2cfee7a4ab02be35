import { AddresseeFields, PasteCard } from '../../../components/addressee-fields/addressee-fields';
import { Section } from '../../../components/section/section';
import { useAddressPaste } from '../../../api/use-address-paste';
import { mergeFound, missingOf } from '../../../shared/domain/orders/addressee';
import { pasteNotice } from '../../../text/paste-notice';
import { reportText } from '../../../text/report';
import { useReportDraft } from '../store';
import { customerProblems } from '../view-model';

/** Who it goes to: pasted as one text, or typed. */
export function CustomerStep({ checked }: { readonly checked: boolean }) {
  const { draft, change, changeCustomer } = useReportDraft();
  const paste = useAddressPaste({
    onText: (pasted) => change({ pasted }),
    onFound: (found) => {
      const customer = mergeFound(useReportDraft.getState().draft.customer, found);
      change({ customer });
      return missingOf(customer).length === 0;
    },
  });
  return (
    <Section title={reportText.steps.customer}>
      <PasteCard
        text={draft.pasted}
        pending={paste.pending}
        outcome={pasteNotice(paste.outcome)}
        onText={(pasted) => change({ pasted })}
        onParse={() => paste.parse(draft.pasted)}
        onClipboard={paste.pasteFromClipboard}
      />
      <AddresseeFields
        nameLabel={reportText.name}
        value={draft.customer}
        problems={checked ? customerProblems(draft.customer) : {}}
        onChange={changeCustomer}
      />
    </Section>
  );
}
