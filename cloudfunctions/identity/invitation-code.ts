import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';

const CODE_DIGITS = 6;
const HASH_BYTES = 32;

/** Six random digits. */
export function newInvitationCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** Slow on purpose: six digits are soon tried through by whoever sees a fast hash. */
export async function hashInvitationCode(invitationId: string, code: string): Promise<string> {
  return (await derive(invitationId, code)).toString('base64url');
}

export async function isInvitationCode(invitationId: string, code: string, hash: string): Promise<boolean> {
  return timingSafeEqual(await derive(invitationId, code), Buffer.from(hash, 'base64url'));
}

function derive(invitationId: string, code: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, invitationId, HASH_BYTES, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
