import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren, ReactNode } from 'react';
import './styles/app.scss';

/** The root of every page: opens the cloud once per launch. */
export default function App({ children }: PropsWithChildren): ReactNode {
  useLaunch(() => {
    if (TRANSPORT === 'weapp') Taro.cloud.init(CLOUD_ENVIRONMENT === '' ? {} : { env: CLOUD_ENVIRONMENT });
  });
  return children;
}
