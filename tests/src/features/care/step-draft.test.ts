import { stepInput, stepProblems, stepToBegin } from '../../../../src/features/care/step-draft';

const empty = stepToBegin('acknowledge', { proposal: null, cause: null });

describe('a step of a complaint', () => {
  it('begins the result with the proposal that was taken, and the next look with the cause that was found', () => {
    expect(stepToBegin('resolve', { proposal: '换减震垫', cause: null }).note).toBe('换减震垫');
    expect(stepToBegin('follow_up', { proposal: '换减震垫', cause: null }).note).toBe('');
    expect(stepToBegin('investigate', { proposal: null, cause: 'repair' }).cause).toBe('repair');
  });

  it.each([
    ['acknowledge', ['note']],
    ['investigate', ['note', 'cause']],
    ['propose', ['note']],
    ['resolve', ['note']],
    ['follow_up', ['note', 'satisfied']],
    ['close', ['note']],
    ['reopen', ['note']],
  ] as const)('%s needs %j', (command, needed) => {
    expect(Object.keys(stepProblems(command, empty))).toEqual(needed);
  });

  it('sends to each step what belongs to it', () => {
    const draft = { note: ' 好 ', cause: 'late', compensation: '80.5', satisfied: 'no' } as const;
    expect(stepInput('investigate', draft)).toEqual({ note: '好', cause: 'late' });
    expect(stepInput('resolve', draft)).toEqual({ note: '好', compensationFen: 80_50 });
    expect(stepInput('resolve', { ...draft, compensation: '' })).toEqual({ note: '好', compensationFen: 0 });
    expect(stepInput('follow_up', draft)).toEqual({ note: '好', satisfied: false });
    expect(stepInput('close', draft)).toEqual({ note: '好' });
    expect(stepProblems('resolve', { ...draft, compensation: '八十' })).toHaveProperty('compensation');
  });
});
