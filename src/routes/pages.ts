import { defineRoute } from './route';

/** Every page of the app and the parameters it opens with. */
export const homeRoute = defineRoute('/pages/home/index');
export const mallRoute = defineRoute('/pages/mall/index');
export const workbenchRoute = defineRoute('/pages/workbench/index');
export const meRoute = defineRoute('/pages/me/index');
/** `scene` of a mini-program code, `q` an ordinary link; one of the two, the other empty. */
export const scanRoute = defineRoute('/pages/scan/index', ['scene', 'q']);
/** The same from what somebody shared. */
export const sharedScanRoute = defineRoute('/pages/scan/index', ['scene', 'shareId']);

export const orderRoute = defineRoute('/packages/customer/pages/order/index', ['orderId']);
export const ordersRoute = defineRoute('/packages/customer/pages/orders/index');
export const applianceRoute = defineRoute('/packages/customer/pages/appliance/index', ['applianceId']);
/** A visit as its customer follows it, from the ask to the rating. */
export const serviceRoute = defineRoute('/packages/customer/pages/service/index', ['workOrderId']);
/** What happens at the door, after the technician's code was scanned. */
export const doorRoute = defineRoute('/packages/customer/pages/door/index', ['workOrderId']);
/** Asking for a technician: what for, and the machine it is opened from; empty: none. */
export const serviceRequestRoute = defineRoute('/packages/customer/pages/service-request/index', ['kind', 'applianceId']);
/** The same page with where it comes from: a scanned code, the machine it is on, a conversation; what is not known is empty. */
export const serviceRequestFromRoute = defineRoute('/packages/customer/pages/service-request/index', [
  'kind',
  'applianceId',
  'scene',
  'category',
  'title',
  'consultationId',
]);
/** Leaving one's number where a code led: the code, and who stands behind it (may be empty). */
export const enquireRoute = defineRoute('/packages/customer/pages/enquire/index', ['scene', 'name']);
/** Every visit of the household. */
export const servicesRoute = defineRoute('/packages/customer/pages/services/index');
/** Telling what went wrong: with a visit, with an order, or (both empty) at all. */
export const complainRoute = defineRoute('/packages/customer/pages/complain/index', ['workOrderId', 'orderId']);
export const myComplaintsRoute = defineRoute('/packages/customer/pages/my-complaints/index');
export const myComplaintRoute = defineRoute('/packages/customer/pages/my-complaint/index', ['complaintId']);
/** Beginning a conversation with the office: about a machine of the book, whose name is shown, or (empty) about anything. */
export const askRoute = defineRoute('/packages/customer/pages/ask/index', ['applianceId', 'title']);
export const myQuestionsRoute = defineRoute('/packages/customer/pages/my-questions/index');
/** One's own conversation with the office. */
export const questionRoute = defineRoute('/packages/customer/pages/question/index', ['consultationId']);
export const inboxRoute = defineRoute('/packages/customer/pages/inbox/index');
/** What is behind a balance: the path of its account, such as `customer/per_1/points`. */
export const ledgerRoute = defineRoute('/packages/customer/pages/ledger/index', ['account']);
export const productRoute = defineRoute('/packages/customer/pages/product/index', ['productId']);
export const cartRoute = defineRoute('/packages/customer/pages/cart/index');
/** What is bought: `basketText` of it. */
export const checkoutRoute = defineRoute('/packages/customer/pages/checkout/index', ['items']);
export const payRoute = defineRoute('/packages/customer/pages/pay/index', ['orderId']);
export const refundRequestRoute = defineRoute('/packages/customer/pages/refund/index', ['orderId']);
export const pointsRoute = defineRoute('/packages/customer/pages/points/index');
export const couponsRoute = defineRoute('/packages/customer/pages/coupons/index');
export const rewardsRoute = defineRoute('/packages/customer/pages/rewards/index');
export const rewardRoute = defineRoute('/packages/customer/pages/reward/index', ['rewardId']);
export const lotteriesRoute = defineRoute('/packages/customer/pages/lotteries/index');
export const lotteryRoute = defineRoute('/packages/customer/pages/lottery/index', ['lotteryId']);
/** Everybody's draws of a lottery that is over. */
export const lotteryRecordRoute = defineRoute('/packages/customer/pages/lottery-record/index', ['lotteryId']);
/** One's own draws in all lotteries. */
export const drawsRoute = defineRoute('/packages/customer/pages/draws/index');
export const claimRoute = defineRoute('/packages/customer/pages/claim/index', ['drawId']);
/** Installations in real homes; one of them; giving one's own machine's. */
export const casesRoute = defineRoute('/packages/customer/pages/cases/index');
export const caseRoute = defineRoute('/packages/customer/pages/case/index', ['caseId']);
export const caseOfferRoute = defineRoute('/packages/customer/pages/case-offer/index', ['applianceId']);
/** What one shared, and what came of it. */
export const sharesRoute = defineRoute('/packages/customer/pages/shares/index');
/** What one has earned by whom one brought, and why any amount of it is what it is. */
export const earningsRoute = defineRoute('/packages/customer/pages/earnings/index');
/** A payee's statements (empty: one's own), and one of them. */
export const statementsRoute = defineRoute('/packages/customer/pages/statements/index', ['payeeId']);
export const statementRoute = defineRoute('/packages/customer/pages/statement/index', ['statementId']);
export const commissionEntryRoute = defineRoute('/packages/customer/pages/commission-entry/index', ['entryId']);
export const privacyRoute = defineRoute('/packages/customer/pages/privacy/index');

