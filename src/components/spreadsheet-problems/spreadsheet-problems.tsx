import { Text } from '@tarojs/components';
import { spreadsheetProblemWords, spreadsheetText as words } from '../../text/spreadsheets';
import { ListRow } from '../list-row/list-row';
import { Notice } from '../notice/notice';
import './spreadsheet-problems.scss';

const MOST_SHOWN = 50;

export interface SpreadsheetProblemsProps {
  readonly problems: readonly Parameters<typeof spreadsheetProblemWords>[0][];
  /** How many there are in all, when not all of them came. */
  readonly count?: number;
}

/** Everything that is to be put right in a spreadsheet, place by place; nothing of it was taken. */
export function SpreadsheetProblems({ problems, count = problems.length }: SpreadsheetProblemsProps) {
  const shown = problems.slice(0, MOST_SHOWN).map(spreadsheetProblemWords);
  return (
    <>
      <Notice tone="danger" sentence={words.problems(count)} />
      {shown.map(({ place, sentence }) => (
        <ListRow key={`${place}${sentence}`} title={place === '' ? sentence : place} detail={place === '' ? undefined : sentence} />
      ))}
      {count > shown.length ? <Text className="spreadsheet-problems__more">{words.moreProblems(count - shown.length)}</Text> : null}
    </>
  );
}
