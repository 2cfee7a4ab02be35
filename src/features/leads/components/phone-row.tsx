import { useCommand } from '../../../api/use-command';
import { MaskedPhone } from '../../../components/call-action/masked-phone';
import { leadsText } from '../../../text/leads';

const { detail: words } = leadsText;

export interface PhoneRowProps {
  readonly leadId: string;
  readonly phoneMasked: string;
  readonly mayReveal: boolean;
}

/** The number of a lead. */
export function PhoneRow({ leadId, phoneMasked, mayReveal }: PhoneRowProps) {
  const { run, pending, error } = useCommand('leads.phone.reveal');
  const reveal = async () => {
    const result = await run({ leadId });
    return result.ok ? result.data.phone : undefined;
  };
  return (
    <MaskedPhone
      masked={phoneMasked}
      hint={mayReveal ? words.revealHint : undefined}
      callLabel={words.call}
      reveal={mayReveal ? { label: words.reveal, pending, error, run: reveal } : undefined}
    />
  );
}
