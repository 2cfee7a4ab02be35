const MOBILE = /^1[3-9]\d{9}$/;
const INVITATION_CODE = /^\d{6}$/;

export interface SignInForm {
  readonly phone: string;
  readonly code: string;
}

/** Which fields of the sign-in form are not right yet. */
export function signInProblems({ phone, code }: SignInForm): { phone: boolean; code: boolean } {
  return { phone: !MOBILE.test(phone), code: !INVITATION_CODE.test(code) };
}
