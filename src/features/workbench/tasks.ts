import type { IconName } from '../../components/icon/icon-name';
import {
  booksRoute,
  caseRoute,
  casesRoute,
  commissionEntryRoute,
  commissionHoldsRoute,
  complaintFiguresRoute,
  complaintFormsRoute,
  couponRulesRoute,
  dealerAccountRoute,
  dealerCorrectionRoute,
  dealerDuesRoute,
  dealerInterestRoute,
  dealershipRoute,
  dealerStatementRoute,
  dealerStatementsRoute,
  dealerTermsRoute,
  dealerTopUpsRoute,
  broughtRoute,
  dispatchRoute,
  jobRoute,
  leadRoute,
  leadsRoute,
  ledgerRoute,
  memberPointsRoute,
  membersRoute,
  marginsRoute,
  officeCasesRoute,
  officeCodesRoute,
  officeContestsRoute,
  officeDealerStatementsRoute,
  officeLotteriesRoute,
  officeLotteryRoute,
  officeRewardsRoute,
  officeStatementRoute,
  officeStatementsRoute,
  orderCodeRoute,
  ownContestsRoute,
  paybacksRoute,
  paymentsRoute,
  personalCodeRoute,
  pickupRoute,
  pickupsRoute,
  organisationRoute,
  partnersRoute,
  referralRoute,
  organisationsRoute,
  ownPricesRoute,
  priceListRoute,
  priceListsRoute,
  retailerRoute,
  retailersRoute,
  retailerSettlementRoute,
  pricesRoute,
  productCommissionRoute,
  receiptRoute,
  reconciliationRoute,
  refundRoute,
  refundsRoute,
  reportRoute,
  rescueRoute,
  rescuesRoute,
  settingRoute,
  settingsRoute,
  staffComplaintRoute,
  staffComplaintsRoute,
  staffConsultationRoute,
  staffConsultationsRoute,
  staffEarningsRoute,
  staffOrderRoute,
  staffOrdersRoute,
  stockRoute,
  phoneRequestRoute,
  techniciansRoute,
  tellLeadRoute,
  topUpRoute,
  workOrderRoute,
  workOrdersRoute,
} from '../../routes/pages';
import type { Route } from '../../routes/route';
import { CARE_ROLES, CASE_ROLES, DEALER_ACCOUNT_ROLES, DISPATCH_ROLES, FINANCE_ROLES, LEAD_BRINGERS, LEAD_ROLES, MANAGING_ROLES, OFFICE_ROLES, REQUESTING_ROLES, ROLES, SELLING_ROLES, RETAIL_ROLES, STOCK_ROLES, WORK_ORDER_ROLES, type OrganisationKind, type Role } from '../../shared/domain/roles';

interface Task {
  readonly icon: IconName;
  /** Whom the server lets do it. */
  readonly roles: readonly Role[];
  /** Who works in the agent's office has everybody's instead. */
  readonly outsideOffice?: boolean;
  /** The kinds of places that have it; every kind, when it does not say. */
  readonly at?: readonly OrganisationKind[];
  /** It is about money that came: for whose word on that counts. */
  readonly vouching?: boolean;
  /** Where it is done; null for scanning, which opens no page by itself. */
  readonly route: Route | null;
  /** Further pages that belong to it. */
  readonly pages?: readonly { readonly path: string }[];
}

/** What is the whole company's: below it the server refuses it, also to an owner. */
const COMPANY = ['headquarters'] as const satisfies readonly OrganisationKind[];
/** Who picks up at his own prices, and has an account with the agent. */
const DEALERSHIPS = ['partner_store', 'dealer'] as const satisfies readonly OrganisationKind[];

/**
 * What people come to the workbench for, the most frequent first: the tiles of a phone, the navigation of a desk, and
 * who may open which page. A new task is a line here and its words in `workbenchText.tasks`.
 */
