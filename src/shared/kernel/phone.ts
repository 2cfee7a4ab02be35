/** A mainland mobile number, as eleven digits. */
export const MOBILE = /^1[3-9]\d{9}$/;

export function isMobile(text: string): boolean {
  return MOBILE.test(text);
}
