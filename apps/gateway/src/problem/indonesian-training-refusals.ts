/** What training says when it refuses, in Indonesian, written as `indonesian-refusals.ts` is. */
export const TRAINING_REFUSALS: Readonly<Record<string, string>> = {
  'There is no Bimtek with this id': 'Tidak ada Bimtek dengan id ini',
  'There is no certificate with this id': 'Tidak ada sertifikat dengan id ini',
  'There is no invitation with this id': 'Tidak ada undangan dengan id ini',
  'Nobody with this id takes part in the Bimtek': 'Tidak ada peserta Bimtek dengan id ini',

  "Of a Bimtek for {} this is for the city's Diskominfo": 'Bagi Bimtek untuk {1} hal ini wewenang Diskominfo kota',
  'An invitation to {} is answered by the Lurah or the Camat of that region':
    'Undangan untuk {1} dijawab oleh Lurah atau Camat wilayah itu',
  'Invitations are for the Lurah and the Camat of the region, the Diskominfo and auditors':
    'Undangan hanya dapat dilihat oleh Lurah dan Camat wilayahnya, Diskominfo, dan auditor',
  'An attendance list is for the Camat, the Diskominfo and auditors':
    'Daftar hadir hanya dapat dilihat oleh Camat, Diskominfo, dan auditor',
  'The history of a Bimtek is for the Camat, the Diskominfo and auditors':
    'Riwayat Bimtek hanya dapat dilihat oleh Camat, Diskominfo, dan auditor',
  'A check-in code is for the participant, and for the Diskominfo of the city':
    'Kode presensi hanya bagi pesertanya dan Diskominfo kota',
  'The record is for the participant, and for the Camat, the Diskominfo and auditors':
    'Catatan ini hanya bagi pesertanya, Camat, Diskominfo, dan auditor',
  'A certificate is for its participant, and for the Camat, the Diskominfo and auditors':
    'Sertifikat hanya bagi pesertanya, Camat, Diskominfo, dan auditor',
  'What becomes known to the service, and what follows of it, is for the service itself to say':
    'Hal ini hanya dicatat oleh layanan itu sendiri',

  'The city has no {} with the code {}': 'Kota ini tidak memiliki wilayah dengan kode {2}',
  'The city has no kecamatan with the code {}': 'Kota ini tidak memiliki kecamatan dengan kode {1}',
  'The city has no kelurahan with the code {}': 'Kota ini tidak memiliki kelurahan dengan kode {1}',
  'Name the venue, or plan it online only': 'Sebutkan tempatnya, atau rencanakan secara daring saja',
  'A Bimtek that is held online only takes no venue from others':
    'Bimtek yang hanya daring tidak memakai tempat dari yang lain',
  'Another Bimtek has the venue at this time; choose another time or venue':
    'Bimtek lain memakai tempat itu pada waktu tersebut; pilih waktu atau tempat lain',
  'The venue went to another Bimtek at this time in the meantime':
    'Sementara itu tempat tersebut sudah dipakai Bimtek lain pada waktu yang sama',
  'Session {} ends before it begins': 'Sesi {1} berakhir sebelum dimulai',
  'Session {} begins before session {} ends': 'Sesi {1} dimulai sebelum sesi {2} berakhir',
  'Session {} goes on for days; give each day a session of its own':
    'Sesi {1} berlangsung beberapa hari; beri setiap hari sesinya sendiri',
  '{} people have a seat; withdraw some of them first':
    '{1} orang sudah mendapat tempat; batalkan dahulu sebagian di antaranya',

  'The Bimtek was cancelled; nothing of it can be changed': 'Bimtek dibatalkan; tidak ada lagi yang dapat diubah',
  'The Bimtek is closed; correct what was recorded, with a reason':
    'Bimtek sudah ditutup; koreksi yang tercatat, disertai alasan',
  'Open the Bimtek first': 'Buka Bimtek terlebih dahulu',
  'Nothing was recorded yet': 'Belum ada yang tercatat',
  'A Bimtek that has begun keeps its times and venue': 'Bimtek yang sudah dimulai tidak berubah waktu dan tempatnya',
  'A Bimtek that people have attended took place: close it instead':
    'Bimtek yang sudah dihadiri telah terlaksana: tutuplah',
  'The Bimtek begins on {}; reschedule it, or wait for that day':
    'Bimtek dimulai pada {1}; jadwalkan ulang, atau tunggu hari itu',
  'A Bimtek that was cancelled has no attendance list': 'Bimtek yang dibatalkan tidak memiliki daftar hadir',

  'An invitation with this id went to somebody else': 'Undangan dengan id ini dikirim kepada pihak lain',
  'They were invited to this Bimtek already': 'Mereka sudah diundang ke Bimtek ini',
  'The invitation was declined; a further one can be sent for others':
    'Undangan tersebut ditolak; undangan lain dapat dikirim untuk orang lain',
  'The Bimtek is for the kecamatan {}': 'Bimtek ini untuk Kecamatan {1}',
  'The Bimtek is for the kelurahan of the kecamatan {}': 'Bimtek ini untuk kelurahan di Kecamatan {1}',

  'The person is no speaker of this Bimtek': 'Orang tersebut bukan narasumber Bimtek ini',
  'The topic is on the agenda with another title or other hours; drop it first':
    'Topik itu tercatat dengan judul atau JP lain; hapus dahulu',
  'The Bimtek has no topic with this id': 'Bimtek ini tidak memiliki topik dengan id ini',
  'The same file was added with another title or link': 'Berkas yang sama tercatat dengan judul atau tautan lain',
  'The Bimtek has no material with this hash': 'Bimtek ini tidak memiliki materi dengan hash ini',

  'The person is not registered for this Bimtek': 'Orang tersebut tidak terdaftar pada Bimtek ini',
  'The person is registered with another kelurahan, KIM or role':
    'Orang tersebut terdaftar dengan kelurahan, KIM, atau peran lain',
  'The person is registered so already': 'Orang tersebut sudah terdaftar demikian',
  'The person is registered; record the attendance': 'Orang tersebut sudah terdaftar; catat kehadirannya',
  'The person has no seat yet; seats become free when others withdraw':
    'Orang tersebut belum mendapat tempat; tempat tersedia bila ada yang batal',
  'All {} seats are taken': 'Semua {1} tempat sudah terisi',
  'Who was there has taken part, and does not withdraw': 'Peserta yang sudah hadir tidak dapat dibatalkan',
  'They cannot have come later than now': 'Waktu hadir tidak boleh sesudah sekarang',
  'The session is from {} to {}': 'Sesi berlangsung dari {1} sampai {2}',
  'The Bimtek has {} sessions': 'Bimtek ini memiliki {1} sesi',
  'They came to this session at another time, as it is recorded': 'Kehadirannya di sesi ini tercatat pada waktu lain',
  'The attendance is recorded so already': 'Kehadiran sudah tercatat demikian',
  'The code is not one of this Bimtek': 'Kode ini bukan kode Bimtek ini',
  'The participant is in this session already': 'Peserta sudah tercatat hadir di sesi ini',

  'Only who attended a session has a result': 'Hasil tes hanya bagi yang hadir',
  'Another result of this test is recorded; correct it, with a reason':
    'Hasil lain dari tes ini sudah tercatat; koreksi, disertai alasan',
  'The result is recorded so already': 'Hasil sudah tercatat demikian',

  'Add what was taught: certificates count its hours': 'Tambahkan topik yang diajarkan: sertifikat menghitung JP-nya',
  'The last session is on {}': 'Sesi terakhir pada {1}',
  'The minutes are of {}': 'Tanggal berita acara {1} sesudah hari ini',
  'The Bimtek was from {} to {}; its minutes come after it':
    'Bimtek berlangsung dari {1} sampai {2}; berita acaranya sesudah itu',
  'Other minutes of this organiser have the number; give these their own':
    'Berita acara lain dari penyelenggara ini memakai nomor tersebut; pilih nomor yang lain',
  'The number went to other minutes in the meantime': 'Sementara itu nomor tersebut sudah dipakai berita acara lain',
  'Minutes are corrected once the Bimtek is closed with them':
    'Berita acara dikoreksi sesudah Bimtek ditutup dengannya',
  'The minutes say so already': 'Berita acara sudah berbunyi demikian',

  'A certificate that was revoked is not printed any more': 'Sertifikat yang dicabut tidak dicetak lagi',
  'The registry has no name of the participant that may be printed':
    'Register tidak memiliki nama peserta yang boleh dicetak',
};
