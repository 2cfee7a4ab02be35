import { isMobile } from '../../shared/kernel/phone';

const INVITATION_CODE = /^\d{6}$/;

export interface SignInForm {
  readonly phone: string;
  readonly code: string;
}

/** Which fields of the sign-in form are not right yet. */
export function signInProblems({ phone, code }: SignInForm): { phone: boolean; code: boolean } {
  return { phone: !isMobile(phone), code: !INVITATION_CODE.test(code) };
}
