import { Button, View } from '@tarojs/components';
import type { ButtonProps } from '@tarojs/components';
import './action.scss';

export interface ActionProps {
  /** A verb and its object, as the person would say it. */
  readonly label: string;
  readonly onPress?: () => void;
  /** Shows progress and takes no further tap. */
  readonly loading?: boolean;
  readonly disabled?: boolean;
  /** `small` stands inside a card. */
  readonly size?: 'full' | 'small';
  /** WeChat's own abilities, such as `getPhoneNumber`; on the web the button only presses. */
  readonly openType?: ButtonProps['openType'];
  readonly onGetPhoneNumber?: ButtonProps['onGetPhoneNumber'];
}

interface ActionButtonProps extends ActionProps {
  readonly look: 'primary' | 'quiet' | 'danger';
}

/** Taro's web button is not a native one; this tells screen readers what it is. */
const WEB_ROLE = { role: 'button' };

/** What the three actions share. Use PrimaryAction, QuietAction or DangerAction. */
export function ActionButton(props: ActionButtonProps) {
  const { label, onPress, loading = false, disabled = false, size = 'full', look, openType, onGetPhoneNumber } = props;
  const inactive = loading || disabled;
  const state = `${loading ? ' action--loading' : ''}${disabled ? ' action--disabled' : ''}`;
  return (
    <Button
      className={`action action--${look} action--${size}${state}`}
      hoverClass="action--pressed"
      disabled={inactive}
      {...WEB_ROLE}
      aria-label={label}
      onClick={inactive ? undefined : onPress}
      {...(openType === undefined || inactive ? {} : { openType, onGetPhoneNumber })}
    >
      {loading ? <View className="action__progress" aria-hidden /> : null}
      {label}
    </Button>
  );
}
