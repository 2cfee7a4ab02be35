import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { Notice } from '../../../components/notice/notice';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { COMPLAINT_CATEGORIES, COMPLAINT_METHODS } from '../../../shared/domain/care/states';
import { isMobile } from '../../../shared/kernel/phone';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { complaintCategoryNames, complaintMethodNames } from '../../../text/care-names';
import { complaintDeskText } from '../../../text/complaint-desk';
import { dateWords } from '../../../text/when';
import { EMPTY_RECORD, recordProblems, type RecordDraft } from '../complaint-model';
import { aboutOf, NO_SUBJECT } from '../complaint-subjects';
import { useSubjects } from '../use-subjects';

const { record: words } = complaintDeskText;
const MOST_PHOTOS = 9;
const CATEGORIES = COMPLAINT_CATEGORIES.map((value) => ({ value, label: complaintCategoryNames[value] }));
const METHODS = COMPLAINT_METHODS.map((value) => ({ value, label: complaintMethodNames[value] }));

export interface RecordSheetProps {
  readonly onClose: () => void;
  readonly onRecorded: (complaintNo: string) => void;
}

/** Staff write down a complaint that came by phone, letter or in person. */
export function RecordSheet({ onClose, onRecorded }: RecordSheetProps) {
  const { run, pending, error } = useCommand('care.complaint.record');
  const form = useDraft<RecordDraft>(() => EMPTY_RECORD, recordProblems);
  const media = useMedia({ folder: 'care', most: MOST_PHOTOS });
  const now = useNow();
  const [looked, setLooked] = useState('');
  const { subjects, isNothing } = useSubjects(looked, form.draft.phone);
  const submit = async () => {
    if (!form.check() || media.unfinished !== undefined) return;
    const { name, phone, description, subjectId, ...facts } = form.draft;
    const photos = media.kept.map(({ fileId }) => fileId);
    const about = { ...aboutOf(subjects, subjectId), photos, contact: { name: name.trim(), phone: phone.trim() } };
    const result = await run({ ...facts, ...about, description: description.trim() });
    if (result.ok) onRecorded(result.data.complaintNo);
  };
  const { occurredOn, name } = form.draft;
  const subjectChoices = [...subjects.map(({ id, label }) => ({ value: id, label })), { value: NO_SUBJECT, label: words.noSubject }];
  const chooseSubject = (subjectId: string) => {
    const known = subjects.find(({ id }) => id === subjectId)?.customerName ?? '';
    form.onChange({ ...form.draft, subjectId, name: name === '' ? known : name });
  };
  const look = (wanted: string) => {
    setLooked(wanted);
    if (isMobile(wanted) && form.draft.phone === '') form.onChange({ ...form.draft, phone: wanted });
  };
  return (
    <FormSheet title={words.title} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <SearchBar value={looked} placeholder={words.find} onSearch={look} />
      {isNothing ? <Notice tone="quiet" sentence={words.nothing} /> : null}
      {subjects.length === 0 ? null : (
        <ChoiceField<string> label={words.subject} choices={subjectChoices} value={form.draft.subjectId} onChange={chooseSubject} />
      )}
      <TextField label={words.phone} placeholder={words.phonePlaceholder} keyboard="phone" maxLength={11} {...fieldOf(form, 'phone')} />
      <TextField label={words.name} placeholder={words.namePlaceholder} maxLength={20} {...fieldOf(form, 'name')} />
      <ChoiceField<RecordDraft['method']> label={words.method} choices={METHODS} {...fieldOf(form, 'method')} />
      <ChoiceField<RecordDraft['category']> label={words.category} choices={CATEGORIES} {...fieldOf(form, 'category')} />
      <TextField label={words.description} placeholder={words.descriptionPlaceholder} maxLength={1000} multiline {...fieldOf(form, 'description')} />
      <DateField
        label={words.occurredOn}
        latest={dayOf(now)}
        shown={occurredOn === null ? undefined : dateWords(occurredOn, now)}
        {...fieldOf(form, 'occurredOn')}
      />
      <MediaField label={words.photos} media={media} error={media.unfinished} />
    </FormSheet>
  );
}
