import { RequestsUnderWay } from './requests-under-way';

describe('The requests under way', () => {
  it('hold no place for one that nobody could answer, and end no process for it', async () => {
    const underWay = new RequestsUnderWay();
    underWay.add('kim.spec.thing.do.v1', Promise.reject(new TypeError('not foreseen')));
    expect(underWay.count).toBe(1);
    await underWay.whenNone();
    expect(underWay.count).toBe(0);
  });
});
