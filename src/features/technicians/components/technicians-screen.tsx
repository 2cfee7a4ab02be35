import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { dispatchJobRoute, staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { techniciansText } from '../../../text/technicians';
import { clashWords, technicianView, type Technician } from '../view-model';
import { ProfileSheet } from './profile-sheet';
import './technicians.scss';

/** Who can be sent, and what each can do, where and when. */
export function TechniciansScreen() {
  const query = useQuery('service.technician.list', {});
  const [editing, setEditing] = useState<Technician>();
  const [saved, setSaved] = useState<string>();
  const edit = (technician: Technician) => {
    setSaved(undefined);
    setEditing(technician);
  };
  const finish = (name: string) => {
    setSaved(name);
    setEditing(undefined);
  };
  return (
    <Screen title={techniciansText.title} headline={techniciansText.headline} lead={techniciansText.lead} width="wide">
      {saved === undefined ? null : <Notice tone="done" sentence={techniciansText.saved(saved)} />}
      {query.status === 'ready' ? <Technicians technicians={query.data.technicians} onEdit={edit} /> : <AsyncState query={query} cards={3} />}
      {editing === undefined ? null : (
        <ProfileSheet key={editing.membershipId} technician={editing} onClose={() => setEditing(undefined)} onSaved={finish} />
      )}
    </Screen>
  );
}

interface TechniciansProps {
  readonly technicians: readonly Technician[];
  readonly onEdit: (technician: Technician) => void;
}

function Technicians({ technicians, onEdit }: TechniciansProps) {
  if (technicians.length === 0) return <EmptyState icon="people" title={techniciansText.empty} advice={techniciansText.emptyHint} />;
  return technicians.map((technician) => (
    <TechnicianCard key={technician.membershipId} technician={technician} onPress={() => onEdit(technician)} />
  ));
}

/** A visit is given to somebody else on the dispatch page, a delivery on its order's. */
function openClash({ workOrderId, orderId }: Technician['clashes'][number]): void {
  if (workOrderId !== undefined) openPage(dispatchJobRoute, { workOrderId });
  else if (orderId !== undefined) openPage(staffOrderRoute, { orderId });
}

/** Jobs that he has on days off, and where each is given to somebody else. */
function Clash({ technician }: { readonly technician: Technician }) {
  const words = clashWords(technician);
  const [first] = technician.clashes;
  if (words === null || first === undefined) return null;
  return (
    <>
      <Notice tone="danger" sentence={words} />
      <TextAction label={techniciansText.reassign} onPress={() => openClash(first)} />
    </>
  );
}

function TechnicianCard({ technician, onPress }: { readonly technician: Technician; readonly onPress: () => void }) {
  const { name, where, tag, lines } = technicianView(technician);
  return (
    <>
      <Card onPress={onPress}>
        <ListRow title={name} detail={where} aside={tag === null ? undefined : <Tag tone={tag.tone}>{tag.words}</Tag>} />
        {lines.map((line) => (
          <View key={line} className="technicians__muted">
            {line}
          </View>
        ))}
      </Card>
      <Clash technician={technician} />
    </>
  );
}
