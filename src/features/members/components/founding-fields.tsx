import { ChoiceField } from '../../../components/field/choice-field';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import { PARTNER_KINDS } from '../../../shared/domain/roles';
import { foundingText as words } from '../../../text/founding';
import { partnerKindNames } from '../../../text/lead-names';
import { organisationKindNames, roleNames } from '../../../text/names';
import { firstRoles, invitesSomebody, isNamedByPerson, parentsOf, withKind, type foundingProblems, type FoundingChoices, type FoundingForm } from '../founding';

export interface FoundingFieldsProps {
  readonly form: FoundingForm;
  readonly choices: FoundingChoices;
  readonly problems: ReturnType<typeof foundingProblems>;
  readonly onChange: (form: FoundingForm) => void;
}

/** What it is, what it is called, and what it stands below. */
export function PlaceFields({ form, choices, problems, onChange }: FoundingFieldsProps) {
  const parents = parentsOf(choices, form.kind);
  return (
    <>
      {choices.kindsToFound.length > 1 ? (
        <ChoiceField
          label={words.kind}
          value={form.kind}
          choices={choices.kindsToFound.map((value) => ({ value, label: organisationKindNames[value] }))}
          onChange={(kind) => onChange(withKind(form, kind, choices))}
        />
      ) : null}
      {form.kind === 'partner' ? (
        <ChoiceField
          label={words.partnerKind}
          value={form.partnerKind}
          choices={PARTNER_KINDS.map((value) => ({ value, label: partnerKindNames[value] }))}
          error={problems.partnerKind}
          onChange={(partnerKind) => onChange({ ...form, partnerKind })}
        />
      ) : null}
      <TextField
        label={isNamedByPerson(form) ? words.ownName : words.name}
        value={form.name}
        placeholder={isNamedByPerson(form) ? form.first : words.namePlaceholder[form.kind]}
        hint={words.nameHint}
        maxLength={40}
        error={problems.name}
        onChange={(name) => onChange({ ...form, name })}
      />
      {parents.length > 1 ? (
        <SelectField
          label={words.parent}
          value={form.parentId}
          options={parents.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(parentId) => onChange({ ...form, parentId })}
        />
      ) : null}
    </>
  );
}

/** Who is invited into it with the same tap. */
export function FirstFields({ form, choices, problems, onChange }: FoundingFieldsProps) {
  const roles = firstRoles(choices, form.kind);
  const needed = invitesSomebody({ ...form, first: '', phone: '' });
  return (
    <>
      <TextField
        label={needed ? words.first : words.firstMaybe}
        hint={needed ? undefined : words.firstHint}
        value={form.first}
        placeholder={words.firstPlaceholder}
        maxLength={20}
        error={problems.first}
        onChange={(first) => onChange({ ...form, first })}
      />
      {invitesSomebody(form) ? (
        <TextField
          label={words.phone}
          value={form.phone}
          placeholder={words.phonePlaceholder}
          keyboard="phone"
          maxLength={11}
          error={problems.phone}
          onChange={(phone) => onChange({ ...form, phone })}
        />
      ) : null}
      {invitesSomebody(form) && roles.length > 1 ? (
        <ChoiceField
          label={words.role}
          value={form.role}
          choices={roles.map((value) => ({ value, label: roleNames[value] }))}
          error={problems.role}
          onChange={(role) => onChange({ ...form, role })}
        />
      ) : null}
    </>
  );
}
