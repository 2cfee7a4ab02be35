import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { doorCodeRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { doorCodeText as words } from '../../../text/door-code';
import { isUnderWay } from '../door-model';
import type { Job } from '../view-model';
import { DoorGuests } from './door-guests';

/** The way to the code that the customer scans at his door, and who else scanned it. */
export function JobDoor({ job }: { readonly job: Job }) {
  if (!isUnderWay(job)) return null;
  return (
    <>
      <Card>
        <ListRow icon="code" title={words.open} detail={words.openHint} onPress={() => openPage(doorCodeRoute, { workOrderId: job.card.id })} />
      </Card>
      <DoorGuests job={job} />
    </>
  );
}
