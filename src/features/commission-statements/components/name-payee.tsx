import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { plainLine } from '../../../shared/kernel/plain-text';
import { statementsText } from '../../../text/statements';
import { namingWords, type Statement } from '../view-model';

const words = statementsText.naming;
const MOST_CHARACTERS = 30;

/** Asks a payee for his real name, where WeChat compares it or nobody knows how to call him. */
export function NamePayee({ statement }: { readonly statement: Statement }) {
  const [asking, setAsking] = useState(false);
  const action = <QuietAction label={words.action} size="small" onPress={() => setAsking(true)} />;
  return (
    <>
      <Notice tone="now" sentence={namingWords(statement) ?? words.wanted} action={action} />
      {asking ? <NameSheet start={statement.realName ?? statement.name} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function NameSheet({ start, onClose }: { readonly start: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('commission.payee.name');
  const [name, setName] = useState(start);
  const [checked, setChecked] = useState(false);
  const said = plainLine(name);
  const submit = async () => {
    setChecked(true);
    if (said !== '' && (await run({ name: said })).ok) onClose();
  };
  return (
    <FormSheet title={words.action} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.field} value={name} placeholder={words.placeholder} maxLength={MOST_CHARACTERS} error={checked && said === '' ? words.missing : undefined} onChange={setName} />
    </FormSheet>
  );
}
