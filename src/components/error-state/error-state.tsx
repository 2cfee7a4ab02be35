import { Text, View } from '@tarojs/components';
import { componentText } from '../../text/components';
import { QuietAction } from '../action/quiet-action';
import { Icon } from '../icon/icon';
import './error-state.scss';

export interface ErrorStateProps {
  /** What happened and what was kept. */
  readonly sentence: string;
  /** Names the call in the logs; shown small, to be read out on the phone. */
  readonly traceId?: string;
  /** Left out where trying again cannot help. */
  readonly onRetry?: (() => void) | undefined;
}

/** Something went wrong: what, and the way on. */
export function ErrorState({ sentence, traceId = '', onRetry }: ErrorStateProps) {
  return (
    <View className="error-state" role="alert">
      <View className="error-state__icon">
        <Icon name="alert" size="large" />
      </View>
      <Text className="error-state__sentence">{sentence}</Text>
      {onRetry === undefined ? null : <QuietAction label={componentText.retry} size="small" onPress={onRetry} />}
      {traceId === '' ? null : <Text className="error-state__trace">{componentText.traceOf(traceId)}</Text>}
    </View>
  );
}
