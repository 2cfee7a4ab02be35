import { ChoicesField } from './choices-field';

export interface ConsentFieldProps {
  readonly label: string;
  /** What he taps. */
  readonly agreedLabel: string;
  /** To what he says yes, word by word. */
  readonly text: string;
  readonly value: boolean;
  readonly error: string | undefined;
  readonly onChange: (agreed: boolean) => void;
}

/** The yes of a person, beside the text to which he says it. */
export function ConsentField({ label, agreedLabel, text, value, error, onChange }: ConsentFieldProps) {
  return (
    <ChoicesField
      label={label}
      error={error}
      hint={text}
      values={value ? ['yes'] : []}
      choices={[{ value: 'yes', label: agreedLabel }]}
      onChange={(values) => onChange(values.includes('yes'))}
    />
  );
}
