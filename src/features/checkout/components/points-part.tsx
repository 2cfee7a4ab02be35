import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { checkoutText } from '../../../text/checkout';
import type { Quote } from '../use-quote';
import { pointsView, typedPoints } from '../view-model';
import './checkout.scss';

type Way = 'none' | 'most' | 'own';

export interface PointsPartProps {
  readonly quote: Quote;
  readonly onChoose: (points: number) => void;
}

const REST_MS = 350;
const { pointsChoice } = checkoutText;

/** How many points go into this order. */
export function PointsPart({ quote, onChoose }: PointsPartProps) {
  const [way, setWay] = useState<Way>('none');
  const view = pointsView(quote);
  const choose = (next: Way) => {
    setWay(next);
    // What may be used grows and shrinks with the coupon; the server takes no more than that.
    if (next !== 'own') onChoose(next === 'most' ? quote.points.available : 0);
  };
  if (view.usable === 0) {
    return (
      <Card>
        <View>{checkoutText.points}</View>
        <View className="checkout__muted">{view.hint}</View>
      </Card>
    );
  }
  return (
    <Card>
      <ChoiceField<Way>
        label={checkoutText.points}
        hint={view.hint}
        value={way}
        choices={[
          { value: 'none', label: pointsChoice.none },
          { value: 'most', label: view.most },
          { value: 'own', label: pointsChoice.own },
        ]}
        onChange={choose}
      />
      {way === 'own' ? <OwnPoints hint={view.used} onChoose={onChoose} /> : null}
    </Card>
  );
}

/** A number of one's own; asked for when the typing rests. */
function OwnPoints({ hint, onChoose }: { readonly hint: string; readonly onChoose: (points: number) => void }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (typed === asked) return undefined;
    const rest = setTimeout(() => {
      setAsked(typed);
      onChoose(typedPoints(typed));
    }, REST_MS);
    return () => clearTimeout(rest);
  }, [typed, asked, onChoose]);
  return (
    <TextField
      label={checkoutText.pointsOwn}
      value={typed}
      keyboard="number"
      maxLength={8}
      hint={hint}
      onChange={setTyped}
    />
  );
}
