import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ChoicesField } from '../../../components/field/choices-field';
import { TextField } from '../../../components/field/text-field';
import { ListRow } from '../../../components/list-row/list-row';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Section } from '../../../components/section/section';
import type { Output } from '../../../shared/contract/registry';
import { useNow } from '../../../stores/clock';
import { ratingTagNames, serviceText } from '../../../text/service';
import { momentWords } from '../../../text/when';
import { EMPTY_RATING, ratingInput, STARS, starsText, tagChoices, withStars } from '../rating-model';
import './service.scss';

type Given = Output<'care.rating.get'>['ratings'][number];
const words = serviceText.rating;

/** How the visit was: what was said of it, and saying it while that may be done. */
export function RatingSection({ workOrderId }: { readonly workOrderId: string }) {
  const query = useQuery('care.rating.get', { workOrderId });
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  const { ratings, mayRate } = query.data;
  if (ratings.length === 0 && !mayRate) return null;
  return (
    <Section title={words.title}>
      {ratings.map((rating) => (
        <GivenRating key={rating.round} rating={rating} />
      ))}
      {mayRate ? <RatingForm workOrderId={workOrderId} lead={ratings.length === 0 ? words.lead : words.again} /> : null}
    </Section>
  );
}

function GivenRating({ rating: { stars, tags, words: said, givenAt } }: { readonly rating: Given }) {
  const now = useNow();
  const parts = [...tags.map((tag) => ratingTagNames[tag]), ...(said === '' ? [] : [said]), momentWords(givenAt, now)];
  return (
    <Card>
      <ListRow title={starsText(stars)} detail={parts.join(' · ')} />
    </Card>
  );
}

function RatingForm({ workOrderId, lead }: { readonly workOrderId: string; readonly lead: string }) {
  const { run, pending, error } = useCommand('care.rating.give', { refreshes: ['service.'] });
  const [draft, setDraft] = useState(EMPTY_RATING);
  const [checked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    const input = ratingInput(workOrderId, draft);
    if (input !== null) void run(input);
  };
  return (
    <Card tone="outlined">
      <View className="service__headline">{lead}</View>
      <Stars stars={draft.stars} onChange={(stars) => setDraft((known) => withStars(known, stars))} />
      {checked && draft.stars === 0 ? <View className="service__problem">{words.starsNeeded}</View> : null}
      {draft.stars === 0 ? null : (
        <>
          <ChoicesField
            label={words.tags}
            values={draft.tags}
            choices={tagChoices(draft.stars)}
            onChange={(tags) => setDraft((known) => ({ ...known, tags }))}
          />
          <TextField
            label={words.words}
            value={draft.words}
            placeholder={words.placeholder}
            multiline
            maxLength={200}
            onChange={(said) => setDraft((known) => ({ ...known, words: said }))}
          />
        </>
      )}
      <PrimaryAction label={words.submit} loading={pending} onPress={submit} />
      <FailureNotice error={error} />
    </Card>
  );
}

function Stars({ stars, onChange }: { readonly stars: number; readonly onChange: (stars: number) => void }) {
  return (
    <View className="service__stars" role="radiogroup" aria-label={words.title}>
      {STARS.map((star) => (
        <View
          key={star}
          className={`service__star${star <= stars ? ' service__star--on' : ''}`}
          role="radio"
          aria-checked={star === stars}
          aria-label={words.star(star)}
          onClick={() => onChange(star)}
        >
          {star <= stars ? '★' : '☆'}
        </View>
      ))}
    </View>
  );
}
