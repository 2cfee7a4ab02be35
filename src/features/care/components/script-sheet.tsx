import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Icon } from '../../../components/icon/icon';
import type { HandlingStep } from '../../../shared/domain/care/rescue';
import { rescuesText } from '../../../text/rescues';
import { scriptView } from '../rescue-model';
import './care.scss';

const { sheet: words, commands } = rescuesText;
const LONGEST = 200;

export interface ScriptSheetProps {
  readonly rescueId: string;
  readonly command: 'contact' | 'visit';
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

/** The script beside which somebody speaks with an upset customer, and what came of it. */
export function ScriptSheet({ rescueId, command, onClose, onSaved }: ScriptSheetProps) {
  const contact = useCommand('care.rescue.contact');
  const visit = useCommand('care.rescue.visit');
  const { run, pending, error } = command === 'contact' ? contact : visit;
  const [said, setSaid] = useState<readonly HandlingStep[]>([]);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const isMissing = note.trim() === '';
  const submit = async () => {
    setChecked(true);
    if (isMissing) return;
    if ((await run({ rescueId, note: note.trim(), steps: [...said] })).ok) onSaved(commands[command].done);
  };
  return (
    <FormSheet title={commands[command].title} lead={words.lead} submitLabel={words.save} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <Script said={said} onSaid={(step) => setSaid([...said, step])} />
      <TextField
        label={words.note}
        value={note}
        placeholder={words.notePlaceholder}
        maxLength={LONGEST}
        multiline
        error={checked && isMissing ? words.noteNeeded : undefined}
        onChange={setNote}
      />
    </FormSheet>
  );
}

/** Feelings first: one step after the other, each with words to begin with. */
function Script({ said, onSaid }: { readonly said: readonly HandlingStep[]; readonly onSaid: (step: HandlingStep) => void }) {
  return (
    <View>
      {scriptView(said).map(({ step, number, name, say, heading, state }) => (
        <View key={step}>
          {heading === null ? null : <View className="script__heading">{heading}</View>}
          <View className={`script__step script__step--${state}`}>
            <View className="script__number">{state === 'done' ? <Icon name="check" /> : number}</View>
            <View className="script__words">
              <Text className={state === 'current' ? 'care__strong' : ''}>{name}</Text>
              {state === 'current' ? (
                <>
                  <Text className="script__say">{say}</Text>
                  <QuietAction size="small" label={words.next} onPress={() => onSaid(step)} />
                </>
              ) : null}
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
