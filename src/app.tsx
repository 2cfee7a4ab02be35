import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren, ReactNode } from 'react';
import { BesideScreen } from './components/screen/beside-screen';
import { startJobQueue } from './features/jobs/offline/job-queue';
import { DeskNavigation } from './features/workbench/components/desk-navigation';
import { notFoundRoute } from './routes/pages';
import { replacePage } from './routes/route';
import './styles/app.scss';

/** The root of every page: opens the cloud once per launch and sends what a technician did without signal; on the web it puts the desk's navigation beside each screen. */
export default function App({ children }: PropsWithChildren): ReactNode {
  useLaunch(() => {
    if (TRANSPORT === 'weapp') Taro.cloud.init(CLOUD_ENVIRONMENT === '' ? {} : { env: CLOUD_ENVIRONMENT });
    startJobQueue();
  });
  usePageNotFound(() => replacePage(notFoundRoute, {}));
  // As one expression, so that the bundler sees that the mini-program has no desk and leaves its navigation out.
  return TRANSPORT === 'weapp' ? children : <BesideScreen.Provider value={<DeskNavigation />}>{children}</BesideScreen.Provider>;
}
