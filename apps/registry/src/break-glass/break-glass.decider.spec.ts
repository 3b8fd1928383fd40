import { METRO } from '@app/city/testing';
import type { OpenBreakGlassRequest } from '@app/contracts';
import type { Actor, Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, AUDITOR, KETUA, LURAH, stampOf } from '../kim/kim.fixtures';
import { CloseBreakGlass, OpenBreakGlass } from './break-glass.commands';
import { breakGlassDecider, opens } from './break-glass.decider';
import { breakGlassClosed, breakGlassOpened, GRANT_ID } from './break-glass.fixtures';

const decider = breakGlassDecider(METRO);
const { given } = specFor(decider);

const CAMAT_PUSAT = stampOf({ subject: 'camat-pusat', role: 'camat', jurisdiction: '18.72.01' });
const AUDITOR_PUSAT = stampOf({ subject: 'inspektorat-1', role: 'auditor', jurisdiction: '18.72.01' });
const OTHER_CITY = stampOf({ subject: 'camat-x', role: 'camat', jurisdiction: '18.71.01' });

const ASKED: OpenBreakGlassRequest = {
  ...{ grantId: GRANT_ID, wilayah: '18.72.05.1001', reason: 'KEADAAN_DARURAT', reference: '360/12/BPBD/2024' },
  minutes: 30,
};

const open = (stamp: Stamp = CAMAT_PUSAT, asked: Partial<OpenBreakGlassRequest> = {}) =>
  new OpenBreakGlass({ ...ASKED, ...asked }, stamp);
const close = (stamp: Stamp = CAMAT_PUSAT) => new CloseBreakGlass({ grantId: GRANT_ID }, stamp);
const later = (stamp: Stamp, at: string): Stamp => ({ ...stamp, at });

describe('A break-glass grant', () => {
  it('is opened by a Camat or an auditor of the city, for themselves and for minutes', () => {
    given().when(open()).then(breakGlassOpened);
    const byAuditor = { ...breakGlassOpened.data, subject: 'inspektorat-1', role: 'auditor' };
    given()
      .when(open(AUDITOR_PUSAT))
      .then({ ...breakGlassOpened, data: byAuditor });
    for (const stamp of [ADMIN, LURAH, KETUA, OTHER_CITY]) given().when(open(stamp)).thenForbidden();
  });

  it('is for one kecamatan or one kelurahan of the city, outside the own jurisdiction', () => {
    given()
      .when(open(CAMAT_PUSAT, { wilayah: '18.72' }))
      .thenRejected('break_glass_too_wide');
    given()
      .when(open(CAMAT_PUSAT, { wilayah: '18.72.09' }))
      .thenRejected('wilayah_unknown');
    given().when(open(AUDITOR)).thenRejected('break_glass_needless');
  });

  it('is for no longer than the policy of the city allows', () => {
    const anHour = { ...breakGlassOpened.data, expiresAt: '2024-03-01T04:00:00.000Z' };
    given()
      .when(open(CAMAT_PUSAT, { minutes: 60 }))
      .then({ ...breakGlassOpened, data: anHour });
    given()
      .when(open(CAMAT_PUSAT, { minutes: 61 }))
      .thenRejected('break_glass_too_long');
  });

  it('is opened once', () => {
    given(breakGlassOpened).when(open()).thenNothing();
  });

  it('is closed by whoever opened it or the Diskominfo, once, before it expires', () => {
    for (const stamp of [CAMAT_PUSAT, ADMIN]) given(breakGlassOpened).when(close(stamp)).then(breakGlassClosed);
    for (const stamp of [AUDITOR, LURAH]) given(breakGlassOpened).when(close(stamp)).thenForbidden();
    given(breakGlassOpened, breakGlassClosed).when(close()).thenNothing();
    given(breakGlassOpened)
      .when(close(later(CAMAT_PUSAT, '2024-03-01T03:30:00.000Z')))
      .thenNothing();
    given().when(close()).thenRejected('break_glass_not_found');
  });

  describe('opens', () => {
    const grant = decider.evolve(decider.initialState, breakGlassOpened);
    const at = '2024-03-01T03:29:59.999Z';
    const { by } = CAMAT_PUSAT;

    it('the people of its region until it expires', () => {
      expect(opens(grant, by, '18.72.05.1001', at)).toBe(true);
      expect(opens(grant, by, '18.72.05.1001', '2024-03-01T03:30:00.000Z')).toBe(false);
      expect(opens(grant, by, '18.72.05.1001', '2024-03-01T10:30:00.000+07:00')).toBe(false);
    });

    it('no other region', () => {
      for (const wilayah of ['18.72', '18.72.05', '18.72.05.1002']) expect(opens(grant, by, wilayah, at)).toBe(false);
    });

    it.each<Partial<Actor>>([{ subject: 'camat-2' }, { role: 'auditor' }, { jurisdiction: '18.72.02' }])(
      'nothing for another office, as one with %j',
      (other) => {
        expect(opens(grant, { ...by, ...other }, '18.72.05.1001', at)).toBe(false);
      },
    );

    it('nothing any more once it is closed, nor before it is opened', () => {
      expect(opens(decider.evolve(grant, breakGlassClosed), by, '18.72.05.1001', at)).toBe(false);
      expect(opens(decider.initialState, by, '18.72.05.1001', at)).toBe(false);
    });
  });
});
