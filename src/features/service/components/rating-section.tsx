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
import { MediaField } from '../../../components/media/media-field';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { useMedia } from '../../../components/media/use-media';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import type { Output } from '../../../shared/contract/registry';
import { useNow } from '../../../stores/clock';
import { ratingTagNames, serviceText } from '../../../text/service';
import { starsText } from '../../../text/stars';
import { momentWords } from '../../../text/when';
import { EMPTY_RATING, isCaredFor, ratingInput, STARS, tagChoices, withStars } from '../rating-model';
import './service.scss';

type Given = Output<'care.rating.get'>['ratings'][number];
const words = serviceText.rating;
const MOST_PHOTOS = 6;

/** How the visit was: what was said of it, and saying it while that may be done. */
export function RatingSection({ workOrderId }: { readonly workOrderId: string }) {
  const query = useQuery('care.rating.get', { workOrderId });
  const now = useNow();
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  const { ratings, mayRate, closesAt } = query.data;
  if (ratings.length === 0 && !mayRate) {
    return (
      <Section title={words.title}>
        <Notice tone="quiet" sentence={words.closed} />
      </Section>
    );
  }
  return (
    <Section title={words.title}>
      {ratings.map((rating) => (
        <GivenRating key={rating.round} rating={rating} />
      ))}
      <GivenPhotos workOrderId={workOrderId} fileIds={ratings.flatMap(({ photos }) => photos)} />
      {!mayRate && isCaredFor(ratings, now) ? <Notice tone="now" sentence={words.cares} /> : null}
      {mayRate ? <RatingForm key={ratings.length} workOrderId={workOrderId} isSecond={ratings.length > 0} closesAt={closesAt} /> : null}
    </Section>
  );
}

function GivenPhotos({ workOrderId, fileIds }: { readonly workOrderId: string; readonly fileIds: readonly string[] }) {
  const query = useQuery('care.media.list', fileIds.length === 0 ? null : { of: 'rating', workOrderId });
  return <MediaStrip files={withAddresses(fileIds, query.data?.files)} />;
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

interface RatingFormProps {
  readonly workOrderId: string;
  /** After somebody cared for what was wrong. */
  readonly isSecond: boolean;
  /** When it can be given no more, epoch milliseconds. */
  readonly closesAt: number | null;
}

function RatingForm({ workOrderId, isSecond, closesAt }: RatingFormProps) {
  const now = useNow();
  const { run, pending, error } = useCommand('care.rating.give', { refreshes: ['service.'] });
  const [draft, setDraft] = useState(EMPTY_RATING);
  const media = useMedia({ folder: 'care', most: MOST_PHOTOS });
  const [checked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    const input = ratingInput(workOrderId, draft, media.kept.map(({ fileId }) => fileId));
    if (input !== null && media.unfinished === undefined) void run(input);
  };
  return (
    <Card tone="outlined">
      <View className="service__headline">{isSecond ? words.again : words.lead}</View>
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
          <MediaField label={words.photos} error={checked ? media.unfinished : undefined} media={media} />
        </>
      )}
      <PrimaryAction label={words.submit} loading={pending} onPress={submit} />
      <FailureNotice error={error} />
      {closesAt === null ? null : <View className="service__muted service__below">{words.closes(momentWords(closesAt, now))}</View>}
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
