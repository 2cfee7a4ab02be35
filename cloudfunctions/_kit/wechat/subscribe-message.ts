import { cloud } from '../runtime/sdk';
import { openapiErrorCode } from './openapi-error';

/** The person gave no (more) consent for this template; normal (platform.md: Messages). */
const NO_QUOTA = 43101;

export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Where a tap on the message leads, with its query. */
  readonly page: string;
  readonly fields: Readonly<Record<string, { readonly value: string } | undefined>>;
}

export type SendOutcome =
  { readonly sent: true } | { readonly sent: false; readonly noQuota: boolean; readonly cause: unknown };

/** Sends one subscribe message. Never throws: nothing may break because a message could not be sent. */
export async function sendSubscribeMessage({
  openid,
  templateId,
  page,
  fields,
}: SubscribeMessage): Promise<SendOutcome> {
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openid, templateId, page, data: fields });
    return { sent: true };
  } catch (cause) {
    return { sent: false, noQuota: openapiErrorCode(cause) === NO_QUOTA, cause };
  }
}
