import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft, type Form } from '../../../components/form-sheet/use-draft';
import { techniciansText } from '../../../text/technicians';
import {
  areaChoices,
  areasOf,
  categoryChoices,
  dayHours,
  kindChoices,
  profileProblems,
  startingDraft,
  toProfile,
  withAreas,
  type ProfileDraft,
  type Technician,
} from '../view-model';

/** Room for all areas and days that a profile may have. */
const LONG = 2_000;

const ACTIVE = [
  { value: 'yes', label: techniciansText.yes },
  { value: 'no', label: techniciansText.no },
] as const;

export interface ProfileSheetProps {
  readonly technician: Technician;
  readonly onClose: () => void;
  /** Told his name. */
  readonly onSaved: (name: string) => void;
}

/** Says what a technician can do, where and when. */
export function ProfileSheet({ technician, onClose, onSaved }: ProfileSheetProps) {
  const form = useDraft(() => startingDraft(technician), profileProblems);
  const { run, pending, error } = useCommand('service.technician.save');
  const submit = async () => {
    if (form.check() && (await run(toProfile(technician, form.draft))).ok) onSaved(technician.name);
  };
  return (
    <FormSheet
      title={techniciansText.edit(technician.name)}
      lead={technician.known ? undefined : techniciansText.unknownHint}
      submitLabel={techniciansText.save}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SkillFields {...form} />
      <AreaFields {...form} />
      <WeekFields {...form} />
      <TextField label={techniciansText.daysOffLabel} {...fieldOf(form, 'daysOff')} hint={techniciansText.daysOffHint} maxLength={LONG} />
    </FormSheet>
  );
}

function SkillFields({ draft, problems, onChange }: Form<ProfileDraft>) {
  return (
    <>
      <ChoiceField
        label={techniciansText.active}
        hint={techniciansText.activeHint}
        value={draft.active ? 'yes' : 'no'}
        choices={ACTIVE}
        onChange={(value) => onChange({ ...draft, active: value === 'yes' })}
      />
      <ChoicesField
        label={techniciansText.categories}
        values={draft.categories}
        choices={categoryChoices}
        error={problems.categories}
        onChange={(categories) => onChange({ ...draft, categories: [...categories] })}
      />
      <ChoicesField
        label={techniciansText.kinds}
        values={draft.kinds}
        choices={kindChoices}
        error={problems.kinds}
        onChange={(kinds) => onChange({ ...draft, kinds: [...kinds] })}
      />
    </>
  );
}

/** Where visits lead to, to tap; any other is written. */
function AreaFields(form: Form<ProfileDraft>) {
  const { draft, onChange } = form;
  const visited = useQuery('service.area.list', {});
  const choices = areaChoices(visited.data?.areas ?? [], draft);
  return (
    <>
      {choices.length === 0 ? null : (
        <ChoicesField
          label={techniciansText.areas}
          hint={techniciansText.areasTap}
          values={areasOf(draft)}
          choices={choices}
          onChange={(areas) => onChange(withAreas(draft, areas))}
        />
      )}
      <TextField
        label={choices.length === 0 ? techniciansText.areas : techniciansText.areasOther}
        {...fieldOf(form, 'areas')}
        placeholder={techniciansText.areasPlaceholder}
        hint={techniciansText.areasHint}
        multiline
        maxLength={LONG}
      />
    </>
  );
}

/** A line for each weekday; what is wrong stands below the one that cannot be read. */
function WeekFields({ draft, problems, onChange }: Form<ProfileDraft>) {
  return techniciansText.weekdays.map((weekday, position) => {
    const text = draft.week[position] ?? '';
    const write = (value: string) => onChange({ ...draft, week: draft.week.map((known, at) => (at === position ? value : known)) });
    return (
      <TextField
        key={weekday}
        label={techniciansText.hours(weekday, techniciansText.week)}
        value={text}
        placeholder={techniciansText.hoursPlaceholder}
        error={dayHours(text) === undefined ? problems.week : undefined}
        hint={position === 0 ? techniciansText.weekHint : undefined}
        onChange={write}
      />
    );
  });
}
