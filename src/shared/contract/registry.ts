import type * as v from 'valibot';
import type { ErrorCode, ErrorDetails } from '../errors/codes';
import { applianceHistoryContract } from './appliance-history';
import { attributionContract } from './attribution';
import { careContract } from './care';
import { casesContract } from './cases';
import { catalogContract } from './catalog';
import { chargesContract } from './charges';
import { checkoutContract } from './checkout';
import { commissionContract } from './commission';
import { commissionStatementsContract } from './commission-statements';
import { complaintAnalysisContract } from './complaint-analysis';
import { complaintsContract } from './complaints';
import { consultationsContract } from './consultations';
import { contestsContract } from './contests';
import { dealerStatementsContract } from './dealer-statements';
import { dealerChecksContract } from './dealer-checks';
import { dealersContract } from './dealers';
import type { ActionContract } from './define';
import { dispatchContract } from './dispatch';
import { doorContract } from './door';
import { identityContract } from './identity';
import { jobsContract } from './jobs';
import { leadsContract } from './leads';
import { ledgerContract } from './ledger';
import { loyaltyContract } from './loyalty';
import { offersContract } from './offers';
import { ordersContract } from './orders';
import { partnersContract } from './partners';
import { paymentsContract } from './payments';
import { reconciliationContract } from './reconciliation';
import { refundsContract } from './refunds';
import { retailersContract } from './retailers';
import { serviceContract } from './service';
import { settingsContract } from './settings';
import { sharesContract } from './shares';
import { slotsContract } from './slots';
import { tradeContract } from './trade';
import { visitsContract } from './visits';
import { warehouseContract } from './warehouse';

/** Every action of every context. The first segment of a name is the cloud function that answers it. */
export const contracts = {
  ...identityContract,
  ...attributionContract,
  ...sharesContract,
  ...contestsContract,
  ...catalogContract,
  ...casesContract,
  ...ordersContract,
  ...checkoutContract,
  ...refundsContract,
  ...loyaltyContract,
  ...commissionContract,
  ...commissionStatementsContract,
  ...offersContract,
  ...serviceContract,
  ...dispatchContract,
  ...slotsContract,
  ...chargesContract,
  ...doorContract,
  ...visitsContract,
  ...applianceHistoryContract,
  ...settingsContract,
  ...ledgerContract,
  ...paymentsContract,
  ...reconciliationContract,
  ...careContract,
  ...complaintsContract,
  ...complaintAnalysisContract,
  ...consultationsContract,
  ...leadsContract,
  ...partnersContract,
  ...retailersContract,
  ...dealersContract,
  ...dealerChecksContract,
  ...dealerStatementsContract,
  ...tradeContract,
  ...warehouseContract,
  ...jobsContract,
} as const satisfies Readonly<Record<string, ActionContract>>;

export type Contracts = typeof contracts;
export type ActionName = keyof Contracts;
export type QueryName = { [A in ActionName]: Contracts[A]['kind'] extends 'query' ? A : never }[ActionName];

/** What the caller sends. */
export type Input<A extends ActionName> = v.InferInput<Contracts[A]['input']>;
/** What the action receives after parsing. */
export type ParsedInput<A extends ActionName> = v.InferOutput<Contracts[A]['input']>;
export type Output<A extends ActionName> = v.InferOutput<Contracts[A]['output']>;

/** The event of every cloud function call. */
export interface CallEvent<A extends ActionName = ActionName> {
  readonly action: A;
  readonly input: Input<A>;
  readonly requestId: string;
  /** Id of the membership the caller acts under; without it any membership that fits is taken. */
  readonly as?: string;
}

export interface ErrorAnswer<Code extends ErrorCode = ErrorCode> {
  readonly code: Code;
  readonly details: ErrorDetails[Code];
  /** Names the call in the logs. */
  readonly traceId: string;
}

export type CallAnswer<A extends ActionName = ActionName> =
  | { readonly ok: true; readonly data: Output<A>; readonly at: number }
  | { readonly ok: false; readonly error: ErrorAnswer; readonly at: number };
