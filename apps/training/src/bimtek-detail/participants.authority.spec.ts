import { type Caller, ROLES } from '@app/contracts';
import { overseesTraining } from './participants.authority';

const SELATAN = '18.72.05';

describe('Who sees all participants of a Bimtek for Metro Selatan', () => {
  it.each<[boolean, Caller['role'], string]>([
    [true, 'admin_diskominfo', '18.72'],
    [false, 'admin_diskominfo', '18.71'],
    [true, 'auditor', '18.72'],
    [true, 'camat', SELATAN],
    [false, 'camat', '18.72.01'],
    [false, 'lurah', '18.72.05.1001'],
  ])('%s: %s of %s', (sees, role, jurisdiction) => {
    expect(overseesTraining({ subject: 'somebody', role, jurisdiction }, SELATAN)).toBe(sees);
  });

  it('is nobody of another role, wherever', () => {
    const overseers = ['admin_diskominfo', 'auditor', 'camat'];
    const others = ROLES.filter((role) => !overseers.includes(role));
    const who = others.filter((role) => overseesTraining({ subject: 'x', role, jurisdiction: SELATAN }, SELATAN));
    expect(who).toEqual([]);
  });
});
