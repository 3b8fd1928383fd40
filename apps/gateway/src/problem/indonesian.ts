import type { ProblemCode } from './problem-table';

/** The title of every problem. The compiler asks for those that are missing. */
export const TITLES: Readonly<Record<ProblemCode, string>> = {
  request_malformed: 'Permintaan bukan HTTP',
  body_malformed: 'Isi permintaan bukan JSON',
  url_malformed: 'URL tidak tersusun dengan benar',
  idempotency_key_missing: 'Idempotency-Key tidak ada',
  idempotency_key_malformed: 'Idempotency-Key tidak tersusun dengan benar',
  if_match_malformed: 'If-Match tidak tersusun dengan benar',
  kim_position_malformed: 'Kim-Position tidak tersusun dengan benar',
  route_not_found: 'Tidak ada apa pun di alamat ini',
  method_not_allowed: 'Alamat ini tidak menerima metode tersebut',
  request_timeout: 'Permintaan tidak tiba pada waktunya',
  body_too_large: 'Isi permintaan terlalu besar',
  media_type_unsupported: 'Isi permintaan bukan bertipe application/json',
  if_match_missing: 'If-Match tidak ada',
  too_many_requests: 'Anda mengirim terlalu banyak permintaan',
  headers_too_large: 'Header terlalu besar',

  invalid_request: 'Permintaan tidak tersusun dengan benar',
  token_missing: 'Token tidak ada',
  token_invalid: 'Token tidak sah',
  token_expired: 'Token sudah kedaluwarsa',
  forbidden: 'Anda tidak berwenang melakukan ini, atau tidak di wilayah ini',
  problem_not_found: 'Tidak ada masalah dengan kode ini',
  idempotency_key_reused: 'Idempotency-Key ini milik permintaan lain',
  concurrent_change: 'Pihak lain sedang mengubah hal yang sama',
  stale_revision: 'Data sudah berubah sejak Anda membacanya',
  internal_error: 'Terjadi kesalahan di sistem ini',
  malformed_reply: 'Sebuah layanan memberi jawaban yang tidak dapat dipahami',
  reply_too_large: 'Jawaban lebih besar daripada batas sebuah pesan',
  messaging_unavailable: 'Perantara pesan tidak dapat dihubungi',
  database_unavailable: 'Basis data tidak dapat dihubungi',
  events_unavailable: 'Aliran peristiwa tidak dapat dihubungi',
  read_model_behind: 'Model baca belum sampai pada posisi yang diminta',
  service_busy: 'Sebuah layanan menerima lebih banyak permintaan daripada kemampuannya',
  service_timeout: 'Sebuah layanan tidak menjawab pada waktunya',
  service_unavailable: 'Sebuah layanan tidak dapat dihubungi',
  store_unavailable: 'Penyimpanan peristiwa tidak dapat dihubungi',
  token_keys_unavailable: 'Kunci penerbit token tidak dapat diperoleh',

  kim_not_found: 'KIM tidak ditemukan',
  person_not_found: 'Orang tidak ditemukan',
  sk_not_found: 'SK tidak ditemukan',
  document_missing: 'Dokumen SK ini tidak disimpan di sini',
  document_erased: 'Dokumen dihapus bersama data orang yang disebut di dalamnya',
  person_known: 'Orang dengan NIK ini sudah terdaftar',
  person_erased: 'Data orang tersebut sudah dihapus',
  person_restricted: 'Pemrosesan data orang tersebut sedang dibatasi',
  already_merged: 'Catatan ini sudah digabungkan dengan catatan lain',
  merge_with_itself: 'Catatan seseorang tidak dapat digabungkan dengan dirinya sendiri',
  consent_missing: 'Tidak ada persetujuan seperti itu untuk ditarik',
  guardian_unfit: 'Orang tersebut tidak dapat memberi persetujuan bagi anak ini',
  not_a_minor: 'Orang tersebut bukan anak',
  data_request_not_found: 'Permintaan subjek data tidak ditemukan',
  data_request_answered: 'Permintaan subjek data sudah dijawab lain',
  breach_not_found: 'Kebocoran data tidak ditemukan',
  time_in_future: 'Waktu yang disebut belum tiba',
  erasure_refused: 'Untuk saat ini data orang tersebut wajib disimpan menurut hukum',
  import_not_found: 'Impor tidak ditemukan',
  wilayah_unknown: 'Wilayah tidak dikenal di kota ini',
  wilayah_without_kim: 'KIM tidak berkedudukan di wilayah setingkat ini',
  already_member: 'Orang tersebut sudah menjadi anggota KIM ini',
  not_a_member: 'Orang tersebut bukan anggota KIM ini',
  roster_full: 'Jumlah anggota KIM sudah mencapai batas',
  too_few_members: 'Jumlah anggota KIM kurang dari yang disyaratkan',
  holds_post: 'Anggota masih memegang jabatan',
  post_occupied: 'Jabatan dipegang orang lain',
  post_vacant: 'Jabatan tidak dipegang siapa pun',
  officers_incomplete: 'Ketua, Sekretaris, dan Bendahara belum semuanya ditetapkan',
  musyawarah_missing: 'Musyawarah belum dilaksanakan',
  musyawarah_held: 'Musyawarah KIM ini dilaksanakan pada hari lain',
  kim_name_taken: 'Nama tersebut dipakai KIM lain di wilayah ini',
  kim_dissolved: 'KIM sudah dibubarkan',
  date_in_future: 'Yang dicatat belum terjadi',
  dates_out_of_order: 'Urutan tanggal tidak benar',
  guardian_consent_missing: 'Persetujuan wali belum ada',
  nothing_to_correct: 'Data sudah tercatat demikian',
  too_many_members: 'Jumlah anggota KIM melebihi batas',
  not_established: 'KIM belum memiliki SK',
  already_established: 'KIM sudah ditetapkan dengan SK lain',
  sk_not_in_force: 'KIM tidak memiliki SK yang berlaku',
  sk_in_force: 'SK KIM masih berlaku',
  already_registered: 'KIM sudah terdaftar di Diskominfo',
  not_registered: 'KIM belum terdaftar di Diskominfo',
  signatory_unknown: 'Nama penanda tangan untuk dicetak tidak ada',
  member_name_missing: 'Nama anggota untuk dicetak tidak ada',
  text_unprintable: 'Teks memuat huruf yang tidak dapat ditampilkan dalam dokumen',
  sk_number_taken: 'Nomor SK sudah pernah dipakai pejabat penerbit',
};