/** Where addresses lead that are none of these. */
export const notFoundRoute = defineRoute('/packages/customer/pages/not-found/index');

export const reportRoute = defineRoute('/packages/staff/pages/report/index');
export const staffOrdersRoute = defineRoute('/packages/staff/pages/orders/index');
export const staffOrderRoute = defineRoute('/packages/staff/pages/order/index', ['orderId']);
export const orderCodeRoute = defineRoute('/packages/staff/pages/order-code/index', ['orderId']);
export const receiptRoute = defineRoute('/packages/staff/pages/receipt/index', ['orderId']);
/** A technician's job, from his yes to the signature. */
export const jobRoute = defineRoute('/packages/staff/pages/job/index', ['workOrderId']);
/** His door code, full-screen, for the customer of this job to scan. */
export const doorCodeRoute = defineRoute('/packages/staff/pages/door-code/index', ['workOrderId']);
/** Work orders as the office, and who sells, follow them. */
export const workOrdersRoute = defineRoute('/packages/staff/pages/work-orders/index');
export const workOrderRoute = defineRoute('/packages/staff/pages/work-order/index', ['workOrderId']);
/** What a customer asks for by phone. */
export const phoneRequestRoute = defineRoute('/packages/staff/pages/phone-request/index');
/** The same for who asked in a conversation: his phone, his machine and his words; what is not known is empty. */
export const phoneRequestFromRoute = defineRoute('/packages/staff/pages/phone-request/index', ['phone', 'applianceId', 'consultationId']);
/** What one, or a place that one runs, has earned by sales. */
export const staffEarningsRoute = defineRoute('/packages/staff/pages/earnings/index');
/** Who may want to buy, and one of them. */
export const leadsRoute = defineRoute('/packages/staff/pages/leads/index');
export const leadRoute = defineRoute('/packages/staff/pages/lead/index', ['leadId']);
/** Writing one down; from a job, with its id; empty: from none. */
export const tellLeadRoute = defineRoute('/packages/staff/pages/tell-lead/index', ['workOrderId']);
/** Whom one recommended: a partner's home. */
export const broughtRoute = defineRoute('/packages/staff/pages/brought/index');
/** What partner firms sell, for the customer of a lead (empty: of none); and one customer who was sent on to them. */
export const partnersRoute = defineRoute('/packages/staff/pages/partners/index');
export const partnersOfLeadRoute = defineRoute('/packages/staff/pages/partners/index', ['leadId']);
export const referralRoute = defineRoute('/packages/staff/pages/referral/index', ['referralId']);
/** What a dealer has, may take and has under way; pick-ups, and one of them. */
export const dealershipRoute = defineRoute('/packages/staff/pages/dealership/index');
export const marginsRoute = defineRoute('/packages/staff/pages/margins/index');
export const pickupsRoute = defineRoute('/packages/staff/pages/pickups/index');
export const pickupRoute = defineRoute('/packages/staff/pages/pickup/index', ['pickupId']);
/** A dealer's account; empty: one's own. Money that is brought onto it. */
export const dealerAccountRoute = defineRoute('/packages/staff/pages/dealer-account/index', ['organisationId']);
/** What a dealer agreed on with the company. */
export const dealerTermsRoute = defineRoute('/packages/staff/pages/dealer-terms/index');
/** A dealer's own statements, one of anybody's, and all of them for who keeps the books. */
export const dealerStatementsRoute = defineRoute('/packages/staff/pages/dealer-statements/index');
export const dealerStatementRoute = defineRoute('/packages/staff/pages/dealer-statement/index', ['statementId']);
export const officeDealerStatementsRoute = defineRoute('/packages/office/pages/dealer-statements/index');
export const topUpRoute = defineRoute('/packages/staff/pages/top-up/index', ['topUpId']);
/** What a line of a dealer's account is of, where that is neither goods nor a sale. */
export const dealerInterestRoute = defineRoute('/packages/staff/pages/dealer-interest/index', ['interestId']);
export const dealerCorrectionRoute = defineRoute('/packages/staff/pages/dealer-correction/index', ['correctionId']);
export const dealerTopUpsRoute = defineRoute('/packages/office/pages/dealer-top-ups/index');
export const dealerDuesRoute = defineRoute('/packages/office/pages/dealer-dues/index');
export const personalCodeRoute = defineRoute('/packages/staff/pages/personal-code/index');
/** The orders that one had a part in, and why they are one's own or not. */
export const ownContestsRoute = defineRoute('/packages/staff/pages/contests/index');

