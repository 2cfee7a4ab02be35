import { useEffect, useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import type { Output } from '../../../shared/contract/registry';
import { foundingText as words } from '../../../text/founding';
import { foundingInput, foundingProblems, invitesSomebody, startingFounding, type FoundingForm } from '../founding';
import { FirstFields, PlaceFields } from './founding-fields';

export type Founded = Output<'identity.organisation.create'>;

export interface FoundingSheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onFounded: (founded: Founded) => void;
}

/** What is added to the company, where, and who comes first. */
export function FoundingSheet({ title, onClose, onFounded }: FoundingSheetProps) {
  const query = useQuery('identity.organisation.list', {});
  const { run, pending, error } = useCommand('identity.organisation.create', { refreshes: ['trade.'] });
  const [form, setForm] = useState<FoundingForm>();
  const [checked, setChecked] = useState(false);
  const choices = query.data;
  useEffect(() => {
    if (choices !== undefined) setForm((known) => known ?? startingFounding(choices));
  }, [choices]);

  const submit = async () => {
    setChecked(true);
    const input = form === undefined ? null : foundingInput(form);
    if (input === null) return;
    const result = await run(input);
    if (result.ok) onFounded(result.data);
  };

  const fields = form === undefined || choices === undefined ? undefined : { form, choices, problems: checked ? foundingProblems(form) : {}, onChange: setForm };
  return (
    <FormSheet
      title={title}
      submitLabel={form !== undefined && invitesSomebody(form) ? words.submitAndInvite : words.submit}
      pending={pending}
      error={error}
      disabled={form === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {fields === undefined ? (
        <AsyncState query={query} cards={1} />
      ) : (
        <>
          <PlaceFields {...fields} />
          <FirstFields {...fields} />
        </>
      )}
    </FormSheet>
  );
}
