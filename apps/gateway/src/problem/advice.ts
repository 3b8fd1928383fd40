import type { ListedProblem, Texts } from './problem-table';

interface Advice {
  /** What it means that a request has a problem of this kind. */
  readonly meaning: Texts;
  /** What its sender can do. */
  readonly action: Texts;
}

const LATER: Advice = {
  meaning: {
    en: 'Something that the answer needs cannot be had now. A command may have been carried out or not.',
    id: 'Sesuatu yang diperlukan untuk menjawab sedang tidak tersedia. Perintah mungkin sudah atau belum dijalankan.',
  },
  action: {
    en: 'Repeat the request as it is, with the same Idempotency-Key, after the seconds in Retry-After.',
    id: 'Ulangi permintaan apa adanya, dengan Idempotency-Key yang sama, setelah sekian detik menurut Retry-After.',
  },
};

const ADVICE: Readonly<Record<ListedProblem['kind'], Advice>> = {
  request: {
    meaning: {
      en: 'The request was refused as HTTP, before anybody looked at what it asks for.',
      id: 'Permintaan ditolak sebagai HTTP, sebelum isinya diperiksa.',
    },
    action: {
      en: 'Do as the detail says, and send the corrected request.',
      id: 'Ikuti petunjuk pada detail, lalu kirim permintaan yang sudah diperbaiki.',
    },
  },
  invalid: {
    meaning: {
      en: 'The request does not follow its schema. Each field that is wrong stands in errors.',
      id: 'Permintaan tidak sesuai dengan skemanya. Setiap isian yang salah tercantum dalam errors.',
    },
    action: {
      en: 'Correct the fields and send it again; the schema is in the documentation at /docs.',
      id: 'Perbaiki isian tersebut lalu kirim lagi; skemanya ada dalam dokumentasi di /docs.',
    },
  },
  unauthenticated: {
    meaning: {
      en: 'The API does not know who is asking.',
      id: 'API tidak mengetahui siapa yang meminta.',
    },
    action: {
      en: 'Get a new token from the issuer and send it as Authorization: Bearer.',
      id: 'Minta token baru dari penerbitnya dan kirim sebagai Authorization: Bearer.',
    },
  },
  forbidden: {
    meaning: {
      en: 'The role of the caller does not hold for this, or not in this region.',
      id: 'Peran pemanggil tidak berlaku untuk hal ini, atau tidak di wilayah ini.',
    },
    action: {
      en: 'Ask somebody whose role and region it is. A repeat gives the same answer.',
      id: 'Minta kepada pihak yang berwenang atas peran dan wilayah ini. Mengulang tidak mengubah jawaban.',
    },
  },
  not_found: {
    meaning: { en: 'There is nothing under the id that was named.', id: 'Tidak ada apa pun dengan id tersebut.' },
    action: {
      en: 'Check the id. If it was made a moment ago, send the Kim-Position that its command answered.',
      id: 'Periksa id-nya. Bila baru saja dibuat, kirim Kim-Position yang dijawab oleh perintahnya.',
    },
  },
  gone: {
    meaning: {
      en: 'It was there, and was removed for good.',
      id: 'Pernah ada, tetapi sudah dihapus untuk seterusnya.',
    },
    action: { en: 'Nothing. A repeat gives the same answer.', id: 'Tidak ada. Mengulang tidak mengubah jawaban.' },
  },
  taken: {
    meaning: {
      en: 'What must be there only once is there already.',
      id: 'Sesuatu yang hanya boleh ada satu kali sudah ada.',
    },
    action: {
      en: 'Read what is there: perhaps it was done already. Else choose another.',
      id: 'Baca yang sudah ada: mungkin hal ini sudah dilakukan. Jika tidak, pilih yang lain.',
    },
  },
  conflict: {
    meaning: {
      en: 'Others changed the same thing at the same time, again and again. Nothing was stored.',
      id: 'Pihak lain berulang kali mengubah hal yang sama pada saat yang sama. Tidak ada yang disimpan.',
    },
    action: {
      en: 'Repeat the request as it is, with the same Idempotency-Key.',
      id: 'Ulangi permintaan apa adanya, dengan Idempotency-Key yang sama.',
    },
  },
  stale: {
    meaning: {
      en: 'The ETag in If-Match is not the present one: somebody changed the thing meanwhile.',
      id: 'ETag dalam If-Match bukan yang terkini: ada yang mengubahnya sementara itu.',
    },
    action: {
      en: 'Read it again, decide again, and send the request with the new ETag.',
      id: 'Baca lagi, putuskan lagi, lalu kirim permintaan dengan ETag yang baru.',
    },
  },
  rejected: {
    meaning: {
      en: 'The request is well-formed, but a rule says no. The detail says which one and why.',
      id: 'Permintaan tersusun dengan benar, tetapi tidak sesuai aturan. Detail menyebutkan aturan dan alasannya.',
    },
    action: {
      en: 'Do first what the rule asks for. A repeat gives the same answer until then.',
      id: 'Penuhi dahulu yang disyaratkan aturan itu. Sebelum itu, mengulang tidak mengubah jawaban.',
    },
  },
  unavailable: LATER,
  internal: {
    meaning: {
      en: 'A fault of this system. It was written to its log under the correlation id.',
      id: 'Kesalahan pada sistem ini. Kesalahan dicatat dalam log dengan correlation id tersebut.',
    },
    action: {
      en: 'Report it with the correlation id. A command may be repeated with the same Idempotency-Key.',
      id: 'Laporkan dengan correlation id tersebut. Perintah boleh diulang dengan Idempotency-Key yang sama.',
    },
  },
};

/** A request that came too slowly or too often is fine as it is. */
const FINE_LATER = [408, 429];

export const adviceOn = ({ kind, status }: ListedProblem): Advice => {
  const { meaning, action } = ADVICE[kind];
  return FINE_LATER.includes(status) ? { meaning, action: LATER.action } : { meaning, action };
};
