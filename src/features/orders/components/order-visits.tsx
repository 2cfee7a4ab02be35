import Taro from '@tarojs/taro';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card, CardPart } from '../../../components/card/card';
import { PersonCard } from '../../../components/person-card/person-card';
import { ordersText } from '../../../text/orders';
import type { Visit } from '../view-model';

async function call(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {
    // The person decided not to call.
  }
}

function VisitRow({ visit }: { readonly visit: Visit }) {
  const { phone } = visit;
  const dial =
    phone === null ? undefined : <QuietAction label={ordersText.call} size="small" onPress={() => void call(phone)} />;
  return <PersonCard name={visit.person} detail={`${visit.label} · ${visit.window}`} aside={dial} />;
}

/** Who comes when, and how to reach him. */
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
