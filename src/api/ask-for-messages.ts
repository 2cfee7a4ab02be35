import Taro from '@tarojs/taro';
import type { Output } from '../shared/contract/registry';
import type { MessageTemplate } from '../shared/domain/messages/kinds';
import { useSessionStore } from '../stores/session';
import { call } from './call';

export type MessageTemplates = Output<'identity.subscription.get'>['templates'];

/** WeChat asks for at most three templates at once (platform.md: Messages). */
const AT_ONCE = 3;

/**
 * Asks whether messages may be sent. WeChat allows it only inside a tap, so call it in the tap's own handler before
 * anything is awaited. A refusal is an answer like any other; nothing here ever stops what the tap is for.
 */
export async function askForMessages(templates: MessageTemplates): Promise<void> {
  const wanted = templates.slice(0, AT_ONCE);
  if (wanted.length === 0) return;
  try {
    const accepted = await acceptedOf(wanted);
    if (accepted.length > 0) await call('identity.subscription.accept', { templates: accepted });
  } catch {
    // Without quota the inbox still has every message.
  }
}

async function acceptedOf(wanted: MessageTemplates): Promise<MessageTemplate[]> {
  if (TRANSPORT === 'devcloud') return acceptedOnDevcloud(wanted);
  if (TRANSPORT !== 'weapp') return [];
  const tmplIds = wanted.map(({ templateId }) => templateId);
  // Taro's type also wants Alipay's `entityIds`, which WeChat does not know.
  const answer: Readonly<Record<string, unknown>> = {
    ...(await Taro.requestSubscribeMessage({ tmplIds } as Taro.requestSubscribeMessage.Option)),
  };
  return wanted.filter(({ templateId }) => answer[templateId] === 'accept').map(({ template }) => template);
}

/** No WeChat stands around the local cloud that could ask, so a tap accepts everything; the console shows the sends. */
async function acceptedOnDevcloud(wanted: MessageTemplates): Promise<MessageTemplate[]> {
  const openid = useSessionStore.getState().persona?.openid;
  if (openid === undefined) return [];
  await Taro.request({
    url: '/dev/quota',
    method: 'POST',
    data: { openid, templateIds: wanted.map(({ templateId }) => templateId) },
  });
  return wanted.map(({ template }) => template);
}
