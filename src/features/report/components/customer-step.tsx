import { View } from '@tarojs/components';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { reportText } from '../../../text/report';
import { useReportDraft } from '../store';
import { usePaste } from '../use-paste';
import { customerProblems } from '../view-model';
import './report.scss';

function PasteCard() {
  const { draft, change } = useReportDraft();
  const paste = usePaste();
  return (
    <Card>
      <TextField
        label={reportText.paste}
        value={draft.pasted}
        placeholder={reportText.pastePlaceholder}
        multiline
        maxLength={300}
        onChange={(pasted) => change({ pasted })}
      />
      <View className="report__row">
        <QuietAction label={reportText.pasteFromClipboard} size="small" onPress={paste.pasteFromClipboard} />
        <QuietAction
          label={reportText.parse}
          size="small"
          loading={paste.pending}
          disabled={draft.pasted.trim() === ''}
          onPress={() => paste.parse(draft.pasted)}
        />
      </View>
      {paste.outcome === undefined ? null : <Notice {...paste.outcome} />}
    </Card>
  );
}

/** Who it goes to: pasted as one text, or typed. */
export function CustomerStep({ checked }: { readonly checked: boolean }) {
  const { draft, changeCustomer } = useReportDraft();
  const { customer } = draft;
  const wrong = checked ? customerProblems(customer) : {};
  const field = (name: keyof typeof customer, placeholder?: string) => ({
    label: reportText[name],
    value: customer[name],
    error: wrong[name],
    placeholder,
    onChange: (value: string) => changeCustomer({ [name]: value }),
  });
  return (
    <Section title={reportText.steps.customer}>
      <PasteCard />
      <Card>
        <TextField {...field('name', reportText.namePlaceholder)} maxLength={20} />
        <TextField {...field('phone', reportText.phonePlaceholder)} keyboard="phone" maxLength={11} />
        <View className="report__columns">
          <TextField {...field('province')} maxLength={20} />
          <TextField {...field('city')} maxLength={20} />
          <TextField {...field('district')} maxLength={20} />
        </View>
        <TextField {...field('detail', reportText.detailPlaceholder)} maxLength={120} />
      </Card>
    </Section>
  );
}
