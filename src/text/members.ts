import type { PartnerKind, Role } from '../shared/domain/roles';
import { partnerKindNames } from './lead-names';
import { roleNames } from './names';
import { dateWords } from './when';

/** Inviting and revoking staff. */
export const membersText = {
  title: '员工',
  tabs: { members: '在岗', invitations: '邀请' },
  invite: '邀请员工',
  form: {
    title: '邀请员工',
    name: '姓名',
    namePlaceholder: '他的姓名',
    nameNeeded: '请填姓名。',
    phone: '手机号',
    phonePlaceholder: '他自己的手机号',
    phoneWrong: '手机号应是 11 位，以 1 开头。',
    organisation: '在哪里',
    organisationNeeded: '请选他在哪里工作。',
    role: '岗位',
    roleNeeded: '请选他的岗位。',
    partnerKind: '哪一行（可不选）',
    submit: '生成邀请码',
  },
  code: {
    title: '把这 6 位数告诉他',
    body: (name: string) => `${name}在“工作台”输入手机号和这个邀请码就能进入。只显示这一次，请现在就发给他。`,
    until: (words: string) => `${words} 前有效，只能用一次。`,
    copy: '复制给他',
    copyText: (name: string, code: string) =>
      `${name}，打开留量小程序的“工作台”，输入您的手机号和邀请码 ${code} 进入。`,
    copied: '已复制，去发给他吧',
    done: '已经告诉他了',
  },
  memberLine: (role: Role, organisationName: string, partnerKind: PartnerKind | null) =>
    [organisationName, roleNames[role], ...(partnerKind === null ? [] : [partnerKindNames[partnerKind]])].join(' · '),
  since: (at: string, now: number) => `${dateWords(at, now)}起`,
  membersEmpty: '还没有员工',
  membersEmptyHint: '点“邀请员工”，告诉他邀请码，他用自己的微信进入。',
  invitationsEmpty: '没有发出过邀请',
  invitationsEmptyHint: '邀请码只能用一次，过期会自动失效。',
  states: { open: '等他进入', accepted: '已进入', revoked: '已撤回', expired: '已过期' },
  expires: (words: string) => `${words} 过期`,
  revokeMember: '停用',
  revokeMemberTitle: (name: string) => `停用${name}？`,
  revokeMemberBody: (name: string, role: Role) =>
    `${name}马上不能再用${roleNames[role]}的功能，手机上正开着的也会失效。他经手的订单和记录都保留。再用要重新邀请。`,
  memberRevoked: (name: string) => `${name}已停用。`,
  revokeInvitation: '撤回',
  revokeInvitationTitle: (name: string) => `撤回给${name}的邀请？`,
  revokeInvitationBody: '邀请码马上失效，要用需重新邀请。',
  invitationRevoked: '邀请已撤回。',
  columns: { name: '姓名', role: '岗位', phone: '手机', since: '从什么时候', state: '状态' },
  keep: '先不',
} as const;
