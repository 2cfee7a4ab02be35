import Taro from '@tarojs/taro';
import { scanRoute } from '../../routes/pages';
import { codesText } from '../../text/codes';

/** The address that the picture of a code leads to on the web; the mini-program has none to give. */
export function linkOfScene(scene: string): string | null {
  return TRANSPORT === 'weapp' ? null : `${window.location.origin}${scanRoute.path}?scene=${encodeURIComponent(scene)}`;
}

/** Puts the link of a code on the clipboard, to be sent to the customer. */
export async function copyLink(link: string): Promise<void> {
  await Taro.setClipboardData({ data: link });
  void Taro.showToast({ title: codesText.image.copied, icon: 'none' });
}