export const membersRoute = defineRoute('/packages/office/pages/members/index');
export const dispatchRoute = defineRoute('/packages/office/pages/dispatch/index');
/** The same with a job that is to be given away, or to somebody else. */
export const dispatchJobRoute = defineRoute('/packages/office/pages/dispatch/index', ['workOrderId']);
/** Who was not satisfied, and one of them. */
export const rescuesRoute = defineRoute('/packages/office/pages/rescues/index');
export const rescueRoute = defineRoute('/packages/office/pages/rescue/index', ['rescueId']);
/** The office's complaints, one of them, and its three forms; the annex that is shown first may be empty. */
export const staffComplaintsRoute = defineRoute('/packages/office/pages/complaints/index');
export const staffComplaintRoute = defineRoute('/packages/office/pages/complaint/index', ['complaintId']);
export const complaintFormsRoute = defineRoute('/packages/office/pages/complaint-forms/index', ['complaintId', 'annex']);
/** The complaints behind a figure of the analysis. */
export const complaintFiguresRoute = defineRoute('/packages/office/pages/complaint-figures/index', ['period', 'on', 'side', 'value', 'figure']);
/** Customers' questions as the office answers them. */
export const staffConsultationsRoute = defineRoute('/packages/office/pages/consultations/index');
export const staffConsultationRoute = defineRoute('/packages/office/pages/consultation/index', ['consultationId']);
/** What technicians can do, where and when. */
export const techniciansRoute = defineRoute('/packages/office/pages/technicians/index');
/** The orders on which several had a claim. */
export const officeContestsRoute = defineRoute('/packages/office/pages/contests/index');
export const officeCodesRoute = defineRoute('/packages/office/pages/codes/index');
/** What customers gave to the case library, before others see it. */
export const officeCasesRoute = defineRoute('/packages/office/pages/cases/index');
export const settingsRoute = defineRoute('/packages/office/pages/settings/index');
export const settingRoute = defineRoute('/packages/office/pages/setting/index', ['area']);
/** The rules of commission, at the rule of one product; empty: none. */
export const productRuleRoute = defineRoute('/packages/office/pages/setting/index', ['area', 'productId']);
export const productCommissionRoute = defineRoute('/packages/office/pages/product-commission/index');
/** Everybody's statements and payments, and one of them. */
export const officeStatementsRoute = defineRoute('/packages/office/pages/statements/index');
export const officeStatementRoute = defineRoute('/packages/office/pages/statement/index', ['statementId']);
export const commissionHoldsRoute = defineRoute('/packages/office/pages/commission-holds/index');
export const stockRoute = defineRoute('/packages/office/pages/stock/index');
export const paymentsRoute = defineRoute('/packages/office/pages/payments/index');
/** The same page at one of its lists. */
export const paybackListRoute = defineRoute('/packages/office/pages/paybacks/index', ['list']);
export const paybacksRoute = defineRoute('/packages/office/pages/paybacks/index');
export const reconciliationRoute = defineRoute('/packages/office/pages/reconciliation/index');
export const booksRoute = defineRoute('/packages/office/pages/books/index');
export const refundsRoute = defineRoute('/packages/office/pages/refunds/index');
export const refundRoute = defineRoute('/packages/office/pages/refund/index', ['refundId']);
export const pricesRoute = defineRoute('/packages/office/pages/prices/index');
/** What holds with organisations: all of them, one, the price lists of the tiers, one list. */
export const organisationsRoute = defineRoute('/packages/office/pages/organisations/index');
export const organisationRoute = defineRoute('/packages/office/pages/organisation/index', ['organisationId']);
export const priceListsRoute = defineRoute('/packages/office/pages/price-lists/index');
export const priceListRoute = defineRoute('/packages/office/pages/price-list/index', ['listId']);
/** Retailers, one with its tickets and settlements, one settlement. */
export const retailersRoute = defineRoute('/packages/office/pages/retailers/index');
export const retailerRoute = defineRoute('/packages/office/pages/retailer/index', ['organisationId']);
export const retailerSettlementRoute = defineRoute('/packages/office/pages/retailer-settlement/index', ['settlementId']);
/** What one's own place pays. */
export const ownPricesRoute = defineRoute('/packages/staff/pages/own-prices/index');
export const couponRulesRoute = defineRoute('/packages/office/pages/coupon-rules/index');
/** What is given for points, and lotteries, as the office writes them. */
export const officeRewardsRoute = defineRoute('/packages/office/pages/rewards/index');
export const officeLotteriesRoute = defineRoute('/packages/office/pages/lotteries/index');
/** A draft that is changed; empty: a new one. */
export const officeLotteryRoute = defineRoute('/packages/office/pages/lottery/index', ['lotteryId']);
export const memberPointsRoute = defineRoute('/packages/office/pages/member-points/index');
