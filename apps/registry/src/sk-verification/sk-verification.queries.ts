import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn } from '@app/city';
import {
  type DecreeDocument,
  type SigningKeys,
  type SigningKeysRequest,
  type SkStatus,
  type SkVerification,
  type SkVerificationRequest,
  type VerifiedDocument,
} from '@app/contracts';
import { Signer } from '@app/documents';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import type { IssuingOffice } from '../kim/sk.events';
import { notFound } from '../registry.refusals';
import { skStatusOn } from '../sk-register/sk-status.rules';
import { skVerification } from './sk-verification.projection';

export class VerifySk extends Query<SkVerification> {
  constructor(readonly data: SkVerificationRequest) {
    super();
  }
}

export class GetSigningKeys extends Query<SigningKeys> {
  constructor(readonly data: SigningKeysRequest) {
    super();
  }
}

type Row = Omit<SkVerification, 'issuer' | 'region' | 'status' | 'document'> & {
  readonly issuingOffice: IssuingOffice;
  readonly ended?: Extract<SkStatus, 'SUPERSEDED' | 'REVOKED'>;
  readonly document?: DecreeDocument;
};

const REFERENCE = (decree: string) =>
  `json_build_object('skId', ${decree}.sk_id, 'kind', ${decree}.kind, 'number', ${decree}.number,
     'decreedOn', ${decree}.decreed_on)`;

/** A decree that revokes is not touched by what became of the SK that it revoked; the others share its fate. */
const DECREE = `
  select json_strip_nulls(json_build_object(
    'skId', decree.sk_id, 'kind', decree.kind, 'number', decree.number, 'decreedOn', decree.decreed_on,
    'kimName', decree.kim_name, 'level', decree.level, 'wilayah', decree.wilayah,
    'issuingOffice', decree.issuing_office, 'document', decree.document,
    'termStart', sk.term_start, 'termEnd', sk.term_end, 'ended', sk.ended,
    'on', (select ${REFERENCE('base')} from sk_verification_v1 base
           where base.sk_id = decree.on_sk_id and base.sk_id <> decree.sk_id),
    'endedBy', (select ${REFERENCE('ending')} from sk_verification_v1 ending where ending.sk_id = sk.ended_by),
    'changedBy', coalesce((
      select json_agg(${REFERENCE('change')} order by change.decreed_on, change.number)
      from sk_verification_v1 change
      where change.on_sk_id = sk.sk_id and change.kind in ('AMEND', 'EXTEND') and change.sk_id <> decree.sk_id
    ), '[]')
  )) as decree
  from sk_verification_v1 decree
  left join sk_verification_v1 sk on sk.sk_id = decree.on_sk_id and decree.kind <> 'REVOKE'
  where decree.sk_id = $1`;

@QueryHandler(VerifySk)
export class VerifySkHandler implements IQueryHandler<VerifySk> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly signer: Signer,
    private readonly city: City,
  ) {}

  async execute({ data: { skId, at } }: VerifySk): Promise<SkVerification> {
    await this.readModels.reached(skVerification);
    const [row] = await this.database.query<{ decree: Row }>(DECREE, [skId]);
    if (!row) throw notFound('sk_not_found');
    const { ended, issuingOffice, document, ...decree } = row.decree;
    return {
      ...decree,
      issuer: `${issuingOffice.title} ${this.nameOf(issuingOffice.wilayah)}`.toUpperCase(),
      region: this.regionOf(decree.wilayah),
      status: skStatusOn(ended ?? 'VALID', decree.termEnd, dayIn(this.city.policy, at)),
      ...(document && { document: await this.verified(document) }),
    };
  }

  private async verified(document: DecreeDocument): Promise<VerifiedDocument> {
    return { ...document, signatureState: await this.signer.verify(document.sha256, document.signature) };
  }

  private nameOf(code: string): string {
    return this.city.regions.get(code)?.name ?? code;
  }

  /** From the seat up to the city. */
  private regionOf(code: string): string {
    const above = [code.slice(0, 13), code.slice(0, 8), code.slice(0, 5)];
    const names = [...new Set(above)].map((each) => {
      const region = this.city.regions.get(each);
      if (!region) return each;
      return region.level === 'KOTA' ? region.name : `${TITLES[region.level]} ${region.name}`;
    });
    return names.join(', ');
  }
}

const TITLES = { KELURAHAN: 'Kelurahan', KECAMATAN: 'Kecamatan' } as const;

@QueryHandler(GetSigningKeys)
export class GetSigningKeysHandler implements IQueryHandler<GetSigningKeys> {
  constructor(private readonly signer: Signer) {}

  execute(): Promise<SigningKeys> {
    return Promise.resolve({ keys: [...this.signer.publicKeys] });
  }
}

export const skVerificationQueries = [VerifySkHandler, GetSigningKeysHandler];
