import { useEffect, useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { ChoiceField } from '../../../components/field/choice-field';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import type { Output } from '../../../shared/contract/registry';
import { PARTNER_KINDS, type PartnerKind } from '../../../shared/domain/roles';
import { plainLine } from '../../../shared/kernel/plain-text';
import { partnerKindNames } from '../../../text/lead-names';
import { membersText } from '../../../text/members';
import { roleNames } from '../../../text/names';
import {
  atPlace,
  formProblems,
  placesToOffer,
  rolesThere,
  startingForm,
  type InvitationChoices,
  type InvitationForm,
} from '../view-model';

const { form: words } = membersText;

export type CreatedInvitation = Output<'identity.invitation.create'>;

export interface InviteSheetProps {
  readonly onClose: () => void;
  readonly onInvited: (created: CreatedInvitation) => void;
}

/** Whom to invite, as what, and where. */
export function InviteSheet({ onClose, onInvited }: InviteSheetProps) {
  const choices = useQuery('identity.organisation.list', {});
  const { run, pending, error } = useCommand('identity.invitation.create');
  const [form, setForm] = useState<InvitationForm>();
  const [checked, setChecked] = useState(false);
  const loaded = choices.data;
  useEffect(() => {
    if (loaded !== undefined) setForm((known) => known ?? startingForm(loaded));
  }, [loaded]);

  const submit = async () => {
    setChecked(true);
    if (form === undefined || Object.keys(formProblems(form)).length > 0) return;
    if (form.role === null || form.organisationId === null) return;
    const { role, organisationId, partnerKind } = form;
    const result = await run({ name: plainLine(form.name), phone: form.phone, role, organisationId, ...(role === 'partner' ? { partnerKind } : {}) });
    if (result.ok) onInvited(result.data);
  };

  return (
    <FormSheet
      title={words.title}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      disabled={form === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {form === undefined || loaded === undefined ? (
        <AsyncState query={choices} cards={1} />
      ) : (
        <InviteFields form={form} choices={loaded} checked={checked} onChange={setForm} />
      )}
    </FormSheet>
  );
}

interface InviteFieldsProps {
  readonly form: InvitationForm;
  readonly choices: InvitationChoices;
  readonly checked: boolean;
  readonly onChange: (form: InvitationForm) => void;
}

function InviteFields({ form, choices, checked, onChange }: InviteFieldsProps) {
  const problems = checked ? formProblems(form) : {};
  return (
    <>
      <TextField
        label={words.name}
        value={form.name}
        placeholder={words.namePlaceholder}
        maxLength={20}
        error={problems.name}
        onChange={(name) => onChange({ ...form, name })}
      />
      <TextField
        label={words.phone}
        value={form.phone}
        placeholder={words.phonePlaceholder}
        keyboard="phone"
        maxLength={11}
        error={problems.phone}
        onChange={(phone) => onChange({ ...form, phone })}
      />
      <SelectField
        label={words.organisation}
        value={form.organisationId}
        options={placesToOffer(choices).map(({ id, name }) => ({ value: id, label: name }))}
        error={problems.organisationId}
        onChange={(organisationId) => onChange(atPlace(form, organisationId, choices))}
      />
      {form.organisationId === null ? null : (
        <ChoiceField
          label={words.role}
          value={form.role}
          choices={rolesThere(choices, form.organisationId).map((role) => ({ value: role, label: roleNames[role] }))}
          error={problems.role}
          onChange={(role) => onChange({ ...form, role })}
        />
      )}
      {form.role === 'partner' ? (
        <ChoiceField<PartnerKind>
          label={words.partnerKind}
          value={form.partnerKind}
          choices={PARTNER_KINDS.map((value) => ({ value, label: partnerKindNames[value] }))}
          onChange={(partnerKind) => onChange({ ...form, partnerKind })}
        />
      ) : null}
    </>
  );
}
