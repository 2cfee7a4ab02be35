import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { casesText } from '../../../text/cases';
import { caseCardView, caseStanding } from '../view-model';
import { CaseTile } from './case-tile';
import { ReviewSheet } from './review-sheet';
import './cases.scss';

const words = casesText.review;
const STATES = ['offered', 'published', 'declined'] as const;
type ReviewState = (typeof STATES)[number];
const SEGMENTS = STATES.map((value) => ({ value, label: words.segments[value] }));

/** The office looks at every picture before others do, and can take down what is shown. */
export function CaseReview() {
  const [state, setState] = useState<ReviewState>('offered');
  const [looked, setLooked] = useState<string>();
  const query = usePagedQuery('catalog.case.waiting', { state });
  return (
    <>
      <Segmented<ReviewState> segments={SEGMENTS} value={state} onChange={setState} />
      <View className="case-list">
        <PagedList
          query={query}
          renderRow={(card) => {
            const standing = caseStanding(card);
            return <CaseTile view={caseCardView(card)} aside={<Tag tone={standing.tone}>{standing.words}</Tag>} onPress={() => setLooked(card.id)} />;
          }}
          empty={<EmptyState icon="picture" title={words.emptyTitle[state]} advice={words.emptyAdvice} />}
        />
      </View>
      {looked === undefined ? null : <ReviewSheet caseId={looked} onClose={() => setLooked(undefined)} />}
    </>
  );
}
