import { Text, View } from '@tarojs/components';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Icon } from '../../../components/icon/icon';
import { useNow } from '../../../stores/clock';
import { boardText as words } from '../../../text/dispatch';
import type { boardView, Cell } from '../board-model';
import type { Block } from '../board-tasks';
import { proposalView, type Proposal } from '../view-model';
import { openBlock } from './open-block';
import './board-table.scss';

export interface BoardTableProps {
  readonly view: ReturnType<typeof boardView>;
  /** A place for the chosen job was tapped. */
  readonly onPropose: (proposal: Proposal) => void;
}

/** Technicians, one a row, by windows or days: their visits and deliveries, and where the chosen one would fit. */
export function BoardTable({ view: { span, columns, rows }, onPropose }: BoardTableProps) {
  if (rows.length === 0) return <EmptyState icon="people" title={words.nobody} advice={words.nobodyHint} />;
  return (
    <View className={`board board--${span}`} role="table" aria-label={words.table}>
      <View className="board__row board__row--head" role="row">
        <View className="board__person" role="columnheader" aria-label={words.technician} />
        {columns.map(({ key, label }) => (
          <View key={key} className="board__cell board__cell--head" role="columnheader">
            {label}
          </View>
        ))}
      </View>
      {rows.map(({ id, name, detail, cells }) => (
        <View key={id} className="board__row" role="row">
          <View className="board__person" role="rowheader">
            <Text className="board__name">{name}</Text>
            <Text className="board__detail">{detail}</Text>
          </View>
          {cells.map((cell) => (
            <BoardCell key={cell.key} cell={cell} onPropose={onPropose} />
          ))}
        </View>
      ))}
    </View>
  );
}

function BoardCell({ cell, onPropose }: { readonly cell: Cell; readonly onPropose: (proposal: Proposal) => void }) {
  const now = useNow();
  const { isOff, offWords, blocks, proposals } = cell;
  return (
    <View className={`board__cell${isOff ? ' board__cell--off' : ''}`} role="cell">
      {offWords === null || blocks.length > 0 ? null : <Text className="board__off">{offWords}</Text>}
      {blocks.map((block) => (
        <BoardBlock key={block.id} block={block} />
      ))}
      {proposals.map((proposal) => {
        const { key, begins, place } = proposalView(proposal, now);
        return (
          <View key={key} className="board__place" role="button" aria-label={place} onClick={() => onPropose(proposal)}>
            {begins}
          </View>
        );
      })}
    </View>
  );
}

function BoardBlock({ block: { kind, id, words: title, hours, tag } }: { readonly block: Block }) {
  return (
    <View
      className={`board__block board__block--${tag.tone} board__block--${kind}`}
      role="link"
      aria-label={words.open[kind](`${hours} ${title} ${tag.words}`)}
      onClick={() => openBlock({ kind, id })}
    >
      <View className="board__words">
        {kind === 'delivery' ? <Icon name="truck" /> : null}
        <Text>{title}</Text>
      </View>
      <Text className="board__hours">{hours}</Text>
      <Text className="board__hours">{tag.words}</Text>
    </View>
  );
}
