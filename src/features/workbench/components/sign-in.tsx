import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { useSessionStore } from '../../../stores/session';
import { workbenchText } from '../../../text/workbench';
import { signInProblems } from '../view-model';

const { signIn: words } = workbenchText;

/** Signing in by invitation: once, with one's own phone number and the code that was handed over. */
export function SignIn() {
  const { run, pending, error } = useCommand('identity.invitation.accept');
  const actUnder = useSessionStore((session) => session.actUnder);
  const [form, setForm] = useState({ phone: '', code: '' });
  const [checked, setChecked] = useState(false);
  const wrong = signInProblems(form);

  const submit = async () => {
    setChecked(true);
    if (wrong.phone || wrong.code) return;
    const result = await run(form);
    if (result.ok) actUnder(result.data.membership.id);
  };

  return (
    <Card>
      <TextField
        label={words.phone}
        value={form.phone}
        placeholder={words.phonePlaceholder}
        keyboard="phone"
        maxLength={11}
        error={checked && wrong.phone ? words.phoneWrong : undefined}
        onChange={(phone) => setForm({ ...form, phone })}
      />
      <TextField
        label={words.code}
        value={form.code}
        placeholder={words.codePlaceholder}
        keyboard="number"
        maxLength={6}
        hint={words.hint}
        error={checked && wrong.code ? words.codeWrong : undefined}
        onChange={(code) => setForm({ ...form, code })}
        onDone={() => void submit()}
      />
      <FailureNotice error={error} />
      <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />
    </Card>
  );
}
