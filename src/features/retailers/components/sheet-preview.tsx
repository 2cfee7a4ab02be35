import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { SelectField } from '../../../components/field/select-field';
import { Notice } from '../../../components/notice/notice';
import { SpreadsheetProblems } from '../../../components/spreadsheet-problems/spreadsheet-problems';
import { amountWords } from '../../../text/amounts';
import { retailersText } from '../../../text/retailers';
import { isRight, lacksColumns, type ChosenColumns, type SheetColumn, type SheetKind, type SheetPreview } from '../use-sheet';

const words = retailersText.imports;
const COLUMNS: Readonly<Record<SheetKind, readonly SheetColumn[]>> = {
  tickets: ['ticketNo', 'soldOn', 'grossFen', 'goods'],
  settlement: ['ticketNo', 'on', 'grossFen', 'netFen'],
};

export interface SheetPreviewProps {
  readonly kind: SheetKind;
  readonly preview: SheetPreview;
  readonly onReadAs: (mapping: ChosenColumns) => void;
}

/** What a sheet would bring, or everything that is to be put right in it. */
export function SheetPreviewed({ kind, preview, onReadAs }: SheetPreviewProps) {
  const { rows, totalFen, known, problems, problemCount, headings } = preview;
  if (isRight(preview)) {
    return (
      <>
        <Notice tone="done" sentence={words.fine(rows, amountWords(totalFen))} />
        {known === 0 ? null : <Notice tone="quiet" sentence={words.known(known)} />}
      </>
    );
  }
  return (
    <>
      <SpreadsheetProblems problems={problems} count={problemCount} />
      {lacksColumns(preview) ? <WhichColumns kind={kind} headings={headings} onReadAs={onReadAs} /> : null}
    </>
  );
}

const NOWHERE = '';

function WhichColumns({ kind, headings, onReadAs }: Pick<SheetPreviewProps, 'kind' | 'onReadAs'> & { readonly headings: readonly string[] }) {
  const [chosen, setChosen] = useState<ChosenColumns>({});
  const options = [{ value: NOWHERE, label: words.notThere }, ...headings.map((heading) => ({ value: heading, label: heading }))];
  const said = Object.fromEntries(Object.entries(chosen).filter(([, heading]) => heading !== NOWHERE)) as ChosenColumns;
  return (
    <>
      <Notice tone="quiet" sentence={words.whichColumn} />
      {COLUMNS[kind].map((column) => (
        <SelectField key={column} label={words.columns[column]} value={chosen[column] ?? NOWHERE} options={options} onChange={(heading) => setChosen({ ...chosen, [column]: heading })} />
      ))}
      <QuietAction label={words.readAgain} onPress={() => onReadAs(said)} />
    </>
  );
}
