import { IsNotEmpty, IsString, Matches } from 'class-validator';
import { checked } from '@app/configuration';
import { EventServiceConfig } from '@app/event-service';

/** The environment of the training service: where the parts are that it needs. */
export class TrainingConfig extends EventServiceConfig {
  /** File with the Ed25519 key that signs what participants show, in PKCS#8 PEM; below it the keys that signed before it. */
  @IsString()
  @IsNotEmpty()
  SIGNING_KEY_FILE!: string;

  /** Where the public reaches the gateway; stands in the QR code of each certificate, for ever. */
  @Matches(/^https?:\/\/[^\s?#]+$/, { message: '$property must be an address such as https://kim.example' })
  PUBLIC_URL!: string;

  override HEALTH_PORT: number = 3002;
}

export const trainingConfig = (environment: NodeJS.ProcessEnv = process.env): TrainingConfig =>
  checked(TrainingConfig, environment, 'The environment of the training service');
