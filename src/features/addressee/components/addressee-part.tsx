import { useState } from 'react';
import { useAddressPaste } from '../../../api/use-address-paste';
import { AddresseeFields, PasteCard } from '../../../components/addressee-fields/addressee-fields';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { mergeFound, missingOf } from '../../../shared/domain/orders/addressee';
import { useAddressee } from '../../../stores/addressee';
import { addresseeText } from '../../../text/addressee';
import { addresseeProblems, addresseeView } from '../../../text/addressee-words';
import { pasteNotice } from '../../../text/paste-notice';

/** Who gets it: the last one in a line, or pasted, or typed. */
export function AddresseePart({ checked }: { readonly checked: boolean }) {
  const addressee = useAddressee((store) => store.addressee);
  const [editing, setEditing] = useState(() => missingOf(addressee).length > 0);
  if (editing) return <Editor checked={checked} />;
  const { place, person } = addresseeView(addressee);
  return (
    <Section title={addresseeText.title}>
      <Card>
        <ListRow
          icon="address"
          title={place}
          detail={person}
          aside={addresseeText.change}
          onPress={() => setEditing(true)}
        />
      </Card>
    </Section>
  );
}

function Editor({ checked }: { readonly checked: boolean }) {
  const { addressee, change } = useAddressee();
  const [pasted, setPasted] = useState('');
  const paste = useAddressPaste({
    onText: setPasted,
    onFound: (found) => {
      const merged = mergeFound(useAddressee.getState().addressee, found);
      change(merged);
      return missingOf(merged).length === 0;
    },
  });
  return (
    <Section title={addresseeText.title}>
      <PasteCard
        text={pasted}
        pending={paste.pending}
        outcome={pasteNotice(paste.outcome)}
        onText={setPasted}
        onParse={() => paste.parse(pasted)}
        onClipboard={paste.pasteFromClipboard}
      />
      <AddresseeFields
        nameLabel={addresseeText.receiver}
        value={addressee}
        problems={checked ? addresseeProblems(addressee) : {}}
        onChange={change}
      />
    </Section>
  );
}