const TASKS = {
  dealership: { icon: 'shop', roles: DEALER_ACCOUNT_ROLES, at: DEALERSHIPS, route: dealershipRoute, pages: [dealerAccountRoute, dealerTermsRoute, topUpRoute, dealerStatementsRoute, dealerInterestRoute, dealerCorrectionRoute] },
  report: { icon: 'add', roles: SELLING_ROLES, route: reportRoute },
  orders: {
    icon: 'order',
    // A partner recommends; orders are not his to see.
    roles: ROLES.filter((role) => role !== 'partner'),
    route: staffOrdersRoute,
    pages: [staffOrderRoute, jobRoute, orderCodeRoute, receiptRoute],
  },
  leads: { icon: 'person', roles: LEAD_ROLES, route: leadsRoute, pages: [leadRoute, tellLeadRoute] },
  // The office sees what everybody brought.
  brought: { icon: 'invite', roles: LEAD_BRINGERS.filter((role) => !worksInOffice(role)), route: broughtRoute },
  partners: { icon: 'people', roles: LEAD_BRINGERS, route: partnersRoute, pages: [referralRoute] },
  pickups: { icon: 'box', roles: [...OFFICE_ROLES, 'dealer'], route: pickupsRoute, pages: [pickupRoute] },
  dispatch: { icon: 'clock', roles: DISPATCH_ROLES, route: dispatchRoute },
  workOrders: {
    icon: 'warranty',
    // A technician has his day instead.
    roles: WORK_ORDER_ROLES.filter((role) => role !== 'technician'),
    route: workOrdersRoute,
    pages: [workOrderRoute],
  },
  phoneRequest: { icon: 'call', roles: REQUESTING_ROLES, route: phoneRequestRoute },
  rescues: { icon: 'fault', roles: CARE_ROLES, route: rescuesRoute, pages: [rescueRoute] },
  complaints: { icon: 'alert', roles: CARE_ROLES, route: staffComplaintsRoute, pages: [staffComplaintRoute, complaintFormsRoute, complaintFiguresRoute] },
  consultations: { icon: 'chat', roles: [...OFFICE_ROLES, 'guide'], route: staffConsultationsRoute, pages: [staffConsultationRoute] },
  technicians: { icon: 'service', roles: DISPATCH_ROLES, route: techniciansRoute },
  personalCode: { icon: 'code', roles: ROLES, route: personalCodeRoute },
  earnings: { icon: 'gift', roles: ROLES, outsideOffice: true, route: staffEarningsRoute, pages: [commissionEntryRoute] },
  // Who works in the office sees everybody's.
  ownContests: { icon: 'compare', roles: ROLES.filter((role) => !worksInOffice(role)), route: ownContestsRoute },
  contests: { icon: 'compare', roles: OFFICE_ROLES, route: officeContestsRoute },
  scan: { icon: 'scan', roles: ROLES, outsideOffice: true, route: null },
  cases: { icon: 'picture', roles: CASE_ROLES, route: casesRoute, pages: [caseRoute] },
  caseReview: { icon: 'camera', roles: CARE_ROLES, route: officeCasesRoute },
  members: { icon: 'people', roles: MANAGING_ROLES, route: membersRoute },
  codes: { icon: 'campaign', roles: OFFICE_ROLES, route: officeCodesRoute },
  payments: { icon: 'cash', roles: FINANCE_ROLES, vouching: true, route: paymentsRoute },
  refunds: { icon: 'refresh', roles: FINANCE_ROLES, route: refundsRoute, pages: [refundRoute] },
  paybacks: { icon: 'return', roles: FINANCE_ROLES, vouching: true, route: paybacksRoute },
  margins: { icon: 'cash', roles: [...FINANCE_ROLES, 'dealer'], route: marginsRoute },
  dealerTopUps: { icon: 'cash', roles: FINANCE_ROLES, at: COMPANY, route: dealerTopUpsRoute },
  dealerDues: { icon: 'clock', roles: FINANCE_ROLES, at: COMPANY, route: dealerDuesRoute },
  dealerStatements: { icon: 'compare', roles: FINANCE_ROLES, at: COMPANY, route: officeDealerStatementsRoute, pages: [dealerStatementRoute] },
  reconciliation: { icon: 'compare', roles: FINANCE_ROLES, at: COMPANY, route: reconciliationRoute },
  books: { icon: 'book', roles: FINANCE_ROLES, at: COMPANY, route: booksRoute, pages: [ledgerRoute] },
  productCommission: { icon: 'cash', roles: FINANCE_ROLES, at: COMPANY, route: productCommissionRoute },
  statements: { icon: 'compare', roles: FINANCE_ROLES, at: COMPANY, route: officeStatementsRoute, pages: [officeStatementRoute] },
  commissionHolds: { icon: 'check', roles: FINANCE_ROLES, at: COMPANY, route: commissionHoldsRoute },
  prices: { icon: 'shop', roles: FINANCE_ROLES, at: COMPANY, route: pricesRoute },
  organisations: { icon: 'people', roles: OFFICE_ROLES, at: COMPANY, route: organisationsRoute, pages: [organisationRoute] },
  priceLists: { icon: 'cash', roles: OFFICE_ROLES, at: COMPANY, route: priceListsRoute, pages: [priceListRoute] },
  retailers: { icon: 'compare', roles: RETAIL_ROLES, at: ['headquarters', 'ka_store'], route: retailersRoute, pages: [retailerRoute, retailerSettlementRoute] },
  ownPrices: { icon: 'cash', roles: DEALER_ACCOUNT_ROLES, at: DEALERSHIPS, route: ownPricesRoute },
  memberPoints: { icon: 'points', roles: OFFICE_ROLES, at: COMPANY, route: memberPointsRoute },
  couponRules: { icon: 'coupon', roles: OFFICE_ROLES, at: COMPANY, route: couponRulesRoute },
  rewards: { icon: 'gift', roles: OFFICE_ROLES, at: COMPANY, route: officeRewardsRoute },
  lotteries: { icon: 'luck', roles: OFFICE_ROLES, at: COMPANY, route: officeLotteriesRoute, pages: [officeLotteryRoute] },
  stock: { icon: 'box', roles: STOCK_ROLES, at: COMPANY, route: stockRoute },
  settings: { icon: 'settings', roles: OFFICE_ROLES, at: COMPANY, route: settingsRoute, pages: [settingRoute] },
} as const satisfies Readonly<Record<string, Task>>;

