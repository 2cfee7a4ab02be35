import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import type { TransferPlan } from '../../../../src/shared/domain/ledger/transfer';
import { matchSettlement, type MatchingRules } from '../../../../src/shared/domain/retailers/matching';
import { restGivenUpPlans, rowPlans, ticketPlans } from '../../../../src/shared/domain/retailers/postings';
import { receiptOf } from '../../../../src/shared/domain/retailers/receipt';
import type { SettlementRow } from '../../../../src/shared/domain/retailers/settlement-row';
import { decisionOf, ROW_DECISIONS, standingOf, ticketMachine, type RowDecision, type TicketState } from '../../../../src/shared/domain/retailers/states';
import { comparableTicketNo, isReceivedInPart, leftOf, type Ticket } from '../../../../src/shared/domain/retailers/ticket';
import { nextState } from '../../../../src/shared/kernel/state-machine';

describe('a row that is booked on a ticket', () => {
  it.each<{ name: string; before: number; netFen: number; decision: RowDecision; receipt: object }>([
    { name: 'brings all of it', before: 0, netFen: 3_771_18, decision: 'accept', receipt: { receivedFen: 3_771_18, givenUpFen: 0, command: 'settle' } },
    { name: 'brings a part and waits for the rest', before: 0, netFen: 3_725_19, decision: 'claim', receipt: { receivedFen: 3_725_19, givenUpFen: 0, command: 'receive' } },
    { name: 'brings a part, and the rest is given up', before: 0, netFen: 3_725_19, decision: 'accept', receipt: { receivedFen: 3_725_19, givenUpFen: 45_99, command: 'settle' } },
    { name: 'brings the rest', before: 3_725_19, netFen: 45_99, decision: 'accept', receipt: { receivedFen: 3_771_18, givenUpFen: 0, command: 'settle' } },
    { name: 'brings the whole again, which is to be taken back', before: 3_725_19, netFen: 3_771_18, decision: 'claim', receipt: { receivedFen: 7_496_37, givenUpFen: 0, command: 'receive' } },
    { name: 'brings the whole again, which is kept', before: 3_725_19, netFen: 3_771_18, decision: 'accept', receipt: { receivedFen: 7_496_37, givenUpFen: -3_725_19, command: 'settle' } },
  ])('$name', ({ before, netFen, decision, receipt }) => {
    expect(receiptOf({ expectedFen: 3_771_18, receivedFen: before }, netFen, decision)).toEqual(receipt);
  });
});

const RULES: MatchingRules = { dayWindow: 7, toleranceFen: 1 };
const DUE = accounts.retailerDue('org_1');
const SAID = { facts: {}, at: 1_790_000_000_000 };
const moved = (plans: readonly TransferPlan[]): number => plans.reduce((sum, { transfer: { from, to, amount } }) => sum + (to === DUE ? amount : 0) - (from === DUE ? amount : 0), 0);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** A ticket with all that ever happened to it. */
interface Story extends Ticket {
  readonly state: TicketState;
  readonly received: readonly number[];
  readonly givenUp: readonly number[];
}
interface Told {
  readonly stories: readonly Story[];
  readonly foreignFen: number;
  readonly plans: readonly TransferPlan[];
}
interface Sheet {
  readonly rows: readonly { readonly no: number; readonly netFen: number; readonly decision: RowDecision | null }[];
  /** The ticket of which finance gives the rest up afterwards. */
  readonly giveUp: number;
}

function began(grosses: readonly number[]): Told {
  const stories = grosses.map((grossFen, at): Story => ({ ticketId: `tkt_${at}`, ticketNo: `N${at}`, soldOn: '2026-10-08', grossFen, expectedFen: grossFen, receivedFen: 0, state: 'waiting', received: [], givenUp: [] }));
  return { stories, foreignFen: 0, plans: stories.flatMap(({ ticketId, grossFen }) => ticketPlans({ ticketId, organisationId: 'org_1', grossFen, deductionBps: 0 }, SAID)) };
}

/** Compares a sheet with what waits, and books it by what was decided. */
function booked({ stories, foreignFen, plans }: Told, { rows, giveUp }: Sheet, at: number): Told {
  const sheet = rows.map(({ no, netFen }, index): SettlementRow => ({ rowNo: index, ticketNo: `N${no}`, on: null, grossFen: null, netFen }));
  const waiting = stories.filter(({ state }) => state === 'waiting');
  const settled = new Set(stories.flatMap(({ state, ticketNo }) => (state === 'settled' ? [comparableTicketNo(ticketNo)] : [])));
  const { matches } = matchSettlement(sheet, waiting, settled, RULES);
  const after = new Map(stories.map((story) => [story.ticketId, story]));
  const done: TransferPlan[] = [];
  let foreign = 0;
  for (const { rowNo, netFen } of sheet) {
    const match = matches.find((one) => one.rowNo === rowNo);
    const story = match === undefined ? undefined : after.get(match.ticketId);
    const row = { settlementId: `stl_${at}`, rowNo, organisationId: 'org_1', netFen };
    if (match === undefined || story === undefined) {
      foreign += netFen;
      done.push(...rowPlans({ ...row, givenUpFen: 0 }, SAID));
      continue;
    }
    const { receivedFen, givenUpFen, command } = receiptOf(story, netFen, decisionOf(rows[rowNo]?.decision ?? null, standingOf(match)));
    // What is given up is what finance was shown.
    if (command === 'settle') expect(givenUpFen + match.differenceFen).toBe(0);
    const state = nextState(ticketMachine, story.state, command);
    if (state === null) throw new Error('settled twice');
    after.set(story.ticketId, { ...story, state, receivedFen, received: [...story.received, netFen], givenUp: [...story.givenUp, givenUpFen] });
    done.push(...rowPlans({ ...row, givenUpFen }, SAID));
  }
  const ended = after.get(`tkt_${giveUp}`);
  if (ended?.state === 'waiting' && isReceivedInPart(ended)) {
    const leftFen = leftOf(ended);
    after.set(ended.ticketId, { ...ended, state: 'settled', givenUp: [...ended.givenUp, leftFen] });
    done.push(...restGivenUpPlans({ ticketId: ended.ticketId, organisationId: 'org_1', leftFen }, SAID));
  }
  return { stories: [...after.values()], foreignFen: foreignFen + foreign, plans: [...plans, ...done] };
}

const sheets: fc.Arbitrary<Sheet[]> = fc.array(
  fc.record({
    rows: fc.array(fc.record({ no: fc.integer({ min: 0, max: 4 }), netFen: fc.integer({ min: -30, max: 60 }), decision: fc.option(fc.constantFrom(...ROW_DECISIONS)) }), { maxLength: 6 }),
    giveUp: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 6 },
);

describe('over any sequence of sheets', () => {
  it('what came of a ticket, what was given up and what is left are what was expected, and nothing is settled twice or forgotten', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 5 }), sheets, (grosses, all) => {
        const { stories, foreignFen, plans } = all.reduce(booked, began(grosses));
        for (const { state, expectedFen, received, givenUp } of stories) {
          const left = state === 'waiting' ? expectedFen - sum(received) : 0;
          expect(sum(received) + sum(givenUp) + left).toBe(expectedFen);
        }
        const waits = sum(stories.flatMap((story) => (story.state === 'waiting' ? [leftOf(story)] : [])));
        expect(moved(plans) - (waits - foreignFen)).toBe(0);
        expect(new Set(plans.map(({ transfer }) => transfer.id)).size).toBe(plans.length);
      }),
    );
  });
});
