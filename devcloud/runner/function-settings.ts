import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MESSAGE_TEMPLATES } from '../../src/shared/domain/messages/kinds';
import { LOCAL_MERCHANT, merchantKeys } from '../wechat/pay/local-merchant';

/** Lies in the data folder. */
export const SETTINGS_FILE = 'function-settings.json';

/** The signing key of clouds in memory; nothing outlives them, and tests can make codes with it. */
export const TEST_SIGNING_KEY = 'local-signing-key-of-clouds-in-memory';

/** What a company sets as environment variables of its functions in the cloud console (README: Deploying). */
export type FunctionSettings = Readonly<Record<string, string>>;

/**
 * The functions' own environment variables: ids of subscribe-message templates, the merchant at WeChat Pay, and the key that signs scene codes. A
 * data folder keeps its key, because the codes printed from it must stay valid.
 * @param dataDirectory undefined for a cloud in memory
 * @param payOrigin where functions find WeChat Pay's own interface
 */
export function functionSettings(dataDirectory: string | undefined, payOrigin: string): FunctionSettings {
  const templates = MESSAGE_TEMPLATES.map((template) => [template, `local-${template}`]);
  const { privateKey, certificateSerial, apiKey, wechatPublicKey, wechatKeyId } = merchantKeys();
  return {
    SCENE_SIGNING_KEYS: JSON.stringify({ 1: dataDirectory === undefined ? TEST_SIGNING_KEY : keptKey(dataDirectory) }),
    SCENE_KEY_VERSION: '1',
    WECHAT_PAY_MERCHANT_ID: LOCAL_MERCHANT,
    WECHAT_PAY_PRIVATE_KEY: privateKey,
    WECHAT_PAY_CERTIFICATE_SERIAL: certificateSerial,
    WECHAT_PAY_API_KEY: apiKey,
    WECHAT_PAY_PUBLIC_KEY: wechatPublicKey,
    WECHAT_PAY_PUBLIC_KEY_ID: wechatKeyId,
    WECHAT_PAY_ORIGIN: payOrigin,
    WECHAT_PAY_NOTIFY_URL: 'https://functions.local',
    MESSAGE_TEMPLATE_IDS: JSON.stringify(Object.fromEntries(templates)),
  };
}

function keptKey(dataDirectory: string): string {
  const file = path.join(dataDirectory, SETTINGS_FILE);
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { signingKey: string }).signingKey;
  const signingKey = randomBytes(32).toString('base64url');
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ signingKey }, null, 2)}\n`, { mode: 0o600 });
  return signingKey;
}
