import { useState, type ReactNode } from 'react';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { stockText } from '../../../text/stock';
import { warehouseText } from '../../../text/warehouse';
import { ArrivalList } from './arrival-list';
import { MovementList } from './movement-list';
import { ShelfList } from './shelf-list';
import { TakeList } from './take-list';
import './stock.scss';

type View = keyof typeof warehouseText.views;
const VIEWS = Object.entries(warehouseText.views).map(([value, label]) => ({ value: value as View, label }));

/**
 * The company's warehouse: what is there, promised, left and on its way; purchases; stock takes; what moved.
 * @param expected what customers are still to give back, shown before the models
 */
export function StockScreen({ expected }: { readonly expected?: ReactNode }) {
  const [view, setView] = useState<View>('shelf');
  const [done, setDone] = useState<string>();
  const [product, setProduct] = useState<{ readonly id: string; readonly name: string }>();
  const show = (next: View) => {
    setView(next);
    setDone(undefined);
    setProduct(undefined);
  };
  return (
    <Screen title={stockText.title} width="full">
      <Segmented<View> segments={VIEWS} value={view} onChange={show} />
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {view === 'shelf' ? (
        <ShelfList
          expected={expected}
          onDone={setDone}
          onMovements={(chosen) => {
            show('movements');
            setProduct(chosen);
          }}
        />
      ) : null}
      {view === 'arrivals' ? <ArrivalList onDone={setDone} /> : null}
      {view === 'takes' ? <TakeList onDone={setDone} /> : null}
      {view === 'movements' ? <MovementList product={product} onAll={() => setProduct(undefined)} /> : null}
    </Screen>
  );
}
