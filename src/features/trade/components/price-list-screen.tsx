import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { priceListRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { priceListText as words } from '../../../text/trade';
import { linesWith, NO_CHANGES, withPrice, withTable, type PriceDraft } from '../price-draft';
import { listHeadView, type PriceLine, type PriceListPage } from '../price-view';
import { PasteSheet } from './paste-sheet';
import { PriceLineSheet } from './price-line-sheet';
import { PriceTableView } from './price-table-view';
import { SaveListSheet } from './save-list-sheet';

/** One list of a tier; who keeps the books changes it into the next one. */
export function PriceListScreen({ listId, mayChange }: { readonly listId: string; readonly mayChange: boolean }) {
  const query = useQuery('trade.price.get', { listId });
  if (query.status !== 'ready') {
    return (
      <Screen title={words.listTitle} width="full">
        <AsyncState query={query} cards={4} />
      </Screen>
    );
  }
  return <Loaded key={listId} page={query.data} mayChange={mayChange && CHANGEABLE.includes(query.data.list.standing)} />;
}

const CHANGEABLE: readonly PriceListPage['list']['standing'][] = ['coming', 'holding'];

type Open = { readonly sheet: 'paste' } | { readonly sheet: 'save' } | { readonly sheet: 'line'; readonly line: PriceLine };

function Loaded({ page, mayChange }: { readonly page: PriceListPage; readonly mayChange: boolean }) {
  const [draft, setDraft] = useState<PriceDraft>(NO_CHANGES);
  const [open, setOpen] = useState<Open>();
  const head = listHeadView(page.list, useNow());
  const change = (next: PriceDraft) => {
    setDraft(next);
    setOpen(undefined);
  };
  const changed = draft.changes.size;
  const lead = (
    <>
      <Tag tone={head.tone}>{head.standing}</Tag>
      <Text>{` ${head.detail}`}</Text>
    </>
  );
  const footer = (
    <ActionBar note={changed === 0 ? undefined : words.drafted(changed)}>
      <QuietAction label={words.paste} onPress={() => setOpen({ sheet: 'paste' })} />
      <PrimaryAction label={words.save} disabled={changed === 0} onPress={() => setOpen({ sheet: 'save' })} />
    </ActionBar>
  );
  return (
    <Screen title={page.tier.name} lead={lead} headline={head.title} width="full" footer={mayChange ? footer : undefined}>
      <PriceTableView tier={page.tier.name} lines={linesWith(page.lines, draft)} onOpen={mayChange ? (line) => setOpen({ sheet: 'line', line }) : undefined} />
      <Sheets open={open} page={page} draft={draft} onChange={change} onClose={() => setOpen(undefined)} />
    </Screen>
  );
}

interface SheetsProps {
  readonly open: Open | undefined;
  readonly page: PriceListPage;
  readonly draft: PriceDraft;
  readonly onChange: (draft: PriceDraft) => void;
  readonly onClose: () => void;
}

function Sheets({ open, page, draft, onChange, onClose }: SheetsProps) {
  if (open === undefined) return null;
  if (open.sheet === 'paste') return <PasteSheet listId={page.list.id} onClose={onClose} onTaken={(rows, dropOthers) => onChange(withTable(draft, rows, dropOthers))} />;
  if (open.sheet === 'line') return <PriceLineSheet key={open.line.productId} line={open.line} onClose={onClose} onPriced={(fen) => onChange(withPrice(draft, open.line, fen))} />;
  return <SaveListSheet page={page} changes={draft} onClose={onClose} onSaved={(listId) => replacePage(priceListRoute, { listId })} />;
}
