import { MANAGING_ROLES, OFFICE_ROLES, SELLING_ROLES, type Role } from '../../shared/domain/roles';

/** What a role comes to the workbench for. */
export type WorkbenchTask = 'report' | 'orders' | 'personalCode' | 'scan' | 'members' | 'codes';

const has = (roles: readonly Role[], role: Role) => roles.includes(role);

/** True for the agent's office, which gets lists and tables instead of a counter's tiles. */
export function worksInOffice(role: Role): boolean {
  return has(OFFICE_ROLES, role);
}

/** The tasks of a role, the most frequent first; only what its actions allow. */
export function tasksOf(role: Role): WorkbenchTask[] {
  const tasks: readonly (readonly [task: WorkbenchTask, allowed: boolean])[] = [
    ['report', has(SELLING_ROLES, role)],
    ['orders', true],
    ['personalCode', true],
    ['scan', !worksInOffice(role)],
    ['members', has(MANAGING_ROLES, role)],
    ['codes', worksInOffice(role)],
  ];
  return tasks.filter(([, allowed]) => allowed).map(([task]) => task);
}

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
