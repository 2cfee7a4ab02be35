import { fireEvent, render, screen } from '@testing-library/react';
import { TextField } from '../../../src/components/field/text-field';
import { FormSheet } from '../../../src/components/form-sheet/form-sheet';
import { useDraft } from '../../../src/components/form-sheet/use-draft';

const sent = jest.fn();

const problemsOf = ({ name }: { readonly name: string }) => (name === '' ? { name: 'a name is needed' } : {});

function NameForm() {
  const { draft, onChange, problems, check } = useDraft(() => ({ name: '' }), problemsOf);
  const submit = () => {
    if (check()) sent(draft.name);
    return Promise.resolve();
  };
  return (
    <FormSheet title="Who" submitLabel="Send" pending={false} error={undefined} onSubmit={submit} onClose={jest.fn()}>
      <TextField label="Name" value={draft.name} error={problems.name} onChange={(name) => onChange({ name })} />
    </FormSheet>
  );
}

test('a form says what is wrong from the first try on, sends nothing until it is mended, and then sends it', () => {
  render(<NameForm />);
  expect(screen.queryByText('a name is needed')).toBeNull();
  fireEvent.click(screen.getByText('Send'));
  expect(screen.getByText('a name is needed')).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: '李敏' } });
  expect(screen.queryByText('a name is needed')).toBeNull();
  fireEvent.click(screen.getByText('Send'));
  expect(sent).toHaveBeenCalledWith('李敏');
});
