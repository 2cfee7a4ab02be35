import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MESSAGE_TEMPLATES } from '../../src/shared/domain/messages/kinds';

/** Lies in the data folder. */
export const SETTINGS_FILE = 'function-settings.json';

/** The signing key of clouds in memory; nothing outlives them, and tests can make codes with it. */
export const TEST_SIGNING_KEY = 'local-signing-key-of-clouds-in-memory';

/** The merchant at the local WeChat Pay. */
const LOCAL_MERCHANT = '1900000109';

/** What a company sets as environment variables of its functions in the cloud console (README: Deploying). */
export type FunctionSettings = Readonly<Record<string, string>>;

/**
 * The functions' own environment variables: ids of subscribe-message templates, the merchant at WeChat Pay, and the key that signs scene codes. A
 * data folder keeps its key, because the codes printed from it must stay valid.
 * @param dataDirectory undefined for a cloud in memory
 */
export function functionSettings(dataDirectory: string | undefined): FunctionSettings {
  const templates = MESSAGE_TEMPLATES.map((template) => [template, `local-${template}`]);
  return {
    SCENE_SIGNING_KEYS: JSON.stringify({ 1: dataDirectory === undefined ? TEST_SIGNING_KEY : keptKey(dataDirectory) }),
    SCENE_KEY_VERSION: '1',
    WECHAT_PAY_MERCHANT_ID: LOCAL_MERCHANT,
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
