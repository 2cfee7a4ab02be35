import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { ALL_CHANCES, MOST_PRIZES } from '../../../shared/domain/loyalty/lottery';
import { chanceWords } from '../../../text/gifts';
import { offersText } from '../../../text/offers';
import { chanceIn, NEW_PRIZE, sumOfChances, type PrizeDraft } from '../lottery-draft';
import { PrizeSheet } from './prize-sheet';

const { form: words } = offersText.lotteries;

export interface PrizesPartProps {
  readonly prizes: readonly PrizeDraft[];
  /** What is wrong with them together. */
  readonly problem: string | undefined;
  readonly onChange: (prizes: readonly PrizeDraft[]) => void;
}

/** The prizes with their chances, and what these come to. */
export function PrizesPart({ prizes, problem, onChange }: PrizesPartProps) {
  /** Which one is being changed; one after the last is a new one. */
  const [editing, setEditing] = useState<number>();
  const sum = sumOfChances(prizes);
  const keep = (prize: PrizeDraft) => {
    onChange(
      editing === prizes.length ? [...prizes, prize] : prizes.map((one, place) => (place === editing ? prize : one)),
    );
    setEditing(undefined);
  };
  const remove = () => {
    onChange(prizes.filter((_, place) => place !== editing));
    setEditing(undefined);
  };
  return (
    <Section title={words.prizes}>
      <Card>
        {prizes.map((prize, place) => (
          <ListRow
            key={place}
            title={prize.title}
            detail={words.prizeDetail(prize.quantity, chanceWords(chanceIn(prize.chance) ?? 0))}
            onPress={() => setEditing(place)}
          />
        ))}
        {prizes.length < MOST_PRIZES ? (
          <QuietAction label={words.addPrize} onPress={() => setEditing(prizes.length)} />
        ) : null}
        {prizes.length === 0 ? null : (
          <CardPart>
            <MoneyRow label={words.sum} amount={chanceWords(sum)} />
            {sum > ALL_CHANCES ? null : <MoneyRow label={words.none} amount={chanceWords(ALL_CHANCES - sum)} />}
          </CardPart>
        )}
        {sum > ALL_CHANCES ? <Notice tone="danger" sentence={words.sumWrong(chanceWords(sum))} /> : null}
        {problem === undefined || sum > ALL_CHANCES ? null : <Notice tone="danger" sentence={problem} />}
      </Card>
      {editing === undefined ? null : (
        <PrizeSheet
          prize={prizes[editing] ?? NEW_PRIZE}
          isNew={editing === prizes.length}
          onClose={() => setEditing(undefined)}
          onKeep={keep}
          onRemove={remove}
        />
      )}
    </Section>
  );
}
