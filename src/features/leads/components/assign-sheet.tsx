import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Icon } from '../../../components/icon/icon';
import { PagedList } from '../../../components/paged-list/paged-list';
import { PersonCard } from '../../../components/person-card/person-card';
import type { Output } from '../../../shared/contract/registry';
import { leadSheets, leadsText } from '../../../text/leads';
import { roleNames } from '../../../text/names';
import type { LeadSheetProps } from './lead-sheets';
import './leads.scss';

type Candidate = Output<'leads.candidate.list'>['rows'][number];

const { assign: words } = leadSheets;

/** Who is to follow it. */
export function AssignSheet({ lead, onClose, onDone }: LeadSheetProps) {
  const { run, pending, error } = useCommand('leads.lead.assign');
  const found = usePagedQuery('leads.candidate.list', {});
  const [chosen, setChosen] = useState<Candidate>();
  const submit = async () => {
    if (chosen === undefined) return;
    const { personId, membershipId } = chosen;
    const result = await run({ leadId: lead.card.id, heldBy: lead.holderMembershipId, to: { personId, membershipId } });
    if (result.ok) onDone(leadsText.done.assign(result.data.holderName));
  };
  const others = found.data?.filter(({ membershipId }) => membershipId !== lead.holderMembershipId).map((row) => ({ ...row, id: row.membershipId }));
  return (
    <FormSheet
      title={words.title}
      lead={words.lead(lead.card.customerName)}
      submitLabel={chosen === undefined ? words.choose : words.submit(chosen.name)}
      disabled={chosen === undefined}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PagedList
        query={{ ...found, data: others }}
        empty={<EmptyState icon="people" {...words.empty} />}
        renderRow={(row) => <CandidateRow row={row} isChosen={chosen?.membershipId === row.membershipId} onChoose={() => setChosen(row)} />}
      />
    </FormSheet>
  );
}

function CandidateRow({ row, isChosen, onChoose }: { readonly row: Candidate; readonly isChosen: boolean; readonly onChoose: () => void }) {
  return (
    <View className={`leads__candidate${isChosen ? ' leads__candidate--on' : ''}`} role="radio" aria-checked={isChosen} onClick={onChoose}>
      <PersonCard name={row.name} detail={`${row.organisationName} · ${roleNames[row.role]}`} aside={isChosen ? <Icon name="check" /> : undefined} />
    </View>
  );
}
