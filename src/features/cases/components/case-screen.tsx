import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { leadsNowhere } from '../../../api/api-error';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { QuietAction } from '../../../components/action/quiet-action';
import { LinkState } from '../../../components/async-state/link-state';
import { Card } from '../../../components/card/card';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { casesRoute, productRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { casesText } from '../../../text/cases';
import { casePageView, type Case } from '../view-model';
import { CasePictures } from './case-pictures';
import { CaseWords } from './case-words';
import './cases.scss';

const words = casesText.detail;

export interface CaseScreenProps {
  /** Empty when the link names none. */
  readonly caseId: string;
  /** The way to show it to a friend; null while nobody else may see it. */
  readonly share: ReactNode;
}

/** One home: large photos, what its owner says, the machine, and a way to show it to a friend. */
export function CaseScreen({ caseId, share }: CaseScreenProps) {
  const query = useQuery('catalog.case.get', caseId === '' ? null : { caseId });
  if (query.status === 'ready') return <CaseDetail found={query.data} share={share} />;
  const isMissing = caseId === '' || leadsNowhere(query.error, 'catalog.case.missing');
  const nowhere = isMissing ? { icon: 'picture', title: words.missing, advice: words.missingAdvice } as const : null;
  const way = { label: words.toLibrary, onPress: () => replacePage(casesRoute, {}) };
  return <LinkState title={casesText.title} query={query} cards={2} nowhere={nowhere} way={way} />;
}

function CaseDetail({ found, share }: { readonly found: Case; readonly share: ReactNode }) {
  const view = casePageView(found);
  const { own } = view;
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = own?.canWithdraw === true ? <QuietAction label={words.withdraw} onPress={() => setWithdrawing(true)} /> : null;
  const footer = withdraw === null && share === null ? undefined : <ActionBar>{withdraw}{share}</ActionBar>;
  return (
    <Screen title={casesText.title} headline={view.title} lead={view.owner} footer={footer}>
      {own === null ? null : <Notice tone={own.tone === 'action' ? 'quiet' : own.tone} sentence={own.sentence} />}
      <CasePictures pictures={view.pictures} />
      <Card>
        <View className="case__words">
          <CaseWords tags={view.tags} praises={view.praises} says={view.says} owner={null} />
        </View>
      </Card>
      <Card>
        <ListRow icon="appliance" title={view.product} detail={words.product} onPress={() => openPage(productRoute, { productId: view.productId })} />
      </Card>
      {withdrawing ? <Withdrawal caseId={found.id} consequence={view.withdrawConsequence} onClose={() => setWithdrawing(false)} /> : null}
    </Screen>
  );
}

function Withdrawal({ caseId, consequence, onClose }: { readonly caseId: string; readonly consequence: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('catalog.case.withdraw');
  const confirm = async () => {
    const result = await run({ caseId });
    if (result.ok) onClose();
  };
  return (
    <ConfirmSheet
      open
      title={words.withdrawTitle}
      consequence={consequence}
      actionLabel={words.withdraw}
      pending={pending}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
