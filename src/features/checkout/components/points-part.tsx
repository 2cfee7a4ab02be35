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
      {way === 'own' ? <OwnPoints used={quote.points.used} hint={view.used} onChoose={onChoose} /> : null}
    </Card>
  );
}

interface OwnPointsProps {
  readonly used: number;
  readonly hint: string;
  readonly onChoose: (points: number) => void;
}

/** A number of one's own; asked for when the typing rests. */
function OwnPoints({ used, hint, onChoose }: OwnPointsProps) {
  // It begins with what is in the price already.
  const [typed, setTyped] = useState(() => (used === 0 ? '' : String(used)));
  const [asked, setAsked] = useState(typed);
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
