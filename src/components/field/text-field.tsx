import { Input, Textarea } from '@tarojs/components';
import { componentText } from '../../text/components';
import { Field, type FieldFrame } from './field';

export interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Which keyboard comes up. */
  readonly keyboard?: 'text' | 'number' | 'digit' | 'phone';
  readonly maxLength?: number;
  /** Several lines, for pasted addresses and remarks. */
  readonly multiline?: boolean;
  readonly secret?: boolean;
  readonly onDone?: () => void;
}

const INPUT_TYPE = { text: 'text', number: 'number', digit: 'digit', phone: 'number' } as const;
const UNLIMITED = 140;

/** A line or a paragraph the person types. */
export function TextField(props: TextFieldProps) {
  const { label, error, hint, value, onChange, placeholder, keyboard = 'text', maxLength = UNLIMITED, onDone } = props;
  // A number has the length it has; of words one must hear that more of them do not fit.
  const isFull = keyboard === 'text' && props.secret !== true && value.length >= maxLength;
  return (
    <Field label={label} error={error} hint={isFull ? componentText.full(maxLength) : hint}>
      {props.multiline === true ? (
        <Textarea
          className="field__input field__input--tall"
          value={value}
          placeholder={placeholder}
          placeholderClass="field__placeholder"
          maxlength={maxLength}
          aria-label={label}
          onInput={(event) => onChange(event.detail.value)}
        />
      ) : (
        <Input
          className="field__input"
          value={value}
          type={INPUT_TYPE[keyboard]}
          password={props.secret}
          placeholder={placeholder}
          placeholderClass="field__placeholder"
          maxlength={maxLength}
          aria-label={label}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={onDone}
        />
      )}
    </Field>
  );
}
