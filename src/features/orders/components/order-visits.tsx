import { CallAction } from '../../../components/call-action/call-action';
import { Card, CardPart } from '../../../components/card/card';
import { PersonCard } from '../../../components/person-card/person-card';
import { ordersText } from '../../../text/orders';
import type { Visit } from '../view-model';

function VisitRow({ visit }: { readonly visit: Visit }) {
  const { phone } = visit;
  const dial = phone === null ? undefined : <CallAction label={ordersText.call} phoneNumber={phone} />;
  return <PersonCard name={visit.person} detail={`${visit.label} · ${visit.when}`} aside={dial} />;
}

/** Who comes when and how to reach him, or who came when. */
export function OrderVisits({ visits }: { readonly visits: readonly Visit[] }) {
  const [first, ...others] = visits;
  if (first === undefined) return null;
  return (
    <Card>
      <VisitRow visit={first} />
      {others.map((visit) => (
        <CardPart key={visit.kind}>
          <VisitRow visit={visit} />
        </CardPart>
      ))}
    </Card>
  );
}
