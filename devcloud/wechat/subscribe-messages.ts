import type { DocumentValue, Store, StoredDocument } from '../store/types';
import { StoreError } from '../store/types';
import { isMessageValue } from './message-values';
import type { OpenapiParameters } from './openapi-messages';
import { recordParameter, requiredTextParameter, textParameter } from './parameters';
import { isRecord } from './records';
import { OpenapiError } from './wechat-errors';

const NO_QUOTA = 43101;
const INVALID_ARGUMENT = 47003;
const INVALID_OPENID = 40003;
const QUOTAS = '_devcloud_message_quotas';
const MESSAGES = '_devcloud_messages';
const LISTED_MESSAGES = 200;

/** A message as it reached (or failed to reach) a person. */
export interface SentMessage {
  readonly id: string;
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  /** Values by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly sentAt: Date;
  /** 0 when delivered, else WeChat's refusal: 43101 without quota. */
  readonly errcode: number;
}

/** The subscribe messages of all persons: what they accepted and what they were sent. */
export interface SubscribeMessages {
  /** The person tapped "accept" once for each of these templates: one accept allows one send (platform.md: Messages). */
  grantQuota(openid: string, templateIds: readonly string[]): Promise<void>;
  /** Sends left by template. */
  quotaOf(openid: string): Promise<Readonly<Record<string, number>>>;
  /** Newest first, at most 200; all persons' when none is named. */
  messages(openid?: string): Promise<readonly SentMessage[]>;
  /**
   * `subscribeMessage.send`.
   * @throws OpenapiError 43101 (no quota), 47003 (a value breaks its field's rule), 40003, 47001
   */
  send(parameters: OpenapiParameters): Promise<Readonly<Record<string, never>>>;
}

/** @param clock the cloud's time, which messages are stamped with */
export async function openSubscribeMessages(store: Store, clock: { now(): Date }): Promise<SubscribeMessages> {
  await store.ensureIndexes(QUOTAS, [{ name: 'openid', fields: [{ field: 'openid', direction: 1 }] }]);
  await store.ensureIndexes(MESSAGES, [
    { name: 'sentAt', fields: [{ field: 'sentAt', direction: -1 }] },
    {
      name: 'openid_sentAt',
      fields: [
        { field: 'openid', direction: 1 },
        { field: 'sentAt', direction: -1 },
      ],
    },
  ]);

  return {
    async grantQuota(openid, templateIds) {
      for (const templateId of templateIds) await grantOne(store, openid, templateId);
    },
    async quotaOf(openid) {
      const { documents } = await store.find(QUOTAS, { query: { openid }, limit: 1000 });
      return Object.fromEntries(documents.map((quota) => [text(quota['templateId']), Number(quota['left'])]));
    },
    async messages(openid) {
      const query: DocumentValue = openid === undefined ? {} : { openid };
      const { documents } = await store.find(MESSAGES, { query, order: [['sentAt', -1]], limit: LISTED_MESSAGES });
      return documents.map(toSentMessage);
    },
    async send(parameters) {
      const openid = requiredTextParameter(parameters, 'touser');
      const templateId = requiredTextParameter(parameters, 'template_id');
      if (!/^[\w-]+$/.test(openid)) throw new OpenapiError(INVALID_OPENID, 'invalid openid');
      const fields = fieldsOf(parameters);
      const spent = await spendOne(store, openid, templateId);
      const page = textParameter(parameters, 'page') ?? '';
      const message = { openid, templateId, page, fields, sentAt: clock.now(), errcode: spent ? 0 : NO_QUOTA };
      await store.insert(MESSAGES, [message]);
      if (!spent) throw new OpenapiError(NO_QUOTA, 'user refuse to accept the msg');
      return {};
    },
  };
}

function fieldsOf(parameters: OpenapiParameters): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [field, holder] of Object.entries(recordParameter(parameters, 'data'))) {
    const value = isRecord(holder) ? holder['value'] : undefined;
    if (!isMessageValue(field, value))
      throw new OpenapiError(INVALID_ARGUMENT, `argument invalid! data.${field}.value invalid`);
    fields[field] = String(value);
  }
  return fields;
}

function quotaId(openid: string, templateId: string): string {
  return `${openid}:${templateId}`;
}

async function changeQuota(store: Store, query: DocumentValue, by: 1 | -1): Promise<boolean> {
  const change = { query, data: { $inc: { left: by } }, multi: false, merge: true, upsert: false };
  return (await store.update(QUOTAS, change)).updated === 1;
}

async function grantOne(store: Store, openid: string, templateId: string): Promise<void> {
  const _id = quotaId(openid, templateId);
  if (await changeQuota(store, { _id }, 1)) return;
  try {
    await store.insert(QUOTAS, [{ _id, openid, templateId, left: 1 }]);
  } catch (error) {
    // Somebody granted the first one in between.
    if (!(error instanceof StoreError && error.code === 'duplicate_key')) throw error;
    await changeQuota(store, { _id }, 1);
  }
}

/** Taken in one conditional write, so two sends never spend the same accept. */
function spendOne(store: Store, openid: string, templateId: string): Promise<boolean> {
  return changeQuota(store, { _id: quotaId(openid, templateId), left: { $gt: 0 } }, -1);
}

function toSentMessage(document: StoredDocument): SentMessage {
  const { _id, openid, templateId, page, fields, sentAt, errcode } = document;
  return {
    id: _id,
    openid: text(openid),
    templateId: text(templateId),
    page: text(page),
    fields: isRecord(fields)
      ? Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, text(value)]))
      : {},
    sentAt: sentAt instanceof Date ? sentAt : new Date(0),
    errcode: Number(errcode),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
