import { ChoiceField } from './choice-field';
import { TextField } from './text-field';

export interface ReasonFieldProps {
  readonly label: string;
  /** Above the line in which one's own words go. */
  readonly ownLabel: string;
  /** The usual reasons, one tap each. */
  readonly choices: readonly string[];
  readonly value: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly error?: string;
  readonly onChange: (reason: string) => void;
}

/** Why: a usual reason by one tap, or one's own words; what was tapped can be written on. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, ownLabel, choices, value, onChange, ...line } = props;
  return (
    <>
      <ChoiceField
        label={label}
        value={value}
        choices={choices.map((choice) => ({ value: choice, label: choice }))}
        onChange={onChange}
      />
      <TextField label={ownLabel} value={value} onChange={onChange} {...line} />
    </>
  );
}
