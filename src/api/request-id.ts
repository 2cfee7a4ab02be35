const LENGTH = 16;
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A new id for one intent of the person: the server keeps the result under it, so a repeat changes nothing.
 * Mini-programs have no `crypto`; uniqueness per person is all that is needed, secrecy is not.
 */
export function newRequestId(): string {
  let random = '';
  for (let position = 0; position < LENGTH; position += 1) {
    random += ALPHABET.charAt(Math.floor(Math.random() * ALPHABET.length));
  }
  return `req_${Date.now().toString(36)}${random}`;
}
