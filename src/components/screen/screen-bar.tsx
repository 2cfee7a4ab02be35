import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { appText } from '../../text/app';
import { Icon } from '../icon/icon';
import { PersonaSwitch } from './persona-switch';

/** Tabs are where one starts; from anywhere else there is a way to one of them. */
const TABS = /^\/?pages\/(home|mall|workbench|me)\/index/;

/**
 * The web has no navigation bar of its own: the title, and the way back. A page that was opened by its address has
 * nothing to go back to; it leads home, as WeChat's own bar does.
 */
export function ScreenBar({ title }: { readonly title: string }) {
  const { path } = useRouter();
  const [canGoBack] = useState(() => Taro.getCurrentPages().length > 1);
  const isTab = TABS.test(path);
  const goHome = () => void Taro.reLaunch({ url: '/pages/home/index' });
  return (
    <View className="screen-bar">
      {canGoBack && !isTab ? (
        <View className="screen-bar__back" role="button" aria-label={appText.back} onClick={() => void Taro.navigateBack()}>
          <Icon name="back" />
        </View>
      ) : null}
      {canGoBack || isTab ? null : (
        <View className="screen-bar__back screen-bar__home" role="button" aria-label={appText.toHome} onClick={goHome}>
          <Icon name="home" />
        </View>
      )}
      <Text className="screen-bar__title">{title}</Text>
      {TRANSPORT === 'devcloud' ? <PersonaSwitch /> : null}
    </View>
  );
}
