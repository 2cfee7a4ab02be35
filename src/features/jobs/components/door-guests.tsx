import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { PersonCard } from '../../../components/person-card/person-card';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { doorCodeText } from '../../../text/door-code';
import { guestRows, type GuestRow } from '../door-model';
import type { Job } from '../view-model';
import './jobs.scss';

const words = doorCodeText.guests;

/** Who scanned the code and waits: the technician, before whom he stands, lets him agree for the customer or not. */
export function DoorGuests({ job }: { readonly job: Job }) {
  const guests = guestRows(job);
  if (guests.length === 0) return null;
  return (
    <Section title={words.title}>
      <View className="job__hint">{words.hint}</View>
      {guests.map((guest) => (
        <Guest key={guest.personId} workOrderId={job.card.id} guest={guest} />
      ))}
    </Section>
  );
}

function Guest({ workOrderId, guest: { personId, name, admitted } }: { readonly workOrderId: string; readonly guest: GuestRow }) {
  const { run, pending, error } = useCommand('service.door.decide');
  const decide = (granted: boolean) => void run({ workOrderId, personId, granted });
  return (
    <Card tone={admitted ? 'plain' : 'outlined'}>
      <PersonCard name={name} aside={admitted ? <Tag tone="done">{words.granted}</Tag> : undefined} />
      <View className="job__choices">
        <QuietAction size="small" label={admitted ? words.takeBack : words.refuse} loading={pending} onPress={() => decide(false)} />
        {admitted ? null : <QuietAction size="small" label={words.grant} loading={pending} onPress={() => decide(true)} />}
      </View>
      <FailureNotice error={error} />
    </Card>
  );
}