/** What the sentences say that always are the same. Those that hold a value stay as the service wrote them. */
export const SENTENCES: Readonly<Record<string, string>> = {
  'The request must be HTTP/1.1 with well-formed lines and lengths':
    'Permintaan harus berupa HTTP/1.1 dengan baris dan panjang yang benar',
  'The body must be JSON in UTF-8': 'Isi permintaan harus berupa JSON dalam UTF-8',
  'The URL must be percent-encoded UTF-8': 'URL harus berupa UTF-8 dengan percent-encoding',
  'Send an Idempotency-Key of your choice, such as a UUID, and the same one when you repeat the request':
    'Kirim Idempotency-Key pilihan Anda, misalnya UUID, dan kunci yang sama bila permintaan diulang',
  'An Idempotency-Key has 1 to 255 visible ASCII characters':
    'Idempotency-Key terdiri atas 1 sampai 255 karakter ASCII yang terlihat',
  'If-Match must be one ETag as it was sent, such as "7", or *':
    'If-Match harus berisi satu ETag sebagaimana dikirim, misalnya "7", atau *',
  'Send If-Match with the ETag of what you change as you know it, or *':
    'Kirim If-Match dengan ETag yang Anda ketahui dari hal yang diubah, atau *',
  'Kim-Position must be a number as a command answered it':
    'Kim-Position harus berupa angka sebagaimana dijawab oleh perintah',
  'There is nothing at this address; see /docs': 'Tidak ada apa pun di alamat ini; lihat /docs',
  'The request did not arrive in whole in time; send it again':
    'Permintaan tidak tiba secara utuh pada waktunya; kirim sekali lagi',
  'The body must not be larger than 64 KiB': 'Isi permintaan tidak boleh lebih besar dari 64 KiB',
  'The body must come as Content-Type: application/json':
    'Isi permintaan harus dikirim sebagai Content-Type: application/json',
  'A file must not be larger than 5 MiB: send its KIM in several files':
    'Berkas tidak boleh lebih besar dari 5 MiB: kirim KIM di dalamnya dalam beberapa berkas',
  'The file must come as Content-Type: text/csv': 'Berkas harus dikirim sebagai Content-Type: text/csv',
  'You have sent more requests than this minute has for you; wait':
    'Anda mengirim lebih banyak permintaan daripada jatah menit ini; tunggu sebentar',
  'The headers are larger than 16 KiB together': 'Seluruh header lebih besar dari 16 KiB',
  'The request is not well-formed; see the fields': 'Permintaan tidak tersusun dengan benar; lihat daftar isian',
  'Send Authorization: Bearer and a token': 'Kirim Authorization: Bearer beserta token',
  'The token is not one of the issuer for this API': 'Token bukan dari penerbit yang berlaku bagi API ini',
  'The token has expired': 'Token sudah kedaluwarsa',
  'There is no problem of this code; see /problems': 'Tidak ada masalah dengan kode ini; lihat /problems',
  'This Idempotency-Key was used for another request; choose a new one':
    'Idempotency-Key ini sudah dipakai untuk permintaan lain; pilih kunci yang baru',
  'Others are changing the same thing at this moment; repeat the request':
    'Pihak lain sedang mengubah hal yang sama; ulangi permintaan',
  'It was changed since you read it; read it again and repeat with its new ETag':
    'Data sudah berubah sejak Anda membacanya; baca lagi dan ulangi dengan ETag yang baru',
  'Something went wrong here; quote the correlation id when you report it':
    'Terjadi kesalahan di sistem ini; sebutkan correlation id saat melaporkannya',
  'A service gave an answer that makes no sense': 'Sebuah layanan memberi jawaban yang tidak dapat dipahami',
  'The answer is larger than a message may be; ask for less at once':
    'Jawaban lebih besar daripada batas sebuah pesan; mintalah lebih sedikit sekaligus',
  'There is no connection to the message broker at the moment': 'Saat ini tidak ada sambungan ke perantara pesan',
  'The event store cannot be reached; try again': 'Penyimpanan peristiwa tidak dapat dihubungi; coba lagi',
  'The event store did not answer; repeat the request with the same Idempotency-Key':
    'Penyimpanan peristiwa tidak menjawab; ulangi permintaan dengan Idempotency-Key yang sama',
  'The token cannot be checked at the moment, since the keys of its issuer cannot be had':
    'Saat ini token tidak dapat diperiksa, karena kunci penerbitnya tidak dapat diperoleh',
};
