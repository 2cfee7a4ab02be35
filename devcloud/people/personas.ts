import { createHash } from 'node:crypto';
import type { PartnerKind, Role } from '../../src/shared/domain/roles';
import type { DemoOrganisationId } from './organisations';

/** Somebody the page can be used as. */
export interface Persona {
  readonly openid: string;
  readonly name: string;
  /** Mainland mobile number without country code. */
  readonly phone: string;
  /** Empty for a customer. */
  readonly roles: readonly { readonly role: Role; readonly organisationId: DemoOrganisationId; readonly partnerKind?: PartnerKind }[];
  /** One line for the persona switcher. */
  readonly note: string;
}

/** Everybody the demo company knows, customers first, as the persona switcher lists them. */
export const personas: readonly Persona[] = [
  { openid: 'dev-customer-zhang', name: '张晓雯', phone: '13800001001', roles: [], note: '顾客 · 刚买了空调' },
  { openid: 'dev-customer-liu', name: '刘建华', phone: '13800001002', roles: [], note: '顾客 · 家里用的人' },
  { openid: 'dev-customer-he', name: '何美玲', phone: '13800001003', roles: [], note: '顾客 · 第一次来' },
  {
    openid: 'dev-guide-limin',
    name: '李敏',
    phone: '13800002001',
    roles: [{ role: 'guide', organisationId: 'org_qiaoxistore' }],
    note: '导购 · 桥西店',
  },
  {
    openid: 'dev-guide-zhou',
    name: '周倩',
    phone: '13800002002',
    roles: [
      { role: 'guide', organisationId: 'org_yuhuastore' },
      { role: 'guide', organisationId: 'org_changanpartner' },
    ],
    note: '导购 · 裕华店，也在长安合作专卖店',
  },
  {
    openid: 'dev-guide-xu',
    name: '许静',
    phone: '13800002003',
    roles: [{ role: 'guide', organisationId: 'org_mallcounter' }],
    note: '导购 · 中山路卖场专柜',
  },
  {
    openid: 'dev-technician-wang',
    name: '王建国',
    phone: '13800003001',
    roles: [{ role: 'technician', organisationId: 'org_headquarters' }],
    note: '师傅 · 空调安装',
  },
  {
    openid: 'dev-technician-chen',
    name: '陈立',
    phone: '13800003002',
    roles: [{ role: 'technician', organisationId: 'org_headquarters' }],
    note: '师傅 · 热水器与净水',
  },
  {
    openid: 'dev-dealer-huang',
    name: '黄城',
    phone: '13800004001',
    roles: [{ role: 'dealer', organisationId: 'org_eastdealer' }],
    note: '二级经销商 · 城东专卖店',
  },
  {
    openid: 'dev-dealer-gao',
    name: '高志强',
    phone: '13800004009',
    roles: [{ role: 'dealer', organisationId: 'org_westdealer' }],
    note: '二级经销商 · 城西家电经销部，有一笔逾期',
  },
  {
    openid: 'dev-partner-lin',
    name: '林锦',
    phone: '13800005001',
    roles: [{ role: 'partner', organisationId: 'org_decorpartner', partnerKind: 'home_decoration' }],
    note: '异业伙伴 · 装修设计',
  },
  {
    openid: 'dev-supervisor-zhao',
    name: '赵勇',
    phone: '13800006001',
    roles: [{ role: 'supervisor', organisationId: 'org_headquarters' }],
    note: '售后主管',
  },
  {
    openid: 'dev-finance-sun',
    name: '孙丽',
    phone: '13800006002',
    roles: [{ role: 'finance', organisationId: 'org_headquarters' }],
    note: '财务',
  },
  {
    openid: 'dev-owner-wu',
    name: '吴恒远',
    phone: '13800006003',
    roles: [{ role: 'owner', organisationId: 'org_headquarters' }],
    note: '老板',
  },
  {
    openid: 'dev-owner-dong',
    name: '董芳',
    phone: '13800004002',
    roles: [{ role: 'owner', organisationId: 'org_changanpartner' }],
    note: '合作店老板 · 长安合作专卖店',
  },
];

const phones = new Map(personas.map(({ openid, phone }) => [openid, phone]));

/** The phone number WeChat knows of a person. Whoever is no persona has one too, always the same. */
export function phoneOf(openid: string): string {
  const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 100_000_000;
  return phones.get(openid) ?? `139${String(digits).padStart(8, '0')}`;
}
