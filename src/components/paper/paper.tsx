import { Text, View } from '@tarojs/components';
import type { PaperCell, PaperSheet } from './paper-sheet';
import './paper.scss';

interface PaperProps {
  readonly sheet: PaperSheet;
  /** Its rows are a table's: on a phone they are wider than the screen instead of below each other. */
  readonly table?: boolean;
}

/** A form as it is printed: black on white by day and night, a box for every field. */
export function Paper({ sheet: { title, number, rows }, table = false }: PaperProps) {
  return (
    <View className={table ? 'paper paper--table' : 'paper'}>
      <View className="paper__sheet">
        <View className="paper__title">{title}</View>
        <View className="paper__number">{number}</View>
        <View className="paper__table">
          {rows.flatMap((row, line) =>
            row.map((cell, position) => (
              <Cell key={`${String(line)} ${String(position)}`} cell={cell} isHeading={row[position + 1]?.kind !== 'value'} />
            )),
          )}
        </View>
      </View>
    </View>
  );
}

/** @param isHeading of a label: it names no single box, but the row */
function Cell({ cell, isHeading }: { readonly cell: PaperCell; readonly isHeading: boolean }) {
  const span = { gridColumn: `span ${String(cell.span)}` };
  if (cell.kind === 'label') {
    return (
      <View className={`paper__cell paper__cell--label${isHeading ? ' paper__cell--heading' : ''}`} style={span}>
        {cell.text}
      </View>
    );
  }
  const height = { ...span, minHeight: `${String(cell.lines * 1.6 + 1)}em` };
  return (
    <View className={`paper__cell paper__cell--value${cell.lines > 1 ? ' paper__cell--tall' : ''}`} style={height}>
      <Text>{cell.text}</Text>
      {cell.date === null ? null : <View className="paper__date">{cell.date}</View>}
    </View>
  );
}
