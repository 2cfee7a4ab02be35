import { constants, createCipheriv, createVerify, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';

/** The merchant at the local WeChat Pay. */
export const LOCAL_MERCHANT = '1900000109';

/** Enough to sign with on this machine, and made in an instant. */
const KEY_BITS = 1024;
const TAG_FREE_KEY_BYTES = 16;

/** The merchant's secrets, for whoever signs, checks, seals and opens. */
export interface MerchantKeys {
  readonly privateKey: string;
  readonly publicKey: string;
  /** The APIv3 key: 32 characters. */
  readonly apiKey: string;
  readonly certificateSerial: string;
  /** WeChat Pay's own key, with which the merchant encrypts what only WeChat may read, and its id. */
  readonly wechatPublicKey: string;
  readonly wechatKeyId: string;
}

let made: (MerchantKeys & { readonly wechatPrivateKey: string }) | undefined;

/** Made once a process; nothing that was signed outlives it. */
export function merchantKeys(): NonNullable<typeof made> {
  if (made !== undefined) return made;
  const { privateKey, publicKey } = keyPair();
  const wechat = keyPair();
  const secret = () => randomBytes(TAG_FREE_KEY_BYTES).toString('hex');
  made = { privateKey, publicKey, apiKey: secret(), certificateSerial: secret().toUpperCase(), wechatPublicKey: wechat.publicKey, wechatPrivateKey: wechat.privateKey, wechatKeyId: `PUB_KEY_ID_${secret()}` };
  return made;
}

const keyPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** What the merchant encrypted for WeChat; null when it was with another key. */
export function unsealName(ciphertext: string): string | null {
  try {
    const key = { key: merchantKeys().wechatPrivateKey, padding: constants.RSA_PKCS1_OAEP_PADDING };
    return privateDecrypt(key, Buffer.from(ciphertext, 'base64')).toString('utf8');
  } catch {
    return null;
  }
}

interface Signed {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** The header `Authorization`. */
  readonly authorization: string;
}

/** Whether the merchant signed this very request. */
export function isSigned({ method, path, body, authorization }: Signed): boolean {
  const facts = new Map([...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
  const { publicKey, certificateSerial } = merchantKeys();
  if (!authorization.startsWith('WECHATPAY2-SHA256-RSA2048 ') || facts.get('serial_no') !== certificateSerial) return false;
  const text = [method, path, facts.get('timestamp'), facts.get('nonce_str'), body].map((part) => `${part ?? ''}\n`).join('');
  return createVerify('RSA-SHA256').update(text).verify(publicKey, facts.get('signature') ?? '', 'base64');
}

/** Encrypts what a notification tells, as WeChat does. */
export function seal(content: object): { readonly algorithm: string; readonly ciphertext: string; readonly nonce: string; readonly associated_data: string } {
  const nonce = randomBytes(6).toString('hex');
  const associated = 'mch_payment';
  const cipher = createCipheriv('aes-256-gcm', merchantKeys().apiKey, nonce).setAAD(Buffer.from(associated));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()]);
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext: sealed.toString('base64'), nonce, associated_data: associated };
}
