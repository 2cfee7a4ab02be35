import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { organisationKindNames } from '../../../text/names';
import { tradeText as words } from '../../../text/trade';
import { termFacts, type TermsPage } from '../terms-view';
import { TermsHistory } from './terms-history';
import { TermsSheet } from './terms-sheet';
import './trade.scss';

/** What holds with one organisation, and what held before. */
export function TermsScreen({ organisationId }: { readonly organisationId: string }) {
  const query = useQuery('trade.terms.get', { organisationId });
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  return <Loaded page={query.data} />;
}

function Loaded({ page }: { readonly page: TermsPage }) {
  const [editing, setEditing] = useState<TermsPage>();
  const [saved, setSaved] = useState<number>();
  const { organisation, version, choices } = page;
  const footer = (
    <ActionBar>
      <PrimaryAction label={words.edit} onPress={() => setEditing(page)} />
    </ActionBar>
  );
  return (
    <Screen title={organisation.name} lead={organisationKindNames[organisation.kind]} headline={organisation.name} width="wide" footer={choices === null ? undefined : footer}>
      {saved === undefined ? null : <Notice tone="done" sentence={words.saved(saved)} />}
      {version === 0 ? <Notice tone="quiet" sentence={words.neverSet} /> : null}
      <Card>
        {termFacts(page).map(({ label, value }) => (
          <View key={label} className="trade-fact">
            <Text className="trade-fact__label">{label}</Text>
            <Text className="trade-fact__value">{value}</Text>
          </View>
        ))}
      </Card>
      <TermsHistory organisationId={organisation.id} />
      {editing === undefined ? null : (
        <TermsSheet
          page={editing}
          onClose={() => setEditing(undefined)}
          onSaved={(now) => {
            setEditing(undefined);
            setSaved(now);
          }}
        />
      )}
    </Screen>
  );
}
