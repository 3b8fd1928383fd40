import { IsIn, IsInt, IsString, IsUrl, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { IsSingleLine } from '../registry/single-line';
import { SHA256 } from '../registry/sk-document';
import { rpc, Written } from '../rpc';
import { Somebody, WrittenOfSomebody } from './somebody';

/** What is taught (Bimtek KIM of Kota Metro); `BEBAS` is any other subject. */
export const TOPIC_CODES = [
  '5W1H',
  'ETIKA',
  'FOTO',
  'VIDEO',
  'MEDIA_SOSIAL',
  'CEK_FAKTA',
  'ADMIN_SITUS',
  'BEBAS',
] as const;
export type TopicCode = (typeof TOPIC_CODES)[number];

export class NameSpeakerBody extends Somebody {
  /** The office that the speaker holds: `Sekretaris Dinas Kominfo`. No name of a person. */
  @IsString()
  @Length(2, 120)
  @IsSingleLine()
  office!: string;

  /** What the speaker talks about. */
  @IsString()
  @Length(2, 200)
  @IsSingleLine()
  topic!: string;
}

export class NameSpeakerRequest extends NameSpeakerBody {
  @IsUUID()
  bimtekId!: string;
}

export class DropSpeakerRequest {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  personId!: string;
}

export class NameOpenerBody extends Somebody {
  /** The office that whoever opens the Bimtek holds: `Asisten II`. */
  @IsString()
  @Length(2, 120)
  @IsSingleLine()
  office!: string;
}

export class NameOpenerRequest extends NameOpenerBody {
  @IsUUID()
  bimtekId!: string;
}

export class AddTopicBody {
  @IsIn(TOPIC_CODES)
  code!: TopicCode;

  @IsString()
  @Length(2, 200)
  @IsSingleLine()
  title!: string;

  /** Jam pelajaran: the training hours that certificates count. */
  @IsInt()
  @Min(1)
  @Max(100)
  jp!: number;
}

export class AddTopicRequest extends AddTopicBody {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  topicId!: string;
}

/** The answer says which topic it is from now on. */
export class WrittenTopic extends Written {
  @IsUUID()
  topicId!: string;
}

export class DropTopicRequest {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  topicId!: string;
}

export class AddMaterialBody {
  @IsString()
  @Length(2, 200)
  @IsSingleLine()
  title!: string;

  /** Of the file behind the link, lower-case hexadecimal. */
  @Matches(SHA256)
  sha256!: string;

  /** Where the file is. */
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @Length(10, 500)
  link!: string;
}

export class AddMaterialRequest extends AddMaterialBody {
  @IsUUID()
  bimtekId!: string;
}

export class DropMaterialRequest {
  @IsUUID()
  bimtekId!: string;

  @Matches(SHA256)
  sha256!: string;
}

export const nameSpeaker = rpc<NameSpeakerRequest, WrittenOfSomebody>('kim.training.bimtek.name-speaker.v1');
export const dropSpeaker = rpc<DropSpeakerRequest, Written>('kim.training.bimtek.drop-speaker.v1');
export const nameOpener = rpc<NameOpenerRequest, WrittenOfSomebody>('kim.training.bimtek.name-opener.v1');
export const addTopic = rpc<AddTopicRequest, Written>('kim.training.bimtek.add-topic.v1');
export const dropTopic = rpc<DropTopicRequest, Written>('kim.training.bimtek.drop-topic.v1');
export const addMaterial = rpc<AddMaterialRequest, Written>('kim.training.bimtek.add-material.v1');
export const dropMaterial = rpc<DropMaterialRequest, Written>('kim.training.bimtek.drop-material.v1');
