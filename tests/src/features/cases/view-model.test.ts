import { caseSubject } from '../../../../src/features/shares/subject';
import { EMPTY_OFFER, MOST_PHOTOS, offerInput, offerProblems, previewOf, withPhoto, type OfferDraft } from '../../../../src/features/cases/offer-model';
import { useCaseFilter } from '../../../../src/features/cases/store';
import { caseCardView, casePageView, caseStanding, isNarrowed, libraryInput } from '../../../../src/features/cases/view-model';
import { casesText, caseStateNames, pictureCheckNames } from '../../../../src/text/cases';
import { aCase, anOfferForm } from './a-case';

const words = casesText.detail.mine;

describe('a case in the library', () => {
  it('says style, room, machine and whose it is', () => {
    expect(caseCardView(aCase())).toMatchObject({ tags: ['灰白', '厨房'], product: 'JSQ30 燃气热水器', owner: '张** · 桥西店', photos: '2 张' });
    expect(caseCardView(aCase({ customerName: null })).owner).toBe('桥西店的顾客');
  });

  it.each([
    ['offered', 'waiting', caseStateNames.offered, 'now', words.offered],
    ['published', 'passed', caseStateNames.published, 'done', words.published],
    ['published', 'waiting', pictureCheckNames.waiting, 'now', words.waiting],
    ['declined', 'passed', caseStateNames.declined, 'quiet', words.declined('')],
    ['withdrawn', 'risky', caseStateNames.withdrawn, 'quiet', words.withdrawn],
    ['offered', 'risky', pictureCheckNames.risky, 'danger', words.offered],
  ] as const)('that is %s and of which WeChat says %s tells its household so', (state, check, standing, tone, sentence) => {
    const found = aCase({ state, check, mine: true, shown: false });
    expect(caseStanding(found)).toEqual({ words: standing, tone });
    expect(casePageView(found)).toMatchObject({ own: { sentence, canWithdraw: state !== 'withdrawn' } });
    expect(caseSubject(found, '/case')).toBeNull();
  });

  it('can be shown to friends by who does not own it, and taken back by nobody else', () => {
    expect(casePageView(aCase())).toMatchObject({ own: null });
    expect(caseSubject(aCase(), '/case')).toMatchObject({ target: { kind: 'case', caseId: aCase().id }, title: aCase().title, path: '/case' });
  });

  it('leaves out a picture that is gone', () => {
    expect(casePageView(aCase({ pictures: [null, 'http://pictures/2.jpg'] })).pictures).toEqual(['http://pictures/2.jpg']);
  });
});

describe('the filters', () => {
  const { narrow, clear } = useCaseFilter.getState();
  beforeEach(clear);

  it('ask for what is chosen only, and are kept', () => {
    expect(isNarrowed(useCaseFilter.getState())).toBe(false);
    narrow({ style: 'grey_white' });
    narrow({ category: 'gas_water_heater' });
    narrow({ productId: 'prd_1' });
    expect(libraryInput(useCaseFilter.getState())).toEqual({ style: 'grey_white', category: 'gas_water_heater', productId: 'prd_1' });
  });

  it('forget the model when another category is chosen', () => {
    narrow({ productId: 'prd_1' });
    narrow({ category: 'water_purifier' });
    expect(libraryInput(useCaseFilter.getState())).toEqual({ category: 'water_purifier' });
  });
});

describe('an offer', () => {
  const whole: OfferDraft = { ...EMPTY_OFFER, title: '小厨房', style: 'modern', room: 'kitchen', consent: true, chosen: ['cloud://test/service/a.jpg'] };
  const needs = casesText.offer.needs;

  it.each([
    ['a photo', { chosen: [] }, 'photos', needs.photos],
    ['fewer photos', { chosen: Array.from({ length: MOST_PHOTOS + 1 }, (_, at) => String(at)) }, 'photos', needs.tooMany(MOST_PHOTOS)],
    ['a name', { title: ' ' }, 'title', needs.name],
    ['a style', { style: null }, 'style', needs.style],
    ['a room', { room: null }, 'room', needs.room],
    ['the yes', { consent: false }, 'consent', needs.consent],
  ] as const)('needs %s', (_what, part, field, sentence) => {
    const draft = { ...whole, ...part };
    expect(offerProblems(draft, 0)).toEqual({ [field]: sentence });
    expect(offerInput(draft, 'app_1', [])).toBeNull();
  });

  it('sends own pictures first, then those that were chosen', () => {
    expect(offerInput(whole, 'app_1', ['cloud://test/cases/own.jpg'])).toMatchObject({
      applianceId: 'app_1',
      photos: ['cloud://test/cases/own.jpg', 'cloud://test/service/a.jpg'],
      consent: true,
      showName: false,
    });
  });

  it('takes a photo out that is tapped again', () => {
    expect(withPhoto(withPhoto(EMPTY_OFFER, 'a'), 'a').chosen).toEqual([]);
  });

  it('is previewed as others will see it', () => {
    expect(previewOf({ ...whole, showName: true, praises: ['easy'] }, anOfferForm(), ['file://own.jpg'])).toEqual({
      title: '小厨房',
      pictures: ['file://own.jpg', 'http://pictures/a.jpg'],
      tags: ['现代简约', '厨房'],
      says: '',
      praises: ['好用'],
      owner: '张**',
      product: 'JSQ30 燃气热水器',
    });
    expect(previewOf(whole, anOfferForm(), []).owner).toBeNull();
  });
});
