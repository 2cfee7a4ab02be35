import { constants, publicEncrypt } from 'node:crypto';

/**
 * What only WeChat Pay may read, such as a payee's real name, is encrypted with its public key (WeChat: 敏感信息加解密,
 * RSAES-OAEP). The merchant is given the key and its id; they are environment variables (README: Deploying).
 */
const publicKey = (): string => (process.env.WECHAT_PAY_PUBLIC_KEY ?? '').replaceAll('\\n', '\n');

/** The id of that key, which a request names; null while the merchant has set none. */
export function wechatKeyId(): string | null {
  const id = process.env.WECHAT_PAY_PUBLIC_KEY_ID ?? '';
  return id === '' || publicKey() === '' ? null : id;
}

export function encryptForWechat(text: string): string {
  return publicEncrypt({ key: publicKey(), padding: constants.RSA_PKCS1_OAEP_PADDING }, Buffer.from(text, 'utf8')).toString('base64');
}
