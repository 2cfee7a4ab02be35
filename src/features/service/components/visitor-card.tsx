import { CallAction } from '../../../components/call-action/call-action';
import { Card } from '../../../components/card/card';
import { PersonCard } from '../../../components/person-card/person-card';
import { Tag } from '../../../components/tag/tag';
import { serviceText as words } from '../../../text/service';
import type { PersonView } from '../view-model';

export interface VisitorCardProps {
  readonly person: PersonView;
  /** His code was scanned: he stands at the door, and nobody has to phone him. */
  readonly isVerified?: boolean;
}

/** Who comes, and why one may let him in. */
export function VisitorCard({ person: { name, detail, phone }, isVerified = false }: VisitorCardProps) {
  const dial = phone === null ? undefined : <CallAction label={words.person.call} phoneNumber={phone} />;
  return (
    <Card>
      <PersonCard name={name} detail={detail} aside={isVerified ? <Tag tone="done">{words.door.verified}</Tag> : dial} />
    </Card>
  );
}
