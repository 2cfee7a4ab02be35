import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useContext, useEffect, type ReactNode } from 'react';
import { BesideScreen } from './beside-screen';
import { ScreenBar } from './screen-bar';
import { useTextScale } from './text-scale';
import './screen.scss';

export interface ScreenProps {
  /** What the navigation bar says. */
  readonly title: string;
  /** One sentence a person would say. */
  readonly headline?: ReactNode;
  /** A quiet line above the headline: who speaks, where. */
  readonly lead?: ReactNode;
  /** Stays at the bottom, above the home indicator: usually an `ActionBar`. */
  readonly footer?: ReactNode;
  /** `wide` lets tables use a desktop's width, `full` all of the window. */
  readonly width?: 'reading' | 'wide' | 'full';
  readonly children?: ReactNode;
}

/** The frame of every page: title, safe areas, one headline, content, the big action at the bottom. */
export function Screen({ title, headline, lead, footer, width = 'reading', children }: ScreenProps) {
  const textScale = useTextScale();
  const beside = useContext(BesideScreen);
  const showTitle = () => {
    void Taro.setNavigationBarTitle({ title });
  };
  useEffect(showTitle, [title]);
  useDidShow(showTitle);

  const content = (
    <>
      <View className="screen__body">
        {lead === undefined ? null : <View className="screen__lead">{lead}</View>}
        {headline === undefined ? null : <View className="screen__headline">{headline}</View>}
        {children}
      </View>
      {footer === undefined ? null : <View className="screen__footer">{footer}</View>}
    </>
  );
  return (
    <View className={`screen screen--${width === 'full' ? 'wide screen--full' : width} screen--text-${textScale}${TRANSPORT === 'weapp' ? '' : ' screen--web'}`}>
      {TRANSPORT === 'weapp' ? (
        content
      ) : (
        <>
          {beside}
          <View className="screen__page">
            <ScreenBar title={title} />
            {content}
          </View>
        </>
      )}
    </View>
  );
}
