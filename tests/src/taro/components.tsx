import type { CSSProperties, ReactNode } from 'react';

interface StandInProps {
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly role?: string;
  readonly children?: ReactNode;
  readonly onClick?: () => void;
  readonly 'aria-label'?: string;
  readonly 'aria-hidden'?: boolean;
  readonly 'aria-selected'?: boolean;
}

/** Taro's block as the DOM's. */
export function View({ children, className, style, role, onClick, ...aria }: StandInProps) {
  const attributes = {
    'aria-label': aria['aria-label'],
    'aria-hidden': aria['aria-hidden'],
    'aria-selected': aria['aria-selected'],
  };
  return (
    <div className={className} style={style} role={role} onClick={onClick} {...attributes}>
      {children}
    </div>
  );
}

export function Text({ children, className }: StandInProps) {
  return <span className={className}>{children}</span>;
}

export function CustomWrapper({ children }: StandInProps) {
  return <>{children}</>;
}

export function ScrollView(props: StandInProps) {
  return <View {...props} />;
}

export function Button({
  children,
  className,
  disabled,
  onClick,
  ...aria
}: StandInProps & { readonly disabled?: boolean }) {
  return (
    <button type="button" className={className} disabled={disabled} aria-label={aria['aria-label']} onClick={onClick}>
      {children}
    </button>
  );
}

interface ImageProps extends StandInProps {
  readonly src: string;
  readonly onError?: () => void;
}

export function Image({ src, className, onError, ...aria }: ImageProps) {
  return <img src={src} className={className} alt={aria['aria-label'] ?? ''} onError={onError} />;
}

export function Video({ src, className }: ImageProps) {
  return <video src={src} className={className} />;
}

interface InputProps extends StandInProps {
  readonly value: string;
  readonly placeholder?: string;
  readonly maxlength?: number;
  readonly password?: boolean;
  readonly onInput: (event: { readonly detail: { readonly value: string } }) => void;
  readonly onConfirm?: () => void;
}

/** Calls back with WeChat's event: the value stands in `detail`. */
export function Input({ value, placeholder, maxlength, password, onInput, onConfirm, ...aria }: InputProps) {
  return (
    <input
      value={value}
      placeholder={placeholder}
      maxLength={maxlength}
      type={password === true ? 'password' : 'text'}
      aria-label={aria['aria-label']}
      onChange={(event) => onInput({ detail: { value: event.target.value } })}
      onKeyDown={(event) => event.key === 'Enter' && onConfirm?.()}
    />
  );
}

export function Textarea({ value, placeholder, maxlength, onInput, ...aria }: InputProps) {
  return (
    <textarea
      value={value}
      placeholder={placeholder}
      maxLength={maxlength}
      aria-label={aria['aria-label']}
      onChange={(event) => onInput({ detail: { value: event.target.value } })}
    />
  );
}

interface PickerProps {
  readonly mode: 'selector' | 'date' | 'time';
  readonly range?: readonly string[];
  readonly value: number | string;
  readonly onChange: (event: { readonly detail: { readonly value: number | string } }) => void;
  readonly children: ReactNode;
}

/** The wheel as a select or a date input; its label is what it is drawn around. */
export function Picker({ mode, range = [], value, onChange, children }: PickerProps) {
  return (
    <label>
      {children}
      {mode === 'selector' ? (
        <select value={value} onChange={(event) => onChange({ detail: { value: Number(event.target.value) } })}>
          {range.map((label, index) => (
            <option key={label} value={index}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input type={mode} value={value} onChange={(event) => onChange({ detail: { value: event.target.value } })} />
      )}
    </label>
  );
}

interface MapProps extends StandInProps {
  readonly markers: readonly { readonly id: number; readonly title: string; readonly iconPath: string }[];
}

/** WeChat's map as the list of what is pinned on it. */
export function Map({ markers, className }: MapProps) {
  return (
    <ul className={className}>
      {markers.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}