export type WorkbenchTask = keyof typeof TASKS;
/** The tasks that have a page. */
export type OpenedTask = Exclude<WorkbenchTask, 'scan'>;

const ALL = Object.entries(TASKS as Readonly<Record<WorkbenchTask, Task>>) as readonly (readonly [WorkbenchTask, Task])[];

/** True for the agent's office, which gets lists and tables instead of a counter's tiles. @param kind an owner may run a store */
export function worksInOffice(role: Role, kind: OrganisationKind = 'headquarters'): boolean {
  return kind === 'headquarters' && (OFFICE_ROLES as readonly Role[]).includes(role);
}

/**
 * The tasks of a role, the most frequent first.
 * @param kind of the place; without it those that every place has
 * @param vouches whether his word on money counts: a store below a dealer is like any other, but not the company's own
 */
export function tasksOf(role: Role, kind?: OrganisationKind, vouches = false): readonly WorkbenchTask[] {
  const hasOwn = ({ outsideOffice = false, vouching = false }: Task) => (!outsideOffice || !worksInOffice(role, kind)) && (!vouching || vouches);
  const isHere = (task: Task) => hasOwn(task) && (task.at === undefined || (kind !== undefined && task.at.includes(kind)));
  return ALL.filter(([, task]) => task.roles.includes(role) && isHere(task)).map(([task]) => task);
}

/** Whether a role may open the pages of a task. */
export function mayDo(task: WorkbenchTask, role: Role, kind?: OrganisationKind, vouches = false): boolean {
  return tasksOf(role, kind, vouches).includes(task);
}

export function iconOf(task: WorkbenchTask): IconName {
  return TASKS[task].icon;
}

export function routeOf(task: OpenedTask): Route {
  return TASKS[task].route;
}

/** The task that a page belongs to. @param path as in app.config.ts, with a leading slash */
export function taskOfPage(path: string): WorkbenchTask | undefined {
  return ALL.find(([, { route, pages = [] }]) => [...(route === null ? [] : [route]), ...pages].some((page) => page.path === path))?.[0];
}
