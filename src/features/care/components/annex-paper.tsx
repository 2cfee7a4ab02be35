import { Text, View } from '@tarojs/components';
import type { PaperSheet } from '../annex-drawing';
import type { PaperCell } from '../annex-layout';
import './annex.scss';

/** A form as it is printed: black on white by day and night, a box for every field. */
export function AnnexPaper({ sheet: { title, number, rows } }: { readonly sheet: PaperSheet }) {
  return (
    <View className="annex">
      <View className="annex__paper">
        <View className="annex__title">{title}</View>
        <View className="annex__number">{number}</View>
        <View className="annex__table">
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
      <View className={`annex__cell annex__cell--label${isHeading ? ' annex__cell--heading' : ''}`} style={span}>
        {cell.text}
      </View>
    );
  }
  const height = { ...span, minHeight: `${String(cell.lines * 1.6 + 1)}em` };
  return (
    <View className={`annex__cell annex__cell--value${cell.lines > 1 ? ' annex__cell--tall' : ''}`} style={height}>
      <Text>{cell.text}</Text>
      {cell.date === null ? null : <View className="annex__date">{cell.date}</View>}
    </View>
  );
}
