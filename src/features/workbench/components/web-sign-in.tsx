import { useState } from 'react';
import { refreshQueries } from '../../../api/query-cache';
import { signInOnWeb } from '../../../api/web-login';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { workbenchText } from '../../../text/workbench';

const { web: words } = workbenchText;

/** The office's web build on the real cloud: user name and password, before anything else is known. */
export function WebSignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async () => {
    if (username.trim() === '' || password === '') {
      setProblem(words.needed);
      return;
    }
    setPending(true);
    try {
      await signInOnWeb(username.trim(), password);
      await refreshQueries(['identity.']);
      onSignedIn();
    } catch {
      setProblem(words.failed);
    } finally {
      setPending(false);
    }
  };

  return (
    <Card>
      <TextField label={words.username} value={username} onChange={setUsername} />
      <TextField label={words.password} value={password} secret onChange={setPassword} onDone={() => void submit()} />
      {problem === undefined ? null : <Notice tone="danger" sentence={problem} />}
      <PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />
    </Card>
  );
}
