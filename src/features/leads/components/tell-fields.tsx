import { ChoiceField } from '../../../components/field/choice-field';
import { ConsentField } from '../../../components/field/consent-field';
import { TextField } from '../../../components/field/text-field';
import { fieldOf, type Form } from '../../../components/form-sheet/use-draft';
import { MACHINE_CATEGORIES, type ProductCategory } from '../../../shared/domain/catalog/categories';
import { categoryNames } from '../../../text/names';
import { tellingText as words } from '../../../text/telling';
import type { TellingDraft } from '../telling-model';

const CATEGORIES = MACHINE_CATEGORIES.map((value) => ({ value, label: categoryNames[value] }));

export interface TellFieldsProps {
  readonly form: Form<TellingDraft>;
  readonly labels: { readonly name: string; readonly phone: string; readonly wish: string; readonly consent: string };
}

/** Who it is, what he wants, and that he may be called. */
export function TellFields({ form, labels }: TellFieldsProps) {
  return (
    <>
      <TextField label={labels.name} placeholder={words.namePlaceholder} maxLength={20} {...fieldOf(form, 'name')} />
      <TextField label={labels.phone} placeholder={words.phonePlaceholder} keyboard="phone" maxLength={11} {...fieldOf(form, 'phone')} />
      <TextField label={labels.wish} placeholder={words.wishPlaceholder} maxLength={100} multiline {...fieldOf(form, 'wish')} />
      <ChoiceField<ProductCategory> label={words.category} choices={CATEGORIES} {...fieldOf(form, 'category')} />
      <TextField label={words.area} placeholder={words.areaPlaceholder} maxLength={60} {...fieldOf(form, 'area')} />
      <ConsentField label={labels.consent} agreedLabel={words.agreed} text={words.consentText} {...fieldOf(form, 'agreed')} />
    </>
  );
}
