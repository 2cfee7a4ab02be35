import { View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { casesText } from '../../../text/cases';
import type { OfferDraft } from '../offer-model';

const words = casesText.offer;

export interface OfferConsentProps {
  readonly draft: OfferDraft;
  /** As others would see it; null when he never gave a name. */
  readonly shownName: string | null;
  readonly problem: string | undefined;
  readonly onChange: (part: Partial<OfferDraft>) => void;
}

/** Who will see it, said plainly; nothing is given that was not agreed to by a tap. */
export function OfferConsent({ draft, shownName, problem, onChange }: OfferConsentProps) {
  const names = shownName === null ? [] : [{ value: 'shown' as const, label: words.showNameAs(shownName) }];
  const choices = [...names, { value: 'hidden' as const, label: words.anonymous }];
  return (
    <Card>
      <ChoiceField label={words.showName} value={draft.showName ? 'shown' : 'hidden'} choices={choices} onChange={(value) => onChange({ showName: value === 'shown' })} />
      <View>{words.consent}</View>
      <ChoicesField
        label={words.decision}
        error={problem}
        values={draft.consent ? ['agreed'] : []}
        choices={[{ value: 'agreed', label: words.agree }]}
        onChange={(values) => onChange({ consent: values.length > 0 })}
      />
    </Card>
  );
}
