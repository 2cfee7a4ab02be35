import Taro from '@tarojs/taro';

/**
 * Tells whether the phone says it has a network: at once, whenever that changes, and when the person comes back to the
 * app, for what was missed while it slept. A network is not yet a server that answers.
 */
export function watchSignal(onSignal: (hasNetwork: boolean) => void): void {
  if (TRANSPORT === 'weapp') {
    const ask = () => void Taro.getNetworkType().then(({ networkType }) => onSignal(networkType !== 'none'));
    ask();
    Taro.onNetworkStatusChange(({ isConnected }) => onSignal(isConnected));
    Taro.onAppShow(ask);
    return;
  }
  const ask = () => onSignal(navigator.onLine);
  ask();
  window.addEventListener('online', ask);
  window.addEventListener('offline', ask);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}
