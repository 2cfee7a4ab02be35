import type { Output } from '../../shared/contract/registry';
import { interestFen } from '../../shared/domain/dealers/interest';
import { amountWords, percentWords } from '../../text/amounts';
import { dealerPapersText } from '../../text/dealer-papers';
import { dateWords, momentWords } from '../../text/when';

const { interest: words } = dealerPapersText;
export type Interest = Output<'dealers.interest.get'>;

/** How interest was reckoned: each stretch of days with what was open and what it cost. */
export function interestView({ interestNo, organisationName, month, amountFen, due, dueOn, spans, waived }: Interest, now: number) {
  return {
    lead: words.lead(interestNo, organisationName),
    headline: words.headline(Number(month.slice(0, 4)), Number(month.slice(5))),
    amount: amountWords(amountFen),
    rows: spans.map((span) => ({
      key: span.from,
      label: words.span(dateWords(span.from, now), span.days),
      product: words.product(amountWords(span.amountFen), span.days, percentWords(span.bps)),
      amount: amountWords(interestFen({ spans: [span] })),
    })),
    wasDue: words.wasDue(dateWords(due.dueOn, now)),
    dueOn: words.dueOn(dateWords(dueOn, now)),
    waived: waived === null ? null : words.waived(waived.byName, waived.reason, momentWords(waived.at, now)),
  };
}
