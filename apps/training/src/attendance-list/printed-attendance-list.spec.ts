import { personId } from '../bimtek/bimtek.fixtures';
import { bimtek, closedBimtek, KIM_ID, participant, worded } from './attendance-list.fixtures';

const onTime = (session: number) => ({ session, late: false });
const late = (session: number) => ({ session, late: true });

describe('The words of an attendance list', () => {
  it('list who has a seat, walk-ins among them, and nobody who waits', () => {
    const { participants } = worded(
      bimtek({
        participants: [
          participant(1),
          participant(2, { seat: 'WAITING' }),
          participant(3, { attendance: [onTime(1)] }), // walked in
        ],
      }),
    );
    expect(participants.map(({ name }) => name)).toEqual(['Contoh 1', 'Contoh 3']);
  });

  it('call everybody as the registry does, and keep the place of who has no name there', () => {
    const { participants } = worded(bimtek({ participants: [participant(1), participant(2), participant(3)] }), [
      { personId: personId(2) },
      { personId: personId(1), name: 'Contoh Satu', titlesBefore: 'Dr.', titlesAfter: 'S.Kom.' },
    ]);
    expect(participants.map(({ name }) => name)).toEqual([
      'Dr. Contoh Satu, S.Kom.',
      '(nama tidak dapat ditampilkan)',
      '(nama tidak dapat ditampilkan)',
    ]);
  });

  it.each([
    ['PLANNED', ['', '']],
    ['OPEN', ['', '']],
    ['CLOSED', ['–', '–']],
  ] as const)('of a Bimtek that is %s mark who did not come as %j', (status, marks) => {
    const { participants } = worded(bimtek({ status, participants: [participant(1)] }));
    expect(participants[0]?.marks).toEqual(marks);
  });

  it('mark who came, and who came late', () => {
    const { participants } = worded(
      bimtek({
        status: 'OPEN',
        participants: [
          participant(1, { attendance: [onTime(1), late(2)] }),
          participant(2, { attendance: [onTime(2)] }),
        ],
      }),
    );
    expect(participants.map(({ marks }) => marks)).toEqual([
      ['H', 'T'],
      ['', 'H'],
    ]);
  });

  it('say where participants come from, as far as it is known', () => {
    const { participants } = worded(
      bimtek({
        participants: [
          participant(1),
          participant(2, { role: 'LURAH', kelurahan: '18.72.05.1002' }),
          { personId: personId(3), role: 'CAMAT', seat: 'CONFIRMED', attendance: [] },
          participant(4, { role: 'ANGGOTA_KIM', kelurahan: '18.72.09.9999', kimId: personId(99) }),
          participant(5, { role: 'ANGGOTA_KIM', kimId: KIM_ID }),
        ],
      }),
    );
    expect(participants.map(({ from }) => from)).toEqual([
      'Kelurahan Rejomulyo\nCalon anggota KIM',
      'Kelurahan Margorejo\nLurah',
      'Camat',
      'Kelurahan 18.72.09.9999\nAnggota KIM',
      'Kelurahan Rejomulyo\nKIM Rejomulyo Informatif\nAnggota KIM',
    ]);
  });

  it('say what, where, when and by whom, and the minutes once there are some', () => {
    const facts = [
      { label: 'Tema', value: 'Pemberdayaan KIM' },
      { label: 'Kecamatan', value: 'Metro Selatan' },
      { label: 'Tempat', value: 'Aula Kecamatan Metro Selatan' },
      { label: 'Tanggal', value: '18 Oktober 2023 sampai dengan 19 Oktober 2023' },
      { label: 'Penyelenggara', value: 'Dinas Komunikasi dan Informatika Kota Metro' },
    ];
    expect(worded(bimtek())).toMatchObject({ facts, signedAt: 'Metro, 19 Oktober 2023' });
    const { facts: afterwards } = worded(closedBimtek());
    expect(afterwards).toEqual([...facts, { label: 'Berita acara', value: 'Nomor 800/17/BA/2023' }]);
  });

  it('give each session the day that it has in the city', () => {
    const sessions = [
      { start: '2023-10-17T23:30:00Z', end: '2023-10-18T03:00:00Z' },
      { start: '2023-10-19T08:00:00+07:00', end: '2023-10-19T12:00:00+07:00' },
    ];
    expect(worded(bimtek({ sessions })).sessions).toEqual(['18/10', '19/10']);
  });

  it('say so of a Bimtek that is held online', () => {
    const { venue: _none, ...online } = bimtek();
    expect(worded(online).facts).toContainEqual({ label: 'Tempat', value: 'Daring' });
  });
});
