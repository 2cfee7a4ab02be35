import type { Store } from '../store/types';
import { createContentSecurity } from './content-security';
import type { ContentSecurity, MediaCheckEvent } from './content-security';
import { getUnlimited } from './mini-program-code';
import type { MiniProgramCodeOptions } from './mini-program-code';
import {
  decodeCommApiData,
  decodeOpenDataRequest,
  encodeContent,
  encodeOpenDataResponse,
  encodeSystemError,
} from './openapi-messages';
import type { OpenapiContent, OpenapiParameters } from './openapi-messages';
import { openPhoneNumbers } from './phone-numbers';
import { openShippingRecords, type ShippingRecords } from './shipping-records';
import type { PhoneNumbers } from './phone-numbers';
import { openSubscribeMessages } from './subscribe-messages';
import type { SubscribeMessages } from './subscribe-messages';
import { API_NOT_FOUND, API_NOT_PERMITTED, ILLEGAL_SOURCE, OpenapiError } from './wechat-errors';
import type { OpenapiCall, WechatService } from './wechat-service';

const OPEN_DATA_SERVICE = 'ApiGetOpenDataByCloudId';
const INVALID_CLOUD_ID = -601005;

/** WeChat's servers, as far as a mini-program's cloud functions can see them. */
export interface Wechat extends WechatService {
  readonly subscribeMessages: SubscribeMessages;
  readonly phoneNumbers: PhoneNumbers;
  readonly contentSecurity: ContentSecurity;
  readonly shippingRecords: ShippingRecords;
}

export interface WechatDependencies extends MiniProgramCodeOptions {
  readonly store: Store;
  readonly clock: { now(): Date };
  /** Name of the function an invocation (its session token) runs; undefined for a stranger. */
  readonly functionOf: (invocation: string) => string | undefined;
  /** `permissions.openapi` of the function's config.json. */
  readonly allowedOpenapi: (functionName: string) => readonly string[];
  /** A persona's phone number without country code. */
  readonly phoneOf: (openid: string) => string | undefined;
  /** Receives the results of media checks; never fails. */
  readonly onMediaChecked: (event: MediaCheckEvent) => Promise<void>;
  readonly pay: WechatService['pay'];
}

/** Opens WeChat's side of the local cloud; accepts, messages and phone codes are kept in the store. */
export async function openWechat(dependencies: WechatDependencies): Promise<Wechat> {
  const { store, clock, onMediaChecked } = dependencies;
  const subscribeMessages = await openSubscribeMessages(store, clock);
  const phoneNumbers = await openPhoneNumbers(store, clock, dependencies.phoneOf);
  const contentSecurity = createContentSecurity(clock, onMediaChecked);

  const shippingRecords = await openShippingRecords(store, clock);

  const apis: ReadonlyMap<string, OpenapiHandler> = new Map<string, OpenapiHandler>([
    ['wxacode.getUnlimited', (parameters) => getUnlimited(dependencies, parameters)],
    ['subscribeMessage.send', answering((parameters) => subscribeMessages.send(parameters))],
    ['phonenumber.getPhoneNumber', answering((parameters) => phoneNumbers.exchange(parameters))],
    ['security.msgSecCheck', answering((parameters) => contentSecurity.checkText(parameters))],
    ['security.mediaCheckAsync', answering((parameters) => contentSecurity.checkMedia(parameters))],
    ['wxa.sec.order.uploadShippingInfo', answering((parameters) => shippingRecords.upload(parameters))],
  ]);

  return {
    subscribeMessages,
    phoneNumbers,
    contentSecurity,
    shippingRecords,
    openapi: (call) => serveOpenapi(dependencies, apis, call),
    pay: dependencies.pay,
  };
}

type JsonAnswer = Readonly<Record<string, unknown>>;
type OpenapiHandler = (parameters: OpenapiParameters) => Promise<OpenapiContent>;

async function serveOpenapi(
  { functionOf, allowedOpenapi }: WechatDependencies,
  apis: ReadonlyMap<string, OpenapiHandler>,
  { apiName, requestData, invocation }: OpenapiCall,
): Promise<Buffer> {
  const functionName = functionOf(invocation);
  if (functionName === undefined) return encodeSystemError(ILLEGAL_SOURCE);
  if (apiName === OPEN_DATA_SERVICE) return openData(requestData);
  const api = apis.get(apiName);
  if (api === undefined) return encodeSystemError(API_NOT_FOUND);
  if (!allowedOpenapi(functionName).includes(apiName)) return encodeSystemError(API_NOT_PERMITTED);
  try {
    return encodeContent(await api(decodeCommApiData(requestData).parameters));
  } catch (error) {
    if (!(error instanceof OpenapiError)) throw error;
    return encodeContent(json({ errcode: error.errcode, errmsg: error.errmsg }));
  }
}

/** An API that answers with fields, at once or later. */
function answering(api: (parameters: OpenapiParameters) => JsonAnswer | Promise<JsonAnswer>): OpenapiHandler {
  return async (parameters) => json(await api(parameters));
}

function json(answer: JsonAnswer): OpenapiContent {
  return {
    contentType: 'application/json',
    content: Buffer.from(JSON.stringify({ errcode: 0, errmsg: 'ok', ...answer })),
  };
}

/** The local cloud hands out no cloud ids (phone numbers come by code), so every one it is shown is foreign. */
function openData(requestData: Buffer): Buffer {
  const cloudIds = decodeOpenDataRequest(decodeCommApiData(requestData).serviceRequest);
  return encodeOpenDataResponse(
    new Map(cloudIds.map((cloudID) => [cloudID, { cloudID, errCode: INVALID_CLOUD_ID, errMsg: 'invalid cloudID' }])),
  );
}
