import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { appText } from '../../text/app';
import { Icon } from '../icon/icon';
import { PersonaSwitch } from './persona-switch';

/** The web has no navigation bar of its own: the title, and the way back where there is one. */
export function ScreenBar({ title }: { readonly title: string }) {
  const canGoBack = Taro.getCurrentPages().length > 1;
  return (
    <View className="screen-bar">
      {canGoBack ? (
        <View className="screen-bar__back" aria-role="button" aria-label={appText.back} onClick={() => void Taro.navigateBack()}>
          <Icon name="back" />
        </View>
      ) : null}
      <Text className="screen-bar__title">{title}</Text>
      {TRANSPORT === 'devcloud' ? <PersonaSwitch /> : null}
    </View>
  );
}
