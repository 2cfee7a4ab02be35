import { useCommand } from '../../../api/use-command';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { leadSheets, leadsText } from '../../../text/leads';
import type { Lead } from '../view-model';
import { AdvanceSheet } from './advance-sheet';
import { AssignSheet } from './assign-sheet';
import { FollowSheet } from './follow-sheet';
import { LoseSheet } from './lose-sheet';

export type Asking = 'contact' | 'advance' | 'assign' | 'release' | 'lose' | 'reopen';

export interface LeadSheetProps {
  readonly lead: Lead;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

const MOST_WORDS = 100;

/** The sheet in which a step is written down. */
export function LeadSheet({ asking, ...props }: LeadSheetProps & { readonly asking: Asking }) {
  switch (asking) {
    case 'contact':
      return <FollowSheet {...props} />;
    case 'advance':
      return <AdvanceSheet {...props} />;
    case 'assign':
      return <AssignSheet {...props} />;
    case 'lose':
      return <LoseSheet {...props} />;
    case 'release':
      return <ReleaseSheet {...props} />;
    case 'reopen':
      return <ReopenSheet {...props} />;
  }
}

function ReleaseSheet({ lead, onClose, onDone }: LeadSheetProps) {
  const { run, pending, error } = useCommand('leads.lead.release');
  const { title, lead: why, label, placeholder, needed, submit: submitLabel } = leadSheets.release;
  const submit = async (words: string) => {
    if ((await run({ leadId: lead.card.id, words })).ok) onDone(leadsText.done.release);
  };
  return <NoteSheet {...{ title, lead: why, label, placeholder, needed, submitLabel, pending, error, onClose }} maxLength={MOST_WORDS} onSubmit={submit} />;
}

function ReopenSheet({ lead, onClose, onDone }: LeadSheetProps) {
  const { run, pending, error } = useCommand('leads.lead.reopen');
  const { title, lead: why, label, placeholder, needed, submit: submitLabel } = leadSheets.reopen;
  const submit = async (words: string) => {
    if ((await run({ leadId: lead.card.id, words })).ok) onDone(leadsText.done.reopen);
  };
  return <NoteSheet {...{ title, lead: why, label, placeholder, needed, submitLabel, pending, error, onClose }} maxLength={MOST_WORDS} onSubmit={submit} />;
}
