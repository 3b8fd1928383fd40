/**
 * What the registry says when it refuses, and what is said on the way to it, in Indonesian. `{}` stands for a value, which `{1}`
 * and so on take over by their order; a value that is itself English is left out.
 */
export const REFUSALS: Readonly<Record<string, string>> = {
  'This address takes {}': 'Alamat ini menerima {1}',
  'An API client needs the scope {} for this': 'Untuk hal ini klien API memerlukan cakupan {1}',
  'This is not for API clients': 'Hal ini bukan untuk klien API',

  'There is no KIM with this id': 'Tidak ada KIM dengan id ini',
  'There is no person with this id': 'Tidak ada orang dengan id ini',
  'There is no break-glass grant with this id': 'Tidak ada izin akses darurat dengan id ini',
  'There is no SK with this id': 'Tidak ada SK dengan id ini',
  'There is no SK with this token': 'Tidak ada SK dengan kode ini',
  'This SK was recorded without a document': 'SK ini dicatat tanpa dokumen',
  'There is no request with this id': 'Tidak ada permintaan dengan id ini',
  'There is no breach with this id': 'Tidak ada kebocoran data dengan id ini',
  'There is no import with this id': 'Tidak ada impor dengan id ini',

  'Of a KIM seated in {} this is for {}': 'Bagi KIM yang berkedudukan di {1} hal ini bukan wewenang Anda',
  'People of {} are seen by its Lurah, Camat, the Diskominfo and auditors':
    'Data orang di {1} dilihat oleh Lurah, Camat, Diskominfo, dan auditornya',
  'Records of people of {} are kept by their Lurah, Camat or the Diskominfo':
    'Catatan orang di {1} dikelola oleh Lurah, Camat, atau Diskominfo',
  'Documents of {} name people: its Lurah, Camat, the Diskominfo and auditors see them':
    'Dokumen di {1} memuat nama orang: hanya Lurah, Camat, Diskominfo, dan auditornya yang melihatnya',
  'This office was revoked; the Diskominfo of the city may restore it':
    'Jabatan ini sudah dicabut; Diskominfo kota dapat memulihkannya',
  'KIM of the past are imported by the Diskominfo': 'KIM dari masa lalu diimpor oleh Diskominfo',
  'Breaches are recorded by the Diskominfo of the city': 'Kebocoran data dicatat oleh Diskominfo kota',
  'Who read a person’s data is seen by the Diskominfo, auditors and the person':
    'Siapa yang membaca data seseorang hanya dapat dilihat oleh Diskominfo, auditor, dan orang itu sendiri',
  'Which offices are revoked is seen by the Diskominfo and auditors':
    'Jabatan yang dicabut hanya dapat dilihat oleh Diskominfo dan auditor',
  'Who saw people outside their jurisdiction is for auditors':
    'Siapa yang melihat data orang di luar wilayahnya hanya dapat dilihat oleh auditor',
  'A grant is closed by whoever opened it, or the Diskominfo':
    'Izin akses darurat ditutup oleh yang membukanya atau oleh Diskominfo',
  'People outside a jurisdiction are seen in an emergency by a Camat or an auditor of the city':
    'Dalam keadaan darurat, data orang di luar wilayah hanya dilihat oleh Camat atau auditor kota',
  'Nobody revokes the office by which they act; let another of the Diskominfo do it':
    'Tidak seorang pun mencabut jabatannya sendiri; mintalah pejabat Diskominfo yang lain',
  'This office was never revoked': 'Jabatan ini tidak pernah dicabut',
  'This region is in your jurisdiction; you see its people without a grant':
    'Wilayah ini termasuk wilayah Anda; data orangnya terlihat tanpa izin akses darurat',
  'A grant is for {} minutes at most': 'Izin akses darurat berlaku paling lama {1} menit',
  'A grant is for the people of one kecamatan or one kelurahan':
    'Izin akses darurat berlaku bagi satu kecamatan atau satu kelurahan',

  'The city has no region with the code {}': 'Kota ini tidak memiliki wilayah dengan kode {1}',
  'A KIM is seated in a kelurahan or a kecamatan': 'KIM berkedudukan di kelurahan atau kecamatan',
  'Another KIM of this region has the name; give this one a name of its own':
    'KIM lain di wilayah ini memakai nama tersebut; pilih nama yang lain',
  'The name went to another KIM of this region in the meantime':
    'Sementara itu nama tersebut sudah dipakai KIM lain di wilayah ini',
  'The KIM was dissolved; nothing of it can be changed': 'KIM sudah dibubarkan; tidak ada lagi yang dapat diubah',
  'The musyawarah of this KIM was held on {}': 'Musyawarah KIM ini dilaksanakan pada {1}',
  'The musyawarah comes before the SK': 'Musyawarah dilaksanakan sebelum SK diterbitkan',
  '{} is of {}, which is after today, {}': 'Tanggal {2} sesudah hari ini, {3}',
  '{} is of {}, which is before {}: {}': 'Tanggal {2} lebih awal daripada {3}',
  'An extension ends after {}, when the term ends now':
    'Perpanjangan harus berakhir sesudah {1}, yaitu akhir masa bakti sekarang',

  'The person is a member of this KIM already': 'Orang tersebut sudah menjadi anggota KIM ini',
  'The person is not a member of this KIM': 'Orang tersebut bukan anggota KIM ini',
  'A KIM has at most {} members, and this one has them':
    'KIM beranggota paling banyak {1} orang, dan jumlah itu sudah tercapai',
  'A KIM has at most {} members; this one has {}':
    'KIM beranggota paling banyak {1} orang; KIM ini beranggota {2} orang',
  'A KIM has at least {} members; this one would have {}':
    'KIM beranggota paling sedikit {1} orang; KIM ini akan beranggota {2} orang',
  'Record the consent of a guardian of this minor first': 'Catat dahulu persetujuan wali anak ini',
  'The membership is recorded so already': 'Keanggotaan sudah tercatat demikian',
  'Relieve the member as {} first': 'Berhentikan dahulu anggota ini sebagai {1}',
  'The member is {} already; the three posts are held by three people':
    'Anggota ini sudah menjabat {1}; ketiga jabatan dipegang oleh tiga orang',
  'Relieve the present {} first': 'Berhentikan dahulu {1} yang sekarang',
  'The KIM has no {} to relieve': 'KIM ini tidak memiliki {1} untuk diberhentikan',
  'Appoint first: {}': 'Tetapkan dahulu: {1}',

  'Another SK of this office has the number; give this one a number of its own':
    'SK lain dari pejabat ini memakai nomor tersebut; pilih nomor yang lain',
  'The number went to another SK in the meantime': 'Sementara itu nomor tersebut sudah dipakai SK lain',
  'The KIM was established by another SK': 'KIM sudah ditetapkan dengan SK lain',
  'The KIM has no SK in force; issue a further one': 'KIM tidak memiliki SK yang berlaku; terbitkan SK baru',
  'The KIM has no SK yet that a further one could take the place of': 'KIM belum memiliki SK yang dapat diganti',
  'A KIM whose SK is in force has not ended: revoke the SK first':
    'KIM yang SK-nya masih berlaku belum berakhir: cabut dahulu SK-nya',
  'Register who signs, with a name, before the decree is issued':
    'Daftarkan penanda tangan beserta namanya sebelum keputusan diterbitkan',
  '{} members have no name that could be printed': '{1} anggota tidak memiliki nama yang dapat dicetak',
  'The SK comes before the registration at the Diskominfo': 'SK diterbitkan sebelum KIM didaftarkan di Diskominfo',
  'The registration at the Diskominfo comes before the national number':
    'KIM didaftarkan di Diskominfo sebelum memperoleh nomor induk',
  'The Diskominfo has this KIM in its register already': 'KIM ini sudah terdaftar di Diskominfo',
  'A person whom it named was erased; hash and signature remain':
    'Data orang yang disebut di dalamnya sudah dihapus; hash dan tanda tangannya tetap ada',

  'The request is {} already': 'Permintaan tersebut sudah dijawab',
  '{}; write it without': 'Teks memuat huruf yang tidak dapat dicetak; tulislah tanpa huruf itu',
  'The person is registered already, as {}': 'Orang tersebut sudah terdaftar dengan id {1}',
  'A person with this NIK is registered already; look it up by its NIK':
    'Orang dengan NIK ini sudah terdaftar; cari dengan NIK-nya',
  'A person with this NIK is being registered; look it up by its NIK':
    'Orang dengan NIK ini sedang didaftarkan; cari dengan NIK-nya',
  'Somebody else was registered with this NIK in the meantime':
    'Sementara itu orang lain sudah terdaftar dengan NIK ini',
  'The person was erased; nothing is held of it any more':
    'Data orang tersebut sudah dihapus; tidak ada lagi yang disimpan',
  'The data is shown for oversight, the person’s rights and duties of law only':
    'Data hanya ditampilkan untuk pengawasan, hak subjek data, dan kewajiban hukum',
  'It names somebody whose data is shown for oversight, the person’s rights and duties of law only':
    'Dokumen ini menyebut orang yang datanya hanya ditampilkan untuk pengawasan, hak subjek data, dan kewajiban hukum',
  'The processing of this person’s data is restricted': 'Pemrosesan data orang ini sedang dibatasi',
  'Lift the restriction first: the record is used while it is merged':
    'Cabut dahulu pembatasannya: catatan dipakai selama digabungkan',
  'Both ids lead to the same record': 'Kedua id menunjuk catatan yang sama',
  'The record was merged with another already; read it again':
    'Catatan sudah digabungkan dengan catatan lain; baca sekali lagi',
  'No consent to {} is in force': 'Tidak ada persetujuan untuk {1} yang berlaku',
  'A child cannot consent for another': 'Anak tidak dapat memberi persetujuan bagi orang lain',
  'A child cannot consent for itself': 'Anak tidak dapat memberi persetujuan bagi dirinya sendiri',
  'The person was no child on that day and consents for itself':
    'Pada hari itu orang tersebut bukan anak dan memberi persetujuan sendiri',
  'An SK in force names the person. {} ({})': 'Orang tersebut disebut dalam SK yang berlaku. {1} ({2})',
  'A request is recorded after it came in': 'Permintaan dicatat sesudah diterima',
  'A breach is recorded after it was noticed': 'Kebocoran data dicatat sesudah diketahui',
  'A notice is recorded after it was given': 'Pemberitahuan dicatat sesudah disampaikan',
  'Whom every SK names is not known while a stream is parked':
    'Nama-nama dalam semua SK belum diketahui selama ada aliran yang dilewati',
  'The read model is not as far as the answer has to be; try again':
    'Model baca belum sejauh yang diperlukan untuk menjawab; coba lagi',
};
