import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { dateWords, momentWords } from '../../../text/when';
import type { Pickup } from '../view-model';

const { detail: words } = dealersText;

const sum = (rows: readonly { readonly quantity: number }[]): number => rows.reduce((total, { quantity }) => total + quantity, 0);

/** Its delivery notes, and what came back. */
export function PickupPapers({ pickup: { notes, returns } }: { readonly pickup: Pickup }) {
  const now = useNow();
  return (
    <>
      {notes.length === 0 ? null : (
        <Section title={words.notes}>
          <Card>
            {notes.map(({ noteNo, pieces, amountFen, dueOn, byName, at }) => (
              <ListRow
                key={noteNo}
                title={noteNo}
                detail={`${words.noteRow(sum(pieces), dateWords(dueOn, now))} · ${byName} ${momentWords(at, now)}`}
                aside={<MoneyText amount={amountWords(amountFen)} />}
              />
            ))}
          </Card>
        </Section>
      )}
      {returns.length === 0 ? null : (
        <Section title={words.returns}>
          <Card>
            {returns.map(({ id, pieces, reason, amountFen, byName, at }) => (
              <ListRow
                key={id}
                title={amountFen === null ? words.returnRow(sum(pieces)) : words.returnReceived(pieces.reduce((total, { arrived }) => total + (arrived ?? 0), 0), amountWords(amountFen))}
                detail={`${reason} · ${byName} ${momentWords(at, now)}`}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}
