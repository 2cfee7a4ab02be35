import type { ReactNode } from 'react';
import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import type { Output } from '../../../shared/contract/registry';
import { requestKindNames, requestText as words } from '../../../text/service-request';
import { categoryChoices, chosenMachine, machineChoices, withMachine, type RequestDraft } from '../request-model';

const KINDS = [
  { value: 'repair', label: requestKindNames.repair },
  { value: 'maintenance', label: requestKindNames.maintenance },
  { value: 'installation', label: requestKindNames.installation },
] as const;

export interface MachineFieldsProps {
  readonly form: Output<'service.request.form'>;
  readonly draft: RequestDraft;
  /** What is wrong with the description. */
  readonly problem: string | undefined;
  readonly onChange: (draft: RequestDraft) => void;
  /** Stands below the words. */
  readonly children: ReactNode;
}

/** What is to be done with which machine. */
export function MachineFields({ form, draft, problem, onChange, children }: MachineFieldsProps) {
  const change = (part: Partial<RequestDraft>) => onChange({ ...draft, ...part });
  return (
    <Card>
      <ChoiceField label={words.kind} value={draft.kind} choices={KINDS} onChange={(kind) => change({ kind, wishes: [] })} />
      {form.appliances.length === 0 ? null : (
        <ChoiceField
          label={words.machine}
          value={chosenMachine(draft)}
          choices={machineChoices(form)}
          onChange={(chosen) => onChange(withMachine(draft, form, chosen))}
        />
      )}
      {draft.applianceId === null ? (
        <>
          <ChoiceField
            label={words.category}
            value={draft.category}
            choices={categoryChoices}
            onChange={(category) => change({ category, wishes: [] })}
          />
          <TextField
            label={words.productTitle}
            value={draft.productTitle}
            placeholder={words.productPlaceholder}
            maxLength={60}
            onChange={(productTitle) => change({ productTitle })}
          />
        </>
      ) : null}
      <TextField
        label={words.description}
        value={draft.description}
        placeholder={words.descriptionHints[draft.kind]}
        error={problem}
        multiline
        maxLength={300}
        onChange={(description) => change({ description })}
      />
      {children}
    </Card>
  );
}
