import type { Role } from '../shared/domain/roles';
import { roleNames } from './names';

/** The workbench tab: signing in, switching roles, what each role can do. */
export const workbenchText = {
  title: '工作台',
  signIn: {
    headline: '店员、师傅、经销商从这里进入',
    lead: '顾客不用登录',
    hint: '负责人会给您一个 6 位邀请码，用您自己的手机号和它进入。只要输一次。',
    phone: '手机号',
    phonePlaceholder: '被邀请的手机号',
    phoneWrong: '手机号应是 11 位，以 1 开头。',
    code: '邀请码',
    codePlaceholder: '6 位数字',
    codeWrong: '邀请码是 6 位数字。',
    submit: '进入工作台',
    done: (role: Role, organisationName: string) => `欢迎，您是${organisationName}的${roleNames[role]}。`,
  },
  web: {
    headline: '登录办公网页',
    username: '用户名',
    password: '密码',
    submit: '登录',
    failed: '用户名或密码不对，请核对；忘记了请联系老板重置。',
    needed: '请填用户名和密码。',
  },
  resume: { headline: '选一个身份进入', lead: '您有这些工作身份' },
  role: (role: Role, organisationName: string) => `${organisationName} · ${roleNames[role]}`,
  greeting: (name: string | null, role: Role) => (name === null ? `您好，${roleNames[role]}` : `${name}，您好`),
  tasks: {
    report: '报单',
    orders: '订单',
    personalCode: '我的码',
    scan: '扫一扫',
    members: '员工',
    codes: '活动码',
    prices: '商品',
    stock: '库存',
    settings: '规则',
  },
  orders: '订单',
  /** Where a role's orders come from, while there are none. */
  noOrders: {
    owner: '店里和经销商一报单，就会出现在这里。',
    supervisor: '店里和经销商一报单，就会出现在这里。',
    finance: '店里和经销商一报单，就会出现在这里。',
    guide: '卖出一台，点“报单”，订单就会出现在这里。',
    salesperson: '卖出一台，点“报单”，订单就会出现在这里。',
    technician: '上门时卖出一台，点“报单”，订单就会出现在这里。',
    dealer: '您和您店里的人一报单，就会出现在这里。',
    partner: '您没有要办的订单。',
  } satisfies Readonly<Record<Role, string>>,
  officeName: '留量 · 办公',
  noAccess: {
    visitorTitle: '这一页要先进入工作台',
    visitorAdvice: '店员、师傅和办公室的人在工作台进入后再打开。您买的家电和订单在首页。',
    enter: '去工作台',
    roleTitle: (role: Role, task: string) => `${roleNames[role]}没有“${task}”`,
    switchAdvice: '换成下面的身份就能打开：',
    askAdvice: '工作上要用的话，请老板给您加一个能用它的岗位。',
    back: '回工作台',
  },
} as const;
