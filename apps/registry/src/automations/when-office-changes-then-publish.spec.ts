import { officeStandingChanged } from '@app/contracts';
import { RECORDED } from '@app/read-models/testing';
import { OFFICE, OFFICE_ID, officeRestored, officeRevoked } from '../office/office.fixtures';
import { publicationOf } from './when-office-changes-then-publish';

const COMMON = { id: 'e1', stream: `office-${OFFICE_ID}`, revision: 0n, position: 0n, metadata: RECORDED };

describe('What others are told of an office', () => {
  it.each([
    [officeRevoked, 'REVOKED'],
    [officeRestored, 'RESTORED'],
  ] as const)('is which one it is, and whether it counts, and not whose: %#', (fact, standing) => {
    const { subject, aggregate, body } = publicationOf({ ...COMMON, ...fact });
    expect(subject).toBe(`kim.events.${officeStandingChanged.type}`);
    expect(aggregate).toBe(COMMON.stream);
    expect(JSON.parse(body)).toMatchObject({ id: 'e1', data: { officeId: OFFICE_ID, standing } });
    expect((JSON.parse(body) as { data: object }).data).toEqual({ officeId: OFFICE_ID, standing });
    expect(body).not.toContain(OFFICE.subject);
  });
});
